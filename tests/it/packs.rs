//! What authors are told: the real content with one mistake in it, and the
//! message in full, so that messages are proofread like any other text.
//! The mistakes are in tests/data/bad/.

use crate::support::{files, root};
use massage_check::authoring::{load, Files, Problem};
use serde::Deserialize;
use std::path::Path;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Mistakes {
    mistake: Vec<Mistake>,
}

/// One change to the content, and what its author is to be told.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Mistake {
    what: String,
    file: String,
    /// Stands once in the file.
    replace: String,
    by: String,
    /// Each after its file and `{line}`, the line of `at`.
    messages: Vec<String>,
    /// The text whose line is named; the first line of `by` unless given.
    at: Option<String>,
}

impl Mistake {
    fn make(&self, files: &mut Files) {
        let text = files
            .get(&self.file)
            .unwrap_or_else(|| panic!("no {}", self.file));
        let times = text.matches(&self.replace).count();
        assert_eq!(
            times, 1,
            "{}: `{}` is there {times} times",
            self.what, self.replace
        );
        let text = text.replace(&self.replace, &self.by);
        files.put(&self.file, text);
    }

    fn due(&self, files: &Files) -> Vec<String> {
        let text = files.get(&self.file).expect("the changed file");
        let first = self.by.trim_start().lines().next();
        let at = self.at.as_deref().or(first).unwrap_or_default();
        let place = text
            .rfind(at)
            .unwrap_or_else(|| panic!("{}: no `{at}`", self.what));
        let line = text[..place].matches('\n').count() + 1;
        let messages = self.messages.iter();
        messages
            .map(|message| message.replace("{line}", &line.to_string()))
            .collect()
    }
}

fn mistakes() -> Vec<Mistake> {
    let folder = root().join("tests/data/bad");
    let mut paths: Vec<_> = std::fs::read_dir(folder)
        .expect("a folder of mistakes")
        .map(|entry| entry.expect("a file").path())
        .collect();
    paths.sort();
    paths.iter().flat_map(|path| read(path)).collect()
}

fn read(path: &Path) -> Vec<Mistake> {
    let text = std::fs::read_to_string(path).expect("mistakes can be read");
    let mistakes: Mistakes =
        toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    mistakes.mistake
}

/// Whether a message is as it should be, as far as the "…".
fn same(due: &str, told: &str) -> bool {
    due.strip_suffix('…')
        .map_or(due == told, |start| told.starts_with(start))
}

fn told(files: &Files) -> Vec<String> {
    let problems: Vec<Problem> = load(files).err().unwrap_or_default();
    problems.iter().map(ToString::to_string).collect()
}

#[test]
fn every_mistake_is_told_in_full_with_its_place_and_the_way_out() {
    let mut wrong = Vec::new();
    for mistake in mistakes() {
        let mut files = files().clone();
        mistake.make(&mut files);
        let (due, told) = (mistake.due(&files), told(&files));
        if due.len() != told.len() || !due.iter().zip(&told).all(|(due, told)| same(due, told)) {
            let (due, told) = (due.join("\n  "), told.join("\n  "));
            wrong.push(format!("{}\n due\n  {due}\n told\n  {told}", mistake.what));
        }
    }
    assert!(wrong.is_empty(), "{}\n", wrong.join("\n\n"));
}

#[test]
fn messages_are_in_the_style_of_this_project() {
    for mistake in mistakes() {
        for message in &mistake.messages {
            assert!(!message.ends_with('.'), "{message}");
            assert!(!message.contains("::"), "{message}");
            let said = message
                .split_once("{line}: ")
                .or_else(|| message.split_once(":1: "));
            let said = said.unwrap_or_else(|| panic!("no place: {message}")).1;
            assert!(
                said.starts_with(|first: char| !first.is_uppercase() || first == 'T'),
                "{said}"
            );
            // What is wrong, and after a semicolon or a question what to do.
            assert!(
                said.contains("; ") || said.ends_with('?') || said.contains("needs"),
                "{said}"
            );
        }
    }
}

#[test]
fn all_mistakes_are_told_at_once() {
    let mistakes = mistakes();
    let three = [
        "a misspelt item in a rule",
        "a level of pressure that does not exist",
        "a rule without a source",
    ];
    let three = three.map(|what| mistakes.iter().find(|it| it.what == what).expect(what));
    let mut files = files().clone();
    three.iter().for_each(|mistake| mistake.make(&mut files));
    let mut due: Vec<String> = three
        .iter()
        .flat_map(|mistake| mistake.due(&files))
        .collect();
    let mut told = told(&files);
    due.sort();
    told.sort();
    assert_eq!(told, due);
    assert_eq!(told.len(), 3);
}

#[test]
fn a_missing_file_is_told_by_its_name() {
    let mut files = files().clone();
    files.remove("claims.toml");
    assert_eq!(
        told(&files),
        ["claims.toml:1: `claims.toml` is missing; the pack needs it"]
    );
}

#[test]
fn content_without_any_file_is_told_as_such() {
    let nowhere = root().join("src/desk");
    let problems = Files::read(&nowhere).expect_err("there is no TOML there");
    let told = problems[0].to_string();
    let due = format!(
        "{}:1: there is no content here; name the folder that holds pack.toml",
        nowhere.display()
    );
    assert_eq!(told, due);
}

#[test]
fn the_content_as_it_is_has_nothing_to_mend() {
    assert_eq!(told(files()), [""; 0]);
}
