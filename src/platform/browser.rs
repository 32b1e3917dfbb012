//! The real device: the browser this runs in.

use super::{Device, OnPop};
use crate::domain::Date;
use gloo::events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{History, HtmlElement, Storage, Window};

/// The key under which this tab keeps its answers.
const KEY: &str = "massage-check";

/// See [`Device`].
#[derive(Debug)]
pub struct Browser {
    window: Window,
}

impl Browser {
    /// The browser, where there is a window.
    pub fn new() -> Option<Self> {
        let window = web_sys::window()?;
        if let Ok(history) = window.history() {
            // We go to the top of each new screen ourselves.
            let _ = history.set_scroll_restoration(web_sys::ScrollRestoration::Manual);
        }
        Some(Self { window })
    }

    /// Blocked in some private windows and frames: then there is none.
    fn storage(&self) -> Option<Storage> {
        self.window.session_storage().ok().flatten()
    }

    fn history(&self) -> Option<History> {
        self.window.history().ok()
    }

    fn element(&self, id: &str) -> Option<HtmlElement> {
        let document = self.window.document()?;
        document.get_element_by_id(id)?.dyn_into().ok()
    }
}

/// A number and nothing else goes into the history: no answer, no page name.
fn state(position: usize) -> JsValue {
    u32::try_from(position).map_or(JsValue::NULL, JsValue::from)
}

fn position(state: &JsValue) -> Option<usize> {
    let number = state
        .as_f64()
        .filter(|number| (0.0..1e6).contains(number))?;
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "in bounds just above"
    )]
    Some(number as usize)
}

/// No further than needed: what one is looking at should not jump.
fn into_view(element: &HtmlElement) {
    let nearest = web_sys::ScrollIntoViewOptions::new();
    nearest.set_block(web_sys::ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&nearest);
}

impl Device for Browser {
    fn kept(&self) -> Option<String> {
        self.storage()?.get_item(KEY).ok().flatten()
    }

    fn keep(&self, text: &str) -> bool {
        self.storage()
            .is_some_and(|storage| storage.set_item(KEY, text).is_ok())
    }

    fn forget(&self) {
        if let Some(storage) = self.storage() {
            let _ = storage.remove_item(KEY);
        }
    }

    fn today(&self) -> Option<Date> {
        let now = js_sys::Date::new_0();
        Date::new(
            u16::try_from(now.get_full_year()).ok()?,
            u8::try_from(now.get_month() + 1).ok()?,
            u8::try_from(now.get_date()).ok()?,
        )
    }

    fn languages(&self) -> Vec<String> {
        let listed = self.window.navigator().languages();
        listed.iter().filter_map(|tag| tag.as_string()).collect()
    }

    fn position(&self) -> Option<usize> {
        position(&self.history()?.state().ok()?)
    }

    fn mark(&self, position: usize) {
        if let Some(history) = self.history() {
            let _ = history.replace_state_with_url(&state(position), "", None);
        }
    }

    fn push(&self, position: usize) {
        if let Some(history) = self.history() {
            let _ = history.push_state_with_url(&state(position), "", None);
        }
    }

    fn back(&self) {
        if let Some(history) = self.history() {
            let _ = history.back();
        }
    }

    fn on_pop(&self, tell: OnPop) -> Box<dyn core::any::Any> {
        Box::new(EventListener::new(&self.window, "popstate", move |event| {
            let state = event
                .dyn_ref::<web_sys::PopStateEvent>()
                .map(web_sys::PopStateEvent::state);
            tell(state.and_then(|state| position(&state)).unwrap_or(0));
        }))
    }

    fn title(&self, title: &str) {
        if let Some(document) = self.window.document() {
            document.set_title(title);
        }
    }

    fn focus(&self, id: &str) {
        let Some(element) = self.element(id) else {
            return;
        };
        let _ = element.focus();
        // Firefox is content with a part of it in sight. Of what is taller than the window, the part it chose is best.
        let room = self.window.inner_height().ok();
        let room = room.and_then(|room| room.as_f64()).unwrap_or_default();
        if f64::from(element.client_height()) < room {
            into_view(&element);
        }
    }

    fn show(&self, id: &str) {
        let Some(element) = self.element(id) else {
            return;
        };
        into_view(&element);
        let control = element
            .query_selector("input, button, h2, h3")
            .ok()
            .flatten();
        let control = control.and_then(|control| control.dyn_into::<HtmlElement>().ok());
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = control.unwrap_or(element).focus_with_options(&options);
    }

    fn to_top(&self) {
        self.window.scroll_to_with_x_and_y(0.0, 0.0);
    }

    fn print(&self) {
        let _ = self.window.print();
    }

    fn log(&self, message: &str) {
        web_sys::console::error_1(&message.into());
    }
}
