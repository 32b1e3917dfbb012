//! Two or three short answers side by side, exactly one of them chosen.
//!
//! The group's name comes from the `fieldset` around it.

use super::press::steady;
use crate::ui::markup::{el, Show};
use std::rc::Rc;
use yew::{AttrValue, Callback, Html};

/// One of the answers.
#[derive(Clone, Debug, PartialEq)]
pub struct Segment {
    /// What [`Segments::on_choose`] is called with.
    pub value: AttrValue,
    /// What the person reads.
    pub label: AttrValue,
}

/// Radios that look like one control.
#[derive(Clone, Debug, Default)]
pub struct Segments {
    /// Keeps the radios of one group together.
    pub name: AttrValue,
    /// The answers, in the order shown.
    pub options: Rc<[Segment]>,
    /// The value chosen. Nothing is chosen beforehand.
    pub chosen: Option<AttrValue>,
    /// The id of a hint or an error.
    pub described_by: Option<AttrValue>,
    /// Two answers instead of three.
    pub two: bool,
    /// Called with the value chosen.
    pub on_choose: Callback<AttrValue>,
}

impl Show for Segments {
    fn show(self) -> Html {
        let option = |Segment { value, label }: &Segment| {
            let chosen = value.clone();
            let input = el("input")
                .class("mc-segments__input")
                .attr("type", "radio")
                .attr("name", &self.name)
                .value(value)
                .checked(self.chosen.as_ref() == Some(value))
                .maybe("aria-describedby", self.described_by.as_ref())
                .on_change(self.on_choose.reform(move |_| chosen.clone()));
            el("label")
                .key(value.as_str())
                .class("mc-segments__option")
                .on_click(Callback::from(steady))
                .child(input)
                .child(el("span").class("mc-segments__face").text(label))
        };
        el("div")
            .class("mc-segments")
            .class_if(self.two, "mc-segments--two")
            .attr("data-silent", "")
            .each(self.options.iter().map(option))
            .show()
    }
}
