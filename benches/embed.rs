//! The check on a page of a clinic, in headless Chromium: what the element
//! costs that page, against the same page with a bare frame.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    dead_code,
    reason = "a measurement that cannot go on should stop; not all of the harness is used"
)]

#[path = "../tests/browser/harness/mod.rs"]
mod harness;
#[path = "../tests/browser/words.rs"]
mod words;

use harness::host::{Host, Place, Reply};
use harness::{Browser, Setting};
use serde_json::json;

const ROUNDS: usize = 9;

/// In the frame: when the check stands there, by the clock that all pages share.
const NOTE_START: &str = "new MutationObserver((_, observer) => {
    if (!document.querySelector('[data-awake]:not([data-behind]) #title')) return;
    window.started = performance.timeOrigin + performance.now();
    observer.disconnect();
}).observe(document, { childList: true, subtree: true });";

/// On the page around: what moves.
const LISTEN: &str = "window.moved = 0;
    new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (moved += value)))
        .observe({ type: 'layout-shift', buffered: true });";

const ELEMENT: &str = "<script src='{site}embed.js' async></script><massage-check></massage-check>";
const BARE: &str = "<iframe src='{site}' width=100% height=1400></iframe>";

/// What one visit comes to.
struct Visit {
    /// From the wish to see the page until the check can be answered, in milliseconds.
    until: f64,
    /// How long the page around was busy, and how long with scripts, in milliseconds.
    busy: f64,
    scripts: f64,
    /// What moved on it, as browsers count it.
    moved: f64,
}

fn main() {
    let (mut element, mut bare) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        element.push(visit(ELEMENT));
        bare.push(visit(BARE));
    }
    let of = |visits: &[Visit], what: fn(&Visit) -> f64| {
        let mut all: Vec<f64> = visits.iter().map(what).collect();
        all.sort_by(f64::total_cmp);
        all[all.len() / 2]
    };
    let line = |name: &str, what: fn(&Visit) -> f64| {
        let (ours, theirs) = (of(&element, what), of(&bare, what));
        println!(
            "{name}: {ours:.1} ms, {:.2} × a bare frame ({theirs:.1} ms), medians of {ROUNDS} rounds",
            ours / theirs
        );
    };
    line("embedded, until it can be answered", |visit| visit.until);
    line("embedded, the page around is busy", |visit| visit.busy);
    line("embedded, of that with scripts", |visit| visit.scripts);
    let most = element.iter().map(|visit| visit.moved).fold(0.0, f64::max);
    println!("embedded, layout shift on the page around: {most} at most");
}

fn visit(check: &str) -> Visit {
    let host = Host::start(Place::OtherSite);
    let page = Browser::load_around(Setting::default(), |server| {
        server.put_ahead(NOTE_START);
        let check = check.replace("{site}", &format!("http://127.0.0.1:{}/", server.port));
        let words = "<p>Many people ask us about massage.</p>".repeat(5);
        let body = format!(
            "<!doctype html><html lang=en-GB><meta name=viewport content='width=device-width'>\
             <script>{LISTEN}</script>{check}{words}"
        );
        host.serve("/", Reply::html(body));
        host.serve("/empty", Reply::html("<!doctype html>"));
        format!("{}/empty", host.origin())
    });
    page.cdp("Performance.enable", json!({}));
    page.leave_for(&format!("{}/", host.origin()));
    let frame = "document.querySelector('massage-check')?.shadowRoot.querySelector('iframe') ?? document.querySelector('iframe')";
    page.wait("a frame", frame);
    let began = page.get("performance.timeOrigin").as_f64().expect("a time");
    let element = page
        .element(&format!("return {frame}"), &[])
        .expect("a frame");
    page.enter(element);
    page.wait("the check is there", "window.started > 0");
    let until = page.get("started").as_f64().expect("a time") - began;
    page.leave_frame();
    page.settle();
    let metrics = page.cdp("Performance.getMetrics", json!({}));
    let metric = |name: &str| {
        let all = metrics["metrics"].as_array().expect("metrics");
        let one = all.iter().find(|one| one["name"] == name);
        one.and_then(|one| one["value"].as_f64()).expect("a metric") * 1000.0
    };
    Visit {
        until,
        busy: metric("TaskDuration"),
        scripts: metric("ScriptDuration"),
        moved: page.get("moved").as_f64().unwrap_or_default(),
    }
}
