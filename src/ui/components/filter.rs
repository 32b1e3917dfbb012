//! A few letters that narrow a long list.
//!
//! Knows nothing of the list.

use web_sys::HtmlInputElement;
use yew::prelude::*;

/// What [`Filter`] shows.
#[derive(Properties, PartialEq)]
pub struct FilterProps {
    /// The id of the field; that of its hint is made from it.
    pub id: AttrValue,
    /// What to look for.
    pub label: AttrValue,
    /// How to look for it.
    pub hint: AttrValue,
    /// What has been typed.
    pub value: AttrValue,
    /// How many were found, for eyes and ears. Empty: nothing typed.
    #[prop_or_default]
    pub status: AttrValue,
    /// Called with what stands in the field now.
    pub on_input: Callback<String>,
}

/// A search field that acts while one types.
#[component]
pub fn Filter(props: &FilterProps) -> Html {
    let FilterProps {
        id,
        label,
        hint,
        value,
        status,
        on_input,
    } = props;
    let hint_id = format!("{id}-hint");
    let oninput = on_input
        .reform(|event: InputEvent| event.target_unchecked_into::<HtmlInputElement>().value());
    // Enter has nothing left to do here, and must not send the form around the list.
    let onkeydown = |key: KeyboardEvent| {
        if key.key() == "Enter" {
            key.prevent_default();
        }
    };
    html! {
        <div class="mc-filter">
            <label class="mc-filter__label" for={id}>{ label }</label>
            <span class="mc-hint mc-small" id={hint_id.clone()}>{ hint }</span>
            <input class="mc-filter__input" id={id} type="search" value={value} autocomplete="off" autocapitalize="off"
                spellcheck="false" enterkeyhint="search" aria-describedby={hint_id} {oninput} {onkeydown} />
            <p class="mc-filter__status mc-small" role="status">{ status }</p>
        </div>
    }
}
