//! Words to use on the phone or in the room.

use crate::ui::markup::{el, Show};
use yew::{AttrValue, Html};

/// A few large lines.
#[derive(Clone, Debug)]
pub struct Say {
    /// What to say, with its quotation marks.
    pub lines: Vec<AttrValue>,
}

impl Show for Say {
    fn show(self) -> Html {
        let line = |line: AttrValue| el("p").text(line);
        el("div")
            .class("mc-say")
            .each(self.lines.into_iter().map(line))
            .show()
    }
}
