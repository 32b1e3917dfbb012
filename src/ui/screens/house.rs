//! What the clinic has to say to everybody, in its own words and under its
//! name; and what is said where its words could not be read or are too old.
//!
//! Never on an outcome that is urgent: nothing stands before the call.

use crate::embed::{House, HOSTED};
use crate::text::keys;
use crate::ui::components::Panel;
use crate::ui::markup::{each, el, Show};
use crate::ui::Speech;
use yew::Html;

/// Notes, or why there are none. `notes` is the key of those for this screen.
pub fn house(speech: &Speech, house: House, notes: &str) -> Html {
    let (heading, lines) = match house {
        _ if !HOSTED => return Html::default(),
        House::None => return Html::default(),
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
    if lines.is_empty() {
        return Html::default();
    }
    Panel {
        id: Some("house".into()),
        heading: Some(heading),
        tint: house == House::Joined,
        children: each(lines.into_iter().map(|line| el("p").text(line))),
    }
    .show()
}
