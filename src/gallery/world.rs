//! What the states are made of: content and words, a device that is nothing
//! but memory, and walks through the session.

use super::people::{self, Person};
use crate::bundle::{self, Opened};
use crate::carried::Broken;
use crate::domain::{Date, Disposition, Pack, PageId, Proved, Region, RegionId, Session, Step};
use crate::embed::{Hosted, House};
use crate::overlay::Joined;
use crate::platform::Memory;
use crate::text::pseudo::Pseudo;
use crate::ui::app::{App, DeviceRef};
use crate::ui::{Action, Speech, State};
use std::collections::BTreeSet;
use std::rc::Rc;
use yew::prelude::*;

/// Content, words, and the country for the numbers in them.
#[derive(Clone)]
pub struct World {
    /// What everything is said in.
    pub speech: Speech,
    /// What was proved of the content.
    pub proved: Rc<Proved>,
    /// Whether a clinic has anything of its own to say.
    pub house: House,
    /// The page around it, where there is one.
    pub hosted: Option<Hosted>,
}

/// What kind of device, on what kind of day.
#[derive(Clone, Copy, Debug)]
pub(super) struct Device {
    pub today: Option<Date>,
    /// Whether pages may keep anything.
    pub keeps: bool,
}

impl World {
    /// The content that was built in, with numbers of the first country.
    pub fn open() -> Result<Self, Broken> {
        bundle::open().map(Self::of)
    }

    /// This content.
    pub fn of(Opened { pack, text, proved }: Opened) -> Self {
        Self {
            speech: Speech {
                pack: Rc::new(pack),
                text: Rc::new(text),
                region: RegionId::at(0),
                short: false,
                clinic: Rc::default(),
            },
            proved: Rc::new(proved),
            house: House::None,
            hosted: None,
        }
    }

    /// The same with the numbers of another country.
    pub(super) fn in_region(&self, region: RegionId) -> Self {
        let mut other = self.clone();
        other.speech.region = region;
        other
    }

    /// The same in a language that nobody speaks.
    #[must_use]
    pub fn speaking(mut self, pseudo: Pseudo) -> Self {
        self.speech.text = Rc::new(self.speech.text.pseudo(pseudo));
        self
    }

    /// Countries whose numbers make another picture: the first without one for
    /// advice, the first without one for a crisis, and the last, which is none.
    pub(super) fn unlike_the_first(&self) -> BTreeSet<RegionId> {
        let pack = self.pack();
        let first = |lacks: fn(&Region) -> bool| {
            let mut regions = pack.regions();
            regions.find(|region| lacks(pack.region(*region)))
        };
        [
            first(|region| region.urgent.is_empty()),
            first(|region| region.crisis.is_empty()),
            pack.regions().last(),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// The same with what a clinic adds to it.
    pub(super) fn joined(&self, clinics: Joined) -> Self {
        let mut other = self.with(clinics.pack);
        other.speech.text = Rc::new(clinics.text);
        other.house = clinics.house;
        other
    }

    /// The same with other content.
    pub(super) fn with(&self, pack: Pack) -> Self {
        let mut other = self.clone();
        other.speech.pack = Rc::new(pack);
        other
    }

    pub(super) fn pack(&self) -> &Pack {
        &self.speech.pack
    }

    /// A device that keeps answers, on the day the content was written.
    pub(super) fn device(&self) -> Device {
        Device {
            today: Some(self.pack().parts().date),
            keeps: true,
        }
    }

    /// Before the first question, on this device.
    pub(super) fn begin(&self, device: Device) -> State {
        let floor = self.pack().floor(device.today);
        State::new(self.speech.pack.clone(), floor, self.speech.region)
    }

    /// Somebody before the first question.
    pub(super) fn walk(&self, person: Person) -> Walk {
        self.walk_on(person, self.device())
    }

    /// The same, on this device.
    pub(super) fn walk_on(&self, person: Person, device: Device) -> Walk {
        Walk {
            pack: self.speech.pack.clone(),
            person,
            state: Rc::new(self.begin(device)),
        }
    }

    /// The whole widget in this state.
    pub(super) fn app(&self, state: State, on: Device) -> Html {
        let device = Rc::new(Memory {
            today: on.today,
            blocked: !on.keeps,
            hosted: self.hosted.clone(),
            ..Memory::default()
        });
        html! {
            <App pack={self.speech.pack.clone()} text={self.speech.text.clone()} proved={Some(self.proved.clone())}
                device={DeviceRef::from(device)} house={self.house} begin={Some(state)} />
        }
    }
}

/// Somebody on the way, by the steps that a person can take.
pub(super) struct Walk {
    pack: Rc<Pack>,
    person: Person,
    pub state: Rc<State>,
}

impl Walk {
    pub(super) fn act(&mut self, action: Action) {
        self.state = self.state.clone().reduce(action);
    }

    pub(super) fn step(&mut self, step: Step) {
        self.act(Action::Step(step));
    }

    /// The page of questions that is open.
    pub(super) fn page(&self) -> Option<PageId> {
        match self.state.session {
            Session::Asking { page, .. } => Some(page),
            _ => None,
        }
    }

    /// Answers what the page asks, as the person would.
    pub(super) fn fill(&mut self) {
        let Some(page) = self.page() else { return };
        let items: Vec<_> = self.pack.on_page(page).collect();
        for item in items {
            // Asked only now: an answer above may have brought it up.
            if self.state.answers().asks(&self.pack, item) {
                let answer = people::answer(self.person, &self.pack, item);
                self.step(Step::Answer(item, answer));
            }
        }
    }

    pub(super) fn go_on(&mut self) {
        if let Some(page) = self.page() {
            self.step(Step::Continue(page));
        }
    }

    /// Begins, and answers everything up to this page; says whether it was asked.
    pub(super) fn to(&mut self, page: PageId) -> bool {
        self.step(Step::Start);
        self.until(Some(page));
        self.page() == Some(page)
    }

    /// Begins, and answers everything that is asked.
    pub(super) fn answer_everything(&mut self) {
        self.step(Step::Start);
        self.until(None);
    }

    /// The same, and sees the outcome.
    pub(super) fn see_the_outcome(&mut self) {
        self.answer_everything();
        self.step(Step::Conclude);
    }

    fn until(&mut self, end: Option<PageId>) {
        // No page comes twice, so this many steps are enough for any walk.
        for _ in 0..self.pack.pages().len() {
            if self.page().is_none() || self.page() == end {
                return;
            }
            self.fill();
            self.go_on();
        }
    }

    /// How urgent it is, once there is an outcome.
    pub(super) fn tier(&self) -> Option<Disposition> {
        match &self.state.session {
            Session::Stopped { outcome, .. } | Session::Finished { outcome, .. } => {
                Some(outcome.disposition())
            }
            _ => None,
        }
    }
}
