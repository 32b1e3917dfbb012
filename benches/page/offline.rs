//! Starting from the copy on the device, and changing it for a newer one.
//! Against a server on this very machine, which answers at once: what the
//! network adds is saved on top of it.

use crate::harness::{Browser, Setting};
use crate::report::{median, rounds, short, write, Table};

/// Notes when the check stands on the page, in milliseconds since the person asked for it.
const NOTE_START: &str = "new MutationObserver((_, observer) => {
    if (!document.getElementById('title')) return;
    window.started = performance.now();
    observer.disconnect();
}).observe(document, { childList: true, subtree: true });";

pub fn measure() {
    let (mut online, mut offline, mut fetched, mut changed) = (vec![], vec![], vec![], vec![]);
    let start = |page: &Browser| {
        page.wait("the check has started", "window.started > 0");
        page.get("started").as_f64().expect("a time")
    };
    let setting = Setting {
        worker: true,
        ..Setting::default()
    };
    for _ in 0..rounds() {
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
    let mut table = Table::new(&["", "ms"]);
    for (name, took) in [
        ("start, from a server on this machine", online),
        ("start, from the copy on the device", offline),
        ("a newer version, until it is there", fetched),
        (
            "a newer version, from the press until it is on screen",
            changed,
        ),
    ] {
        table.row(&[name.to_owned(), short(median(&took))]);
    }
    write("offline", table.text());
}
