//! One thing to tick, or one to choose of several.

use super::press::steady;
use crate::ui::markup::{el, group, Show};
use web_sys::HtmlInputElement;
use yew::{AttrValue, Callback, Event, Html, TargetCast};

/// A checkbox or a radio; the whole row is the target.
#[derive(Clone, Debug, Default)]
pub struct Tick {
    /// The id of the box, for labels and focus.
    pub id: AttrValue,
    /// Keeps a group together.
    pub name: AttrValue,
    /// Tells it from the others of its group.
    pub value: AttrValue,
    /// What it says.
    pub label: AttrValue,
    /// Other names, or a few more words.
    pub hint: Option<AttrValue>,
    /// Whether it is ticked.
    pub checked: bool,
    /// A radio: one of its group, and never none again.
    pub radio: bool,
    /// Without a box around the row: among buttons that have one.
    pub plain: bool,
    /// Undoes the others of its group, and they undo it: "None of these".
    /// The one who holds the answers sees to that.
    pub exclusive: bool,
    /// Called with whether it is ticked now.
    pub on_change: Callback<bool>,
}

impl Show for Tick {
    fn show(self) -> Html {
        let hint = |hint| {
            let hint = el("span").class("mc-tick__hint").text(hint);
            group().text(" ").child(hint)
        };
        // Read from the box and not from what was shown: two quick taps may come before the next picture.
        let is_ticked = |event: Event| event.target_unchecked_into::<HtmlInputElement>().checked();
        let input = el("input")
            .id(&self.id)
            .class("mc-tick__input")
            .class_if(self.radio, "mc-tick__input--radio")
            .attr("type", if self.radio { "radio" } else { "checkbox" })
            .attr("name", self.name)
            .value(self.value)
            .checked(self.checked)
            .maybe("data-exclusive", self.exclusive.then_some(""))
            .on_change(self.on_change.reform(is_ticked));
        el("label")
            .key(&*self.id)
            .class("mc-tick")
            .class_if(self.checked, "mc-tick--chosen")
            .class_if(self.plain, "mc-tick--plain")
            .on_click(Callback::from(steady))
            .child(input)
            .child(el("span").text(self.label).child(self.hint.map(hint)))
            .show()
    }
}
