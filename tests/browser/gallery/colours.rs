//! What the tokens look like beside one another, as the browser works them
//! out: in light and dark, with more contrast, and in any clinic's colour.

use super::{Hall, Likes, DARK, LIGHT, MORE, MORE_DARK};
use crate::harness::engines::Need;
use massage_check::embed::{Accent, Rgb};
use serde_json::{json, Value};

/// On each of these grounds each of these kinds of words.
const WORDS: [(&[&str], &[&str]); 7] = [
    (
        &["ink", "ink-soft", "action"],
        &["page", "surface", "tint", "chosen"],
    ),
    (&["action-ink"], &["action"]),
    (&["error"], &["page", "surface", "error-tint"]),
    (&["emergency-ink"], &["emergency"]),
    (&["emergency-deep"], &["emergency-ink"]),
    (
        &["ink"],
        &[
            "error-tint",
            "urgent-tint",
            "hold-tint",
            "adapt-tint",
            "ready-tint",
        ],
    ),
    // The picture's "Front" and "Back", which axe cannot judge.
    (&["ink-soft"], &["page"]),
];

/// Each kind of urgency on its own tint.
const URGENCY: [(&str, &str); 4] = [
    ("urgent", "urgent-tint"),
    ("hold", "hold-tint"),
    ("adapt", "adapt-tint"),
    ("ready", "ready-tint"),
];

/// Borders, rings and drawings that mean something.
const SHAPES: [(&[&str], &[&str]); 5] = [
    (
        &["line-strong", "action", "focus"],
        &["page", "surface", "tint", "chosen"],
    ),
    (&["body-line"], &["page", "surface"]),
    (&["mark"], &["body", "surface"]),
    (&["mark-line"], &["mark"]),
    (&["emergency-line"], &["page", "surface"]),
];

/// A clinic may set any. These are the ends of each scale and some between.
const BRANDS: [&str; 12] = [
    "#000000", "#ffffff", "#ff0000", "#00ff00", "#0000ff", "#ffff00", "#00ffff", "#ff00ff",
    "#808080", "#c2185b", "#8b5a2b", "#ffb6c1",
];

fn pairs(table: &[(&[&'static str], &[&'static str])]) -> Vec<(&'static str, &'static str)> {
    let all = table.iter().flat_map(|(above, below)| {
        let each = |one| below.iter().map(move |other| (one, *other));
        above.iter().copied().flat_map(each)
    });
    all.collect()
}

/// The least contrast of all, and what falls short.
fn measure(
    hall: &Hall,
    likes: Likes,
    pairs: &[(&str, &str)],
    least: f64,
    brand: Option<&str>,
) -> f64 {
    hall.likes(likes);
    let accent = brand.map(|brand| Accent::of(Rgb::read(brand).expect("a colour")));
    let set: Vec<_> = accent.into_iter().flat_map(Accent::look).collect();
    let found = hall.page.run(
        "return hall.differ(arguments[0], arguments[1])",
        &[json!(pairs), json!(set)],
    );
    let found: Vec<f64> = found
        .as_array()
        .map(|list| list.iter().filter_map(Value::as_f64).collect())
        .unwrap_or_default();
    assert_eq!(found.len(), pairs.len());
    for (pair, contrast) in pairs.iter().zip(&found) {
        assert!(
            *contrast >= least,
            "{pair:?} {contrast:.2}: {likes:?}, {brand:?}"
        );
    }
    found.into_iter().fold(f64::INFINITY, f64::min)
}

#[test]
fn words_stand_out_by_4_5_and_shapes_by_3_in_every_colour_there_is() {
    if Need::DevTools.is_missing() {
        return;
    }
    let hall = Hall::phone();
    let mut words = pairs(&WORDS);
    words.extend(URGENCY);
    let shapes = pairs(&SHAPES);
    for likes in [LIGHT, DARK, MORE, MORE_DARK] {
        let least = measure(&hall, likes, &words, 4.5, None);
        let faintest = measure(&hall, likes, &shapes, 3.0, None);
        println!("{likes:?}: words at least {least:.2}, shapes {faintest:.2}");
        for brand in BRANDS {
            measure(&hall, likes, &words, 4.5, Some(brand));
            measure(&hall, likes, &shapes, 3.0, Some(brand));
        }
    }
}

#[test]
fn the_brand_does_reach_the_colours_that_are_measured() {
    if Need::DevTools.is_missing() {
        return;
    }
    let hall = Hall::phone();
    let colour = [("action", "page")];
    let ours = measure(&hall, LIGHT, &colour, 1.0, None);
    let black = measure(&hall, LIGHT, &colour, 1.0, Some("#000000"));
    assert!(black > ours + 5.0, "{ours} and {black}");
}
