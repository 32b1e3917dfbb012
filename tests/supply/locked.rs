//! Nothing is built of versions that nobody chose: every call keeps to a lock
//! file, or names one version.

use crate::root;

/// What builds, tests or fetches.
const CALLS: [&str; 13] = [
    "cargo bench",
    "cargo build",
    "cargo clippy",
    "cargo deny",
    "cargo fetch",
    "cargo install",
    "cargo mutants",
    "cargo run",
    "cargo test",
    "cargo tree",
    "cargo update",
    "trunk build",
    "trunk serve",
];

/// Part of the line, and why it may.
const EXCEPT: [(&str, &str); 4] = [
    (
        "cargo install --force --root",
        "set-up's one way to install; see below for what it is told",
    ),
    (
        "cargo update --manifest-path \"$tree\" --dry-run",
        "changes no lock file, which is what `--dry-run` says",
    ),
    (
        "\"$work/known.toml\" fetch db",
        "fetches a list and builds nothing",
    ),
    (
        "rust_tool \"cargo deny\"",
        "names the tool; what follows is looked at below",
    ),
];

fn lines() -> Vec<(String, String)> {
    let mut files = vec!["Makefile".to_owned(), "Trunk.toml".to_owned()];
    for entry in std::fs::read_dir(root().join(".ci")).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_file() {
            let name = path.file_name().expect("a name").to_string_lossy();
            files.push(format!(".ci/{name}"));
        }
    }
    let mut found = Vec::new();
    for file in files {
        let text = std::fs::read_to_string(root().join(&file)).expect("text");
        for (number, line) in text.lines().enumerate() {
            if !line.trim_start().starts_with('#') {
                found.push((format!("{file}:{}", number + 1), line.to_owned()));
            }
        }
    }
    found
}

#[test]
fn every_call_that_builds_keeps_to_its_lock_file() {
    let lines = lines();
    let mut loose = Vec::new();
    for (place, line) in &lines {
        let calls = CALLS.iter().any(|call| line.contains(call));
        let kept = line.contains("--locked") || line.contains("--frozen");
        let excepted = EXCEPT.iter().any(|(part, _)| line.contains(part));
        if calls && !kept && !excepted {
            loose.push(format!("{place}: {line}"));
        }
    }
    assert!(loose.is_empty(), "{}", loose.join("\n"));
    for (part, why) in EXCEPT {
        let there = lines.iter().any(|(_, line)| line.contains(part));
        assert!(there, "no longer there: {part} ({why})");
    }
}

/// wasm-bindgen's lock file names versions that not every mirror has.
#[test]
fn every_tool_but_one_is_compiled_of_what_its_makers_locked() {
    let lines = lines();
    let tools: Vec<&str> = lines
        .iter()
        .filter_map(|(_, line)| line.split_once("rust_tool ").map(|(_, tool)| tool))
        .collect();
    assert!(tools.len() >= 4, "{tools:?}");
    let loose = tools.iter().filter(|tool| !tool.contains("--locked"));
    let loose: Vec<&str> = loose.filter_map(|tool| tool.split(' ').next()).collect();
    assert_eq!(loose, ["wasm-bindgen"]);
}

#[test]
fn npm_installs_only_what_has_a_checksum_here() {
    for (place, line) in lines() {
        let loose = ["npm install", "npm i ", "npx "]
            .iter()
            .any(|it| line.contains(it));
        assert!(!loose, "{place}: {line}");
    }
    let folder = root().join(".ci/npm");
    let read = |name: &str| -> serde_json::Value {
        let text = std::fs::read_to_string(folder.join(name)).expect("text");
        serde_json::from_str(&text).expect("JSON")
    };
    let asked = read("package.json");
    let locked = read("package-lock.json");
    let packages = locked["packages"].as_object().expect("packages");
    for (name, package) in packages.iter().filter(|(name, _)| !name.is_empty()) {
        let sum = package["integrity"].as_str().unwrap_or_default();
        assert!(sum.starts_with("sha512-"), "{name} has no checksum");
        assert!(
            package.get("resolved").is_none(),
            "{name} names somebody's mirror"
        );
    }
    for kind in ["dependencies", "devDependencies"] {
        for (name, version) in asked[kind].as_object().expect("packages") {
            let version = version.as_str().expect("a version");
            let exact = version.starts_with(|it: char| it.is_ascii_digit());
            assert!(exact, "{name} {version} is not one version");
            assert_eq!(
                packages[&format!("node_modules/{name}")]["version"],
                version
            );
        }
    }
}
