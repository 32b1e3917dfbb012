//! How strong something is, from 0 to 10, or skipped.

use super::press::steady;
use super::tick::Tick;
use crate::ui::markup::{el, group, El, Group, Show};
use yew::{AttrValue, Callback, Event, Html};

/// Eleven radios and a twelfth to skip: nothing to drag.
#[derive(Clone, Debug, Default)]
pub struct Rating {
    /// The id of the group; those of its hint and scores are made from it.
    pub id: AttrValue,
    /// Keeps the twelve radios together.
    pub name: AttrValue,
    /// What is rated. A page of several uses words, a page of one a heading.
    pub legend: Html,
    /// A few more words.
    pub hint: Option<AttrValue>,
    /// What 0 means.
    pub least: AttrValue,
    /// What 10 means.
    pub most: AttrValue,
    /// The score given, if any.
    pub chosen: Option<u8>,
    /// Whether the person would rather not say.
    pub skipped: bool,
    /// "Skip this one".
    pub skip: AttrValue,
    /// What to do, once the person has tried to go on without an answer.
    pub error: Option<AttrValue>,
    /// Called with the score given.
    pub on_score: Callback<u8>,
    /// Called when the person would rather not say.
    pub on_skip: Callback<()>,
}

impl Show for Rating {
    fn show(self) -> Html {
        let hint_id = self.hint.as_ref().map(|_| [&*self.id, "-hint"].concat());
        let hint_id = hint_id.map(AttrValue::from);
        let legend = el("legend")
            .class("mc-rating__legend")
            .child(self.legend.clone())
            .child(self.error.as_ref().map(error));
        let hint = |hint: &AttrValue| {
            el("p")
                .class("mc-hint mc-small")
                .maybe("id", hint_id.as_ref())
                .text(hint)
        };
        let scale = el("div")
            .class("mc-rating__scale")
            .attr("data-silent", "")
            .each((0..=10).map(|score| option(&self, score)));
        el("fieldset")
            .key(&*self.id)
            .class("mc-rating")
            .class_if(self.error.is_some(), "mc-rating--error")
            .id(&self.id)
            .maybe("aria-describedby", hint_id.as_ref())
            .child(legend)
            .child(self.hint.as_ref().map(hint))
            .child(ends(&self))
            .child(scale)
            .child(skip(self))
            .show()
    }
}

fn error(words: &AttrValue) -> Group {
    let words = el("span").class("mc-rating__error").text(words);
    group().text(" ").child(words)
}

/// Hidden: the two ends say so themselves.
fn ends(rating: &Rating) -> El {
    let end = |score, meaning| {
        el("span")
            .child(el("b").text(score))
            .text(" ")
            .text(meaning)
    };
    el("p")
        .class("mc-rating__ends")
        .attr("aria-hidden", "true")
        .child(end("0", &rating.least))
        .child(end("10", &rating.most))
}

fn skip(rating: Rating) -> Tick {
    Tick {
        id: AttrValue::from([&*rating.id, "-skip"].concat()),
        name: rating.name,
        value: AttrValue::Static("skip"),
        label: rating.skip,
        checked: rating.skipped,
        radio: true,
        plain: true,
        on_change: rating.on_skip.reform(|_| ()),
        ..Tick::default()
    }
}

fn option(rating: &Rating, score: u8) -> El {
    let meaning = match score {
        0 => Some(&rating.least),
        10 => Some(&rating.most),
        _ => None,
    };
    let meaning = meaning.map(|meaning| el("span").class("mc-unseen").text(", ").text(meaning));
    let number = AttrValue::from(score.to_string());
    let input = el("input")
        .class("mc-rating__input")
        .attr("type", "radio")
        .id([&*rating.id, "-", &number].concat())
        .attr("name", &rating.name)
        .value(&number)
        .checked(rating.chosen == Some(score))
        .on_change(rating.on_score.reform(move |_: Event| score));
    let face = el("span")
        .class("mc-rating__face")
        .class_if(
            rating.chosen.is_some_and(|chosen| score < chosen),
            "mc-rating__face--below",
        )
        .text(&number)
        .child(meaning);
    el("label")
        .key(&*number)
        .class("mc-rating__option")
        .on_click(Callback::from(steady))
        .child(input)
        .child(face)
}
