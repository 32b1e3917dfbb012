//! What to take care of.

use crate::ui::markup::{el, group, Show};
use yew::{AttrValue, Html};

/// Words at a thick bar.
#[derive(Clone, Debug)]
pub struct Care {
    /// "Take care:", before the first line.
    pub words: AttrValue,
    /// What to take care of.
    pub lines: Vec<AttrValue>,
}

impl Show for Care {
    fn show(self) -> Html {
        let words = || group().child(el("b").text(&self.words)).text(" ");
        let line =
            |(place, line): (usize, &AttrValue)| el("p").child((place == 0).then(words)).text(line);
        el("div")
            .class("mc-care")
            .each(self.lines.iter().enumerate().map(line))
            .show()
    }
}
