//! In the place of `frame.rs` for the page by itself: nothing can be a
//! [`Frame`] here, so that the compiler leaves out all that is for one.

use super::Browser;
use crate::embed::{Event, Hosted};
use crate::platform::{Host, OnPop};
use std::cell::{Cell, RefCell};
use std::convert::Infallible;
use std::rc::Rc;
use web_sys::{Element, Window};

/// As it is handed around.
pub(super) type Around = Frame;

/// What is asked of one, and what nobody has.
#[derive(Clone)]
pub(super) struct Frame {
    pub slot: u32,
    pub at: Cell<usize>,
    pub pop: RefCell<Option<OnPop>>,
    never: Infallible,
}

impl std::fmt::Debug for Frame {
    fn fmt(&self, _: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.never {}
    }
}

impl Frame {
    pub(super) const fn found(_: &Window) -> Option<Around> {
        None
    }
}

impl Browser {
    /// There is no page around that had to be told.
    pub(super) const fn led_to(&self, _: &Element) {}

    /// There are no rules of a clinic's own.
    pub fn on_overlay(&self, then: impl FnOnce(Option<Option<String>>) + 'static) {
        then(None);
    }
}

impl Host for Browser {
    fn hosted(&self) -> Option<Hosted> {
        None
    }

    fn on_hosted(&self, _: Rc<dyn Fn()>) -> Box<dyn core::any::Any> {
        Box::new(())
    }

    fn tell(&self, _: Event) {}
}
