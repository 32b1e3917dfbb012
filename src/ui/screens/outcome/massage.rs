//! Outcomes in which some massage may suit, within limits.

use super::clinic;
use super::{cards, limits, reasons, section, talk, OutcomeProps};
use crate::domain::{Answer, Disposition};
use crate::text::keys;
use crate::ui::components::{Contents, ContentsEntry, Fold, OutcomePanel, Tier};
use crate::ui::Speech;
use yew::prelude::*;

/// Limits first, then what may suit, then all else that helps.
pub fn suits(props: &OutcomeProps) -> Html {
    let speech = &props.speech;
    let (tier, words, title, lead) = if props.outcome.disposition() == Disposition::Ready {
        (
            Tier::Ready,
            keys::TIER_READY,
            keys::READY_TITLE,
            keys::READY_LEAD,
        )
    } else {
        (
            Tier::Adapt,
            keys::TIER_ADAPT,
            keys::ADAPT_TITLE,
            keys::ADAPT_LEAD,
        )
    };
    let contents: Vec<ContentsEntry> = [
        ("suit", keys::SUIT_TITLE),
        ("press", keys::HOW_HARD),
        ("off", keys::OFF_TITLE),
        ("care", keys::CARE_TITLE),
        ("stop", keys::STOP_TITLE),
        ("talk", keys::TALK_TITLE),
        ("ask", keys::ASK_TITLE),
        ("why", keys::REASONS_TITLE),
    ]
    .map(|(target, words)| ContentsEntry {
        target: AttrValue::from(format!("{target}-part")),
        words: speech.say(words),
    })
    .into();
    html! {
        <>
            <OutcomePanel {tier} words={speech.say(words)} title={speech.say(title)}>
                <p class="mc-lead">{ speech.say(lead) }</p>
                { props.tier_from() }
            </OutcomePanel>
            { section("short", speech.say(keys::SHORT_TITLE), html! {
                <>
                    { limits::in_short(props) }
                    <div class="mc-no-print">
                        <Contents label={speech.say(keys::CONTENTS)} entries={contents} on_go={props.on_show.clone()} />
                    </div>
                </>
            }) }
            { section("suit", speech.say(keys::SUIT_TITLE), cards::suits(props)) }
            { section("press", speech.say(keys::HOW_HARD), limits::pressure(props)) }
            { section("off", speech.say(keys::OFF_TITLE), limits::areas(props)) }
            { section("care", speech.say(keys::CARE_TITLE), care(props)) }
            { section("stop", speech.say(keys::STOP_TITLE), talk::stop(speech)) }
            { section("talk", speech.say(keys::TALK_TITLE), talk::whom(props)) }
            { clinic::reach(speech, true) }
            { section("ask", speech.say(keys::ASK_TITLE), talk::questions(props)) }
            { section("why", speech.say(keys::REASONS_TITLE), why(props)) }
        </>
    }
}

fn why(props: &OutcomeProps) -> Html {
    let speech = &props.speech;
    let flare = speech.say(&format!("ui.flare-{}", props.outcome.flare.name()));
    html! {
        <>
            <p>{ flare }</p>
            { reasons::list(props, &reasons::limiting(props)) }
            <p>{ speech.say(keys::STANDARD_EVIDENCE) }</p>
        </>
    }
}

/// What the conditions, the other answers and the goals ask to be minded.
fn care(props: &OutcomeProps) -> Html {
    let speech = &props.speech;
    let lines = props.lines(&reasons::limiting(props), "do");
    html! {
        <>
            if !lines.is_empty() {
                <p>{ speech.say(keys::CARE_INTRO) }</p>
                { super::bullets(lines) }
            }
            <p>{ speech.say(keys::STANDARD_NECK) }</p>
            { for speech.conditions(&props.answers).into_iter().map(|(name, of)| condition(speech, &name, &of)) }
            { goals(props) }
        </>
    }
}

fn condition(speech: &Speech, name: &AttrValue, of: &str) -> Html {
    let list = |key| super::bullets(speech.list(&format!("{of}.{key}")));
    html! {
        <Fold key={of.to_owned()} title={speech.with(keys::CONDITION_TITLE, &[("name", name)])}>
            { list("matters") }
            <p><b>{ speech.say(keys::CONDITION_FLARE) }</b>{ " " }{ speech.say(&format!("{of}.flare")) }</p>
            <p><b>{ speech.say(keys::CONDITION_DANGER) }</b></p>
            { list("danger") }
            <p><b>{ speech.say(keys::CONDITION_EVIDENCE) }</b>{ " " }{ speech.say(&format!("{of}.evidence")) }</p>
        </Fold>
    }
}

fn goals(props: &OutcomeProps) -> Html {
    let speech = &props.speech;
    let pack = &speech.pack;
    let lines: Vec<Html> = props
        .answers
        .iter()
        .filter_map(|(item, answer)| match answer {
            Answer::Ticked(ticked) => Some((item, ticked.options())),
            _ => None,
        })
        .flat_map(|(item, options)| options.iter().map(move |option| (item, option)))
        .filter_map(|(item, option)| {
            let implies =
                speech.find(&format!("goal.{}.implies", pack.option(item, option).name))?;
            let name = speech.option(item, option);
            Some(html! { <li><b>{ name }</b>{ ": " }{ implies }</li> })
        })
        .collect();
    html! {
        if !lines.is_empty() {
            <h3>{ speech.say(keys::GOALS_TITLE) }</h3>
            <ul>{ for lines }</ul>
            <p class="mc-hint">{ speech.say(keys::MORNING_STIFFNESS_INFO) }</p>
        }
    }
}
