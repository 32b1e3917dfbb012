//! Why: the very answers, what they lead to, and what would change it.

use super::{change, OutcomeProps};
use crate::domain::{ItemId, Limit, Pressure, RuleId, Said, SourceId};
use crate::text::keys;
use crate::ui::components::{Fold, Reason, Reasons};
use crate::ui::screens::asides::sources;
use crate::ui::speech::{join, lower};
use crate::ui::Speech;
use yew::prelude::*;

/// Rules with the same words, such as the areas picked one by one, told as
/// one reason.
struct Told {
    rule: RuleId,
    answers: Vec<Said>,
    limits: Vec<Limit>,
    sources: Vec<SourceId>,
}

fn told(props: &OutcomeProps, rules: &[RuleId]) -> Vec<Told> {
    let pack = &props.speech.pack;
    let findings = props.findings();
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
        add(
            &mut told.answers,
            props.outcome.answers_of(pack, &findings, *rule),
        );
        add(&mut told.limits, props.outcome.limits_of(pack, *rule));
        add(&mut told.sources, pack.rule(*rule).sources.iter().copied());
    }
    all
}

fn add<T: PartialEq>(to: &mut Vec<T>, more: impl IntoIterator<Item = T>) {
    for one in more {
        if !to.contains(&one) {
            to.push(one);
        }
    }
}

/// A reason for each of these rules.
pub fn list(props: &OutcomeProps, rules: &[RuleId]) -> Html {
    let reasons = told(props, rules);
    html! { <Reasons>{ for reasons.iter().map(|told| reason(props, told)) }</Reasons> }
}

fn reason(props: &OutcomeProps, told: &Told) -> Html {
    let OutcomeProps {
        speech,
        answers,
        act,
        ..
    } = props;
    let said = told.answers.iter().map(|said| speech.said(answers, *said));
    let said = join(said, "; ");
    let item: Option<ItemId> = told.answers.first().map(|(item, _)| *item);
    let heard = match item {
        Some(_) => speech.with(keys::YOU_SAID, &[("answer", &said)]),
        None => speech.say(keys::FOR_EVERYONE),
    };
    let mut more = limits(speech, &told.limits);
    if let Some(line) = speech.find(&format!("{}.change", speech.pack.rule(told.rule).words)) {
        more.push(AttrValue::from(format!(
            "{}: {line}",
            speech.say(keys::CHANGE_TITLE)
        )));
    }
    let on_change = item.map(|item| act.reform(move |()| change(item)));
    html! {
        <Reason key={told.rule.index()} said={heard} so={speech.rule(told.rule, "because")} {more}
            change={speech.say(keys::CHANGE_THIS)} unseen={said} {on_change}>
            <Fold title={speech.say(keys::HOW_SURE)}>{ sources(speech, told.sources.iter().copied()) }</Fold>
        </Reason>
    }
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
    let mut named = |key, names: Vec<AttrValue>| {
        if !names.is_empty() {
            lines.push(speech.with(key, &[("name", &join(names, ", "))]));
        }
    };
    named(keys::LIMITS_AREAS, areas);
    named(keys::LIMITS_KINDS, kinds);
    lines
}

/// The rules behind limits, gravest first, for outcomes that allow massage.
pub fn limiting(props: &OutcomeProps) -> Vec<RuleId> {
    let pack = &props.speech.pack;
    let speaks = |id: &RuleId| {
        pack.rule(*id).advice().is_some_and(|advice| {
            advice.disposition > crate::domain::Disposition::Ready
                || advice.max_pressure < Pressure::Medium
        })
    };
    props.outcome.fired.iter().copied().filter(speaks).collect()
}
