//! An emergency, shown where the answer was given.

use super::link::LinkButton;
use crate::ui::markup::{el, Show};
use yew::{AttrValue, Callback, Html};

/// Spoken at once, while the focus stays where it is.
#[derive(Clone, Debug)]
pub struct Alert {
    /// That this is an emergency.
    pub strong: AttrValue,
    /// What to know about it.
    pub text: AttrValue,
    /// The call buttons.
    pub children: Html,
    /// "What to say and do until help comes".
    pub more: AttrValue,
    /// Goes there.
    pub on_more: Callback<()>,
    /// How to undo a slip of the finger.
    pub slip: AttrValue,
}

impl Show for Alert {
    fn show(self) -> Html {
        let words = el("p")
            .child(el("b").text(self.strong))
            .text(" ")
            .text(self.text);
        let more = LinkButton {
            label: self.more,
            on_press: self.on_more,
            ..LinkButton::default()
        };
        el("div")
            .class("mc-alert")
            .attr("role", "alert")
            .child(words)
            .child(self.children)
            .child(more)
            .child(el("p").text(self.slip))
            .show()
    }
}
