//! A pack: items, rules, approaches, people to consult, regions, sources and
//! claims, reviewed and released together.
//!
//! [`Pack::new`] is the only maker, from TOML on a desk and from the compact
//! form in a browser alike. It checks everything and returns every fault it
//! finds, so whoever holds a pack holds one that triage cannot fail on.

use super::advice::{Advice, Disposition, Flare, Minutes, Pressure};
use super::check;
use super::date::{Currency, Date};
use super::findings::Findings;
use super::id::{
    ApproachId, AreaId, ClaimId, ItemId, OptionId, PageId, PartId, PromptId, RegionId, RuleId, Set,
    SourceId,
};
use super::item::{Item, Kind, Page, Part};
use super::rule::{Rule, Test, Then};
use serde::{Deserialize, Serialize};

/// How sure a benefit is, in the spirit of GRADE, least sure first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Evidence {
    /// No study found for this use.
    None,
    /// One small or uncontrolled study.
    VeryLow,
    /// Small or weak trials.
    Low,
    /// Several reasonable trials or a careful review.
    Moderate,
}

impl Evidence {
    /// Its id in content and text.
    pub const fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::VeryLow => "very-low",
            Self::Low => "low",
            Self::Moderate => "moderate",
        }
    }

    /// How many boxes of the four-box meter are full.
    pub const fn boxes(self) -> usize {
        self as usize
    }
}

/// How a claim stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Grade {
    /// Studies support it this far.
    Evidence(Evidence),
    /// Studied and not shown, or it contradicts what is known.
    Unsupported,
    /// Experts and health services agree; not a matter of trials.
    Consensus,
    /// General background, not a claim of benefit.
    Background,
}

impl Grade {
    /// Its id in content and text.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Evidence(evidence) => evidence.name(),
            Self::Unsupported => "unsupported",
            Self::Consensus => "consensus",
            Self::Background => "background",
        }
    }
}

/// The most that may be said of an approach. Nothing raises it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Best {
    /// It may be suggested.
    Suggest,
    /// It may only be named, to be talked over with a clinician.
    Discuss,
}

/// A kind of massage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Approach {
    /// Its id.
    pub name: Box<str>,
    /// Its row of the clinical basis.
    pub basis: Box<str>,
    /// Whether it is done by oneself or a trusted person, rather than by a
    /// therapist: then the shorter time counts.
    pub by_oneself: bool,
    /// The least pressure at which it makes sense.
    pub lowest: Pressure,
    /// The most pressure that may be stated for it.
    pub tool_max: Pressure,
    /// The highest flare level at which it may appear.
    pub latest_flare: Flare,
    /// If one of these is off, so is the approach.
    pub core_areas: Set<AreaId>,
    /// The most that may be said of it.
    pub best: Best,
    /// If any: named only when one of these holds.
    pub only_with: Vec<Test>,
    /// How sure its benefit is.
    pub evidence: Evidence,
    /// The grade for those it was studied in, where that is higher.
    pub evidence_with: Option<(Vec<Test>, Evidence)>,
    /// What it rests on.
    pub sources: Vec<SourceId>,
}

impl Approach {
    /// How sure its benefit is for this person.
    pub fn evidence_for(&self, findings: &Findings) -> Evidence {
        match &self.evidence_with {
            Some((studied, grade)) if studied.iter().any(|test| findings.meet(test)) => *grade,
            _ => self.evidence,
        }
    }
}

/// A part of the body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Area {
    /// Its id.
    pub name: Box<str>,
    /// Its code in the clinical basis.
    pub basis: Box<str>,
}

/// Somebody to consult.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prompt {
    /// Its id.
    pub name: Box<str>,
    /// Its code in the clinical basis.
    pub basis: Box<str>,
}

/// Where the person is: phone numbers, never advice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Region {
    /// Its id.
    pub name: Box<str>,
    /// Codes under which answer sheets may name it.
    pub codes: Vec<Box<str>>,
    /// ISO 3166 country codes, to guess it from the browser's language.
    pub countries: Vec<Box<str>>,
    /// Emergency numbers, the main one first; at least one.
    pub emergency: Vec<Box<str>>,
    /// Numbers for medical advice today.
    pub urgent: Vec<Box<str>>,
    /// Crisis lines.
    pub crisis: Vec<Box<str>>,
}

/// What kind of source it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SourceKind {
    /// One study.
    Study,
    /// A review of studies.
    Review,
    /// A professional guideline.
    Guideline,
    /// One or a few people.
    CaseReport,
    /// A public health service.
    HealthService,
    /// A charity or a professional body.
    Charity,
    /// A textbook or teaching page.
    Teaching,
    /// Nothing but considered opinion.
    ExpertOpinion,
}

/// How much of it was read for this project.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReadAs {
    /// All of it.
    Full,
    /// Its abstract.
    Abstract,
    /// The web page.
    Page,
    /// Known, but not read again: the reviewer is to confirm it.
    NotReRead,
}

/// A publication, guideline or health service that a reader can go to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Its code in the clinical basis.
    pub name: Box<str>,
    /// Who wrote it.
    pub by: Box<str>,
    /// Its title.
    pub title: Box<str>,
    /// The journal or the body.
    pub place: Box<str>,
    /// When it appeared, if known.
    pub year: Option<u16>,
    /// Where to read it.
    pub link: Option<Box<str>>,
    /// How much was read.
    pub read: ReadAs,
    /// What kind it is.
    pub kind: SourceKind,
    /// What a reader should know of it.
    pub note: Option<Box<str>>,
}

/// What is said of massage, and how it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claim {
    /// Its id.
    pub name: Box<str>,
    /// Its row of the clinical basis.
    pub basis: Box<str>,
    /// How it stands.
    pub grade: Grade,
    /// What that rests on.
    pub sources: Vec<SourceId>,
}

/// A clinician's signature under the whole pack.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Review {
    /// Who.
    pub by: Box<str>,
    /// When.
    pub on: Date,
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

/// A checked pack.
#[derive(Clone, Debug, PartialEq)]
pub struct Pack {
    parts: PackParts,
    flare_rules: Vec<RuleId>,
    advice_rules: Vec<RuleId>,
}

/// What is wrong with a pack, and how to mend it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// Which entry: "rule `past-clot-…`".
    pub entry: String,
    /// The fault and the way out.
    pub mend: String,
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
            parts,
            flare_rules,
            advice_rules,
        })
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
    pub fn on_page(&self, page: PageId) -> impl Iterator<Item = ItemId> + '_ {
        self.items()
            .filter(move |item| self.item(*item).page == page)
    }

    /// The items a person ticks areas of the body on.
    pub fn is_area_item(&self, item: ItemId) -> bool {
        matches!(self.item(item).kind, Kind::Ticks { areas: true, .. })
    }

    /// One option of an item.
    pub fn option(&self, item: ItemId, option: OptionId) -> &super::item::OptionDef {
        &self.item(item).options[option.index()]
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
