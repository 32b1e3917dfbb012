//! Statements about answers: proved at their corners.

use super::ground::Grounds;
use super::least::{any_clause, opening, Way};
use super::plain::{flare, pressure};
use super::{calm, Broken};
use crate::authoring::{Case, Due};
use crate::domain::{
    Answer, Answers, ApproachId, Best, Complete, Disposition, Flare, ItemId, Minutes, Outcome,
    Pack, Pressure, Set, Test, Then,
};

/// Whenever these answers, at least this strict.
pub fn whenever(grounds: &Grounds<'_>, cases: &[Case]) -> Option<Broken> {
    cases.iter().find_map(|case| {
        let pack = grounds.pack;
        if let Some(broken) = comes_first(pack, &case.due) {
            return Some(broken);
        }
        let ways = any_clause(pack, &case.clauses);
        if let Some(broken) = not_asked(grounds, &ways, &case.due.asks) {
            return Some(broken);
        }
        let kinds = case.due.advice.avoid.union(case.due.never_suggest);
        let opening = opening(pack, kinds.iter());
        let opened =
            |way: &Way| -> Vec<Way> { opening.iter().filter_map(|it| way.and(pack, it)).collect() };
        let all = ways.iter().flat_map(opened).collect();
        least_broken(
            grounds,
            all,
            |_| false,
            |outcome| shortfall(pack, outcome, &case.due),
        )
    })
}

/// Gates open by the same answers on every graver sheet, so what is asked at
/// the least ways is asked above them, or settled as "yes".
fn not_asked(grounds: &Grounds<'_>, ways: &[Way], items: &[ItemId]) -> Option<Broken> {
    let pack = grounds.pack;
    ways.iter().find_map(|way| {
        let item = items.iter().find(|item| !way.said.asks(pack, **item))?;
        Some(Broken {
            sheet: grounds.sheet(way),
            ..Broken::plainly(format!("item `{}` is not asked", pack.item(*item).name))
        })
    })
}

/// Of these ways the least on which something falls short, as a whole sheet.
///
/// What falls short at the least sheets of a way may not do so on complete
/// ones, since everybody has a condition and an age; so those are tried.
pub fn least_broken(
    grounds: &Grounds<'_>,
    mut ways: Vec<Way>,
    exempt: impl Fn(&Complete) -> bool,
    shortfall: impl Fn(&Outcome) -> Option<String>,
) -> Option<Broken> {
    ways.retain(|way| shortfall(&grounds.least(way)).is_some());
    ways.sort_by_key(|way| weight(grounds.pack, &way.said));
    let broken = |sheet: &Complete, outcome: Outcome, instead: String| {
        let instead = if outcome.fired.is_empty() {
            format!("{instead} and no rule fires")
        } else {
            instead
        };
        Broken {
            instead,
            sheet: Some(sheet.clone()),
            rules: outcome.fired,
        }
    };
    ways.iter().find_map(|way| {
        grounds.bare_sheets(way).find_map(|sheet| {
            let outcome = grounds.judge_in(&sheet, way.flare);
            let instead = shortfall(&outcome)?;
            if exempt(&sheet) {
                return None;
            }
            if way.flare == Flare::Settled {
                return Some(broken(&sheet, outcome, instead));
            }
            // The level falls short here; now for answers that reach it.
            let here = grounds.on_ground_of(&sheet, way);
            let mut reaching = grounds.sheets(&here).filter(|sheet| !exempt(sheet));
            reaching.find_map(|sheet| {
                let outcome = grounds.judge(&sheet);
                let instead = shortfall(&outcome)?;
                Some(broken(&sheet, outcome, instead))
            })
        })
    })
}

/// How many things are said that are not the calmest.
pub fn weight(pack: &Pack, said: &Answers) -> usize {
    said.iter()
        .filter(|(item, answer)| calm::answer(pack, *item) != Some(*answer))
        .map(|(_, answer)| match answer {
            Answer::Ticked(ticked) => ticked.options().len(),
            _ => 1,
        })
        .sum()
}

/// In what an outcome falls short of what is due, if in anything.
fn shortfall(pack: &Pack, outcome: &Outcome, due: &Due) -> Option<String> {
    let Due { advice, .. } = due;
    if outcome.disposition() < advice.disposition {
        return Some(format!("the outcome is `{}`", outcome.disposition().name()));
    }
    if outcome.flare < due.flare {
        return Some(format!("the flare level is {}", flare(outcome.flare)));
    }
    if !outcome.disposition().allows_massage() {
        let nothing = outcome.suggest.is_empty()
            && outcome.discuss.is_empty()
            && outcome.advice.max_pressure == Pressure::None
            && outcome.minutes == Minutes::NONE;
        return (!nothing).then(|| "massage is spoken of all the same".to_owned());
    }
    if outcome.advice.max_pressure > advice.max_pressure {
        let allowed = pressure(outcome.advice.max_pressure);
        return Some(format!("pressure may be {allowed}"));
    }
    let longest = outcome.minutes.therapist.max(outcome.minutes.alone);
    if advice.minutes.is_some_and(|limit| longest > limit) {
        return Some(format!("it may take {longest} minutes"));
    }
    let on = advice
        .areas_off
        .iter()
        .find(|area| !outcome.advice.areas_off.contains(*area));
    if let Some(area) = on {
        return Some(format!("`{}` may be worked", pack.area(area).name));
    }
    let suggested = |id: &ApproachId| outcome.suggest.contains(id);
    let named = |id: &ApproachId| suggested(id) || outcome.discuss.contains(id);
    let open = advice.avoid.iter().find(named);
    let open = open.or_else(|| due.never_suggest.iter().find(suggested));
    open.map(|id| {
        let does = if suggested(&id) {
            "suggested"
        } else {
            "to be discussed"
        };
        format!("`{}` is {does}", pack.approach(id).name)
    })
}

/// Who comes first depends on the tier alone.
fn comes_first(pack: &Pack, due: &Due) -> Option<Broken> {
    let tier = due.advice.disposition;
    let first = due.first?;
    (pack.consult(tier).first() != Some(&first)).then(|| {
        Broken::plainly(format!(
            "whom to consult at `{}` does not begin with `{}`; put it first in pack.toml",
            tier.name(),
            pack.prompt(first).name
        ))
    })
}

/// Without any of these answers, never more urgent than this: every least way
/// of being more urgent gives one of them.
pub fn never_more_than(
    grounds: &Grounds<'_>,
    unless: &[Test],
    most: Disposition,
) -> Option<Broken> {
    let pack = grounds.pack;
    let rules = pack.advice_rules().map(|id| pack.rule(id));
    let graver = rules.filter(|rule| {
        let advice = rule.advice();
        advice.is_some_and(|advice| advice.disposition > most)
    });
    let ways = graver
        .flat_map(|rule| any_clause(pack, &rule.clauses))
        .collect();
    least_broken_unless(grounds, ways, unless, |outcome| {
        let tier = outcome.disposition();
        (tier > most).then(|| format!("the outcome is `{}`", tier.name()))
    })
}

/// The same for those who give none of these answers: the others are not
/// spoken of, whatever else they say.
fn least_broken_unless(
    grounds: &Grounds<'_>,
    mut ways: Vec<Way>,
    unless: &[Test],
    shortfall: impl Fn(&Outcome) -> Option<String>,
) -> Option<Broken> {
    let spared = |said: &Answers| {
        let findings = said.findings(grounds.pack);
        unless.iter().any(|test| findings.meet(test))
    };
    ways.retain(|way| !spared(&way.said));
    least_broken(grounds, ways, |sheet| spared(sheet.answers()), shortfall)
}

/// These kinds are left to everybody who may have massage, but for those who
/// give one of these answers.
pub fn left(grounds: &Grounds<'_>, approaches: Set<ApproachId>, unless: &[Test]) -> Option<Broken> {
    let pack = grounds.pack;
    approaches.iter().find_map(|id| {
        let approach = pack.approach(id);
        if !approach.only_with.is_empty() || approach.best != Best::Suggest {
            let name = &approach.name;
            return Some(Broken::plainly(format!(
                "`{name}` is not suggested to everybody: see its `best` and `only-with`"
            )));
        }
        least_broken_unless(grounds, losing(pack, id), unless, |outcome| {
            let lost = outcome.disposition().allows_massage() && !outcome.suggest.contains(&id);
            lost.then(|| format!("`{}` is not suggested", approach.name))
        })
    })
}

/// The least ways in which an approach can be lost without a hold.
fn losing(pack: &Pack, id: ApproachId) -> Vec<Way> {
    let approach = pack.approach(id);
    let rules = pack.rules().map(|rule| pack.rule(rule));
    let takes = rules.filter(|rule| match &rule.then {
        Then::Advice(advice) => {
            advice.avoid.contains(id)
                || advice.max_pressure < approach.lowest && advice.max_pressure > Pressure::None
                || !advice
                    .areas_off
                    .intersection(approach.core_areas)
                    .is_empty()
        }
        Then::Flare(_) => false,
    });
    let mut ways: Vec<Way> = takes
        .flat_map(|rule| any_clause(pack, &rule.clauses))
        .collect();
    let later = Flare::ALL
        .into_iter()
        .find(|flare| *flare > approach.latest_flare);
    ways.extend(later.map(|flare| Way {
        flare,
        ..Way::nothing()
    }));
    // And whatever the baseline alone takes from everybody.
    ways.push(Way::nothing());
    ways
}
