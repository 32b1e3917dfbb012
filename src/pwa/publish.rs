//! From what Trunk built to what is hosted: fills in names and hashes.

use super::loader;
use super::policy::{content_security_policy, content_security_policy_of_page};
use super::programs;
use base64::prelude::{Engine, BASE64_STANDARD};
use sha2::{Digest, Sha256, Sha384};
use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use thiserror::Error;

/// What the page is built for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use<'a> {
    /// To be read by people: with a policy and a worker, and with the program
    /// for frames, which Trunk built into this folder before.
    Hosting(&'a Path),
    /// To be edited: Trunk puts a script into the page that loads it again
    /// after each change, which the policy would forbid and a worker foil. The
    /// one program is for frames too.
    Editing,
}

/// What the program is sent with: see [`crate::bundle`].
#[derive(Clone, Copy, Debug)]
pub struct Content<'a> {
    /// All that it takes to reach a result.
    pub first: &'a [u8],
    /// What a person may want to read besides.
    pub later: &'a [u8],
}

/// What came of it.
#[derive(Debug)]
pub struct Published {
    /// Names all that is kept offline: another file, another version.
    pub version: String,
    /// Each file to be kept offline by its path, and its hash as browsers
    /// write it. `./` is the page itself.
    pub files: BTreeMap<String, String>,
}

/// Why the page cannot be hosted.
#[derive(Debug, Error)]
pub enum Unfit {
    /// A file cannot be read or written.
    #[error("{}", path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// There is no such file, or more than one.
    #[error("the page should have one file that ends in `{ending}`, and has {count}: build it into an empty folder")]
    NotOne {
        /// How its name ends.
        ending: &'static str,
        /// How many there are.
        count: usize,
    },
    /// A script or style cannot stand in the page.
    #[error("the {what} of the page holds `</`, which would end it there: write it another way")]
    Ends {
        /// Which.
        what: &'static str,
    },
    /// The page lacks a place to fill in.
    #[error("index.html has no `{mark}`, or more than one: put it back once")]
    NoPlace {
        /// The place.
        mark: String,
    },
}

/// The same for every version: browsers look there for a newer one.
pub(super) const WORKER_NAME: &str = "worker.js";

/// Made from the screens themselves: `make first`.
const FIRST: &str = include_str!("first.html");
const WORKER: &str = include_str!("worker.js");
pub(super) const POLICY: &str = "<meta data-publish=\"policy\">";

/// A hash as browsers check it: `sha384-…`.
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(bytes)))
}

/// Fills in what is marked in the page of this folder, adds the content, the
/// scripts that start it and, for hosting, the worker. The first script and the
/// style stand in the page: whoever asks for them waits once more, and nothing
/// can be read without them.
///
/// # Errors
///
/// When the folder does not hold what Trunk builds, or cannot be written.
pub fn publish(folder: &Path, content: Content, usage: Use) -> Result<Published, Unfit> {
    let page = folder.join("index.html");
    let html = text(&page)?;
    let html = put(&html, "<div data-publish=\"first\"></div>\n", FIRST)?;
    let start = inside("script", &programs::start(folder, content, usage)?)?;
    let link = linked(&html)?;
    let style = between(&link, "href=\"", "\"")?;
    let style = inside("style", &text(&folder.join(style))?)?;
    let [script_hash, style_hash] = [&start, &style].map(|it| integrity(it.as_bytes()));
    let own = content_security_policy_of_page(&script_hash, &style_hash);
    let html = put(&html, POLICY, &policy(usage, &own))?;
    let html = put(&html, &link, &format!("<style>{style}</style>"))?;
    let html = put(&html, &mark("start"), &format!("<script>{start}</script>"))?;
    write(&page, &html)?;
    loader::publish(folder, &policy(usage, &content_security_policy()))?;

    let files = kept(folder)?;
    let version = short(format!("{files:?}").as_bytes());
    if let Use::Hosting(_) = usage {
        let list: Vec<[&String; 2]> = files.iter().map(|(path, hash)| [path, hash]).collect();
        let values = [
            ("version", &*version),
            ("files", &format!("{list:?}")),
            ("failed", &failed(&html)?),
        ];
        write(&folder.join(WORKER_NAME), filled(WORKER, &values))?;
    }
    Ok(Published { version, files })
}

fn policy(usage: Use, says: &str) -> String {
    match usage {
        Use::Hosting(_) => {
            format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{says}\">")
        }
        Use::Editing => String::new(),
    }
}

/// What is to stand in the page itself. A browser would take `</` for its end.
fn inside(what: &'static str, code: &str) -> Result<String, Unfit> {
    if code.contains("</") {
        Err(Unfit::Ends { what })
    } else {
        Ok(code.trim().to_owned())
    }
}

/// The element by which Trunk loads the style of the page.
fn linked(page: &str) -> Result<String, Unfit> {
    let [start, end] = ["<link rel=\"stylesheet\"", ">"];
    Ok(format!("{start}{}{end}", between(page, start, end)?))
}

pub(super) fn mark(name: &str) -> String {
    format!("<script data-publish=\"{name}\"></script>")
}

pub(super) fn filled(template: &str, values: &[(&str, &str)]) -> String {
    values
        .iter()
        .fold(template.to_owned(), |text, (name, value)| {
            text.replace(&format!("{{{name}}}"), value)
        })
}

pub(super) fn put(page: &str, mark: &str, filling: &str) -> Result<String, Unfit> {
    if page.matches(mark).count() == 1 {
        Ok(page.replacen(mark, filling, 1))
    } else {
        Err(Unfit::NoPlace {
            mark: mark.to_owned(),
        })
    }
}

/// Writes a script under a name that holds its hash; returns the element that loads it.
pub(super) fn script(folder: &Path, name: &str, kind: &str, code: &str) -> Result<String, Unfit> {
    let name = named(folder, name, "js", code.as_bytes())?;
    let hash = integrity(code.as_bytes());
    Ok(format!(
        "<script{kind} src=\"./{name}\" integrity=\"{hash}\"></script>"
    ))
}

/// Writes a file under a name that holds its hash; returns the name.
pub(super) fn named(folder: &Path, name: &str, ending: &str, of: &[u8]) -> Result<String, Unfit> {
    let name = format!("{name}-{}.{ending}", short(of));
    write(&folder.join(&name), of)?;
    Ok(name)
}

/// As Trunk's own names have it: enough to tell versions apart.
fn short(bytes: &[u8]) -> String {
    let hash = Sha256::digest(bytes);
    hash.iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// What the page needs to run without a network. Not its style, which stands in
/// it; nor its pictures for catalogues of apps; nor what is only for those who
/// host or embed it.
fn kept(folder: &Path) -> Result<BTreeMap<String, String>, Unfit> {
    let mut files = BTreeMap::new();
    for name in names(folder)? {
        let path = match name.rsplit_once('.') {
            _ if name == "index.html" => "./".to_owned(),
            _ if name == WORKER_NAME || loader::is_for_others(&name) => continue,
            Some((_, "bin" | "js" | "wasm" | "svg" | "webmanifest")) => name.clone(),
            _ => continue,
        };
        files.insert(path, integrity(&read(&folder.join(name))?));
    }
    Ok(files)
}

/// A page for the worker to show: the message of the page itself, alone.
fn failed(page: &str) -> Result<String, Unfit> {
    let [language, title, message] = [
        ["<html ", ">"],
        ["<title>", "</title>"],
        ["<section class=\"mc-error-summary\">", "</section>"],
    ]
    .map(|[start, end]| between(page, start, end));
    Ok(format!(
        "<!doctype html><html {}><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width\">\
         <title>{}</title>{}",
        language?,
        title?,
        message?.trim()
    ))
}

fn between<'a>(page: &'a str, start: &str, end: &str) -> Result<&'a str, Unfit> {
    let inside = page.split_once(start);
    let inside = inside.and_then(|(_, rest)| rest.split_once(end));
    let (inside, _) = inside.ok_or_else(|| Unfit::NoPlace {
        mark: start.to_owned(),
    })?;
    Ok(inside)
}

pub(super) fn only(folder: &Path, ending: &'static str) -> Result<String, Unfit> {
    let mut found = names(folder)?;
    found.retain(|name| name.ends_with(ending));
    match found.as_slice() {
        [one] => Ok(one.clone()),
        several => Err(Unfit::NotOne {
            ending,
            count: several.len(),
        }),
    }
}

/// Of the files right in the folder, in order.
fn names(folder: &Path) -> Result<Vec<String>, Unfit> {
    let at = |source| Unfit::File {
        path: folder.to_owned(),
        source,
    };
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).map_err(at)? {
        let entry = entry.map_err(at)?;
        if entry.path().is_file() {
            names.extend(entry.file_name().into_string());
        }
    }
    names.sort();
    Ok(names)
}

pub(super) fn read(path: &Path) -> Result<Vec<u8>, Unfit> {
    fs::read(path).map_err(|source| Unfit::File {
        path: path.to_owned(),
        source,
    })
}

pub(super) fn text(path: &Path) -> Result<String, Unfit> {
    fs::read_to_string(path).map_err(|source| Unfit::File {
        path: path.to_owned(),
        source,
    })
}

/// What was in a file that is there no more.
pub(super) fn taken(path: &Path) -> Result<String, Unfit> {
    let text = text(path)?;
    fs::remove_file(path).map_err(|source| Unfit::File {
        path: path.to_owned(),
        source,
    })?;
    Ok(text)
}

pub(super) fn write(path: &Path, bytes: impl AsRef<[u8]>) -> Result<(), Unfit> {
    fs::write(path, bytes).map_err(|source| Unfit::File {
        path: path.to_owned(),
        source,
    })
}
