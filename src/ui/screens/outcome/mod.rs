//! The outcome: how urgent, what to do, then why, and what would change it.

mod cards;
mod limits;
mod massage;
mod reasons;
mod sheet;
mod stop;
mod talk;

pub use sheet::sheet;

use super::asides::{buttons, out_of_date, press, review_state, says};
use super::clinic;
use super::house::house;
use crate::domain::{
    Advice, Answer, Answers, Clinics, Currency, Disposition, Findings, ItemId, OptionId,
    Outcome as Advised, RuleId, Step,
};
use crate::embed::House;
use crate::text::keys;
use crate::ui::components::{Button, ButtonKind, Icon};
use crate::ui::hosted::Sharing;
use crate::ui::markup::{each, el, group, El, Show};
use crate::ui::{Action, Aside, Speech};
use yew::{AttrValue, Callback, Html};

/// What [`outcome`] and [`sheet`] show.
#[derive(Clone, Debug)]
pub struct OutcomeProps {
    /// Words and numbers.
    pub speech: Speech,
    /// What was said.
    pub answers: Answers,
    /// The advice.
    pub outcome: Advised,
    /// Whether the check ended before all was asked.
    pub stopped: bool,
    /// Whether the content is still good.
    pub today: Currency,
    /// Whether the clinic has anything of its own to say.
    pub house: House,
    /// Does what the person wants.
    pub act: Callback<Action>,
    /// Shows the element with this id.
    pub on_show: Callback<AttrValue>,
    /// Prints the page.
    pub on_print: Callback<()>,
    /// Whether the clinic is to know how it ended.
    pub sharing: Sharing,
}

impl OutcomeProps {
    fn findings(&self) -> Findings {
        self.answers.findings(&self.speech.pack)
    }

    /// What is as strict as it is by the clinic's rules alone.
    fn clinics(&self) -> Clinics {
        let pack = &self.speech.pack;
        self.outcome.clinics(pack, &self.findings())
    }

    /// "From Hillside Clinic", if it is only the clinic that says how urgent it is.
    fn tier_from(&self) -> Option<El> {
        let clinics = self.clinics().disposition;
        clinics.then(|| el("p").text(self.speech.from_clinic()))
    }

    /// The rules that fired and advise something like this, gravest first.
    fn fired(&self, like: &dyn Fn(&Advice) -> bool) -> Vec<RuleId> {
        let pack = &self.speech.pack;
        let fits = |id: &RuleId| pack.rule(*id).advice().is_some_and(like);
        self.outcome.fired.iter().copied().filter(fits).collect()
    }

    /// The rules that made it as urgent as it is.
    fn deciding(&self) -> Vec<RuleId> {
        let tier = self.outcome.disposition();
        self.fired(&|advice| advice.disposition == tier)
    }

    /// Every option that was ticked.
    fn ticked(&self) -> Vec<(ItemId, OptionId)> {
        let mut all = Vec::new();
        for (item, answer) in self.answers.iter() {
            if let Answer::Ticked(ticked) = answer {
                all.extend(ticked.options().iter().map(|option| (item, option)));
            }
        }
        all
    }

    /// Lines of some rules, each said once.
    fn lines(&self, rules: &[RuleId], key: &str) -> Vec<AttrValue> {
        let mut lines = Vec::new();
        for rule in rules {
            for line in self.speech.rule_list(*rule, key) {
                add(&mut lines, line);
            }
        }
        lines
    }
}

/// The last screen.
pub fn outcome(of: &OutcomeProps) -> Html {
    let tier = of.outcome.disposition();
    let body = match tier {
        Disposition::Emergency => stop::emergency(of),
        Disposition::Urgent => stop::urgent(of),
        Disposition::Hold => stop::hold(of),
        Disposition::Adapt | Disposition::Ready => massage::suits(of),
    };
    let notes = (tier < Disposition::Urgent).then(|| {
        group()
            .child(out_of_date(&of.speech, of.today))
            .child(house(&of.speech, of.house, keys::CLINIC_RESULT))
    });
    group()
        .child(body)
        .child(notes)
        .child(standard(&of.speech))
        .child(ways_on(of))
        .child(clinic::sharing(of))
        .show()
}

/// What holds for every outcome.
fn standard(speech: &Speech) -> El {
    el("div")
        .class("mc-stack")
        .child(strong(speech, keys::STANDARD_MEDICINE))
        .child(says(speech, keys::STANDARD_LIMITS).class("mc-hint"))
        .child(review_state(speech))
}

fn ways_on(of: &OutcomeProps) -> El {
    let OutcomeProps { speech, act, .. } = of;
    let sheet = Button {
        icon: Some(Icon::Print),
        label: speech.say(keys::SHEET),
        on_press: press(act, Action::Open(Aside::Sheet)),
        ..Button::default()
    };
    let print = Button {
        kind: ButtonKind::Quiet,
        label: speech.say(keys::PRINT),
        on_press: of.on_print.clone(),
        ..Button::default()
    };
    let again = Button {
        kind: ButtonKind::Quiet,
        label: speech.say(keys::START_AGAIN),
        on_press: press(act, Action::AskToClear(true)),
        ..Button::default()
    };
    buttons()
        .class("mc-no-print")
        .child(sheet)
        .child(print)
        .child(again)
}

/// A section with a heading that can be gone to.
fn section(speech: &Speech, id: &'static str, title: &str, body: Html) -> El {
    let heading = el("h2")
        .id(id)
        .attr("tabindex", "-1")
        .text(speech.say(title));
    el("section")
        .class("mc-section")
        .id([id, "-part"].concat())
        .attr("aria-labelledby", id)
        .child(heading)
        .child(body)
}

/// Lines, one after another on a list.
fn rows(lines: Vec<AttrValue>) -> Html {
    each(lines.into_iter().map(|line| el("li").text(line)))
}

/// The words behind a key, as a paragraph that matters more.
fn strong(speech: &Speech, key: &str) -> El {
    el("p").child(el("b").text(speech.say(key)))
}

/// What it is about with a mark, and the words, on a list.
fn entry(index: usize, name: AttrValue, mark: &str, words: AttrValue) -> Html {
    let name = el("b").text([&name, mark].concat());
    el("li").key(index).child(name).text(" ").text(words).show()
}

/// One more line, unless it has been said.
fn add(lines: &mut Vec<AttrValue>, line: AttrValue) {
    if !lines.contains(&line) {
        lines.push(line);
    }
}

/// Words as they would be spoken.
fn quoted(line: &str) -> AttrValue {
    AttrValue::from(["“", line, "”"].concat())
}

/// Back to the beginning of what was asked about a rule.
fn change(item: ItemId) -> Action {
    Action::Step(Step::Change(item))
}
