//! Why: the very answers, what they lead to, and what would change it.

use super::{change, OutcomeProps};
use crate::domain::{Disposition, ItemId, Limit, Pressure, RuleId, Said, SourceId};
use crate::text::keys;
use crate::ui::components::{Fold, Reason, Reasons};
use crate::ui::markup::{each, Show};
use crate::ui::screens::asides::sources;
use crate::ui::speech::{join, lower};
use crate::ui::Speech;
use yew::{AttrValue, Html};

/// Rules with the same words, such as the areas picked one by one, told as
/// one reason.
struct Told {
    rule: RuleId,
    answers: Vec<Said>,
    limits: Vec<Limit>,
    sources: Vec<SourceId>,
}

fn told(of: &OutcomeProps, rules: &[RuleId]) -> Vec<Told> {
    let pack = &of.speech.pack;
    let findings = of.findings();
    let mut all: Vec<Told> = Vec::new();
    for rule in rules {
        let words = &pack.rule(*rule).words;
        let index = all
            .iter()
            .position(|told| pack.rule(told.rule).words == *words)
            .unwrap_or_else(|| {
                all.push(Told {
                    rule: *rule,
                    answers: Vec::new(),
                    limits: Vec::new(),
                    sources: Vec::new(),
                });
                all.len() - 1
            });
        let told = &mut all[index];
        let answers = of.outcome.answers_of(pack, &findings, *rule);
        add(&mut told.answers, &answers);
        add(&mut told.limits, &of.outcome.limits_of(pack, *rule));
        add(&mut told.sources, &pack.rule(*rule).sources);
    }
    all
}

fn add<T: Copy + PartialEq>(to: &mut Vec<T>, more: &[T]) {
    for one in more {
        if !to.contains(one) {
            to.push(*one);
        }
    }
}

/// A reason for each of these rules.
pub fn list(of: &OutcomeProps, rules: &[RuleId]) -> Html {
    let told = told(of, rules);
    let reasons = Reasons {
        children: each(told.iter().map(|told| reason(of, told))),
    };
    reasons.show()
}

fn reason(of: &OutcomeProps, told: &Told) -> Html {
    let OutcomeProps {
        speech,
        answers,
        act,
        ..
    } = of;
    let said = told.answers.iter().map(|said| speech.said(answers, *said));
    let said = join(said, "; ");
    let item: Option<ItemId> = told.answers.first().map(|(item, _)| *item);
    let heard = match item {
        Some(_) => speech.with(keys::YOU_SAID, &[("answer", &said)]),
        None => speech.say(keys::FOR_EVERYONE),
    };
    let mut more = limits(speech, &told.limits);
    if let Some(line) = speech.find_rule(told.rule, "change") {
        let title = speech.say(keys::CHANGE_TITLE);
        more.push(AttrValue::from([&*title, ": ", &*line].concat()));
    }
    let sure = Fold {
        title: speech.say(keys::HOW_SURE),
        children: sources(speech, told.sources.iter().copied()),
        ..Fold::default()
    };
    let reason = Reason {
        key: told.rule.index(),
        said: heard,
        so: speech.rule(told.rule, "because"),
        more,
        change: speech.say(keys::CHANGE_THIS),
        unseen: Some(said),
        on_change: item.map(|item| act.reform(move |()| change(item))),
        children: sure.show(),
    };
    reason.show()
}

/// What a reason limits, in a line each.
fn limits(speech: &Speech, limits: &[Limit]) -> Vec<AttrValue> {
    let mut lines = Vec::new();
    let mut areas = Vec::new();
    let mut kinds = Vec::new();
    for limit in limits {
        match *limit {
            Limit::Disposition => {}
            Limit::Pressure => lines.push(speech.say(keys::LIMITS_PRESSURE)),
            Limit::Minutes => lines.push(speech.say(keys::LIMITS_TIME)),
            Limit::Area(area) => areas.push(AttrValue::from(lower(&speech.area(area)))),
            Limit::Approach(approach) => {
                kinds.push(AttrValue::from(lower(&speech.approach(approach, "name"))));
            }
        }
    }
    for (key, names) in [(keys::LIMITS_AREAS, areas), (keys::LIMITS_KINDS, kinds)] {
        if !names.is_empty() {
            lines.push(speech.with(key, &[("name", &join(names, ", "))]));
        }
    }
    lines
}

/// The rules behind limits, gravest first, for outcomes that allow massage.
pub fn limiting(of: &OutcomeProps) -> Vec<RuleId> {
    of.fired(&|advice| {
        advice.disposition > Disposition::Ready || advice.max_pressure < Pressure::Medium
    })
}
