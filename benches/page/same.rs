//! The screens of the check itself, as a page by hand: what no way of drawing
//! them could do without.

use crate::answers::walk;
use crate::harness::host::Host;
use crate::sites::Site;
use crate::visit::{Profile, Visit};
use std::fs;
use std::path::Path;

const SCRIPT: &str = include_str!("../by-hand/same/script.js");

/// Walks the check once, and serves what was seen.
pub fn serve(ours: &Host) -> Host {
    let visit = Visit::to(ours, "/", Profile::Desk, false);
    visit.wake();
    let frame = visit
        .page
        .text("document.getElementById('massage-check').outerHTML");
    let style = visit
        .page
        .text("document.querySelector('style').textContent");
    let mut screens = Vec::new();
    walk(&visit, &mut |visit| {
        screens.push(
            visit
                .page
                .text("document.querySelector('#massage-check main').outerHTML"),
        );
    });
    let templates: String = screens
        .iter()
        .map(|screen| format!("<template>{screen}</template>\n"))
        .collect();
    let page = format!(
        "<!doctype html>\n<html lang=\"en-GB\">\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>The same screens, by hand</title>\n<style>{style}</style>\n\
         <body class=\"mc-page\">\n{frame}\n{templates}<script src=\"script.js\"></script>\n"
    );
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(Site::Same.folder());
    fs::create_dir_all(&folder).expect("a folder");
    for (name, text) in [("index.html", &*page), ("script.js", SCRIPT)] {
        fs::write(folder.join(name), text).expect("a file");
    }
    Site::Same.serve()
}
