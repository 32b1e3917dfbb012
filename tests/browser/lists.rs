//! Long lists: the conditions, and the areas with their picture.

use crate::hands::{Hand, Keys};
use crate::harness::Browser;
use crate::sheets;
use crate::walk::{open, says, Walk};
use crate::words::{option, say, title_of, with};

#[test]
fn typing_narrows_the_list_and_unticks_nothing() {
    let page = open();
    let mut walk = Walk::mouse(&page, sheets::READY);
    walk.go_to_page("conditions");
    walk.tick(&option("conditions", "hashimotos"));
    let field = page
        .element("return document.querySelector('[type=search]')", &[])
        .expect("a field");
    page.type_into(&field, "graves");
    let listed = "all('label:has(input[type=checkbox])').map((label) => label.control.value)";
    assert_eq!(
        page.get(listed),
        serde_json::json!(["graves", "another-or-not-sure"])
    );
    assert!(says(&page, &with("ui.found", &[("count", "1")])));
    assert!(
        says(&page, &with("ui.chosen", &[("count", "1")])),
        "what was ticked stays"
    );

    page.type_into(&field, "\u{e007}");
    assert_eq!(
        page.text("screen().heading"),
        title_of("conditions"),
        "Enter sends nothing"
    );
    assert!(page.is("!document.querySelector('[role=alert]:not(#massage-check-failed)')"));

    page.type_into(&field, "zzz");
    let other = option("conditions", "another-or-not-sure");
    assert!(says(&page, &with("ui.found-none", &[("name", &other)])));
    walk.press(&say("ui.continue"));
    walk.arrive();
    assert_eq!(walk.heading(), title_of("check-today-limbs"));
}

#[test]
fn taking_back_the_only_tick_of_a_fold_does_not_close_it() {
    let page = open();
    let mut walk = Walk::new(&page, sheets::READY, Keys::default());
    walk.go_to_page("conditions");
    let condition = option("conditions", "hashimotos");
    for ticked in [true, false, true] {
        walk.tick(&condition);
        assert_eq!(page.get("document.activeElement.checked"), ticked);
        assert_in_sight(&page);
    }
}

#[test]
fn removing_a_chosen_condition_does_not_lose_the_keyboard() {
    let page = open();
    let mut walk = Walk::new(&page, sheets::READY, Keys::default());
    walk.go_to_page("conditions");
    walk.tick(&option("conditions", "graves"));
    walk.tick(&option("conditions", "hashimotos"));
    for name in ["hashimotos", "graves"] {
        walk.press(&format!(
            "{} {}",
            say("ui.remove"),
            option("conditions", name)
        ));
        assert_in_sight(&page);
    }
    assert!(page.is("!document.querySelector('main input:checked')"));
}

#[test]
fn a_tap_on_the_picture_ticks_the_list_and_the_other_way_round() {
    let page = open();
    let mut walk = Walk::mouse(&page, sheets::READY);
    walk.go_to_page("areas");
    let shoulders = say("area.shoulders.name");
    let ticked = "tickable(arguments[0]).control.checked";
    let marked = "document.querySelector('[data-area=shoulders][data-on]') !== null";
    let on_picture = page
        .element(
            "return document.querySelector('[data-area=shoulders]')",
            &[],
        )
        .expect("a picture");
    page.click(&on_picture);
    assert_eq!(
        page.run(&format!("return {ticked}"), &[shoulders.clone().into()]),
        true
    );
    assert!(page.is(marked));
    walk.tick(&shoulders);
    assert!(!page.is(marked));
    assert!(walk.hand.taps() > 0);
}

fn assert_in_sight(page: &Browser) {
    assert!(
        page.is("document.activeElement !== document.body"),
        "the keyboard is nowhere"
    );
    assert!(
        page.is("focused().ring && focused().inView"),
        "one cannot see where the keyboard is"
    );
}
