//! What is asked: items, the pages they stand on, the parts pages belong to.

use super::answer::Answer;
use super::id::{ApproachId, PageId, PartId, Set, SourceId};
use super::rule::Test;
use serde::{Deserialize, Serialize};

/// How an item is answered, and in what order of concern.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    /// no < not sure < yes.
    Sign,
    /// no < yes and cleared by a clinician < not sure < yes.
    Clearable,
    /// yes, agreed < not sure < no: asks for the agreement itself.
    Agreement,
    /// 0 to 10, upward.
    Rating {
        /// What a skipped rating counts as.
        skipped: u8,
    },
    /// One of its options: in their order when ordered, else incomparable.
    Choice {
        /// Whether a later option is graver.
        ordered: bool,
    },
    /// Ticks, by inclusion.
    Ticks {
        /// How many at least; where 0, "none of these" is an answer.
        least: u8,
        /// Whether the options are the areas of the body, in their order.
        areas: bool,
    },
}

/// One of the things a person can say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OptionDef {
    /// Its id within the item.
    pub name: Box<str>,
    /// Its row of the clinical basis, if it has one.
    pub basis: Option<Box<str>>,
    /// Other codes under which answer sheets may name it.
    pub codes: Vec<Box<str>>,
    /// The group it is shown in.
    pub group: Option<Box<str>>,
    /// For an age: it holds below this many years.
    pub below: Option<u16>,
    /// For a goal: approaches it prefers. Ranks, and never unlocks.
    pub prefers: Set<ApproachId>,
    /// What it rests on, where that is not said with its rules.
    pub sources: Vec<SourceId>,
}

/// One thing asked about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// Its id, which reads as a statement and never changes meaning.
    pub name: Box<str>,
    /// Its row of the clinical basis.
    pub basis: Box<str>,
    /// The page it stands on.
    pub page: PageId,
    /// How it is answered.
    pub kind: Kind,
    /// What can be chosen or ticked; empty for other kinds.
    pub options: Vec<OptionDef>,
    /// If any: asked only once one of these holds.
    pub asked_when: Vec<Test>,
    /// If one of these holds, the item counts as "yes" and is not asked.
    pub switched_on_by: Vec<Test>,
    /// What it rests on.
    pub sources: Vec<SourceId>,
}

impl Item {
    /// Whether this can be an answer to it.
    pub fn accepts(&self, answer: Answer) -> bool {
        answer.fits(&self.kind, self.options.len())
    }
}

/// One screen of questions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Page {
    /// Its id.
    pub name: Box<str>,
    /// The part it belongs to.
    pub part: PartId,
    /// Whether the check may end after it, once no later answer could change
    /// how soon to act.
    pub may_end: bool,
}

/// A stretch of pages that belong together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Its id.
    pub name: Box<str>,
}
