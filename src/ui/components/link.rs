//! A small action that stands on a line of its own.

use super::press::once;
use crate::ui::markup::{el, Show};
use yew::{AttrValue, Callback, Html};

/// Looks like a link, but goes nowhere by itself: so it is a button.
#[derive(Clone, Debug, Default)]
pub struct LinkButton {
    /// For the focus.
    pub id: Option<AttrValue>,
    /// What it does, in words.
    pub label: AttrValue,
    /// Said after the label by screen readers only, to tell it from others
    /// with the same label.
    pub unseen: Option<AttrValue>,
    /// Called once for a press, and once for a double tap.
    pub on_press: Callback<()>,
}

impl Show for LinkButton {
    fn show(self) -> Html {
        let unseen = |unseen| el("span").class("mc-unseen").text(": ").text(unseen);
        let label = el("span").text(self.label).child(self.unseen.map(unseen));
        el("button")
            .maybe("id", self.id)
            .class("mc-link")
            .attr("type", "button")
            .on_click(once(&self.on_press, ()))
            .child(label)
            .show()
    }
}
