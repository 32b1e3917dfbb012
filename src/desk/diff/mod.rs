//! What a change of content does to people: answer sheets whose outcome
//! changes, loosened ones first, and what was edited.
//!
//! # What is complete
//!
//! Rules only ever tighten and ask only “at least”, “is” and “includes”, so an
//! outcome is the join of the rules that fire, and grows with the answers. If
//! the new pack is as strict as an old rule at each *least* way of making that
//! rule fire, it is as strict wherever the rule fires. So every loosening
//! there is shows at such a corner: of each rule that the other pack does not
//! have just so, on the calmest answers, with each condition, and with each
//! answer that lets an approach be named at all. A further answer, such as a
//! flare, could only hide it; the flare levels are therefore tried where a
//! rule asks for them. The same holds, the other way round, for tightening.
//! Where the minutes, the people to ask or an approach itself differ, so are
//! the corners of all rules on which such a change could show.
//!
//! # What is not
//!
//! - Of “at least 6 of 16” only runs of six in the order of the list are
//!   tried, so each option is in some and out of some, and not all 8,008 sets.
//! - The order of suggestions and the people to ask are compared on the same
//!   sheets, which were not chosen for them: two goals together may change an
//!   order that neither changes alone.
//! - Where no rule speaks of one option of a choice without an order, that
//!   option stands for all of them; else each is tried.
//! - Sheets are judged as complete. When the check may end early, words,
//!   numbers of regions, sources and claims are only listed.
//! - An answer that one pack does not know is left out there, and said so.

mod canon;
mod change;
mod corners;
mod edits;
mod least;
mod points;
mod print;
mod said;
mod say;
mod shifted;
mod side;
mod tables;

pub use change::Turn;
pub use edits::Edit;
pub use shifted::Shifted;

use crate::authoring::Content;
use crate::domain::{Outcome, RuleId};
use canon::Differing;
use change::{shifts, Seen, Shifts};
use said::{Ground, Said, Sheet};
use side::Side;
use std::collections::{BTreeMap, BTreeSet};

/// What changes between two versions of the content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// What is compared: version and date of each.
    pub versions: [String; 2],
    /// How many answer sheets were tried.
    pub tried: usize,
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
    let corners = corners::corners(&pair);
    let tried = corners.values().map(BTreeSet::len).sum();
    let mut found = Found::new();
    for (said, grounds) in &corners {
        for ground in grounds {
            let change = pair.change(ground, said);
            if !change.shifts.is_empty() {
                let sheet = least::Tried {
                    ground: ground.clone(),
                    said: said.clone(),
                    change,
                };
                let least = sheet.shrunk(&pair);
                let by_ground = found.entry(least.said).or_default();
                by_ground.insert(least.ground, least.change);
            }
        }
    }
    Report {
        versions: [&pair.old, &pair.new].map(|side| {
            let parts = side.pack.parts();
            format!("{} of {}", parts.version, parts.date)
        }),
        tried,
        shifted: shifted::gather(&pair, found),
        edits: edits::all(&pair.old, &pair.new),
    }
}

/// Both packs, and what differs between them.
struct Pair<'a> {
    old: Side<'a>,
    new: Side<'a>,
    differs_in_old: Differing,
    differs_in_new: Differing,
}

/// What a sheet changes, and the rules behind it: those that fire in either
/// pack and are not just so in the other.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Change<'a> {
    shifts: Shifts<'a>,
    rules: BTreeSet<&'a str>,
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
    }
}

/// Least sheets, and on which grounds they change what.
type Found<'a> = BTreeMap<Sheet<'a>, BTreeMap<Ground<'a>, Change<'a>>>;

impl<'a> Pair<'a> {
    fn of(old: &'a Content, new: &'a Content) -> Self {
        let (old, new) = (Side::of(old), Side::of(new));
        Self {
            differs_in_old: Differing::between(&old, &new),
            differs_in_new: Differing::between(&new, &old),
            old,
            new,
        }
    }

    fn change(&self, ground: &[Said<'a>], said: &Sheet<'a>) -> Change<'a> {
        let before = self.old.judge(ground.iter().chain(said));
        let after = self.new.judge(ground.iter().chain(said));
        let shifts = shifts(&Seen::of(&self.old, &before), &Seen::of(&self.new, &after));
        let rules = self.behind(&before, &after);
        Change { shifts, rules }
    }

    /// The rules that made the difference: those that fired and read otherwise
    /// in the other pack, and those that fired in one pack only, because what
    /// they ask about has changed.
    fn behind(&self, before: &Outcome, after: &Outcome) -> BTreeSet<&'a str> {
        let names = |side: &Side<'a>, outcome: &Outcome, which: &BTreeSet<RuleId>| {
            let fired = outcome.fired.iter().filter(|id| which.contains(id));
            let names = fired.map(|id| &*side.pack.rule(*id).name);
            names.collect::<BTreeSet<&'a str>>()
        };
        let Self { old, new, .. } = self;
        let both = |of_old, of_new| (names(old, before, of_old), names(new, after, of_new));
        let (was, is) = both(&self.differs_in_old.reworked, &self.differs_in_new.reworked);
        let (fired, fires) = both(&self.differs_in_old.rules, &self.differs_in_new.rules);
        let once = fired.symmetric_difference(&fires);
        was.union(&is).chain(once).copied().collect()
    }
}
