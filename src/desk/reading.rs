//! How easy each screen is to read: the Flesch–Kincaid grade, and five for
//! the age. An estimate for authors, not a judgement of people.

mod short;

pub use short::{short, Short};

use crate::authoring::Content;
use crate::domain::Kind;
use crate::text::Text;

/// A screen, or a block of an outcome, and the age at which it can be read.
#[derive(Clone, Debug)]
pub struct Screen {
    /// The page, or the entry that the block is about.
    pub name: String,
    /// The reading age in years.
    pub age: f64,
}

/// Names that the reader knows: their own illness, its treatment, the people
/// who care for them. Each counts as a word of two syllables.
const KNOWN: &[&str] = &[
    "adalimumab",
    "adrenaline",
    "amitriptyline",
    "ankylosing",
    "antibodies",
    "antiphospholipid",
    "apixaban",
    "appointment",
    "aromatherapy",
    "arteritis",
    "arthritis",
    "autoimmune",
    "azathioprine",
    "biologic",
    "chemotherapy",
    "clinician",
    "clinicians",
    "coeliac",
    "colitis",
    "condition",
    "conditions",
    "connective",
    "cyclophosphamide",
    "dabigatran",
    "dermatologist",
    "dermatology",
    "dermatomyositis",
    "diabetes",
    "edoxaban",
    "emergency",
    "endocrinologist",
    "epilepsy",
    "eurythrodermic",
    "gastroenterologist",
    "guillain",
    "haematology",
    "hashimoto",
    "heparin",
    "immune",
    "immunity",
    "immunoglobulin",
    "inflammatory",
    "infusion",
    "injection",
    "insulin",
    "lymphoedema",
    "massage",
    "medical",
    "medicine",
    "medicines",
    "methotrexate",
    "midwife",
    "multiple",
    "myasthenia",
    "mycophenolate",
    "myositis",
    "neurologist",
    "obstetric",
    "oncology",
    "osteoporosis",
    "osteopenia",
    "pemphigoid",
    "pemphigus",
    "pharmacist",
    "physiotherapist",
    "physiotherapists",
    "polymyalgia",
    "polymyositis",
    "prednisolone",
    "psoriasis",
    "psoriatic",
    "reflexology",
    "registers",
    "rheumatica",
    "rheumatoid",
    "rheumatologist",
    "rheumatology",
    "rituximab",
    "rivaroxaban",
    "scleroderma",
    "sclerosis",
    "specialist",
    "spondylitis",
    "spondyloarthritis",
    "therapist",
    "thrombocytopenia",
    "thyroid",
    "thyroiditis",
    "vasculitis",
    "warfarin",
];

/// Every screen and block that a person may come to read.
pub fn screens(content: &Content) -> Vec<Screen> {
    let Content { pack, text, .. } = content;
    let mut screens = Vec::new();
    let mut add = |name: String, keys: &[String]| {
        let lines: Vec<&str> = keys
            .iter()
            .flat_map(|key| text.list(key))
            .map(|line| &**line)
            .collect();
        if !lines.is_empty() {
            screens.push(Screen {
                name,
                age: age(&lines),
            });
        }
    };
    for id in pack.pages() {
        let page = format!("page.{}", pack.page(id).name);
        let mut keys: Vec<String> = ["title", "hint", "why"]
            .map(|key| format!("{page}.{key}"))
            .into();
        for item in pack.on_page(id).map(|item| pack.item(item)) {
            let of = format!("item.{}", item.name);
            keys.extend(["question", "more", "why", "agreed"].map(|key| format!("{of}.{key}")));
            // Names of illnesses and areas are not ours to make easier.
            if matches!(item.kind, Kind::Choice { .. }) {
                keys.extend(item.options.iter().flat_map(|option| {
                    ["name", "hint"].map(|key| format!("{of}.option.{}.{key}", option.name))
                }));
            }
        }
        add(page, &keys);
    }
    for (of, keys) in blocks(text) {
        add(of, &keys);
    }
    screens
}

/// The other words, a block for each table of the text files.
fn blocks(text: &Text) -> Vec<(String, Vec<String>)> {
    let mut blocks: Vec<(String, Vec<String>)> = Vec::new();
    for (key, _) in text.iter() {
        let (of, last) = key.rsplit_once('.').unwrap_or((key, ""));
        // One sentence each, read as one list.
        let of = if of.starts_with("statement.") {
            "statement"
        } else {
            of
        };
        let asked = ["item.", "page.", "part.", "group.", "area."];
        let names = ["name", "also", "who"];
        if asked.iter().any(|start| of.starts_with(start)) || names.contains(&last) || of == "ui" {
            continue;
        }
        match blocks.last_mut() {
            Some((block, keys)) if block == of => keys.push(key.to_owned()),
            _ => blocks.push((of.to_owned(), vec![key.to_owned()])),
        }
    }
    blocks
}

/// The reading age of some lines, each of which is a sentence at least.
pub fn age(lines: &[&str]) -> f64 {
    let sentences = lines
        .iter()
        .flat_map(|line| line.split(['.', '?', '!', ':', ';']))
        .filter(|sentence| words(sentence).next().is_some())
        .count();
    let counted: Vec<usize> = lines
        .iter()
        .flat_map(|line| words(line))
        .map(|word| syllables(&word))
        .collect();
    if sentences == 0 || counted.is_empty() {
        return 5.0;
    }
    #[allow(clippy::cast_precision_loss, reason = "a few hundred words")]
    let (words, sentences, syllables) = (
        counted.len() as f64,
        sentences as f64,
        counted.iter().sum::<usize>() as f64,
    );
    0.39f64.mul_add(words / sentences, 11.8 * syllables / words) - 15.59 + 5.0
}

fn words(line: &str) -> impl Iterator<Item = String> + '_ {
    line.split(|c: char| !c.is_alphanumeric() && c != '’')
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .map(str::to_lowercase)
}

fn syllables(word: &str) -> usize {
    let word = word.trim_end_matches("’s").trim_end_matches('’');
    if KNOWN.contains(&word) {
        return 2;
    }
    if word.chars().all(|c| c.is_ascii_digit()) {
        return 1;
    }
    let vowel = |c: char| "aeiouyäéèö".contains(c);
    let letters: Vec<char> = word.chars().collect();
    let mut count = 0;
    let mut in_group = false;
    for letter in &letters {
        let is_vowel = vowel(*letter);
        if is_vowel && !in_group {
            count += 1;
        }
        in_group = is_vowel;
    }
    let silent = word.ends_with('e') && !word.ends_with("le")
        || word.ends_with("es")
            && !["ses", "zes", "xes", "ches", "shes"]
                .iter()
                .any(|end| word.ends_with(end))
        || word.ends_with("ed") && !word.ends_with("ted") && !word.ends_with("ded");
    if silent && count > 1 {
        count -= 1;
    }
    count.max(1)
}

#[cfg(test)]
mod tests {
    use super::{age, syllables};

    #[test]
    fn syllables_are_counted_as_spoken() {
        let spoken = [
            ("pain", 1),
            ("massage", 2),
            ("gentle", 2),
            ("called", 1),
            ("today", 2),
            ("swollen", 2),
            ("breathing", 2),
        ];
        for (word, count) in spoken {
            assert_eq!(syllables(word), count, "{word}");
        }
    }

    #[test]
    fn short_words_in_short_sentences_read_younger() {
        let easy = age(&["Sit down. Do not drive."]);
        let hard = age(&["Immediate discontinuation of physical interventions is recommended pending specialist evaluation."]);
        assert!(easy < 8.0 && hard > 20.0, "{easy} and {hard}");
    }
}
