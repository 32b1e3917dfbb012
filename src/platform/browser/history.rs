//! This page's entries in the history of its tab: where it stands among them,
//! and how they are cut off.
//!
//! A page cannot take its entries out of the history. It can go back to the
//! first of them, and put something else in the place of all that come after.
//!
//! In a clinic's page the history is left alone. Steps in a frame become steps
//! of the page around it: the browser's Back, pressed to leave that page, would
//! turn our pages instead, twenty times over, and two elements would undo each
//! other's steps. There our own Back goes through the trail by itself, and
//! whoever leaves and comes back finds the answers where they were.

use super::trail::Entry;
use super::Browser;
use crate::platform::OnPop;
use gloo::events::EventListener;
use js_sys::Object;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::JsCast;
use web_sys::{History, Window};

/// How long the way back to the first entry may take, in milliseconds, before
/// we go on from where we are.
const PATIENCE: i32 = 400;

impl Browser {
    /// The place in the trail, where the history has it.
    pub(super) fn placed(&self) -> Option<usize> {
        match self.frame {
            Some(_) => None,
            None => Some(self.entry()?.position),
        }
    }

    pub(super) fn place(&self, position: usize) {
        match &self.frame {
            Some(frame) => frame.at.set(position),
            None => self.stand(self.entry().unwrap_or_default().at(position), None),
        }
    }

    pub(super) fn place_next(&self, position: usize) {
        match &self.frame {
            Some(frame) => frame.at.set(position),
            None => self.go_on_to(self.entry().unwrap_or_default().next().at(position)),
        }
    }

    pub(super) fn go_back(&self) {
        if let Some(frame) = &self.frame {
            let pop = frame.pop.borrow().clone();
            if let (Some(pop), Some(at)) = (pop, frame.at.get().checked_sub(1)) {
                frame.at.set(at);
                pop(at);
            }
        } else if let Some(history) = self.history() {
            let _ = history.back();
        }
    }

    pub(super) fn listen_to_pops(&self, tell: OnPop) -> Box<dyn core::any::Any> {
        if let Some(frame) = &self.frame {
            *frame.pop.borrow_mut() = Some(tell);
            return Box::new(());
        }
        let within = self.clone();
        Box::new(EventListener::new(&self.window, "popstate", move |event| {
            let state = event
                .dyn_ref::<web_sys::PopStateEvent>()
                .map(web_sys::PopStateEvent::state);
            let entry = state.and_then(|state| Entry::read(&state));
            // A fragment makes an entry too: see shortcut.rs.
            let fragment = || within.window.location().hash();
            let called = entry.is_none() && fragment().is_ok_and(|hash| !hash.is_empty());
            if called || within.cutting.get() {
                return;
            }
            let entry = entry.unwrap_or_default();
            within.here.set(entry);
            tell(entry.position);
        }))
    }

    pub(super) fn history(&self) -> Option<History> {
        self.window.history().ok()
    }

    /// Where the present entry stands.
    pub(super) fn entry(&self) -> Option<Entry> {
        Entry::read(&self.history()?.state().ok()?)
    }

    /// Makes the present entry this one.
    pub(super) fn stand(&self, entry: Entry, address: Option<&str>) {
        if let Some(history) = self.history() {
            let _ = history.replace_state_with_url(&entry.write(), "", address);
        }
        self.here.set(entry);
    }

    /// Adds this entry, in the place of all that came after the present one.
    pub(super) fn go_on_to(&self, entry: Entry) {
        if let Some(history) = self.history() {
            let _ = history.push_state_with_url(&entry.write(), "", None);
        }
        self.here.set(entry);
    }

    /// Leaves two entries of ours, both of them the beginning. One would do,
    /// but only a new one cuts off those that come after.
    pub(super) fn cut_entries(&self) {
        if self.frame.is_some() {
            return;
        }
        let depth = self.entry().unwrap_or_default().depth;
        // In a frame the history is the whole page's: steps of ours may not be next to each other there.
        if is_framed(&self.window) {
            return self.stand(Entry::default(), None);
        }
        let within = self.clone();
        let cut = move || {
            within.cutting.set(false);
            within.stand(Entry::default(), None);
            within.go_on_to(Entry::default().next());
        };
        if depth == 0 {
            return cut();
        }
        // Nobody else has to know that we pass by.
        self.cutting.set(true);
        back_to_first(&self.window, depth, cut);
    }
}

/// Whether another page is around this one.
pub(super) fn is_framed(window: &Window) -> bool {
    let top = window.top().ok().flatten();
    !top.is_some_and(|top| Object::is(&top, window))
}

/// To the first entry of ours; from there on, or from here if that takes long.
pub(super) fn back_to_first(window: &Window, depth: u32, on: impl Fn() + 'static) {
    let once = Rc::new(Cell::new(false));
    let then = move || {
        if !once.replace(true) {
            on();
        }
    };
    let then = Rc::new(then);
    let there = then.clone();
    EventListener::once(window, "popstate", move |_| there()).forget();
    let late = Closure::once_into_js(move || then());
    let _ = window
        .set_timeout_with_callback_and_timeout_and_arguments_0(late.unchecked_ref(), PATIENCE);
    let back = i32::try_from(depth).map_or(0, |depth| -depth);
    let _ = window
        .history()
        .and_then(|history| history.go_with_delta(back));
}
