//! A list of ticks.

use crate::ui::markup::{el, Show};
use yew::{AttrValue, Html};

/// A group of ticks, in one column or two.
#[derive(Clone, Debug, Default)]
pub struct Ticks {
    /// Names the group. Left out inside a `fieldset` that does so already.
    pub label: Option<AttrValue>,
    /// Two columns where there is room: for short words.
    pub two: bool,
    /// Words too long for two columns on a phone.
    pub long: bool,
    /// The ticks.
    pub children: Html,
}

impl Show for Ticks {
    fn show(self) -> Html {
        el("div")
            .class("mc-ticks")
            .class_if(self.two, "mc-ticks--two")
            .class_if(self.long, "mc-ticks--long")
            .maybe("role", self.label.as_ref().map(|_| "group"))
            .maybe("aria-label", self.label)
            .child(self.children)
            .show()
    }
}
