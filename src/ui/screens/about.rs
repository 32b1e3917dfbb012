//! What this is, how it decides, who looked it over and where it comes from.

use super::asides::{country, out_of_date, review_state, sources};
use super::offline::{erase, without_internet};
use crate::domain::Currency;
use crate::platform::Shelf;
use crate::text::keys;
use crate::ui::components::{Fold, LinkButton};
use crate::ui::{Action, Aside, Speech};
use yew::prelude::*;

/// What [`About`] shows.
#[derive(Properties, PartialEq)]
pub struct AboutProps {
    /// Words and numbers.
    pub speech: Speech,
    /// Whether the content is still good.
    pub today: Currency,
    /// What this device has for use without internet.
    pub shelf: Shelf,
    /// Does what the person wants.
    pub act: Callback<Action>,
}

/// A page beside the questions.
#[component]
pub fn About(props: &AboutProps) -> Html {
    let AboutProps {
        speech,
        today,
        shelf,
        act,
    } = props;
    let sections = [
        ("is", keys::ABOUT_IS_TITLE, keys::ABOUT_IS),
        ("not", keys::ABOUT_NOT_TITLE, keys::ABOUT_NOT),
        ("how", keys::ABOUT_HOW_TITLE, keys::ABOUT_HOW),
        ("private", keys::ABOUT_PRIVATE_TITLE, keys::ABOUT_PRIVATE),
    ];
    let all: Vec<_> = speech.pack.sources().collect();
    html! {
        <>
            <h1 id="title" tabindex="-1">{ speech.say(keys::ABOUT) }</h1>
            { out_of_date(speech, *today) }
            { for sections.map(|(id, title, words)| html! {
                <section key={id} class="mc-stack" aria-labelledby={id}>
                    <h2 {id}>{ speech.say(title) }</h2>
                    <p>{ speech.say(words) }</p>
                </section>
            }) }
            { without_internet(speech, *shelf, act) }
            { erase(speech, act) }
            { review_state(speech) }
            { country(speech, act) }
            <p>{ speech.say(keys::ABOUT_COUNTRY) }</p>
            <LinkButton label={speech.say(keys::CLAIMS)} on_press={act.reform(|()| Action::Open(Aside::Claims))} />
            <LinkButton label={speech.say(keys::CHECKS)} on_press={act.reform(|()| Action::Open(Aside::Checks))} />
            <Fold title={speech.say(keys::SOURCES_TITLE)} hint={speech.say(keys::SOURCES_INTRO)}>
                <p>{ speech.say(keys::OPENS_ELSEWHERE) }</p>
                { sources(speech, all) }
            </Fold>
        </>
    }
}
