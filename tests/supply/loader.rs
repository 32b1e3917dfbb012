//! The loader: the only thing of ours that runs in the pages of clinics.

use crate::{compressed, page, root};

fn loader() -> Vec<u8> {
    let mut files = page().into_iter();
    let found = files.find(|(name, _)| name == "embed.js");
    found.expect("a loader; `make build` first").1
}

#[test]
fn the_loader_weighs_two_kilobytes_at_most() {
    let size = compressed(&loader());
    assert!(size <= 2048, "{size} bytes with brotli");
}

#[test]
fn nothing_of_it_is_lost_but_comments_and_indents() {
    let built = String::from_utf8(loader()).expect("UTF-8");
    let written = std::fs::read_to_string(root().join("embed/embed.js")).expect("text");
    let lines = |text: &str| -> Vec<String> {
        let lines = text.lines().map(str::trim);
        let code = lines.filter(|line| !line.is_empty() && !line.starts_with("//"));
        code.map(str::to_owned).collect()
    };
    let (built, written) = (lines(&built), lines(&written));
    assert!(built[0].starts_with("/* Massage Check "));
    assert!(
        !written.iter().any(|line| line.starts_with("/*")),
        "comments of more than a line are for other files"
    );
    assert_eq!(built[1..], written);
}
