//! Looking names up, and telling what is wrong with those that lead nowhere.
//!
//! Knows which names there are and where they stand, but not what an entry of
//! any kind is made of.

use super::items::Shape;
use super::level::Level;
use crate::authoring::files::Files;
use crate::authoring::load::line_of;
use crate::authoring::problem::{nearest, PackError, Problem};
use crate::authoring::raw::Name;
use crate::domain::{ItemId, OptionId, Set, SourceId};
use core::fmt;
use std::collections::BTreeMap;

/// Which file and line each entry stands at.
pub type Places = BTreeMap<String, (String, usize)>;

/// An entry that is being read: what problems are told of.
#[derive(Clone, Copy)]
pub struct Entry<'a> {
    pub file: &'a str,
    pub kind: &'static str,
    pub name: &'a Name,
}

impl Entry<'_> {
    /// Its id.
    pub fn id(&self) -> &str {
        self.name.get_ref()
    }
}

impl fmt::Display for Entry<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} `{}`", self.kind, self.id())
    }
}

/// Every name of the pack, and all that was wrong with any so far.
pub struct Names<'a> {
    files: &'a Files,
    problems: &'a mut Vec<Problem>,
    tables: BTreeMap<&'static str, BTreeMap<String, usize>>,
    places: Places,
    /// In the order of their ids.
    pub items: Vec<Shape>,
}

impl<'a> Names<'a> {
    pub fn new(files: &'a Files, problems: &'a mut Vec<Problem>) -> Self {
        Self {
            files,
            problems,
            tables: BTreeMap::new(),
            places: Places::new(),
            items: Vec::new(),
        }
    }

    /// Where everything stands.
    pub fn finish(self) -> Places {
        self.places
    }

    /// Gives an entry the next id of its kind.
    pub fn define(&mut self, of: Entry<'_>) {
        let entry = of.to_string();
        if let Some((file, line)) = self.places.get(&entry) {
            let first = format!("{file}:{line}");
            return self.tell(of, of.name, PackError::Twice { entry, first });
        }
        let place = self.place(of, of.name);
        self.places.insert(entry, place);
        let table = self.tables.entry(of.kind).or_default();
        table.insert(of.id().to_owned(), table.len());
    }

    /// Notes where a rule comes from that an entry expands to.
    pub fn comes_from(&mut self, rule: &str, of: Entry<'_>) {
        let place = self.place(of, of.name);
        self.places.insert(format!("rule `{rule}`"), place);
    }

    /// The id behind a name.
    pub fn find<T: From<usize>>(
        &mut self,
        of: Entry<'_>,
        table: &'static str,
        name: &Name,
    ) -> Option<T> {
        let known = self.tables.entry(table).or_default();
        if let Some(index) = known.get(name.get_ref()) {
            return Some(T::from(*index));
        }
        let near = nearest(name.get_ref(), known.keys().map(String::as_str));
        self.unknown(of, table, name, near);
        None
    }

    /// The ids behind these names.
    pub fn list<T: From<usize>>(
        &mut self,
        of: Entry<'_>,
        table: &'static str,
        names: &[Name],
    ) -> Vec<T> {
        names
            .iter()
            .filter_map(|name| self.find(of, table, name))
            .collect()
    }

    /// The ids behind these names, as a set.
    pub fn set<T: From<usize> + Into<usize> + Copy>(
        &mut self,
        of: Entry<'_>,
        table: &'static str,
        names: &[Name],
    ) -> Set<T> {
        self.list(of, table, names).into_iter().collect()
    }

    /// Sources, of which safety content always has at least one.
    pub fn sources(&mut self, of: Entry<'_>, names: &[Name]) -> Vec<SourceId> {
        if names.is_empty() {
            let entry = of.to_string();
            self.tell(of, of.name, PackError::NoSource { entry });
        }
        self.list(of, "source", names)
    }

    /// An item and one of its options.
    pub fn option_of(
        &mut self,
        of: Entry<'_>,
        item: &Name,
        option: &Name,
    ) -> Option<(ItemId, OptionId)> {
        let id: ItemId = self.find(of, "item", item)?;
        let options = &self.items[id.index()].options;
        if let Some(index) = options.iter().position(|known| known == option.get_ref()) {
            return Some((id, OptionId::at(index)));
        }
        let near = nearest(option.get_ref(), options.iter().map(String::as_str));
        self.unknown(of, "option", option, near);
        None
    }

    /// The level that a word stands for.
    pub fn level<T: Level>(&mut self, of: Entry<'_>, key: &str, word: &Name) -> T {
        let known = T::ALL.iter().copied();
        let found = known.clone().find(|level| level.word() == word.get_ref());
        found.unwrap_or_else(|| {
            let expected: Vec<_> = known.map(|level| format!("\"{}\"", level.word())).collect();
            self.bad(of, key, word, &expected.join(", "));
            T::STRICTEST
        })
    }

    /// Something has a value that it cannot have.
    pub fn bad(&mut self, of: Entry<'_>, key: &str, value: &Name, expected: &str) {
        let error = PackError::BadValue {
            entry: of.to_string(),
            key: key.to_owned(),
            value: value.get_ref().clone(),
            expected: expected.to_owned(),
        };
        self.tell(of, value, error);
    }

    /// Something has none of these, or more than one.
    pub fn one_of(&mut self, of: Entry<'_>, expected: &'static str) {
        let entry = of.to_string();
        self.tell(of, of.name, PackError::OneOf { entry, expected });
    }

    /// Something stands for more than can be kept.
    pub fn too_many_clauses(&mut self, of: Entry<'_>) {
        let error = PackError::Fault {
            entry: of.to_string(),
            mend: "has so many `highest-of` in its `all` that too many cases come of them; split it into several rules".to_owned(),
        };
        self.tell(of, of.name, error);
    }

    fn unknown(&mut self, of: Entry<'_>, kind: &'static str, name: &Name, nearest: Option<String>) {
        let error = PackError::Unknown {
            entry: of.to_string(),
            kind,
            name: name.get_ref().clone(),
            nearest,
        };
        self.tell(of, name, error);
    }

    fn tell(&mut self, of: Entry<'_>, at: &Name, error: PackError) {
        let (file, line) = self.place(of, at);
        self.problems.push(Problem { file, line, error });
    }

    /// The file and line of a name.
    pub fn place(&self, of: Entry<'_>, at: &Name) -> (String, usize) {
        let text = self.files.get(of.file).unwrap_or_default();
        (of.file.to_owned(), line_of(text, at.span().start))
    }
}
