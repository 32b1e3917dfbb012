//! The pack as a whole: what `pack.toml` says of it, and all its tables.

use super::items::parts_and_pages;
use super::names::{Entry, Names};
use super::{boxed, tables, Whole};
use crate::authoring::raw::{Name, RawMinutes};
use crate::domain::{Advice, Area, Date, Minutes, PackParts, PromptId, Review};

impl Whole {
    /// What the pack is made of, once every name is known.
    pub fn parts(&self, names: &mut Names<'_>) -> PackParts {
        let release = &self.pack.raw;
        let id = Name::new(0..0, release.id.clone());
        let of = self.pack.entry("pack", &id);
        let (parts, pages) = parts_and_pages(&self.items);
        let mut consult = |prompts: &[Name]| names.list(of, "prompt", prompts);
        let consult = [
            consult(&release.consult.ready),
            consult(&release.consult.adapt),
            consult(&release.consult.hold),
            consult(&release.consult.urgent),
            consult(&release.consult.emergency),
        ];
        PackParts {
            id: boxed(&release.id),
            version: boxed(&release.version),
            date: names.date(of, "date", &release.date),
            valid_until: names.date(of, "valid-until", &release.valid_until),
            review: release.review.as_ref().map(|review| Review {
                by: boxed(&review.by),
                on: names.date(of, "on", &review.on),
            }),
            areas: release
                .area
                .iter()
                .map(|area| Area {
                    name: boxed(area.id.get_ref()),
                    basis: boxed(&area.basis),
                })
                .collect(),
            baseline: Advice {
                areas_off: names.set(of, "area", &release.baseline.areas_off),
                ..Advice::UNRESTRICTED
            },
            minutes: [
                Minutes::NONE,
                minutes(release.minutes.feather),
                minutes(release.minutes.gentle),
                minutes(release.minutes.medium),
            ],
            consult,
            last_resort: names
                .find(of, "prompt", &release.last_resort)
                .unwrap_or(PromptId::at(0)),
            parts,
            pages,
            items: names.all_items(&self.items, &release.area),
            rules: names.all_rules(&self.rules),
            approaches: names.approaches(&self.approaches),
            prompts: names.prompts(&self.prompts),
            regions: tables::regions(&self.regions.raw),
            sources: names.all_sources(&self.sources),
            claims: names.claims(&self.claims),
        }
    }
}

impl Names<'_> {
    fn date(&mut self, of: Entry<'_>, key: &str, written: &Name) -> Date {
        written.get_ref().parse().unwrap_or_else(|()| {
            self.bad(of, key, written, "a date such as 2026-11-22");
            Date::new(1, 1, 1).unwrap_or_else(|| unreachable!("the first day of the calendar"))
        })
    }
}

const fn minutes(raw: RawMinutes) -> Minutes {
    Minutes {
        therapist: raw.therapist,
        alone: raw.alone,
    }
}
