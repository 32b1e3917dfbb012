//! Answers in, outcome out: total, the same every time, and only ever tighter
//! the more, or the graver, the answers.

use super::advice::{Advice, Disposition, Flare, Minutes, Pressure};
use super::answer::{Answers, Complete};
use super::catalogue::{Approach, Best};
use super::findings::Findings;
use super::id::{ApproachId, AreaId, OptionId, PromptId, RuleId, Set};
use super::pack::Pack;
use super::rule::{Test, Then};
use super::sort::sort_by;
use core::cmp::Reverse;

/// The advice, and the rules behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// Everything that fired, joined; the tier and the ceilings are in it.
    pub advice: Advice,
    /// How active the condition seems.
    pub flare: Flare,
    /// The longest time.
    pub minutes: Minutes,
    /// What may suit, best first. Empty unless massage may be spoken of.
    pub suggest: Vec<ApproachId>,
    /// What to talk to a clinician about first. Empty likewise.
    pub discuss: Vec<ApproachId>,
    /// Whom to consult, most important first. Never empty.
    pub consult: Vec<PromptId>,
    /// The rules that fired, in the order of the pack: gravest first.
    pub fired: Vec<RuleId>,
    /// What held it back besides the rules: out-of-date content or answers
    /// that could not be read.
    pub floor: Disposition,
}

impl Outcome {
    /// How soon to do what.
    pub const fn disposition(&self) -> Disposition {
        self.advice.disposition
    }

    /// Parts of the body to leave alone: all of them unless massage may be
    /// spoken of.
    pub fn areas_off(&self, pack: &Pack) -> Set<AreaId> {
        if self.disposition().allows_massage() {
            self.advice.areas_off
        } else {
            Set::first(pack.areas().len())
        }
    }

    /// Kinds of massage to avoid: all that are neither suggested nor to be
    /// discussed.
    pub fn avoid<'a>(&'a self, pack: &'a Pack) -> impl Iterator<Item = ApproachId> + 'a {
        pack.approaches()
            .filter(|id| !self.suggest.contains(id) && !self.discuss.contains(id))
    }
}

/// The outcome of complete answers.
pub fn triage(pack: &Pack, answers: &Complete, floor: Disposition) -> Outcome {
    judge(pack, &Findings::of(pack, answers.answers()), floor)
}

impl Answers {
    /// The outcome if nothing else were answered: a lower bound on concern,
    /// so a grave one may be shown the moment it is known.
    pub fn so_far(&self, pack: &Pack, floor: Disposition) -> Outcome {
        judge(pack, &Findings::of(pack, self), floor)
    }
}

/// The outcome of findings, from whatever answers they came. Nothing below
/// `floor` comes out, however calm the findings.
pub fn judge(pack: &Pack, findings: &Findings, floor: Disposition) -> Outcome {
    judge_in_flare(pack, findings, floor, Flare::Settled)
}

/// The same where the flare level is known to be at least this, from whatever
/// answers: what holds here holds for every sheet with these findings, or
/// graver ones, at this level or a graver one.
pub fn judge_in_flare(
    pack: &Pack,
    findings: &Findings,
    floor: Disposition,
    mut flare: Flare,
) -> Outcome {
    let concerned = pack.concerns().rules(findings);
    let mut fired = Vec::new();
    for id in concerned.iter().copied() {
        let rule = pack.rule(id);
        if let Then::Flare(level) = rule.then {
            if rule
                .clauses
                .iter()
                .any(|clause| findings.satisfy(clause, |_| false))
            {
                flare = flare.max(level);
                fired.push(id);
            }
        }
    }

    let reached = |test: &Test| matches!(test, Test::Flare(level) if flare >= *level);
    let mut advice = *pack.baseline();
    for id in concerned {
        let rule = pack.rule(id);
        if let Then::Advice(then) = &rule.then {
            if rule
                .clauses
                .iter()
                .any(|clause| findings.satisfy(clause, reached))
            {
                advice = advice.and(then);
                fired.push(id);
            }
        }
    }
    sort_by(&mut fired, |one, other| one < other);

    advice.disposition = advice.disposition.max(floor);
    if advice.max_pressure == Pressure::None {
        advice.disposition = advice.disposition.max(Disposition::Hold);
    }

    let mut suggest = Vec::new();
    let mut discuss = Vec::new();
    let mut minutes = Minutes::NONE;
    if advice.disposition.allows_massage() {
        minutes = pack.minutes(advice.max_pressure);
        if let Some(limit) = advice.minutes {
            minutes = minutes.min(Minutes {
                therapist: limit,
                alone: limit,
            });
        }
        for approach in pack.approaches() {
            let about = pack.approach(approach);
            if available(approach, about, &advice, flare, findings) {
                match about.best {
                    Best::Suggest => suggest.push(approach),
                    Best::Discuss => discuss.push(approach),
                }
            }
        }
        rank(pack, findings, &mut suggest);
        rank(pack, findings, &mut discuss);
    } else {
        advice.max_pressure = Pressure::None;
    }

    Outcome {
        consult: consult(pack, &advice, &fired),
        advice,
        flare,
        minutes,
        suggest,
        discuss,
        fired,
        floor,
    }
}

fn available(
    id: ApproachId,
    approach: &Approach,
    advice: &Advice,
    flare: Flare,
    findings: &Findings,
) -> bool {
    approach.lowest <= advice.max_pressure
        && flare <= approach.latest_flare
        && !advice.avoid.contains(id)
        && approach
            .core_areas
            .intersection(advice.areas_off)
            .is_empty()
        && (approach.only_with.is_empty()
            || approach.only_with.iter().any(|test| findings.meet(test)))
}

/// Best first: chosen goals that prefer it, then evidence, then lightness,
/// then the order of the pack. Ranking never changes what is allowed.
fn rank(pack: &Pack, findings: &Findings, approaches: &mut [ApproachId]) {
    let goals: Vec<(Set<OptionId>, &[_])> = pack
        .concerns()
        .goals
        .iter()
        .copied()
        .map(|item| (findings.ticked(item), pack.item(item).options.as_slice()))
        .collect();
    let score = |approach: ApproachId| -> usize {
        goals
            .iter()
            .map(|(ticked, options)| {
                options
                    .iter()
                    .enumerate()
                    .filter(|(index, option)| {
                        ticked.contains(OptionId::at(*index)) && option.prefers.contains(approach)
                    })
                    .count()
            })
            .sum()
    };
    let key = |id: &ApproachId| {
        let approach = pack.approach(*id);
        (
            Reverse(score(*id)),
            Reverse(approach.evidence_for(findings)),
            approach.lowest,
            *id,
        )
    };
    let mut ranked: Vec<_> = approaches.iter().map(key).collect();
    sort_by(&mut ranked, |one, other| one < other);
    for (place, (.., id)) in approaches.iter_mut().zip(ranked) {
        *place = id;
    }
}

/// The first prompt of the tier, then those of the rules that fired, gravest
/// first, then the rest of the tier's.
fn consult(pack: &Pack, advice: &Advice, fired: &[RuleId]) -> Vec<PromptId> {
    let tier = pack.consult(advice.disposition);
    let (first, rest) = tier.split_at(tier.len().min(1));
    let of_standard = |id: &RuleId| {
        let advice = pack.rule(*id).advice();
        !pack.is_clinics_rule(*id) && advice.is_some_and(|it| !it.consult.is_empty())
    };
    // What a clinic adds never takes the place of whom there is to ask anyway.
    let nobody = tier.is_empty() && !fired.iter().any(of_standard);
    let mut rules: Vec<&Advice> = fired
        .iter()
        .filter_map(|id| pack.rule(*id).advice())
        .collect();
    sort_by(&mut rules, |one, other| one.disposition > other.disposition);

    let mut named = Set::new();
    let mut prompts = Vec::new();
    let of_rules = rules.iter().flat_map(|advice| advice.consult.iter());
    for prompt in first
        .iter()
        .copied()
        .chain(of_rules)
        .chain(rest.iter().copied())
    {
        if !named.contains(prompt) {
            named.insert(prompt);
            prompts.push(prompt);
        }
    }
    if nobody && !named.contains(pack.last_resort()) {
        prompts.push(pack.last_resort());
    }
    if advice.disposition >= Disposition::Urgent {
        // A clinic may be shut, and never stands before help today.
        sort_by(&mut prompts, |one, other| {
            !pack.is_clinics_prompt(*one) && pack.is_clinics_prompt(*other)
        });
    }
    prompts
}
