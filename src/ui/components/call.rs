//! The button that calls for help.

use super::icons::Icon;
use super::number::{dial, spoken};
use crate::ui::markup::{el, Show};
use yew::{AttrValue, Html};

/// A link to the telephone, for a call that is always the person's own doing.
#[derive(Clone, Debug)]
pub struct CallButton {
    /// "Call 999", with the number in it.
    pub label: AttrValue,
    /// The number as people write it; spaces are not dialled.
    pub tel: AttrValue,
    /// On a red ground: white, and the largest button there is. Elsewhere it
    /// looks like a main button.
    pub emergency: bool,
}

impl Default for CallButton {
    fn default() -> Self {
        Self {
            label: AttrValue::default(),
            tel: AttrValue::default(),
            emergency: true,
        }
    }
}

impl Show for CallButton {
    fn show(self) -> Html {
        el("a")
            .key(&*self.tel)
            .class("mc-button")
            .class_if(self.emergency, "mc-button--call")
            .attr("href", dial(&self.tel))
            .child(Icon::Phone)
            .child(spoken(&self.label, &self.tel))
            .show()
    }
}
