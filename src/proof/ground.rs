//! The ground a corner stands on: what everybody has to say of themselves.

use super::calm;
use super::least::{flare_ways, open_choices, Way};
use crate::domain::{
    judge_in_flare, triage, Answer, Answers, Complete, Disposition, Findings, Flare, ItemId,
    Outcome, Pack,
};
use std::cell::Cell;

/// Judges corners of one pack, and counts them.
pub struct Grounds<'a> {
    pub pack: &'a Pack,
    /// Items without a calmest answer, and all their least answers.
    open: Vec<(ItemId, Vec<Answer>)>,
    calm: Answers,
    judged: Cell<usize>,
}

impl<'a> Grounds<'a> {
    pub fn of(pack: &'a Pack) -> Self {
        let mut open = open_choices(pack);
        for (item, answers) in &mut open {
            // The least remarkable first: a counter-example should not speak
            // of what has nothing to do with it.
            let calm = calm::answer(pack, *item);
            answers.sort_by_key(|answer| Some(*answer) != calm);
        }
        Self {
            pack,
            open,
            calm: calm::sheet(pack),
            judged: Cell::new(0),
        }
    }

    /// Counts anew.
    pub fn start(&self) {
        self.judged.set(0);
    }

    /// How many corners were judged since.
    pub fn judged(&self) -> usize {
        self.judged.get()
    }

    /// The outcome with nothing else said: no sheet that says this much has a
    /// looser one.
    pub fn least(&self, way: &Way) -> Outcome {
        self.judged.set(self.judged.get() + 1);
        let findings = Findings::of(self.pack, &way.said);
        judge_in_flare(self.pack, &findings, Disposition::Ready, way.flare)
    }

    /// The outcome of a complete sheet, at this flare level or a graver one.
    pub fn judge_in(&self, sheet: &Complete, flare: Flare) -> Outcome {
        self.judged.set(self.judged.get() + 1);
        let findings = Findings::of(self.pack, sheet.answers());
        judge_in_flare(self.pack, &findings, Disposition::Ready, flare)
    }

    /// What is said on every ground: one least sheet each, the flare level left
    /// aside.
    pub fn bare_sheets<'s>(&'s self, way: &'s Way) -> impl Iterator<Item = Complete> + 's {
        self.on_every_ground(way.said.clone())
    }

    /// The same said on the ground of this sheet only.
    pub fn on_ground_of(&self, ground: &Complete, way: &Way) -> Way {
        let mut fixed = way.clone();
        for (item, _) in &self.open {
            if let Some(answer) = ground.answers().get(*item) {
                fixed.said.give(self.pack, *item, answer);
            }
        }
        fixed
    }

    /// The outcome of a complete sheet.
    pub fn judge(&self, sheet: &Complete) -> Outcome {
        self.judged.set(self.judged.get() + 1);
        triage(self.pack, sheet, Disposition::Ready)
    }

    /// Every least complete sheet with this said, those with few things said
    /// first: one on each ground.
    pub fn sheets<'s>(&'s self, way: &'s Way) -> impl Iterator<Item = Complete> + 's {
        flare_ways(self.pack, way.flare)
            .filter_map(|reaching| reaching.and(self.pack, way))
            .flat_map(|way| self.on_every_ground(way.said))
    }

    /// The first of them, if these answers can be given at all.
    pub fn sheet(&self, way: &Way) -> Option<Complete> {
        self.sheets(way).next()
    }

    fn on_every_ground(&self, said: Answers) -> impl Iterator<Item = Complete> + '_ {
        let open: Vec<&(ItemId, Vec<Answer>)> = self
            .open
            .iter()
            .filter(|(item, _)| said.get(*item).is_none())
            .collect();
        let count: usize = open.iter().map(|(_, answers)| answers.len()).product();
        (0..count).filter_map(move |mut index| {
            let mut answers = self.calm.clone();
            for (item, answer) in said.iter() {
                answers.give(self.pack, item, answer);
            }
            for (item, choices) in &open {
                answers.give(self.pack, *item, choices[index % choices.len()]);
                index /= choices.len();
            }
            answers.complete(self.pack).ok()
        })
    }
}
