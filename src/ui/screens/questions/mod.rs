//! A page of questions: one item, or up to six lines of one theme.

mod areas;
mod choices;
mod conditions;
mod goals;
mod ratings;
mod signs;

pub use signs::calls;

use super::asides::{bullets, buttons, named, says};
use super::review::settled_by;
use crate::domain::{
    Answer, Answers, Disposition, ItemId, Kind, OptionId, PageId, Set, Step, Ticked,
};
use crate::text::keys;
use crate::ui::app::ERRORS;
use crate::ui::components::{Button, ErrorEntry, ErrorSummary, Fold, Panel, Question, Tick};
use crate::ui::markup::{el, group, El, Group, Show};
use crate::ui::{Action, Speech};
use yew::prelude::*;

/// The id of the button that goes on.
const CONTINUE: &str = "continue";

/// A page of questions.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Questions {
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
    pub find: AttrValue,
}

impl Show for Questions {
    fn show(self) -> Html {
        let page = self.page;
        let on_submit = self.act.reform(move |event: SubmitEvent| {
            event.prevent_default();
            Action::Step(Step::Continue(page))
        });
        let asks = self.speech.page_asks(page);
        let question = Question {
            title: asks.question,
            hint: asks.more,
            ..Question::default()
        };
        // Nothing is ever sent there. But of a form with a field to type in, Chromium asks its maker's server what
        // people use to fill in, and so tells it which page this is; of one that searches it does not, and of all
        // others it does, whatever they say of `autocomplete`.
        el("form")
            .class("mc-stack mc-stack--loose")
            .attr("action", "search")
            .flag("novalidate", true)
            .attr("autocomplete", "off")
            .on_submit(on_submit)
            .child(errors(&self))
            .child(question)
            .child(settled(&self))
            .child(body(&self))
            .show()
    }
}

fn body(questions: &Questions) -> Html {
    let speech = &questions.speech;
    let items = questions.asked();
    let kinds = items.iter().map(|item| &speech.pack.item(*item).kind);
    let kinds: Vec<&Kind> = kinds.collect();
    match kinds.as_slice() {
        [Kind::Ticks { areas: true, .. }] => areas::list(questions, items[0]),
        [Kind::Ticks { least: 0, .. }] => goals::list(questions, items[0]),
        [Kind::Ticks { .. }] => conditions::list(questions),
        [Kind::Rating { .. }, ..] => ratings::list(questions, &items),
        _ if signs::only(speech, &items) => signs::list(questions, &items),
        _ => choices::list(questions, &items),
    }
}

impl Questions {
    /// The items of the page that concern the person.
    fn asked(&self) -> Vec<ItemId> {
        let asked = self.answers.asked_on(&self.speech.pack, self.page);
        asked.collect()
    }

    /// Those still without an answer.
    fn missing(&self) -> Vec<ItemId> {
        let missing = self.answers.missing_on(&self.speech.pack, self.page);
        missing.collect()
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

    /// The ticked options of an item.
    fn ticked(&self, item: ItemId) -> Set<OptionId> {
        match self.answers.get(item) {
            Some(Answer::Ticked(ticked)) => ticked.options(),
            _ => Set::new(),
        }
    }

    /// One of the options of an item, to be ticked or not.
    fn tick(&self, item: ItemId, option: OptionId) -> Tick {
        let speech = &self.speech;
        let name = self.id(item);
        let tick = move |on| Action::Step(Step::Tick(item, option, on));
        Tick {
            id: [&name, "-", &option.index().to_string()].concat().into(),
            name,
            value: speech.pack.option(item, option).name.to_string().into(),
            label: speech.option(item, option),
            hint: speech.option_words(item, option, "hint"),
            checked: self.ticked(item).contains(option),
            on_change: self.act.reform(tick),
            ..Tick::default()
        }
    }

    /// "None of these" is said in so many words.
    fn tick_none(&self, item: ItemId, label: AttrValue) -> Tick {
        let none = Answer::Ticked(Ticked::NoneOfThese);
        let tick = move |on| {
            Action::Step(if on {
                Step::Answer(item, none)
            } else {
                Step::Withdraw(item)
            })
        };
        let name = self.id(item);
        Tick {
            id: [&name, "-none"].concat().into(),
            name,
            value: "none".into(),
            label,
            checked: self.answers.get(item) == Some(none),
            exclusive: true,
            on_change: self.act.reform(tick),
            ..Tick::default()
        }
    }

    /// What to do about an item, on a line of its own.
    fn error_line(&self, item: ItemId) -> Option<El> {
        let line = |error: AttrValue| el("p").class("mc-sign__error").text(error);
        self.error(item).map(line)
    }

    /// The button that goes on.
    fn go_on(&self) -> Button {
        let so_far = self.answers.so_far(&self.speech.pack, Disposition::Ready);
        let emergency = so_far.disposition() == Disposition::Emergency;
        let label = if emergency {
            keys::SEE_WHAT_TO_DO
        } else {
            keys::CONTINUE
        };
        Button {
            id: Some(CONTINUE.into()),
            submit: true,
            label: self.speech.say(label),
            ..Button::default()
        }
    }

    /// What ends a page: "Why we ask", for all of it, and the button that goes on.
    fn end(&self, items: &[ItemId]) -> Group {
        let go_on = buttons().child(self.go_on());
        group().child(why(self, items)).child(go_on)
    }
}

/// What still needs an answer, above the question.
fn errors(questions: &Questions) -> Option<ErrorSummary> {
    let speech = &questions.speech;
    let missing = questions.missing();
    if !questions.tried || missing.is_empty() {
        return None;
    }
    let count = missing.len().to_string();
    let title = match missing.len() {
        1 => speech.say(keys::ERROR_ONE),
        _ => speech.with(keys::ERROR_MANY, &[("count", &count)]),
    };
    let entry = |item: &ItemId| ErrorEntry {
        target: questions.id(*item),
        words: speech.item_asks(*item).question,
    };
    // The button, if it is there, by the words that are on it.
    let items = questions.asked();
    let button = signs::only(speech, &items).then(|| signs::no_to(questions, &items));
    let hint = button.flatten().filter(|(_, blank)| blank.len() > 1);
    let hint = hint.map(|(name, blank)| {
        let count = blank.len().to_string();
        speech.with(keys::ERROR_HINT, &[("name", &name), ("count", &count)])
    });
    Some(ErrorSummary {
        id: ERRORS.into(),
        title,
        entries: missing.iter().map(entry).collect(),
        hint,
        on_go: questions.on_show.clone(),
    })
}

/// Items of this page that an earlier answer settles: shown, not asked again.
fn settled(questions: &Questions) -> Option<Panel> {
    let speech = &questions.speech;
    let line = |item| {
        let (_, said) = settled_by(speech, &questions.answers, item)?;
        let sign = speech.item(item, "label");
        Some(speech.with(keys::ALREADY_BY, &[("sign", &sign), ("answer", &said)]))
    };
    let items = speech.pack.on_page(questions.page);
    let lines: Vec<AttrValue> = items.filter_map(line).collect();
    if lines.is_empty() {
        return None;
    }
    let inside = group()
        .child(says(speech, keys::ALREADY))
        .child(bullets(lines));
    Some(Panel {
        tint: true,
        children: inside.show(),
        ..Panel::default()
    })
}

/// "Why we ask" for the whole page, folded.
fn why(questions: &Questions, items: &[ItemId]) -> Fold {
    let speech = &questions.speech;
    let line = |item: &ItemId| {
        let (label, why) = (speech.item(*item, "label"), speech.item(*item, "why"));
        named(label, ": ", why).key(item.index())
    };
    let inside = group()
        .child(el("p").text(speech.page(questions.page, "why")))
        .each(items.iter().map(line));
    Fold {
        title: speech.say(keys::WHY_WE_ASK),
        children: inside.show(),
        ..Fold::default()
    }
}
