//! What may suit, what to talk over first, what to avoid.

use super::OutcomeProps;
use crate::domain::{Answer, ApproachId, Findings, Reason};
use crate::text::keys;
use crate::ui::components::{ApproachCard, Evidence, Fact, Fold};
use crate::ui::screens::asides::sources;
use crate::ui::speech::{join, lower};
use yew::prelude::*;

/// More cards than this are folded away: three are enough to choose from.
const CARDS: usize = 3;

/// All three lists.
pub fn suits(props: &OutcomeProps) -> Html {
    let speech = &props.speech;
    let findings = props.findings();
    let (first, others) = props
        .outcome
        .suggest
        .split_at(props.outcome.suggest.len().min(CARDS));
    html! {
        <>
            <p>{ speech.say(keys::SUIT_INTRO) }</p>
            { for first.iter().map(|id| card(props, &findings, *id)) }
            { more(props, &findings, others) }
            { discuss(props) }
            { avoid(props, &findings) }
        </>
    }
}

fn names(props: &OutcomeProps, ids: &[ApproachId]) -> AttrValue {
    let name = |id: &ApproachId| AttrValue::from(lower(&props.speech.approach(*id, "name")));
    join(ids.iter().map(name), "; ")
}

fn more(props: &OutcomeProps, findings: &Findings, ids: &[ApproachId]) -> Html {
    let speech = &props.speech;
    let title = match ids.len() {
        0 => return html! {},
        1 => speech.say(keys::ONE_OTHER),
        count => speech.with(keys::OTHERS, &[("count", &count.to_string())]),
    };
    html! {
        <Fold {title} hint={names(props, ids)}>
            <p>{ speech.say(keys::OTHERS_INTRO) }</p>
            { for ids.iter().map(|id| card(props, findings, *id)) }
        </Fold>
    }
}

fn card(props: &OutcomeProps, findings: &Findings, id: ApproachId) -> Html {
    let speech = &props.speech;
    let about = speech.pack.approach(id);
    let title = speech.approach(id, "name");
    let of = format!("approach.{}", about.name);
    let grade = about.evidence_for(findings);
    let evidence = Evidence {
        boxes: u8::try_from(grade.boxes()).unwrap_or(0),
        words: speech.with(
            keys::EVIDENCE,
            &[(
                "name",
                &lower(&speech.say(&format!("evidence.{}.name", grade.name()))),
            )],
        ),
        text: speech.approach(id, "evidence"),
    };
    html! {
        <ApproachCard key={id.index()} title={title.clone()} what={speech.approach(id, "what")} facts={facts(props, id)}
            care_words={speech.say(keys::CARE)} care={speech.list(&format!("{of}.caution"))}
            {evidence}>
            <Fold title={speech.say(keys::CARD_MORE)} unseen={title}>
                <p>{ speech.approach(id, "how") }</p>
                if let Some(alone) = speech.find(&format!("{of}.self")) {
                    <p>{ alone }</p>
                }
                <p><b>{ speech.say(keys::STUDIES) }</b></p>
                { sources(speech, about.sources.iter().copied()) }
            </Fold>
        </ApproachCard>
    }
}

fn facts(props: &OutcomeProps, id: ApproachId) -> Vec<Fact> {
    let speech = &props.speech;
    let about = speech.pack.approach(id);
    let pressure = props.outcome.advice.max_pressure.min(about.tool_max);
    let name = lower(&speech.say(&format!("pressure.{}.name", pressure.name())));
    let number = pressure.level().to_string();
    let limit = props.outcome.minutes;
    let minutes = if about.by_oneself {
        limit.alone
    } else {
        limit.therapist
    }
    .to_string();
    let goals = goals(props, id);
    let fact = |term: &str, description: AttrValue| Fact {
        term: speech.say(term),
        description,
    };
    let for_what = if goals.is_empty() {
        fact(keys::GOOD_FOR, speech.approach(id, "good-for"))
    } else {
        fact(keys::GOAL_FITS, join(goals, "; "))
    };
    vec![
        for_what,
        fact(
            keys::PRESSURE_FACT,
            speech.with(
                keys::PRESSURE_UP_TO,
                &[("number", &number), ("name", &name)],
            ),
        ),
        fact(
            keys::TIME_FACT,
            speech.with(
                keys::TIME_UP_TO,
                &[
                    ("name", &speech.approach(id, "time")),
                    ("minutes", &minutes),
                ],
            ),
        ),
        fact(keys::BY_FACT, speech.approach(id, "by")),
    ]
}

/// The person's goals that prefer it.
fn goals(props: &OutcomeProps, id: ApproachId) -> Vec<AttrValue> {
    let speech = &props.speech;
    let mut goals = Vec::new();
    for (item, answer) in props.answers.iter() {
        if let Answer::Ticked(ticked) = answer {
            let fits = ticked
                .options()
                .iter()
                .filter(|option| speech.pack.option(item, *option).prefers.contains(id));
            goals.extend(fits.map(|option| speech.option(item, option)));
        }
    }
    goals
}

fn discuss(props: &OutcomeProps) -> Html {
    let speech = &props.speech;
    let ids = &props.outcome.discuss;
    html! {
        if !ids.is_empty() {
            <Fold title={speech.say(keys::DISCUSS_TITLE)} hint={names(props, ids)}>
                <p>{ speech.say(keys::DISCUSS_INTRO) }</p>
                <ul>
                    { for ids.iter().map(|id| html! {
                        <li key={id.index()}>
                            <b>{ speech.approach(*id, "name") }{ ":" }</b>{ " " }{ speech.approach(*id, "discuss") }
                        </li>
                    }) }
                </ul>
            </Fold>
        }
    }
}

fn avoid(props: &OutcomeProps, findings: &Findings) -> Html {
    let speech = &props.speech;
    let pack = &speech.pack;
    // What nothing called for is not mentioned: it would only worry.
    let reasons: Vec<(ApproachId, Reason)> = props
        .outcome
        .avoid(pack)
        .filter_map(|id| Some((id, props.outcome.reason_against(pack, findings, id)?)))
        .filter(|(_, reason)| *reason != Reason::NotAsked)
        .collect();
    let ids: Vec<ApproachId> = reasons.iter().map(|(id, _)| *id).collect();
    html! {
        if !ids.is_empty() {
            <Fold title={speech.say(keys::AVOID_TITLE)} hint={names(props, &ids)}>
                <ul>
                    { for reasons.into_iter().map(|(id, reason)| html! {
                        <li key={id.index()}>
                            <b>{ speech.approach(id, "name") }{ ":" }</b>{ " " }{ against(props, reason) }
                        </li>
                    }) }
                </ul>
            </Fold>
        }
    }
}

fn against(props: &OutcomeProps, reason: Reason) -> AttrValue {
    let speech = &props.speech;
    match reason {
        Reason::Rule(rule) => AttrValue::from(lower(&speech.rule(rule, "because"))),
        Reason::Area(area) => {
            speech.with(keys::AVOID_AREA, &[("area", &lower(&speech.area(area)))])
        }
        Reason::Flare => speech.say(keys::AVOID_FLARE),
        Reason::Pressure => speech.say(keys::AVOID_PRESSURE),
        Reason::NoMassage | Reason::NotAsked => speech.say(keys::AVOID_NO_MASSAGE),
    }
}
