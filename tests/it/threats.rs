//! What `docs/THREATS.md` says holds an attack is tested by what it names, and
//! so is what `docs/offline.md` says of the copy for later.

use crate::support::root;
use std::path::Path;

/// The text of every Rust file below these folders.
fn sources(folders: &[&str]) -> Vec<String> {
    fn gather(folder: &Path, found: &mut Vec<String>) {
        for entry in std::fs::read_dir(folder).expect("a folder of sources") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                gather(&path, found);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                found.push(std::fs::read_to_string(&path).expect("a source file"));
            }
        }
    }
    let mut found = Vec::new();
    for folder in folders {
        gather(&root().join(folder), &mut found);
    }
    found
}

/// Whether a test of this name stands there, to be run.
fn is_tested(sources: &[String], name: &str) -> bool {
    let head = format!("fn {name}(");
    sources.iter().any(|text| {
        text.match_indices(&head).any(|(at, _)| {
            let before = text[..at].rsplit(['}', ';']).next().unwrap_or_default();
            before.contains("#[test]") && !before.contains("#[ignore")
        })
    })
}

fn names(text: &str) -> impl Iterator<Item = &str> {
    let quoted = text.split('`').skip(1).step_by(2);
    let letters =
        |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_';
    quoted.filter(move |name| name.matches('_').count() > 1 && name.chars().all(letters))
}

#[test]
fn every_test_that_is_named_there_is_there() {
    let sources = sources(&["src", "tests"]);
    for name in ["docs/THREATS.md", "docs/offline.md"] {
        let document = std::fs::read_to_string(root().join(name)).expect("the document");
        assert!(names(&document).count() > 10, "{name}");
        let gone: Vec<&str> = names(&document)
            .filter(|name| !is_tested(&sources, name))
            .collect();
        assert!(gone.is_empty(), "{name} names what is no test: {gone:?}");
    }
}

#[test]
fn every_threat_names_a_test() {
    let document = std::fs::read_to_string(root().join("docs/THREATS.md")).expect("the document");
    let rows: Vec<&str> = document
        .lines()
        .filter(|line| line.starts_with("| ") && !line.starts_with("| Who | Wants"))
        .collect();
    assert!(rows.len() > 15, "{rows:?}");
    let bare: Vec<&&str> = rows
        .iter()
        .filter(|row| names(row).next().is_none())
        .collect();
    assert!(bare.is_empty(), "nothing tests these: {bare:?}");
}

#[test]
fn a_name_without_a_test_is_noticed() {
    let sources = ["#[test]\nfn it_is_there() {}\n#[test]\n#[ignore]\nfn it_is_left_out() {}\nfn it_is_no_test() {}".to_owned()];
    assert!(is_tested(&sources, "it_is_there"));
    for name in ["it_is_left_out", "it_is_no_test", "it_is_gone", "it_is_the"] {
        assert!(!is_tested(&sources, name), "{name}");
    }
}
