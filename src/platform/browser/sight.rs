//! What the person is led to, brought into sight on the page around. Some
//! browsers let no frame scroll a page of another site, not even to what Tab
//! leads to (WebKit): there the page around has to be told where to scroll to.
//!
//! That is where something stands, never what it is; and of a question, where
//! the whole of it begins. Which answer has the focus could be guessed from
//! where that stands, so of clicks and arrow keys nothing is told.

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
            if let Some(element) = target.filter(|_| key.key() == "Tab") {
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
        let answer = matches!(element.matches("input[type=radio]"), Ok(true));
        let question = element.closest("fieldset").ok().flatten();
        let element = question.as_ref().filter(|_| answer).unwrap_or(element);
        let top = element.get_bounding_client_rect().top() - RING;
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "no page is that high; a cast from anything odd is nought"
        )]
        self.tell(&Event::Led(top.max(1.0) as u32));
    }
}

impl Browser {
    pub(super) fn led_to(&self, element: &Element) {
        if let Some(frame) = &self.frame {
            frame.led_to(element);
        }
    }
}
