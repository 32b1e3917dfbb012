//! One kind of massage that may suit.

use super::care::Care;
use super::evidence::EvidenceMeter;
use yew::prelude::*;

/// One fact: its goal, its pressure, its time, by whom.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// "Time".
    pub term: AttrValue,
    /// "Up to 30 minutes".
    pub description: AttrValue,
}

/// How sure we are that it helps.
#[derive(Clone, Debug, PartialEq)]
pub struct Evidence {
    /// Full boxes of four: none 0, very low 1, low 2, moderate 3.
    pub boxes: u8,
    /// The same in words: "Evidence: low."
    pub words: AttrValue,
    /// What is known.
    pub text: AttrValue,
}

/// What [`ApproachCard`] shows.
#[derive(Properties, PartialEq)]
pub struct ApproachCardProps {
    /// Its name.
    pub title: AttrValue,
    /// What it is.
    pub what: AttrValue,
    /// What holds for it today.
    pub facts: Vec<Fact>,
    /// "Take care:".
    pub care_words: AttrValue,
    /// What to take care of. The first follows the words.
    pub care: Vec<AttrValue>,
    /// How sure we are that it helps.
    pub evidence: Evidence,
    /// What else there is to know: a fold.
    #[prop_or_default]
    pub children: Html,
}

/// A card: what, facts, caution, evidence, and the rest folded.
#[component]
pub fn ApproachCard(props: &ApproachCardProps) -> Html {
    let Evidence { boxes, words, text } = &props.evidence;
    html! {
        <article class="mc-approach">
            <h3>{ &props.title }</h3>
            <p>{ &props.what }</p>
            <dl class="mc-approach__facts">
                for Fact { term, description } in props.facts.iter() {
                    <div class="mc-approach__fact">
                        <dt class="mc-approach__term">{ term }</dt>
                        <dd class="mc-approach__description">{ description }</dd>
                    </div>
                }
            </dl>
            <Care words={&props.care_words} lines={props.care.clone()} />
            <EvidenceMeter boxes={*boxes} {words} {text} />
            { props.children.clone() }
        </article>
    }
}
