//! One press, however shaky the finger.
//!
//! Knows nothing of what a press does.

use yew::{AttrValue, Callback, MouseEvent};

/// Passes on the first click of a double click and drops the rest, so that a
/// double tap does not act twice: least of all on what has just moved under
/// the finger. Keys and screen readers click with a count of 0 and always pass.
pub(super) fn once<T: Clone + 'static>(on_press: &Callback<T>, value: T) -> Callback<MouseEvent> {
    let on_press = on_press.clone();
    Callback::from(move |click: MouseEvent| {
        if click.detail() > 1 {
            // A submit button would still send its form.
            click.prevent_default();
        } else {
            on_press.emit(value.clone());
        }
    })
}

/// For radios and checkboxes: the second click of a double click neither takes
/// a tick away again nor answers what has come under the finger meanwhile.
pub(super) fn steady(click: MouseEvent) {
    if click.detail() > 1 {
        click.prevent_default();
    }
}

/// For a link to a place on this screen: the caller goes there, as following
/// the link would add a step to the browser's history.
pub(super) fn go(on_go: &Callback<AttrValue>, id: &AttrValue) -> Callback<MouseEvent> {
    let (on_go, id) = (on_go.clone(), id.clone());
    Callback::from(move |click: MouseEvent| {
        click.prevent_default();
        on_go.emit(id.clone());
    })
}
