//! How hard, how long, and where not.

use super::OutcomeProps;
use crate::domain::{AreaId, Pressure, Set};
use crate::text::keys;
use crate::ui::components::{BodyMap, Limit, Limits, PressureLevel, PressureScale};
use crate::ui::speech::{lower, upper};
use crate::ui::Speech;
use yew::prelude::*;

/// How hard, how long, where not: at a glance.
pub fn limits(props: &OutcomeProps) -> [Limit; 3] {
    let speech = &props.speech;
    let outcome = &props.outcome;
    let pressure = outcome.advice.max_pressure;
    let name = lower(&speech.say(&format!("pressure.{}.name", pressure.name())));
    let number = pressure.level().to_string();
    let therapist = outcome.minutes.therapist.to_string();
    let alone = outcome.minutes.alone.to_string();
    let clinics = props.clinics();
    let from = |clinics: bool| clinics.then(|| speech.from_clinic());
    [
        Limit {
            what: speech.say(keys::PRESSURE_MOST),
            how: speech.with(keys::PRESSURE_OF, &[("number", &number), ("name", &name)]),
            more: None,
            from: from(clinics.pressure),
        },
        Limit {
            what: speech.say(keys::TIME_MOST),
            how: speech.with(keys::MINUTES, &[("minutes", &therapist)]),
            more: Some(speech.with(keys::MINUTES_MORE, &[("minutes", &alone)])),
            from: from(clinics.minutes),
        },
        Limit {
            what: speech.say(keys::LEAVE_ALONE),
            how: AttrValue::from(upper(&speech.areas(outcome.advice.areas_off))),
            more: None,
            from: areas_from(speech, clinics.areas),
        },
    ]
}

/// The areas that only the clinic leaves alone, by name: the others are
/// everybody's or come from other answers.
fn areas_from(speech: &Speech, areas: Set<AreaId>) -> Option<AttrValue> {
    let words = AttrValue::from(upper(&speech.areas(areas)));
    let name = [("answer", &*words), ("name", speech.clinics_name())];
    (!areas.is_empty()).then(|| speech.with(keys::CLINIC_SAYS, &name))
}

/// The same as boxes.
pub fn in_short(props: &OutcomeProps) -> Html {
    html! {
        <>
            <Limits limits={limits(props).to_vec()} />
            if props.outcome.advice.max_pressure == Pressure::Medium {
                <p>{ props.speech.say(keys::FIRST_SESSION) }</p>
            }
        </>
    }
}

/// The three steps of pressure, those above the limit struck out.
pub fn pressure(props: &OutcomeProps) -> Html {
    let speech = &props.speech;
    let limit = props.outcome.advice.max_pressure;
    let level = |pressure: Pressure| {
        let of = format!("pressure.{}", pressure.name());
        let verdict = match pressure.cmp(&limit) {
            std::cmp::Ordering::Less => keys::VERDICT_WITHIN,
            std::cmp::Ordering::Equal => keys::VERDICT_LIMIT,
            std::cmp::Ordering::Greater => keys::VERDICT_OVER,
        };
        PressureLevel {
            name: AttrValue::from(format!(
                "{}. {}",
                pressure.level(),
                speech.say(&format!("{of}.name"))
            )),
            verdict: speech.say(verdict),
            feel: speech.say(&format!("{of}.feels")),
            over: pressure > limit,
        }
    };
    let levels = [Pressure::Feather, Pressure::Gentle, Pressure::Medium]
        .map(level)
        .to_vec();
    html! { <PressureScale {levels} /> }
}

/// The body, and a reason for each area.
pub fn areas(props: &OutcomeProps) -> Html {
    let speech = &props.speech;
    let off = props.outcome.advice.areas_off;
    let all: Set<AreaId> = Set::first(speech.pack.areas().len());
    let rest: Set<AreaId> = all.iter().filter(|area| !off.contains(*area)).collect();
    html! {
        <div class="mc-split mc-stack">
            { map(props, "off-map", Some(speech.say(keys::MAP_KEY_REST))) }
            <div class="mc-stack">
                <p>{ speech.say(keys::OFF_INTRO) }</p>
                <ul>
                    { for off.iter().map(|area| html! {
                        <li key={area.index()}><b>{ speech.area(area) }{ "." }</b>{ " " }{ reason(props, area) }</li>
                    }) }
                </ul>
                <p>{ speech.say(keys::OFF_ALSO) }</p>
                if !rest.is_empty() {
                    <p>{ speech.say(keys::MAY_WORK) }{ " " }{ speech.areas(rest) }{ "." }</p>
                }
            </div>
        </div>
    }
}

/// The body, with the areas to leave alone marked.
pub fn map(props: &OutcomeProps, id: &'static str, key_rest: Option<AttrValue>) -> Html {
    let speech = &props.speech;
    let off = props.outcome.advice.areas_off;
    let on: Vec<AttrValue> = off
        .iter()
        .map(|area| AttrValue::from(speech.pack.area(area).name.to_string()))
        .collect();
    html! {
        <BodyMap {id} {on} front={speech.say(keys::FRONT)} back={speech.say(keys::REAR)}
            key_words={speech.say(keys::MAP_KEY)} {key_rest} />
    }
}

/// Why an area is left alone: the first rule that says so, or everybody's.
fn reason(props: &OutcomeProps, area: AreaId) -> AttrValue {
    let speech = &props.speech;
    let pack = &speech.pack;
    if pack.baseline().areas_off.contains(area) {
        return speech.say(keys::OFF_EVERYONE);
    }
    let rule = props.outcome.fired.iter().find(|id| {
        pack.rule(**id)
            .advice()
            .is_some_and(|advice| advice.areas_off.contains(area))
    });
    rule.map(|id| speech.rule(*id, "because"))
        .unwrap_or_default()
}
