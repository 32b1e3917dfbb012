//! Where the person is, and where a step takes them.
//!
//! One total `match`, with no browser in it. A step that makes no sense where
//! the person is leaves everything as it was: a second tap on a slow phone is
//! not an error.

use super::advice::Disposition;
use super::answer::{Answer, Answers, Complete};
use super::id::{ItemId, OptionId, PageId};
use super::pack::Pack;
use super::stop::stops;
use super::triage::Outcome;

/// Where the person is.
#[derive(Clone, Debug, PartialEq)]
pub enum Session {
    /// Before the first question.
    Welcome {
        /// Kept, should the person have come back here from a page.
        answers: Answers,
    },
    /// On a page of questions.
    Asking {
        /// The page.
        page: PageId,
        /// What has been said.
        answers: Answers,
        /// Whether the person tried to go on without an answer.
        tried: bool,
        /// Whether "Continue" goes back to the check-your-answers page.
        changing: bool,
    },
    /// At an outcome that no later answer could soften.
    Stopped {
        /// The page it was reached from.
        page: PageId,
        /// What has been said.
        answers: Answers,
        /// The advice.
        outcome: Outcome,
    },
    /// Looking over the answers.
    Reviewing {
        /// All of them.
        answers: Complete,
    },
    /// At the outcome.
    Finished {
        /// All of them.
        answers: Complete,
        /// The advice.
        outcome: Outcome,
    },
}

/// A place one can go back to, without the answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Before the first question.
    Welcome,
    /// A page of questions.
    Page(PageId),
    /// The outcome reached from this page, where the check ended early.
    Stop(PageId),
    /// Looking over the answers.
    Review,
    /// The outcome.
    Outcome,
}

/// What a person can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Begin, or go on where answers are missing.
    Start,
    /// Answer an item.
    Answer(ItemId, Answer),
    /// Tick an option of a list, or take the tick away. With the last tick
    /// the answer goes too: a list left blank never reads as "none".
    Tick(ItemId, OptionId, bool),
    /// Take an answer back.
    Withdraw(ItemId),
    /// Go on from this page. Names the page, so that a double tap cannot skip one.
    Continue(PageId),
    /// See the outcome of the answers looked over.
    Conclude,
    /// Change the answer to an item.
    Change(ItemId),
    /// Go to a place seen before.
    GoTo(Place),
    /// Forget everything.
    Erase,
}

impl Session {
    /// Nothing said yet.
    pub fn new() -> Self {
        Self::Welcome {
            answers: Answers::default(),
        }
    }

    /// What has been said so far.
    pub const fn answers(&self) -> &Answers {
        match self {
            Self::Welcome { answers }
            | Self::Asking { answers, .. }
            | Self::Stopped { answers, .. } => answers,
            Self::Reviewing { answers } | Self::Finished { answers, .. } => answers.answers(),
        }
    }

    /// Where this is.
    pub const fn place(&self) -> Place {
        match self {
            Self::Welcome { .. } => Place::Welcome,
            Self::Asking { page, .. } => Place::Page(*page),
            Self::Stopped { page, .. } => Place::Stop(*page),
            Self::Reviewing { .. } => Place::Review,
            Self::Finished { .. } => Place::Outcome,
        }
    }

    /// Where a step leads. `floor` is what the age of the content allows; see
    /// [`Pack::floor`].
    #[must_use]
    pub fn after(self, step: Step, pack: &Pack, floor: Disposition) -> Self {
        match (self, step) {
            (_, Step::Erase) => Self::new(),
            (Self::Welcome { answers }, Step::Start) => match next_missing(pack, &answers) {
                Some(page) => asking(page, answers),
                None => reviewing(pack, answers),
            },
            (
                Self::Asking {
                    page,
                    mut answers,
                    tried,
                    changing,
                },
                Step::Answer(..) | Step::Tick(..) | Step::Withdraw(..),
            ) => {
                match step {
                    Step::Answer(item, answer) if pack.item(item).page == page => {
                        answers.give(pack, item, answer);
                    }
                    Step::Tick(item, option, on) if pack.item(item).page == page => {
                        answers.tick(pack, item, option, on);
                    }
                    Step::Withdraw(item) if pack.item(item).page == page => answers.withdraw(item),
                    _ => {}
                }
                Self::Asking {
                    page,
                    answers,
                    tried,
                    changing,
                }
            }
            (
                Self::Asking {
                    page,
                    answers,
                    changing,
                    ..
                },
                Step::Continue(from),
            ) if from == page => go_on(page, answers, changing, pack, floor),
            (Self::Reviewing { answers }, Step::Conclude) => finished(answers, pack, floor),
            (session, Step::Change(item)) => {
                let answers = session.into_answers();
                let page = pack.item(item).page;
                // A page that no longer asks anything is not opened.
                if !asks_on(page, &answers, pack) {
                    return reviewing(pack, answers);
                }
                let changing = answers.clone().complete(pack).is_ok();
                Self::Asking {
                    page,
                    answers,
                    tried: false,
                    changing,
                }
            }
            (session, Step::GoTo(place)) => go_to(place, session.into_answers(), pack, floor),
            (session, _) => session,
        }
    }

    fn into_answers(self) -> Answers {
        match self {
            Self::Welcome { answers }
            | Self::Asking { answers, .. }
            | Self::Stopped { answers, .. } => answers,
            Self::Reviewing { answers } | Self::Finished { answers, .. } => answers.reopen(),
        }
    }
}

impl Default for Session {
    fn default() -> Self {
        Self::new()
    }
}

const fn asking(page: PageId, answers: Answers) -> Session {
    Session::Asking {
        page,
        answers,
        tried: false,
        changing: false,
    }
}

fn reviewing(pack: &Pack, answers: Answers) -> Session {
    match answers.complete(pack) {
        Ok(answers) => Session::Reviewing { answers },
        Err(answers) => match next_missing(pack, &answers) {
            Some(page) => asking(page, answers),
            None => Session::Welcome { answers },
        },
    }
}

fn next_missing(pack: &Pack, answers: &Answers) -> Option<PageId> {
    answers
        .missing(pack)
        .next()
        .map(|item| pack.item(item).page)
}

fn asks_on(page: PageId, answers: &Answers, pack: &Pack) -> bool {
    answers.asked_on(pack, page).next().is_some()
}

fn misses_on(page: PageId, answers: &Answers, pack: &Pack) -> bool {
    answers.missing_on(pack, page).next().is_some()
}

fn go_on(
    page: PageId,
    answers: Answers,
    changing: bool,
    pack: &Pack,
    floor: Disposition,
) -> Session {
    if stops(page, &answers, pack, floor) {
        return stopped(page, answers, pack, floor);
    }
    if misses_on(page, &answers, pack) {
        return Session::Asking {
            page,
            answers,
            tried: true,
            changing,
        };
    }
    if changing && next_missing(pack, &answers).is_none() {
        return reviewing(pack, answers);
    }
    let next = pack
        .after_page(page)
        .filter(|item| answers.asks(pack, *item))
        .map(|item| pack.item(item).page)
        .find(|next| !changing || misses_on(*next, &answers, pack));
    match next {
        Some(page) => Session::Asking {
            page,
            answers,
            tried: false,
            changing,
        },
        None => reviewing(pack, answers),
    }
}

fn stopped(page: PageId, answers: Answers, pack: &Pack, floor: Disposition) -> Session {
    let outcome = answers.so_far(pack, floor);
    Session::Stopped {
        page,
        answers,
        outcome,
    }
}

fn finished(answers: Complete, pack: &Pack, floor: Disposition) -> Session {
    let outcome = super::triage(pack, &answers, floor);
    Session::Finished { answers, outcome }
}

/// A place is reached again only if the answers still lead there.
fn go_to(place: Place, answers: Answers, pack: &Pack, floor: Disposition) -> Session {
    match place {
        Place::Welcome => Session::Welcome { answers },
        Place::Page(page) if asks_on(page, &answers, pack) => asking(page, answers),
        Place::Page(_) => reviewing(pack, answers),
        Place::Stop(page) if stops(page, &answers, pack, floor) => {
            stopped(page, answers, pack, floor)
        }
        Place::Stop(page) => go_to(Place::Page(page), answers, pack, floor),
        Place::Review => reviewing(pack, answers),
        Place::Outcome => match reviewing(pack, answers) {
            Session::Reviewing { answers } => finished(answers, pack, floor),
            elsewhere => elsewhere,
        },
    }
}
