//! The sheet of somebody who may have massage within limits.

use super::fit::Room;
use super::{bullets, part, run_on, told};
use crate::domain::ApproachId;
use crate::text::keys;
use crate::ui::components::BodyMap;
use crate::ui::screens::outcome::reasons::limiting;
use crate::ui::screens::outcome::OutcomeProps;
use crate::ui::speech::{join, lower, upper};
use yew::prelude::*;

/// More areas than this are written smaller.
const FEW_AREAS: usize = 4;
/// Beside the map, and in half the width below it.
const BESIDE: Room = Room::new(50, 13);
const HALF: Room = Room::new(38, 11);
/// The lines that the box of limits has room for at no cost.
const BOX: Room = Room::new(26, 3);

/// Limits, map and requests, when to stop, why.
pub fn limits(props: &OutcomeProps) -> Html {
    let speech = &props.speech;
    let off: Vec<AttrValue> = props
        .outcome
        .advice
        .areas_off
        .iter()
        .map(|area| AttrValue::from(lower(&speech.area(area))))
        .collect();
    let few = off.len() <= FEW_AREAS;
    let areas = upper(&join(off, ", "));
    let higher = BOX.lines_of(&areas).saturating_sub(BOX.left());
    html! {
        <>
            { limit_box(props, &areas, few) }
            <div class="mc-sheet__columns">
                { map(props) }
                { requests(props, higher) }
            </div>
            <div class="mc-sheet__columns mc-sheet__columns--even">
                { part(speech.say(keys::STOP_TITLE), stop(props)) }
                { part(speech.say(keys::SHEET_WHY), why(props)) }
            </div>
        </>
    }
}

fn limit_box(props: &OutcomeProps, areas: &str, few: bool) -> Html {
    let speech = &props.speech;
    let outcome = &props.outcome;
    let pressure = outcome.advice.max_pressure;
    let words = |key| speech.say(&format!("pressure.{}.{key}", pressure.name()));
    let (number, name) = (pressure.level().to_string(), lower(&words("name")));
    let therapist = outcome.minutes.therapist.to_string();
    let alone = outcome.minutes.alone.to_string();
    let level = speech.with(keys::PRESSURE_OF, &[("number", &number), ("name", &name)]);
    let limit = |what: &str, how: AttrValue, more: AttrValue, large: bool| {
        html! {
            <div>
                <dt>{ speech.say(what) }</dt>
                <dd>
                    <b class={large.then_some("mc-sheet__large")}>{ how }</b>{ " " }{ more }
                </dd>
            </div>
        }
    };
    html! {
        <dl class="mc-sheet__limits">
            { limit(keys::PRESSURE_MOST, level, words("feels"), true) }
            { limit(keys::TIME_MOST, speech.with(keys::MINUTES, &[("minutes", &therapist)]),
                speech.with(keys::MINUTES_MORE, &[("minutes", &alone)]), true) }
            { limit(keys::LEAVE_ALONE, AttrValue::from(areas.to_owned()), speech.say(keys::OFF_ALSO), few) }
        </dl>
    }
}

fn map(props: &OutcomeProps) -> Html {
    let speech = &props.speech;
    let areas = props.outcome.advice.areas_off.iter();
    let on: Vec<AttrValue> = areas
        .map(|area| AttrValue::from(speech.pack.area(area).name.to_string()))
        .collect();
    html! {
        <BodyMap id="sheet-map" {on} front={speech.say(keys::FRONT)} back={speech.say(keys::REAR)}
            key_words={speech.say(keys::MAP_KEY)} />
    }
}

/// Who it is about and what to mind; what may suit, if there is room.
fn requests(props: &OutcomeProps, higher: usize) -> Html {
    let speech = &props.speech;
    let mut room = BESIDE;
    // What the box of limits takes more than usual.
    room.take(higher);
    let flare = speech.say(&format!("ui.flare-{}", props.outcome.flare.name()));
    let mut about = Room::new(50, 2);
    let conditions = about.fit(speech.named_conditions(&props.answers));
    let mut heard = Room::new(50, 3);
    let heard = heard.fit(told(props));
    let conditions = run_on(props, conditions);
    let heard = run_on(props, heard);
    room.take(room.lines_of(&flare) + room.lines_of(&conditions) + room.lines_of(&heard));
    let mut mind = props.lines(&limiting(props), "do");
    mind.push(speech.say(keys::STANDARD_NECK));
    let mind = room.fit(mind);
    let suit = suits(props);
    room.take(2); // Its heading.
    let fits = mind.left_out == 0 && room.lines_of(&suit) <= room.left();
    html! {
        <div class="mc-sheet__part">
            { part(speech.say(keys::SHEET_ABOUT), html! {
                <>
                    if !conditions.is_empty() {
                        <p><b>{ speech.say(keys::SHEET_CONDITIONS) }</b>{ " " }{ conditions }</p>
                    }
                    <p>{ flare }</p>
                    if !heard.is_empty() {
                        <p><b>{ speech.say(keys::SHEET_TOLD) }</b>{ " " }{ heard }</p>
                    }
                </>
            }) }
            { part(speech.say(keys::SHEET_MIND), bullets(props, mind)) }
            if fits && !suit.is_empty() {
                { part(speech.say(keys::SHEET_SUIT), html! { <p>{ suit }</p> }) }
            }
        </div>
    }
}

fn suits(props: &OutcomeProps) -> AttrValue {
    let name = |id: &ApproachId| AttrValue::from(lower(&props.speech.approach(*id, "name")));
    AttrValue::from(upper(&join(props.outcome.suggest.iter().map(name), "; ")))
}

fn stop(props: &OutcomeProps) -> Html {
    let speech = &props.speech;
    let lines = join(speech.list(keys::STOP_DURING), "; ");
    html! {
        <>
            <p>{ speech.say(keys::STOP_INTRO) }{ " " }{ lines }{ "." }</p>
            <p><b>{ speech.say(keys::SOONER_GENERAL) }</b></p>
        </>
    }
}

/// What limits, with the row of the clinical basis: a clinician may look it up.
fn why(props: &OutcomeProps) -> Html {
    let pack = &props.speech.pack;
    let mut lines: Vec<AttrValue> = Vec::new();
    for id in limiting(props) {
        let rule = pack.rule(id);
        let because = props.speech.rule(id, "because");
        let line = AttrValue::from(format!("{because} ({})", rule.basis));
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    let mut room = HALF;
    bullets(props, room.fit(lines))
}
