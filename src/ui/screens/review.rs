//! Every answer, each with a way to change it, before the outcome.

use crate::domain::{Answer, Answers, Finding, Held, ItemId, PartId, Step};
use crate::text::keys;
use crate::ui::components::{AnswerRow, Answers as AnswerList, Button, Question};
use crate::ui::{Action, Speech};
use yew::prelude::*;

/// What [`Review`] shows.
#[derive(Properties, PartialEq)]
pub struct ReviewProps {
    /// Words and numbers.
    pub speech: Speech,
    /// Everything that was said.
    pub answers: Answers,
    /// Does what the person wants.
    pub act: Callback<Action>,
}

/// "Check your answers", in parts.
#[component]
pub fn Review(props: &ReviewProps) -> Html {
    let ReviewProps { speech, act, .. } = props;
    let conclude = act.reform(|()| Action::Step(Step::Conclude));
    html! {
        <>
            <Question title={speech.say(keys::REVIEW_TITLE)} hint={speech.say(keys::REVIEW_HINT)} />
            <div class="mc-buttons"><Button label={speech.say(keys::SEE_OUTCOME)} on_press={conclude.clone()} /></div>
            { for speech.pack.all_parts().map(|part| section(props, part)) }
            <div class="mc-buttons"><Button label={speech.say(keys::SEE_OUTCOME)} on_press={conclude} /></div>
        </>
    }
}

fn section(props: &ReviewProps, part: PartId) -> Html {
    let ReviewProps {
        speech, answers, ..
    } = props;
    let name = &speech.pack.part(part).name;
    let id = format!("part-{name}");
    let pages = speech
        .pack
        .pages()
        .filter(|page| speech.pack.page(*page).part == part);
    let rows: Vec<Html> = pages
        .flat_map(|page| {
            let items: Vec<ItemId> = speech.pack.on_page(page).collect();
            let (calm, told): (Vec<ItemId>, Vec<ItemId>) = items
                .into_iter()
                .partition(|item| is_no(answers.get(*item)));
            let mut rows: Vec<Html> = told.iter().filter_map(|item| row(props, *item)).collect();
            rows.extend(lines_of_no(
                props,
                &calm,
                &speech.page(page, "title"),
                speech.find_page(page, "group"),
            ));
            rows
        })
        .collect();
    html! {
        <section key={part.index()} class="mc-stack" aria-labelledby={id.clone()}>
            <h2 {id}>{ speech.say(&format!("part.{name}.name")) }</h2>
            <AnswerList>{ for rows }</AnswerList>
        </section>
    }
}

const fn is_no(answer: Option<Answer>) -> bool {
    matches!(
        answer,
        Some(Answer::Sign(Finding::Absent) | Answer::Hold(Held::No))
    )
}

/// An answer, or what settled the item without asking; none if it did not
/// concern the person.
fn row(props: &ReviewProps, item: ItemId) -> Option<Html> {
    let ReviewProps {
        speech, answers, ..
    } = props;
    let asked = speech.item(item, "label");
    let (said, change) = match answers.get(item) {
        Some(answer) => (speech.answer(item, answer), item),
        None => {
            let (by, said) = settled_by(speech, answers, item)?;
            (
                speech.with(
                    keys::ALREADY_BY,
                    &[("sign", &speech.say(keys::YES)), ("answer", &said)],
                ),
                by,
            )
        }
    };
    Some(answer_row(props, asked, said, change))
}

/// The item whose answer settles this one, and that answer.
pub(super) fn settled_by(
    speech: &Speech,
    answers: &Answers,
    item: ItemId,
) -> Option<(ItemId, AttrValue)> {
    let findings = answers.findings(&speech.pack);
    let switches = &speech.pack.item(item).switched_on_by;
    let test = switches.iter().find(|test| findings.meet(test))?;
    let by = test.item()?;
    let said = match test {
        crate::domain::Test::Is { option, .. } | crate::domain::Test::Includes { option, .. } => {
            speech.option(by, *option)
        }
        _ => speech.item(by, "label"),
    };
    Some((by, said))
}

/// "No to all" for a list of lines, in one row.
fn lines_of_no(
    props: &ReviewProps,
    items: &[ItemId],
    title: &str,
    group: Option<AttrValue>,
) -> Option<Html> {
    let speech = &props.speech;
    let first = *items.first()?;
    if let [item] = items {
        let asked = speech.item(*item, "label");
        return Some(answer_row(props, asked, speech.say(keys::NO), *item));
    }
    let name = group.unwrap_or_else(|| AttrValue::from(title.to_owned()));
    let asked = speech.with(
        keys::LINES,
        &[("name", &name), ("count", &items.len().to_string())],
    );
    Some(answer_row(
        props,
        asked,
        speech.say(keys::NO_TO_ALL_SAID),
        first,
    ))
}

fn answer_row(props: &ReviewProps, asked: AttrValue, said: AttrValue, item: ItemId) -> Html {
    let ReviewProps { speech, act, .. } = props;
    let on_change = act.reform(move |()| Action::Step(Step::Change(item)));
    html! {
        <AnswerRow key={item.index()} unseen={asked.clone()} {asked} {said} change={speech.say(keys::CHANGE)} {on_change} />
    }
}
