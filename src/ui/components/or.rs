//! The word between a list and "none of these".

use yew::prelude::*;

/// What [`Or`] shows.
#[derive(Properties, PartialEq)]
pub struct OrProps {
    /// "or".
    pub words: AttrValue,
}

/// A word with a line on either side.
#[component]
pub fn Or(props: &OrProps) -> Html {
    html! { <p class="mc-or">{ &props.words }</p> }
}
