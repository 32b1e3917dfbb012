//! Chromium, headless, by chromedriver.

use super::{on_path, Started, NETWORK_LOG};
use crate::harness::driver::Driver;
use crate::harness::{Browser, Setting};
use serde_json::json;
use std::path::Path;
use std::process::Command;

pub fn start(setting: Setting, folder: &Path) -> Started {
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
            format!("--lang={}", setting.language),
            format!("--user-data-dir={}", folder.display()),
        ],
        "prefs": { "intl.accept_languages": setting.language },
    });
    // Of other sites alone it would only keep cookies away, and give them a store of their own.
    if !setting.third_party {
        options["prefs"]["profile.default_content_setting_values.cookies"] = json!(2);
    }
    if let Some(args) = options["args"].as_array_mut() {
        args.extend(network(setting, folder).map(Into::into));
    }
    // chromedriver knows some places by itself.
    let names = [
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
    ];
    if let Some(binary) = on_path(&names) {
        options["binary"] = json!(binary);
    }
    Started {
        driver: Driver::that_says(
            Command::new("chromedriver").arg("--port=0"),
            "started successfully",
        ),
        capabilities: json!({
            "browserName": "chrome",
            "goog:chromeOptions": options,
            "goog:loggingPrefs": { "browser": "ALL" },
        }),
        screen: None,
    }
}

/// What it asks for by itself, whatever page it shows, and cannot be told not
/// to: who is signed in to it, whether there is a newer one of it, and the
/// start page of Debian's. Then what other versions and builds of it are known
/// to ask for when they start: settings of its maker's, lists of parts, and a
/// line for messages. Nothing of these is about a page; what is done on behalf
/// of one is no errand, wherever it goes.
pub(super) const OWN: [&str; 11] = [
    "accounts.google.com",
    "update.googleapis.com",
    "start.duckduckgo.com",
    "www.google.com",
    "clients2.google.com",
    "clientservices.googleapis.com",
    "edgedl.me.gvt1.com",
    "redirector.gvt1.com",
    "android.clients.google.com",
    "mtalk.google.com",
    "www.debian.org",
];

/// Nothing but this machine can be reached. Where it is watched, only its own
/// errands come to nothing: names that it may not look up at all are not taken
/// down either, and what a page asks for has to be.
fn network(setting: Setting, folder: &Path) -> impl Iterator<Item = String> {
    let unreachable = |rules: &str| format!("--host-resolver-rules={rules}");
    let args = if setting.watched {
        let own = OWN.map(|name| format!("MAP {name} ~NOTFOUND"));
        vec![
            unreachable(&own.join(", ")),
            format!("--log-net-log={}", folder.join(NETWORK_LOG).display()),
            "--net-log-capture-mode=Everything".to_owned(),
            // What time it is, and lists of pages known to be slow.
            "--disable-features=NetworkTimeServiceQuerying,OptimizationHints,OptimizationGuideModelDownloading"
                .to_owned(),
        ]
    } else {
        vec![unreachable("MAP * ~NOTFOUND, EXCLUDE 127.0.0.*")]
    };
    args.into_iter()
}

/// Before the page's own policy, which would not let it run.
pub fn put_ahead(browser: &Browser, script: &str) {
    let params = json!({ "source": script });
    browser.cdp("Page.addScriptToEvaluateOnNewDocument", params);
}

/// Its windows are never narrower than 500 pixels, but its pages can be made so.
pub fn resize(browser: &Browser, width: u32, height: u32) {
    browser.cdp(
        "Emulation.setDeviceMetricsOverride",
        json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false }),
    );
}

pub fn prepare(browser: &Browser, setting: Setting) {
    resize(browser, setting.width, setting.height);
    let scheme = if setting.dark { "dark" } else { "light" };
    let features = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
    browser.cdp(
        "Emulation.setEmulatedMedia",
        json!({ "features": features }),
    );
}

/// Says more than a page can see of itself.
pub fn log(browser: &Browser) -> Vec<String> {
    let log = browser.beside("se/log", json!({ "type": "browser" }));
    let lines = log.as_array().cloned().unwrap_or_default();
    let severe = lines.into_iter().filter(|line| line["level"] == "SEVERE");
    severe.map(|line| line["message"].to_string()).collect()
}
