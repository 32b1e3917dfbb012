//! A device that is nothing but memory: for tests, and for rendering on a host.

use super::{Device, Exit, Host, Offline, OnKey, OnPop, Shelf, Voice};
use crate::domain::Date;
use crate::embed::{Event, Hosted};
use std::cell::{Cell, RefCell};
use std::rc::Rc;

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
    /// In this tab, and on this device.
    pub settings: RefCell<[Option<String>; 2]>,
    pub marks: RefCell<Vec<(String, String)>>,
    /// The languages there are voices for.
    pub voices: Vec<String>,
    pub reading: Cell<bool>,
    pub gone: Cell<bool>,
    pub left_for: RefCell<Option<String>>,
    pub shelf: Cell<Shelf>,
    pub installs: Cell<usize>,
    /// Whether another tab still uses the version of now.
    pub shared: bool,
    pub called: RefCell<Option<String>>,
    pub hosted: Option<Hosted>,
    pub told: RefCell<Vec<Event>>,
}

impl Voice for Memory {
    fn speaks(&self, language: &str) -> bool {
        self.voices.iter().any(|voice| voice == language)
    }
    fn on_voices(&self, _tell: Rc<dyn Fn()>) -> Box<dyn core::any::Any> {
        Box::new(())
    }
    fn read(&self, _language: &str, _ended: Rc<dyn Fn()>) {
        self.reading.set(true);
    }
    fn hush(&self) {
        self.reading.set(false);
    }
}

impl Exit for Memory {
    fn gone(&self) -> bool {
        self.gone.get()
    }
    fn leave(&self, to: Option<&str>, title: &str) {
        self.hush();
        self.forget();
        self.keep_settings(None);
        self.title(title);
        self.gone.set(true);
        *self.left_for.borrow_mut() = to.map(str::to_owned);
    }
}

impl Offline for Memory {
    fn shelf(&self) -> Shelf {
        self.shelf.get()
    }
    fn on_shelf(&self, _tell: Rc<dyn Fn()>) -> Box<dyn core::any::Any> {
        Box::new(())
    }
    fn take_newer(&self, refused: Rc<dyn Fn()>) {
        if self.shared {
            refused();
        } else {
            let newer = false;
            self.shelf.set(Shelf {
                newer,
                ..self.shelf()
            });
        }
    }
    fn install(&self) {
        self.installs.set(self.installs.get() + 1);
    }
    fn erase(&self, done: Rc<dyn Fn(bool)>) {
        self.forget();
        self.keep_settings(None);
        self.remember_settings(None);
        self.position.set(Some(0));
        self.shelf.set(Shelf {
            kept: false,
            newer: false,
            ..self.shelf()
        });
        done(true);
    }
}

impl Host for Memory {
    fn hosted(&self) -> Option<Hosted> {
        self.hosted.clone()
    }
    fn on_hosted(&self, _tell: Rc<dyn Fn()>) -> Box<dyn core::any::Any> {
        Box::new(())
    }
    fn tell(&self, event: Event) {
        self.told.borrow_mut().push(event);
    }
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
    fn settings(&self) -> Vec<String> {
        self.settings.borrow().iter().flatten().cloned().collect()
    }
    fn keep_settings(&self, text: Option<&str>) {
        self.settings.borrow_mut()[0] = text.filter(|_| !self.blocked).map(str::to_owned);
    }
    fn remember_settings(&self, text: Option<&str>) {
        self.settings.borrow_mut()[1] = text.filter(|_| !self.blocked).map(str::to_owned);
    }
    fn dress(&self, marks: &[(&str, &str)]) {
        let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        *self.marks.borrow_mut() = marks.iter().map(owned).collect();
    }
    fn today(&self) -> Option<Date> {
        self.today
    }
    fn languages(&self) -> Vec<String> {
        self.languages.clone()
    }
    fn called(&self) -> Option<String> {
        self.called.borrow_mut().take()
    }
    fn on_called(&self, _tell: Rc<dyn Fn(&str)>) -> Box<dyn core::any::Any> {
        Box::new(())
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
    fn at_once(&self, act: Box<dyn FnOnce()>) {
        act();
    }
    fn title(&self, title: &str) {
        title.clone_into(&mut self.title.borrow_mut());
    }
    fn let_go(&self) {}
    fn focus(&self, id: &str) {
        self.focused.borrow_mut().push(id.to_owned());
    }
    fn show(&self, id: &str) {
        self.focus(id);
    }
    fn to_top(&self) {}
    fn on_key(&self, _tell: OnKey) -> Box<dyn core::any::Any> {
        Box::new(())
    }
    fn answer(&self, _number: u8) -> bool {
        false
    }
    fn go_on(&self) -> bool {
        false
    }
    fn print(&self) {}
    fn log(&self, _message: &str) {}
}
