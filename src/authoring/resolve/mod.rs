//! Names to ids, tables to plain rules; every name that leads nowhere is
//! reported with its place and its nearest match.
//!
//! Whether the pack that comes of it makes sense is not asked here: that is
//! for [`Pack::new`], whose faults are only given their places.

mod conditions;
mod items;
mod level;
mod names;
mod pack;
mod rules;
mod safety;
mod tables;
mod when;

use super::files::Files;
use super::problem::{PackError, Problem};
use super::raw::{
    Name, RawApproaches, RawClaims, RawItems, RawPack, RawPrompts, RawRegions, RawRules, RawSafety,
    RawSources,
};
use super::statement::Safety;
use crate::domain::{Fault, Pack};
use items::Shape;
pub use level::Level;
use names::{Entry, Names, Places};

/// A file and what was read of it.
pub struct Read<T> {
    pub file: String,
    pub raw: T,
}

/// All files of a pack, as read.
pub struct Raw {
    pub pack: Option<Read<RawPack>>,
    pub items: Vec<Read<RawItems>>,
    pub rules: Vec<Read<RawRules>>,
    pub approaches: Option<Read<RawApproaches>>,
    pub prompts: Option<Read<RawPrompts>>,
    pub regions: Option<Read<RawRegions>>,
    pub sources: Option<Read<RawSources>>,
    pub claims: Option<Read<RawClaims>>,
    pub safety: Option<Read<RawSafety>>,
}

/// Makes a pack and its safety statements, unless anything is wrong.
pub fn resolve(files: &Files, raw: Raw, problems: &mut Vec<Problem>) -> Option<(Pack, Safety)> {
    let raw = Whole::of(raw)?;
    let mut names = Names::new(files, problems);
    raw.define(&mut names);
    names.items = Shape::all(&raw.items, &raw.pack.raw.area);
    let parts = raw.parts(&mut names);
    let safety = names.safety(&raw.safety);
    let places = names.finish();
    if !problems.is_empty() {
        return None;
    }
    match Pack::new(parts) {
        Ok(pack) => Some((pack, safety)),
        Err(faults) => {
            problems.extend(faults.into_iter().map(|fault| placed(fault, &places)));
            None
        }
    }
}

/// All files of a pack, none of them missing.
struct Whole {
    pack: Read<RawPack>,
    items: Vec<Read<RawItems>>,
    rules: Vec<Read<RawRules>>,
    approaches: Read<RawApproaches>,
    prompts: Read<RawPrompts>,
    regions: Read<RawRegions>,
    sources: Read<RawSources>,
    claims: Read<RawClaims>,
    safety: Read<RawSafety>,
}

impl Whole {
    /// A file that is missing has been reported already.
    fn of(raw: Raw) -> Option<Self> {
        Some(Self {
            pack: raw.pack?,
            items: raw.items,
            rules: raw.rules,
            approaches: raw.approaches?,
            prompts: raw.prompts?,
            regions: raw.regions?,
            sources: raw.sources?,
            claims: raw.claims?,
            safety: raw.safety?,
        })
    }

    /// Every name that another entry can speak of, before any does. Rules and
    /// rows of the condition table are defined as they are read.
    fn define(&self, names: &mut Names<'_>) {
        for area in &self.pack.raw.area {
            names.define(self.pack.entry("area", &area.id));
        }
        for prompt in &self.prompts.raw.prompt {
            names.define(self.prompts.entry("prompt", &prompt.id));
        }
        for source in &self.sources.raw.source {
            names.define(self.sources.entry("source", &source.id));
        }
        for approach in &self.approaches.raw.approach {
            names.define(self.approaches.entry("approach", &approach.id));
        }
        for region in &self.regions.raw.region {
            names.define(self.regions.entry("region", &region.id));
        }
        for claim in &self.claims.raw.claim {
            names.define(self.claims.entry("claim", &claim.id));
        }
        for read in &self.items {
            names.define(read.entry("part", &read.raw.part));
            for page in &read.raw.page {
                names.define(read.entry("page", &page.id));
            }
            for item in &read.raw.item {
                names.define(read.entry("item", &item.id));
            }
        }
    }
}

impl<T> Read<T> {
    /// An entry of this file.
    fn entry<'a>(&'a self, kind: &'static str, name: &'a Name) -> Entry<'a> {
        Entry {
            file: &self.file,
            kind,
            name,
        }
    }
}

/// A fault of the whole pack, at the entry it is in.
fn placed(fault: Fault, places: &Places) -> Problem {
    let Fault { entry, mend } = fault;
    let (file, line) = places
        .get(&entry)
        .map_or(("pack.toml", 1), |(file, line)| (file, *line));
    Problem::at(file, line, PackError::Fault { entry, mend })
}

fn boxed(text: impl AsRef<str>) -> Box<str> {
    text.as_ref().into()
}

fn boxes(texts: &[String]) -> Vec<Box<str>> {
    texts.iter().map(boxed).collect()
}
