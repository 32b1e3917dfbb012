//! One side of paper to hand to a therapist, a doctor or a nurse.
//!
//! What the person has to keep to comes first and is never left out: how hard,
//! how long, where not, when to stop. Of the rest there is as much as fits, the
//! gravest first, and how much was left out is said.

mod fit;
mod limits;
mod wait;

use super::OutcomeProps;
use crate::domain::RuleId;
use crate::text::keys;
use crate::ui::components::{Button, Icon};
use crate::ui::screens::asides::reviewed;
use crate::ui::speech::join;
use fit::{Fitting, BETWEEN};
use yew::prelude::*;

/// What [`Sheet`] shows.
#[derive(Properties, PartialEq)]
pub struct SheetProps {
    /// The outcome it is made of.
    pub of: OutcomeProps,
    /// Today, if the device knows.
    #[prop_or_default]
    pub date: Option<AttrValue>,
}

/// The sheet, with a button that prints it.
#[component]
pub fn Sheet(props: &SheetProps) -> Html {
    let SheetProps { of, date } = props;
    let speech = &of.speech;
    let massage = of.outcome.disposition().allows_massage();
    let title = if massage {
        keys::SHEET_TITLE
    } else {
        keys::SHEET_TITLE_WAIT
    };
    let tier = format!("ui.tier-{}", of.outcome.disposition().name());
    let filled = match date {
        Some(date) => speech.with(keys::SHEET_FILLED, &[("date", date)]),
        None => speech.say(keys::SHEET_FILLED_UNDATED),
    };
    let [reviewed, version] = reviewed(speech);
    let body = if massage {
        limits::limits(of)
    } else {
        wait::wait(of)
    };
    html! {
        <>
            <div class="mc-stack mc-no-print">
                <p class="mc-lead">{ speech.say(keys::SHEET_LEAD) }</p>
                <div class="mc-buttons">
                    <Button icon={Icon::Print} label={speech.say(keys::SHEET_PRINT)} on_press={of.on_print.clone()} />
                </div>
            </div>
            <article class="mc-sheet" aria-labelledby="title">
                <div class="mc-sheet__top">
                    <div>
                        <h1 id="title" tabindex="-1">{ speech.say(title) }</h1>
                        <p>{ speech.say(keys::SHEET_NAME) }{ " " }<span class="mc-sheet__blank" /></p>
                        <p>{ filled }</p>
                    </div>
                    <p>
                        <b>{ speech.say(keys::APP_NAME) }</b><br />
                        { speech.say(keys::SHEET_OUTCOME) }{ " " }<b>{ speech.say(&tier) }</b>
                    </p>
                </div>
                { body }
                { to_write(of) }
                <p class="mc-sheet__note">
                    { speech.say(keys::STANDARD_MEDICINE) }{ " " }{ speech.say(keys::SHEET_EVIDENCE) }{ " " }
                    <b>{ reviewed }</b>{ " " }{ version }
                </p>
            </article>
        </>
    }
}

/// Room for the clinician's hand.
fn to_write(props: &OutcomeProps) -> Html {
    let speech = &props.speech;
    let lines = || html! { <div class="mc-sheet__write"><span /><span /><span /></div> };
    html! {
        <div class="mc-sheet__columns mc-sheet__columns--even">
            { part(speech.say(keys::SHEET_CLINICIAN), lines()) }
            { part(speech.say(keys::SHEET_SIGNED), lines()) }
        </div>
    }
}

/// A part of the sheet under a heading.
fn part(title: AttrValue, body: Html) -> Html {
    html! { <section class="mc-sheet__part"><h2>{ title }</h2>{ body }</section> }
}

/// Lines as a list; at its end how many are missing.
fn bullets(props: &OutcomeProps, fitting: Fitting) -> Html {
    html! {
        <ul>
            for line in fitting.lines {
                <li>{ line }</li>
            }
            if fitting.left_out > 0 {
                <li><b>{ more(props, fitting.left_out) }</b></li>
            }
        </ul>
    }
}

/// Words one after another; at their end how many are missing.
fn run_on(props: &OutcomeProps, fitting: Fitting) -> AttrValue {
    let left_out = (fitting.left_out > 0).then(|| more(props, fitting.left_out));
    join(fitting.lines.into_iter().chain(left_out), BETWEEN)
}

fn more(props: &OutcomeProps, count: usize) -> AttrValue {
    let count = count.to_string();
    props.speech.with(keys::SHEET_MORE, &[("count", &count)])
}

/// The answers behind what fired, each named once, gravest first.
fn told(props: &OutcomeProps) -> Vec<AttrValue> {
    let speech = &props.speech;
    let findings = props.findings();
    let mut lines: Vec<AttrValue> = Vec::new();
    for rule in &props.outcome.fired {
        for said in props.outcome.answers_of(&speech.pack, &findings, *rule) {
            let words = speech.said(&props.answers, said);
            if !lines.contains(&words) {
                lines.push(words);
            }
        }
    }
    let conditions = speech.named_conditions(&props.answers);
    lines.retain(|line| !conditions.contains(line));
    lines
}

/// Why, with the row of the clinical basis: a clinician may look it up.
fn reasons(props: &OutcomeProps, rules: &[RuleId]) -> Vec<AttrValue> {
    let pack = &props.speech.pack;
    let mut lines: Vec<AttrValue> = Vec::new();
    for id in rules {
        let because = props.speech.rule(*id, "because");
        let line = match &*pack.rule(*id).basis {
            // The clinic's: it says so itself.
            "" => because,
            basis => AttrValue::from(format!("{because} ({basis})")),
        };
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    lines
}
