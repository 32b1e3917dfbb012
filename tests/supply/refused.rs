//! What the rules in .ci/deny.toml refuse, tried with made-up trees. That they
//! refuse nothing of ours is what .ci/supply-chain itself finds out.

use crate::root;
use std::fmt::Write;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Where .ci/supply-chain fetches the list of known faults.
const FAULTS: &str = "https://github.com/RustSec/advisory-db";

/// A tree of made-up crates, without any yet.
fn tree(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("refused")
        .join(name);
    // Not there at the first run.
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    folder
}

fn made_up(folder: &Path, name: &str, version: &str, rest: &str) {
    std::fs::create_dir_all(folder.join("src")).expect("a folder");
    std::fs::write(folder.join("src/lib.rs"), "").expect("written");
    let manifest = format!(
        "[package]\nname = \"{name}\"\nversion = \"{version}\"\nedition = \"2021\"\n\
         publish = false\n{rest}\n"
    );
    std::fs::write(folder.join("Cargo.toml"), manifest).expect("written");
}

/// The tree's own crate, with these dependencies, and its lock file.
fn top(folder: &Path, dependencies: &str) {
    let rest = format!(
        "license = \"MIT\"\n[workspace]\nexclude = [\".\"]\n[dependencies]\n{dependencies}"
    );
    made_up(folder, "top", "0.1.0", &rest);
    run(Command::new(env!("CARGO"))
        .current_dir(folder)
        .arg("generate-lockfile"));
}

fn run(command: &mut Command) -> String {
    let output = command.output().expect("it runs");
    let said = [output.stdout, output.stderr].concat();
    let said = String::from_utf8_lossy(&said).into_owned();
    assert!(output.status.success(), "{command:?}\n{said}");
    said
}

/// A repository with all that is in the folder.
fn repository(folder: &Path) {
    let git = |arguments: &[&str]| {
        let own = [
            "-c",
            "user.name=nobody",
            "-c",
            "user.email=nobody@nothing.invalid",
        ];
        run(Command::new("git")
            .current_dir(folder)
            .args(own)
            .args(arguments));
    };
    git(&["init", "-q", "-b", "main"]);
    git(&["add", "."]);
    git(&["commit", "-q", "-m", "all"]);
}

/// The check of this tree; known faults are looked up in this folder.
fn supply_chain(tree: &Path, faults: &Path) -> Command {
    let mut command = Command::new(root().join(".ci/supply-chain"));
    let instead = format!("url.file://{}.insteadOf", faults.display());
    command
        .env("SUPPLY_CHAIN_TREE", tree.join("Cargo.toml"))
        .env("GIT_CONFIG_COUNT", "1")
        .env("GIT_CONFIG_KEY_0", instead)
        .env("GIT_CONFIG_VALUE_0", FAULTS);
    command
}

/// Whether the tree passes, and what is said.
fn checked(tree: &Path, faults: &Path, arguments: &[&str]) -> (bool, String) {
    let mut command = supply_chain(tree, faults);
    let output = command
        .args(arguments)
        .output()
        .expect(".ci/supply-chain runs");
    let said = [output.stdout, output.stderr].concat();
    let said = String::from_utf8_lossy(&said).into_owned();
    (output.status.success(), said)
}

fn refused(tree: &Path, for_this: &[&str]) {
    let (passed, said) = checked(tree, Path::new("/nothing"), &[]);
    assert!(!passed, "{said}");
    for words in for_this {
        assert!(said.contains(words), "`{words}` is not in:\n{said}");
    }
}

#[test]
fn a_licence_that_asks_for_more_than_its_notice_is_refused() {
    let tree = tree("licence");
    made_up(
        &tree.join("strict"),
        "strict",
        "1.0.0",
        "license = \"GPL-3.0-only\"",
    );
    top(&tree, "strict = { path = \"strict\", version = \"1\" }");
    refused(&tree, &["error[rejected]", "GPL-3.0-only", "strict"]);
}

#[test]
fn a_crate_without_a_licence_is_refused() {
    let tree = tree("no-licence");
    made_up(&tree.join("silent"), "silent", "1.0.0", "");
    top(&tree, "silent = { path = \"silent\", version = \"1\" }");
    refused(&tree, &["error[unlicensed]", "silent"]);
}

#[test]
fn a_licence_excepted_for_one_crate_is_refused_for_another() {
    let tree = tree("exception");
    made_up(
        &tree.join("other"),
        "other",
        "1.0.0",
        "license = \"MPL-2.0\"",
    );
    top(&tree, "other = { path = \"other\", version = \"1\" }");
    refused(&tree, &["error[rejected]", "MPL-2.0", "other"]);
}

#[test]
fn a_crate_from_git_is_refused() {
    let tree = tree("git");
    let elsewhere = tree.join("elsewhere");
    made_up(&elsewhere, "elsewhere", "1.0.0", "license = \"MIT\"");
    repository(&elsewhere);
    top(
        &tree,
        &format!("elsewhere = {{ git = \"file://{}\" }}", elsewhere.display()),
    );
    refused(&tree, &["error[source-not-allowed]", "elsewhere"]);
}

#[test]
fn two_versions_of_a_crate_are_refused() {
    let tree = tree("duplicate");
    for version in ["1", "2"] {
        let folder = tree.join(version);
        made_up(
            &folder,
            "twice",
            &format!("{version}.0.0"),
            "license = \"MIT\"",
        );
    }
    top(
        &tree,
        "one = { package = \"twice\", path = \"1\", version = \"1\" }\n\
         two = { package = \"twice\", path = \"2\", version = \"2\" }",
    );
    refused(&tree, &["error[duplicate]", "twice"]);
}

#[test]
fn any_version_will_do_is_refused() {
    let tree = tree("wildcard");
    made_up(&tree.join("any"), "any", "1.0.0", "license = \"MIT\"");
    top(&tree, "any = { path = \"any\", version = \"*\" }");
    refused(&tree, &["error[wildcard]", "any"]);
}

/// A tree with one crate of the registry, the version this project has; that, and the lock file's checksum of it.
fn with_a_real_crate(name: &str) -> (PathBuf, String) {
    let tree = tree(name);
    let lock = std::fs::read_to_string(root().join("Cargo.lock")).expect("a lock file");
    let entry = lock
        .split("\n\n")
        .find(|it| it.contains("name = \"cfg-if\""));
    let entry = entry.expect("cfg-if is used");
    let version = entry
        .split("version = \"")
        .nth(1)
        .and_then(|it| it.split('"').next());
    let version = version.expect("a version");
    let rest = format!("license = \"MIT\"\n[workspace]\n[dependencies]\ncfg-if = \"={version}\"");
    made_up(&tree, "top", "0.1.0", &rest);
    let mut own = "version = 4\n\n".to_owned();
    write!(own, "{}\n\n[[package]]\nname = \"top\"\nversion = \"0.1.0\"\ndependencies = [\n \"cfg-if\",\n]\n", entry.trim())
        .expect("written");
    std::fs::write(tree.join("Cargo.lock"), own).expect("written");
    (tree, version.to_owned())
}

/// A list of known faults with one in cfg-if: all versions but those patched have it.
fn faults(tree: &Path, kind: &str, patched: &str) -> PathBuf {
    let list = tree.join("faults");
    std::fs::create_dir_all(list.join("crates/cfg-if")).expect("a folder");
    let entry = format!(
        "```toml\n[advisory]\nid = \"RUSTSEC-2024-9999\"\npackage = \"cfg-if\"\ndate = \"2024-01-01\"\n\
         {kind}\n[versions]\npatched = [{patched}]\n```\n# Made up\n\nFor a test.\n"
    );
    std::fs::write(list.join("crates/cfg-if/RUSTSEC-2024-9999.md"), entry).expect("written");
    repository(&list);
    list
}

#[test]
fn a_crate_with_a_known_fault_is_refused() {
    let (tree, _) = with_a_real_crate("fault");
    let list = faults(&tree, "", "");
    let (passed, said) = checked(&tree, &list, &["advisories"]);
    assert!(!passed, "{said}");
    assert!(
        said.contains("error[vulnerability]") && said.contains("RUSTSEC-2024-9999"),
        "{said}"
    );
}

#[test]
fn a_crate_of_our_choice_that_nobody_looks_after_is_refused() {
    let (tree, _) = with_a_real_crate("unmaintained");
    let list = faults(&tree, "informational = \"unmaintained\"", "");
    let (passed, said) = checked(&tree, &list, &["advisories"]);
    assert!(!passed, "{said}");
    assert!(said.contains("error[unmaintained]"), "{said}");
}

#[test]
fn a_fault_that_is_mended_in_our_version_is_none() {
    let (tree, version) = with_a_real_crate("mended");
    let list = faults(&tree, "", &format!("\">= {version}\""));
    let (passed, said) = checked(&tree, &list, &["advisories"]);
    assert!(passed, "{said}");
    assert!(!said.contains("NOT CHECKED"), "{said}");
}

/// Cargo's folder, but in its copy of the index this crate's versions are all withdrawn.
fn home_where_all_is_withdrawn(tree: &Path) -> PathBuf {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home =
        home.unwrap_or_else(|| Path::new(&std::env::var("HOME").expect("a home")).join(".cargo"));
    let own = tree.join("home");
    std::fs::create_dir_all(own.join("registry")).expect("a folder");
    for name in ["registry/cache", "registry/src", "config.toml"] {
        if home.join(name).exists() {
            symlink(home.join(name), own.join(name)).expect("linked");
        }
    }
    let entry = Path::new(".cache/cf/g-/cfg-if");
    for index in std::fs::read_dir(home.join("registry/index")).expect("an index") {
        let index = index.expect("an entry");
        let copy = own.join("registry/index").join(index.file_name());
        let Ok(versions) = std::fs::read_to_string(index.path().join(entry)) else {
            continue;
        };
        let withdrawn = versions.replace("\"yanked\": false", "\"yanked\": true");
        let withdrawn = withdrawn.replace("\"yanked\":false", "\"yanked\":true");
        std::fs::create_dir_all(copy.join(".cache/cf/g-")).expect("a folder");
        std::fs::write(copy.join(entry), withdrawn).expect("written");
        std::fs::copy(index.path().join("config.json"), copy.join("config.json")).expect("copied");
    }
    own
}

#[test]
fn a_withdrawn_version_is_refused_even_where_the_list_of_faults_is_out_of_reach() {
    let (tree, _) = with_a_real_crate("withdrawn");
    let output = supply_chain(&tree, Path::new("/nothing"))
        .arg("advisories")
        .env("CARGO_HOME", home_where_all_is_withdrawn(&tree))
        .env("CARGO_NET_OFFLINE", "true")
        .output()
        .expect(".ci/supply-chain runs");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success(), "{said}");
    assert!(
        said.contains("error[yanked]") && said.contains("cfg-if"),
        "{said}"
    );
}

#[test]
fn a_list_of_faults_out_of_reach_is_said_and_fails_who_asked_for_it() {
    let (tree, _) = with_a_real_crate("out-of-reach");
    let (passed, said) = checked(&tree, Path::new("/nothing"), &["advisories"]);
    assert!(!passed, "{said}");
    assert!(
        said.contains("NOT CHECKED") && said.contains("fatal"),
        "{said}"
    );
    assert!(!said.contains("advisories ok"), "{said}");
}
