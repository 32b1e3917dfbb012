//! The overlay of a clinic: rules, contacts and notes of its own, as one JSON
//! file in the grammar of `content/rules` (see `embed/overlay.md`).
//!
//! It can only tighten. What it says is read into an [`Overlay`], of which a
//! [`Pack`] is made by adding ([`crate::domain::Addition`]), and all that holds
//! of any pack is checked once more. An overlay is taken as a whole or not at
//! all: of one that is wrong anywhere nothing is used.
//!
//! Pure, and the same in the browser and on the desk. It knows no browser, no
//! files and no clock.

mod join;
mod json;
mod names;
mod problem;
mod read;
mod reader;
mod rules;

pub use crate::embed::House;
pub use json::{Value, LONGEST};
pub use problem::Problem;
pub use read::{Contact, Note, Overlay, OwnRule, Where};

use crate::domain::{Date, Pack};
use crate::text::Text;

/// What there is to say, with or without a clinic's own.
#[derive(Clone, Debug)]
pub struct Joined {
    /// The pack, with the clinic's rules and contacts unless refused.
    pub pack: Pack,
    /// The words, with the clinic's.
    pub text: Text,
    /// How it went.
    pub house: House,
    /// Why it was refused; for developers, never for patients.
    pub problems: Vec<Problem>,
}

/// Joins the overlay in this file to the standard content. The file is missing
/// where the clinic said that it has one and it could not be fetched.
pub fn joined(file: Option<&str>, pack: Pack, text: Text, today: Option<Date>) -> Joined {
    match file.map_or_else(unfetched, |file| Overlay::read(file, &pack)) {
        Ok(overlay) => match overlay.join(&pack, &text, today) {
            Ok((pack, text, house)) => Joined {
                pack,
                text,
                house,
                problems: Vec::new(),
            },
            Err(problems) => refused(pack, text, problems),
        },
        Err(problems) => refused(pack, text, problems),
    }
}

fn unfetched() -> Result<Overlay, Vec<Problem>> {
    let mend = "could not be fetched; see that its address is right and that the page may read it";
    Err(vec![Problem::at("", mend)])
}

const fn refused(pack: Pack, text: Text, problems: Vec<Problem>) -> Joined {
    Joined {
        pack,
        text,
        house: House::Refused,
        problems,
    }
}
