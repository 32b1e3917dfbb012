//! A person seen from the front and from the back, with areas marked.
//!
//! The picture mirrors a list of words, which says the same and is the real
//! control: so the picture is hidden from screen readers and takes no focus.

mod shapes;

use super::press::once;
use crate::ui::markup::{el, group, El, Group, Show};
use shapes::{Figure, Shape, BACK, FRONT, HATCH, MIRROR, OUTLINE};
use yew::{AttrValue, Callback, Html};

/// Both sides together, so that nothing is hidden behind a switch.
#[derive(Clone, Debug, Default)]
pub struct BodyMap {
    /// The ids inside the drawing begin with it, so that two can stand on one page.
    pub id: AttrValue,
    /// The ids of the areas marked.
    pub on: Vec<AttrValue>,
    /// Called with the id of the area tapped. Without it the picture only shows.
    pub on_tap: Option<Callback<AttrValue>>,
    /// "Front".
    pub front: AttrValue,
    /// "Back".
    pub back: AttrValue,
    /// What the marking means.
    pub key_words: Option<AttrValue>,
    /// What no marking means.
    pub key_rest: Option<AttrValue>,
}

impl Show for BodyMap {
    fn show(self) -> Html {
        let side = |x, words| {
            el("text")
                .class("mc-body-map__side")
                .attr("x", x)
                .attr("y", "468")
                .text(words)
        };
        let svg = el("svg")
            .class("mc-body-map__svg")
            .attr("viewBox", "0 0 410 474")
            .attr("focusable", "false")
            .child(defs(&self))
            .child(figure(&self, &FRONT, "translate(0 0)"))
            .child(figure(&self, &BACK, "translate(210 0)"))
            .child(side("100", &self.front))
            .child(side("310", &self.back));
        let marked = swatch("28", "20").attr("fill", url(&self.id, "-hatch)"));
        let rest = swatch("26", "18")
            .class("mc-body-map__rest")
            .attr("x", "1")
            .attr("y", "1");
        el("div")
            .class("mc-body-map")
            .class_if(self.on_tap.is_some(), "mc-body-map--taps")
            .attr("aria-hidden", "true")
            .child(svg)
            .child(self.key_words.map(|words| key(marked, words)))
            .child(self.key_rest.map(|words| key(rest, words)))
            .show()
    }
}

fn defs(map: &BodyMap) -> El {
    let clip = el("clipPath")
        .id([&*map.id, "-figure"].concat())
        .child(halves(OUTLINE, true, |path| path));
    let ground = el("rect")
        .class("mc-body-map__mark")
        .attr("width", "7")
        .attr("height", "7");
    let stripe = el("path").class("mc-body-map__hatch").attr("d", HATCH);
    let pattern = el("pattern")
        .id([&*map.id, "-hatch"].concat())
        .attr("width", "7")
        .attr("height", "7")
        .attr("patternUnits", "userSpaceOnUse")
        .attr("patternTransform", "rotate(45)")
        .child(ground)
        .child(stripe);
    el("defs").child(clip).child(pattern)
}

fn url(id: &str, end: &str) -> AttrValue {
    AttrValue::from(["url(#", id, end].concat())
}

fn swatch(width: &'static str, height: &'static str) -> El {
    el("rect")
        .attr("width", width)
        .attr("height", height)
        .attr("rx", "4")
}

fn key(swatch: El, words: AttrValue) -> El {
    let svg = el("svg")
        .class("mc-body-map__swatch")
        .attr("viewBox", "0 0 28 20")
        .attr("focusable", "false")
        .child(swatch);
    el("p").class("mc-body-map__key").child(svg).text(words)
}

/// One side, from the ground up: what may be tapped beside the body, the
/// areas cut to its shape, the lines on top.
fn figure(map: &BodyMap, figure: &Figure, place: &'static str) -> El {
    let hits = |on_tap| {
        let hit = |shape: &Shape| {
            let id = AttrValue::Static(shape.area);
            halves(shape.path, shape.paired, |path| {
                path.on_click(once(on_tap, id.clone()))
            })
        };
        el("g")
            .class("mc-body-map__hits")
            .each(figure.hits.iter().map(hit))
    };
    let areas = el("g")
        .attr("clip-path", url(&map.id, "-figure)"))
        .each(figure.areas.iter().map(|shape| area(map, shape)));
    let line = |class| move |path: El| path.class(class);
    el("g")
        .attr("transform", place)
        .child(map.on_tap.as_ref().map(hits))
        .child(areas)
        .child(halves(OUTLINE, true, line("mc-body-map__outline")))
        .child(halves(figure.details, true, line("mc-body-map__detail")))
        .child(halves(figure.folds, false, line("mc-body-map__detail")))
}

fn area(map: &BodyMap, shape: &Shape) -> Group {
    let id = AttrValue::Static(shape.area);
    let on = map.on.contains(&id);
    halves(shape.path, shape.paired, |path| {
        let path = path
            .class("mc-body-map__area")
            .attr("data-area", &id)
            .maybe("data-on", on.then_some(""))
            .maybe("fill", on.then(|| url(&map.id, "-hatch)")));
        match &map.on_tap {
            Some(on_tap) => path.on_click(once(on_tap, id.clone())),
            None => path,
        }
    })
}

/// The path, and its twin on the other side if it has one. Each has all that
/// it needs: a group around the two would double what a browser has to place.
fn halves(path: &'static str, paired: bool, dressed: impl Fn(El) -> El) -> Group {
    let half = || dressed(el("path").attr("d", path));
    let twin = || half().attr("transform", MIRROR);
    group().child(half()).child(paired.then(twin))
}
