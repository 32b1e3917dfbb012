//! What people in vignettes say: word by word, and where nothing is said.

use crate::desk::calm;
use crate::domain::{Answer, Answers, Doubt, Finding, Held, Kind, Pack, Rating, Score};
use toml::Value;

/// What is said where a vignette is silent: the calmest answers, except that
/// nobody has agreed to anything until it is said.
pub(super) fn unsaid(pack: &Pack) -> Answers {
    let mut answers = calm::sheet(pack);
    for item in pack.items() {
        if pack.item(item).kind == Kind::Agreement {
            answers.give(pack, item, Answer::Hold(Held::Waiting(Doubt::Present)));
        }
    }
    answers
}

/// An answer that is a word or a number, and what may be said at all.
pub(super) fn plain(kind: &Kind, value: &Value) -> (Option<Answer>, &'static str) {
    let word = value.as_str();
    match kind {
        Kind::Sign => {
            let finding = match word {
                Some("no") => Some(Finding::Absent),
                Some("unsure") => Some(Finding::Unsure),
                Some("yes") => Some(Finding::Present),
                _ => None,
            };
            (finding.map(Answer::Sign), "no, unsure or yes")
        }
        Kind::Clearable => {
            let held = match word {
                Some("no") => Some(Held::No),
                Some("agreed") => Some(Held::Agreed(Doubt::Present)),
                Some("unsure-agreed") => Some(Held::Agreed(Doubt::Unsure)),
                Some("unsure") => Some(Held::Waiting(Doubt::Unsure)),
                Some("yes") => Some(Held::Waiting(Doubt::Present)),
                _ => None,
            };
            (
                held.map(Answer::Hold),
                "no, agreed, unsure-agreed, unsure or yes",
            )
        }
        Kind::Agreement => {
            let held = match word {
                Some("agreed") => Some(Held::Agreed(Doubt::Present)),
                Some("unsure") => Some(Held::Waiting(Doubt::Unsure)),
                Some("no") => Some(Held::Waiting(Doubt::Present)),
                _ => None,
            };
            (held.map(Answer::Hold), "agreed, unsure or no")
        }
        Kind::Rating { .. } => {
            let number = value
                .as_integer()
                .and_then(|number| u8::try_from(number).ok());
            let rating = match word {
                Some("skipped") => Some(Rating::Skipped),
                _ => number.and_then(Score::new).map(Rating::Scored),
            };
            (
                rating.map(Answer::Rating),
                "a number from 0 to 10, or skipped",
            )
        }
        Kind::Choice { .. } => (None, "the id of an option, in quotes"),
        Kind::Ticks { .. } => (None, "a list of options"),
    }
}
