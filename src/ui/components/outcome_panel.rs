//! The first thing read on an outcome: how urgent, and what to do.

use crate::ui::markup::{el, group, El, Group, Show};
use yew::{AttrValue, Html};

/// How urgent. Each has its own colour and its own shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tier {
    /// Red, a sign with eight sides.
    Emergency,
    /// Amber, a triangle.
    Urgent,
    /// Violet, a pause.
    Hold,
    /// Teal, two sliders.
    Adapt,
    /// Blue, a ring with fingers. Never green, never a tick.
    Ready,
}

/// Shape, urgency and what to do, heard as one heading.
#[derive(Clone, Debug)]
pub struct OutcomePanel {
    /// How urgent.
    pub tier: Tier,
    /// How urgent, in words.
    pub words: AttrValue,
    /// What to do. With the words before it, the one `h1` of the screen; its
    /// id is `title`.
    pub title: AttrValue,
    /// What comes with it: a lead, a call button, what to say.
    pub children: Html,
}

impl Show for OutcomePanel {
    fn show(self) -> Html {
        let sign = el("svg")
            .class("mc-outcome-panel__sign")
            .attr("viewBox", "0 0 44 44")
            .attr("aria-hidden", "true")
            .attr("focusable", "false")
            .child(sign(self.tier));
        let words = el("span")
            .text(self.words)
            .child(el("span").class("mc-unseen").text(":"));
        let tier = el("span")
            .class("mc-outcome-panel__tier")
            .child(sign)
            .child(words);
        let title = el("h1")
            .class("mc-outcome-panel__title")
            .id("title")
            .attr("tabindex", "-1")
            .child(tier)
            .text(" ")
            .text(self.title);
        el("section")
            .class("mc-outcome-panel")
            .class(modifier(self.tier))
            .attr("aria-labelledby", "title")
            .child(title)
            .child(self.children)
            .show()
    }
}

fn modifier(tier: Tier) -> &'static str {
    match tier {
        Tier::Emergency => "mc-outcome-panel--emergency",
        Tier::Urgent => "mc-outcome-panel--urgent",
        Tier::Hold => "mc-outcome-panel--hold",
        Tier::Adapt => "mc-outcome-panel--adapt",
        Tier::Ready => "mc-outcome-panel--ready",
    }
}

fn sign(tier: Tier) -> Group {
    match tier {
        Tier::Emergency => group()
            .child(solid("path").attr("d", "M14 4h16l10 10v16L30 40H14L4 30V14z"))
            .child(cut("M22 12v13M22 31v.2", "4")),
        Tier::Urgent => {
            let triangle = solid("path").class(LINE).attr("d", "M22 5 41 38H3z");
            group()
                .child(triangle.attr("stroke-width", "4"))
                .child(cut("M22 16v11M22 33v.2", "4"))
        }
        Tier::Hold => group()
            .child(circle(solid("circle"), "19"))
            .child(cut("M17 14v16M27 14v16", "4.5")),
        Tier::Adapt => {
            let ground = solid("rect")
                .attr("x", "3")
                .attr("y", "3")
                .attr("width", "38")
                .attr("height", "38")
                .attr("rx", "13");
            group()
                .child(ground)
                .child(cut("M11 16h22M11 28h22", "3"))
                .child(cut("M17 16v.1M27 28v.1", "10"))
        }
        Tier::Ready => {
            let ring = circle(el("circle").class(LINE), "17.5");
            let fingers =
                "M14.5 19v4.5M19.5 16.5v8.5M24.5 16.5v8.5M29.5 19v4.5M11.5 28.5q5 0 10.5 3t10.5-3";
            group()
                .child(ring.attr("stroke-width", "4"))
                .child(stroke(LINE, fingers, "3.4"))
        }
    }
}

const LINE: &str = "mc-outcome-panel__line";

fn solid(tag: &'static str) -> El {
    el(tag).class("mc-outcome-panel__solid")
}

fn circle(circle: El, radius: &'static str) -> El {
    circle.attr("cx", "22").attr("cy", "22").attr("r", radius)
}

fn cut(path: &'static str, width: &'static str) -> El {
    stroke("mc-outcome-panel__cut", path, width)
}

fn stroke(class: &'static str, path: &'static str, width: &'static str) -> El {
    el("path")
        .class(class)
        .attr("d", path)
        .attr("stroke-width", width)
}
