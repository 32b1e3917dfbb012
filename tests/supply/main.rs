//! What others can bring into the page: which of their code is refused, what
//! the bill of materials says of it, and what the built files tell of the
//! machine they were built on. `make test` builds the page first.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on should stop, and say what it saw"
)]

mod bill;
mod budget;
mod loader;
mod locked;
mod places;
mod refused;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};

/// The folder of the package.
fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The files of the built page, by name. What was packed of it is none of them.
fn page() -> Vec<(String, Vec<u8>)> {
    let base = root().join("dist");
    let mut files = Vec::new();
    gather(&base, &mut files);
    files.sort();
    assert!(!files.is_empty(), "`make build` first");
    let read = |path: PathBuf| {
        let name = path.strip_prefix(&base).expect("below dist");
        let name = name.display().to_string();
        (name, std::fs::read(&path).expect("a file of the page"))
    };
    files.into_iter().map(read).collect()
}

/// How many bytes they are as they are sent, by Node.js, which is there for the tools anyhow.
fn compressed(bytes: &[u8]) -> usize {
    static COUNT: AtomicUsize = AtomicUsize::new(0);
    let one = COUNT.fetch_add(1, Ordering::Relaxed);
    let file = std::env::temp_dir().join(format!("sent-{}-{one}", std::process::id()));
    std::fs::write(&file, bytes).expect("a file");
    let script = "console.log(require('zlib').brotliCompressSync(require('fs').readFileSync(process.argv[1])).length)";
    let output = Command::new("node")
        .args(["-e", script])
        .arg(&file)
        .output();
    let _ = std::fs::remove_file(file);
    let text = String::from_utf8(output.expect("node runs").stdout).expect("UTF-8");
    text.trim().parse().expect("a number")
}

/// The programs themselves, one behind the other: for the page by itself, and for frames.
fn program() -> Vec<u8> {
    let files = page().into_iter();
    let found = files.filter(|(name, _)| name.ends_with(".wasm"));
    let programs: Vec<Vec<u8>> = found.map(|(_, bytes)| bytes).collect();
    assert_eq!(programs.len(), 2);
    programs.concat()
}

fn gather(folder: &Path, files: &mut Vec<PathBuf>) {
    let entries = std::fs::read_dir(folder).expect("`make build` first");
    for entry in entries {
        let path = entry.expect("an entry").path();
        if path.is_dir() && !path.ends_with("release") {
            gather(&path, files);
        } else if path.is_file() {
            files.push(path);
        }
    }
}

/// Where this stands in the bytes, all places.
fn places_of(needle: &[u8], bytes: &[u8]) -> Vec<usize> {
    let windows = bytes.windows(needle.len()).enumerate();
    windows
        .filter(|(_, window)| *window == needle)
        .map(|(at, _)| at)
        .collect()
}
