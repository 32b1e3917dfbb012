//! Takes a tree of JSON apart, and notes all that is wrong with it on the way.
//!
//! Knows which shapes there are, and nothing of what an overlay is.

use super::json::Value;
use super::problem::Problem;
use crate::domain::{Date, Pack};

/// Something in the tree, and the way there.
#[derive(Clone, Debug)]
pub struct At<'v> {
    /// The way there.
    pub place: String,
    /// What it is.
    pub value: &'v Value,
}

/// A map whose keys are all known.
pub struct Fields<'v> {
    place: String,
    entries: &'v [(String, Value)],
}

impl<'v> Fields<'v> {
    /// What stands under a key.
    pub fn get(&self, key: &str) -> Option<At<'v>> {
        let (_, value) = self.entries.iter().find(|(known, _)| known == key)?;
        let place = below(&self.place, key);
        Some(At { place, value })
    }
}

/// What is read, what it may name, and what was wrong so far.
pub struct Reader<'p> {
    /// What it may name.
    pub pack: &'p Pack,
    /// What was wrong so far.
    pub problems: Vec<Problem>,
}

impl Reader<'_> {
    /// Notes a problem.
    pub fn tell(&mut self, place: &str, mend: impl Into<String>) {
        self.problems.push(Problem::at(place, mend));
    }

    /// A map that has to have these keys, and may have those.
    pub fn fields<'v>(&mut self, at: &At<'v>, must: &[&str], may: &[&str]) -> Option<Fields<'v>> {
        let Value::Map(entries) = at.value else {
            self.tell(&at.place, format!("has to be {{…}} with {}", named(must)));
            return None;
        };
        for (key, _) in entries {
            let mut known = must.iter().chain(may).copied();
            if !known.clone().any(|it| it == key) {
                let way_out = nearest(key, &mut known);
                self.tell(&at.place, format!("`{key}` is not known here; {way_out}"));
            }
        }
        for key in must {
            if !entries.iter().any(|(known, _)| known == key) {
                self.tell(&at.place, format!("`{key}` is missing; add it"));
            }
        }
        Some(Fields {
            place: at.place.clone(),
            entries,
        })
    }

    /// The entries of a list of at most so many.
    pub fn list<'v>(&mut self, at: Option<At<'v>>, most: usize) -> Vec<At<'v>> {
        let Some(at) = at else { return Vec::new() };
        let Value::List(list) = at.value else {
            self.tell(&at.place, "has to be a list in [ ]");
            return Vec::new();
        };
        if list.len() > most {
            let mend = format!("has {} entries; {most} at most", list.len());
            self.tell(&at.place, mend);
        }
        let entry = |(index, value)| At {
            place: format!("{}[{index}]", at.place),
            value,
        };
        list.iter().take(most).enumerate().map(entry).collect()
    }

    /// A text, whatever it says.
    pub fn word<'v>(&mut self, at: &At<'v>) -> Option<&'v str> {
        match at.value {
            Value::Text(text) => Some(text),
            _ => {
                self.tell(&at.place, "has to be text in double quotes");
                None
            }
        }
    }

    /// Words for people, of at most so many letters.
    pub fn words(&mut self, at: Option<At<'_>>, most: usize) -> Option<Box<str>> {
        let at = at?;
        let words = self.word(&at)?.trim();
        let fault = if words.is_empty() {
            "is empty; write it or leave it out".to_owned()
        } else if words.chars().count() > most {
            format!("is longer than {most} letters; say it shorter")
        } else if words.chars().any(is_unseen) {
            "has letters that cannot be seen, such as a tab or a new line; remove them".to_owned()
        } else if is_markup(words) {
            "has marks such as <b>, which people would see as they are; write plain words"
                .to_owned()
        } else {
            return Some(words.into());
        };
        self.tell(&at.place, fault);
        None
    }

    /// A name that rules and words go by.
    pub fn id(&mut self, at: Option<At<'_>>) -> Option<Box<str>> {
        let at = at?;
        let id = self.word(&at)?;
        let fits = (1..=60).contains(&id.len())
            && !id.starts_with('-')
            && id
                .bytes()
                .all(|it| matches!(it, b'a'..=b'z' | b'0'..=b'9' | b'-'));
        if fits {
            return Some(id.into());
        }
        self.tell(
            &at.place,
            "has to be made of small letters a to z, digits and hyphens, 60 at most",
        );
        None
    }

    /// A whole number within these bounds.
    pub fn number(&mut self, at: &At<'_>, least: u16, most: u16) -> Option<u16> {
        let number = match at.value {
            Value::Number(number) => number.parse().ok(),
            _ => None,
        };
        let number = number.filter(|it| (least..=most).contains(it));
        if number.is_none() {
            self.tell(
                &at.place,
                format!("has to be a whole number from {least} to {most}, without quotes"),
            );
        }
        number
    }

    /// A day.
    pub fn date(&mut self, at: Option<At<'_>>) -> Option<Date> {
        let at = at?;
        let date = self.word(&at)?.parse().ok();
        if date.is_none() {
            self.tell(&at.place, "has to be a day such as \"2027-03-31\"");
        }
        date
    }
}

/// The way to a key of a map.
fn below(place: &str, key: &str) -> String {
    if place.is_empty() {
        key.to_owned()
    } else {
        format!("{place}.{key}")
    }
}

/// Letters that change what is around them, or nothing that a person sees.
fn is_unseen(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{200b}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

fn is_markup(words: &str) -> bool {
    words.split('<').skip(1).any(|rest| {
        rest.starts_with(|first: char| first.is_ascii_alphabetic() || matches!(first, '/' | '!'))
    })
}

/// These, in a sentence.
pub fn named(names: &[&str]) -> String {
    let names: Vec<_> = names.iter().map(|name| format!("`{name}`")).collect();
    names.join(", ")
}

/// How to mend a name nobody knows: the one most like it, on the desk.
#[cfg(feature = "author")]
pub fn nearest(name: &str, known: &mut dyn Iterator<Item = &str>) -> String {
    let near = crate::authoring::nearest(name, known);
    near.map_or_else(
        || "correct or remove it".to_owned(),
        |near| format!("did you mean `{near}`?"),
    )
}

/// The browser does without what it takes to compare names.
#[cfg(not(feature = "author"))]
pub fn nearest(_: &str, _: &mut dyn Iterator<Item = &str>) -> String {
    "correct or remove it".to_owned()
}
