//! The gallery: that nothing is missing from it, and what has to hold of the
//! markup of every state in it.

use super::tree::{read, Element};
use super::{item, pack, say};
use crate::support::root;
use massage_check::domain::{Kind as Asked, OptionId};
use massage_check::gallery::people::{self, Said};
use massage_check::gallery::{draw, Drawn, Kind, Look, World};
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::OnceLock;

/// Every state.
fn gallery() -> &'static [Drawn] {
    static DRAWN: OnceLock<Vec<Drawn>> = OnceLock::new();
    DRAWN.get_or_init(|| draw(World::open).expect("a gallery"))
}

/// Every state as its page has it, by name.
fn states() -> impl Iterator<Item = (String, Element)> {
    gallery().iter().map(|one| (one.name(), read(&one.body())))
}

/// The text of every file below a folder with this ending.
fn texts(folder: &Path, ending: &str, to: &mut Vec<String>) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            texts(&path, ending, to);
        } else if path.extension().is_some_and(|it| it == ending) {
            to.push(std::fs::read_to_string(path).expect("a file"));
        }
    }
}

fn below(folder: &str, ending: &str) -> Vec<String> {
    let mut found = Vec::new();
    texts(&root().join(folder), ending, &mut found);
    found
}

/// The names that follow these words.
fn named<'a>(text: &'a str, words: &str) -> Vec<&'a str> {
    let name = |after: &'a str| after.split(|it: char| !it.is_alphanumeric()).next();
    text.split(words).skip(1).filter_map(name).collect()
}

/// What is drawn from a folder, by name: structs with a picture, components
/// that remember something, and what is a function of the outcome.
fn pictures(folder: &str) -> BTreeSet<String> {
    let exports = root().join(folder).join("mod.rs");
    let exports = std::fs::read_to_string(exports).expect("a file");
    let mut found = BTreeSet::new();
    for text in below(folder, "rs") {
        for words in [
            "\nimpl Show for ",
            "#[component]\nfn ",
            "#[component]\npub fn ",
        ] {
            found.extend(named(&text, words).into_iter().map(str::to_owned));
        }
        for name in named(&text, "\npub fn ") {
            let of = text.contains(&format!("\npub fn {name}(of: &OutcomeProps"));
            let exported = exports.lines().any(|line| {
                let mut names = line.split(|it: char| !it.is_alphanumeric());
                line.starts_with("pub use ") && names.any(|one| one == name)
            });
            if of && exported {
                found.insert(name[..1].to_uppercase() + &name[1..]);
            }
        }
    }
    found
}

#[test]
fn every_component_and_every_screen_is_in_the_gallery() {
    // Parts of others, which show them.
    let parts = ["Anew", "Details", "FollowUp", "Tool"];
    let mut missing = Vec::new();
    for (folder, kind, least) in [
        ("src/ui/components", Kind::Component, 37),
        ("src/ui/screens", Kind::Screen, 11),
    ] {
        let mut names = pictures(folder);
        names.retain(|name| !parts.contains(&&**name));
        assert!(names.len() >= least, "{names:?} in {folder}");
        names.retain(|name| {
            let mut states = gallery().iter();
            !states.any(|one| one.kind == kind && one.of == *name)
        });
        missing.extend(names);
    }
    assert_eq!(missing, [""; 0], "add them to src/gallery");
}

#[test]
fn every_style_of_a_component_is_seen_in_some_state() {
    let seen: BTreeSet<String> = states()
        .flat_map(|(_, root)| {
            let classes = root
                .everything()
                .into_iter()
                .filter_map(|it| it.get("class"));
            let classes: Vec<String> = classes
                .flat_map(|classes| classes.split_whitespace().map(str::to_owned))
                .collect();
            classes
        })
        .collect();
    let styles = below("styles/components", "css").join("\n");
    let styled: BTreeSet<&str> = styles
        .split(".mc-")
        .skip(1)
        .filter_map(|after| {
            let end = after.find(|it: char| !(it.is_alphanumeric() || "-_".contains(it)));
            after.get(..end?)
        })
        .collect();
    assert!(styled.len() > 100, "{styled:?}");
    // Stand in index.html, for when nothing of ours runs, or not yet.
    let elsewhere = ["failed", "first", "first-status", "waiting"];
    let unseen: Vec<&&str> = styled
        .iter()
        .filter(|class| !seen.contains(&format!("mc-{class}")) && !elsewhere.contains(class))
        .collect();
    assert!(unseen.is_empty(), "no state shows {unseen:?}");
}

#[test]
fn the_sheet_names_all_of_some_conditions_and_says_who_reviewed_the_rules() {
    let mut drawn = gallery().iter();
    let much = drawn.find(|one| one.of == "Sheet" && one.state == "much at once");
    let sheet = much.expect("the sheet of somebody with several conditions");
    let sheet = read(&sheet.body()).text();
    for condition in [
        "lupus",
        "sjogrens",
        "antiphospholipid-syndrome",
        "immune-thrombocytopenia",
    ] {
        let name = say(&format!("item.conditions.option.{condition}.name"));
        assert!(sheet.contains(&name), "{name}");
    }
    assert!(sheet.contains(&say("ui.unreviewed")));
}

#[test]
fn every_page_of_questions_is_blank_answered_and_in_error_somewhere() {
    for page in pack().pages() {
        let name = &pack().page(page).name;
        for state in ["blank", "answered", "gravest", "in error"] {
            let state = format!("{name}, {state}");
            let found = gallery().iter().filter(|one| one.state == state);
            assert_eq!(found.count(), 1, "{state}");
        }
        let state = |state: &str| {
            let name = format!("questions.{name}-{state}");
            states().find(|(known, _)| *known == name).expect(&name).1
        };
        let title = say(&format!("page.{name}.title"));
        let chosen = |root: &Element| root.everything().iter().any(|it| it.is("checked"));
        assert_eq!(state("blank").one("h1").text(), title);
        assert!(
            !chosen(&state("blank")) && chosen(&state("answered")),
            "{name}"
        );
        let errors = state("in-error");
        assert!(errors.by_id("errors").is_some(), "{name}");
        assert_eq!(errors.one("h1").text(), title, "{name}");
    }
}

#[test]
fn what_the_made_up_people_say_is_in_the_content() {
    for (name, said) in people::ALL.iter().copied().flatten() {
        let about = people::item(pack(), name).unwrap_or_else(|| panic!("no item {name}"));
        let options: &[&str] = match said {
            Said::Chose(option) => &[option],
            Said::Ticks(options) => options,
            Said::Rated(_) => {
                assert!(
                    matches!(pack().item(about).kind, Asked::Rating { .. }),
                    "{name}"
                );
                &[]
            }
            Said::Yes | Said::Unsure | Said::Agreed => &[],
        };
        for option in options {
            assert!(
                people::option(pack(), about, option).is_some(),
                "{name}: {option}"
            );
        }
    }
    // What is said is what is shown: not the calmest answer in its place.
    let areas = item("FQ9");
    assert_eq!(
        people::answer(people::MUCH, pack(), areas),
        crate::support::ticked(
            ["face", "hands", "feet"].map(|name| crate::support::option(areas, name))
        )
    );
    assert_eq!(
        people::answer(people::MUCH, pack(), crate::support::named("age")),
        massage_check::domain::Answer::Chose(OptionId::at(2))
    );
}

#[test]
fn every_outcome_is_there_and_is_what_it_is_called() {
    let tiers = ["emergency", "urgent", "hold", "adapt", "ready"];
    for tier in tiers {
        let outcomes: Vec<&Drawn> = gallery()
            .iter()
            .filter(|one| one.of == "Outcome" && one.state.starts_with(&format!("{tier},")))
            .collect();
        assert!(outcomes.len() > 1, "{tier}");
        for one in outcomes {
            let heading = read(&one.body()).one("h1").text();
            let spoken = say(&format!("ui.tier-{tier}"));
            assert!(heading.starts_with(&spoken), "{}: {heading}", one.name());
        }
    }
    let outcomes = gallery().iter().filter(|one| one.of == "Outcome");
    for one in outcomes {
        assert!(
            tiers.iter().any(|tier| one.state.starts_with(tier)),
            "{}",
            one.name()
        );
    }
}

#[test]
fn every_state_has_a_name_of_its_own_and_is_like_no_other() {
    let mut names = BTreeSet::new();
    let mut twins = Vec::new();
    let mut seen: Vec<(&str, String)> = Vec::new();
    for one in gallery() {
        assert!(names.insert(one.name()), "{} twice", one.name());
        let plain = |it: char| it.is_ascii_lowercase() || it.is_ascii_digit() || "-.".contains(it);
        assert!(one.name().chars().all(plain), "{}", one.name());
        match seen.iter().find(|(markup, _)| *markup == one.markup) {
            Some((_, twin)) => twins.push(format!("{} looks like {twin}", one.name())),
            None => seen.push((&one.markup, one.name())),
        }
    }
    assert_eq!(twins, [""; 0]);
}

#[test]
fn each_page_says_its_language_and_direction_and_is_on_the_list() {
    let look = Look {
        lang: "ar".to_owned(),
        dir: "rtl".to_owned(),
    };
    let list = look.index(gallery());
    for one in gallery() {
        assert!(look.page(one).contains("<html lang=\"ar\" dir=\"rtl\">"));
        assert!(list.contains(&format!("href=\"{}.html\"", one.name())));
    }
    assert!(Look::of("en-GB")
        .page(&gallery()[0])
        .contains("<html lang=\"en-GB\" dir=\"ltr\">"));
}

#[test]
fn in_every_state_whatever_can_be_used_or_gone_to_has_a_name() {
    let kinds = [
        "a", "button", "fieldset", "h1", "h2", "h3", "input", "nav", "section", "select", "summary",
    ];
    for (state, root) in states() {
        let groups = root.with("role", "group");
        for element in root.all(&kinds).into_iter().chain(groups) {
            assert!(!element.name(&root).is_empty(), "{state}: {element:?}");
        }
    }
}

#[test]
fn in_every_state_whatever_points_to_an_id_finds_it_and_each_id_is_there_once() {
    for (state, root) in states() {
        let mut ids = BTreeSet::new();
        for id in root.everything().iter().filter_map(|it| it.get("id")) {
            assert!(ids.insert(id), "{state}: {id} twice");
        }
        for element in root.everything() {
            let pointers = [
                "aria-labelledby",
                "aria-describedby",
                "aria-controls",
                "for",
            ];
            let to = pointers.iter().filter_map(|pointer| element.get(pointer));
            let links = element.get("href").and_then(|href| href.strip_prefix('#'));
            for id in to.flat_map(str::split_whitespace).chain(links) {
                assert!(ids.contains(id), "{state}: nothing is called {id}");
            }
        }
    }
}

#[test]
fn in_every_state_there_is_one_heading_of_the_first_level_and_none_is_skipped() {
    for (state, root) in states() {
        root.one("h1");
        // What is missing stands before the question.
        let errors = root
            .by_id("errors")
            .map(Element::everything)
            .unwrap_or_default();
        let mut last = 0;
        for heading in root.all(&["h1", "h2", "h3", "h4", "h5", "h6"]) {
            if errors.iter().any(|inside| std::ptr::eq(*inside, heading)) {
                continue;
            }
            let level: usize = heading.tag[1..].parse().expect("a level");
            // What is told before the first heading is a section of its own.
            let before = last == 0 && level == 2;
            assert!(level <= last + 1 || before, "{state}: {}", heading.text());
            last = if before { 0 } else { level };
        }
    }
}

#[test]
fn every_screen_has_its_landmarks_once_and_its_title_takes_the_focus() {
    for one in gallery().iter().filter(|one| one.kind == Kind::Screen) {
        let root = read(&one.body());
        for landmark in ["header", "main", "footer"] {
            root.one(landmark);
        }
        let title = root.one("h1");
        assert!(
            title.has("id", "title") && title.has("tabindex", "-1"),
            "{}",
            one.name()
        );
        assert!(root.one("main").all(&["h1"]).len() == 1, "{}", one.name());
    }
}

#[test]
fn in_every_state_radios_of_a_group_stand_in_a_fieldset_and_one_at_most_is_chosen() {
    for (state, root) in states() {
        let mut inside = BTreeSet::new();
        for group in root.all(&["fieldset"]) {
            inside.extend(
                group
                    .with("type", "radio")
                    .into_iter()
                    .map(std::ptr::from_ref),
            );
        }
        let radios = root.with("type", "radio");
        for radio in &radios {
            assert!(
                inside.contains(&std::ptr::from_ref(*radio)),
                "{state}: {radio:?}"
            );
        }
        let names: BTreeSet<&str> = radios
            .iter()
            .filter_map(|radio| radio.get("name"))
            .collect();
        for name in names {
            let chosen = radios
                .iter()
                .filter(|it| it.has("name", name) && it.is("checked"));
            assert!(chosen.count() < 2, "{state}: {name}");
        }
    }
}

#[test]
fn whatever_a_list_of_errors_says_to_choose_is_there_to_be_chosen() {
    let mut named = 0;
    for (state, root) in states() {
        let Some(errors) = root.by_id("errors") else {
            continue;
        };
        let hint = errors
            .all(&["p"])
            .iter()
            .map(|it| it.text())
            .collect::<String>();
        let chosen = hint
            .split('“')
            .skip(1)
            .filter_map(|rest| rest.split('”').next());
        for name in chosen {
            let buttons = root.all(&["button", "label"]);
            assert!(
                buttons.iter().any(|it| it.text() == name),
                "{state}: {name}"
            );
            named += 1;
        }
    }
    assert!(named > 10, "{named}");
}

#[test]
fn in_no_state_does_anything_jump_the_queue_of_tab_stops_or_move_by_itself() {
    for (state, root) in states() {
        for element in root.everything() {
            let place = element.get("tabindex").unwrap_or("0");
            assert!(["0", "-1"].contains(&place), "{state}: {element:?}");
            for attribute in [
                "accesskey",
                "autofocus",
                "autoplay",
                "draggable",
                "onscroll",
            ] {
                assert!(!element.is(attribute), "{state}: {element:?}");
            }
            assert!(!["marquee", "blink", "video", "audio", "img"].contains(&&*element.tag));
        }
    }
}
