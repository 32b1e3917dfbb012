//! What the page fetched for the program: see `src/pwa/boot.js`. It is there
//! before the program runs, or later, or never.

use super::Browser;
use gloo::events::EventListener;
use js_sys::{Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

/// The objects that the bytes stand in, and the event that tells of the later.
const FIRST: &str = "massageCheckFirst";
const LATER: &str = "massageCheckLater";
const CAME: &str = "massage-check-later";

impl Browser {
    /// All that it takes to reach a result.
    pub fn first_content(&self) -> Option<Vec<u8>> {
        self.bytes(FIRST)
    }

    /// Calls with what a person may want to read besides, once it has come;
    /// without, when it cannot be had.
    pub fn on_later_content(&self, then: impl FnOnce(Option<Vec<u8>>) + 'static) {
        let within = self.clone();
        let then = move || then(within.bytes(LATER));
        if self.found(LATER).is_some() {
            return then();
        }
        EventListener::once(&self.window, CAME, move |_| then()).forget();
    }

    fn bytes(&self, name: &str) -> Option<Vec<u8>> {
        Some(self.found(name)?.dyn_ref::<Uint8Array>()?.to_vec())
    }

    fn found(&self, name: &str) -> Option<JsValue> {
        let found = Reflect::get(&self.window, &name.into()).ok()?;
        (!found.is_undefined()).then_some(found)
    }
}
