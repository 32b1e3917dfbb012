//! Serves `dist/` on a free port, and remembers what was asked for.
//!
//! The standard library is enough: one file for each connection, which is then closed.

use super::headers_file::Rules;
use super::releases::Release;
use massage_check::pwa::policy::{headers_of, OPEN};
use massage_check::text::pseudo::Pseudo;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// What is handed out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Served {
    /// What was built.
    #[default]
    Whole,
    /// The program is not there: a 404.
    NoWasm,
    /// The program breaks off in the middle.
    CutWasm,
    /// The program never comes.
    SlowWasm,
    /// The program comes when the test says so.
    LateWasm,
    /// The page breaks off after its first button; the rest comes a while later, as does the program.
    PageInPieces,
    /// The script beside the program is not the one that was built.
    OtherGlue,
    /// The program is whole, but the content is not.
    SpoiltContent,
    /// Another page: the one that `make bench` measures triage with.
    Bench,
    /// Every state of every component and screen.
    Gallery,
    /// The same states in a language that nobody speaks.
    GalleryIn(Pseudo),
    /// What was built, in a language that nobody speaks.
    Pseudo(Pseudo),
}

pub const UNPOISONED: &str = "no panic in between";

/// How it serves, and what it remembers.
#[derive(Debug, Default)]
struct Ways {
    served: Served,
    folder: PathBuf,
    /// Scripts to run ahead of the page's own.
    ahead: Mutex<Vec<String>>,
    no_scripts: AtomicBool,
    /// Nobody is answered.
    away: AtomicBool,
    /// The program may come.
    may_come: AtomicBool,
    release: Mutex<Release>,
    /// A script to run before the worker's own.
    worker_ahead: Mutex<String>,
    /// Headers, as hosts with a `_headers` file send them.
    rules: Mutex<Option<Rules>>,
    heard: Mutex<Vec<String>>,
}

/// Stops when dropped.
pub struct Server {
    pub port: u16,
    ways: Arc<Ways>,
    done: Arc<AtomicBool>,
}

impl Server {
    pub fn start(served: Served) -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(match served {
            Served::Bench => "target/bench-page",
            Served::Gallery => "target/gallery",
            Served::GalleryIn(Pseudo::Longer) => "target/gallery-en-XA",
            Served::GalleryIn(Pseudo::FromRight) => "target/gallery-ar-XB",
            Served::Pseudo(_) => "target/pseudo",
            _ => "dist",
        });
        assert!(
            folder.join("index.html").exists(),
            "there is no page in {}; run `make build`",
            folder.display()
        );
        let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
        let server = Self {
            port: listener.local_addr().expect("an address").port(),
            ways: Arc::new(Ways {
                served,
                folder,
                ..Ways::default()
            }),
            done: Arc::default(),
        };
        let (ways, done) = (server.ways.clone(), server.done.clone());
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if done.load(Ordering::Relaxed) {
                    break;
                }
                let ways = ways.clone();
                // A thread each: browsers open connections before they need them.
                std::thread::spawn(move || answer(&stream, &ways));
            }
        });
        server
    }

    /// Every path asked for so far.
    pub fn heard(&self) -> Vec<String> {
        self.ways.heard.lock().expect(UNPOISONED).clone()
    }

    /// Runs a script before any of the page's own, from the next load on.
    pub fn put_ahead(&self, script: &str) {
        let mut ahead = self.ways.ahead.lock().expect(UNPOISONED);
        ahead.push(format!("<script>{script}</script>"));
    }

    /// Sends what such a file says, from now on.
    pub fn obey(&self, headers_file: &str) {
        *self.ways.rules.lock().expect(UNPOISONED) = Some(Rules::read(headers_file));
    }

    /// No script of the page runs, from the next load on: the browser is told to allow none.
    pub fn forbid_scripts(&self) {
        self.ways.no_scripts.store(true, Ordering::Relaxed);
    }

    /// The program comes now, where it is late.
    pub fn let_the_program_come(&self) {
        self.ways.may_come.store(true, Ordering::Relaxed);
    }

    /// Nobody is answered any more: as without a network.
    pub fn go_away(&self, away: bool) {
        self.ways.away.store(away, Ordering::Relaxed);
    }

    /// Hands out this version from now on.
    pub fn release(&self, release: Release) {
        *self.ways.release.lock().expect(UNPOISONED) = release;
    }

    /// Runs a script before the worker's own, from the next one on.
    pub fn put_ahead_of_worker(&self, script: &str) {
        script.clone_into(&mut self.ways.worker_ahead.lock().expect(UNPOISONED));
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.done.store(true, Ordering::Relaxed);
        // Wakes the listener, so that it can see that.
        let _ = TcpStream::connect(("127.0.0.1", self.port));
    }
}

/// A browser that goes away in the middle is no error.
fn answer(mut stream: &TcpStream, ways: &Ways) {
    if ways.away.load(Ordering::Relaxed) {
        return;
    }
    let mut lines = BufReader::new(stream).lines().map_while(Result::ok);
    let Some(first) = lines.next() else { return };
    let _ = lines.find(String::is_empty);
    let path = first.split(' ').nth(1).unwrap_or("/").to_owned();
    ways.heard.lock().expect(UNPOISONED).push(path.clone());
    let reply = file(&ways.folder, &path).and_then(|file| Some((mime(&file), ways.body(&file)?)));
    let (status, mime, body) = match reply {
        Some((mime, body)) => ("200 OK", mime, body),
        None => ("404 Not Found", "text/plain", b"not here".to_vec()),
    };
    let policy = if ways.no_scripts.load(Ordering::Relaxed) {
        "Content-Security-Policy: sandbox allow-same-origin\r\n"
    } else {
        ""
    };
    let length = body.len();
    let rules = ways.rules.lock().expect(UNPOISONED).clone();
    let more = rules.map_or_else(
        || format!("Cache-Control: no-store\r\n{}", open(&path)),
        |rules| rules.headers(&path),
    );
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {mime}\r\nContent-Length: {length}\r\n{policy}\
         {more}Connection: close\r\n\r\n"
    );
    let _ = stream.write_all(head.as_bytes());
    let first_piece = match &body {
        page if ways.served == Served::PageInPieces && mime.starts_with("text/html") => {
            after_first_button(page)
        }
        _ => body.len(),
    };
    let (first, rest) = body.split_at(first_piece);
    let _ = stream.write_all(first);
    if !rest.is_empty() {
        std::thread::sleep(Duration::from_secs(2));
    }
    let _ = stream.write_all(rest);
}

/// How much of the page it takes to see its first button.
fn after_first_button(page: &[u8]) -> usize {
    let page = str::from_utf8(page).expect("a page in UTF-8");
    let start = page.find("id=\"start\"").expect("a button to start");
    start + page[start..].find("</button>").expect("its end")
}

/// What lets pages of other sites load this file, if anything: as every host sends it.
fn open(path: &str) -> String {
    let name = path.trim_start_matches('/');
    headers_of(name)
        .into_iter()
        .filter(|(name, value)| OPEN.contains(&(*name, value)))
        .map(|(name, value)| format!("{name}: {value}\r\n"))
        .collect()
}

impl Ways {
    fn body(&self, file: &Path) -> Option<Vec<u8>> {
        let release = *self.release.lock().expect(UNPOISONED);
        let name = file.file_name()?.to_str()?;
        if let Some(more) = release.more(name) {
            return Some(more.to_vec());
        }
        let body = changed(self.served, file, std::fs::read(file).ok()?)?;
        let patience = Instant::now() + Duration::from_secs(60);
        let late = matches!(self.served, Served::LateWasm | Served::PageInPieces)
            && name.ends_with(".wasm");
        while late && !self.may_come.load(Ordering::Relaxed) && Instant::now() < patience {
            std::thread::sleep(Duration::from_millis(10));
        }
        Some(match name {
            "index.html" => self.page(&body).into_bytes(),
            "worker.js" => {
                let page = self.page(&std::fs::read(self.folder.join("index.html")).ok()?);
                let ahead = self.worker_ahead.lock().expect(UNPOISONED).clone();
                (ahead + &release.worker(&text(body), &page)).into_bytes()
            }
            _ => body,
        })
    }

    /// With scripts at the very start of its head, where nothing of its own comes sooner.
    fn page(&self, body: &[u8]) -> String {
        let release = *self.release.lock().expect(UNPOISONED);
        let mut page = release.page(&text(body.to_vec()));
        if self.served == Served::SpoiltContent {
            page = without_hashes(&page);
        }
        let after = |mark: &str| page.find(mark).map(|at| at + mark.len());
        let place = after("<head>").or(after(">")).expect("a page of HTML");
        page.insert_str(place, &self.ahead.lock().expect(UNPOISONED).concat());
        if let Served::Pseudo(pseudo) = self.served {
            let (code, direction) = (pseudo.code(), pseudo.direction());
            let html = format!("<html lang=\"{code}\" dir=\"{direction}\">");
            page = page.replacen("<html lang=\"en-GB\">", &html, 1);
        }
        page
    }
}

fn text(body: Vec<u8>) -> String {
    String::from_utf8(body).expect("a file in UTF-8")
}

/// The page as if nobody had checked what it holds and loads: faults get further then.
fn without_hashes(text: &str) -> String {
    let text = text
        .replace(", { integrity: ", ", { of: ")
        .replace("http-equiv=\"Content-Security-Policy\"", "");
    let mut parts = text.split(" integrity=\"");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |before, part| {
        before + part.split_once('"').map_or(part, |(_, after)| after)
    })
}

fn file(folder: &Path, path: &str) -> Option<PathBuf> {
    let name = path.split(['?', '#']).next()?.trim_start_matches('/');
    let name = if name.is_empty() { "index.html" } else { name };
    (!name.contains("..")).then(|| folder.join(name))
}

fn mime(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css",
        Some("js") => "text/javascript",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("webp") => "image/webp",
        Some("png") => "image/png",
        Some("svg") => "image/svg+xml",
        Some("wasm") => "application/wasm",
        _ => "application/octet-stream",
    }
}

fn changed(served: Served, file: &Path, mut body: Vec<u8>) -> Option<Vec<u8>> {
    let name = file.file_name()?.to_str()?;
    let starts = name.starts_with("boot-") || name.starts_with("hosted-");
    if served == Served::OtherGlue && starts && name.ends_with(".js") {
        body.extend(b"console.log('something else')");
    }
    if served == Served::SpoiltContent && name.starts_with("first-") {
        // The name of the first item, as postcard writes it: its length comes first.
        let name = b"\x0fchest-or-breath";
        let places: Vec<usize> = (0..body.len() - name.len())
            .filter(|place| body[*place..].starts_with(name))
            .collect();
        assert!(!places.is_empty(), "the content is not as it was");
        for place in places {
            body[place] = 0xff;
        }
    }
    if file.extension().is_none_or(|extension| extension != "wasm") {
        return Some(body);
    }
    match served {
        Served::Whole
        | Served::Bench
        | Served::Gallery
        | Served::GalleryIn(_)
        | Served::Pseudo(_)
        | Served::LateWasm
        | Served::PageInPieces
        | Served::OtherGlue
        | Served::SpoiltContent => {}
        Served::SlowWasm => std::thread::sleep(Duration::from_secs(60)),
        Served::NoWasm => return None,
        Served::CutWasm => body.truncate(body.len() / 2),
    }
    Some(body)
}
