//! Clearing the answers asks first.

use crate::hands::{Hand, Keys, Mouse};
use crate::harness::Browser;
use crate::sheets;
use crate::walk::{open, says, Walk};
use crate::words::{say, title_of};

#[test]
fn clearing_asks_first_by_mouse() {
    clearing(Mouse::default());
}

#[test]
fn clearing_asks_first_by_keyboard() {
    clearing(Keys::default());
}

fn clearing(hand: impl Hand) {
    let page = open();
    let mut walk = Walk::new(&page, sheets::READY, hand);
    walk.go_to_page("severe-illness");
    walk.choose("thyroid-storm", &say("ui.no"));

    walk.press(&say("ui.clear"));
    assert!(
        page.is(&format!(
            "saying(all('[role=group]'), {:?})",
            say("ui.clear-ask")
        )),
        "it asks"
    );
    assert!(
        page.is("document.activeElement.closest('[role=group]') && inView(document.activeElement)")
    );
    walk.press(&say("ui.clear-no"));
    assert_eq!(page.text("screen().heading"), title_of("severe-illness"));
    assert!(walk.chosen("thyroid-storm", &say("ui.no")), "No keeps them");
    assert!(
        page.is("document.activeElement !== document.body"),
        "the keyboard is nowhere"
    );
    assert!(kept(&page));

    walk.press(&say("ui.clear"));
    walk.press(&say("ui.clear-yes"));
    walk.arrive();
    assert_cleared(&page);

    // Nor does the browser's Back bring anything to light.
    page.go_back();
    std::thread::sleep(std::time::Duration::from_millis(300));
    assert!(!kept(&page));
    assert!(page.is("!document.querySelector('main form input:checked')"));
    page.reload();
    assert!(pressable(&page, &say("ui.start")));
}

#[test]
fn starting_again_asks_first_too() {
    let page = open();
    let mut walk = Walk::mouse(&page, sheets::EMERGENCY);
    walk.go_to_the_end();
    walk.press(&say("ui.start-again"));
    walk.press(&say("ui.clear-no"));
    assert_eq!(page.text("screen().heading"), walk.heading());
    assert!(kept(&page));

    walk.press(&say("ui.start-again"));
    walk.press(&say("ui.clear-yes"));
    walk.arrive();
    assert_cleared(&page);

    let mut again = Walk::mouse(&page, sheets::READY);
    again.go_to_page("nerves-and-blood");
}

fn assert_cleared(page: &Browser) {
    assert_eq!(page.text("screen().heading"), say("ui.welcome-title"));
    assert!(says(page, &say("ui.cleared")), "that they are gone is said");
    assert!(
        pressable(page, &say("ui.start")),
        "there is nothing to carry on with"
    );
    assert!(!kept(page), "nothing is kept");
}

fn pressable(page: &Browser, words: &str) -> bool {
    page.run("return pressable(arguments[0]) !== null", &[words.into()]) == true
}

fn kept(page: &Browser) -> bool {
    page.is("sessionStorage.length > 0")
}
