//! Every trial made, and what came of it.

use super::bare::{Kind, Matched};
use super::choices;
use super::corners::{trials, Crowd, Needs};
use super::least::Tried;
use super::points::Points;
use super::said::{Ground, Sheet};
use super::{Change, Pair};
use std::collections::{BTreeMap, BTreeSet};

/// A least sheet: on which grounds it changes what, and how many others like
/// it there are.
#[derive(Default)]
pub struct Least<'a> {
    pub on: BTreeMap<Ground<'a>, Change<'a>>,
    pub others: usize,
}

/// What came of all trials.
#[derive(Default)]
pub struct Found<'a> {
    pub tried: usize,
    pub untried: BTreeSet<String>,
    pub sheets: BTreeMap<Sheet<'a>, Least<'a>>,
}

/// Tries everything worth trying.
pub fn all<'a>(pair: &Pair<'a>) -> Found<'a> {
    let [old, new] = [false, true].map(|is_new| Points::of(pair, is_new));
    let trials = trials(pair, [&old, &new]);
    let mut found = Found {
        untried: untried(pair),
        ..Found::default()
    };
    for (said, grounds) in &trials.corners {
        for ground in grounds {
            found.tried += 1;
            let change = pair.change(ground, said);
            if !change.shifts.is_empty() {
                found.note(pair, ground, said, change);
            }
        }
    }
    let matched = Matched::of(pair);
    for crowd in &trials.crowds {
        found.try_crowd(pair, crowd, &trials.needs, &matched);
    }
    found
}

impl<'a> Found<'a> {
    /// Keeps the least sheet with this change, and says which it is.
    fn note(
        &mut self,
        pair: &Pair<'a>,
        ground: &Ground<'a>,
        said: &Sheet<'a>,
        change: Change<'a>,
    ) -> Sheet<'a> {
        let sheet = Tried {
            ground: ground.clone(),
            said: said.clone(),
            change,
        };
        let least = sheet.shrunk(pair);
        let known = self.sheets.entry(least.said.clone()).or_default();
        known.on.insert(least.ground, least.change);
        least.said
    }

    /// Tries each way of a crowd by itself, which shows all that it could
    /// ever turn; and where that is more than its like have shown, with what
    /// it goes with and on every ground.
    fn try_crowd(
        &mut self,
        pair: &Pair<'a>,
        crowd: &Crowd<'_, 'a>,
        needs: &Needs<'a>,
        matched: &Matched<'a>,
    ) {
        let mut shown: BTreeSet<Kind<'a>> = BTreeSet::new();
        let mut alike: BTreeMap<Vec<Kind<'a>>, (Option<Sheet<'a>>, usize)> = BTreeMap::new();
        let could_turn = |sheet: &Sheet<'a>| {
            let [old, new] = [&pair.old, &pair.new].map(|side| side.judge(sheet.iter()));
            matched.could_turn(pair, &old, &new)
        };
        crowd.points.each(&crowd.way, &mut |way| {
            self.tried += 1;
            let by_itself = could_turn(&way);
            if by_itself.is_empty() {
                return;
            }
            let known = by_itself.iter().all(|kind| shown.contains(kind));
            let group = alike.entry(by_itself.clone()).or_default();
            group.1 += 1;
            if known {
                return;
            }
            for with in &crowd.with {
                let sheet: Sheet<'a> = way.union(with).copied().collect();
                if !crowd.points.can_be_said(&sheet) {
                    continue;
                }
                self.tried += 1;
                let could = could_turn(&sheet);
                if could.iter().all(|kind| shown.contains(kind)) {
                    continue;
                }
                let (said, grounds) = needs.grounds(&sheet);
                for ground in &grounds {
                    self.tried += 1;
                    let change = pair.change(ground, &said);
                    let all = could.iter().chain(&by_itself);
                    let turned =
                        all.filter(|(_, _, what, turn)| change.shifts.get(what) == Some(turn));
                    let before = shown.len();
                    shown.extend(turned.cloned());
                    if shown.len() > before {
                        let least = self.note(pair, ground, &said, change);
                        if least == said && *with == Sheet::new() {
                            group.0.get_or_insert(least);
                        }
                    }
                }
            }
        });
        for (told, all) in alike.into_values() {
            if let Some(least) = told.and_then(|sheet| self.sheets.get_mut(&sheet)) {
                least.others = all - 1;
            }
        }
    }
}

/// Rules of either pack, not just so in the other, that can be met in too
/// many ways.
fn untried(pair: &Pair<'_>) -> BTreeSet<String> {
    let sides = [
        (&pair.old, &pair.differs_in_old),
        (&pair.new, &pair.differs_in_new),
    ];
    let rules = sides.into_iter().flat_map(|(side, differing)| {
        let rules = differing.rules.iter();
        rules.map(|id| side.pack.rule(*id))
    });
    let many = rules.filter(|rule| {
        let mut clauses = rule.clauses.iter();
        clauses.any(|clause| {
            let (of, need) = (clause.tests.len(), usize::from(clause.need));
            need > 1 && need < of && choices::too_many(of, need)
        })
    });
    many.map(|rule| rule.name.to_string()).collect()
}
