//! What happens beside the drawing of a screen: settings, the voice, keys, and
//! leaving. Each is an effect on the device, of one part of the state.

use super::{Settings, Wish};
use crate::text::keys::comfort;
use crate::ui::app::DeviceRef;
use crate::ui::hooks::use_at_once;
use crate::ui::{Action, Speech, State};
use std::rc::Rc;
use yew::prelude::*;

/// Dresses the widget as the person likes it, and keeps that: in this tab, and
/// on this device if they want.
#[hook]
pub fn use_settings(device: &DeviceRef, settings: Settings) {
    let device = device.clone();
    // At first: whether there is something that cannot be read, and has to go.
    let remembered = use_mut_ref({
        let device = device.clone();
        move || {
            let stored = device.settings();
            stored
                .iter()
                .any(|text| Settings::from_text(text).is_none())
        }
    });
    use_effect_with(settings, move |settings| {
        let text = settings.to_text();
        device.dress(&settings.marks());
        device.keep_settings(text.as_deref());
        // Left alone otherwise: another tab may have been asked to remember.
        if remembered.replace(settings.remember) || settings.remember {
            device.remember_settings(text.as_deref().filter(|_| settings.remember));
        }
    });
}

/// Reads the screen aloud while the person wants it, and never a screen that
/// they have left.
#[hook]
pub fn use_voice(device: &DeviceRef, state: &UseReducerHandle<State>, language: &str) {
    {
        let (device, language) = (device.clone(), language.to_owned());
        let state = state.dispatcher();
        use_effect_with((), move |()| {
            let find = {
                let device = device.clone();
                move || state.dispatch(Action::Comfort(Wish::Voice(device.speaks(&language))))
            };
            find();
            let told = device.on_voices(Rc::new(find));
            move || drop(told)
        });
    }
    let (device, language) = (device.clone(), language.to_owned());
    let dispatch = state.dispatcher();
    use_effect_with(
        (state.comfort.listening, state.opened),
        move |(listening, _)| {
            if *listening {
                let ended = move || dispatch.dispatch(Action::Comfort(Wish::Listen(false)));
                device.read(&language, Rc::new(ended));
            }
            move || device.hush()
        },
    );
}

/// Numbers answer and Enter goes on, where the person has not switched that
/// off; Escape always counts.
#[hook]
pub fn use_keys(device: &DeviceRef, state: &UseReducerHandle<State>) {
    let device = device.clone();
    let dispatch = state.dispatcher();
    use_effect_with(
        (state.comfort.settings.keys, state.comfort.left),
        move |(on, left)| {
            let (on, left) = (*on, *left);
            let told = {
                let device = device.clone();
                move |key: &str, at: u64, typing: bool| {
                    let escape = key == "Escape";
                    dispatch.dispatch(Action::Comfort(Wish::Escape(escape.then_some(at))));
                    if typing || escape || left || !on {
                        return false;
                    }
                    match key.parse() {
                        Ok(number @ 0..=9) => device.answer(number),
                        _ => key == "Enter" && device.go_on(),
                    }
                }
            };
            let guard = device.on_key(Rc::new(told));
            move || drop(guard)
        },
    );
}

/// Goes, once the person has said so.
#[hook]
pub fn use_leaving(device: &DeviceRef, state: &State, speech: &Speech) {
    let region = speech.pack.region(speech.region);
    let neutral = region.neutral.as_deref().map(str::to_owned);
    let title = speech.say(comfort::LEFT);
    let left = state.comfort.left;
    use_at_once(device, left, move |device| {
        if left {
            device.leave(neutral.as_deref(), &title);
        }
    });
}
