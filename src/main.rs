//! Starts the widget: opens the content, finds its place in the page, mounts.
//! Whatever fails on the way ends in "ask your clinician", never in a blank.

use gloo::timers::callback::Timeout;
use massage_check::carried::{open_first, open_later, First};
use massage_check::domain::Pack;
use massage_check::embed::House;
use massage_check::platform::Browser;
use massage_check::platform::{Device, Exit};
use massage_check::text::{keys, Text};
use massage_check::ui::app::{App, AppProps};
use std::rc::Rc;

/// Where the widget goes, and what is shown should it ever break.
const ROOT: &str = "massage-check";
const FAILED: &str = "massage-check-failed";

fn main() {
    // By Yew's own word: it would put its hook in the place of any other.
    yew::set_custom_panic_hook(Box::new(|info| {
        console_error_panic_hook::hook(info);
        show_failed(true);
    }));
    let Some(device) = Browser::new() else { return };
    let device = Rc::new(device);
    let root = element(ROOT);
    let first = device.first_content();
    match (first.map(|bytes| open_first(&bytes)), root) {
        // Somebody left quickly from here: no screen, and no message either.
        (Some(Ok(First { pack, text })), _) if device.gone() => {
            let region = pack.region(pack.region_of(&device.languages()));
            device.leave(region.neutral.as_deref(), text.say(keys::comfort::LEFT));
        }
        (Some(Ok(first)), Some(root)) => {
            let within = device.clone();
            // In a task of its own, so that what people do in between is not kept waiting.
            Timeout::new(0, move || {
                device.on_overlay(move |overlay| start(first, overlay, root, within));
            })
            .forget();
        }
        (Some(Err(broken)), _) => {
            device.log(&format!("the content cannot be opened: {broken}"));
            show_failed(true);
        }
        (None, _) | (_, None) => show_failed(true),
    }
}

/// With the clinic's own rules, where it has any: until these have come, or
/// cannot come any more, the first words stand that were in the page already.
fn start(
    First { pack, text }: First,
    overlay: Option<Option<String>>,
    root: web_sys::Element,
    device: Rc<Browser>,
) {
    let text = in_page_language(text, &device);
    let (pack, text, house) = joined(overlay, pack, text, &device);
    let props = AppProps {
        pack: Rc::new(pack),
        text: Rc::new(text),
        proved: None,
        device: device.clone().into(),
        house,
        begin: None,
    };
    let mut app = yew::Renderer::<App>::with_root_and_props(root.clone(), props.clone()).render();
    show_failed(false);
    // From here on it is the program that answers (src/pwa/first.js).
    let _ = root.set_attribute("data-awake", "");
    let within = device.clone();
    device.on_later_content(move |came| match came.map(|bytes| open_later(&bytes)) {
        Some(Ok(later)) => {
            let text = in_page_language(later.text, &within);
            app.update(AppProps {
                text: Rc::new(Text::clone(&props.text).and(text)),
                proved: Some(Rc::new(later.proved)),
                ..props
            });
        }
        // Everything but some pages to read works without.
        Some(Err(broken)) => within.log(&format!("more content cannot be opened: {broken}")),
        None => {}
    });
}

/// With what the clinic has of its own, where this is a program for frames.
fn joined(
    overlay: Option<Option<String>>,
    pack: Pack,
    text: Text,
    device: &Browser,
) -> (Pack, Text, House) {
    #[cfg(feature = "hosted")]
    if let Some(file) = &overlay {
        use massage_check::{embed::Event, overlay, platform::Host};
        /// The most problems that a clinic's developers are told of at once.
        const PROBLEMS: usize = 40;

        let joined = overlay::joined(file.as_deref(), pack, text, device.today());
        let notes = joined.problems.iter().take(PROBLEMS);
        device.tell(Event::Noted(notes.map(|it| it.to_string()).collect()));
        return (joined.pack, joined.text, joined.house);
    }
    let _ = (overlay, device);
    (pack, text, House::None)
}

/// The words in the language of the page, where that is one that nobody speaks.
fn in_page_language(text: Text, device: &Browser) -> Text {
    #[cfg(feature = "pseudo")]
    {
        use massage_check::text::pseudo::Pseudo;
        let language = device.page_language();
        if let Some(pseudo) = language.and_then(|language| Pseudo::of(&language)) {
            return text.pseudo(pseudo);
        }
    }
    let _ = device;
    text
}

fn element(id: &str) -> Option<web_sys::Element> {
    web_sys::window()?.document()?.get_element_by_id(id)
}

/// Shows the message that stands in the page from the first, in place of the
/// widget, or puts it away.
fn show_failed(failed: bool) {
    let set = |id: &str, hidden: bool| {
        if let Some(element) = element(id) {
            let _ = if hidden {
                element.set_attribute("hidden", "")
            } else {
                element.remove_attribute("hidden")
            };
        }
    };
    set(FAILED, !failed);
    set(ROOT, failed);
    if let (true, Some(message)) = (failed, element(FAILED)) {
        let _ = message.set_attribute("data-now", "");
    }
}
