//! What the person would like: ticks, or "none of these".

use super::Questions;
use crate::domain::{ItemId, OptionId};
use crate::text::keys;
use crate::ui::components::{Or, Ticks};
use crate::ui::markup::{each, el, group, Group, Show};
use yew::Html;

/// The list, and "none of these" after it.
pub fn list(questions: &Questions, item: ItemId) -> Html {
    let ticks = el("div")
        .class("mc-stack")
        .id(questions.id(item))
        .child(ticks(questions, item, keys::NONE_OF_THESE));
    group()
        .child(questions.error_line(item))
        .child(ticks)
        .child(questions.end(&[item]))
        .show()
}

/// Ticks for every option of an item, and one that undoes them all.
pub fn ticks(questions: &Questions, item: ItemId, none: &str) -> Group {
    let speech = &questions.speech;
    let options = (0..speech.pack.item(item).options.len()).map(OptionId::at);
    let ticks = Ticks {
        label: Some(speech.item_asks(item).question),
        two: true,
        long: !speech.pack.is_area_item(item),
        children: each(options.map(|option| questions.tick(item, option))),
    };
    let or = Or {
        words: speech.say(keys::OR),
    };
    group()
        .child(ticks)
        .child(or)
        .child(questions.tick_none(item, speech.say(none)))
}
