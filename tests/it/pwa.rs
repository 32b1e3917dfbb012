//! What makes the built page ready to be hosted.

use crate::support::root;
use massage_check::pwa::{integrity, policy, publish, Content, Published, Unfit, Use};
use std::fs;
use std::path::{Path, PathBuf};

const LOADER: &str = "// A comment.
/* One over
   two lines. */
load({
  /** What it is. */
  from: \"https://check.example\", // stays

  // goes
});
";

/// A folder as Trunk leaves it, gone when dropped.
struct Built(PathBuf);

const CONTENT: Content = Content {
    first: b"rules and words",
    later: b"more words",
};

impl Built {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("built-{}-{name}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(folder.join("icons")).expect("a folder");
        let built = Self(folder);
        let page = fs::read_to_string(root().join("index.html")).expect("the page");
        built.write("index.html", &page);
        built.write("massage-check-0123456789abcdef_bg.wasm", "a program");
        built.write(
            "massage-check-0123456789abcdef.js",
            "async function __wbg_init() {}",
        );
        fs::create_dir_all(built.frames()).expect("a folder");
        built.write("for-frames/massage-check-2_bg.wasm", "a program for frames");
        built.write(
            "for-frames/massage-check-2.js",
            "async function __wbg_init() { frames(); }",
        );
        built.write("massage-check-1.css", "main {}");
        // As Trunk puts it there.
        let link = "<link data-trunk rel=\"css\" href=\"target/massage-check.css\">";
        assert!(page.contains(link), "{page}");
        let link_built =
            "<link rel=\"stylesheet\" href=\"./massage-check-1.css\" integrity=\"sha384-x\"/>";
        built.write("index.html", &page.replace(link, link_built));
        built.write("manifest.webmanifest", "{}");
        built.write("icons/192.png", "a picture");
        let builder = fs::read_to_string(root().join("embed/builder.html"));
        built.write("builder.html", &builder.expect("the builder"));
        built.write("builder.js", "\"use strict\";");
        built.write("builder.css", "form {}");
        built.write("embed.js", LOADER);
        built
    }

    /// Where the program for frames was built.
    fn frames(&self) -> PathBuf {
        self.0.join("for-frames")
    }

    /// The one file whose name begins and ends like this, by its name.
    fn only(&self, start: &str, end: &str) -> String {
        let entries = fs::read_dir(&self.0).expect("a folder");
        let names = entries.map(|entry| entry.expect("a file").file_name());
        let names = names.filter_map(|name| name.into_string().ok());
        let fitting = |name: &String| name.starts_with(start) && name.ends_with(end);
        let found: Vec<String> = names.filter(fitting).collect();
        assert_eq!(found.len(), 1, "{start}…{end}: {found:?}");
        found[0].clone()
    }

    fn write(&self, name: &str, text: &str) {
        fs::write(self.0.join(name), text).expect("a file");
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.0.join(name)).expect("a file")
    }

    fn start(&self) -> String {
        let page = self.read("index.html");
        let scripts = elements(&page, "script");
        scripts[0].trim_start_matches("<script>").to_owned()
    }

    fn publish(&self, usage: Use) -> Result<Published, Unfit> {
        publish(&self.0, CONTENT, usage)
    }

    fn hosted(&self) -> Published {
        let frames = self.frames();
        let done = self.publish(Use::Hosting(&frames));
        done.expect("what Trunk builds")
    }
}

impl Drop for Built {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// What each element of this kind says, such as `<script …>…</script>`.
fn elements<'a>(page: &'a str, name: &str) -> Vec<&'a str> {
    let start = format!("<{name}");
    let starts = page.match_indices(&start).map(|(at, _)| at);
    let end = format!("</{name}>");
    starts
        .map(|at| {
            let rest = &page[at..];
            &rest[..rest.find(&end).expect("its end")]
        })
        .collect()
}

#[test]
fn one_script_and_one_style_stand_in_the_page_and_the_policy_knows_both_by_their_hashes() {
    let built = Built::new("inline");
    built.hosted();
    let page = built.read("index.html");
    let mut policy = policy::content_security_policy();
    for (name, directive, own) in [
        ("script", "script-src", "'self' 'wasm-unsafe-eval'"),
        ("style", "style-src", "'self'"),
    ] {
        let found = elements(&page, name);
        assert_eq!(found.len(), 1, "{page}");
        let (tag, inside) = found[0].split_once('>').expect("a tag");
        assert_eq!(tag, format!("<{name}"));
        let hash = integrity(inside.as_bytes());
        let says = format!("{directive} {own}");
        policy = policy.replace(&says, &format!("{says} '{hash}'"));
    }
    assert!(page.contains(&format!("content=\"{policy}\"")), "{page}");
    assert!(elements(&page, "style")[0].ends_with(">main {}"));
    for inline in [
        " style=",
        " onload=",
        " onclick=",
        "javascript:",
        "rel=\"stylesheet\"",
        "data-publish=\"start",
    ] {
        assert!(!page.contains(inline), "{inline}");
    }
    // While the page is edited too, without a policy.
    let built = Built::new("inline-edited");
    built.publish(Use::Editing).expect("what Trunk builds");
    let page = built.read("index.html");
    assert!(page.contains("<style>main {}</style>"), "{page}");
    assert!(!page.contains("Content-Security-Policy"));
}

#[test]
fn what_would_end_itself_in_the_page_is_refused() {
    let built = Built::new("ends");
    built.write("massage-check-1.css", "main { content: '</style>' }");
    let frames = built.frames();
    let error = built.publish(Use::Hosting(&frames)).expect_err("an end");
    assert!(error.to_string().contains("the style"), "{error}");
    assert!(error.to_string().contains("another way"), "{error}");
}

#[test]
fn each_program_and_its_script_are_fetched_by_the_hash_they_were_built_with() {
    let built = Built::new("program");
    built.hosted();
    let start = built.start();
    for (framed, program, boot) in [
        (
            "?",
            built.only("hosted-", ".wasm"),
            built.only("hosted-", ".js"),
        ),
        (
            ":",
            built.only("massage-check-", "_bg.wasm"),
            built.only("boot-", ".js"),
        ),
    ] {
        let [code, script] = [&program, &boot].map(|it| integrity(built.read(it).as_bytes()));
        let line = format!("{framed} [\"{program}\", \"{code}\", \"{boot}\", \"{script}\"]");
        assert!(start.contains(&line), "{line}\n{start}");
        assert_eq!(policy::cache_control(&program), policy::FOR_GOOD);
    }
    assert!(
        start.contains("framed()\n") && start.contains("fetch(`./${wasm}`, { integrity: hash })")
    );
    for hole in ["{worker}", "{hosted", "{boot", "{program}\"", "{first"] {
        assert!(!start.contains(hole), "{hole}");
    }
}

#[test]
fn each_script_has_what_was_made_for_its_own_program_and_else_they_are_the_same() {
    let built = Built::new("scripts");
    built.hosted();
    let [alone, framed] = ["boot-", "hosted-"].map(|name| built.read(&built.only(name, ".js")));
    assert_ne!(alone, framed);
    assert!(framed.starts_with("async function __wbg_init() { frames(); }\n"));
    assert_eq!(framed.replace(" frames(); ", ""), alone);
}

#[test]
fn the_program_for_frames_is_not_kept_offline() {
    let built = Built::new("frames");
    let done = built.hosted();
    for path in done.files.keys() {
        assert!(!path.starts_with("hosted"), "{path}");
    }
    assert!(!built.read("worker.js").contains("hosted-"));
}

#[test]
fn the_worker_keeps_every_file_the_page_needs_and_no_more() {
    let built = Built::new("worker");
    let done = built.hosted();
    let worker = built.read("worker.js");
    for (path, hash) in &done.files {
        assert!(
            worker.contains(&format!("[\"{path}\", \"{hash}\"]")),
            "{path}"
        );
        let file = if path == "./" { "index.html" } else { path };
        assert_eq!(&integrity(built.read(file).as_bytes()), hash);
    }
    let kinds: Vec<&str> = done
        .files
        .keys()
        .map(|path| path.split(['-', '.']).next().unwrap_or_default())
        .collect();
    assert_eq!(kinds, ["", "boot", "first", "later", "manifest", "massage"]);
    for hole in ["{version}", "{files}", "{failed}"] {
        assert!(!worker.contains(hole), "{hole}");
    }
    assert!(worker.contains(&done.version));
    assert!(
        worker.contains("We could not run the check"),
        "whom to ask when all is lost"
    );
}

#[test]
fn another_file_is_another_version_and_the_same_files_are_the_same_one() {
    let (one, same, other) = (Built::new("one"), Built::new("same"), Built::new("other"));
    other.write("massage-check-1.css", "main { color: red }");
    let versions = [&one, &same, &other].map(|built| built.hosted().version);
    assert_eq!(versions[0], versions[1]);
    assert_ne!(versions[0], versions[2]);
    assert_eq!(one.read("worker.js"), same.read("worker.js"));
    assert_ne!(
        one.read("worker.js"),
        other.read("worker.js"),
        "or no browser would look"
    );
}

#[test]
fn the_policy_allows_nothing_but_the_page_s_own_files() {
    let built = Built::new("policy");
    built.hosted();
    let page = built.read("index.html");
    let start = "http-equiv=\"Content-Security-Policy\" content=\"";
    let (_, policy) = page.split_once(start).expect("a policy");
    let (policy, _) = policy.split_once('"').expect("its end");
    assert!(policy.starts_with("default-src 'none'; "));
    for never in [
        "unsafe-inline",
        "'unsafe-eval'",
        "http",
        "*",
        "data:",
        "blob:",
    ] {
        assert!(!policy.contains(never), "{never}");
    }
    // Before anything that it is about.
    let at = |what: &str| page.find(what).expect(what);
    assert!(
        at("http-equiv=\"Content-Security") < at("<script")
            && at("http-equiv=\"Content-Security") < at("<link")
    );
}

#[test]
fn the_loader_has_a_name_that_stays_and_one_that_says_which_it_is() {
    let built = Built::new("loader");
    built.hosted();
    let code = built.read("embed.js");
    let (first, rest) = code.split_once('\n').expect("lines");
    assert!(
        first.contains(env!("CARGO_PKG_VERSION")) && first.contains("MIT OR Apache-2.0"),
        "{first}"
    );
    assert_eq!(
        rest, "load({\nfrom: \"https://check.example\", // stays\n});\n",
        "comments and indents go, and nothing else"
    );
    let named = built.only("embed-", ".js");
    assert_eq!(built.read(&named), code);
    assert_eq!(policy::cache_control(&named), policy::FOR_GOOD);
    assert_eq!(policy::cache_control("embed.js"), policy::ASK_AGAIN);
    // As clinics are to write it.
    let script = format!(
        "<script async crossorigin=\"anonymous\" data-version=\"{}\" src=\"./{named}\" integrity=\"{}\"></script>",
        env!("CARGO_PKG_VERSION"),
        integrity(code.as_bytes())
    );
    assert!(built.read("builder.html").contains(&script), "{script}");
}

#[test]
fn another_loader_has_another_name() {
    let (one, other) = (Built::new("loader-one"), Built::new("loader-other"));
    other.write("embed.js", "load();");
    let names = [&one, &other].map(|built| {
        built.hosted();
        built.only("embed-", ".js")
    });
    assert_ne!(names[0], names[1]);
}

#[test]
fn the_builder_has_the_policy_of_the_page_and_names_each_of_its_files_by_its_hash() {
    let built = Built::new("builder");
    built.hosted();
    let page = built.read("builder.html");
    let policy = policy::content_security_policy();
    let at = |what: &str| page.find(what).unwrap_or_else(|| panic!("{what}:\n{page}"));
    let says = at(&format!("Content-Security-Policy\" content=\"{policy}\""));
    assert!(says < at("<script") && says < at("<link"));
    let files = [
        built.only("builder-", ".css"),
        built.only("builder-", ".js"),
        built.only("embed-", ".js"),
        "massage-check-1.css".to_owned(),
    ];
    for file in files {
        let hash = integrity(built.read(&file).as_bytes());
        at(&format!("=\"./{file}\" integrity=\"{hash}\">"));
    }
    for script in elements(&page, "script") {
        assert!(script.ends_with('>') && script.contains(" integrity=\""));
    }
    for never in [
        "data-publish=",
        "<style",
        " style=",
        " onload=",
        " onclick=",
        " onsubmit=",
    ] {
        assert!(!page.contains(never), "{never}");
    }
    for gone in ["builder.js", "builder.css"] {
        assert!(!built.0.join(gone).exists(), "{gone}");
    }
}

#[test]
fn nothing_of_it_is_kept_offline_and_another_loader_is_no_other_page() {
    let (one, other) = (Built::new("apart-one"), Built::new("apart-other"));
    other.write("embed.js", "load();");
    other.write("builder.css", "form { color: red }");
    let [first, second] = [&one, &other].map(Built::hosted);
    assert_eq!(first.version, second.version);
    for path in first.files.keys() {
        assert!(
            !path.starts_with("embed") && !path.starts_with("builder"),
            "{path}"
        );
    }
}

#[test]
fn while_it_is_edited_the_page_has_no_policy_and_no_worker() {
    let built = Built::new("editing");
    built.publish(Use::Editing).expect("what Trunk builds");
    assert!(!built.read("index.html").contains("Content-Security-Policy"));
    assert!(!built.0.join("worker.js").exists());
    let none = "massageCheckWorker = \"\" && ";
    assert!(built.start().contains(none));
}

#[test]
fn while_it_is_edited_one_program_is_for_frames_too() {
    let built = Built::new("one-program");
    built.publish(Use::Editing).expect("what Trunk builds");
    let boot = built.only("boot-", ".js");
    let start = built.start();
    assert_eq!(
        start
            .matches("\"massage-check-0123456789abcdef_bg.wasm\"")
            .count(),
        2
    );
    assert_eq!(start.matches(&format!("\"{boot}\"")).count(), 2);
    assert!(!start.contains("\"hosted-"));
}

#[test]
fn what_trunk_does_not_build_is_refused_in_words_that_help() {
    let said = |change: &dyn Fn(&Built), name: &str| {
        let built = Built::new(name);
        change(&built);
        built
            .publish(Use::Hosting(&built.frames()))
            .expect_err("it is not fit")
            .to_string()
    };
    let none = said(
        &|built| {
            fs::remove_file(built.0.join("massage-check-0123456789abcdef_bg.wasm")).expect("there")
        },
        "none",
    );
    assert!(
        none.contains("one file that ends in `_bg.wasm`, and has 0"),
        "{none}"
    );
    let two = said(
        &|built| built.write("massage-check-9_bg.wasm", "old"),
        "two",
    );
    assert!(
        two.contains("has 2: build it into an empty folder"),
        "{two}"
    );
    let frames = said(
        &|built| fs::remove_dir_all(built.frames()).expect("there"),
        "no-frames",
    );
    assert!(frames.contains("for-frames"), "{frames}");
    let place = said(&|built| built.write("index.html", "<html></html>"), "place");
    assert!(
        place.contains("<div data-publish=\"first\">") && place.contains("put it back"),
        "{place}"
    );
    let twice = said(
        &|built| {
            let page = built.read("index.html");
            built.write(
                "index.html",
                &page.replace("<title>", "<script data-publish=\"start\"></script><title>"),
            );
        },
        "twice",
    );
    assert!(twice.contains("data-publish=\"start\""), "{twice}");
    let loader = said(
        &|built| fs::remove_file(built.0.join("embed.js")).expect("there"),
        "no-loader",
    );
    assert!(loader.contains("embed.js"), "{loader}");
    let builder = said(
        &|built| built.write("builder.html", "<html></html>"),
        "no-place",
    );
    assert!(builder.contains("data-publish"), "{builder}");
    let message = said(
        &|built| {
            let page = built.read("index.html");
            built.write("index.html", &page.replace("mc-error-summary", "other"));
        },
        "message",
    );
    assert!(message.contains("mc-error-summary"), "{message}");
    let lost = publish(
        &std::env::temp_dir().join("no-such-folder"),
        CONTENT,
        Use::Hosting(Path::new("no-such-folder-either")),
    );
    assert!(lost
        .expect_err("no folder")
        .to_string()
        .contains("no-such-folder"));
}
