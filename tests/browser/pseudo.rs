//! The check in languages that nobody speaks: every word is translated, longer
//! words fit, and where words run from the right so does everything else.

use crate::harness::{Browser, Served, Setting};
use crate::sheets;
use crate::walk::Walk;
use crate::words::{say, speak};
use massage_check::text::pseudo::Pseudo;
use serde_json::json;

/// On every screen of the walk: see [`Walk::look`].
fn walked(pseudo: Pseudo) {
    speak(pseudo);
    let page = Browser::open(Setting {
        served: Served::Pseudo(pseudo),
        width: 320,
        ..Setting::default()
    });
    for sheet in [sheets::SETTLED, sheets::HOLD, sheets::EMERGENCY] {
        let mut walk = Walk::mouse(&page, sheet);
        walk.go_to_the_end();
        for aside in ["ui.sheet", "ui.about"] {
            walk.press(&say(aside));
            let title = format!("document.title.startsWith({:?})", say(aside));
            page.wait("the page beside", &title);
            assert_eq!(page.get("untranslated()"), json!([]), "{aside}");
            assert_eq!(page.get("screen().wide"), 0, "{aside}");
            page.go_back();
            let outcome = format!("screen().heading === {:?}", walk.heading());
            page.wait("the outcome", &outcome);
        }
        walk.press(&say("ui.start-again"));
        walk.press(&say("ui.clear-yes"));
        walk.arrive();
    }
    let direction = "getComputedStyle(document.querySelector('main')).direction";
    assert_eq!(page.text(direction), pseudo.direction());
}

#[test]
fn with_words_half_as_long_again_nothing_is_cut_or_left_in_english() {
    walked(Pseudo::Longer);
}

#[test]
fn from_right_to_left_nothing_is_cut_or_left_in_english() {
    walked(Pseudo::FromRight);
}
