//! How sure we are.

use yew::prelude::*;

/// What [`EvidenceMeter`] shows.
#[derive(Properties, PartialEq)]
pub struct EvidenceMeterProps {
    /// Full boxes of four: none 0, very low 1, low 2, moderate 3.
    pub boxes: u8,
    /// The same in words: "Evidence: low."
    pub words: AttrValue,
    /// What is known.
    #[prop_or_default]
    pub text: Option<AttrValue>,
}

/// Words, and four boxes that repeat them. No study here has earned the fourth.
#[component]
pub fn EvidenceMeter(props: &EvidenceMeterProps) -> Html {
    html! {
        <div class="mc-evidence">
            <span class="mc-evidence__meter" aria-hidden="true">
                for place in 0..4 {
                    <span class={classes!("mc-evidence__box", full(place < props.boxes))}></span>
                }
            </span>
            <p>
                <b>{ &props.words }</b>
                if let Some(text) = &props.text {
                    { " " }{ text }
                }
            </p>
        </div>
    }
}

fn full(is: bool) -> Option<&'static str> {
    is.then_some("mc-evidence__box--full")
}
