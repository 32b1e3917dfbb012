//! Words to use on the phone or in the room.

use yew::prelude::*;

/// What [`Say`] shows.
#[derive(Properties, PartialEq)]
pub struct SayProps {
    /// What to say, with its quotation marks.
    pub lines: Vec<AttrValue>,
}

/// A few large lines.
#[component]
pub fn Say(props: &SayProps) -> Html {
    html! {
        <div class="mc-say">
            for line in props.lines.iter() {
                <p>{ line }</p>
            }
        </div>
    }
}
