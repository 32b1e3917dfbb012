//! How sure we are.

use crate::ui::markup::{el, group, Show};
use yew::{AttrValue, Html};

/// Words, and four boxes that repeat them. No study here has earned the fourth.
#[derive(Clone, Debug, Default)]
pub struct EvidenceMeter {
    /// Full boxes of four: none 0, very low 1, low 2, moderate 3.
    pub boxes: u8,
    /// The same in words: "Evidence: low."
    pub words: AttrValue,
    /// What is known.
    pub text: Option<AttrValue>,
}

impl Show for EvidenceMeter {
    fn show(self) -> Html {
        let one = |place| {
            el("span")
                .class("mc-evidence__box")
                .class_if(place < self.boxes, "mc-evidence__box--full")
        };
        let meter = el("span")
            .class("mc-evidence__meter")
            .attr("aria-hidden", "true")
            .each((0..4).map(one));
        let text = |text| group().text(" ").text(text);
        let words = el("p")
            .child(el("b").text(self.words))
            .child(self.text.map(text));
        el("div")
            .class("mc-evidence")
            .child(meter)
            .child(words)
            .show()
    }
}
