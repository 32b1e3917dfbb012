//! What the page's own script keeps on this device for use without internet:
//! see `src/pwa/boot.js`.
//!
//! That script has to run before this program and, should this program never
//! start, without it. So the two meet in one global object, of which nothing
//! is taken for granted here: where it is missing, nothing is kept.

use super::{Browser, SETTINGS};
use crate::platform::{Offline, Shelf};
use gloo::events::EventListener;
use js_sys::{Function, Promise, Reflect};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// The object, and the event that tells of a change in it.
const SHELF: &str = "massageCheckOffline";
const CHANGED: &str = "massage-check-offline";
/// How long the browser may take to remove what it keeps, in milliseconds,
/// before the person is told that it may not have.
const PATIENCE: i32 = 4000;

impl Offline for Browser {
    fn shelf(&self) -> Shelf {
        let Some(shelf) = self.object() else {
            return Shelf::default();
        };
        let is = |name: &str| {
            let found = Reflect::get(&shelf, &name.into());
            found.is_ok_and(|found| found == JsValue::TRUE)
        };
        Shelf {
            kept: is("kept"),
            newer: is("newer"),
            installable: is("installable"),
            installed: is("installed"),
            apple: is("apple"),
        }
    }

    fn on_shelf(&self, tell: Rc<dyn Fn()>) -> Box<dyn core::any::Any> {
        Box::new(EventListener::new(&self.window, CHANGED, move |_| tell()))
    }

    fn take_newer(&self, refused: Rc<dyn Fn()>) {
        // Once it has been taken the page is loaded again, and there is nothing to tell.
        let then = move |taken: Option<JsValue>| {
            if taken != Some(JsValue::TRUE) {
                refused();
            }
        };
        match self.call("takeNewer") {
            Some(promise) => settle(&promise, then),
            None => then(None),
        }
    }

    fn install(&self) {
        if let Some(asked) = self.call("install") {
            // Whatever the person answers, the browser knows what to do.
            settle(&asked, |_| {});
        }
    }

    fn erase(&self, done: Rc<dyn Fn(bool)>) {
        self.empty_tab();
        if let Some(storage) = self.lasting() {
            let _ = storage.remove_item(SETTINGS);
        }
        self.cut_entries();
        // Without such a script nothing else is kept.
        let Some(erased) = self.object().map(|_| self.call("erase")) else {
            return done(true);
        };
        let Some(erased) = erased else {
            return done(false);
        };
        let late = {
            let done = done.clone();
            Closure::once_into_js(move || done(false))
        };
        let timer = self
            .window
            .set_timeout_with_callback_and_timeout_and_arguments_0(late.unchecked_ref(), PATIENCE);
        let window = self.window.clone();
        settle(&erased, move |result| {
            if let Ok(timer) = timer {
                window.clear_timeout_with_handle(timer);
            }
            done(result.is_some());
        });
    }
}

impl Browser {
    fn object(&self) -> Option<JsValue> {
        let found = Reflect::get(&self.window, &SHELF.into()).ok()?;
        found.is_object().then_some(found)
    }

    /// Whatever comes of it.
    fn call(&self, method: &str) -> Option<Promise> {
        let object = self.object()?;
        let method = Reflect::get(&object, &method.into()).ok()?;
        let method: Function = method.dyn_into().ok()?;
        let result = method.call0(&object).ok()?;
        Some(Promise::resolve(&result))
    }
}

/// Tells what a promise came to; nothing, if it was broken.
fn settle(promise: &Promise, then: impl FnOnce(Option<JsValue>) + 'static) {
    let then = Rc::new(Cell::new(Some(then)));
    let other = then.clone();
    let kept = Closure::once(move |value: JsValue| {
        if let Some(then) = then.take() {
            then(Some(value));
        }
    });
    let broken = Closure::once(move |_: JsValue| {
        if let Some(then) = other.take() {
            then(None);
        }
    });
    let _ = promise.then2(&kept, &broken);
    kept.forget();
    broken.forget();
}
