//! What people see of the check without internet: a newer version, a place
//! among the apps, removing everything, and the shortcuts of the app. What the
//! page's own script says of it is made up here.

use crate::hands::{Hand, Keys, Mouse};
use crate::harness::{Browser, Served, Server, Setting};
use crate::sheets;
use crate::walk::{open, says, Walk};
use crate::words::{say, title_of};
use serde_json::{json, Value};

/// In the place of the script's own object, whenever that comes. `answers`
/// says what becomes of what is asked of it, and `asked` what that was.
const SHELF: &str = "
    const [says] = arguments;
    window.asked = [];
    window.answers = { takeNewer: () => true, install: () => undefined, erase: () => undefined };
    const method = (name) => async () => {
        asked.push(name);
        return answers[name]();
    };
    const shelf = { ...says, takeNewer: method('takeNewer'), install: method('install'), erase: method('erase') };
    window.shelfSays = (more) => {
        Object.assign(shelf, more);
        dispatchEvent(new Event('massage-check-offline'));
    };
    Object.defineProperty(window, 'massageCheckOffline', { configurable: true, get: () => shelf, set() {} });
    shelfSays({});";

fn on_the_shelf(page: &Browser, says: Value) {
    page.run(SHELF, &[says]);
    page.settle();
}

fn offers(page: &Browser, key: &str) -> bool {
    page.run(
        "return pressable(arguments[0]) !== null",
        &[say(key).into()],
    ) == true
}

fn press(page: &Browser, key: &str) {
    Mouse::default().press(page, &say(key));
}

fn wait_for_heading(page: &Browser, words: &str) {
    page.wait(words, &format!("screen().heading === {words:?}"));
}

fn wait_for_words(page: &Browser, key: &str) {
    let words = json!(say(key));
    let script = format!("plain(document.querySelector('main').innerText).includes({words})");
    page.wait(key, &script);
}

/// With answers and remembered settings, some screens on.
fn midway(page: &Browser) {
    press(page, "comfort.settings");
    Mouse::default().tick(page, &say("comfort.remember"));
    press(page, "comfort.done");
    wait_for_heading(page, &say("ui.welcome-title"));
    let mut walk = Walk::mouse(page, sheets::READY);
    walk.go_to_page("severe-illness");
    walk.choose("thyroid-storm", &say("ui.yes"));
    assert!(page.is("sessionStorage.length > 0 && localStorage.length > 0"));
}

/// Removes everything, from here.
fn erase(page: &Browser, from: &str) {
    press(page, from);
    press(page, "offline.erase");
    wait_for_heading(page, &say("ui.welcome-title"));
}

#[test]
fn a_newer_version_waits_on_the_first_screen_and_interrupts_no_other() {
    let page = open();
    on_the_shelf(&page, json!({ "kept": true, "newer": false }));
    assert!(!offers(&page, "offline.take-newer"));
    page.run("shelfSays({ newer: true })", &[]);
    wait_for_words(&page, "offline.newer-title");
    let mut walk = Walk::mouse(&page, sheets::READY);
    let review = say("ui.review-title");
    for heading in [title_of("nerves-and-blood"), review] {
        walk.to(&heading);
        page.run("shelfSays({ newer: true })", &[]);
        page.settle();
        assert!(!says(&page, &say("offline.newer-title")), "{heading}");
    }
    press(&page, "ui.see-outcome");
    page.wait("the outcome", "!document.querySelector('main form')");
    assert!(!says(&page, &say("offline.newer-title")), "on the outcome");
    press(&page, "ui.about");
    wait_for_heading(&page, &say("ui.about"));
    assert!(!says(&page, &say("offline.newer-title")), "about it");
    assert_eq!(page.get("asked"), json!([]), "nobody asked for it");
}

#[test]
fn the_newer_version_is_taken_by_one_press() {
    let page = open();
    on_the_shelf(&page, json!({ "newer": true }));
    press(&page, "offline.take-newer");
    page.wait("it was asked for", "asked.length === 1");
    assert_eq!(page.get("asked"), json!(["takeNewer"]));
    assert!(!says(&page, &say("offline.refused")));
}

#[test]
fn where_another_tab_uses_the_old_version_that_is_said_and_one_may_try_again() {
    for refusal in ["false", "undefined", "Promise.reject(new Error('broken'))"] {
        let page = open();
        on_the_shelf(&page, json!({ "newer": true }));
        page.run(&format!("answers.takeNewer = () => {refusal}"), &[]);
        for tries in 1..=2 {
            Keys::default().press(&page, &say("offline.take-newer"));
            page.wait("it was asked for", &format!("asked.length === {tries}"));
            wait_for_words(&page, "offline.refused");
            let button = say("offline.take-newer");
            assert_eq!(page.get("focused().words"), button, "the focus stays");
        }
        assert_eq!(page.complaints(), [""; 0]);
    }
}

#[test]
fn a_place_among_the_apps_is_offered_as_long_as_the_browser_does() {
    let page = open();
    for _ in 0..2 {
        assert!(!offers(&page, "offline.app-title"));
        on_the_shelf(&page, json!({ "installable": true }));
        press(&page, "offline.app-title");
        press(&page, "offline.install");
        assert_eq!(page.get("asked"), json!(["install"]));
        page.run("shelfSays({ installable: false, installed: true })", &[]);
        page.settle();
        assert!(!offers(&page, "offline.install"));
    }
    page.run("shelfSays({ installed: false, apple: true })", &[]);
    page.settle();
    press(&page, "offline.app-title");
    assert!(says(&page, &say("offline.apple")));
    assert!(!offers(&page, "offline.install"));
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
fn one_tap_removes_everything_and_back_brings_nothing_to_light() {
    for from in ["ui.about", "comfort.settings"] {
        let page = open();
        on_the_shelf(&page, json!({ "kept": true, "newer": true }));
        page.run(
            "answers.erase = () => shelfSays({ kept: false, newer: false })",
            &[],
        );
        midway(&page);
        erase(&page, from);
        wait_for_words(&page, "offline.erased");
        assert_eq!(page.get("asked"), json!(["erase"]));
        assert!(page.is("sessionStorage.length === 0 && localStorage.length === 0"));
        assert_eq!(page.get("screen().focus"), "title");
        assert!(
            offers(&page, "ui.start"),
            "there is nothing to carry on with"
        );
        assert!(!offers(&page, "ui.clear"));
        assert!(!offers(&page, "offline.take-newer"));
        assert_eq!(page.complaints(), [""; 0]);

        assert_two_entries(&page);
        page.leave_for(&page.url);
        page.wait(
            "the check",
            "document.querySelector('[data-awake]:not([data-behind]) #title')",
        );
        assert!(page.is("sessionStorage.length === 0 && localStorage.length === 0"));
        assert!(offers(&page, "ui.start"));
    }
}

/// The history of the tab holds no more of this page than two beginnings.
fn assert_two_entries(page: &Browser) {
    let begins = |page: &Browser| {
        assert_eq!(page.text("screen().heading"), say("ui.welcome-title"));
        assert!(offers(page, "ui.start"), "{}", page.shown());
        assert_eq!(page.address(), page.url);
    };
    page.go_forward();
    page.settle();
    begins(page);
    page.go_back();
    page.settle();
    begins(page);
    assert!(page.is("!document.querySelector('main form')"));
    page.go_back();
    std::thread::sleep(std::time::Duration::from_millis(300));
    // Another page; or this is the first entry of the tab, as Firefox has it.
    if page.address().starts_with(&page.url) {
        begins(page);
        assert_eq!(page.get("history.state"), 0, "the first of ours");
    }
}

#[test]
fn whoever_went_back_to_the_start_before_leaves_no_way_forward() {
    let page = open();
    let mut walk = Walk::mouse(&page, sheets::READY);
    walk.go_to_page("nerves-and-blood");
    page.go_back();
    page.go_back();
    wait_for_heading(&page, &say("ui.welcome-title"));
    erase(&page, "comfort.settings");
    wait_for_words(&page, "offline.erased");
    assert_two_entries(&page);
}

#[test]
fn the_check_goes_on_as_usual_once_everything_was_removed() {
    let page = open();
    midway(&page);
    erase(&page, "ui.about");
    wait_for_words(&page, "offline.erased");
    let mut walk = Walk::mouse(&page, sheets::READY);
    walk.go_to_page("nerves-and-blood");
    page.go_back();
    wait_for_heading(&page, &title_of("heart-breath-and-brain"));
    page.go_back();
    wait_for_heading(&page, &say("ui.welcome-title"));
    assert_eq!(page.get("localStorage.length"), 0, "nobody asked again");
    assert_eq!(page.complaints(), [""; 0]);
}

/// With the page's own script and worker, none of them made up.
#[test]
fn the_copy_goes_with_everything_else_and_does_not_come_back() {
    let page = Browser::open(Setting {
        worker: true,
        ..Setting::default()
    });
    page.wait("the copy", "window.massageCheckOffline?.kept");
    let left = "return (await caches.keys()).length
        + (await navigator.serviceWorker.getRegistrations()).length";
    assert!(page.later(left) > 1.5, "a copy and its worker");
    press(&page, "ui.about");
    wait_for_words(&page, "offline.kept");
    press(&page, "offline.erase");
    wait_for_heading(&page, &say("ui.welcome-title"));
    wait_for_words(&page, "offline.erased");
    let gone = |page: &Browser| page.later(left) < 0.5;
    assert!(gone(&page));
    press(&page, "ui.about");
    wait_for_words(&page, "offline.not-kept");
    page.go_back();
    wait_for_heading(&page, &say("ui.welcome-title"));
    assert!(gone(&page), "nor does anything bring it back");
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
fn where_nothing_may_be_kept_everything_can_be_removed_all_the_same() {
    let page = Browser::open(Setting {
        storage: false,
        ..Setting::default()
    });
    let mut walk = Walk::mouse(&page, sheets::READY);
    walk.go_to_page("nerves-and-blood");
    erase(&page, "comfort.settings");
    wait_for_words(&page, "offline.erased");
    assert!(offers(&page, "ui.start"));
    assert_two_entries(&page);
}

#[test]
fn it_is_said_when_the_copy_may_still_be_there() {
    let page = open();
    for failing in ["Promise.reject(new Error('busy'))", "new Promise(() => {})"] {
        on_the_shelf(&page, json!({ "kept": true }));
        page.run(&format!("answers.erase = () => {failing}"), &[]);
        let mut walk = Walk::mouse(&page, sheets::READY);
        walk.go_to_page("nerves-and-blood");
        erase(&page, "ui.about");
        wait_for_words(&page, "offline.erased-partly");
        assert!(page.is("sessionStorage.length === 0"));
    }
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
fn in_a_frame_everything_goes_but_the_history_of_the_page_around_it() {
    let page = open();
    let around = Server::start(Served::Whole);
    let clinic = format!("http://127.0.0.1:{}/around.txt", around.port);
    page.leave_for(&clinic);
    page.run(
        "const frame = document.createElement('iframe');
        frame.src = arguments[0], frame.width = 390, frame.height = 800;
        document.body.replaceChildren(frame);",
        &[page.url.clone().into()],
    );
    page.enter_frame();
    page.wait(
        "the check has started",
        "document.querySelector('[data-awake]:not([data-behind]) #title')",
    );
    midway(&page);
    erase(&page, "ui.about");
    wait_for_words(&page, "offline.erased");
    assert!(page.is("sessionStorage.length === 0 && localStorage.length === 0"));
    for steps in 1..=3 {
        // By the frame: a driver's own Back may be about the page around it.
        page.run("window.popped = false; addEventListener('popstate', () => { window.popped = true }); history.back()", &[]);
        page.wait(&format!("{steps} steps back"), "window.popped");
        assert_eq!(page.text("screen().heading"), say("ui.welcome-title"));
        assert!(offers(&page, "ui.start"), "nothing comes back");
    }
    page.leave_frame();
    assert_eq!(page.address(), clinic, "the page around it stays");
}

/// As an app's shortcut does, or a link from elsewhere.
fn open_by(page: &Browser, fragment: &str) {
    page.leave();
    page.leave_for(&format!("{}#{fragment}", page.url));
    page.wait(
        "the check has started",
        "document.querySelector('[data-awake]:not([data-behind]) #title')",
    );
    page.settle();
    assert_eq!(page.address(), page.url, "the address tells nothing");
    assert!(page.is("Number.isInteger(history.state)"));
}

#[test]
fn shortcuts_begin_with_the_questions_or_show_how_we_check_this() {
    let page = open();
    for (fragment, heading) in [
        ("questions", title_of("heart-breath-and-brain")),
        ("how", say("ui.checks")),
    ] {
        open_by(&page, fragment);
        assert_eq!(page.text("screen().heading"), heading);
        assert_eq!(page.get("screen().focus"), "title");
        // By our own button: a browser's may pass over what came without a touch, as WebKit's does.
        press(&page, "ui.back");
        wait_for_heading(&page, &say("ui.welcome-title"));
        assert_eq!(page.address(), page.url);
    }
    for fragment in ["elsewhere", "Questions", "lupus=yes", "%E0%A4%A", "title"] {
        open_by(&page, fragment);
        assert_eq!(page.text("screen().heading"), say("ui.welcome-title"));
    }
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
fn a_shortcut_passes_over_nothing_that_is_kept_or_has_to_be_read() {
    let page = open();
    let mut walk = Walk::mouse(&page, sheets::READY);
    walk.go_to_page("nerves-and-blood");
    open_by(&page, "questions");
    assert_eq!(page.text("screen().heading"), title_of("nerves-and-blood"));

    let page = Browser::open(Setting {
        today: "2099-01-01",
        ..Setting::default()
    });
    open_by(&page, "questions");
    assert_eq!(page.text("screen().heading"), say("ui.welcome-title"));
    assert!(says(&page, &say("ui.stale-title")));
}

/// Where the app is open already, its shortcut may change nothing but the
/// fragment: browsers then add an entry to the history, and load nothing.
#[test]
fn a_shortcut_into_the_open_page_loses_no_answer_and_no_way_back() {
    let page = open();
    let mut walk = Walk::mouse(&page, sheets::READY);
    walk.go_to_page("severe-illness");
    walk.choose("thyroid-storm", &say("ui.no"));
    let here = title_of("severe-illness");
    let depth = "Math.floor(history.state / 10000)";
    let before = page.get(depth).as_u64().expect("a number");
    for fragment in ["elsewhere", "questions"] {
        page.run("location.hash = arguments[0]", &[fragment.into()]);
        page.wait("the fragment has gone", "!location.href.includes('#')");
        page.settle();
        assert_eq!(page.text("screen().heading"), here, "{fragment}");
        assert!(walk.chosen("thyroid-storm", &say("ui.no")));
    }
    assert_eq!(page.get(depth), before + 2, "known as entries of ours");
    page.run("location.hash = 'how'", &[]);
    wait_for_heading(&page, &say("ui.checks"));
    assert_eq!(page.address(), page.url);
    for _ in 0..3 {
        page.go_back();
        wait_for_heading(&page, &here);
        assert!(walk.chosen("thyroid-storm", &say("ui.no")));
    }
    assert_eq!(page.complaints(), [""; 0]);
}
