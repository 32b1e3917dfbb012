//! What to take care of.

use yew::prelude::*;

/// What [`Care`] shows.
#[derive(Properties, PartialEq)]
pub struct CareProps {
    /// "Take care:", before the first line.
    pub words: AttrValue,
    /// What to take care of.
    pub lines: Vec<AttrValue>,
}

/// Words at a thick bar.
#[component]
pub fn Care(props: &CareProps) -> Html {
    html! {
        <div class="mc-care">
            for (place, line) in props.lines.iter().enumerate() {
                <p>
                    if place == 0 {
                        <b>{ &props.words }</b>{ " " }
                    }
                    { line }
                </p>
            }
        </div>
    }
}
