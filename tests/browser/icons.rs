//! The icons of the app as PNGs, drawn by a browser from their SVGs. No test:
//! `make icons` runs it, so that no picture is ever made by hand.

use crate::harness::{from_base64, Browser, Setting};
use serde_json::Value;
use std::path::Path;

/// From which drawing, under which name, and how many pixels wide and high. An
/// iPhone rounds corners itself, and fills what is left out with black: so it
/// gets the drawing without corners.
const ICONS: [(&str, &str, u32); 7] = [
    ("icon", "icon", 192),
    ("icon", "icon", 512),
    ("maskable", "maskable", 512),
    ("monochrome", "monochrome", 512),
    ("maskable", "apple", 180),
    ("questions", "questions", 96),
    ("how", "how", 96),
];

const DRAW: &str = "
    const [svg, size] = arguments;
    const picture = new Image();
    picture.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
    return picture.decode().then(() => {
        const canvas = document.createElement('canvas');
        canvas.width = canvas.height = size;
        const brush = canvas.getContext('2d');
        brush.drawImage(picture, 0, 0, size, size);
        return canvas.toDataURL('image/png').split(',')[1];
    });";

#[test]
#[ignore = "writes files: make icons"]
fn icons_of_the_app() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/pwa");
    let page = Browser::load(Setting::default());
    // Whose policy would let no such picture through.
    page.leave();
    for (drawing, name, size) in ICONS {
        let svg = std::fs::read_to_string(folder.join(format!("{drawing}.svg")));
        // Without a size of its own a browser draws it small, and then blows it up.
        let own = format!("<svg width=\"{size}\" height=\"{size}\" ");
        let svg = svg.expect("a drawing").replacen("<svg ", &own, 1);
        let Value::String(png) = page.run(DRAW, &[svg.into(), size.into()]) else {
            panic!("{name} cannot be drawn")
        };
        let file = folder.join(format!("icons/{name}-{size}.png"));
        std::fs::write(file, from_base64(&png)).expect("a file");
    }
}
