//! One setting: what it is about, and a few short choices side by side.

use super::segments::{Segment, Segments};
use crate::ui::markup::{el, Show};
use std::rc::Rc;
use yew::{AttrValue, Callback, Html};

/// A `fieldset` of radios.
#[derive(Clone, Debug, Default)]
pub struct SettingGroup {
    /// Keeps the radios together; the id of the hint is made from it.
    pub name: AttrValue,
    /// What it is about.
    pub legend: AttrValue,
    /// A few more words.
    pub hint: Option<AttrValue>,
    /// The choices, in the order shown.
    pub options: Rc<[Segment]>,
    /// The value chosen: a setting always has one.
    pub chosen: AttrValue,
    /// Called with the value chosen.
    pub on_choose: Callback<AttrValue>,
}

impl Show for SettingGroup {
    fn show(self) -> Html {
        let hint_id = self.hint.as_ref().map(|_| [&*self.name, "-hint"].concat());
        let hint_id = hint_id.map(AttrValue::from);
        let hint = |hint| {
            el("p")
                .class("mc-hint mc-small")
                .maybe("id", hint_id.clone())
                .text(hint)
        };
        let hint = self.hint.map(hint);
        let segments = Segments {
            name: self.name,
            two: self.options.len() == 2,
            options: self.options,
            chosen: Some(self.chosen),
            on_choose: self.on_choose,
            ..Segments::default()
        };
        el("fieldset")
            .class("mc-setting")
            .maybe("aria-describedby", hint_id)
            .child(el("legend").class("mc-setting__legend").text(self.legend))
            .child(hint)
            .child(segments)
            .show()
    }
}
