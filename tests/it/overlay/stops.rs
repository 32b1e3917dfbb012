//! The check never ends before a rule of the clinic could have made it more
//! urgent, on whatever page that is asked.

use super::{pack_with, ruled};
use crate::sample::{somebody, Chance};
use crate::support::{named, pack, yes, Person};
use massage_check::domain::{
    triage, Answers, Disposition, Findings, Item, ItemId, Kind, Pack, Place, Session, Step,
};

/// Answers page by page as somebody would, until the check ends.
fn walk(pack: &Pack, answers: &Answers) -> Session {
    let go = |session: Session, step| session.after(step, pack, Disposition::Ready);
    let mut session = go(Session::new(), Step::Start);
    for _ in 0..=pack.pages().len() {
        let Place::Page(page) = session.place() else {
            break;
        };
        for item in pack.on_page(page) {
            if let (true, Some(answer)) = (session.answers().asks(pack, item), answers.get(item)) {
                session = go(session, Step::Answer(item, answer));
            }
        }
        session = go(session, Step::Continue(page));
    }
    go(session, Step::Conclude)
}

fn tier(session: &Session) -> Disposition {
    match session {
        Session::Stopped { outcome, .. } | Session::Finished { outcome, .. } => {
            outcome.disposition()
        }
        _ => panic!("no outcome: {session:?}"),
    }
}

/// Everybody of a sample ends as urgently as all their answers ask for.
fn never_too_soon(pack: &Pack, people: usize) -> [usize; 5] {
    let mut chance = Chance::from(60);
    let mut seen = [0; 5];
    for _ in 0..people {
        let answers = somebody(&mut chance);
        let complete = answers.clone().complete(pack).expect("complete");
        let due = triage(pack, &complete, Disposition::Ready).disposition();
        assert_eq!(tier(&walk(pack, &answers)), due, "{answers:?}");
        seen[due as usize] += 1;
    }
    seen
}

#[test]
fn a_late_rule_of_the_clinic_is_waited_for() {
    let late = pack().items().last().expect("an item");
    let name = &pack().item(late).name;
    let when = format!(r#"{{ "any": [{{ "item": "{name}", "at-least": "yes" }}] }}"#);
    let after = pack_with(&ruled(&[(&when, r#"{ "disposition": "urgent" }"#)]));
    let clot = named("recent-clot");
    let person = Person::with(&["C01"]).says(clot, yes(clot));
    // The standard check ends with the reasons to wait.
    assert!(matches!(walk(pack(), &person.0), Session::Stopped { .. }));
    let calm = walk(&after, &person.0);
    assert!(matches!(calm, Session::Finished { .. }), "{calm:?}");
    assert_eq!(tier(&calm), Disposition::Hold);
    let told = walk(&after, &person.says(late, yes(late)).0);
    assert_eq!(tier(&told), Disposition::Urgent);
}

#[test]
fn a_rule_of_the_clinic_that_is_no_graver_is_not_waited_for() {
    let late = pack().items().last().expect("an item");
    let name = &pack().item(late).name;
    let when = format!(r#"{{ "any": [{{ "item": "{name}", "at-least": "yes" }}] }}"#);
    let after = pack_with(&ruled(&[(
        &when,
        r#"{ "disposition": "adapt", "minutes": 10 }"#,
    )]));
    let clot = named("recent-clot");
    let person = Person::with(&["C01"]).says(clot, yes(clot));
    assert!(matches!(walk(&after, &person.0), Session::Stopped { .. }));
}

#[test]
fn with_a_rule_about_anything_at_any_urgency_no_check_ends_too_soon() {
    for (at, item) in pack().parts().items.iter().enumerate() {
        let tier = ["hold", "urgent"][at % 2];
        let then = format!(r#"{{ "disposition": "{tier}", "consult": ["desk"] }}"#);
        let ask = gravest(item);
        let when = format!(r#"{{ "any": [{ask}] }}"#);
        never_too_soon(&pack_with(&ruled(&[(&when, &then)])), 60);
    }
}

#[test]
fn with_a_rule_about_the_flare_level_no_check_ends_too_soon() {
    for (level, when) in [
        (
            "severe",
            r#"{ "any": [{ "item": "flare", "at-least": "severe" }] }"#,
        ),
        (
            "flare-like, on a condition",
            r#"{ "all": [{ "item": "conditions", "includes": "rheumatoid-arthritis" },
                         { "item": "flare", "at-least": "flare-like" }] }"#,
        ),
    ] {
        let after = pack_with(&ruled(&[(when, r#"{ "disposition": "urgent" }"#)]));
        let seen = never_too_soon(&after, 2_000);
        assert!(seen[Disposition::Urgent as usize] > 50, "{level}: {seen:?}");
    }
}

#[test]
fn a_rule_about_what_another_answer_settles_is_waited_for() {
    // Asked early; settled late, by an answer to something else.
    let switched = |item: &&Item| !item.switched_on_by.is_empty() || !item.asked_when.is_empty();
    let items: Vec<&Item> = pack().parts().items.iter().filter(switched).collect();
    assert!(!items.is_empty());
    for item in items {
        let ask = gravest(item);
        let when = format!(r#"{{ "any": [{ask}] }}"#);
        let after = pack_with(&ruled(&[(&when, r#"{ "disposition": "urgent" }"#)]));
        never_too_soon(&after, 600);
    }
}

/// Something grave that can be asked of an item.
fn gravest(item: &Item) -> String {
    let name = &item.name;
    let last = item.options.last().map_or("", |option| &*option.name);
    let ask = match item.kind {
        Kind::Sign | Kind::Clearable | Kind::Agreement => r#""at-least": "yes""#.to_owned(),
        Kind::Rating { .. } => r#""at-least": 7"#.to_owned(),
        Kind::Choice { ordered: true } => format!(r#""at-least": "{last}""#),
        Kind::Choice { ordered: false } => format!(r#""is": "{last}""#),
        Kind::Ticks { .. } => format!(r#""includes": "{last}""#),
    };
    format!(r#"{{ "item": "{name}", {ask} }}"#)
}

#[test]
fn an_emergency_of_the_clinic_ends_the_check_at_once() {
    let first = ItemId::at(0);
    let name = &pack().item(first).name;
    let last = pack().items().last().expect("an item");
    let late = &pack().item(last).name;
    let file = ruled(&[(
        &format!(
            r#"{{ "any": [{{ "item": "{name}", "at-least": "unsure" }}, {{ "item": "{late}", "at-least": "unsure" }}] }}"#
        ),
        r#"{ "disposition": "emergency" }"#,
    )]);
    let after = pack_with(&file);
    let person = Person::with(&["C01"]).says(last, yes(last));
    let ended = walk(&after, &person.0);
    assert_eq!(tier(&ended), Disposition::Emergency);
    let findings = Findings::of(&after, ended.answers());
    assert!(findings.step(last) > 0);
}
