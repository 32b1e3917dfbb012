//! When to stop, whom to ask first and what to say, what to ask a therapist.

use super::{bullets, quoted, OutcomeProps};
use crate::domain::{PromptId, RuleId};
use crate::text::{keys, placeholders};
use crate::ui::components::{Fold, Say};
use crate::ui::speech::{join, lower, tel};
use crate::ui::{Reach, Speech};
use yew::prelude::*;

/// Stop rules, during and after.
pub fn stop(speech: &Speech) -> Html {
    html! {
        <>
            <p>{ speech.say(keys::STOP_INTRO) }</p>
            { bullets(speech.list(keys::STOP_DURING)) }
            <p><a class="mc-link" href={tel(speech.emergency())}>{ speech.say(keys::SOONER_GENERAL) }</a></p>
            <h3>{ speech.say(keys::AFTER_TITLE) }</h3>
            { bullets(speech.list(keys::STOP_AFTER)) }
        </>
    }
}

/// Whom to ask, when, and in which words.
pub fn whom(props: &OutcomeProps) -> Html {
    let speech = &props.speech;
    html! {
        <>
            <p>{ speech.say(keys::STANDARD_CONSULT) }</p>
            { for props.outcome.consult.iter().map(|id| prompt(speech, *id)) }
            <Fold title={speech.say(keys::BRING_TITLE)}>
                <p>{ speech.say(keys::BRING_INTRO) }</p>
                { bullets(speech.list(keys::BRING_ITEMS)) }
            </Fold>
        </>
    }
}

fn prompt(speech: &Speech, id: PromptId) -> Html {
    let tell = speech.list(&format!("prompt.{}.tell", speech.pack.prompt(id).name));
    html! {
        <div key={id.index()} class="mc-panel">
            <h3>{ speech.who(id) }</h3>
            { reach(speech, id) }
            if let Some(when) = speech.find_prompt(id, "when") {
                <p>{ when }</p>
            }
            if let Some(say) = speech.find_prompt(id, "say") {
                <p>{ speech.say(keys::COULD_SAY) }{ ":" }</p>
                <Say lines={vec![quoted(&say)]} />
            }
            if !tell.is_empty() {
                <p><b>{ speech.say(keys::HAVE_READY) }</b>{ " " }{ join(tell, "; ") }{ "." }</p>
            }
        </div>
    }
}

/// How to reach somebody at the clinic.
pub fn reach(speech: &Speech, id: PromptId) -> Html {
    let Reach { phone, open, link } = speech.reach(id);
    html! {
        <>
            if let Some(phone) = phone {
                <p><a class="mc-link" href={tel(&phone)}><bdi>{ phone }</bdi></a></p>
            }
            if let Some(open) = open {
                <p>{ open }</p>
            }
            if let Some(link) = link {
                <p>
                    <a class="mc-link" href={link.clone()} rel="noreferrer noopener external" target="_blank">
                        <bdi>{ link }</bdi>
                    </a>
                </p>
            }
        </>
    }
}

/// Questions for the therapist, and how to find one.
pub fn questions(props: &OutcomeProps) -> Html {
    let speech = &props.speech;
    let registers = speech.list(&format!(
        "region.{}.registers",
        speech.pack.region(speech.region).name
    ));
    html! {
        <>
            <p>{ speech.say(keys::ASK_INTRO) }</p>
            <ol>{ for asked(props).into_iter().map(|line| html! { <li>{ line }</li> }) }</ol>
            <p><b>{ speech.say(keys::WALK_AWAY) }</b></p>
            { bullets(speech.list(keys::ASK_THERAPIST_WALK_AWAY)) }
            <Fold title={speech.say(keys::FIND_THERAPIST)}>
                { bullets(registers) }
                <p>{ speech.say(keys::CHECK_REGISTERS) }</p>
            </Fold>
        </>
    }
}

/// The questions, with the person's own limits in them. One that has nothing
/// to fill in is left out.
fn asked(props: &OutcomeProps) -> Vec<AttrValue> {
    let speech = &props.speech;
    let outcome = &props.outcome;
    let conditions: Vec<AttrValue> = speech.named_conditions(&props.answers);
    let or = format!(" {} ", speech.say(keys::OR));
    let condition = join(
        conditions.iter().map(|name| AttrValue::from(lower(name))),
        &or,
    );
    let medicine = join(medicines(props), &or);
    let pressure = lower(&speech.say(&format!(
        "pressure.{}.name",
        outcome.advice.max_pressure.name()
    )));
    let areas = speech.areas(outcome.advice.areas_off);
    let values = [
        ("condition", &*condition),
        ("medicine", &*medicine),
        ("pressure", &*pressure),
        ("areas", &*areas),
    ];
    let empty = |line: &str| placeholders(line).any(|name| values.contains(&(name, "")));
    let lines = speech.text.list(keys::ASK_THERAPIST_QUESTIONS).iter();
    lines
        .filter(|line| !empty(line))
        .map(|line| speech.fill(line, &values))
        .collect()
}

/// The medicines that a pharmacist can tell more about.
fn medicines(props: &OutcomeProps) -> Vec<AttrValue> {
    let speech = &props.speech;
    let pack = &speech.pack;
    // A clinic may send people to the pharmacist for anything.
    let about_medicine = |id: &&RuleId| {
        let consult = pack.rule(**id).advice().map(|advice| advice.consult);
        let asked = |prompt| &*pack.prompt(prompt).name == "pharmacist";
        !pack.is_clinics_rule(**id) && consult.is_some_and(|consult| consult.iter().any(asked))
    };
    let rules = props.outcome.fired.iter().filter(about_medicine);
    let items = rules.filter_map(|id| pack.rule(*id).items().next());
    items
        .map(|item| AttrValue::from(lower(&speech.item(item, "label"))))
        .collect()
}
