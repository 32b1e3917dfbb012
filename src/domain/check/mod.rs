//! What has to hold of a pack, whoever wrote it.
//!
//! Knows nothing of files and words: those are checked where they are read.

mod asks;
mod names;
mod pages;
mod places;
mod release;
mod rules;

use super::pack::{Fault, PackParts};
use core::fmt::Display;

pub use release::is_page;

/// Everything wrong with the parts of a pack.
pub(super) fn faults(parts: &PackParts) -> Vec<Fault> {
    let mut found = Faults::default();
    // Later checks look things up, so places are checked first and alone.
    places::places(parts, &mut found);
    if found.0.is_empty() {
        names::names(parts, &mut found);
        release::release(parts, &mut found);
        release::approaches(parts, &mut found);
        pages::pages(parts, &mut found);
        for item in &parts.items {
            asks::gates(parts, item, &mut found);
        }
        let highest = rules::highest_flare(parts);
        for rule in &parts.rules {
            rules::clauses(parts, rule, highest, &mut found);
            rules::advice(rule, &mut found);
        }
    }
    if Fault::IN_WORDS {
        found.0.sort();
    }
    found.0
}

#[derive(Default)]
struct Faults(Vec<Fault>);

impl Faults {
    /// Give it `format_args!` rather than `format!`: what is not put in words
    /// is then no part of the program either.
    fn add(&mut self, kind: &str, name: &str, mend: impl Display) {
        let mut fault = Fault::default();
        if Fault::IN_WORDS {
            fault.entry = format!("{kind} `{name}`");
            fault.mend = mend.to_string();
        }
        self.0.push(fault);
    }
}
