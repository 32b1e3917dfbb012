//! The outcome: how urgent, what to do, then why, and what would change it.

mod cards;
mod limits;
mod massage;
mod reasons;
mod sheet;
mod stop;
mod talk;

pub use sheet::Sheet;

use super::asides::{out_of_date, review_state};
use super::clinic;
use super::house::house;
use crate::domain::{
    Answers, Clinics, Currency, Disposition, Findings, Outcome as Advised, RuleId, Step,
};
use crate::overlay::House;
use crate::text::keys;
use crate::ui::components::{Button, ButtonKind, Icon};
use crate::ui::hosted::Sharing;
use crate::ui::{Action, Aside, Speech};
use yew::prelude::*;

/// What [`Outcome`] shows.
#[derive(Clone, Properties, PartialEq)]
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
    #[prop_or_default]
    pub house: House,
    /// Does what the person wants.
    pub act: Callback<Action>,
    /// Shows the element with this id.
    pub on_show: Callback<AttrValue>,
    /// Prints the page.
    pub on_print: Callback<()>,
    /// Whether the clinic is to know how it ended.
    #[prop_or_default]
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
    fn tier_from(&self) -> Html {
        html! {
            if self.clinics().disposition {
                <p>{ self.speech.from_clinic() }</p>
            }
        }
    }

    /// The rules that made it as urgent as it is.
    fn deciding(&self) -> Vec<RuleId> {
        let tier = self.outcome.disposition();
        let pack = &self.speech.pack;
        let fired = self.outcome.fired.iter().copied();
        fired
            .filter(|id| {
                pack.rule(*id)
                    .advice()
                    .is_some_and(|advice| advice.disposition == tier)
            })
            .collect()
    }

    /// Lines of some rules, each said once.
    fn lines(&self, rules: &[RuleId], key: &str) -> Vec<AttrValue> {
        let mut lines: Vec<AttrValue> = Vec::new();
        for line in rules
            .iter()
            .flat_map(|rule| self.speech.rule_list(*rule, key))
        {
            // A key without words comes back as itself.
            if !lines.contains(&line) {
                lines.push(line);
            }
        }
        lines
    }
}

/// The last screen.
#[component]
pub fn Outcome(props: &OutcomeProps) -> Html {
    let OutcomeProps {
        speech,
        act,
        on_print,
        ..
    } = props;
    let body = match props.outcome.disposition() {
        Disposition::Emergency => stop::emergency(props),
        Disposition::Urgent => stop::urgent(props),
        Disposition::Hold => stop::hold(props),
        Disposition::Adapt | Disposition::Ready => massage::suits(props),
    };
    html! {
        <>
            { body }
            if props.outcome.disposition() < Disposition::Urgent {
                { out_of_date(speech, props.today) }
                { house(speech, props.house, keys::CLINIC_RESULT) }
            }
            <div class="mc-stack">
                <p><b>{ speech.say(keys::STANDARD_MEDICINE) }</b></p>
                <p class="mc-hint">{ speech.say(keys::STANDARD_LIMITS) }</p>
                { review_state(speech) }
            </div>
            <div class="mc-buttons mc-no-print">
                <Button icon={Icon::Print} label={speech.say(keys::SHEET)}
                    on_press={act.reform(|()| Action::Open(Aside::Sheet))} />
                <Button kind={ButtonKind::Quiet} label={speech.say(keys::PRINT)} on_press={on_print.clone()} />
                <Button kind={ButtonKind::Quiet} label={speech.say(keys::START_AGAIN)}
                    on_press={act.reform(|()| Action::AskToClear(true))} />
            </div>
            { clinic::sharing(props) }
        </>
    }
}

/// A section with a heading that can be gone to.
fn section(id: &'static str, title: AttrValue, body: Html) -> Html {
    html! {
        <section class="mc-section" id={format!("{id}-part")} aria-labelledby={id}>
            <h2 {id} tabindex="-1">{ title }</h2>
            { body }
        </section>
    }
}

/// Lines as a list.
fn bullets(lines: impl IntoIterator<Item = AttrValue>) -> Html {
    html! { <ul>{ for lines.into_iter().map(|line| html! { <li>{ line }</li> }) }</ul> }
}

/// Words as they would be spoken.
fn quoted(line: &str) -> AttrValue {
    AttrValue::from(format!("“{line}”"))
}

/// Back to the beginning of what was asked about a rule.
fn change(item: crate::domain::ItemId) -> Action {
    Action::Step(Step::Change(item))
}
