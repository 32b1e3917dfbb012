//! How hard is gentle: three steps, with fingertips sinking into a surface.

use crate::ui::markup::{el, El, Show};
use yew::{AttrValue, Html};

/// One step.
#[derive(Clone, Debug, PartialEq)]
pub struct PressureLevel {
    /// "2. Gentle".
    pub name: AttrValue,
    /// Whether it is within the limit, in words.
    pub verdict: AttrValue,
    /// What it feels like.
    pub feel: AttrValue,
    /// Whether it is too much.
    pub over: bool,
}

/// A picture and three lines of words for each step.
#[derive(Clone, Debug)]
pub struct PressureScale {
    /// From the lightest up. Three are drawn; a fourth would have no picture,
    /// as nobody is to be shown it.
    pub levels: Vec<PressureLevel>,
}

impl Show for PressureScale {
    fn show(self) -> Html {
        el("ol")
            .class("mc-pressure")
            .each(self.levels.into_iter().zip(&DEPTHS).map(step))
            .show()
    }
}

fn step((level, depth): (PressureLevel, &Depth)) -> El {
    let line = |class, words: AttrValue| el("span").class(class).text(words);
    el("li")
        .class("mc-pressure__level")
        .class_if(level.over, "mc-pressure__level--over")
        .child(picture(depth))
        .child(line("mc-pressure__name", level.name))
        .text(" ")
        .child(line("mc-pressure__verdict", level.verdict))
        .text(" ")
        .child(line("mc-pressure__feel", level.feel))
}

/// How far each step sinks in, in units of the drawing: written out, as to
/// print a fraction takes more code than all pictures together.
struct Depth {
    skin: &'static str,
    outer_fingers: &'static str,
    inner_fingers: &'static str,
}

const DEPTHS: [Depth; 3] = [
    Depth {
        skin: "36",
        outer_fingers: "29.2",
        inner_fingers: "29.2",
    },
    Depth {
        skin: "41",
        outer_fingers: "32.8",
        inner_fingers: "34.2",
    },
    Depth {
        skin: "48",
        outer_fingers: "37.8",
        inner_fingers: "41.2",
    },
];

fn picture(
    Depth {
        skin,
        outer_fingers,
        inner_fingers,
    }: &Depth,
) -> El {
    let fingers = [
        ("25.4", outer_fingers),
        ("38.4", inner_fingers),
        ("51.4", inner_fingers),
        ("64.4", outer_fingers),
    ];
    let skin = [
        "M-4 36H14C24 36 30 ",
        skin,
        " 50.5 ",
        skin,
        "S78 36 88 36H104V66H-4Z",
    ];
    el("svg")
        .class("mc-pressure__picture")
        .attr("viewBox", "0 -12 101 70")
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
        .child(shape("mc-pressure__skin", skin.concat()))
        .each(fingers.map(|(x, y)| finger(x, y)))
}

fn finger(x: &str, y: &str) -> El {
    el("g")
        .attr("transform", ["translate(", x, " ", y, ")"].concat())
        .child(shape("mc-pressure__hand", HAND))
        .child(shape("mc-pressure__nail", NAIL))
}

const HAND: &str = "M0-60V0a5.6 5.6 0 0 0 11.2 0V-60";
const NAIL: &str = "M2.9-5.4v4a2.7 2.7 0 0 0 5.4 0v-4a2.7 2.7 0 0 0-5.4 0z";

fn shape(class: &'static str, path: impl Into<AttrValue>) -> El {
    el("path").class(class).attr("d", path)
}
