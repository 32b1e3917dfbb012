//! Rules: when these answers, then this advice.
//!
//! A rule asks "at least", "is" or "includes", never "not", so a graver
//! answer can only make more rules fire.

use super::advice::{Advice, Flare};
use super::id::{ItemId, OptionId, SourceId};
use serde::{Deserialize, Serialize};

/// What one condition asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Test {
    /// The answer is at least this grave.
    AtLeast {
        /// About this item.
        item: ItemId,
        /// A step on the item's order of concern; see [`Findings`](super::Findings).
        level: u8,
    },
    /// This option was chosen, of options that have no order.
    Is {
        /// About this item.
        item: ItemId,
        /// The option.
        option: OptionId,
    },
    /// This option was ticked.
    Includes {
        /// About this item.
        item: ItemId,
        /// The option.
        option: OptionId,
    },
    /// The flare rules reached at least this level.
    Flare(Flare),
}

impl Test {
    /// The item it asks about, unless it asks about the flare level.
    pub const fn item(&self) -> Option<ItemId> {
        match self {
            Self::AtLeast { item, .. } | Self::Is { item, .. } | Self::Includes { item, .. } => {
                Some(*item)
            }
            Self::Flare(_) => None,
        }
    }
}

/// At least so many of these: "all" and "any" are its two ends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clause {
    /// How many have to hold.
    pub need: u8,
    /// Of these.
    pub tests: Vec<Test>,
}

impl Clause {
    /// Every one of these.
    pub fn all(tests: Vec<Test>) -> Self {
        let need = u8::try_from(tests.len()).unwrap_or(u8::MAX);
        Self { need, tests }
    }

    /// Any one of these.
    pub const fn any(tests: Vec<Test>) -> Self {
        Self { need: 1, tests }
    }
}

/// What a rule is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum RuleKind {
    /// It forbids.
    Contraindication,
    /// It allows less.
    Precaution,
    /// It names the flare level.
    Flare,
    /// It only adds somebody to consult.
    Referral,
}

/// What follows from a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Then {
    /// This advice.
    Advice(Advice),
    /// At least this flare level, of which other rules can speak.
    Flare(Flare),
}

/// One rule, as the clinician wrote it or as a table row expands to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rule {
    /// Its id, a statement.
    pub name: Box<str>,
    /// Its row of the clinical basis.
    pub basis: Box<str>,
    /// Where its words are: `rule.<id>`, or the `condition.<id>` it came from.
    pub words: Box<str>,
    /// What it is for.
    pub kind: RuleKind,
    /// It fires when any of these does: rows that expand have several.
    pub clauses: Vec<Clause>,
    /// What then follows.
    pub then: Then,
    /// What it rests on.
    pub sources: Vec<SourceId>,
    /// Why it stays although it changes nothing today.
    pub no_effect: Option<Box<str>>,
}

impl Rule {
    /// The advice it gives, if that is what it gives.
    pub const fn advice(&self) -> Option<&Advice> {
        match &self.then {
            Then::Advice(advice) => Some(advice),
            Then::Flare(_) => None,
        }
    }

    /// The items it asks about.
    pub fn items(&self) -> impl Iterator<Item = ItemId> + '_ {
        self.tests().filter_map(Test::item)
    }

    /// Everything it asks.
    pub fn tests(&self) -> impl Iterator<Item = &Test> {
        self.clauses.iter().flat_map(|clause| &clause.tests)
    }
}
