//! Answers by number, and Enter: for whom a key is easier than a mouse.

use crate::hands::{Hand, Mouse};
use crate::harness::Browser;
use crate::sheets;
use crate::walk::{open, says, Walk};
use crate::words::{item, pack, page as page_of, question, say, title_of};
use fantoccini::key::Key;

fn enter(page: &Browser) {
    page.key(Key::Enter, false);
}

/// The group of answers that has the focus.
fn at(page: &Browser) -> String {
    page.text("document.activeElement.closest('fieldset')?.id ?? ''")
}

fn answered(page: &Browser) -> u64 {
    let count = page.get("document.querySelectorAll('main form input:checked').length");
    count.as_u64().expect("a number")
}

#[test]
fn a_number_answers_the_first_blank_question_and_then_the_one_with_the_focus() {
    let page = open();
    let mut walk = Walk::mouse(&page, sheets::READY);
    walk.start();
    let (no, unsure, yes) = (say("ui.no"), say("ui.unsure"), say("ui.yes"));
    page.type_key('1');
    assert!(walk.chosen("chest-or-breath", &no));
    assert_eq!(at(&page), "chest-or-breath", "one sees which was answered");
    assert!(page.is("inView(document.activeElement.closest('fieldset').querySelector('legend'))"));
    for (key, answer) in [('3', &yes), ('2', &unsure), ('1', &no)] {
        page.type_key(key);
        assert!(
            walk.chosen("chest-or-breath", answer),
            "a slip is mended in place"
        );
    }
    assert_eq!(answered(&page), 1);

    page.run("document.activeElement.blur()", &[]);
    page.type_key('2');
    assert_eq!(answered(&page), 2);
    let second = at(&page);
    assert_ne!(second, "chest-or-breath");
    assert!(walk.chosen(&second, &unsure));
    for nothing in ['0', '4', '9', 'x'] {
        page.type_key(nothing);
    }
    assert_eq!(answered(&page), 2);
    assert!(walk.chosen(&second, &unsure));
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
fn a_page_is_answered_and_left_by_keys_alone() {
    let page = open();
    let mut walk = Walk::mouse(&page, sheets::READY);
    walk.start();
    // Enter with blanks says what is missing.
    enter(&page);
    page.wait("what is missing", "document.activeElement.id === 'errors'");
    let lines = pack()
        .on_page(page_of(walk.heading()).expect("a page"))
        .count();
    for _ in 0..lines {
        page.run("document.activeElement.blur()", &[]);
        page.type_key('1');
    }
    assert_eq!(answered(&page), lines as u64);
    // From an answer it goes on by the browser's own doing.
    enter(&page);
    walk.arrive();
    assert_eq!(walk.heading(), title_of("nerves-and-blood"));
    // And once only, though from the heading by ours.
    walk.fill();
    page.run("document.getElementById('title').focus()", &[]);
    enter(&page);
    walk.arrive();
    assert_eq!(walk.heading(), title_of("severe-illness"));
}

#[test]
fn enter_still_does_what_the_browser_does_with_it() {
    let page = open();
    let mut walk = Walk::mouse(&page, sheets::READY);
    walk.start();
    let why = format!(
        "{}: {}",
        say("ui.why-we-ask"),
        question(item("chest-or-breath"))
    );
    page.run("pressable(arguments[0]).focus()", &[why.into()]);
    enter(&page);
    assert!(
        page.is("document.activeElement.closest('details').open"),
        "the fold opens"
    );
    assert!(
        page.is("!document.getElementById('errors')"),
        "and nothing else happens"
    );
}

#[test]
fn arrows_and_space_work_on_answers_as_ever() {
    let page = open();
    let mut walk = Walk::mouse(&page, sheets::READY);
    walk.start();
    page.type_key('1');
    page.key(Key::Right, false);
    assert!(walk.chosen("chest-or-breath", &say("ui.unsure")));
    page.key(Key::Left, false);
    page.key(Key::Space, false);
    assert!(walk.chosen("chest-or-breath", &say("ui.no")));
    page.key(Key::Tab, false);
    assert!(page.is("document.activeElement.tagName === 'SUMMARY'"));
}

#[test]
fn on_a_scale_a_number_is_the_answer_of_that_number() {
    let page = open();
    let mut walk = Walk::mouse(&page, sheets::READY);
    walk.go_to_page("ratings");
    for score in ['7', '0', '1'] {
        page.type_key(score);
        assert!(walk.chosen("pain", &score.to_string()), "{score}");
    }
    assert_eq!(at(&page), "pain");
}

#[test]
fn choices_are_answered_in_the_order_they_are_shown() {
    let page = open();
    let mut walk = Walk::mouse(&page, sheets::READY);
    walk.go_to_page("age");
    page.type_key('2');
    let second = page.get("document.querySelectorAll('main form input')[1].checked");
    assert_eq!(second, true);
}

#[test]
fn whoever_types_or_holds_another_key_answers_nothing() {
    let page = open();
    let mut walk = Walk::mouse(&page, sheets::READY);
    walk.start();
    for with in ["ctrlKey", "altKey", "metaKey", "repeat", "isComposing"] {
        let press = format!(
            "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {{ key: '1', bubbles: true, {with}: true }}))"
        );
        page.run(&press, &[]);
        assert_eq!(answered(&page), 0, "{with}");
    }
    page.run("document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: '1', bubbles: true }))", &[]);
    assert_eq!(answered(&page), 1, "but without any it does");

    walk.press(&say("ui.no-to-rest").replace("{count}", "5"));
    walk.go_on();
    walk.go_to_page("conditions");
    let field = page.element(
        "return document.querySelector('input[type=search], input[type=text]')",
        &[],
    );
    page.type_into(&field.expect("a field to search in"), "1");
    page.key(Key::Enter, false);
    assert_eq!(answered(&page), 0);
    assert_eq!(page.text("document.activeElement.value"), "1");
}

#[test]
fn single_keys_can_be_switched_off() {
    let page = open();
    let mut hand = Mouse::default();
    hand.press(&page, &say("comfort.settings"));
    hand.tick(&page, &say("comfort.keys"));
    assert!(
        says(&page, &say("comfort.keys-hint")),
        "what they do is said there"
    );
    hand.press(&page, &say("comfort.done"));
    let welcome = say("ui.welcome-title");
    page.wait("the start", &format!("screen().heading === {welcome:?}"));
    let mut walk = Walk::mouse(&page, sheets::READY);
    walk.start();
    page.type_key('1');
    enter(&page);
    assert_eq!(answered(&page), 0);
    assert!(page.is("!document.getElementById('errors')"));
    assert_eq!(walk.heading(), page.text("screen().heading"));
}
