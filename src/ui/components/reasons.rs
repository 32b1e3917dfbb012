//! An answer, what it leads to, and a way to change it.

use super::link::LinkButton;
use crate::ui::markup::{el, Show};
use yew::{AttrValue, Callback, Html};

/// One rule that fired, with a heading to find it by: there may be twenty.
/// Stands in [`Reasons`], below an `h2`.
#[derive(Clone, Debug, Default)]
pub struct Reason {
    /// By which it is known among the others.
    pub key: usize,
    /// What the person told us.
    pub said: AttrValue,
    /// What it leads to, and why.
    pub so: AttrValue,
    /// What else belongs to it: how sure, what would change it, the source.
    pub more: Vec<AttrValue>,
    /// "Change this answer".
    pub change: AttrValue,
    /// Said after it by screen readers only: what would be changed.
    pub unseen: Option<AttrValue>,
    /// Goes to where it was asked. Without it there is nothing to change.
    pub on_change: Option<Callback<()>>,
    /// After the lines: a fold with sources.
    pub children: Html,
}

impl Show for Reason {
    fn show(self) -> Html {
        let title = el("h3")
            .class("mc-reasons__title")
            .child(el("span").class("mc-reasons__said").text(self.said))
            .text(" ")
            .child(el("span").class("mc-reasons__so").text(self.so));
        let more = |line: AttrValue| el("p").class("mc-reasons__more").text(line);
        let change = |on_press| LinkButton {
            label: self.change,
            unseen: self.unseen,
            on_press,
            ..LinkButton::default()
        };
        el("li")
            .key(self.key)
            .class("mc-reasons__reason")
            .child(title)
            .each(self.more.into_iter().map(more))
            .child(self.children)
            .child(self.on_change.map(change))
            .show()
    }
}

/// A list of [`Reason`]s.
#[derive(Clone, Debug)]
pub struct Reasons {
    /// Reasons, gravest first.
    pub children: Html,
}

impl Show for Reasons {
    fn show(self) -> Html {
        el("ul").class("mc-reasons").child(self.children).show()
    }
}
