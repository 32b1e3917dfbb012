//! What joining adds, and that all else stays as it was.

use super::{day, example, pack_with, ruled, with};
use crate::support::{judged, named, option, pack, text, ticked, yes, Person};
use massage_check::domain::{
    Date, Disposition, Outcome, Pack, Place, RegionId, Restored, RuleId, Saved,
};
use massage_check::overlay::{joined, House, Joined};
use massage_check::text::keys;

fn on(today: Option<Date>) -> Joined {
    joined(Some(&example()), pack().clone(), text().clone(), today)
}

fn outcome(pack: &Pack, person: &Person) -> Outcome {
    let complete = person.0.clone().complete(pack).expect("complete");
    massage_check::domain::triage(pack, &complete, Disposition::Ready)
}

fn asked(pack: &Pack, outcome: &Outcome) -> Vec<String> {
    let names = outcome.consult.iter().map(|id| &pack.prompt(*id).name);
    names.map(ToString::to_string).collect()
}

/// The example's rule about many places to leave alone.
fn sore() -> Person {
    Person::with(&["C01"]).sore(5)
}

#[test]
fn everything_of_the_standard_content_is_still_there_as_it_was() {
    let joined = with(&example());
    let (before, after) = (pack().parts(), joined.pack.parts());
    let own = |id: &RuleId| !joined.pack.is_clinics_rule(*id);
    let rules: Vec<_> = joined.pack.rules().filter(own).collect();
    let rules: Vec<_> = rules.iter().map(|id| joined.pack.rule(*id)).collect();
    assert_eq!(rules, before.rules.iter().collect::<Vec<_>>());
    assert_eq!(after.prompts[..before.prompts.len()], before.prompts[..]);
    let mut rest = after.clone();
    rest.rules = before.rules.clone();
    rest.prompts = before.prompts.clone();
    assert_eq!(rest, *before);
    for (key, words) in text().iter() {
        let kept = joined.text.iter().find(|(known, _)| *known == key);
        assert_eq!(kept, Some((key, words)));
    }
    assert_eq!(joined.pack.standard(), Some(pack()));
}

#[test]
fn the_example_adds_three_rules_a_contact_and_two_notes() {
    let Joined {
        pack: after, text, ..
    } = with(&example());
    let rules = after.rules().filter(|id| after.is_clinics_rule(*id));
    assert_eq!(rules.count(), 3);
    let contacts = after.prompts().filter(|id| after.is_clinics_prompt(*id));
    assert_eq!(contacts.count(), 1);
    for key in [keys::CLINIC_WELCOME, keys::CLINIC_RESULT] {
        assert_eq!(text.list(key).len(), 1, "{key}");
    }
    assert_eq!(
        text.find("prompt.clinic:hillside-desk.phone"),
        Some("020 7946 0958")
    );
}

#[test]
fn a_rule_of_the_example_holds_and_names_its_contact() {
    let after = pack_with(&example());
    assert!(sore().outcome().disposition().allows_massage());
    let outcome = outcome(&after, &sore());
    assert_eq!(outcome.disposition(), Disposition::Hold);
    let asked = asked(&after, &outcome);
    assert!(
        asked.contains(&"clinic:hillside-desk".to_owned()),
        "{asked:?}"
    );
    assert!(asked.contains(&"gp".to_owned()), "{asked:?}");
}

#[test]
fn past_its_day_its_rules_hold_and_its_words_for_everybody_are_left_out() {
    for today in [None, Date::new(2027, 11, 1), Date::new(2026, 10, 30)] {
        let old = on(today);
        assert_eq!(old.house, House::OutOfDate, "{today:?}");
        let outcome = outcome(&old.pack, &sore());
        assert_eq!(outcome.disposition(), Disposition::Hold);
        assert_eq!(asked(&old.pack, &outcome)[0], "gp");
        assert!(old.pack.prompts().all(|id| !old.pack.is_clinics_prompt(id)));
        assert!(old.text.list(keys::CLINIC_WELCOME).is_empty());
        assert!(old.text.find("prompt.clinic:hillside-desk.phone").is_none());
        assert_eq!(
            old.text.find(keys::CLINIC_NAME),
            Some("Hillside Massage Clinic")
        );
    }
    // A day's grace, since the day begins earlier in the east.
    for today in [Date::new(2026, 10, 31), Date::new(2027, 10, 31), day()] {
        assert_eq!(on(today).house, House::Joined, "{today:?}");
    }
}

#[test]
fn past_its_day_whoever_is_told_to_wait_still_has_somebody_to_ask() {
    let file = ruled(&[(
        r#"{ "any": [{ "item": "cold-fingers", "at-least": "yes" }] }"#,
        r#"{ "disposition": "hold", "consult": ["desk"] }"#,
    )]);
    let old = joined(Some(&file), pack().clone(), text().clone(), None);
    let person = Person::with(&["C01"]).says(named("cold-fingers"), yes(named("cold-fingers")));
    let outcome = outcome(&old.pack, &person);
    let last_resort = old.pack.prompt(old.pack.last_resort()).name.to_string();
    assert_eq!(asked(&old.pack, &outcome)[0], last_resort);
}

#[test]
fn nobody_at_a_clinic_comes_before_help_today() {
    let when = r#"{ "any": [{ "item": "conditions", "includes": "rheumatoid-arthritis" }] }"#;
    for (tier, own, standard) in [
        ("urgent", Disposition::Urgent, "same-day-care"),
        ("emergency", Disposition::Emergency, "emergency-services"),
    ] {
        let then = format!(r#"{{ "disposition": "{tier}", "consult": ["desk", "gp"] }}"#);
        let after = pack_with(&ruled(&[(when, &then)]));
        let mut person = Person::with(&["C01"]);
        for basis in ["", "H01", "R01", "U02"] {
            if !basis.is_empty() {
                person = person.yes(basis);
            }
            let outcome = outcome(&after, &person);
            let asked = asked(&after, &outcome);
            assert_eq!(outcome.disposition(), own);
            assert_eq!(asked.first().map(String::as_str), Some(standard));
            assert_eq!(asked.last().map(String::as_str), Some("clinic:desk"));
        }
    }
}

#[test]
fn what_is_the_clinics_alone_is_told_apart() {
    let after = pack_with(&ruled(&[(
        r#"{ "any": [{ "item": "conditions", "includes": "rheumatoid-arthritis" }] }"#,
        r#"{ "disposition": "adapt", "max-pressure": "gentle", "areas-off": ["face", "neck-front"] }"#,
    )]));
    let clinics = |person: &Person| {
        let findings = person.0.findings(&after);
        let clinics = outcome(&after, person).clinics(&after, &findings);
        let areas = clinics
            .areas
            .iter()
            .map(|id| after.area(id).name.to_string());
        (
            clinics.disposition,
            clinics.pressure,
            clinics.minutes,
            areas.collect::<Vec<_>>(),
        )
    };
    // The front of the neck is everybody's.
    let face = vec!["face".to_owned()];
    assert_eq!(
        clinics(&Person::with(&["C01"])),
        (false, true, true, face.clone())
    );
    assert!(!clinics(&Person::with(&["C01"]).yes("R01")).1);
    assert_eq!(
        clinics(&Person::with(&["C17"])),
        (false, false, false, Vec::new())
    );
    let held = Person::with(&["C01"]).yes("H01");
    assert!(!clinics(&held).0);
}

#[test]
fn answers_kept_with_another_overlay_are_kept_and_their_trail_is_not() {
    let mut answers = massage_check::domain::Answers::default();
    let id = named("conditions");
    answers.give(pack(), id, ticked([option(id, "C01")]));
    let trail = [Place::Welcome, Place::Page(pack().item(id).page)];
    let after = pack_with(&example());
    let saved = Saved::new(&after, &answers, &trail, 1, RegionId::at(0));
    for (pack, same) in [(&after, true), (pack(), false)] {
        let Restored {
            answers: kept,
            trail,
            whole,
            ..
        } = saved.restore(pack);
        assert_eq!(
            (kept, whole, trail.len()),
            (answers.clone(), same, if same { 2 } else { 0 })
        );
    }
}

#[test]
fn without_an_overlay_nothing_is_the_clinics() {
    let sheet = Person::with(&["C01"]).yes("R01").0;
    let clinics = judged(&sheet).clinics(pack(), &sheet.findings(pack()));
    assert_eq!(clinics, massage_check::domain::Clinics::default());
    assert_eq!(pack().standard(), None);
}
