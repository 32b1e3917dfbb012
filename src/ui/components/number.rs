//! A telephone number in running words.
//!
//! Knows no numbers of its own, and no regions.

use yew::prelude::*;

/// What a telephone dials: the number without its spaces.
pub(super) fn dial(number: &str) -> String {
    let digits: String = number
        .chars()
        .filter(|letter| !letter.is_whitespace())
        .collect();
    format!("tel:{digits}")
}

/// The words, with the number in them kept in its own direction: in a text
/// that runs from the right, "116 123" would otherwise turn into "123 116".
pub(super) fn spoken(words: &AttrValue, number: &str) -> Html {
    match words.split_once(number) {
        Some((before, after)) if !number.is_empty() => html! {
            <span>{ before.to_owned() }<bdi>{ number.to_owned() }</bdi>{ after.to_owned() }</span>
        },
        _ => html! { <span>{ words }</span> },
    }
}
