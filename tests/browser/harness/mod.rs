//! A browser with the built page in it. Everything waits here, so that tests
//! read from top to bottom.

#![allow(
    dead_code,
    reason = "what measures the page uses some of it, tests use the rest"
)]

mod driver;
mod server;

pub use server::{Served, Server};

use driver::{Beside, Driver};
use fantoccini::actions::{InputSource, KeyAction, KeyActions, MouseActions, PointerAction};
use fantoccini::elements::{Element, ElementRef};
use fantoccini::error::CmdError;
use fantoccini::key::Key;
use fantoccini::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{json, Value};
use std::future::Future;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};
use tokio::runtime::Runtime;

/// Finds things on the page as a person does: by what they say.
const EYES: &str = include_str!("../eyes.js");

/// How long something may take that should be there at once.
const PATIENCE: Duration = Duration::from_secs(5);

/// What kind of browser, and on what kind of day.
#[derive(Clone, Copy, Debug)]
pub struct Setting {
    /// The person's language.
    pub language: &'static str,
    /// Of the page, in CSS pixels.
    pub width: u32,
    pub height: u32,
    /// What the clock says, as `2026-11-22`.
    pub today: &'static str,
    /// Whether scripts run.
    pub scripts: bool,
    /// Whether pages may keep anything.
    pub storage: bool,
    pub served: Served,
    /// How much faster than the clock CSS animations run, so that nobody waits for screens to settle.
    pub hurry: u32,
}

impl Default for Setting {
    fn default() -> Self {
        Self {
            language: "en-GB",
            width: 390,
            height: 844,
            today: crate::words::written(),
            scripts: true,
            storage: true,
            served: Served::Whole,
            hurry: 50,
        }
    }
}

/// Closed when dropped, and everything that belongs to it.
pub struct Browser {
    runtime: Runtime,
    client: Client,
    /// Where the page is.
    pub url: String,
    server: Server,
    _driver: Driver,
    _profile: Profile,
}

impl Browser {
    /// Opens the page and waits until the check is there.
    pub fn open(setting: Setting) -> Self {
        let browser = Self::load(setting);
        browser.wait_for_check();
        // Browsers fetch the icon last, when the rest has long been there.
        let icon = browser.text("new URL(document.querySelector('link[rel=icon]').href).pathname");
        let since = Instant::now();
        while !browser.heard().contains(&icon) && since.elapsed() < PATIENCE {
            std::thread::sleep(Duration::from_millis(20));
        }
        browser
    }

    fn wait_for_check(&self) {
        self.wait("the check has started", "document.getElementById('title')");
    }

    /// Opens the page, whatever comes of it.
    pub fn load(setting: Setting) -> Self {
        let server = Server::start(setting.served);
        let driver = Driver::start();
        let profile = Profile::new();
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .expect("a runtime");
        let capabilities = capabilities(setting, &profile);
        let address = format!("http://127.0.0.1:{}", driver.port);
        let client = runtime
            .block_on(Client::with_capabilities_and_connector(
                &address,
                capabilities.as_object().expect("an object"),
                HttpConnector::new(),
            ))
            .unwrap_or_else(|error| panic!("no browser: {error}"));
        let browser = Self {
            runtime,
            client,
            url: format!("http://127.0.0.1:{}/", server.port),
            server,
            _driver: driver,
            _profile: profile,
        };
        browser.prepare(setting);
        browser.does(browser.client.goto(&browser.url));
        browser
    }

    fn prepare(&self, setting: Setting) {
        let Setting { width, height, .. } = setting;
        self.cdp(
            "Emulation.setDeviceMetricsOverride",
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false }),
        );
        self.cdp("Animation.enable", json!({}));
        self.cdp(
            "Animation.setPlaybackRate",
            json!({ "playbackRate": setting.hurry }),
        );
        self.before_each_load(&format!("{CLOCK}('{}T12:00:00')", setting.today));
        if !setting.storage {
            self.before_each_load(NO_STORAGE);
        }
        if !setting.scripts {
            self.cdp(
                "Emulation.setScriptExecutionDisabled",
                json!({ "value": true }),
            );
        }
    }

    /// Runs a script before any of the page's own, from the next load on.
    pub fn before_each_load(&self, script: &str) {
        self.cdp(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({ "source": script }),
        );
    }

    /// A word of the Chrome DevTools Protocol.
    pub fn cdp(&self, command: &str, params: Value) -> Value {
        let body = json!({ "cmd": command, "params": params });
        self.does(self.client.issue_cmd(Beside {
            path: "goog/cdp/execute",
            body,
        }))
    }

    fn does<T>(&self, work: impl Future<Output = Result<T, CmdError>>) -> T {
        self.tries(work)
            .unwrap_or_else(|error| panic!("the browser says: {error}"))
    }

    fn tries<T>(&self, work: impl Future<Output = Result<T, CmdError>>) -> Result<T, CmdError> {
        self.runtime.block_on(work)
    }

    /// What a script returns; it may use what is in `eyes.js`.
    pub fn run(&self, script: &str, with: &[Value]) -> Value {
        self.does(
            self.client
                .execute(&format!("{EYES}\n{script}"), with.to_vec()),
        )
    }

    /// The number that a script comes to, however long it waits.
    pub fn later(&self, script: &str) -> f64 {
        let script =
            format!("const done = arguments[0]; (async () => {{ {script} }})().then(done)");
        let number = self.does(self.client.execute_async(&script, Vec::new()));
        number
            .as_f64()
            .unwrap_or_else(|| panic!("no number: {number}"))
    }

    /// What an expression is worth.
    pub fn get(&self, expression: &str) -> Value {
        self.run(&format!("return {expression}"), &[])
    }

    /// The same, as text.
    pub fn text(&self, expression: &str) -> String {
        match self.get(expression) {
            Value::String(text) => text,
            other => panic!("{expression} is no text: {other}"),
        }
    }

    /// Whether an expression is so.
    pub fn is(&self, expression: &str) -> bool {
        self.get(&format!("!!({expression})")) == true
    }

    /// Waits until an expression is so.
    pub fn wait(&self, what: &str, expression: &str) {
        let since = Instant::now();
        while !self.is(expression) {
            assert!(
                since.elapsed() < PATIENCE,
                "waited in vain: {what}\n{}",
                self.shown()
            );
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Everything that can be read, for messages.
    pub fn shown(&self) -> String {
        self.text("document.body.innerText")
    }

    /// The element a script returns; none for null.
    pub fn element(&self, script: &str, with: &[Value]) -> Option<Element> {
        let found = self.run(script, with);
        let (_, id) = found.as_object()?.iter().next()?;
        let id = ElementRef::from(id.as_str()?.to_owned());
        Some(Element::from_element_id(self.client.clone(), id))
    }

    /// A click with the mouse, where the element can be seen. Screens take no
    /// click while they settle: then once more.
    pub fn click(&self, element: &Element) {
        let since = Instant::now();
        while let Err(error) = self.tries(element.click()) {
            let waits = error.to_string().contains("intercepted") && since.elapsed() < PATIENCE;
            assert!(waits, "cannot click: {error}\n{}", self.shown());
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Two clicks as fast as can be, on the place where the element is now.
    pub fn double_click(&self, element: &Element) {
        let button = fantoccini::actions::MOUSE_BUTTON_LEFT;
        let mut clicks = MouseActions::new("mouse".to_owned()).then(PointerAction::MoveToElement {
            element: element.clone(),
            duration: None,
            x: 0.0,
            y: 0.0,
        });
        for _ in 0..2 {
            clicks = clicks
                .then(PointerAction::Down { button })
                .then(PointerAction::Up { button });
        }
        self.does(self.client.perform_actions(clicks));
    }

    /// Presses a key, with Shift held if asked.
    pub fn key(&self, key: Key, shift: bool) {
        let (shifted, value) = (char::from(Key::Shift), char::from(key));
        let mut keys = KeyActions::new("keys".to_owned());
        if shift {
            keys = keys.then(KeyAction::Down { value: shifted });
        }
        keys = keys
            .then(KeyAction::Down { value })
            .then(KeyAction::Up { value });
        if shift {
            keys = keys.then(KeyAction::Up { value: shifted });
        }
        self.does(self.client.perform_actions(keys));
    }

    /// Presses the key of a letter or digit, wherever the focus is.
    pub fn type_key(&self, value: char) {
        let keys = KeyActions::new("keys".to_owned())
            .then(KeyAction::Down { value })
            .then(KeyAction::Up { value });
        self.does(self.client.perform_actions(keys));
    }

    /// Where the browser is, or was to go: an address may be out of reach.
    pub fn address(&self) -> String {
        self.does(self.client.current_url()).to_string()
    }

    /// Chooses from a list that drops down.
    pub fn select(&self, list: &Element, label: &str) {
        self.does(list.select_by_label(label));
    }

    /// Types into a field.
    pub fn type_into(&self, field: &Element, text: &str) {
        self.does(field.send_keys(text));
    }

    /// From here on, all is about the first frame of the page.
    pub fn enter_frame(&self) {
        self.does(self.client.enter_frame(0));
    }

    /// From here on, all is about the page around that frame.
    pub fn leave_frame(&self) {
        self.does(self.client.enter_parent_frame());
    }

    /// Goes to another page altogether.
    pub fn leave(&self) {
        self.leave_for("about:blank");
    }

    /// Goes to this page.
    pub fn leave_for(&self, address: &str) {
        self.does(self.client.goto(address));
    }

    /// The browser's own Back.
    pub fn go_back(&self) {
        self.does(self.client.back());
    }

    /// The browser's own Forward.
    pub fn go_forward(&self) {
        self.does(self.client.forward());
    }

    /// Loads the page again and waits until the check is there.
    pub fn reload(&self) {
        self.does(self.client.refresh());
        self.wait_for_check();
    }

    /// Every path asked of the server so far.
    pub fn heard(&self) -> Vec<String> {
        self.server.heard()
    }

    /// What the console took down as wrong since it was last asked.
    pub fn complaints(&self) -> Vec<String> {
        let body = json!({ "type": "browser" });
        let log = self.does(self.client.issue_cmd(Beside {
            path: "se/log",
            body,
        }));
        let lines = log.as_array().cloned().unwrap_or_default();
        let severe = lines.into_iter().filter(|line| line["level"] == "SEVERE");
        severe.map(|line| line["message"].to_string()).collect()
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // First the browser, by its driver; then the driver.
        let _ = self.runtime.block_on(self.client.clone().close());
    }
}

fn capabilities(setting: Setting, profile: &Profile) -> Value {
    let mut options = json!({
        "args": [
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars",
            // Nothing but this machine can be reached.
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
            format!("--lang={}", setting.language),
            format!("--user-data-dir={}", profile.0.display()),
        ],
        "prefs": { "intl.accept_languages": setting.language },
    });
    if let Some(binary) = driver::browser() {
        options["binary"] = json!(binary);
    }
    json!({
        "browserName": "chrome",
        "goog:chromeOptions": options,
        "goog:loggingPrefs": { "browser": "ALL" },
    })
}

/// A folder of its own for each browser, gone with it.
struct Profile(PathBuf);

impl Profile {
    fn new() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("massage-check-{}-{count}", std::process::id());
        Self(std::env::temp_dir().join(name))
    }
}

impl Drop for Profile {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Sets the clock, which goes on from there.
const CLOCK: &str = "(start => {
    const Real = Date, ahead = new Real(start).getTime() - Real.now();
    globalThis.Date = class extends Real {
        constructor(...given) { given.length ? super(...given) : super(Real.now() + ahead); }
        static now() { return Real.now() + ahead; }
    };
})";

/// As in a frame or a private window where pages may keep nothing.
const NO_STORAGE: &str = "for (const name of ['sessionStorage', 'localStorage'])
    Object.defineProperty(window, name, {
        get() { throw new DOMException('blocked', 'SecurityError'); },
    });";
