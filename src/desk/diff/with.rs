//! What a corner is tried together with: the answers on which approaches are
//! named at all, and wishes.

use super::canon;
use super::points::Points;
use super::said::{Said, Sheet, Value};
use super::side::Side;
use super::tables::Tables;
use super::Pair;
use crate::domain::Test;
use std::collections::BTreeSet;

/// The answers with which an approach is named at all; saying nothing is one.
pub fn enabling<'a>(sides: [&Points<'_, 'a>; 2]) -> BTreeSet<Sheet<'a>> {
    let mut sheets = BTreeSet::from([Sheet::new()]);
    for points in sides {
        let pack = points.side().pack;
        for approach in pack.approaches().map(|id| pack.approach(id)) {
            sheets.extend(ways(points, &approach.only_with));
        }
    }
    sheets
}

/// The answers on which approaches hang that are not the same in both packs:
/// with which either pack names one, and with which both do.
pub fn in_question<'a>(sides: [&Points<'_, 'a>; 2], tables: &Tables<'_>) -> BTreeSet<Sheet<'a>> {
    let mut sheets = BTreeSet::from([Sheet::new()]);
    for name in &tables.approaches {
        let [old, new] = sides.map(|points| {
            let approach = points.side().approach(name);
            let tests = approach.map_or(&[][..], |approach| &approach.only_with);
            ways(points, tests)
        });
        for one in &old {
            let both = new.iter().map(|other| one.union(other).copied().collect());
            let sayable = |sheet: &Sheet<'a>| sides.iter().all(|points| points.can_be_said(sheet));
            sheets.extend(both.filter(sayable));
        }
        sheets.extend(old);
        sheets.extend(new);
        // The grade of its evidence ranks it.
        for points in sides {
            let approach = points.side().approach(name);
            let studied = approach.and_then(|approach| approach.evidence_with.as_ref());
            let tests = studied.map_or(&[][..], |(tests, _)| tests);
            sheets.extend(ways(points, tests));
        }
    }
    sheets
}

fn ways<'a>(points: &Points<'_, 'a>, tests: &[Test]) -> BTreeSet<Sheet<'a>> {
    let ways = tests.iter().flat_map(|test| points.test(test));
    ways.map(|way| way.said).collect()
}

/// Wishes that put other approaches first than they did.
pub fn wishes<'a>(pair: &Pair<'a>) -> Vec<Sheet<'a>> {
    let prefers = |side: &Side<'a>, said: &Said<'a>| -> Option<BTreeSet<&'a str>> {
        let item = side.item(said.item)?;
        let Value::Option(name) = said.value else {
            return None;
        };
        let option = side.pack.option(item, side.option(item, name)?);
        Some(canon::names(option.prefers, |id| {
            &side.pack.approach(id).name
        }))
    };
    let new = &pair.new;
    let all = new.pack.items().flat_map(|id| {
        let item = new.pack.item(id);
        item.options.iter().map(|option| Said {
            item: &item.name,
            value: Value::Option(&option.name),
        })
    });
    all.filter(|said| prefers(&pair.old, said) != prefers(new, said))
        .map(|said| [said].into_iter().collect())
        .collect()
}
