//! The loader: the only thing of ours that runs in the pages of clinics.

use crate::{page, root};
use std::process::Command;

/// As it is sent to those pages, by Node.js, which is there for the tools anyhow.
fn compressed(code: &[u8]) -> usize {
    let file = std::env::temp_dir().join(format!("loader-{}.js", std::process::id()));
    std::fs::write(&file, code).expect("a file");
    let script = "console.log(require('zlib').brotliCompressSync(require('fs').readFileSync(process.argv[1])).length)";
    let output = Command::new("node")
        .args(["-e", script])
        .arg(&file)
        .output();
    let _ = std::fs::remove_file(file);
    let text = String::from_utf8(output.expect("node runs").stdout).expect("UTF-8");
    text.trim().parse().expect("a number")
}

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
