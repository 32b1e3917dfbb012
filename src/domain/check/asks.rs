//! What a test asks of an item has to be something its answer can be.

use super::Faults;
use crate::domain::{Findings, Item, Kind, PackParts, Score, Test};

/// A gate opens or shuts by answers that are themselves always asked, so that
/// asking never goes round in a circle.
pub fn gates(parts: &PackParts, item: &Item, found: &mut Faults) {
    for test in item.asked_when.iter().chain(&item.switched_on_by) {
        match test.item().map(|other| &parts.items[other.index()]) {
            None => found.add("item", &item.name, "is gated by the flare level; gate it by an answer"),
            Some(other) if !other.asked_when.is_empty() || !other.switched_on_by.is_empty() => found.add(
                "item",
                &item.name,
                format_args!("is gated by `{}`, which is gated itself; gate it by an item that is always asked", other.name),
            ),
            Some(other) => fits(test, other, "item", &item.name, found),
        }
    }
    if !item.switched_on_by.is_empty() && !matches!(item.kind, Kind::Sign) {
        found.add(
            "item",
            &item.name,
            "is switched on, which only a `sign` can be; make it one, or remove `switched-on-by`",
        );
    }
}

/// Whether this item can be asked that.
pub fn fits(test: &Test, item: &Item, kind: &str, name: &str, found: &mut Faults) {
    let fits = match (*test, &item.kind) {
        (Test::AtLeast { level, .. }, Kind::Sign) => {
            [Findings::UNSURE, Findings::YES].contains(&level)
        }
        (Test::AtLeast { level, .. }, Kind::Clearable | Kind::Agreement) => {
            [Findings::AGREED, Findings::UNSURE, Findings::YES].contains(&level)
        }
        (Test::AtLeast { level, .. }, Kind::Rating { .. }) => (2..=Score::MAX + 1).contains(&level),
        (Test::AtLeast { level, .. }, Kind::Choice { ordered: true }) => {
            (2..=item.options.len()).contains(&usize::from(level))
        }
        (Test::Is { .. }, Kind::Choice { ordered: false })
        | (Test::Includes { .. }, Kind::Ticks { .. }) => true,
        _ => false,
    };
    if !fits {
        found.add(
            kind,
            name,
            format_args!(
                "cannot ask that of item `{}`; ask {}",
                item.name,
                askable(&item.kind)
            ),
        );
    }
}

const fn askable(kind: &Kind) -> &'static str {
    match kind {
        Kind::Sign => "`at-least = \"unsure\"` or \"yes\"",
        Kind::Clearable | Kind::Agreement => "`at-least = \"agreed\"`, \"unsure\" or \"yes\"",
        Kind::Rating { .. } => "`at-least` a number from 1 to 10",
        Kind::Choice { ordered: true } => "`at-least` an option after the first",
        Kind::Choice { ordered: false } => "`is` an option",
        Kind::Ticks { .. } => "`includes` an option",
    }
}
