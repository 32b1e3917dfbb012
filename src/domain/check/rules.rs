//! Rules: each can fire, and says what it does.

use super::asks::fits;
use super::Faults;
use crate::domain::{Clause, Disposition, Flare, PackParts, Pressure, Rule, Test, Then};

/// What a rule asks.
pub fn clauses(parts: &PackParts, rule: &Rule, highest: Flare, found: &mut Faults) {
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
        if !can_fire(parts, clause, highest) {
            found.add("rule", &rule.name, "can never fire: no answers meet what it asks together; loosen `when` or remove the rule");
        }
    }
}

/// What a rule advises: firm enough for what it limits.
pub fn advice(rule: &Rule, found: &mut Faults) {
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

/// The highest flare level that any rule names.
pub fn highest_flare(parts: &PackParts) -> Flare {
    let levels = parts.rules.iter().filter_map(|rule| match rule.then {
        Then::Flare(level) => Some(level),
        Then::Advice(_) => None,
    });
    levels.max().unwrap_or(Flare::Settled)
}

/// Whether some answers meet a clause. Only unordered choices can clash, since
/// everything else can be as grave as may be all at once.
fn can_fire(parts: &PackParts, clause: &Clause, highest: Flare) -> bool {
    let mut choices = Vec::new();
    for test in &clause.tests {
        match test {
            Test::Is { item, .. } if !choices.contains(item) => choices.push(*item),
            _ => {}
        }
    }
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
