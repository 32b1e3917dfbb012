//! What may happen to a file of the content.

use super::super::letter;
use crate::support::files;
use massage_check::authoring::Files;
use proptest::prelude::*;
use proptest::sample::{select, Index};
use std::sync::OnceLock;

/// One change to a file.
#[derive(Clone, Debug)]
pub enum Change {
    DropLine(Index),
    DoubleLine(Index),
    SwapLines(Index, Index),
    /// The rest of the file goes, in the middle of a letter too.
    Cut(Index),
    Insert(Index, String),
    /// Another number in the place of one of the file's.
    Number(Index, &'static str),
    /// Another id, or another word, in the place of one of the file's.
    Name(Index, Index),
    /// All of another file after it.
    Append(Index),
    Remove,
}

pub fn changes() -> impl Strategy<Value = Vec<(Index, Change)>> {
    let at = any::<Index>;
    let numbers = [
        "0",
        "-1",
        "1",
        "7",
        "10",
        "11",
        "255",
        "256",
        "65535",
        "65536",
        "4294967296",
        "1e9",
        "99999999999999999999",
        "-0.0",
        "nan",
        "0x7f",
        "1979-05-27",
        "true",
        "\"\"",
        "[]",
    ];
    let oddities = [
        "\u{0}",
        "\u{feff}",
        "\r",
        "\u{2028}",
        "é",
        "🦴",
        "\u{202e}",
        "\"",
        "\"\"\"",
        "'",
        "#",
        "[[rule]]\n",
        "[",
        "]",
        "{",
        "}",
        "=",
        ".",
        ",",
        "\n\n",
        "\\n",
        "\\u0000",
        "id = 1\n",
        "then.avoid = [\"swedish\"]\n",
    ];
    let change = prop_oneof![
        2 => at().prop_map(Change::DropLine),
        1 => at().prop_map(Change::DoubleLine),
        1 => (at(), at()).prop_map(|(one, two)| Change::SwapLines(one, two)),
        1 => at().prop_map(Change::Cut),
        1 => (at(), select(oddities.map(str::to_owned).to_vec()))
            .prop_map(|(place, text)| Change::Insert(place, text)),
        1 => (at(), "\\PC{1,8}").prop_map(|(place, text)| Change::Insert(place, text)),
        4 => (at(), select(numbers.to_vec())).prop_map(|(place, to)| Change::Number(place, to)),
        6 => (at(), at()).prop_map(|(place, to)| Change::Name(place, to)),
        1 => at().prop_map(Change::Append),
        1 => Just(Change::Remove),
    ];
    proptest::collection::vec((at(), change), 1..4)
}

/// Every file of the content and of its vignettes.
pub fn names() -> Vec<&'static str> {
    let folders = ["items", "rules", "text", "vignettes"];
    let below = folders.into_iter().flat_map(|folder| files().below(folder));
    let single = [
        "approaches.toml",
        "claims.toml",
        "consult.toml",
        "pack.toml",
        "regions.toml",
        "sources.toml",
    ];
    below.map(|(name, _)| name).chain(single).collect()
}

/// Where something in quotes begins and ends, outside of comments.
fn quoted(text: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if !line.starts_with('#') {
            let marks: Vec<usize> = line.match_indices('"').map(|(at, _)| start + at).collect();
            found.extend(marks.chunks_exact(2).map(|pair| (pair[0] + 1, pair[1])));
        }
        start += line.len();
    }
    found
}

fn numbers(text: &str) -> Vec<(usize, usize)> {
    let digits = |at: usize| text.as_bytes().get(at).is_some_and(u8::is_ascii_digit);
    let starts = (0..text.len()).filter(|at| digits(*at) && (*at == 0 || !digits(at - 1)));
    starts
        .map(|start| (start, (start..).find(|at| !digits(*at)).unwrap_or(start)))
        .collect()
}

/// Every id and every word for a level: what stands in quotes outside of the words.
fn ids() -> &'static [String] {
    static IDS: OnceLock<Vec<String>> = OnceLock::new();
    IDS.get_or_init(|| {
        let apart = |name: &&str| !name.starts_with("text/") && !name.starts_with("vignettes/");
        let texts = names()
            .into_iter()
            .filter(apart)
            .filter_map(|name| files().get(name));
        let all = texts.flat_map(|text| {
            let places = quoted(text).into_iter();
            places.map(|(start, end)| text[start..end].to_owned())
        });
        let mut all: Vec<String> = all.collect();
        all.sort();
        all.dedup();
        all
    })
}

pub fn make(files: &mut Files, file: &str, change: &Change) {
    let Some(text) = files.get(file) else { return };
    let mut text = text.to_owned();
    let mut lines: Vec<&str> = text.split_inclusive('\n').collect();
    let put = |places: Vec<(usize, usize)>, at: &Index, by: &str| {
        let mut text = text.clone();
        if !places.is_empty() {
            let (start, end) = places[at.index(places.len())];
            text.replace_range(start..end, by);
        }
        text
    };
    match change {
        _ if lines.is_empty() => {}
        Change::DropLine(at) => {
            lines.remove(at.index(lines.len()));
            text = lines.concat();
        }
        Change::DoubleLine(at) => {
            let at = at.index(lines.len());
            lines.insert(at, lines[at]);
            text = lines.concat();
        }
        Change::SwapLines(one, two) => {
            let long = lines.len();
            lines.swap(one.index(long), two.index(long));
            text = lines.concat();
        }
        // What the file system hands over is UTF-8, or refused before.
        Change::Cut(at) => {
            text = String::from_utf8_lossy(&text.as_bytes()[..at.index(text.len())]).into_owned();
        }
        Change::Insert(at, what) => {
            text.insert_str(letter(&text, at.index(text.len())), what);
        }
        Change::Number(at, to) => text = put(numbers(&text), at, to),
        Change::Name(at, to) => text = put(quoted(&text), at, &ids()[to.index(ids().len())]),
        Change::Append(other) => {
            let names = names();
            text.push_str(
                files
                    .get(names[other.index(names.len())])
                    .unwrap_or_default(),
            );
        }
        Change::Remove => return files.remove(file),
    }
    files.put(file, text);
}
