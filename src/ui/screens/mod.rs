//! Screens: each is given only what its state holds, and puts words to it.

mod about;
mod asides;
mod checks;
mod claims;
pub mod clinic;
mod frame;
mod house;
mod offline;
mod outcome;
mod questions;
mod review;
mod settings;
mod welcome;

pub use about::About;
pub use asides::coming;
pub use checks::Checks;
pub use claims::Claims;
pub use frame::{anew, Frame};
pub use outcome::{outcome, sheet, OutcomeProps};
pub use questions::Questions;
pub use review::Review;
pub use settings::SettingsPage;
pub use welcome::Welcome;

use super::{Aside, Speech, State};
use crate::domain::{Kind, PartId, Session};
use crate::text::keys;
use yew::AttrValue;

/// The name of the page, as the browser shows it. It never tells an answer:
/// on an outcome it is the heading, as a person would read it out.
pub fn title(speech: &Speech, state: &State) -> AttrValue {
    if state.comfort.left {
        return speech.say(keys::comfort::LEFT);
    }
    let app = speech.say(keys::APP_NAME);
    let screen = match (state.aside(), &state.session) {
        (Some(Aside::About), _) => speech.say(keys::ABOUT),
        (Some(Aside::Claims), _) => speech.say(keys::CLAIMS),
        (Some(Aside::Checks), _) => speech.say(keys::CHECKS),
        (Some(Aside::Sheet), _) => speech.say(keys::SHEET),
        (Some(Aside::Settings), _) => speech.say(keys::comfort::TITLE),
        (None, Session::Welcome { .. }) => speech.say(keys::WELCOME_TITLE),
        (
            None,
            Session::Asking {
                page,
                tried,
                answers,
                ..
            },
        ) => {
            let title = speech.page_asks(*page).question;
            let missing = answers
                .missing(&speech.pack)
                .any(|item| speech.pack.item(item).page == *page);
            if *tried && missing {
                speech.with(keys::ERROR_PREFIX, &[("name", &title)])
            } else {
                title
            }
        }
        (None, Session::Reviewing { .. }) => speech.say(keys::REVIEW_TITLE),
        // Titles end up in the browser's history: they name no outcome.
        (None, Session::Stopped { .. } | Session::Finished { .. }) => {
            speech.say(keys::OUTCOME_TITLE)
        }
    };
    AttrValue::from([&screen, " – ", &app].concat())
}

/// Whether the screen has things side by side, and so takes more room: signs
/// with their answers, the picture with its list, the sheet as it is printed.
pub fn wide(speech: &Speech, state: &State) -> bool {
    if state.aside() == Some(Aside::Sheet) {
        return true;
    }
    let Session::Asking { page, .. } = &state.session else {
        return false;
    };
    let pack = &speech.pack;
    state.aside().is_none()
        && pack.on_page(*page).all(|item| match pack.item(item).kind {
            Kind::Sign | Kind::Clearable | Kind::Agreement => true,
            Kind::Ticks { areas, .. } => areas,
            Kind::Rating { .. } | Kind::Choice { .. } => false,
        })
}

/// The part the person is in, while questions are asked.
pub fn part(speech: &Speech, state: &State) -> Option<PartId> {
    match &state.session {
        Session::Asking { page, .. } if state.aside().is_none() => {
            Some(speech.pack.page(*page).part)
        }
        _ => None,
    }
}
