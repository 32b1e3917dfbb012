//! A small action that stands on a line of its own.

use super::press::once;
use yew::prelude::*;

/// What [`LinkButton`] shows.
#[derive(Properties, PartialEq)]
pub struct LinkButtonProps {
    /// For the focus.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// What it does, in words.
    pub label: AttrValue,
    /// Said after the label by screen readers only, to tell it from others
    /// with the same label.
    #[prop_or_default]
    pub unseen: Option<AttrValue>,
    /// Called once for a press, and once for a double tap.
    pub on_press: Callback<()>,
}

/// Looks like a link, but goes nowhere by itself: so it is a button.
#[component]
pub fn LinkButton(props: &LinkButtonProps) -> Html {
    html! {
        <button id={props.id.clone()} class="mc-link" type="button" onclick={once(&props.on_press, ())}>
            <span>
                { &props.label }
                if let Some(unseen) = &props.unseen {
                    <span class="mc-unseen">{ ": " }{ unseen }</span>
                }
            </span>
        </button>
    }
}
