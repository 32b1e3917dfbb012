//! Outcomes without any massage: emergency, urgent, hold.

use super::clinic;
use super::talk::reach;
use super::{bullets, quoted, reasons, section, OutcomeProps};
use crate::domain::{ItemId, PromptId, RuleId};
use crate::text::keys;
use crate::ui::components::{CallButton, OutcomePanel, Panel, Say, Tier};
use crate::ui::screens::questions::calls;
use crate::ui::speech::join;
use yew::prelude::*;

/// Call now: the number first, then what to say, then what to do.
pub fn emergency(props: &OutcomeProps) -> Html {
    let speech = &props.speech;
    let rules = props.deciding();
    let crisis = rules.iter().any(|rule| speech.is_crisis(*rule));
    // A crisis of the mind leads only when nothing of the body is as grave.
    let only_crisis = rules.iter().all(|rule| speech.is_crisis(*rule));
    let title = if only_crisis {
        keys::CRISIS_TITLE
    } else {
        keys::EMERGENCY_TITLE
    };
    let signs = join(signs(props, &rules), "; ");
    let lead = if only_crisis {
        speech.say(keys::CRISIS_LEAD)
    } else {
        speech.with(keys::EMERGENCY_LEAD, &[("sign", &signs)])
    };
    html! {
        <>
            <OutcomePanel tier={Tier::Emergency} words={speech.say(keys::TIER_EMERGENCY)} title={speech.say(title)}>
                { calls(speech, crisis) }
                <p class="mc-lead">{ lead }</p>
                <h2>{ speech.say(keys::SAY_TITLE) }</h2>
                <Say lines={said(props, &rules)} />
                <h2>{ speech.say(keys::UNTIL_TITLE) }</h2>
                { bullets(props.lines(&rules, "do")) }
                if crisis {
                    <p>{ speech.of_region("crisis") }</p>
                }
                <p>{ speech.of_region("emergency") }</p>
            </OutcomePanel>
            { section("why", speech.say(keys::WHY_TITLE), reasons::list(props, &rules)) }
            { section("cannot", speech.say(keys::CANNOT_TITLE), html! { <p>{ speech.say(keys::CANNOT) }</p> }) }
        </>
    }
}

/// Advice today, and whom to ring.
pub fn urgent(props: &OutcomeProps) -> Html {
    let speech = &props.speech;
    let rules = props.deciding();
    html! {
        <>
            <OutcomePanel tier={Tier::Urgent} words={speech.say(keys::TIER_URGENT)} title={speech.say(keys::URGENT_TITLE)}>
                <p class="mc-lead">{ speech.say(keys::URGENT_LEAD) }</p>
                { call_urgent(props) }
                <h2>{ speech.say(keys::URGENT_NOW) }</h2>
                { bullets(props.lines(&rules, "do")) }
                <h2>{ speech.say(keys::COULD_SAY) }</h2>
                <Say lines={said(props, &rules)} />
            </OutcomePanel>
            { stopped(props) }
            { whom(props) }
            { section("why", speech.say(keys::WHY_TITLE), reasons::list(props, &rules)) }
            { comfort(props) }
            { sooner(props) }
        </>
    }
}

/// Not now: what to do next, why, and what may ease things meanwhile.
pub fn hold(props: &OutcomeProps) -> Html {
    let speech = &props.speech;
    let rules = props.deciding();
    let headlines: Vec<AttrValue> = rules
        .iter()
        .filter_map(|rule| speech.find_rule(*rule, "headline"))
        .collect();
    let title = match headlines.as_slice() {
        [headline] => headline.clone(),
        [] => speech.say(keys::HOLD_TITLE),
        several => speech.with(keys::HOLD_MANY, &[("count", &several.len().to_string())]),
    };
    let several = (headlines.len() > 1).then(|| bullets(headlines.clone()));
    let mut next = props.lines(&rules, "change");
    next.extend(
        props
            .lines(&rules, "do")
            .into_iter()
            .filter(|line| !next.contains(line))
            .collect::<Vec<_>>(),
    );
    next.push(speech.say(keys::BACK_THEN));
    html! {
        <>
            <OutcomePanel tier={Tier::Hold} words={speech.say(keys::TIER_HOLD)} {title}>
                <p class="mc-lead">{ speech.say(keys::HOLD_LEAD) }</p>
                { props.tier_from() }
                { for several }
            </OutcomePanel>
            { stopped(props) }
            { section("next", speech.say(keys::NEXT_TITLE), html! {
                <>
                    <ol>{ for next.into_iter().map(|line| html! { <li>{ line }</li> }) }</ol>
                    if !said(props, &rules).is_empty() {
                        <h3>{ speech.say(keys::COULD_SAY) }</h3>
                        <Say lines={said(props, &rules)} />
                    }
                </>
            }) }
            { whom(props) }
            { clinic::reach(speech, false) }
            { section("why", speech.say(keys::WHY_TITLE), reasons::list(props, &rules)) }
            { comfort(props) }
            { sooner(props) }
        </>
    }
}

/// The signs that made it so, by name.
fn signs(props: &OutcomeProps, rules: &[RuleId]) -> Vec<AttrValue> {
    let speech = &props.speech;
    let findings = props.findings();
    let mut items: Vec<ItemId> = Vec::new();
    for rule in rules {
        for (item, _) in props.outcome.answers_of(&speech.pack, &findings, *rule) {
            if !items.contains(&item) {
                items.push(item);
            }
        }
    }
    items
        .into_iter()
        .map(|item| speech.item(item, "label"))
        .collect()
}

/// What to say, in quotation marks.
pub fn said(props: &OutcomeProps, rules: &[RuleId]) -> Vec<AttrValue> {
    let speech = &props.speech;
    let say = |rule: &RuleId| {
        let line = speech.find_rule(*rule, "say")?;
        Some(speech.by_rule(*rule, quoted(&line)))
    };
    rules.iter().filter_map(say).collect()
}

fn call_urgent(props: &OutcomeProps) -> Html {
    let speech = &props.speech;
    html! {
        <>
            if let Some(number) = speech.urgent() {
                <div class="mc-buttons">
                    <CallButton label={speech.with(keys::CALL, &[("number", number)])}
                        tel={AttrValue::from(number.to_owned())} emergency=false />
                </div>
            }
            <p>{ speech.of_region("urgent") }</p>
        </>
    }
}

fn stopped(props: &OutcomeProps) -> Html {
    html! {
        if props.stopped {
            <p class="mc-hint">{ props.speech.say(keys::STOPPED) }</p>
        }
    }
}

/// Whom to ask, and what to have ready.
fn whom(props: &OutcomeProps) -> Html {
    let speech = &props.speech;
    let prompt = |id: &PromptId| {
        let tell = speech.list(&format!("prompt.{}.tell", speech.pack.prompt(*id).name));
        html! {
            <li key={id.index()}>
                <b>{ speech.who(*id) }</b>
                { reach(speech, *id) }
                if !tell.is_empty() {
                    <br />{ speech.say(keys::HAVE_READY) }{ " " }{ join(tell, "; ") }{ "." }
                }
            </li>
        }
    };
    let list = html! { <ul>{ for props.outcome.consult.iter().map(prompt) }</ul> };
    section("talk", speech.say(keys::WHOM_TITLE), list)
}

fn comfort(props: &OutcomeProps) -> Html {
    let speech = &props.speech;
    let ideas = html! {
        <><p>{ speech.say(keys::COMFORT_INTRO) }</p>{ bullets(speech.list(keys::COMFORT_IDEAS)) }</>
    };
    section("ease", speech.say(keys::COMFORT_TITLE), ideas)
}

/// What would make it more urgent.
fn sooner(props: &OutcomeProps) -> Html {
    let speech = &props.speech;
    let mut lines = vec![speech.say(keys::SOONER_GENERAL)];
    for (_, of) in speech.conditions(&props.answers) {
        lines.extend(speech.list(&format!("{of}.danger")));
    }
    html! { <Panel id="sooner" heading={speech.say(keys::SOONER_TITLE)}>{ bullets(lines) }</Panel> }
}
