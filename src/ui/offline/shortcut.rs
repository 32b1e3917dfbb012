//! Shortcuts of the app: how their addresses end, and where they lead.

/// Where a shortcut of the app leads. Never to anything about health.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shortcut {
    /// To the first question, where nothing has been said yet and the content
    /// is good: otherwise there is something to be read first.
    Questions,
    /// To what is proved of the advice.
    How,
}

impl Shortcut {
    /// As the address ends.
    pub fn of(fragment: &str) -> Option<Self> {
        match fragment {
            "questions" => Some(Self::Questions),
            "how" => Some(Self::How),
            _ => None,
        }
    }
}
