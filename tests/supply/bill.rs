//! The bill of materials beside the page says what is in it: no more, no less.

use crate::{page, places_of, program, root};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

const BILL: &str = "massage-check.cdx.json";

type Id = (String, String);

fn bill() -> Value {
    let text = std::fs::read_to_string(root().join("dist").join(BILL)).expect("`make build` first");
    serde_json::from_str(&text).expect("JSON")
}

fn list<'a>(of: &'a Value, name: &str) -> &'a [Value] {
    of[name]
        .as_array()
        .unwrap_or_else(|| panic!("{name} of {of}"))
}

fn word(of: &Value, name: &str) -> String {
    of[name]
        .as_str()
        .unwrap_or_else(|| panic!("{name} of {of}"))
        .to_owned()
}

fn id(component: &Value) -> Id {
    (word(component, "name"), word(component, "version"))
}

fn checksum(component: &Value) -> String {
    assert_eq!(component["hashes"][0]["alg"], "SHA-256");
    word(&component["hashes"][0], "content")
}

/// The crates in the bill: Rust's own library is none of Cargo's.
fn crates(bill: &Value) -> Vec<&Value> {
    let parts = list(bill, "components").iter();
    parts.filter(|part| part["name"] != "rust-std").collect()
}

fn cargo_tree(edges: &str) -> BTreeSet<Id> {
    let [alone, hosted] = ["ui", "ui,hosted"].map(|features| tree(features, edges));
    assert_eq!(alone, hosted, "one bill for both programs");
    alone
}

fn tree(features: &str, edges: &str) -> BTreeSet<Id> {
    let output = Command::new(env!("CARGO"))
        .current_dir(root())
        .args([
            "tree",
            "--frozen",
            "-e",
            edges,
            "--target",
            "wasm32-unknown-unknown",
        ])
        .args([
            "--no-default-features",
            "--features",
            features,
            "--prefix",
            "none",
            "--format",
            "{p}",
        ])
        .output()
        .expect("cargo runs");
    let text = String::from_utf8(output.stdout).expect("text");
    let read = |line: &str| {
        let mut words = line.split(' ');
        let name = words.next().expect("a name").to_owned();
        let version = words
            .next()
            .and_then(|it| it.strip_prefix('v'))
            .expect("a version");
        (name, version.to_owned())
    };
    let mut ids: BTreeSet<Id> = text.lines().map(read).collect();
    assert!(ids.remove(&("massage-check".into(), env!("CARGO_PKG_VERSION").into())));
    ids
}

#[test]
fn it_is_a_cyclone_dx_bill_of_this_version_of_the_page() {
    let bill = bill();
    assert_eq!(bill["bomFormat"], "CycloneDX");
    assert_eq!(bill["specVersion"], "1.6");
    let own = &bill["metadata"]["component"];
    assert_eq!(
        id(own),
        ("massage-check".into(), env!("CARGO_PKG_VERSION").into())
    );
    let tools = list(&bill["metadata"]["tools"], "components");
    let tools: Vec<String> = tools.iter().map(|tool| word(tool, "name")).collect();
    assert_eq!(
        tools,
        ["rustc", "cargo", "trunk", "wasm-bindgen", "wasm-opt"]
    );
}

#[test]
fn it_lists_just_the_crates_that_the_page_is_built_of() {
    let bill = bill();
    let listed = crates(&bill);
    let ids: BTreeSet<Id> = listed.iter().map(|part| id(part)).collect();
    assert_eq!(listed.len(), ids.len(), "no crate twice");
    assert_eq!(ids, cargo_tree("normal"));
    for name in ["yew", "wasm-bindgen", "serde", "postcard"] {
        assert!(ids.iter().any(|(it, _)| it == name), "{name}");
    }
    for name in ["proptest", "fantoccini", "num-bigint", "toml"] {
        assert!(
            !ids.iter().any(|(it, _)| it == name),
            "{name} is not for the page"
        );
    }
}

#[test]
fn macros_are_marked_as_no_part_of_the_program() {
    let bill = bill();
    let marked = |scope: &str| -> BTreeSet<Id> {
        let parts = crates(&bill).into_iter();
        parts
            .filter(|part| part["scope"] == scope)
            .map(id)
            .collect()
    };
    let within = cargo_tree("normal,no-proc-macro");
    assert_eq!(marked("required"), within);
    let all = cargo_tree("normal");
    assert_eq!(
        marked("excluded"),
        all.difference(&within).cloned().collect()
    );
    assert!(marked("excluded")
        .iter()
        .any(|(name, _)| name == "yew-macro"));
}

#[test]
fn every_crate_has_the_checksum_of_the_lock_file_and_a_licence() {
    let lock = std::fs::read_to_string(root().join("Cargo.lock")).expect("a lock file");
    let lock: toml::Table = lock.parse().expect("TOML");
    let packages = lock["package"].as_array().expect("packages");
    let field =
        |package: &toml::Value, name: &str| package[name].as_str().expect("a word").to_owned();
    let locked: BTreeMap<Id, String> = packages
        .iter()
        .filter(|package| package.get("checksum").is_some())
        .map(|it| {
            (
                (field(it, "name"), field(it, "version")),
                field(it, "checksum"),
            )
        })
        .collect();
    for part in crates(&bill()) {
        assert_eq!(Some(&checksum(part)), locked.get(&id(part)), "{part}");
        let licence = word(&part["licenses"][0], "expression");
        assert!(!licence.is_empty() && !licence.contains('/'), "{part}");
    }
}

/// Panics in the program name the crate they are in: a witness that knows nothing of Cargo.
#[test]
fn every_crate_that_the_program_names_is_in_the_bill() {
    let program = program();
    let bill = bill();
    let within = crates(&bill)
        .into_iter()
        .filter(|part| part["scope"] == "required");
    let known: BTreeSet<String> = within
        .map(|part| format!("{}-{}", word(part, "name"), word(part, "version")))
        .collect();
    let mut named = BTreeSet::new();
    for at in places_of(b"crates/index.crates.io-", &program) {
        let place: Vec<u8> = program[at..].iter().take(200).copied().collect();
        let place = String::from_utf8_lossy(&place).into_owned();
        named.insert(place.split('/').nth(2).expect("a crate").to_owned());
    }
    assert!(
        named.iter().any(|name| name.starts_with("yew-")),
        "{named:?}"
    );
    let unknown: Vec<&String> = named.difference(&known).collect();
    assert!(unknown.is_empty(), "{unknown:?}");
}

#[test]
fn every_need_it_draws_is_one_of_its_parts() {
    let bill = bill();
    let own = [&bill["metadata"]["component"]];
    let parts = list(&bill, "components").iter().chain(own);
    let refs: BTreeSet<String> = parts.map(|part| word(part, "bom-ref")).collect();
    let mut drawn = BTreeSet::new();
    for from in list(&bill, "dependencies") {
        assert!(refs.contains(&word(from, "ref")), "{from}");
        for to in list(from, "dependsOn") {
            let to = to.as_str().expect("a name").to_owned();
            assert!(refs.contains(&to), "{to}");
            drawn.insert(to);
        }
    }
    let own = word(&bill["metadata"]["component"], "bom-ref");
    assert_eq!(
        refs.difference(&drawn).collect::<Vec<_>>(),
        [&own],
        "all but the page are needed"
    );
}

#[test]
fn it_has_the_checksum_of_every_file_of_the_page_but_itself() {
    let bill = bill();
    let files = list(&bill["metadata"]["component"], "components");
    let listed: Vec<String> = files.iter().map(|file| word(file, "name")).collect();
    let there: Vec<String> = page().into_iter().map(|(name, _)| name).collect();
    let there: Vec<String> = there.into_iter().filter(|name| name != BILL).collect();
    assert_eq!(listed, there);
    for file in files {
        let name = word(file, "name");
        let path = root().join("dist").join(&name);
        let output = Command::new("sha256sum")
            .arg(path)
            .output()
            .expect("sha256sum runs");
        let said = String::from_utf8(output.stdout).expect("text");
        assert_eq!(
            said.split(' ').next(),
            Some(checksum(file).as_str()),
            "{name}"
        );
    }
}

/// It is for who looks after the page: a phone need not keep it, nor fetch it.
#[test]
fn no_other_file_of_the_page_asks_for_it() {
    for (name, bytes) in page() {
        assert!(
            name == BILL || places_of(BILL.as_bytes(), &bytes).is_empty(),
            "{name}"
        );
    }
}
