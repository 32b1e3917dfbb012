//! Words for people, by key. It knows no browser and no rules, and every key
//! it is asked for was checked when the content was built.

pub mod keys;
mod packed;
#[cfg(feature = "pseudo")]
pub mod pseudo;

pub use packed::Packed;

/// One line, or a list of lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Words {
    /// One line.
    One(Box<str>),
    /// A list of lines.
    Many(Vec<Box<str>>),
}

impl Words {
    /// The lines: a single one is a list of one.
    pub fn lines(&self) -> &[Box<str>] {
        match self {
            Self::One(line) => core::slice::from_ref(line),
            Self::Many(lines) => lines,
        }
    }
}

/// A key and its words.
type Entry = (Box<str>, Words);

/// Everything the project says in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// The language, as in `lang="en-GB"`.
    pub language: Box<str>,
    /// In the order of the keys, each once.
    words: Vec<Entry>,
}

impl Text {
    /// The words of a language.
    pub fn new(language: &str, words: impl IntoIterator<Item = (String, Words)>) -> Self {
        let words = words.into_iter().map(|(key, words)| (key.into(), words));
        Self {
            language: language.into(),
            words: sorted(words.collect()),
        }
    }

    /// These words and more. What is there already stays as it is.
    #[must_use]
    pub fn with(&self, more: impl IntoIterator<Item = (String, Words)>) -> Self {
        self.clone().and(Self::new(&self.language, more))
    }

    /// These words and those. What is in both stays as it is here.
    #[must_use]
    pub fn and(mut self, more: Self) -> Self {
        self.words = merged(self.words, more.words);
        self
    }

    fn get(&self, key: &str) -> Option<&Words> {
        let at = self.words.binary_search_by(|(known, _)| (**known).cmp(key));
        self.words.get(at.ok()?).map(|(_, words)| words)
    }

    /// The line behind a key, or the key itself, should it ever be missing:
    /// an odd word on the screen, and never a blank.
    pub fn say<'a>(&'a self, key: &'a str) -> &'a str {
        self.find(key).unwrap_or(key)
    }

    /// The line behind a key that not everything has.
    pub fn find(&self, key: &str) -> Option<&str> {
        match self.get(key)? {
            Words::One(line) => Some(line),
            Words::Many(lines) => lines.first().map(|line| &**line),
        }
    }

    /// The lines behind a key; none if there are none.
    pub fn list(&self, key: &str) -> &[Box<str>] {
        self.get(key).map_or(&[], Words::lines)
    }

    /// A line with its placeholders, such as `{emergency}`, filled in.
    pub fn fill(&self, key: &str, with: &[(&str, &str)]) -> String {
        fill(self.say(key), with)
    }

    /// Every key and its words, in the order of the keys.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Words)> {
        self.words.iter().map(|(key, words)| (&**key, words))
    }
}

/// In the order of the keys. Of a key that is there twice the first words stay.
///
/// By merging, which a list of any length stands: the sorts of the standard
/// library are compiled anew for every type, 3 to 5 kB each.
fn sorted(mut words: Vec<Entry>) -> Vec<Entry> {
    if words.len() < 2 {
        return words;
    }
    let rest = words.split_off(words.len() / 2);
    merged(sorted(words), sorted(rest))
}

/// Two lists in order as one. Of a key that is in both the first words stay.
fn merged(first: Vec<Entry>, second: Vec<Entry>) -> Vec<Entry> {
    let mut all = Vec::with_capacity(first.len() + second.len());
    let mut second = second.into_iter().peekable();
    for entry in first {
        while let Some(before) = second.next_if(|(key, _)| *key < entry.0) {
            all.push(before);
        }
        second.next_if(|(key, _)| *key == entry.0);
        all.push(entry);
    }
    all.extend(second);
    all
}

/// Puts each value in the place of its `{name}`; what is not named stays.
pub fn fill(line: &str, with: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(line.len());
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let value = after.split_once('}').and_then(|(name, after)| {
            let (_, value) = with.iter().find(|(known, _)| *known == name)?;
            Some((*value, after))
        });
        match value {
            Some((value, after)) => {
                filled.push_str(value);
                rest = after;
            }
            None => {
                filled.push('{');
                rest = after;
            }
        }
    }
    filled.push_str(rest);
    filled
}

/// The placeholders of a line.
pub fn placeholders(line: &str) -> impl Iterator<Item = &str> {
    line.split('{')
        .skip(1)
        .filter_map(|after| after.split_once('}').map(|(name, _)| name))
}
