//! Small drawings beside words. None stands without words, so all are hidden
//! from screen readers.

use crate::ui::markup::{el, Show};
use yew::Html;

/// Which drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// An arrow to where one came from; it follows the direction of reading.
    Back,
    /// A loudspeaker.
    Listen,
    /// A telephone.
    Phone,
    /// A printer.
    Print,
    /// A square, as on players.
    Stop,
}

/// The drawing, as large as the words beside it.
impl Show for Icon {
    fn show(self) -> Html {
        el("svg")
            .class("mc-icons")
            .class_if(self == Icon::Back, "mc-icons--turns")
            .attr("viewBox", "0 0 24 24")
            .attr("aria-hidden", "true")
            .attr("focusable", "false")
            .child(el("path").attr("d", self.shape()))
            .show()
    }
}

impl Icon {
    fn shape(self) -> &'static str {
        match self {
            Icon::Back => "M15 5l-7 7 7 7",
            Icon::Listen => "M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM15.5 9a4.2 4.2 0 0 1 0 6M18.2 6.5a7.8 7.8 0 0 1 0 11",
            Icon::Stop => "M6 6h12v12H6z",
            Icon::Phone => {
                "M6.2 3.5h3l1.5 4.2-2 1.6a12 12 0 0 0 6 6l1.6-2 4.2 1.5v3a2 2 0 0 1-2.2 2\
                 A16.5 16.5 0 0 1 4.2 5.7a2 2 0 0 1 2-2.2z"
            }
            Icon::Print => {
                "M7 9V3.5h10V9M7 17H4.5A1.5 1.5 0 0 1 3 15.5v-5A1.5 1.5 0 0 1 4.5 9h15\
                 a1.5 1.5 0 0 1 1.5 1.5v5a1.5 1.5 0 0 1-1.5 1.5H17M7 14h10v6.5H7z"
            }
        }
    }
}
