//! What this is, how it decides, who looked it over and where it comes from.

use super::asides::{country, out_of_date, press, review_state, says, section, sources, title};
use super::offline::{erase, without_internet};
use crate::domain::Currency;
use crate::platform::Shelf;
use crate::text::keys;
use crate::ui::components::{Fold, LinkButton};
use crate::ui::markup::{group, Show};
use crate::ui::{Action, Aside, Speech};
use yew::{Callback, Html};

/// A page beside the questions.
#[derive(Clone, Debug)]
pub struct About<'a> {
    /// Words and numbers.
    pub speech: &'a Speech,
    /// Whether the content is still good.
    pub today: Currency,
    /// What this device has for use without internet.
    pub shelf: Shelf,
    /// Does what the person wants.
    pub act: &'a Callback<Action>,
}

impl Show for About<'_> {
    fn show(self) -> Html {
        let Self {
            speech,
            today,
            shelf,
            act,
        } = self;
        let sections = [
            ("is", keys::ABOUT_IS_TITLE, keys::ABOUT_IS),
            ("not", keys::ABOUT_NOT_TITLE, keys::ABOUT_NOT),
            ("how", keys::ABOUT_HOW_TITLE, keys::ABOUT_HOW),
            ("private", keys::ABOUT_PRIVATE_TITLE, keys::ABOUT_PRIVATE),
        ];
        let sections = sections.map(|(id, title, words)| {
            section(id, speech.say(title))
                .key(id)
                .child(says(speech, words))
        });
        let aside = |key, aside| LinkButton {
            label: speech.say(key),
            on_press: press(act, Action::Open(aside)),
            ..LinkButton::default()
        };
        group()
            .child(title(speech.say(keys::ABOUT)))
            .child(out_of_date(speech, today))
            .each(sections)
            .child(without_internet(speech, shelf, act))
            .child(erase(speech, act))
            .child(review_state(speech))
            .child(country(speech, act))
            .child(says(speech, keys::ABOUT_COUNTRY))
            .child(aside(keys::CLAIMS, Aside::Claims))
            .child(aside(keys::CHECKS, Aside::Checks))
            .child(all_sources(speech))
            .show()
    }
}

fn all_sources(speech: &Speech) -> Fold {
    let inside = group()
        .child(says(speech, keys::OPENS_ELSEWHERE))
        .child(sources(speech, speech.pack.sources()));
    Fold {
        title: speech.say(keys::SOURCES_TITLE),
        hint: Some(speech.say(keys::SOURCES_INTRO)),
        children: inside.show(),
        ..Fold::default()
    }
}
