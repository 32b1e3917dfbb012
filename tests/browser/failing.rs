//! When the check cannot run, the page says so and whom to ask: never a blank.

use crate::harness::{Browser, Served, Setting};
use crate::sheets;
use crate::walk::Walk;
use crate::words::{item, question, say};
use std::path::Path;

const FAILED: &str = "We could not run the check";
const MESSAGE: &str =
    "all('h2').find((one) => plain(one.innerText) === 'We could not run the check')";

/// With the ten seconds until the message made shorter by so much.
fn broken(served: Served, hurry: u32) -> Browser {
    Browser::load(Setting {
        served,
        hurry,
        ..Setting::default()
    })
}

/// What is on the page from the first is still to be read.
fn assert_start_text(page: &Browser) {
    assert!(page.shown().contains(&say("ui.welcome-title")));
    assert!(page.shown().contains(&say("ui.welcome-intro")));
}

#[test]
fn without_scripts_the_page_says_so_at_once() {
    let page = Browser::load(Setting {
        scripts: false,
        hurry: 1,
        ..Setting::default()
    });
    assert_start_text(&page);
    assert!(page.is(MESSAGE), "{FAILED}");
    assert!(page.shown().contains("999"));
}

#[test]
fn without_the_program_the_page_says_so_at_once() {
    for served in [Served::NoWasm, Served::CutWasm, Served::OtherGlue] {
        let page = broken(served, 1);
        page.wait("the message", MESSAGE);
        assert_start_text(&page);
        assert!(page.shown().contains("999"), "{served:?}");
    }
}

#[test]
fn while_the_program_does_not_come_the_page_says_so_after_some_seconds() {
    let page = broken(Served::SlowWasm, 10);
    assert_start_text(&page);
    assert!(!page.is(MESSAGE), "not while it may still come");
    page.wait("the message", MESSAGE);
    assert_start_text(&page);
    assert!(page.shown().contains("999"));
}

#[test]
fn opened_from_a_file_the_page_says_where_to_open_it() {
    let page = Browser::open(Setting::default());
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist/index.html");
    page.leave_for(&format!("file://{}", file.display()));
    page.wait("the message", MESSAGE);
    assert_start_text(&page);
    assert!(page.shown().contains("999"));
    assert!(page.shown().contains("web address"), "{}", page.shown());
}

#[test]
fn with_content_that_does_not_hold_together_the_page_says_so_at_once() {
    let page = Browser::load(Setting {
        served: Served::SpoiltContent,
        hurry: 1,
        ..Setting::default()
    });
    page.wait("the message", MESSAGE);
    assert!(page.shown().contains("999"));
    assert!(
        !page.is("pressable('Start the check')"),
        "the check is put away"
    );
}

#[test]
fn a_check_that_breaks_in_the_middle_makes_room_for_the_message() {
    let page = crate::walk::open();
    let mut walk = Walk::mouse(&page, sheets::READY);
    walk.start();
    page.run(
        "Node.prototype.insertBefore = () => { throw new Error('broken on purpose'); }",
        &[],
    );
    walk.press(&say("ui.about"));
    page.wait("the message", MESSAGE);
    assert!(page.is("inView(all('h2')[0]) && !document.querySelector('main').checkVisibility()"));
}

#[test]
fn without_storage_the_check_works_and_says_what_that_means() {
    let page = Browser::open(Setting {
        storage: false,
        ..Setting::default()
    });
    let mut walk = Walk::mouse(&page, sheets::SETTLED);
    walk.go_to_page("nerves-and-blood");
    let foot = "plain(document.querySelector('footer').innerText)";
    assert!(
        page.text(foot).contains(&say("ui.privacy-memory")),
        "{}",
        page.text(foot)
    );
    page.go_back();
    walk.arrive();
    assert!(
        walk.chosen("chest-or-breath", &say("ui.no")),
        "{}",
        question(item("chest-or-breath"))
    );
    page.go_forward();
    walk.arrive();
    walk.go_to_the_end();
    assert!(walk.heading().starts_with(&say("ui.tier-adapt")));

    page.reload();
    assert_eq!(page.text("screen().heading"), say("ui.welcome-title"));
    let mut again = Walk::mouse(&page, sheets::READY);
    again.go_to_page("nerves-and-blood");
    page.go_back();
    again.arrive();
    assert!(again.chosen("chest-or-breath", &say("ui.no")));
}
