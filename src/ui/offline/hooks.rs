//! What the device is asked to do about it, and what it tells. Each is an
//! effect of one part of the state.

use super::{Errand, Shortcut};
use crate::ui::app::DeviceRef;
use crate::ui::{Action, State};
use std::rc::Rc;
use yew::prelude::*;

/// Knows how it stands, and does what the person wants done about it.
#[hook]
pub fn use_offline(device: &DeviceRef, state: &UseReducerHandle<State>) {
    let act = {
        let state = state.dispatcher();
        move |errand| state.dispatch(Action::Offline(errand))
    };
    {
        let (device, act) = (device.clone(), act.clone());
        use_effect_with((), move |()| {
            let find = {
                let device = device.clone();
                move || act(Errand::Found(device.shelf()))
            };
            // It may have changed since the first screen was drawn.
            find();
            let told = device.on_shelf(Rc::new(find));
            move || drop(told)
        });
    }
    {
        let (device, act) = (device.clone(), act.clone());
        use_effect_with(state.offline.takes, move |takes| {
            if *takes > 0 {
                device.take_newer(Rc::new(move || act(Errand::Refused)));
            }
        });
    }
    {
        let device = device.clone();
        use_effect_with(state.offline.installs, move |installs| {
            if *installs > 0 {
                device.install();
            }
        });
    }
    let device = device.clone();
    use_effect_with(state.offline.erasures, move |erasures| {
        if *erasures > 0 {
            device.erase(Rc::new(move |all| act(Errand::Erased(all))));
        }
    });
}

/// Goes where a shortcut of the app leads, while the page is open. Where it
/// was opened by one, it begins there: see [`Shortcut`].
#[hook]
pub fn use_shortcuts(device: &DeviceRef, state: &UseReducerHandle<State>) {
    let device = device.clone();
    let state = state.dispatcher();
    use_effect_with((), move |()| {
        let told = device.on_called(Rc::new(move |fragment: &str| {
            if let Some(shortcut) = Shortcut::of(fragment) {
                state.dispatch(Action::Called(shortcut));
            }
        }));
        move || drop(told)
    });
}
