//! One line of a list of signs: what it is, and whether the person has it.

use super::segments::{Segment, Segments};
use std::rc::Rc;
use yew::prelude::*;

/// A reason that opens under the line.
#[derive(Clone, Debug, PartialEq)]
pub struct Why {
    /// "Why we ask".
    pub summary: AttrValue,
    /// The reason itself.
    pub text: AttrValue,
}

/// A second question, asked once the first has been answered.
#[derive(Clone, Debug, PartialEq)]
pub struct FollowUp {
    /// Its id and the name of its radios.
    pub id: AttrValue,
    /// What it asks.
    pub legend: AttrValue,
    /// Its two answers.
    pub options: Rc<[Segment]>,
    /// The answer given, if any.
    pub chosen: Option<AttrValue>,
    /// What to do, once the person has tried to go on without an answer.
    pub error: Option<AttrValue>,
    /// Called with the answer chosen.
    pub on_choose: Callback<AttrValue>,
}

/// What [`SignRow`] shows.
#[derive(Properties, PartialEq)]
pub struct SignRowProps {
    /// The id of the row and the name of its radios.
    pub id: AttrValue,
    /// The sign, in a few words.
    pub sign: AttrValue,
    /// Its variants; each line of them stands on its own.
    #[prop_or_default]
    pub more: Option<AttrValue>,
    /// Why it is asked.
    #[prop_or_default]
    pub why: Option<Why>,
    /// No, not sure, yes.
    pub options: Rc<[Segment]>,
    /// The answer given, if any.
    #[prop_or_default]
    pub chosen: Option<AttrValue>,
    /// What to do, once the person has tried to go on without an answer.
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// Called with the answer chosen.
    pub on_choose: Callback<AttrValue>,
    /// A second question under the first.
    #[prop_or_default]
    pub follow_up: Option<FollowUp>,
    /// What opens in place: the alert.
    #[prop_or_default]
    pub children: Html,
}

/// A `fieldset` with the sign as its legend. Whatever opens comes after the
/// answers, so that nothing moves under the finger.
#[component]
pub fn SignRow(props: &SignRowProps) -> Html {
    let SignRowProps {
        id,
        sign,
        options,
        chosen,
        on_choose,
        ..
    } = props;
    let wrong = props.error.as_ref().map(|_| "mc-sign--error");
    html! {
        <fieldset class={classes!("mc-sign", wrong)} {id}>
            <legend class="mc-sign__legend">
                <span class="mc-sign__sign">{ sign }</span>
                { variants(&props.more) }
                { error(&props.error) }
            </legend>
            <Segments name={id} {options} {chosen} {on_choose} />
            // As one child each, there or not: `for` would shift those before it, and Yew would draw the answers
            // anew under the keyboard, which then is nowhere.
            { props.follow_up.as_ref().map(follow).unwrap_or_default() }
            { props.children.clone() }
            { props.why.as_ref().map(|why| explained(why, sign)).unwrap_or_default() }
        </fieldset>
    }
}

/// What stands under a sign, a line each.
pub fn variants(more: &Option<AttrValue>) -> Html {
    let lines = more.iter().flat_map(|more| more.lines());
    lines
        .map(|line| html! { <>{ " " }<span class="mc-sign__more">{ line }</span></> })
        .collect()
}

/// Part of the legend, so that it is heard with the name of the group.
fn error(words: &Option<AttrValue>) -> Html {
    html! {
        if let Some(words) = words {
            { " " }<span class="mc-sign__error">{ words }</span>
        }
    }
}

fn follow(question: &FollowUp) -> Html {
    let FollowUp {
        id,
        legend,
        options,
        chosen,
        on_choose,
        ..
    } = question;
    let wrong = question.error.as_ref().map(|_| "mc-sign__follow--error");
    html! {
        <fieldset class={classes!("mc-sign__follow", wrong)} {id}>
            <legend>{ legend }{ error(&question.error) }</legend>
            <Segments name={id} {options} {chosen} {on_choose} two=true />
        </fieldset>
    }
}

/// The sign is repeated for screen readers: a page has several of these.
fn explained(why: &Why, sign: &AttrValue) -> Html {
    html! {
        <details class="mc-sign__why">
            <summary class="mc-sign__ask">
                <span>{ &why.summary }<span class="mc-unseen">{ ": " }{ sign }</span></span>
            </summary>
            <p class="mc-sign__reason">{ &why.text }</p>
        </details>
    }
}
