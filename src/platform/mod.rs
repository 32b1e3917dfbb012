//! The browser at arm's length: storage, history, clock, focus, printing.
//!
//! Every call that can fail is allowed to: a private window, a blocked store
//! or a sandboxed frame costs comfort, never the check itself.

mod browser;
mod memory;

pub use browser::Browser;
pub use memory::Memory;

use crate::domain::Date;
use crate::embed::{Event, Hosted};
use std::rc::Rc;

/// Called with the place in the trail that the browser went back, or on, to.
pub type OnPop = Rc<dyn Fn(usize)>;

/// Called with the name of a key, as browsers name it; with when it was
/// pressed, in milliseconds; and with whether the person is typing something.
/// Says whether the key has been used up.
pub type OnKey = Rc<dyn Fn(&str, u64, bool) -> bool>;

/// Reads aloud, by voices of the device alone: words to be read are words
/// about somebody's health, and some voices send them away.
pub trait Voice {
    /// Whether there is a voice for this language.
    fn speaks(&self, language: &str) -> bool;
    /// Says whom to tell when there may be other voices: browsers find them
    /// late. Until the returned guard is dropped.
    fn on_voices(&self, tell: Rc<dyn Fn()>) -> Box<dyn core::any::Any>;
    /// Reads the present screen from the top, and tells when that has ended
    /// by itself, or because the person leaves the page.
    fn read(&self, language: &str, ended: Rc<dyn Fn()>);
    /// Stops reading.
    fn hush(&self);
}

/// Leaves, and leaves as little behind as a page can.
pub trait Exit {
    /// Whether somebody left quickly from the present entry of the history:
    /// then nothing is ever shown there again.
    fn gone(&self) -> bool;
    /// Empties the page and forgets what this tab kept, then goes to another
    /// page in the place of all that this one added to the history. The
    /// title stands until the other page has come.
    fn leave(&self, to: Option<&str>, title: &str);
}

/// What this device has of the check for use without internet, and what the
/// browser offers to do about it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shelf {
    /// There is a copy on this device.
    pub kept: bool,
    /// A newer version waits to be taken.
    pub newer: bool,
    /// The browser offers to put the check among the apps.
    pub installable: bool,
    /// It runs as one of them.
    pub installed: bool,
    /// It does not, and only a person can put it there: on an iPhone or iPad.
    pub apple: bool,
}

/// Works without internet, once it was opened with it.
pub trait Offline {
    /// How it stands now.
    fn shelf(&self) -> Shelf;
    /// Says whom to tell when that has changed. Until the returned guard is
    /// dropped.
    fn on_shelf(&self, tell: Rc<dyn Fn()>) -> Box<dyn core::any::Any>;
    /// Loads the page again in the newer version; tells when that cannot be,
    /// since another tab or window still uses the one of now.
    fn take_newer(&self, refused: Rc<dyn Fn()>);
    /// Has the browser ask whether to put the check among the apps.
    fn install(&self);
    /// Removes everything that was ever kept here, and the steps of this tab
    /// from its history as far as a page can; tells whether all of it went.
    fn erase(&self, done: Rc<dyn Fn(bool)>);
}

/// The page around this one, where it is a clinic's that put the check there.
pub trait Host {
    /// How it wants the check now; none where there is no such page.
    fn hosted(&self) -> Option<Hosted>;
    /// Says whom to tell when that has changed. Until the returned guard is
    /// dropped.
    fn on_hosted(&self, tell: Rc<dyn Fn()>) -> Box<dyn core::any::Any>;
    /// Tells it something, if it can be told.
    fn tell(&self, event: Event);
}

/// What the widget asks of the device it runs on.
pub trait Device: Voice + Exit + Offline + Host {
    /// What was kept in this tab, if anything.
    fn kept(&self) -> Option<String>;
    /// Keeps something until the tab is closed; says whether it could.
    fn keep(&self, text: &str) -> bool;
    /// Forgets what was kept.
    fn forget(&self);
    /// How the person likes the screens, as kept before: in this tab, then on
    /// this device.
    fn settings(&self) -> Vec<String>;
    /// Keeps the settings until the tab is closed, or forgets them.
    fn keep_settings(&self, text: Option<&str>);
    /// Keeps the settings on this device until taken back, or forgets them.
    fn remember_settings(&self, text: Option<&str>);
    /// Sets marks that the stylesheet reads, such as `data-theme`, on the root
    /// of the widget and of its page. An empty one is taken away.
    fn dress(&self, marks: &[(&str, &str)]);
    /// Today, by the device's clock.
    fn today(&self) -> Option<Date>;
    /// The person's languages, best first.
    fn languages(&self) -> Vec<String>;
    /// The fragment of the address, which is taken out of it: shortcuts of an
    /// app end in one.
    fn called(&self) -> Option<String>;
    /// Says whom to tell when the address of the open page gets one. Until the
    /// returned guard is dropped.
    fn on_called(&self, tell: Rc<dyn Fn(&str)>) -> Box<dyn core::any::Any>;
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
    /// Does something before anything is painted. A new screen stands on the
    /// page by then; what stays of one may be drawn later.
    fn at_once(&self, act: Box<dyn FnOnce()>);
    /// Names the page.
    fn title(&self, title: &str);
    /// Takes the focus from whatever has it.
    fn let_go(&self);
    /// Puts the focus on an element, and it into view.
    fn focus(&self, id: &str);
    /// Shows an element, and puts the focus on it if it takes any.
    fn show(&self, id: &str);
    /// Goes to the top of the page, unless it is in view already.
    fn to_top(&self);
    /// Says whom to tell of keys pressed without Ctrl, Alt or the like, once
    /// for each press. Until the returned guard is dropped.
    fn on_key(&self, tell: OnKey) -> Box<dyn core::any::Any>;
    /// Gives the answer of this number to the question that has the focus, or
    /// else to the first one still blank, which then gets it. Says whether
    /// there was such an answer.
    fn answer(&self, number: u8) -> bool;
    /// Goes on, as the button does, unless the focus is on something that
    /// Enter means something else to. Says whether it could.
    fn go_on(&self) -> bool;
    /// Prints the page.
    fn print(&self);
    /// Says something to developers, never with an answer in it.
    fn log(&self, message: &str);
}
