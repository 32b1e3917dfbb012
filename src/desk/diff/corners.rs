//! The answer sheets worth trying: the corners of every rule that differs,
//! for everybody who could give them.

use super::points::{Points, Way};
use super::said::{Ground, Said, Sheet, Value};
use super::side::Side;
use super::tables::Tables;
use super::with;
use super::Pair;
use crate::domain::{Answer, ItemId, Kind};
use std::collections::{BTreeMap, BTreeSet};

/// Sheets, and on which ground each is to be tried.
pub type Corners<'a> = BTreeMap<Sheet<'a>, BTreeSet<Ground<'a>>>;

/// Everything worth trying.
pub struct Trials<'s, 'a> {
    /// What has no calmest answer and is said by everybody.
    pub needs: Needs<'a>,
    /// Each to be tried on each of its grounds.
    pub corners: Corners<'a>,
    /// Corners by the thousand, to be tried as far as they tell anything new.
    pub crowds: Vec<Crowd<'s, 'a>>,
}

/// The ways of making a rule fire that asks for so many of so many.
pub struct Crowd<'s, 'a> {
    pub points: &'s Points<'s, 'a>,
    pub way: Way<'a>,
    /// Each way goes with each of these.
    pub with: BTreeSet<Sheet<'a>>,
}

/// All sheets worth trying.
pub fn trials<'s, 'a>(pair: &Pair<'a>, sides: [&'s Points<'s, 'a>; 2]) -> Trials<'s, 'a> {
    let mut trials = Trials {
        needs: Needs::of(pair),
        corners: Corners::new(),
        crowds: Vec::new(),
    };
    let tables = Tables::between(&pair.old, &pair.new);
    let enabling = with::enabling(sides);
    let in_question = with::in_question(sides, &tables);

    for with in enabling.union(&in_question) {
        trials.add(with);
    }
    for sheet in with::wishes(pair) {
        trials.add(&sheet);
    }
    for points in sides {
        let side = points.side();
        for (rule, ways) in points.rules() {
            let bears = tables.bear_on(side, rule);
            for way in ways {
                let with = match (way.differs, bears) {
                    (true, _) => enabling.union(&in_question).cloned().collect(),
                    (false, true) => in_question.clone(),
                    (false, false) => continue,
                };
                if way.counts.is_empty() {
                    for with in with {
                        let sheet = way.said.union(&with).copied().collect();
                        if points.can_be_said(&sheet) {
                            trials.add(&sheet);
                        }
                    }
                } else if way.differs || tables.may_loosen(side, rule) {
                    trials.add_crowd(Crowd { points, way, with });
                }
            }
        }
    }
    trials
}

impl<'s, 'a> Trials<'s, 'a> {
    fn add(&mut self, sheet: &Sheet<'a>) {
        let (rest, grounds) = self.needs.grounds(sheet);
        self.corners.entry(rest).or_default().extend(grounds);
    }

    /// Adds a crowd. It is tried on every ground in any case, so one that
    /// names its ground, as the rules of a condition do, is the same as one
    /// that does not; and so is the one of the other pack, if it reads so.
    fn add_crowd(&mut self, mut crowd: Crowd<'s, 'a>) {
        (crowd.way.said, _) = self.needs.grounds(&crowd.way.said);
        let same = |other: &&mut Crowd<'s, 'a>| {
            other.way.said == crowd.way.said
                && other.points.reads(&other.way) == crowd.points.reads(&crowd.way)
        };
        match self.crowds.iter_mut().find(same) {
            Some(other) => other.with.extend(crowd.with),
            None => self.crowds.push(crowd),
        }
    }
}

/// What everybody has to say something of.
pub struct Needs<'a>(Vec<Need<'a>>);

/// An item without a calmest answer, and what can be said of it.
struct Need<'a> {
    item: &'a str,
    options: Vec<&'a str>,
}

impl<'a> Needs<'a> {
    /// Lists that need a tick, and choices without one calmest option in both
    /// packs.
    fn of(pair: &Pair<'a>) -> Self {
        let mut needs: Vec<Need<'a>> = Vec::new();
        for (side, other) in [(&pair.new, &pair.old), (&pair.old, &pair.new)] {
            for id in side.pack.items() {
                let item = side.pack.item(id);
                let needed = match item.kind {
                    Kind::Ticks { least, .. } => least > 0,
                    Kind::Choice { .. } => !same_calm(side, other, id),
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
        Self(needs)
    }

    /// A sheet without its ground: its own, if it has one, or else every one.
    pub fn grounds(&self, sheet: &Sheet<'a>) -> (Sheet<'a>, Vec<Ground<'a>>) {
        let mut rest = sheet.clone();
        let mut grounds: Vec<Ground<'a>> = vec![Vec::new()];
        for need in &self.0 {
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
        (rest, grounds)
    }
}

/// Whether a choice has a calmest option, and the same one in the other pack,
/// if that asks at all: of an ordered one the first, else one that nothing
/// asks about.
fn same_calm(side: &Side<'_>, other: &Side<'_>, id: ItemId) -> bool {
    let calm = |side: &Side<'_>, id: ItemId| match side.unsaid(id)? {
        Answer::Chose(option) => Some(side.pack.option(id, option).name.clone()),
        _ => None,
    };
    let here = calm(side, id);
    let there = other.item(&side.pack.item(id).name);
    here.is_some() && there.is_none_or(|there| calm(other, there) == here)
}
