//! Long lists, and what was said.

use super::{item, long, Exhibit, World};
use crate::domain::OptionId;
use crate::text::keys;
use crate::ui::components::{AnswerRow, Answers, Chip, Chips, Filter};
use crate::ui::markup::each;
use yew::{AttrValue, Callback};

/// All of them.
pub fn all(world: &World) -> Vec<Exhibit> {
    let speech = &world.speech;
    let about = item(world, "conditions");
    let filter = |state: &str, value: &'static str, status: AttrValue| {
        let filter = Filter {
            id: "find".into(),
            label: speech.say(keys::FIND_LABEL),
            hint: speech.say(keys::FIND_HINT),
            value: value.into(),
            status,
            on_input: Callback::noop(),
        };
        Exhibit::component("Filter", state, filter)
    };
    let chips = |state: &str, labels: Vec<AttrValue>| {
        let heading = speech.with(keys::CHOSEN, &[("count", &labels.len().to_string())]);
        let chip = |(place, label): (usize, AttrValue)| Chip {
            id: place.to_string().into(),
            label,
            remove: speech.say(keys::REMOVE),
        };
        let chips = Chips {
            heading,
            items: labels.into_iter().enumerate().map(chip).collect(),
            on_remove: Callback::noop(),
        };
        Exhibit::component("Chips", state, chips)
    };
    let options = (0..speech.pack.item(about).options.len()).map(OptionId::at);
    let names: Vec<AttrValue> = options.map(|option| speech.option(about, option)).collect();
    let other = names.last().cloned().unwrap_or_default();
    let answer = |key: usize, asked: AttrValue, said: AttrValue| AnswerRow {
        key,
        unseen: asked.clone(),
        asked,
        said,
        change: speech.say(keys::CHANGE),
        on_change: Callback::noop(),
    };
    let answers = |rows: Vec<AnswerRow>| Answers {
        children: each(rows),
    };
    let asked = speech.item(about, "label");
    let said = names[..2.min(names.len())].join("; ");
    let two = vec![
        answer(0, asked.clone(), said.into()),
        answer(1, speech.say(keys::COUNTRY), speech.say(keys::NO)),
    ];
    let short = answer(0, asked, speech.say(keys::YES));
    let longer = answer(
        0,
        long(&speech.say(keys::WELCOME_LEAD)),
        long(&speech.say(keys::WELCOME_INTRO)),
    );
    vec![
        filter("empty", "", AttrValue::default()),
        filter(
            "some found",
            "art",
            speech.with(keys::FOUND, &[("count", "6")]),
        ),
        filter(
            "none found",
            "zzz",
            speech.with(keys::FOUND_NONE, &[("name", &other)]),
        ),
        chips("one", names.iter().take(1).cloned().collect()),
        chips("all there are", names.clone()),
        chips("long words", vec![long(&speech.say(keys::WELCOME_INTRO))]),
        Exhibit::component("Answers", "two", answers(two)),
        Exhibit::component("AnswerRow", "short", answers(vec![short])),
        Exhibit::component("AnswerRow", "long words", answers(vec![longer])),
    ]
}
