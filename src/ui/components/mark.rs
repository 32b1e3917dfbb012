//! The sign of Massage Check: four fingers, resting.

use yew::prelude::*;

/// What [`Mark`] shows.
#[derive(Properties, PartialEq)]
pub struct MarkProps {
    /// As large as on the first screen; otherwise it stands beside the name.
    #[prop_or_default]
    pub large: bool,
}

/// The sign, hidden from screen readers: the name stands beside it.
#[component]
pub fn Mark(props: &MarkProps) -> Html {
    html! {
        <svg class={classes!("mc-mark", props.large.then_some("mc-mark--large"))}
            viewBox="0 0 64 64" aria-hidden="true" focusable="false">
            <rect width="64" height="64" rx="17" fill="currentColor" />
            <g class="mc-mark__hand">
                <path opacity=".45" d={BODY} />
                <path d={FINGERS} />
            </g>
        </svg>
    }
}

const BODY: &str = "M0 40C14 40 18 50 32 50S50 40 64 40V47A17 17 0 0 1 47 64H17A17 17 0 0 1 0 47Z";
const FINGERS: &str = "M11 17.5a4.5 4.5 0 0 1 9 0V33a4.5 4.5 0 0 1-9 0z\
    M22 13a4.5 4.5 0 0 1 9 0v26a4.5 4.5 0 0 1-9 0z\
    M33 12a4.5 4.5 0 0 1 9 0v27a4.5 4.5 0 0 1-9 0z\
    M44 16a4.5 4.5 0 0 1 9 0v17a4.5 4.5 0 0 1-9 0z";
