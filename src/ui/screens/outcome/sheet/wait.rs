//! The sheet of somebody who should have no massage today: what it was, what
//! to say, whom to ask.

use super::fit::Room;
use super::{bullets, part, reasons, run_on, told};
use crate::text::keys;
use crate::ui::screens::outcome::{stop, OutcomeProps};
use yew::prelude::*;

const HALF: Room = Room::new(38, 24);

/// What was said, why it means waiting, whom to ask and in which words.
pub fn wait(props: &OutcomeProps) -> Html {
    let speech = &props.speech;
    let rules = props.deciding();
    let conditions = Room::new(80, 3).fit_run_on(speech.named_conditions(&props.answers));
    let heard = Room::new(80, 5).fit_run_on(told(props));
    let whom = props.outcome.consult.iter();
    let whom = whom.map(|id| speech.who_on_paper(*id)).collect();
    let words = stop::said(props, &rules);
    html! {
        <>
            { part(speech.say(keys::SHEET_ABOUT), html! {
                <>
                    if !conditions.lines.is_empty() {
                        <p><b>{ speech.say(keys::SHEET_CONDITIONS) }</b>{ " " }{ run_on(props, conditions) }</p>
                    }
                    if !heard.lines.is_empty() {
                        <p><b>{ speech.say(keys::SHEET_TOLD) }</b>{ " " }{ run_on(props, heard) }</p>
                    }
                </>
            }) }
            <div class="mc-sheet__columns mc-sheet__columns--even">
                { part(speech.say(keys::WHY_TITLE), bullets(props, HALF.fit(reasons(props, &rules)))) }
                <div class="mc-sheet__part">
                    { part(speech.say(keys::TALK_TITLE), bullets(props, Room::new(38, 10).fit(whom))) }
                    if !words.is_empty() {
                        { part(speech.say(keys::COULD_SAY), bullets(props, Room::new(38, 14).fit(words))) }
                    }
                </div>
            </div>
            <p><b>{ speech.say(keys::SOONER_GENERAL) }</b></p>
        </>
    }
}
