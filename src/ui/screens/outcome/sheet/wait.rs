//! The sheet of somebody who should have no massage today: what it was, what
//! to say, whom to ask.

use super::fit::Room;
use super::limits::named;
use super::{bullets, even, part, reasons, run_on, told};
use crate::text::keys;
use crate::ui::markup::{el, group, Show};
use crate::ui::screens::outcome::{stop, strong, OutcomeProps};
use yew::Html;

const HALF: Room = Room::new(38, 24);

/// What was said, why it means waiting, whom to ask and in which words.
pub fn wait(of: &OutcomeProps) -> Html {
    let speech = &of.speech;
    let rules = of.deciding();
    let why = bullets(of, HALF.fit(reasons(of, &rules)));
    let why = part(speech.say(keys::WHY_TITLE), why);
    let whom = of.outcome.consult.iter();
    let whom = whom.map(|id| speech.who_on_paper(*id)).collect();
    let whom = bullets(of, Room::new(38, 10).fit(whom));
    let words = stop::said(of, &rules);
    let words = (!words.is_empty()).then(|| {
        let words = bullets(of, Room::new(38, 14).fit(words));
        part(speech.say(keys::COULD_SAY), words)
    });
    let talk = el("div")
        .class("mc-sheet__part")
        .child(part(speech.say(keys::TALK_TITLE), whom))
        .child(words);
    group()
        .child(part(speech.say(keys::SHEET_ABOUT), person(of)))
        .child(even(why, talk))
        .child(strong(speech, keys::SOONER_GENERAL))
        .show()
}

fn person(of: &OutcomeProps) -> Html {
    let speech = &of.speech;
    let conditions = Room::new(80, 3).fit_run_on(speech.named_conditions(&of.answers));
    let heard = Room::new(80, 5).fit_run_on(told(of));
    let conditions = run_on(of, conditions);
    let heard = run_on(of, heard);
    group()
        .child(named(speech, keys::SHEET_CONDITIONS, conditions))
        .child(named(speech, keys::SHEET_TOLD, heard))
        .show()
}
