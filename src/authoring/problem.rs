//! What is wrong with content, where, and the way out.

use core::fmt;

/// One thing wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file, under the content folder.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// What is wrong.
    pub error: PackError,
}

impl Problem {
    /// A problem at a line of a file.
    pub fn at(file: &str, line: usize, error: PackError) -> Self {
        Self {
            file: file.to_owned(),
            line,
            error,
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // One line each, whatever the names in it are made of.
        let said = self.error.to_string().replace(char::is_control, " ");
        write!(f, "{}:{}: {said}", self.file, self.line)
    }
}

/// Why a pack was refused. Each message names the place and the way out.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, thiserror::Error)]
#[allow(missing_docs, reason = "the message says what each field is")]
pub enum PackError {
    #[error("there is no content here; name the folder that holds pack.toml")]
    NoContent,
    #[error("cannot be read ({0}); see that it exists and is UTF-8 text")]
    Unreadable(String),
    #[error("`{0}` is missing; the pack needs it")]
    NoFile(&'static str),
    #[error("{0}")]
    Syntax(String),
    #[error("{entry} names {kind} `{name}`, which the pack does not have; {}", way_out(.nearest, "add it or correct the name"))]
    Unknown {
        entry: String,
        kind: &'static str,
        name: String,
        nearest: Option<String>,
    },
    #[error("{entry} says `{key} = {value}`; use {expected}")]
    BadValue {
        entry: String,
        key: String,
        value: String,
        expected: String,
    },
    #[error("{entry} needs exactly one of {expected}")]
    OneOf {
        entry: String,
        expected: &'static str,
    },
    #[error("{entry} is there twice, first in {first}; rename or remove one")]
    Twice { entry: String, first: String },
    #[error("{entry} has no source; add `sources`, with EO if it is expert opinion")]
    NoSource { entry: String },
    #[error("{entry} {mend}")]
    Fault { entry: String, mend: String },
    #[error("the words `{key}` are missing; add them to text/{language}/, under [{}]", table(.key))]
    NoWords { key: String, language: String },
    #[error("the words `{key}` are empty; write them or remove the key")]
    EmptyWords { key: String },
    #[error("nothing uses the words `{key}`; {}", way_out(.nearest, "remove them or correct the key"))]
    SpareWords {
        key: String,
        nearest: Option<String>,
    },
    #[error(
        "the words `{key}` have the placeholder {{{name}}}, which is not known; use one of {known}"
    )]
    BadPlaceholder {
        key: String,
        name: String,
        known: String,
    },
    #[error("the words `{key}` say “{word}”, which this project never says; {instead}")]
    BannedWord {
        key: String,
        word: String,
        instead: String,
    },
    #[error("the list `{key}` is introduced by “{intro}”, which says neither any nor all; say which must apply")]
    AnyOrAll { key: String, intro: String },
}

fn way_out(nearest: &Option<String>, otherwise: &str) -> String {
    nearest.as_ref().map_or_else(
        || otherwise.to_owned(),
        |nearest| format!("did you mean `{nearest}`?"),
    )
}

fn table(key: &str) -> &str {
    key.rsplit_once('.').map_or(key, |(table, _)| table)
}

/// The longest name that is compared with others, in bytes; see [`nearest`].
const COMPARED: usize = 200;

/// The known name most like a misspelt one, if any is like it. Comparing takes
/// as long as both are long together, so what is no name at all is not compared.
pub(crate) fn nearest<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> Option<String> {
    let short = |text: &&str| text.len() <= COMPARED;
    known
        .filter(|candidate| short(&name) && short(candidate))
        .map(|candidate| (strsim::jaro_winkler(name, candidate), candidate))
        .filter(|(likeness, _)| *likeness > 0.82)
        .max_by(|(one, _), (two, _)| one.total_cmp(two))
        .map(|(_, candidate)| candidate.to_owned())
}
