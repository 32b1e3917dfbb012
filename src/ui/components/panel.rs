//! A quiet box for what belongs together.

use crate::ui::markup::{el, Show};
use yew::{AttrValue, Html};

/// A box, with a heading or without.
#[derive(Clone, Debug, Default)]
pub struct Panel {
    /// The id of the heading. Needed with a heading, without use otherwise.
    pub id: Option<AttrValue>,
    /// The heading, an `h2`. With it the box is a `section` of that name.
    pub heading: Option<AttrValue>,
    /// Quieter still: a tint instead of a line.
    pub tint: bool,
    /// What belongs together.
    pub children: Html,
}

impl Show for Panel {
    fn show(self) -> Html {
        let panel = match self.heading {
            Some(heading) => el("section")
                .maybe("aria-labelledby", self.id.clone())
                .child(el("h2").maybe("id", self.id).text(heading)),
            None => el("div"),
        };
        panel
            .class("mc-panel")
            .class_if(self.tint, "mc-panel--tint")
            .child(self.children)
            .show()
    }
}
