//! Pictures for docs/screens/, taken of the gallery. No test: `make screens`
//! runs it, so that the pictures are never of anything but what there is.

use super::{Hall, Likes, DARK, FORCED, LIGHT};
use crate::harness::engines::Need;
use crate::harness::from_base64;
use serde_json::json;
use std::path::Path;

/// CSS pixels wide and high, and how many of a picture's to each.
type Screen = (u32, u32, f64);

const PHONE: Screen = (390, 844, 1.5);
const DESKTOP: Screen = (1200, 800, 1.0);

/// Of which state, how large, and in which colours.
const PICTURES: [(&str, Screen, Likes); 10] = [
    ("welcome.fresh", PHONE, LIGHT),
    ("questions.alert-after-not-sure", PHONE, LIGHT),
    ("conditions.found-others-chosen", PHONE, LIGHT),
    ("questions.ratings-in-the-middle", PHONE, DARK),
    ("questions.some-areas", PHONE, LIGHT),
    ("questions.severe-illness-in-error", PHONE, FORCED),
    ("outcome.emergency-one-sign-stopped-early", PHONE, LIGHT),
    ("outcome.adapt-settled", PHONE, DARK),
    ("questions.wait-recent-gravest", DESKTOP, LIGHT),
    ("outcome.adapt-settled", DESKTOP, LIGHT),
];

/// Bytes: they are looked at on phones too.
const MOST: usize = 40_000;

#[test]
#[ignore = "writes files: make screens"]
fn pictures_for_the_documents() {
    if Need::DevTools.is_missing() {
        return;
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/screens");
    std::fs::create_dir_all(&folder).expect("a folder");
    for (state, (width, height, scale), likes) in PICTURES {
        let hall = Hall::sized(width, height);
        hall.likes(likes);
        hall.look(state, "folded()");
        hall.page.cdp(
            "Emulation.setDeviceMetricsOverride",
            json!({ "width": width, "height": height, "deviceScaleFactor": scale, "mobile": false }),
        );
        // Drawn anew, and settled.
        hall.page.run(
            "return new Promise((done) => setTimeout(() => requestAnimationFrame(done), 300))",
            &[],
        );
        let name = format!("{state}-{width}.webp");
        let take = |quality: u32| {
            let how = json!({ "format": "webp", "quality": quality });
            let taken = hall.page.cdp("Page.captureScreenshot", how);
            from_base64(taken["data"].as_str().expect("a picture"))
        };
        // As good as is small enough.
        let taken = [80, 70, 60, 50, 40, 30].into_iter().map(take);
        let small = |picture: &Vec<u8>| picture.len() < MOST;
        let picture = taken.into_iter().find(small);
        let picture = picture.unwrap_or_else(|| panic!("{name} is too large"));
        std::fs::write(folder.join(&name), picture).expect("a file");
        println!("{name}");
    }
}
