//! The built page in headless Chromium: triage as the browser runs it, how
//! long an answer takes to be seen, and what the page weighs.
//!
//! Times of a busy machine mean little alone: the yardstick is a page that
//! does nothing but turn over one answer by hand, in the same browser and run.

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

use harness::{Browser, Served, Setting};
use std::path::Path;

const ROUNDS: usize = 9;

/// Presses "Start", then answers line after line; each time until the next
/// frame has been painted.
const ANSWER: &str = "
    const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const times = [];
    for (const input of document.querySelectorAll('input[type=radio][value=no]')) {
        const start = performance.now();
        input.click();
        await painted();
        times.push(performance.now() - start);
    }
    times.sort((one, two) => one - two);
    return times[Math.floor(times.length / 2)];
";

/// The same for a page without any framework.
const BY_HAND: &str = "
    const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const box = document.body.appendChild(document.createElement('p'));
    const times = [];
    for (let round = 0; round < 9; round++) {
        const start = performance.now();
        box.textContent = round;
        await painted();
        times.push(performance.now() - start);
    }
    box.remove();
    times.sort((one, two) => one - two);
    return times[Math.floor(times.length / 2)];
";

/// Notes when the check stands on the page, in milliseconds since the person asked for it.
const NOTE_START: &str = "new MutationObserver((_, observer) => {
    if (!document.querySelector('[data-awake] #title')) return;
    window.started = performance.now();
    observer.disconnect();
}).observe(document, { childList: true, subtree: true });";

fn main() {
    weight();
    triage();
    answers();
    offline();
}

/// Every file of the page, as it is and as it is sent.
fn weight() {
    println!("weight of the page, bytes: as it is, and with brotli");
    let mut files: Vec<_> = std::fs::read_dir("dist")
        .expect("the page is built")
        .flatten()
        .map(|entry| entry.path())
        .collect();
    files.sort();
    let mut total = (0, 0);
    for file in &files {
        let (plain, sent) = (std::fs::read(file).expect("a file").len(), brotli(file));
        total = (total.0 + plain, total.1 + sent);
        println!(
            "  {plain:>9} {sent:>9}  {}",
            file.file_name().unwrap_or_default().display()
        );
    }
    println!("  {:>9} {:>9}  in all", total.0, total.1);
}

/// By Node.js, which is there for the tools anyhow.
fn brotli(file: &Path) -> usize {
    let script = "console.log(require('zlib').brotliCompressSync(require('fs').readFileSync(process.argv[1])).length)";
    let output = std::process::Command::new("node")
        .args(["-e", script])
        .arg(file)
        .output()
        .expect("node runs");
    String::from_utf8_lossy(&output.stdout)
        .trim()
        .parse()
        .expect("a number")
}

fn triage() {
    let page = Browser::load(Setting {
        served: Served::Bench,
        ..Setting::default()
    });
    page.wait("the measurement", "parseFloat(document.title) > 0");
    println!(
        "triage in the browser: {} µs a sheet",
        page.text("document.title")
    );
}

fn answers() {
    let mut ours = Vec::new();
    let mut by_hand = Vec::new();
    for _ in 0..ROUNDS {
        let page = Browser::open(Setting::default());
        page.run("document.querySelector('main button').click()", &[]);
        page.wait(
            "the first question",
            "document.querySelector('input[type=radio]')",
        );
        ours.push(page.later(ANSWER));
        by_hand.push(page.later(BY_HAND));
    }
    let (ours, by_hand) = (median(ours), median(by_hand));
    println!(
        "answer to screen: {ours:.1} ms, {:.2} × a page by hand ({by_hand:.1} ms), medians of {ROUNDS} rounds",
        ours / by_hand
    );
}

/// Starting from the copy on the device, and changing it for a newer one. Against a server on this very machine, which
/// answers at once: what the network adds is saved on top of it.
fn offline() {
    let (mut online, mut offline, mut fetched, mut changed) = (vec![], vec![], vec![], vec![]);
    let start = |page: &Browser| {
        page.wait("the check has started", "window.started > 0");
        page.get("started").as_f64().expect("a time")
    };
    let setting = Setting {
        worker: true,
        ..Setting::default()
    };
    for _ in 0..ROUNDS {
        let page = Browser::open(setting);
        page.wait("the copy", "window.massageCheckOffline?.kept");
        page.before_each_load(NOTE_START);
        fetched.push(page.later(
            "const start = performance.now();
             await (await navigator.serviceWorker.getRegistration()).update();
             while (!massageCheckOffline.newer) await new Promise((done) => setTimeout(done, 5));
             return performance.now() - start;",
        ));
        let asked = std::time::Instant::now();
        page.run("massageCheckOffline.takeNewer()", &[]);
        page.wait("the newer version", "window.started > 0");
        changed.push(asked.elapsed().as_secs_f64() * 1000.0);
        page.server.go_away(true);
        page.reload();
        offline.push(start(&page));
        drop(page);

        let page = Browser::load_from(Setting::default(), |server| server.put_ahead(NOTE_START));
        online.push(start(&page));
    }
    let [online, offline, fetched, changed] = [online, offline, fetched, changed].map(median);
    println!(
        "start from the copy: {offline:.0} ms, {:.2} × from a server on this machine ({online:.0} ms)",
        offline / online
    );
    println!(
        "a newer version: {fetched:.0} ms until it is there, {changed:.0} ms from the press until it is on screen"
    );
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}
