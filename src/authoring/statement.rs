//! What must hold whatever anybody answers: the safety statements, as data.
//!
//! A clinician reads them beside the rules, in the same grammar. Whether they
//! hold is not asked here: that is for `proof`.

use super::resolve::Level;
use crate::domain::{Advice, ApproachId, Clause, Disposition, Flare, ItemId, PromptId, Set, Test};

/// One thing that must hold for every answer sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// Its id.
    pub name: Box<str>,
    /// Its rows of the clinical basis (8.3), such as `S15`; none for those
    /// that this project adds.
    pub basis: Vec<Box<str>>,
    /// What holds.
    pub holds: Holds,
    /// Where it stands: file and line.
    pub place: (String, usize),
}

/// What a statement says, by the way it is proved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Holds {
    /// Whenever these answers, at least this strict.
    Whenever(Vec<Case>),
    /// Without any of these answers, never more urgent than this.
    NeverMoreThan {
        /// The answers that may make it so.
        unless: Vec<Test>,
        /// The most urgent there may be without them.
        tier: Disposition,
    },
    /// These kinds are suggested to everybody who may have massage at all.
    Left {
        /// The kinds.
        approaches: Set<ApproachId>,
        /// The answers that may take them away.
        unless: Vec<Test>,
    },
    /// No clinician's agreement can be given to these.
    NeverCleared(Vec<ItemId>),
    /// Every outcome names a health professional, and where massage may be
    /// spoken of a therapist too.
    SomebodyToAsk {
        /// Those who give massage; all others are health professionals.
        therapists: Set<PromptId>,
    },
    /// Something the prover knows by name.
    Checked(Check),
    /// It cannot be otherwise: the type or the place in the code that holds it.
    ByDesign(Box<str>),
}

/// Answers, and what is then due at the least.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// Any of these; none at all stands for every sheet.
    pub clauses: Vec<Clause>,
    /// What is then due.
    pub due: Due,
}

/// How strict an outcome has to be at the least.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// As strict as this, whom to consult left aside.
    pub advice: Advice,
    /// At least this flare level.
    pub flare: Flare,
    /// None of these is suggested; they may be discussed.
    pub never_suggest: Set<ApproachId>,
    /// At exactly this tier, these come first.
    pub first: Option<PromptId>,
    /// These are asked, so that a blank cannot pass for “no”.
    pub asks: Vec<ItemId>,
}

macro_rules! checks {
    ($($(#[$doc:meta])* $name:ident = $word:literal,)*) => {
        /// What the prover checks under a name of its own.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Check {$($(#[$doc])* $name,)*}

        impl Level for Check {
            const ALL: &'static [Self] = &[$(Self::$name,)*];
            const STRICTEST: Self = Self::GraverNeverRelaxes;

            fn word(self) -> &'static str {
                match self {$(Self::$name => $word,)*}
            }
        }
    };
}

checks! {
    /// A graver answer never relaxes tier, pressure, minutes, areas or kinds.
    GraverNeverRelaxes = "graver-never-relaxes",
    /// The tier is that of the gravest rule that fires.
    GravestRuleDecides = "gravest-rule-decides",
    /// Where no pressure is left, it holds.
    NoPressureHolds = "no-pressure-holds",
    /// A blank is never an answer.
    BlankIsNoAnswer = "blank-is-no-answer",
    /// No text promises.
    NothingPromised = "nothing-promised",
    /// Every kind of massage shows evidence, a source and a caution.
    CardsAreComplete = "cards-are-complete",
    /// Minutes are positive where pressure is, and never longer alone.
    MinutesFitPressure = "minutes-fit-pressure",
    /// Every rule can fire.
    EveryRuleFires = "every-rule-fires",
    /// Every rule changes something somewhere, or says why it stays.
    EveryRuleMatters = "every-rule-matters",
    /// Every item is asked of somebody.
    EveryItemIsAsked = "every-item-is-asked",
    /// Every tier is reached by somebody.
    EveryTierIsReached = "every-tier-is-reached",
    /// No grave answer is without a rule.
    NoGraveAnswerIsSilent = "no-grave-answer-is-silent",
    /// Every kind of massage is open to somebody, as far as it can be.
    EveryApproachIsReached = "every-approach-is-reached",
}

impl Check {
    /// All of them.
    pub const ALL: &'static [Self] = <Self as Level>::ALL;

    /// How it is written.
    pub fn name(self) -> &'static str {
        self.word()
    }
}

/// What could harm somebody, and what holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hazard {
    /// Its id.
    pub name: Box<str>,
    /// The statements that hold it.
    pub statements: Vec<Box<str>>,
    /// The tests that hold it besides, by name.
    pub tests: Vec<Box<str>>,
}

/// Everything of the safety file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Safety {
    /// What must hold.
    pub statements: Vec<Statement>,
    /// What could harm somebody.
    pub hazards: Vec<Hazard>,
}
