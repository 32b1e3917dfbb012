//! The country changes phone numbers and nothing else.

use crate::harness::{Browser, Setting};
use crate::sheets;
use crate::walk::{open, open_at_review, Walk};
use crate::words::say;

const BAR: &str = "document.querySelector('header')";
const MAIN: &str = "document.querySelector('main')";

fn choose(page: &Browser, region: &str) {
    let list = page
        .element("return document.querySelector('select')", &[])
        .expect("a list of countries");
    page.select(&list, &say(&format!("region.{region}.name")));
}

/// What is advised, but for numbers and registers.
fn advice(page: &Browser) -> String {
    let parts = "all('h1, h2, h3, dt, dd, ol li', document.querySelector('main'))";
    page.text(&format!(
        "{parts}.map((part) => plain(part.innerText)).join('\\n')"
    ))
}

#[test]
fn another_country_changes_the_numbers_and_never_the_advice() {
    let page = open_at_review(sheets::SETTLED);
    let mut walk = Walk::mouse(&page, sheets::SETTLED);
    walk.press(&say("ui.see-outcome"));
    walk.arrive();
    let here = advice(&page);
    assert!(page.is(&format!("call('999', {BAR}) && call('999', {MAIN})")));

    walk.press(&say("ui.about"));
    page.wait("the list of countries", "document.querySelector('select')");
    choose(&page, "usa");
    page.go_back();
    walk.arrive_from(&say("ui.about"));
    assert!(page.is(&format!(
        "call('911', {BAR}) && call('911', {MAIN}) && !call('999')"
    )));
    assert_eq!(advice(&page), here);

    page.reload();
    assert!(
        page.is(&format!("call('911', {BAR})")),
        "it is kept with the answers"
    );
    assert_eq!(advice(&page), here);
}

#[test]
fn the_first_screen_takes_the_country_from_the_language_and_lets_one_choose() {
    let page = Browser::open(Setting {
        language: "en-AU",
        ..Setting::default()
    });
    assert!(page.is(&format!("call('000', {BAR}) && call('000', {MAIN})")));
    choose(&page, "usa");
    assert!(page.is(&format!("call('911', {BAR}) && call('911', {MAIN})")));
    let mut walk = Walk::mouse(&page, sheets::EMERGENCY);
    walk.go_to_the_end();
    assert!(page.is(&format!(
        "call('911', {MAIN}) && !call('999') && !call('000')"
    )));
}

#[test]
fn a_browser_that_speaks_british_english_gets_british_numbers() {
    let page = open();
    assert!(page.is(&format!("call('999', {BAR}) && call('999', {MAIN})")));
    assert!(page.is("document.querySelector('select').value === 'uk'"));
}
