//! WebKitGTK's small browser, on a screen of its own that nobody sees, by
//! WebKitWebDriver.

use super::Started;
use crate::harness::driver::{Driver, Running};
use crate::harness::Setting;
use serde_json::json;
use std::io::BufRead;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Nothing but the page, so that the window can be as narrow as a phone.
const LOOK: &str = "* { min-width: 0; min-height: 0; padding: 0; margin: 0; border: 0; }
toolbar, toolbar image { -gtk-icon-transform: scale(0); font-size: 0; }";

pub fn start(setting: Setting, folder: &Path) -> Started {
    let look = folder.join("gtk-3.0");
    std::fs::create_dir_all(&look).expect("a folder for the browser");
    std::fs::write(look.join("gtk.css"), LOOK).expect("its look");
    let (screen, display) = screen(setting);
    let driver = Driver::that_is_told(|port| {
        let mut command = Command::new("WebKitWebDriver");
        command
            .arg(format!("--port={port}"))
            .env("DISPLAY", &display)
            .env("GDK_BACKEND", "x11")
            .env("NO_AT_BRIDGE", "1")
            .env("GSETTINGS_BACKEND", "memory")
            .env("XDG_CONFIG_HOME", folder)
            .env("XDG_CACHE_HOME", folder)
            .env("XDG_DATA_HOME", folder)
            .env(
                "GTK_THEME",
                if setting.dark {
                    "Adwaita:dark"
                } else {
                    "Adwaita"
                },
            );
        command
    });
    let options = json!({ "binary": browser(), "args": ["--automation"] });
    Started {
        driver,
        capabilities: json!({ "browserName": "MiniBrowser", "webkitgtk:browserOptions": options }),
        screen: Some(screen),
    }
}

/// As large as the page: without a window manager the window under the pointer
/// has the keyboard, and the pointer is in the middle.
fn screen(setting: Setting) -> (Running, String) {
    let size = format!("{}x{}x24", setting.width, setting.height);
    let mut command = Command::new("Xvfb");
    command.args(["-displayfd", "1", "-screen", "0", &size]);
    // Not from outside, and not longer than the browser, should nobody be left to end it.
    command.args(["-nolisten", "tcp", "-terminate"]);
    let (running, mut said) = Running::start(&mut command);
    let mut number = String::new();
    let _ = said.read_line(&mut number);
    assert!(!number.is_empty(), "Xvfb has no screen to give");
    (running, format!(":{}", number.trim()))
}

/// Not on PATH: `/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser`, or for other machines.
fn browser() -> PathBuf {
    let below = |folder: &Path| {
        let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
        entries.map(|entry| entry.path()).collect::<Vec<_>>()
    };
    let mut folders = ["/usr/lib", "/usr/libexec", "/usr/lib64"]
        .map(PathBuf::from)
        .to_vec();
    folders.extend(below(Path::new("/usr/lib")));
    let mut inside = folders.iter().flat_map(|folder| below(folder));
    let found = inside.find_map(|folder| {
        let name = folder.file_name()?.to_str()?;
        let file = folder.join("MiniBrowser");
        (name.starts_with("webkit2gtk-4") && file.is_file()).then_some(file)
    });
    found.expect("WebKitGTK's MiniBrowser is not there; run .ci/set-up test")
}

/// It takes its language from the system's, of which most machines have one.
pub fn ahead(setting: Setting) -> String {
    let language = json!(setting.language);
    format!(
        "for (const [name, value] of Object.entries({{ language: {language}, languages: [{language}] }}))
            Object.defineProperty(navigator, name, {{ value, configurable: true }});"
    )
}
