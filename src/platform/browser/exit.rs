//! Leaving quickly, with somebody looking over the shoulder.
//!
//! A page cannot take its entries out of the history. But it can go back to
//! the first of them, mark that one, and put another page in the place of all
//! that came after. The marked entry shows nothing, and goes to the other page
//! again. The browser's list of visited pages is out of reach.

use super::history::{back_to_first, is_framed};
use super::trail::{gone, is_gone};
use super::{Browser, KEY};
use crate::embed::Event;
use crate::platform::{Exit, Host, Voice};
use gloo::events::EventListener;
use std::rc::Rc;
use web_sys::Window;

/// What shows nothing at all.
const NOTHING: &str = "about:blank";

impl Exit for Browser {
    fn gone(&self) -> bool {
        is_marked(&self.window)
    }

    fn leave(&self, to: Option<&str>, title: &str) {
        self.hush();
        self.tell(Event::Closed);
        self.empty_tab();
        wipe(&self.window, title);
        let framed = is_framed(&self.window);
        let to: Rc<str> = to.unwrap_or(NOTHING).into();
        // Come back to: in its own place, so that Back leads on from there. Nobody asked for a page around it to go.
        if self.gone() {
            let to = if framed { NOTHING } else { &*to };
            let _ = self.window.location().replace(to);
            return;
        }
        watch(&self.window, &to);
        let depth = self.entry().unwrap_or_default().depth;
        // In a frame the history is the whole page's: steps of ours may not be next to each other there.
        if depth == 0 || framed {
            go(&self.window, &to);
        } else {
            let window = self.window.clone();
            back_to_first(&self.window, depth, move || go(&window, &to));
        }
    }
}

impl Browser {
    /// Forgets all that this tab keeps for us: answers, settings, and those of
    /// other elements on the same page.
    pub(super) fn empty_tab(&self) {
        let Some(storage) = self.storage() else {
            return;
        };
        let names = (0..storage.length().unwrap_or_default())
            .filter_map(|index| storage.key(index).ok().flatten());
        for name in names.collect::<Vec<_>>() {
            if name.starts_with(KEY) {
                let _ = storage.remove_item(&name);
            }
        }
    }
}

fn is_marked(window: &Window) -> bool {
    let state = window.history().and_then(|history| history.state());
    state.is_ok_and(|state| is_gone(&state))
}

/// At once, whatever comes of the rest.
fn wipe(window: &Window, title: &str) {
    let Some(document) = window.document() else {
        return;
    };
    document.set_title(title);
    if let Some(body) = document.body() {
        body.set_text_content(None);
        body.set_class_name("");
    }
}

/// Browsers may keep the emptied page and bring it back: then it goes again.
fn watch(window: &Window, to: &Rc<str>) {
    let (within, to) = (window.clone(), to.clone());
    let again = move |_: &web_sys::Event| {
        if is_marked(&within) && !is_framed(&within) {
            replace(&within, &to);
        }
    };
    EventListener::new(window, "pageshow", again).forget();
}

/// Marks this entry, cuts off all that come after it, and leaves.
fn go(window: &Window, to: &str) {
    if let Ok(history) = window.history() {
        let _ = history.replace_state_with_url(&gone(), "", None);
        if !is_framed(window) {
            let _ = history.push_state_with_url(&gone(), "", None);
        }
    }
    replace(window, to);
}

/// From a frame, the page around it goes too; where that is forbidden, or
/// nobody pressed anything just now, the frame at least is empty.
fn replace(window: &Window, to: &str) {
    let top = window.top().ok().flatten();
    let left = top.is_some_and(|top| top.location().replace(to).is_ok());
    if !left {
        let _ = window.location().replace(NOTHING);
    }
}
