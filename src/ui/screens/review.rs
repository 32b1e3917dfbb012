//! Every answer, each with a way to change it, before the outcome.

use super::asides::{buttons, press, section};
use crate::domain::{Answer, Answers, Finding, Held, ItemId, PageId, PartId, Step, Test};
use crate::text::keys;
use crate::ui::components::{AnswerRow, Answers as AnswerList, Button, Question};
use crate::ui::markup::{each, group, El, Show};
use crate::ui::{Action, Speech};
use yew::{AttrValue, Callback, Html};

/// "Check your answers", in parts.
#[derive(Clone, Debug)]
pub struct Review<'a> {
    /// Words and numbers.
    pub speech: &'a Speech,
    /// Everything that was said.
    pub answers: &'a Answers,
    /// Does what the person wants.
    pub act: &'a Callback<Action>,
}

impl Show for Review<'_> {
    fn show(self) -> Html {
        let Self { speech, act, .. } = self;
        let question = Question {
            title: speech.say(keys::REVIEW_TITLE),
            hint: Some(speech.say(keys::REVIEW_HINT)),
            ..Question::default()
        };
        let conclude = || {
            buttons().child(Button {
                label: speech.say(keys::SEE_OUTCOME),
                on_press: press(act, Action::Step(Step::Conclude)),
                ..Button::default()
            })
        };
        let parts = speech.pack.all_parts();
        group()
            .child(question)
            .child(conclude())
            .each(parts.map(|id| part(&self, id)))
            .child(conclude())
            .show()
    }
}

fn part(review: &Review, part: PartId) -> El {
    let speech = review.speech;
    let name = &speech.pack.part(part).name;
    let heading = speech.say(&["part.", name, ".name"].concat());
    let mut rows = Vec::new();
    for page in speech.pack.pages() {
        if speech.pack.page(page).part == part {
            add_page(review, page, &mut rows);
        }
    }
    section(&["part-", name].concat(), heading)
        .key(part.index())
        .child(AnswerList {
            children: each(rows),
        })
}

fn add_page(review: &Review, page: PageId, rows: &mut Vec<AnswerRow>) {
    let speech = review.speech;
    let mut calm = Vec::new();
    for item in speech.pack.on_page(page) {
        if is_no(review.answers.get(item)) {
            calm.push(item);
        } else {
            rows.extend(row(review, item));
        }
    }
    let name = speech.find_page(page, "group");
    let name = name.unwrap_or_else(|| speech.page(page, "title"));
    rows.extend(lines_of_no(review, &calm, &name));
}

const fn is_no(answer: Option<Answer>) -> bool {
    matches!(
        answer,
        Some(Answer::Sign(Finding::Absent) | Answer::Hold(Held::No))
    )
}

/// An answer, or what settled the item without asking; none if it did not
/// concern the person.
fn row(review: &Review, item: ItemId) -> Option<AnswerRow> {
    let Review {
        speech, answers, ..
    } = review;
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
    Some(answer_row(review, asked, said, change))
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
        Test::Is { option, .. } | Test::Includes { option, .. } => speech.option(by, *option),
        _ => speech.item(by, "label"),
    };
    Some((by, said))
}

/// "No to all" for a list of lines, in one row.
fn lines_of_no(review: &Review, items: &[ItemId], name: &str) -> Option<AnswerRow> {
    let speech = review.speech;
    let first = *items.first()?;
    let (asked, said) = if items.len() == 1 {
        (speech.item(first, "label"), keys::NO)
    } else {
        let count = items.len().to_string();
        let asked = speech.with(keys::LINES, &[("name", name), ("count", &count)]);
        (asked, keys::NO_TO_ALL_SAID)
    };
    Some(answer_row(review, asked, speech.say(said), first))
}

fn answer_row(review: &Review, asked: AttrValue, said: AttrValue, item: ItemId) -> AnswerRow {
    AnswerRow {
        key: item.index(),
        unseen: asked.clone(),
        asked,
        said,
        change: review.speech.say(keys::CHANGE),
        on_change: press(review.act, Action::Step(Step::Change(item))),
    }
}
