//! The browser engines, and all that differs between them. One file each says
//! how it is started and what it is asked for; nothing outside this folder
//! knows which one is running.

mod chromium;
mod firefox;
mod webkit;

use super::driver::{Driver, Running};
use super::{Browser, Setting};
use fantoccini::elements::Element;
use serde_json::Value;
use std::io::Write;
use std::path::{Path, PathBuf};

/// What a test may need that not every engine has. A test that asks for it with
/// [`Need::is_missing`] is left out there, and `docs/browsers.md` says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// [`Browser::cdp`].
    DevTools,
}

impl Need {
    pub const ALL: [Self; 1] = [Self::DevTools];

    /// In the words of the document.
    pub fn name(self) -> &'static str {
        match self {
            Self::DevTools => "Chrome DevTools Protocol",
        }
    }

    pub fn is_met_by(self, engine: Engine) -> bool {
        match self {
            Self::DevTools => engine == Engine::Chromium,
        }
    }

    /// Whether the chosen engine lacks it; then says openly which test is left out.
    pub fn is_missing(self) -> bool {
        let engine = Engine::chosen();
        let missing = !self.is_met_by(engine);
        if missing {
            let thread = std::thread::current();
            let (test, name) = (thread.name().unwrap_or_default(), self.name());
            // Past the test runner, which shows nothing that a passing test prints.
            let line = format!("left out: {test}: {} has no {name}\n", engine.name());
            let _ = std::io::stderr().write_all(line.as_bytes());
        }
        missing
    }
}

/// Which engine the tests run in is said by this variable of the environment.
pub const VARIABLE: &str = "MASSAGE_CHECK_ENGINE";

/// Names that a browser which is watched may ask for by itself.
pub fn own_errands() -> &'static [&'static str] {
    &chromium::OWN
}

/// In the browser's folder: see [`Setting::watched`].
pub const NETWORK_LOG: &str = "network.json";

/// What draws the page and runs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chrome, Edge, Opera, Samsung Internet and the browsers of most Android phones.
    Chromium,
    Firefox,
    /// Safari, and every browser on an iPhone; here WebKitGTK.
    WebKit,
}

impl Engine {
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// As the variable names it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// The one to run in; Chromium if nothing is said.
    pub fn chosen() -> Self {
        let Ok(name) = std::env::var(VARIABLE) else {
            return Self::Chromium;
        };
        let named = Self::ALL.into_iter().find(|engine| engine.name() == name);
        named.unwrap_or_else(|| panic!("{VARIABLE} is {name:?}, and no such engine is known"))
    }

    /// Starts the driver of a browser that keeps all its files in this folder.
    pub fn start(self, setting: Setting, folder: &Path) -> Started {
        match self {
            Self::Chromium => chromium::start(setting, folder),
            Self::Firefox => firefox::start(setting, folder),
            Self::WebKit => webkit::start(setting, folder),
        }
    }

    /// Makes the browser what the setting says, as far as it is not so by its start.
    pub fn prepare(self, browser: &Browser, setting: Setting) {
        match self {
            Self::Chromium => chromium::prepare(browser, setting),
            Self::Firefox | Self::WebKit => self.resize(browser, setting.width, setting.height),
        }
    }

    /// Makes the page this large.
    pub fn resize(self, browser: &Browser, width: u32, height: u32) {
        match self {
            Self::Chromium => chromium::resize(browser, width, height),
            Self::Firefox | Self::WebKit => browser.resize_window(width, height),
        }
    }

    /// Loads the page again.
    pub fn reload(self, browser: &Browser) {
        match self {
            Self::Chromium | Self::WebKit => browser.refresh(),
            // Its driver's word for it goes past the worker, as Shift with the button does.
            Self::Firefox => browser.reload_by_script(),
        }
    }

    /// Script to run before the page, for what cannot be asked of the browser itself.
    pub fn ahead(self, setting: Setting) -> String {
        match self {
            Self::Chromium => String::new(),
            Self::Firefox => Self::blocked(setting).to_owned(),
            Self::WebKit => webkit::ahead(setting) + Self::blocked(setting),
        }
    }

    /// Frames of other sites find that they may keep nothing: where no setting of the browser has it so. WebKit has none,
    /// and that of Firefox against others' cookies leaves them the store of the tab.
    fn blocked(setting: Setting) -> &'static str {
        if setting.third_party {
            return "";
        }
        "if (window !== top) for (const store of ['sessionStorage', 'localStorage'])
            Object.defineProperty(window, store, { get() { throw new DOMException('blocked', 'SecurityError'); } });"
    }

    /// Runs a script before any of the page's own, at each load; says whether the browser can be asked to.
    pub fn put_ahead(self, browser: &Browser, script: &str) -> bool {
        match self {
            Self::Chromium => {
                chromium::put_ahead(browser, script);
                true
            }
            Self::Firefox | Self::WebKit => false,
        }
    }

    /// What a driver has to be helped with before it can click on something.
    pub fn before_click(self, browser: &Browser, element: &Element) {
        match self {
            Self::Chromium | Self::Firefox => {}
            // It asks the page to bring it into sight, and a frame may not scroll a page of another site around it.
            Self::WebKit => browser.bring_into_sight(element),
        }
    }

    /// What the browser's own log took down as wrong, if it can be read.
    pub fn log(self, browser: &Browser) -> Vec<String> {
        match self {
            Self::Chromium => chromium::log(browser),
            Self::Firefox | Self::WebKit => Vec::new(),
        }
    }
}

/// A driver, what to ask of it, and what has to go on as long as it does.
pub struct Started {
    pub driver: Driver,
    pub capabilities: Value,
    pub screen: Option<Running>,
}

/// The first of these programs that is on PATH.
fn on_path(names: &[&str]) -> Option<PathBuf> {
    let folders: Vec<_> = std::env::split_paths(&std::env::var_os("PATH")?).collect();
    let mut files = names
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    files.find(|file| file.is_file())
}
