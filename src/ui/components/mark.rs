//! The sign of Massage Check: four fingers, resting.

use crate::ui::markup::{el, Show};
use yew::Html;

/// The sign, hidden from screen readers: the name stands beside it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Mark {
    /// As large as on the first screen; otherwise it stands beside the name.
    pub large: bool,
}

impl Show for Mark {
    fn show(self) -> Html {
        let ground = el("rect")
            .attr("width", "64")
            .attr("height", "64")
            .attr("rx", "17")
            .attr("fill", "currentColor");
        let hand = el("g")
            .class("mc-mark__hand")
            .child(el("path").attr("opacity", ".45").attr("d", BODY))
            .child(el("path").attr("d", FINGERS));
        el("svg")
            .class("mc-mark")
            .class_if(self.large, "mc-mark--large")
            .attr("viewBox", "0 0 64 64")
            .attr("aria-hidden", "true")
            .attr("focusable", "false")
            .child(ground)
            .child(hand)
            .show()
    }
}

const BODY: &str = "M0 40C14 40 18 50 32 50S50 40 64 40V47A17 17 0 0 1 47 64H17A17 17 0 0 1 0 47Z";
const FINGERS: &str = "M11 17.5a4.5 4.5 0 0 1 9 0V33a4.5 4.5 0 0 1-9 0z\
    M22 13a4.5 4.5 0 0 1 9 0v26a4.5 4.5 0 0 1-9 0z\
    M33 12a4.5 4.5 0 0 1 9 0v27a4.5 4.5 0 0 1-9 0z\
    M44 16a4.5 4.5 0 0 1 9 0v17a4.5 4.5 0 0 1-9 0z";
