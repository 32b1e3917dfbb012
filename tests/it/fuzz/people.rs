//! What has to hold of any pack that was not refused, for whoever comes.

use crate::sample::Chance;
use crate::support::ticked;
use massage_check::desk::sheet::Sheets;
use massage_check::domain::{
    triage, Answer, Answers, Date, Disposition, Doubt, Finding, Held, ItemId, Kind, Minutes,
    OptionId, Outcome, Pack, Rating, Score, Test,
};

/// So many people, judged by this pack.
pub fn served(pack: &Pack, people: usize) {
    points_at_what_is_there(pack);
    let mut chance = Chance::from(31);
    for _ in 0..people {
        let answers = anybody(pack, &mut chance);
        let floor = Disposition::ALL[chance.below(3)];
        fair(pack, &answers, &answers.so_far(pack, floor));
        if let Ok(complete) = answers.complete(pack) {
            let outcome = triage(pack, &complete, floor);
            assert!(outcome.disposition() >= floor);
            fair(pack, complete.answers(), &outcome);
        }
    }
    if let Ok(sheets) = Sheets::new(pack) {
        let line = r#"{"id":"x","answers":{"age":17,"conditions":["C01"],"E":["E01"],"H":["H15"],"unsure":["R01"]}}"#;
        let sheet = sheets.read(line).expect("a sheet");
        let outcome = sheets.judge(&sheet);
        assert!(!outcome.disposition().allows_massage());
        let written = sheets.write(&sheet, &outcome, &mut Vec::new());
        assert!(written.is_ok());
    }
}

/// Any answer to every item, or none.
pub fn anybody(pack: &Pack, chance: &mut Chance) -> Answers {
    let mut answers = Answers::default();
    let gaps = chance.below(2) == 0;
    for id in pack.items() {
        if !(gaps && chance.below(9) == 0) {
            answers.give(pack, id, anything(pack, id, chance));
        }
    }
    answers
}

/// Any answer that an item of this kind can have, the calmest in two of three.
pub fn anything(pack: &Pack, id: ItemId, chance: &mut Chance) -> Answer {
    let grave = chance.below(3);
    let doubt = [Doubt::Unsure, Doubt::Present][chance.below(2)];
    let option = OptionId::at(chance.below(pack.item(id).options.len().max(1)));
    match pack.item(id).kind {
        Kind::Sign => Answer::Sign(match grave {
            0 => [Finding::Unsure, Finding::Present][chance.below(2)],
            _ => Finding::Absent,
        }),
        Kind::Clearable => Answer::Hold(match grave {
            0 => [Held::Agreed(doubt), Held::Waiting(doubt)][chance.below(2)],
            _ => Held::No,
        }),
        Kind::Agreement => Answer::Hold(match grave {
            0 => Held::Waiting(doubt),
            _ => Held::Agreed(Doubt::Present),
        }),
        Kind::Rating { .. } => {
            let number = u8::try_from(chance.below(12)).expect("small");
            Answer::Rating(Score::new(number).map_or(Rating::Skipped, Rating::Scored))
        }
        Kind::Choice { .. } => Answer::Chose(option),
        Kind::Ticks { .. } if grave == 0 => ticked([]),
        Kind::Ticks { .. } => ticked([option, OptionId::at(option.index() / 2)]),
    }
}

/// Somebody to consult, no massage where there is to be none, and a reason for
/// everything.
fn fair(pack: &Pack, answers: &Answers, outcome: &Outcome) {
    assert!(!outcome.consult.is_empty(), "nobody to consult");
    for id in &outcome.consult {
        assert!(!pack.prompt(*id).name.is_empty());
    }
    if !outcome.disposition().allows_massage() {
        assert_eq!(outcome.minutes, Minutes::NONE);
        assert!(outcome.suggest.is_empty() && outcome.discuss.is_empty());
        assert_eq!(outcome.areas_off(pack).len(), pack.areas().len());
    }
    let findings = answers.findings(pack);
    for rule in &outcome.fired {
        for (item, option) in outcome.answers_of(pack, &findings, *rule) {
            assert!(option.is_none_or(|it| it.index() < pack.item(item).options.len()));
        }
    }
    for id in outcome.avoid(pack) {
        let reason = outcome.reason_against(pack, &findings, id);
        assert!(reason.is_some(), "{} for no reason", pack.approach(id).name);
    }
}

fn points_at_what_is_there(pack: &Pack) {
    let parts = pack.parts();
    let items = parts
        .items
        .iter()
        .flat_map(|it| it.asked_when.iter().chain(&it.switched_on_by));
    let approaches = parts.approaches.iter().flat_map(|it| {
        let studied = it.evidence_with.iter().flat_map(|(tests, _)| tests);
        it.only_with.iter().chain(studied)
    });
    let rules = parts.rules.iter().flat_map(|rule| rule.tests());
    for test in items.chain(approaches).chain(rules) {
        let Some(item) = test.item() else { continue };
        let item = parts.items.get(item.index()).expect("an item");
        if let Test::Is { option, .. } | Test::Includes { option, .. } = test {
            assert!(option.index() < item.options.len(), "{test:?}");
        }
    }
    for day in [parts.date, parts.valid_until] {
        let known = Date::new(day.year(), day.month(), day.day());
        assert_eq!(known, Some(day), "no day of the calendar");
    }
}
