//! How strong something is, from 0 to 10, or skipped.

use super::press::steady;
use super::tick::Tick;
use yew::prelude::*;

/// What [`Rating`] shows.
#[derive(Properties, PartialEq)]
pub struct RatingProps {
    /// The id of the group; those of its hint and scores are made from it.
    pub id: AttrValue,
    /// Keeps the twelve radios together.
    pub name: AttrValue,
    /// What is rated. A page of several uses words, a page of one a heading.
    pub legend: Html,
    /// A few more words.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// What 0 means.
    pub least: AttrValue,
    /// What 10 means.
    pub most: AttrValue,
    /// The score given, if any.
    #[prop_or_default]
    pub chosen: Option<u8>,
    /// Whether the person would rather not say.
    #[prop_or_default]
    pub skipped: bool,
    /// "Skip this one".
    pub skip: AttrValue,
    /// What to do, once the person has tried to go on without an answer.
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// The id of a hint that holds for the whole page.
    #[prop_or_default]
    pub described_by: Option<AttrValue>,
    /// Called with the score given.
    pub on_score: Callback<u8>,
    /// Called when the person would rather not say.
    pub on_skip: Callback<()>,
}

/// Eleven radios and a twelfth to skip: nothing to drag.
#[component]
pub fn Rating(props: &RatingProps) -> Html {
    let RatingProps {
        id,
        name,
        hint,
        least,
        most,
        skipped,
        on_skip,
        ..
    } = props;
    let hint_id = hint.as_ref().map(|_| format!("{id}-hint"));
    let described_by = [props.described_by.as_deref(), hint_id.as_deref()];
    let described_by = described_by
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ");
    html! {
        <fieldset class={classes!("mc-rating", props.error.as_ref().map(|_| "mc-rating--error"))} id={id}
            aria-describedby={(!described_by.is_empty()).then_some(described_by)}>
            <legend class="mc-rating__legend">
                { props.legend.clone() }
                if let Some(error) = &props.error {
                    { " " }<span class="mc-rating__error">{ error }</span>
                }
            </legend>
            if let Some(hint) = hint {
                <p class="mc-hint mc-small" id={hint_id}>{ hint }</p>
            }
            // Hidden: the two ends say so themselves.
            <p class="mc-rating__ends" aria-hidden="true">
                <span><b>{ 0 }</b>{ " " }{ least }</span><span><b>{ 10 }</b>{ " " }{ most }</span>
            </p>
            <div class="mc-rating__scale" data-silent="">{ for (0..=10).map(|score| option(props, score)) }</div>
            <Tick id={format!("{id}-skip")} {name} value="skip" label={&props.skip} checked={*skipped} radio=true plain=true
                on_change={on_skip.reform(|_| ())} />
        </fieldset>
    }
}

fn option(props: &RatingProps, score: u8) -> Html {
    let RatingProps {
        id,
        name,
        chosen,
        on_score,
        ..
    } = props;
    let meaning = match score {
        0 => Some(&props.least),
        10 => Some(&props.most),
        _ => None,
    };
    let below = chosen
        .is_some_and(|chosen| score < chosen)
        .then_some("mc-rating__face--below");
    html! {
        <label key={score} class="mc-rating__option" onclick={steady}>
            <input class="mc-rating__input" type="radio" id={format!("{id}-{score}")} {name} value={score.to_string()}
                checked={*chosen == Some(score)} onchange={on_score.reform(move |_: Event| score)} />
            <span class={classes!("mc-rating__face", below)}>
                { score }
                if let Some(meaning) = meaning {
                    <span class="mc-unseen">{ ", " }{ meaning }</span>
                }
            </span>
        </label>
    }
}
