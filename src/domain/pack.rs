//! A pack: items, rules, approaches, people to consult, regions, sources and
//! claims, reviewed and released together.
//!
//! [`Pack::new`] is the only maker, from TOML on a desk and from the compact
//! form in a browser alike. It checks everything and returns every fault it
//! finds, so whoever holds a pack holds one that triage cannot fail on.

use super::addition::Added;
use super::advice::{Advice, Disposition, Minutes, Pressure};
use super::catalogue::{Approach, Area, Claim, Prompt, Region, Source};
use super::check;
use super::concern::Concerns;
use super::date::{Currency, Date};
use super::id::{
    ApproachId, AreaId, ClaimId, ItemId, OptionId, PageId, PartId, PromptId, RegionId, RuleId,
    SourceId,
};
use super::item::{Item, Kind, OptionDef, Page, Part};
use super::rule::{Rule, Then};
use serde::{Deserialize, Serialize};

/// A checked pack.
#[derive(Clone, Debug, PartialEq)]
pub struct Pack {
    parts: PackParts,
    flare_rules: Vec<RuleId>,
    advice_rules: Vec<RuleId>,
    concerns: Concerns,
    added: Option<Added>,
}

/// Everything a pack is made of. Anybody may fill this in; only [`Pack::new`]
/// makes a pack of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "each field is the table of the type it holds")]
pub struct PackParts {
    pub id: Box<str>,
    pub version: Box<str>,
    pub date: Date,
    pub valid_until: Date,
    pub review: Option<Review>,
    pub areas: Vec<Area>,
    pub baseline: Advice,
    /// By pressure, lightest first.
    pub minutes: [Minutes; 4],
    /// By disposition, calmest first.
    pub consult: [Vec<PromptId>; 5],
    /// Whom to ask when no rule names anybody.
    pub last_resort: PromptId,
    pub parts: Vec<Part>,
    pub pages: Vec<Page>,
    pub items: Vec<Item>,
    pub rules: Vec<Rule>,
    pub approaches: Vec<Approach>,
    pub prompts: Vec<Prompt>,
    pub regions: Vec<Region>,
    pub sources: Vec<Source>,
    pub claims: Vec<Claim>,
}

/// A clinician's signature under the whole pack.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Review {
    /// Who.
    pub by: Box<str>,
    /// When.
    pub on: Date,
}

/// What is wrong with a pack, and how to mend it.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// Which entry: "rule `past-clot-…`".
    pub entry: String,
    /// The fault and the way out.
    pub mend: String,
}

impl Fault {
    /// Whether faults are put in words. In the browser they are not: nobody there
    /// can mend the pack, and the words weigh. What is checked is the same.
    pub const IN_WORDS: bool = cfg!(any(not(target_family = "wasm"), feature = "faults"));
}

impl Pack {
    /// Makes a pack, or says everything that is wrong with its parts.
    pub fn new(parts: PackParts) -> Result<Self, Vec<Fault>> {
        let faults = check::faults(&parts);
        if !faults.is_empty() {
            return Err(faults);
        }
        let (flare_rules, advice_rules) = (0..parts.rules.len())
            .map(RuleId::at)
            .partition(|id| matches!(parts.rules[id.index()].then, Then::Flare(_)));
        Ok(Self {
            concerns: Concerns::of(&parts),
            parts,
            flare_rules,
            advice_rules,
            added: None,
        })
    }

    pub(super) fn remembering(self, added: Added) -> Self {
        Self {
            added: Some(added),
            ..self
        }
    }

    /// What a clinic added, if one did.
    pub(super) const fn added(&self) -> Option<&Added> {
        // In a program that is not for frames none did, and the compiler leaves out what asks for it.
        if cfg!(feature = "hosted") {
            self.added.as_ref()
        } else {
            None
        }
    }

    /// What answers can bear on.
    pub(super) const fn concerns(&self) -> &Concerns {
        &self.concerns
    }

    /// What it is made of.
    pub const fn parts(&self) -> &PackParts {
        &self.parts
    }

    /// Whether it may be relied on at this day.
    pub fn currency(&self, today: Option<Date>) -> Currency {
        match today {
            None => Currency::Unknown,
            Some(today) if today > self.parts.valid_until => Currency::OutOfDate,
            // A day's grace, since the day begins earlier in the east.
            Some(today) if today < self.parts.date.day_before() => Currency::Unknown,
            Some(_) => Currency::Current,
        }
    }

    /// What nobody can come below at this day: past its date the pack can no
    /// longer speak of any massage.
    pub fn floor(&self, today: Option<Date>) -> Disposition {
        match self.currency(today) {
            Currency::Current => Disposition::Ready,
            Currency::OutOfDate | Currency::Unknown => Disposition::Hold,
        }
    }

    /// What holds for everybody.
    pub const fn baseline(&self) -> &Advice {
        &self.parts.baseline
    }

    /// The longest time at this pressure.
    pub const fn minutes(&self, pressure: Pressure) -> Minutes {
        self.parts.minutes[pressure as usize]
    }

    /// Whom to consult at this disposition, whatever else.
    pub fn consult(&self, disposition: Disposition) -> &[PromptId] {
        &self.parts.consult[disposition as usize]
    }

    /// Whom to ask when no rule names anybody.
    pub const fn last_resort(&self) -> PromptId {
        self.parts.last_resort
    }

    /// The rules that name the flare level.
    pub fn flare_rules(&self) -> impl Iterator<Item = RuleId> + '_ {
        self.flare_rules.iter().copied()
    }

    /// The rules that give advice.
    pub fn advice_rules(&self) -> impl Iterator<Item = RuleId> + '_ {
        self.advice_rules.iter().copied()
    }

    /// The items of a page, in the order asked.
    ///
    /// INVARIANT: items are in the order of their pages, which `check::pages` sees to.
    pub fn on_page(&self, page: PageId) -> impl Iterator<Item = ItemId> + use<> {
        let items = &self.parts.items;
        let start = items.partition_point(|item| item.page < page);
        let end = items.partition_point(|item| item.page <= page);
        (start..end).map(ItemId::at)
    }

    /// The items of all later pages, in the order asked.
    pub(super) fn after_page(&self, page: PageId) -> impl Iterator<Item = ItemId> + use<> {
        let items = &self.parts.items;
        let start = items.partition_point(|item| item.page <= page);
        (start..items.len()).map(ItemId::at)
    }

    /// The items a person ticks areas of the body on.
    pub fn is_area_item(&self, item: ItemId) -> bool {
        matches!(self.item(item).kind, Kind::Ticks { areas: true, .. })
    }

    /// One option of an item.
    pub fn option(&self, item: ItemId, option: OptionId) -> &OptionDef {
        &self.item(item).options[option.index()]
    }

    /// The region for the first of these language tags that points to one,
    /// or else the last region, which is for everybody.
    pub fn region_of(&self, languages: &[String]) -> RegionId {
        let mut known = languages.iter().filter_map(|tag| self.region_for(tag));
        let found = known.next().or_else(|| self.regions().last());
        found.unwrap_or(RegionId::at(0))
    }

    /// The region of this name, or with this code.
    pub fn region_called(&self, name: &str) -> Option<RegionId> {
        self.regions().find(|id| {
            let region = self.region(*id);
            let mut names = region.codes.iter().chain([&region.name]);
            names.any(|known| known.eq_ignore_ascii_case(name))
        })
    }

    /// The region for a language tag of the browser, such as `en-GB`.
    pub fn region_for(&self, language: &str) -> Option<RegionId> {
        let country = language.split('-').skip(1).find(|part| part.len() == 2)?;
        self.regions().find(|id| {
            let countries = &self.region(*id).countries;
            countries
                .iter()
                .any(|known| known.eq_ignore_ascii_case(country))
        })
    }
}

macro_rules! tables {
    ($($(#[$doc:meta])* $one:ident $all:ident $id:ident $type:ty, $field:ident;)*) => {
        impl Pack {$(
            $(#[$doc])*
            pub fn $one(&self, id: $id) -> &$type {
                &self.parts.$field[id.index()]
            }

            /// All of them, in the order of the pack.
            pub fn $all(&self) -> impl ExactSizeIterator<Item = $id> + use<> {
                (0..self.parts.$field.len()).map($id::at)
            }
        )*}
    };
}

tables! {
    /// A part of the body.
    area areas AreaId Area, areas;
    /// A part of the questionnaire.
    part all_parts PartId Part, parts;
    /// A page.
    page pages PageId Page, pages;
    /// An item.
    item items ItemId Item, items;
    /// A rule.
    rule rules RuleId Rule, rules;
    /// An approach.
    approach approaches ApproachId Approach, approaches;
    /// Somebody to consult.
    prompt prompts PromptId Prompt, prompts;
    /// A region.
    region regions RegionId Region, regions;
    /// A source.
    source sources SourceId Source, sources;
    /// A claim.
    claim claims ClaimId Claim, claims;
}
