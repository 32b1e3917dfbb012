//! What else outcomes hang on than rules and items, and which rules show a
//! change of it.

use super::canon;
use super::side::Side;
use crate::domain::{Advice, Approach, Disposition, Pressure, Rule, Then};
use std::collections::BTreeSet;

/// What differs besides rules and items.
pub struct Tables<'a> {
    /// Pressures with another longest time.
    levels: Vec<Pressure>,
    /// Outcomes with other people to ask.
    tiers: Vec<Disposition>,
    /// Approaches that are not in both, or not the same.
    pub approaches: BTreeSet<&'a str>,
}

impl<'a> Tables<'a> {
    /// What differs between two packs.
    pub fn between(old: &Side<'a>, new: &Side<'a>) -> Self {
        let asks = |side: &Side<'_>, tier| -> Vec<String> {
            let ids = side.pack.consult(tier).iter();
            ids.map(|id| side.pack.prompt(*id).name.to_string())
                .collect()
        };
        let levels = Pressure::ALL.into_iter();
        let tiers = Disposition::ALL.into_iter();
        let (before, after) = (approaches(old), approaches(new));
        let changed = before.symmetric_difference(&after);
        // Whoever now takes longer or less over it does so at every pressure.
        let by_oneself = |side: &Side<'_>, name: &str| {
            let mut all = side.pack.approaches().map(|id| side.pack.approach(id));
            all.any(|approach| &*approach.name == name && approach.by_oneself)
        };
        let handed_over = changed
            .clone()
            .any(|(name, _)| by_oneself(old, name) != by_oneself(new, name));
        Self {
            levels: levels
                .filter(|level| handed_over || old.pack.minutes(*level) != new.pack.minutes(*level))
                .collect(),
            tiers: tiers
                .filter(|tier| asks(old, *tier) != asks(new, *tier))
                .collect(),
            approaches: changed.map(|(name, _)| *name).collect(),
        }
    }

    /// Whether a change of these may show where a rule of this pack fires, and
    /// not already on the calmest answers.
    pub fn bear_on(&self, side: &Side<'_>, rule: &Rule) -> bool {
        match &rule.then {
            Then::Flare(level) => {
                let mut changed = self.changed(side);
                changed.any(|approach| approach.latest_flare < *level)
            }
            Then::Advice(advice) => {
                self.levels.contains(&advice.max_pressure)
                    || self.tiers.contains(&advice.disposition)
                    || self.closes_any(side, advice)
            }
        }
    }

    /// Whether it may show there in more than whom to ask.
    pub fn may_loosen(&self, side: &Side<'_>, rule: &Rule) -> bool {
        let of_tier = |advice: &Advice| {
            self.tiers.contains(&advice.disposition)
                && !self.levels.contains(&advice.max_pressure)
                && !self.closes_any(side, advice)
        };
        !rule.advice().is_some_and(of_tier)
    }

    /// The approaches of a pack that the other has not just so.
    fn changed<'s>(&'s self, side: &'s Side<'_>) -> impl Iterator<Item = &'s Approach> {
        let all = side.pack.approaches().map(|id| side.pack.approach(id));
        all.filter(|approach| self.approaches.contains(&*approach.name))
    }

    /// Whether advice closes one of the changed approaches, but not all.
    fn closes_any(&self, side: &Side<'_>, advice: &Advice) -> bool {
        advice.disposition.allows_massage()
            && side.pack.approaches().any(|id| {
                let approach = side.pack.approach(id);
                let off = approach.core_areas.intersection(advice.areas_off);
                self.approaches.contains(&*approach.name)
                    && (advice.avoid.contains(id)
                        || advice.max_pressure < approach.lowest
                        || !off.is_empty())
            })
    }
}

/// Every approach by name, with what it means.
fn approaches<'a>(side: &Side<'a>) -> BTreeSet<(&'a str, String)> {
    let all = side.pack.approaches().map(|id| side.pack.approach(id));
    let means = |approach: &'a Approach| (&*approach.name, canon::approach(side, approach));
    all.map(means).collect()
}
