//! The TOML files of a folder, and what stands under a key of a table.
//!
//! Knows nothing of what the keys mean. Whatever is not as expected stops the
//! test: a key passed over in silence could be the one that matters.

use std::collections::BTreeMap;
use std::path::Path;
use toml::{Table, Value};

/// The files below a folder by name, such as `rules/hold.toml`.
pub type Texts = BTreeMap<String, String>;

/// Every TOML file of a folder and of the folders in it.
pub fn read(folder: &Path) -> Texts {
    let mut texts = Texts::new();
    for path in entries(folder) {
        let name = last(&path);
        if path.is_dir() {
            let inner = entries(&path).into_iter().filter(|it| it.is_file());
            texts.extend(inner.map(|it| (format!("{name}/{}", last(&it)), text_of(&it))));
        } else {
            texts.insert(name, text_of(&path));
        }
    }
    texts.retain(|name, _| name.ends_with(".toml"));
    texts
}

fn entries(folder: &Path) -> Vec<std::path::PathBuf> {
    let entries = std::fs::read_dir(folder).expect("a folder of content");
    entries
        .map(|entry| entry.expect("an entry").path())
        .collect()
}

fn last(path: &Path) -> String {
    let name = path.file_name().expect("a name");
    name.to_str().expect("a plain name").to_owned()
}

fn text_of(path: &Path) -> String {
    std::fs::read_to_string(path).expect("a text")
}

pub fn parsed(texts: &Texts, name: &str) -> Table {
    let text = texts
        .get(name)
        .unwrap_or_else(|| panic!("there is no {name}"));
    text.parse()
        .unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// The files of a folder, in the order of their names.
pub fn all_parsed(texts: &Texts, folder: &str) -> Vec<Table> {
    let folder = format!("{folder}/");
    let names = texts.keys().filter(|name| name.starts_with(&folder));
    names.map(|name| parsed(texts, name)).collect()
}

/// The table has no other keys than these.
pub fn only(table: &Table, keys: &[&str]) {
    for key in table.keys() {
        assert!(keys.contains(&&**key), "unknown key `{key}` in {table}");
    }
}

pub fn text(table: &Table, key: &str) -> String {
    let text = table.get(key).and_then(Value::as_str);
    text.unwrap_or_else(|| panic!("no text `{key}` in {table}"))
        .to_owned()
}

pub fn table(of: &Table, key: &str) -> Table {
    let table = of.get(key).and_then(Value::as_table);
    table
        .unwrap_or_else(|| panic!("no table `{key}` in {of}"))
        .clone()
}

pub fn number(table: &Table, key: &str) -> Option<i64> {
    let value = table.get(key)?;
    Some(
        value
            .as_integer()
            .unwrap_or_else(|| panic!("`{key}` is no number")),
    )
}

/// The place of a word among the words it may be.
pub fn level(table: &Table, key: &str, words: &[&str]) -> usize {
    let word = text(table, key);
    let place = words.iter().position(|it| *it == word);
    place.unwrap_or_else(|| panic!("`{word}` is not one of {words:?}"))
}

/// A list of texts; a missing one is empty.
pub fn texts(of: &Table, key: &str) -> Vec<String> {
    let text = |value: Value| {
        let text = value.as_str().map(str::to_owned);
        text.unwrap_or_else(|| panic!("`{key}` lists something else than texts"))
    };
    list(of, key).into_iter().map(text).collect()
}

/// A list of tables; a missing one is empty.
pub fn tables(of: &Table, key: &str) -> Vec<Table> {
    let table = |value| match value {
        Value::Table(table) => table,
        _ => panic!("`{key}` lists something else than tables"),
    };
    list(of, key).into_iter().map(table).collect()
}

fn list(of: &Table, key: &str) -> Vec<Value> {
    match of.get(key) {
        None => Vec::new(),
        Some(Value::Array(list)) => list.clone(),
        Some(_) => panic!("`{key}` is no list in {of}"),
    }
}
