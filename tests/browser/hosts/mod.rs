//! The files in `docs/hosting`, each in the server it is for: every answer has
//! every header, and the whole check runs under them.

mod servers;

use crate::harness::engines::Need;
use crate::harness::{host, Browser, Served, Server, Setting};
use crate::sheets;
use crate::walk::Walk;
use crate::words::say;
use massage_check::pwa::hosting::CLINIC;
use massage_check::pwa::integrity;
use massage_check::pwa::policy::{
    cache_control, headers, headers_of, FOR_GOOD, HASHED, KINDS, OPEN, REFUSED, WHOSE,
};
use serde_json::{json, Value};
use servers::{Host, Kind, AHEAD, FOLDER, OTHER};
use std::collections::BTreeSet;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::rc::Rc;

/// Every file of the built page, by its path.
pub fn built() -> Vec<String> {
    fn gather(folder: &Path, before: &str, found: &mut Vec<String>) {
        for entry in std::fs::read_dir(folder).expect("the built page; run `make build`") {
            let path = entry.expect("a file").path();
            let name = path
                .file_name()
                .and_then(|name| name.to_str())
                .expect("a name");
            if path.is_dir() {
                // What was packed of the page is no part of it.
                if name != "release" {
                    gather(&path, &format!("{before}{name}/"), found);
                }
            } else {
                found.push(format!("{before}{name}"));
            }
        }
    }
    let mut found = Vec::new();
    gather(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("dist"),
        "",
        &mut found,
    );
    found.sort();
    found
}

/// An answer of a server: its status, and its headers in small letters.
struct Answer {
    status: u16,
    headers: Vec<(String, String)>,
}

impl Answer {
    fn to(port: u16, path: &str) -> Self {
        let mut stream = TcpStream::connect(("127.0.0.1", port)).expect("a server");
        let ask = format!(
            "GET /{path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n"
        );
        stream.write_all(ask.as_bytes()).expect("asked");
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).expect("an answer");
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let (head, _) = text.split_once("\r\n\r\n").expect("a head");
        let mut lines = head.lines();
        let status = lines
            .next()
            .and_then(|line| line.split(' ').nth(1)?.parse().ok());
        let pair = |line: &str| {
            let (name, value) = line.split_once(':')?;
            Some((name.to_lowercase(), value.trim().to_owned()))
        };
        Self {
            status: status.expect("a status"),
            headers: lines.filter_map(pair).collect(),
        }
    }

    fn all(&self, name: &str) -> Vec<&str> {
        let name = name.to_lowercase();
        let found = self.headers.iter().filter(|(known, _)| *known == name);
        found.map(|(_, value)| value.as_str()).collect()
    }

    fn one(&self, name: &str) -> &str {
        let all = self.all(name);
        assert_eq!(all.len(), 1, "{name} in {:?}", self.headers);
        all[0]
    }
}

#[test]
fn every_answer_of_every_server_has_every_header_of_the_one_source() {
    for kind in Kind::ALL {
        let host = Host::start(kind);
        let missing = format!("{}-0123456789abcdef.js", HASHED[0]);
        let mut paths = built();
        paths.extend(["".to_owned(), "missing".to_owned(), missing]);
        assert!(paths.iter().any(|path| path.ends_with("_bg.wasm")));
        for path in paths {
            let answer = Answer::to(host.port(), &path);
            let about = format!("{kind:?}: /{path}");
            for (name, value) in headers_of(&path) {
                let joined = kind == Kind::HeadersFile && (name, &*value) == OPEN[0];
                let value = if joined {
                    format!("{}, {value}", WHOSE.1)
                } else {
                    value
                };
                assert_eq!(answer.one(name), value, "{about}");
            }
            let read = headers_of(&path).iter().any(|(name, _)| *name == OPEN[1].0);
            assert_eq!(answer.all(OPEN[1].0).len(), usize::from(read), "{about}");
            assert_eq!(answer.all("X-Frame-Options"), [""; 0], "{about}");
            let cache = answer.all("Cache-Control").join(", ");
            if answer.status == 404 {
                assert!(!built().contains(&path), "{about} is not there");
                // `_headers` goes by the path alone: there is no way to say it only of what is there.
                assert!(
                    cache != FOR_GOOD || kind == Kind::HeadersFile,
                    "{about}: {cache}"
                );
                continue;
            }
            assert_eq!(answer.status, 200, "{about}");
            let asks_again = ["no-cache", "public, max-age=0, must-revalidate"];
            match cache_control(&path) {
                FOR_GOOD => assert_eq!(cache, FOR_GOOD, "{about}"),
                _ => assert!(asks_again.contains(&cache.as_str()), "{about}: {cache}"),
            }
            let ending = path.rsplit_once('.').map_or("html", |(_, ending)| ending);
            let kinds = KINDS.iter().find(|(known, _)| *known == ending);
            let (_, expected) = kinds.unwrap_or_else(|| panic!("{about} is of an unknown kind"));
            let sent = answer.one("Content-Type").split(';').next();
            assert_eq!(sent, Some(*expected), "{about}");
            if kind != Kind::HeadersFile && ["js", "css", "wasm"].contains(&ending) {
                assert_eq!(answer.one("Content-Encoding"), "gzip", "{about}");
            }
        }
    }
}

#[test]
fn in_a_folder_of_a_site_the_headers_are_sent_there_and_nowhere_else() {
    for kind in [Kind::Caddy, Kind::Nginx, Kind::Apache] {
        let host = Host::start_in_a_folder(kind);
        for path in built() {
            let answer = Answer::to(host.port(), &format!("{FOLDER}{path}"));
            let about = format!("{kind:?}: /{path}");
            assert_eq!(answer.status, 200, "{about}");
            for (name, value) in headers_of(&path) {
                assert_eq!(answer.one(name), value, "{about}");
            }
            assert_eq!(answer.one("Cache-Control"), cache_control(&path), "{about}");
        }
        let other = Answer::to(host.port(), OTHER);
        assert_eq!(other.status, 200, "{kind:?}");
        for (name, _) in headers_of("embed.js") {
            assert_eq!(other.all(name), [""; 0], "{kind:?}");
        }
    }
}

#[test]
fn names_with_a_hash_begin_as_hosts_without_regular_expressions_are_told() {
    let hashed: Vec<String> = built()
        .into_iter()
        .filter(|name| cache_control(name) == FOR_GOOD)
        .collect();
    assert!(hashed.len() >= 4, "{hashed:?}");
    for name in hashed {
        let begins = |stem: &&str| name.starts_with(&format!("{stem}-"));
        assert!(HASHED.iter().any(begins), "{name}: add it to HASHED");
    }
}

/// To an outcome, looking at everything `Walk` looks at: among it, that nothing
/// went against the policy.
fn journey(kind: Kind) -> (Browser, Rc<Host>) {
    let host = Rc::new(Host::start(kind));
    let page = Browser::open_elsewhere(Setting::default(), host.clone());
    let mut walk = Walk::mouse(&page, sheets::SETTLED);
    walk.go_to_the_end();
    assert!(walk.heading().starts_with(&say("ui.tier-adapt")));
    page.reload();
    assert_eq!(page.text("screen().heading"), walk.heading());
    assert_eq!(page.complaints(), [""; 0]);
    (page, host)
}

#[test]
fn the_whole_check_runs_under_the_headers_of_nginx() {
    journey(Kind::Nginx);
}

#[test]
fn the_whole_check_runs_under_the_headers_of_caddy() {
    if !Need::DevTools.is_missing() {
        journey(Kind::Caddy);
    }
}

#[test]
fn the_whole_check_runs_under_the_headers_of_apache() {
    if !Need::DevTools.is_missing() {
        journey(Kind::Apache);
    }
}

#[test]
fn the_whole_check_runs_under_the_headers_of_netlify_and_cloudflare() {
    if !Need::DevTools.is_missing() {
        journey(Kind::HeadersFile);
    }
}

#[test]
fn a_copy_for_later_is_kept_under_the_headers_of_every_server() {
    if Need::DevTools.is_missing() {
        return;
    }
    for kind in Kind::ALL {
        let setting = Setting {
            worker: true,
            ..Setting::default()
        };
        let page = Browser::open_elsewhere(setting, Rc::new(Host::start(kind)));
        page.wait("a copy is kept", "window.massageCheckOffline?.kept");
        page.reload();
        page.wait("it is served", "navigator.serviceWorker.controller");
        assert_eq!(page.complaints(), [""; 0], "{kind:?}");
    }
}

#[test]
fn what_goes_against_the_policy_of_a_server_is_noticed() {
    let page = Browser::open_elsewhere(Setting::default(), Rc::new(Host::start(Kind::Nginx)));
    assert_eq!(page.complaints(), [""; 0]);
    page.run(
        "const image = new Image(); image.src = 'http://planted.invalid/answers';
        const style = document.createElement('style'); style.textContent = 'p { color: red }';
        document.head.append(style);",
        &[],
    );
    page.settle();
    let complaints = page.complaints().join("\n");
    assert!(complaints.contains("img-src"), "{complaints}");
    assert!(complaints.contains("style-src"), "{complaints}");
}

/// The header cannot know the hashes of what stands in the page; the page's own policy does.
#[test]
fn a_script_or_style_put_into_the_page_does_nothing_though_the_header_names_no_hash() {
    let put = "for (const [kind, says] of [['script', 'window.put = true'], ['style', '#title { opacity: 0 }']]) {
        const element = document.createElement(kind);
        try { element.append(says); document.head.append(element) } catch {}
    }";
    let seen = "getComputedStyle(document.getElementById('title')).opacity";
    for kind in [Kind::Nginx, Kind::HeadersFile] {
        let page = Browser::open_elsewhere(Setting::default(), Rc::new(Host::start(kind)));
        page.run(put, &[]);
        page.settle();
        assert!(page.is("window.put === undefined"), "{kind:?}");
        assert_eq!(page.text(seen), "1", "{kind:?}");
        // Where no policy is, both would do something.
        let plain = host::Host::start(host::Place::OtherPort);
        plain.serve(
            "/",
            host::Reply::html("<!doctype html><h1 id=title>Plain</h1>"),
        );
        page.leave_for(&format!("{}/", plain.origin()));
        page.run(put, &[]);
        assert!(page.is("window.put === true"), "{kind:?}");
        assert_eq!(page.text(seen), "0", "{kind:?}");
    }
}

#[test]
fn everything_a_page_could_ask_of_the_device_is_refused() {
    if Need::DevTools.is_missing() {
        return;
    }
    let page = Browser::open_elsewhere(Setting::default(), Rc::new(Host::start(Kind::Nginx)));
    let names = |call: &str| -> BTreeSet<String> {
        let list = page.get(&format!("document.featurePolicy.{call}()"));
        serde_json::from_value(list).expect("names")
    };
    let (known, allowed) = (names("features"), names("allowedFeatures"));
    let (refused, unknown): (Vec<&str>, Vec<&str>) =
        REFUSED.iter().partition(|name| known.contains(**name));
    // Browsers come and go with theirs; but most have to be names that there are.
    assert!(refused.len() > 3 * unknown.len(), "unknown: {unknown:?}");
    let left: Vec<&str> = refused
        .into_iter()
        .filter(|name| allowed.contains(*name))
        .collect();
    assert_eq!(left, [""; 0], "the page may use these");
    assert!(
        !allowed.is_empty(),
        "the browser does not say what is allowed"
    );
}

/// All that the server can know of somebody who went all the way.
#[test]
fn the_servers_log_knows_nothing_but_that_files_were_fetched() {
    let (_page, host) = journey(Kind::Nginx);
    let log = host.log();
    let files = built();
    assert!(log.len() >= 5, "{log:?}");
    for asked in log {
        let name = asked.path.trim_start_matches('/');
        let known = name.is_empty() || name == AHEAD || files.iter().any(|file| file == name);
        assert!(known, "{asked:?}");
        let rest = [&*asked.referrer, &*asked.cookie, &*asked.body];
        assert_eq!(rest, ["-"; 3], "{asked:?}");
    }
}

/// Takes the mark from the example that says this.
fn with_example(kind: Kind, says: &str) -> String {
    let file = kind.file();
    let example = |line: &&str| line.contains("frame-ancestors") && line.contains(says);
    let found = file.lines().rfind(example).expect("the example");
    let line = found.replacen("# ", "", 1);
    file.replacen(found, &line, 1)
}

#[test]
fn the_examples_of_who_may_frame_the_page_are_taken_by_every_server() {
    for kind in Kind::ALL {
        let host = Host::start_with(kind, &with_example(kind, CLINIC));
        for path in ["", "missing"] {
            let answer = Answer::to(host.port(), path);
            let policies = answer.all("Content-Security-Policy").join(", ");
            let own = &headers()[0].1;
            assert_eq!(
                policies,
                format!("{own}, frame-ancestors 'self' {CLINIC}"),
                "{kind:?}: /{path}"
            );
        }
    }
}

/// Whether the check comes up in a frame on a clinic's page.
fn framed_by(clinic: &Server, file: &str) -> bool {
    let host = Rc::new(Host::start_with(Kind::Nginx, file));
    let page = Browser::open_elsewhere(Setting::default(), host);
    page.leave_for(&format!("{}/around.txt", origin(clinic)));
    page.run(
        "document.body.innerHTML = '<iframe width=390 height=800></iframe>';
        const frame = document.querySelector('iframe');
        frame.onload = () => { window.came = true; };
        frame.src = arguments[0];",
        &[json!(page.url)],
    );
    page.wait("something is in the frame", "window.came");
    page.enter_frame();
    // The page has its first words from the first; what the browser shows in its place does not.
    page.is("document.getElementById('massage-check')")
}

fn origin(server: &Server) -> String {
    format!("http://127.0.0.1:{}", server.port)
}

#[test]
fn only_the_pages_that_a_host_names_may_frame_the_check() {
    if Need::DevTools.is_missing() {
        return;
    }
    // Of another origin, as the sites of clinics are: another port is enough.
    let clinic = Server::start(Served::Whole);
    let named = with_example(Kind::Nginx, CLINIC).replace(CLINIC, &origin(&clinic));
    let own = with_example(Kind::Nginx, "'self'\"");
    for (file, framed) in [(Kind::Nginx.file(), true), (named, true), (own, false)] {
        assert_eq!(framed_by(&clinic, &file), framed);
    }
}

/// On a clinic's page: under each name the script comes as it is hashed, or not at all.
#[test]
fn a_clinic_s_page_can_load_the_loader_from_every_server_and_nothing_else() {
    let clinic = Server::start(Served::Whole);
    let page = Browser::load(Setting::default());
    page.leave_for(&format!("{}/around.txt", origin(&clinic)));
    let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
    let code = std::fs::read(dist.join("embed.js")).expect("the loader");
    let hash = integrity(&code);
    let named = |start: &str| {
        let fits = |name: &String| name.starts_with(start) && cache_control(name) == FOR_GOOD;
        built().into_iter().find(fits).expect("a file")
    };
    let (pinned, other) = (named("embed-"), named("boot-"));
    for kind in Kind::ALL {
        let host = Host::start(kind);
        let comes = |name: &str, more: Value| {
            let at = format!("http://127.0.0.1:{}/{name}", host.port());
            page.run(
                "const script = Object.assign(document.createElement('script'), arguments[1], { src: arguments[0] });
                return new Promise((resolve) => {
                    script.onload = () => resolve(true);
                    script.onerror = () => resolve(false);
                    document.body.append(script);
                })",
                &[json!(at), more],
            ) == true
        };
        let held = json!({ "crossOrigin": "anonymous", "integrity": hash });
        let wrong = json!({ "crossOrigin": "anonymous", "integrity": integrity(b"another") });
        for (name, more, expected) in [
            ("embed.js", json!({}), true),
            ("embed.js", held.clone(), true),
            (&*pinned, held.clone(), true),
            (&*pinned, wrong, false),
            (&*other, json!({}), false),
            (&*other, json!({ "crossOrigin": "anonymous" }), false),
        ] {
            assert_eq!(
                comes(name, more.clone()),
                expected,
                "{kind:?}: {name} {more}"
            );
        }
    }
}

/// As docs/hosting/README.md says.
#[test]
fn a_clinic_that_isolates_its_pages_can_frame_the_check_with_two_other_words() {
    if Need::DevTools.is_missing() {
        return;
    }
    let clinic = Server::start(Served::Whole);
    clinic.obey("/*\n  Cross-Origin-Embedder-Policy: require-corp\n");
    let file = Kind::Nginx.file();
    assert!(!framed_by(&clinic, &file));
    let other = file.replace(
        "set $massage_check_whose \"same-origin\";",
        "set $massage_check_whose \"cross-origin\";
        add_header Cross-Origin-Embedder-Policy \"require-corp\" always;",
    );
    assert!(framed_by(&clinic, &other));
}
