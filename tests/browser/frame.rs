//! The check in a frame that talks with the page around it: what it tells, what
//! it hears, and that it leaves the history, the focus and the scrolling alone.
//! By a page written by hand, without the loader.

use crate::hands::{Hand, Mouse};
use crate::harness::host::{Host, Place, Reply};
use crate::harness::{Browser, Setting};
use crate::sheets;
use crate::walk::{says, Walk};
use crate::words::{say, title_of};
use serde_json::{json, Value};

/// Takes down what is told, and answers a greeting as the loader does.
const AROUND: &str = "
    window.told = [];
    window.answers = {};
    const name = (data) => data?.event;
    window.tell = (what, which = 0, target = '*') =>
        frames[which].postMessage({ type: 'massage-check', version: 1, ...what }, target);
    addEventListener('message', ({ data, origin, source }) => {
        const which = [...Array(frames.length).keys()].find((at) => frames[at] === source);
        told.push({ ...data, origin, which });
        if (name(data) === 'hello') for (const answer of answers[which] ?? [{ settings: {} }]) tell(answer, which);
        if (name(data) === 'resized') document.querySelectorAll('iframe')[which].style.height = data.height + 'px';
    });
    window.events = (which = 0) => told.filter((one) => one.which === which).map(name).filter((one) => one !== 'resized');
    window.last = (event, which = 0) => told.findLast((one) => one.which === which && one.event === event);
";

/// A page of a clinic with these frames, each by its fragment; `{origin}` is its own.
pub struct Around {
    pub page: Browser,
    host: Host,
}

impl Around {
    pub fn open(fragments: &[&str]) -> Self {
        Self::answering(fragments, &json!({}))
    }

    /// The same, where this runs ahead of the check's own scripts.
    pub fn ahead(fragments: &[&str], script: &str) -> Self {
        Self::new(fragments, &json!({}), script)
    }

    /// The same, which answers greetings with these messages.
    fn answering(fragments: &[&str], answers: &Value) -> Self {
        Self::new(fragments, answers, "")
    }

    fn new(fragments: &[&str], answers: &Value, ahead: &str) -> Self {
        let host = Host::start(Place::OtherSite);
        let page = Browser::load_around(Setting::default(), |server| {
            server.put_ahead(ahead);
            let site = format!("http://127.0.0.1:{}/", server.port);
            let origin = host.origin().replace(':', "%3A").replace('/', "%2F");
            let frames: String = fragments
                .iter()
                .map(|it| format!("<iframe src=\"{site}#{it}\" style=\"width:100%;height:300px;border:0\"></iframe>"))
                .collect();
            let frames = frames.replace("{origin}", &origin);
            let body = format!(
                "<!doctype html><meta charset=utf-8><meta name=viewport content='width=device-width'><title>Willow Lane</title><link rel=icon href=data:,>\
                 <script>{AROUND} answers = {answers};</script><h1>Willow Lane</h1><a href=/>Home</a>{frames}<p id=below>Below"
            );
            host.serve("/", Reply::html(body));
            host.serve("/other", Reply::html("<p>Another page"));
            format!("{}/", host.origin())
        });
        Self { page, host }
    }

    pub fn wait_for(&self, event: &str) {
        let told = format!("last('{event}')");
        self.page.wait(event, &told);
    }

    /// From here on, all is about the check in this frame.
    pub fn enter(&self, which: usize) {
        // One that is out of sight does not settle.
        let frame = format!(
            "const frame = document.querySelectorAll('iframe')[{which}];
            if (frame.getBoundingClientRect().top > innerHeight) frame.scrollIntoView();
            return frame;"
        );
        let frame = self.page.element(&frame, &[]).expect("a frame");
        self.page.enter(frame);
        self.page.wait(
            "the check",
            "document.querySelector('[data-awake]:not([data-behind]) #title')",
        );
        self.page.settle();
    }

    /// Does something there, and comes back to the page around.
    pub fn within<T>(&self, which: usize, act: impl FnOnce(&Browser) -> T) -> T {
        self.enter(which);
        let done = act(&self.page);
        self.page.leave_frame();
        done
    }

    pub fn events(&self) -> Vec<String> {
        serde_json::from_value(self.page.get("events()")).expect("names")
    }
}

/// As the loader opens the first frame of a page.
pub const TALKS: &str = "embed=1&origin={origin}&slot=0";

fn heading(page: &Browser) -> String {
    page.text("screen().heading")
}

#[test]
fn it_greets_tells_how_high_it_is_and_takes_nothing() {
    let around = Around::open(&[TALKS]);
    around.wait_for("ready");
    around.wait_for("resized");
    let page = &around.page;
    page.settle();
    assert_eq!(around.events(), ["hello", "ready"]);
    let site = page.server.port;
    assert_eq!(
        page.text("told[0].origin"),
        format!("http://127.0.0.1:{site}")
    );
    let height = page
        .get("last('resized').height")
        .as_i64()
        .expect("a whole number");
    let content = around.within(0, |page| {
        assert!(
            page.is("document.scrollingElement.scrollHeight <= innerHeight"),
            "nothing to scroll"
        );
        page.get("document.querySelector('.mc-app').getBoundingClientRect().height")
    });
    let content = content.as_f64().expect("a height");
    #[allow(clippy::cast_precision_loss, reason = "no page is that high")]
    let over = height as f64 - content;
    assert!((-0.02..1.0).contains(&over), "{height} for {content}");
    assert_eq!(
        page.get("[document.activeElement.localName, scrollY]"),
        json!(["body", 0])
    );
    // Told once for each height, and never a loop of more and more.
    let heights =
        page.get("told.filter((one) => one.event === 'resized').map((one) => one.height)");
    let heights = heights.as_array().expect("a list");
    assert!(
        heights.len() < 5 && heights.windows(2).all(|two| two[0] != two[1]),
        "{heights:?}"
    );
    page.resize(1200, 844);
    page.wait(
        "another height",
        &format!("last('resized').height < {height}"),
    );
}

#[test]
fn the_way_through_is_told_and_no_answer_is() {
    let around = Around::answering(
        &["embed=1&origin={origin}&slot=0&share-tier=&clinic=Willow+Lane"],
        &json!({ "0": [{ "settings": { "clinic": "Willow Lane" } }] }),
    );
    around.wait_for("ready");
    let ended = around.within(0, |page| {
        let mut walk = Walk::mouse(page, sheets::READY);
        walk.go_to_the_end();
        walk.screens
    });
    around.wait_for("finished");
    let told = around.events();
    let count = |event: &str| told.iter().filter(|it| *it == event).count();
    assert_eq!((count("started"), count("finished")), (1, 1), "{told:?}");
    assert_eq!(count("moved"), ended - 1, "{told:?}");
    let all = around.page.get("told");
    let parts = [
        "type", "version", "event", "height", "at", "origin", "which",
    ];
    for one in all.as_array().expect("a list") {
        let names = one.as_object().expect("an object").keys();
        assert!(
            names.clone().all(|it| parts.contains(&it.as_str())),
            "{one}"
        );
    }
    let label = crate::words::with(
        "embed.tell",
        &[("name", "Willow Lane"), ("tier", &say("ui.tier-ready"))],
    );
    around.within(0, |page| {
        Walk::mouse(page, sheets::READY).tick(&label);
        page.wait("it says so", "document.activeElement.id === 'told'");
        assert!(
            !page.is("document.getElementById('tell')"),
            "it cannot be taken back"
        );
    });
    around
        .page
        .wait("the tier", "last('finished').tier === 'ready'");
}

/// Light or dark, and the colour and corners of a button: once it has turned to them.
const LOOK: &str = "(() => {
    const { backgroundColor, borderTopLeftRadius } = getComputedStyle(document.querySelector('.mc-button:not(.mc-button--quiet)'));
    return [document.documentElement.dataset.theme, backgroundColor, borderTopLeftRadius];
})()";

fn wears(page: &Browser, look: &Value) {
    let worn = format!("JSON.stringify({LOOK}) === JSON.stringify({look})");
    page.wait("the look of the clinic", &worn);
}

#[test]
fn settings_are_there_from_the_first_and_change_without_touching_an_answer() {
    let settings =
        json!({ "accent": "#c2185b", "theme": "dark", "clinic": "Willow Lane", "radius": "3" });
    let around = Around::answering(
        &["embed=1&origin={origin}&slot=0&accent=%23c2185b&theme=dark&clinic=Willow+Lane&radius=3"],
        &json!({ "0": [{ "settings": settings }] }),
    );
    around.wait_for("ready");
    let accent = massage_check::embed::Accent::of(massage_check::embed::Rgb([0xc2, 0x18, 0x5b]));
    let dark = accent.dark.0.map(|it| it.to_string()).join(", ");
    around.within(0, |page| {
        let dark = json!(["dark", format!("rgb({dark})"), "3px"]);
        wears(page, &dark);
        let mut walk = Walk::mouse(page, sheets::READY);
        walk.go_to_page("severe-illness");
        walk.choose("thyroid-storm", &say("ui.no"));
    });
    around.page.run("tell({ settings: { theme: 'light', clinic: 'Elm House', radius: 'x', start: 'question' } })", &[]);
    around.within(0, |page| {
        page.wait(
            "the other look",
            "document.documentElement.dataset.theme === 'light'",
        );
        wears(page, &json!(["light", "rgb(28, 90, 82)", "14px"]));
        assert!(
            page.shown().contains("Elm House cannot see them."),
            "{}",
            page.shown()
        );
        assert_eq!(heading(page), title_of("severe-illness"));
        assert!(Walk::mouse(page, sheets::READY).chosen("thyroid-storm", &say("ui.no")));
    });
    let notes = around
        .page
        .text("told.flatMap((one) => one.notes ?? []).join()");
    assert!(notes.contains("radius"), "{notes}");
}

#[test]
fn the_history_is_left_alone_and_answers_bring_one_back() {
    let around = Around::open(&[TALKS]);
    around.wait_for("ready");
    let entries = around.page.get("history.length");
    around.within(0, |page| {
        let mut walk = Walk::mouse(page, sheets::READY);
        walk.go_to_page("severe-illness");
        walk.press(&say("ui.back"));
        walk.arrive();
        assert_eq!(heading(page), title_of("nerves-and-blood"));
        assert!(walk.chosen("saddle-numbness", &say("ui.no")));
    });
    assert_eq!(
        around.page.get("history.length"),
        entries,
        "no step of ours is there"
    );
    around
        .page
        .leave_for(&format!("{}/other", around.host.origin()));
    around.page.go_back();
    around
        .page
        .wait("the clinic's page", "document.querySelector('iframe')");
    around.within(0, |page| {
        page.wait(
            "the place",
            &format!("screen().heading === {:?}", title_of("nerves-and-blood")),
        );
        let mut walk = Walk::mouse(page, sheets::READY);
        assert!(walk.chosen("saddle-numbness", &say("ui.no")));
        walk.press(&say("ui.back"));
        walk.arrive();
        assert_eq!(heading(page), title_of("heart-breath-and-brain"));
    });
}

#[test]
fn two_on_one_page_keep_their_answers_apart() {
    let around = Around::open(&[TALKS, "embed=1&origin={origin}&slot=1"]);
    around.wait_for("ready");
    around.page.wait("the other", "last('ready', 1)");
    around.within(0, |page| {
        Walk::mouse(page, sheets::READY).go_to_page("severe-illness")
    });
    around.within(1, |page| {
        assert_eq!(heading(page), say("ui.welcome-title"));
        Walk::mouse(page, sheets::READY).go_to_page("nerves-and-blood");
    });
    around.page.refresh();
    for (which, name) in [(0, "severe-illness"), (1, "nerves-and-blood")] {
        around.within(which, |page| assert_eq!(heading(page), title_of(name)));
    }
}

#[test]
fn with_rules_of_a_clinic_announced_the_first_screen_waits_for_them() {
    let waits = "embed=1&origin={origin}&slot=0&overlay=1";
    let around = Around::answering(&[waits], &json!({ "0": [{ "settings": {} }] }));
    around.wait_for("hello");
    std::thread::sleep(std::time::Duration::from_secs(1));
    assert_eq!(around.events(), ["hello"]);
    let nonsense = "tell({ overlay: '[]' })";
    let example = include_str!("../../embed/examples/overlay.json");
    around
        .page
        .run("tell({ overlay: arguments[0] })", &[example.into()]);
    around.wait_for("ready");
    around.page.run(nonsense, &[]);
    around.within(0, |page| {
        page.settle();
        assert!(
            !says(page, &say("ui.clinic-refused")),
            "the first that comes counts"
        );
    });
}

#[test]
fn rules_that_do_not_come_are_not_waited_for_for_ever() {
    let waits = "embed=1&origin={origin}&slot=0&overlay=1";
    let null = Around::answering(
        &[waits],
        &json!({ "0": [{ "settings": {}, "overlay": null }] }),
    );
    null.wait_for("ready");
    assert!(null.within(0, |page| says(page, &say("ui.clinic-refused"))));
    let since = std::time::Instant::now();
    let never = Around::answering(&[waits], &json!({ "0": [] }));
    never.wait_for("ready");
    assert!(since.elapsed().as_secs() >= 9, "{:?}", since.elapsed());
    assert!(never.within(0, |page| says(page, &say("ui.clinic-refused"))));
}

#[test]
fn whoever_leaves_quickly_is_told_of_as_closed_and_nothing_stays() {
    let around = Around::open(&[TALKS, "embed=1&origin={origin}&slot=1"]);
    around.wait_for("ready");
    around.page.wait("the other", "last('ready', 1)");
    // What is told last, before this page goes too.
    around.page.run(
        "addEventListener('message', ({ data }) => localStorage.last = data?.event)",
        &[],
    );
    for which in [0, 1] {
        around.within(which, |page| {
            Walk::mouse(page, sheets::READY).go_to_page("nerves-and-blood")
        });
    }
    let frame = around
        .page
        .element("return document.querySelector('iframe')", &[]);
    around.page.enter(frame.expect("a frame"));
    Mouse::default().press(&around.page, &say("comfort.leave"));
    let since = std::time::Instant::now();
    while around.page.address().starts_with(&around.host.origin()) {
        assert!(since.elapsed().as_secs() < 10, "still here");
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    around
        .page
        .leave_for(&format!("{}/other", around.host.origin()));
    // WebKit's driver may be through with the neutral page only, which is out of reach.
    around
        .page
        .wait("the other page", "location.pathname === '/other'");
    assert_eq!(around.page.text("localStorage.last"), "closed");
    around.page.leave_for(&format!("{}/", around.host.origin()));
    for which in [0, 1] {
        around.within(which, |page| {
            assert_eq!(heading(page), say("ui.welcome-title"))
        });
    }
}

#[test]
fn at_the_top_of_a_tab_such_an_address_means_nothing() {
    let page = Browser::load(Setting::default());
    let address = format!(
        "{}#embed=1&origin=null&slot=0&theme=dark&clinic=Willow+Lane&start=question",
        page.url
    );
    page.leave();
    page.leave_for(&address);
    page.wait(
        "the check",
        "document.querySelector('[data-awake]:not([data-behind]) #title')",
    );
    page.settle();
    assert_eq!(heading(&page), say("ui.welcome-title"));
    assert!(page.is("!document.documentElement.dataset.theme && !location.hash"));
    assert!(!page.shown().contains("Willow"), "{}", page.shown());
}

#[test]
fn it_begins_at_the_first_question_without_taking_the_focus() {
    let around = Around::open(&["embed=1&origin={origin}&slot=0&start=question"]);
    around.wait_for("ready");
    around.within(0, |page| {
        assert_eq!(heading(page), title_of("heart-breath-and-brain"));
        let mut walk = Walk::mouse(page, sheets::READY);
        walk.press(&say("ui.back"));
        walk.arrive();
        assert_eq!(heading(page), say("ui.welcome-title"));
    });
    assert_eq!(around.page.get("scrollY"), 0);
}
