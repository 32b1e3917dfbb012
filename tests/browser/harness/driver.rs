//! A browser's driver, and words for it beside the standard.

use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::Value;
use std::io::{BufRead, BufReader, ErrorKind};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::atomic::{AtomicU16, Ordering};
use std::time::{Duration, Instant};

/// How long a driver may take to start, on a busy machine.
const PATIENCE: Duration = Duration::from_secs(30);

/// How often one is started that ends at once.
const STARTS: usize = 5;

/// A process that runs until dropped.
#[derive(Debug)]
pub struct Running(Child);

impl Running {
    /// Starts it, and gives what it says.
    pub fn start(command: &mut Command) -> (Self, BufReader<ChildStdout>) {
        let name = command.get_program().to_string_lossy().into_owned();
        let started = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn();
        match started {
            Ok(mut child) => {
                let said = BufReader::new(child.stdout.take().expect("piped"));
                (Self(child), said)
            }
            Err(error) if error.kind() == ErrorKind::NotFound => {
                panic!("{name} is not on PATH; run .ci/set-up test")
            }
            Err(error) => panic!("{name} does not start: {error}"),
        }
    }

    fn runs(&mut self) -> bool {
        matches!(self.0.try_wait(), Ok(None))
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Runs until dropped.
#[derive(Debug)]
pub struct Driver {
    pub port: u16,
    _running: Running,
}

impl Driver {
    /// One that finds a port by itself, and ends the line that says so with it.
    /// On a busy machine chromedriver now and then ends before it says so: then
    /// it is started again.
    pub fn that_says(command: &mut Command, words: &str) -> Self {
        for _ in 0..STARTS {
            let (running, said) = Running::start(command);
            let mut lines = said.lines().map_while(Result::ok);
            let line = lines.find(|line| line.contains(words));
            if let Some(port) = line.as_deref().and_then(port) {
                // Read on, so that it never waits for a reader.
                std::thread::spawn(move || lines.for_each(drop));
                return Self {
                    port,
                    _running: running,
                };
            }
        }
        panic!("{command:?} does not say on which port it is; is it too old?")
    }

    /// One that has to be told its port.
    pub fn that_is_told(command: impl Fn(u16) -> Command) -> Self {
        let since = Instant::now();
        loop {
            let port = free_port();
            let (mut running, said) = Running::start(&mut command(port));
            std::thread::spawn(move || said.lines().map_while(Result::ok).for_each(drop));
            while running.runs() {
                if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
                    return Self {
                        port,
                        _running: running,
                    };
                }
                assert!(since.elapsed() < PATIENCE, "it does not listen on {port}");
                std::thread::sleep(Duration::from_millis(10));
            }
            assert!(since.elapsed() < PATIENCE, "it does not go on running");
        }
    }
}

fn port(line: &str) -> Option<u16> {
    let line = line.trim_end_matches('.');
    line.rsplit(|letter: char| !letter.is_ascii_digit())
        .next()?
        .parse()
        .ok()
}

/// Below the ports that systems hand out by themselves, so that nothing takes
/// it before the driver does.
fn free_port() -> u16 {
    static TRIED: AtomicU16 = AtomicU16::new(0);
    let process = u16::try_from(std::process::id() % 100).unwrap_or_default();
    loop {
        let tried = TRIED.fetch_add(1, Ordering::Relaxed);
        let port = 20_000 + (process * 100 + tried) % 10_000;
        if TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok() {
            return port;
        }
    }
}

/// What a driver understands beside the standard: `goog/cdp/execute`, `se/log`.
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
