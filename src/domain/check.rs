//! What has to hold of a pack, whoever wrote it.

use super::advice::{Disposition, Pressure};
use super::findings::Findings;
use super::id::{ItemId, Set};
use super::item::{Item, Kind};
use super::pack::{Best, Fault, PackParts};
use super::rule::{Clause, Rule, Test, Then};
use super::{Flare, Minutes, Score};
use std::collections::BTreeSet;

/// Lines of safety questions on one page, at most: more is too much to read.
const LINES_ON_A_PAGE: usize = 6;

/// Everything wrong with the parts of a pack.
pub(super) fn faults(parts: &PackParts) -> Vec<Fault> {
    let mut found = Faults::default();
    // Later checks look things up, so places are checked first and alone.
    places(parts, &mut found);
    if found.0.is_empty() {
        names(parts, &mut found);
        release(parts, &mut found);
        pages(parts, &mut found);
        for item in &parts.items {
            gates(parts, item, &mut found);
        }
        for rule in &parts.rules {
            clauses(parts, rule, &mut found);
            advice(rule, &mut found);
        }
        approaches(parts, &mut found);
    }
    found.0.sort();
    found.0
}

#[derive(Default)]
struct Faults(Vec<Fault>);

impl Faults {
    fn add(&mut self, kind: &str, name: &str, mend: impl Into<String>) {
        self.0.push(Fault {
            entry: format!("{kind} `{name}`"),
            mend: mend.into(),
        });
    }
}

/// Every id has something behind it, and every table fits into a set.
fn places(parts: &PackParts, found: &mut Faults) {
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
    let sources_ok = |sources: &[super::SourceId]| {
        sources
            .iter()
            .all(|source| source.index() < parts.sources.len())
    };
    let areas = Set::first(parts.areas.len());
    let approaches = Set::first(parts.approaches.len());
    let prompts = Set::first(parts.prompts.len());
    let advice_ok = |advice: &super::Advice| {
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
        let options = item.options.iter();
        broken(
            "item",
            &item.name,
            item.page.index() < parts.pages.len()
                && sources_ok(&item.sources)
                && item.asked_when.iter().all(test_ok)
                && item.switched_on_by.iter().all(test_ok)
                && options
                    .clone()
                    .all(|option| approaches.includes(option.prefers)),
        );
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
                && approach.only_with.iter().all(test_ok),
        );
    }
    for claim in &parts.claims {
        broken("claim", &claim.name, sources_ok(&claim.sources));
    }
}

/// Names are there, and nothing of a kind has the name of another.
fn names(parts: &PackParts, found: &mut Faults) {
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
            unique("option", item.options.iter().map(|it| &*it.name), found);
        } else if !item.options.is_empty() {
            found.add(
                "item",
                &item.name,
                "has options, which its kind does not use; remove them",
            );
        }
    }
}

fn release(parts: &PackParts, found: &mut Faults) {
    if parts.valid_until < parts.date {
        found.add(
            "pack",
            &parts.id,
            "is valid until a day before its own date; correct one of them",
        );
    }
    for disposition in Disposition::ALL {
        // A hold is explained by the rules that hold, each of which names somebody.
        if disposition != Disposition::Hold && parts.consult[disposition as usize].is_empty() {
            let tier = disposition.name();
            found.add(
                "pack",
                &parts.id,
                format!("names nobody to consult for `{tier}`; add a prompt to [consult]"),
            );
        }
    }
    for pair in Pressure::ALL.windows(2) {
        if let [lower, higher] = *pair {
            let (less, more) = (
                parts.minutes[lower as usize],
                parts.minutes[higher as usize],
            );
            if less.therapist > more.therapist || less.alone > more.alone {
                found.add(
                    "pack",
                    &parts.id,
                    format!(
                        "allows more minutes at `{}` than at `{}`; correct [minutes]",
                        lower.name(),
                        higher.name()
                    ),
                );
            }
            if more.alone > more.therapist || more.alone == 0 {
                found.add("pack", &parts.id, format!("allows no minutes at `{}`, or more by oneself than by a therapist; correct [minutes]", higher.name()));
            }
        }
    }
    if parts.minutes[0] != Minutes::NONE {
        found.add(
            "pack",
            &parts.id,
            "allows minutes at no pressure; leave `none` out of [minutes]",
        );
    }
    for region in &parts.regions {
        if region.emergency.is_empty() {
            found.add(
                "region",
                &region.name,
                "has no emergency number; add one, 112 where unknown",
            );
        }
    }
}

fn pages(parts: &PackParts, found: &mut Faults) {
    for (index, page) in parts.pages.iter().enumerate() {
        let lines = parts.items.iter().filter(|item| item.page.index() == index);
        match lines.count() {
            0 => found.add("page", &page.name, "has no items; add one or remove the page"),
            lines if lines > LINES_ON_A_PAGE => found.add(
                "page",
                &page.name,
                format!("has {lines} lines, more than the {LINES_ON_A_PAGE} a tired person can take in; split it"),
            ),
            _ => {}
        }
    }
    if !parts.items.is_sorted_by_key(|item| item.page) {
        found.add("pack", &parts.id, "has items out of the order of their pages; keep the items of a page together, in the order of the pages");
    }
    for (index, part) in parts.parts.iter().enumerate() {
        if !parts.pages.iter().any(|page| page.part.index() == index) {
            found.add(
                "part",
                &part.name,
                "has no pages; add one or remove the part",
            );
        }
    }
}

/// A gate opens or shuts by answers that are themselves always asked, so that
/// asking never goes round in a circle.
fn gates(parts: &PackParts, item: &Item, found: &mut Faults) {
    for test in item.asked_when.iter().chain(&item.switched_on_by) {
        match test.item().map(|other| &parts.items[other.index()]) {
            None => found.add("item", &item.name, "is gated by the flare level; gate it by an answer"),
            Some(other) if !other.asked_when.is_empty() || !other.switched_on_by.is_empty() => found.add(
                "item",
                &item.name,
                format!("is gated by `{}`, which is gated itself; gate it by an item that is always asked", other.name),
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

fn fits(test: &Test, item: &Item, kind: &str, name: &str, found: &mut Faults) {
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
        let ask = match item.kind {
            Kind::Sign => "`at-least = \"unsure\"` or \"yes\"",
            Kind::Clearable | Kind::Agreement => "`at-least = \"agreed\"`, \"unsure\" or \"yes\"",
            Kind::Rating { .. } => "`at-least` a number from 1 to 10",
            Kind::Choice { ordered: true } => "`at-least` an option after the first",
            Kind::Choice { ordered: false } => "`is` an option",
            Kind::Ticks { .. } => "`includes` an option",
        };
        found.add(
            kind,
            name,
            format!("cannot ask that of item `{}`; ask {ask}", item.name),
        );
    }
}

fn clauses(parts: &PackParts, rule: &Rule, found: &mut Faults) {
    let names_flare = matches!(rule.then, Then::Flare(_));
    if rule.clauses.is_empty() {
        found.add(
            "rule",
            &rule.name,
            "asks nothing and can never fire; give it a `when`",
        );
    }
    for clause in &rule.clauses {
        for test in &clause.tests {
            match test.item() {
                Some(item) => fits(test, &parts.items[item.index()], "rule", &rule.name, found),
                None if names_flare => found.add(
                    "rule",
                    &rule.name,
                    "names the flare level by the flare level; ask for answers",
                ),
                None => {}
            }
        }
        if !can_fire(parts, clause) {
            found.add("rule", &rule.name, "can never fire: no answers meet what it asks together; loosen `when` or remove the rule");
        }
    }
}

/// Whether some answers meet a clause. Only unordered choices can clash, since
/// everything else can be as grave as may be all at once.
fn can_fire(parts: &PackParts, clause: &Clause) -> bool {
    let highest = parts
        .rules
        .iter()
        .filter_map(|rule| match rule.then {
            Then::Flare(level) => Some(level),
            Then::Advice(_) => None,
        })
        .max()
        .unwrap_or(Flare::Settled);
    let choices: BTreeSet<_> = clause
        .tests
        .iter()
        .filter_map(|test| match test {
            Test::Is { item, .. } => Some(*item),
            _ => None,
        })
        .collect();
    // Of the options of one choice only one can hold: count the most asked for.
    let exclusive: usize = choices
        .iter()
        .map(|choice| {
            let options = &parts.items[choice.index()].options;
            (0..options.len())
                .map(|wanted| {
                    clause
                        .tests
                        .iter()
                        .filter(|test| matches!(test, Test::Is { item, option } if item == choice && option.index() == wanted))
                        .count()
                })
                .max()
                .unwrap_or(0)
        })
        .sum();
    let others = clause
        .tests
        .iter()
        .filter(|test| match test {
            Test::Is { .. } => false,
            Test::Flare(level) => *level <= highest,
            _ => true,
        })
        .count();
    clause.need > 0 && usize::from(clause.need) <= exclusive + others
}

fn advice(rule: &Rule, found: &mut Faults) {
    let Some(advice) = rule.advice() else { return };
    if advice.limits() && advice.disposition < Disposition::Adapt {
        found.add(
            "rule",
            &rule.name,
            "limits something yet leaves the disposition at `ready`; add disposition = \"adapt\"",
        );
    }
    if advice.max_pressure == Pressure::None && advice.disposition < Disposition::Hold {
        found.add(
            "rule",
            &rule.name,
            "allows no pressure yet does not hold; add disposition = \"hold\"",
        );
    }
    if advice.disposition == Disposition::Hold && advice.consult.is_empty() {
        found.add(
            "rule",
            &rule.name,
            "holds without naming anybody to ask; add `consult`",
        );
    }
    if advice.minutes == Some(0) {
        found.add(
            "rule",
            &rule.name,
            "allows no minutes; use disposition = \"hold\" instead",
        );
    }
}

fn approaches(parts: &PackParts, found: &mut Faults) {
    for approach in &parts.approaches {
        if approach.lowest == Pressure::None || approach.lowest > approach.tool_max {
            found.add(
                "approach",
                &approach.name,
                "needs a `lowest` of at least feather and no more than its `tool-max`; correct one of them",
            );
        }
        if approach.sources.is_empty() {
            found.add(
                "approach",
                &approach.name,
                "has no source; add one, EO if it is expert opinion",
            );
        }
    }
    // Whoever may have massage at all is offered something: the gentlest
    // touch is never taken away but by a hold.
    let kept = parts
        .approaches
        .iter()
        .enumerate()
        .any(|(index, approach)| {
            approach.best == Best::Suggest
                && approach.lowest == Pressure::Feather
                && approach.latest_flare >= Flare::FlareLike
                && approach.core_areas.is_empty()
                && approach.only_with.is_empty()
                && parts.rules.iter().filter_map(Rule::advice).all(|advice| {
                    advice.disposition >= Disposition::Hold
                        || !advice.avoid.contains(super::ApproachId::at(index))
                })
        });
    if !kept {
        found.add("table", "approach", "has nothing that is left to everybody who may have massage; keep one at feather pressure that no rule avoids");
    }
}
