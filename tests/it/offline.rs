//! The check without internet, without a browser: what each step does to the
//! state, and where shortcuts lead.

use crate::support::{named, yes};
use massage_check::bundle;
use massage_check::domain::{Disposition, Pack, RegionId, Session, Step};
use massage_check::platform::{Memory, Offline as _, Shelf};
use massage_check::ui::comfort::{Setting, Settings, Theme, Wish};
use massage_check::ui::offline::{Errand, Shortcut};
use massage_check::ui::{Action, Aside, Notice, State};
use std::cell::Cell;
use std::rc::Rc;
use yew::Reducible;

fn state_at(floor: Disposition) -> State {
    let opened = bundle::open().expect("content that holds together");
    let pack: Rc<Pack> = Rc::new(opened.pack);
    State::new(pack, floor, RegionId::at(0))
}

fn state() -> State {
    state_at(Disposition::Ready)
}

fn after(state: State, actions: &[Action]) -> State {
    let mut state = Rc::new(state);
    for action in actions {
        state = state.reduce(*action);
    }
    (*state).clone()
}

const fn errand(errand: Errand) -> Action {
    Action::Offline(errand)
}

/// In the middle of the questions, with something said and something set.
fn midway() -> State {
    let sign = named("chest-or-breath");
    let dark = Setting::Theme(Theme::Dark);
    let actions = [
        Action::Comfort(Wish::Voice(true)),
        Action::Comfort(Wish::Set(dark)),
        Action::Comfort(Wish::Set(Setting::Remember(true))),
        Action::Step(Step::Start),
        Action::Step(Step::Answer(sign, yes(sign))),
        Action::Open(Aside::Settings),
    ];
    after(state(), &actions)
}

#[test]
fn one_tap_removes_everything_and_the_first_screen_says_so() {
    let before = midway();
    let pressed = after(before.clone(), &[errand(Errand::Erase)]);
    assert_eq!(pressed.session, Session::new());
    assert!(pressed.answers().is_empty());
    assert_eq!((pressed.trail.len(), pressed.at), (1, 0));
    assert_eq!(pressed.aside(), None);
    assert_eq!(pressed.comfort.settings, Settings::default());
    assert!(pressed.comfort.voice, "the device still has its voice");
    assert_eq!(pressed.offline.erasures, 1);
    assert_eq!(pressed.opened, before.opened + 1, "the focus goes there");
    assert_eq!(pressed.notice, None, "not before it is so");
    for (all, notice) in [(true, Notice::Erased), (false, Notice::ErasedPartly)] {
        let done = after(pressed.clone(), &[errand(Errand::Erased(all))]);
        assert_eq!(done.notice, Some(notice));
        let late = after(done.clone(), &[errand(Errand::Erased(!all))]);
        assert_eq!(late.notice, Some(notice), "the first word counts");
    }
}

#[test]
fn nothing_comes_back_once_everything_was_removed() {
    let erased = after(
        midway(),
        &[errand(Errand::Erase), errand(Errand::Erased(true))],
    );
    for at in 0..4 {
        let back = after(erased.clone(), &[Action::Popped(at)]);
        assert_eq!(back.session, Session::new());
        assert_eq!(back.at, 0);
    }
}

#[test]
fn whoever_has_gone_on_is_not_told_in_the_middle() {
    let on = after(
        midway(),
        &[
            errand(Errand::Erase),
            Action::Step(Step::Start),
            errand(Errand::Erased(false)),
        ],
    );
    assert_eq!(on.notice, None);
    assert!(matches!(on.session, Session::Asking { .. }));
}

#[test]
fn a_refusal_is_said_and_said_once_more_if_it_comes_once_more() {
    let refused = after(
        state(),
        &[errand(Errand::TakeNewer), errand(Errand::Refused)],
    );
    assert!(refused.offline.refused);
    let again = after(refused, &[errand(Errand::TakeNewer)]);
    assert!(!again.offline.refused, "so that it can be heard again");
    assert_eq!(again.offline.takes, 2);
}

#[test]
fn what_the_device_says_changes_nothing_but_what_is_known_of_it() {
    let shelf = Shelf {
        kept: true,
        newer: true,
        installable: true,
        ..Shelf::default()
    };
    let before = midway();
    let mut told = after(before.clone(), &[errand(Errand::Found(shelf))]);
    assert_eq!(told.offline.shelf, shelf);
    told.offline = before.offline;
    told.moved = before.moved;
    assert!(told == before, "something else has changed");
}

#[test]
fn whoever_has_left_does_nothing_more() {
    let left = after(midway(), &[Action::Comfort(Wish::Leave)]);
    for action in [
        errand(Errand::Erase),
        errand(Errand::TakeNewer),
        errand(Errand::Install),
        Action::Called(Shortcut::How),
        Action::Called(Shortcut::Questions),
    ] {
        assert!(after(left.clone(), &[action]) == left, "{action:?}");
    }
}

#[test]
fn a_shortcut_begins_with_the_questions_where_nothing_is_in_the_way() {
    let called = Action::Called(Shortcut::Questions);
    let begun = after(state(), &[called]);
    let pressed = after(state(), &[Action::Step(Step::Start)]);
    assert!(begun == pressed, "as if the button had been pressed");
    let unread = state().restored("what we never wrote", None);
    for (why, state) in [
        ("the content is out of date", state_at(Disposition::Hold)),
        ("there is something to be read", unread),
        ("somebody is in the middle", midway()),
    ] {
        assert_eq!(
            after(state.clone(), &[called]).session,
            state.session,
            "{why}"
        );
    }
    let answered = after(midway(), &[Action::Popped(0)]);
    assert!(!answered.answers().is_empty());
    let still = after(answered.clone(), &[called]);
    assert_eq!(still.session, answered.session, "something is kept");
}

#[test]
fn a_shortcut_shows_how_we_check_this_over_whatever_is_open() {
    let called = Action::Called(Shortcut::How);
    for state in [state(), state_at(Disposition::Hold), midway()] {
        let shown = after(state.clone(), &[called]);
        assert_eq!(shown.aside(), Some(Aside::Checks));
        assert_eq!(shown.session, state.session);
        let again = after(shown.clone(), &[called]);
        assert_eq!((again.at, again.opened), (shown.at, shown.opened), "once");
    }
}

#[test]
fn other_fragments_lead_nowhere() {
    for fragment in [
        "",
        "Questions",
        "questions ",
        "how?",
        "title",
        "#how",
        "é",
        "sle=yes",
    ] {
        assert_eq!(Shortcut::of(fragment), None, "{fragment:?}");
    }
}

#[test]
fn the_device_of_memory_forgets_everything_too() {
    let device = Memory::default();
    *device.kept.borrow_mut() = Some("answers".to_owned());
    *device.settings.borrow_mut() = [Some("1 calm".to_owned()), Some("1 calm".to_owned())];
    device.shelf.set(Shelf {
        kept: true,
        ..Shelf::default()
    });
    let told = Rc::new(Cell::new(None));
    let hear = told.clone();
    device.erase(Rc::new(move |all| hear.set(Some(all))));
    assert_eq!(told.get(), Some(true));
    assert_eq!(*device.kept.borrow(), None);
    assert_eq!(*device.settings.borrow(), [None, None]);
    assert!(!device.shelf().kept);
}
