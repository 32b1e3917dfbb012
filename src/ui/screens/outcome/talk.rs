//! When to stop, whom to ask first and what to say, what to ask a therapist.

use super::{limits, quoted, rows, strong, OutcomeProps};
use crate::domain::PromptId;
use crate::text::{keys, placeholders};
use crate::ui::components::{Fold, Say};
use crate::ui::markup::{each, el, group, El, Show};
use crate::ui::screens::asides::{bullets, elsewhere, says};
use crate::ui::speech::{join, lower, tel};
use crate::ui::Speech;
use yew::{AttrValue, Html};

/// Stop rules, during and after.
pub fn stop(speech: &Speech) -> Html {
    let call = link(tel(speech.emergency())).text(speech.say(keys::SOONER_GENERAL));
    group()
        .child(says(speech, keys::STOP_INTRO))
        .child(bullets(speech.list(keys::STOP_DURING)))
        .child(el("p").child(call))
        .child(el("h3").text(speech.say(keys::AFTER_TITLE)))
        .child(bullets(speech.list(keys::STOP_AFTER)))
        .show()
}

/// Whom to ask, when, and in which words.
pub fn whom(of: &OutcomeProps) -> Html {
    let speech = &of.speech;
    let prompts = each(of.outcome.consult.iter().map(|id| prompt(speech, *id)));
    let bring = Fold {
        title: speech.say(keys::BRING_TITLE),
        children: group()
            .child(says(speech, keys::BRING_INTRO))
            .child(bullets(speech.list(keys::BRING_ITEMS)))
            .show(),
        ..Fold::default()
    };
    group()
        .child(says(speech, keys::STANDARD_CONSULT))
        .child(prompts)
        .child(bring)
        .show()
}

fn prompt(speech: &Speech, id: PromptId) -> Html {
    let tell = speech.list(&["prompt.", &speech.pack.prompt(id).name, ".tell"].concat());
    let say = |say: AttrValue| {
        let could = el("p").text(speech.say(keys::COULD_SAY)).text(":");
        let lines = vec![quoted(&say)];
        group().child(could).child(Say { lines })
    };
    let ready = (!tell.is_empty()).then(|| {
        let ready = el("b").text(speech.say(keys::HAVE_READY));
        let tell = el("p").child(ready).text(" ").text(join(tell, "; "));
        tell.text(".")
    });
    el("div")
        .key(id.index())
        .class("mc-panel")
        .child(el("h3").text(speech.who(id)))
        .child(reach(speech, id))
        .child(speech.find_prompt(id, "when").map(paragraph))
        .child(speech.find_prompt(id, "say").map(say))
        .child(ready)
        .show()
}

/// How to reach somebody at the clinic.
pub fn reach(speech: &Speech, id: PromptId) -> Html {
    let of = speech.reach(id);
    let bare = |words: AttrValue| el("bdi").text(words);
    let phone = of
        .phone
        .map(|phone| el("p").child(link(tel(&phone)).child(bare(phone))));
    let page = of.link.map(|page| {
        let link = elsewhere(page.clone());
        el("p").child(link.child(bare(page)))
    });
    group()
        .child(phone)
        .child(of.open.map(paragraph))
        .child(page)
        .show()
}

fn paragraph(words: AttrValue) -> El {
    el("p").text(words)
}

fn link(to: AttrValue) -> El {
    el("a").class("mc-link").attr("href", to)
}

/// Questions for the therapist, and how to find one.
pub fn questions(of: &OutcomeProps) -> Html {
    let speech = &of.speech;
    let region = &speech.pack.region(speech.region).name;
    let registers = speech.list(&["region.", region, ".registers"].concat());
    let find = Fold {
        title: speech.say(keys::FIND_THERAPIST),
        children: group()
            .child(bullets(registers))
            .child(says(speech, keys::CHECK_REGISTERS))
            .show(),
        ..Fold::default()
    };
    group()
        .child(says(speech, keys::ASK_INTRO))
        .child(el("ol").child(rows(asked(of))))
        .child(strong(speech, keys::WALK_AWAY))
        .child(bullets(speech.list(keys::ASK_THERAPIST_WALK_AWAY)))
        .child(find)
        .show()
}

/// The questions, with the person's own limits in them. One that has nothing
/// to fill in is left out.
fn asked(of: &OutcomeProps) -> Vec<AttrValue> {
    let speech = &of.speech;
    let outcome = &of.outcome;
    let conditions = speech.named_conditions(&of.answers).into_iter();
    let conditions = conditions.map(|name| AttrValue::from(lower(&name)));
    let or = [" ", &*speech.say(keys::OR), " "].concat();
    let condition = join(conditions, &or);
    let medicine = join(medicines(of), &or);
    let pressure = limits::name(speech, outcome.advice.max_pressure);
    let areas = speech.areas(outcome.advice.areas_off);
    let values = [
        ("condition", &*condition),
        ("medicine", &*medicine),
        ("pressure", &*pressure),
        ("areas", &*areas),
    ];
    let empty = |line: &str| placeholders(line).any(|name| values.contains(&(name, "")));
    let lines = speech.text.list(keys::ASK_THERAPIST_QUESTIONS).iter();
    lines
        .filter(|line| !empty(line))
        .map(|line| speech.fill(line, &values))
        .collect()
}

/// The medicines that a pharmacist can tell more about.
fn medicines(of: &OutcomeProps) -> Vec<AttrValue> {
    let speech = &of.speech;
    let pack = &speech.pack;
    let pharmacist = |prompt| &*pack.prompt(prompt).name == "pharmacist";
    let mut names = Vec::new();
    for id in of.fired(&|advice| advice.consult.iter().any(pharmacist)) {
        // A clinic may send people to the pharmacist for anything.
        if pack.is_clinics_rule(id) {
            continue;
        }
        if let Some(item) = pack.rule(id).items().next() {
            names.push(AttrValue::from(lower(&speech.item(item, "label"))));
        }
    }
    names
}
