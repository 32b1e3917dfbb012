//! The fragment of the address, by which shortcuts of an app say where to
//! begin. It is taken out at once: no address of ours tells anything.

use super::Browser;
use gloo::events::EventListener;
use std::rc::Rc;

impl Browser {
    /// As the page was opened.
    pub(super) fn fragment(&self) -> Option<String> {
        // What a clinic's page asked for stays: the frame may be loaded again.
        if self.frame.is_some() {
            return None;
        }
        let entry = self.entry().unwrap_or_default();
        self.take_out(entry)
    }

    /// The browser has added an entry to the history for it, and that one
    /// leads to where the person is anyway.
    pub(super) fn listen_to_fragments(&self, tell: Rc<dyn Fn(&str)>) -> Box<dyn core::any::Any> {
        if self.frame.is_some() {
            return Box::new(());
        }
        let within = self.clone();
        let heard = move |_: &web_sys::Event| {
            let entry = within.here.get().next();
            if let Some(fragment) = within.take_out(entry) {
                tell(&fragment);
            }
        };
        Box::new(EventListener::new(&self.window, "hashchange", heard))
    }

    fn take_out(&self, entry: super::Entry) -> Option<String> {
        let location = self.window.location();
        let hash = location.hash().ok()?;
        let fragment = hash.strip_prefix('#')?;
        let address = location.pathname().ok()? + &location.search().ok()?;
        self.stand(entry, Some(&address));
        Some(fragment.to_owned())
    }
}
