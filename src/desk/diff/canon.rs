//! What an entry means, written so that two packs can be compared: by names,
//! and without what nobody's outcome depends on.

use super::side::Side;
use crate::domain::{Advice, Approach, Item, ItemId, Kind, Rule, RuleId, Set, Test, Then};
use std::collections::BTreeSet;

/// The entries of one pack that mean something else in the other, or are not
/// there.
pub struct Differing {
    /// Items that read otherwise.
    pub edited: BTreeSet<ItemId>,
    /// Items that read otherwise, or hang on one that does.
    pub items: BTreeSet<ItemId>,
    /// Rules that read otherwise.
    pub reworked: BTreeSet<RuleId>,
    /// Rules that read otherwise, or ask about an item that does.
    pub rules: BTreeSet<RuleId>,
}

impl Differing {
    /// The entries of `side` that differ from those of `other`.
    pub fn between(side: &Side<'_>, other: &Side<'_>) -> Self {
        let edited: BTreeSet<ItemId> = side
            .pack
            .items()
            .filter(|id| {
                let there = other.item(&side.pack.item(*id).name);
                there.is_none_or(|there| item(side, *id) != item(other, there))
            })
            .collect();
        // What gates or switches an item is never gated itself.
        let hangs = |id: &ItemId| {
            let mut on = hangs_on(side, *id);
            edited.contains(id) || on.any(|other| edited.contains(&other))
        };
        let items: BTreeSet<ItemId> = side.pack.items().filter(hangs).collect();
        let others = other
            .pack
            .rules()
            .map(|id| rule(other, other.pack.rule(id)));
        let others: BTreeSet<String> = others.collect();
        let rules = || side.pack.rules().map(|id| (id, side.pack.rule(id)));
        let reworked: BTreeSet<RuleId> = rules()
            .filter(|(_, about)| !others.contains(&rule(side, about)))
            .map(|(id, _)| id)
            .collect();
        let touched = rules().filter(|(_, about)| about.items().any(|id| items.contains(&id)));
        let rules = touched.map(|(id, _)| id).chain(reworked.iter().copied());
        Self {
            rules: rules.collect(),
            reworked,
            edited,
            items,
        }
    }
}

/// The items that gate or switch on an item.
pub fn hangs_on<'s>(side: &'s Side<'_>, id: ItemId) -> impl Iterator<Item = ItemId> + 's {
    let item = side.pack.item(id);
    let tests = item.asked_when.iter().chain(&item.switched_on_by);
    tests.filter_map(Test::item)
}

/// When a rule fires, and what then follows.
pub fn rule(side: &Side<'_>, rule: &Rule) -> String {
    let then = match &rule.then {
        Then::Flare(level) => level.name().to_owned(),
        Then::Advice(given) => advice(side, given),
    };
    format!("{} => {then}", when(side, rule))
}

/// When a rule fires.
pub fn when(side: &Side<'_>, rule: &Rule) -> String {
    let clauses: BTreeSet<String> = rule
        .clauses
        .iter()
        .map(|clause| format!("{} of {}", clause.need, tests(side, &clause.tests)))
        .collect();
    format!("{clauses:?}")
}

/// What advice says.
pub fn advice(side: &Side<'_>, given: &Advice) -> String {
    let pack = side.pack;
    format!(
        "{} {} {:?} off {:?} avoid {:?} ask {:?}",
        given.disposition.name(),
        given.max_pressure.name(),
        given.minutes,
        names(given.areas_off, |id| &pack.area(id).name),
        names(given.avoid, |id| &pack.approach(id).name),
        names(given.consult, |id| &pack.prompt(id).name),
    )
}

/// What the answers to an item amount to, and who is asked.
pub fn item(side: &Side<'_>, id: ItemId) -> String {
    let item = side.pack.item(id);
    let kind = kind(item);
    let gates = tests(side, &item.asked_when);
    let switches = tests(side, &item.switched_on_by);
    format!("{kind}; asked with {gates}; yes with {switches}")
}

/// What the answers to an item amount to.
pub fn kind(item: &Item) -> String {
    match item.kind {
        Kind::Sign => "sign".to_owned(),
        Kind::Clearable => "clearable".to_owned(),
        Kind::Agreement => "agreement".to_owned(),
        Kind::Rating { skipped } => format!("rating, skipped as {skipped}"),
        Kind::Choice { ordered: false } => "choice".to_owned(),
        Kind::Choice { ordered: true } => format!("choice of {:?}", options(item)),
        Kind::Ticks { least, .. } => format!("ticks, at least {least}"),
    }
}

/// When an approach is named, how it is ranked and how hard it may be.
pub fn approach(side: &Side<'_>, approach: &Approach) -> String {
    let studied = approach.evidence_with.as_ref();
    format!(
        "{} {} {} {} {:?} {:?} with {}, {} {:?}",
        approach.by_oneself,
        approach.lowest.name(),
        approach.tool_max.name(),
        approach.latest_flare.name(),
        names(approach.core_areas, |id| &side.pack.area(id).name),
        approach.best,
        tests(side, &approach.only_with),
        approach.evidence.name(),
        studied.map(|(with, grade)| (tests(side, with), grade.name())),
    )
}

/// Conditions, in whatever order.
pub fn tests(side: &Side<'_>, tests: &[Test]) -> String {
    let mut said: Vec<String> = tests.iter().map(|one| test(side, one)).collect();
    said.sort();
    format!("{said:?}")
}

fn test(side: &Side<'_>, test: &Test) -> String {
    match *test {
        Test::AtLeast { item, level } => {
            let item = side.pack.item(item);
            let option = usize::from(level)
                .checked_sub(1)
                .and_then(|at| item.options.get(at));
            match option {
                Some(option) => format!("{} >= {}", item.name, option.name),
                None => format!("{} >= {level}", item.name),
            }
        }
        Test::Is { item, option } => {
            let name = &side.pack.option(item, option).name;
            format!("{} is {name}", side.pack.item(item).name)
        }
        Test::Includes { item, option } => {
            let name = &side.pack.option(item, option).name;
            format!("{} includes {name}", side.pack.item(item).name)
        }
        Test::Flare(level) => format!("flare >= {}", level.name()),
    }
}

fn options(item: &Item) -> Vec<&str> {
    item.options.iter().map(|option| &*option.name).collect()
}

/// The names of a set's members, in whatever order.
pub fn names<'n, T>(ids: Set<T>, name: impl Fn(T) -> &'n str) -> BTreeSet<&'n str>
where
    T: Into<usize> + From<usize> + Copy,
{
    ids.iter().map(name).collect()
}
