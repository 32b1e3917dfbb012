//! Shortcuts of the app: how their addresses end, and where they lead.

use crate::domain::{Disposition, Step};
use crate::ui::{Aside, State};

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

impl State {
    /// Goes there, if there is nothing to be read first.
    pub(in crate::ui) fn called(&mut self, shortcut: Shortcut) {
        let unread = self.floor > Disposition::Ready || self.notice.is_some();
        let begun = self.at > 0 || !self.answers().is_empty();
        match shortcut {
            Shortcut::How => self.open(Aside::Checks),
            Shortcut::Questions if begun || unread => {}
            Shortcut::Questions => self.step(Step::Start),
        }
    }
}
