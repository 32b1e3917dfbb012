//! A page of questions: one item, or up to six lines of one theme.

mod areas;
mod choices;
mod conditions;
mod goals;
mod ratings;
mod signs;

pub use signs::calls;

use super::review::settled_by;
use crate::domain::{
    Answer, Answers, Disposition, ItemId, Kind, OptionId, PageId, Set, Step, Ticked,
};
use crate::text::keys;
use crate::ui::app::ERRORS;
use crate::ui::components::{Button, ErrorEntry, ErrorSummary, Fold, Panel, Question};
use crate::ui::{Action, Speech};
use yew::prelude::*;

/// The id of the button that goes on.
const CONTINUE: &str = "continue";

/// What [`Questions`] shows.
#[derive(Clone, Properties, PartialEq)]
pub struct QuestionsProps {
    /// Words and numbers.
    pub speech: Speech,
    /// The page.
    pub page: PageId,
    /// What has been said so far.
    pub answers: Answers,
    /// Whether the person tried to go on without an answer.
    pub tried: bool,
    /// Does what the person wants.
    pub act: Callback<Action>,
    /// Shows the element with this id.
    pub on_show: Callback<AttrValue>,
    /// What stands in the filter of a long list to begin with.
    #[prop_or_default]
    pub find: AttrValue,
}

impl QuestionsProps {
    /// The items of the page that concern the person.
    fn asked(&self) -> Vec<ItemId> {
        let asked = self.answers.asked(&self.speech.pack);
        asked
            .filter(|item| self.speech.pack.item(*item).page == self.page)
            .collect()
    }

    /// Those still without an answer.
    fn missing(&self) -> Vec<ItemId> {
        let asked = self.asked();
        asked
            .into_iter()
            .filter(|item| self.answers.get(*item).is_none())
            .collect()
    }

    /// What to do about an item, once the person has tried to go on.
    fn error(&self, item: ItemId) -> Option<AttrValue> {
        let missing = self.tried && self.answers.get(item).is_none();
        missing.then(|| self.what_to_do(item))
    }

    fn what_to_do(&self, item: ItemId) -> AttrValue {
        let speech = &self.speech;
        match speech.pack.item(item).kind {
            Kind::Sign | Kind::Clearable | Kind::Agreement => speech.say(keys::ERROR_SIGN),
            Kind::Rating { .. } => speech.say(keys::ERROR_RATING),
            Kind::Choice { .. } => speech.say(keys::ERROR_CHOICE),
            Kind::Ticks { least: 0, areas } => {
                let none = if areas {
                    keys::AREAS_NONE
                } else {
                    keys::NONE_OF_THESE
                };
                speech.with(keys::ERROR_TICKS, &[("name", &speech.say(none))])
            }
            Kind::Ticks { .. } => speech.say(keys::ERROR_CONDITIONS),
        }
    }

    /// The id of the row of an item.
    fn id(&self, item: ItemId) -> AttrValue {
        AttrValue::from(self.speech.pack.item(item).name.to_string())
    }

    /// Notes an answer.
    fn answer(&self, item: ItemId, answer: Answer) {
        self.act.emit(Action::Step(Step::Answer(item, answer)));
    }

    /// The ticked options of an item.
    fn ticked(&self, item: ItemId) -> Set<OptionId> {
        match self.answers.get(item) {
            Some(Answer::Ticked(ticked)) => ticked.options(),
            _ => Set::new(),
        }
    }

    /// Ticks an option, or takes the tick away.
    fn tick(&self, item: ItemId, option: OptionId, on: bool) {
        self.act.emit(Action::Step(Step::Tick(item, option, on)));
    }

    /// "None of these" is said in so many words.
    fn tick_none(&self, item: ItemId, on: bool) {
        if on {
            self.answer(item, Answer::Ticked(Ticked::NoneOfThese));
        } else {
            self.act.emit(Action::Step(Step::Withdraw(item)));
        }
    }

    fn says_none(&self, item: ItemId) -> bool {
        self.answers.get(item) == Some(Answer::Ticked(Ticked::NoneOfThese))
    }

    /// The button that goes on.
    fn go_on(&self) -> Html {
        let so_far = self.answers.so_far(&self.speech.pack, Disposition::Ready);
        let emergency = so_far.disposition() == Disposition::Emergency;
        let label = if emergency {
            keys::SEE_WHAT_TO_DO
        } else {
            keys::CONTINUE
        };
        html! { <Button id={CONTINUE} submit=true label={self.speech.say(label)} /> }
    }
}

/// A page of questions.
#[component]
pub fn Questions(props: &QuestionsProps) -> Html {
    let QuestionsProps {
        speech, page, act, ..
    } = props;
    let page = *page;
    let onsubmit = act.reform(move |event: SubmitEvent| {
        event.prevent_default();
        Action::Step(Step::Continue(page))
    });
    let items = props.asked();
    let asks = speech.page_asks(page);
    let kinds: Vec<&Kind> = items
        .iter()
        .map(|item| &speech.pack.item(*item).kind)
        .collect();
    let body = match kinds.as_slice() {
        [Kind::Ticks { areas: true, .. }] => areas::list(props, items[0]),
        [Kind::Ticks { least: 0, .. }] => goals::list(props, items[0]),
        [Kind::Ticks { .. }] => html! {
            <conditions::Conditions speech={speech.clone()} {page} answers={props.answers.clone()}
                tried={props.tried} act={act.clone()} on_show={props.on_show.clone()} find={props.find.clone()} />
        },
        [Kind::Rating { .. }, ..] => ratings::list(props, &items),
        _ if signs::only(speech, &items) => signs::list(props, &items),
        _ => choices::list(props, &items),
    };
    // Nothing is ever sent there. But of a form with a field to type in, Chromium asks its maker's server what people
    // use to fill in, and so tells it which page this is; of one that searches it does not, and of all others it does,
    // whatever they say of `autocomplete`.
    html! {
        <form class="mc-stack mc-stack--loose" action="search" novalidate=true autocomplete="off" {onsubmit}>
            { errors(props) }
            <Question title={asks.question} hint={asks.more} />
            { settled(props) }
            { body }
        </form>
    }
}

/// What still needs an answer, above the question.
fn errors(props: &QuestionsProps) -> Html {
    let speech = &props.speech;
    let missing = props.missing();
    if !props.tried || missing.is_empty() {
        return html! {};
    }
    let count = missing.len().to_string();
    let title = match missing.len() {
        1 => speech.say(keys::ERROR_ONE),
        _ => speech.with(keys::ERROR_MANY, &[("count", &count)]),
    };
    let entries: Vec<ErrorEntry> = missing
        .iter()
        .map(|item| ErrorEntry {
            target: props.id(*item),
            words: speech.item_asks(*item).question,
        })
        .collect();
    // The button, if it is there, by the words that are on it.
    let items = props.asked();
    let button = signs::only(speech, &items).then(|| signs::no_to(props, &items));
    let hint = button.flatten().filter(|(_, blank)| blank.len() > 1);
    let hint = hint.map(|(name, blank)| {
        let count = blank.len().to_string();
        speech.with(keys::ERROR_HINT, &[("name", &name), ("count", &count)])
    });
    html! { <ErrorSummary id={ERRORS} {title} {entries} {hint} on_go={props.on_show.clone()} /> }
}

/// Items of this page that an earlier answer settles: shown, not asked again.
fn settled(props: &QuestionsProps) -> Html {
    let QuestionsProps {
        speech,
        page,
        answers,
        ..
    } = props;
    let settled: Vec<AttrValue> = speech
        .pack
        .on_page(*page)
        .filter_map(|item| {
            let (_, said) = settled_by(speech, answers, item)?;
            let sign = speech.item(item, "label");
            Some(speech.with(keys::ALREADY_BY, &[("sign", &sign), ("answer", &said)]))
        })
        .collect();
    html! {
        if !settled.is_empty() {
            <Panel tint=true>
                <p>{ speech.say(keys::ALREADY) }</p>
                <ul>{ for settled.into_iter().map(|line| html! { <li>{ line }</li> }) }</ul>
            </Panel>
        }
    }
}

/// "Why we ask" for the whole page, folded.
fn why(props: &QuestionsProps, items: &[ItemId]) -> Html {
    let speech = &props.speech;
    html! {
        <Fold title={speech.say(keys::WHY_WE_ASK)}>
            <p>{ speech.page(props.page, "why") }</p>
            { for items.iter().map(|item| html! {
                <p key={item.index()}><b>{ speech.item(*item, "label") }</b>{ ": " }{ speech.item(*item, "why") }</p>
            }) }
        </Fold>
    }
}
