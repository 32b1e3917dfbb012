//! The corner sheets themselves, for whoever wants to judge them otherwise.

use super::ground::Grounds;
use super::least::{any_clause, opening};
use crate::authoring::{Content, Holds};
use crate::domain::{Clause, Complete, Pack};

/// Of a clause with more least ways than this, each is shown on one ground
/// only; of the others on all of them.
const FEW: usize = 100;

/// Every corner of every rule and of every statement, on every ground, alone
/// and with each answer that lets a kind of massage be named at all.
pub fn corner_sheets(content: &Content) -> Vec<Complete> {
    let pack = &content.pack;
    let grounds = Grounds::of(pack);
    let opening = opening(pack, pack.approaches());
    let mut sheets = Vec::new();
    for clause in clauses(content, pack) {
        let ways = any_clause(pack, &clause);
        let few = ways.len() <= FEW;
        for way in &ways {
            if !few {
                sheets.extend(grounds.sheet(way));
                continue;
            }
            let opened = opening.iter().filter_map(|opening| way.and(pack, opening));
            for way in opened {
                sheets.extend(grounds.sheets(&way).take(FEW));
            }
        }
    }
    sheets
}

fn clauses(content: &Content, pack: &Pack) -> Vec<Vec<Clause>> {
    let rules = pack.rules().map(|id| pack.rule(id).clauses.clone());
    let cases = content
        .safety
        .statements
        .iter()
        .filter_map(|statement| match &statement.holds {
            Holds::Whenever(cases) => Some(cases),
            _ => None,
        });
    let cases = cases.flatten().map(|case| case.clauses.clone());
    let mut all: Vec<Vec<Clause>> = rules.chain(cases).collect();
    all.push(Vec::new());
    all.sort_by_key(|clauses| format!("{clauses:?}"));
    all.dedup();
    all
}
