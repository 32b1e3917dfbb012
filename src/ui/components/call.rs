//! The button that calls for help.

use super::icons::Icon;
use super::number::{dial, spoken};
use yew::prelude::*;

/// What [`CallButton`] shows.
#[derive(Properties, PartialEq)]
pub struct CallButtonProps {
    /// "Call 999", with the number in it.
    pub label: AttrValue,
    /// The number as people write it; spaces are not dialled.
    pub tel: AttrValue,
    /// On a red ground: white, and the largest button there is. Elsewhere it
    /// looks like a main button.
    #[prop_or(true)]
    pub emergency: bool,
}

/// A link to the telephone, for a call that is always the person's own doing.
#[component]
pub fn CallButton(props: &CallButtonProps) -> Html {
    let CallButtonProps {
        label,
        tel,
        emergency,
    } = props;
    html! {
        <a class={classes!("mc-button", emergency.then_some("mc-button--call"))} href={dial(tel)}>
            { Icon::Phone.draw() }{ spoken(label, tel) }
        </a>
    }
}
