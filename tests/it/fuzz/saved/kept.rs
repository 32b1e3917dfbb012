//! What a tab keeps, taken apart, so that it can be put together otherwise.

use super::super::people::{anybody, anything};
use crate::sample::Chance;
use crate::support::pack;
use massage_check::domain::{
    Answer, Answers, Finding, Held, ItemId, OneOrMore, OptionId, PageId, Place, Rating, RegionId,
    Saved, Ticked,
};
use proptest::prelude::*;
use proptest::sample::{select, Index};
use serde::{Deserialize, Serialize};

/// What `Saved` holds, to be taken apart and put together otherwise.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Kept {
    form: u8,
    pub pack: String,
    region: String,
    pub answers: Vec<(String, Said)>,
    trail: Vec<Spot>,
    at: u16,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Said {
    Sign(Finding),
    Hold(Held),
    Rating(Rating),
    Chose(String),
    Ticked(Vec<String>),
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Spot {
    Welcome,
    Page(String),
    Stop(String),
    Review,
    Outcome,
}

impl Kept {
    pub fn read(text: &str) -> Option<Self> {
        let pairs = text.as_bytes().chunks(2).map(|pair| {
            let pair = std::str::from_utf8(pair).ok()?;
            u8::from_str_radix(pair, 16).ok()
        });
        postcard::from_bytes(&pairs.collect::<Option<Vec<u8>>>()?).ok()
    }

    pub fn text(&self) -> String {
        let bytes = postcard::to_allocvec(self).expect("bytes");
        bytes.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// The answers as somebody would give them who is told what was kept, one
    /// after the other; what nobody can say is left out.
    pub fn by_hand(&self) -> Answers {
        let mut answers = Answers::default();
        for (name, said) in &self.answers {
            let named = |id: &ItemId| *pack().item(*id).name == **name;
            let Some(id) = pack().items().find(named) else {
                continue;
            };
            let options = &pack().item(id).options;
            let option = |name: &String| {
                let place = options.iter().position(|it| *it.name == **name);
                place.map(OptionId::at)
            };
            let answer = match said {
                Said::Sign(finding) => Some(Answer::Sign(*finding)),
                Said::Hold(held) => Some(Answer::Hold(*held)),
                Said::Rating(rating) => Some(Answer::Rating(*rating)),
                Said::Chose(name) => option(name).map(Answer::Chose),
                Said::Ticked(names) => {
                    let known: Option<Vec<_>> = names.iter().map(option).collect();
                    let some = known.map(|known| OneOrMore::new(known.into_iter().collect()));
                    some.map(|some| Answer::Ticked(some.map_or(Ticked::NoneOfThese, Ticked::These)))
                }
            };
            if let Some(answer) = answer {
                answers.give(pack(), id, answer);
            }
        }
        answers
    }
}

pub fn stamp() -> String {
    let parts = pack().parts();
    format!("{} {} {}", parts.id, parts.version, parts.date)
}

/// Somebody's answers as they are kept, wherever they are.
pub fn somebody(seed: u64) -> (Answers, Vec<Place>, usize, RegionId) {
    let mut chance = Chance::from(seed);
    let answers = anybody(pack(), &mut chance);
    let page = |chance: &mut Chance| PageId::at(chance.below(pack().pages().len()));
    let mut trail = vec![Place::Welcome];
    for _ in 0..chance.below(30) {
        let page = page(&mut chance);
        trail.push(match chance.below(8) {
            0 => Place::Stop(page),
            1 => Place::Review,
            2 => Place::Outcome,
            _ => Place::Page(page),
        });
    }
    let at = chance.below(trail.len());
    let region = RegionId::at(chance.below(pack().regions().len()));
    (answers, trail, at, region)
}

/// One change to what was kept.
#[derive(Clone, Debug)]
pub enum Change {
    Rename(Index, String),
    Say(Index, Said),
    Twice(Index, u64),
    Drop(Index),
    Pack(String),
    Region(String),
    Form(u8),
    At(u16),
    Been(Spot),
}

pub fn changes() -> impl Strategy<Value = Vec<Change>> {
    let at = any::<Index>;
    let items = pack().items().map(|id| pack().item(id).name.to_string());
    let options = pack().items().flat_map(|id| &pack().item(id).options);
    let options = options.map(|option| option.name.to_string());
    let pages = pack().pages().map(|id| pack().page(id).name.to_string());
    let names: Vec<String> = items.chain(options).chain(pages).collect();
    let name = prop_oneof![6 => select(names), 1 => any::<String>()].boxed();
    let findings = [Finding::Absent, Finding::Unsure, Finding::Present];
    let said = prop_oneof![
        select(findings.to_vec()).prop_map(Said::Sign),
        select(vec![Said::Hold(Held::No), Said::Rating(Rating::Skipped)]),
        name.clone().prop_map(Said::Chose),
        proptest::collection::vec(name.clone(), 0..4).prop_map(Said::Ticked),
    ];
    let spot = prop_oneof![
        select(vec![Spot::Welcome, Spot::Review, Spot::Outcome]),
        name.clone().prop_map(Spot::Page),
        name.clone().prop_map(Spot::Stop),
    ];
    let change = prop_oneof![
        (at(), name.clone()).prop_map(|(at, name)| Change::Rename(at, name)),
        (at(), said).prop_map(|(at, said)| Change::Say(at, said)),
        (at(), any::<u64>()).prop_map(|(at, seed)| Change::Twice(at, seed)),
        at().prop_map(Change::Drop),
        prop_oneof![Just(stamp()), any::<String>()].prop_map(Change::Pack),
        name.prop_map(Change::Region),
        any::<u8>().prop_map(Change::Form),
        any::<u16>().prop_map(Change::At),
        spot.prop_map(Change::Been),
    ];
    proptest::collection::vec(change, 0..4)
}

pub fn make(kept: &mut Kept, change: &Change) {
    let long = kept.answers.len();
    match change {
        Change::Pack(name) => kept.pack.clone_from(name),
        Change::Region(name) => kept.region.clone_from(name),
        Change::Form(form) => kept.form = *form,
        Change::At(at) => kept.at = *at,
        Change::Been(spot) => kept.trail.push(spot.clone()),
        _ if long == 0 => {}
        Change::Rename(at, name) => kept.answers[at.index(long)].0.clone_from(name),
        Change::Say(at, said) => kept.answers[at.index(long)].1 = said.clone(),
        Change::Drop(at) => drop(kept.answers.remove(at.index(long))),
        Change::Twice(at, seed) => {
            let (name, _) = kept.answers[at.index(long)].clone();
            let named = |id: &ItemId| *pack().item(*id).name == *name;
            let Some(id) = pack().items().find(named) else {
                return;
            };
            let mut answers = Answers::default();
            answers.give(pack(), id, anything(pack(), id, &mut Chance::from(*seed)));
            let other = Saved::new(pack(), &answers, &[], 0, RegionId::at(0));
            let other = Kept::read(&other.to_text()).expect("a saved session");
            kept.answers.extend(other.answers);
        }
    }
}
