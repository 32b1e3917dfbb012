//! Everything that changes while the page is open, and how: one reducer,
//! without a browser in it.

use super::comfort::{Comfort, Theme, Wish};
use super::hosted::Guest;
use super::offline::{Errand, Offline, Shortcut};
use crate::domain::{
    Answers, Disposition, ItemId, Pack, Place, RegionId, Restored, Saved, Session, Step,
};
use std::rc::Rc;
use yew::Reducible;

/// A page beside the questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aside {
    /// What this is, who looked it over, where it comes from.
    About,
    /// What massage can and cannot do.
    Claims,
    /// What is proved of the advice, what is not, and what could go wrong.
    Checks,
    /// The outcome on one side of paper.
    Sheet,
    /// How the person likes the screens.
    Settings,
}

/// One stop on the way, as the browser's history counts them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    /// Where among the questions.
    pub place: Place,
    /// And what is open over it.
    pub aside: Option<Aside>,
}

/// Something the person is told once, at the top of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// All answers were cleared, as asked.
    Cleared,
    /// Everything that was kept here is gone, as asked.
    Erased,
    /// Perhaps not all of it.
    ErasedPartly,
    /// The answers from before are still here.
    Restored,
    /// Some of them no longer fit, since the content changed.
    RestoredPartly,
    /// They could not be read.
    Unreadable,
}

/// What the browser's history is to do about the latest change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moved {
    /// Nothing: the person stayed on the page, or the browser moved by itself.
    Not,
    /// A new entry.
    On,
    /// The present entry is now another place.
    Over,
}

/// What a person, or the browser, did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// A step in the questions.
    Step(Step),
    /// Open a page beside the questions.
    Open(Aside),
    /// The browser went back, or on, to this place in the trail.
    Popped(usize),
    /// Another region, for phone numbers.
    Region(RegionId),
    /// Asks before anything is cleared.
    AskToClear(bool),
    /// Settings, reading aloud, leaving quickly.
    Comfort(Wish),
    /// The copy on this device, and removing everything.
    Offline(Errand),
    /// A shortcut of the app was used.
    Called(Shortcut),
    /// What the clinic's page wants, where the person has not chosen: light or
    /// dark, and the region.
    Wanted(Theme, Option<RegionId>),
    /// The person lets the clinic know how the check ended.
    Tell,
}

/// Everything that changes.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    pack: Rc<Pack>,
    /// What the age of the content allows.
    pub floor: Disposition,
    /// Where the person is in the questions.
    pub session: Session,
    /// Every stop so far.
    pub trail: Vec<Spot>,
    /// Which of them is the present one.
    pub at: usize,
    /// For phone numbers.
    pub region: RegionId,
    /// Told once.
    pub notice: Option<Notice>,
    /// Whether the person is being asked before answers are cleared.
    pub clearing: bool,
    /// What the history is to do.
    pub moved: Moved,
    /// Counts the screens opened, so that each takes the focus once.
    pub opened: usize,
    /// Counts the tries to go on without an answer, each of which is told.
    pub refused: usize,
    /// The item whose answer is being changed, to be shown at once.
    pub towards: Option<ItemId>,
    /// Settings, reading aloud, leaving quickly.
    pub comfort: Comfort,
    /// The copy on this device, and removing everything.
    pub offline: Offline,
    /// What the clinic's page knows, and what it may still change.
    pub guest: Guest,
}

impl State {
    /// Before the first question.
    pub fn new(pack: Rc<Pack>, floor: Disposition, region: RegionId) -> Self {
        Self {
            pack,
            floor,
            session: Session::new(),
            trail: vec![Spot {
                place: Place::Welcome,
                aside: None,
            }],
            at: 0,
            region,
            notice: None,
            clearing: false,
            moved: Moved::Not,
            opened: 0,
            refused: 0,
            towards: None,
            comfort: Comfort::default(),
            offline: Offline::default(),
            guest: Guest::at(region),
        }
    }

    /// Where the person was when the page was closed or loaded again.
    #[must_use]
    pub fn restored(mut self, kept: &str, position: Option<usize>) -> Self {
        let Ok(saved) = Saved::from_text(kept) else {
            self.notice = Some(Notice::Unreadable);
            return self;
        };
        let Restored {
            answers,
            trail,
            at,
            region,
            whole,
        } = saved.restore(&self.pack);
        self.region = region.unwrap_or(self.region);
        // As it was when they last saw it.
        self.guest.chose |= region.is_some();
        if !whole {
            self.notice = Some(Notice::RestoredPartly);
        } else if !answers.is_empty() {
            self.notice = Some(Notice::Restored);
        }
        self.session = Session::Welcome { answers };
        if !trail.is_empty() {
            self.trail = trail
                .into_iter()
                .map(|place| Spot { place, aside: None })
                .collect();
            self.at = position
                .filter(|position| *position < self.trail.len())
                .unwrap_or(at);
            let place = self.trail[self.at].place;
            self.go_to(place);
        }
        self
    }

    /// As it is to be kept in this tab.
    pub fn saved(&self) -> Saved {
        let places: Vec<Place> = self.trail.iter().map(|spot| spot.place).collect();
        Saved::new(
            &self.pack,
            self.session.answers(),
            &places,
            self.at,
            self.region,
        )
    }

    /// The content.
    pub const fn pack(&self) -> &Rc<Pack> {
        &self.pack
    }

    /// What is open over the questions.
    pub fn aside(&self) -> Option<Aside> {
        self.trail.get(self.at).and_then(|spot| spot.aside)
    }

    /// What has been said so far.
    pub const fn answers(&self) -> &Answers {
        self.session.answers()
    }

    /// The id of an item, which is also that of its row on the page.
    pub fn item_name(&self, item: ItemId) -> String {
        self.pack.item(item).name.to_string()
    }

    pub(super) fn step(&mut self, step: Step) {
        let before = self.session.place();
        let session = std::mem::take(&mut self.session);
        self.session = session.after(step, &self.pack, self.floor);
        let after = self.session.place();
        self.towards = match step {
            Step::Change(item) => Some(item),
            _ => None,
        };
        if step == Step::Erase {
            self.begin_anew();
            self.notice = Some(Notice::Cleared);
        } else if after != before {
            self.arrive(Spot {
                place: after,
                aside: None,
            });
        } else if matches!(step, Step::Continue(_)) {
            self.refused += 1;
        }
    }

    /// On the first screen, with nothing behind it.
    fn begin_anew(&mut self) {
        self.session = Session::new();
        self.trail = vec![Spot {
            place: Place::Welcome,
            aside: None,
        }];
        self.at = 0;
        self.notice = None;
        self.clearing = false;
        self.towards = None;
        self.guest.told = None;
        self.moved = Moved::Over;
        self.opened += 1;
    }

    pub(super) fn open(&mut self, aside: Aside) {
        if self.aside() != Some(aside) {
            self.arrive(Spot {
                place: self.session.place(),
                aside: Some(aside),
            });
        }
    }

    fn offline(&mut self, errand: Errand) {
        match errand {
            Errand::Erase => {
                self.begin_anew();
                self.comfort = Comfort {
                    voice: self.comfort.voice,
                    ..Comfort::default()
                };
            }
            // Whoever has gone on meanwhile is not interrupted.
            Errand::Erased(all) if self.offline.erasing && self.trail.len() == 1 => {
                self.notice = Some(if all {
                    Notice::Erased
                } else {
                    Notice::ErasedPartly
                });
            }
            _ => {}
        }
        self.offline = self.offline.after(errand);
    }

    fn arrive(&mut self, spot: Spot) {
        self.trail.truncate(self.at + 1);
        self.trail.push(spot);
        self.at += 1;
        self.opened += 1;
        self.moved = Moved::On;
        self.notice = None;
        self.clearing = false;
    }

    fn go_to(&mut self, place: Place) {
        let session = std::mem::take(&mut self.session);
        self.session = session.after(Step::GoTo(place), &self.pack, self.floor);
    }

    fn popped(&mut self, position: usize) {
        // An entry from before a reload may be beyond what is known: begin.
        self.at = position.min(self.trail.len() - 1);
        let place = self.trail[self.at].place;
        self.go_to(place);
        self.opened += 1;
        self.notice = None;
        self.clearing = false;
        self.towards = None;
    }
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        // Whoever has left must not see anything come back.
        if self.comfort.left {
            return self;
        }
        let mut next = (*self).clone();
        next.moved = Moved::Not;
        match action {
            Action::Step(step) => next.step(step),
            Action::Open(aside) => next.open(aside),
            Action::Popped(position) => next.popped(position),
            Action::Region(region) => {
                next.region = region;
                next.guest.chose = true;
            }
            Action::AskToClear(asking) => next.clearing = asking,
            Action::Comfort(wish) => {
                next.comfort = next.comfort.after(wish);
                if next.comfort.left {
                    next.session = Session::new();
                }
            }
            Action::Offline(errand) => next.offline(errand),
            Action::Called(shortcut) => next.called(shortcut),
            Action::Wanted(theme, region) => next.wanted(theme, region),
            Action::Tell => next.guest.told = next.tellable(),
        }
        if next.opened != self.opened {
            next.comfort = next.comfort.on_another_screen();
        }
        Rc::new(next)
    }
}
