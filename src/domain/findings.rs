//! Answers as rules see them: one step on an order of concern per item.
//!
//! | item | steps |
//! |---|---|
//! | any | 0: not asked, or not answered |
//! | sign | 1 no, 3 not sure, 4 yes |
//! | clearable, agreement | 1 no such reason, 2 agreed, 3 not sure, 4 yes (or: not agreed) |
//! | rating | the number and one; skipped as the pack says |
//! | choice | its place among the options and one |
//! | ticks | a bit for each option |

use super::answer::{Answer, Answers, Doubt, Finding, Held, Rating};
use super::id::{ItemId, OptionId, Set};
use super::item::Kind;
use super::pack::Pack;
use super::rule::{Clause, Test};

/// The steps of all items of a pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Findings {
    steps: Vec<u64>,
}

impl Findings {
    /// The step of "no".
    pub const NO: u8 = 1;
    /// The step of "yes, and the clinician has agreed".
    pub const AGREED: u8 = 2;
    /// The step of "not sure".
    pub const UNSURE: u8 = 3;
    /// The step of "yes".
    pub const YES: u8 = 4;

    /// Nothing asked yet.
    pub fn none(pack: &Pack) -> Self {
        Self {
            steps: vec![0; pack.items().len()],
        }
    }

    /// What the answers amount to: those to items that are not asked are left
    /// out, and those that earlier answers settle are filled in.
    pub fn of(pack: &Pack, answers: &Answers) -> Self {
        let mut findings = Self::raw(pack, answers);
        findings.settle(pack);
        findings
    }

    /// Leaves out what is not asked, and fills in what other answers settle.
    pub fn settle(&mut self, pack: &Pack) {
        for item in pack.items() {
            let gates = &pack.item(item).asked_when;
            if !gates.is_empty() && !gates.iter().any(|gate| self.meet(gate)) {
                self.steps[item.index()] = 0;
            }
        }
        self.switch_on(pack);
    }

    /// The answers as they are, before gates and switches.
    pub(super) fn raw(pack: &Pack, answers: &Answers) -> Self {
        let mut findings = Self::none(pack);
        for (item, answer) in answers.iter() {
            findings.note(pack, item, answer);
        }
        findings
    }

    /// Puts an answer in the place of what was said about an item.
    pub fn put(&mut self, pack: &Pack, item: ItemId, answer: Answer) {
        if let Some(place) = self.steps.get_mut(item.index()) {
            *place = step(&pack.item(item).kind, answer);
        }
    }

    /// Whether, by these answers, an item is to be asked.
    pub(super) fn ask(&self, pack: &Pack, item: ItemId) -> bool {
        asks(pack, item, |test| self.meet(test))
    }

    /// Adds an answer; of two about the same item the graver counts, and
    /// ticks add up.
    pub fn note(&mut self, pack: &Pack, item: ItemId, answer: Answer) {
        let step = step(&pack.item(item).kind, answer);
        let Some(place) = self.steps.get_mut(item.index()) else {
            return;
        };
        *place = match answer {
            Answer::Ticked(_) => *place | step,
            _ => (*place).max(step),
        };
    }

    /// Fills in the items that other answers settle as "yes".
    pub fn switch_on(&mut self, pack: &Pack) {
        for item in pack.items() {
            let switches = &pack.item(item).switched_on_by;
            if switches.iter().any(|switch| self.meet(switch)) {
                if let Some(place) = self.steps.get_mut(item.index()) {
                    *place = (*place).max(Self::YES.into());
                }
            }
        }
    }

    /// Whether a condition holds. The flare level is not a finding: a
    /// condition on it never holds here.
    pub fn meet(&self, test: &Test) -> bool {
        meets(test, |item| self.step(item))
    }

    /// Whether enough conditions of a clause hold; `flare` answers for those
    /// on the flare level.
    pub(super) fn satisfy(&self, clause: &Clause, flare: impl Fn(&Test) -> bool) -> bool {
        let mut need = clause.need;
        for test in &clause.tests {
            if self.meet(test) || flare(test) {
                need = need.saturating_sub(1);
                if need == 0 {
                    return true;
                }
            }
        }
        false
    }

    /// The step of an item.
    pub fn step(&self, item: ItemId) -> u64 {
        self.steps.get(item.index()).copied().unwrap_or(0)
    }

    /// The ticked options of an item that has ticks.
    pub fn ticked(&self, item: ItemId) -> Set<OptionId> {
        Set::from_bits(self.step(item))
    }
}

/// Whether an item is to be asked, where this says which conditions hold.
fn asks(pack: &Pack, item: ItemId, meets: impl Fn(&Test) -> bool) -> bool {
    let item = pack.item(item);
    let any = |tests: &[Test]| tests.iter().any(&meets);
    !any(&item.switched_on_by) && (item.asked_when.is_empty() || any(&item.asked_when))
}

/// Whether an item is to be asked, by answers as they are: looks only at those that it hangs on.
pub(super) fn asked_by(pack: &Pack, answers: &Answers, item: ItemId) -> bool {
    let said = |item| {
        let answer = answers.get(item);
        answer.map_or(0, |answer| step(&pack.item(item).kind, answer))
    };
    asks(pack, item, |test| meets(test, said))
}

/// Whether a condition holds, where this says on which step an item is.
fn meets(test: &Test, step: impl Fn(ItemId) -> u64) -> bool {
    match *test {
        Test::AtLeast { item, level } => step(item) >= level.into(),
        Test::Is { item, option } => step(item) == option.index() as u64 + 1,
        Test::Includes { item, option } => Set::from_bits(step(item)).contains(option),
        Test::Flare(_) => false,
    }
}

fn step(kind: &Kind, answer: Answer) -> u64 {
    let step = match answer {
        Answer::Sign(Finding::Absent) | Answer::Hold(Held::No) => Findings::NO,
        Answer::Hold(Held::Agreed(_)) => Findings::AGREED,
        Answer::Sign(Finding::Unsure) | Answer::Hold(Held::Waiting(Doubt::Unsure)) => {
            Findings::UNSURE
        }
        Answer::Sign(Finding::Present) | Answer::Hold(Held::Waiting(Doubt::Present)) => {
            Findings::YES
        }
        Answer::Rating(Rating::Scored(score)) => score.number() + 1,
        Answer::Rating(Rating::Skipped) => match kind {
            Kind::Rating { skipped } => skipped.saturating_add(1),
            _ => u8::MAX,
        },
        Answer::Chose(option) => return option.index() as u64 + 1,
        Answer::Ticked(ticked) => return ticked.options().bits(),
    };
    step.into()
}
