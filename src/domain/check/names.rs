//! Names: there, and each only once.

use super::Faults;
use crate::domain::{Kind, PackParts};
use std::collections::BTreeSet;

/// Names are there, and nothing of a kind has the name of another.
pub fn names(parts: &PackParts, found: &mut Faults) {
    fn unique(kind: &str, names: &mut dyn Iterator<Item = &str>, found: &mut Faults) {
        let mut seen = BTreeSet::new();
        for name in names {
            if name.is_empty() {
                found.add(kind, name, "has no id; give it one");
            } else if !seen.insert(name) {
                found.add(kind, name, "is there twice; rename or remove one");
            }
        }
        if seen.is_empty() {
            found.add("table", kind, "is empty; the pack needs at least one");
        }
    }
    unique("area", &mut parts.areas.iter().map(|it| &*it.name), found);
    unique("part", &mut parts.parts.iter().map(|it| &*it.name), found);
    unique("page", &mut parts.pages.iter().map(|it| &*it.name), found);
    unique("item", &mut parts.items.iter().map(|it| &*it.name), found);
    unique("rule", &mut parts.rules.iter().map(|it| &*it.name), found);
    unique(
        "approach",
        &mut parts.approaches.iter().map(|it| &*it.name),
        found,
    );
    unique(
        "prompt",
        &mut parts.prompts.iter().map(|it| &*it.name),
        found,
    );
    unique(
        "region",
        &mut parts.regions.iter().map(|it| &*it.name),
        found,
    );
    unique(
        "source",
        &mut parts.sources.iter().map(|it| &*it.name),
        found,
    );
    unique("claim", &mut parts.claims.iter().map(|it| &*it.name), found);
    for item in &parts.items {
        let chosen = matches!(item.kind, Kind::Choice { .. } | Kind::Ticks { .. });
        if chosen {
            let mut of_item = Faults::default();
            unique(
                "option",
                &mut item.options.iter().map(|it| &*it.name),
                &mut of_item,
            );
            for fault in of_item.0 {
                found.add(
                    "item",
                    &item.name,
                    format_args!("has {} that {}", fault.entry, fault.mend),
                );
            }
        } else if !item.options.is_empty() {
            found.add(
                "item",
                &item.name,
                "has options, which its kind does not use; remove them",
            );
        }
    }
}
