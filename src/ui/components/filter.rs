//! A few letters that narrow a long list.
//!
//! Knows nothing of the list.

use crate::ui::markup::{el, Show};
use web_sys::HtmlInputElement;
use yew::{AttrValue, Callback, Html, InputEvent, KeyboardEvent, TargetCast};

/// A search field that acts while one types.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// The id of the field; that of its hint is made from it.
    pub id: AttrValue,
    /// What to look for.
    pub label: AttrValue,
    /// How to look for it.
    pub hint: AttrValue,
    /// What has been typed.
    pub value: AttrValue,
    /// How many were found, for eyes and ears. Empty: nothing typed.
    pub status: AttrValue,
    /// Called with what stands in the field now.
    pub on_input: Callback<String>,
}

impl Show for Filter {
    fn show(self) -> Html {
        let hint_id = AttrValue::from([&*self.id, "-hint"].concat());
        let typed = |event: InputEvent| event.target_unchecked_into::<HtmlInputElement>().value();
        let label = el("label")
            .class("mc-filter__label")
            .attr("for", &self.id)
            .text(self.label);
        let hint = el("span")
            .class("mc-hint mc-small")
            .id(&hint_id)
            .text(self.hint);
        let input = el("input")
            .class("mc-filter__input")
            .id(self.id)
            .attr("type", "search")
            .value(self.value)
            .attr("autocomplete", "off")
            .attr("autocapitalize", "off")
            .attr("spellcheck", "false")
            .attr("enterkeyhint", "search")
            .attr("aria-describedby", hint_id)
            .on_input(self.on_input.reform(typed))
            .on_key(Callback::from(hold_enter));
        let status = el("p")
            .class("mc-filter__status mc-small")
            .attr("role", "status")
            .text(self.status);
        el("div")
            .class("mc-filter")
            .child(label)
            .child(hint)
            .child(input)
            .child(status)
            .show()
    }
}

/// Enter has nothing left to do here, and must not send the form around the list.
fn hold_enter(key: KeyboardEvent) {
    if key.key() == "Enter" {
        key.prevent_default();
    }
}
