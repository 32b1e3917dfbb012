//! What can be said about each item, and what a condition wants to hear.
//!
//! Every word that can be said has a number. A sheet is the words said, and a
//! condition lists the words of which any will do: "at least unsure" is
//! "unsure" or "yes". So there are no steps, and nothing is compared.

use super::table::{number, only, tables, text, texts};
use super::FLARES;
use toml::{Table, Value};

/// The number of a word about an item.
pub type Word = usize;

/// The words of which any will do.
pub type Condition = Vec<Word>;

/// Which words were said.
#[derive(Clone)]
pub struct Sheet(Vec<bool>);

impl Sheet {
    pub fn say(&mut self, word: Word) {
        self.0[word] = true;
    }

    pub fn forget(&mut self, item: &Item) {
        self.0[item.first..item.first + item.words.len()].fill(false);
    }

    pub fn says(&self, word: Word) -> bool {
        self.0[word]
    }

    pub fn meets(&self, condition: &[Word]) -> bool {
        condition.iter().any(|word| self.says(*word))
    }
}

/// An item, with the words that can be said about it, in order of concern
/// where they have one.
pub struct Item {
    pub name: String,
    pub words: Vec<String>,
    first: Word,
}

impl Item {
    pub fn word(&self, word: &str) -> Word {
        let place = self.words.iter().position(|it| it == word);
        let place = place.unwrap_or_else(|| panic!("nobody says `{word}` about {}", self.name));
        self.first + place
    }

    /// This word and all that are graver.
    fn from(&self, word: &str) -> Condition {
        (self.word(word)..self.first + self.words.len()).collect()
    }
}

/// All items, and the flare level, of which rules speak as of an item.
pub struct Items(pub Vec<Item>);

impl Items {
    pub fn new(items: &[Table], areas: &[String]) -> Self {
        let mut all = Self(Vec::new());
        for item in items {
            all.add(text(item, "id"), words(item, areas));
        }
        all.add("flare".to_owned(), FLARES.map(str::to_owned).into());
        all
    }

    fn add(&mut self, name: String, words: Vec<String>) {
        let first = self.0.last().map_or(0, |it| it.first + it.words.len());
        self.0.push(Item { name, words, first });
    }

    pub fn find(&self, name: &str) -> &Item {
        let found = self.0.iter().find(|item| item.name == name);
        found.unwrap_or_else(|| panic!("there is no item `{name}`"))
    }

    pub fn blank(&self) -> Sheet {
        Sheet(vec![
            false;
            self.0.iter().map(|item| item.words.len()).sum()
        ])
    }

    /// What was said, item by item, in words.
    pub fn spoken<'a>(&'a self, sheet: &'a Sheet) -> impl Iterator<Item = (&'a str, Vec<&'a str>)> {
        self.0.iter().map(|item| {
            let said = item.words.iter().filter(|it| sheet.says(item.word(it)));
            (&*item.name, said.map(|it| &**it).collect())
        })
    }

    /// A condition as it is written.
    pub fn condition(&self, written: &Table) -> Condition {
        only(
            written,
            &["item", "highest-of", "at-least", "is", "includes"],
        );
        let mut items = texts(written, "highest-of");
        if items.is_empty() {
            items.push(text(written, "item"));
        }
        // The highest of some is that high if any of them is.
        let about = |name: &String| {
            let item = self.find(name);
            match written.get("at-least") {
                Some(Value::Integer(least)) => item.from(&least.to_string()),
                Some(_) => item.from(&text(written, "at-least")),
                None if written.contains_key("is") => vec![item.word(&text(written, "is"))],
                None => vec![item.word(&text(written, "includes"))],
            }
        };
        items.iter().flat_map(about).collect()
    }

    /// Conditions of which any will do: any word of any of them.
    pub fn any(&self, of: &Table, key: &str) -> Condition {
        let written = tables(of, key);
        written.iter().flat_map(|it| self.condition(it)).collect()
    }
}

fn words(item: &Table, areas: &[String]) -> Vec<String> {
    let plain = |words: &[&str]| words.iter().map(|it| (*it).to_owned()).collect();
    match &*text(item, "kind") {
        "sign" => plain(&["no", "unsure", "yes"]),
        "clearable" => plain(&["no", "agreed", "unsure", "yes"]),
        "agreement" => plain(&["agreed", "unsure", "yes"]),
        "rating" => {
            let mut words: Vec<String> = (0..=10).map(|it: usize| it.to_string()).collect();
            let counts_as = number(item, "skipped-counts-as").expect("what skipping counts as");
            let place = usize::try_from(counts_as).expect("a rating") + 1;
            words.insert(place, "skipped".to_owned());
            words
        }
        "choice" | "ticks" if item.contains_key("options-from") => areas.to_vec(),
        "choice" | "ticks" => tables(item, "option")
            .iter()
            .map(|option| text(option, "id"))
            .collect(),
        kind => panic!("there is no kind `{kind}`"),
    }
}
