//! What a clinic's page may ask of the check in a frame on it, and what the
//! two tell each other: the first version of that contract.
//!
//! Nothing here knows a browser, and nothing a clinic asks for changes the
//! advice. What cannot be read, or is not safe, is refused by itself, with a
//! note to the clinic's developers; all else holds. No message in either
//! direction has room for an answer.

mod accent;
mod colour;
mod fragment;
mod message;
mod settings;
mod values;

pub use accent::Accent;
pub use colour::Rgb;
pub use fragment::{Fragment, Origin};
pub use message::{Event, Message, Said};
pub use settings::Pairs;
pub use values::dial;

use std::rc::Rc;

/// The version of the contract.
pub const VERSION: u32 = 1;

/// Whether the program is one for frames.
pub const HOSTED: bool = cfg!(feature = "hosted");

/// Light or dark, as the clinic likes it. What the person likes comes first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the device has it.
    #[default]
    Auto,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// Where the check begins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Start {
    /// On the first screen.
    #[default]
    Welcome,
    /// At the first question, where nothing has been said yet.
    Question,
}

/// Whether the clinic has anything of its own to say: see `src/overlay`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum House {
    /// No clinic, or it has nothing.
    #[default]
    None,
    /// Its rules, contacts and notes are in the pack and the words.
    Joined,
    /// Only its rules are: the rest may not be right any more.
    OutOfDate,
    /// It has something, and nobody could read it.
    Refused,
}

/// What people are shown of the clinic, in its own words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clinic {
    /// What it is called.
    pub name: Option<Box<str>>,
    /// Its telephone number, as people write it.
    pub phone: Option<Box<str>>,
    /// Where to book, an `https:` address.
    pub booking: Option<Box<str>>,
    /// What it wants its patients to know first.
    pub note: Option<Box<str>>,
}

/// What the clinic asked for, as far as it could be read.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// The country for phone numbers, by its name or one of its codes.
    pub region: Option<Box<str>>,
    /// Light or dark.
    pub theme: Theme,
    /// The colour of buttons and links.
    pub accent: Option<Accent>,
    /// How round corners are, in CSS pixels: a number as it was written.
    pub radius: Option<Box<str>>,
    /// Typefaces, as CSS has them.
    pub font: Option<Box<str>>,
    /// What people are shown of the clinic.
    pub clinic: Rc<Clinic>,
    /// Where the check begins.
    pub start: Start,
    /// Whether small screens offer to be filled by the check.
    pub full_screen: bool,
    /// Whether the clinic asks to be told how it ended.
    pub share_tier: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            region: None,
            theme: Theme::default(),
            accent: None,
            radius: None,
            font: None,
            clinic: Rc::default(),
            start: Start::default(),
            full_screen: true,
            share_tier: false,
        }
    }
}

impl Settings {
    /// With all of the other that can change while people are using it. Where
    /// it begins, and whether the clinic asks how it ended, cannot: what people
    /// have read about that has to stay so.
    #[must_use]
    pub fn changed_to(&self, other: Self) -> Self {
        Self {
            start: self.start,
            share_tier: self.share_tier,
            ..other
        }
    }

    /// The look, as the stylesheet reads it. An empty value is none.
    pub fn look(&self) -> Vec<(&'static str, String)> {
        let mut look: Vec<_> = match self.accent {
            Some(accent) => accent.look().into(),
            None => Accent::NAMES.map(|name| (name, String::new())).into(),
        };
        let radius = self.radius.as_ref().map(|radius| format!("{radius}px"));
        look.push(("--mc-corner", radius.unwrap_or_default()));
        look.push(("--mc-font", self.font.as_deref().unwrap_or_default().into()));
        look
    }
}

/// How the check stands on the page around it. In a program that is not for
/// frames there can be none, so that the compiler leaves out what needs one.
#[derive(Clone, Debug, PartialEq)]
pub struct Hosted {
    /// What that page asked for.
    pub settings: Rc<Settings>,
    /// Whether it can be told anything.
    pub talks: bool,
    /// Whether it may be told how the check ended, should the person want so:
    /// only where it asks, and where we know who it is.
    pub may_know: bool,
    /// Whether it cannot look into this one.
    pub sealed: bool,
    /// Whether the check fills the screen.
    pub full: bool,
    /// What nobody has.
    #[cfg(not(feature = "hosted"))]
    pub never: core::convert::Infallible,
}
