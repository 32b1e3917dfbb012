//! A browser with the built page in it. Everything waits here, so that tests
//! read from top to bottom.

#![allow(
    dead_code,
    reason = "what measures the page uses some of it, tests use the rest"
)]

pub mod driver;
pub mod engines;
mod frames;
mod headers_file;
pub mod host;
pub mod releases;
mod server;

pub use server::{Served, Server};

use driver::Beside;
use engines::{Engine, Started};
use fantoccini::actions::{InputSource, KeyAction, KeyActions, MouseActions, PointerAction};
use fantoccini::elements::{Element, ElementRef};
use fantoccini::error::{CmdError, ErrorStatus};
use fantoccini::key::Key;
use fantoccini::Client;
use frames::Frames;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{json, Value};
use std::future::Future;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};
use tokio::runtime::Runtime;

/// Finds things on the page as a person does: by what they say.
/// The program has taken over, and all has come that is ever asked for.
const STARTED: &str =
    "document.querySelector('[data-awake]:not([data-behind]) #title') && window.massageCheckLater !== undefined";
const EYES: &str = include_str!("../eyes.js");

/// What the page finds before it begins: clock, store, haste, and a log.
const AHEAD: &str = include_str!("ahead.js");

/// How long something may take that should be there at once, on a busy machine.
const PATIENCE: Duration = Duration::from_secs(20);

/// After this long the browser is taken to be lost: better a test that fails than one that never ends.
const LOST: Duration = Duration::from_secs(180);

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
    /// Whether there are service workers, so that a copy of the page is kept for later.
    pub worker: bool,
    /// Whether frames of other sites may keep anything.
    pub third_party: bool,
    /// Whether the person likes it dark.
    pub dark: bool,
    pub served: Served,
    /// Whether the browser takes down all that it does on the network, for [`Browser::end`].
    pub watched: bool,
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
            worker: false,
            third_party: true,
            dark: false,
            served: Served::Whole,
            watched: false,
            hurry: 50,
        }
    }
}

/// Another server than the tests' own, which a browser can be opened on.
pub trait Elsewhere {
    /// Where the page is.
    fn url(&self) -> String;
    /// Every path asked for so far.
    fn heard(&self) -> Vec<String>;
    /// Runs a script before any of the page's own, from the next load on:
    /// for browsers that cannot be asked to.
    fn put_ahead(&self, script: &str);
}

/// Closed when dropped, and everything that belongs to it.
pub struct Browser {
    runtime: Runtime,
    client: Client,
    /// Where the page is.
    pub url: String,
    pub server: Server,
    elsewhere: Option<Box<dyn Elsewhere>>,
    engine: Engine,
    frames: Frames,
    _started: Started,
    _folder: Folder,
}

impl Browser {
    /// Opens the page and waits until the check is there.
    pub fn open(setting: Setting) -> Self {
        let browser = Self::load(setting);
        browser.wait_for_check();
        browser
    }

    fn wait_for_check(&self) {
        self.wait("the check has started", STARTED);
        self.settle();
    }

    /// The same, where another server has it.
    pub fn open_elsewhere(setting: Setting, place: impl Elsewhere + 'static) -> Self {
        let browser = Self::load_at(setting, Some(Box::new(place)), |_| None);
        browser.wait_for_check();
        browser
    }

    /// Opens the page, whatever comes of it.
    pub fn load(setting: Setting) -> Self {
        Self::load_from(setting, |_| {})
    }

    /// The same, from a server that was first told something.
    pub fn load_from(setting: Setting, tell: impl FnOnce(&Server)) -> Self {
        Self::load_at(setting, None, |server| {
            tell(server);
            None
        })
    }

    /// Opens another page, once it is known where the check is.
    pub fn load_around(setting: Setting, page: impl FnOnce(&Server) -> String) -> Self {
        Self::load_at(setting, None, |server| Some(page(server)))
    }

    fn load_at(
        setting: Setting,
        elsewhere: Option<Box<dyn Elsewhere>>,
        tell: impl FnOnce(&Server) -> Option<String>,
    ) -> Self {
        let server = Server::start(setting.served);
        let around = tell(&server);
        let engine = Engine::chosen();
        let folder = Folder::new();
        let started = engine.start(setting, &folder.0);
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .expect("a runtime");
        let address = format!("http://127.0.0.1:{}", started.driver.port);
        let client = runtime
            .block_on(Client::with_capabilities_and_connector(
                &address,
                started.capabilities.as_object().expect("an object"),
                HttpConnector::new(),
            ))
            .unwrap_or_else(|error| panic!("no browser: {error}"));
        let browser = Self {
            runtime,
            client,
            url: elsewhere.as_ref().map_or_else(
                || format!("http://127.0.0.1:{}/", server.port),
                |place| place.url(),
            ),
            server,
            elsewhere,
            engine,
            frames: Frames::default(),
            _started: started,
            _folder: folder,
        };
        engine.prepare(&browser, setting);
        if !setting.scripts {
            browser.server.forbid_scripts();
        }
        let Setting { today, hurry, .. } = setting;
        let Setting {
            storage, worker, ..
        } = setting;
        let wants = json!({ "today": today, "hurry": hurry, "storage": storage, "worker": worker });
        browser.before_each_load(&format!("({AHEAD})({wants})"));
        browser.before_each_load(&engine.ahead(setting));
        let first = around.as_ref().unwrap_or(&browser.url);
        browser.does(browser.client.goto(first));
        browser
    }

    /// Makes the page this large.
    pub fn resize(&self, width: u32, height: u32) {
        self.engine.resize(self, width, height);
    }

    /// By making the window as large as that takes, whatever it has around the page.
    pub fn resize_window(&self, width: u32, height: u32) {
        let wanted = [width, height].map(i64::from);
        let mut outer = wanted;
        let since = Instant::now();
        while since.elapsed() < PATIENCE {
            let [width, height] = outer.map(|side| u32::try_from(side).expect("a size"));
            self.does(self.client.set_window_rect(0, 0, width, height));
            let inner = settled(|| self.size(), |size| *size == wanted);
            if inner == wanted {
                return;
            }
            for side in 0..2 {
                outer[side] += wanted[side] - inner[side];
            }
        }
        panic!("the page cannot be made {width} by {height}");
    }

    /// Of the page.
    fn size(&self) -> [i64; 2] {
        let size = self.get("[innerWidth, innerHeight]");
        [0, 1].map(|side| size[side].as_i64().unwrap_or_default())
    }

    /// By the driver's own word for it.
    pub fn refresh(&self) {
        self.frames.forget();
        self.does(self.client.refresh());
    }

    /// By the page itself, as its own button or a pull of the finger would.
    pub fn reload_by_script(&self) {
        self.run("location.reload()", &[]);
        // The driver cannot say what is so while one page takes the place of another.
        let since = Instant::now();
        let script = "return !window.ofBefore && document.readyState === 'complete'";
        while !matches!(
            self.tries(self.client.execute(script, Vec::new())),
            Ok(Value::Bool(true))
        ) {
            assert!(since.elapsed() < PATIENCE, "the page does not come again");
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Runs a script before any of the page's own, from the next load on.
    pub fn before_each_load(&self, script: &str) {
        match &self.elsewhere {
            None => self.server.put_ahead(script),
            Some(_) if self.engine.put_ahead(self, script) => {}
            Some(place) => place.put_ahead(script),
        }
    }

    /// Ends the browser, and gives what it took down of the network: see [`Setting::watched`].
    pub fn end(self) -> String {
        let _ = self.runtime.block_on(self.client.clone().close());
        let log = self._folder.0.join(engines::NETWORK_LOG);
        std::fs::read_to_string(log).expect("a log of the network; was it watched?")
    }

    /// A word of the Chrome DevTools Protocol: see [`engines::Need::DevTools`].
    pub fn cdp(&self, command: &str, params: Value) -> Value {
        let body = json!({ "cmd": command, "params": params });
        self.beside("goog/cdp/execute", body)
    }

    /// A command that the standard does not know.
    fn beside(&self, path: &'static str, body: Value) -> Value {
        self.does(self.client.issue_cmd(Beside { path, body }))
    }

    fn does<T>(&self, work: impl Future<Output = Result<T, CmdError>>) -> T {
        self.tries(work)
            .unwrap_or_else(|error| panic!("the browser says: {error:?}"))
    }

    /// Something that may lead to a page out of reach, which is no error: the
    /// quick way out leads to one.
    fn goes(&self, work: impl Future<Output = Result<(), CmdError>>) {
        if let Err(error) = self.tries(work) {
            assert!(out_of_reach(&error), "the browser says: {error:?}");
        }
    }

    fn tries<T>(&self, work: impl Future<Output = Result<T, CmdError>>) -> Result<T, CmdError> {
        let work = async { tokio::time::timeout(LOST, work).await };
        let done = self.runtime.block_on(work);
        done.unwrap_or_else(|_| panic!("the browser has not answered for {LOST:?}"))
    }

    /// What a script returns; it may use what is in `eyes.js`.
    pub fn run(&self, script: &str, with: &[Value]) -> Value {
        let script = format!("{EYES}\n{script}");
        let since = Instant::now();
        loop {
            match self.tries(self.client.execute(&script, with.to_vec())) {
                Ok(value) => return value,
                Err(error) => {
                    let again = between_pages(&error) && since.elapsed() < PATIENCE;
                    assert!(again, "the browser says: {error:?}");
                    std::thread::sleep(Duration::from_millis(20));
                }
            }
        }
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
        self.until(what, || self.is(expression).then_some(()));
    }

    /// Waits until there is something.
    fn until<T>(&self, what: &str, find: impl Fn() -> Option<T>) -> T {
        let since = Instant::now();
        loop {
            if let Some(found) = find() {
                return found;
            }
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
        self.engine.before_click(self, element);
        let since = Instant::now();
        while let Err(error) = self.tries(element.click()) {
            if out_of_reach(&error) {
                break;
            }
            let waits = takes_no_click(&error) && since.elapsed() < PATIENCE;
            assert!(waits, "cannot click: {error:?}\n{}", self.shown());
            std::thread::sleep(Duration::from_millis(20));
        }
        self.settle();
    }

    /// Lets the page finish what it has begun. When drawing a screen takes long,
    /// Yew lets the browser take a turn between the screen and what comes of it,
    /// such as where the focus goes; a test might look just then.
    pub fn settle(&self) {
        let script = "const [done] = arguments;
            let turns = 4;
            const turn = () => (turns-- > 0 ? setTimeout(turn) : done());
            turn();";
        // Where scripts are forbidden, or the page was left, there is nothing to wait for.
        let _ = self.tries(self.client.execute_async(script, Vec::new()));
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
        self.settle();
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
        self.goes(self.client.perform_actions(keys));
        self.settle();
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
        match self.tries(self.client.current_url()) {
            Ok(address) => address.to_string(),
            // Of a frame that has just gone with the page around it: nowhere, yet.
            Err(CmdError::Standard(said)) if said.error == ErrorStatus::NoSuchFrame => {
                String::new()
            }
            Err(error) => panic!("the browser says: {error:?}"),
        }
    }

    /// Opens the page once more in a window of its own, does something there,
    /// and comes back. WebKit would keep a tab out of sight.
    pub fn in_another_window(&self, act: impl FnOnce(&Self)) {
        let here = self.does(self.client.window());
        let tab = self.does(self.client.new_window(false));
        self.does(self.client.switch_to_window(tab.handle));
        self.does(self.client.goto(&self.url));
        self.wait_for_check();
        act(self);
        self.does(self.client.close_window());
        self.does(self.client.switch_to_window(here));
    }

    /// Chooses from a list that drops down. While a screen settles it takes no
    /// click; Chromium's driver then chooses nothing and does not say so.
    pub fn select(&self, list: &Element, label: &str) {
        let script = "const [list, label] = arguments;
            return getComputedStyle(list).pointerEvents !== 'none'
                && [...list.options].find((option) => option.label === label)";
        let with = [
            serde_json::to_value(list).expect("an element"),
            label.into(),
        ];
        let option = self.until(&format!("{label} can be chosen"), || {
            self.element(script, &with)
        });
        self.click(&option);
    }

    /// Types into a field.
    pub fn type_into(&self, field: &Element, text: &str) {
        self.does(field.send_keys(text));
        self.settle();
    }

    /// Goes to another page altogether.
    pub fn leave(&self) {
        self.leave_for("about:blank");
    }

    /// Goes to this page.
    pub fn leave_for(&self, address: &str) {
        self.frames.forget();
        let since = Instant::now();
        // Firefox tells of the page that was out of reach only now.
        while let Err(error) = self.tries(self.client.goto(address)) {
            let again = out_of_reach(&error) && since.elapsed() < PATIENCE;
            assert!(again, "the browser says: {error:?}");
        }
    }

    /// What the clock says from the next load on, as `2026-11-22`, even if the page then comes from a copy.
    pub fn set_clock(&self, today: &str) {
        self.run("name = `today=${arguments[0]}\\u0000`", &[today.into()]);
    }

    /// The browser's own Back.
    pub fn go_back(&self) {
        self.goes(self.client.back());
        self.settle();
    }

    /// The browser's own Forward.
    pub fn go_forward(&self) {
        self.goes(self.client.forward());
        self.settle();
    }

    /// Loads the page again and waits until the check is there.
    pub fn reload(&self) {
        // WebKit comes back while the page of before is still there.
        self.run("window.ofBefore = true", &[]);
        self.engine.reload(self);
        let fresh = &format!("!window.ofBefore && {STARTED}");
        self.wait("the check has started again", fresh);
        self.settle();
    }

    /// Every path asked of the server so far; but for what browsers fetch at a
    /// moment of their own, or not at all: what stands for the page among
    /// others, and the worker once more after each load, to see whether there
    /// is a newer one.
    pub fn heard(&self) -> Vec<String> {
        let place = self.elsewhere.as_ref();
        let mut heard = place.map_or_else(|| self.server.heard(), |place| place.heard());
        let own = |path: &str| {
            let fixed = ["/icon.svg", "/manifest.webmanifest", "/worker.js"];
            fixed.contains(&path) || path.starts_with("/icons/")
        };
        heard.retain(|path| !own(path));
        heard
    }

    /// What went wrong since it was last asked: see `ahead.js`.
    pub fn complaints(&self) -> Vec<String> {
        let own = self.run("const wrong = name; name = ''; return wrong", &[]);
        let own = own.as_str().unwrap_or_default().split_terminator('\0');
        own.filter(|line| !line.starts_with("today="))
            .map(str::to_owned)
            .chain(self.engine.log(self))
            .collect()
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // First the browser, by its driver; then the driver.
        let _ = self.runtime.block_on(self.client.clone().close());
    }
}

/// What there is to see, once it is as wanted or has not changed for a while.
fn settled<T: PartialEq>(look: impl Fn() -> T, wanted: impl Fn(&T) -> bool) -> T {
    let (mut seen, mut since) = (look(), Instant::now());
    while !wanted(&seen) && since.elapsed() < Duration::from_millis(300) {
        std::thread::sleep(Duration::from_millis(10));
        let now = look();
        if now != seen {
            (seen, since) = (now, Instant::now());
        }
    }
    seen
}

/// Whether it came to the browser's own page about a page out of reach, or the
/// frame is gone with the page that was left for it.
fn out_of_reach(error: &CmdError) -> bool {
    match error {
        CmdError::Standard(said) => {
            said.error == ErrorStatus::UnknownError && said.message.contains("error page")
        }
        // Chromium's driver says it so if the click is not over yet.
        CmdError::NotW3C(said) => said == "target frame detached",
        _ => false,
    }
}

/// Whether Firefox had no page to run a script in, as one just made way for another.
fn between_pages(error: &CmdError) -> bool {
    matches!(error, CmdError::Standard(said)
        if said.error == ErrorStatus::JavascriptError && said.message.contains("evalInSandbox"))
}

/// Engines differ in what they call it.
fn takes_no_click(error: &CmdError) -> bool {
    use ErrorStatus::{ElementClickIntercepted, ElementNotInteractable};
    matches!(error, CmdError::Standard(said)
        if [ElementClickIntercepted, ElementNotInteractable].contains(&said.error))
}

/// What was written in base 64.
pub fn from_base64(text: &str) -> Vec<u8> {
    let value = |letter: u8| match letter {
        b'A'..=b'Z' => letter - b'A',
        b'a'..=b'z' => letter - b'a' + 26,
        b'0'..=b'9' => letter - b'0' + 52,
        b'+' => 62,
        _ => 63,
    };
    let letters: Vec<u8> = text.bytes().filter(|letter| *letter != b'=').collect();
    letters
        .chunks(4)
        .flat_map(|four| {
            let bits = four
                .iter()
                .fold(0_u32, |bits, letter| bits << 6 | u32::from(value(*letter)));
            let bits = bits << (6 * (4 - four.len()));
            bits.to_be_bytes()[1..four.len()].to_vec()
        })
        .collect()
}

/// One of its own for each browser or server, gone with it.
pub struct Folder(pub PathBuf);

impl Folder {
    pub fn new() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("massage-check-{}-{count}", std::process::id());
        Self(std::env::temp_dir().join(name))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
