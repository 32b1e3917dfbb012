//! A session written down, and read again.
//!
//! Only names are kept, never places in a table, so that a later version of
//! the content reads what it still knows. What it does not know is left out
//! and asked again: nothing unknown ever counts as an answer.

use super::answer::{Answer, Answers, Finding, Held, OneOrMore, Rating, Ticked};
use super::id::{ItemId, OptionId, PageId, RegionId, Set};
use super::pack::Pack;
use super::session::Place;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The form of what is written; another form is not read.
const FORM: u8 = 1;

/// A session as it is written down.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Saved {
    form: u8,
    pack: String,
    region: String,
    answers: Vec<(String, SavedAnswer)>,
    trail: Vec<SavedPlace>,
    at: u16,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
enum SavedAnswer {
    Sign(Finding),
    Hold(Held),
    Rating(Rating),
    Chose(String),
    Ticked(Vec<String>),
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
enum SavedPlace {
    Welcome,
    Page(String),
    Stop(String),
    Review,
    Outcome,
}

/// A session as it was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Restored {
    /// The answers that still fit.
    pub answers: Answers,
    /// The places seen, from the first; empty unless the content is the same.
    pub trail: Vec<Place>,
    /// Which of them was the present one.
    pub at: usize,
    /// For phone numbers.
    pub region: Option<RegionId>,
    /// Whether the content is the same, and every answer still fits.
    pub whole: bool,
}

/// What was written cannot be read at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreadable;

impl Saved {
    /// Writes down a session.
    pub fn new(
        pack: &Pack,
        answers: &Answers,
        trail: &[Place],
        at: usize,
        region: RegionId,
    ) -> Self {
        Self {
            form: FORM,
            pack: stamp(pack),
            region: pack.region(region).name.to_string(),
            answers: answers
                .iter()
                .map(|(item, answer)| {
                    (
                        pack.item(item).name.to_string(),
                        written(pack, item, answer),
                    )
                })
                .collect(),
            trail: trail
                .iter()
                .map(|place| place_written(pack, *place))
                .collect(),
            at: u16::try_from(at).unwrap_or(0),
        }
    }

    /// As text that any storage keeps.
    pub fn to_text(&self) -> String {
        let bytes = postcard::to_allocvec(self).unwrap_or_default();
        let digit = |half: u8| char::from_digit(half.into(), 16).unwrap_or('0');
        let mut text = String::with_capacity(bytes.len() * 2);
        for byte in bytes {
            text.push(digit(byte >> 4));
            text.push(digit(byte & 15));
        }
        text
    }

    /// From text; whatever it is, this does not fail in any other way. What we
    /// would not have written just so was spoilt: of that nothing is believed.
    pub fn from_text(text: &str) -> Result<Self, Unreadable> {
        let digits = text.as_bytes();
        if !digits.len().is_multiple_of(2) {
            return Err(Unreadable);
        }
        let bytes: Option<Vec<u8>> = digits
            .chunks(2)
            .map(|pair| u8::from_str_radix(core::str::from_utf8(pair).ok()?, 16).ok())
            .collect();
        let saved: Self =
            postcard::from_bytes(&bytes.ok_or(Unreadable)?).map_err(|_| Unreadable)?;
        if saved.form == FORM && saved.names_each_once() && saved.to_text() == text {
            Ok(saved)
        } else {
            Err(Unreadable)
        }
    }

    /// Of two answers to one item nobody could say which was meant.
    fn names_each_once(&self) -> bool {
        let mut seen = self.answers.iter();
        // Each beside all that come after it.
        while let Some((item, _)) = seen.next() {
            if seen.clone().any(|(other, _)| other == item) {
                return false;
            }
        }
        true
    }

    /// What of it this pack knows.
    pub fn restore(&self, pack: &Pack) -> Restored {
        let mut answers = Answers::default();
        let mut whole = self.pack == stamp(pack);
        // One by one: to collect them would bring a way to sort with it.
        let mut named: BTreeMap<&str, ItemId> = BTreeMap::new();
        for id in pack.items() {
            named.insert(&pack.item(id).name, id);
        }
        for (name, answer) in &self.answers {
            let item = named.get(&**name).copied();
            let known = item.and_then(|item| Some((item, read(pack, item, answer)?)));
            match known {
                Some((item, answer)) if pack.item(item).accepts(answer) => {
                    answers.give(pack, item, answer)
                }
                _ => whole = false,
            }
        }
        let trail: Option<Vec<Place>> = self
            .trail
            .iter()
            .map(|place| place_read(pack, place))
            .collect();
        let (trail, at) = match trail {
            Some(trail) if whole && usize::from(self.at) < trail.len() => (trail, self.at.into()),
            _ => (Vec::new(), 0),
        };
        Restored {
            answers,
            trail,
            at,
            region: pack
                .regions()
                .find(|id| *pack.region(*id).name == *self.region),
            whole,
        }
    }
}

fn stamp(pack: &Pack) -> String {
    let parts = pack.parts();
    let standard = format!("{} {} {}", parts.id, parts.version, parts.date);
    match pack.added() {
        Some(added) => format!("{standard} {}", added.stamp),
        None => standard,
    }
}

fn written(pack: &Pack, item: ItemId, answer: Answer) -> SavedAnswer {
    let name = |option: OptionId| pack.option(item, option).name.to_string();
    match answer {
        Answer::Sign(finding) => SavedAnswer::Sign(finding),
        Answer::Hold(held) => SavedAnswer::Hold(held),
        Answer::Rating(rating) => SavedAnswer::Rating(rating),
        Answer::Chose(option) => SavedAnswer::Chose(name(option)),
        Answer::Ticked(ticked) => SavedAnswer::Ticked(ticked.options().iter().map(name).collect()),
    }
}

/// An answer, unless it names an option that the item does not have.
fn read(pack: &Pack, item: ItemId, answer: &SavedAnswer) -> Option<Answer> {
    let option = |name: &String| {
        let options = &pack.item(item).options;
        options
            .iter()
            .position(|option| *option.name == **name)
            .map(OptionId::at)
    };
    Some(match answer {
        SavedAnswer::Sign(finding) => Answer::Sign(*finding),
        SavedAnswer::Hold(held) => Answer::Hold(*held),
        SavedAnswer::Rating(rating) => Answer::Rating(*rating),
        SavedAnswer::Chose(name) => Answer::Chose(option(name)?),
        SavedAnswer::Ticked(names) => {
            let options: Option<Set<OptionId>> = names.iter().map(option).collect();
            Answer::Ticked(OneOrMore::new(options?).map_or(Ticked::NoneOfThese, Ticked::These))
        }
    })
}

fn place_written(pack: &Pack, place: Place) -> SavedPlace {
    let name = |page: PageId| pack.page(page).name.to_string();
    match place {
        Place::Welcome => SavedPlace::Welcome,
        Place::Page(page) => SavedPlace::Page(name(page)),
        Place::Stop(page) => SavedPlace::Stop(name(page)),
        Place::Review => SavedPlace::Review,
        Place::Outcome => SavedPlace::Outcome,
    }
}

fn place_read(pack: &Pack, place: &SavedPlace) -> Option<Place> {
    let page = |name: &String| pack.pages().find(|id| *pack.page(*id).name == **name);
    Some(match place {
        SavedPlace::Welcome => Place::Welcome,
        SavedPlace::Page(name) => Place::Page(page(name)?),
        SavedPlace::Stop(name) => Place::Stop(page(name)?),
        SavedPlace::Review => Place::Review,
        SavedPlace::Outcome => Place::Outcome,
    })
}
