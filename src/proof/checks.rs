//! Statements about the pack as a whole, each proved by trying all there is.

use super::ground::Grounds;
use super::least::{any_clause, at_step, Way};
use super::whenever::least_broken;
use super::{reach, Broken};
use crate::authoring::{never_said, Check, Content};
use crate::domain::{
    Advice, Answer, Answers, Best, Disposition, Findings, ItemId, Kind, Minutes, OptionId, Pack,
    Pressure, Rating, Score, Test,
};
use crate::domain::{Doubt, Held};

/// A statement known by name.
pub fn check(content: &Content, grounds: &Grounds<'_>, check: Check) -> Option<Broken> {
    let pack = &content.pack;
    match check {
        Check::GraverNeverRelaxes => upward_closed(pack)
            .or_else(|| joins_tighten(pack))
            .or_else(|| only_wishes_open(pack))
            .or_else(|| minutes_fall(pack)),
        Check::GravestRuleDecides => gravest_rule_decides(grounds),
        Check::NoPressureHolds => no_pressure_holds(grounds),
        Check::BlankIsNoAnswer => blank_is_no_answer(grounds),
        Check::NothingPromised => nothing_promised(content),
        Check::CardsAreComplete => cards_are_complete(content),
        Check::MinutesFitPressure => minutes_fit(pack),
        Check::EveryRuleFires => reach::every_rule_fires(grounds),
        Check::EveryRuleMatters => reach::every_rule_matters(grounds),
        Check::EveryItemIsAsked => reach::every_item_is_asked(grounds),
        Check::EveryTierIsReached => reach::every_tier_is_reached(grounds),
        Check::NoGraveAnswerIsSilent => reach::no_grave_answer_is_silent(grounds),
        Check::EveryApproachIsReached => reach::every_approach_is_reached(grounds),
    }
}

/// Nobody can agree to these.
pub fn never_cleared(pack: &Pack, items: &[ItemId]) -> Option<Broken> {
    let agreed = [Doubt::Unsure, Doubt::Present].map(|doubt| Answer::Hold(Held::Agreed(doubt)));
    let item = items
        .iter()
        .find(|item| agreed.iter().any(|it| pack.item(**item).accepts(*it)))?;
    let name = &pack.item(*item).name;
    Some(Broken::plainly(format!(
        "item `{name}` can be answered “yes, and agreed”; make it a `sign`"
    )))
}

/// Everything that anything in the pack asks, with the answers to its item
/// from calmest to gravest: what holds of one holds of the next.
fn upward_closed(pack: &Pack) -> Option<Broken> {
    pack.items().find_map(|item| {
        let tests: Vec<&Test> = super::calm::tests(pack)
            .filter(|test| test.item() == Some(item))
            .collect();
        steps(pack, item).into_iter().find_map(|(calmer, graver)| {
            let meets = |answers: &[Answer], test: &Test| {
                let mut findings = Findings::none(pack);
                for answer in answers {
                    findings.note(pack, item, *answer);
                }
                findings.meet(test)
            };
            let falls = |test: &&&Test| meets(&calmer, test) && !meets(&graver, test);
            tests.iter().find(falls).map(|_| {
                let name = &pack.item(item).name;
                Broken::plainly(format!(
                    "something asked of item `{name}` holds of an answer and not of a graver one"
                ))
            })
        })
    })
}

/// Every two neighbours on an item's order of concern, the calmer first.
fn steps(pack: &Pack, item: ItemId) -> Vec<(Vec<Answer>, Vec<Answer>)> {
    let about = pack.item(item);
    let options = || (0..about.options.len()).map(OptionId::at);
    let ladder: Vec<Answer> = match about.kind {
        Kind::Ticks { .. } => {
            let ticks: Vec<Answer> = options().filter_map(super::least::tick).collect();
            let none = [(Vec::new(), Vec::new())].into_iter();
            let pairs = ticks
                .iter()
                .flat_map(|one| ticks.iter().map(move |two| (vec![*one], vec![*one, *two])));
            return none.chain(pairs).collect();
        }
        Kind::Choice { ordered: false } => {
            let Some(calm) = super::calm::answer(pack, item) else {
                return Vec::new();
            };
            return options()
                .map(|option| (vec![calm], vec![Answer::Chose(option)]))
                .collect();
        }
        Kind::Rating { skipped } => {
            let scored = |number| Score::new(number).map(Rating::Scored);
            let before = (0..=skipped).filter_map(scored);
            let after = (skipped..=Score::MAX).filter_map(scored);
            let all = before.chain([Rating::Skipped]).chain(after);
            all.map(Answer::Rating).collect()
        }
        Kind::Choice { ordered: true } => options().map(Answer::Chose).collect(),
        Kind::Sign | Kind::Clearable | Kind::Agreement => [
            Findings::NO,
            Findings::AGREED,
            Findings::UNSURE,
            Findings::YES,
        ]
        .into_iter()
        .filter_map(|step| at_step(&about.kind, step))
        .collect(),
    };
    ladder
        .windows(2)
        .map(|pair| (vec![pair[0]], vec![pair[1]]))
        .collect()
}

/// What any two rules say together is at least as strict as either.
fn joins_tighten(pack: &Pack) -> Option<Broken> {
    let mut kinds: Vec<&Advice> = vec![pack.baseline()];
    for advice in pack.advice_rules().filter_map(|id| pack.rule(id).advice()) {
        if !kinds.contains(&advice) {
            kinds.push(advice);
        }
    }
    let sound = |one: &Advice, two: &Advice| {
        let both = one.and(two);
        both == two.and(one)
            && both.and(one) == both
            && both.disposition >= one.disposition
            && both.max_pressure <= one.max_pressure
            && both.areas_off.includes(one.areas_off)
            && both.avoid.includes(one.avoid)
            && one
                .minutes
                .is_none_or(|limit| both.minutes.is_some_and(|it| it <= limit))
    };
    let every = kinds
        .iter()
        .all(|one| kinds.iter().all(|two| sound(one, two)));
    (!every).then(|| Broken::plainly("joining what two rules say loosens one of them"))
}

/// What may be suggested hangs on nothing but wishes, so that no graver answer
/// can open it.
fn only_wishes_open(pack: &Pack) -> Option<Broken> {
    pack.approaches().find_map(|id| {
        let approach = pack.approach(id);
        let opens = |test: &&Test| {
            let wish = test.item().is_some_and(|item| reach::is_wish(pack, item));
            approach.best == Best::Suggest && !wish
        };
        let name = &approach.name;
        approach.only_with.iter().find(opens).map(|_| {
            Broken::plainly(format!(
                "`{name}` would be suggested only with an answer that is not a wish; \
                 make it `best = \"discuss\"` or remove `only-with`"
            ))
        })
    })
}

/// Less pressure never takes longer.
fn minutes_fall(pack: &Pack) -> Option<Broken> {
    let fall = Pressure::ALL.windows(2).all(|pair| {
        let (less, more) = (pack.minutes(pair[0]), pack.minutes(pair[1]));
        less.min(more) == less
    });
    (!fall).then(|| Broken::plainly("less pressure may take longer; correct [minutes]"))
}

/// At every corner the tier is that of the gravest rule that fires.
fn gravest_rule_decides(grounds: &Grounds<'_>) -> Option<Broken> {
    let pack = grounds.pack;
    pack.advice_rules().find_map(|id| {
        let ways = any_clause(pack, &pack.rule(id).clauses);
        least_broken(
            grounds,
            ways,
            |_| false,
            |outcome| {
                let fired = outcome
                    .fired
                    .iter()
                    .filter_map(|id| pack.rule(*id).advice());
                let said = fired.map(|advice| advice.disposition);
                let gravest = said.chain([pack.baseline().disposition]).max();
                let tier = outcome.disposition();
                (Some(tier) != gravest)
                    .then(|| format!("the outcome is `{}`, which no rule says there", tier.name()))
            },
        )
    })
}

/// Whoever may have no pressure may have no massage.
fn no_pressure_holds(grounds: &Grounds<'_>) -> Option<Broken> {
    let pack = grounds.pack;
    let none = |advice: &Advice| advice.max_pressure == Pressure::None;
    let rules = pack.advice_rules().map(|id| pack.rule(id));
    let ways = rules
        .filter(|rule| rule.advice().is_some_and(none))
        .flat_map(|rule| any_clause(pack, &rule.clauses))
        .collect();
    least_broken(
        grounds,
        ways,
        |_| false,
        |outcome| {
            let open = outcome.disposition() < Disposition::Hold
                || !outcome.suggest.is_empty()
                || !outcome.discuss.is_empty();
            open.then(|| "massage is spoken of without any pressure".to_owned())
        },
    )
}

/// Whatever is left blank, there is no outcome. Whether an item is asked hangs
/// on its own gates alone, so each is left blank where those open it.
fn blank_is_no_answer(grounds: &Grounds<'_>) -> Option<Broken> {
    let pack = grounds.pack;
    let outcome_without = |sheet: Answers, item: ItemId| -> Result<Broken, Answers> {
        let Some(answer) = sheet.get(item) else {
            return Err(sheet);
        };
        let mut blank = sheet;
        blank.withdraw(item);
        let mut sheet = match blank.complete(pack) {
            Ok(_) => {
                let name = &pack.item(item).name;
                let instead = format!("there is an outcome with `{name}` left blank");
                return Ok(Broken::plainly(instead));
            }
            Err(blank) => blank,
        };
        sheet.give(pack, item, answer);
        Err(sheet)
    };
    let mut sheet = grounds.sheet(&Way::nothing())?.reopen();
    for item in pack.items() {
        match outcome_without(sheet, item) {
            Ok(broken) => return Some(broken),
            Err(whole) => sheet = whole,
        }
        for gate in &pack.item(item).asked_when {
            let ways = super::least::meeting(pack, gate);
            let sheets = ways.iter().filter_map(|way| grounds.sheet(way));
            for sheet in sheets {
                if let Ok(broken) = outcome_without(sheet.reopen(), item) {
                    return Some(broken);
                }
            }
        }
    }
    None
}

/// No text promises, or puts a number to it. What others say is quoted in
/// order to answer it.
fn nothing_promised(content: &Content) -> Option<Broken> {
    let texts = content
        .text
        .iter()
        .filter(|(key, _)| !(key.starts_with("claim.") && key.ends_with(".says")));
    let mut lines =
        texts.flat_map(|(key, words)| words.lines().iter().map(move |line| (key, line)));
    lines.find_map(|(key, line)| {
        let word = never_said(line).map(|(word, _)| word).next();
        let sign = ["%", "per cent", "percent"]
            .into_iter()
            .find(|sign| line.contains(sign));
        word.or(sign)
            .map(|said| Broken::plainly(format!("the words `{key}` say “{said}”")))
    })
}

/// Evidence, a source and a caution beside every kind of massage.
fn cards_are_complete(content: &Content) -> Option<Broken> {
    let pack = &content.pack;
    pack.approaches().find_map(|id| {
        let approach = pack.approach(id);
        let has = |key: &str| {
            let lines = content.text.list(key);
            lines.iter().any(|line| !line.trim().is_empty())
        };
        let of = format!("approach.{}", approach.name);
        let grade = format!("evidence.{}.name", approach.evidence.name());
        let whole = has(&format!("{of}.caution"))
            && has(&format!("{of}.evidence"))
            && has(&grade)
            && !approach.sources.is_empty();
        let name = &approach.name;
        (!whole)
            .then(|| Broken::plainly(format!("`{name}` has no evidence, no source or no caution")))
    })
}

/// Every pressure with every limit that any rule sets.
fn minutes_fit(pack: &Pack) -> Option<Broken> {
    let rules = pack.rules().filter_map(|id| pack.rule(id).advice());
    let limits: Vec<Option<u16>> = rules.map(|advice| advice.minutes).chain([None]).collect();
    Pressure::ALL.into_iter().find_map(|pressure| {
        limits.iter().find_map(|limit| {
            let limited = limit.map_or(pack.minutes(pressure), |limit| {
                pack.minutes(pressure).min(Minutes {
                    therapist: limit,
                    alone: limit,
                })
            });
            let none = pressure == Pressure::None;
            let fits = none == (limited.therapist == 0)
                && none == (limited.alone == 0)
                && limited.alone <= limited.therapist;
            (!fits).then(|| {
                Broken::plainly(format!(
                    "at `{}` it may take {} minutes, or {} alone",
                    pressure.name(),
                    limited.therapist,
                    limited.alone
                ))
            })
        })
    })
}
