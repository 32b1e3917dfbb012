//! The sheet of somebody who may have massage within limits.

use super::fit::Room;
use super::{bullets, even, part, reasons, run_on, told};
use crate::text::keys;
use crate::ui::components::Limit;
use crate::ui::markup::{el, group, El, Show};
use crate::ui::screens::asides;
use crate::ui::screens::outcome::cards::names;
use crate::ui::screens::outcome::reasons::limiting;
use crate::ui::screens::outcome::{limits as outcome, strong, OutcomeProps};
use crate::ui::speech::{join, upper};
use crate::ui::Speech;
use yew::{AttrValue, Html};

/// More areas than this are written smaller.
const FEW_AREAS: usize = 4;
/// Beside the map, and in half the width below it.
const BESIDE: Room = Room::new(50, 13);
const HALF: Room = Room::new(38, 11);
/// The lines that the box of limits has room for at no cost.
const BOX: Room = Room::new(26, 3);

/// Limits, map and requests, when to stop, why.
pub fn limits(of: &OutcomeProps) -> Html {
    let speech = &of.speech;
    let [pressure, time, areas] = outcome::limits(of);
    let higher = BOX.lines_of(&areas.how).saturating_sub(BOX.left());
    let few = of.outcome.advice.areas_off.len() <= FEW_AREAS;
    let level = of.outcome.advice.max_pressure.name();
    let feels = speech.say(&["pressure.", level, ".feels"].concat());
    let by = time.more.clone().unwrap_or_default();
    let limits = el("dl")
        .class("mc-sheet__limits")
        .child(limit(pressure, feels, true))
        .child(limit(time, by, true))
        .child(limit(areas, speech.say(keys::OFF_ALSO), few));
    let requests = el("div")
        .class("mc-sheet__columns")
        .child(outcome::map(of, "sheet-map", None))
        .child(requests(of, higher));
    let stop = part(speech.say(keys::STOP_TITLE), stop(speech));
    let why = bullets(of, HALF.fit(reasons(of, &limiting(of))));
    let why = part(speech.say(keys::SHEET_WHY), why);
    group()
        .child(limits)
        .child(requests)
        .child(even(stop, why))
        .show()
}

fn limit(limit: Limit, more: AttrValue, large: bool) -> Html {
    let how = el("b").class_if(large, "mc-sheet__large").text(limit.how);
    let from = limit.from.map(|from| {
        let from = el("b").text(from);
        group().text(" ").child(from).show()
    });
    let words = el("dd").child(how).text(" ").text(more).child(from);
    el("div")
        .child(el("dt").text(limit.what))
        .child(words)
        .show()
}

/// Who it is about and what to mind; what may suit, if there is room.
fn requests(of: &OutcomeProps, higher: usize) -> Html {
    let speech = &of.speech;
    let mut room = BESIDE;
    // What the box of limits takes more than usual.
    room.take(higher);
    let flare = speech.say(&["ui.flare-", of.outcome.flare.name()].concat());
    let conditions = Room::new(50, 3).fit_run_on(speech.named_conditions(&of.answers));
    let heard = Room::new(50, 3).fit_run_on(told(of));
    let conditions = run_on(of, conditions);
    let heard = run_on(of, heard);
    room.take(room.lines_of(&flare) + room.lines_of(&conditions) + room.lines_of(&heard));
    let mut mind = of.lines(&limiting(of), "do");
    mind.push(speech.say(keys::STANDARD_NECK));
    let taken: usize = mind.iter().map(|line| room.lines_of(line)).sum();
    let mind = room.fit(mind);
    let suit = AttrValue::from(upper(&names(of, &of.outcome.suggest)));
    room.take(taken + 2); // Its heading too.
    let fits = mind.left_out == 0 && room.lines_of(&suit) <= room.left();
    let person = group()
        .child(named(speech, keys::SHEET_CONDITIONS, conditions))
        .child(el("p").text(flare))
        .child(named(speech, keys::SHEET_TOLD, heard));
    let suit = (fits && !suit.is_empty())
        .then(|| part(speech.say(keys::SHEET_SUIT), el("p").text(suit).show()));
    el("div")
        .class("mc-sheet__part")
        .child(part(speech.say(keys::SHEET_ABOUT), person.show()))
        .child(part(speech.say(keys::SHEET_MIND), bullets(of, mind)))
        .child(suit)
        .show()
}

/// Words under a name, if there are any.
pub fn named(speech: &Speech, key: &str, words: AttrValue) -> Option<El> {
    (!words.is_empty()).then(|| asides::named(speech.say(key), " ", words))
}

fn stop(speech: &Speech) -> Html {
    let lines = join(speech.list(keys::STOP_DURING), "; ");
    let intro = el("p").text(speech.say(keys::STOP_INTRO));
    group()
        .child(intro.text(" ").text(lines).text("."))
        .child(strong(speech, keys::SOONER_GENERAL))
        .show()
}
