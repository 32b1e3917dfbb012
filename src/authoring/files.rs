//! The files of a content folder, in memory, so that tests can change one.

use super::problem::{PackError, Problem};
use super::released::RELEASED;
use std::collections::BTreeMap;
use std::path::Path;

/// File names under the content folder, with `/`, and what is in them.
#[derive(Clone, Debug, Default)]
pub struct Files(BTreeMap<String, String>);

impl Files {
    /// Reads every TOML file below a folder, vignettes included; but not what
    /// was released, which is content no more.
    pub fn read(folder: &Path) -> Result<Self, Vec<Problem>> {
        let mut files = Self::default();
        let mut problems = Vec::new();
        files.read_below(folder, "", &mut problems);
        if problems.is_empty() && files.0.is_empty() {
            problems.push(Problem::at(
                &folder.display().to_string(),
                1,
                PackError::NoContent,
            ));
        }
        if problems.is_empty() {
            Ok(files)
        } else {
            Err(problems)
        }
    }

    fn read_below(&mut self, folder: &Path, name: &str, problems: &mut Vec<Problem>) {
        let unreadable = |path: &Path, error: &std::io::Error| {
            Problem::at(
                &path.display().to_string(),
                1,
                PackError::Unreadable(error.to_string()),
            )
        };
        let entries = match std::fs::read_dir(folder) {
            Ok(entries) => entries,
            Err(error) => return problems.push(unreadable(folder, &error)),
        };
        for entry in entries.flatten() {
            let path = entry.path();
            let entry_name = entry.file_name().to_string_lossy().into_owned();
            let full = if name.is_empty() {
                entry_name
            } else {
                format!("{name}/{entry_name}")
            };
            if path.is_dir() {
                self.read_below(&path, &full, problems);
            } else if full.ends_with(".toml") && full != RELEASED {
                match std::fs::read_to_string(&path) {
                    Ok(text) => {
                        self.0.insert(full, text);
                    }
                    Err(error) => problems.push(unreadable(&path, &error)),
                }
            }
        }
    }

    /// Adds or replaces a file.
    pub fn put(&mut self, name: &str, text: impl Into<String>) {
        self.0.insert(name.to_owned(), text.into());
    }

    /// Takes a file away.
    pub fn remove(&mut self, name: &str) {
        self.0.remove(name);
    }

    /// What is in a file.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    /// Every file, in the order of their names.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0
            .iter()
            .map(|(name, text)| (name.as_str(), text.as_str()))
    }

    /// The files of a folder, in the order of their names.
    pub fn below<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.iter().filter(move |(name, _)| {
            name.strip_prefix(folder)
                .is_some_and(|rest| rest.starts_with('/'))
        })
    }
}
