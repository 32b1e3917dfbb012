//! Areas of the body. The list is the control; the picture mirrors it.

use super::{goals, why, QuestionsProps};
use crate::domain::{ItemId, OptionId};
use crate::text::keys;
use crate::ui::components::BodyMap;
use crate::ui::speech::join;
use yew::prelude::*;

/// The picture, the list, and a line that says what was chosen.
pub fn list(props: &QuestionsProps, item: ItemId) -> Html {
    let speech = &props.speech;
    let ticked = props.ticked(item);
    let on: Vec<AttrValue> = ticked
        .iter()
        .map(|option| AttrValue::from(speech.pack.option(item, option).name.to_string()))
        .collect();
    let on_tap = {
        let props = props.clone();
        Callback::from(move |area: AttrValue| {
            let options = &props.speech.pack.item(item).options;
            if let Some(index) = options.iter().position(|option| *option.name == *area) {
                let option = OptionId::at(index);
                props.tick(item, option, !props.ticked(item).contains(option));
            }
        })
    };
    let names = join(
        ticked.iter().map(|option| speech.option(item, option)),
        ", ",
    );
    html! {
        <>
            if let Some(error) = props.error(item) {
                <p class="mc-sign__error">{ error }</p>
            }
            <div class="mc-split mc-stack">
                <BodyMap id="today" {on} {on_tap} front={speech.say(keys::FRONT)} back={speech.say(keys::REAR)}
                    key_words={speech.say(keys::MAP_KEY)} />
                <div class="mc-stack" id={props.id(item)}>
                    { goals::ticks(props, item, &speech.say(keys::AREAS_NONE)) }
                    <p class="mc-unseen" role="status">
                        if !ticked.is_empty() {
                            { speech.with(keys::AREAS_SAID, &[("areas", &names)]) }
                        }
                    </p>
                </div>
            </div>
            { why(props, &[item]) }
            <div class="mc-buttons">{ props.go_on() }</div>
        </>
    }
}
