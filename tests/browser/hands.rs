//! Two ways to use a page: with a mouse or finger, and with the keyboard alone.

use crate::harness::Browser;
use fantoccini::key::Key;
use serde_json::{json, Value};

/// Uses what is on the page, found by its words.
pub trait Hand {
    /// Presses a button, follows a link, opens a fold.
    fn press(&mut self, page: &Browser, words: &str);
    /// Chooses an answer to a question.
    fn choose(&mut self, page: &Browser, question: &str, answer: &str);
    /// Ticks something, after opening the fold it is in, if it is in one.
    fn tick(&mut self, page: &Browser, words: &str);
    /// How many taps, or keys, it took so far.
    fn taps(&self) -> usize;
}

/// Clicks on what is in sight, or can be scrolled to.
#[derive(Debug, Default)]
pub struct Mouse(usize);

impl Mouse {
    fn click(&mut self, page: &Browser, what: &str, with: &[Value]) {
        let Some(element) = page.element(&format!("return {what}"), with) else {
            panic!("nothing says {with:?} ({what}) on:\n{}", page.shown())
        };
        page.click(&element);
        self.0 += 1;
    }
}

impl Hand for Mouse {
    fn press(&mut self, page: &Browser, words: &str) {
        self.click(page, "pressable(arguments[0])", &[json!(words)]);
    }

    fn choose(&mut self, page: &Browser, question: &str, answer: &str) {
        self.click(
            page,
            "answer(arguments[0], arguments[1])",
            &[json!(question), json!(answer)],
        );
    }

    fn tick(&mut self, page: &Browser, words: &str) {
        let fold = [json!(words)];
        if page.run("return foldOf(arguments[0]) !== null", &fold) == true {
            self.click(page, "foldOf(arguments[0])", &fold);
        }
        self.click(page, "tickable(arguments[0])", &fold);
    }

    fn taps(&self) -> usize {
        self.0
    }
}

/// Tab, arrows, Space and Enter, and nothing else. Looks at every stop whether
/// one can see where one is.
#[derive(Debug, Default)]
pub struct Keys(usize);

/// More strokes than anything on a screen needs.
const LOST: usize = 200;

impl Keys {
    fn key(&mut self, page: &Browser, key: Key) {
        page.key(key, false);
        self.0 += 1;
    }

    /// Presses a key until the keyboard is where one wants it to be.
    fn until(
        &mut self,
        page: &Browser,
        key: Key,
        places: [&str; 2],
        what: &str,
        with: &[Value],
    ) -> Value {
        let script = format!("return towards({what})");
        for strokes in 0..LOST {
            let stop = page.run(&script, with);
            assert_eq!(
                stop["found"],
                true,
                "nothing says {with:?} ({what}) on:\n{}",
                page.shown()
            );
            if strokes > 0 && stop["page"] != true {
                // One can see that this is where the keyboard is.
                for sight in ["ring", "uncovered", "inView"] {
                    assert_eq!(stop[sight], true, "the focus cannot be seen: {stop}");
                }
            }
            if places.iter().any(|place| stop[*place] == true) {
                return stop;
            }
            self.key(page, key);
        }
        panic!("no way by {key:?} to {with:?} on:\n{}", page.shown())
    }

    /// Tabs on until the keyboard is on something, or among its radios.
    fn go(&mut self, page: &Browser, what: &str, with: &[Value]) -> Value {
        self.until(page, Key::Tab, ["there", "near"], what, with)
    }
}

impl Hand for Keys {
    fn press(&mut self, page: &Browser, words: &str) {
        self.go(page, "pressable(arguments[0])", &[json!(words)]);
        self.key(page, Key::Enter);
    }

    fn choose(&mut self, page: &Browser, question: &str, answer: &str) {
        let (what, with) = (
            "answer(arguments[0], arguments[1])",
            [json!(question), json!(answer)],
        );
        let stop = self.go(page, what, &with);
        if stop["there"] == true {
            self.key(page, Key::Space);
        } else {
            self.until(page, Key::Right, ["there"; 2], what, &with);
        }
    }

    fn tick(&mut self, page: &Browser, words: &str) {
        let with = [json!(words)];
        if page.run("return foldOf(arguments[0]) !== null", &with) == true {
            self.go(page, "foldOf(arguments[0])", &with);
            self.key(page, Key::Enter);
        }
        self.go(page, "tickable(arguments[0])", &with);
        self.key(page, Key::Space);
    }

    fn taps(&self) -> usize {
        self.0
    }
}
