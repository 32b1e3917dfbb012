//! What outcomes are told with.

use super::{item, long, Exhibit, World};
use crate::domain::ApproachId;
use crate::text::keys;
use crate::ui::components::{
    ApproachCard, BodyMap, Care, Evidence, EvidenceMeter, Fact, Fold, Limit, Limits, OutcomePanel,
    PressureLevel, PressureScale, Reason, Reasons, Say, Tier,
};
use crate::ui::markup::{each, el, El, Show};
use yew::{AttrValue, Callback};

/// All of them.
pub fn all(world: &World) -> Vec<Exhibit> {
    let mut all = panels(world);
    all.extend(limits(world));
    all.extend(cards(world));
    all.extend(pictures(world));
    all.extend(reasons(world));
    all
}

fn panels(world: &World) -> Vec<Exhibit> {
    let say = |key: &str| world.speech.say(key);
    let panel = |state: &str, tier: Tier, words: &str, title: AttrValue, lead: &str| {
        let panel = OutcomePanel {
            tier,
            words: say(words),
            title,
            children: el("p").class("mc-lead").text(say(lead)).show(),
        };
        Exhibit::component("OutcomePanel", state, panel)
    };
    vec![
        panel(
            "emergency",
            Tier::Emergency,
            keys::TIER_EMERGENCY,
            say(keys::EMERGENCY_TITLE),
            keys::CRISIS_LEAD,
        ),
        panel(
            "urgent",
            Tier::Urgent,
            keys::TIER_URGENT,
            say(keys::URGENT_TITLE),
            keys::URGENT_LEAD,
        ),
        panel(
            "hold",
            Tier::Hold,
            keys::TIER_HOLD,
            say(keys::HOLD_TITLE),
            keys::HOLD_LEAD,
        ),
        panel(
            "adapt",
            Tier::Adapt,
            keys::TIER_ADAPT,
            say(keys::ADAPT_TITLE),
            keys::ADAPT_LEAD,
        ),
        panel(
            "ready",
            Tier::Ready,
            keys::TIER_READY,
            say(keys::READY_TITLE),
            keys::READY_LEAD,
        ),
        panel(
            "long words",
            Tier::Urgent,
            keys::TIER_URGENT,
            long(&say(keys::URGENT_LEAD)),
            keys::URGENT_LEAD,
        ),
    ]
}

fn limits(world: &World) -> Vec<Exhibit> {
    let say = |key: &str| world.speech.say(key);
    let limit = |what: &str, how: AttrValue, more: Option<AttrValue>| Limit {
        what: say(what),
        how,
        more,
        from: None,
    };
    let shown =
        |state: &str, limits: Vec<Limit>| Exhibit::component("Limits", state, Limits { limits });
    let some = vec![
        limit(keys::PRESSURE_MOST, say(keys::VERDICT_LIMIT), None),
        limit(
            keys::TIME_MOST,
            say(keys::WELCOME_TIME),
            Some(say(keys::FIRST_SESSION)),
        ),
        limit(keys::LEAVE_ALONE, say(keys::OFF_EVERYONE), None),
    ];
    let by_a_clinic = some
        .iter()
        .cloned()
        .map(|limit| Limit {
            from: Some(
                world
                    .speech
                    .with(keys::FROM_CLINIC, &[("name", "A Clinic")]),
            ),
            ..limit
        })
        .collect();
    let longer = vec![limit(
        keys::LEAVE_ALONE,
        long(&say(keys::WELCOME_INTRO)),
        Some(long(&say(keys::WELCOME_LEAD))),
    )];
    let say_lines =
        |state: &str, lines: Vec<AttrValue>| Exhibit::component("Say", state, Say { lines });
    vec![
        shown("three", some),
        shown("three, by a clinic", by_a_clinic),
        shown("long words", longer),
        say_lines("one line", vec![say(keys::WELCOME_LEAD)]),
        say_lines(
            "several lines",
            vec![say(keys::WELCOME_LEAD), say(keys::WELCOME_INTRO)],
        ),
        say_lines("long words", vec![long(&say(keys::WELCOME_INTRO))]),
    ]
}

fn cards(world: &World) -> Vec<Exhibit> {
    let speech = &world.speech;
    let say = |key: &str| speech.say(key);
    let card = |state: &str, id: usize, boxes: u8, fold: bool, longer: bool| {
        let id = ApproachId::at(id);
        let words = |key: &str| {
            let words = speech.approach(id, key);
            if longer {
                long(&words)
            } else {
                words
            }
        };
        let fact = |term: &str, description: &str| Fact {
            term: say(term),
            description: words(description),
        };
        let facts = vec![
            fact(keys::GOOD_FOR, "good-for"),
            fact(keys::TIME_FACT, "time"),
            fact(keys::BY_FACT, "by"),
        ];
        let care = speech.list(&format!(
            "approach.{}.caution",
            speech.pack.approach(id).name
        ));
        let evidence = Evidence {
            boxes,
            words: say(keys::STUDIES),
            text: words("evidence"),
        };
        let more = || Fold {
            title: say(keys::CARD_MORE),
            unseen: Some(words("name")),
            children: el("p").text(words("how")).show(),
            ..Fold::default()
        };
        let card = ApproachCard {
            key: id.index(),
            title: words("name"),
            what: words("what"),
            facts,
            care_words: say(keys::CARE),
            care,
            evidence,
            children: fold.then(more).show(),
        };
        // Cards stand below a heading of their section.
        Exhibit::component("ApproachCard", state, section(say(keys::SUIT_TITLE), card))
    };
    let meter = |state: &str, boxes: u8, text: Option<AttrValue>| {
        let words = say(keys::STUDIES);
        Exhibit::component("EvidenceMeter", state, EvidenceMeter { boxes, words, text })
    };
    let care = |state: &str, lines: Vec<AttrValue>| {
        let words = say(keys::CARE);
        Exhibit::component("Care", state, Care { words, lines })
    };
    vec![
        card("plain", 0, 2, false, false),
        card("with more", 1, 3, true, false),
        card("long words", 1, 1, true, true),
        meter("none", 0, Some(say(keys::CHECKS_LEAD))),
        meter("very low", 1, Some(say(keys::CHECKS_LEAD))),
        meter("low", 2, None),
        meter("moderate", 3, Some(say(keys::CHECKS_LEAD))),
        care("one line", vec![say(keys::STANDARD_MEDICINE)]),
        care(
            "several lines",
            vec![say(keys::STANDARD_MEDICINE), say(keys::STANDARD_NECK)],
        ),
    ]
}

fn section(heading: AttrValue, inside: impl Show) -> El {
    el("section")
        .class("mc-stack")
        .child(el("h2").text(heading))
        .child(inside)
}

fn pictures(world: &World) -> Vec<Exhibit> {
    let speech = &world.speech;
    let say = |key: &str| speech.say(key);
    let areas: Vec<AttrValue> = speech
        .pack
        .parts()
        .areas
        .iter()
        .map(|area| area.name.to_string().into())
        .collect();
    let map = |state: &str, on: Vec<AttrValue>, taps: bool| {
        let on_tap = taps.then(Callback::<AttrValue>::noop);
        let key_words = (!on.is_empty()).then(|| say(keys::MAP_KEY));
        let map = BodyMap {
            id: "map".into(),
            on,
            on_tap,
            front: say(keys::FRONT),
            back: say(keys::REAR),
            key_words,
            key_rest: None,
        };
        Exhibit::component("BodyMap", state, map)
    };
    let scale = |state: &str, limit: usize| {
        let levels = ["feather", "gentle", "medium"].into_iter().enumerate();
        let levels: Vec<PressureLevel> = levels
            .map(|(place, name)| PressureLevel {
                name: format!(
                    "{}. {}",
                    place + 1,
                    speech.say(&format!("pressure.{name}.name"))
                )
                .into(),
                verdict: say(match place.cmp(&limit) {
                    std::cmp::Ordering::Less => keys::VERDICT_WITHIN,
                    std::cmp::Ordering::Equal => keys::VERDICT_LIMIT,
                    std::cmp::Ordering::Greater => keys::VERDICT_OVER,
                }),
                feel: speech.say(&format!("pressure.{name}.feel")),
                over: place > limit,
            })
            .collect();
        Exhibit::component("PressureScale", state, PressureScale { levels })
    };
    let some = areas.iter().step_by(3).cloned().collect();
    vec![
        map("nothing marked", Vec::new(), true),
        map("some marked", some, true),
        map("all marked, only shown", areas, false),
        scale("feather at most", 0),
        scale("gentle at most", 1),
        scale("medium at most", 2),
    ]
}

fn reasons(world: &World) -> Vec<Exhibit> {
    let speech = &world.speech;
    let say = |key: &str| speech.say(key);
    let said = speech.item(item(world, "recent-clot"), "label");
    let so = say(keys::HOLD_LEAD);
    let all = || {
        let sure = Fold {
            title: say(keys::HOW_SURE),
            children: el("p").text(say(keys::EXPERT_OPINION)).show(),
            ..Fold::default()
        };
        Reason {
            key: 0,
            said: said.clone(),
            so: so.clone(),
            more: vec![say(keys::LIMITS_PRESSURE), say(keys::LIMITS_TIME)],
            change: say(keys::CHANGE_THIS),
            unseen: Some(said.clone()),
            on_change: Some(Callback::noop()),
            children: sure.show(),
        }
    };
    let bare = || Reason {
        key: 1,
        said: say(keys::FOR_EVERYONE),
        so: so.clone(),
        ..Reason::default()
    };
    let longer = Reason {
        said: long(&so),
        so: long(&say(keys::WELCOME_INTRO)),
        ..Reason::default()
    };
    // Reasons stand below a heading of their section.
    let list = |reasons: Vec<Reason>| {
        let reasons = Reasons {
            children: each(reasons),
        };
        section(say(keys::WHY_TITLE), reasons)
    };
    vec![
        Exhibit::component("Reason", "with everything", list(vec![all()])),
        Exhibit::component("Reason", "for everyone", list(vec![bare()])),
        Exhibit::component("Reason", "long words", list(vec![longer])),
        Exhibit::component("Reasons", "several", list(vec![all(), bare()])),
    ]
}
