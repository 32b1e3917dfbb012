//! The browser at arm's length: storage, history, clock, focus, printing.
//!
//! Every call that can fail is allowed to: a private window, a blocked store
//! or a sandboxed frame costs comfort, never the check itself.

mod browser;
mod memory;

pub use browser::Browser;
pub use memory::Memory;

use crate::domain::Date;
use std::rc::Rc;

/// Called with the place in the trail that the browser went back, or on, to.
pub type OnPop = Rc<dyn Fn(usize)>;

/// What the widget asks of the device it runs on.
pub trait Device {
    /// What was kept in this tab, if anything.
    fn kept(&self) -> Option<String>;
    /// Keeps something until the tab is closed; says whether it could.
    fn keep(&self, text: &str) -> bool;
    /// Forgets what was kept.
    fn forget(&self);
    /// Today, by the device's clock.
    fn today(&self) -> Option<Date>;
    /// The person's languages, best first.
    fn languages(&self) -> Vec<String>;
    /// The place in the trail that this entry of the browser's history holds.
    fn position(&self) -> Option<usize>;
    /// Marks the present entry of the history as this place in the trail.
    fn mark(&self, position: usize);
    /// Adds an entry for this place in the trail.
    fn push(&self, position: usize);
    /// Goes back one entry, as the browser's own button does.
    fn back(&self);
    /// Says whom to tell when the browser goes back or on. Until the returned
    /// guard is dropped.
    fn on_pop(&self, tell: OnPop) -> Box<dyn core::any::Any>;
    /// Names the page.
    fn title(&self, title: &str);
    /// Puts the focus on an element, and it into view.
    fn focus(&self, id: &str);
    /// Shows an element, and puts the focus on it if it takes any.
    fn show(&self, id: &str);
    /// Goes to the top of the page, unless it is in view already.
    fn to_top(&self);
    /// Prints the page.
    fn print(&self);
    /// Says something to developers, never with an answer in it.
    fn log(&self, message: &str);
}
