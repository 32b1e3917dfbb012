//! What `make release` packs, used as others will: the npm package installed
//! into a page that Vite builds, the archive unpacked and put on a server; and
//! the pages that embed/examples has for developers.

use crate::gallery::axe::from_npm;
use crate::harness::host::{Host, Place, Reply};
use crate::harness::{Browser, Setting};
use crate::hosts::built;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// What a program says; it has to end well.
fn said(program: impl AsRef<Path>, arguments: &[&str], at: &Path) -> String {
    let program = program.as_ref();
    let output = Command::new(program)
        .args(arguments)
        .current_dir(at)
        .output();
    let output = output.unwrap_or_else(|error| panic!("{}: {error}", program.display()));
    let text = String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned();
    assert!(
        output.status.success(),
        "{} {arguments:?}: {text}",
        program.display()
    );
    text
}

/// Of its own for each run, so that nothing of before is in it.
fn empty(name: &str) -> PathBuf {
    let folder = root().join("target/packages").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

fn pack(name: &str) -> PathBuf {
    let folder = empty(name);
    let at = folder.display().to_string();
    said(root().join(".ci/release"), &[&at], root());
    folder
}

/// Packed once for all tests.
fn packed() -> &'static Path {
    static FOLDER: OnceLock<PathBuf> = OnceLock::new();
    FOLDER.get_or_init(|| pack("once"))
}

const VERSION: &str = env!("CARGO_PKG_VERSION");

fn archive() -> PathBuf {
    packed().join(format!("massage-check-site-{VERSION}.tar.gz"))
}

fn package() -> PathBuf {
    packed().join(format!("massage-check-{VERSION}.tgz"))
}

#[test]
fn packing_twice_gives_the_same_bytes() {
    let again = pack("twice");
    let names = |folder: &Path| {
        let mut names: Vec<_> = fs::read_dir(folder)
            .expect("a folder")
            .map(|entry| entry.expect("a file").file_name())
            .collect();
        names.sort();
        names
    };
    assert_eq!(names(packed()), names(&again));
    assert_eq!(names(&again).len(), 3);
    for name in names(&again) {
        let [one, other] = [packed(), &again].map(|folder| fs::read(folder.join(&name)));
        assert!(
            one.expect("a file") == other.expect("a file"),
            "{}",
            name.display()
        );
    }
}

#[test]
fn the_checksums_are_those_of_both_archives() {
    let checked = said("sha256sum", &["--check", "SHA256SUMS"], packed());
    for file in [archive(), package()] {
        let name = file.file_name().and_then(|name| name.to_str());
        let line = format!("{}: OK", name.expect("a name"));
        assert!(checked.contains(&line), "{checked}");
    }
}

/// What is in the archive of the site.
fn unpacked(name: &str) -> PathBuf {
    let folder = empty(name);
    let at = folder.display().to_string();
    said(
        "tar",
        &["-xzf", &archive().display().to_string(), "-C", &at],
        root(),
    );
    folder.join(format!("massage-check-site-{VERSION}"))
}

#[test]
fn the_archive_holds_every_file_of_the_page_and_opens_wherever_it_is_unpacked() {
    let inside = unpacked("unpacked");
    let site = inside.join("site");
    for name in built() {
        let [there, here] =
            [&root().join("dist"), &site].map(|folder| fs::read(folder.join(&name)));
        assert!(there.expect("a file") == here.expect("a file"), "{name}");
    }
    for beside in ["LICENSE", "LICENSE-APACHE", "hosting/nginx.conf"] {
        assert!(inside.join(beside).is_file(), "{beside}");
    }
    let host = Host::start(Place::OtherSite);
    serve(&host, &site, "/somewhere/");
    let page = Browser::load_around(Setting::default(), |_| {
        format!("{}/somewhere/", host.origin())
    });
    page.wait(
        "the check",
        "document.querySelector('[data-awake]:not([data-behind]) #title')",
    );
}

/// All files below a folder.
fn serve(host: &Host, folder: &Path, at: &str) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("a file").path();
        let name = path
            .file_name()
            .and_then(|name| name.to_str())
            .expect("a name");
        if path.is_dir() {
            serve(host, &path, &format!("{at}{name}/"));
            continue;
        }
        let kind = match path.extension().and_then(|ending| ending.to_str()) {
            Some("html") => "text/html; charset=utf-8",
            Some("js") => "text/javascript",
            Some("css") => "text/css",
            Some("wasm") => "application/wasm",
            Some("svg") => "image/svg+xml",
            _ => "application/octet-stream",
        };
        let body = fs::read(&path).expect("a file");
        host.serve(&format!("{at}{name}"), Reply::of(kind, body.clone()));
        if name == "index.html" {
            host.serve(at, Reply::of(kind, body));
        }
    }
}

/// The page of a clinic, with the package in it as npm installs it.
fn installed(name: &str) -> PathBuf {
    let folder = empty(name);
    let files = fs::read_dir(root().join("tests/data/vite-host")).expect("a page");
    for file in files.map(|file| file.expect("a file").path()) {
        fs::copy(&file, folder.join(file.file_name().expect("a name"))).expect("a copy");
    }
    let package = package().display().to_string();
    let quietly = [
        "--offline",
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
        "--no-package-lock",
    ];
    said(
        "npm",
        &[&["install"], &quietly[..], &[&package]].concat(),
        &folder,
    );
    folder
}

#[test]
fn the_types_let_through_what_is_right_and_nothing_else() {
    let folder = installed("types");
    let types = folder.join("node_modules/@types");
    std::os::unix::fs::symlink(from_npm().join("@types"), types).expect("a link");
    said(from_npm().join(".bin/tsc"), &["--project", "."], &folder);
}

#[test]
fn the_package_is_of_this_version_and_does_nothing_on_a_server() {
    let folder = installed("server");
    let script = "import('massage-check').then((all) => console.log(Object.keys(all).length, typeof customElements))";
    assert_eq!(said("node", &["-e", script], &folder).trim(), "0 undefined");
    let about = fs::read_to_string(folder.join("node_modules/massage-check/package.json"));
    let about: serde_json::Value = serde_json::from_str(&about.expect("a file")).expect("JSON");
    assert_eq!(about["version"], VERSION);
    let code = |file: PathBuf| fs::read(file).expect("the loader");
    assert!(
        code(folder.join("node_modules/massage-check/massage-check.js"))
            == code(root().join("dist/embed.js"))
    );
    for file in [
        "README.md",
        "LICENSE",
        "LICENSE-APACHE",
        "massage-check.d.ts",
        "react.d.ts",
    ] {
        assert!(
            folder
                .join("node_modules/massage-check")
                .join(file)
                .is_file(),
            "{file}"
        );
    }
}

#[test]
fn what_the_documentation_in_them_links_to_is_in_them() {
    let package = installed("links").join("node_modules/massage-check");
    let site = unpacked("links-of-the-site");
    for folder in [package, site] {
        let mut links = 0;
        for page in pages(&folder) {
            let text = fs::read_to_string(&page).expect("a page");
            for link in relative_links(&text) {
                links += 1;
                let target = page.parent().expect("a folder").join(&link);
                let inside = target
                    .canonicalize()
                    .is_ok_and(|it| it.starts_with(folder.canonicalize().expect("a folder")));
                assert!(inside, "{} links to {link}", page.display());
            }
        }
        assert!(links > 3, "{}: {links}", folder.display());
    }
}

/// All pages of documentation below a folder.
fn pages(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder");
    let paths = entries.map(|entry| entry.expect("a file").path());
    paths
        .flat_map(|path| {
            if path.is_dir() {
                pages(&path)
            } else if path.extension().is_some_and(|ending| ending == "md") {
                vec![path]
            } else {
                Vec::new()
            }
        })
        .collect()
}

/// Where the links of a page lead that lead to no other site, without the place on the page.
fn relative_links(text: &str) -> Vec<String> {
    let targets = text
        .split("](")
        .skip(1)
        .filter_map(|rest| rest.split(')').next());
    targets
        .filter(|target| !target.contains("://") && !target.starts_with('#'))
        .filter_map(|target| target.split('#').next().map(str::to_owned))
        .collect()
}

/// In the check that an element of the page has in it.
fn enter(page: &Browser) {
    let frame = "document.querySelector('massage-check')?.shadowRoot?.querySelector('iframe')";
    page.wait("a frame", frame);
    let frame = page
        .element(&format!("return {frame}"), &[])
        .expect("a frame");
    page.enter(frame);
    page.wait(
        "the check",
        "document.querySelector('[data-awake]:not([data-behind]) #title')",
    );
}

#[test]
fn a_page_that_vite_builds_with_the_package_has_the_check_in_it() {
    let folder = installed("vite");
    said(
        from_npm().join(".bin/vite"),
        &["build", "--base", "./"],
        &folder,
    );
    let host = Host::start(Place::OtherSite);
    serve(&host, &folder.join("dist"), "/");
    let page = Browser::load_around(Setting::default(), |server| {
        format!("{}/?check=http://127.0.0.1:{}/", host.origin(), server.port)
    });
    enter(&page);
    let start = page.element("return document.querySelector('main button')", &[]);
    page.click(&start.expect("a button that starts it"));
    page.wait(
        "the first question",
        "document.querySelector('main fieldset input')",
    );
    page.leave_frame();
    page.wait(
        "what it tells",
        "document.title === 'ready' && document.documentElement.dataset.height > 300",
    );
}

/// A page of embed/examples as it would be on the site of a clinic.
fn example(name: &str) -> (Browser, Host) {
    let text = fs::read_to_string(root().join("embed/examples").join(name)).expect("an example");
    assert!(text.contains("https://check.example"), "{name}");
    let host = Host::start(Place::OtherSite);
    let page = Browser::load_around(Setting::default(), |server| {
        let site = format!("http://127.0.0.1:{}", server.port);
        host.serve(
            "/",
            Reply::html(text.replace("https://check.example", &site)),
        );
        format!("{}/", host.origin())
    });
    (page, host)
}

#[test]
fn the_plain_example_works() {
    let (page, _host) = example("plain.html");
    enter(&page);
}

#[test]
fn the_example_with_a_strict_policy_works() {
    let (page, _host) = example("strict-policy.html");
    enter(&page);
}

#[test]
fn the_example_of_one_page_that_changes_makes_the_check_and_takes_it_away() {
    let (page, _host) = example("single-page.html");
    for _ in 0..2 {
        page.run("location.hash = 'massage'", &[]);
        enter(&page);
        page.leave_frame();
        page.run("location.hash = 'home'", &[]);
        page.wait("it is gone", "!document.querySelector('massage-check')");
    }
}
