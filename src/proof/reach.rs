//! That nothing in the pack is dead: every rule, item, tier, grave answer and
//! kind of massage is met by somebody. Each is shown by one sheet.

use super::ground::Grounds;
use super::least::{any_clause, meeting, opening, Way};
use super::{calm, Broken};
use crate::domain::{
    triage, Advice, Answer, Best, Complete, Disposition, Doubt, Finding, Flare, Held, ItemId, Kind,
    OptionId, Outcome, Pack, Rule, RuleId, Test, Then,
};
use std::collections::BTreeSet;

/// How many of a rule's least ways are tried, fewest answers first, to show
/// what it does: of “six of sixteen” there are thousands, and all do the same.
const WAYS: usize = 40;

/// Whether an item only says what the person hopes for: it ranks.
pub fn is_wish(pack: &Pack, item: ItemId) -> bool {
    let options = &pack.item(item).options;
    options.iter().any(|option| !option.prefers.is_empty())
}

/// Every rule can fire.
pub fn every_rule_fires(grounds: &Grounds<'_>) -> Option<Broken> {
    let pack = grounds.pack;
    let fires = |id: &RuleId| {
        let ways = any_clause(pack, &pack.rule(*id).clauses);
        let mut sheets = ways.iter().filter_map(|way| grounds.sheet(way));
        sheets.any(|sheet| grounds.judge(&sheet).fired.contains(id))
    };
    let dead: Vec<RuleId> = pack.rules().filter(|id| !fires(id)).collect();
    (!dead.is_empty()).then(|| Broken {
        rules: dead,
        ..Broken::plainly("a rule can never fire; correct its `when` or remove it")
    })
}

/// Every rule changes something for somebody, or says why it stays. A cell of
/// the condition table that says no more than the flare level itself need not:
/// 8.4 of the clinical basis keeps them all.
pub fn every_rule_matters(grounds: &Grounds<'_>) -> Option<Broken> {
    let pack = grounds.pack;
    let opening = opening(pack, pack.approaches());
    let matters = |id: RuleId| {
        let Some(without) = without(pack, id) else {
            return true;
        };
        let mut ways = any_clause(pack, &pack.rule(id).clauses);
        ways.truncate(WAYS);
        let mut opened = ways
            .iter()
            .flat_map(|way| opening.iter().filter_map(|it| way.and(pack, it)));
        let changes = |sheet: Complete| {
            let less = triage(&without, &sheet, Disposition::Ready);
            differs(&grounds.judge(&sheet), &less)
        };
        opened.any(|way| grounds.sheets(&way).take(WAYS * WAYS).any(changes))
    };
    let excused = |id: RuleId| {
        let rule = pack.rule(id);
        rule.no_effect.is_some() || is_cell(rule)
    };
    let idle: Vec<RuleId> = pack
        .rules()
        .filter(|id| !excused(*id) && !matters(*id))
        .collect();
    (!idle.is_empty()).then(|| Broken {
        rules: idle,
        ..Broken::plainly("a rule changes nothing for anybody; say why it stays in `no-effect`")
    })
}

/// Whether it is a flare column of the condition table.
fn is_cell(rule: &Rule) -> bool {
    rule.words.starts_with("condition.") && rule.tests().any(|test| matches!(test, Test::Flare(_)))
}

/// The pack as it would be if a rule said nothing.
fn without(pack: &Pack, id: RuleId) -> Option<Pack> {
    let mut parts = pack.parts().clone();
    let rule = parts.rules.get_mut(id.index())?;
    rule.then = match rule.then {
        Then::Flare(_) => Then::Flare(Flare::Settled),
        Then::Advice(_) => Then::Advice(Advice::UNRESTRICTED),
    };
    Pack::new(parts).ok()
}

/// Whether two outcomes differ in more than the rules behind them.
fn differs(one: &Outcome, two: &Outcome) -> bool {
    (one.advice, one.flare, one.minutes) != (two.advice, two.flare, two.minutes)
        || (&one.suggest, &one.discuss, &one.consult) != (&two.suggest, &two.discuss, &two.consult)
}

/// Every item is asked of somebody.
pub fn every_item_is_asked(grounds: &Grounds<'_>) -> Option<Broken> {
    let pack = grounds.pack;
    let bare = grounds.sheet(&Way::nothing());
    let answers = |sheet: &Complete, item: ItemId| sheet.answers().get(item).is_some();
    pack.items().find_map(|item| {
        if bare.as_ref().is_some_and(|sheet| answers(sheet, item)) {
            return None;
        }
        let gates = &pack.item(item).asked_when;
        let mut ways = gates.iter().flat_map(|gate| meeting(pack, gate));
        let asked = ways.any(|way| grounds.sheets(&way).any(|sheet| answers(&sheet, item)));
        let name = &pack.item(item).name;
        (!asked).then(|| Broken::plainly(format!("nobody is ever asked `{name}`")))
    })
}

/// Every tier is reached by somebody.
pub fn every_tier_is_reached(grounds: &Grounds<'_>) -> Option<Broken> {
    let pack = grounds.pack;
    let rules = pack.rules().map(|id| pack.rule(id));
    let ways = rules.filter_map(|rule| any_clause(pack, &rule.clauses).into_iter().next());
    let ways: Vec<Way> = [Way::nothing()].into_iter().chain(ways).collect();
    let mut reached = BTreeSet::new();
    for way in &ways {
        // On the calmest of all sheets the ground matters most.
        let grounds_tried = if way.said.is_empty() { WAYS * 2 } else { 1 };
        let sheets = grounds.sheets(way).take(grounds_tried);
        reached.extend(sheets.map(|sheet| grounds.judge(&sheet).disposition()));
        if reached.len() == Disposition::ALL.len() {
            return None;
        }
    }
    let missed = Disposition::ALL
        .into_iter()
        .find(|tier| !reached.contains(tier))?;
    Some(Broken::plainly(format!(
        "nobody reaches `{}`",
        missed.name()
    )))
}

/// Every grave answer makes a rule fire that the calmest answer does not.
pub fn no_grave_answer_is_silent(grounds: &Grounds<'_>) -> Option<Broken> {
    let pack = grounds.pack;
    pack.items()
        .filter(|item| !is_wish(pack, *item))
        .find_map(|item| {
            let gates = &pack.item(item).asked_when;
            let open = gates.iter().flat_map(|gate| meeting(pack, gate)).next();
            let before = open.unwrap_or_else(Way::nothing);
            let fired = grounds.least(&before).fired;
            grave(pack, item).into_iter().find_map(|answer| {
                let mut way = before.clone();
                way.said.give(pack, item, answer);
                let more = grounds.least(&way).fired;
                let silent = more.iter().all(|rule| fired.contains(rule));
                let name = &pack.item(item).name;
                silent.then(|| Broken {
                    sheet: grounds.sheet(&way),
                    ..Broken::plainly(format!("no rule asks about the answer to `{name}`"))
                })
            })
        })
}

/// The answers that may not pass unremarked.
fn grave(pack: &Pack, item: ItemId) -> Vec<Answer> {
    let doubts = [Doubt::Unsure, Doubt::Present];
    let waiting = doubts.map(Held::Waiting);
    let options = (0..pack.item(item).options.len()).map(OptionId::at);
    match pack.item(item).kind {
        Kind::Sign => [Finding::Unsure, Finding::Present].map(Answer::Sign).into(),
        Kind::Clearable => {
            let agreed = doubts.map(Held::Agreed);
            agreed
                .into_iter()
                .chain(waiting)
                .map(Answer::Hold)
                .collect()
        }
        Kind::Agreement => waiting.map(Answer::Hold).into(),
        Kind::Choice { ordered: false } => {
            let calm = calm::answer(pack, item);
            options
                .map(Answer::Chose)
                .filter(|answer| Some(*answer) != calm)
                .collect()
        }
        Kind::Rating { .. } | Kind::Choice { ordered: true } => {
            calm::gravest(pack, item).into_iter().collect()
        }
        Kind::Ticks { .. } => options.filter_map(super::least::tick).collect(),
    }
}

/// Every kind of massage is as open to somebody as it can ever be.
pub fn every_approach_is_reached(grounds: &Grounds<'_>) -> Option<Broken> {
    let pack = grounds.pack;
    pack.approaches().find_map(|id| {
        let approach = pack.approach(id);
        let mut ways: Vec<Way> = approach
            .only_with
            .iter()
            .flat_map(|test| meeting(pack, test))
            .collect();
        if ways.is_empty() {
            ways.push(Way::nothing());
        }
        let open = |outcome: &Outcome| match approach.best {
            Best::Suggest => outcome.suggest.contains(&id),
            Best::Discuss => outcome.discuss.contains(&id),
        };
        let reached = ways.iter().any(|way| {
            grounds
                .sheets(way)
                .any(|sheet| open(&grounds.judge(&sheet)))
        });
        let name = &approach.name;
        (!reached).then(|| Broken::plainly(format!("`{name}` is never open to anybody")))
    })
}
