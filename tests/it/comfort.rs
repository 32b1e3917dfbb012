//! Settings, keys, reading aloud and leaving, without a browser: what is kept
//! of them, and what each does to the state.

use crate::support::{named, pack, root, yes};
use massage_check::bundle;
use massage_check::domain::{Disposition, Pack, RegionId, Step};
use massage_check::ui::comfort::{
    Choice, Comfort, Contrast, Reach, Setting, Settings, TextSize, Theme, Wish,
};
use massage_check::ui::{Action, Aside, State};
use std::rc::Rc;
use yew::Reducible;

/// Every settings there can be.
fn every() -> Vec<Settings> {
    let mut every = vec![Settings::default()];
    let mut vary = |settings: &[Setting]| {
        every = every
            .iter()
            .flat_map(|known| settings.iter().map(|one| known.with(*one)))
            .collect();
    };
    vary(
        &TextSize::ALL
            .iter()
            .map(|it| Setting::Text(*it))
            .collect::<Vec<_>>(),
    );
    vary(
        &Theme::ALL
            .iter()
            .map(|it| Setting::Theme(*it))
            .collect::<Vec<_>>(),
    );
    vary(
        &Contrast::ALL
            .iter()
            .map(|it| Setting::Contrast(*it))
            .collect::<Vec<_>>(),
    );
    vary(
        &Reach::ALL
            .iter()
            .map(|it| Setting::Reach(*it))
            .collect::<Vec<_>>(),
    );
    for switch in [
        Setting::Calm,
        Setting::Short,
        Setting::Keys,
        Setting::Remember,
    ] {
        vary(&[false, true].map(switch));
    }
    every
}

fn state() -> State {
    let opened = bundle::open().expect("content that holds together");
    let pack: Rc<Pack> = Rc::new(opened.pack);
    State::new(pack, Disposition::Ready, RegionId::at(0))
}

fn after(state: State, actions: &[Action]) -> State {
    let mut state = Rc::new(state);
    for action in actions {
        state = state.reduce(*action);
    }
    (*state).clone()
}

const fn wish(wish: Wish) -> Action {
    Action::Comfort(wish)
}

fn escapes(times: &[u64]) -> Vec<Action> {
    times
        .iter()
        .map(|at| wish(Wish::Escape(Some(*at))))
        .collect()
}

/// In the middle of the questions, with something said.
fn midway() -> State {
    let answer = named("chest-or-breath");
    let actions = [
        Action::Step(Step::Start),
        Action::Step(Step::Answer(answer, yes(answer))),
    ];
    let state = after(state(), &actions);
    assert!(!state.answers().is_empty());
    state
}

#[test]
fn all_settings_are_read_as_they_were_kept() {
    let every = every();
    assert_eq!(every.len(), 3 * 3 * 2 * 3 * 16);
    for settings in every {
        match settings.to_text() {
            Some(text) => assert_eq!(Settings::from_text(&text), Some(settings), "{text}"),
            None => assert_eq!(settings, Settings::default(), "nothing is kept of these"),
        }
    }
}

#[test]
fn what_is_kept_is_a_few_words_about_the_screen_and_no_answer() {
    let words = [
        "1",
        "text=larger",
        "text=largest",
        "theme=light",
        "theme=dark",
        "contrast=more",
        "reach=left",
        "reach=right",
        "calm",
        "short",
        "no-keys",
        "remember",
    ];
    for text in every().into_iter().filter_map(Settings::to_text) {
        assert!(text.split(' ').all(|word| words.contains(&word)), "{text}");
    }
}

#[test]
fn settings_that_are_spoilt_or_not_ours_are_no_settings() {
    for text in [
        "",
        " ",
        "1 ",
        "1  calm",
        "0 calm",
        "2 calm",
        "calm",
        "1 calm ",
        "1 Calm",
        "1 theme",
        "1 theme=",
        "1 theme=pink",
        "1 theme=dark=dark",
        "1 keys",
        "1 calm=yes",
        "{\"calm\":true}",
        "null",
        "1\ncalm",
        "1 calm <script>",
        "é",
    ] {
        assert_eq!(Settings::from_text(text), None, "{text:?}");
    }
    assert_eq!(
        Settings::from_text(&format!("1 {}", "x".repeat(1 << 20))),
        None
    );
}

#[test]
fn the_first_settings_that_can_be_read_count() {
    let dark = Settings::default().with(Setting::Theme(Theme::Dark));
    let begun = |kept: &[&str]| {
        let kept: Vec<String> = kept.iter().map(|&text| text.to_owned()).collect();
        Comfort::begun(&kept, Theme::default())
    };
    assert_eq!(begun(&["1 theme=dark", "1 calm remember"]).settings, dark);
    assert_eq!(begun(&["garbage", "1 theme=dark"]).settings, dark);
    assert_eq!(begun(&["garbage"]), Comfort::default());
    assert_eq!(begun(&[]), Comfort::default());
}

#[test]
fn no_setting_changes_anything_but_the_settings() {
    let before = midway();
    for setting in [
        Setting::Text(TextSize::Largest),
        Setting::Theme(Theme::Dark),
        Setting::Contrast(Contrast::More),
        Setting::Reach(Reach::Left),
        Setting::Calm(true),
        Setting::Short(true),
        Setting::Keys(false),
        Setting::Remember(true),
    ] {
        let mut state = after(before.clone(), &[wish(Wish::Set(setting))]);
        assert_eq!(state.comfort.settings, Settings::default().with(setting));
        assert_ne!(state.comfort, before.comfort);
        state.comfort = before.comfort;
        assert_eq!(state, before, "{setting:?}");
    }
}

#[test]
fn nothing_is_read_aloud_that_nobody_asked_for() {
    let voice = wish(Wish::Voice(true));
    let listen = wish(Wish::Listen(true));
    assert!(
        !after(state(), &[listen]).comfort.listening,
        "without a voice"
    );
    assert!(!after(state(), &[voice]).comfort.listening, "unasked");
    let heard = after(state(), &[voice, listen]);
    assert!(heard.comfort.listening);
    let stops = [
        wish(Wish::Listen(false)),
        wish(Wish::Voice(false)),
        wish(Wish::Leave),
        Action::Step(Step::Start),
        Action::Open(Aside::Settings),
        Action::Popped(0),
    ];
    for stop in stops {
        assert!(!after(heard.clone(), &[stop]).comfort.listening, "{stop:?}");
    }
}

#[test]
fn answering_does_not_interrupt_the_voice() {
    let (first, second) = (named("chest-or-breath"), named("stroke-like"));
    let heard = after(
        midway(),
        &[wish(Wish::Voice(true)), wish(Wish::Listen(true))],
    );
    for item in [first, second] {
        let answer = Action::Step(Step::Answer(item, yes(item)));
        assert!(after(heard.clone(), &[answer]).comfort.listening);
    }
}

#[test]
fn escape_three_times_in_a_row_leaves_and_nothing_less_does() {
    let left = |actions: &[Action]| after(midway(), actions).comfort.left;
    assert!(left(&escapes(&[0, 0, 0])), "as fast as can be");
    assert!(left(&escapes(&[100, 3100, 6100])), "by stiff hands");
    assert!(
        left(&escapes(&[0, 9000, 9500, 10_000])),
        "after one by chance"
    );
    assert!(!left(&escapes(&[0, 10])), "twice");
    assert!(!left(&escapes(&[0, 10, 3011])), "with a rest");
    let [one, two, three]: [Action; 3] = escapes(&[0, 10, 20]).try_into().expect("three");
    let other = wish(Wish::Escape(None));
    assert!(!left(&[one, two, other, three]), "with another key between");
    assert!(
        !left(&[one, two, Action::Popped(0), three]),
        "on two screens"
    );
}

#[test]
fn how_often_escape_has_still_to_be_pressed_is_known() {
    let more = |times: &[u64]| after(state(), &escapes(times)).comfort.escapes.more();
    assert_eq!(more(&[]), None);
    assert_eq!(more(&[0]), Some(2));
    assert_eq!(more(&[0, 10]), Some(1));
    assert_eq!(more(&[0, 10, 9999]), Some(2));
}

#[test]
fn leaving_takes_answers_and_settings_along_and_nothing_brings_them_back() {
    let item = named("chest-or-breath");
    let large = wish(Wish::Set(Setting::Text(TextSize::Largest)));
    let left = after(
        midway(),
        &[large, wish(Wish::Voice(true)), wish(Wish::Leave)],
    );
    assert!(left.comfort.left);
    assert!(left.answers().is_empty());
    assert_eq!(left.comfort.settings, Settings::default());
    for action in [
        Action::Step(Step::Start),
        Action::Step(Step::Answer(item, yes(item))),
        Action::Open(Aside::About),
        Action::Popped(1),
        Action::Region(RegionId::at(1)),
        wish(Wish::Voice(true)),
        wish(Wish::Set(Setting::Calm(true))),
        wish(Wish::Leave),
    ] {
        assert_eq!(after(left.clone(), &[action]), left, "{action:?}");
    }
}

#[test]
fn leaving_keeps_the_settings_that_are_to_be_remembered_and_no_more() {
    let remembered = Settings::default()
        .with(Setting::Theme(Theme::Dark))
        .with(Setting::Remember(true));
    let mut state = midway();
    state.comfort.settings = remembered;
    let left = after(state, &[wish(Wish::Leave)]);
    assert_eq!(left.comfort.settings, remembered);
    assert!(left.answers().is_empty());
}

#[test]
fn every_region_has_a_neutral_page_that_gives_nothing_away() {
    for id in pack().regions() {
        let region = pack().region(id);
        let page = region.neutral.as_deref().expect(&region.name);
        assert!(page.starts_with("https://"), "{page}");
        for word in ["massage", "health", "nhs", "?", "#"] {
            assert!(!page.contains(word), "{page}");
        }
    }
}

#[test]
fn an_entry_that_was_left_is_hidden_before_anything_is_painted() {
    let page = std::fs::read_to_string(root().join("index.html")).expect("the page");
    let script = page.find("data-publish=\"start\"").expect("the script");
    let style = page.find("rel=\"css\"").expect("the styles");
    let body = page.find("<body").expect("the body");
    assert!(script < style && style < body, "it has to come first");
}
