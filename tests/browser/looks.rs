//! Small screens and dark ones. Not looks beyond that.

use crate::harness::{Browser, Setting};
use crate::sheets;
use crate::walk::{says, Walk};
use crate::words::{item, question, say, with};

const WIDE: &str = "screen().wide";

/// On every screen of the walk: see [`Walk::look`].
#[test]
fn nothing_scrolls_sideways_on_the_smallest_phone() {
    let page = Browser::open(Setting {
        width: 320,
        height: 568,
        ..Setting::default()
    });
    let mut walk = Walk::mouse(&page, sheets::CLEARED);
    walk.start();
    walk.choose("chest-or-breath", &say("ui.yes"));
    assert_eq!(page.get(WIDE), 0, "with an alert");
    walk.choose("chest-or-breath", &say("ui.no"));
    walk.press(&say("ui.continue"));
    assert!(page.is("document.querySelector('[role=alert]')"));
    assert_eq!(page.get(WIDE), 0, "with errors");
    walk.press(&format!(
        "{}: {}",
        say("ui.why-we-ask"),
        question(item("stroke-like"))
    ));
    assert_eq!(page.get(WIDE), 0, "with a reason");
    walk.press(&with("ui.no-to-rest", &[("count", "5")]));
    walk.go_on();
    walk.go_to_the_end();
    page.run(
        "for (const fold of document.querySelectorAll('details')) fold.open = true",
        &[],
    );
    assert_eq!(page.get(WIDE), 0, "with everything open");
    for aside in ["ui.about", "ui.claims"] {
        walk.press(&say(aside));
        page.wait(
            "the page beside",
            &format!("screen().heading === {:?}", say(aside)),
        );
        page.run(
            "for (const fold of document.querySelectorAll('details')) fold.open = true",
            &[],
        );
        assert_eq!(page.get(WIDE), 0, "{aside}");
    }
}

#[test]
fn the_page_is_dark_for_those_who_like_it_dark() {
    let colours = |dark| {
        let page = Browser::open(Setting {
            dark,
            ..Setting::default()
        });
        assert!(says(&page, &say("ui.welcome-title")));
        page.get("[document.querySelector('.mc-app'), document.body].map((one) => getComputedStyle(one).backgroundColor)")
    };
    let (light, dark) = (colours(false), colours(true));
    assert_ne!(light[0], dark[0]);
    assert_ne!(light[1], dark[1]);
}
