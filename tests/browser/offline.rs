//! The copy that is kept on the device: that it opens without a network, that
//! a newer version never lands in the middle of a check, and that whatever
//! breaks ends in the check as it was, or in whom to ask.

use crate::clock::assert_no_suggestion;
use crate::harness::releases::Release;
use crate::harness::{Browser, Setting};
use crate::sheets;
use crate::walk::{says, Walk};
use crate::words::say;

fn setting() -> Setting {
    Setting {
        worker: true,
        ..Setting::default()
    }
}

/// The first visit, until the copy is there.
fn visit() -> Browser {
    let page = Browser::open(setting());
    page.wait("the copy", KEPT);
    page
}

const KEPT: &str = "window.massageCheckOffline?.kept";
const NEWER: &str = "window.massageCheckOffline?.newer";
/// Whether the page is the newer version.
const IS_SECOND: &str = "document.querySelector('meta[name=generator]')";
const FAILED: &str =
    "all('h2').find((one) => plain(one.innerText) === 'We could not run the check')";

/// The browser asks the server whether there is a newer version, as it does by itself from time to time.
fn ask_for_newer(page: &Browser) {
    page.later(
        "const [one] = await navigator.serviceWorker.getRegistrations();
         await one.update().catch(() => {});
         return 0;",
    );
}

/// How many versions are kept.
fn copies(page: &Browser) -> f64 {
    page.later("return (await caches.keys()).length")
}

/// Asks for the newer version; says whether that could be.
fn take_newer(page: &Browser) -> bool {
    page.later("return (await massageCheckOffline.takeNewer()) ? 1 : 0") > 0.0
}

/// Changes what is kept of the files whose path holds this: `change` gets the cache and a request.
fn in_the_copy(page: &Browser, path: &str, change: &str) {
    let done = page.later(&format!(
        "let done = 0;
         for (const name of await caches.keys()) {{
           const cache = await caches.open(name);
           for (const request of await cache.keys())
             if (new URL(request.url).pathname.match({path:?})) {{
               done += 1;
               {change};
             }}
         }}
         return done;"
    ));
    assert!(done >= 1.0, "nothing is kept that is called {path}");
}

const FORGET: &str = "await cache.delete(request)";
const SPOIL: &str =
    "await cache.put(request, new Response('spoilt', { headers: { 'Content-Type': 'text/plain' } }))";

fn assert_runs(page: &Browser) {
    assert!(page.is("document.querySelector('[data-awake]:not([data-behind]) #title')"));
    assert_eq!(page.text("screen().heading"), say("ui.welcome-title"));
}

#[test]
fn after_one_visit_the_whole_check_works_without_a_network() {
    let page = visit();
    page.server.go_away(true);
    page.reload();
    assert_runs(&page);
    let mut walk = Walk::mouse(&page, sheets::HOLD);
    walk.go_to_page("wait-recent");
    page.reload();
    assert_eq!(page.text("screen().heading"), walk.heading());
    walk.go_to_the_end();
    assert!(walk.heading().starts_with(&say("ui.tier-hold")));
}

#[test]
fn without_a_network_it_opens_at_any_address_of_its_own() {
    let page = visit();
    page.server.go_away(true);
    for address in ["index.html", "?from=home", "#nowhere"] {
        page.leave();
        page.leave_for(&format!("{}{address}", page.url));
        page.wait(
            "the check",
            "document.querySelector('[data-awake]:not([data-behind]) #title')",
        );
        assert_runs(&page);
    }
}

#[test]
fn the_copy_is_made_without_asking_the_server_for_anything_later() {
    let page = visit();
    let heard = page.heard();
    let mut walk = Walk::mouse(&page, sheets::HOLD);
    walk.go_to_page("wait-recent");
    assert_eq!(page.heard(), heard);
}

#[test]
fn a_newer_version_waits_until_the_person_wants_it() {
    let page = visit();
    page.reload();
    let mut walk = Walk::mouse(&page, sheets::READY);
    walk.go_to_page("nerves-and-blood");
    page.server.release(Release::Second);
    ask_for_newer(&page);
    page.wait("the newer version", NEWER);
    assert!(copies(&page) > 1.5, "the old one stays beside it");

    // In the middle of the questions a reload changes nothing.
    page.reload();
    assert!(!page.is(IS_SECOND));
    assert_eq!(page.text("screen().heading"), walk.heading());
    walk.hear_anew();
    walk.go_to_the_end();
    page.reload();
    assert!(!page.is(IS_SECOND));

    page.wait("the newer version is known again", NEWER);
    assert!(take_newer(&page));
    page.wait("the newer version", IS_SECOND);
    page.wait(
        "the check",
        "document.querySelector('[data-awake]:not([data-behind]) #title')",
    );
    page.wait("the old one is gone", KEPT);
    assert!(copies(&page) < 1.5);

    page.server.go_away(true);
    page.reload();
    assert!(page.is(IS_SECOND), "the newer one is kept whole");
}

#[test]
fn while_another_window_is_open_the_newer_version_is_not_forced_on_it() {
    let page = visit();
    page.in_another_window(|page| {
        page.server.release(Release::Second);
        ask_for_newer(page);
        page.wait("the newer version", NEWER);
        assert!(!take_newer(page));
        page.reload();
        assert!(!page.is(IS_SECOND));
    });
    page.reload();
    page.wait("the newer version is known here too", NEWER);
    assert!(take_newer(&page), "now nobody else uses the old one");
    page.wait("the newer version", IS_SECOND);
}

#[test]
fn once_nobody_uses_the_old_version_the_newer_one_takes_its_place() {
    let page = visit();
    page.server.release(Release::Second);
    ask_for_newer(&page);
    page.wait("the newer version", NEWER);
    page.leave();
    page.leave_for(&page.url);
    page.wait(
        "the check",
        "document.querySelector('[data-awake]:not([data-behind]) #title')",
    );
    page.wait("the copy", KEPT);
    assert!(page.is(IS_SECOND));
}

#[test]
fn half_of_a_newer_version_is_let_go_and_the_old_one_keeps_working() {
    let page = visit();
    page.server.release(Release::SecondCut);
    ask_for_newer(&page);
    page.server.go_away(true);
    page.reload();
    assert_runs(&page);
    assert!(!page.is(IS_SECOND) && !page.is(NEWER));
    assert!(copies(&page) < 1.5, "nothing of it stays");
}

#[test]
fn where_no_copy_can_be_kept_the_check_works_all_the_same() {
    let full = "Cache.prototype.put = async () => { throw new DOMException('full', 'QuotaExceededError'); };\n";
    let page = Browser::load_from(setting(), |server| server.put_ahead_of_worker(full));
    page.wait(
        "the check",
        "document.querySelector('[data-awake]:not([data-behind]) #title')",
    );
    page.later("return new Promise((done) => setTimeout(() => done(1), 1500))");
    assert!(!page.is(KEPT));
    assert!(copies(&page) < 0.5, "no half of a copy stays");
    let mut walk = Walk::mouse(&page, sheets::HOLD);
    walk.go_to_the_end();
    assert!(walk.heading().starts_with(&say("ui.tier-hold")));
}

#[test]
fn what_the_browser_threw_away_is_fetched_again() {
    let page = visit();
    in_the_copy(&page, ".", FORGET);
    page.reload();
    assert_runs(&page);
    page.wait("the copy", KEPT);
    page.server.go_away(true);
    page.reload();
    assert_runs(&page);
}

#[test]
fn with_the_copy_thrown_away_and_no_network_it_says_whom_to_ask() {
    let page = visit();
    in_the_copy(&page, "wasm", FORGET);
    page.server.go_away(true);
    page.leave_for(&page.url);
    page.wait("the message", FAILED);
    assert!(page.shown().contains("999"));
}

#[test]
fn a_copy_that_is_not_what_was_built_is_replaced() {
    let page = visit();
    let looks =
        "getComputedStyle(document.querySelector('[data-awake]:not([data-behind]) #title')).font";
    let before = page.text(looks);
    for file in ["wasm", "boot-", "first-", "/$"] {
        in_the_copy(&page, file, SPOIL);
        page.reload();
        assert_runs(&page);
        assert_eq!(page.text(looks), before, "{file}");
        assert_eq!(page.complaints(), [""; 0], "{file}");
    }
}

#[test]
fn without_a_network_a_copy_that_is_not_what_was_built_says_whom_to_ask() {
    for file in ["wasm", "/$"] {
        let page = visit();
        in_the_copy(&page, file, SPOIL);
        page.server.go_away(true);
        page.leave_for(&page.url);
        page.wait("the message", FAILED);
        assert!(page.shown().contains("999"), "{file}");
        assert!(!page.shown().contains("spoilt"), "{file}");
    }
}

#[test]
fn a_copy_past_its_day_says_so_and_suggests_nothing() {
    let page = visit();
    page.server.go_away(true);
    page.set_clock("2028-02-01");
    page.reload();
    assert!(says(&page, &say("ui.stale-title")));
    assert_no_suggestion(&page, &say("ui.stale-title"));
}

#[test]
fn in_a_frame_no_copy_is_made() {
    let page = visit();
    page.leave_for(&format!("{}around.txt", page.url));
    page.run(
        "document.body.innerHTML = `<iframe src=\"${arguments[0]}\"></iframe>`",
        &[page.url.clone().into()],
    );
    page.enter_frame();
    page.wait(
        "the check",
        "document.querySelector('[data-awake]:not([data-behind]) #title')",
    );
    assert!(page.is("navigator.serviceWorker"));
    assert!(!page.is("window.massageCheckOffline"));
}
