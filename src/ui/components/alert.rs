//! An emergency, shown where the answer was given.

use super::link::LinkButton;
use yew::prelude::*;

/// What [`Alert`] shows.
#[derive(Properties, PartialEq)]
pub struct AlertProps {
    /// That this is an emergency.
    pub strong: AttrValue,
    /// What to know about it.
    pub text: AttrValue,
    /// The call buttons.
    pub children: Html,
    /// "What to say and do until help comes".
    pub more: AttrValue,
    /// Goes there.
    pub on_more: Callback<()>,
    /// How to undo a slip of the finger.
    pub slip: AttrValue,
}

/// Spoken at once, while the focus stays where it is.
#[component]
pub fn Alert(props: &AlertProps) -> Html {
    html! {
        <div class="mc-alert" role="alert">
            <p><b>{ &props.strong }</b>{ " " }{ &props.text }</p>
            { props.children.clone() }
            <LinkButton label={&props.more} on_press={&props.on_more} />
            <p>{ &props.slip }</p>
        </div>
    }
}
