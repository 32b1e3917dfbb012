//! The content judged a second time, the plain way, so that a mistake in the
//! first evaluator would have to be made twice to go unseen.
//!
//! Nothing here knows of the package under test: it reads the TOML itself,
//! keeps to the words of the content, and follows section 8.1 of the clinical
//! basis step by step. Only [`adapter`] knows both evaluators; a house rule
//! sees to that.

pub mod adapter;
mod content;
mod judge;
mod outcome;
mod rules;
mod said;
mod table;

pub use content::Content;
pub use outcome::Outcome;
pub use said::Sheet;
pub use table::{read, Texts};

/// How soon to act, calmest first.
pub const TIERS: [&str; 5] = ["ready", "adapt", "hold", "urgent", "emergency"];
/// How active the condition seems, calmest first.
pub const FLARES: [&str; 4] = ["settled", "unsettled", "flare-like", "severe"];
/// How hard to press, lightest first.
pub const PRESSURES: [&str; 4] = ["none", "feather", "gentle", "medium"];
/// How well a benefit is shown, best first.
pub const EVIDENCE: [&str; 4] = ["moderate", "low", "very-low", "none"];
