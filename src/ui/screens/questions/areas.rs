//! Areas of the body. The list is the control; the picture mirrors it.

use super::{goals, Questions};
use crate::domain::{ItemId, OptionId, Step};
use crate::text::keys;
use crate::ui::components::BodyMap;
use crate::ui::markup::{el, group, Show};
use crate::ui::speech::join;
use crate::ui::Action;
use yew::{AttrValue, Callback, Html};

/// The picture, the list, and a line that says what was chosen.
pub fn list(questions: &Questions, item: ItemId) -> Html {
    let speech = &questions.speech;
    let said = el("p")
        .class("mc-unseen")
        .attr("role", "status")
        .text(said(questions, item));
    let ticks = el("div")
        .class("mc-stack")
        .id(questions.id(item))
        .child(goals::ticks(questions, item, keys::AREAS_NONE))
        .child(said);
    let map = BodyMap {
        id: "today".into(),
        on: on(questions, item),
        on_tap: Some(on_tap(questions, item)),
        front: speech.say(keys::FRONT),
        back: speech.say(keys::REAR),
        key_words: Some(speech.say(keys::MAP_KEY)),
        ..BodyMap::default()
    };
    let both = el("div").class("mc-split mc-stack").child(map).child(ticks);
    group()
        .child(questions.error_line(item))
        .child(both)
        .child(questions.end(&[item]))
        .show()
}

fn on(questions: &Questions, item: ItemId) -> Vec<AttrValue> {
    let pack = &questions.speech.pack;
    let name = |option| AttrValue::from(pack.option(item, option).name.to_string());
    questions.ticked(item).iter().map(name).collect()
}

fn on_tap(questions: &Questions, item: ItemId) -> Callback<AttrValue> {
    let pack = questions.speech.pack.clone();
    let ticked = questions.ticked(item);
    let act = questions.act.clone();
    Callback::from(move |area: AttrValue| {
        let options = &pack.item(item).options;
        if let Some(index) = options.iter().position(|option| *option.name == *area) {
            let option = OptionId::at(index);
            let on = !ticked.contains(option);
            act.emit(Action::Step(Step::Tick(item, option, on)));
        }
    })
}

/// What screen readers hear.
fn said(questions: &Questions, item: ItemId) -> AttrValue {
    let speech = &questions.speech;
    let ticked = questions.ticked(item);
    if ticked.is_empty() {
        return AttrValue::default();
    }
    let names = ticked.iter().map(|option| speech.option(item, option));
    speech.with(keys::AREAS_SAID, &[("areas", &join(names, ", "))])
}
