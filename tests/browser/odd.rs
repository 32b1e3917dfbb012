//! What people and phones do that nobody planned for: turned in the middle of
//! a page, nonsense pasted, letters typed at a rating, two tabs at once.

use crate::harness::Browser;
use crate::sheets;
use crate::walk::{open, Walk};
use crate::words::{item, question, say};

#[test]
fn a_phone_turned_in_the_middle_of_a_page_keeps_the_answers_and_the_place() {
    let page = open();
    let mut walk = Walk::mouse(&page, sheets::SETTLED);
    walk.start();
    walk.choose("chest-or-breath", &say("ui.no"));
    walk.choose("stroke-like", &say("ui.unsure"));
    for (width, height) in [(844, 390), (390, 844)] {
        page.resize(width, height);
        assert_eq!(page.text("screen().heading"), walk.heading());
        assert_eq!(page.get("screen().wide"), 0, "{width} by {height}");
        assert!(walk.chosen("chest-or-breath", &say("ui.no")));
        assert!(walk.chosen("stroke-like", &say("ui.unsure")));
    }
}

#[test]
fn nonsense_pasted_where_a_condition_is_looked_for_finds_nothing_and_loses_nothing() {
    let page = open();
    let mut walk = Walk::mouse(&page, sheets::SETTLED);
    walk.go_to_page("conditions");
    walk.tick(&say("item.conditions.option.rheumatoid-arthritis.name"));
    let long = "é".repeat(10_000);
    for nonsense in [
        "<img src=x onerror=alert(1)>",
        "\u{202e}\u{0}\u{7}\u{feff}",
        "☃️🦠",
        "'; DROP TABLE--",
        long.as_str(),
    ] {
        let paste = "const field = document.querySelector('input[type=search], input[type=text]');
            field.focus();
            field.value = arguments[0];
            field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));";
        page.run(paste, &[nonsense.into()]);
        page.settle();
        assert_eq!(page.get("screen().wide"), 0, "{nonsense:.30}");
        assert!(page.is("!document.querySelector('main img')"));
        assert_eq!(page.text("screen().heading"), walk.heading());
    }
    page.run(
        "const field = document.querySelector('input[type=search], input[type=text]');
         field.value = ''; field.dispatchEvent(new InputEvent('input', { bubbles: true }));",
        &[],
    );
    page.settle();
    assert!(
        page.is("document.querySelectorAll('main input[type=checkbox]:checked').length === 1"),
        "what was ticked is still ticked"
    );
    walk.go_on();
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
fn letters_typed_at_a_rating_choose_nothing() {
    let page = open();
    let mut walk = Walk::mouse(&page, sheets::SETTLED);
    let title = crate::words::title(crate::words::pack().item(item("pain")).page);
    walk.to(&title);
    let radio = page
        .element(
            "return document.querySelector('main input[type=radio]')",
            &[],
        )
        .unwrap_or_else(|| panic!("no rating on {}", walk.heading()));
    page.type_into(&radio, "severe-pain");
    let chosen = "document.querySelectorAll('main input[type=radio]:checked').length";
    assert_eq!(page.get(chosen), 0, "{}", question(item("pain")));
    assert_eq!(page.text("screen().heading"), walk.heading());
}

#[test]
fn two_tabs_have_answers_of_their_own() {
    let page = open();
    let mut walk = Walk::mouse(&page, sheets::SETTLED);
    walk.start();
    walk.choose("chest-or-breath", &say("ui.unsure"));
    page.in_another_window(|page: &Browser| {
        let mut other = Walk::mouse(page, sheets::READY);
        other.start();
        assert!(
            !other.chosen("chest-or-breath", &say("ui.unsure")),
            "nothing of the first tab is here"
        );
        other.choose("chest-or-breath", &say("ui.no"));
    });
    assert!(walk.chosen("chest-or-breath", &say("ui.unsure")));
}
