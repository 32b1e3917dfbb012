//! Keys, and what they do to the questions on the screen.
//!
//! Answers are given by a click on their own radio, so that they come the same
//! way as by hand. Knows nothing of which keys are in use.

use super::Browser;
use crate::platform::OnKey;
use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, KeyboardEvent};

/// Where keys are letters, and not ours.
const TYPING: &str =
    "input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]";
/// What Enter means something else to.
const PRESSABLE: &str = "a, button, summary, input, select, textarea";

impl Browser {
    pub(super) fn listen_to_keys(&self, tell: OnKey) -> Box<dyn core::any::Any> {
        let heard = move |event: &web_sys::Event| {
            let Some(key) = event.dyn_ref::<KeyboardEvent>() else {
                return;
            };
            let with = key.ctrl_key() || key.alt_key() || key.meta_key();
            // Held down, it counts once; while a letter is being put together, not at all.
            if with || key.repeat() || key.is_composing() || key.default_prevented() {
                return;
            }
            let target = key.target().and_then(|target| target.dyn_into().ok());
            let typing = target.is_some_and(|target: Element| is(&target, TYPING));
            if tell(&key.key(), millis(key.time_stamp()), typing) {
                key.prevent_default();
            }
        };
        let options = EventListenerOptions::enable_prevent_default();
        Box::new(EventListener::new_with_options(
            &self.window,
            "keydown",
            options,
            heard,
        ))
    }

    /// The question is the group of radios around the focus; or else the first
    /// one in the form that has no answer.
    pub(super) fn answer_by_number(&self, number: u8) -> Option<()> {
        let form = self.first("main form")?;
        let here = self.focused().and_then(|focus| {
            let inside = focus.closest("form fieldset").ok().flatten()?;
            (!radios(&inside).is_empty()).then_some(inside)
        });
        let group = here.or_else(|| {
            all(&form, "fieldset").into_iter().find(|group| {
                let radios = radios(group);
                !radios.is_empty() && !radios.iter().any(HtmlInputElement::checked)
            })
        })?;
        let radios = radios(&group);
        // A scale goes by its numbers, other answers by their order.
        let scale = radios.iter().any(|radio| radio.value() == "0");
        let radio = if scale {
            let score = number.to_string();
            radios.into_iter().find(|radio| radio.value() == score)
        } else {
            radios.into_iter().nth(usize::from(number).checked_sub(1)?)
        }?;
        let _ = radio.focus();
        radio.click();
        Some(())
    }

    pub(super) fn submit(&self) -> Option<()> {
        let busy = self.focused().is_some_and(|focus| is(&focus, PRESSABLE));
        if busy {
            return None;
        }
        let button = self.first("main form [type=submit]")?;
        button.click();
        Some(())
    }
}

fn is(element: &Element, selector: &str) -> bool {
    element.closest(selector).ok().flatten().is_some()
}

fn all(within: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = within.query_selector_all(selector) else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|index| found.item(index)?.dyn_into().ok())
        .collect()
}

/// Those of one question: a question asked under it has a name of its own.
fn radios(group: &Element) -> Vec<HtmlInputElement> {
    let mut radios: Vec<HtmlInputElement> = all(group, "input[type=radio]")
        .into_iter()
        .filter_map(|radio| radio.dyn_into().ok())
        .collect();
    if let Some(name) = radios.first().map(HtmlInputElement::name) {
        radios.retain(|radio| radio.name() == name);
    }
    radios
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "milliseconds since the page was opened; a cast from anything odd is nought"
)]
const fn millis(time: f64) -> u64 {
    time as u64
}
