//! Outcomes in which some massage may suit, within limits.

use super::clinic;
use super::{cards, limits, reasons, section, strong, talk, OutcomeProps};
use crate::domain::Disposition;
use crate::text::keys;
use crate::ui::components::{Contents, ContentsEntry, Fold, OutcomePanel, Tier};
use crate::ui::markup::{each, el, group, Show};
use crate::ui::screens::asides::{bullets, named, says};
use crate::ui::Speech;
use yew::{AttrValue, Html};

/// What is gone to by the list of contents: ids and titles of the parts.
const PARTS: [(&str, &str); 8] = [
    ("suit", keys::SUIT_TITLE),
    ("press", keys::HOW_HARD),
    ("off", keys::OFF_TITLE),
    ("care", keys::CARE_TITLE),
    ("stop", keys::STOP_TITLE),
    ("talk", keys::TALK_TITLE),
    ("ask", keys::ASK_TITLE),
    ("why", keys::REASONS_TITLE),
];

/// Limits first, then what may suit, then all else that helps.
pub fn suits(of: &OutcomeProps) -> Html {
    let speech = &of.speech;
    let [suit, press, off, care, stop, talk, ask, why] = PARTS;
    let part = |(id, title), body| section(speech, id, title, body);
    group()
        .child(panel(of))
        .child(section(speech, "short", keys::SHORT_TITLE, in_short(of)))
        .child(part(suit, cards::suits(of)))
        .child(part(press, limits::pressure(of)))
        .child(part(off, limits::areas(of)))
        .child(part(care, to_mind(of)))
        .child(part(stop, talk::stop(speech)))
        .child(part(talk, talk::whom(of)))
        .child(clinic::reach(speech, true))
        .child(part(ask, talk::questions(of)))
        .child(part(why, because(of)))
        .show()
}

fn panel(of: &OutcomeProps) -> Html {
    let speech = &of.speech;
    let (tier, words, title, first) = if of.outcome.disposition() == Disposition::Ready {
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
    let panel = OutcomePanel {
        tier,
        words: speech.say(words),
        title: speech.say(title),
        children: group()
            .child(says(speech, first).class("mc-lead"))
            .child(of.tier_from())
            .show(),
    };
    panel.show()
}

fn in_short(of: &OutcomeProps) -> Html {
    let speech = &of.speech;
    let entry = |(id, title): &(&str, &str)| ContentsEntry {
        target: AttrValue::from([id, "-part"].concat()),
        words: speech.say(title),
    };
    let contents = Contents {
        label: speech.say(keys::CONTENTS),
        entries: PARTS.iter().map(entry).collect(),
        on_go: of.on_show.clone(),
    };
    group()
        .child(limits::in_short(of))
        .child(el("div").class("mc-no-print").child(contents))
        .show()
}

fn because(of: &OutcomeProps) -> Html {
    let speech = &of.speech;
    let flare = ["ui.flare-", of.outcome.flare.name()].concat();
    group()
        .child(says(speech, &flare))
        .child(reasons::list(of, &reasons::limiting(of)))
        .child(says(speech, keys::STANDARD_EVIDENCE))
        .show()
}

/// What the conditions, the other answers and the goals ask to be minded.
fn to_mind(of: &OutcomeProps) -> Html {
    let speech = &of.speech;
    let lines = of.lines(&reasons::limiting(of), "do");
    let minded = (!lines.is_empty()).then(|| {
        group()
            .child(says(speech, keys::CARE_INTRO))
            .child(bullets(lines))
    });
    let conditions = speech.conditions(&of.answers).into_iter();
    group()
        .child(minded)
        .child(says(speech, keys::STANDARD_NECK))
        .each(conditions.map(|(name, of)| condition(speech, &name, &of)))
        .child(goals(of))
        .show()
}

fn condition(speech: &Speech, name: &AttrValue, of: &str) -> Html {
    let key = |key| [of, ".", key].concat();
    let list = |of| bullets(speech.list(&key(of)));
    let about = |title, of| named(speech.say(title), " ", speech.say(&key(of)));
    let fold = Fold {
        title: speech.with(keys::CONDITION_TITLE, &[("name", name)]),
        children: group()
            .child(list("matters"))
            .child(about(keys::CONDITION_FLARE, "flare"))
            .child(strong(speech, keys::CONDITION_DANGER))
            .child(list("danger"))
            .child(about(keys::CONDITION_EVIDENCE, "evidence"))
            .show(),
        ..Fold::default()
    };
    fold.show()
}

fn goals(of: &OutcomeProps) -> Option<Html> {
    let speech = &of.speech;
    let mut lines = Vec::new();
    for (item, option) in of.ticked() {
        let goal = &speech.pack.option(item, option).name;
        if let Some(implies) = speech.find(&["goal.", goal, ".implies"].concat()) {
            let name = el("b").text(speech.option(item, option));
            lines.push(el("li").child(name).text(": ").text(implies).show());
        }
    }
    if lines.is_empty() {
        return None;
    }
    let goals = group()
        .child(el("h3").text(speech.say(keys::GOALS_TITLE)))
        .child(el("ul").child(each(lines)))
        .child(says(speech, keys::MORNING_STIFFNESS_INFO).class("mc-hint"));
    Some(goals.show())
}
