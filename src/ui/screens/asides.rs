//! What several screens say in the same way: who looked the content over,
//! and where it comes from.

use crate::domain::{Currency, ReadAs, RegionId, SourceId, SourceKind};
use crate::text::keys;
use crate::ui::{Action, Speech};
use std::collections::BTreeSet;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// Version, date and who looked it over: on every outcome.
pub fn review_state(speech: &Speech) -> Html {
    let [reviewed, version] = reviewed(speech);
    html! { <p class="mc-small mc-hint"><b>{ reviewed }</b>{ " " }{ version }</p> }
}

/// Who looked it over, or that nobody has; then version and date.
pub fn reviewed(speech: &Speech) -> [AttrValue; 2] {
    let parts = speech.pack.parts();
    let reviewed = match &parts.review {
        Some(review) => speech.with(
            keys::REVIEWED,
            &[("name", &review.by), ("date", &review.on.to_string())],
        ),
        None => speech.say(keys::UNREVIEWED),
    };
    let version = speech.with(
        keys::VERSION,
        &[
            ("version", &parts.version),
            ("date", &parts.date.to_string()),
            ("number", &parts.valid_until.to_string()),
        ],
    );
    [reviewed, version]
}

/// That the content is out of date, when it is.
pub fn out_of_date(speech: &Speech, today: Currency) -> Html {
    let until = speech.pack.parts().valid_until.to_string();
    let (title, words) = match today {
        Currency::Current => return html! {},
        Currency::OutOfDate => (
            keys::STALE_TITLE,
            speech.with(keys::STALE, &[("date", &until)]),
        ),
        Currency::Unknown => (keys::CLOCK_TITLE, speech.say(keys::CLOCK)),
    };
    html! {
        <section class="mc-error-summary" aria-labelledby="out-of-date">
            <h2 id="out-of-date">{ speech.say(title) }</h2>
            <p>{ words }</p>
        </section>
    }
}

/// Sources as a list, each with its link where it has one. The same paper
/// behind two codes is told once.
pub fn sources(speech: &Speech, ids: impl IntoIterator<Item = SourceId>) -> Html {
    let mut told = BTreeSet::new();
    let ids = ids
        .into_iter()
        .filter(|id| told.insert(speech.source(*id).0));
    html! {
        <ul class="mc-small">
            { for ids.map(|id| html! { <li key={id.index()}>{ source(speech, id) }</li> }) }
        </ul>
    }
}

fn source(speech: &Speech, id: SourceId) -> Html {
    let about = speech.pack.source(id);
    if about.kind == SourceKind::ExpertOpinion {
        return html! { <>{ speech.say(keys::EXPERT_OPINION) }</> };
    }
    let (words, link) = speech.source(id);
    // Titles stay in the language they were published in.
    let cited = html! { <bdi lang="en">{ words }</bdi> };
    let unread = about.read == ReadAs::NotReRead;
    html! {
        <>
            if let Some(link) = link {
                <a class="mc-link" href={link} rel="noreferrer noopener external" target="_blank">{ cited }</a>
            } else {
                { cited }
            }
            if unread {
                { " " }{ speech.say(keys::NOT_RE_READ) }
            }
        </>
    }
}

/// Only numbers and registers depend on the country, so it can be changed
/// whenever one likes.
pub fn country(speech: &Speech, act: &Callback<Action>) -> Html {
    let onchange = act.reform(|event: Event| {
        let chosen = event
            .target_unchecked_into::<HtmlSelectElement>()
            .selected_index();
        Action::Region(RegionId::at(usize::try_from(chosen).unwrap_or_default()))
    });
    html! {
        <div class="mc-filter">
            <label class="mc-filter__label" for="country">{ speech.say(keys::COUNTRY) }</label>
            <span class="mc-hint mc-small" id="country-hint">{ speech.say(keys::COUNTRY_HINT) }</span>
            <select class="mc-filter__input" id="country" aria-describedby="country-hint" autocomplete="off" {onchange}>
                { for speech.pack.regions().map(|id| {
                    let name = &speech.pack.region(id).name;
                    html! {
                        <option key={id.index()} value={name.to_string()} selected={id == speech.region}>
                            { speech.say(&format!("region.{name}.name")) }
                        </option>
                    }
                }) }
            </select>
        </div>
    }
}
