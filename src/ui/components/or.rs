//! The word between a list and "none of these".

use crate::ui::markup::{el, Show};
use yew::{AttrValue, Html};

/// A word with a line on either side.
#[derive(Clone, Debug)]
pub struct Or {
    /// "or".
    pub words: AttrValue,
}

impl Show for Or {
    fn show(self) -> Html {
        el("p").class("mc-or").text(self.words).show()
    }
}
