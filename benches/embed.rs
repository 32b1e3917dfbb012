//! The check on a page of a clinic, in headless Chromium: what the element
//! costs that page, against the same page with a bare frame. The three take
//! turns; the table in docs/performance.md is written anew.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    dead_code,
    reason = "a measurement that cannot go on should stop; not all of the harness is used"
)]

#[path = "../tests/browser/harness/mod.rs"]
mod harness;
mod report;
#[path = "../tests/browser/words.rs"]
mod words;

use harness::host::{Host, Place, Reply};
use harness::{Browser, Setting};
use report::{median, short, Table};
use serde_json::json;

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

/// As staff paste it: the style keeps the room for as long as the script is not there yet.
const SNIPPET: &str = "<script src='{site}embed.js' async></script>\
    <massage-check style='display:block;min-height:max(1920px,3000px - 145vw,4300px - 470vw)'></massage-check>";
/// The least that works.
const SHORTEST: &str =
    "<script src='{site}embed.js' async></script><massage-check></massage-check>";
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
    let rounds = report::rounds().max(9);
    let pages = [SNIPPET, SHORTEST, BARE];
    let mut visits: [Vec<Visit>; 3] = Default::default();
    for round in 0..rounds {
        for turn in 0..pages.len() {
            let page = (round + turn) % pages.len();
            visits[page].push(visit(pages[page]));
        }
    }
    let mut table = Table::new(&[
        "Medians of the rounds",
        "the snippet",
        "without its style",
        "a bare frame",
        "the snippet × a bare frame",
    ]);
    let mut line = |name: &str, what: fn(&Visit) -> f64| {
        let [snippet, shortest, bare] = visits
            .each_ref()
            .map(|of| median(&of.iter().map(what).collect::<Vec<_>>()));
        table.row(&[
            name.to_owned(),
            short(snippet),
            short(shortest),
            short(bare),
            format!("**{}**", short(snippet / bare)),
        ]);
    };
    line("until the check can be answered, ms", |visit| visit.until);
    line("the page around is busy, ms", |visit| visit.busy);
    line("of that with scripts, ms", |visit| visit.scripts);
    let mut moved = vec!["what moves on the page around, at most".to_owned()];
    moved.extend(visits.iter().map(|of| {
        let most = of.iter().map(|visit| visit.moved).fold(0.0, f64::max);
        short(most)
    }));
    moved.push(String::new());
    table.row(&moved);
    report::write("embedded", &format!("{}\n{rounds} rounds.\n", table.text()));
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
