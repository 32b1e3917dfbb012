//! How hard, how long, and where not.

use super::{entry, OutcomeProps};
use crate::domain::{AreaId, Pressure, Set};
use crate::text::keys;
use crate::ui::components::{BodyMap, Limit, Limits, PressureLevel, PressureScale};
use crate::ui::markup::{el, group, Show};
use crate::ui::screens::asides::says;
use crate::ui::speech::{lower, upper};
use crate::ui::Speech;
use std::cmp::Ordering;
use yew::{AttrValue, Html};

/// How hard, how long, where not: at a glance.
pub fn limits(of: &OutcomeProps) -> [Limit; 3] {
    let speech = &of.speech;
    let outcome = &of.outcome;
    let pressure = outcome.advice.max_pressure;
    let name = name(speech, pressure);
    let number = pressure.level().to_string();
    let therapist = outcome.minutes.therapist.to_string();
    let alone = outcome.minutes.alone.to_string();
    let clinics = of.clinics();
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

/// What a pressure is called inside a sentence.
pub fn name(speech: &Speech, pressure: Pressure) -> String {
    lower(&words(speech, pressure, ".name"))
}

fn words(speech: &Speech, pressure: Pressure, key: &str) -> AttrValue {
    speech.say(&["pressure.", pressure.name(), key].concat())
}

/// The areas that only the clinic leaves alone, by name: the others are
/// everybody's or come from other answers.
fn areas_from(speech: &Speech, areas: Set<AreaId>) -> Option<AttrValue> {
    let words = AttrValue::from(upper(&speech.areas(areas)));
    let name = [("answer", &*words), ("name", speech.clinics_name())];
    (!areas.is_empty()).then(|| speech.with(keys::CLINIC_SAYS, &name))
}

/// The same as boxes.
pub fn in_short(of: &OutcomeProps) -> Html {
    let limits = Limits {
        limits: Vec::from(limits(of)),
    };
    let medium = of.outcome.advice.max_pressure == Pressure::Medium;
    group()
        .child(limits)
        .child(medium.then(|| says(&of.speech, keys::FIRST_SESSION)))
        .show()
}

/// The three steps of pressure, those above the limit struck out.
pub fn pressure(of: &OutcomeProps) -> Html {
    let steps = PressureScale {
        levels: vec![
            level(of, Pressure::Feather),
            level(of, Pressure::Gentle),
            level(of, Pressure::Medium),
        ],
    };
    steps.show()
}

fn level(of: &OutcomeProps, pressure: Pressure) -> PressureLevel {
    let speech = &of.speech;
    let limit = of.outcome.advice.max_pressure;
    let verdict = match pressure.cmp(&limit) {
        Ordering::Less => keys::VERDICT_WITHIN,
        Ordering::Equal => keys::VERDICT_LIMIT,
        Ordering::Greater => keys::VERDICT_OVER,
    };
    let number = pressure.level().to_string();
    let name = words(speech, pressure, ".name");
    PressureLevel {
        name: AttrValue::from([&*number, ". ", &*name].concat()),
        verdict: speech.say(verdict),
        feel: words(speech, pressure, ".feels"),
        over: pressure > limit,
    }
}

/// The body, and a reason for each area.
pub fn areas(of: &OutcomeProps) -> Html {
    let speech = &of.speech;
    let off = of.outcome.advice.areas_off;
    let all: Set<AreaId> = Set::first(speech.pack.areas().len());
    let rest: Set<AreaId> = all.iter().filter(|area| !off.contains(*area)).collect();
    let area = |area: AreaId| entry(area.index(), speech.area(area), ".", reason(of, area));
    let work = (!rest.is_empty()).then(|| {
        let may = el("p").text(speech.say(keys::MAY_WORK));
        may.text(" ").text(speech.areas(rest)).text(".")
    });
    let words = el("div")
        .class("mc-stack")
        .child(says(speech, keys::OFF_INTRO))
        .child(el("ul").each(off.iter().map(area)))
        .child(says(speech, keys::OFF_ALSO))
        .child(work);
    el("div")
        .class("mc-split mc-stack")
        .child(map(of, "off-map", Some(speech.say(keys::MAP_KEY_REST))))
        .child(words)
        .show()
}

/// The body, with the areas to leave alone marked.
pub fn map(of: &OutcomeProps, id: &'static str, key_rest: Option<AttrValue>) -> Html {
    let speech = &of.speech;
    let off = of.outcome.advice.areas_off;
    let name = |area| AttrValue::from(speech.pack.area(area).name.to_string());
    let map = BodyMap {
        id: AttrValue::Static(id),
        on: off.iter().map(name).collect(),
        on_tap: None,
        front: speech.say(keys::FRONT),
        back: speech.say(keys::REAR),
        key_words: Some(speech.say(keys::MAP_KEY)),
        key_rest,
    };
    map.show()
}

/// Why an area is left alone: the first rule that says so, or everybody's.
fn reason(of: &OutcomeProps, area: AreaId) -> AttrValue {
    let speech = &of.speech;
    if speech.pack.baseline().areas_off.contains(area) {
        return speech.say(keys::OFF_EVERYONE);
    }
    let rules = of.fired(&|advice| advice.areas_off.contains(area));
    let rule = rules.first().map(|id| speech.rule(*id, "because"));
    rule.unwrap_or_default()
}
