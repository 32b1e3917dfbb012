//! Content as it is written. Ids are still text, each with its place in the
//! file; [`super::resolve`] makes ids of them.

mod safety;

pub use safety::{RawDue, RawHazard, RawSafety, RawStatement};

use serde::Deserialize;
use toml::Spanned;

/// Text with its place.
pub type Name = Spanned<String>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct RawPack {
    pub id: String,
    pub version: String,
    pub date: Name,
    pub valid_until: Name,
    pub last_resort: Name,
    pub review: Option<RawReview>,
    pub baseline: RawBaseline,
    pub minutes: RawMinutesTable,
    pub consult: RawConsult,
    pub area: Vec<RawArea>,
    #[serde(default)]
    pub loosened: Vec<super::signed::RawLoosened>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct RawReview {
    pub by: String,
    pub on: Name,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct RawBaseline {
    pub areas_off: Vec<Name>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct RawMinutesTable {
    pub feather: RawMinutes,
    pub gentle: RawMinutes,
    pub medium: RawMinutes,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawMinutes {
    pub therapist: u16,
    #[serde(rename = "self")]
    pub alone: u16,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawConsult {
    pub emergency: Vec<Name>,
    pub urgent: Vec<Name>,
    pub hold: Vec<Name>,
    pub adapt: Vec<Name>,
    pub ready: Vec<Name>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawArea {
    pub id: Name,
    pub basis: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawItems {
    pub part: Name,
    pub page: Vec<RawPage>,
    pub item: Vec<RawItem>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct RawPage {
    pub id: Name,
    #[serde(default)]
    pub may_end: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct RawItem {
    pub id: Name,
    pub basis: String,
    pub page: Name,
    pub kind: Name,
    #[serde(default)]
    pub sources: Vec<Name>,
    pub skipped_counts_as: Option<Spanned<u8>>,
    pub ordered: Option<bool>,
    pub least: Option<u8>,
    pub options_from: Option<Name>,
    #[serde(default)]
    pub option: Vec<RawOption>,
    #[serde(default)]
    pub asked_when: Vec<RawTest>,
    #[serde(default)]
    pub switched_on_by: Vec<RawTest>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawOption {
    pub id: Name,
    pub basis: Option<String>,
    #[serde(default)]
    pub codes: Vec<String>,
    pub group: Option<Name>,
    pub below: Option<u16>,
    #[serde(default)]
    pub prefers: Vec<Name>,
    #[serde(default)]
    pub sources: Vec<Name>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct RawTest {
    pub item: Option<Name>,
    pub highest_of: Option<Vec<Name>>,
    pub at_least: Option<Spanned<toml::Value>>,
    pub is: Option<Name>,
    pub includes: Option<Name>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawRules {
    #[serde(default)]
    pub rule: Vec<RawRule>,
    #[serde(default)]
    pub condition: Vec<RawCondition>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct RawRule {
    pub id: Name,
    pub basis: String,
    pub kind: Name,
    #[serde(default)]
    pub sources: Vec<Name>,
    pub when: Option<RawWhen>,
    pub for_each_option: Option<Name>,
    pub then: RawThen,
    pub no_effect: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct RawWhen {
    pub all: Option<Vec<RawTest>>,
    pub any: Option<Vec<RawTest>>,
    pub at_least_n_of: Option<RawCount>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawCount {
    pub n: u8,
    pub item: Name,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct RawThen {
    pub flare: Option<Name>,
    pub disposition: Option<Name>,
    pub max_pressure: Option<Name>,
    pub minutes: Option<u16>,
    #[serde(default)]
    pub areas_off: Vec<Name>,
    #[serde(default)]
    pub avoid: Vec<Name>,
    #[serde(default)]
    pub consult: Vec<Name>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct RawCondition {
    pub id: Name,
    pub basis: String,
    pub pressure: RawByFlare,
    #[serde(default)]
    pub areas_off: Vec<Name>,
    #[serde(default)]
    pub avoid: Vec<Name>,
    pub minutes: Option<u16>,
    #[serde(default)]
    pub consult: Vec<Name>,
    #[serde(default)]
    pub sources: Vec<Name>,
    pub no_effect: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct RawByFlare {
    pub settled: Name,
    pub unsettled: Name,
    pub flare_like: Name,
    pub severe: Name,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawApproaches {
    pub approach: Vec<RawApproach>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct RawApproach {
    pub id: Name,
    pub basis: String,
    #[serde(default)]
    pub by_oneself: bool,
    pub lowest: Name,
    pub tool_max: Name,
    pub latest_flare: Name,
    #[serde(default)]
    pub core_areas: Vec<Name>,
    pub best: Name,
    #[serde(default)]
    pub only_with: Vec<RawTest>,
    pub evidence: Name,
    pub evidence_with: Option<RawEvidenceWith>,
    #[serde(default)]
    pub sources: Vec<Name>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawEvidenceWith {
    pub any: Vec<RawTest>,
    pub evidence: Name,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawPrompts {
    pub prompt: Vec<RawPrompt>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawPrompt {
    pub id: Name,
    pub basis: String,
    #[serde(default)]
    pub sources: Vec<Name>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawRegions {
    pub region: Vec<RawRegion>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct RawRegion {
    pub id: Name,
    pub codes: Vec<String>,
    #[serde(default)]
    pub country_tags: Vec<String>,
    pub emergency: Vec<String>,
    pub urgent: Vec<String>,
    pub crisis: Vec<String>,
    pub neutral: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawSources {
    pub source: Vec<RawSource>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawSource {
    pub id: Name,
    pub basis: String,
    pub by: String,
    pub title: String,
    #[serde(rename = "where")]
    pub place: String,
    pub year: Option<u16>,
    pub link: Option<Name>,
    pub read: crate::domain::ReadAs,
    pub kind: crate::domain::SourceKind,
    pub note: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawClaims {
    pub claim: Vec<RawClaim>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawClaim {
    pub id: Name,
    pub basis: String,
    pub grade: Name,
    #[serde(default)]
    pub sources: Vec<Name>,
}
