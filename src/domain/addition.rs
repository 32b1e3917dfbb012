//! What a clinic adds to a pack: rules that limit, and people to consult.
//!
//! INVARIANT: it can only add. An [`Addition`] has no word for taking
//! anything out or changing it, and no rule of it can name the flare level,
//! so [`Advice::and`] is the whole of what it does to an outcome.

use super::advice::{Advice, Disposition, Pressure};
use super::catalogue::Prompt;
use super::date::Date;
use super::findings::Findings;
use super::id::{AreaId, PromptId, RuleId, Set};
use super::pack::{Fault, Pack};
use super::rule::{Clause, Rule, RuleKind, Then};
use super::sort::sort_by;
use super::triage::{judge, Outcome};

/// What every name that a clinic gives begins with. No name of the standard
/// content has a colon in it, so none of them can be taken for another.
pub const CLINICS: &str = "clinic:";

/// What a clinic adds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Addition {
    /// The id of what it wrote.
    pub id: Box<str>,
    /// When it was written.
    pub date: Date,
    /// Names of people to consult, who come after those of the pack.
    pub prompts: Vec<Box<str>>,
    /// Rules.
    pub rules: Vec<AddedRule>,
}

/// A rule that a clinic adds: it can give advice, and nothing else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AddedRule {
    /// Its name within what the clinic wrote.
    pub name: Box<str>,
    /// When it fires.
    pub clause: Clause,
    /// What then holds as well.
    pub advice: Advice,
}

/// What a pack remembers of an addition.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Added {
    /// What tells one addition from another.
    pub stamp: Box<str>,
    /// The pack as it was before.
    pub standard: Box<Pack>,
}

/// What is stricter in an outcome than the standard rules have it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Clinics {
    /// How soon to do what.
    pub disposition: bool,
    /// The most pressure.
    pub pressure: bool,
    /// The longest time, given by a therapist or by oneself.
    pub minutes: bool,
    /// Parts of the body to leave alone.
    pub areas: Set<AreaId>,
}

impl Outcome {
    /// What of this outcome, which these findings came to, is the clinic's alone.
    pub fn clinics(&self, pack: &Pack, findings: &Findings) -> Clinics {
        let Some(standard) = pack.standard() else {
            return Clinics::default();
        };
        let before = judge(standard, findings, self.floor);
        let more = |area: &AreaId| !before.advice.areas_off.contains(*area);
        Clinics {
            disposition: self.disposition() > before.disposition(),
            pressure: self.advice.max_pressure < before.advice.max_pressure,
            minutes: self.minutes != before.minutes,
            areas: self.advice.areas_off.iter().filter(more).collect(),
        }
    }
}

impl Pack {
    /// This pack and what a clinic adds to it; or everything that is wrong
    /// with what it would become. Names are [`clinics`] names there.
    pub fn with(&self, addition: Addition) -> Result<Self, Vec<Fault>> {
        let mut parts = self.parts().clone();
        parts
            .prompts
            .extend(addition.prompts.iter().map(|name| Prompt {
                name: clinics(name),
                basis: Box::default(),
                sources: Vec::new(),
            }));
        parts.rules.extend(addition.rules.into_iter().map(rule));
        // Reasons are given in the order of the pack: the gravest first, and
        // of those as grave the standard ones.
        let graveness = |rule: &Rule| rule.advice().map(|advice| advice.disposition);
        sort_by(&mut parts.rules, |one, other| {
            graveness(one) > graveness(other)
        });
        let added = Added {
            stamp: format!("{} {}", addition.id, addition.date).into(),
            standard: Box::new(self.clone()),
        };
        Ok(Self::new(parts)?.remembering(added))
    }

    /// The pack without what a clinic added; none where nothing was.
    pub fn standard(&self) -> Option<&Self> {
        self.added().map(|added| &*added.standard)
    }

    /// Whether a clinic added this rule.
    pub fn is_clinics_rule(&self, id: RuleId) -> bool {
        self.added().is_some() && self.rule(id).name.starts_with(CLINICS)
    }

    /// Whether a clinic added this person to consult.
    pub fn is_clinics_prompt(&self, id: PromptId) -> bool {
        self.standard()
            .is_some_and(|standard| id.index() >= standard.prompts().len())
    }
}

/// A clinic's name for something, as it stands in a pack.
pub fn clinics(name: &str) -> Box<str> {
    format!("{CLINICS}{name}").into()
}

fn rule(added: AddedRule) -> Rule {
    let AddedRule {
        name,
        clause,
        advice,
    } = added;
    let name = clinics(&name);
    Rule {
        words: format!("rule.{name}").into(),
        name,
        basis: Box::default(),
        kind: if advice.disposition >= Disposition::Hold || advice.max_pressure == Pressure::None {
            RuleKind::Contraindication
        } else if advice.limits() {
            RuleKind::Precaution
        } else {
            RuleKind::Referral
        },
        clauses: vec![clause],
        then: Then::Advice(advice),
        sources: Vec::new(),
        no_effect: None,
    }
}
