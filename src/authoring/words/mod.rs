//! The words of a language: each key that the content needs is there, none is
//! empty, none is spare, and none says what this project never says.

mod needed;

use super::files::Files;
use super::load::{line_of, syntax};
use super::problem::{nearest, PackError, Problem};
use super::statement::Safety;
use crate::domain::Pack;
use crate::text::{placeholders, Text, Words};
use needed::Needed;
use std::collections::BTreeMap;
use toml::de::{DeTable, DeValue};

/// What stands under a key, and where.
pub struct Written {
    words: Words,
    file: String,
    line: usize,
}

/// Words as read: key, what it says, where it stands.
pub type AsRead = BTreeMap<String, Written>;

/// Placeholders that some screen fills in.
const PLACEHOLDERS: [&str; 21] = [
    "agreed",
    "answer",
    "areas",
    "approach",
    "area",
    "condition",
    "count",
    "crisis",
    "date",
    "emergency",
    "medicine",
    "minutes",
    "name",
    "number",
    "pressure",
    "rule",
    "sign",
    "tier",
    "total",
    "urgent",
    "version",
];

/// What is never said, and what to say instead (1.3 and S29 of the basis).
const NEVER: [(&str, &str); 15] = [
    ("boost", "say what was seen, and how sure it is"),
    ("boosts", "say what was seen, and how sure it is"),
    ("cleanse", "leave it out"),
    ("cortisol", "leave it out"),
    ("cure", "say “ease for a while”"),
    ("cures", "say “ease for a while”"),
    ("detox", "leave it out"),
    ("endorphins", "leave it out"),
    ("guaranteed", "say “may”"),
    ("heal", "say “ease for a while”"),
    ("healing", "say “ease for a while”"),
    ("heals", "say “ease for a while”"),
    ("safe", "say “may suit” or “ask first”"),
    ("toxin", "leave it out"),
    ("toxins", "leave it out"),
];

/// Reads every file of a language; a key that is there twice is a problem.
pub fn read(files: &Files, language: &str, problems: &mut Vec<Problem>) -> AsRead {
    let mut words = AsRead::new();
    let folder = format!("text/{language}");
    let mut any = false;
    for (file, text) in files.below(&folder) {
        any = true;
        match DeTable::parse(text) {
            Ok(table) => {
                let mut place = Place {
                    file,
                    text,
                    words: &mut words,
                    problems,
                };
                place.table("", table.get_ref());
            }
            Err(error) => problems.push(syntax(file, text, &error)),
        }
    }
    if !any {
        problems.push(Problem::at(&folder, 1, PackError::NoFile("text/en")));
    }
    words
}

struct Place<'a> {
    file: &'a str,
    text: &'a str,
    words: &'a mut AsRead,
    problems: &'a mut Vec<Problem>,
}

impl Place<'_> {
    fn table(&mut self, above: &str, table: &DeTable<'_>) {
        for (name, value) in table {
            let key = if above.is_empty() {
                name.get_ref().as_ref().to_owned()
            } else {
                format!("{above}.{}", name.get_ref())
            };
            let line = line_of(self.text, name.span().start);
            match value.get_ref() {
                DeValue::Table(table) => self.table(&key, table),
                DeValue::String(text) => self.note(key, line, Words::One(text.as_ref().into())),
                DeValue::Array(lines) => {
                    let read: Vec<Box<str>> = lines
                        .iter()
                        .filter_map(|line| Some(line.get_ref().as_str()?.into()))
                        .collect();
                    if read.len() == lines.len() {
                        self.note(key, line, Words::Many(read));
                    } else {
                        self.not_text(&key, line);
                    }
                }
                _ => self.not_text(&key, line),
            }
        }
    }

    fn not_text(&mut self, key: &str, line: usize) {
        let error = PackError::Fault {
            entry: format!("the key `{key}`"),
            mend: "is neither a line of text nor a list of lines; put it in quotes".to_owned(),
        };
        self.problems.push(Problem::at(self.file, line, error));
    }

    fn note(&mut self, key: String, line: usize, words: Words) {
        if let Some(first) = self.words.get(&key) {
            let error = PackError::Twice {
                entry: format!("the key `{key}`"),
                first: format!("{}:{}", first.file, first.line),
            };
            self.problems.push(Problem::at(self.file, line, error));
            return;
        }
        let written = Written {
            words,
            file: self.file.to_owned(),
            line,
        };
        self.words.insert(key, written);
    }
}

/// Makes the text of a language, if it is complete and nothing is wrong.
pub fn check(
    pack: &Pack,
    safety: &Safety,
    words: AsRead,
    language: &str,
    problems: &mut Vec<Problem>,
) -> Option<Text> {
    let before = problems.len();
    let needed = Needed::by(pack, safety);
    for key in &needed.must {
        if !words.contains_key(key) {
            let error = PackError::NoWords {
                key: key.clone(),
                language: language.to_owned(),
            };
            problems.push(Problem::at(&file_for(key, language, &words), 1, error));
        }
    }
    for (key, written) in &words {
        let mut say = |error| problems.push(Problem::at(&written.file, written.line, error));
        if !needed.must.contains(key) && !needed.may.contains(key) {
            let missing = needed.must.iter().filter(|key| !words.contains_key(*key));
            let nearest = nearest(key, missing.map(String::as_str));
            say(PackError::SpareWords {
                key: key.clone(),
                nearest,
            });
        }
        let lines = written.words.lines();
        if lines.is_empty() || lines.iter().any(|line| line.trim().is_empty()) {
            say(PackError::EmptyWords { key: key.clone() });
        }
        for name in lines.iter().flat_map(|line| placeholders(line)) {
            if !PLACEHOLDERS.contains(&name) {
                say(PackError::BadPlaceholder {
                    key: key.clone(),
                    name: name.to_owned(),
                    known: PLACEHOLDERS.join(", "),
                });
            }
        }
        if !quotes_claims(key) {
            for (word, instead) in lines.iter().flat_map(|line| never_said(line)) {
                say(PackError::BannedWord {
                    key: key.clone(),
                    word: word.to_owned(),
                    instead: instead.to_owned(),
                });
            }
        }
        if needed.any_or_all.contains(key) && !lines.iter().any(|line| any_or_all(line)) {
            say(PackError::AnyOrAll {
                key: key.clone(),
                intro: lines.join(" "),
            });
        }
    }
    (problems.len() == before).then(|| {
        Text::new(
            language,
            words.into_iter().map(|(key, written)| (key, written.words)),
        )
    })
}

/// The page on claims quotes what others say, in order to answer it.
fn quotes_claims(key: &str) -> bool {
    key.starts_with("claim.") && key.ends_with(".says")
}

/// The words of a line that this project never says.
pub fn never_said(line: &str) -> impl Iterator<Item = (&'static str, &'static str)> + '_ {
    lower_case(line).filter_map(|word| NEVER.into_iter().find(|(never, _)| *never == word))
}

fn any_or_all(line: &str) -> bool {
    lower_case(line).any(|word| ["any", "all", "each", "every"].contains(&word.as_str()))
}

fn lower_case(line: &str) -> impl Iterator<Item = String> + '_ {
    line.split(|c: char| !c.is_alphanumeric())
        .map(str::to_lowercase)
}

/// Where a missing key belongs: beside those that begin like it.
fn file_for(key: &str, language: &str, words: &AsRead) -> String {
    let mut stem = key;
    while let Some((shorter, _)) = stem.rsplit_once('.') {
        stem = shorter;
        let near = words.range(format!("{stem}.")..).next();
        if let Some((near, written)) = near {
            if near.starts_with(stem) {
                return written.file.clone();
            }
        }
    }
    format!("text/{language}")
}
