//! Sheets that change the same in the same way, told as one.

use super::canon;
use super::change::{Seen, Turn, What};
use super::find::Least;
use super::said::{Ground, Said, Sheet};
use super::say::say;
use super::{Change, Pair};
use crate::authoring::Loosened;
use std::collections::{BTreeMap, BTreeSet};

/// Sheets that change in the same way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shifted {
    /// Which way; looser if anything in it is.
    pub turn: Turn,
    /// The least sheets, each in plain words.
    pub sheets: Vec<String>,
    /// What changes, gravest first.
    pub changes: Vec<String>,
    /// The rules behind it, and what became of them.
    pub rules: Vec<String>,
    /// The entries that loosen it, each of which needs a signature.
    pub needs: BTreeSet<Loosened>,
}

/// Tells each change once, loosened ones first.
pub fn gather<'a>(pair: &Pair<'a>, found: BTreeMap<Sheet<'a>, Least<'a>>) -> Vec<Shifted> {
    let mut alike: BTreeMap<Alike, Vec<(usize, String)>> = BTreeMap::new();
    for (said, least) in found {
        for (ground, change, others) in told(pair, least.on) {
            let told = Told {
                pair,
                said: &said,
                ground: &ground,
                change: &change,
            };
            let within_tier = !change.shifts.contains_key(&What::Tier);
            let (changes, rules) = (told.changes(), told.rules());
            let alike_in = (
                change.turn(),
                within_tier,
                changes,
                rules,
                change.needs.clone(),
            );
            let sheets = alike.entry(alike_in).or_default();
            sheets.push((said.len(), told.sheet(others, least.others)));
        }
    }
    let mut all: Vec<_> = alike.into_iter().map(in_words).collect();
    all.sort_by_key(|(rank, _)| *rank);
    all.into_iter().map(|(_, shifted)| shifted).collect()
}

/// What sheets have in common that are told as one: which way they turn,
/// whether the tier stays, what changes, by which rules and edits.
type Alike = (Turn, bool, Vec<String>, Vec<String>, BTreeSet<Loosened>);

/// Sheets told as one, and their place in the report: changes of tier before
/// others, short sheets before long ones.
fn in_words(
    ((turn, within_tier, changes, rules, needs), mut sheets): (Alike, Vec<(usize, String)>),
) -> ((Turn, bool, usize), Shifted) {
    sheets.sort();
    let least = sheets.first().map_or(0, |(said, _)| *said);
    let shifted = Shifted {
        turn,
        sheets: sheets.into_iter().map(|(_, sheet)| sheet).collect(),
        changes,
        rules,
        needs,
    };
    ((turn, within_tier, least), shifted)
}

/// Of the grounds on which a sheet changes, those that tell most, calmest
/// first, each with the number of grounds it speaks for besides.
fn told<'a>(
    pair: &Pair<'a>,
    by_ground: BTreeMap<Ground<'a>, Change<'a>>,
) -> Vec<(Ground<'a>, Change<'a>, usize)> {
    let mut grounds: Vec<_> = by_ground.into_iter().collect();
    grounds.sort_by_cached_key(|(ground, change)| {
        let seen = pair.old.judge(ground.iter());
        let open = seen.suggest.len() + seen.discuss.len();
        let calm = (
            seen.disposition(),
            std::cmp::Reverse((seen.advice.max_pressure, open)),
        );
        (std::cmp::Reverse(change.shifts.len()), calm)
    });
    let mut told: Vec<(Ground<'a>, Change<'a>, usize)> = Vec::new();
    for (ground, change) in grounds {
        match told
            .iter_mut()
            .find(|(_, before, _)| before.covers(&change))
        {
            Some((_, _, covered)) => *covered += 1,
            None => told.push((ground, change, 0)),
        }
    }
    told
}

/// One sheet and its change, about to be put into words.
struct Told<'s, 'a> {
    pair: &'s Pair<'a>,
    said: &'s Sheet<'a>,
    ground: &'s Ground<'a>,
    change: &'s Change<'a>,
}

impl Told<'_, '_> {
    fn changes(&self) -> Vec<String> {
        let Pair { old, new, .. } = self.pair;
        let sheet = || self.ground.iter().chain(self.said);
        let (before, after) = (
            Seen::of(old, &old.judge(sheet())),
            Seen::of(new, &new.judge(sheet())),
        );
        let turn = self.change.turn();
        let one = |(what, way): (&What<'_>, &Turn)| {
            let said = say(*what, (&before, old), (&after, new));
            match way {
                Turn::Tighter if turn == Turn::Looser => format!("{said} (this is tighter)"),
                _ => said,
            }
        };
        self.change.shifts.iter().map(one).collect()
    }

    fn rules(&self) -> Vec<String> {
        let Pair { old, new, .. } = self.pair;
        let fate = |name: &&str| {
            let became = match (old.rule(name), new.rule(name)) {
                (Some(_), None) => "removed",
                (None, Some(_)) => "added",
                (Some(before), Some(after))
                    if canon::rule(old, before) == canon::rule(new, after) =>
                {
                    "through a changed question"
                }
                _ => "changed",
            };
            format!("`{name}` ({became})")
        };
        self.change.rules.iter().map(fate).collect()
    }

    /// The sheet in plain words, and how many other grounds it speaks for, and
    /// other choices of as many of a list.
    fn sheet(&self, grounds: usize, choices: usize) -> String {
        let mut said = self.plainly(self.said.iter().chain(self.ground)).join("; ");
        if grounds > 0 {
            let ground: Vec<_> = self.ground.iter().map(|said| self.option(said)).collect();
            let instead = match grounds {
                1 => "another one".to_owned(),
                more => format!("any of {more} others"),
            };
            let ground = ground.join(" and ");
            said = format!("{said} – or, instead of {ground}, {instead}");
        }
        if choices > 0 {
            said = format!("{said} – or another choice of as many ({choices} more)");
        }
        said
    }

    /// The option somebody chose, as it is called.
    fn option(&self, said: &Said<'_>) -> String {
        let words = self.plainly([said].into_iter());
        let option = words.first().and_then(|words| words.split_once(": "));
        option.map_or_else(String::new, |(_, option)| option.to_owned())
    }

    /// In the words of the new pack, or of the old for what only that knows.
    fn plainly<'s>(&self, said: impl Iterator<Item = &'s Said<'s>>) -> Vec<String> {
        let Pair { old, new, .. } = self.pair;
        let (known, gone): (Vec<&Said<'_>>, Vec<_>) = said.partition(|said| new.knows(said));
        let (both, added): (Vec<&Said<'_>>, Vec<_>) =
            known.into_iter().partition(|said| old.knows(said));
        let groups = [
            (new, both, ""),
            (new, added, " (only the new content knows this)"),
            (old, gone, " (only the old content knows this)"),
        ];
        let words = groups.into_iter().flat_map(|(side, said, note)| {
            let answers = side.answers(said.into_iter());
            let plain = move |(item, answer)| format!("{}{note}", side.plain.answer(item, answer));
            answers.into_iter().map(plain)
        });
        words.collect()
    }
}
