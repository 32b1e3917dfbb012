//! A person on the way through the check, screen by screen. Every new screen
//! is looked at: one heading which has the focus, a title to match, nothing
//! told to the address, the history or anybody else.

use crate::hands::{Hand, Mouse};
use crate::harness::{Browser, Setting};
use crate::sheets::{self, Sheet};
use crate::words::{self, pack, say, with};
use massage_check::domain::{
    Answer, Answers, Disposition, Finding, Held, ItemId, Kind, PageId, Place, RegionId, Saved,
};
use serde_json::{json, Value};

/// Somebody on the way.
pub struct Walk<'a, H> {
    pub page: &'a Browser,
    pub hand: H,
    sheet: Sheet,
    answers: Answers,
    /// The screens seen, the first included.
    pub screens: usize,
    heading: String,
    /// What had been asked of the server when the check stood there.
    heard: Vec<String>,
}

impl<'a> Walk<'a, Mouse> {
    /// With the mouse, from the first screen on.
    pub fn mouse(page: &'a Browser, sheet: Sheet) -> Self {
        Self::new(page, sheet, Mouse::default())
    }
}

impl<'a, H: Hand> Walk<'a, H> {
    pub fn new(page: &'a Browser, sheet: Sheet, hand: H) -> Self {
        let screen = page.get("screen()");
        Self {
            page,
            hand,
            sheet,
            answers: Answers::default(),
            screens: 1,
            heading: text(&screen["heading"]),
            heard: page.heard(),
        }
    }

    pub fn press(&mut self, words: &str) {
        self.hand.press(self.page, words);
    }

    /// Chooses an answer to the item with this id.
    pub fn choose(&mut self, item: &str, answer: &str) {
        let question = words::question(words::item(item));
        self.hand.choose(self.page, &question, answer);
    }

    pub fn tick(&mut self, words: &str) {
        self.hand.tick(self.page, words);
    }

    /// From the first screen to the first page.
    pub fn start(&mut self) {
        self.press(&say("ui.start"));
        self.arrive();
    }

    /// Answers every line of the page as the sheet says.
    pub fn fill(&mut self) {
        let page = words::page(&self.heading)
            .unwrap_or_else(|| panic!("{} is no page of questions", self.heading));
        for item in pack().on_page(page).collect::<Vec<_>>() {
            if self.answers.asks(pack(), item) {
                let answer = sheets::answer(self.sheet, item);
                self.answers.give(pack(), item, answer);
                if !self.by_button(item, answer) {
                    self.give(item, answer);
                }
            }
        }
        if !self.emergency() {
            self.no_to_the_rest(page);
        }
    }

    /// Whether "No to all" is the shorter way to this answer.
    fn by_button(&self, item: ItemId, answer: Answer) -> bool {
        let page = pack().item(item).page;
        let no = matches!(
            answer,
            Answer::Sign(Finding::Absent) | Answer::Hold(Held::No)
        );
        let signs = |item| {
            matches!(
                pack().item(item).kind,
                Kind::Sign | Kind::Clearable | Kind::Agreement
            )
        };
        no && pack().on_page(page).count() > 1 && pack().on_page(page).all(signs)
    }

    fn no_to_the_rest(&mut self, page: PageId) {
        let fills = |item: &ItemId| matches!(pack().item(*item).kind, Kind::Sign | Kind::Clearable);
        let asked = pack()
            .on_page(page)
            .filter(|item| self.answers.asks(pack(), *item));
        let lines: Vec<ItemId> = asked.filter(fills).collect();
        let blank = lines
            .iter()
            .filter(|item| {
                self.answers
                    .get(**item)
                    .is_some_and(|answer| self.by_button(**item, answer))
            })
            .count();
        match blank {
            0 => {}
            all if all == lines.len() => self.press(&say("ui.no-to-all")),
            1 => self.press(&say("ui.no-to-last")),
            some => self.press(&with("ui.no-to-rest", &[("count", &some.to_string())])),
        }
    }

    fn give(&mut self, item: ItemId, answer: Answer) {
        let question = words::question(item);
        for label in words::labels(item, answer) {
            match answer {
                Answer::Ticked(_) => self.hand.tick(self.page, &label),
                _ => self.hand.choose(self.page, &question, &label),
            }
        }
        if let (Answer::Hold(Held::Agreed(_)), Kind::Clearable) = (answer, &pack().item(item).kind)
        {
            let agreed = say(&format!("item.{}.agreed", pack().item(item).name));
            self.hand.choose(self.page, &agreed, &say("ui.agreed-yes"));
        }
    }

    fn emergency(&self) -> bool {
        let so_far = self.answers.so_far(pack(), Disposition::Ready);
        so_far.disposition() == Disposition::Emergency
    }

    /// Presses the button that goes on, and is there.
    pub fn go_on(&mut self) {
        let key = if self.emergency() {
            "ui.see-what-to-do"
        } else {
            "ui.continue"
        };
        self.press(&say(key));
        self.arrive();
    }

    /// Answers and goes on until this heading; to the outcome if it never comes.
    pub fn to(&mut self, heading: &str) {
        if self.heading == say("ui.welcome-title") {
            self.start();
        }
        while self.heading != heading && words::page(&self.heading).is_some() {
            self.fill();
            self.go_on();
        }
    }

    /// What was asked of the server until now is no fault of the page.
    pub fn hear_anew(&mut self) {
        self.heard = self.page.heard();
    }

    /// Answers everything up to the page with this id.
    pub fn go_to_page(&mut self, name: &str) {
        let title = words::title_of(name);
        self.to(&title);
        assert_eq!(self.heading, title);
    }

    /// Answers everything, looks over the answers if asked to, and is at the outcome.
    pub fn go_to_the_end(&mut self) {
        let review = say("ui.review-title");
        self.to(&review);
        if self.heading == review {
            self.press(&say("ui.see-outcome"));
            self.arrive();
        }
        self.assert_nothing_left();
    }

    /// Nothing but the answers, in this tab.
    fn assert_nothing_left(&self) {
        assert_eq!(self.page.complaints(), [""; 0], "what the console says");
        // The page's own copy of itself is no answer: see offline.rs.
        // On a clinic's page the answers of each element have a number.
        let left = "const tab = Object.keys(sessionStorage).map((name) => name.replace(/-\\d+$/, ''));
            const left = [document.cookie, ...Object.keys(localStorage), ...tab];
            const copies = caches.keys().then((names) => names.filter((name) => !/^massage-check \\/ \\w+$/.test(name)));
            return Promise.all([indexedDB.databases(), copies]).then((more) => [...left, ...more.flat()]);";
        if self.page.is(STORAGE) {
            assert_eq!(
                self.page.run(left, &[]),
                json!(["", KEY]),
                "what is left in the browser"
            );
        }
    }

    /// Waits for another screen than before, and looks at it.
    pub fn arrive(&mut self) {
        self.arrive_at(Some("title"));
    }

    /// The same, from a screen that is none of the walk.
    pub fn arrive_from(&mut self, heading: &str) {
        heading.clone_into(&mut self.heading);
        self.arrive();
    }

    /// The same, where the focus goes elsewhere than to the heading, or anywhere.
    pub fn arrive_at(&mut self, focus: Option<&str>) {
        let before = &self.heading;
        self.page.wait(
            "another screen",
            &format!("screen().heading !== {before:?}"),
        );
        self.page.settle();
        self.screens += 1;
        self.look(focus);
    }

    /// Looks at the present screen; see above for what has to hold of each.
    fn look(&mut self, focus: Option<&str>) {
        let screen = self.page.get("screen()");
        self.heading = text(&screen["heading"]);
        let heading = &self.heading;
        assert_eq!(screen["headings"], 1, "{heading}: how many h1");
        if let Some(focus) = focus {
            assert_eq!(screen["focus"], focus, "{heading}: where the focus is");
        }
        // On a clinic's page the address holds what the clinic asked for, and the history nothing.
        let url = text(&screen["url"]);
        let (address, embedded) = match url.split_once("#embed=1&") {
            Some((address, _)) => (address, true),
            None => (url.as_str(), false),
        };
        assert_eq!(address, self.page.url, "{heading}: the address");
        let state = &screen["state"];
        let fits = if embedded {
            state.is_null()
        } else {
            state.is_u64()
        };
        assert!(fits, "{heading}: the history holds {state}");
        assert_eq!(screen["wide"], 0, "{heading}: scrolls sideways");
        if words::spoken().is_some() {
            let left = self.page.get("untranslated()");
            assert_eq!(left, json!([]), "{heading}: words left in English");
        }
        // By name: the browser notes down late what came at the start.
        let loaded = screen["loaded"].as_array().expect("a list");
        let new = |path: &&Value| !self.heard.iter().any(|known| known == *path);
        let new: Vec<_> = loaded.iter().filter(new).collect();
        assert!(new.is_empty(), "{heading}: {new:?} was loaded");
        assert_eq!(
            self.page.heard()[self.heard.len()..],
            [""; 0],
            "{heading}: the server was asked"
        );
        let known = words::page(heading).is_some() || *heading == say("ui.review-title");
        let title = if known || *heading == say("ui.welcome-title") {
            heading.clone()
        } else {
            // Titles end up in the browser's history: they name no outcome.
            say("ui.outcome-title")
        };
        assert_eq!(screen["title"], format!("{title} – {}", say("ui.app-name")));
    }

    /// The heading of the present screen.
    pub fn heading(&self) -> &str {
        &self.heading
    }

    /// Whether an answer is chosen.
    pub fn chosen(&self, item: &str, answer: &str) -> bool {
        let question = words::question(words::item(item));
        let script = "return answer(arguments[0], arguments[1])?.control.checked ?? null";
        self.page.run(script, &[question.into(), answer.into()]) == true
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// Whether pages may keep anything.
const STORAGE: &str = "(() => { try { return sessionStorage; } catch { return null; } })()";

/// The key under which the answers are kept.
const KEY: &str = "massage-check";

/// Opens the page as most people find it.
pub fn open() -> Browser {
    Browser::open(Setting::default())
}

/// Opens the page where somebody has answered everything and loads it again:
/// the short way to "Check your answers".
pub fn open_at_review(sheet: Sheet) -> Browser {
    let mut answers = Answers::default();
    for item in pack().items() {
        if answers.asks(pack(), item) {
            answers.give(pack(), item, sheets::answer(sheet, item));
        }
    }
    let page = open_where(&answers, Place::Review);
    assert_eq!(page.text("screen().heading"), say("ui.review-title"));
    page
}

/// Opens the page where somebody who stood here loads it again.
pub fn open_where(answers: &Answers, place: Place) -> Browser {
    let trail = [Place::Welcome, place];
    let saved = Saved::new(pack(), answers, &trail, 1, RegionId::at(0));
    let page = open();
    let keep = "sessionStorage.setItem(arguments[0], arguments[1])";
    page.run(keep, &[KEY.into(), saved.to_text().into()]);
    page.run("history.replaceState(1, '')", &[]);
    page.reload();
    page
}

/// Whether the main part of the screen says this.
pub fn says(page: &Browser, words: &str) -> bool {
    let script =
        "return plain(document.querySelector('main').innerText).includes(plain(arguments[0]))";
    page.run(script, &[words.into()]) == true
}
