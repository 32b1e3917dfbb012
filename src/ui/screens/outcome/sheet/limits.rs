//! The sheet of somebody who may have massage within limits.

use super::fit::Room;
use super::{bullets, part, reasons, run_on, told};
use crate::domain::ApproachId;
use crate::text::keys;
use crate::ui::components::Limit;
use crate::ui::screens::outcome::reasons::limiting;
use crate::ui::screens::outcome::{limits as outcome, OutcomeProps};
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
    let [pressure, time, areas] = outcome::limits(props);
    let higher = BOX.lines_of(&areas.how).saturating_sub(BOX.left());
    let few = props.outcome.advice.areas_off.len() <= FEW_AREAS;
    let level = props.outcome.advice.max_pressure.name();
    let feels = speech.say(&format!("pressure.{level}.feels"));
    let by = time.more.clone().unwrap_or_default();
    html! {
        <>
            <dl class="mc-sheet__limits">
                { limit(&pressure, feels, true) }
                { limit(&time, by, true) }
                { limit(&areas, speech.say(keys::OFF_ALSO), few) }
            </dl>
            <div class="mc-sheet__columns">
                { outcome::map(props, "sheet-map", None) }
                { requests(props, higher) }
            </div>
            <div class="mc-sheet__columns mc-sheet__columns--even">
                { part(speech.say(keys::STOP_TITLE), stop(props)) }
                { part(speech.say(keys::SHEET_WHY), bullets(props, HALF.fit(reasons(props, &limiting(props))))) }
            </div>
        </>
    }
}

fn limit(limit: &Limit, more: AttrValue, large: bool) -> Html {
    html! {
        <div>
            <dt>{ &limit.what }</dt>
            <dd>
                <b class={large.then_some("mc-sheet__large")}>{ &limit.how }</b>{ " " }{ more }
                if let Some(from) = &limit.from {
                    { " " }<b>{ from }</b>
                }
            </dd>
        </div>
    }
}

/// Who it is about and what to mind; what may suit, if there is room.
fn requests(props: &OutcomeProps, higher: usize) -> Html {
    let speech = &props.speech;
    let mut room = BESIDE;
    // What the box of limits takes more than usual.
    room.take(higher);
    let flare = speech.say(&format!("ui.flare-{}", props.outcome.flare.name()));
    let conditions = Room::new(50, 3).fit_run_on(speech.named_conditions(&props.answers));
    let heard = Room::new(50, 3).fit_run_on(told(props));
    let conditions = run_on(props, conditions);
    let heard = run_on(props, heard);
    room.take(room.lines_of(&flare) + room.lines_of(&conditions) + room.lines_of(&heard));
    let mut mind = props.lines(&limiting(props), "do");
    mind.push(speech.say(keys::STANDARD_NECK));
    let taken: usize = mind.iter().map(|line| room.lines_of(line)).sum();
    let mind = room.fit(mind);
    let suit = suits(props);
    room.take(taken + 2); // Its heading too.
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
