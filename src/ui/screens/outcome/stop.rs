//! Outcomes without any massage: emergency, urgent, hold.

use super::clinic;
use super::talk::reach;
use super::{add, quoted, reasons, rows, section, OutcomeProps};
use crate::domain::{ItemId, PromptId, RuleId};
use crate::text::keys;
use crate::ui::components::{CallButton, OutcomePanel, Panel, Say, Tier};
use crate::ui::markup::{el, group, El, Show};
use crate::ui::screens::asides::{bullets, buttons, says};
use crate::ui::screens::questions::calls;
use crate::ui::speech::join;
use yew::{AttrValue, Html};

/// Call now: the number first, then what to say, then what to do.
pub fn emergency(of: &OutcomeProps) -> Html {
    let speech = &of.speech;
    let rules = of.deciding();
    let crisis = rules.iter().any(|rule| speech.is_crisis(*rule));
    // A crisis of the mind leads only when nothing of the body is as grave.
    let only_crisis = rules.iter().all(|rule| speech.is_crisis(*rule));
    let (title, first) = if only_crisis {
        (keys::CRISIS_TITLE, speech.say(keys::CRISIS_LEAD))
    } else {
        let signs = join(signs(of, &rules), "; ");
        let first = speech.with(keys::EMERGENCY_LEAD, &[("sign", &signs)]);
        (keys::EMERGENCY_TITLE, first)
    };
    let say = Say {
        lines: said(of, &rules),
    };
    let of_region = |key| el("p").text(speech.of_region(key));
    let body = group()
        .child(calls(speech, crisis))
        .child(el("p").class("mc-lead").text(first))
        .child(el("h2").text(speech.say(keys::SAY_TITLE)))
        .child(say)
        .child(el("h2").text(speech.say(keys::UNTIL_TITLE)))
        .child(bullets(of.lines(&rules, "do")))
        .child(crisis.then(|| of_region("crisis")))
        .child(of_region("emergency"));
    let panel = OutcomePanel {
        tier: Tier::Emergency,
        words: speech.say(keys::TIER_EMERGENCY),
        title: speech.say(title),
        children: body.show(),
    };
    let cannot = says(speech, keys::CANNOT).show();
    group()
        .child(panel)
        .child(why(of, &rules))
        .child(section(speech, "cannot", keys::CANNOT_TITLE, cannot))
        .show()
}

/// Advice today, and whom to ring.
pub fn urgent(of: &OutcomeProps) -> Html {
    let speech = &of.speech;
    let rules = of.deciding();
    let say = Say {
        lines: said(of, &rules),
    };
    let body = group()
        .child(says(speech, keys::URGENT_LEAD).class("mc-lead"))
        .child(call_urgent(of))
        .child(el("h2").text(speech.say(keys::URGENT_NOW)))
        .child(bullets(of.lines(&rules, "do")))
        .child(el("h2").text(speech.say(keys::COULD_SAY)))
        .child(say);
    let panel = OutcomePanel {
        tier: Tier::Urgent,
        words: speech.say(keys::TIER_URGENT),
        title: speech.say(keys::URGENT_TITLE),
        children: body.show(),
    };
    group()
        .child(panel)
        .child(stopped(of))
        .child(whom(of))
        .child(why(of, &rules))
        .child(comfort(of))
        .child(sooner(of))
        .show()
}

/// Not now: what to do next, why, and what may ease things meanwhile.
pub fn hold(of: &OutcomeProps) -> Html {
    let speech = &of.speech;
    let rules = of.deciding();
    group()
        .child(held(of, &rules))
        .child(stopped(of))
        .child(section(speech, "next", keys::NEXT_TITLE, next(of, &rules)))
        .child(whom(of))
        .child(clinic::reach(speech, false))
        .child(why(of, &rules))
        .child(comfort(of))
        .child(sooner(of))
        .show()
}

/// What it waits for: in the title, or in a list where that is more than one.
fn held(of: &OutcomeProps, rules: &[RuleId]) -> Html {
    let speech = &of.speech;
    let headline = |rule: &RuleId| speech.find_rule(*rule, "headline");
    let headlines: Vec<AttrValue> = rules.iter().filter_map(headline).collect();
    let title = match headlines.as_slice() {
        [headline] => headline.clone(),
        [] => speech.say(keys::HOLD_TITLE),
        several => speech.with(keys::HOLD_MANY, &[("count", &several.len().to_string())]),
    };
    let panel = OutcomePanel {
        tier: Tier::Hold,
        words: speech.say(keys::TIER_HOLD),
        title,
        children: group()
            .child(says(speech, keys::HOLD_LEAD).class("mc-lead"))
            .child(of.tier_from())
            .child((headlines.len() > 1).then(|| bullets(headlines)))
            .show(),
    };
    panel.show()
}

fn next(of: &OutcomeProps, rules: &[RuleId]) -> Html {
    let speech = &of.speech;
    let mut steps = of.lines(rules, "change");
    for line in of.lines(rules, "do") {
        add(&mut steps, line);
    }
    steps.push(speech.say(keys::BACK_THEN));
    let lines = said(of, rules);
    let say = (!lines.is_empty()).then(|| {
        group()
            .child(el("h3").text(speech.say(keys::COULD_SAY)))
            .child(Say { lines })
    });
    let steps = el("ol").child(rows(steps));
    group().child(steps).child(say).show()
}

fn why(of: &OutcomeProps, rules: &[RuleId]) -> El {
    let reasons = reasons::list(of, rules);
    section(&of.speech, "why", keys::WHY_TITLE, reasons)
}

/// The signs that made it so, by name.
fn signs(of: &OutcomeProps, rules: &[RuleId]) -> Vec<AttrValue> {
    let speech = &of.speech;
    let findings = of.findings();
    let mut items: Vec<ItemId> = Vec::new();
    for rule in rules {
        for (item, _) in of.outcome.answers_of(&speech.pack, &findings, *rule) {
            if !items.contains(&item) {
                items.push(item);
            }
        }
    }
    let label = |item: &ItemId| speech.item(*item, "label");
    items.iter().map(label).collect()
}

/// What to say, in quotation marks.
pub fn said(of: &OutcomeProps, rules: &[RuleId]) -> Vec<AttrValue> {
    let speech = &of.speech;
    let say = |rule: &RuleId| {
        let line = speech.find_rule(*rule, "say")?;
        Some(speech.by_rule(*rule, quoted(&line)))
    };
    rules.iter().filter_map(say).collect()
}

fn call_urgent(of: &OutcomeProps) -> Html {
    let speech = &of.speech;
    let call = speech.urgent().map(|number| {
        let call = CallButton {
            label: speech.with(keys::CALL, &[("number", number)]),
            tel: AttrValue::from(number.to_owned()),
            emergency: false,
        };
        buttons().child(call)
    });
    let urgent = el("p").text(speech.of_region("urgent"));
    group().child(call).child(urgent).show()
}

fn stopped(of: &OutcomeProps) -> Option<El> {
    of.stopped
        .then(|| says(&of.speech, keys::STOPPED).class("mc-hint"))
}

/// Whom to ask, and what to have ready.
fn whom(of: &OutcomeProps) -> El {
    let speech = &of.speech;
    let prompt = |id: &PromptId| {
        let tell = speech.list(&["prompt.", &speech.pack.prompt(*id).name, ".tell"].concat());
        let ready = (!tell.is_empty()).then(|| {
            group()
                .child(el("br"))
                .text(speech.say(keys::HAVE_READY))
                .text(" ")
                .text(join(tell, "; "))
                .text(".")
        });
        el("li")
            .key(id.index())
            .child(el("b").text(speech.who(*id)))
            .child(reach(speech, *id))
            .child(ready)
    };
    let prompts = el("ul").each(of.outcome.consult.iter().map(prompt));
    section(speech, "talk", keys::WHOM_TITLE, prompts.show())
}

fn comfort(of: &OutcomeProps) -> El {
    let speech = &of.speech;
    let ideas = group()
        .child(says(speech, keys::COMFORT_INTRO))
        .child(bullets(speech.list(keys::COMFORT_IDEAS)));
    section(speech, "ease", keys::COMFORT_TITLE, ideas.show())
}

/// What would make it more urgent.
fn sooner(of: &OutcomeProps) -> Html {
    let speech = &of.speech;
    let mut lines = vec![speech.say(keys::SOONER_GENERAL)];
    for (_, of) in speech.conditions(&of.answers) {
        lines.extend(speech.list(&[&*of, ".danger"].concat()));
    }
    let panel = Panel {
        id: Some(AttrValue::Static("sooner")),
        heading: Some(speech.say(keys::SOONER_TITLE)),
        children: bullets(lines).show(),
        ..Panel::default()
    };
    panel.show()
}
