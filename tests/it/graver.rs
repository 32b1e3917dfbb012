//! What graver answers loosen, which should be nothing: a second answer beside
//! a first, one step up from any answer, one more condition, and one graver
//! answer on each of 100,000 made-up sheets.

use crate::pairs;
use crate::sample::{ladder, looser, somebody, worsened, Chance};
use crate::support::{conditions, every_condition, judged, option, pack, ticked};
use massage_check::domain::{ItemId, Outcome};
use std::sync::OnceLock;

const FLARES: [&str; 4] = ["F0", "F1", "F2", "F3"];

/// What graver answers loosened, by the number of the statement (S5 to S9).
pub fn loosened() -> &'static [(u8, String)] {
    static LOOSENED: OnceLock<Vec<(u8, String)>> = OnceLock::new();
    LOOSENED.get_or_init(|| {
        let mut loosened = Vec::new();
        by_a_second_answer(&mut loosened);
        by_one_step_up(&mut loosened);
        by_one_more_condition(&mut loosened);
        in_a_large_sample(&mut loosened);
        loosened
    })
}

type Loosened = Vec<(u8, String)>;

fn note(found: &mut Loosened, before: &Outcome, after: &Outcome, how: &dyn Fn() -> String) {
    found.extend(
        looser(before, after, false)
            .into_iter()
            .map(|it| (it, how())),
    );
}

/// Every pair of safety answers against each of the two alone.
fn by_a_second_answer(found: &mut Loosened) {
    for (seen, alone) in pairs::with_singles() {
        for before in alone {
            note(found, &before.outcome, &seen.outcome, &|| {
                format!("{seen:?}")
            });
        }
    }
}

/// Every answer to every item against the one a step calmer, on every
/// condition at every flare level.
fn by_one_step_up(found: &mut Loosened) {
    for code in every_condition() {
        for flare in FLARES {
            let person = pairs::settled(code).at(flare);
            for id in pack().items() {
                // The flare level itself is climbed from the settled one only.
                if flare != "F0" && pack().item(id).basis.starts_with('F') {
                    continue;
                }
                let mut before = person.outcome();
                for answer in ladder(id) {
                    let after = person.clone().says(id, answer).outcome();
                    let how = || format!("{code} {flare} {} {answer:?}", pack().item(id).name);
                    note(found, &before, &after, &how);
                    before = after;
                }
            }
        }
    }
}

/// Every two conditions against each of them.
fn by_one_more_condition(found: &mut Loosened) {
    for code in every_condition() {
        for (other, flare) in every_condition()
            .into_iter()
            .flat_map(|it| FLARES.map(|f| (it, f)))
        {
            let person = pairs::settled(code).at(flare);
            let both = ticked([code, other].map(|code| option(conditions(), code)));
            let after = person.clone().says(conditions(), both).outcome();
            let broken = looser(&person.outcome(), &after, true);
            found.extend(
                broken
                    .into_iter()
                    .map(|it| (it, format!("{code} {other} {flare}"))),
            );
        }
    }
}

/// One graver answer on each of 100,000 made-up sheets.
fn in_a_large_sample(found: &mut Loosened) {
    let mut chance = Chance::from(20_261_122);
    let mut tried = [0_usize; 5];
    while tried.iter().sum::<usize>() < 100_000 {
        let answers = somebody(&mut chance);
        let id = ItemId::at(chance.below(pack().items().len()));
        let Some(worse) = worsened(&answers, id, &mut chance) else {
            continue;
        };
        let (before, after) = (judged(&answers), judged(&worse));
        tried[before.disposition() as usize] += 1;
        for statement in looser(&before, &after, id == conditions()) {
            let name = &pack().item(id).name;
            let (was, is) = (answers.get(id), worse.get(id));
            found.push((statement, format!("{name} {was:?} -> {is:?}: {answers:?}")));
        }
    }
    // A sample that sees hardly anybody well enough proves nothing.
    assert!(tried.iter().all(|tried| *tried > 100), "{tried:?}");
}
