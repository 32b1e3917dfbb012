//! One line of a list of signs: what it is, and whether the person has it.

use super::segments::{Segment, Segments};
use crate::ui::markup::{each, el, group, Group, Show};
use std::rc::Rc;
use yew::{AttrValue, Callback, Html};

/// A reason that opens under the line.
#[derive(Clone, Debug, PartialEq)]
pub struct Why {
    /// "Why we ask".
    pub summary: AttrValue,
    /// The reason itself.
    pub text: AttrValue,
}

/// A second question, asked once the first has been answered.
#[derive(Clone, Debug, PartialEq)]
pub struct FollowUp {
    /// Its id and the name of its radios.
    pub id: AttrValue,
    /// What it asks.
    pub legend: AttrValue,
    /// Its two answers.
    pub options: Rc<[Segment]>,
    /// The answer given, if any.
    pub chosen: Option<AttrValue>,
    /// What to do, once the person has tried to go on without an answer.
    pub error: Option<AttrValue>,
    /// Called with the answer chosen.
    pub on_choose: Callback<AttrValue>,
}

/// A `fieldset` with the sign as its legend. Whatever opens comes after the
/// answers, so that nothing moves under the finger.
#[derive(Clone, Debug, Default)]
pub struct SignRow {
    /// The id of the row and the name of its radios.
    pub id: AttrValue,
    /// The sign, in a few words.
    pub sign: AttrValue,
    /// Its variants; each line of them stands on its own.
    pub more: Option<AttrValue>,
    /// Why it is asked.
    pub why: Option<Why>,
    /// No, not sure, yes.
    pub options: Rc<[Segment]>,
    /// The answer given, if any.
    pub chosen: Option<AttrValue>,
    /// What to do, once the person has tried to go on without an answer.
    pub error: Option<AttrValue>,
    /// Called with the answer chosen.
    pub on_choose: Callback<AttrValue>,
    /// A second question under the first.
    pub follow_up: Option<FollowUp>,
    /// What opens in place: the alert.
    pub children: Html,
}

impl Show for SignRow {
    fn show(self) -> Html {
        let legend = el("legend")
            .class("mc-sign__legend")
            .child(el("span").class("mc-sign__sign").text(&self.sign))
            .child(variants(&self.more))
            .child(self.error.as_ref().map(error));
        let segments = Segments {
            name: self.id.clone(),
            options: self.options,
            chosen: self.chosen,
            on_choose: self.on_choose,
            ..Segments::default()
        };
        el("fieldset")
            .key(self.id.as_str())
            .class("mc-sign")
            .class_if(self.error.is_some(), "mc-sign--error")
            .id(self.id)
            .child(legend)
            .child(segments)
            .child(self.follow_up)
            .child(self.children)
            .child(self.why.map(|why| explained(why, self.sign)))
            .show()
    }
}

/// What stands under a sign, a line each.
pub fn variants(more: &Option<AttrValue>) -> Html {
    let lines = more.iter().flat_map(|more| more.lines());
    each(lines.map(|line| {
        let line = el("span").class("mc-sign__more").text(line.to_owned());
        group().text(" ").child(line)
    }))
}

/// Part of the legend, so that it is heard with the name of the group.
fn error(words: &AttrValue) -> Group {
    let words = el("span").class("mc-sign__error").text(words);
    group().text(" ").child(words)
}

impl Show for FollowUp {
    fn show(self) -> Html {
        let legend = el("legend")
            .text(self.legend)
            .child(self.error.as_ref().map(error));
        let segments = Segments {
            name: self.id.clone(),
            options: self.options,
            chosen: self.chosen,
            two: true,
            on_choose: self.on_choose,
            ..Segments::default()
        };
        el("fieldset")
            .class("mc-sign__follow")
            .class_if(self.error.is_some(), "mc-sign__follow--error")
            .id(self.id)
            .child(legend)
            .child(segments)
            .show()
    }
}

/// The sign is repeated for screen readers: a page has several of these.
fn explained(why: Why, sign: AttrValue) -> Html {
    let which = el("span").class("mc-unseen").text(": ").text(sign);
    let ask = el("span").text(why.summary).child(which);
    el("details")
        .class("mc-sign__why")
        .child(el("summary").class("mc-sign__ask").child(ask))
        .child(el("p").class("mc-sign__reason").text(why.text))
        .show()
}
