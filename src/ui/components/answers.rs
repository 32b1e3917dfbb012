//! What was said, to be checked before the outcome.

use super::link::LinkButton;
use crate::ui::markup::{el, Show};
use yew::{AttrValue, Callback, Html};

/// One answer, with a way to change it. Stands in [`Answers`].
#[derive(Clone, Debug)]
pub struct AnswerRow {
    /// By which it is known among the others.
    pub key: usize,
    /// What was asked, in a few words.
    pub asked: AttrValue,
    /// What was said.
    pub said: AttrValue,
    /// "Change".
    pub change: AttrValue,
    /// Said after it by screen readers only: what would be changed.
    pub unseen: AttrValue,
    /// Goes to where it was asked.
    pub on_change: Callback<()>,
}

impl Show for AnswerRow {
    fn show(self) -> Html {
        let change = LinkButton {
            label: self.change,
            unseen: Some(self.unseen),
            on_press: self.on_change,
            ..LinkButton::default()
        };
        el("div")
            .key(self.key)
            .class("mc-answers__row")
            .child(el("dt").class("mc-answers__asked").text(self.asked))
            .child(el("dd").class("mc-answers__said").text(self.said))
            .child(el("dd").class("mc-answers__change").child(change))
            .show()
    }
}

/// A list of [`AnswerRow`]s.
#[derive(Clone, Debug)]
pub struct Answers {
    /// Rows of answers.
    pub children: Html,
}

impl Show for Answers {
    fn show(self) -> Html {
        el("dl").class("mc-answers").child(self.children).show()
    }
}
