//! chromedriver, and the words it understands.

use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::Value;
use std::io::{BufRead, BufReader, ErrorKind};
use std::process::{Child, Command, Stdio};

/// Runs until dropped.
pub struct Driver {
    child: Child,
    pub port: u16,
}

impl Driver {
    /// On a port that it finds by itself.
    pub fn start() -> Self {
        let started = Command::new("chromedriver")
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn();
        let mut child = match started {
            Ok(child) => child,
            Err(error) if error.kind() == ErrorKind::NotFound => {
                panic!("chromedriver is not on PATH; run .ci/set-up test")
            }
            Err(error) => panic!("chromedriver does not start: {error}"),
        };
        let mut lines = BufReader::new(child.stdout.take().expect("piped"))
            .lines()
            .map_while(Result::ok);
        let said = lines.find(|line| line.contains("started successfully"));
        let Some(port) = said.as_deref().and_then(port) else {
            let _ = child.kill();
            panic!("chromedriver does not say on which port it is; is it older than version 115?")
        };
        // Read on, so that it never waits for a reader.
        std::thread::spawn(move || lines.for_each(drop));
        Self { child, port }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn port(line: &str) -> Option<u16> {
    line.split("on port ")
        .nth(1)?
        .trim_end_matches('.')
        .parse()
        .ok()
}

/// The browser, if it is not where chromedriver looks by itself.
pub fn browser() -> Option<String> {
    let names = [
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
    ];
    let folders: Vec<_> = std::env::split_paths(&std::env::var_os("PATH")?).collect();
    let mut files = names
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    let file = files.find(|file| file.is_file())?;
    Some(file.display().to_string())
}

/// What chromedriver understands beside the standard: `goog/cdp/execute`, `se/log`.
#[derive(Debug)]
pub struct Beside {
    pub path: &'static str,
    pub body: Value,
}

impl WebDriverCompatibleCommand for Beside {
    fn endpoint(
        &self,
        base: &url::Url,
        session: Option<&str>,
    ) -> Result<url::Url, url::ParseError> {
        base.join(&format!(
            "session/{}/{}",
            session.unwrap_or_default(),
            self.path
        ))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.body.to_string()))
    }
}
