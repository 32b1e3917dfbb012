//! Messages to the window, hostile or meant for others: nothing on screen, in
//! the answers or in the console shows that any came.
//!
//! The page listens to none and sends none, unless its address says that it is
//! on a clinic's page: then to that page alone, by one listener.

use crate::frame::{Around, TALKS};
use crate::harness::{Browser, Served, Server, Setting};
use crate::sheets;
use crate::walk::{open, Walk};
use crate::words::{item, pack, page as page_of, question, say, title_of, with};
use serde_json::{json, Value};
use std::path::Path;

/// Notes who listens for messages, and who sends any from this window.
const SPY: &str = "
    window.spied = [];
    const listen = EventTarget.prototype.addEventListener;
    EventTarget.prototype.addEventListener = function (type, ...rest) {
        if (type.startsWith('message')) spied.push('listens');
        return listen.call(this, type, ...rest);
    };
    window.reallyPost = window.postMessage.bind(window);
    window.postMessage = () => spied.push('sends to itself');
    window.BroadcastChannel = class { constructor() { spied.push('broadcasts'); } };
    if (parent === window) window.opener = { postMessage: () => spied.push('sends to its opener') };
";

/// Puts what is in the files, and what no file can hold, into `hostile`.
const HOSTILE: &str = "
    const deep = (depth) => { let it = 'erase'; while (depth--) it = { type: it, list: [it && 1] }; return it; };
    const circle = { type: 'erase' }; circle.circle = circle;
    const hostile = [
        ...arguments[0],
        undefined, NaN, -Infinity, -0, 2n ** 80n, new Date(NaN), /(a+)+$/, new Map([['type', 'erase']]),
        new Set(['erase']), new Error('erase'), new Uint8Array(1 << 20), new ArrayBuffer(8), new Blob(['erase']),
        'x'.repeat(1 << 20), { type: 'y'.repeat(1 << 20) }, '{\"a\":'.repeat(1 << 16), new Array(100000).fill('erase'),
        Object.fromEntries(Array.from({ length: 20000 }, (_, at) => ['key' + at, at])),
        deep(500), circle,
    ];
";

/// All that messages could have changed.
const SCREEN: &str = "({
    page: document.getElementById('massage-check').outerHTML,
    failed: document.getElementById('massage-check-failed').checkVisibility(),
    chosen: [...document.querySelectorAll('input')].map((input) => [input.name, input.value, input.checked]),
    kept: Object.entries(sessionStorage), elsewhere: [localStorage.length, document.cookie],
    history: [history.length, history.state], url: location.href, title: document.title,
    focus: document.activeElement.outerHTML, top: scrollY, globals: Object.keys(window).length,
})";

/// What the files of the corpus hold.
fn corpus() -> Vec<Value> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/fuzz/messages");
    let mut messages = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a corpus") {
        let text = std::fs::read_to_string(entry.expect("a file").path()).expect("UTF-8");
        messages.extend(serde_json::from_str::<Vec<Value>>(&text).expect("a list"));
    }
    assert!(messages.len() > 100);
    messages
}

/// In the middle of the questions, with a line answered and others blank.
fn midway(page: &Browser) -> Walk<'_, crate::hands::Mouse> {
    let mut walk = Walk::mouse(page, sheets::READY);
    walk.go_to_page("severe-illness");
    walk.choose("thyroid-storm", &say("ui.no"));
    walk
}

/// The answers are as they were, and the check goes on.
fn assert_unharmed(page: &Browser, walk: &mut Walk<'_, crate::hands::Mouse>, before: &Value) {
    assert_eq!(page.get(SCREEN), *before);
    assert!(walk.chosen("thyroid-storm", &say("ui.no")));
    let own = |line: &String| line.contains(&page.url);
    let complaints: Vec<String> = page.complaints().into_iter().filter(own).collect();
    assert_eq!(complaints, [""; 0]);
    let here = page_of(walk.heading()).expect("a page of questions");
    let rest = (pack().on_page(here).count() - 1).to_string();
    walk.press(&with("ui.no-to-rest", &[("count", &rest)]));
    walk.go_on();
    assert_eq!(walk.heading(), title_of("self-harm"));
    for _ in 0..2 {
        walk.press(&say("ui.back"));
        walk.arrive();
    }
    let (name, no) = ("new-head-or-jaw-pain", say("ui.no"));
    assert!(walk.chosen(name, &no), "{}", question(item(name)));
}

#[test]
fn no_message_from_the_page_or_from_a_frame_in_it_changes_anything() {
    let page = Browser::load(Setting::default());
    page.before_each_load(SPY);
    page.reload();
    let mut walk = midway(&page);
    assert_eq!(page.get("spied"), json!([]), "it listens or sends");
    let before = page.get(SCREEN);

    // All of them from here, then all of them from a frame that belongs to nobody. It is empty: the page's own policy
    // lets no script put anything into one.
    let tell = format!(
        "{HOSTILE}
        const frame = document.createElement('iframe');
        frame.sandbox = 'allow-scripts';
        window.onmessage = ({{ origin, data }}) => {{
            window.came ??= {{}};
            came[origin] = (came[origin] ?? 0) + 1;
            if (data === 'that was all') frame.remove(), window.onmessage = null, came.all = true;
        }};
        for (const one of hostile) reallyPost(one, '*');
        document.body.append(frame);
        return hostile.length;"
    );
    let count = page.run(&tell, &[corpus().into()]);
    page.enter_frame();
    // A little later: by then nobody is in the frame, which is taken away at the last of them.
    let tell = format!(
        "{HOSTILE}
        setTimeout(() => {{
            for (const one of hostile) parent.postMessage(one, '*');
            parent.postMessage('that was all', '*');
        }}, 500);"
    );
    page.run(&tell, &[corpus().into()]);
    page.leave_frame();
    page.wait("every message has come", "window.came?.all");
    let origin = page.url.trim_end_matches('/');
    assert_eq!(page.get("came")[origin], count);
    assert_eq!(
        page.get("came")["null"].as_u64(),
        count.as_u64().map(|it| it + 1)
    );
    page.run("delete window.came", &[]);
    assert_eq!(page.get("spied"), json!([]), "it answers");
    assert_unharmed(&page, &mut walk, &before);
}

#[test]
fn a_page_around_it_is_told_nothing_and_can_tell_it_nothing() {
    let page = open();
    // Of another origin, as the sites of clinics are: another port is enough.
    let around = Server::start(Served::Whole);
    page.leave_for(&format!("http://127.0.0.1:{}/around.txt", around.port));
    page.run(
        "window.told = [];
        addEventListener('message', ({ data }) => told.push(String(data)));
        document.body.innerHTML = `<iframe src=\"${arguments[0]}\" width=390 height=800></iframe>`;",
        &[page.url.clone().into()],
    );
    page.enter_frame();
    page.wait(
        "the check has started",
        "document.querySelector('[data-awake]:not([data-behind]) #title')",
    );
    let mut walk = midway(&page);
    let before = page.get(SCREEN);
    page.leave_frame();
    let tell = format!(
        "{HOSTILE}
        for (const one of hostile) frames[0].postMessage(one, '*');"
    );
    page.run(&tell, &[corpus().into()]);
    page.enter_frame();
    assert_unharmed(&page, &mut walk, &before);
    page.leave_frame();
    assert_eq!(page.get("told"), json!([]), "it told something");
}

/// Each would show, were it believed.
const TEMPTING: &str = "
    const ours = { type: 'massage-check', version: 1 };
    const tempting = [
        { ...ours, settings: { theme: 'dark', accent: '#ff0000', clinic: 'Lies' } },
        { ...ours, full: true },
        { ...ours, overlay: null },
    ];
";

#[test]
fn a_clinics_page_is_heard_by_one_listener_and_nobody_else_is() {
    let around = Around::ahead(&[TALKS], SPY);
    around.wait_for("ready");
    let page = &around.page;
    around.enter(0);
    assert_eq!(page.get("spied"), json!(["listens"]));
    let mut walk = midway(page);
    page.settle();
    let before = page.get(SCREEN);
    // From the check's own window.
    page.run(
        &format!("{TEMPTING} for (const one of tempting) reallyPost(one, '*');"),
        &[],
    );
    page.leave_frame();
    let told = page.get("told.length");

    // From the right window and origin, but of other shapes; then the whole lot once more.
    let tell = format!(
        "{HOSTILE}{TEMPTING}
        for (const one of tempting) {{
            hostile.push({{ ...one, version: 2 }}, {{ ...one, version: '1' }}, {{ ...one, type: 'massage' }}, [one]);
            hostile.push({{ ...one, answer: 'no' }}, {{ ...one, settings: 'theme' }}, {{ ...one, full: 1 }});
            hostile.push({{ ...one, settings: {{ theme: {{}} }} }}, new Map(Object.entries(one)), JSON.stringify(one));
        }}
        for (const turn of [1, 2]) for (const one of hostile) frames[0].postMessage(one, '*');"
    );
    page.run(&tell, &[corpus().into()]);
    // Of the right shape: from another window of the right origin, and from one of no origin.
    page.run(
        &format!(
            "window.lied = 0;
            addEventListener('message', ({{ data }}) => (window.lied += data === 'lied'));
            const lie = `<script>{TEMPTING}
                for (const one of tempting) parent.frames[0].postMessage(one, '*');
                parent.postMessage('lied', '*');</` + 'script>';
            for (const sandbox of [null, 'allow-scripts']) {{
                const frame = document.createElement('iframe');
                if (sandbox) frame.sandbox = sandbox;
                frame.srcdoc = lie;
                document.body.append(frame);
            }}"
        ),
        &[],
    );
    page.wait("every lie was told", "lied === 2");
    let heard = page.get("told.filter((one) => one.type === 'massage-check').length");
    assert_eq!(heard, told, "it answers");
    around.enter(0);
    assert_unharmed(page, &mut walk, &before);
    page.leave_frame();
    // The same from the right window is believed: nothing above was in vain.
    page.run(
        &format!("{TEMPTING} frames[0].postMessage(tempting[0], '*')"),
        &[],
    );
    around.within(0, |page| {
        page.wait("it is", "document.documentElement.dataset.theme === 'dark'");
    });
}

#[test]
fn a_page_of_another_origin_than_the_address_names_is_not_heard() {
    let other = "embed=1&origin=https%3A%2F%2Fclinic.example&slot=0";
    let opaque = "embed=1&origin=null&slot=0";
    let silent = "embed=1&slot=0&overlay=1&clinic=Willow+Lane";
    for (fragment, told, listens) in [
        (other, 0, json!(["listens"])),
        // Whoever it is hears of it, but is not heard.
        (opaque, 2, json!(["listens"])),
        (silent, 0, json!([])),
    ] {
        let around = Around::ahead(&[fragment], SPY);
        let page = &around.page;
        around.enter(0);
        assert_eq!(page.get("spied"), listens, "{fragment}");
        page.settle();
        let before = page.get(SCREEN);
        page.leave_frame();
        page.run(
            &format!("{TEMPTING} for (const one of tempting) frames[0].postMessage(one, '*');"),
            &[],
        );
        page.settle();
        assert_eq!(page.get("told.length"), told, "{fragment}");
        around.within(0, |page| {
            page.settle();
            assert_eq!(page.get(SCREEN), before, "{fragment}");
        });
    }
}
