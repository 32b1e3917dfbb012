//! What could turn wherever a sheet is said, whatever is said besides: told
//! from two outcomes alone, and quickly.

use super::change::{up, Turn, What};
use super::Pair;
use crate::domain::{Approach, ApproachId, AreaId, Outcome, RuleId};
use std::collections::BTreeSet;

/// What may turn, by which of the rules that differ: those that fired in the
/// old pack, and in the new.
pub type Kind<'a> = (Vec<RuleId>, Vec<RuleId>, What<'a>, Turn);

/// Both packs' areas and approaches side by side.
pub struct Matched<'a> {
    areas: Vec<(&'a str, [Option<AreaId>; 2])>,
    approaches: Vec<Both<'a>>,
}

struct Both<'a> {
    name: &'a str,
    ids: [Option<ApproachId>; 2],
    about: [Option<&'a Approach>; 2],
}

impl<'a> Matched<'a> {
    pub fn of(pair: &Pair<'a>) -> Self {
        let sides = [&pair.old, &pair.new];
        let [old, new] = sides.map(|side| side.pack);
        let areas = old.areas().map(|id| &*old.area(id).name);
        let areas: BTreeSet<&str> = areas
            .chain(new.areas().map(|id| &*new.area(id).name))
            .collect();
        let approaches = old.approaches().map(|id| &*old.approach(id).name);
        let approaches: BTreeSet<&str> = approaches
            .chain(new.approaches().map(|id| &*new.approach(id).name))
            .collect();
        let area =
            |name| [old, new].map(|pack| pack.areas().find(|id| &*pack.area(*id).name == name));
        let approach = |name| {
            [old, new].map(|pack| {
                pack.approaches()
                    .find(|id| &*pack.approach(*id).name == name)
            })
        };
        let both = |name| Both {
            name,
            ids: approach(name),
            about: sides.map(|side| side.approach(name)),
        };
        Self {
            areas: areas.into_iter().map(|name| (name, area(name))).collect(),
            approaches: approaches.into_iter().map(both).collect(),
        }
    }

    /// What could turn on any sheet that says at least this, as far as it is
    /// these rules that turn it.
    pub fn could_turn(&self, pair: &Pair<'a>, old: &Outcome, new: &Outcome) -> Vec<Kind<'a>> {
        let mut turns: Vec<(What<'a>, Turn)> = Vec::new();
        let mut note = |what, turn: Option<Turn>| turns.extend(turn.map(|turn| (what, turn)));
        note(What::Tier, up(old.disposition(), new.disposition()));
        note(What::Flare, up(old.flare, new.flare));
        if old.disposition().allows_massage() && new.disposition().allows_massage() {
            note(
                What::Pressure,
                up(new.advice.max_pressure, old.advice.max_pressure),
            );
            let by_therapist = up(new.minutes.therapist, old.minutes.therapist);
            let alone = up(new.minutes.alone, old.minutes.alone);
            note(What::Minutes, by_therapist.into_iter().chain(alone).min());
            for (name, [before, after]) in &self.areas {
                let off = before.is_some_and(|id| old.advice.areas_off.contains(id));
                let off_now = after.is_some_and(|id| new.advice.areas_off.contains(id));
                note(What::Area(name), up(off, off_now));
            }
            for both in &self.approaches {
                both.could_turn(old, new, &mut note);
            }
        }
        if turns.is_empty() {
            return Vec::new();
        }
        let behind = |outcome: &Outcome, which: &BTreeSet<RuleId>| -> Vec<RuleId> {
            let fired = outcome.fired.iter().copied();
            fired.filter(|id| which.contains(id)).collect()
        };
        let was = behind(old, &pair.differs_in_old.rules);
        let is = behind(new, &pair.differs_in_new.rules);
        let kind = |(what, turn)| (was.clone(), is.clone(), what, turn);
        turns.into_iter().map(kind).collect()
    }
}

impl<'a> Both<'a> {
    fn could_turn(
        &self,
        old: &Outcome,
        new: &Outcome,
        note: &mut impl FnMut(What<'a>, Option<Turn>),
    ) {
        let [before, after] = [(0, old), (1, new)].map(|(at, outcome)| {
            let (id, about) = (self.ids[at]?, self.about[at]?);
            open(id, about, outcome).then_some(about)
        });
        let status = What::Approach(self.name);
        let (Some(before), Some(after)) = (before, after) else {
            return note(status, up(after.is_some(), before.is_some()));
        };
        // Where both are open, it is not these rules that make the status, or
        // what it is named with: the calmest answers show that already.
        let caps = [before, after].map(|about| about.tool_max);
        let [cap, cap_now] = [old, new].map(|outcome| outcome.advice.max_pressure);
        if caps[0] != caps[1] && cap != cap_now {
            let strength = up(caps[1].min(cap_now), caps[0].min(cap));
            note(What::Strength(self.name), strength);
        }
        if before.by_oneself != after.by_oneself {
            let [time, time_now] = [(before, old), (after, new)].map(|(about, outcome)| {
                if about.by_oneself {
                    outcome.minutes.alone
                } else {
                    outcome.minutes.therapist
                }
            });
            note(What::Time(self.name), up(time_now, time));
        }
    }
}

/// Whether nothing closes it yet, so that it may be named.
fn open(id: ApproachId, about: &Approach, outcome: &Outcome) -> bool {
    let off = about.core_areas.intersection(outcome.advice.areas_off);
    about.lowest <= outcome.advice.max_pressure
        && outcome.flare <= about.latest_flare
        && !outcome.advice.avoid.contains(id)
        && off.is_empty()
}
