//! What the person is led to comes into sight on the page around, by hand and
//! by keys: where the browser does not see to that, the element does.

use super::{Scene, Stage};
use crate::hands::{Hand, Mouse};
use crate::harness::Setting;
use crate::sheets;
use crate::words::say;
use fantoccini::key::Key;

/// The check is far higher than the window.
fn at_the_first_question() -> Stage {
    let stage = Scene {
        setting: Setting {
            height: 600,
            ..Setting::default()
        },
        ..Scene::default()
    }
    .open();
    let mut walk = stage.walk(sheets::READY);
    walk.start();
    stage.leave();
    stage
}

/// Where the focus is in the frame.
const FOCUS: &str = "(() => {
    const active = document.activeElement;
    const box = active.getBoundingClientRect();
    return { top: box.top, bottom: Math.min(box.bottom, box.top + 48), what: active.name || active.id || active.innerText || active.localName, body: active === document.body };
})()";

impl Stage {
    /// Waits until what has the focus in the check can be seen, its first lines at least; none if nothing has it.
    fn assert_in_sight(&self) -> Option<String> {
        let focus = self.within(0, |page| page.get(FOCUS));
        if focus["body"] == true {
            return None;
        }
        let at = |end: &str| focus[end].as_f64().expect("a place");
        let (top, bottom) = (at("top"), at("bottom"));
        let what = focus["what"].as_str().unwrap_or_default().to_owned();
        let start = "frame().getBoundingClientRect().top";
        // Half of it, where it is a button of 48 pixels.
        let middle = f64::midpoint(top, bottom);
        let seen = format!("{start} + {middle} >= 0 && {start} + {middle} <= innerHeight");
        let since = std::time::Instant::now();
        while !self.page.is(&seen) && since.elapsed().as_secs() < 5 {}
        let stands = self.page.get(&format!("[{start}, scrollY, innerHeight]"));
        assert!(self.page.is(&seen), "{focus} is out of sight at {stands}");
        Some(what)
    }
}

#[test]
fn a_link_to_what_is_missing_shows_it() {
    let stage = at_the_first_question();
    stage.within(0, |page| {
        Mouse::default().press(page, &say("ui.continue"));
        let links = "all('[role=alert] a')";
        page.wait("what is missing", &format!("{links}.length"));
        let last = page.element(&format!("return {links}.at(-1)"), &[]);
        page.click(&last.expect("a link"));
    });
    let what = stage.assert_in_sight();
    assert!(what.is_some_and(|what| what != "title"));
    // And it is far from where the link was.
    assert!(stage.page.is("frame().getBoundingClientRect().top < -300"));
}

#[test]
fn the_keyboard_is_never_out_of_sight() {
    let stage = at_the_first_question();
    let mut seen = Vec::new();
    for back in [false, true] {
        for _ in 0..14 {
            stage.within(0, |page| page.key(Key::Tab, back));
            let Some(what) = stage.assert_in_sight() else {
                break;
            };
            seen.push(what);
        }
    }
    assert!(seen.len() > 15, "{seen:?}");
}
