//! The corners of a rule: the least one can say to make it fire.

use super::canon::Differing;
use super::said::{Said, Sheet, Value};
use super::side::Side;
use crate::domain::{Clause, Findings, Flare, ItemId, Kind, Rule, Test, Then};
use std::collections::BTreeSet;

/// A least way of making something so.
#[derive(Clone)]
pub struct Way<'a> {
    pub said: Sheet<'a>,
    /// Whether anything it leans on means something else in the other pack.
    pub differs: bool,
}

/// Finds corners in one pack.
pub struct Points<'s, 'a> {
    side: &'s Side<'a>,
    differing: &'s Differing,
    /// Least ways to reach each flare level, by the rules that name it.
    flares: Vec<(Flare, Vec<Way<'a>>)>,
}

impl<'s, 'a> Points<'s, 'a> {
    pub fn of(side: &'s Side<'a>, differing: &'s Differing) -> Self {
        let mut points = Self {
            side,
            differing,
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

    /// All of them, any one of them, or so many next to each other: of “at
    /// least 6 of 16” every set would be thousands.
    fn clause(&self, clause: &'a Clause) -> Vec<Way<'a>> {
        let (need, tests) = (usize::from(clause.need), &clause.tests);
        let starts = if need == tests.len() {
            0..1
        } else {
            0..tests.len()
        };
        let windows = starts.map(|start| tests.iter().cycle().skip(start).take(need));
        windows.flat_map(|window| self.all(window)).collect()
    }

    fn all<'t>(&self, tests: impl Iterator<Item = &'t Test>) -> Vec<Way<'a>> {
        let start = vec![Way {
            said: Sheet::new(),
            differs: false,
        }];
        tests.fold(start, |ways, test| self.both(&ways, &self.test(test)))
    }

    fn both(&self, ones: &[Way<'a>], others: &[Way<'a>]) -> Vec<Way<'a>> {
        let pairs = ones
            .iter()
            .flat_map(|one| others.iter().map(move |other| (one, other)));
        pairs
            .map(|(one, other)| Way {
                said: one.said.union(&other.said).copied().collect(),
                differs: one.differs || other.differs,
            })
            .filter(|way| self.can_be_said(&way.said))
            .collect()
    }

    /// Of options without an order only one can be chosen.
    fn can_be_said(&self, sheet: &Sheet<'a>) -> bool {
        let choices = sheet.iter().filter(|said| {
            let item = self
                .side
                .item(said.item)
                .map(|id| &self.side.pack.item(id).kind);
            matches!(item, Some(Kind::Choice { ordered: false }))
        });
        let mut chosen = BTreeSet::new();
        choices.into_iter().all(|said| chosen.insert(said.item))
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
        let differs = self.differing.items.contains(&item);
        let about = pack.item(item);
        let mut said = vec![self.way(item, value, differs)];
        if differs {
            said.extend(self.otherwise(item, test));
        }
        if about.asked_when.is_empty() {
            return said;
        }
        let gates: Vec<_> = about
            .asked_when
            .iter()
            .flat_map(|gate| self.test(gate))
            .collect();
        self.both(&said, &gates)
    }

    /// Other ways of meeting it, which count the same unless the item itself
    /// has changed: by leaving a rating out, by what settles the item.
    fn otherwise(&self, item: ItemId, test: &Test) -> Vec<Way<'a>> {
        let about = self.side.pack.item(item);
        let Test::AtLeast { level, .. } = *test else {
            return Vec::new();
        };
        let mut ways = Vec::new();
        if matches!(about.kind, Kind::Rating { skipped } if skipped.saturating_add(1) >= level) {
            ways.push(self.way(item, Some(Value::Skipped), true));
        }
        for switch in &about.switched_on_by {
            ways.extend(self.test(switch).into_iter().map(|way| Way {
                differs: true,
                ..way
            }));
        }
        ways
    }

    fn flare(&self, least: Flare) -> Vec<Way<'a>> {
        let reaching = self.flares.iter().filter(|(level, _)| *level >= least);
        reaching
            .flat_map(|(_, ways)| ways.iter().cloned())
            .collect()
    }

    fn way(&self, item: ItemId, value: Option<Value<'a>>, differs: bool) -> Way<'a> {
        let item = &*self.side.pack.item(item).name;
        let said = value
            .map(|value| Said { item, value })
            .into_iter()
            .collect();
        Way { said, differs }
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
