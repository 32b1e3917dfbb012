//! The real device: the browser this runs in.

mod carried;
mod exit;
#[cfg(feature = "hosted")]
mod frame;
#[cfg(not(feature = "hosted"))]
#[path = "browser/alone.rs"]
mod frame;
mod history;
mod keys;
mod marks;
mod offline;
#[cfg(feature = "hosted")]
mod said;
mod shortcut;
#[cfg(feature = "hosted")]
mod sight;
mod trail;
mod voice;

use super::{Device, OnKey, OnPop};
use crate::domain::Date;
use frame::{Around, Frame};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use trail::Entry;
use voice::Reading;
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, HtmlElement, Storage, Window};

/// The key under which this tab keeps its answers.
const KEY: &str = "massage-check";
/// And that for settings, in this tab and, if the person wants, on this device.
const SETTINGS: &str = "massage-check-settings";

/// See [`Device`].
#[derive(Clone, Debug)]
pub struct Browser {
    window: Window,
    /// What is being read aloud.
    reading: Rc<RefCell<Option<Reading>>>,
    /// The last entry of the history that we knew of.
    here: Rc<Cell<Entry>>,
    /// Whether entries are being cut off.
    cutting: Rc<Cell<bool>>,
    /// What is known of the page around this one, if it talks with us.
    frame: Option<Around>,
}

impl Browser {
    /// The browser, where there is a window.
    pub fn new() -> Option<Self> {
        let window = web_sys::window()?;
        let frame = Frame::found(&window);
        marks::keep_marks(&window);
        if let (Ok(history), None) = (window.history(), &frame) {
            // We go to the top of each new screen ourselves.
            let _ = history.set_scroll_restoration(web_sys::ScrollRestoration::Manual);
        }
        Some(Self {
            window,
            reading: Rc::default(),
            here: Rc::default(),
            cutting: Rc::default(),
            frame,
        })
    }

    /// The language that the page says it is in.
    #[cfg(feature = "pseudo")]
    pub fn page_language(&self) -> Option<String> {
        let page = self.window.document()?.document_element()?;
        page.get_attribute("lang")
    }

    /// Blocked in some private windows and frames: then there is none.
    fn storage(&self) -> Option<Storage> {
        self.window.session_storage().ok().flatten()
    }

    /// The one that outlives the tab.
    fn lasting(&self) -> Option<Storage> {
        self.window.local_storage().ok().flatten()
    }

    /// The key for answers. Each element on a clinic's page has its own.
    fn key(&self) -> String {
        let slot = self.frame.as_ref().map(|frame| format!("-{}", frame.slot));
        KEY.to_owned() + &slot.unwrap_or_default()
    }

    fn document(&self) -> Option<Document> {
        self.window.document()
    }

    fn element(&self, id: &str) -> Option<HtmlElement> {
        self.document()?.get_element_by_id(id)?.dyn_into().ok()
    }

    /// The first element like this, where there is one.
    fn first(&self, selector: &str) -> Option<HtmlElement> {
        let found = self.document()?.query_selector(selector).ok().flatten()?;
        found.dyn_into().ok()
    }

    /// Whether the screens are still out of sight, behind the page's own first ones, on which somebody may be: then nobody
    /// is taken to the top of them, and no focus from where it is (src/pwa/first.js).
    fn is_behind(&self) -> bool {
        self.first("[data-behind]").is_some()
    }

    /// Where the keyboard is.
    fn focused(&self) -> Option<Element> {
        self.document()?.active_element()
    }
}

fn set(storage: Option<Storage>, text: Option<&str>) {
    let Some(storage) = storage else { return };
    let _ = match text {
        Some(text) => storage.set_item(SETTINGS, text),
        None => storage.remove_item(SETTINGS),
    };
}

/// No further than needed: what one is looking at should not jump.
fn into_view(element: &HtmlElement) {
    let nearest = web_sys::ScrollIntoViewOptions::new();
    nearest.set_block(web_sys::ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&nearest);
}

impl Device for Browser {
    fn kept(&self) -> Option<String> {
        self.storage()?.get_item(&self.key()).ok().flatten()
    }

    fn keep(&self, text: &str) -> bool {
        self.storage()
            .is_some_and(|storage| storage.set_item(&self.key(), text).is_ok())
    }

    fn forget(&self) {
        if let Some(storage) = self.storage() {
            let _ = storage.remove_item(&self.key());
        }
    }

    fn settings(&self) -> Vec<String> {
        let stored = [self.storage(), self.lasting()].into_iter().flatten();
        stored
            .filter_map(|storage| storage.get_item(SETTINGS).ok().flatten())
            .collect()
    }

    fn keep_settings(&self, text: Option<&str>) {
        set(self.storage(), text);
    }

    fn remember_settings(&self, text: Option<&str>) {
        set(self.lasting(), text);
    }

    fn dress(&self, marks: &[(&str, &str)]) {
        let page = self.document().and_then(|page| page.document_element());
        let root = self.first(".mc-app").map(Element::from);
        for element in [page, root].into_iter().flatten() {
            for (name, value) in marks {
                let _ = match *value {
                    "" => element.remove_attribute(name),
                    value => element.set_attribute(name, value),
                };
            }
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

    fn called(&self) -> Option<String> {
        self.fragment()
    }

    fn on_called(&self, tell: Rc<dyn Fn(&str)>) -> Box<dyn core::any::Any> {
        self.listen_to_fragments(tell)
    }

    fn position(&self) -> Option<usize> {
        self.placed()
    }

    fn mark(&self, position: usize) {
        self.place(position);
    }

    fn push(&self, position: usize) {
        self.place_next(position);
    }

    fn back(&self) {
        self.go_back();
    }

    fn on_pop(&self, tell: OnPop) -> Box<dyn core::any::Any> {
        self.listen_to_pops(tell)
    }

    fn at_once(&self, act: Box<dyn FnOnce()>) {
        let act = Closure::once_into_js(act);
        self.window.queue_microtask(act.unchecked_ref());
    }

    fn title(&self, title: &str) {
        if let Some(document) = self.document() {
            document.set_title(title);
        }
    }

    fn let_go(&self) {
        let focused = self.focused().filter(|_| !self.is_behind());
        if let Some(focused) = focused.and_then(|focused| focused.dyn_into::<HtmlElement>().ok()) {
            let _ = focused.blur();
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
        self.led_to(&element);
    }

    fn show(&self, id: &str) {
        let Some(element) = self.element(id) else {
            return;
        };
        into_view(&element);
        self.led_to(&element);
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
        if !self.is_behind() {
            self.window.scroll_to_with_x_and_y(0.0, 0.0);
        }
    }

    fn on_key(&self, tell: OnKey) -> Box<dyn core::any::Any> {
        self.listen_to_keys(tell)
    }

    fn answer(&self, number: u8) -> bool {
        self.answer_by_number(number).is_some()
    }

    fn go_on(&self) -> bool {
        self.submit().is_some()
    }

    fn print(&self) {
        let _ = self.window.print();
    }

    fn log(&self, message: &str) {
        web_sys::console::error_1(&message.into());
    }
}
