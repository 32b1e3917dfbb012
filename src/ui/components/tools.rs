//! What serves the whole screen: the way back, and whatever else there is.

use super::icons::Icon;
use super::press::once;
use crate::ui::markup::{el, El, Show};
use yew::{AttrValue, Callback, Html};

/// One of the tools.
#[derive(Clone, Debug, PartialEq)]
pub struct Tool {
    /// Drawn before the words.
    pub icon: Option<Icon>,
    /// What it does, in words.
    pub label: AttrValue,
    /// With a box around it: to be found in a hurry.
    pub boxed: bool,
    /// Only where there is little room.
    pub small: bool,
    /// Called once for a press, and once for a double tap.
    pub on_press: Callback<()>,
}

/// The way back, where there is one, and further tools.
#[derive(Clone, Debug, Default)]
pub struct Tools {
    /// The words on the way back.
    pub back: AttrValue,
    /// Goes back. Without it there is nowhere to go, and no button.
    pub on_back: Option<Callback<()>>,
    /// Further tools, after the way back.
    pub tools: Vec<Tool>,
}

impl Show for Tools {
    fn show(self) -> Html {
        let back = |on_back| {
            button(&on_back)
                .class("mc-tools__tool--back")
                .child(Icon::Back)
                .text(self.back)
        };
        el("div")
            .class("mc-tools")
            .child(self.on_back.map(back))
            .each(self.tools)
            .show()
    }
}

impl Show for Tool {
    fn show(self) -> Html {
        button(&self.on_press)
            .key(&*self.label)
            .class_if(self.boxed, "mc-tools__tool--boxed")
            .class_if(self.small, "mc-tools__tool--small")
            .child(self.icon)
            .text(self.label)
            .show()
    }
}

fn button(on_press: &Callback<()>) -> El {
    el("button")
        .class("mc-tools__tool")
        .attr("type", "button")
        .on_click(once(on_press, ()))
}
