//! What the whole widget does besides drawing: keeps answers for a reload, is
//! known to the browser's history, and puts the focus where it belongs.

use super::app::{DeviceRef, CLEAR, CLEARING, ERRORS, TITLE};
use super::state::Moved;
use super::{Action, State};
use std::rc::Rc;
use yew::prelude::*;

/// Keeps the answers in this tab, should it be loaded again; says whether the
/// browser lets us.
#[hook]
pub fn use_kept(device: &DeviceRef, state: &State) -> bool {
    let text = (!state.answers().is_empty()).then(|| state.saved().to_text());
    let device = device.clone();
    // A memo rather than an effect, since what it returns is shown.
    *use_memo(text, move |text| match text {
        Some(text) => device.keep(text),
        None => {
            device.forget();
            true
        }
    })
}

/// One entry in the browser's history for each screen, so that its Back is
/// ours. An entry holds a number and nothing else.
#[hook]
pub fn use_history(device: &DeviceRef, state: &UseReducerHandle<State>) {
    {
        let device = device.clone();
        let moved = state.moved;
        use_effect_with((state.opened, state.at), move |(_, at)| match moved {
            Moved::On => device.push(*at),
            Moved::Over | Moved::Not => device.mark(*at),
        });
    }
    let device = device.clone();
    let state = state.dispatcher();
    use_effect_with((), move |()| {
        let told = device.on_pop(Rc::new(move |at| state.dispatch(Action::Popped(at))));
        move || drop(told)
    });
}

/// Names each new screen and puts the focus on its heading; on a try to go on
/// without an answer, on the list of what is missing.
#[hook]
pub fn use_focus(device: &DeviceRef, state: &State, title: &AttrValue, coming: bool) {
    {
        let device = device.clone();
        use_effect_with(title.clone(), move |title| device.title(title));
    }
    {
        let device = device.clone();
        let towards = state
            .towards
            .map(|item| AttrValue::from(state.item_name(item)));
        // What was only coming is another screen once it has come.
        use_effect_with((state.opened, coming), move |(opened, _)| {
            // The page that was just loaded keeps the focus where it was.
            if *opened > 0 {
                device.to_top();
                device.focus(TITLE);
                if let Some(item) = towards {
                    device.show(&item);
                }
            }
        });
    }
    {
        let device = device.clone();
        let asked = use_mut_ref(|| None);
        use_effect_with((state.clearing, state.opened), move |(clearing, opened)| {
            let before = asked.replace(clearing.then_some(*opened));
            if *clearing {
                device.focus(CLEARING);
            } else if before == Some(*opened) {
                // "No", and on the same screen: the button pressed has gone.
                device.focus(CLEAR);
            }
        });
    }
    let device = device.clone();
    use_effect_with(state.refused, move |refused| {
        if *refused > 0 {
            device.focus(ERRORS);
        }
    });
}
