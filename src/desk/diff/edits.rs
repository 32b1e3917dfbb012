//! What was edited: entries added, removed and changed, by name; words, by
//! number.

use super::canon;
use super::side::Side;
use crate::domain::{Disposition, ItemId, Pressure, Rule};
use std::collections::{BTreeMap, BTreeSet};

/// What became of one kind of entry.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Edit {
    /// Which kind.
    pub of: &'static str,
    /// What the new content has and the old had not.
    pub added: Vec<String>,
    /// What the old content had and the new has not.
    pub removed: Vec<String>,
    /// What is in both, but not the same.
    pub changed: Vec<String>,
}

/// Entries by name, each with everything it says.
type Table = BTreeMap<String, String>;

/// Every kind of entry of which anything differs.
pub fn all(old: &Side<'_>, new: &Side<'_>) -> Vec<Edit> {
    let compare = |of, table: fn(&Side<'_>) -> Table| edit(of, &table(old), &table(new));
    let mut edits = vec![
        compare("content as a whole", whole),
        rules(old, new),
        compare("questions", questions),
        compare("options", options),
        compare("pages", pages),
        compare("parts of the body", areas),
        compare("kinds of massage", approaches),
        compare("people to consult", prompts),
        compare("regions", regions),
        compare("claims", claims),
        compare("sources", sources),
        words(old, new),
    ];
    edits.retain(|edit| {
        !(edit.added.is_empty() && edit.removed.is_empty() && edit.changed.is_empty())
    });
    edits
}

fn edit(of: &'static str, old: &Table, new: &Table) -> Edit {
    let only = |one: &Table, other: &Table| -> Vec<String> {
        one.keys()
            .filter(|name| !other.contains_key(*name))
            .cloned()
            .collect()
    };
    let changed = old
        .iter()
        .filter(|(name, says)| new.get(*name).is_some_and(|now| now != *says));
    Edit {
        of,
        added: only(new, old),
        removed: only(old, new),
        changed: changed.map(|(name, _)| name.clone()).collect(),
    }
}

/// Rules, with what changed in them.
fn rules(old: &Side<'_>, new: &Side<'_>) -> Edit {
    let table = |side: &Side<'_>| -> Table {
        let rules = side.pack.rules().map(|id| side.pack.rule(id));
        rules
            .map(|rule| (rule.name.to_string(), rule_says(side, rule)))
            .collect()
    };
    let mut edit = edit("rules", &table(old), &table(new));
    for name in &mut edit.changed {
        if let (Some(before), Some(after)) = (old.rule(name), new.rule(name)) {
            let before = [old.plain.when(before), old.plain.then(&before.then)];
            let after = [new.plain.when(after), new.plain.then(&after.then)];
            let parts = ["when", "then"].into_iter().zip(before.iter().zip(&after));
            let turned: Vec<_> = parts
                .filter(|(_, (before, after))| before != after)
                .map(|(part, (before, after))| format!("{part}: {before} → {after}"))
                .collect();
            *name = if turned.is_empty() {
                format!("{name}: sources, basis or notes")
            } else {
                format!("{name}: {}", turned.join("; "))
            };
        }
    }
    edit
}

fn rule_says(side: &Side<'_>, rule: &Rule) -> String {
    let meaning = canon::rule(side, rule);
    let sources = cited(side, &rule.sources);
    format!(
        "{meaning} {} {:?} {sources:?} {:?}",
        rule.basis, rule.kind, rule.no_effect
    )
}

fn cited<'s>(side: &'s Side<'_>, sources: &[crate::domain::SourceId]) -> Vec<&'s str> {
    sources
        .iter()
        .map(|id| &*side.pack.source(*id).name)
        .collect()
}

fn whole(side: &Side<'_>) -> Table {
    let (pack, parts) = (side.pack, side.pack.parts());
    let mut table = Table::from([
        ("id".to_owned(), parts.id.to_string()),
        ("version".to_owned(), parts.version.to_string()),
        ("date".to_owned(), parts.date.to_string()),
        ("valid until".to_owned(), parts.valid_until.to_string()),
        ("review".to_owned(), format!("{:?}", parts.review)),
        (
            "what holds for everybody".to_owned(),
            canon::advice(side, pack.baseline()),
        ),
        (
            "last resort".to_owned(),
            pack.prompt(pack.last_resort()).name.to_string(),
        ),
    ]);
    for level in Pressure::ALL {
        table.insert(
            format!("minutes at {}", level.name()),
            format!("{:?}", pack.minutes(level)),
        );
    }
    for tier in Disposition::ALL {
        let asked: Vec<_> = pack
            .consult(tier)
            .iter()
            .map(|id| &*pack.prompt(*id).name)
            .collect();
        table.insert(
            format!("people to ask when {}", tier.name()),
            format!("{asked:?}"),
        );
    }
    table
}

fn questions(side: &Side<'_>) -> Table {
    let says = |id: ItemId| {
        let item = side.pack.item(id);
        let page = &side.pack.page(item.page).name;
        let sources = cited(side, &item.sources);
        format!(
            "{} {page} {} {sources:?}",
            canon::item(side, id),
            item.basis
        )
    };
    side.pack
        .items()
        .map(|id| (side.pack.item(id).name.to_string(), says(id)))
        .collect()
}

fn options(side: &Side<'_>) -> Table {
    let items = side.pack.items().map(|id| side.pack.item(id));
    items
        .flat_map(|item| {
            item.options.iter().map(|option| {
                let prefers = canon::names(option.prefers, |id| &side.pack.approach(id).name);
                let says = format!(
                    "{:?} {:?} {:?} {:?} {prefers:?}",
                    option.basis, option.codes, option.group, option.below
                );
                (format!("{}: {}", item.name, option.name), says)
            })
        })
        .collect()
}

fn pages(side: &Side<'_>) -> Table {
    let pages = side.pack.pages().map(|id| side.pack.page(id));
    let says = |page: &crate::domain::Page| {
        let part = &side.pack.part(page.part).name;
        format!("{part}, may end: {}", page.may_end)
    };
    pages
        .map(|page| (page.name.to_string(), says(page)))
        .collect()
}

fn areas(side: &Side<'_>) -> Table {
    let areas = side.pack.areas().map(|id| side.pack.area(id));
    areas
        .map(|area| (area.name.to_string(), area.basis.to_string()))
        .collect()
}

fn approaches(side: &Side<'_>) -> Table {
    let all = side.pack.approaches().map(|id| side.pack.approach(id));
    all.map(|approach| {
        let sources = cited(side, &approach.sources);
        let says = format!(
            "{} {} {sources:?}",
            canon::approach(side, approach),
            approach.basis
        );
        (approach.name.to_string(), says)
    })
    .collect()
}

fn prompts(side: &Side<'_>) -> Table {
    let prompts = side.pack.prompts().map(|id| side.pack.prompt(id));
    prompts
        .map(|prompt| (prompt.name.to_string(), prompt.basis.to_string()))
        .collect()
}

fn regions(side: &Side<'_>) -> Table {
    let regions = side.pack.regions().map(|id| side.pack.region(id));
    regions
        .map(|region| (region.name.to_string(), format!("{region:?}")))
        .collect()
}

fn claims(side: &Side<'_>) -> Table {
    let claims = side.pack.claims().map(|id| side.pack.claim(id));
    claims
        .map(|claim| {
            let sources = cited(side, &claim.sources);
            (
                claim.name.to_string(),
                format!("{} {} {sources:?}", claim.basis, claim.grade.name()),
            )
        })
        .collect()
}

fn sources(side: &Side<'_>) -> Table {
    let sources = side.pack.sources().map(|id| side.pack.source(id));
    sources
        .map(|source| (source.name.to_string(), format!("{source:?}")))
        .collect()
}

/// Words: how many texts of each kind, such as `rule` or `item`.
fn words(old: &Side<'_>, new: &Side<'_>) -> Edit {
    let table = |side: &Side<'_>| -> Table {
        let words = side.text.iter();
        words
            .map(|(key, words)| (key.to_owned(), format!("{words:?}")))
            .collect()
    };
    let edit = edit("words", &table(old), &table(new));
    Edit {
        added: counted(&edit.added),
        removed: counted(&edit.removed),
        changed: counted(&edit.changed),
        ..edit
    }
}

fn counted(keys: &[String]) -> Vec<String> {
    let kind = |key: &String| key.split('.').next().unwrap_or_default().to_owned();
    let kinds: BTreeSet<String> = keys.iter().map(kind).collect();
    let of = |name: &String| keys.iter().filter(|key| kind(key) == *name).count();
    kinds
        .iter()
        .map(|name| format!("{} of {name}", of(name)))
        .collect()
}
