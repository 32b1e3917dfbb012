//! A content folder in, a checked pack and its words out, or every problem
//! found on the way.

use super::files::Files;
use super::problem::{PackError, Problem};
use super::raw::{
    RawApproaches, RawClaims, RawItems, RawPack, RawPrompts, RawRegions, RawRules, RawSafety,
    RawSources,
};
use super::resolve::{resolve, Raw, Read};
use super::signed::{self, Signature};
use super::statement::Safety;
use super::words;
use crate::domain::Pack;
use crate::text::Text;
use serde::de::DeserializeOwned;

/// The language whose words are complete today.
pub(super) const LANGUAGE: &str = "en";

/// What a content folder amounts to.
#[derive(Clone, Debug)]
pub struct Content {
    /// The rules and all that they speak of.
    pub pack: Pack,
    /// The words for people.
    pub text: Text,
    /// What must hold of them for every answer sheet.
    pub safety: Safety,
    /// Who answers for what is looser than when last released.
    pub signed: Vec<Signature>,
}

/// Loads content, or returns everything that is wrong with it.
pub fn load(files: &Files) -> Result<Content, Vec<Problem>> {
    let (raw, mut problems) = read(files);
    let words = words::read(files, LANGUAGE, &mut problems);
    let signed = signatures(files, &raw);
    // Names can only be looked up once every file has been read.
    let resolved = if problems.is_empty() {
        resolve(files, raw, &mut problems)
    } else {
        None
    };
    let text = resolved
        .as_ref()
        .and_then(|(pack, safety)| words::check(pack, safety, words, LANGUAGE, &mut problems));
    let signed = signed.unwrap_or_else(|faults| {
        problems.extend(faults);
        Vec::new()
    });
    problems.sort();
    problems.dedup();
    match (resolved, text) {
        (Some((pack, safety)), Some(text)) if problems.is_empty() => Ok(Content {
            pack,
            text,
            safety,
            signed,
        }),
        _ => Err(problems),
    }
}

/// Loads the pack alone, with the words of another: what was released once is
/// told of in the words of today, or by its ids.
pub fn load_with_words(files: &Files, text: &Text) -> Result<Content, Vec<Problem>> {
    let (raw, mut problems) = read(files);
    let resolved = if problems.is_empty() {
        resolve(files, raw, &mut problems)
    } else {
        None
    };
    problems.sort();
    match resolved {
        Some((pack, safety)) if problems.is_empty() => Ok(Content {
            pack,
            safety,
            text: text.clone(),
            signed: Vec::new(),
        }),
        _ => Err(problems),
    }
}

fn signatures(files: &Files, raw: &Raw) -> Result<Vec<Signature>, Vec<Problem>> {
    let mut problems = Vec::new();
    let text = files.get("pack.toml").unwrap_or_default();
    let loosened = raw.pack.as_ref().map_or(&[][..], |pack| &pack.raw.loosened);
    let signed = signed::read(text, loosened, &mut problems);
    if problems.is_empty() {
        Ok(signed)
    } else {
        Err(problems)
    }
}

fn read(files: &Files) -> (Raw, Vec<Problem>) {
    let mut reader = Reader {
        files,
        problems: Vec::new(),
    };
    let raw = Raw {
        pack: reader.one::<RawPack>("pack.toml"),
        items: reader.all::<RawItems>("items"),
        rules: reader.all::<RawRules>("rules"),
        approaches: reader.one::<RawApproaches>("approaches.toml"),
        prompts: reader.one::<RawPrompts>("consult.toml"),
        regions: reader.one::<RawRegions>("regions.toml"),
        sources: reader.one::<RawSources>("sources.toml"),
        claims: reader.one::<RawClaims>("claims.toml"),
        safety: reader.one::<RawSafety>("safety.toml"),
    };
    (raw, reader.problems)
}

struct Reader<'a> {
    files: &'a Files,
    problems: Vec<Problem>,
}

impl Reader<'_> {
    fn one<T: DeserializeOwned>(&mut self, name: &'static str) -> Option<Read<T>> {
        match self.files.get(name) {
            Some(text) => self.parse(name, text),
            None => {
                self.problems
                    .push(Problem::at(name, 1, PackError::NoFile(name)));
                None
            }
        }
    }

    fn all<T: DeserializeOwned>(&mut self, folder: &'static str) -> Vec<Read<T>> {
        let files: Vec<_> = self.files.below(folder).collect();
        if files.is_empty() {
            self.problems
                .push(Problem::at(folder, 1, PackError::NoFile(folder)));
        }
        files
            .into_iter()
            .filter_map(|(name, text)| self.parse(name, text))
            .collect()
    }

    fn parse<T: DeserializeOwned>(&mut self, name: &str, text: &str) -> Option<Read<T>> {
        match toml::from_str(text) {
            Ok(raw) => Some(Read {
                file: name.to_owned(),
                raw,
            }),
            Err(error) => {
                self.problems.push(syntax(name, text, &error));
                None
            }
        }
    }
}

/// What the TOML reader says, at its line.
pub(crate) fn syntax(file: &str, text: &str, error: &toml::de::Error) -> Problem {
    let line = error.span().map_or(1, |span| line_of(text, span.start));
    let message = error.message().trim().replace('\n', " ");
    Problem::at(
        file,
        line,
        PackError::Syntax(format!("{message}; see content/README.md for the shape")),
    )
}

/// The line, from 1, of a place in a text.
pub(crate) fn line_of(text: &str, place: usize) -> usize {
    text.bytes()
        .take(place)
        .filter(|byte| *byte == b'\n')
        .count()
        + 1
}
