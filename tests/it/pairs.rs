//! Every pair of answers about E, U, H and R on each condition when settled,
//! with goals that would bring up lymph drainage and tummy massage.

use crate::support::{every_condition, rows, unsure, yes, Person, AGREED};
use massage_check::domain::{Answer, ItemId, Kind, Outcome};
use std::sync::OnceLock;

/// One answer that is not calm.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Said {
    /// The row of the basis.
    pub basis: &'static str,
    item: ItemId,
    answer: Answer,
}

impl Said {
    /// Whether it is in this part of the safety screen, and not cleared.
    pub fn counts(&self, part: char) -> bool {
        self.basis.starts_with(part) && !self.cleared()
    }

    /// What it is about.
    pub fn item(&self) -> ItemId {
        self.item
    }

    pub fn cleared(&self) -> bool {
        self.answer == AGREED
    }

    pub fn on(&self, person: Person) -> Person {
        person.says(self.item, self.answer)
    }
}

/// One sheet and what came of it.
#[derive(Debug)]
pub struct Seen {
    pub condition: &'static str,
    /// None, one or two of them.
    pub said: Vec<Said>,
    pub outcome: Outcome,
}

impl Seen {
    /// Whether the person has one of these conditions, or said yes or "yes,
    /// agreed" to one of these rows.
    pub fn has(&self, codes: &[&str]) -> bool {
        codes.contains(&self.condition) || self.said.iter().any(|said| codes.contains(&said.basis))
    }

    pub fn counts(&self, part: char) -> bool {
        self.said.iter().any(|said| said.counts(part))
    }

    pub fn allows_massage(&self) -> bool {
        self.outcome.disposition().allows_massage()
    }
}

/// Every single answer: yes, and for what a clinician may clear, also agreed.
pub fn single() -> Vec<Said> {
    let mut single = Vec::new();
    for item in ['E', 'U', 'H', 'R'].into_iter().flat_map(rows) {
        let about = crate::support::pack().item(item);
        let basis: &'static str = &about.basis;
        let mut add = |answer| {
            single.push(Said {
                basis,
                item,
                answer,
            })
        };
        match about.kind {
            Kind::Choice { .. } => {
                let option = crate::support::option(item, basis);
                add(Answer::Chose(option));
            }
            Kind::Clearable => {
                add(AGREED);
                add(yes(item));
            }
            // Agreement is the calmest answer to the question for it.
            Kind::Agreement => add(yes(item)),
            _ => add(yes(item)),
        }
    }
    single
}

/// The same with "not sure" in the place of "yes".
pub fn doubtful() -> Vec<Said> {
    let sure = single().into_iter().filter(|said| !said.cleared());
    sure.filter(|said| !matches!(said.answer, Answer::Chose(_)))
        .map(|said| Said {
            answer: unsure(said.item),
            ..said
        })
        .collect()
}

pub fn settled(condition: &'static str) -> Person {
    Person::with(&[condition]).goals(&["SY05", "SY15"])
}

/// Nothing, then each answer, then each pair of answers, on every condition.
pub fn all() -> &'static [Seen] {
    static ALL: OnceLock<Vec<Seen>> = OnceLock::new();
    ALL.get_or_init(|| every_condition().into_iter().flat_map(of).collect())
}

fn of(condition: &'static str) -> Vec<Seen> {
    let person = settled(condition);
    // Nobody answers what they are not asked.
    let asked = |said: &Said| person.0.asks(crate::support::pack(), said.item);
    let single: Vec<Said> = single().into_iter().filter(asked).collect();
    let see = |said: Vec<Said>| {
        let person = said
            .iter()
            .fold(person.clone(), |person, said| said.on(person));
        Seen {
            condition,
            outcome: person.outcome(),
            said,
        }
    };
    let two = |place: usize| {
        let one = single[place];
        let others = single[place + 1..]
            .iter()
            .filter(move |two| two.item != one.item);
        others.map(move |two| vec![one, *two])
    };
    let none_or_one = [Vec::new()]
        .into_iter()
        .chain(single.iter().map(|one| vec![*one]));
    none_or_one
        .chain((0..single.len()).flat_map(two))
        .map(see)
        .collect()
}

/// Every pair, with the sheets that have only one of its two answers.
pub fn with_singles() -> impl Iterator<Item = (&'static Seen, Vec<&'static Seen>)> {
    let mut single: Vec<&Seen> = Vec::new();
    all().iter().filter_map(move |seen| {
        match seen.said.len() {
            0 => single.clear(),
            1 => single.push(seen),
            _ => {
                let half = |alone: &&&Seen| seen.said.contains(&alone.said[0]);
                return Some((seen, single.iter().filter(half).copied().collect()));
            }
        }
        None
    })
}
