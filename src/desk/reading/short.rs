//! How easy the short words are, set against the full words they stand for.

use super::{age, words};
use crate::authoring::Content;
use crate::text::Text;

/// What a person reads with the short words on, in the place of a page's
/// title and hint, of a question and its variants, or of a question about an
/// agreement.
#[derive(Clone, Debug)]
pub struct Short {
    /// The key of the words.
    pub name: String,
    /// The lines read.
    pub lines: Vec<String>,
    /// Their reading age in years.
    pub age: f64,
    /// That of the full words.
    pub full: f64,
}

impl Short {
    /// The sentences, each with its number of words. Only a stop ends one: a
    /// colon does not.
    pub fn sentences(&self) -> impl Iterator<Item = (&str, usize)> {
        let sentences = self
            .lines
            .iter()
            .flat_map(|line| line.split_inclusive(['.', '?', '!']));
        sentences.map(|sentence| (sentence.trim(), words(sentence).count()))
    }
}

/// Every short reading, in the order asked.
pub fn short(content: &Content) -> Vec<Short> {
    let Content { pack, text, .. } = content;
    let mut all = Vec::new();
    for id in pack.pages() {
        let page = format!("page.{}", pack.page(id).name);
        all.push(set_against(text, &page, "easy", &["title", "hint"]));
        for id in pack.on_page(id) {
            let item = format!("item.{}", pack.item(id).name);
            all.push(set_against(text, &item, "easy", &["question", "more"]));
            // The first is left out where the second is easy enough.
            let agreed = ["agreed-easy", "agreed"]
                .into_iter()
                .find(|key| text.find(&format!("{item}.{key}")).is_some());
            all.extend(agreed.map(|key| set_against(text, &item, key, &["agreed"])));
        }
    }
    all
}

fn set_against(text: &Text, of: &str, short: &str, full: &[&str]) -> Short {
    let name = format!("{of}.{short}");
    let lines = text.list(&name);
    let full: Vec<&str> = full
        .iter()
        .filter_map(|key| text.find(&format!("{of}.{key}")))
        .collect();
    Short {
        age: age(&lines.iter().map(|line| &**line).collect::<Vec<_>>()),
        full: age(&full),
        lines: lines.iter().map(ToString::to_string).collect(),
        name,
    }
}
