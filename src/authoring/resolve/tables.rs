//! What a pack lists beside items and rules: approaches, people to consult,
//! regions, sources and claims.

use super::names::Names;
use super::{boxed, boxes, Read};
use crate::authoring::raw::{RawApproaches, RawClaims, RawPrompts, RawRegions, RawSources};
use crate::domain::{Approach, Claim, Prompt, Region, Source};

impl Names<'_> {
    pub fn approaches(&mut self, read: &Read<RawApproaches>) -> Vec<Approach> {
        let mut approaches = Vec::new();
        for raw in &read.raw.approach {
            let of = read.entry("approach", &raw.id);
            approaches.push(Approach {
                name: boxed(of.id()),
                basis: boxed(&raw.basis),
                by_oneself: raw.by_oneself,
                lowest: self.level(of, "lowest", &raw.lowest),
                tool_max: self.level(of, "tool-max", &raw.tool_max),
                latest_flare: self.level(of, "latest-flare", &raw.latest_flare),
                core_areas: self.set(of, "area", &raw.core_areas),
                best: self.level(of, "best", &raw.best),
                only_with: self.tests(of, &raw.only_with),
                evidence: self.level(of, "evidence", &raw.evidence),
                evidence_with: raw.evidence_with.as_ref().map(|with| {
                    (
                        self.tests(of, &with.any),
                        self.level(of, "evidence", &with.evidence),
                    )
                }),
                sources: self.sources(of, &raw.sources),
            });
        }
        approaches
    }

    pub fn prompts(&mut self, read: &Read<RawPrompts>) -> Vec<Prompt> {
        let mut prompts = Vec::new();
        for raw in &read.raw.prompt {
            let of = read.entry("prompt", &raw.id);
            prompts.push(Prompt {
                name: boxed(of.id()),
                basis: boxed(&raw.basis),
                sources: self.sources(of, &raw.sources),
            });
        }
        prompts
    }

    pub fn claims(&mut self, read: &Read<RawClaims>) -> Vec<Claim> {
        let mut claims = Vec::new();
        for raw in &read.raw.claim {
            let of = read.entry("claim", &raw.id);
            claims.push(Claim {
                name: boxed(of.id()),
                basis: boxed(&raw.basis),
                grade: self.level(of, "grade", &raw.grade),
                sources: self.list(of, "source", &raw.sources),
            });
        }
        claims
    }

    pub fn all_sources(&mut self, read: &Read<RawSources>) -> Vec<Source> {
        let mut sources = Vec::new();
        for raw in &read.raw.source {
            let of = read.entry("source", &raw.id);
            let link = raw.link.as_ref();
            if let Some(link) = link.filter(|link| !link.get_ref().starts_with("https://")) {
                self.bad(of, "link", link, "an address that begins with https://");
            }
            if raw.basis != of.id() {
                self.bad(of, "id", of.name, "the same code as `basis`");
            }
            sources.push(Source {
                name: boxed(of.id()),
                by: boxed(&raw.by),
                title: boxed(&raw.title),
                place: boxed(&raw.place),
                year: raw.year,
                link: link.map(|link| boxed(link.get_ref())),
                read: raw.read,
                kind: raw.kind,
                note: raw.note.as_deref().map(boxed),
            });
        }
        sources
    }
}

/// Nothing in it speaks of anything else.
pub fn regions(raw: &RawRegions) -> Vec<Region> {
    raw.region
        .iter()
        .map(|raw| Region {
            name: boxed(raw.id.get_ref()),
            codes: boxes(&raw.codes),
            countries: boxes(&raw.country_tags),
            emergency: boxes(&raw.emergency),
            urgent: boxes(&raw.urgent),
            crisis: boxes(&raw.crisis),
            neutral: raw.neutral.as_deref().map(boxed),
        })
        .collect()
}
