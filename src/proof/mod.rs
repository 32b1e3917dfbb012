//! That the advice is safe for every possible answer sheet: proved, not
//! sampled, each time the content is built.
//!
//! # The argument
//!
//! An answer sheet is one answer to every item that is asked. Sheet *y* is
//! *at least as grave* as *x* if each answer of *y* is at least as far up its
//! item's order of concern as that of *x*; ticks by inclusion; options without
//! an order only with themselves, but for the option nothing asks about, which
//! stands below all others.
//!
//! 1. **Conditions are upward closed.** A rule asks only “at least”, “is” (of
//!    options without an order) and “includes”, and counts how many hold. So
//!    if it fires on *x* it fires on every sheet at least as grave.
//! 2. **Gates are sound.** An item that is not asked stands at the lowest
//!    step, one that other answers settle at “yes”; gates ask only about items
//!    that are always asked. So a graver sheet never has a calmer finding.
//! 3. **Joining tightens.** What all rules that fire say is joined by
//!    [`Advice::and`](crate::domain::Advice::and): commutative, associative,
//!    idempotent, and never looser than either.
//! 4. The rest of the outcome, whether an approach is open above all, is
//!    computed from the joined advice, the flare level and the “only with”
//!    answers, and grows stricter with the first two.
//!
//! So the outcome of a graver sheet is never looser, but for an approach that
//! appears when an “only with” answer does. It follows that:
//!
//! - *Whenever these answers, at least this strict* holds for every sheet if it
//!   holds at the **least** ways of giving those answers ([`least`]). Where a
//!   partial sheet, judged with nothing else said, is strict enough, so is every
//!   sheet above it; only where it is not are complete sheets tried, on every
//!   ground (below). Where an approach has “only with” answers, they are added
//!   in each of their ways, since they alone could open it.
//! - *Never more than this without those answers* holds if every least way of
//!   being more gives one of them.
//! - *This is left to everybody* holds if every least way of losing it is a
//!   hold.
//!
//! What that does not cover is tried in full:
//!
//! - **Options without an order and age bands**: each option is a ground of its
//!   own, as is each condition, since there has to be one. A ground is one
//!   choice of each.
//! - **Gates**: a least way of answering a gated item includes each of its
//!   gates.
//! - **The flare level** is a coordinate of its own: “flare at least …” is
//!   judged at that level, from whatever answers. For a counter-example the
//!   answers that reach the level are looked up, every choice of six areas of
//!   sixteen included.
//! - **“Only with”**: as above, and no approach that may be *suggested* hangs on
//!   anything but a wish.
//! - **Ranking** only sorts; it is not looked at by any statement.
//!
//! A statement that fails is shown by the least sheet on which it does: every
//! other one says at least as much.
//!
//! # What this rests on
//!
//! The code of [`judge`](crate::domain::judge) itself. Each of 1 to 4 is a test
//! of its own (`tests/it/assumptions.rs`), and a second evaluator, which reads
//! the TOML itself and shares no code with this one, agrees with it on every
//! corner and on a million other sheets (`tests/it/agree.rs`).
//!
//! Nothing is proved here of the words, of the evidence, or of what people
//! answer.

pub mod calm;
mod checks;
mod consult;
mod corners;
mod ground;
pub mod least;
pub mod plain;
mod print;
mod reach;
mod space;
mod whenever;

pub use corners::corner_sheets;
pub use print::in_plain_words;
pub use space::Space;

use crate::authoring::{Check, Content, Holds, PackError, Problem, Statement};
use crate::domain::{Complete, Proved as Page, RuleId};
use ground::Grounds;
use std::time::{Duration, Instant};

/// What came of proving the statements of a content.
#[derive(Debug)]
pub struct Proof<'a> {
    /// How many answer sheets there are.
    pub space: Space,
    /// Each statement, in the order of the content.
    pub results: Vec<Proved<'a>>,
}

/// What came of one statement.
#[derive(Debug)]
pub struct Proved<'a> {
    /// The statement.
    pub statement: &'a Statement,
    /// How many corner sheets were judged for it.
    pub corners: usize,
    /// How long that took.
    pub took: Duration,
    /// Why it does not hold, if it does not.
    pub broken: Option<Broken>,
}

/// A statement that does not hold.
#[derive(Clone, Debug, PartialEq)]
pub struct Broken {
    /// What is the case instead, in plain words.
    pub instead: String,
    /// The least sheet that shows it, where it is about answers.
    pub sheet: Option<Complete>,
    /// The rules to look at.
    pub rules: Vec<RuleId>,
}

impl Broken {
    /// Something that no sheet is needed to see.
    fn plainly(instead: impl Into<String>) -> Self {
        Self {
            instead: instead.into(),
            sheet: None,
            rules: Vec::new(),
        }
    }
}

impl Proof<'_> {
    /// Whether every statement holds.
    pub fn holds(&self) -> bool {
        self.broken().next().is_none()
    }

    /// Those that do not.
    pub fn broken(&self) -> impl Iterator<Item = (&Statement, &Broken)> {
        self.results
            .iter()
            .filter_map(|proved| Some((proved.statement, proved.broken.as_ref()?)))
    }

    /// How many corner sheets were judged in all.
    pub fn corners(&self) -> usize {
        self.results.iter().map(|proved| proved.corners).sum()
    }

    /// What the page says of it.
    pub fn proved(&self, content: &Content) -> Page {
        let hazards = content.safety.hazards.iter();
        Page {
            digits: u16::try_from(self.space.exact().len()).unwrap_or(u16::MAX),
            statements: self
                .results
                .iter()
                .filter(|proved| proved.broken.is_none())
                .map(|proved| proved.statement.name.clone())
                .collect(),
            hazards: hazards.map(|hazard| hazard.name.clone()).collect(),
        }
    }

    /// What an author is told of the statements that do not hold.
    pub fn problems(&self, content: &Content) -> Vec<Problem> {
        let told = |(statement, broken): (&Statement, &Broken)| {
            let (file, line) = &statement.place;
            let error = PackError::Fault {
                entry: print::entry(statement),
                mend: print::mend(content, broken),
            };
            Problem::at(file, *line, error)
        };
        self.broken().map(told).collect()
    }
}

/// Proves every statement of the content, or shows why it does not hold.
pub fn prove(content: &Content) -> Proof<'_> {
    prove_only(content, |_| true)
}

/// As [`prove`], without asking what every rule is good for: that takes a pack
/// without each rule, and no answer of it could harm anybody.
pub fn prove_safety(content: &Content) -> Proof<'_> {
    prove_only(content, |statement| {
        statement.holds != Holds::Checked(Check::EveryRuleMatters)
    })
}

/// Proves the statements that are wanted.
pub fn prove_only(content: &Content, wanted: impl Fn(&Statement) -> bool) -> Proof<'_> {
    let grounds = Grounds::of(&content.pack);
    let statements = content.safety.statements.iter();
    Proof {
        space: Space::of(&content.pack),
        results: statements
            .filter(|statement| wanted(statement))
            .map(|statement| {
                grounds.start();
                let start = Instant::now();
                let broken = one(content, &grounds, statement);
                Proved {
                    statement,
                    took: start.elapsed(),
                    corners: grounds.judged(),
                    broken,
                }
            })
            .collect(),
    }
}

fn one(content: &Content, grounds: &Grounds<'_>, statement: &Statement) -> Option<Broken> {
    match &statement.holds {
        Holds::Whenever(cases) => whenever::whenever(grounds, cases),
        Holds::NeverMoreThan { unless, tier } => whenever::never_more_than(grounds, unless, *tier),
        Holds::Left { approaches, unless } => whenever::left(grounds, *approaches, unless),
        Holds::NeverCleared(items) => checks::never_cleared(&content.pack, items),
        Holds::SomebodyToAsk { therapists } => consult::somebody_to_ask(&content.pack, *therapists),
        Holds::Checked(check) => checks::check(content, grounds, *check),
        Holds::ByDesign(_) => None,
    }
}
