//! Nothing points at what is not there.

use super::Faults;
use crate::domain::{Advice, ItemId, PackParts, Set, SourceId, Test};

/// Every id has something behind it, and every table fits into a set.
pub fn places(parts: &PackParts, found: &mut Faults) {
    for (table, entries) in [
        ("page", parts.pages.len()),
        ("item", parts.items.len()),
        ("rule", parts.rules.len()),
        ("region", parts.regions.len()),
        ("source", parts.sources.len()),
        ("claim", parts.claims.len()),
    ] {
        if entries > u16::MAX.into() {
            let too_many = "has more than 65535 entries, more than there are ids; remove some";
            found.add("table", table, too_many);
        }
    }
    let too_many = "has more than 64 entries, more than a set can hold; split it";
    let mut room = |table: &str, entries: usize| {
        if entries > Set::<ItemId>::ROOM {
            found.add("table", table, too_many);
        }
    };
    room("area", parts.areas.len());
    room("approach", parts.approaches.len());
    room("prompt", parts.prompts.len());
    for item in &parts.items {
        room(&item.name, item.options.len());
    }

    let mut broken = |kind: &str, name: &str, intact: bool| {
        if !intact {
            found.add(kind, name, "points at something the pack does not have");
        }
    };
    let test_ok = |test: &Test| match *test {
        Test::AtLeast { item, .. } => item.index() < parts.items.len(),
        Test::Is { item, option } | Test::Includes { item, option } => parts
            .items
            .get(item.index())
            .is_some_and(|item| option.index() < item.options.len()),
        Test::Flare(_) => true,
    };
    let sources_ok = |sources: &[SourceId]| {
        sources
            .iter()
            .all(|source| source.index() < parts.sources.len())
    };
    let areas = Set::first(parts.areas.len());
    let approaches = Set::first(parts.approaches.len());
    let prompts = Set::first(parts.prompts.len());
    let advice_ok = |advice: &Advice| {
        areas.includes(advice.areas_off)
            && approaches.includes(advice.avoid)
            && prompts.includes(advice.consult)
    };

    let consult = parts.consult.iter().flatten().chain([&parts.last_resort]);
    broken(
        "pack",
        &parts.id,
        advice_ok(&parts.baseline) && consult.copied().all(|prompt| prompts.contains(prompt)),
    );
    for page in &parts.pages {
        broken("page", &page.name, page.part.index() < parts.parts.len());
    }
    for item in &parts.items {
        broken(
            "item",
            &item.name,
            item.page.index() < parts.pages.len()
                && sources_ok(&item.sources)
                && item.asked_when.iter().all(test_ok)
                && item.switched_on_by.iter().all(test_ok)
                && item.options.iter().all(|option| {
                    approaches.includes(option.prefers) && sources_ok(&option.sources)
                }),
        );
    }
    for prompt in &parts.prompts {
        broken("prompt", &prompt.name, sources_ok(&prompt.sources));
    }
    for rule in &parts.rules {
        broken(
            "rule",
            &rule.name,
            sources_ok(&rule.sources)
                && rule.tests().all(test_ok)
                && rule.advice().is_none_or(advice_ok),
        );
    }
    for approach in &parts.approaches {
        broken(
            "approach",
            &approach.name,
            sources_ok(&approach.sources)
                && areas.includes(approach.core_areas)
                && approach.only_with.iter().all(test_ok)
                && approach
                    .evidence_with
                    .as_ref()
                    .is_none_or(|(studied, _)| studied.iter().all(test_ok)),
        );
    }
    for claim in &parts.claims {
        broken("claim", &claim.name, sources_ok(&claim.sources));
    }
}
