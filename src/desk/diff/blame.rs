//! Who is behind a change: the rules that made it, and the entries that were
//! edited so as to say less than they did.

use super::canon;
use super::change::{Shifts, Turn, What};
use super::side::Side;
use super::Pair;
use crate::authoring::Loosened;
use crate::domain::{
    Advice, Approach, Best, Findings, ItemId, Kind, Outcome, Rule, RuleId, Test, Then,
};
use core::mem::discriminant;
use std::collections::BTreeSet;

/// The rules that made the difference: those that fired and read otherwise
/// in the other pack, and those that fired in one pack only, because what
/// they ask about has changed.
pub fn rules<'a>(pair: &Pair<'a>, before: &Outcome, after: &Outcome) -> BTreeSet<&'a str> {
    let names = |side: &Side<'a>, outcome: &Outcome, which: &BTreeSet<RuleId>| {
        let fired = outcome.fired.iter().filter(|id| which.contains(id));
        let names = fired.map(|id| &*side.pack.rule(*id).name);
        names.collect::<BTreeSet<&'a str>>()
    };
    let Pair { old, new, .. } = pair;
    let both = |of_old, of_new| (names(old, before, of_old), names(new, after, of_new));
    let (was, is) = both(&pair.differs_in_old.reworked, &pair.differs_in_new.reworked);
    let (fired, fires) = both(&pair.differs_in_old.rules, &pair.differs_in_new.rules);
    let once = fired.symmetric_difference(&fires);
    was.union(&is).chain(once).copied().collect()
}

/// The entries that were edited, or removed, and say less on a sheet than
/// they did: what is looser there cannot be so but by one of them.
pub fn needs<'a>(
    pair: &Pair<'a>,
    shifts: &Shifts<'a>,
    findings: &[Findings; 2],
    outcomes: [&Outcome; 2],
) -> BTreeSet<Loosened> {
    let on = Sheet {
        pair,
        findings,
        outcomes,
    };
    let mut needs = BTreeSet::new();
    for id in &outcomes[0].fired {
        if pair.differs_in_old.rules.contains(id) {
            on.rule(*id, &mut needs);
        }
    }
    let looser = shifts.iter().filter(|(_, turn)| **turn == Turn::Looser);
    for (what, _) in looser {
        on.table(*what, &mut needs);
        if let What::Approach(name) | What::Strength(name) | What::Time(name) = what {
            on.approach(name, &mut needs);
        }
    }
    if needs.is_empty() {
        return everything(pair);
    }
    needs
}

/// One sheet, as both packs see it.
struct Sheet<'s, 'a> {
    pair: &'s Pair<'a>,
    findings: &'s [Findings; 2],
    outcomes: [&'s Outcome; 2],
}

impl Sheet<'_, '_> {
    /// A rule that fired and is not just so any more, or whose items are not.
    fn rule(&self, id: RuleId, needs: &mut BTreeSet<Loosened>) {
        let Pair { old, new, .. } = self.pair;
        let before = old.pack.rule(id);
        let after = new.rule_id(&before.name);
        let fires = after.filter(|id| self.outcomes[1].fired.contains(id));
        if self.pair.differs_in_old.reworked.contains(&id) {
            let as_strict = after.is_some_and(|id| {
                let after = new.pack.rule(id);
                let same = canon::when(old, before) == canon::when(new, after);
                (same || fires.is_some()) && as_strict((old, before), (new, after))
            });
            if !as_strict {
                needs.insert(Loosened::Rule(before.name.to_string()));
            }
        }
        if fires.is_none() {
            self.items(before.items(), needs);
        }
    }

    /// The edited ones of these items that count for less, or all of them.
    fn items(&self, asked: impl Iterator<Item = ItemId>, needs: &mut BTreeSet<Loosened>) {
        let old = &self.pair.old;
        let all = asked.flat_map(|id| canon::hangs_on(old, id).chain([id]));
        let edited: BTreeSet<ItemId> = all
            .filter(|id| self.pair.differs_in_old.edited.contains(id))
            .collect();
        let mut looser: Vec<&ItemId> = edited.iter().filter(|id| self.counts_less(**id)).collect();
        if looser.is_empty() {
            looser = edited.iter().collect();
        }
        let names = looser
            .into_iter()
            .map(|id| old.pack.item(*id).name.to_string());
        needs.extend(names.map(Loosened::Item));
    }

    fn counts_less(&self, id: ItemId) -> bool {
        let Pair { old, new, .. } = self.pair;
        let before = old.pack.item(id);
        let Some(there) = new.item(&before.name) else {
            return true;
        };
        let after = new.pack.item(there);
        let chosen = matches!(before.kind, Kind::Choice { .. } | Kind::Ticks { .. });
        let [was, is] = self.findings;
        chosen
            || discriminant(&before.kind) != discriminant(&after.kind)
            || is.step(there) < was.step(id)
    }

    /// The tables of the pack as a whole.
    fn table(&self, what: What<'_>, needs: &mut BTreeSet<Loosened>) {
        let Pair { old, new, .. } = self.pair;
        let off = |side: &Side<'_>| -> BTreeSet<String> {
            let off = side.pack.baseline().areas_off;
            let names = canon::names(off, |id| &side.pack.area(id).name);
            names.into_iter().map(str::to_owned).collect()
        };
        let no_longer_off: BTreeSet<String> = off(old).difference(&off(new)).cloned().collect();
        let baseline = match what {
            What::Area(name) => no_longer_off.contains(name),
            What::Approach(name) => old.approach(name).is_some_and(|approach| {
                let core = canon::names(approach.core_areas, |id| &old.pack.area(id).name);
                core.iter().any(|area| no_longer_off.contains(*area))
            }),
            What::Minutes | What::Time(_) => {
                let level = self.outcomes[0].advice.max_pressure;
                let (before, after) = (old.pack.minutes(level), new.pack.minutes(level));
                if after.therapist > before.therapist || after.alone > before.alone {
                    needs.insert(Loosened::Table("minutes".to_owned()));
                }
                false
            }
            _ => false,
        };
        if baseline {
            needs.insert(Loosened::Table("baseline".to_owned()));
        }
    }

    /// An approach that is more open than it was.
    fn approach(&self, name: &str, needs: &mut BTreeSet<Loosened>) {
        let Pair { old, new, .. } = self.pair;
        let Some(after) = new.approach(name) else {
            return;
        };
        let before = old.approach(name);
        if before.is_none_or(|before| opens((old, before), (new, after))) {
            needs.insert(Loosened::Approach(name.to_owned()));
        }
        let met = |findings: &Findings, tests: &[Test]| {
            tests.is_empty() || tests.iter().any(|test| findings.meet(test))
        };
        let [was, is] = self.findings;
        if let Some(before) = before {
            let now = met(is, &after.only_with) && !met(was, &before.only_with);
            if now && canon::tests(old, &before.only_with) == canon::tests(new, &after.only_with) {
                self.items(before.only_with.iter().filter_map(Test::item), needs);
            }
        }
    }
}

/// Whether a rule's new advice is at least as strict as its old.
fn as_strict((old, before): (&Side<'_>, &Rule), (new, after): (&Side<'_>, &Rule)) -> bool {
    match (&before.then, &after.then) {
        (Then::Flare(before), Then::Flare(after)) => after >= before,
        (Then::Advice(before), Then::Advice(after)) => {
            let areas = |side: &Side<'_>, advice: &Advice| -> BTreeSet<String> {
                let names = canon::names(advice.areas_off, |id| &side.pack.area(id).name);
                names.into_iter().map(str::to_owned).collect()
            };
            let avoided = canon::names(after.avoid, |id| &new.pack.approach(id).name);
            let mut avoid = before.avoid.iter().map(|id| &*old.pack.approach(id).name);
            after.disposition >= before.disposition
                && after.max_pressure <= before.max_pressure
                && after.minutes.unwrap_or(u16::MAX) <= before.minutes.unwrap_or(u16::MAX)
                && areas(new, after).is_superset(&areas(old, before))
                // What is no longer there needs nobody to close it.
                && avoid.all(|name| avoided.contains(name) || new.approach(name).is_none())
        }
        _ => false,
    }
}

/// Whether an approach is open where it was not, or more so, by itself.
fn opens((old, before): (&Side<'_>, &Approach), (new, after): (&Side<'_>, &Approach)) -> bool {
    let core = |side: &Side<'_>, approach: &Approach| -> BTreeSet<String> {
        let names = canon::names(approach.core_areas, |id| &side.pack.area(id).name);
        names.into_iter().map(str::to_owned).collect()
    };
    let with = |side: &Side<'_>, approach: &Approach| -> BTreeSet<String> {
        let tests = approach.only_with.iter();
        tests
            .map(|test| canon::tests(side, core::slice::from_ref(test)))
            .collect()
    };
    let (with_before, with_after) = (with(old, before), with(new, after));
    after.lowest < before.lowest
        || after.tool_max > before.tool_max
        || after.latest_flare > before.latest_flare
        || !core(new, after).is_superset(&core(old, before))
        || (before.best, after.best) == (Best::Discuss, Best::Suggest)
        || !with_before.is_empty() && (with_after.is_empty() || !with_after.is_subset(&with_before))
        || before.by_oneself && !after.by_oneself
}

/// Every entry of the old pack that is not just so in the new one: asked for
/// where nothing else accounts for a change, which should never be.
fn everything(pair: &Pair<'_>) -> BTreeSet<Loosened> {
    let differs = &pair.differs_in_old;
    let pack = pair.old.pack;
    let rules = differs
        .reworked
        .iter()
        .map(|id| pack.rule(*id).name.to_string());
    let items = differs
        .edited
        .iter()
        .map(|id| pack.item(*id).name.to_string());
    let tables = ["minutes", "baseline"].map(str::to_owned);
    let named = rules.map(Loosened::Rule).chain(items.map(Loosened::Item));
    named.chain(tables.map(Loosened::Table)).collect()
}
