//! Answers kept by another version, or spoilt on the way.

use crate::harness::Browser;
use crate::sheets;
use crate::walk::{open, says, Walk};
use crate::words::{pack, say, title_of};

/// Answers a page, and gives back what is kept of it.
fn begun() -> (Browser, String) {
    let page = open();
    let mut walk = Walk::mouse(&page, sheets::READY);
    walk.go_to_page("nerves-and-blood");
    let kept = page.text("sessionStorage.getItem(sessionStorage.key(0))");
    (page, kept)
}

fn keep(page: &Browser, text: &str) {
    page.run(
        "sessionStorage.setItem(sessionStorage.key(0), arguments[0])",
        &[text.into()],
    );
    page.reload();
}

#[test]
fn what_cannot_be_read_is_said_and_the_check_begins_anew() {
    let (page, kept) = begun();
    let cut = &kept[..kept.len() / 2 / 2 * 2];
    let other_form = format!("ff{}", &kept[2..]);
    for spoilt in [
        "garbage",
        "",
        "zz",
        "ffff",
        cut,
        &other_form,
        &format!("{kept}0"),
        "é",
    ] {
        // Each on a page with something to spoil.
        if page.is("sessionStorage.length === 0") {
            let mut walk = Walk::mouse(&page, sheets::READY);
            walk.go_to_page("nerves-and-blood");
        }
        keep(&page, spoilt);
        assert_eq!(
            page.text("screen().heading"),
            say("ui.welcome-title"),
            "{spoilt:?}"
        );
        assert!(
            says(&page, &say("ui.restored-broken")),
            "{spoilt:?}: it is said"
        );
        assert!(page.is("document.querySelector('main [role=status]')"));
        assert!(
            page.is("sessionStorage.length === 0"),
            "{spoilt:?} is not kept"
        );
    }
    let mut walk = Walk::mouse(&page, sheets::READY);
    walk.go_to_page("severe-illness");
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
fn answers_to_another_version_are_kept_where_they_fit_and_that_is_said() {
    let (page, kept) = begun();
    let hex = |text: &str| {
        text.bytes()
            .map(|byte| format!("{byte:02x}"))
            .collect::<String>()
    };
    let version = &*pack().parts().version;
    let other = "9".repeat(version.len());
    assert!(kept.contains(&hex(version)));
    keep(&page, &kept.replacen(&hex(version), &hex(&other), 1));
    assert_eq!(page.text("screen().heading"), say("ui.welcome-title"));
    assert!(says(&page, &say("ui.restored-other")));

    let mut walk = Walk::mouse(&page, sheets::READY);
    walk.press(&say("ui.carry-on"));
    walk.arrive();
    assert_eq!(
        walk.heading(),
        title_of("nerves-and-blood"),
        "where answers are missing"
    );
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
fn an_answer_to_something_no_longer_asked_is_left_out() {
    let (page, kept) = begun();
    let hex = |text: &str| {
        text.bytes()
            .map(|byte| format!("{byte:02x}"))
            .collect::<String>()
    };
    let (known, gone) = (hex("chest-or-breath"), hex("chest-or-braeth"));
    keep(&page, &kept.replacen(&known, &gone, 1));
    assert!(says(&page, &say("ui.restored-other")));
    let mut walk = Walk::mouse(&page, sheets::READY);
    walk.press(&say("ui.carry-on"));
    walk.arrive();
    assert_eq!(walk.heading(), title_of("heart-breath-and-brain"));
    assert!(
        !walk.chosen("chest-or-breath", &say("ui.no")),
        "it is asked again"
    );
    assert!(walk.chosen("stroke-like", &say("ui.no")), "the others stay");
}
