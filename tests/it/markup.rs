//! What the screens show: roles, names and states of the markup, as Yew
//! writes it on a host. Not a word about class names.

mod clinic;
mod gallery;
mod hosted;
mod offline;
mod short;
mod tree;

use crate::support::{item, named, pack, unsure, yes, Person, AGREED};
use massage_check::bundle::{self, Opened};
use massage_check::domain::{
    Answer, Answers, Currency, Date, Doubt, Held, ItemId, Kind, Pack, PageId, Place, Proved,
    RegionId, Saved,
};
use massage_check::overlay::House;
use massage_check::platform::{Memory, Shelf};
use massage_check::text::Text;
use massage_check::ui::app::{App, AppProps};
use massage_check::ui::comfort::Settings;
use massage_check::ui::markup::Show;
use massage_check::ui::screens::{About, Checks, Claims, Questions, SettingsPage};
use massage_check::ui::Speech;
use std::rc::Rc;
use std::sync::mpsc;
use tree::{read, Element};
use yew::platform::Runtime;
use yew::prelude::*;
use yew::LocalServerRenderer;

fn speech() -> Speech {
    let (pack, text) = opened();
    Speech {
        pack,
        text,
        region: RegionId::at(0),
        short: false,
        clinic: Rc::default(),
    }
}

fn opened() -> (Rc<Pack>, Rc<Text>) {
    let Opened { pack, text, .. } = bundle::open().expect("content that holds together");
    (Rc::new(pack), Rc::new(text))
}

fn proved() -> Rc<Proved> {
    let Opened { proved, .. } = bundle::open().expect("content that holds together");
    Rc::new(proved)
}

/// What [`Paper`] shows.
#[derive(Properties, PartialEq)]
struct PaperProps {
    html: Html,
}

/// Nothing but what is shown, as Yew draws components only.
#[component]
fn Paper(props: &PaperProps) -> Html {
    props.html.clone()
}

/// Draws what this makes. It is made where it is drawn, as it cannot be sent
/// there.
fn draw(html: impl FnOnce() -> Html + Send + 'static) -> Element {
    let (send, drawn) = mpsc::channel();
    Runtime::default().spawn_pinned(move || async move {
        let props = PaperProps { html: html() };
        let renderer = LocalServerRenderer::<Paper>::with_props(props);
        let _ = send.send(renderer.hydratable(false).render().await);
    });
    read(&drawn.recv().expect("it can be drawn"))
}

/// The whole page. Its props are made where it is drawn.
fn draw_app(props: impl FnOnce() -> AppProps + Send + 'static) -> Element {
    draw(move || {
        let props = props();
        html! { <App ..props /> }
    })
}

/// The whole page on this device.
fn app(device: impl FnOnce() -> Memory + Send + 'static) -> Element {
    draw_app(move || {
        let (pack, text) = opened();
        AppProps {
            pack,
            text,
            proved: Some(proved()),
            device: Rc::new(device()).into(),
            house: House::None,
            begin: None,
        }
    })
}

/// The whole page, where somebody in this region who has said this loads it again.
fn page_in(region: usize, answers: &Answers, at: Place) -> Element {
    let trail = [Place::Welcome, at];
    let trail = if at == Place::Welcome {
        &trail[..1]
    } else {
        &trail
    };
    let kept = Saved::new(
        pack(),
        answers,
        trail,
        trail.len() - 1,
        RegionId::at(region),
    )
    .to_text();
    let today = pack().parts().date;
    app(move || Memory {
        kept: Some(kept).into(),
        today: Some(today),
        ..Memory::default()
    })
}

fn page(answers: &Answers, at: Place) -> Element {
    page_in(0, answers, at)
}

/// The questions of a page after a try to go on.
fn tried(page: PageId, answers: &Answers) -> Element {
    let answers = answers.clone();
    draw(move || {
        let questions = Questions {
            speech: speech(),
            page,
            answers,
            tried: true,
            act: Callback::noop(),
            on_show: Callback::noop(),
            find: AttrValue::default(),
        };
        questions.show()
    })
}

/// Somebody with these conditions, and calm in all else.
fn calm_with(conditions: &[&str]) -> Answers {
    Person::with(conditions).0
}

fn and(mut answers: Answers, item: ItemId, answer: Answer) -> Answers {
    answers.give(pack(), item, answer);
    answers
}

fn pages() -> Vec<PageId> {
    pack().pages().collect()
}

fn page_of(item: ItemId) -> PageId {
    pack().item(item).page
}

fn say(key: &str) -> String {
    speech().say(key).to_string()
}

/// Every screen there is, by name: blank, answered, wrong, and all outcomes.
fn screens() -> Vec<(String, Element)> {
    let blank = Answers::default();
    let calm = calm_with(&["myositis", "immune-thrombocytopenia"]);
    let ready = calm_with(&["hashimotos"]);
    let chest = and(
        blank.clone(),
        named("chest-or-breath"),
        yes(named("chest-or-breath")),
    );
    let crisis = and(
        blank.clone(),
        named("self-harm"),
        unsure(named("self-harm")),
    );
    let joint = and(ready.clone(), named("hot-joint"), yes(named("hot-joint")));
    let clot = and(ready.clone(), named("recent-clot"), AGREED);
    let waits = and(
        ready.clone(),
        named("recent-clot"),
        Answer::Hold(Held::Waiting(Doubt::Unsure)),
    );
    let mut screens = vec![
        ("welcome".to_owned(), page(&blank, Place::Welcome)),
        ("review".to_owned(), page(&calm, Place::Review)),
        (
            "emergency".to_owned(),
            page(&chest, Place::Stop(page_of(named("chest-or-breath")))),
        ),
        (
            "crisis".to_owned(),
            page(&crisis, Place::Stop(page_of(named("self-harm")))),
        ),
        ("urgent".to_owned(), page(&joint, Place::Outcome)),
        ("hold".to_owned(), page(&waits, Place::Outcome)),
        ("adapt".to_owned(), page(&clot, Place::Outcome)),
        ("ready".to_owned(), page(&ready, Place::Outcome)),
        (
            "alert".to_owned(),
            page(&chest, Place::Page(page_of(named("chest-or-breath")))),
        ),
        (
            "follow-up".to_owned(),
            page(&waits, Place::Page(page_of(named("recent-clot")))),
        ),
    ];
    for id in pages() {
        let name = &pack().page(id).name;
        screens.push((format!("{name}, blank"), page(&blank, Place::Page(id))));
        screens.push((format!("{name}, answered"), page(&calm, Place::Page(id))));
        screens.push((format!("{name}, tried"), tried(id, &blank)));
    }
    screens.push(("about".to_owned(), about(Shelf::default())));
    screens.push((
        "claims".to_owned(),
        draw(|| Claims { speech: &speech() }.show()),
    ));
    screens.push((
        "checks".to_owned(),
        draw(|| {
            let checks = Checks {
                speech: &speech(),
                proved: &proved(),
            };
            checks.show()
        }),
    ));
    screens.push(("settings".to_owned(), settings(Settings::default())));
    screens
}

fn about(shelf: Shelf) -> Element {
    draw(move || {
        let about = About {
            speech: &speech(),
            today: Currency::Current,
            shelf,
            act: &Callback::noop(),
        };
        about.show()
    })
}

fn settings(settings: Settings) -> Element {
    draw(move || {
        let page = SettingsPage {
            speech: &speech(),
            settings,
            act: &Callback::noop(),
            on_done: &Callback::noop(),
        };
        page.show()
    })
}

#[test]
fn whatever_can_be_used_or_gone_to_has_a_name() {
    let kinds = [
        "a", "button", "fieldset", "h1", "h2", "h3", "input", "nav", "section", "select", "summary",
    ];
    for (screen, root) in screens() {
        let groups = root.with("role", "group");
        for element in root.all(&kinds).into_iter().chain(groups) {
            let name = element.name(&root);
            assert!(!name.is_empty(), "{screen}: {element:?}");
        }
    }
}

#[test]
fn whatever_points_to_an_id_finds_it_and_each_id_is_there_once() {
    for (screen, root) in screens() {
        let ids: Vec<&str> = root
            .everything()
            .iter()
            .filter_map(|element| element.get("id"))
            .collect();
        for (place, id) in ids.iter().enumerate() {
            assert!(!ids[..place].contains(id), "{screen}: {id} twice");
        }
        for element in root.everything() {
            let pointers = ["aria-labelledby", "aria-describedby", "for"];
            let to = pointers.iter().filter_map(|pointer| element.get(pointer));
            let links = element.get("href").and_then(|href| href.strip_prefix('#'));
            for id in to.flat_map(str::split_whitespace).chain(links) {
                assert!(ids.contains(&id), "{screen}: nothing is called {id}");
            }
        }
    }
}

#[test]
fn headings_begin_with_one_that_takes_the_focus_and_skip_no_level() {
    for (screen, root) in screens() {
        assert!(root.one("h1").has("id", "title"), "{screen}");
        assert!(root.one("h1").has("tabindex", "-1"), "{screen}");
        let mut last = 2;
        for heading in root.all(&["h1", "h2", "h3", "h4"]) {
            let level: usize = heading.tag[1..].parse().expect("a level");
            // What is missing stands before the question.
            let errors = root.with("role", "alert").iter().any(|alert| {
                alert
                    .everything()
                    .iter()
                    .any(|inside| std::ptr::eq(*inside, heading))
            });
            assert!(errors || level <= last + 1, "{screen}: {}", heading.text());
            if !errors {
                last = level;
            }
        }
    }
}

#[test]
fn the_first_screen_says_what_it_is_and_whom_to_call() {
    let root = page(&Answers::default(), Place::Welcome);
    assert_eq!(root.one("h1").text(), say("ui.welcome-title"));
    for landmark in ["header", "main"] {
        assert_eq!(
            root.one(landmark).with("href", "tel:999").len(),
            1,
            "{landmark}"
        );
    }
    assert!(root.one("footer").text().contains(&say("ui.privacy-foot")));
    assert!(root.with("role", "alert").is_empty(), "nothing is wrong");
    let start = root.one("main").all(&["button"]);
    assert_eq!(start[0].text(), say("ui.start"));
    let tools: Vec<String> = root
        .one("nav")
        .all(&["button"])
        .iter()
        .map(|it| it.text())
        .collect();
    assert_eq!(
        tools,
        [say("comfort.leave")],
        "nowhere to go back to, and no voice to listen to"
    );
    let list = root.one("select");
    assert_eq!(list.name(&root), say("ui.country"));
    let chosen: Vec<String> = list
        .all(&["option"])
        .iter()
        .filter(|one| one.is("selected"))
        .map(|one| one.text())
        .collect();
    assert_eq!(chosen, [say("region.uk.name")]);
}

#[test]
fn every_region_is_told_its_own_numbers() {
    let crisis = and(
        Answers::default(),
        named("self-harm"),
        yes(named("self-harm")),
    );
    for region in pack().regions() {
        let about = pack().region(region);
        let root = page_in(
            region.index(),
            &crisis,
            Place::Stop(page_of(named("self-harm"))),
        );
        let tel = |number: &str| format!("tel:{}", number.replace(' ', ""));
        let emergency = tel(&about.emergency[0]);
        assert_eq!(
            root.one("header").with("href", &emergency).len(),
            1,
            "{}",
            about.name
        );
        let links = root.one("main").all(&["a"]);
        let calls: Vec<&str> = links
            .iter()
            .filter_map(|link| link.get("href"))
            .filter(|href| href.starts_with("tel:"))
            .collect();
        let first = about
            .crisis
            .first()
            .map_or(emergency.clone(), |number| tel(number));
        assert_eq!(calls[0], first, "{}", about.name);
        assert!(calls.contains(&&*emergency), "{}", about.name);
    }
}

#[test]
fn each_line_of_signs_is_a_group_with_three_answers_none_of_them_chosen_beforehand() {
    let mut lines = 0;
    for id in pages() {
        let root = page(&Answers::default(), Place::Page(id));
        let asked = pack()
            .on_page(id)
            .filter(|item| Answers::default().asks(pack(), *item));
        for item in
            asked.filter(|item| matches!(pack().item(*item).kind, Kind::Sign | Kind::Clearable))
        {
            let name = &pack().item(item).name;
            let row = root.by_id(name).expect("a row with the name of its item");
            assert_eq!(row.tag, "fieldset", "{name}");
            assert!(
                row.name(&root)
                    .starts_with(&say(&format!("item.{name}.question"))),
                "{name}"
            );
            let radios = row.with("type", "radio");
            let names: Vec<String> = radios.iter().map(|radio| radio.name(&root)).collect();
            assert_eq!(
                names,
                [say("ui.no"), say("ui.unsure"), say("ui.yes")],
                "{name}"
            );
            for radio in radios {
                assert!(radio.has("name", name) && !radio.is("checked"), "{name}");
            }
            lines += 1;
        }
    }
    assert!(lines > 50, "{lines} lines");
}

#[test]
fn what_is_missing_is_told_at_the_top_and_in_the_name_of_each_group() {
    for id in pages() {
        let name = &pack().page(id).name;
        let root = tried(id, &Answers::default());
        let alert = root.with("role", "alert");
        assert_eq!(alert.len(), 1, "{name}");
        assert!(
            alert[0].has("id", "errors") && alert[0].has("tabindex", "-1"),
            "{name}"
        );
        let missing: Vec<ItemId> = pack()
            .on_page(id)
            .filter(|item| Answers::default().asks(pack(), *item))
            .collect();
        let links = alert[0].all(&["a"]);
        assert_eq!(links.len(), missing.len(), "{name}");
        for (link, item) in links.iter().zip(missing) {
            let about = &pack().item(item).name;
            assert!(link.has("href", &format!("#{about}")), "{name}");
            assert_eq!(link.text(), say(&format!("item.{about}.question")));
            if matches!(pack().item(item).kind, Kind::Sign | Kind::Clearable) {
                let row = root.by_id(about).expect("a row");
                assert!(row.name(&root).ends_with(&say("ui.error-sign")), "{about}");
            }
        }
    }
    let calm = calm_with(&["hashimotos"]);
    for id in pages() {
        assert!(
            tried(id, &calm).with("role", "alert").is_empty(),
            "nothing is missing any more"
        );
    }
}

#[test]
fn an_emergency_answer_opens_an_alert_in_its_own_group() {
    let chest = named("chest-or-breath");
    for answer in [yes(chest), unsure(chest)] {
        let root = page(
            &and(Answers::default(), chest, answer),
            Place::Page(page_of(chest)),
        );
        let row = root.by_id("chest-or-breath").expect("a row");
        let alert = row.with("role", "alert");
        assert_eq!(alert.len(), 1);
        assert_eq!(alert[0].with("href", "tel:999")[0].text(), "Call 999");
        assert_eq!(root.with("role", "alert").len(), 1, "nowhere else");
        let submit = root.with("type", "submit");
        assert_eq!(submit[0].text(), say("ui.see-what-to-do"));
    }
}

#[test]
fn a_reason_to_wait_asks_whether_it_is_cleared_and_takes_it_that_it_is_not() {
    let clot = named("recent-clot");
    let waits = and(
        calm_with(&["hashimotos"]),
        clot,
        Answer::Hold(Held::Waiting(Doubt::Present)),
    );
    let root = page(&waits, Place::Page(page_of(clot)));
    let row = root.by_id("recent-clot").expect("a row");
    let inside: Vec<&Element> = row.all(&["fieldset"]).into_iter().skip(1).collect();
    assert_eq!(inside.len(), 1, "one more question");
    assert_eq!(inside[0].name(&root), say("item.recent-clot.agreed"));
    let radios = inside[0].with("type", "radio");
    let names: Vec<String> = radios.iter().map(|radio| radio.name(&root)).collect();
    assert_eq!(names, [say("ui.agreed-no"), say("ui.agreed-yes")]);
    assert!(radios[0].is("checked") && !radios[1].is("checked"));
    let other = root.by_id("recent-surgery").expect("a row");
    assert_eq!(
        other.all(&["fieldset"]).len(),
        1,
        "no more where the answer is no"
    );
}

#[test]
fn ratings_say_what_their_ends_mean_and_can_be_skipped() {
    let pain = named("pain");
    let root = page(&Answers::default(), Place::Page(page_of(pain)));
    let rating = root.by_id("pain").expect("a group");
    assert_eq!(rating.name(&root), say("item.pain.question"));
    let radios = rating.with("type", "radio");
    let names: Vec<String> = radios.iter().map(|radio| radio.name(&root)).collect();
    assert_eq!(names.len(), 12);
    assert_eq!(names[0], format!("0, {}", say("ui.rating-least")));
    assert_eq!(names[5], "5");
    assert_eq!(names[10], format!("10, {}", say("ui.rating-most")));
    assert_eq!(names[11], say("ui.rating-skip"));
    assert!(radios.iter().all(|radio| !radio.is("checked")));
}

#[test]
fn what_an_earlier_answer_settles_is_shown_and_not_asked() {
    let disorder = named("bleeding-disorder");
    let answers = calm_with(&["immune-thrombocytopenia"]);
    let root = page(&answers, Place::Page(page_of(disorder)));
    assert!(root.by_id("bleeding-disorder").is_none());
    assert!(root.one("main").text().contains(&say("ui.already")));
    assert!(root
        .one("main")
        .text()
        .contains(&say("item.bleeding-disorder.label")));
    let others = page(&calm_with(&["hashimotos"]), Place::Page(page_of(disorder)));
    assert!(others.by_id("bleeding-disorder").is_some());
}

#[test]
fn every_way_to_change_an_answer_says_which() {
    let root = page(&calm_with(&["myositis"]), Place::Review);
    let change = say("ui.change");
    let buttons = root.one("main").all(&["button"]);
    let names: Vec<String> = buttons
        .iter()
        .map(|button| button.text())
        .filter(|name| name.starts_with(&change))
        .collect();
    assert!(names.len() > 20, "{names:?}");
    for (place, name) in names.iter().enumerate() {
        assert!(
            name.len() > change.len() + 2 && !names[..place].contains(name),
            "{name}"
        );
    }
}

#[test]
fn no_outcome_that_says_stop_names_a_kind_of_massage_and_a_call_comes_first() {
    for (screen, root) in screens() {
        let main = root.all(&["main"]);
        let stops = ["emergency", "crisis", "urgent", "hold"];
        let Some(main) = main.first().filter(|_| stops.contains(&&*screen)) else {
            continue;
        };
        for approach in pack().approaches() {
            let name = say(&format!("approach.{}.name", pack().approach(approach).name));
            assert!(!main.text().contains(&name), "{screen}: {name}");
        }
        if screen != "hold" {
            let first = main.all(&["a", "button", "summary"])[0];
            assert!(
                first
                    .get("href")
                    .is_some_and(|href| href.starts_with("tel:")),
                "{screen}"
            );
        }
    }
}

#[test]
fn the_picture_of_the_body_is_for_eyes_only() {
    let areas = item("FQ9");
    let root = page(&Answers::default(), Place::Page(page_of(areas)));
    for picture in root.all(&["svg"]) {
        let hidden = root.with("aria-hidden", "true").iter().any(|around| {
            around
                .everything()
                .iter()
                .any(|inside| std::ptr::eq(*inside, picture))
        });
        assert!(hidden, "{picture:?}");
        assert!(picture.has("focusable", "false"));
    }
    let boxes = root.with("type", "checkbox");
    let areas = pack().item(areas).options.len();
    assert_eq!(boxes.len(), areas + 1, "the list says it all, and none");
}

/// The names of the boxes and radios that are chosen.
fn chosen(root: &Element) -> Vec<String> {
    let boxes = root.all(&["input"]);
    boxes
        .iter()
        .filter(|one| one.is("checked"))
        .map(|one| one.name(root))
        .collect()
}

#[test]
fn settings_begin_as_the_device_has_it_and_nothing_is_remembered() {
    let root = settings(Settings::default());
    let names: Vec<String> = chosen(&root)
        .iter()
        .map(|name| name.split(':').next().unwrap_or_default().to_owned())
        .collect();
    assert_eq!(names[0], say("comfort.text-usual"));
    assert_eq!(names[1], say("comfort.theme-device"));
    assert_eq!(names[2], say("comfort.contrast-device"));
    assert_eq!(names[3], say("comfort.reach-either"));
    assert!(names[4].starts_with(&say("comfort.keys")), "{names:?}");
    assert_eq!(names.len(), 5, "{names:?}");
    for legend in ["text", "theme", "contrast", "reach"] {
        let words = say(&format!("comfort.{legend}"));
        let group = root
            .all(&["fieldset"])
            .into_iter()
            .find(|it| it.name(&root) == words);
        let radios = group.expect("a group").with("type", "radio");
        assert!(radios.len() >= 2, "{legend}");
    }
    let tells = root.text();
    for key in ["comfort.keys-hint", "comfort.leave-limits"] {
        assert!(tells.contains(&say(key)), "{key}");
    }
}

#[test]
fn kept_settings_are_there_again_and_what_cannot_be_read_counts_for_nothing() {
    let welcome = |kept: [Option<&'static str>; 2]| {
        draw_app(move || {
            let (pack, text) = opened();
            let device = Memory {
                settings: kept.map(|one| one.map(str::to_owned)).into(),
                today: Some(pack.parts().date),
                ..Memory::default()
            };
            AppProps {
                pack,
                text,
                proved: Some(proved()),
                begin: None,
                device: Rc::new(device).into(),
                house: House::None,
            }
        })
    };
    let dark = say("comfort.theme-dark");
    let device = say("comfort.theme-device");
    for (kept, shown) in [
        ([None, None], &device),
        ([Some("1 theme=dark"), None], &dark),
        ([None, Some("1 theme=dark remember")], &dark),
        (
            [Some("1 theme=dark"), Some("1 theme=light remember")],
            &dark,
        ),
        (
            [Some("2 theme=light"), Some("1 theme=dark remember")],
            &dark,
        ),
        ([Some("1 theme=pink"), None], &device),
        ([Some("{\"theme\":\"dark\"}"), Some("")], &device),
    ] {
        let root = welcome(kept);
        assert_eq!(chosen(&root)[1], *shown, "{kept:?}");
        assert_eq!(root.one("h1").text(), say("ui.welcome-title"), "{kept:?}");
    }
}

#[test]
fn every_screen_has_a_quick_way_out_before_all_else_and_settings_at_its_end() {
    let mut seen = 0;
    for (screen, root) in screens() {
        // Parts of a screen have no frame of their own.
        let Some(nav) = root.all(&["nav"]).into_iter().find(|it| {
            let tools = it.all(&["button"]);
            tools.iter().any(|it| it.text() == say("comfort.leave"))
        }) else {
            assert!(root.all(&["footer"]).is_empty(), "{screen}: no way out");
            continue;
        };
        seen += 1;
        let foot: Vec<String> = root
            .one("footer")
            .all(&["button"])
            .iter()
            .map(|button| button.text())
            .collect();
        for key in ["comfort.settings", "comfort.leave"] {
            assert!(foot.contains(&say(key)), "{screen}: {foot:?}");
        }
        assert!(
            nav.with("role", "status")[0].text().is_empty(),
            "{screen}: said without cause"
        );
    }
    assert!(seen > 40, "{seen} screens");
}

#[test]
fn out_of_date_content_says_so_before_anything_else() {
    let stale = draw_app(|| {
        let (pack, text) = opened();
        let device = Memory {
            today: Date::new(2099, 1, 1),
            ..Memory::default()
        };
        AppProps {
            pack,
            text,
            proved: Some(proved()),
            device: Rc::new(device).into(),
            house: House::None,
            begin: None,
        }
    });
    let main = stale.one("main");
    let first = main.elements().next().expect("something");
    assert_eq!(first.name(&stale), say("ui.stale-title"));
}
