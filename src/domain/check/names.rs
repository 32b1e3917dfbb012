//! Names: there, and each only once.

use super::Faults;
use crate::domain::{Kind, PackParts};
use std::collections::BTreeSet;

/// Names are there, and nothing of a kind has the name of another.
pub fn names(parts: &PackParts, found: &mut Faults) {
    fn unique<'a>(kind: &str, names: impl Iterator<Item = &'a str>, found: &mut Faults) {
        let mut seen = BTreeSet::new();
        let mut any = false;
        for name in names {
            any = true;
            if name.is_empty() {
                found.add(kind, name, "has no id; give it one");
            } else if !seen.insert(name) {
                found.add(kind, name, "is there twice; rename or remove one");
            }
        }
        if !any {
            found.add("table", kind, "is empty; the pack needs at least one");
        }
    }
    unique("area", parts.areas.iter().map(|it| &*it.name), found);
    unique("part", parts.parts.iter().map(|it| &*it.name), found);
    unique("page", parts.pages.iter().map(|it| &*it.name), found);
    unique("item", parts.items.iter().map(|it| &*it.name), found);
    unique("rule", parts.rules.iter().map(|it| &*it.name), found);
    unique(
        "approach",
        parts.approaches.iter().map(|it| &*it.name),
        found,
    );
    unique("prompt", parts.prompts.iter().map(|it| &*it.name), found);
    unique("region", parts.regions.iter().map(|it| &*it.name), found);
    unique("source", parts.sources.iter().map(|it| &*it.name), found);
    unique("claim", parts.claims.iter().map(|it| &*it.name), found);
    for item in &parts.items {
        let chosen = matches!(item.kind, Kind::Choice { .. } | Kind::Ticks { .. });
        if chosen {
            let mut of_item = Faults::default();
            unique(
                "option",
                item.options.iter().map(|it| &*it.name),
                &mut of_item,
            );
            for fault in of_item.0 {
                let mend = format!("has {} that {}", fault.entry, fault.mend);
                found.add("item", &item.name, mend);
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
