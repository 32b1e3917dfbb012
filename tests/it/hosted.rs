//! What only a clinic's page needs is a feature that adds: no crate, and
//! nothing in the place of anything else, but where a word says that there is
//! nobody around the page.

use crate::support::root;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn table(name: &str) -> toml::Table {
    let text = fs::read_to_string(root().join(name)).expect("a file");
    text.parse().expect("TOML")
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

/// The sources in which this stands.
fn with(words: &str) -> BTreeSet<String> {
    let mut all = Vec::new();
    sources(&root().join("src"), &mut all);
    let has = |path: &&PathBuf| fs::read_to_string(path).expect("text").contains(words);
    let name = |path: &PathBuf| {
        let path = path.strip_prefix(root()).expect("a source of ours");
        path.display().to_string()
    };
    all.iter().filter(has).map(name).collect()
}

fn names(names: &[&str]) -> BTreeSet<String> {
    names.iter().map(|&name| name.to_owned()).collect()
}

#[test]
fn the_feature_brings_no_crate_and_nothing_but_words_for_faults() {
    let features = &table("Cargo.toml")["features"];
    let brought = features["hosted"].as_array().expect("a list");
    let brought: Vec<_> = brought.iter().filter_map(|it| it.as_str()).collect();
    assert_eq!(brought, ["faults"]);
    assert_eq!(features["faults"].as_array().map(Vec::len), Some(0));
    let tool = features["author"].as_array().expect("a list");
    assert!(tool.iter().any(|it| it.as_str() == Some("hosted")));
}

#[test]
fn the_page_is_built_without_it_unless_somebody_asks() {
    let build = &table("Trunk.toml")["build"];
    assert_eq!(build["features"], toml::Value::from(vec!["ui"]));
    assert_eq!(build["no_default_features"], toml::Value::from(true));
    let page = fs::read_to_string(root().join("index.html")).expect("the page");
    // Trunk would heed it instead.
    assert!(!page.contains("data-cargo-features"));
}

#[test]
fn it_is_named_in_few_places_and_takes_something_away_in_two() {
    assert_eq!(
        with("not(feature = \"hosted\")"),
        names(&["src/embed/mod.rs", "src/platform/browser.rs"])
    );
    assert_eq!(
        with("feature = \"hosted\""),
        names(&[
            "src/domain/pack.rs",
            "src/embed/mod.rs",
            "src/lib.rs",
            "src/main.rs",
            "src/platform/browser.rs",
        ])
    );
    assert_eq!(
        with("!HOSTED").union(&with("!embed::HOSTED")).count(),
        3,
        "where screens ask"
    );
}
