//! Firefox, headless, by geckodriver.

use super::{on_path, Started};
use crate::harness::driver::Driver;
use crate::harness::Setting;
use serde_json::json;
use std::path::Path;
use std::process::Command;

/// Nothing but the page, so that the window can be as narrow as a phone.
const LOOK: &str = "#navigator-toolbox { display: none; }
:root, * { min-width: 0 !important; min-height: 0 !important; }";

pub fn start(setting: Setting, folder: &Path) -> Started {
    let chrome = folder.join("chrome");
    std::fs::create_dir_all(&chrome).expect("a folder for the browser");
    std::fs::write(chrome.join("userChrome.css"), LOOK).expect("its look");
    let dark = 0;
    let light = 1;
    let options = json!({
        "binary": on_path(&["firefox-esr", "firefox"]).expect("firefox is not on PATH; run .ci/set-up test"),
        "args": ["-headless", "-profile", folder],
        "prefs": {
            "toolkit.legacyUserProfileCustomizations.stylesheets": true,
            "intl.accept_languages": setting.language,
            "layout.css.prefers-color-scheme.content-override": if setting.dark { dark } else { light },
            // Scroll bars that take no room, as on phones.
            "ui.useOverlayScrollbars": 1,
            // Nothing but this machine can be reached.
            "network.dns.disabled": true,
            // As everybody has it, though drivers want it otherwise: a page from a file may load no module.
            "security.fileuri.strict_origin_policy": true,
            // One page is all there is: no processes in stock.
            "dom.ipc.processPrelaunch.enabled": false,
        },
    });
    let mut command = Command::new("geckodriver");
    command.args(["--port", "0", "--websocket-port", "0"]);
    Started {
        driver: Driver::that_says(&mut command, "Listening on"),
        capabilities: json!({ "browserName": "firefox", "moz:firefoxOptions": options }),
        screen: None,
    }
}
