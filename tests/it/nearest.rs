//! The nearest sheets on which a rule fires, and those one step below.

use crate::support::{calmest, conditions, option, pack, ticked};
use massage_check::desk::calm;
use massage_check::domain::{
    Answer, Answers, Complete, Doubt, Finding, Findings, Flare, Held, ItemId, Kind, OptionId,
    Rating, Rule, Score, Set, Test, Then,
};

/// The smallest sets of conditions under which a rule fires.
pub fn ways_to_fire(rule: &Rule) -> Vec<Vec<Test>> {
    rule.clauses
        .iter()
        .flat_map(|clause| clause.tests.windows(usize::from(clause.need)))
        .map(<[Test]>::to_vec)
        .collect()
}

/// The calmest complete sheet on which these conditions hold, but for the
/// lowered one, which is missed by one step.
pub fn nearest(tests: &[Test], lowered: Option<usize>) -> Complete {
    let mut answers = with(tests, lowered, calmest());
    if answers.get(conditions()).is_none() {
        let asked = |code| {
            let neutral = option(conditions(), code);
            tests
                .iter()
                .any(|test| matches!(test, Test::Includes { option, .. } if *option == neutral))
        };
        let neutral = if asked("C17") { "C21" } else { "C17" };
        let neutral = ticked([option(conditions(), neutral)]);
        answers.give(pack(), conditions(), neutral);
    }
    answers.complete(pack()).expect("a complete sheet")
}

pub fn with(tests: &[Test], lowered: Option<usize>, mut answers: Answers) -> Answers {
    for (place, test) in tests.iter().enumerate() {
        meet(&mut answers, test, lowered == Some(place));
    }
    answers
}

/// Answers that just meet a condition, or just miss it.
fn meet(answers: &mut Answers, test: &Test, miss: bool) {
    match *test {
        Test::AtLeast { item, level } => {
            let gate = pack().item(item).asked_when.first().copied();
            let level = if miss { level - 1 } else { level };
            // Below "agreed" there is nothing to agree to: it is not asked.
            if let Some(gate) = gate.filter(|_| level >= Findings::AGREED) {
                meet(answers, &gate, false);
            }
            answers.give(pack(), item, at_step(item, level));
        }
        Test::Is { item, option } => {
            let calm = calm::unremarkable(pack(), item).expect("an option nothing asks about");
            answers.give(
                pack(),
                item,
                Answer::Chose(if miss { calm } else { option }),
            );
        }
        Test::Includes { item, option } => {
            let before = match answers.get(item) {
                Some(Answer::Ticked(ticked)) => ticked.options(),
                _ => Set::new(),
            };
            if !miss {
                answers.give(pack(), item, ticked(before.iter().chain([option])));
            }
        }
        Test::Flare(level) => {
            let level = if miss {
                level as usize - 1
            } else {
                level as usize
            };
            let level = Flare::ALL[level];
            let rules = pack().flare_rules().map(|id| pack().rule(id));
            let rule = rules
                .into_iter()
                .find(|rule| rule.then == Then::Flare(level));
            for test in rule.iter().flat_map(|rule| ways_to_fire(rule).remove(0)) {
                meet(answers, &test, false);
            }
        }
    }
}

fn at_step(item: ItemId, step: u8) -> Answer {
    match pack().item(item).kind {
        Kind::Sign => Answer::Sign(match step {
            Findings::YES => Finding::Present,
            Findings::UNSURE => Finding::Unsure,
            _ => Finding::Absent,
        }),
        Kind::Clearable | Kind::Agreement => Answer::Hold(match step {
            Findings::YES => Held::Waiting(Doubt::Present),
            Findings::UNSURE => Held::Waiting(Doubt::Unsure),
            Findings::AGREED => Held::Agreed(Doubt::Present),
            _ => Held::No,
        }),
        Kind::Rating { .. } => {
            Answer::Rating(Score::new(step - 1).map_or(Rating::Skipped, Rating::Scored))
        }
        _ => Answer::Chose(OptionId::at(usize::from(step) - 1)),
    }
}
