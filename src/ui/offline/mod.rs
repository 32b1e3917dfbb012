//! The check without internet, as people meet it: a newer version that waits,
//! a place among the apps, and removing all of it. No answer is in here.

pub mod hooks;
mod shortcut;

pub use shortcut::Shortcut;

use crate::platform::Shelf;

/// How things stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Offline {
    /// What the device says.
    pub shelf: Shelf,
    /// Counts the times the newer version was asked for.
    pub takes: usize,
    /// Whether it could not be had the last time.
    pub refused: bool,
    /// Counts the times the check was to become an app.
    pub installs: usize,
    /// Counts the times everything was to be removed.
    pub erasures: usize,
    /// Whether that has not come to an end yet.
    pub erasing: bool,
}

/// What a person, or the device, did about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Errand {
    /// The device says how it stands.
    Found(Shelf),
    /// Takes the newer version.
    TakeNewer,
    /// Another tab or window still uses the one of now.
    Refused,
    /// Asks whether the check is to become an app.
    Install,
    /// Removes everything that was ever kept here.
    Erase,
    /// That is done; whether all of it went.
    Erased(bool),
}

impl Offline {
    /// How it stands after this.
    #[must_use]
    pub const fn after(mut self, errand: Errand) -> Self {
        match errand {
            Errand::Found(shelf) => self.shelf = shelf,
            Errand::TakeNewer => {
                self.takes += 1;
                // Said once more, should it come to that once more.
                self.refused = false;
            }
            Errand::Refused => self.refused = true,
            Errand::Install => self.installs += 1,
            Errand::Erase => {
                self.erasures += 1;
                self.erasing = true;
                self.refused = false;
            }
            Errand::Erased(_) => self.erasing = false,
        }
        self
    }
}
