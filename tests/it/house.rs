//! The rules of this house that no compiler keeps: who may know whom, how
//! long a file may be, and where words belong.

use crate::support::{files, pack, root, text};
use std::path::{Path, PathBuf};
use toml::Value;

/// Lines of a file that a reader can hold in mind, at most.
const LENGTH: usize = 350;

/// The files below a folder of `src` with this ending, with their text.
fn sources(folder: &str, ending: &str) -> Vec<(String, String)> {
    let base = root().join("src");
    let mut found = Vec::new();
    gather(&base.join(folder), ending, &mut found);
    found.sort();
    assert!(!found.is_empty(), "nothing in src/{folder}");
    let read = |path: PathBuf| {
        let name = path
            .strip_prefix(&base)
            .expect("below src")
            .display()
            .to_string();
        (name, std::fs::read_to_string(&path).expect("a source file"))
    };
    found.into_iter().map(read).collect()
}

fn gather(folder: &Path, ending: &str, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("a folder of sources") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            gather(&path, ending, found);
        } else if path.extension().is_some_and(|it| it == ending) {
            found.push(path);
        }
    }
}

/// The lines that run: no comments, and nothing from the tests at the end on.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines()
        .enumerate()
        .take_while(|(_, line)| line.trim() != "#[cfg(test)]")
        .map(|(number, line)| (number + 1, line.split("//").next().unwrap_or_default()))
}

fn nowhere_in(folder: &str, forbidden: &[&str]) {
    let mut found = Vec::new();
    for (name, text) in sources(folder, "rs") {
        for (number, line) in code(&text) {
            if let Some(what) = forbidden.iter().find(|what| line.contains(**what)) {
                found.push(format!("src/{name}:{number} has `{what}`"));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn the_domain_knows_no_browser_no_files_no_clock_no_words_and_no_toml() {
    nowhere_in(
        "domain",
        &[
            "crate::text",
            "crate::ui",
            "crate::platform",
            "crate::authoring",
            "crate::desk",
            "crate::bundle",
            "std::fs",
            "std::env",
            "std::time",
            "std::net",
            "std::thread",
            "SystemTime",
            "Instant",
            "HashMap",
            "rand",
            "web_sys",
            "js_sys",
            "wasm_bindgen",
            "yew",
            "gloo",
            "toml",
            "serde_json",
        ],
    );
}

#[test]
fn an_overlay_is_read_without_a_browser_files_or_a_clock() {
    nowhere_in(
        "overlay",
        &[
            "crate::ui",
            "crate::platform",
            "crate::desk",
            "crate::bundle",
            "std::fs",
            "std::env",
            "std::time",
            "web_sys",
            "js_sys",
            "wasm_bindgen",
            "serde_json",
            "yew",
        ],
    );
}

#[test]
fn the_words_know_no_rules_and_no_browser() {
    nowhere_in(
        "text",
        &[
            "crate::domain",
            "crate::ui",
            "crate::platform",
            "crate::desk",
            "std::fs",
            "web_sys",
        ],
    );
}

#[test]
fn the_screens_know_the_browser_only_through_their_device() {
    let mut found = Vec::new();
    for (name, text) in sources("ui", "rs") {
        for (number, line) in code(&text) {
            // What it does, and what it says of itself.
            let rest = line
                .replace("crate::platform::Device", "")
                .replace("crate::platform::Shelf", "");
            let knows = [
                "crate::platform",
                "crate::authoring",
                "crate::desk",
                "std::fs",
                "std::time",
            ];
            found.extend(
                knows
                    .iter()
                    .filter(|what| rest.contains(**what))
                    .map(|what| format!("src/{name}:{number} has `{what}`")),
            );
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn storage_history_and_frames_are_behind_the_platform() {
    nowhere_in(
        "ui",
        &[
            "session_storage",
            "local_storage",
            "push_state",
            "replace_state",
            "post_message",
            "fetch(",
        ],
    );
}

#[test]
fn nothing_of_the_authors_desk_knows_a_browser() {
    for folder in ["authoring", "desk"] {
        nowhere_in(
            folder,
            &[
                "crate::ui",
                "crate::platform",
                "web_sys",
                "js_sys",
                "yew",
                "gloo",
            ],
        );
    }
}

#[test]
fn the_naive_evaluator_shares_nothing_with_the_first() {
    let mut files = Vec::new();
    gather(&root().join("tests/it/naive"), "rs", &mut files);
    assert!(files.len() > 3, "{files:?}");
    for path in files.iter().filter(|it| !it.ends_with("adapter.rs")) {
        let text = std::fs::read_to_string(path).expect("a source file");
        for what in ["massage_check", "crate::", "include!"] {
            assert!(!text.contains(what), "{} has {what}", path.display());
        }
    }
}

#[test]
fn nothing_ever_leaves_the_device() {
    nowhere_in(
        "",
        &[
            "XmlHttpRequest",
            "WebSocket",
            "EventSource",
            "sendBeacon",
            "send_beacon",
            "fetch_with",
        ],
    );
}

#[test]
fn nothing_but_tests_may_panic() {
    nowhere_in(
        "",
        &[
            ".unwrap()",
            ".expect(\"",
            ".expect(&",
            "unwrap_unchecked",
            "panic!(",
            "todo!(",
            "unimplemented!(",
            "unsafe ",
        ],
    );
}

#[test]
fn every_file_is_as_long_as_one_can_hold_in_mind() {
    let long: Vec<String> = sources("", "rs")
        .into_iter()
        .map(|(name, text)| (name, text.lines().count()))
        .filter(|(_, lines)| *lines > LENGTH)
        .map(|(name, lines)| format!("src/{name} has {lines} lines, more than {LENGTH}"))
        .collect();
    assert!(long.is_empty(), "{}", long.join("\n"));
}

#[test]
fn every_module_opens_by_saying_what_it_is() {
    let silent: Vec<String> = sources("", "rs")
        .into_iter()
        .filter(|(_, text)| !text.starts_with("//! "))
        .map(|(name, _)| name)
        .collect();
    assert!(silent.is_empty(), "{silent:?}");
}

#[test]
fn rules_hold_ids_and_levels_and_text_holds_the_words() {
    // What a citation, a person or a reason is called is no wording of ours.
    let names = ["title", "by", "where", "link", "note", "no-effect", "name"];
    let mut found = Vec::new();
    for (file, content) in all_files() {
        let value: Value = toml::from_str(content).expect(file);
        if !file.starts_with("text/") {
            strings(&value, "", &mut |key, string| {
                if !names.contains(&key) && string.chars().count() > 60 {
                    found.push(format!("{file}: {string}"));
                }
            });
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn text_holds_no_ids() {
    let ids: Vec<&str> = pack()
        .rules()
        .map(|id| &*pack().rule(id).name)
        .chain(pack().items().map(|id| &*pack().item(id).name))
        .chain(pack().approaches().map(|id| &*pack().approach(id).name))
        // Words of everyday language may be ids too.
        .filter(|id| id.matches('-').count() >= 2)
        .collect();
    assert!(ids.len() > 100);
    for (key, words) in text().iter() {
        for line in words.lines() {
            let found = ids.iter().find(|id| line.contains(**id));
            assert_eq!(found, None, "{key}: {line}");
        }
    }
}

#[test]
fn text_uses_the_typographers_quotes_and_no_shouting() {
    for (key, words) in text().iter() {
        for line in words.lines() {
            assert!(!line.contains(['"', '\'', '!']), "{key}: {line}");
            assert!(
                !line.contains("  ") && line.trim() == &**line,
                "{key}: {line}"
            );
        }
    }
}

#[test]
fn every_file_of_content_can_be_read_and_opens_by_saying_what_it_is() {
    for (file, content) in all_files() {
        assert!(toml::from_str::<Value>(content).is_ok(), "{file}");
        assert!(content.starts_with("# "), "{file}");
    }
}

#[test]
fn no_emergency_number_stands_in_the_words() {
    let numbers: Vec<&str> = pack()
        .regions()
        .flat_map(|id| {
            pack()
                .region(id)
                .emergency
                .iter()
                .chain(&pack().region(id).crisis)
        })
        .map(|number| &**number)
        .collect();
    for (key, words) in text().iter() {
        for line in words.lines() {
            let said = line.split(|letter: char| !letter.is_ascii_digit() && letter != ' ');
            for said in said.map(str::trim).filter(|said| said.len() >= 3) {
                assert!(!numbers.contains(&said), "{key}: {line}");
            }
        }
    }
}

fn all_files() -> Vec<(&'static str, &'static str)> {
    const SINGLE: [&str; 6] = [
        "approaches.toml",
        "claims.toml",
        "consult.toml",
        "pack.toml",
        "regions.toml",
        "sources.toml",
    ];
    let folders = ["items", "rules", "text", "vignettes"];
    let below = folders.into_iter().flat_map(|folder| files().below(folder));
    let single = SINGLE.map(|name| (name, files().get(name).expect(name)));
    below.chain(single).collect()
}

fn strings(value: &Value, key: &str, each: &mut dyn FnMut(&str, &str)) {
    match value {
        Value::String(string) => each(key, string),
        Value::Array(list) => list.iter().for_each(|it| strings(it, key, each)),
        Value::Table(table) => table.iter().for_each(|(key, it)| strings(it, key, each)),
        _ => {}
    }
}
