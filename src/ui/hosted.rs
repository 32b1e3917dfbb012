//! The check on a clinic's page: what that page wants of it, and what it is
//! told. Never an answer; how it ended, only if the person wants that told.
//!
//! Each screen keeps its `h1`. A frame is a document of its own, and that is
//! how screen readers list its headings: an `h2` without an `h1` above it would
//! be a gap in ours, and change nothing in those of the page around it.

use super::app::DeviceRef;
use super::comfort::Theme;
use super::hooks::use_at_once;
use super::offline::Shortcut;
use super::screens::clinic::TOLD;
use super::{Action, State};
use crate::domain::{Disposition, Pack, RegionId, Session};
use crate::embed::{self, Event, Hosted};
use std::rc::Rc;
use yew::prelude::*;

/// What the state knows of the page around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Guest {
    /// The region that the person's languages point to.
    pub region: RegionId,
    /// Whether the person has chosen one.
    pub chose: bool,
    /// What the clinic's page was told of how the check ended.
    pub told: Option<Disposition>,
}

impl Guest {
    /// Before anybody wanted anything.
    pub const fn at(region: RegionId) -> Self {
        Self {
            region,
            chose: false,
            told: None,
        }
    }
}

/// Whether the clinic is to know how the check ended.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sharing {
    /// It does not ask.
    #[default]
    Off,
    /// It asks, and the person has not said yes.
    Asked,
    /// It has been told.
    Told,
}

impl Sharing {
    /// Of the outcome that is shown now.
    pub fn of(hosted: Option<&Hosted>, state: &State) -> Self {
        match (hosted, state.tellable()) {
            (Some(hosted), Some(tier)) if hosted.may_know => {
                if state.guest.told == Some(tier) {
                    Self::Told
                } else {
                    Self::Asked
                }
            }
            _ => Self::Off,
        }
    }
}

impl State {
    /// How urgent it is, once there is an outcome.
    pub const fn tier(&self) -> Option<Disposition> {
        match &self.session {
            Session::Stopped { outcome, .. } | Session::Finished { outcome, .. } => {
                Some(outcome.disposition())
            }
            _ => None,
        }
    }

    /// What the page around may be told of how the check ended, if the person
    /// wants so: nothing of an emergency. Whoever has to call has nothing else
    /// to decide, and nobody should think that this was telling somebody.
    pub(super) fn tellable(&self) -> Option<Disposition> {
        self.tier().filter(|tier| *tier < Disposition::Emergency)
    }

    pub(super) fn wanted(&mut self, theme: Theme, region: Option<RegionId>) {
        self.comfort.settings = self.comfort.settings.beginning(theme);
        if !self.guest.chose {
            self.region = region.unwrap_or(self.guest.region);
        }
    }

    /// At the first question, where nothing has been said yet, as the clinic
    /// asked. Nobody went there, so nothing takes the focus.
    #[must_use]
    pub fn at_the_first_question(mut self) -> Self {
        self.called(Shortcut::Questions);
        self.opened = 0;
        self
    }
}

/// Light or dark, as the page around it likes it.
pub fn theme_of(hosted: &Hosted) -> Theme {
    match hosted.settings.theme {
        embed::Theme::Auto => Theme::Device,
        embed::Theme::Light => Theme::Light,
        embed::Theme::Dark => Theme::Dark,
    }
}

/// What the page around it wants of the state.
pub fn wanted(hosted: &Hosted, pack: &Pack) -> Action {
    let theme = theme_of(hosted);
    let region = hosted.settings.region.as_deref();
    Action::Wanted(theme, region.and_then(|name| pack.region_called(name)))
}

/// How the page around it wants the check: at first, and whenever it changes.
#[hook]
pub fn use_hosted(device: &DeviceRef, state: &UseReducerHandle<State>) -> Option<Hosted> {
    if !embed::HOSTED {
        return None;
    }
    let hosted = use_state_eq(|| device.hosted());
    {
        let device = device.clone();
        let hosted = hosted.clone();
        use_effect_with((), move |()| {
            let look = {
                let device = device.clone();
                move || hosted.set(device.hosted())
            };
            // It may have changed since the first screen was drawn.
            look();
            let told = device.on_hosted(Rc::new(look));
            move || drop(told)
        });
    }
    let device = device.clone();
    let dispatch = state.dispatcher();
    let pack = state.pack().clone();
    use_effect_with((*hosted).clone(), move |hosted| {
        let Some(hosted) = hosted else { return };
        dispatch.dispatch(wanted(hosted, &pack));
        let region = hosted.settings.region.as_deref();
        if let Some(name) = region.filter(|name| pack.region_called(name).is_none()) {
            let known: Vec<&str> = pack.regions().map(|id| &*pack.region(id).name).collect();
            let note = format!(
                "region: `{name}` is not used; there are {}",
                known.join(", ")
            );
            device.tell(Event::Noted(vec![note]));
        }
    });
    (*hosted).clone()
}

/// Tells the page around it what it may know: that the check can be used, that
/// another screen was opened, that the questions began, and that they ended.
#[hook]
pub fn use_telling(device: &DeviceRef, state: &State) {
    if !embed::HOSTED {
        return;
    }
    use_at_once(device, (), |device| device.tell(Event::Ready));
    let opened = state.opened;
    use_at_once(device, opened, move |device| {
        if opened > 0 {
            device.tell(Event::Moved);
        }
    });
    {
        let device = device.clone();
        // A list of what is missing comes in like a screen, and gets the focus in an effect: told before that.
        use_effect_with(state.refused, move |refused| {
            if *refused > 0 {
                device.tell(Event::Moved);
            }
        });
    }
    let asking = matches!(state.session, Session::Asking { .. });
    let started = asking && opened > 0;
    let once = use_mut_ref(|| false);
    use_at_once(device, started, move |device| {
        if started && !once.replace(true) {
            device.tell(Event::Started);
        }
    });
    let shown = state.tier().is_some() && state.aside().is_none();
    let before = use_mut_ref(|| false);
    // Once for each time that they come to the end, not for each look at a page beside it.
    let ended = state.tier().is_some();
    use_at_once(device, (shown, ended), move |device| {
        if !ended {
            before.replace(false);
        } else if shown && !before.replace(true) {
            device.tell(Event::Finished(None));
        }
    });
    let device = device.clone();
    use_effect_with(state.guest.told, move |told| {
        if told.is_some() {
            device.tell(Event::Finished(*told));
            // The box that was ticked has gone.
            device.focus(TOLD);
        }
    });
}
