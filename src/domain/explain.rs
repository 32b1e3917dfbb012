//! Why: for each limit, the rules that set it and the very answers that made
//! them fire.

use super::advice::{Disposition, Flare, Pressure};
use super::findings::Findings;
use super::id::{ApproachId, AreaId, ItemId, OptionId, RuleId};
use super::pack::Pack;
use super::rule::{Test, Then};
use super::sort::sort_by;
use super::triage::Outcome;

/// Something the outcome limits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Limit {
    /// How soon to do what.
    Disposition,
    /// The most pressure.
    Pressure,
    /// The longest time.
    Minutes,
    /// A part of the body to leave alone.
    Area(AreaId),
    /// A kind of massage to avoid.
    Approach(ApproachId),
}

/// An answer, as far as it made a rule fire: the item, and the option where
/// there is one.
pub type Said = (ItemId, Option<OptionId>);

/// Why an approach is not suggested.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// No massage today.
    NoMassage,
    /// A rule that fired avoids it.
    Rule(RuleId),
    /// It would work an area to leave alone.
    Area(AreaId),
    /// It is not for a time like this.
    Flare,
    /// It needs more pressure than is advised.
    Pressure,
    /// Nothing the person said calls for it.
    NotAsked,
}

impl Outcome {
    /// What a rule set of the outcome as it came out; nothing of what a graver
    /// rule set more tightly.
    pub fn limits_of(&self, pack: &Pack, rule: RuleId) -> Vec<Limit> {
        let Some(advice) = pack.rule(rule).advice() else {
            return Vec::new();
        };
        let mut limits = Vec::new();
        if advice.disposition == self.disposition() && advice.disposition > Disposition::Ready {
            limits.push(Limit::Disposition);
        }
        if !self.disposition().allows_massage() {
            return limits;
        }
        let ceiling = self.advice.max_pressure;
        if advice.max_pressure == ceiling && ceiling < Pressure::Medium {
            limits.push(Limit::Pressure);
        }
        if advice.minutes == Some(self.minutes.therapist) {
            limits.push(Limit::Minutes);
        }
        limits.extend(advice.areas_off.iter().map(Limit::Area));
        limits.extend(advice.avoid.iter().map(Limit::Approach));
        limits
    }

    /// The answers that made a rule fire: where it asked for the flare level,
    /// those that set the level; where an item was settled by another answer,
    /// that answer.
    pub fn answers_of(&self, pack: &Pack, findings: &Findings, rule: RuleId) -> Vec<Said> {
        let mut answers = Vec::new();
        for test in pack.rule(rule).tests() {
            match *test {
                Test::Flare(level) => {
                    for id in self.flare_rules(pack, level) {
                        answers.extend(self.answers_of(pack, findings, id));
                    }
                }
                _ if !findings.meet(test) => {}
                Test::AtLeast { item, .. } => {
                    let switches = &pack.item(item).switched_on_by;
                    let mut by = switches
                        .iter()
                        .filter(|switch| findings.meet(switch))
                        .peekable();
                    if by.peek().is_none() {
                        answers.push((item, None));
                    }
                    answers.extend(by.filter_map(said));
                }
                _ => answers.extend(said(test)),
            }
        }
        sort_by(&mut answers, |one, other| one < other);
        answers.dedup();
        answers
    }

    /// The flare rules that fired and reach at least this level.
    fn flare_rules<'a>(
        &'a self,
        pack: &'a Pack,
        least: Flare,
    ) -> impl Iterator<Item = RuleId> + 'a {
        self.fired
            .iter()
            .copied()
            .filter(move |id| matches!(pack.rule(*id).then, Then::Flare(level) if level >= least))
    }

    /// Why this approach is not suggested; `None` if it is, or may be
    /// discussed.
    pub fn reason_against(
        &self,
        pack: &Pack,
        findings: &Findings,
        id: ApproachId,
    ) -> Option<Reason> {
        let approach = pack.approach(id);
        if self.suggest.contains(&id) || self.discuss.contains(&id) {
            return None;
        }
        if !self.disposition().allows_massage() {
            return Some(Reason::NoMassage);
        }
        let asked = approach.only_with.is_empty()
            || approach.only_with.iter().any(|test| findings.meet(test));
        if !asked {
            return Some(Reason::NotAsked);
        }
        let rule = self.fired.iter().find(|rule| {
            pack.rule(**rule)
                .advice()
                .is_some_and(|advice| advice.avoid.contains(id))
        });
        if let Some(rule) = rule {
            return Some(Reason::Rule(*rule));
        }
        let area = approach
            .core_areas
            .intersection(self.advice.areas_off)
            .iter()
            .next();
        Some(match area {
            Some(area) => Reason::Area(area),
            None if self.flare > approach.latest_flare => Reason::Flare,
            None => Reason::Pressure,
        })
    }
}

fn said(test: &Test) -> Option<Said> {
    match *test {
        Test::AtLeast { item, .. } => Some((item, None)),
        Test::Is { item, option } | Test::Includes { item, option } => Some((item, Some(option))),
        Test::Flare(_) => None,
    }
}
