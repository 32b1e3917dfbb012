//! What a pack lists beside items and rules: approaches, areas, people to
//! consult, regions, sources and claims, and how sure each is.
//!
//! Plain data. Whether it fits together is for [`Pack::new`](super::Pack::new).

use super::advice::{Flare, Pressure};
use super::findings::Findings;
use super::id::{AreaId, Set, SourceId};
use super::rule::Test;
use serde::{Deserialize, Serialize};

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

/// The most that may be said of an approach. Nothing raises it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Best {
    /// It may be suggested.
    Suggest,
    /// It may only be named, to be talked over with a clinician.
    Discuss,
}

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
    /// What asking them rests on.
    pub sources: Vec<SourceId>,
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
    /// The page that whoever leaves quickly is taken to; without one, nothing
    /// is shown.
    pub neutral: Option<Box<str>>,
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

impl Source {
    /// As a reader sees it.
    pub fn cited(&self) -> String {
        let words = format!("{}. {}. {}", self.by, self.title, self.place);
        let year = self.year.map(|year| year.to_string());
        match year.filter(|year| !self.place.contains(year)) {
            Some(year) => format!("{words}, {year}"),
            None => words,
        }
    }
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
