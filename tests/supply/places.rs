//! No file of the page says where or by whom it was built: that is nobody's
//! business, and would make every machine build another page.

use crate::{page, places_of, program, root};

/// Folders of people and of their tools, on any machine and on this one.
fn private() -> Vec<String> {
    let mut names: Vec<String> = ["/home/", "/root/", "/Users/", "/tmp/", ".cargo", ".rustup"]
        .map(str::to_owned)
        .to_vec();
    names.push(root().display().to_string());
    names.extend(
        ["HOME", "CARGO_HOME", "RUSTUP_HOME"]
            .iter()
            .filter_map(|name| std::env::var(name).ok()),
    );
    names
}

fn told(bytes: &[u8]) -> Vec<String> {
    let mut found = Vec::new();
    for name in private() {
        for at in places_of(name.as_bytes(), bytes) {
            let end = bytes.len().min(at + 100);
            found.push(String::from_utf8_lossy(&bytes[at..end]).into_owned());
        }
    }
    found
}

#[test]
fn no_file_of_the_page_tells_of_the_machine_that_built_it() {
    let mut found = Vec::new();
    for (name, bytes) in page() {
        found.extend(
            told(&bytes)
                .into_iter()
                .map(|what| format!("{name}: {what}")),
        );
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn a_place_on_a_machine_is_noticed_among_other_bytes() {
    let own = format!("\0\0{}/src/main.rs", root().display());
    for planted in ["\0panicked at /home/ann/x.rs\0", "C/Users/ann", &own] {
        assert!(!told(planted.as_bytes()).is_empty(), "{planted}");
    }
}

#[test]
fn panics_name_crates_and_the_standard_library_as_they_are_named_everywhere() {
    let program = program();
    for place in ["crates/index.crates.io-", "/rustc/", "src/ui/"] {
        assert!(!places_of(place.as_bytes(), &program).is_empty(), "{place}");
    }
}
