//! What differs between two outcomes, and which way it turned.

use super::side::Side;
use crate::domain::{ApproachId, Disposition, Flare, Minutes, Outcome, Pack, Pressure};
use std::collections::{BTreeMap, BTreeSet};

/// Which way an outcome turned, the one to look at first foremost.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Turn {
    /// More is allowed, or sooner.
    Looser,
    /// Less is allowed, or later.
    Tighter,
    /// Neither: other people to ask, another order.
    Other,
}

/// What of an outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What<'a> {
    Tier,
    Flare,
    Pressure,
    Minutes,
    /// A part of the body to leave alone.
    Area(&'a str),
    /// Whether a kind of massage is suggested, to be discussed or avoided.
    Approach(&'a str),
    /// How hard it may be.
    Strength(&'a str),
    /// How long it may take, where it is now done by another person.
    Time(&'a str),
    Consult,
    Order,
}

/// What turned which way.
pub type Shifts<'a> = BTreeMap<What<'a>, Turn>;

/// How far an approach is open: to avoid, to discuss, to suggest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    Avoid,
    Discuss,
    Suggest,
}

/// How far an approach is open, how hard it may be, and who does it.
#[derive(Clone, Copy, Debug)]
pub struct Open {
    pub status: Status,
    most: Pressure,
    by_oneself: bool,
}

/// An outcome by name.
#[derive(Debug)]
pub struct Seen<'a> {
    pub tier: Disposition,
    pub flare: Flare,
    pub cap: Pressure,
    pub minutes: Minutes,
    /// Whether each area is to be left alone.
    pub areas: BTreeMap<&'a str, bool>,
    pub approaches: BTreeMap<&'a str, Open>,
    /// What may be named, best first; what is to be discussed last.
    named: Vec<&'a str>,
    pub consult: Vec<&'a str>,
}

impl<'a> Seen<'a> {
    pub fn of(side: &Side<'a>, outcome: &Outcome) -> Self {
        let pack = side.pack;
        let off = outcome.areas_off(pack);
        let areas = pack.areas();
        let approaches = pack.approaches();
        let named = outcome.suggest.iter().chain(&outcome.discuss);
        let consult = outcome.consult.iter();
        Self {
            tier: outcome.disposition(),
            flare: outcome.flare,
            cap: outcome.advice.max_pressure,
            minutes: outcome.minutes,
            areas: areas
                .map(|id| (&*pack.area(id).name, off.contains(id)))
                .collect(),
            approaches: approaches
                .map(|id| (&*pack.approach(id).name, open(pack, outcome, id)))
                .collect(),
            named: named.map(|id| &*pack.approach(*id).name).collect(),
            consult: consult.map(|id| &*pack.prompt(*id).name).collect(),
        }
    }

    /// Whether an area is to be left alone, which nobody says of one that is
    /// not known.
    fn off(&self, area: &str) -> bool {
        self.areas.get(area).is_some_and(|off| *off)
    }

    fn status(&self, approach: &str) -> Status {
        let open = self.approaches.get(approach);
        open.map_or(Status::Avoid, |open| open.status)
    }

    /// The most that may be stated for an approach.
    pub fn strength(&self, approach: &str) -> Pressure {
        let open = self.approaches.get(approach);
        open.map_or(Pressure::None, |open| open.most.min(self.cap))
    }

    /// The longest time for an approach.
    pub fn time(&self, approach: &str) -> u16 {
        match self.approaches.get(approach) {
            Some(open) if open.by_oneself => self.minutes.alone,
            Some(_) => self.minutes.therapist,
            None => 0,
        }
    }

    /// The approaches that are as open in the other outcome, best first.
    pub fn ranked(&self, other: &Seen<'_>) -> Vec<&'a str> {
        let named = self.named.iter().copied();
        named
            .filter(|name| self.status(name) == other.status(name))
            .collect()
    }
}

fn open(pack: &Pack, outcome: &Outcome, id: ApproachId) -> Open {
    let about = pack.approach(id);
    let status = if outcome.suggest.contains(&id) {
        Status::Suggest
    } else if outcome.discuss.contains(&id) {
        Status::Discuss
    } else {
        Status::Avoid
    };
    Open {
        status,
        most: about.tool_max,
        by_oneself: about.by_oneself,
    }
}

/// What turned which way. Where only one of them allows massage at all, the
/// rest follows from that and is left out.
pub fn shifts<'a>(old: &Seen<'a>, new: &Seen<'a>) -> Shifts<'a> {
    let mut shifts = Shifts::new();
    let mut note = |what, turn: Option<Turn>| {
        if let Some(turn) = turn {
            shifts.insert(what, turn);
        }
    };
    note(What::Tier, up(old.tier, new.tier));
    note(What::Flare, up(old.flare, new.flare));
    let massage = (old.tier.allows_massage(), new.tier.allows_massage());
    if old.tier == new.tier || massage == (true, true) {
        note(What::Consult, asked(old, new));
    }
    if massage != (true, true) {
        return shifts;
    }
    note(What::Pressure, up(new.cap, old.cap));
    let by_therapist = up(new.minutes.therapist, old.minutes.therapist);
    let alone = up(new.minutes.alone, old.minutes.alone);
    note(What::Minutes, by_therapist.into_iter().chain(alone).min());
    for name in old.areas.keys().chain(new.areas.keys()) {
        note(What::Area(name), up(old.off(name), new.off(name)));
    }
    let names = old.approaches.keys().chain(new.approaches.keys());
    for name in names.copied().collect::<BTreeSet<&'a str>>() {
        note(What::Approach(name), up(new.status(name), old.status(name)));
        let (before, after) = (old.approaches.get(name), new.approaches.get(name));
        let (Some(before), Some(after)) = (before, after) else {
            continue;
        };
        // A cap or time that moved is said once, not again for each approach.
        if before.status == after.status && before.status > Status::Avoid {
            if before.most != after.most {
                let turn = up(new.strength(name), old.strength(name));
                note(What::Strength(name), turn);
            }
            if before.by_oneself != after.by_oneself {
                note(What::Time(name), up(new.time(name), old.time(name)));
            }
        }
    }
    let reordered = old.ranked(new) != new.ranked(old);
    note(What::Order, reordered.then_some(Turn::Other));
    shifts
}

/// Who is asked, and who first; the order of the others follows the order of
/// the rules and says little.
fn asked(old: &Seen<'_>, new: &Seen<'_>) -> Option<Turn> {
    let all = |names: &[&str]| -> BTreeSet<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    };
    let same = all(&old.consult) == all(&new.consult) && old.consult.first() == new.consult.first();
    (!same).then_some(Turn::Other)
}

/// Tighter when it went up, looser when it went down.
pub fn up<T: Ord>(old: T, new: T) -> Option<Turn> {
    match new.cmp(&old) {
        std::cmp::Ordering::Greater => Some(Turn::Tighter),
        std::cmp::Ordering::Less => Some(Turn::Looser),
        std::cmp::Ordering::Equal => None,
    }
}
