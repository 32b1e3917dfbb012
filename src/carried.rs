//! What the page brings with it: first all that it takes to reach a result,
//! then what a person may want to read besides.
//!
//! Both are compact, and checked once more when they are opened. Knows no
//! browser: who fetches the bytes is `main.rs`.

use crate::domain::{Fault, Pack, PackParts, Proved, Source};
use crate::text::{Packed, Text, Words};
use core::fmt;
use serde::{Deserialize, Serialize};

/// Why it could not be opened. The widget then speaks of nothing but whom to
/// ask.
#[derive(Debug)]
pub enum Broken {
    /// The bytes are not what they should be.
    Unreadable(postcard::Error),
    /// There are fewer words than keys, or more.
    Words,
    /// They are, and it does not hold together.
    Faults(Vec<Fault>),
}

/// One word for the console: whatever ails a page, it is to be built anew.
impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Unreadable(_) => "unreadable",
            Self::Words => "words",
            Self::Faults(_) => "faults",
        })
    }
}

/// All that it takes to reach a result.
#[derive(Debug)]
pub struct First {
    /// The rules and all that they speak of.
    pub pack: Pack,
    /// The words for people, save those that come later.
    pub text: Text,
}

/// What a person may want to read besides.
#[derive(Debug)]
pub struct Later {
    /// What was proved of the rules.
    pub proved: Proved,
    /// More words: short questions, claims, statements, sources.
    pub text: Text,
}

/// Opens what comes first.
pub fn open_first(bytes: &[u8]) -> Result<First, Broken> {
    let (parts, text) = read::<(PackParts, Packed)>(bytes)?;
    let pack = Pack::new(parts).map_err(Broken::Faults)?;
    let text = text.unpack().ok_or(Broken::Words)?;
    Ok(First { pack, text })
}

/// Opens what comes later.
pub fn open_later(bytes: &[u8]) -> Result<Later, Broken> {
    let (proved, text) = read::<(Proved, Packed)>(bytes)?;
    let text = text.unpack().ok_or(Broken::Words)?;
    Ok(Later { proved, text })
}

fn read<'a, T: Deserialize<'a>>(bytes: &'a [u8]) -> Result<T, Broken> {
    postcard::from_bytes(bytes).map_err(Broken::Unreadable)
}

/// Both, as bytes: first and later.
pub fn carry(pack: &Pack, text: &Text, proved: &Proved) -> postcard::Result<[Vec<u8>; 2]> {
    let mut parts = pack.parts().clone();
    let cited: Vec<(String, Words)> = parts.sources.iter_mut().flat_map(cited).collect();
    without_codes(&mut parts);
    let first = Packed::of(text, |key| !comes_later(key));
    let later = Packed::of(&text.with(cited), comes_later);
    Ok([bytes(&(parts, first))?, bytes(&(proved, later))?])
}

fn bytes<T: Serialize>(of: &T) -> postcard::Result<Vec<u8>> {
    postcard::to_allocvec(of)
}

/// Codes of the clinical basis are for the desk. Those of rules stay, as the
/// sheet for clinicians names them.
fn without_codes(parts: &mut PackParts) {
    parts.items.iter_mut().for_each(|it| it.basis = "".into());
    parts
        .approaches
        .iter_mut()
        .for_each(|it| it.basis = "".into());
    parts.areas.iter_mut().for_each(|it| it.basis = "".into());
    parts.prompts.iter_mut().for_each(|it| it.basis = "".into());
    parts.claims.iter_mut().for_each(|it| it.basis = "".into());
}

/// Not needed on the way to a result: pages beside the questions, the shorter
/// words for those who ask for them, and what the advice rests on.
fn comes_later(key: &str) -> bool {
    const BEGIN: &[&str] = &[
        "claim.",
        "hazard.",
        "source.",
        "statement.",
        "ui.checks-",
        "ui.claim-",
        "ui.claims-",
        "ui.hazard-",
    ];
    const END: &[&str] = &[".easy", ".agreed-easy"];
    BEGIN.iter().any(|begin| key.starts_with(begin)) || END.iter().any(|end| key.ends_with(end))
}

/// What a reader sees of a source, as words; the pack keeps its code and kind.
fn cited(source: &mut Source) -> Vec<(String, Words)> {
    let words = source.cited();
    let link = source.link.take();
    (source.by, source.title, source.place) = Default::default();
    (source.year, source.note) = Default::default();
    let key = |what: &str| format!("source.{}.{what}", source.name);
    let mut all = vec![(key("cited"), Words::One(words.into()))];
    all.extend(link.map(|link| (key("link"), Words::One(link))));
    all
}
