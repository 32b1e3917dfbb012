//! The assessment itself: what is asked, what was answered, which rules fire
//! and what they add up to.
//!
//! Pure: it knows no browser, no files, no clock, no wording and no TOML. A
//! date, if it matters, comes in as an argument. Everything clinical is data
//! in a [`Pack`]; this code only joins what the data says, and every join
//! tightens (see [`Advice::and`]).

mod addition;
mod advice;
mod answer;
mod catalogue;
mod check;
mod concern;
mod date;
mod explain;
mod findings;
mod id;
mod item;
mod pack;
mod proved;
mod rule;
mod saved;
mod session;
mod sort;
mod stop;
mod triage;

pub use addition::{clinics, AddedRule, Addition, Clinics, CLINICS};
pub use advice::{Advice, Disposition, Flare, Minutes, Pressure};
pub use answer::{
    Answer, Answers, Complete, Doubt, Finding, Held, OneOrMore, Rating, Score, Ticked,
};
pub use catalogue::{
    Approach, Area, Best, Claim, Evidence, Grade, Prompt, ReadAs, Region, Source, SourceKind,
};
pub use check::is_page;
pub use date::{Currency, Date};
pub use explain::{Limit, Reason, Said};
pub use findings::Findings;
pub use id::{
    ApproachId, AreaId, ClaimId, ItemId, OptionId, PageId, PartId, PromptId, RegionId, RuleId, Set,
    SourceId,
};
pub use item::{Item, Kind, OptionDef, Page, Part};
pub use pack::{Fault, Pack, PackParts, Review};
pub use proved::Proved;
pub use rule::{Clause, Rule, RuleKind, Test, Then};
pub use saved::{Restored, Saved, Unreadable};
pub use session::{Place, Session, Step};
pub use triage::{judge, judge_in_flare, triage, Outcome};
