//! What the person would like: ticks, or "none of these".

use super::{why, QuestionsProps};
use crate::domain::{ItemId, OptionId};
use crate::text::keys;
use crate::ui::components::{Or, Tick, Ticks};
use yew::prelude::*;

/// The list, and "none of these" after it.
pub fn list(props: &QuestionsProps, item: ItemId) -> Html {
    let speech = &props.speech;
    html! {
        <>
            if let Some(error) = props.error(item) {
                <p class="mc-sign__error">{ error }</p>
            }
            <div class="mc-stack" id={props.id(item)}>{ ticks(props, item, &speech.say(keys::NONE_OF_THESE)) }</div>
            { why(props, &[item]) }
            <div class="mc-buttons">{ props.go_on() }</div>
        </>
    }
}

/// Ticks for every option of an item, and one that undoes them all.
pub fn ticks(props: &QuestionsProps, item: ItemId, none: &AttrValue) -> Html {
    let speech = &props.speech;
    let short = speech.pack.is_area_item(item);
    let id = props.id(item);
    let tick = |index: usize| {
        let option = OptionId::at(index);
        let on_change = {
            let props = props.clone();
            Callback::from(move |on| props.tick(item, option, on))
        };
        html! {
            <Tick key={index} id={format!("{id}-{index}")} name={id.clone()}
                value={speech.pack.option(item, option).name.to_string()} label={speech.option(item, option)}
                hint={speech.option_words(item, option, "hint")} checked={props.ticked(item).contains(option)}
                {on_change} />
        }
    };
    let on_none = {
        let props = props.clone();
        Callback::from(move |on| props.tick_none(item, on))
    };
    html! {
        <>
            <Ticks label={speech.item_asks(item).question} two=true long={!short}>
                { for (0..speech.pack.item(item).options.len()).map(tick) }
            </Ticks>
            <Or words={speech.say(keys::OR)} />
            <Tick id={format!("{id}-none")} name={id} value="none" label={none} exclusive=true
                checked={props.says_none(item)} on_change={on_none} />
        </>
    }
}
