//! A list of signs, each with an answer of its own.

use crate::ui::markup::{el, Show};
use yew::{AttrValue, Html};

/// A group of rows, and the buttons after the last of them.
#[derive(Clone, Debug, Default)]
pub struct Signs {
    /// Names the group: "Warning signs, 6 lines".
    pub label: AttrValue,
    /// The rows.
    pub children: Html,
    /// What comes after the last row: "No to all of these", "Continue".
    pub buttons: Html,
    /// What has just been done to several rows at once, for screen readers.
    pub said: AttrValue,
}

impl Show for Signs {
    fn show(self) -> Html {
        let said = el("p").class("mc-unseen").attr("role", "status");
        el("div")
            .class("mc-signs")
            .attr("role", "group")
            .attr("aria-label", self.label)
            .child(el("div").class("mc-signs__rows").child(self.children))
            .child(el("div").class("mc-buttons").child(self.buttons))
            .child(said.text(self.said))
            .show()
    }
}
