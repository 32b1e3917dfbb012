//! The calmest answers: what is left unsaid when only what matters is said.

use crate::domain::{
    Answer, Answers, Doubt, Finding, Held, ItemId, Kind, OneOrMore, OptionId, Pack, Rating, Score,
    Set, Test, Ticked,
};

/// The calmest answer to an item. A list that needs a tick has none, since
/// its options have no order of concern.
pub fn answer(pack: &Pack, item: ItemId) -> Option<Answer> {
    Some(match pack.item(item).kind {
        Kind::Sign => Answer::Sign(Finding::Absent),
        Kind::Clearable => Answer::Hold(Held::No),
        Kind::Agreement => Answer::Hold(Held::Agreed(Doubt::Present)),
        Kind::Rating { .. } => Answer::Rating(Rating::Scored(Score::new(0)?)),
        Kind::Choice { ordered: true } => Answer::Chose(OptionId::at(0)),
        Kind::Choice { ordered: false } => Answer::Chose(unremarkable(pack, item)?),
        Kind::Ticks { least: 0, .. } => Answer::Ticked(Ticked::NoneOfThese),
        Kind::Ticks { .. } => return None,
    })
}

/// The calmest answer to every item that has one.
pub fn sheet(pack: &Pack) -> Answers {
    let mut answers = Answers::default();
    for item in pack.items() {
        if let Some(answer) = answer(pack, item) {
            answers.give(pack, item, answer);
        }
    }
    answers
}

/// Of options without an order, the first that nothing asks about.
pub fn unremarkable(pack: &Pack, choice: ItemId) -> Option<OptionId> {
    let asked: Set<OptionId> = tests(pack)
        .filter_map(|test| match test {
            Test::Is { item, option } if *item == choice => Some(*option),
            _ => None,
        })
        .collect();
    (0..pack.item(choice).options.len())
        .map(OptionId::at)
        .find(|option| !asked.contains(*option))
}

/// Everything that anything in the pack asks.
pub fn tests(pack: &Pack) -> impl Iterator<Item = &Test> {
    let rules = pack.rules().flat_map(|id| pack.rule(id).tests());
    let items = pack.items().map(|id| pack.item(id));
    let gates = items.flat_map(|item| item.asked_when.iter().chain(&item.switched_on_by));
    let approaches = pack.approaches().map(|id| pack.approach(id));
    let approaches = approaches.flat_map(|approach| {
        let studied = approach.evidence_with.iter().flat_map(|(tests, _)| tests);
        approach.only_with.iter().chain(studied)
    });
    rules.chain(gates).chain(approaches)
}

/// The gravest answer to an item; of options without an order, none.
pub fn gravest(pack: &Pack, item: ItemId) -> Option<Answer> {
    let about = pack.item(item);
    let last = about.options.len().checked_sub(1).map(OptionId::at);
    Some(match about.kind {
        Kind::Sign => Answer::Sign(Finding::Present),
        Kind::Clearable | Kind::Agreement => Answer::Hold(Held::Waiting(Doubt::Present)),
        Kind::Rating { .. } => Answer::Rating(Rating::Scored(Score::new(Score::MAX)?)),
        Kind::Choice { ordered: true } => Answer::Chose(last?),
        Kind::Choice { ordered: false } => return None,
        Kind::Ticks { .. } => Answer::Ticked(
            OneOrMore::new(Set::first(about.options.len()))
                .map_or(Ticked::NoneOfThese, Ticked::These),
        ),
    })
}
