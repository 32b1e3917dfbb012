//! What a screen asks, as its title.

use yew::prelude::*;

/// What [`Question`] shows.
#[derive(Properties, PartialEq)]
pub struct QuestionProps {
    /// The one `h1` of the screen. Its id is `title`.
    pub title: AttrValue,
    /// At most two sentences. Its id is `title-hint`.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// Stands at the start of a `fieldset` and names it.
    #[prop_or_default]
    pub legend: bool,
}

/// The title takes focus when a screen opens; Tab passes it by.
#[component]
pub fn Question(props: &QuestionProps) -> Html {
    let title = html! { <h1 id="title" tabindex="-1">{ &props.title }</h1> };
    let hint = props
        .hint
        .as_ref()
        .map(|hint| html! { <p class="mc-hint" id="title-hint">{ hint }</p> });
    if props.legend {
        html! { <><legend>{ title }</legend>{ hint }</> }
    } else {
        html! { <div class="mc-stack">{ title }{ hint }</div> }
    }
}
