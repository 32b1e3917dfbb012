//! What a change of content does to people: answer sheets whose outcome
//! changes, loosened ones first, and what was edited.
//!
//! # What is complete
//!
//! Of tier, flare level, pressure, minutes, areas, and each approach's status,
//! strength and time: whatever becomes looser, or tighter, on any complete
//! sheet, is told as such, at least once for each edited entry behind it.
//!
//! 1. Rules ask only “at least”, “is” and “includes”, and all that fire are
//!    joined. So what the old pack says of a sheet is at least what it says of
//!    any part of it, and each of the joined values is that of one rule that
//!    fired, of the baseline, or of a table by way of one of these.
//! 2. Let something be looser on a sheet, and `r` the old rule whose value was
//!    lost. A *corner* of `r` is a least part of the sheet with which it fires.
//!    There the old pack says at least as much as `r` does, and the new one no
//!    more than on the sheet: it is looser at the corner. For what became
//!    tighter, read it with the packs exchanged.
//! 3. If `r` and the items it asks about, and those these hang on, are just so
//!    in the new pack, it fires there too, and nothing is lost through it but
//!    by a table of minutes or an approach. So corners are tried of the rules
//!    that differ, and of those on which such a table bears (`tables`).
//! 4. Where the answers to an item have another order in the other pack, “least”
//!    means something else there, and every answer that meets the condition is tried (`points`).
//! 5. What has no calmest answer is said by everybody: each condition is tried
//!    as the only one. Of a choice without an order, an option that nothing in
//!    either pack asks about stands for all others: if it is there, it meets no
//!    more conditions than any of them, and all such options meet none, so that
//!    no outcome can tell them apart. If there is none, each is tried.
//! 6. An approach is open where nothing closes it and, for some, with certain
//!    answers only. It closes like everything else; and where it opens, a least
//!    answer that opens it goes with the corner (`with`).
//! 7. “At least 6 of 16” has 8,008 corners. Each is first judged with nothing
//!    else said. By 2, read for the corner, what does not turn there turns on no
//!    sheet that contains it, as far as that rule is behind it. Only where one
//!    could turn something that its like, by the same rules, have not yet
//!    shown is it tried on every ground; the others are counted (`find`).
//!
//! # What is not
//!
//! - A clause with more than 20,000 ways to meet it is tried for runs of
//!   neighbours only. The report says so, and takes its rule for loosened.
//! - The order of suggestions and the people to ask are compared on the same
//!   sheets, which were not chosen for them: two goals together may change an
//!   order that neither changes alone.
//! - Sheets are judged as complete. When the check may end early, words,
//!   numbers of regions, sources and claims are only listed.
//! - An answer that one pack does not know is left out there, and said so.
//!
//! Whatever was edited is listed in any case, whether or not it changes any
//! outcome.

mod bare;
mod blame;
mod canon;
mod change;
mod choices;
mod corners;
mod edits;
mod find;
mod least;
mod points;
mod print;
mod said;
mod say;
mod shifted;
mod side;
mod statements;
mod tables;
mod with;

pub use change::Turn;
pub use edits::Edit;
pub use shifted::Shifted;
pub use statements::weakened;

use crate::authoring::{Content, Loosened, Signature};
use canon::Differing;
use change::{shifts, Seen, Shifts};
use points::InDoubt;
use said::{Said, Sheet};
use side::Side;
use std::collections::BTreeSet;

/// What changes between two versions of the content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// What is compared: version and date of each.
    pub versions: [String; 2],
    /// How many answer sheets were tried.
    pub tried: usize,
    /// Rules that can be met in too many ways to try each.
    pub untried: BTreeSet<String>,
    /// Sheets whose outcome changes: loosened, then tightened, then others.
    pub shifted: Vec<Shifted>,
    /// What was edited.
    pub edits: Vec<Edit>,
}

impl Report {
    /// What allows more than it did, or the same sooner.
    pub fn loosened(&self) -> impl Iterator<Item = &Shifted> {
        self.turned(Turn::Looser)
    }

    /// What allows less, and nothing more.
    pub fn tightened(&self) -> impl Iterator<Item = &Shifted> {
        self.turned(Turn::Tighter)
    }

    /// What changes otherwise: whom to ask, in which order.
    pub fn otherwise(&self) -> impl Iterator<Item = &Shifted> {
        self.turned(Turn::Other)
    }

    /// Every entry that was edited and loosens something by it.
    pub fn loosening(&self) -> BTreeSet<Loosened> {
        let told = self
            .loosened()
            .flat_map(|shifted| shifted.needs.iter().cloned());
        let untried = self.untried.iter().cloned().map(Loosened::Rule);
        told.chain(untried).collect()
    }

    /// What is loosened without anybody's signature.
    pub fn unsigned(&self, signed: &[Signature]) -> BTreeSet<Loosened> {
        let mut loosening = self.loosening();
        loosening.retain(|of| signed.iter().all(|signature| signature.of != *of));
        loosening
    }

    /// Whether nothing at all differs.
    pub fn is_empty(&self) -> bool {
        self.shifted.is_empty() && self.edits.is_empty()
    }

    fn turned(&self, turn: Turn) -> impl Iterator<Item = &Shifted> {
        self.shifted
            .iter()
            .filter(move |shifted| shifted.turn == turn)
    }
}

/// Compares two versions of the content.
pub fn report(old: &Content, new: &Content) -> Report {
    let pair = Pair::of(old, new);
    let found = find::all(&pair);
    Report {
        versions: [&pair.old, &pair.new].map(|side| {
            let parts = side.pack.parts();
            format!("{} of {}", parts.version, parts.date)
        }),
        tried: found.tried,
        untried: found.untried,
        shifted: shifted::gather(&pair, found.sheets),
        edits: edits::all(&pair.old, &pair.new),
    }
}

/// Both packs, and what differs between them.
struct Pair<'a> {
    old: Side<'a>,
    new: Side<'a>,
    differs_in_old: Differing,
    differs_in_new: Differing,
    in_doubt: InDoubt<'a>,
}

/// What a sheet changes, and what is behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Change<'a> {
    shifts: Shifts<'a>,
    /// The rules that fire in either pack and are not just so in the other.
    rules: BTreeSet<&'a str>,
    /// The entries that say less than they did, where anything is looser.
    needs: BTreeSet<Loosened>,
}

impl Change<'_> {
    /// Which way it turned: looser if anything did.
    fn turn(&self) -> Turn {
        let turns = self.shifts.values().copied();
        turns.min().unwrap_or(Turn::Other)
    }

    /// Whether this tells all that the other does. Where something is looser
    /// or tighter, whom to ask and in which order is beside the point.
    fn covers(&self, other: &Self) -> bool {
        let beside = |turn: Turn| turn == Turn::Other && other.turn() != Turn::Other;
        let mut shifts = other.shifts.iter();
        shifts.all(|(what, turn)| self.shifts.get(what) == Some(turn) || beside(*turn))
            && self.turn() == other.turn()
            && self.rules.is_superset(&other.rules)
            && self.needs.is_superset(&other.needs)
    }
}

impl<'a> Pair<'a> {
    fn of(old: &'a Content, new: &'a Content) -> Self {
        let (old, new) = (Side::of(old), Side::of(new));
        let differs_in_old = Differing::between(&old, &new);
        let differs_in_new = Differing::between(&new, &old);
        let mut in_doubt = InDoubt::new();
        for id in &differs_in_old.edited {
            let item = old.pack.item(*id);
            let there = new.item(&item.name);
            let there = there.filter(|id| canon::kind(new.pack.item(*id)) != canon::kind(item));
            if let Some(there) = there {
                let values = old.values(*id).into_iter().chain(new.values(there));
                in_doubt.insert(&item.name, values.collect());
            }
        }
        Self {
            old,
            new,
            differs_in_old,
            differs_in_new,
            in_doubt,
        }
    }

    fn change(&self, ground: &[Said<'a>], said: &Sheet<'a>) -> Change<'a> {
        let [before, after] =
            [&self.old, &self.new].map(|side| side.judge(ground.iter().chain(said)));
        let shifts = shifts(&Seen::of(&self.old, &before), &Seen::of(&self.new, &after));
        let rules = blame::rules(self, &before, &after);
        let needs = if shifts.values().any(|turn| *turn == Turn::Looser) {
            let sheet = || ground.iter().chain(said);
            let findings = [self.old.findings(sheet()), self.new.findings(sheet())];
            blame::needs(self, &shifts, &findings, [&before, &after])
        } else {
            BTreeSet::new()
        };
        Change {
            shifts,
            rules,
            needs,
        }
    }
}
