//! Whole sheets made by a seeded generator, one answer made graver, and what
//! must not get looser by that.

use crate::support::{approach, calmest, conditions, named, pack, ticked};
use massage_check::domain::{
    Answer, Answers, Doubt, Finding, Held, ItemId, Kind, OptionId, Outcome, Rating, Score,
};

/// The same numbers every time (SplitMix64).
pub struct Chance(u64);

impl Chance {
    pub fn from(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    pub fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end as u64).expect("a small number")
    }

    fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())]
    }
}

/// Somebody, from perfectly well to very ill: every item has an answer.
///
/// Were all answers equally likely, nearly every sheet would be an emergency
/// and nothing below would ever be seen; so how ill somebody is comes first.
pub fn somebody(chance: &mut Chance) -> Answers {
    let well = usize::MAX;
    let signs = chance.pick(&[3, 30, 300, well, well, well, well]);
    let waits = chance.pick(&[4, 40, well, well]);
    let factors = chance.pick(&[3, 10, 30, well]);
    let worse = chance.pick(&[2, 4, well]);
    let worst = chance.pick(&[3, 5, 5, 7, 10]);
    let mut answers = calmest();
    for id in pack().items() {
        let item = pack().item(id);
        let odds = match item.basis.chars().next() {
            Some('E' | 'U') => signs,
            Some('H') => waits,
            Some('R') => factors,
            _ => worse,
        };
        if matches!(item.kind, Kind::Rating { .. }) {
            let rating = if worst > 5 && chance.once_in(12) {
                Rating::Skipped
            } else {
                let number = u8::try_from(chance.below(worst + 1)).expect("small");
                Rating::Scored(Score::new(number).expect("on the scale"))
            };
            answers.give(pack(), id, Answer::Rating(rating));
        } else if let Kind::Ticks { .. } = item.kind {
            answers.give(pack(), id, some_of(id, chance));
        } else if chance.once_in(odds) {
            let graver = ladder(id);
            if !graver.is_empty() {
                answers.give(pack(), id, chance.pick(&graver));
            }
        }
    }
    answers
}

fn some_of(id: ItemId, chance: &mut Chance) -> Answer {
    let options = pack().item(id).options.len();
    let count = if id == conditions() {
        chance.pick(&[1, 1, 1, 2, 3])
    } else if pack().is_area_item(id) {
        chance.pick(&[0, 0, 0, 0, 1, 2, 4, 6, 12])
    } else {
        chance.pick(&[0, 1, 2, 4])
    };
    ticked((0..count).map(|_| OptionId::at(chance.below(options))))
}

/// The answers to an item after the calmest, each graver than the one before.
/// Being under 18 is not one: an age stands above or beside another, never
/// between.
pub fn ladder(id: ItemId) -> Vec<Answer> {
    let item = pack().item(id);
    match item.kind {
        Kind::Sign => [Finding::Unsure, Finding::Present].map(Answer::Sign).into(),
        Kind::Clearable => [
            Held::Agreed(Doubt::Unsure),
            Held::Agreed(Doubt::Present),
            Held::Waiting(Doubt::Unsure),
            Held::Waiting(Doubt::Present),
        ]
        .map(Answer::Hold)
        .into(),
        Kind::Agreement => [Doubt::Unsure, Doubt::Present]
            .map(|doubt| Answer::Hold(Held::Waiting(doubt)))
            .into(),
        Kind::Rating { .. } => (1..=Score::MAX)
            .filter_map(Score::new)
            .map(|score| Answer::Rating(Rating::Scored(score)))
            .collect(),
        Kind::Choice { ordered: true } => (1..item.options.len())
            .map(|place| Answer::Chose(OptionId::at(place)))
            .collect(),
        Kind::Choice { ordered: false } => {
            vec![Answer::Chose(crate::support::option(id, "75-or-over"))]
        }
        Kind::Ticks { .. } => Vec::new(),
    }
}

/// One answer made graver, one more condition or one more sore area; `None`
/// where the item has nothing graver. Goals are not answers in this sense
/// (S10 is about them).
pub fn worsened(answers: &Answers, id: ItemId, chance: &mut Chance) -> Option<Answers> {
    let item = pack().item(id);
    let now = answers.get(id);
    let graver = match (&item.kind, now) {
        (Kind::Ticks { .. }, _) if id == named("goals") => return None,
        (Kind::Ticks { .. }, Some(Answer::Ticked(before))) => {
            let more = OptionId::at(chance.below(item.options.len()));
            ticked(before.options().iter().chain([more]))
        }
        // Skipping counts as six: graver than any lower number.
        (Kind::Rating { skipped }, Some(Answer::Rating(rating))) => {
            let number = match rating {
                Rating::Skipped => *skipped,
                Rating::Scored(score) => score.number(),
            };
            if number <= *skipped && rating != Rating::Skipped && chance.once_in(3) {
                Answer::Rating(Rating::Skipped)
            } else {
                let above: Vec<Answer> = ladder(id).split_off(number.into());
                if above.is_empty() {
                    return None;
                }
                chance.pick(&above)
            }
        }
        (Kind::Choice { ordered: false }, Some(Answer::Chose(option)))
            if &*item.options[option.index()].name == "under-18" =>
        {
            return None;
        }
        _ => {
            let ladder = ladder(id);
            let place = ladder.iter().position(|answer| Some(*answer) == now);
            let above = &ladder[place.map_or(0, |place| place + 1)..];
            if above.is_empty() {
                return None;
            }
            chance.pick(above)
        }
    };
    let mut worse = answers.clone();
    worse.give(pack(), id, graver);
    Some(worse)
}

/// What got looser, by the number of the statement it breaks (S5 to S9). One
/// more condition may bring up lymph drainage and connective-tissue massage
/// of the hands, to be talked over only.
pub fn looser(before: &Outcome, after: &Outcome, one_more_condition: bool) -> Vec<u8> {
    let massage = after.disposition().allows_massage();
    let revealed = ["A3", "A15"].map(approach);
    let suggested = |id| before.suggest.contains(id);
    let named = |id| {
        let revealed = one_more_condition && revealed.contains(id);
        suggested(id) || before.discuss.contains(id) || revealed
    };
    let (areas, areas_after) = (before.areas_off(pack()), after.areas_off(pack()));
    let checks = [
        (5, after.disposition() >= before.disposition()),
        (6, after.advice.max_pressure <= before.advice.max_pressure),
        (
            7,
            after.suggest.iter().all(suggested) && after.discuss.iter().all(named),
        ),
        (8, !massage || areas_after.includes(areas)),
        (
            9,
            after.minutes.therapist <= before.minutes.therapist
                && after.minutes.alone <= before.minutes.alone,
        ),
    ];
    let broken = checks.into_iter().filter(|(_, holds)| !holds);
    broken.map(|(statement, _)| statement).collect()
}
