//! What a person sees of a clinic's overlay: its words, always under its name,
//! and nothing of them before a call for help.

use super::tree::Element;
use super::{and, calm_with, draw_app, opened, page, proved, say, speech};
use crate::overlay::{example, ruled};
use crate::support::{named, pack, text, ticked, yes};
use massage_check::domain::{Answers, Date, OptionId, Place, RegionId, Saved};
use massage_check::overlay::{joined, House, Joined};
use massage_check::platform::Memory;
use massage_check::text::fill;
use massage_check::ui::app::AppProps;
use massage_check::ui::{Action, Aside, State};
use std::rc::Rc;
use yew::Reducible;

/// The page with this overlay, where somebody who has said this loads it
/// again; with the sheet open, if asked.
fn seen(
    file: Option<&str>,
    today: Option<Date>,
    answers: &Answers,
    at: Place,
    sheet: bool,
) -> Element {
    let (file, answers) = (file.map(str::to_owned), answers.clone());
    draw_app(move || {
        let (pack, text) = opened();
        let clinics = joined(file.as_deref(), (*pack).clone(), (*text).clone(), today);
        let Joined {
            pack, text, house, ..
        } = clinics;
        let kept = Saved::new(&pack, &answers, &[Place::Welcome, at], 1, RegionId::at(0)).to_text();
        let day = pack.parts().date;
        let pack = Rc::new(pack);
        let state = State::new(pack.clone(), pack.floor(Some(day)), RegionId::at(0));
        let mut state = Rc::new(state.restored(&kept, Some(1)));
        if sheet {
            state = state.reduce(Action::Open(Aside::Sheet));
        }
        AppProps {
            pack,
            text: Rc::new(text),
            proved: Some(proved()),
            device: Rc::new(Memory {
                today: Some(day),
                ..Memory::default()
            })
            .into(),
            house,
            begin: Some((*state).clone()),
        }
    })
}

fn day() -> Option<Date> {
    crate::overlay::day()
}

fn outcome(file: &str, answers: &Answers) -> Element {
    seen(Some(file), day(), answers, Place::Outcome, false)
}

/// The words with the name of the example's clinic, or of one made up.
fn from(clinic: &str) -> String {
    fill(text().say("ui.from-clinic"), &[("name", clinic)])
}

const HILLSIDE: &str = "Hillside Massage Clinic";

/// The example's rule about many places to leave alone.
fn sore() -> Answers {
    let areas = ticked((0..5).map(OptionId::at));
    and(calm_with(&["C01"]), named("areas-today"), areas)
}

fn texts(root: &Element, tags: &[&str]) -> Vec<String> {
    root.one("main")
        .all(tags)
        .iter()
        .map(|it| it.text())
        .collect()
}

#[test]
fn a_contact_that_a_rule_names_can_be_rung_and_is_the_clinics() {
    let root = outcome(&example(), &sore());
    let main = root.one("main");
    let links = main.all(&["a"]);
    let phone = links
        .iter()
        .find(|link| link.has("href", "tel:02079460958"));
    assert_eq!(phone.expect("a link to ring").text(), "020 7946 0958");
    let page = links
        .iter()
        .find(|link| link.has("href", "https://hillside.example/contact"));
    let page = page.expect("a link to the page");
    assert!(page
        .get("rel")
        .is_some_and(|rel| rel.contains("noopener") && rel.contains("noreferrer")));
    let entry = texts(&root, &["li"]);
    let entry = entry
        .iter()
        .find(|it| it.contains("Our front desk"))
        .expect("the contact");
    for part in [
        "Monday to Friday, 9 am to 5 pm",
        "020 7946 0958",
        &from(HILLSIDE),
    ] {
        assert!(entry.contains(part), "no `{part}` in `{entry}`");
    }
}

#[test]
fn a_reason_of_the_clinic_says_so_and_a_standard_one_does_not() {
    let root = outcome(
        &example(),
        &and(sore(), named("recent-clot"), yes(named("recent-clot"))),
    );
    let reasons = texts(&root, &["h3"]);
    let told = |what: &str| {
        reasons
            .iter()
            .find(|it| it.contains(what))
            .expect("a reason")
            .clone()
    };
    assert!(told("so many places are to be left alone").contains(&from(HILLSIDE)));
    assert!(!told(&say("rule.recent-clot-means-wait.because")).contains(HILLSIDE));
}

#[test]
fn each_limit_that_is_the_clinics_alone_says_so() {
    let file = ruled(&[(
        r#"{ "any": [{ "item": "conditions", "includes": "hashimotos" }] }"#,
        r#"{ "disposition": "adapt", "max-pressure": "feather", "minutes": 5, "areas-off": ["face"],
             "avoid": ["hot-stone"] }"#,
    )]);
    let answers = calm_with(&["hashimotos"]);
    let root = outcome(&file, &answers);
    let limits = texts(&root, &["dd"]);
    for limit in &limits[..3] {
        assert!(limit.contains(&from("A Clinic")), "{limit}");
    }
    assert!(
        limits[2].contains("Face (") && limits[2].contains("front of neck"),
        "{}",
        limits[2]
    );
    let heading = root.one("main").all(&["section"])[0].text();
    assert!(heading.contains(&from("A Clinic")), "{heading}");
    let sheet = seen(Some(&file), day(), &answers, Place::Outcome, true);
    let limits = texts(&sheet, &["dd"]);
    assert_eq!(
        limits
            .iter()
            .filter(|it| it.contains(&from("A Clinic")))
            .count(),
        3,
        "{limits:?}"
    );
    // Why an area and a kind are left out.
    for reason in ["Face.", "Hot-stone"] {
        let lines = texts(&root, &["li"]);
        let line = lines.iter().find(|it| it.starts_with(reason));
        let line = line.unwrap_or_else(|| panic!("no {reason} in {lines:?}"));
        assert!(line.contains(&from("A Clinic")), "{line}");
    }
    let standard = page(&answers, Place::Outcome);
    assert!(!standard.text().contains("A Clinic"));
}

#[test]
fn a_limit_that_the_standard_rules_set_as_well_is_not_the_clinics() {
    let file = ruled(&[(
        r#"{ "any": [{ "item": "blood-thinner", "at-least": "yes" }] }"#,
        r#"{ "disposition": "adapt", "max-pressure": "gentle" }"#,
    )]);
    let answers = and(
        calm_with(&["hashimotos"]),
        named("blood-thinner"),
        yes(named("blood-thinner")),
    );
    let limits = texts(&outcome(&file, &answers), &["dd"]);
    assert!(
        limits[..3].iter().all(|it| !it.contains("A Clinic")),
        "{limits:?}"
    );
}

#[test]
fn what_the_clinic_would_have_people_say_and_do_is_the_clinics() {
    let file = ruled(&[(
        r#"{ "any": [{ "item": "skin-lumps", "at-least": "yes" }] }"#,
        r#"{ "disposition": "urgent", "consult": ["desk"] }"#,
    )]);
    let lumps = and(
        calm_with(&["C01"]),
        named("skin-lumps"),
        yes(named("skin-lumps")),
    );
    for sheet in [false, true] {
        let root = seen(Some(&file), day(), &lumps, Place::Outcome, sheet);
        let lines = texts(&root, &["li", "p"]);
        for line in ["They said so.", "Do as we say.", "We say so.", "Front desk"] {
            let mut told = lines.iter().filter(|it| it.contains(line)).peekable();
            assert!(
                sheet || line == "We say so." || told.peek().is_some(),
                "no {line} in {lines:?}"
            );
            for told in told {
                assert!(told.contains(&from("A Clinic")), "{told}");
            }
        }
    }
}

#[test]
fn notes_stand_on_the_first_screen_and_on_calm_outcomes_under_the_clinics_name() {
    let file = example();
    let blank = Answers::default();
    let first = seen(Some(&file), day(), &blank, Place::Welcome, false);
    for (root, note) in [
        (first, "Please do this check on the day of each visit."),
        (
            outcome(&file, &calm_with(&["hashimotos"])),
            "Show this page to your therapist",
        ),
        (outcome(&file, &sore()), "Show this page to your therapist"),
    ] {
        let panels = root.all(&["section"]);
        let panel = panels
            .iter()
            .find(|it| it.has("aria-labelledby", "house"))
            .expect("a panel");
        assert!(
            panel.text().starts_with(&from(HILLSIDE)),
            "{}",
            panel.text()
        );
        assert!(panel.text().contains(note), "{}", panel.text());
    }
}

#[test]
fn nothing_of_the_clinic_stands_before_a_call_for_help() {
    let chest = named("chest-or-breath");
    let joint = named("hot-joint");
    let grave = [
        (and(sore(), chest, yes(chest)), "999"),
        (and(sore(), joint, yes(joint)), "111"),
    ];
    for (answers, number) in grave {
        let file = example();
        let today = day();
        for (file, today) in [(Some(&*file), today), (Some(&*file), None), (None, today)] {
            let root = seen(file, today, &answers, Place::Outcome, false);
            let main = root.one("main");
            let first = main.all(&["a", "button", "summary"])[0];
            assert_eq!(first.get("href"), Some(format!("tel:{number}").as_str()));
            assert!(root.by_id("house").is_none());
            let text = main.text();
            for note in [
                "Show this page to your therapist",
                &say("ui.clinic-refused-title"),
                "too old",
            ] {
                assert!(!text.contains(note), "{note}");
            }
        }
    }
}

#[test]
fn an_overlay_that_is_old_or_refused_is_owned_up_to() {
    let file = example();
    let blank = Answers::default();
    let ready = calm_with(&["hashimotos"]);
    for (answers, at) in [(&blank, Place::Welcome), (&ready, Place::Outcome)] {
        let old = seen(Some(&file), None, answers, at, false);
        let told = fill(text().say("ui.clinic-stale-title"), &[("name", HILLSIDE)]);
        assert!(
            old.one("main").text().contains(&told),
            "{}",
            old.one("main").text()
        );
        assert!(!old.text().contains("Show this page"));
        for wrong in [None, Some("{"), Some("{}")] {
            let refused = seen(wrong, day(), answers, at, false);
            let told = say("ui.clinic-refused-title");
            assert!(refused.one("main").text().contains(&told));
            assert!(refused
                .one("main")
                .text()
                .contains(&say("ui.clinic-refused")));
        }
    }
}

#[test]
fn words_of_a_clinic_are_never_markup() {
    let file = example().replace("Hillside Massage Clinic", "A & B <3 \\\"x\\\" 'onload='");
    let root = seen(
        Some(&file),
        day(),
        &Answers::default(),
        Place::Welcome,
        false,
    );
    assert!(
        root.text().contains("A & B <3 \"x\" 'onload='"),
        "{}",
        root.text()
    );
}

#[test]
fn an_alert_opens_only_for_a_rule_that_fires() {
    let file = ruled(&[(
        r#"{ "all": [{ "item": "skin-lumps", "at-least": "yes" }, { "item": "cold-fingers", "at-least": "yes" }] }"#,
        r#"{ "disposition": "emergency" }"#,
    )]);
    let page_of = |item| Place::Page(pack().item(item).page);
    let (lumps, fingers) = (named("skin-lumps"), named("cold-fingers"));
    let one = and(calm_with(&["C01"]), lumps, yes(lumps));
    let both = and(one.clone(), fingers, yes(fingers));
    for (answers, alerts) in [(one, 0), (both, 1)] {
        let root = seen(Some(&file), day(), &answers, page_of(lumps), false);
        assert_eq!(root.one("main").with("role", "alert").len(), alerts);
    }
    assert_eq!(speech().clinics_name(), "");
}

#[test]
fn without_an_overlay_there_is_no_word_of_a_clinic() {
    let root = page(&Answers::default(), Place::Welcome);
    assert!(root.by_id("house").is_none());
    assert_eq!(House::default(), House::None);
}
