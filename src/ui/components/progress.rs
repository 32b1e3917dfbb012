//! How far one has come: in words, and in bars that repeat them.

use yew::prelude::*;

/// What [`Progress`] shows.
#[derive(Properties, PartialEq)]
pub struct ProgressProps {
    /// "Part 1 of 5: Warning signs".
    pub words: AttrValue,
    /// How many parts there are.
    pub total: usize,
    /// Which part this is, counted from 1 as in the words.
    pub now: usize,
}

/// Parts, not pages: the number of pages depends on the answers.
#[component]
pub fn Progress(props: &ProgressProps) -> Html {
    let ProgressProps { words, total, now } = props;
    html! {
        <div class="mc-progress">
            <p>{ words }</p>
            <div class="mc-progress__bars" aria-hidden="true">
                for part in 1..=*total {
                    <span key={part} class={classes!("mc-progress__bar", state(part, *now))}></span>
                }
            </div>
        </div>
    }
}

fn state(part: usize, now: usize) -> Option<&'static str> {
    match part.cmp(&now) {
        std::cmp::Ordering::Less => Some("mc-progress__bar--done"),
        std::cmp::Ordering::Equal => Some("mc-progress__bar--now"),
        std::cmp::Ordering::Greater => None,
    }
}
