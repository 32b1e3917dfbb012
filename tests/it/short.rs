//! Short words never ask for less than the full ones whose place they take,
//! and claim no more. What a safety question has to name is in
//! tests/data/signs.toml, and is looked for in both.

use crate::support::{content, pack, root, text};
use massage_check::desk::reading::short;
use std::collections::{BTreeMap, BTreeSet};

/// The signs, by the id of the item that asks for them.
fn signs() -> BTreeMap<String, Vec<String>> {
    let path = root().join("tests/data/signs.toml");
    let text = std::fs::read_to_string(path).expect("signs can be read");
    toml::from_str(&text).expect("a list of words for each item")
}

fn said(of: &str, keys: &[&str]) -> String {
    let lines = keys
        .iter()
        .flat_map(|key| text().list(&format!("{of}.{key}")));
    lines.map(|line| &**line).collect::<Vec<_>>().join(" ")
}

fn full(of: &str) -> String {
    said(of, &["question", "more", "title", "hint"])
}

fn easy(of: &str) -> String {
    said(of, &["easy"])
}

/// Every page and every item, as their keys begin.
fn all() -> Vec<String> {
    let items = pack().items();
    let items = items.map(|id| format!("item.{}", pack().item(id).name));
    let pages = pack().pages();
    let pages = pages.map(|id| format!("page.{}", pack().page(id).name));
    items.chain(pages).collect()
}

/// Whether any of the words for one thing begins a word of the line.
fn names(line: &str, sign: &str) -> bool {
    let line = format!(" {}", line.to_lowercase().replace(['(', '“', '-'], " "));
    let sign = sign.to_lowercase().replace('-', " ");
    sign.split('|').any(|one| line.contains(&format!(" {one}")))
}

fn numbers(line: &str) -> BTreeSet<&str> {
    line.split(|c: char| !c.is_ascii_digit() && c != '.')
        .map(|number| number.trim_matches('.'))
        .filter(|number| !number.is_empty())
        .collect()
}

#[test]
fn every_sign_of_the_basis_is_named_in_the_full_and_in_the_short_words() {
    let signs = signs();
    let mut missing = Vec::new();
    for id in pack().items() {
        let name = &*pack().item(id).name;
        let due = signs.get(name).map_or(&[][..], Vec::as_slice);
        assert!(!due.is_empty(), "no signs for {name}");
        let of = format!("item.{name}");
        for (words, line) in [("full", full(&of)), ("short", easy(&of))] {
            let lost = due.iter().filter(|sign| !names(&line, sign));
            missing.extend(lost.map(|sign| format!("{name}, {words} words: {sign}")));
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
    for name in signs.keys() {
        assert!(
            pack().items().any(|id| *pack().item(id).name == **name),
            "signs of {name}, which is no item"
        );
    }
}

#[test]
fn no_time_or_measure_is_lost_or_added_in_the_short_words() {
    for of in all() {
        // Said on the page, where it is read.
        assert_eq!(numbers(&easy(&of)), numbers(&full(&of)), "{of}");
    }
}

#[test]
fn the_short_words_say_nothing_of_massage_that_the_full_ones_do_not() {
    let claims = [
        "massage", "press", "rub", "ease", "good for", "relax", "soothe", "improve", "suit",
        "treat", "harm", "risk", "danger", "cause",
    ];
    for of in all() {
        let more = said(&of, &["question", "more", "title", "hint", "why", "label"]);
        for claim in claims {
            let (easy, full) = (names(&easy(&of), claim), names(&more, claim));
            assert!(full || !easy, "{of}: {claim}");
        }
    }
}

#[test]
fn a_short_word_for_an_agreement_asks_for_gentle_massage_and_no_other() {
    let agreed: Vec<_> = short(content())
        .into_iter()
        .filter(|short| short.name.contains(".agreed"))
        .collect();
    assert!(agreed.len() > 5, "only {}", agreed.len());
    for short in agreed {
        let line = short.lines.join(" ");
        assert!(line.contains("agreed to gentle massage?"), "{line}");
    }
}

#[test]
fn short_words_have_a_whole_sentence_a_line() {
    for short in short(content()) {
        for line in &short.lines {
            assert!(line.ends_with(['.', '?', ':']), "{}: {line}", short.name);
            assert!(
                line.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()),
                "{}: {line}",
                short.name
            );
        }
    }
}
