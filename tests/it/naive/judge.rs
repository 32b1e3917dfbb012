//! What comes of a sheet: section 8.1 of the clinical basis, step by step.

use super::content::{Approach, Content};
use super::rules::{Line, Then, When};
use super::said::Sheet;
use super::{Outcome, FLARES, PRESSURES, TIERS};
use std::cmp::Reverse;
use std::collections::BTreeSet;

const ADAPT: usize = 1;
const HOLD: usize = 2;

/// What a rule that fired, or a condition at this flare level, comes to.
struct Applied<'a> {
    tier: usize,
    pressure: usize,
    then: &'a Then,
}

impl Content {
    pub fn judge(&self, sheet: &Sheet) -> Outcome<'_> {
        let mut said = self.heard(sheet);
        let mut fired = BTreeSet::new();
        let flare = self.flare(&said, &mut fired);
        said.say(self.items.find("flare").word(FLARES[flare]));
        let applied = self.applied(&said, flare, &mut fired);

        let medium = PRESSURES.len() - 1;
        let cap = applied.iter().map(|it| it.pressure).min();
        let cap = cap.unwrap_or(medium);
        let tier = tier(&applied, flare, cap);
        let (first_consult, consult) = self.consult(tier, &applied);
        let mut outcome = Outcome {
            tier: TIERS[tier],
            flare: FLARES[flare],
            cap: "none",
            minutes: (0, 0),
            areas_off: self.areas.iter().map(|it| &**it).collect(),
            suggest: Vec::new(),
            discuss: Vec::new(),
            avoid: self.approaches.iter().map(|it| &*it.name).collect(),
            first_consult,
            consult,
            fired,
        };
        if tier <= ADAPT {
            outcome.cap = PRESSURES[cap];
            outcome.minutes = self.minutes(cap, &applied);
            outcome.areas_off = self.areas_off(&applied);
            self.name_approaches(&mut outcome, &said, flare, cap, &applied);
        }
        outcome
    }

    /// Step 1: answers to what is not asked do not count, and some answers
    /// settle an item as "yes".
    fn heard(&self, sheet: &Sheet) -> Sheet {
        let mut said = sheet.clone();
        for gate in &self.gates {
            let item = &self.items.0[gate.item];
            if !gate.asked_when.is_empty() && !sheet.meets(&gate.asked_when) {
                said.forget(item);
            }
            if sheet.meets(&gate.switched_on_by) {
                said.forget(item);
                said.say(item.word("yes"));
            }
        }
        said
    }

    /// Step 4 and section 5.3: the first level that applies, top to bottom.
    fn flare<'a>(&'a self, said: &Sheet, fired: &mut BTreeSet<&'a str>) -> usize {
        let apply = self.flare_rules.iter().filter(|it| it.when.holds(said));
        let apply: Vec<_> = apply.collect();
        fired.extend(apply.iter().map(|rule| &*rule.name));
        let levels = (0..FLARES.len()).rev();
        let mut reached = levels.filter(|level| apply.iter().any(|rule| rule.level == *level));
        reached.next().unwrap_or(0)
    }

    fn applied<'a>(
        &'a self,
        said: &Sheet,
        flare: usize,
        fired: &mut BTreeSet<&'a str>,
    ) -> Vec<Applied<'a>> {
        let mut applied = Vec::new();
        for line in &self.lines {
            match line {
                Line::Rule {
                    name,
                    when,
                    tier,
                    then,
                } if when.holds(said) => {
                    fired.insert(name);
                    let (tier, pressure) = (*tier, then.pressure);
                    applied.push(Applied {
                        tier,
                        pressure,
                        then,
                    });
                }
                Line::Row {
                    names,
                    has,
                    pressure,
                    then,
                } if said.says(*has) => {
                    fired.insert(&names[0]);
                    // A level that allows less than the one before has a name.
                    for level in 1..=flare {
                        if pressure[level] < pressure[level - 1] {
                            fired.insert(&names[level]);
                        }
                    }
                    applied.push(Applied {
                        tier: 0,
                        pressure: pressure[flare],
                        then,
                    });
                }
                _ => {}
            }
        }
        // What a condition holds back, it holds back as a rule would.
        for it in &mut applied {
            if it.pressure == 0 {
                it.tier = it.tier.max(HOLD);
            }
        }
        applied
    }

    /// Step 8.
    fn areas_off<'a>(&'a self, applied: &[Applied<'a>]) -> BTreeSet<&'a str> {
        let off = applied.iter().flat_map(|it| &it.then.areas_off);
        self.baseline.iter().chain(off).map(|it| &**it).collect()
    }

    /// Steps 9 and, for the order, section 7.3.
    fn name_approaches<'a>(
        &'a self,
        outcome: &mut Outcome<'a>,
        said: &Sheet,
        flare: usize,
        cap: usize,
        applied: &[Applied<'_>],
    ) {
        let listed: BTreeSet<_> = applied.iter().flat_map(|it| &it.then.avoid).collect();
        let mut left = Vec::new();
        for it in &self.approaches {
            let core_off = |area: &String| outcome.areas_off.contains(&**area);
            let avoided = cap < it.lowest
                || flare > it.latest_flare
                || listed.contains(&it.name)
                || it.core_areas.iter().any(core_off)
                || !(it.only_with.is_empty() || said.meets(&it.only_with));
            if !avoided {
                left.push(it);
            }
        }
        left.sort_by_cached_key(|it| {
            let evidence = match &it.evidence_with {
                Some((studied, evidence)) if said.meets(studied) => *evidence,
                _ => it.evidence,
            };
            (
                Reverse(self.score(it, said)),
                evidence,
                it.lowest,
                it.number,
            )
        });
        for it in left {
            outcome.avoid.remove(&*it.name);
            match it.suggested {
                true => outcome.suggest.push(&it.name),
                false => outcome.discuss.push(&it.name),
            }
        }
    }

    /// How many chosen goals list it.
    fn score(&self, approach: &Approach, said: &Sheet) -> usize {
        let chosen = self.goals.iter().filter(|(goal, _)| said.says(*goal));
        let listing = chosen.filter(|(_, prefers)| prefers.contains(&approach.name));
        listing.count()
    }

    /// Step 10; by oneself never longer than by a therapist (S33).
    fn minutes(&self, cap: usize, applied: &[Applied<'_>]) -> (i64, i64) {
        let (mut therapist, alone) = self.minutes[cap];
        for limit in applied.iter().filter_map(|it| it.then.minutes) {
            therapist = therapist.min(limit);
        }
        (therapist, alone.min(therapist))
    }

    /// Step 11. First comes the prompt of the tier; a hold has none of its
    /// own, so who can clear the first thing that holds.
    fn consult<'a>(&'a self, tier: usize, applied: &[Applied<'a>]) -> (&'a str, BTreeSet<&'a str>) {
        let of_tier = &self.consult[tier];
        let gravest = applied.iter().filter(|it| it.tier == tier);
        let first = of_tier
            .iter()
            .chain(gravest.flat_map(|it| &it.then.consult));
        let everybody = of_tier
            .iter()
            .chain(applied.iter().flat_map(|it| &it.then.consult));
        let mut everybody: BTreeSet<&str> = everybody.map(|it| &**it).collect();
        if everybody.is_empty() {
            everybody.insert(&self.last_resort);
        }
        let mut first = first.chain([&self.last_resort]);
        (first.next().expect("the last resort"), everybody)
    }
}

/// Steps 2, 3, 6 and 7.
fn tier(applied: &[Applied<'_>], flare: usize, cap: usize) -> usize {
    let by_rules = applied.iter().map(|it| it.tier).max().unwrap_or(0);
    let limited = |it: &Applied<'_>| {
        let then = it.then;
        !then.areas_off.is_empty() || !then.avoid.is_empty() || then.minutes.is_some()
    };
    if cap == 0 {
        by_rules.max(HOLD)
    } else if cap < PRESSURES.len() - 1 || flare > 0 || applied.iter().any(limited) {
        by_rules.max(ADAPT)
    } else {
        by_rules
    }
}

impl When {
    fn holds(&self, said: &Sheet) -> bool {
        let holding = self.of.iter().filter(|condition| said.meets(condition));
        holding.count() >= self.need
    }
}
