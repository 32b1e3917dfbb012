//! What the clinic has to say to everybody, in its own words and under its
//! name; and what is said where its words could not be read or are too old.
//!
//! Never on an outcome that is urgent: nothing stands before the call.

use crate::overlay::House;
use crate::text::keys;
use crate::ui::components::Panel;
use crate::ui::Speech;
use yew::prelude::*;

/// Notes, or why there are none. `notes` is the key of those for this screen.
pub fn house(speech: &Speech, house: House, notes: &str) -> Html {
    let (heading, lines) = match house {
        House::None => return html! {},
        House::Joined => (speech.from_clinic(), speech.list(notes)),
        House::OutOfDate => {
            let name = [("name", speech.clinics_name())];
            let words = speech.with(keys::CLINIC_STALE, &name);
            (speech.with(keys::CLINIC_STALE_TITLE, &name), vec![words])
        }
        House::Refused => {
            let words = speech.say(keys::CLINIC_REFUSED);
            (speech.say(keys::CLINIC_REFUSED_TITLE), vec![words])
        }
    };
    html! {
        if !lines.is_empty() {
            <Panel id="house" {heading} tint={house == House::Joined}>
                { for lines.into_iter().map(|line| html! { <p>{ line }</p> }) }
            </Panel>
        }
    }
}
