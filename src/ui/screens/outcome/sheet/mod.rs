//! One side of paper to hand to a therapist, a doctor or a nurse.
//!
//! What the person has to keep to comes first and is never left out: how hard,
//! how long, where not, when to stop. Of the rest there is as much as fits, the
//! gravest first, and how much was left out is said.

mod fit;
mod limits;
mod wait;

use super::{add, rows, OutcomeProps};
use crate::domain::RuleId;
use crate::text::keys;
use crate::ui::components::{Button, Icon};
use crate::ui::markup::{el, group, El, Show};
use crate::ui::screens::asides::{buttons, reviewed, says, title};
use crate::ui::speech::join;
use crate::ui::Speech;
use fit::{Fitting, BETWEEN};
use yew::{AttrValue, Html};

/// The sheet, with a button that prints it. It bears today's date, if the
/// device knows.
pub fn sheet(of: &OutcomeProps, date: Option<AttrValue>) -> Html {
    let massage = of.outcome.disposition().allows_massage();
    let (title, body) = if massage {
        (keys::SHEET_TITLE, limits::limits(of))
    } else {
        (keys::SHEET_TITLE_WAIT, wait::wait(of))
    };
    let article = el("article")
        .class("mc-sheet")
        .attr("aria-labelledby", "title")
        .child(top(of, title, date))
        .child(body)
        .child(to_write(&of.speech))
        .child(note(&of.speech));
    group().child(to_print(of)).child(article).show()
}

fn to_print(of: &OutcomeProps) -> El {
    let speech = &of.speech;
    let print = Button {
        icon: Some(Icon::Print),
        label: speech.say(keys::SHEET_PRINT),
        on_press: of.on_print.clone(),
        ..Button::default()
    };
    el("div")
        .class("mc-stack mc-no-print")
        .child(says(speech, keys::SHEET_LEAD).class("mc-lead"))
        .child(buttons().child(print))
}

/// What it is, whose it is and how it came out.
fn top(of: &OutcomeProps, heading: &str, date: Option<AttrValue>) -> El {
    let speech = &of.speech;
    let filled = match date {
        Some(date) => speech.with(keys::SHEET_FILLED, &[("date", &date)]),
        None => speech.say(keys::SHEET_FILLED_UNDATED),
    };
    let blank = el("span").class("mc-sheet__blank");
    let name = el("p").text(speech.say(keys::SHEET_NAME));
    let whose = el("div")
        .child(title(speech.say(heading)))
        .child(name.text(" ").child(blank))
        .child(el("p").text(filled));
    let tier = ["ui.tier-", of.outcome.disposition().name()].concat();
    let how = el("p")
        .child(el("b").text(speech.say(keys::APP_NAME)))
        .child(el("br"))
        .text(speech.say(keys::SHEET_OUTCOME))
        .text(" ")
        .child(el("b").text(speech.say(&tier)));
    el("div").class("mc-sheet__top").child(whose).child(how)
}

/// What it is not, and who looked it over.
fn note(speech: &Speech) -> El {
    let [reviewed, version] = reviewed(speech);
    el("p")
        .class("mc-sheet__note")
        .text(speech.say(keys::STANDARD_MEDICINE))
        .text(" ")
        .text(speech.say(keys::SHEET_EVIDENCE))
        .text(" ")
        .child(el("b").text(reviewed))
        .text(" ")
        .text(version)
}

/// Room for the clinician's hand.
fn to_write(speech: &Speech) -> El {
    let lines = || {
        let line = || el("span");
        let lines = el("div").class("mc-sheet__write");
        lines.child(line()).child(line()).child(line()).show()
    };
    let clinician = part(speech.say(keys::SHEET_CLINICIAN), lines());
    let signed = part(speech.say(keys::SHEET_SIGNED), lines());
    even(clinician, signed)
}

/// Two columns of the same width.
fn even(one: El, other: El) -> El {
    el("div")
        .class("mc-sheet__columns mc-sheet__columns--even")
        .child(one)
        .child(other)
}

/// A part of the sheet under a heading.
fn part(title: AttrValue, body: Html) -> El {
    el("section")
        .class("mc-sheet__part")
        .child(el("h2").text(title))
        .child(body)
}

/// Lines as a list; at its end how many are missing.
fn bullets(of: &OutcomeProps, fitting: Fitting) -> Html {
    let more = more(of, fitting.left_out).map(|more| el("li").child(el("b").text(more)));
    let lines = rows(fitting.lines);
    el("ul").child(lines).child(more).show()
}

/// Words one after another; at their end how many are missing.
fn run_on(of: &OutcomeProps, fitting: Fitting) -> AttrValue {
    let mut words = fitting.lines;
    words.extend(more(of, fitting.left_out));
    join(words, BETWEEN)
}

fn more(of: &OutcomeProps, left_out: usize) -> Option<AttrValue> {
    let count = left_out.to_string();
    let more = || of.speech.with(keys::SHEET_MORE, &[("count", &count)]);
    (left_out > 0).then(more)
}

/// The answers behind what fired, each named once, gravest first.
fn told(of: &OutcomeProps) -> Vec<AttrValue> {
    let speech = &of.speech;
    let findings = of.findings();
    let mut lines: Vec<AttrValue> = Vec::new();
    for rule in &of.outcome.fired {
        for said in of.outcome.answers_of(&speech.pack, &findings, *rule) {
            add(&mut lines, speech.said(&of.answers, said));
        }
    }
    let conditions = speech.named_conditions(&of.answers);
    lines.retain(|line| !conditions.contains(line));
    lines
}

/// Why, with the row of the clinical basis: a clinician may look it up.
fn reasons(of: &OutcomeProps, rules: &[RuleId]) -> Vec<AttrValue> {
    let pack = &of.speech.pack;
    let mut lines = Vec::new();
    for id in rules {
        let because = of.speech.rule(*id, "because");
        let line = match &*pack.rule(*id).basis {
            // The clinic's: it says so itself.
            "" => because,
            basis => AttrValue::from([&*because, " (", basis, ")"].concat()),
        };
        add(&mut lines, line);
    }
    lines
}
