//! How far one has come: in words, and in bars that repeat them.

use crate::ui::markup::{el, Show};
use yew::{AttrValue, Html};

/// Parts, not pages: the number of pages depends on the answers.
#[derive(Clone, Debug)]
pub struct Progress {
    /// "Part 1 of 5: Warning signs".
    pub words: AttrValue,
    /// How many parts there are.
    pub total: usize,
    /// Which part this is, counted from 1 as in the words.
    pub now: usize,
}

impl Show for Progress {
    fn show(self) -> Html {
        let bar = |part: usize| {
            el("span")
                .key(part)
                .class("mc-progress__bar")
                .class_if(part < self.now, "mc-progress__bar--done")
                .class_if(part == self.now, "mc-progress__bar--now")
        };
        let bars = el("div")
            .class("mc-progress__bars")
            .attr("aria-hidden", "true")
            .each((1..=self.total).map(bar));
        el("div")
            .class("mc-progress")
            .child(el("p").text(self.words))
            .child(bars)
            .show()
    }
}
