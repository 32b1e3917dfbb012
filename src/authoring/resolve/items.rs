//! Items, their options, and the parts and pages they are asked on.

use super::names::{Entry, Names};
use super::{boxed, boxes, Read};
use crate::authoring::raw::{Name, RawArea, RawItem, RawItems, RawOption};
use crate::domain::{Item, Kind, OptionDef, Page, PageId, Part, PartId, Set};
use std::collections::BTreeSet;

/// What has to be known of an item before anything can ask about it.
#[derive(Clone)]
pub struct Shape {
    /// Unless what is written says none.
    pub kind: Option<Kind>,
    /// The ids of its options.
    pub options: Vec<String>,
}

impl Shape {
    /// In the order of the items' ids: of an item that is there twice, the first.
    pub fn all(files: &[Read<RawItems>], areas: &[RawArea]) -> Vec<Self> {
        let mut seen = BTreeSet::new();
        files
            .iter()
            .flat_map(|read| &read.raw.item)
            .filter(|item| seen.insert(item.id.get_ref()))
            .map(|item| Self::of(item, areas))
            .collect()
    }

    fn of(item: &RawItem, areas: &[RawArea]) -> Self {
        let ids: Vec<&Name> = if item.options_from.is_some() {
            areas.iter().map(|area| &area.id).collect()
        } else {
            item.option.iter().map(|option| &option.id).collect()
        };
        Self {
            kind: kind(item),
            options: ids.into_iter().map(|id| id.get_ref().clone()).collect(),
        }
    }
}

/// The parts and pages of these files. Nothing in them speaks of anything else.
pub fn parts_and_pages(files: &[Read<RawItems>]) -> (Vec<Part>, Vec<Page>) {
    let mut parts = Vec::new();
    let mut pages = Vec::new();
    for Read { raw, .. } in files {
        let part = PartId::at(parts.len());
        parts.push(Part {
            name: boxed(raw.part.get_ref()),
        });
        pages.extend(raw.page.iter().map(|page| Page {
            name: boxed(page.id.get_ref()),
            part,
            may_end: page.may_end,
        }));
    }
    (parts, pages)
}

impl Names<'_> {
    /// Every item, in the order asked.
    pub fn all_items(&mut self, files: &[Read<RawItems>], areas: &[RawArea]) -> Vec<Item> {
        let mut items = Vec::new();
        for read in files {
            for raw in &read.raw.item {
                items.push(self.item(read.entry("item", &raw.id), raw, areas));
            }
        }
        items
    }

    fn item(&mut self, of: Entry<'_>, raw: &RawItem, areas: &[RawArea]) -> Item {
        let kind = kind(raw);
        if kind.is_none() {
            let expected = "sign, clearable, agreement, rating (with skipped-counts-as), choice (with ordered) or ticks (with least)";
            self.bad(of, "kind", &raw.kind, expected);
        }
        let skipped = raw.skipped_counts_as.as_ref();
        if let Some(skipped) = skipped.filter(|skipped| *skipped.get_ref() > 10) {
            let value = Name::new(skipped.span(), skipped.get_ref().to_string());
            self.bad(of, "skipped-counts-as", &value, "a number from 0 to 10");
        }
        let from = raw.options_from.as_ref();
        if let Some(from) = from.filter(|from| from.get_ref() != "areas") {
            self.bad(of, "options-from", from, "\"areas\"");
        }
        let options = if raw.options_from.is_some() {
            areas.iter().map(area_as_option).collect()
        } else {
            let options = raw.option.iter();
            options.map(|option| self.option(of, option)).collect()
        };
        Item {
            name: boxed(of.id()),
            basis: boxed(&raw.basis),
            page: self.find(of, "page", &raw.page).unwrap_or(PageId::at(0)),
            kind: kind.unwrap_or(Kind::Sign),
            options,
            asked_when: self.tests(of, &raw.asked_when),
            switched_on_by: self.tests(of, &raw.switched_on_by),
            sources: self.list(of, "source", &raw.sources),
        }
    }

    fn option(&mut self, of: Entry<'_>, raw: &RawOption) -> OptionDef {
        OptionDef {
            name: boxed(raw.id.get_ref()),
            basis: raw.basis.as_deref().map(boxed),
            codes: boxes(&raw.codes),
            group: raw.group.as_ref().map(|group| boxed(group.get_ref())),
            below: raw.below,
            prefers: self.set(of, "approach", &raw.prefers),
            sources: self.list(of, "source", &raw.sources),
        }
    }
}

fn kind(item: &RawItem) -> Option<Kind> {
    match item.kind.get_ref().as_str() {
        "sign" => Some(Kind::Sign),
        "clearable" => Some(Kind::Clearable),
        "agreement" => Some(Kind::Agreement),
        "rating" => item.skipped_counts_as.as_ref().map(|skipped| Kind::Rating {
            skipped: *skipped.get_ref(),
        }),
        "choice" => item.ordered.map(|ordered| Kind::Choice { ordered }),
        "ticks" => item.least.map(|least| Kind::Ticks {
            least,
            areas: item.options_from.is_some(),
        }),
        _ => None,
    }
}

fn area_as_option(area: &RawArea) -> OptionDef {
    OptionDef {
        name: boxed(area.id.get_ref()),
        basis: Some(boxed(&area.basis)),
        codes: Vec::new(),
        group: None,
        below: None,
        prefers: Set::new(),
        sources: Vec::new(),
    }
}
