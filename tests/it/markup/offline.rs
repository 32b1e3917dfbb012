//! What the screens show of the check without internet.

use super::tree::Element;
use super::{about, app, say, settings};
use crate::support::pack;
use massage_check::domain::Date;
use massage_check::platform::{Memory, Shelf};
use massage_check::ui::comfort::Settings;
use std::cell::{Cell, RefCell};

const NOTHING: Shelf = Shelf {
    kept: false,
    newer: false,
    installable: false,
    installed: false,
    apple: false,
};

/// The page as it opens on a device that says this, by this address.
fn opened_by(shelf: Shelf, fragment: Option<&'static str>, today: Option<Date>) -> Element {
    app(move || Memory {
        shelf: Cell::new(shelf),
        called: RefCell::new(fragment.map(str::to_owned)),
        today,
        ..Memory::default()
    })
}

fn welcome(shelf: Shelf) -> Element {
    opened_by(shelf, None, Some(pack().parts().date))
}

fn buttons(root: &Element) -> Vec<String> {
    root.all(&["button"]).iter().map(|it| it.text()).collect()
}

fn offers(root: &Element, key: &str) -> bool {
    buttons(root).contains(&say(key))
}

#[test]
fn a_newer_version_is_offered_on_the_first_screen_and_only_when_there_is_one() {
    let newer = Shelf {
        newer: true,
        kept: true,
        ..NOTHING
    };
    let root = welcome(newer);
    assert!(offers(&root, "offline.take-newer"));
    assert!(root.text().contains(&say("offline.newer-title")));
    assert!(!root.text().contains(&say("offline.refused")));
    assert!(!offers(&welcome(NOTHING), "offline.take-newer"));
    let date = Some(pack().parts().date);
    let asked = opened_by(newer, Some("questions"), date);
    assert!(!asked.text().contains(&say("offline.newer-title")));
    assert!(!about(newer).text().contains(&say("offline.newer-title")));
}

#[test]
fn how_to_have_it_among_the_apps_is_said_only_where_there_is_a_way() {
    let installable = Shelf {
        installable: true,
        ..NOTHING
    };
    let apple = Shelf {
        apple: true,
        ..NOTHING
    };
    for (shelf, button, words) in [
        (NOTHING, false, false),
        (installable, true, false),
        (apple, false, true),
        (
            Shelf {
                installed: true,
                ..installable
            },
            false,
            false,
        ),
        (
            Shelf {
                installed: true,
                ..apple
            },
            false,
            false,
        ),
    ] {
        for root in [welcome(shelf), about(shelf)] {
            assert_eq!(offers(&root, "offline.install"), button, "{shelf:?}");
            let said = root.text().contains(&say("offline.apple"));
            assert_eq!(said, words, "{shelf:?}");
            let gives = root.text().contains(&say("offline.app"));
            assert_eq!(gives, button || words, "{shelf:?}: what it gives");
        }
    }
}

#[test]
fn about_says_whether_there_is_a_copy_and_that_it_may_go() {
    let kept = Shelf {
        kept: true,
        ..NOTHING
    };
    for (shelf, said, not) in [
        (kept, "offline.kept", "offline.not-kept"),
        (NOTHING, "offline.not-kept", "offline.kept"),
    ] {
        let words = about(shelf).text();
        assert!(words.contains(&say(said)) && !words.contains(&say(not)));
        assert!(words.contains(&say("offline.may-go")));
    }
}

#[test]
fn everything_can_be_removed_from_about_and_from_the_settings() {
    for root in [about(NOTHING), settings(Settings::default())] {
        assert!(offers(&root, "offline.erase"));
        let words = root.text();
        for key in ["offline.erase-what", "offline.erase-limits"] {
            assert!(words.contains(&say(key)), "{key}");
        }
    }
}

#[test]
fn a_shortcut_opens_the_first_question_or_how_we_check_this() {
    let heading = |fragment, today| {
        let root = opened_by(NOTHING, fragment, today);
        root.one("h1").text()
    };
    let date = Some(pack().parts().date);
    let first = pack().page(pack().pages().next().expect("a page"));
    let first = say(&format!("page.{}.title", first.name));
    let welcome = say("ui.welcome-title");
    assert_eq!(heading(Some("questions"), date), first);
    assert_eq!(heading(Some("how"), date), say("ui.checks"));
    assert_eq!(heading(Some("how"), None), say("ui.checks"));
    assert_eq!(heading(Some("questions"), None), welcome, "of no date");
    assert_eq!(heading(Some("questions"), Date::new(2099, 1, 1)), welcome);
    assert_eq!(heading(Some("elsewhere"), date), welcome);
    assert_eq!(heading(None, date), welcome);
}
