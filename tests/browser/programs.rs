//! There are two programs: one for the page by itself, and one for frames, with
//! all that a clinic's page needs. Each visit loads one of them.

use crate::frame::{Around, TALKS};
use crate::harness::{Browser, Setting};
use std::path::Path;

/// What names of files begin and end with: the program, and the script that starts it.
const ALONE: [(&str, &str); 2] = [("/massage-check-", ".wasm"), ("/boot-", ".js")];
const FRAMED: [(&str, &str); 2] = [("/hosted-", ".wasm"), ("/hosted-", ".js")];

/// How often each of these was asked for.
fn asked(page: &Browser, files: [(&str, &str); 2]) -> [usize; 2] {
    let heard = page.server.heard();
    let like = |(start, end): (&str, &str)| {
        let fits = |path: &&String| path.starts_with(start) && path.ends_with(end);
        heard.iter().filter(fits).count()
    };
    files.map(like)
}

#[test]
fn the_page_by_itself_never_asks_for_the_program_for_frames() {
    let page = Browser::open(Setting::default());
    assert_eq!(asked(&page, FRAMED), [0, 0]);
    assert_eq!(asked(&page, ALONE), [1, 1]);
}

#[test]
fn nor_does_the_worker_that_keeps_it() {
    let page = Browser::open(Setting {
        worker: true,
        ..Setting::default()
    });
    page.wait("a copy is kept", "window.massageCheckOffline?.kept");
    assert_eq!(asked(&page, FRAMED), [0, 0]);
}

#[test]
fn a_frame_never_asks_for_the_program_of_the_page_by_itself() {
    // With words of a clinic's page, or written by hand without any.
    for fragment in [TALKS, ""] {
        let around = Around::open(&[fragment]);
        around.enter(0);
        assert_eq!(asked(&around.page, ALONE), [0, 0], "{fragment}");
        assert_eq!(asked(&around.page, FRAMED), [1, 1], "{fragment}");
    }
}

/// The worker serves pages of the same site too; but the program that a frame
/// needs is not kept, and may have gone with an older version.
#[test]
fn a_frame_is_never_served_from_the_copy() {
    let page = Browser::open(Setting {
        worker: true,
        ..Setting::default()
    });
    page.wait("a copy is kept", "window.massageCheckOffline?.kept");
    let pages = |page: &Browser| page.server.heard().iter().filter(|it| *it == "/").count();
    let before = pages(&page);
    page.run(
        "const frame = document.createElement('iframe'); frame.src = './'; document.body.append(frame)",
        &[],
    );
    page.wait(
        "the check in a frame",
        "document.querySelector('iframe').contentDocument?.querySelector('[data-awake] #title')",
    );
    assert_eq!(pages(&page), before + 1);
    assert_eq!(asked(&page, FRAMED), [1, 1]);
}

/// The program whose name begins like this, as it was built.
fn program(start: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
    let entries = std::fs::read_dir(folder).expect("the built page; run `make build`");
    let mut paths = entries.map(|entry| entry.expect("a file").path());
    let found = paths.find(|path| {
        let name = path.file_name().and_then(|name| name.to_str());
        name.is_some_and(|name| name.starts_with(start) && name.ends_with(".wasm"))
    });
    std::fs::read(found.expect("a program")).expect("a file")
}

#[test]
fn what_only_a_clinics_page_needs_is_in_the_program_for_frames_alone() {
    let [alone, framed] = ["massage-check-", "hosted-"].map(program);
    let has = |program: &[u8], words: &str| {
        let mut places = program.windows(words.len());
        places.any(|place| place == words.as_bytes())
    };
    for words in [
        "could not be fetched; see that its address is right",
        "use a number such as `+44 20 7946 0000`",
        "share-tier",
        "massage-check-failed[data-now]",
    ] {
        assert!(has(&framed, words), "{words}");
        assert!(!has(&alone, words), "{words}");
    }
    assert!(
        alone.len() + 50_000 < framed.len(),
        "{} and {}",
        alone.len(),
        framed.len()
    );
}
