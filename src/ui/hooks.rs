//! What the whole widget does besides drawing: keeps answers for a reload, is
//! known to the browser's history, and puts the focus where it belongs.

use super::app::{DeviceRef, CLEAR, CLEARING, ERRORS, TITLE};
use super::state::Moved;
use super::{Action, State};
use std::rc::Rc;
use yew::prelude::*;

/// Does something of a new screen before anybody sees it. An effect may come a
/// frame later: when drawing takes long, Yew lets the browser paint first, and
/// one would see the new screen where the old one was scrolled to. For what is
/// done to a part of the same screen it has to be an effect, as components that
/// stay may be drawn later than this.
#[hook]
pub fn use_at_once<T: PartialEq + 'static>(
    device: &DeviceRef,
    of: T,
    act: impl FnOnce(&DeviceRef) + 'static,
) {
    let device = device.clone();
    use_memo(of, move |_| {
        let within = device.clone();
        device.at_once(Box::new(move || act(&within)));
    });
}

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
    let (moved, at) = (state.moved, state.at);
    use_at_once(device, (state.opened, at), move |device| match moved {
        Moved::On => device.push(at),
        Moved::Over | Moved::Not => device.mark(at),
    });
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
    let opened = state.opened;
    {
        let device = device.clone();
        // The screen before is still there. To take it away with the focus on it, the browser would have to style the new
        // one first, and then once more.
        use_memo(opened, move |opened| {
            if *opened > 0 {
                device.let_go();
            }
        });
    }
    let towards = state
        .towards
        .map(|item| AttrValue::from(state.item_name(item)));
    use_at_once(device, opened, move |device| {
        // The page that was just loaded keeps the focus where it was.
        if opened > 0 {
            device.to_top();
            device.focus(TITLE);
            if let Some(item) = towards {
                device.show(&item);
            }
        }
    });
    // Last: by then the focus is where it should be (src/pwa/first.js).
    let named = title.clone();
    use_at_once(device, title.clone(), move |device| device.title(&named));
    {
        let device = device.clone();
        // What was only coming is another screen once it has come.
        use_effect_with(coming, move |coming| {
            if opened > 0 && !coming {
                device.focus(TITLE);
            }
        });
    }
    {
        let device = device.clone();
        let asked = use_mut_ref(|| None);
        use_effect_with((state.clearing, opened), move |(clearing, opened)| {
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
