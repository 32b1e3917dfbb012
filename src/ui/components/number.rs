//! A telephone number in running words.
//!
//! Knows no numbers of its own, and no regions.

use crate::ui::markup::{el, El};
use yew::AttrValue;

/// What a telephone dials: the number without its spaces.
pub(super) fn dial(number: &str) -> String {
    let digits: String = number
        .chars()
        .filter(|letter| !letter.is_whitespace())
        .collect();
    ["tel:", &digits].concat()
}

/// The words, with the number in them kept in its own direction: in a text
/// that runs from the right, "116 123" would otherwise turn into "123 116".
pub(super) fn spoken(words: &AttrValue, number: &str) -> El {
    let span = el("span");
    match words.split_once(number) {
        Some((before, after)) if !number.is_empty() => span
            .text(before.to_owned())
            .child(el("bdi").text(number.to_owned()))
            .text(after.to_owned()),
        _ => span.text(words),
    }
}
