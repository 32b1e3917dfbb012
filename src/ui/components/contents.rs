//! The parts of a long screen.

use super::press::go;
use yew::prelude::*;

/// One part.
#[derive(Clone, Debug, PartialEq)]
pub struct ContentsEntry {
    /// The id of its heading.
    pub target: AttrValue,
    /// Its heading.
    pub words: AttrValue,
}

/// What [`Contents`] shows.
#[derive(Properties, PartialEq)]
pub struct ContentsProps {
    /// Names the list: "On this page".
    pub label: AttrValue,
    /// The parts, in the order of the screen.
    pub entries: Vec<ContentsEntry>,
    /// Goes to the element with this id.
    pub on_go: Callback<AttrValue>,
}

/// Links to places on this screen.
#[component]
pub fn Contents(props: &ContentsProps) -> Html {
    html! {
        <nav class="mc-contents" aria-label={&props.label}>
            <ul class="mc-contents__list">
                for ContentsEntry { target, words } in props.entries.iter() {
                    <li key={target.as_str()} class="mc-contents__entry">
                        <a class="mc-contents__link" href={format!("#{target}")} onclick={go(&props.on_go, target)}>
                            { words }
                        </a>
                    </li>
                }
            </ul>
        </nav>
    }
}
