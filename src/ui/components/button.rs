//! A button that does something here.

use super::icons::Icon;
use super::press::once;
use crate::ui::markup::{el, Show};
use yew::{AttrValue, Callback, Html};

/// How a button stands among others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// The one way on. One a screen.
    #[default]
    Main,
    /// Everything else.
    Quiet,
}

/// A big button, full width on a phone.
#[derive(Clone, Debug, Default)]
pub struct Button {
    /// Main or quiet.
    pub kind: ButtonKind,
    /// What it does, in words.
    pub label: AttrValue,
    /// Drawn before the words.
    pub icon: Option<Icon>,
    /// Sends the form around it, so that Enter does the same.
    pub submit: bool,
    /// For the focus.
    pub id: Option<AttrValue>,
    /// Called once for a press, and once for a double tap. A submit button
    /// may leave it out and listen to its form.
    pub on_press: Callback<()>,
}

impl Show for Button {
    fn show(self) -> Html {
        el("button")
            .maybe("id", self.id)
            .class("mc-button")
            .class_if(self.kind == ButtonKind::Quiet, "mc-button--quiet")
            .attr("type", if self.submit { "submit" } else { "button" })
            .on_click(once(&self.on_press, ()))
            .child(self.icon)
            .child(el("span").text(self.label))
            .show()
    }
}
