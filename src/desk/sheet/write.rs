//! An outcome in the codes of the clinical basis, as one line.

use super::{Sheet, Sheets};
use crate::domain::{ApproachId, Disposition, Limit, Outcome, RuleId};
use serde::Serialize;
use std::io::Write;

impl<'a> Sheets<'a> {
    /// Writes the outcome of a sheet as one line.
    pub fn write(
        &self,
        sheet: &Sheet,
        outcome: &Outcome,
        out: &mut impl Write,
    ) -> std::io::Result<()> {
        let pack = self.pack;
        let massage = outcome.disposition().allows_massage();
        let codes = |ids: &[ApproachId]| -> Vec<&str> {
            ids.iter().map(|id| &*pack.approach(*id).basis).collect()
        };
        let line = Line {
            id: &sheet.id,
            tier: match outcome.disposition() {
                Disposition::Ready => "READY",
                Disposition::Adapt => "ADAPT",
                Disposition::Hold => "HOLD",
                Disposition::Urgent => "URGENT",
                Disposition::Emergency => "EMERGENCY",
            },
            flare: outcome.flare.code(),
            max_pressure: outcome.advice.max_pressure.level(),
            minutes: LineMinutes {
                therapist: outcome.minutes.therapist,
                alone: outcome.minutes.alone,
            },
            suggest: codes(&outcome.suggest),
            discuss: codes(&outcome.discuss),
            avoid: outcome
                .avoid(pack)
                .map(|id| &*pack.approach(id).basis)
                .collect(),
            areas_off: if massage {
                let areas = outcome.advice.areas_off.iter();
                areas.map(|id| &*pack.area(id).basis).collect()
            } else {
                vec!["all"]
            },
            consult: outcome
                .consult
                .iter()
                .map(|id| &*pack.prompt(*id).basis)
                .collect(),
            because: outcome
                .fired
                .iter()
                .map(|id| LineBecause {
                    rule: &pack.rule(*id).name,
                    basis: &pack.rule(*id).basis,
                    sets: self.sets(outcome, *id),
                })
                .collect(),
            unknown: &sheet.unknown,
        };
        serde_json::to_writer(&mut *out, &line)?;
        out.write_all(b"\n")
    }

    fn sets(&self, outcome: &Outcome, rule: RuleId) -> Vec<&'a str> {
        outcome
            .limits_of(self.pack, rule)
            .into_iter()
            .map(|limit| match limit {
                Limit::Disposition => "tier",
                Limit::Pressure => "max_pressure",
                Limit::Minutes => "minutes",
                Limit::Area(id) => &self.pack.area(id).basis,
                Limit::Approach(id) => &self.pack.approach(id).basis,
            })
            .collect()
    }
}

#[derive(Serialize)]
struct Line<'a> {
    id: &'a str,
    tier: &'static str,
    flare: &'static str,
    max_pressure: u8,
    minutes: LineMinutes,
    suggest: Vec<&'a str>,
    discuss: Vec<&'a str>,
    avoid: Vec<&'a str>,
    areas_off: Vec<&'a str>,
    consult: Vec<&'a str>,
    because: Vec<LineBecause<'a>>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    unknown: &'a [String],
}

#[derive(Serialize)]
struct LineMinutes {
    therapist: u16,
    #[serde(rename = "self")]
    alone: u16,
}

#[derive(Serialize)]
struct LineBecause<'a> {
    rule: &'a str,
    basis: &'a str,
    sets: Vec<&'a str>,
}
