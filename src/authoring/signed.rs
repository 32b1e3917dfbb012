//! Signatures under what is looser than it was when last released.
//!
//! Whether anything is looser is not known here, nor whether the names are
//! those of anything: that takes both versions, and is for `desk`.

use super::load::line_of;
use super::problem::{PackError, Problem};
use super::raw::Name;
use crate::domain::Date;
use core::fmt;
use serde::Deserialize;

/// An entry that may come to say less than it did.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Loosened {
    /// A rule, by its id; a row of the condition table stands for several.
    Rule(String),
    /// An item: its kind, its gates, what it counts as.
    Item(String),
    /// A kind of massage.
    Approach(String),
    /// A table of pack.toml.
    Table(String),
    /// A safety statement that is gone, or says something else.
    Statement(String),
}

impl Loosened {
    /// The tables of pack.toml that can loosen anything.
    pub const TABLES: [&'static str; 2] = ["minutes", "baseline"];

    /// What kind of entry it is, as in pack.toml.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Rule(_) => "rule",
            Self::Item(_) => "item",
            Self::Approach(_) => "approach",
            Self::Table(_) => "table",
            Self::Statement(_) => "statement",
        }
    }

    /// Its id.
    pub fn name(&self) -> &str {
        match self {
            Self::Rule(name)
            | Self::Item(name)
            | Self::Approach(name)
            | Self::Table(name)
            | Self::Statement(name) => name,
        }
    }
}

impl fmt::Display for Loosened {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} `{}`", self.key(), self.name())
    }
}

/// Who answers for something being looser, and why it may be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    /// What is looser.
    pub of: Loosened,
    /// Who approved it: name and role.
    pub by: String,
    /// When.
    pub on: Date,
    /// Why.
    pub why: String,
    /// The line of pack.toml, for messages.
    pub line: usize,
}

/// A signature as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawLoosened {
    pub rule: Option<Name>,
    pub item: Option<Name>,
    pub approach: Option<Name>,
    pub table: Option<Name>,
    pub statement: Option<Name>,
    pub by: Name,
    pub on: Name,
    pub why: Name,
}

/// What is signed in a `pack.toml`.
pub(super) fn read(text: &str, raw: &[RawLoosened], problems: &mut Vec<Problem>) -> Vec<Signature> {
    let mut signed: Vec<Signature> = Vec::new();
    for raw in raw {
        let Some(signature) = signature(text, raw, problems) else {
            continue;
        };
        match signed.iter().find(|other| other.of == signature.of) {
            Some(first) => {
                let entry = format!("the signature for {}", signature.of);
                let first = format!("pack.toml:{}", first.line);
                let error = PackError::Twice { entry, first };
                problems.push(Problem::at("pack.toml", signature.line, error));
            }
            None => signed.push(signature),
        }
    }
    signed
}

fn signature(text: &str, raw: &RawLoosened, problems: &mut Vec<Problem>) -> Option<Signature> {
    let name = |name: &Name| name.get_ref().clone();
    let named = [
        (
            raw.rule.as_ref(),
            raw.rule.as_ref().map(name).map(Loosened::Rule),
        ),
        (
            raw.item.as_ref(),
            raw.item.as_ref().map(name).map(Loosened::Item),
        ),
        (
            raw.approach.as_ref(),
            raw.approach.as_ref().map(name).map(Loosened::Approach),
        ),
        (
            raw.table.as_ref(),
            raw.table.as_ref().map(name).map(Loosened::Table),
        ),
        (
            raw.statement.as_ref(),
            raw.statement.as_ref().map(name).map(Loosened::Statement),
        ),
    ];
    let named = named
        .into_iter()
        .filter_map(|(name, of)| Some((of?, name?)));
    let named: Vec<(Loosened, &Name)> = named.collect();
    let mut tell = |at: &Name, error| {
        let line = line_of(text, at.span().start);
        problems.push(Problem::at("pack.toml", line, error));
    };
    let [(of, name)] = named.as_slice() else {
        let error = PackError::OneOf {
            entry: "a signature under [[loosened]]".to_owned(),
            expected: "`rule`, `item`, `approach`, `table` and `statement`",
        };
        tell(&raw.by, error);
        return None;
    };
    let entry = format!("the signature for {of}");
    let mut blank = |key: &str, written: &Name, mend: &str| {
        let blank = written.get_ref().trim().is_empty();
        if blank {
            let mend = format!("has nothing for `{key}`; {mend}");
            let entry = entry.clone();
            tell(written, PackError::Fault { entry, mend });
        }
        blank
    };
    let nobody = blank("by", &raw.by, "say who approved it: name and role");
    let no_reason = blank("why", &raw.why, "say in a sentence why it may be looser");
    let on = raw.on.get_ref().parse::<Date>();
    if on.is_err() {
        let error = PackError::BadValue {
            entry,
            key: "on".to_owned(),
            value: raw.on.get_ref().clone(),
            expected: "a date such as 2026-11-22".to_owned(),
        };
        tell(&raw.on, error);
    }
    match on {
        Ok(on) if !nobody && !no_reason => Some(Signature {
            of: of.clone(),
            by: raw.by.get_ref().trim().to_owned(),
            on,
            why: raw.why.get_ref().trim().to_owned(),
            line: line_of(text, name.span().start),
        }),
        _ => None,
    }
}
