//! Statements about answers: proved at their corners.

use super::ground::Grounds;
use super::least::{any_clause, meeting, Way};
use super::plain::{flare, pressure};
use super::{calm, Broken};
use crate::authoring::{Case, Due};
use crate::domain::{
    Answer, Answers, ApproachId, Best, Complete, Disposition, Flare, ItemId, Kind, Minutes,
    OneOrMore, OptionId, Outcome, Pack, Pressure, RuleId, Set, Test, Then, Ticked,
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
        let opened = opening(pack, case.due.advice.avoid.union(case.due.never_suggest));
        let with_opened = ways
            .iter()
            .flat_map(|way| opened.iter().filter_map(|opening| way.and(pack, opening)));
        let all: Vec<Way> = with_opened.chain(ways.iter().cloned()).collect();
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
            grounds.reaching(&sheet, way).find_map(|sheet| {
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

/// The answers without which these approaches are never named.
fn opening(pack: &Pack, approaches: Set<ApproachId>) -> Vec<Way> {
    let tests = approaches
        .iter()
        .flat_map(|id| &pack.approach(id).only_with);
    tests.flat_map(|test| meeting(pack, test)).collect()
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

/// Without any of these answers, never more urgent than this.
pub fn never_more_than(
    grounds: &Grounds<'_>,
    unless: &[Test],
    most: Disposition,
) -> Option<Broken> {
    greatest(grounds.pack, unless)
        .into_iter()
        .find_map(|sheet| {
            let outcome = grounds.judge(&sheet);
            let graver = |id: &RuleId| {
                let advice = grounds.pack.rule(*id).advice();
                advice.is_some_and(|advice| advice.disposition > most)
            };
            (outcome.disposition() > most).then(|| Broken {
                instead: format!("the outcome can be `{}`", outcome.disposition().name()),
                sheet: None,
                rules: outcome.fired.iter().copied().filter(graver).collect(),
            })
        })
}

/// The gravest sheets on which none of these holds: one for each option of
/// each choice without an order.
fn greatest(pack: &Pack, unless: &[Test]) -> Vec<Complete> {
    let mut sheets = vec![Answers::default()];
    for item in pack.items() {
        let about = pack.item(item);
        let spared = |option: &OptionId| {
            !unless.iter().any(|test| match test {
                Test::Includes {
                    item: it,
                    option: of,
                }
                | Test::Is {
                    item: it,
                    option: of,
                } => *it == item && of == option,
                _ => false,
            })
        };
        let options = (0..about.options.len()).map(OptionId::at).filter(spared);
        let asked = unless
            .iter()
            .any(|test| matches!(test, Test::AtLeast { item: it, .. } if *it == item));
        let answers: Vec<Answer> = match about.kind {
            Kind::Choice { ordered: false } => options.map(Answer::Chose).collect(),
            Kind::Ticks { .. } => vec![Answer::Ticked(
                OneOrMore::new(options.collect()).map_or(Ticked::NoneOfThese, Ticked::These),
            )],
            _ if asked => calm::answer(pack, item).into_iter().collect(),
            _ => calm::gravest(pack, item).into_iter().collect(),
        };
        sheets = sheets
            .iter()
            .flat_map(|sheet| {
                answers.iter().map(|answer| {
                    let mut sheet = sheet.clone();
                    sheet.give(pack, item, *answer);
                    sheet
                })
            })
            .collect();
    }
    sheets
        .into_iter()
        .filter_map(|sheet| sheet.complete(pack).ok())
        .collect()
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
        let spared = |sheet: &Complete| {
            let findings = sheet.answers().findings(pack);
            unless.iter().any(|test| findings.meet(test))
        };
        // Who gives such an answer is not spoken of, whatever else is said.
        let mut ways = losing(pack, id);
        ways.retain(|way| {
            let findings = way.said.findings(pack);
            !unless.iter().any(|test| findings.meet(test))
        });
        least_broken(grounds, ways, spared, |outcome| {
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
