//! Shaky fingers: double clicks, at the speed that people see screens at.

use crate::harness::{Browser, Setting};
use crate::sheets;
use crate::walk::Walk;
use crate::words::{say, title_of};
use std::time::Duration;

fn slow() -> Browser {
    Browser::open(Setting {
        hurry: 1,
        ..Setting::default()
    })
}

/// Brings it into view and hits it twice, once the screen takes clicks.
fn hit_twice(page: &Browser, words: &str) {
    let find = "const found = pressable(arguments[0]);
        found.scrollIntoView({ block: 'center', behavior: 'instant' });
        return found;";
    let button = page
        .element(find, &[words.into()])
        .expect("a button that says so");
    page.wait(
        "the screen takes clicks",
        &format!("hit(pressable({words:?}))"),
    );
    page.double_click(&button);
}

#[test]
fn a_double_click_on_the_way_on_skips_no_page_and_answers_nothing() {
    let page = slow();
    let mut walk = Walk::mouse(&page, sheets::READY);
    hit_twice(&page, &say("ui.start"));
    walk.arrive_at(None);
    for next in ["nerves-and-blood", "severe-illness", "self-harm", "age"] {
        assert!(
            page.is("!document.querySelector('main input:checked')"),
            "{} is blank",
            walk.heading()
        );
        walk.fill();
        hit_twice(&page, &say("ui.continue"));
        walk.arrive_at(None);
        assert_eq!(walk.heading(), title_of(next));
    }
    assert!(page.is("!document.querySelector('main input:checked')"));
}

#[test]
fn a_double_click_on_back_goes_back_one_page() {
    let page = slow();
    let mut walk = Walk::mouse(&page, sheets::READY);
    walk.go_to_page("severe-illness");
    hit_twice(&page, &say("ui.back"));
    walk.arrive_at(None);
    std::thread::sleep(Duration::from_millis(300));
    assert_eq!(page.text("screen().heading"), title_of("nerves-and-blood"));
}

#[test]
fn a_double_click_on_an_answer_gives_it_once() {
    let page = slow();
    let mut walk = Walk::mouse(&page, sheets::READY);
    walk.go_to_page("conditions");
    walk.tick(&crate::words::option("conditions", "hashimotos"));
    let label = "tickable(arguments[0])";
    let words = [crate::words::option("conditions", "graves").into()];
    let tick = page
        .element(&format!("return {label}"), &words)
        .expect("a tick");
    page.run(
        &format!("{label}.scrollIntoView({{ block: 'center' }})"),
        &words,
    );
    page.wait(
        "the tick takes clicks",
        &format!("hit(tickable({}))", words[0]),
    );
    page.double_click(&tick);
    assert_eq!(
        page.run(&format!("return {label}.control.checked"), &words),
        true
    );
}
