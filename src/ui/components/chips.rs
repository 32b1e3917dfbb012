//! What has been chosen from a long list, each with a way to take it back.

use super::press::once;
use crate::ui::markup::{el, Show};
use yew::{AttrValue, Callback, Html};

/// One of the chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct Chip {
    /// What [`Chips::on_remove`] is called with.
    pub id: AttrValue,
    /// Its name.
    pub label: AttrValue,
    /// "Remove", said before the name by screen readers.
    pub remove: AttrValue,
}

/// Buttons that remove what they name.
#[derive(Clone, Debug)]
pub struct Chips {
    /// "You have chosen 2".
    pub heading: AttrValue,
    /// The chosen, in the order shown.
    pub items: Vec<Chip>,
    /// Called with the id of the one to take back.
    pub on_remove: Callback<AttrValue>,
}

impl Show for Chips {
    fn show(self) -> Html {
        let chip = |Chip { id, label, remove }: &Chip| {
            let remove = el("span").class("mc-unseen").text(remove).text(" ");
            let button = el("button")
                .class("mc-chips__chip")
                .attr("type", "button")
                .on_click(once(&self.on_remove, id.clone()))
                .child(el("span").child(remove).text(label))
                .child(el("span").attr("aria-hidden", "true").text("×"));
            el("li").key(&**id).child(button)
        };
        let list = el("ul")
            .class("mc-chips__list")
            .each(self.items.iter().map(chip));
        el("div")
            .class("mc-chips")
            .child(el("p").child(el("b").text(self.heading)))
            .child(list)
            .show()
    }
}
