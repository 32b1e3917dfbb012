//! How many answer sheets there are, exactly.
//!
//! Items that are always asked are free of one another, so their answers
//! multiply. An item behind a gate, or one that other answers settle, is asked
//! on some sheets only: with *a* answers it multiplies those sheets by *a* and
//! leaves the others as they are, that is, by 1 + (*a* − 1)·[asked]. Multiplied
//! out, each term counts the sheets on which none of a set of conditions holds,
//! and on those the items that are always asked are free of one another again.

use crate::domain::{Answer, Findings};
use crate::domain::{Item, ItemId, Kind, OptionId, Pack, Rating, Score, Test};
use core::fmt;
use num_bigint::BigInt;
use std::collections::{BTreeMap, BTreeSet};

/// The number of complete answer sheets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Space(BigInt);

impl Space {
    /// Of this pack.
    pub fn of(pack: &Pack) -> Self {
        let sometimes =
            |item: &Item| !item.asked_when.is_empty() || !item.switched_on_by.is_empty();
        let (dependent, free): (Vec<ItemId>, Vec<ItemId>) =
            pack.items().partition(|item| sometimes(pack.item(*item)));
        let mut all = BigInt::from(1);
        let mut gates: BTreeSet<ItemId> = BTreeSet::new();
        for group in groups(pack, dependent) {
            gates.extend(group.gates.iter().copied());
            all *= group.sheets(pack);
        }
        for item in free.iter().filter(|item| !gates.contains(item)) {
            all *= without(pack, *item, &[]);
        }
        Self(all)
    }

    /// In full.
    pub fn exact(&self) -> String {
        self.0.to_string()
    }
}

impl fmt::Display for Space {
    /// As a power of ten: “3.2 × 10^61”.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = self.exact();
        if digits.len() < 7 {
            return f.write_str(&digits);
        }
        let (first, rest) = digits.split_at(1);
        write!(f, "{first}.{} × 10^{}", &rest[..1], rest.len())
    }
}

/// Items that are asked on some sheets only, and the items that decide it.
struct Group {
    dependent: Vec<ItemId>,
    gates: BTreeSet<ItemId>,
}

/// Dependent items, those that hang on a common item together.
fn groups(pack: &Pack, dependent: Vec<ItemId>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for item in dependent {
        let about = pack.item(item);
        let tests = about.asked_when.iter().chain(&about.switched_on_by);
        let gates: BTreeSet<ItemId> = tests.filter_map(Test::item).collect();
        let (joined, mut apart): (Vec<Group>, Vec<Group>) = groups
            .into_iter()
            .partition(|group| !group.gates.is_disjoint(&gates));
        let mut group = Group {
            dependent: vec![item],
            gates,
        };
        for other in joined {
            group.dependent.extend(other.dependent);
            group.gates.extend(other.gates);
        }
        apart.push(group);
        groups = apart;
    }
    groups
}

impl Group {
    /// How many ways there are to answer its items.
    fn sheets(&self, pack: &Pack) -> BigInt {
        // Each term: so many times the sheets on which none of these holds.
        let mut terms: BTreeMap<Vec<(ItemId, OptionOrStep)>, BigInt> = BTreeMap::new();
        terms.insert(Vec::new(), BigInt::from(1));
        for item in &self.dependent {
            let more = without(pack, *item, &[]) - 1;
            let about = pack.item(*item);
            let settled = conditions(&about.switched_on_by);
            let mut next = terms.clone();
            for (none, times) in &terms {
                let mut add = |conditions: &[(ItemId, OptionOrStep)], times: BigInt| {
                    let none: BTreeSet<_> = none.iter().chain(conditions).copied().collect();
                    *next.entry(none.into_iter().collect()).or_default() += times;
                };
                let times: BigInt = times * &more;
                add(&settled, times.clone());
                if !about.asked_when.is_empty() {
                    let shut: Vec<_> = settled
                        .iter()
                        .copied()
                        .chain(conditions(&about.asked_when))
                        .collect();
                    add(&shut, -times);
                }
            }
            terms = next;
        }
        terms
            .into_iter()
            .map(|(none, times)| {
                let free = self.gates.iter().map(|gate| {
                    let of: Vec<_> = none.iter().filter(|(item, _)| item == gate).collect();
                    let of: Vec<_> = of.iter().map(|(_, condition)| *condition).collect();
                    without(pack, *gate, &of)
                });
                times * free.product::<BigInt>()
            })
            .sum()
    }
}

/// What a condition asks of its item.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum OptionOrStep {
    Option(OptionId),
    Step(u8),
}

fn conditions(tests: &[Test]) -> Vec<(ItemId, OptionOrStep)> {
    let condition = |test: &Test| match *test {
        Test::AtLeast { item, level } => Some((item, OptionOrStep::Step(level))),
        Test::Is { item, option } | Test::Includes { item, option } => {
            Some((item, OptionOrStep::Option(option)))
        }
        Test::Flare(_) => None,
    };
    tests.iter().filter_map(condition).collect()
}

/// How many answers to an item meet none of these.
fn without(pack: &Pack, item: ItemId, none: &[OptionOrStep]) -> BigInt {
    let about = pack.item(item);
    let options: BTreeSet<OptionId> = none
        .iter()
        .filter_map(|condition| match condition {
            OptionOrStep::Option(option) => Some(*option),
            OptionOrStep::Step(_) => None,
        })
        .collect();
    if let Kind::Ticks { least, .. } = about.kind {
        let open = about.options.len() - options.len();
        return (usize::from(least)..=open)
            .map(|ticks| choose(open, ticks))
            .sum();
    }
    let below = |answer: &Answer| {
        let mut findings = Findings::none(pack);
        findings.put(pack, item, *answer);
        none.iter().all(|condition| match condition {
            OptionOrStep::Step(step) => findings.step(item) < u64::from(*step),
            OptionOrStep::Option(option) => *answer != Answer::Chose(*option),
        })
    };
    BigInt::from(
        every_answer(pack, item)
            .iter()
            .filter(|answer| below(answer))
            .count(),
    )
}

/// Every answer to an item that has no ticks.
fn every_answer(pack: &Pack, item: ItemId) -> Vec<Answer> {
    use crate::domain::{Doubt, Finding, Held};
    let about = pack.item(item);
    let doubts = [Doubt::Unsure, Doubt::Present];
    let holds = doubts
        .map(Held::Agreed)
        .into_iter()
        .chain(doubts.map(Held::Waiting));
    let signs = [Finding::Absent, Finding::Unsure, Finding::Present];
    let scores = (0..=Score::MAX).filter_map(Score::new).map(Rating::Scored);
    let all = signs
        .map(Answer::Sign)
        .into_iter()
        .chain(holds.chain([Held::No]).map(Answer::Hold))
        .chain(scores.chain([Rating::Skipped]).map(Answer::Rating))
        .chain(
            (0..about.options.len())
                .map(OptionId::at)
                .map(Answer::Chose),
        );
    all.filter(|answer| about.accepts(*answer)).collect()
}

/// How many ways there are to choose so many of so many.
fn choose(of: usize, so_many: usize) -> BigInt {
    (0..so_many).fold(BigInt::from(1), |ways, step| {
        ways * (of - step) / (step + 1)
    })
}
