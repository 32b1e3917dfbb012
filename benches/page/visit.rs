//! A visit to a page, from an empty browser on, as a device has it.

use crate::harness::host::Host;
use crate::harness::{Browser, Setting};
use serde_json::{json, Value};
use std::time::Duration;

const AHEAD: &str = include_str!("../../tests/browser/harness/ahead.js");
const WATCH: &str = include_str!("watch.js");

/// On what the page is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Profile {
    /// An old phone on a poor network: 150 ms before each answer, 1.6 Mbit/s, a processor of a quarter the speed.
    Phone,
    /// As fast as this machine is.
    Desk,
    /// The processor of the phone, and no network between.
    Slow,
}

impl Profile {
    /// Those that pages are compared under.
    pub const ALL: [Self; 2] = [Self::Phone, Self::Desk];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Desk => "desk",
            Self::Slow => "slow",
        }
    }

    fn put_on(self, page: &Browser) {
        if self == Self::Phone {
            page.cdp("Network.enable", json!({}));
            let per_second = 1_600_000 / 8;
            let network = json!({
                "offline": false,
                "latency": 150,
                "downloadThroughput": per_second,
                "uploadThroughput": per_second,
            });
            page.cdp("Network.emulateNetworkConditions", network);
        }
        if self != Self::Desk {
            page.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": 4 }));
        }
    }
}

/// What `watch.js` found while the page started, in milliseconds since it was asked for.
#[derive(Clone, Debug)]
pub struct Found {
    /// The first words were painted.
    pub painted: f64,
    /// The first question could be answered, and the answer held.
    pub answerable: f64,
    /// The page's own logic worked.
    pub awake: f64,
    /// Whether the answer was still there when the program had taken over.
    pub kept: bool,
    /// What moved by itself: CLS, as browsers count it.
    pub moved: f64,
    /// How long each task took that took more than 50 ms.
    pub long: Vec<f64>,
}

/// What clicks came to, in milliseconds.
#[derive(Clone, Debug, Default)]
pub struct Clicks {
    /// From each until the page had drawn all that came of it.
    pub drawn: Vec<f64>,
    /// From each until the first of it was on the screen, in steps of 8 ms.
    pub shown: Vec<f64>,
}

impl Clicks {
    pub fn add(&mut self, more: &Self) {
        self.drawn.extend(&more.drawn);
        self.shown.extend(&more.shown);
    }
}

/// One browser with one page in it.
pub struct Visit {
    pub page: Browser,
}

impl Visit {
    /// Opens the page; `press` says whether somebody presses Start and answers as soon as that can be done.
    pub fn to(host: &Host, path: &str, profile: Profile, press: bool) -> Self {
        let setting = Setting {
            hurry: 1,
            ..Setting::default()
        };
        let page = Browser::load_around(setting, |_| "about:blank".to_owned());
        let wants = json!({ "today": setting.today, "hurry": 1, "storage": true, "worker": false });
        for script in [
            format!("({AHEAD})({wants})"),
            format!("({WATCH})({{ press: {press} }})"),
        ] {
            let params = json!({ "source": script });
            page.cdp("Page.addScriptToEvaluateOnNewDocument", params);
        }
        profile.put_on(&page);
        page.leave_for(&format!("{}{path}", host.origin()));
        Self { page }
    }

    /// Waits until the page's own logic works.
    pub fn wake(&self) {
        self.page.wait("it is awake", "bench.found().awake");
    }

    /// Waits until all is known that `press` asks for, and a little longer: what comes late counts too.
    pub fn found(&self, press: bool) -> Found {
        self.wake();
        if press {
            self.page
                .wait("it can be answered", "bench.found().answerable");
        }
        std::thread::sleep(Duration::from_secs(1));
        let found = self.page.get("bench.found()");
        let number = |name: &str| found[name].as_f64().unwrap_or(f64::NAN);
        let long = found["long"].as_array().cloned().unwrap_or_default();
        Found {
            painted: number("painted"),
            answerable: number("answerable"),
            awake: number("awake"),
            kept: found["kept"] == true,
            moved: number("moved"),
            long: long.iter().filter_map(Value::as_f64).collect(),
        }
    }

    /// Clicks, as a person does, on the element that an expression finds, which may use what is in `eyes.js`; then waits
    /// until all that came of it is drawn. `kind` is for [`Visit::clicks`].
    pub fn click(&self, kind: &str, element: &str) {
        // In sight first: what scrolling costs is no part of the answer.
        let script =
            format!("const it = {element}; it?.scrollIntoView({{ block: 'center' }}); return it");
        let found = self.page.element(&script, &[]);
        let found = found.unwrap_or_else(|| panic!("no {element} on:\n{}", self.page.shown()));
        self.page.later(&format!(
            "await bench.still(); bench.listen('{kind}'); return 0"
        ));
        self.page.click(&found);
        self.page.later("return bench.drawn()");
    }

    /// What all clicks of this kind came to.
    pub fn clicks(&self, kind: &str) -> Clicks {
        // The browser tells late when something was on the screen.
        std::thread::sleep(Duration::from_millis(300));
        let clicks = self.page.get(&format!("bench.clicks('{kind}')"));
        let clicks = clicks.as_array().cloned().unwrap_or_default();
        let all = |at: usize| clicks.iter().filter_map(|one| one[at].as_f64()).collect();
        Clicks {
            drawn: all(0),
            shown: all(1),
        }
    }

    /// How long the page's own thread works on each of so many answers, in milliseconds: what else the machine does is
    /// not in it, nor is waiting for the next frame.
    pub fn work(&self, answers: u32) -> f64 {
        let time = json!({ "timeDomain": "threadTicks" });
        self.page.cdp("Performance.enable", time);
        let worked = || {
            let all = self.page.cdp("Performance.getMetrics", json!({}));
            let all = all["metrics"].as_array().cloned().unwrap_or_default();
            let tasks = all.iter().find(|one| one["name"] == "TaskDuration");
            let seconds = tasks.and_then(|one| one["value"].as_f64());
            seconds.expect("a time") * 1000.0
        };
        let before = worked();
        self.page.later(&format!("return bench.change({answers})"));
        (worked() - before) / f64::from(answers)
    }

    /// What the page holds in memory once all litter is collected, in megabytes: JavaScript's heap, and the program's.
    pub fn memory(&self) -> [f64; 2] {
        for _ in 0..2 {
            self.page.cdp("HeapProfiler.collectGarbage", json!({}));
        }
        let heap = self.page.cdp("Runtime.getHeapUsage", json!({}));
        let heap = heap["usedSize"].as_f64().expect("a size");
        let program = self.page.get("bench.memory()").as_f64().expect("a size");
        [heap, program].map(|bytes| bytes / 1e6)
    }
}
