//! The corners of a rule: the least one can say to make it fire.

use super::canon::{self, Differing};
use super::choices::choices;
use super::said::{Said, Sheet, Value};
use super::side::Side;
use super::Pair;
use crate::domain::{Answer, Clause, Findings, Flare, ItemId, Kind, Rule, Test, Then};
use std::collections::{BTreeMap, BTreeSet};

/// A least way of making something so.
#[derive(Clone, Default)]
pub struct Way<'a> {
    pub said: Sheet<'a>,
    /// Clauses of which enough conditions are yet to be chosen: of “at least
    /// 6 of 16” there are thousands of ways, which are told as one.
    pub counts: Vec<&'a Clause>,
    /// Whether anything it leans on means something else in the other pack.
    pub differs: bool,
}

/// Items whose answers amount to something else in the other pack, and all
/// that can be said of them to either.
pub type InDoubt<'a> = BTreeMap<&'a str, BTreeSet<Value<'a>>>;

/// Finds corners in one pack.
pub struct Points<'s, 'a> {
    side: &'s Side<'a>,
    differing: &'s Differing,
    /// Whether the pack is the new one.
    is_new: bool,
    in_doubt: &'s InDoubt<'a>,
    /// Least ways to reach each flare level, by the rules that name it.
    flares: Vec<(Flare, Vec<Way<'a>>)>,
}

impl<'s, 'a> Points<'s, 'a> {
    /// In the old pack of a pair, or the new.
    pub fn of(pair: &'s Pair<'a>, is_new: bool) -> Self {
        let (side, differing) = if is_new {
            (&pair.new, &pair.differs_in_new)
        } else {
            (&pair.old, &pair.differs_in_old)
        };
        let mut points = Self {
            side,
            differing,
            is_new,
            in_doubt: &pair.in_doubt,
            flares: Vec::new(),
        };
        for id in side.pack.flare_rules() {
            let rule = side.pack.rule(id);
            if let Then::Flare(level) = rule.then {
                let ways = points.rule(rule, differing.rules.contains(&id));
                points.flares.push((level, ways));
            }
        }
        points
    }

    /// The pack they are found in.
    pub const fn side(&self) -> &'s Side<'a> {
        self.side
    }

    /// Each rule, and the least ways of making it fire.
    pub fn rules(&self) -> impl Iterator<Item = (&'a Rule, Vec<Way<'a>>)> + '_ {
        self.side.pack.rules().map(|id| {
            let rule = self.side.pack.rule(id);
            let ways = self.rule(rule, self.differing.rules.contains(&id));
            (rule, ways)
        })
    }

    fn rule(&self, rule: &'a Rule, differs: bool) -> Vec<Way<'a>> {
        let ways = rule.clauses.iter().flat_map(|clause| self.clause(clause));
        ways.map(|way| Way {
            differs: way.differs || differs,
            ..way
        })
        .collect()
    }

    /// All of its conditions, any one of them, or a choice to be made later.
    fn clause(&self, clause: &'a Clause) -> Vec<Way<'a>> {
        let (need, tests) = (usize::from(clause.need), &clause.tests);
        if need == tests.len() {
            return self.all(tests.iter());
        }
        if need <= 1 {
            return tests.iter().flat_map(|test| self.test(test)).collect();
        }
        let mut items = tests.iter().filter_map(Test::item);
        let differs = items.any(|item| self.differing.items.contains(&item));
        let counts = vec![clause];
        vec![Way {
            said: Sheet::new(),
            counts,
            differs,
        }]
    }

    /// What is yet to be chosen, so that it can be compared: where items
    /// differ, the same conditions are met in other ways.
    pub fn reads(&self, way: &Way<'a>) -> Vec<(u8, String, bool)> {
        let one = |clause: &&Clause| {
            let tests = canon::tests(self.side, &clause.tests);
            let mut items = clause.tests.iter().filter_map(Test::item);
            let differs = items.any(|item| self.differing.items.contains(&item));
            (clause.need, tests, self.is_new && differs)
        };
        way.counts.iter().map(one).collect()
    }

    /// Each sheet that a way stands for.
    pub fn each(&self, way: &Way<'a>, act: &mut dyn FnMut(Sheet<'a>)) {
        let Some((clause, rest)) = way.counts.split_first() else {
            return act(way.said.clone());
        };
        let others = Way {
            counts: rest.to_vec(),
            ..way.clone()
        };
        let tests: Vec<Vec<Way<'a>>> = clause.tests.iter().map(|test| self.test(test)).collect();
        let plain = |ways: &Vec<Way<'a>>| matches!(ways.as_slice(), [way] if way.counts.is_empty());
        let plain = tests.iter().all(plain);
        choices(tests.len(), clause.need.into(), &mut |chosen| {
            if plain {
                let chosen = chosen.iter().filter_map(|at| tests.get(*at)?.first());
                let mut way = others.clone();
                chosen.for_each(|one| way.said.extend(&one.said));
                if self.can_be_said(&way.said) {
                    self.each(&way, act);
                }
                return;
            }
            let start = vec![others.clone()];
            let chosen = chosen.iter().filter_map(|at| tests.get(*at));
            let ways = chosen.fold(start, |ways, test| self.both(&ways, test));
            for way in least(ways) {
                self.each(&way, act);
            }
        });
    }

    fn all<'t>(&self, tests: impl Iterator<Item = &'t Test>) -> Vec<Way<'a>> {
        let start = vec![Way::default()];
        tests.fold(start, |ways, test| self.both(&ways, &self.test(test)))
    }

    fn both(&self, ones: &[Way<'a>], others: &[Way<'a>]) -> Vec<Way<'a>> {
        let pairs = ones
            .iter()
            .flat_map(|one| others.iter().map(move |other| (one, other)));
        pairs
            .map(|(one, other)| {
                let mut counts = one.counts.clone();
                let known =
                    |clause: &&&Clause| !one.counts.iter().any(|it| core::ptr::eq(*it, **clause));
                counts.extend(other.counts.iter().filter(known));
                Way {
                    said: one.said.union(&other.said).copied().collect(),
                    counts,
                    differs: one.differs || other.differs,
                }
            })
            .filter(|way| self.can_be_said(&way.said))
            .collect()
    }

    /// Of options without an order only one can be chosen, and of an item in
    /// doubt only one answer given; else the graver stands for both.
    pub fn can_be_said(&self, sheet: &Sheet<'a>) -> bool {
        let mut said = BTreeSet::new();
        sheet.iter().all(|one| {
            let kind = self
                .side
                .item(one.item)
                .map(|id| &self.side.pack.item(id).kind);
            match kind {
                Some(Kind::Ticks { .. }) => true,
                Some(Kind::Choice { ordered: false }) => said.insert(one.item),
                _ => !self.in_doubt.contains_key(one.item) || said.insert(one.item),
            }
        })
    }

    /// The least ways of meeting a condition, gates and all.
    pub fn test(&self, test: &Test) -> Vec<Way<'a>> {
        let pack = self.side.pack;
        let (item, value) = match *test {
            Test::AtLeast { item, level } => (item, self.value(item, level)),
            Test::Is { item, option } | Test::Includes { item, option } => {
                (item, Some(Value::Option(&pack.option(item, option).name)))
            }
            Test::Flare(level) => return self.flare(level),
        };
        let about = pack.item(item);
        let differs = self.differing.items.contains(&item);
        let mut ways = vec![self.way(item, value, differs)];
        if let Test::AtLeast { level, .. } = *test {
            if let Some(values) = self.in_doubt.get(&*about.name) {
                ways = self.every(item, level, values);
            }
        }
        if !about.asked_when.is_empty() {
            let gates = about.asked_when.iter().flat_map(|gate| self.test(gate));
            ways = self.both(&ways, &gates.collect::<Vec<_>>());
        }
        // Elsewhere the other pack knows the same switches, and they count as
        // the answer itself.
        if differs || !about.asked_when.is_empty() {
            let switches = about
                .switched_on_by
                .iter()
                .flat_map(|switch| self.test(switch));
            ways.extend(switches.map(|way| Way {
                differs: way.differs || differs,
                ..way
            }));
        }
        ways
    }

    /// Every answer that meets it: of an item in doubt, a graver answer here
    /// may be the calmer one there.
    fn every(&self, item: ItemId, level: u8, values: &BTreeSet<Value<'a>>) -> Vec<Way<'a>> {
        let pack = self.side.pack;
        let meets = |answer: Option<Answer>| {
            answer.is_some_and(|answer| {
                let mut findings = Findings::none(pack);
                findings.put(pack, item, answer);
                findings.meet(&Test::AtLeast { item, level })
            })
        };
        let unsaid = meets(self.side.unsaid(item)).then_some(None);
        let said = values.iter().copied();
        let said = said.filter(|value| meets(self.side.answer(item, *value)));
        let all = unsaid.into_iter().chain(said.map(Some));
        all.map(|value| self.way(item, value, true)).collect()
    }

    fn flare(&self, least: Flare) -> Vec<Way<'a>> {
        if least == Flare::Settled {
            return vec![Way::default()];
        }
        let reaching = self.flares.iter().filter(|(level, _)| *level >= least);
        reaching
            .flat_map(|(_, ways)| ways.iter().cloned())
            .collect()
    }

    fn way(&self, item: ItemId, value: Option<Value<'a>>, differs: bool) -> Way<'a> {
        let item = &*self.side.pack.item(item).name;
        let said = value.map(|value| Said { item, value });
        Way {
            said: said.into_iter().collect(),
            counts: Vec::new(),
            differs,
        }
    }

    /// The calmest answer at this step; none if the calmest of all will do.
    fn value(&self, id: ItemId, level: u8) -> Option<Value<'a>> {
        let item = self.side.pack.item(id);
        Some(match item.kind {
            Kind::Agreement if level <= Findings::AGREED => return None,
            Kind::Clearable if level <= Findings::AGREED => Value::Agreed,
            Kind::Sign | Kind::Clearable | Kind::Agreement if level <= Findings::UNSURE => {
                Value::Unsure
            }
            Kind::Sign | Kind::Clearable | Kind::Agreement => Value::Yes,
            Kind::Rating { .. } => Value::Number(level.saturating_sub(1)),
            Kind::Choice { .. } | Kind::Ticks { .. } => {
                let at = usize::from(level).saturating_sub(1);
                Value::Option(&item.options.get(at)?.name)
            }
        })
    }
}

/// Those that say no more than another does.
fn least(ways: Vec<Way<'_>>) -> Vec<Way<'_>> {
    let more = |way: &Way<'_>| {
        let mut others = ways.iter();
        others.any(|it| {
            it.counts.is_empty() && it.said.len() < way.said.len() && it.said.is_subset(&way.said)
        })
    };
    let kept = ways.iter().filter(|way| !more(way));
    kept.cloned().collect()
}
