//! What the person is led to, brought into sight on the page around. Some
//! browsers let no frame scroll a page of another site, not even to what Tab
//! leads to (WebKit): there the page around has to be told where to scroll to.
//!
//! That is where something stands, never what it is; and of a question, where
//! the whole of it begins and ends. Which answer has the focus could be guessed
//! from where that stands, so of clicks and arrow keys nothing is told.

use super::frame::Frame;
use super::Browser;
use crate::embed::Event;
use gloo::events::EventListener;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

/// Room for the ring around it, in CSS pixels.
const RING: f64 = 8.0;

impl Frame {
    /// For as long as the page is there.
    pub(super) fn watch_tab(self: &Rc<Self>) {
        let within = self.clone();
        let listen = move |event: &web_sys::Event| {
            let Some(key) = event.dyn_ref::<KeyboardEvent>() else {
                return;
            };
            let target = key.target().and_then(|target| target.dyn_into().ok());
            // WebKitGTK has no name for what it is with Shift.
            let tab = [key.key(), key.code()].contains(&"Tab".to_owned());
            if let Some(element) = target.filter(|_| tab) {
                within.led_to(&element);
            }
        };
        EventListener::new(self.window(), "keyup", listen).forget();
    }

    /// The person was led to this, and should see it.
    pub(super) fn led_to(&self, element: &Element) {
        if !self.is_sized() {
            return;
        }
        let of_one = |element: &Element| {
            let place = element.get_bounding_client_rect();
            [place.top(), place.bottom()]
        };
        let [top, bottom] = of_question(element).map_or_else(
            || of_one(element),
            |[first, last]| [of_one(&first)[0], of_one(&last)[1]],
        );
        // The end first: where there is no room for both, the beginning counts.
        for at in [bottom + RING, top - RING] {
            #[allow(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "no page is that high; a cast from anything odd is nought"
            )]
            self.tell(&Event::Led(at.max(1.0) as u32));
        }
    }
}

/// Where the question begins whose answer this is, and the last of its answers.
fn of_question(answer: &Element) -> Option<[Element; 2]> {
    const ANSWER: &str = "input[type=radio]";
    if !answer.matches(ANSWER).ok()? {
        return None;
    }
    let question = answer.closest("fieldset").ok()??;
    let answers = question.query_selector_all(ANSWER).ok()?;
    let last = answers.item(answers.length().checked_sub(1)?)?;
    Some([question, last.dyn_into().ok()?])
}

impl Browser {
    pub(super) fn led_to(&self, element: &Element) {
        if let Some(frame) = &self.frame {
            frame.led_to(element);
        }
    }
}
