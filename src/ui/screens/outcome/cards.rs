//! What may suit, what to talk over first, what to avoid.

use super::{entry, limits, strong, OutcomeProps};
use crate::domain::{ApproachId, Findings, Reason};
use crate::text::keys;
use crate::ui::components::{ApproachCard, Evidence, Fact, Fold};
use crate::ui::markup::{each, el, group, Show};
use crate::ui::screens::asides::{says, sources};
use crate::ui::speech::{join, lower};
use yew::{AttrValue, Html};

/// More cards than this are folded away: three are enough to choose from.
const CARDS: usize = 3;

/// All three lists.
pub fn suits(of: &OutcomeProps) -> Html {
    let findings = of.findings();
    let suggest = &of.outcome.suggest;
    let (first, others) = suggest.split_at(suggest.len().min(CARDS));
    group()
        .child(says(&of.speech, keys::SUIT_INTRO))
        .child(cards(of, &findings, first))
        .child(more(of, &findings, others))
        .child(discuss(of))
        .child(avoid(of, &findings))
        .show()
}

/// The names of kinds of massage, inside a sentence.
pub fn names(of: &OutcomeProps, ids: &[ApproachId]) -> AttrValue {
    let name = |id: &ApproachId| AttrValue::from(lower(&of.speech.approach(*id, "name")));
    join(ids.iter().map(name), "; ")
}

fn cards(of: &OutcomeProps, findings: &Findings, ids: &[ApproachId]) -> Html {
    each(ids.iter().map(|id| card(of, findings, *id)))
}

fn more(of: &OutcomeProps, findings: &Findings, ids: &[ApproachId]) -> Option<Html> {
    let speech = &of.speech;
    let title = match ids.len() {
        0 => return None,
        1 => speech.say(keys::ONE_OTHER),
        count => speech.with(keys::OTHERS, &[("count", &count.to_string())]),
    };
    let intro = says(speech, keys::OTHERS_INTRO);
    let body = group().child(intro).child(cards(of, findings, ids));
    Some(fold(of, title, ids, body.show()))
}

/// Kinds of massage, folded away under their names.
fn fold(of: &OutcomeProps, title: AttrValue, ids: &[ApproachId], children: Html) -> Html {
    let fold = Fold {
        title,
        hint: Some(names(of, ids)),
        children,
        ..Fold::default()
    };
    fold.show()
}

fn card(of: &OutcomeProps, findings: &Findings, id: ApproachId) -> Html {
    let speech = &of.speech;
    let about = speech.pack.approach(id);
    let title = speech.approach(id, "name");
    let key = |key| ["approach.", &about.name, key].concat();
    let grade = about.evidence_for(findings);
    let sure = lower(&speech.say(&["evidence.", grade.name(), ".name"].concat()));
    let evidence = Evidence {
        boxes: u8::try_from(grade.boxes()).unwrap_or(0),
        words: speech.with(keys::EVIDENCE, &[("name", &sure)]),
        text: speech.approach(id, "evidence"),
    };
    let paragraph = |words: AttrValue| el("p").text(words);
    let more = group()
        .child(paragraph(speech.approach(id, "how")))
        .child(speech.find(&key(".self")).map(paragraph))
        .child(strong(speech, keys::STUDIES))
        .child(sources(speech, about.sources.iter().copied()));
    let more = Fold {
        title: speech.say(keys::CARD_MORE),
        unseen: Some(title.clone()),
        children: more.show(),
        ..Fold::default()
    };
    let card = ApproachCard {
        key: id.index(),
        title,
        what: speech.approach(id, "what"),
        facts: facts(of, id),
        care_words: speech.say(keys::CARE),
        care: speech.list(&key(".caution")),
        evidence,
        children: more.show(),
    };
    card.show()
}

fn facts(of: &OutcomeProps, id: ApproachId) -> Vec<Fact> {
    let speech = &of.speech;
    let about = speech.pack.approach(id);
    let pressure = of.outcome.advice.max_pressure.min(about.tool_max);
    let name = limits::name(speech, pressure);
    let number = pressure.level().to_string();
    let limit = of.outcome.minutes;
    let minutes = if about.by_oneself {
        limit.alone
    } else {
        limit.therapist
    };
    let minutes = minutes.to_string();
    let time = speech.approach(id, "time");
    let goals = goals(of, id);
    let fact = |term: &str, description: AttrValue| Fact {
        term: speech.say(term),
        description,
    };
    let for_what = if goals.is_empty() {
        fact(keys::GOOD_FOR, speech.approach(id, "good-for"))
    } else {
        fact(keys::GOAL_FITS, join(goals, "; "))
    };
    let pressure = [("number", &*number), ("name", &*name)];
    let time = [("name", &*time), ("minutes", &*minutes)];
    vec![
        for_what,
        fact(
            keys::PRESSURE_FACT,
            speech.with(keys::PRESSURE_UP_TO, &pressure),
        ),
        fact(keys::TIME_FACT, speech.with(keys::TIME_UP_TO, &time)),
        fact(keys::BY_FACT, speech.approach(id, "by")),
    ]
}

/// The person's goals that prefer it.
fn goals(of: &OutcomeProps, id: ApproachId) -> Vec<AttrValue> {
    let speech = &of.speech;
    let mut goals = Vec::new();
    for (item, option) in of.ticked() {
        if speech.pack.option(item, option).prefers.contains(id) {
            goals.push(speech.option(item, option));
        }
    }
    goals
}

fn discuss(of: &OutcomeProps) -> Option<Html> {
    let speech = &of.speech;
    let ids = &of.outcome.discuss;
    if ids.is_empty() {
        return None;
    }
    let about = |id: &ApproachId| named(of, *id, speech.approach(*id, "discuss"));
    let body = group()
        .child(says(speech, keys::DISCUSS_INTRO))
        .child(el("ul").each(ids.iter().map(about)));
    let title = speech.say(keys::DISCUSS_TITLE);
    Some(fold(of, title, ids, body.show()))
}

fn avoid(of: &OutcomeProps, findings: &Findings) -> Option<Html> {
    let speech = &of.speech;
    let pack = &speech.pack;
    let mut ids = Vec::new();
    let mut lines = Vec::new();
    for id in of.outcome.avoid(pack) {
        match of.outcome.reason_against(pack, findings, id) {
            // What nothing called for is not mentioned: it would only worry.
            None | Some(Reason::NotAsked) => {}
            Some(reason) => {
                ids.push(id);
                lines.push(named(of, id, against(of, reason)));
            }
        }
    }
    if ids.is_empty() {
        return None;
    }
    let title = speech.say(keys::AVOID_TITLE);
    let body = el("ul").child(each(lines)).show();
    Some(fold(of, title, &ids, body))
}

/// A kind of massage, and what is said of it.
fn named(of: &OutcomeProps, id: ApproachId, words: AttrValue) -> Html {
    entry(id.index(), of.speech.approach(id, "name"), ":", words)
}

fn against(of: &OutcomeProps, reason: Reason) -> AttrValue {
    let speech = &of.speech;
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
