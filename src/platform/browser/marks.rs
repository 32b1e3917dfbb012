//! What is marked stays marked when the page is left and come back to.
//!
//! Safari keeps pages that are left, with all that runs in them. When somebody
//! comes back, it resets each form that says `autocomplete="off"`, as ours
//! does lest others mark what was marked before: the answers would be there
//! and look as if they were not. A reset goes by what the markup says. So when
//! the page is left, that is made to say what is marked.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, Window};

/// For as long as the page is there.
pub(super) fn keep_marks(window: &Window) {
    let Some(document) = window.document() else {
        return;
    };
    let left = move |_: &web_sys::Event| {
        let Ok(found) = document.query_selector_all("input") else {
            return;
        };
        for index in 0..found.length() {
            let input = found.item(index).and_then(|it| it.dyn_into().ok());
            let Some(input): Option<HtmlInputElement> = input else {
                continue;
            };
            input.set_default_checked(input.checked());
            input.set_default_value(&input.value());
        }
    };
    EventListener::new(window, "pagehide", left).forget();
}
