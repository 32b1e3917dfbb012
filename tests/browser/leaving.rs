//! Leaving quickly, while somebody looks over the shoulder: what can be seen
//! afterwards, and what Back brings to light. The page one is taken to is out
//! of reach here, so only its address is looked at.

use crate::hands::{Hand, Mouse};
use crate::harness::{Browser, Served, Server, Setting};
use crate::sheets;
use crate::walk::{open, Walk};
use crate::words::{pack, say};
use fantoccini::key::Key;
use serde_json::json;
use std::time::{Duration, Instant};

/// Where the United Kingdom's people are taken to.
fn neutral() -> &'static str {
    let uk = pack()
        .regions()
        .find(|id| &*pack().region(*id).name == "uk");
    let region = pack().region(uk.expect("the United Kingdom"));
    region.neutral.as_deref().expect("a neutral page")
}

fn midway(page: &Browser) {
    let mut walk = Walk::mouse(page, sheets::READY);
    walk.go_to_page("severe-illness");
    walk.choose("thyroid-storm", &say("ui.yes"));
}

fn leave(page: &Browser) {
    Mouse::default().press(page, &say("comfort.leave"));
}

fn wait_for_neutral(page: &Browser) {
    let since = Instant::now();
    while page.address() != neutral() {
        assert!(
            since.elapsed() < Duration::from_secs(5),
            "still at {}",
            page.address()
        );
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// What this tab and this device keep, seen from a page of the same site that
/// shows nothing.
fn left_behind(page: &Browser) -> serde_json::Value {
    page.leave_for(&format!("{}nothing", page.url));
    page.get("[Object.entries(sessionStorage), Object.entries(localStorage), document.cookie]")
}

#[test]
fn the_button_takes_one_away_and_nothing_stays_behind() {
    let page = open();
    midway(&page);
    page.run(
        "sessionStorage.setItem('massage-check-settings', '1 theme=dark')",
        &[],
    );
    leave(&page);
    wait_for_neutral(&page);
    assert_eq!(left_behind(&page), json!([[], [], ""]));
}

#[test]
fn back_brings_nothing_to_light() {
    let page = open();
    midway(&page);
    leave(&page);
    wait_for_neutral(&page);
    page.go_back();
    wait_for_neutral(&page);
    // Forward there is nothing but the neutral page either.
    page.go_forward();
    wait_for_neutral(&page);
}

#[test]
fn an_entry_that_was_left_shows_nothing_even_where_the_check_cannot_run() {
    let page = Browser::load(Setting {
        served: Served::NoWasm,
        ..Setting::default()
    });
    let shown = "document.getElementById('massage-check-failed').checkVisibility()";
    page.wait("what is shown when it cannot run", shown);
    page.run("history.replaceState(-1, ''); location.reload()", &[]);
    page.wait(
        "nothing",
        "document.documentElement.hidden && document.body",
    );
    assert!(page.is("!document.body.checkVisibility()"));
    // Nor later on, when the message would come.
    std::thread::sleep(Duration::from_millis(700));
    assert!(page.is(&format!("!({shown})")));
}

#[test]
fn a_reload_on_the_way_makes_no_difference() {
    let page = open();
    midway(&page);
    page.reload();
    Mouse::default().press(&page, &say("comfort.settings"));
    leave(&page);
    wait_for_neutral(&page);
    page.go_back();
    wait_for_neutral(&page);
    assert_eq!(left_behind(&page), json!([[], [], ""]));
}

/// Their entries stay in the history, though the trail begins anew.
#[test]
fn whoever_cleared_the_answers_before_leaves_no_entry_either() {
    let page = open();
    midway(&page);
    let mut hand = Mouse::default();
    hand.press(&page, &say("ui.clear"));
    hand.press(&page, &say("ui.clear-yes"));
    let mut walk = Walk::mouse(&page, sheets::READY);
    walk.go_to_page("nerves-and-blood");
    leave(&page);
    wait_for_neutral(&page);
    // The first entry of all, which was marked; before it there is nothing of ours.
    page.go_back();
    wait_for_neutral(&page);
    page.go_back();
    std::thread::sleep(Duration::from_millis(500));
    let before = page.address();
    assert!(!before.starts_with(&page.url), "{before}");
}

#[test]
fn escape_three_times_does_the_same_and_says_how_often_it_takes() {
    let page = open();
    midway(&page);
    let says =
        |page: &Browser| page.text("document.querySelector('nav [role=status]').textContent");
    assert_eq!(says(&page), "");
    page.key(Key::Escape, false);
    assert_eq!(says(&page), say("comfort.escape-twice"));
    page.key(Key::Escape, false);
    assert_eq!(says(&page), say("comfort.escape-once"));
    page.key(Key::Tab, false);
    assert_eq!(says(&page), "", "another key, and it begins anew");
    for _ in 0..2 {
        page.key(Key::Escape, false);
    }
    assert!(page.address().starts_with(&page.url), "not yet");
    page.key(Key::Escape, false);
    wait_for_neutral(&page);
    page.go_back();
    wait_for_neutral(&page);
}

#[test]
fn settings_to_be_remembered_stay_and_no_more_than_those() {
    let page = open();
    let mut hand = Mouse::default();
    hand.press(&page, &say("comfort.settings"));
    hand.choose(&page, &say("comfort.theme"), &say("comfort.theme-dark"));
    hand.tick(&page, &say("comfort.remember"));
    leave(&page);
    wait_for_neutral(&page);
    let kept = json!([["massage-check-settings", "1 theme=dark remember"]]);
    assert_eq!(left_behind(&page), json!([[], kept, ""]));
}

#[test]
fn the_page_is_empty_at_once_and_its_title_says_nothing() {
    let page = open();
    midway(&page);
    let words = |key: &str| serde_json::Value::from(say(key)).to_string();
    // All that can be seen once the press has been dealt with, long before the other page is there.
    let script = format!(
        "const buttons = [...document.querySelectorAll('button')];
        buttons.find((button) => button.innerText === {}).click();
        await new Promise((then) => setTimeout(then));
        const empty = [document.body.innerText.trim() === '', !document.querySelector('.mc-app'),
            document.title === {}, sessionStorage.length === 0, !document.documentElement.dataset.theme];
        return empty.filter(Boolean).length;",
        words("comfort.leave"),
        words("comfort.left"),
    );
    assert!((page.later(&script) - 5.0).abs() < 0.1, "something is left");
    wait_for_neutral(&page);
}

/// As on the site of a clinic: of another origin, as another port is.
fn in_a_frame(page: &Browser, sandbox: Option<&str>) -> Server {
    let around = Server::start(Served::Whole);
    page.leave_for(&format!("http://127.0.0.1:{}/around.txt", around.port));
    page.run(
        "document.title = 'A clinic';
        const frame = document.createElement('iframe');
        if (arguments[1] !== null) frame.setAttribute('sandbox', arguments[1]);
        frame.src = arguments[0];
        frame.width = 390, frame.height = 800;
        document.body.replaceChildren(frame);",
        &[page.url.clone().into(), sandbox.into()],
    );
    page.enter_frame();
    page.wait(
        "the check has started",
        "document.querySelector('[data-awake]:not([data-behind]) #title')",
    );
    around
}

#[test]
fn from_a_frame_the_page_around_it_goes_too() {
    let page = open();
    let _around = in_a_frame(&page, None);
    midway(&page);
    leave(&page);
    wait_for_neutral(&page);
    assert_eq!(left_behind(&page), json!([[], [], ""]));
}

#[test]
fn a_frame_that_may_not_go_anywhere_is_emptied() {
    let page = open();
    let around = in_a_frame(&page, Some("allow-scripts allow-same-origin allow-forms"));
    midway(&page);
    leave(&page);
    page.wait(
        "nothing",
        "document.body.innerText.trim() === '' && !document.querySelector('.mc-app')",
    );
    page.leave_frame();
    assert!(
        page.address().contains(&around.port.to_string()),
        "the clinic's page stays"
    );
    assert_eq!(page.text("document.title"), "A clinic");
}
