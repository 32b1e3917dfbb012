//! The check on a clinic's page: what is shown of the clinic, to whom, and
//! what it can be told.

use super::tree::Element;
use super::{and, app, calm_with, named, pack, say, speech, yes};
use crate::support::AGREED;
use massage_check::domain::{Answers, Disposition, Place, RegionId, Saved};
use massage_check::embed::{Hosted, Settings};
use massage_check::platform::Memory;
use massage_check::ui::comfort::{Setting, Theme, Wish};
use massage_check::ui::hosted::{wanted, Sharing};
use massage_check::ui::{Action, State};
use std::rc::Rc;
use yew::Reducible;

const CLINIC: [(&str, &str); 5] = [
    ("clinic", "Willow Lane"),
    ("phone", "+44 (0)20 7946 0958"),
    ("booking", "https://clinic.example/book"),
    ("note", "Bring your list of medicines."),
    ("share-tier", ""),
];

fn hosted(said: &[(&str, &str)]) -> Hosted {
    let pairs: Vec<_> = said
        .iter()
        .map(|(name, it)| ((*name).into(), (*it).into()))
        .collect();
    let settings = Settings::read(&pairs).0;
    Hosted {
        may_know: settings.share_tier,
        settings: Rc::new(settings),
        talks: true,
        sealed: true,
        full: false,
    }
}

/// The page on a clinic's, where somebody has said this.
fn on(make: impl FnOnce() -> Hosted + Send + 'static, answers: &Answers, at: Place) -> Element {
    let trail = [Place::Welcome, at];
    let last = usize::from(at != Place::Welcome);
    let kept = Saved::new(pack(), answers, &trail[..=last], last, RegionId::at(0)).to_text();
    let today = pack().parts().date;
    app(move || Memory {
        kept: Some(kept).filter(|_| last > 0).into(),
        today: Some(today),
        hosted: Some(make()),
        ..Memory::default()
    })
}

fn outcome(answers: &Answers) -> Element {
    on(|| hosted(&CLINIC), answers, Place::Outcome)
}

fn ready() -> Answers {
    calm_with(&["hashimotos"])
}

fn with(answers: Answers, name: &str) -> Answers {
    and(answers, named(name), yes(named(name)))
}

fn links(root: &Element) -> Vec<String> {
    let all = root.all(&["a"]);
    all.into_iter()
        .filter_map(|it| it.get("href").map(str::to_owned))
        .collect()
}

const PHONE: &str = "tel:+442079460958";
const BOOKING: &str = "https://clinic.example/book";

#[test]
fn the_first_screen_shows_the_clinics_note_as_its_own_words() {
    let root = on(|| hosted(&CLINIC), &Answers::default(), Place::Welcome);
    let text = root.text();
    for words in [
        "From Willow Lane",
        "Bring your list of medicines.",
        &say("embed.own-words"),
        "Willow Lane cannot see them.",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
    assert!(!text.contains("7946") && !links(&root).contains(&BOOKING.to_owned()));
}

#[test]
fn results_with_massage_show_how_to_reach_the_clinic_and_book() {
    let root = outcome(&ready());
    let found = links(&root);
    assert!(
        found.contains(&PHONE.to_owned()) && found.contains(&BOOKING.to_owned()),
        "{found:?}"
    );
    assert!(root.text().contains("+44 (0)20 7946 0958"));
    for link in root
        .everything()
        .into_iter()
        .filter(|it| it.get("target") == Some("_blank"))
    {
        let rel = link.get("rel").unwrap_or_default();
        assert!(
            rel.contains("noopener") && rel.contains("noreferrer"),
            "{rel}"
        );
    }
}

#[test]
fn nobody_books_into_a_hold() {
    let root = outcome(&with(ready(), "recent-clot"));
    assert!(root.text().contains(&say("ui.tier-hold")));
    let found = links(&root);
    assert!(
        found.contains(&PHONE.to_owned()) && !found.contains(&BOOKING.to_owned()),
        "{found:?}"
    );
    let agreed = and(ready(), named("recent-clot"), AGREED);
    assert!(
        links(&outcome(&agreed)).contains(&BOOKING.to_owned()),
        "no hold any more"
    );
}

#[test]
fn nothing_of_the_clinic_stands_beside_a_call() {
    for name in ["hot-joint", "chest-or-breath"] {
        let root = outcome(&with(ready(), name));
        let main = root.one("main");
        let found = links(main);
        assert!(
            !found.contains(&PHONE.to_owned()) && !found.contains(&BOOKING.to_owned()),
            "{name}: {found:?}"
        );
        assert!(!main.text().contains("Bring your list"), "{name}");
    }
}

#[test]
fn the_box_says_exactly_what_is_told_and_comes_last() {
    for (answers, tier) in [
        (ready(), "ready"),
        (with(ready(), "recent-clot"), "hold"),
        (with(ready(), "hot-joint"), "urgent"),
    ] {
        let root = outcome(&answers);
        let main = root.one("main");
        let words = say(&format!("ui.tier-{tier}"));
        let tick = format!("Tell Willow Lane: “{words}”");
        let text = main.text();
        let place = text.find(&tick).expect(&tick);
        assert!(
            place > text.find(&say("ui.start-again")).expect("the buttons"),
            "{tier}"
        );
        let box_of = main.by_id("tell").expect("a box");
        assert!(!box_of.is("checked"), "never ticked by us");
    }
}

#[test]
fn an_emergency_asks_for_nothing_and_nothing_of_it_is_told() {
    for name in ["chest-or-breath", "self-harm"] {
        let answers = with(ready(), name);
        let root = outcome(&answers);
        let words = say("embed.tell-title").replace("{name}", "Willow Lane");
        assert!(root.by_id("tell").is_none(), "{name}");
        assert!(!root.text().contains(&words), "{name}");

        let ended = at_the_outcome(&answers);
        assert_eq!(ended.tier(), Some(Disposition::Emergency), "{name}");
        let sharing = |state: &State| Sharing::of(Some(&hosted(&CLINIC)), state);
        assert_eq!(sharing(&ended), Sharing::Off, "{name}");
        let asked = after(ended, &[Action::Tell]);
        assert_eq!(asked.guest.told, None, "{name}");
        assert_eq!(sharing(&asked), Sharing::Off, "{name}");
    }
}

#[test]
fn without_being_asked_or_known_there_is_no_box() {
    let no_ask = || hosted(&CLINIC[..4]);
    assert!(on(no_ask, &ready(), Place::Outcome).by_id("tell").is_none());
    let unknown = || Hosted {
        may_know: false,
        ..hosted(&CLINIC)
    };
    assert!(on(unknown, &ready(), Place::Outcome)
        .by_id("tell")
        .is_none());
}

#[test]
fn where_the_page_around_could_look_in_nothing_is_promised_of_it() {
    let open = || Hosted {
        sealed: false,
        ..hosted(&CLINIC)
    };
    let root = on(open, &Answers::default(), Place::Welcome);
    assert!(!root.text().contains("cannot see"), "{}", root.text());
    let nameless = on(|| hosted(&[]), &Answers::default(), Place::Welcome);
    assert!(nameless.text().contains("This website cannot see them."));
}

#[test]
fn a_page_of_its_own_shows_nothing_of_any_clinic() {
    let root = app(|| Memory {
        today: Some(pack().parts().date),
        ..Memory::default()
    });
    let text = root.text();
    for key in [
        "embed.full-page",
        "embed.fill",
        "embed.unfill",
        "embed.own-words",
    ] {
        assert!(!text.contains(&say(key)), "{key}");
    }
}

#[test]
fn the_whole_screen_is_offered_where_the_page_around_can_give_it() {
    let offered = |said: &'static [(&'static str, &'static str)], talks: bool, full: bool| {
        let root = on(
            move || Hosted {
                talks,
                full,
                ..hosted(said)
            },
            &Answers::default(),
            Place::Welcome,
        );
        let text = root.text();
        [say("embed.fill"), say("embed.unfill")].map(|words| text.contains(&words))
    };
    assert_eq!(offered(&[], true, false), [true, false]);
    assert_eq!(
        offered(&[("full-screen", "off")], true, false),
        [false, false]
    );
    assert_eq!(
        offered(&[], false, false),
        [false, false],
        "nobody hears it"
    );
    assert_eq!(offered(&[], true, true), [false, true]);
    assert_eq!(
        offered(&[("full-screen", "off")], true, true),
        [false, true],
        "always a way back"
    );
}

#[test]
fn it_begins_at_the_first_question_only_where_nothing_was_said_yet() {
    let first = say("page.heart-breath-and-brain.title");
    let asked = || hosted(&[("start", "question")]);
    let fresh = on(asked, &Answers::default(), Place::Welcome);
    assert_eq!(fresh.one("h1").text(), first);
    let kept = on(asked, &ready(), Place::Outcome);
    assert!(kept.one("h1").text().contains(&say("ui.ready-title")));
    let stale = app(move || Memory {
        today: None,
        hosted: Some(asked()),
        ..Memory::default()
    });
    assert_eq!(
        stale.one("h1").text(),
        say("ui.welcome-title"),
        "there is something to be read first"
    );
}

fn state() -> State {
    let speech = speech();
    State::new(speech.pack, Disposition::Ready, RegionId::at(0))
}

/// Of somebody who said this, loaded again.
fn at_the_outcome(answers: &Answers) -> State {
    let trail = [Place::Welcome, Place::Outcome];
    let kept = Saved::new(pack(), answers, &trail, 1, RegionId::at(0));
    state().restored(&kept.to_text(), None)
}

fn after(state: State, actions: &[Action]) -> State {
    let after = actions
        .iter()
        .fold(Rc::new(state), |state, action| state.reduce(*action));
    (*after).clone()
}

#[test]
fn beginning_at_the_first_question_takes_no_focus() {
    let begun = state().at_the_first_question();
    assert_eq!((begun.opened, begun.at), (0, 1));
    assert!(begun.answers().is_empty());
}

#[test]
fn what_the_person_chose_comes_before_what_the_clinic_wants() {
    let wants = |said: &[(&str, &str)]| wanted(&hosted(said), pack());
    let theme = |theme| Action::Comfort(Wish::Set(Setting::Theme(theme)));
    let dark = wants(&[("theme", "dark"), ("region", "US")]);
    let usa = pack().region_called("usa").expect("a region");

    let led = after(state(), &[dark]);
    assert_eq!((led.comfort.settings.theme, led.region), (Theme::Dark, usa));
    assert_eq!(
        led.comfort.settings.to_text(),
        None,
        "nobody chose anything"
    );
    let back = after(led.clone(), &[wants(&[])]);
    assert_eq!(
        (back.comfort.settings.theme, back.region),
        (Theme::Device, RegionId::at(0))
    );

    let chosen = after(
        led,
        &[theme(Theme::Device), Action::Region(RegionId::at(1))],
    );
    assert_eq!(
        chosen.comfort.settings.to_text().as_deref(),
        Some("1 theme=device")
    );
    let again = after(chosen, &[wants(&[("theme", "light"), ("region", "US")])]);
    assert_eq!(
        (again.comfort.settings.theme, again.region),
        (Theme::Device, RegionId::at(1))
    );
}

#[test]
fn what_the_person_chose_is_still_so_when_the_frame_is_loaded_again() {
    let root = app(|| Memory {
        today: Some(pack().parts().date),
        settings: [Some("1 theme=device".to_owned()), None].into(),
        hosted: Some(hosted(&[("theme", "dark")])),
        ..Memory::default()
    });
    let chosen: Vec<_> = root
        .everything()
        .into_iter()
        .filter(|it| it.get("name") == Some("data-theme") && it.is("checked"))
        .filter_map(|it| it.get("value").map(str::to_owned))
        .collect();
    assert_eq!(chosen, ["device"]);
}

#[test]
fn a_change_by_the_clinic_touches_no_answer() {
    let item = named("chest-or-breath");
    let answered = [
        Action::Step(massage_check::domain::Step::Start),
        Action::Step(massage_check::domain::Step::Answer(item, yes(item))),
    ];
    let before = after(state(), &answered);
    let wants = wanted(&hosted(&[("theme", "dark"), ("region", "US")]), pack());
    let later = after(before.clone(), &[wants]);
    assert_eq!(later.session, before.session);
    assert_eq!((later.at, later.opened), (before.at, before.opened));
}

#[test]
fn what_was_told_holds_for_that_outcome_and_is_forgotten_with_the_answers() {
    let clinic = hosted(&CLINIC);
    let sharing = |state: &State| Sharing::of(Some(&clinic), state);
    assert_eq!(
        after(state(), &[Action::Tell]).guest.told,
        None,
        "before there is an outcome"
    );

    let ended = at_the_outcome(&ready());
    assert_eq!(ended.tier(), Some(Disposition::Ready));
    assert_eq!(
        (sharing(&ended), Sharing::of(None, &ended)),
        (Sharing::Asked, Sharing::Off)
    );
    let told = after(ended, &[Action::Tell]);
    assert_eq!(told.guest.told, Some(Disposition::Ready));
    assert_eq!(sharing(&told), Sharing::Told);

    let mut graver = told.clone();
    graver.guest.told = Some(Disposition::Hold);
    assert_eq!(sharing(&graver), Sharing::Asked, "that was another outcome");
    let erase = Action::Step(massage_check::domain::Step::Erase);
    assert_eq!(after(told, &[erase]).guest.told, None);
}
