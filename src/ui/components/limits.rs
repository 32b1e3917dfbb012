//! The limits of today, at a glance: pressure, time, places.

use crate::ui::markup::{el, group, El, Show};
use yew::{AttrValue, Html};

/// One limit.
#[derive(Clone, Debug, PartialEq)]
pub struct Limit {
    /// What is limited: "Time, at most".
    pub what: AttrValue,
    /// The limit itself: "30 minutes".
    pub how: AttrValue,
    /// What belongs to it: "by a therapist, 10 by yourself".
    pub more: Option<AttrValue>,
    /// Who alone says so: "From Hillside Clinic".
    pub from: Option<AttrValue>,
}

/// A box for each limit.
#[derive(Clone, Debug)]
pub struct Limits {
    /// The limits, in the order shown.
    pub limits: Vec<Limit>,
}

impl Show for Limits {
    fn show(self) -> Html {
        el("dl")
            .class("mc-limits")
            .each(self.limits.into_iter().map(limit))
            .show()
    }
}

fn limit(limit: Limit) -> El {
    let more = |more| group().text(" ").text(more);
    let from = |from| group().child(el("br")).text(from);
    let how = el("dd")
        .child(el("span").class("mc-limits__how").text(limit.how))
        .child(limit.more.map(more))
        .child(limit.from.map(from));
    el("div")
        .class("mc-limits__limit")
        .child(el("dt").class("mc-limits__what").text(limit.what))
        .child(how)
}
