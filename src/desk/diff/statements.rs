//! Safety statements that say less than they did: any that is gone, or that
//! no longer says just the same.

use super::canon;
use super::side::Side;
use crate::authoring::{Case, Content, Due, Holds, Statement};
use std::collections::{BTreeMap, BTreeSet};

/// The ids of the old statements that the new content does not have just so.
pub fn weakened(old: &Content, new: &Content) -> BTreeSet<String> {
    let there = said(new);
    let before = said(old).into_iter();
    before
        .filter(|(name, says)| there.get(name) != Some(says))
        .map(|(name, _)| name.to_owned())
        .collect()
}

fn said(content: &Content) -> BTreeMap<&str, String> {
    let side = Side::of(content);
    let statements = content.safety.statements.iter();
    statements.map(|it| (&*it.name, says(&side, it))).collect()
}

/// What a statement says, by names, so that two packs can be compared.
fn says(side: &Side<'_>, statement: &Statement) -> String {
    let kinds = |set| canon::names(set, |id| &side.pack.approach(id).name);
    let items =
        |ids: &[_]| -> BTreeSet<&str> { ids.iter().map(|id| &*side.pack.item(*id).name).collect() };
    match &statement.holds {
        Holds::Whenever(cases) => {
            let case = |Case { clauses, due }: &Case| {
                let clauses: BTreeSet<String> = clauses
                    .iter()
                    .map(|clause| {
                        format!("{} of {}", clause.need, canon::tests(side, &clause.tests))
                    })
                    .collect();
                let Due {
                    advice,
                    flare,
                    never_suggest,
                    first,
                    asks,
                } = due;
                format!(
                    "{clauses:?} => {} {} {:?} {:?} {:?}",
                    canon::advice(side, advice),
                    flare.name(),
                    kinds(*never_suggest),
                    first.map(|id| &*side.pack.prompt(id).name),
                    items(asks),
                )
            };
            let cases: BTreeSet<String> = cases.iter().map(case).collect();
            format!("whenever {cases:?}")
        }
        Holds::NeverMoreThan { unless, tier } => {
            format!("{} unless {}", tier.name(), canon::tests(side, unless))
        }
        Holds::Left { approaches, unless } => {
            format!(
                "left {:?} unless {}",
                kinds(*approaches),
                canon::tests(side, unless)
            )
        }
        Holds::NeverCleared(ids) => format!("never cleared {:?}", items(ids)),
        Holds::SomebodyToAsk { therapists } => {
            let named = canon::names(*therapists, |id| &side.pack.prompt(id).name);
            format!("somebody to ask besides {named:?}")
        }
        Holds::Checked(check) => format!("check {}", check.name()),
        Holds::ByDesign(what) => format!("by design {what}"),
    }
}
