//! Questions with a few options each, exactly one of which is chosen.

use super::{signs, Questions};
use crate::domain::{Answer, ItemId, Kind, OptionId, Step};
use crate::text::keys;
use crate::ui::components::{variants, Fold, Tick, Ticks};
use crate::ui::markup::{each, el, group, El, Show};
use crate::ui::screens::asides::named;
use crate::ui::Action;
use yew::{AttrValue, Html};

/// The questions of a page. Signs among them keep their own look.
pub fn list(questions: &Questions, items: &[ItemId]) -> Html {
    let several = items.len() > 1;
    let pack = &questions.speech.pack;
    let one = |item: &ItemId| match pack.item(*item).kind {
        Kind::Choice { .. } => choice(questions, *item, several),
        _ => el("div")
            .key(item.index())
            .class("mc-signs__rows")
            .child(signs::row(questions, *item)),
    };
    group()
        .each(items.iter().map(one))
        .child(flares(questions))
        .child(questions.end(items))
        .show()
}

/// Alone on its page, the heading of the page says what is asked.
fn choice(questions: &Questions, item: ItemId, several: bool) -> El {
    let speech = &questions.speech;
    let asks = speech.item_asks(item);
    let legend = el("legend")
        .class("mc-sign__legend")
        .class_if(!several, "mc-unseen")
        .child(el("span").class("mc-sign__sign").text(asks.question))
        .child(variants(&asks.more));
    let options = (0..speech.pack.item(item).options.len()).map(OptionId::at);
    let ticks = Ticks {
        children: each(options.map(|option| radio(questions, item, option))),
        ..Ticks::default()
    };
    el("fieldset")
        .key(item.index())
        .class("mc-stack")
        .id(questions.id(item))
        .child(legend)
        .child(questions.error_line(item))
        .child(ticks)
}

fn radio(questions: &Questions, item: ItemId, option: OptionId) -> Tick {
    let chose = Answer::Chose(option);
    let choose = move |_| Action::Step(Step::Answer(item, chose));
    Tick {
        radio: true,
        checked: questions.answers.get(item) == Some(chose),
        on_change: questions.act.reform(choose),
        ..questions.tick(item, option)
    }
}

/// What a flare may look like with the conditions given, where the page asks
/// about one.
fn flares(questions: &Questions) -> Option<Fold> {
    let speech = &questions.speech;
    let pack = &speech.pack;
    let asks = pack.flare_rules().any(|rule| {
        pack.rule(rule).items().any(|item| {
            pack.item(item).page == questions.page && matches!(pack.item(item).kind, Kind::Sign)
        })
    });
    let conditions = speech.conditions(&questions.answers);
    if !asks || conditions.is_empty() {
        return None;
    }
    let line = |(name, of): (AttrValue, String)| {
        let looks = speech.say(&[&of, ".flare"].concat());
        named(name, ": ", looks)
    };
    Some(Fold {
        title: speech.say(keys::FLARE_LOOKS),
        children: each(conditions.into_iter().map(line)),
        ..Fold::default()
    })
}
