//! What answers can bear on, so that triage looks at nothing else: the rules
//! that ask about an item, and the lists whose ticks rank approaches.
//!
//! INVARIANT: every clause needs at least one of its tests to hold, which
//! `check::rules` sees to. So a rule can fire only if one of its tests holds.

use super::findings::Findings;
use super::id::{ItemId, RuleId};
use super::pack::PackParts;
use super::rule::Test;

/// Made once with a pack.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Concerns {
    /// Every test about an item, in the order of the items, and the rule it is of.
    tests: Vec<(Test, RuleId)>,
    /// Where the tests of each item begin; after the last, where they end.
    starts: Vec<usize>,
    /// Rules that ask about the flare level too.
    of_flare: Vec<RuleId>,
    /// Items with options that prefer an approach.
    pub goals: Vec<ItemId>,
}

impl Concerns {
    /// Of the parts of a pack, whose ids all have something behind them.
    pub fn of(parts: &PackParts) -> Self {
        let mut about: Vec<(ItemId, Test, RuleId)> = Vec::new();
        let mut of_flare = Vec::new();
        for (at, rule) in parts.rules.iter().enumerate() {
            let id = RuleId::at(at);
            for test in rule.tests() {
                match test.item() {
                    Some(item) => about.push((item, *test, id)),
                    None => of_flare.push(id),
                }
            }
        }
        about.sort_by_key(|(item, ..)| *item);
        let start = |at: usize| about.partition_point(|(item, ..)| item.index() < at);
        let prefers = |item: &ItemId| {
            let mut options = parts.items[item.index()].options.iter();
            options.any(|option| !option.prefers.is_empty())
        };
        Self {
            starts: (0..=parts.items.len()).map(start).collect(),
            tests: about.iter().map(|(_, test, rule)| (*test, *rule)).collect(),
            of_flare,
            goals: (0..parts.items.len())
                .map(ItemId::at)
                .filter(prefers)
                .collect(),
        }
    }

    /// The rules of which a test holds, or which ask about the flare level, in
    /// the order of the pack: of all others none can fire.
    pub fn rules(&self, findings: &Findings) -> Vec<RuleId> {
        let mut rules = self.of_flare.clone();
        for (at, bounds) in self.starts.windows(2).enumerate() {
            if findings.step(ItemId::at(at)) > 0 {
                let tests = self.tests.get(bounds[0]..bounds[1]).unwrap_or_default();
                let holds = tests.iter().filter(|(test, _)| findings.meet(test));
                rules.extend(holds.map(|(_, rule)| *rule));
            }
        }
        rules.sort_unstable();
        rules.dedup();
        rules
    }
}
