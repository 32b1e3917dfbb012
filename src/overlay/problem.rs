//! What is wrong with an overlay, where, and how to mend it.

use core::fmt;

/// One thing wrong.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// Where: `rules[2].when.any[0].item`, or `line 4`, or nothing for the whole.
    pub place: String,
    /// The fault and the way out.
    pub mend: String,
}

impl Problem {
    /// A problem of something at a place.
    pub fn at(place: &str, mend: impl Into<String>) -> Self {
        Self {
            place: place.to_owned(),
            mend: mend.into(),
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // One line each, whatever the names in it are made of.
        let mend = self.mend.replace(char::is_control, " ");
        match self.place.replace(char::is_control, " ").as_str() {
            "" => write!(f, "the overlay: {mend}"),
            place => write!(f, "{place}: {mend}"),
        }
    }
}
