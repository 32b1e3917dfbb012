//! Writes the bill of materials of the built page, as CycloneDX, beside it:
//! every crate in its program with version, licence and checksum, what built
//! it, and the checksum of each file. `make build` calls it.
//!
//! The same build gives the same bill: no clock, no random number, no path of
//! this machine. cargo-cyclonedx (0.5.9) writes the checkout's path into its
//! bill, does not keep to Cargo.lock, counts macros as parts of the program and
//! the author's tool as part of the page, also lists what only other features
//! would bring, and knows no standard library; hence this.

use serde_json::{json, Value};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::path::Path;
use std::process::{Command, ExitCode};

const PAGE: &str = "dist";
const BILL: &str = "massage-check.cdx.json";
const RUST: &str = "https://github.com/rust-lang/rust";

type Failed = Box<dyn Error>;

fn main() -> ExitCode {
    match bill().and_then(|bill| write(&bill)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bill: {error}");
            ExitCode::FAILURE
        }
    }
}

fn write(bill: &Value) -> Result<(), Failed> {
    let text = serde_json::to_string_pretty(bill)? + "\n";
    Ok(std::fs::write(Path::new(PAGE).join(BILL), text)?)
}

fn bill() -> Result<Value, Failed> {
    let used = used()?;
    let (root, crates) = used.split_first().ok_or("cargo tree lists nothing")?;
    let std = standard_library()?;
    let std_ref = std["bom-ref"].clone();

    let checksums = checksums()?;
    let mut components = Vec::new();
    for part in crates {
        components.push(part.component(&checksums)?);
    }
    components.push(std);

    let dependencies = used.iter().map(|part| {
        let own = (part.id == root.id).then(|| std_ref.clone());
        let needs = part.needs.iter().map(|id| json!(purl(id)));
        json!({ "ref": purl(&part.id), "dependsOn": needs.chain(own).collect::<Vec<_>>() })
    });

    let mut metadata = json!({
        "lifecycles": [{ "phase": "build" }],
        "tools": { "components": tools()? },
        "component": {
            "type": "application",
            "bom-ref": purl(&root.id),
            "name": root.id.0,
            "version": root.id.1,
            "licenses": licences(&root.licence),
            "components": files()?,
        },
    });
    if let Some(commit) = commit() {
        metadata["component"]["properties"] =
            json!([{ "name": "massage-check:commit", "value": commit }]);
    }
    if let Some(date) = date()? {
        metadata["timestamp"] = json!(date);
    }
    Ok(json!({
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": metadata,
        "components": components,
        "dependencies": dependencies.collect::<Vec<_>>(),
    }))
}

/// Name and version.
type Id = (String, String);

/// A crate that the page is built of.
struct Part {
    id: Id,
    licence: String,
    repository: String,
    /// Macros, and what only they use, write code while compiling but are not in the program.
    within: bool,
    needs: BTreeSet<Id>,
}

impl Part {
    fn component(&self, checksums: &BTreeMap<Id, String>) -> Result<Value, Failed> {
        let (name, version) = &self.id;
        let checksum = checksums
            .get(&self.id)
            .ok_or_else(|| format!("`{name}` {version} has no checksum in Cargo.lock"))?;
        let mut component = json!({
            "type": "library",
            "bom-ref": purl(&self.id),
            "name": name,
            "version": version,
            "scope": if self.within { "required" } else { "excluded" },
            "hashes": hashes(checksum),
            "licenses": licences(&self.licence),
            "purl": purl(&self.id),
        });
        if !self.repository.is_empty() {
            component["externalReferences"] = json!([{ "type": "vcs", "url": self.repository }]);
        }
        Ok(component)
    }
}

/// What both programs are built of, the page's own crate first.
fn used() -> Result<Vec<Part>, Failed> {
    let within: BTreeSet<Id> = tree(&["-e", "normal,no-proc-macro", "--format", "{p}|||"])?
        .into_iter()
        .map(|(_, part)| part.id)
        .collect();

    let mut parts: Vec<Part> = Vec::new();
    let mut places: BTreeMap<Id, usize> = BTreeMap::new();
    let mut path: Vec<usize> = Vec::new();
    for (depth, mut part) in tree(&["-e", "normal", "--format", "{p}|{l}|{r}|"])? {
        let id = part.id.clone();
        let place = *places.entry(id.clone()).or_insert_with(|| {
            part.within = within.contains(&part.id);
            parts.push(part);
            parts.len() - 1
        });
        path.truncate(depth);
        if let Some(above) = path.last().and_then(|&above| parts.get_mut(above)) {
            above.needs.insert(id);
        }
        path.push(place);
    }
    Ok(parts)
}

/// The lines of `cargo tree`, each with how deep it stands.
fn tree(arguments: &[&str]) -> Result<Vec<(usize, Part)>, Failed> {
    let mut command = vec!["tree", "--frozen", "--target", "wasm32-unknown-unknown"];
    command.extend(["--no-default-features", "--features", "ui,hosted"]);
    command.extend(["--prefix", "depth"]);
    command.extend(arguments);
    let text = said("cargo", &command)?;
    let read = |line: &str| {
        let name = line.trim_start_matches(|it: char| it.is_ascii_digit());
        let depth = line.strip_suffix(name)?.parse().ok()?;
        let mut fields = name.split('|').map(str::to_owned);
        let package = fields.next()?;
        let mut words = package.split(' ');
        let id = (
            words.next()?.to_owned(),
            words.next()?.strip_prefix('v')?.to_owned(),
        );
        let part = Part {
            id,
            licence: fields.next()?,
            repository: fields.next()?,
            within: false,
            needs: BTreeSet::new(),
        };
        Some((depth, part))
    };
    text.lines()
        .map(|line| read(line).ok_or_else(|| format!("cannot read `{line}` of cargo tree").into()))
        .collect()
}

fn checksums() -> Result<BTreeMap<Id, String>, Failed> {
    let lock: toml::Table = std::fs::read_to_string("Cargo.lock")?.parse()?;
    let packages = lock.get("package").and_then(toml::Value::as_array);
    let read = |package: &toml::Value| {
        let field = |name| Some(package.get(name)?.as_str()?.to_owned());
        Some(((field("name")?, field("version")?), field("checksum")?))
    };
    Ok(packages.into_iter().flatten().filter_map(read).collect())
}

/// It is in the program too, but Cargo does not count it.
fn standard_library() -> Result<Value, Failed> {
    let about = said("rustc", &["-vV"])?;
    let field = |name| about.lines().find_map(|line| line.strip_prefix(name));
    let commit = field("commit-hash: ").ok_or("rustc does not say its commit")?;
    let purl = format!("pkg:github/rust-lang/rust@{commit}");
    Ok(json!({
        "type": "library",
        "bom-ref": purl,
        "name": "rust-std",
        "version": field("release: ").ok_or("rustc does not say its release")?,
        "scope": "required",
        "licenses": licences("MIT OR Apache-2.0"),
        "purl": purl,
        "externalReferences": [{ "type": "vcs", "url": RUST }],
    }))
}

/// What has to be the same for the same build.
fn tools() -> Result<Vec<Value>, Failed> {
    let tool = |name: &&str| {
        let text = said(name, &["--version"])?;
        let number = |word: &&str| word.starts_with(|it: char| it.is_ascii_digit());
        let version = text.split_whitespace().find(number);
        let version = version.ok_or_else(|| format!("{name} does not say its version"))?;
        Ok(json!({ "type": "application", "name": name, "version": version }))
    };
    ["rustc", "cargo", "trunk", "wasm-bindgen", "wasm-opt"]
        .iter()
        .map(tool)
        .collect()
}

/// The files of the page, as they are served.
fn files() -> Result<Vec<Value>, Failed> {
    let mut names = Vec::new();
    gather(Path::new(PAGE), &mut names)?;
    names.sort();
    let file = |name: &String| {
        let digest = Sha256::digest(std::fs::read(Path::new(PAGE).join(name))?);
        let sum: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
        Ok(json!({ "type": "file", "name": name, "hashes": hashes(&sum) }))
    };
    names
        .iter()
        .filter(|name| *name != BILL)
        .map(file)
        .collect()
}

fn gather(folder: &Path, names: &mut Vec<String>) -> Result<(), Failed> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            gather(&path, names)?;
        } else {
            names.push(path.strip_prefix(PAGE)?.display().to_string());
        }
    }
    Ok(())
}

/// Which sources these are; none where they came without their history.
fn commit() -> Option<String> {
    let commit = said("git", &["rev-parse", "HEAD"]).ok()?;
    let changed = said("git", &["status", "--porcelain"]).ok()?;
    let and = if changed.is_empty() { "" } else { ", changed" };
    Some(format!("{}{and}", commit.trim()))
}

/// When the sources were made so, not when this was run.
fn date() -> Result<Option<String>, Failed> {
    let seconds = std::env::var("SOURCE_DATE_EPOCH")
        .ok()
        .or_else(|| said("git", &["log", "-1", "--format=%ct"]).ok());
    let Some(seconds) = seconds else {
        return Ok(None);
    };
    let at = format!("@{}", seconds.trim());
    let date = said("date", &["-u", "-d", &at, "+%Y-%m-%dT%H:%M:%SZ"])?;
    Ok(Some(date.trim().to_owned()))
}

fn purl((name, version): &Id) -> String {
    format!("pkg:cargo/{name}@{}", version.replace('+', "%2B"))
}

fn hashes(sum: &str) -> Value {
    json!([{ "alg": "SHA-256", "content": sum }])
}

/// A slash is how OR was once written.
fn licences(expression: &str) -> Value {
    let either: Vec<&str> = expression.split('/').map(str::trim).collect();
    json!([{ "expression": either.join(" OR ") }])
}

fn said(program: &str, arguments: &[&str]) -> Result<String, Failed> {
    let output = Command::new(program)
        .args(arguments)
        .output()
        .map_err(|error| format!("{program}: {error}"))?;
    if !output.status.success() {
        let why = String::from_utf8_lossy(&output.stderr);
        return Err(format!("{program} {}: {}", arguments.join(" "), why.trim()).into());
    }
    Ok(String::from_utf8(output.stdout)?)
}
