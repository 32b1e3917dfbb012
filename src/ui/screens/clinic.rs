//! What is shown of the clinic on whose page this is: its own words, marked as
//! such, how to reach it, and what it may know.
//!
//! Nothing of it stands beside an emergency or anything urgent, where nothing
//! may stand between the person and the call; and nobody books into a hold.

use super::outcome::OutcomeProps;
use crate::domain::Disposition;
use crate::embed::{dial, Hosted};
use crate::text::keys::{embed as keys, CALL, PRIVACY_FOOT, PRIVACY_MEMORY};
use crate::ui::components::{Panel, Tick, Ticks};
use crate::ui::hosted::Sharing;
use crate::ui::speech::{join, upper};
use crate::ui::{Action, Speech};
use yew::prelude::*;

/// What it is called, inside a sentence.
fn name(speech: &Speech) -> AttrValue {
    let given = speech.clinic.name.as_deref();
    given.map_or_else(|| speech.say(keys::SITE), |name| name.to_owned().into())
}

/// Words about the clinic.
fn about(speech: &Speech, key: &str, tier: Option<Disposition>) -> AttrValue {
    let name = name(speech);
    // A name of a clinic begins as it does, whatever place it has in a sentence.
    let starts = speech.text.say(key).starts_with("{name}");
    let name = if starts {
        upper(&name)
    } else {
        name.to_string()
    };
    let tier = tier.map(|tier| speech.say(&format!("ui.tier-{}", tier.name())));
    let tier = tier.as_deref().unwrap_or_default();
    speech.with(key, &[("name", &name), ("tier", tier)])
}

/// What it wants its patients to know first; at least, where they are.
pub fn note(speech: &Speech) -> Html {
    let clinic = &speech.clinic;
    match (&clinic.note, &clinic.name) {
        (Some(note), _) => html! {
            <Panel id="clinic-note" heading={about(speech, keys::FROM, None)} tint=true>
                <p>{ note.to_string() }</p>
                <p class="mc-hint mc-small">{ speech.say(keys::OWN_WORDS) }</p>
            </Panel>
        },
        (None, Some(_)) => {
            html! { <p class="mc-hint">{ about(speech, keys::ON_PAGE_OF, None) }</p> }
        }
        (None, None) => html! {},
    }
}

/// How to reach it, where there is a way.
pub fn reach(speech: &Speech, booking: bool) -> Html {
    let clinic = &speech.clinic;
    let booking = clinic.booking.as_deref().filter(|_| booking);
    if clinic.phone.is_none() && booking.is_none() {
        return html! {};
    }
    let given = clinic.name.as_deref();
    let heading = given.map_or_else(|| speech.say(keys::CLINIC), |name| name.to_owned().into());
    html! {
        <Panel id="clinic" {heading}>
            if let Some(phone) = clinic.phone.as_deref() {
                <p><a class="mc-link" href={dial(phone)}>
                    <bdi>{ speech.with(CALL, &[("number", phone)]) }</bdi>
                </a></p>
            }
            if let Some(booking) = booking {
                <p>
                    <a class="mc-link" href={booking.to_owned()} target="_blank" rel="noreferrer noopener external">
                        { speech.say(keys::BOOK) }
                    </a>
                    <br /><span class="mc-hint mc-small">{ speech.say(keys::BOOK_WHERE) }</span>
                </p>
            }
        </Panel>
    }
}

/// That the answers stay here, and what the page around can and cannot see.
/// Where it could look in, nothing is said of it.
pub fn privacy(
    speech: &Speech,
    kept: bool,
    hosted: Option<&Hosted>,
    told: Option<Disposition>,
) -> AttrValue {
    let stays = speech.say(if kept { PRIVACY_FOOT } else { PRIVACY_MEMORY });
    let sees = hosted.filter(|hosted| hosted.sealed).map(|_| {
        let key = if told.is_some() {
            keys::KNOWS
        } else {
            keys::CANNOT_SEE
        };
        about(speech, key, told)
    });
    join([stays].into_iter().chain(sees), " ")
}

/// Where the id of the words is that take the place of the box.
pub const TOLD: &str = "told";

/// Lets the person tell the clinic how the check ended: that alone, and only
/// by a tick of their own.
pub fn sharing(props: &OutcomeProps) -> Html {
    let OutcomeProps { speech, act, .. } = props;
    let tier = Some(props.outcome.disposition());
    let say = |key| about(speech, key, tier);
    match props.sharing {
        Sharing::Off => html! {},
        Sharing::Told => html! {
            <p id={TOLD} class="mc-panel mc-panel--tint mc-no-print" tabindex="-1">{ say(keys::TOLD) }</p>
        },
        Sharing::Asked => html! {
            <div class="mc-no-print">
                <Panel id="sharing" heading={say(keys::TELL_TITLE)}>
                    <p>{ say(keys::TELL_WHAT) }</p>
                    <Ticks label={say(keys::TELL_TITLE)}>
                        <Tick id="tell" name="tell" value="tell" label={say(keys::TELL)} checked=false
                            on_change={act.reform(|_| Action::Tell)} />
                    </Ticks>
                </Panel>
            </div>
        },
    }
}
