//! The answer sheets worth trying: the corners of every rule that differs,
//! for everybody who could give them.

use super::canon;
use super::points::Points;
use super::said::{Ground, Said, Sheet, Value};
use super::side::Side;
use super::tables::Tables;
use super::Pair;
use crate::desk::calm;
use crate::domain::{ItemId, Kind, Test};
use std::collections::{BTreeMap, BTreeSet};

/// Sheets, and on which ground each is to be tried.
pub type Corners<'a> = BTreeMap<Sheet<'a>, BTreeSet<Ground<'a>>>;

/// All sheets worth trying.
pub fn corners<'a>(pair: &Pair<'a>) -> Corners<'a> {
    let mut trying = Trying {
        needs: needs(pair),
        corners: Corners::new(),
    };
    let tables = Tables::between(&pair.old, &pair.new);
    let sides = [
        Points::of(&pair.old, &pair.differs_in_old),
        Points::of(&pair.new, &pair.differs_in_new),
    ];
    let enabling: BTreeSet<Sheet<'a>> = sides.iter().flat_map(enablers).collect();
    let in_question = sides.iter().flat_map(|side| in_question(side, &tables));
    let in_question: BTreeSet<Sheet<'a>> = in_question.collect();

    for with in enabling.union(&in_question) {
        trying.add(with);
    }
    for sheet in wishes(pair) {
        trying.add(&sheet);
    }
    for points in &sides {
        for (rule, ways) in points.rules() {
            let bears = tables.bear_on(points.side(), rule);
            for way in ways {
                let with = match (way.differs, bears) {
                    (true, _) => &enabling,
                    (false, true) => &in_question,
                    (false, false) => continue,
                };
                for with in with {
                    trying.add(&way.said.union(with).copied().collect());
                }
            }
        }
    }
    trying.corners
}

struct Trying<'a> {
    needs: Vec<Need<'a>>,
    corners: Corners<'a>,
}

/// An item without a calmest answer, and what can be said of it.
struct Need<'a> {
    item: &'a str,
    options: Vec<&'a str>,
}

impl<'a> Trying<'a> {
    /// Adds a sheet, on its own ground if it has one and else on every ground.
    fn add(&mut self, sheet: &Sheet<'a>) {
        let mut rest = sheet.clone();
        let mut grounds: Vec<Ground<'a>> = vec![Vec::new()];
        for need in &self.needs {
            let own = sheet.iter().find(|said| said.item == need.item).copied();
            if let Some(own) = own {
                rest.remove(&own);
            }
            let all = need.options.iter().map(|option| Said {
                item: need.item,
                value: Value::Option(option),
            });
            let choices: Vec<Said<'a>> = own.map_or_else(|| all.collect(), |own| vec![own]);
            grounds = grounds
                .iter()
                .flat_map(|ground| {
                    choices
                        .iter()
                        .map(|said| ground.iter().copied().chain([*said]).collect())
                })
                .collect();
        }
        self.corners.entry(rest).or_default().extend(grounds);
    }
}

/// Lists that need a tick, and choices without one calmest option in both packs.
fn needs<'a>(pair: &Pair<'a>) -> Vec<Need<'a>> {
    let mut needs: Vec<Need<'a>> = Vec::new();
    for (side, other) in [(&pair.new, &pair.old), (&pair.old, &pair.new)] {
        for id in side.pack.items() {
            let item = side.pack.item(id);
            let needed = match item.kind {
                Kind::Ticks { least, .. } => least > 0,
                Kind::Choice { ordered: false } => !same_calm(side, other, id),
                _ => false,
            };
            if !needed {
                continue;
            }
            let options = item.options.iter().map(|option| &*option.name);
            match needs.iter_mut().find(|need| need.item == &*item.name) {
                Some(need) => {
                    let new: Vec<_> = options
                        .filter(|name| !need.options.contains(name))
                        .collect();
                    need.options.extend(new);
                }
                None => needs.push(Need {
                    item: &item.name,
                    options: options.collect(),
                }),
            }
        }
    }
    needs
}

/// Whether a choice has an option that nothing asks about, and the same one in
/// the other pack, if that asks at all.
fn same_calm(side: &Side<'_>, other: &Side<'_>, id: ItemId) -> bool {
    let calm = |side: &Side<'_>, id: ItemId| {
        let option = calm::unremarkable(side.pack, id)?;
        Some(side.pack.option(id, option).name.clone())
    };
    let here = calm(side, id);
    let there = other.item(&side.pack.item(id).name);
    here.is_some() && there.is_none_or(|there| calm(other, there) == here)
}

/// The answers with which an approach is named at all; saying nothing is one.
fn enablers<'a>(points: &Points<'_, 'a>) -> BTreeSet<Sheet<'a>> {
    let pack = points.side().pack;
    let approaches = pack.approaches().map(|id| pack.approach(id));
    said(points, approaches.flat_map(|approach| &approach.only_with))
}

/// The answers on which approaches hang that are not the same in both packs.
fn in_question<'a>(points: &Points<'_, 'a>, tables: &Tables<'_>) -> BTreeSet<Sheet<'a>> {
    let pack = points.side().pack;
    let approaches = pack.approaches().map(|id| pack.approach(id));
    let changed = approaches.filter(|approach| tables.approaches.contains(&*approach.name));
    let tests = changed.flat_map(|approach| {
        let studied = approach.evidence_with.iter().flat_map(|(tests, _)| tests);
        approach.only_with.iter().chain(studied)
    });
    said(points, tests)
}

fn said<'a, 't>(
    points: &Points<'_, 'a>,
    tests: impl Iterator<Item = &'t Test>,
) -> BTreeSet<Sheet<'a>> {
    let ways = tests.flat_map(|test| points.test(test));
    ways.map(|way| way.said).chain([Sheet::new()]).collect()
}

/// Wishes that put other approaches first than they did.
fn wishes<'a>(pair: &Pair<'a>) -> Vec<Sheet<'a>> {
    let prefers = |side: &Side<'a>, said: &Said<'a>| -> Option<BTreeSet<&'a str>> {
        let item = side.item(said.item)?;
        let Value::Option(name) = said.value else {
            return None;
        };
        let option = side.pack.option(item, side.option(item, name)?);
        Some(canon::names(option.prefers, |id| {
            &side.pack.approach(id).name
        }))
    };
    let new = &pair.new;
    let all = new.pack.items().flat_map(|id| {
        let item = new.pack.item(id);
        item.options.iter().map(|option| Said {
            item: &item.name,
            value: Value::Option(&option.name),
        })
    });
    all.filter(|said| prefers(&pair.old, said) != prefers(new, said))
        .map(|said| [said].into_iter().collect())
        .collect()
}
