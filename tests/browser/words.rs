//! The content that the page was built from: what is asked, and in which
//! words. The United Kingdom's numbers are filled in.

use massage_check::authoring::{load, Content, Files};
use massage_check::domain::{Answer, Finding, Held, ItemId, Kind, Pack, PageId, Rating, Ticked};
use massage_check::text::fill;
use massage_check::text::pseudo::Pseudo;
use std::cell::Cell;
use std::path::Path;
use std::sync::OnceLock;

const NUMBERS: [(&str, &str); 3] = [
    ("emergency", "999"),
    ("urgent", "111"),
    ("crisis", "116 123"),
];

fn content() -> &'static Content {
    static CONTENT: OnceLock<Content> = OnceLock::new();
    CONTENT.get_or_init(|| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
        let files = Files::read(&folder).expect("content can be read");
        load(&files).expect("content is whole")
    })
}

pub fn pack() -> &'static Pack {
    &content().pack
}

/// The day the content was written: on that day it is good.
pub fn written() -> &'static str {
    static WRITTEN: OnceLock<String> = OnceLock::new();
    WRITTEN.get_or_init(|| pack().parts().date.to_string())
}

thread_local! {
    static PSEUDO: Cell<Option<Pseudo>> = const { Cell::new(None) };
}

/// From here on, in this test, all words are in a language that nobody speaks.
pub fn speak(pseudo: Pseudo) {
    PSEUDO.set(Some(pseudo));
}

/// The language that nobody speaks, if all words are in one.
pub fn spoken() -> Option<Pseudo> {
    PSEUDO.get()
}

/// The words behind a key.
pub fn say(key: &str) -> String {
    with(key, &[])
}

/// The words behind a key, with these filled in.
pub fn with(key: &str, values: &[(&str, &str)]) -> String {
    let line = content()
        .text
        .find(key)
        .unwrap_or_else(|| panic!("no words for {key}"));
    let values = [values, &NUMBERS].concat();
    match PSEUDO.get() {
        Some(pseudo) => fill(&pseudo.line(line), &values),
        None => fill(line, &values),
    }
}

/// The item with this id.
pub fn item(name: &str) -> ItemId {
    let named = |id: &ItemId| &*pack().item(*id).name == name;
    pack()
        .items()
        .find(named)
        .unwrap_or_else(|| panic!("no item {name}"))
}

/// What an item asks.
pub fn question(item: ItemId) -> String {
    say(&format!("item.{}.question", pack().item(item).name))
}

/// The page with this heading.
pub fn page(heading: &str) -> Option<PageId> {
    pack().pages().find(|page| title(*page) == heading)
}

/// The heading of a page.
pub fn title(page: PageId) -> String {
    say(&format!("page.{}.title", pack().page(page).name))
}

/// The heading of the page with this id.
pub fn title_of(name: &str) -> String {
    say(&format!("page.{name}.title"))
}

/// The name of an option.
pub fn option(item: &str, option: &str) -> String {
    if pack().is_area_item(self::item(item)) {
        return say(&format!("area.{option}.name"));
    }
    say(&format!("item.{item}.option.{option}.name"))
}

/// The label of an answer; one for each tick.
pub fn labels(item: ItemId, answer: Answer) -> Vec<String> {
    let about = pack().item(item);
    let name = |index: usize| option(&about.name, &about.options[index].name);
    match answer {
        Answer::Sign(Finding::Absent) | Answer::Hold(Held::No) => vec![say("ui.no")],
        Answer::Sign(Finding::Unsure) => vec![say("ui.unsure")],
        Answer::Hold(Held::Agreed(_)) if about.kind == Kind::Agreement => {
            vec![say("ui.agreement-yes")]
        }
        Answer::Sign(Finding::Present) | Answer::Hold(_) => vec![say("ui.yes")],
        Answer::Rating(Rating::Skipped) => vec![say("ui.rating-skip")],
        Answer::Rating(Rating::Scored(score)) => vec![score.number().to_string()],
        Answer::Chose(option) => vec![name(option.index())],
        Answer::Ticked(Ticked::NoneOfThese) if pack().is_area_item(item) => {
            vec![say("ui.areas-none")]
        }
        Answer::Ticked(Ticked::NoneOfThese) => vec![say("ui.none-of-these")],
        Answer::Ticked(ticked) => ticked
            .options()
            .iter()
            .map(|option| name(option.index()))
            .collect(),
    }
}
