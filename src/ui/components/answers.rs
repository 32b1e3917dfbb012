//! What was said, to be checked before the outcome.

use super::link::LinkButton;
use yew::prelude::*;

/// What [`AnswerRow`] shows.
#[derive(Properties, PartialEq)]
pub struct AnswerRowProps {
    /// What was asked, in a few words.
    pub asked: AttrValue,
    /// What was said.
    pub said: AttrValue,
    /// "Change".
    pub change: AttrValue,
    /// Said after it by screen readers only: what would be changed.
    pub unseen: AttrValue,
    /// Goes to where it was asked.
    pub on_change: Callback<()>,
}

/// One answer, with a way to change it. Stands in [`Answers`].
#[component]
pub fn AnswerRow(props: &AnswerRowProps) -> Html {
    html! {
        <div class="mc-answers__row">
            <dt class="mc-answers__asked">{ &props.asked }</dt>
            <dd class="mc-answers__said">{ &props.said }</dd>
            <dd class="mc-answers__change">
                <LinkButton label={&props.change} unseen={&props.unseen} on_press={&props.on_change} />
            </dd>
        </div>
    }
}

/// What [`Answers`] shows.
#[derive(Properties, PartialEq)]
pub struct AnswersProps {
    /// Rows of answers.
    pub children: Html,
}

/// A list of [`AnswerRow`]s.
#[component]
pub fn Answers(props: &AnswersProps) -> Html {
    html! { <dl class="mc-answers">{ props.children.clone() }</dl> }
}
