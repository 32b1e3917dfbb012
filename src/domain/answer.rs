//! What a person can say about an item.
//!
//! Nothing here knows of browsers, wording or rules. An item not yet answered
//! is missing from [`Answers`]: there is no "empty" answer.

use super::findings::{asked_by, Findings};
use super::id::{ItemId, OptionId, PageId, Set};
use super::item::Kind;
use super::pack::Pack;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// How sure the person is that something is there, in order of concern.
///
/// `Unsure` stands above `Absent`, so a rule that asks for "at least unsure"
/// counts doubt as a reason for care.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Finding {
    /// "No".
    Absent,
    /// "Not sure".
    Unsure,
    /// "Yes".
    Present,
}

/// There, or perhaps there: both count the same in every safety question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Doubt {
    /// "Not sure".
    Unsure,
    /// "Yes".
    Present,
}

/// A reason to wait which the clinician who looks after it may clear.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Held {
    /// "No": there is no such reason.
    No,
    /// There is, and the clinician has agreed to gentle massage.
    Agreed(Doubt),
    /// There is, and nobody has agreed: wait.
    Waiting(Doubt),
}

/// A number from 0 (none) to 10 (worst imaginable).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Score(u8);

impl Score {
    /// The highest there is.
    pub const MAX: u8 = 10;

    /// A score, if the number is on the scale.
    pub fn new(number: u8) -> Option<Self> {
        (number <= Self::MAX).then_some(Self(number))
    }

    /// The number.
    pub const fn number(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for Score {
    type Error = &'static str;

    fn try_from(number: u8) -> Result<Self, Self::Error> {
        Self::new(number).ok_or("a score goes from 0 to 10")
    }
}

impl From<Score> for u8 {
    fn from(score: Score) -> Self {
        score.0
    }
}

/// A rating, or "skip this one", which counts as the pack says (never as mild).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Rating {
    /// The person would rather not say.
    Skipped,
    /// The person chose a number.
    Scored(Score),
}

/// A set with at least one member.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OneOrMore(Set<OptionId>);

impl OneOrMore {
    /// The set, unless it is empty.
    pub fn new(options: Set<OptionId>) -> Option<Self> {
        (!options.is_empty()).then_some(Self(options))
    }

    /// Its members.
    pub const fn options(self) -> Set<OptionId> {
        self.0
    }
}

/// "None of these" has to be said, so a list left blank never reads as "no".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ticked {
    /// Said in so many words.
    NoneOfThese,
    /// These apply.
    These(OneOrMore),
}

impl Ticked {
    /// The options that apply.
    pub const fn options(self) -> Set<OptionId> {
        match self {
            Self::NoneOfThese => Set::new(),
            Self::These(some) => some.options(),
        }
    }
}

/// What was said about one item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// About a sign: no, not sure or yes.
    Sign(Finding),
    /// About a reason to wait that a clinician may clear.
    Hold(Held),
    /// How bad something is.
    Rating(Rating),
    /// Exactly one of a few options.
    Chose(OptionId),
    /// Any number of options, or none of them.
    Ticked(Ticked),
}

/// What has been said so far: at most one answer to an item, in the order of
/// the items.
///
/// Cheap to hand down and to compare: screens do so at every answer, and few
/// of them change any. Shared until one is given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers(Arc<Vec<(ItemId, Answer)>>);

impl Answers {
    /// What was said about this item, if anything.
    pub fn get(&self, item: ItemId) -> Option<Answer> {
        let at = self.place(item).ok()?;
        self.0.get(at).map(|(_, answer)| *answer)
    }

    /// Notes an answer; one that the item cannot have is not noted, and the
    /// item stays as it was.
    pub fn give(&mut self, pack: &Pack, item: ItemId, answer: Answer) {
        if !pack.item(item).accepts(answer) {
            return;
        }
        let place = self.place(item);
        let all = Arc::make_mut(&mut self.0);
        match place {
            Ok(at) => all[at].1 = answer,
            Err(at) => all.insert(at, (item, answer)),
        }
    }

    /// Takes an answer back, as when the last tick of a list goes.
    pub fn withdraw(&mut self, item: ItemId) {
        Arc::make_mut(&mut self.0).retain(|(said, _)| *said != item);
    }

    /// Ticks an option of a list, or takes the tick away, and the answer with
    /// the last one: a list left blank never reads as "none". Where there is
    /// no such tick, the item stays as it was.
    pub fn tick(&mut self, pack: &Pack, item: ItemId, option: OptionId, on: bool) {
        let about = pack.item(item);
        if !matches!(about.kind, Kind::Ticks { .. }) || option.index() >= about.options.len() {
            return;
        }
        let mut options = match self.get(item) {
            Some(Answer::Ticked(ticked)) => ticked.options(),
            _ => Set::new(),
        };
        if on {
            options.insert(option);
        } else {
            options.remove(option);
        }
        match OneOrMore::new(options) {
            Some(some) => self.give(pack, item, Answer::Ticked(Ticked::These(some))),
            None => self.withdraw(item),
        }
    }

    /// Whether nothing has been said yet.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Everything said, in the order asked.
    pub fn iter(&self) -> impl Iterator<Item = (ItemId, Answer)> + '_ {
        self.0.iter().copied()
    }

    /// Where the answer to an item stands, or belongs.
    fn place(&self, item: ItemId) -> Result<usize, usize> {
        self.0.binary_search_by_key(&item, |(said, _)| *said)
    }

    /// Whether this item concerns the person, as far as is known.
    ///
    /// An item that an earlier answer already settles is not asked again; one
    /// behind a gate is asked only once the gate opens.
    pub fn asks(&self, pack: &Pack, item: ItemId) -> bool {
        asked_by(pack, self, item)
    }

    /// The items of a page that concern the person, in the order asked. Looks at no other page.
    pub fn asked_on<'a>(
        &'a self,
        pack: &'a Pack,
        page: PageId,
    ) -> impl Iterator<Item = ItemId> + 'a {
        let items = pack.on_page(page);
        items.filter(move |item| self.asks(pack, *item))
    }

    /// The items of the pack that concern the person, in the order asked.
    pub fn asked<'a>(&self, pack: &'a Pack) -> impl Iterator<Item = ItemId> + use<'a> {
        let findings = Findings::raw(pack, self);
        pack.items().filter(move |item| findings.ask(pack, *item))
    }

    /// The items still to be answered, in the order asked.
    pub fn missing<'a>(&'a self, pack: &'a Pack) -> impl Iterator<Item = ItemId> + 'a {
        self.asked(pack).filter(|item| self.get(*item).is_none())
    }

    /// The items of a page still to be answered, in the order asked. Looks at no other page.
    pub fn missing_on<'a>(
        &'a self,
        pack: &'a Pack,
        page: PageId,
    ) -> impl Iterator<Item = ItemId> + 'a {
        let asked = self.asked_on(pack, page);
        asked.filter(|item| self.get(*item).is_none())
    }

    /// The findings behind these answers, for explanations.
    pub fn findings(&self, pack: &Pack) -> Findings {
        Findings::of(pack, self)
    }

    /// All answers, once every item that is asked has one. Answers to items
    /// that are no longer asked are dropped and never count.
    pub fn complete(self, pack: &Pack) -> Result<Complete, Self> {
        let mut count = 0;
        for item in self.asked(pack) {
            if self.get(item).is_none() {
                return Err(self);
            }
            count += 1;
        }
        if count == self.0.len() {
            return Ok(Complete(self));
        }
        let asked = self
            .asked(pack)
            .filter_map(|item| Some((item, self.get(item)?)))
            .collect();
        Ok(Complete(Self(Arc::new(asked))))
    }
}

/// Every item that was asked has an answer. Only [`Answers::complete`] makes
/// one, so [`triage`](super::triage()) cannot be called early and has no way
/// to fail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complete(Answers);

impl Complete {
    /// The answers.
    pub const fn answers(&self) -> &Answers {
        &self.0
    }

    /// The answers again, to be changed.
    pub fn reopen(self) -> Answers {
        self.0
    }
}

impl Answer {
    /// Whether an item of this kind can have this answer.
    pub fn fits(self, kind: &Kind, options: usize) -> bool {
        let known = Set::first(options);
        match (kind, self) {
            (Kind::Sign, Self::Sign(_))
            | (Kind::Clearable, Self::Hold(_))
            | (Kind::Agreement, Self::Hold(Held::Agreed(Doubt::Present) | Held::Waiting(_)))
            | (Kind::Rating { .. }, Self::Rating(_)) => true,
            (Kind::Choice { .. }, Self::Chose(option)) => known.contains(option),
            (Kind::Ticks { least, .. }, Self::Ticked(ticked)) => {
                known.includes(ticked.options()) && ticked.options().len() >= usize::from(*least)
            }
            _ => false,
        }
    }
}
