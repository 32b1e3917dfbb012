//! What has been chosen from a long list, each with a way to take it back.

use super::press::once;
use yew::prelude::*;

/// One of the chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct Chip {
    /// What [`ChipsProps::on_remove`] is called with.
    pub id: AttrValue,
    /// Its name.
    pub label: AttrValue,
    /// "Remove", said before the name by screen readers.
    pub remove: AttrValue,
}

/// What [`Chips`] shows.
#[derive(Properties, PartialEq)]
pub struct ChipsProps {
    /// "You have chosen 2".
    pub heading: AttrValue,
    /// The chosen, in the order shown.
    pub items: Vec<Chip>,
    /// Called with the id of the one to take back.
    pub on_remove: Callback<AttrValue>,
}

/// Buttons that remove what they name.
#[component]
pub fn Chips(props: &ChipsProps) -> Html {
    html! {
        <div class="mc-chips">
            <p><b>{ &props.heading }</b></p>
            <ul class="mc-chips__list">
                for Chip { id, label, remove } in props.items.iter() {
                    <li key={id.as_str()}>
                        <button class="mc-chips__chip" type="button" onclick={once(&props.on_remove, id.clone())}>
                            <span><span class="mc-unseen">{ remove }{ " " }</span>{ label }</span>
                            <span aria-hidden="true">{ "×" }</span>
                        </button>
                    </li>
                }
            </ul>
        </div>
    }
}
