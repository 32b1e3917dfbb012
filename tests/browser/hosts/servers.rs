//! Caddy, nginx and Apache from Debian, each as a plain process on a free port
//! with the file from `docs/hosting` in it, and a host that reads `_headers`.
//! Each has a copy of the built page in a folder of its own, and writes down
//! all that a server can know of who asks.

use crate::harness::driver::Driver;
use crate::harness::{Elsewhere, Folder, Served, Server};
use massage_check::pwa::hosting::files;
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::rc::Rc;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Caddy,
    Nginx,
    /// Netlify, or Cloudflare Pages.
    HeadersFile,
    Apache,
}

impl Kind {
    pub const ALL: [Self; 4] = [Self::Caddy, Self::Nginx, Self::HeadersFile, Self::Apache];

    /// Of the file in `docs/hosting`.
    fn file_name(self) -> &'static str {
        match self {
            Self::Caddy => "Caddyfile",
            Self::Nginx => "nginx.conf",
            Self::HeadersFile => "_headers",
            Self::Apache => "htaccess",
        }
    }

    /// The file as it is handed to hosts.
    pub fn file(self) -> String {
        let found = files()
            .into_iter()
            .find(|(name, _)| *name == self.file_name());
        found.expect("a file for each").1
    }
}

/// A server that runs until dropped.
pub struct Host {
    kind: Kind,
    port: u16,
    runs: Runs,
    folder: Folder,
}

enum Runs {
    Process { _driver: Driver },
    Own(Server),
}

impl Host {
    /// With the file as it is.
    pub fn start(kind: Kind) -> Self {
        Self::start_with(kind, &kind.file())
    }

    /// With the file as somebody has changed it.
    pub fn start_with(kind: Kind, file: &str) -> Self {
        Self::start_at(kind, file, "")
    }

    /// With the page, and what the file says, in a folder of a site that has
    /// something else too.
    pub fn start_in_a_folder(kind: Kind) -> Self {
        Self::start_at(kind, &kind.file(), FOLDER)
    }

    fn start_at(kind: Kind, file: &str, below: &str) -> Self {
        let folder = Folder::new();
        let site = folder.0.join("page");
        copy_of_the_page(&site.join(below));
        if !below.is_empty() {
            fs::write(site.join(OTHER), "something else").expect("a file");
        }
        let (port, runs) = match kind {
            Kind::HeadersFile => {
                let server = Server::start(Served::Whole);
                server.obey(file);
                (server.port, Runs::Own(server))
            }
            _ => {
                let driver =
                    Driver::that_is_told(|port| command(kind, &folder.0, file, port, below));
                (driver.port, Runs::Process { _driver: driver })
            }
        };
        Self {
            kind,
            port,
            runs,
            folder,
        }
    }

    pub fn port(&self) -> u16 {
        self.port
    }

    /// All that the server wrote down, a line for each request.
    pub fn log(&self) -> Vec<Asked> {
        match &self.runs {
            Runs::Own(server) => server.heard().iter().map(|path| Asked::of(path)).collect(),
            Runs::Process { .. } => {
                let log = fs::read_to_string(self.folder.0.join(LOG)).unwrap_or_default();
                let caddy = self.kind == Kind::Caddy;
                let read = |line| {
                    if caddy {
                        Asked::in_json(line)
                    } else {
                        Asked::in_words(line)
                    }
                };
                log.lines().map(read).collect()
            }
        }
    }
}

impl Elsewhere for Rc<Host> {
    fn url(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    fn heard(&self) -> Vec<String> {
        self.log().into_iter().map(|asked| asked.path).collect()
    }

    /// As a file, since the policy allows no script in the page itself.
    fn put_ahead(&self, script: &str) {
        let page = self.folder.0.join("page");
        let ahead = page.join(AHEAD);
        let before = fs::read_to_string(&ahead).unwrap_or_default();
        fs::write(ahead, format!("{before}{script};\n")).expect("a script");
        let index = page.join("index.html");
        let text = fs::read_to_string(&index).expect("the page");
        let tag = format!("<script src=\"./{AHEAD}\"></script>");
        if !text.contains(&tag) {
            let with = text.replacen("<head>", &format!("<head>{tag}"), 1);
            fs::write(index, with).expect("the page");
        }
    }
}

/// A folder of a site, and something beside it.
pub const FOLDER: &str = "check/";
pub const OTHER: &str = "other.html";

/// The script of the tests, for browsers that cannot be asked to run it ahead.
pub const AHEAD: &str = "ahead.js";

const LOG: &str = "asked.log";

/// What a server knows of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    pub path: String,
    pub referrer: String,
    pub cookie: String,
    pub body: String,
}

impl Asked {
    fn of(path: &str) -> Self {
        Self::new([path, "-", "-", "-"])
    }

    fn new([path, referrer, cookie, body]: [&str; 4]) -> Self {
        Self {
            path: path.to_owned(),
            referrer: referrer.to_owned(),
            cookie: cookie.to_owned(),
            body: body.to_owned(),
        }
    }

    /// As nginx and Apache are told to write it: with tabs in between.
    fn in_words(line: &str) -> Self {
        let mut words = line.split('\t');
        Self::new([(); 4].map(|()| words.next().unwrap_or("?")))
    }

    /// As Caddy writes it. It keeps no bodies, but says how long they are.
    fn in_json(line: &str) -> Self {
        let line: Value = serde_json::from_str(line).expect("JSON");
        let asked = &line["request"];
        let header = |name: &str| match &asked["headers"][name] {
            Value::Null => "-".to_owned(),
            some => some.to_string(),
        };
        let body = match header("Content-Length").as_str() {
            "[\"0\"]" => "-".to_owned(),
            other => other.to_owned(),
        };
        let path = asked["uri"].as_str().unwrap_or("?");
        Self::new([path, &header("Referer"), &header("Cookie"), &body])
    }
}

fn copy_of_the_page(to: &Path) {
    let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
    copy(&dist, to);
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    let entries = fs::read_dir(from).expect("the built page; run `make build`");
    for entry in entries {
        let path = entry.expect("a file").path();
        let name = path.file_name().expect("a name");
        if path.is_dir() {
            copy(&path, &to.join(name));
        } else {
            fs::copy(&path, to.join(name)).expect("a copy");
        }
    }
}

/// Writes what a host has around the file, and starts the server with both; but
/// stops here, with its own words, should it not take them.
fn command(kind: Kind, folder: &Path, file: &str, port: u16, below: &str) -> Command {
    let at = |name: &str| folder.join(name);
    let (page, log, given) = (at("page"), at(LOG), at(kind.file_name()));
    fs::write(&given, file).expect("the file");
    let [page, log, given] = [page, log, given].map(|path| path.display().to_string());
    let around = at("around.conf");
    let (program, checks, runs, text): (&str, Vec<&str>, Vec<&str>, String) = match kind {
        Kind::Caddy => (
            "caddy",
            vec!["validate", "--adapter", "caddyfile", "--config"],
            vec!["run", "--adapter", "caddyfile", "--config"],
            caddy(&page, &log, &given, port, below),
        ),
        Kind::Nginx => (
            "nginx",
            vec!["-t", "-e", "errors.log", "-c"],
            vec!["-e", "errors.log", "-c"],
            nginx(&page, &log, &given, port, below),
        ),
        Kind::Apache => {
            // As hosts have it: in the folder itself.
            let place = Path::new(&page).join(below).join(".htaccess");
            fs::write(place, file).expect("the file");
            let text = apache(folder, &page, &log, port);
            ("apache2", vec!["-t", "-f"], vec!["-X", "-f"], text)
        }
        Kind::HeadersFile => panic!("no program reads _headers"),
    };
    fs::write(&around, text).expect("what is around it");
    let start = |args: &[&str]| {
        let mut command = Command::new(found(program));
        command.args(args).arg(&around).current_dir(folder);
        if program == "nginx" {
            command.arg("-p").arg(folder);
        }
        // Where Caddy keeps certificates, which it has none of here.
        for name in ["HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"] {
            command.env(name, folder);
        }
        command
    };
    let check = start(&checks).output();
    let check = check.unwrap_or_else(|error| panic!("{program}: {error}; run .ci/set-up test"));
    let said = String::from_utf8_lossy(&check.stderr);
    assert!(
        check.status.success(),
        "{program} does not take its file: {said}"
    );
    start(&runs)
}

/// Not every PATH has the folders where Debian puts servers.
fn found(program: &str) -> PathBuf {
    let places = ["/usr/sbin", "/usr/local/sbin"].map(|folder| Path::new(folder).join(program));
    places
        .into_iter()
        .find(|place| place.is_file())
        .unwrap_or_else(|| program.into())
}

fn caddy(page: &str, log: &str, given: &str, port: u16, below: &str) -> String {
    let inside = if below.is_empty() {
        format!("root * {page}\nimport {given}")
    } else {
        format!("handle_path /{below}* {{\nroot * {page}/{below}\nimport {given}\n}}\nroot * {page}\nfile_server")
    };
    format!(
        "{{\nadmin off\nauto_https off\n}}\n\
         http://127.0.0.1:{port} {{\nlog {{\noutput file {log}\n}}\n{inside}\n}}\n"
    )
}

/// One process, so that it ends when it is ended.
fn nginx(page: &str, log: &str, given: &str, port: u16, below: &str) -> String {
    let inside = if below.is_empty() {
        format!("include {given};")
    } else {
        format!("location /{below} {{\nroot {page};\ninclude {given};\n}}")
    };
    let folders: Vec<String> = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .iter()
        .map(|name| format!("{name}_temp_path {name};"))
        .collect();
    format!(
        "daemon off;\nmaster_process off;\npid nginx.pid;\nevents {{}}\nhttp {{\n\
         log_format told \"$request_uri\\t$told_referrer\\t$told_cookie\\t$told_body\";\n\
         map $http_referer $told_referrer {{ '' -; default $http_referer; }}\n\
         map $http_cookie $told_cookie {{ '' -; default $http_cookie; }}\n\
         map $content_length $told_body {{ '' -; 0 -; default $content_length; }}\n\
         access_log {log} told;\n{}\n\
         server {{\nlisten 127.0.0.1:{port};\nroot {page};\n{inside}\n}}\n}}\n",
        folders.join("\n")
    )
}

fn apache(folder: &Path, page: &str, log: &str, port: u16) -> String {
    let folder = folder.display();
    let modules = [
        "mpm_event",
        "authz_core",
        "deflate",
        "dir",
        "filter",
        "headers",
        "mime",
    ];
    let modules: Vec<String> = modules
        .iter()
        .map(|name| format!("LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so"))
        .collect();
    format!(
        "{}\nServerRoot {folder}\nServerName localhost\nListen 127.0.0.1:{port}\n\
         PidFile apache.pid\nDefaultRuntimeDir {folder}\nMutex file:{folder}\nErrorLog errors.log\nTypesConfig /dev/null\n\
         LogFormat \"%U%q\\t%{{Referer}}i\\t%{{Cookie}}i\\t%{{Content-Length}}i\" told\n\
         CustomLog {log} told\nDocumentRoot {page}\nDirectoryIndex index.html\n\
         <Directory {page}>\n    AllowOverride FileInfo\n    Require all granted\n</Directory>\n",
        modules.join("\n")
    )
}
