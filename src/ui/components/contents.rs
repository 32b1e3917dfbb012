//! The parts of a long screen.

use super::press::go;
use crate::ui::markup::{el, Show};
use yew::{AttrValue, Callback, Html};

/// One part.
#[derive(Clone, Debug, PartialEq)]
pub struct ContentsEntry {
    /// The id of its heading.
    pub target: AttrValue,
    /// Its heading.
    pub words: AttrValue,
}

/// Links to places on this screen.
#[derive(Clone, Debug)]
pub struct Contents {
    /// Names the list: "On this page".
    pub label: AttrValue,
    /// The parts, in the order of the screen.
    pub entries: Vec<ContentsEntry>,
    /// Goes to the element with this id.
    pub on_go: Callback<AttrValue>,
}

impl Show for Contents {
    fn show(self) -> Html {
        let entry = |ContentsEntry { target, words }: &ContentsEntry| {
            let link = el("a")
                .class("mc-contents__link")
                .attr("href", ["#", target].concat())
                .on_click(go(&self.on_go, target))
                .text(words);
            el("li")
                .key(&**target)
                .class("mc-contents__entry")
                .child(link)
        };
        let list = el("ul")
            .class("mc-contents__list")
            .each(self.entries.iter().map(entry));
        el("nav")
            .class("mc-contents")
            .attr("aria-label", self.label)
            .child(list)
            .show()
    }
}
