//! A device that is nothing but memory: for tests, and for rendering on a host.

use super::{Device, OnPop};
use crate::domain::Date;
use std::cell::{Cell, RefCell};

/// See [`Device`]. Its parts are open to tests.
#[derive(Debug, Default)]
#[allow(
    missing_docs,
    reason = "each field is what the call of that name touches"
)]
pub struct Memory {
    pub kept: RefCell<Option<String>>,
    pub blocked: bool,
    pub today: Option<Date>,
    pub languages: Vec<String>,
    pub position: Cell<Option<usize>>,
    pub focused: RefCell<Vec<String>>,
    pub title: RefCell<String>,
}

impl Device for Memory {
    fn kept(&self) -> Option<String> {
        self.kept.borrow().clone()
    }
    fn keep(&self, text: &str) -> bool {
        if !self.blocked {
            *self.kept.borrow_mut() = Some(text.to_owned());
        }
        !self.blocked
    }
    fn forget(&self) {
        *self.kept.borrow_mut() = None;
    }
    fn today(&self) -> Option<Date> {
        self.today
    }
    fn languages(&self) -> Vec<String> {
        self.languages.clone()
    }
    fn position(&self) -> Option<usize> {
        self.position.get()
    }
    fn mark(&self, position: usize) {
        self.position.set(Some(position));
    }
    fn push(&self, position: usize) {
        self.position.set(Some(position));
    }
    fn back(&self) {}
    fn on_pop(&self, _tell: OnPop) -> Box<dyn core::any::Any> {
        Box::new(())
    }
    fn title(&self, title: &str) {
        title.clone_into(&mut self.title.borrow_mut());
    }
    fn focus(&self, id: &str) {
        self.focused.borrow_mut().push(id.to_owned());
    }
    fn show(&self, id: &str) {
        self.focus(id);
    }
    fn to_top(&self) {}
    fn print(&self) {}
    fn log(&self, _message: &str) {}
}
