//! Safety statements and hazards as they are written.

use super::{Name, RawTest, RawWhen};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawSafety {
    pub statement: Vec<RawStatement>,
    #[serde(default)]
    pub hazard: Vec<RawHazard>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct RawStatement {
    pub id: Name,
    #[serde(default)]
    pub basis: Vec<String>,
    pub when: Option<RawWhen>,
    pub for_each_option: Option<Name>,
    pub always: Option<bool>,
    #[serde(default)]
    pub unless: Vec<RawTest>,
    pub then: Option<RawDue>,
    #[serde(default)]
    pub never_cleared: Vec<Name>,
    #[serde(default)]
    pub therapists: Vec<Name>,
    pub check: Option<Name>,
    pub by_design: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct RawDue {
    pub flare: Option<Name>,
    pub disposition: Option<Name>,
    pub max_pressure: Option<Name>,
    pub minutes: Option<u16>,
    #[serde(default)]
    pub areas_off: Vec<Name>,
    #[serde(default)]
    pub avoid: Vec<Name>,
    #[serde(default)]
    pub never_suggest: Vec<Name>,
    pub first: Option<Name>,
    #[serde(default)]
    pub asks: Vec<Name>,
    pub at_most: Option<Name>,
    #[serde(default)]
    pub left: Vec<Name>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawHazard {
    pub id: Name,
    #[serde(default)]
    pub statements: Vec<Name>,
    #[serde(default)]
    pub tests: Vec<String>,
}
