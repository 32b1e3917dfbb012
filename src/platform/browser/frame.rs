//! The page around this one, where it is a clinic's that talks with us: what
//! it wants, and what it is told. See `src/embed` for the words.
//!
//! A message counts only if it comes from the very window around us, and from
//! the origin that our address names; ours go to that origin alone. Where the
//! address names none, nobody is told or heard anything.

use super::history::is_framed;
use super::said::{heard, spoken};
use super::Browser;
use crate::embed::{Event, Fragment, Hosted, Message, Origin, Settings};
use crate::platform::{Host, OnPop};
use gloo::events::EventListener;
use js_sys::Object;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, MessageEvent, ResizeObserver, Window};

/// How long the clinic's own rules may take to come, in milliseconds.
const PATIENCE: i32 = 10_000;
/// What is as high as its content: the check, or the message in its place.
const CONTENT: [&str; 2] = [
    "#massage-check:not([hidden])",
    "#massage-check-failed[data-now]",
];
/// The mark by which the stylesheet knows that somebody makes us room.
const MARK: &str = "data-embed";

/// Called once with the clinic's own rules, or without, if they cannot be had.
type Waiting = Box<dyn FnOnce(Option<String>)>;

/// As it is handed around.
pub(super) type Around = Rc<Frame>;

/// What is known of the page around us.
pub(super) struct Frame {
    window: Window,
    /// Where messages go to, and come from.
    around: Option<(Window, Origin)>,
    /// Which of the elements on that page.
    pub slot: u32,
    overlay: bool,
    hosted: RefCell<Hosted>,
    /// What developers have been told.
    noted: RefCell<Vec<String>>,
    tell: RefCell<Option<Rc<dyn Fn()>>>,
    waiting: RefCell<Option<Waiting>>,
    /// Whether the page around us has ever said anything.
    met: Cell<bool>,
    height: Cell<u32>,
    /// The place in the trail, which the history knows nothing of here.
    pub at: Cell<usize>,
    pub pop: RefCell<Option<OnPop>>,
}

impl std::fmt::Debug for Frame {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Frame").field("slot", &self.slot).finish()
    }
}

impl Frame {
    /// Only in a frame, and only if the address says so: at the top of a tab
    /// such an address means nothing.
    pub(super) fn found(window: &Window) -> Option<Rc<Self>> {
        let hash = window.location().hash().ok()?;
        let fragment = is_framed(window).then(|| Fragment::read(&hash)).flatten()?;
        let parent = window.parent().ok().flatten()?;
        let (settings, noted) = Settings::read(&fragment.settings);
        let opaque = fragment.origin == Some(Origin::Opaque);
        let frame = Self {
            window: window.clone(),
            slot: fragment.slot,
            overlay: fragment.overlay,
            hosted: RefCell::new(Hosted {
                talks: fragment.origin.is_some(),
                may_know: fragment.origin.is_some() && !opaque && settings.share_tier,
                // Only on the same site can one page reach into the other.
                sealed: matches!(window.frame_element(), Ok(None)),
                full: false,
                settings: Rc::new(settings),
            }),
            around: fragment.origin.map(|origin| (parent, origin)),
            noted: RefCell::default(),
            tell: RefCell::default(),
            waiting: RefCell::default(),
            met: Cell::default(),
            height: Cell::default(),
            at: Cell::default(),
            pop: RefCell::default(),
        };
        frame.dress();
        let frame = Rc::new(frame);
        frame.greet();
        frame.note(noted);
        Some(frame)
    }

    /// Says that we are there, and listens.
    fn greet(self: &Rc<Self>) {
        if self.around.is_none() {
            return;
        }
        let within = self.clone();
        let listen = move |event: &web_sys::Event| {
            if let Some(message) = within.read(event) {
                within.obey(message);
            }
        };
        EventListener::new(&self.window, "message", listen).forget();
        self.watch_tab();
        self.tell(&Event::Hello);
    }

    fn read(&self, event: &web_sys::Event) -> Option<Message> {
        let (parent, origin) = self.around.as_ref()?;
        let event = event.dyn_ref::<MessageEvent>()?;
        let source = event.source()?;
        let known = Object::is(&source, parent) && event.origin() == origin.name();
        known.then(|| Message::read(heard(&event.data()))).flatten()
    }

    fn obey(self: &Rc<Self>, message: Message) {
        if !self.met.replace(true) {
            self.watch_height();
        }
        let mut hosted = self.hosted.borrow().clone();
        let mut notes = Vec::new();
        if let Some(pairs) = message.settings {
            let (settings, noted) = Settings::read(&pairs);
            hosted.settings = Rc::new(hosted.settings.changed_to(settings));
            notes = noted;
        }
        hosted.full = message.full.unwrap_or(hosted.full);
        let changed = *self.hosted.borrow() != hosted;
        *self.hosted.borrow_mut() = hosted;
        self.dress();
        self.note(notes);
        self.measure();
        let tell = self.tell.borrow().clone();
        if let Some(tell) = tell.filter(|_| changed) {
            tell();
        }
        if let Some(overlay) = message.overlay {
            self.overlay_came(overlay);
        }
    }

    /// The clinic's look, and whether somebody makes us room. What cannot be
    /// reached by scrolling must not be cut off before.
    fn dress(&self) {
        let page = self.window.document().and_then(|it| it.document_element());
        let page: Option<HtmlElement> = page.and_then(|page| page.dyn_into().ok());
        let Some(page) = page else { return };
        let hosted = self.hosted.borrow();
        for (name, value) in hosted.settings.look() {
            let _ = page.style().set_property(name, &value);
        }
        let _ = if self.is_sized() {
            page.set_attribute(MARK, "sized")
        } else {
            page.remove_attribute(MARK)
        };
    }

    /// Calls once with the clinic's own rules; without, where there are none
    /// in time. None at all, where none were announced.
    fn on_overlay(self: &Rc<Self>, then: Waiting) {
        *self.waiting.borrow_mut() = Some(then);
        if self.around.is_none() {
            return self.overlay_came(None);
        }
        let within = self.clone();
        let late = Closure::once_into_js(move || within.overlay_came(None));
        let late = late.unchecked_ref();
        let _ = self
            .window
            .set_timeout_with_callback_and_timeout_and_arguments_0(late, PATIENCE);
    }

    /// The first that comes counts.
    fn overlay_came(&self, overlay: Option<String>) {
        let waiting = self.waiting.borrow_mut().take();
        if let Some(then) = waiting {
            then(overlay);
        }
    }

    pub(super) fn tell(&self, event: &Event) {
        let Some((parent, origin)) = &self.around else {
            return;
        };
        let _ = parent.post_message(&spoken(&event.said()), origin.target());
    }

    /// Each line once: settings come more than once.
    fn note(&self, mut notes: Vec<String>) {
        notes.retain(|note| !self.noted.borrow().contains(note));
        if notes.is_empty() {
            return;
        }
        self.noted.borrow_mut().extend(notes.iter().cloned());
        if self.around.is_some() {
            return self.tell(&Event::Noted(notes));
        }
        for note in notes {
            web_sys::console::warn_1(&note.into());
        }
    }

    /// Whether the page around makes us the room we need, so that only that
    /// page can scroll.
    pub(super) fn is_sized(&self) -> bool {
        self.met.get() && !self.hosted.borrow().full
    }

    pub(super) const fn window(&self) -> &Window {
        &self.window
    }

    /// For as long as the page is there.
    fn watch_height(self: &Rc<Self>) {
        let within = self.clone();
        let changed = Closure::<dyn Fn()>::new(move || within.measure());
        if let Ok(observer) = ResizeObserver::new(changed.as_ref().unchecked_ref()) {
            for content in ["#massage-check", "#massage-check-failed"] {
                if let Some(element) = self.find(content) {
                    observer.observe(&element);
                }
            }
            changed.forget();
        }
    }

    /// Of the content, which does not depend on how high the frame is. While
    /// it fills the screen, it does.
    fn measure(&self) {
        if !self.is_sized() {
            return;
        }
        let heights = CONTENT.iter().filter_map(|content| self.find(content));
        let height: f64 = heights
            .map(|it| it.get_bounding_client_rect().height())
            .sum();
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "no page is that high; a cast from anything odd is nought"
        )]
        // Not a pixel more for what is no more than a rounding.
        let height = (height - 0.01).ceil() as u32;
        // Nought: the page was emptied in a hurry.
        if height > 0 && self.height.replace(height) != height {
            self.tell(&Event::Resized(height));
        }
    }

    fn find(&self, selector: &str) -> Option<web_sys::Element> {
        self.window.document()?.query_selector(selector).ok()?
    }
}

impl Browser {
    /// Calls with the clinic's own rules: the text of them, or that they could
    /// not be had. At once and without either, where the clinic has none.
    pub fn on_overlay(&self, then: impl FnOnce(Option<Option<String>>) + 'static) {
        match self.frame.as_ref().filter(|frame| frame.overlay) {
            Some(frame) => frame.on_overlay(Box::new(|overlay| then(Some(overlay)))),
            None => then(None),
        }
    }
}

impl Host for Browser {
    fn hosted(&self) -> Option<Hosted> {
        Some(self.frame.as_ref()?.hosted.borrow().clone())
    }

    fn on_hosted(&self, tell: Rc<dyn Fn()>) -> Box<dyn core::any::Any> {
        let Some(frame) = self.frame.clone() else {
            return Box::new(());
        };
        *frame.tell.borrow_mut() = Some(tell);
        Box::new(Guard(frame))
    }

    fn tell(&self, event: Event) {
        match (&self.frame, event) {
            (Some(frame), Event::Noted(notes)) => frame.note(notes),
            (Some(frame), event) => frame.tell(&event),
            (None, _) => {}
        }
    }
}

/// Nobody is told any more, once this is dropped.
struct Guard(Rc<Frame>);

impl Drop for Guard {
    fn drop(&mut self) {
        *self.0.tell.borrow_mut() = None;
    }
}
