//! A list of signs, each with an answer of its own.

use yew::prelude::*;

/// What [`Signs`] shows.
#[derive(Properties, PartialEq)]
pub struct SignsProps {
    /// Names the group: "Warning signs, 6 lines".
    pub label: AttrValue,
    /// The rows.
    pub children: Html,
    /// What comes after the last row: "No to all of these", "Continue".
    #[prop_or_default]
    pub buttons: Html,
    /// What has just been done to several rows at once, for screen readers.
    #[prop_or_default]
    pub said: AttrValue,
}

/// A group of rows, and the buttons after the last of them.
#[component]
pub fn Signs(props: &SignsProps) -> Html {
    html! {
        <div class="mc-signs" role="group" aria-label={&props.label}>
            <div class="mc-signs__rows">{ props.children.clone() }</div>
            <div class="mc-buttons">{ props.buttons.clone() }</div>
            <p class="mc-unseen" role="status">{ &props.said }</p>
        </div>
    }
}
