//! The end of every screen: what stays on this device, and how to stop.

use crate::ui::markup::{el, Show};
use yew::{AttrValue, Html};

/// A line, and a few small actions.
#[derive(Clone, Debug, Default)]
pub struct Foot {
    /// That the answers stay on this device.
    pub privacy: AttrValue,
    /// Take a break, clear my answers, about: link buttons.
    pub children: Html,
}

impl Show for Foot {
    fn show(self) -> Html {
        let line = el("div")
            .class("mc-foot__line")
            .child(el("p").text(self.privacy))
            .child(el("div").class("mc-foot__links").child(self.children));
        el("footer").class("mc-foot").child(line).show()
    }
}
