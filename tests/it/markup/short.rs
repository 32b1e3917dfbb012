//! With the short words on, they stand where the full ones stood, and all
//! else stays. With them off, none of them is read.

use super::tree::Element;
use super::{and, calm_with, draw, page_of, pages, say, speech};
use crate::support::{named, pack, text};
use massage_check::domain::{Answer, Answers, Doubt, Held, ItemId, Kind, PageId};
use massage_check::ui::markup::Show;
use massage_check::ui::screens::Questions;
use massage_check::ui::Speech;
use yew::{AttrValue, Callback};

/// The questions of a page, in short words or in full, after a try to go on.
fn asked(page: PageId, answers: &Answers, short: bool) -> Element {
    let answers = answers.clone();
    draw(move || {
        let questions = Questions {
            speech: Speech { short, ..speech() },
            page,
            answers,
            tried: true,
            act: Callback::noop(),
            find: AttrValue::default(),
            on_show: Callback::noop(),
        };
        questions.show()
    })
}

/// The first line, and what follows it.
fn lines(key: &str) -> (String, String) {
    let (first, more) = text().list(key).split_first().expect("a line at least");
    (first.to_string(), more.join(" "))
}

fn key(item: ItemId, end: &str) -> String {
    format!("item.{}.{end}", pack().item(item).name)
}

/// Every page, as somebody finds it who has said nothing and as somebody who
/// is asked all there is, and the items asked there.
fn every_page() -> Vec<(PageId, Answers, Vec<ItemId>)> {
    let mut all = Vec::new();
    for answers in [Answers::default(), calm_with(&["myositis"])] {
        for page in pages() {
            let items = pack()
                .on_page(page)
                .filter(|item| answers.asks(pack(), *item))
                .collect();
            all.push((page, answers.clone(), items));
        }
    }
    all
}

/// What the group of an item is called, and what is read beside that.
fn group(root: &Element, item: ItemId) -> (String, String) {
    let name = &pack().item(item).name;
    let group = root.by_id(name).expect("a group of its own");
    let hint = root.by_id(&format!("{name}-hint"));
    let hint = hint.map(Element::text).unwrap_or_default();
    let inner = group.with("role", "group");
    // Ticks are called by their list, where the title asks the question.
    let called = match (group.tag.as_str(), inner.first()) {
        ("div", Some(list)) if !group.is("aria-label") => list.name(root),
        _ => group.name(root),
    };
    (called, hint)
}

#[test]
fn short_words_take_the_place_of_the_full_ones_wherever_a_question_is_asked() {
    let mut seen = std::collections::BTreeSet::new();
    for (page, answers, items) in every_page() {
        let root = asked(page, &answers, true);
        let name = &pack().page(page).name;
        let (title, hint) = lines(&format!("page.{name}.easy"));
        assert_eq!(root.one("h1").text(), title);
        let shown = root.by_id("title-hint").map(Element::text);
        assert_eq!(shown.unwrap_or_default(), hint, "{name}");
        for item in items {
            let (question, more) = lines(&key(item, "easy"));
            let (called, hint) = group(&root, item);
            match pack().item(item).kind {
                Kind::Rating { .. } => {
                    assert!(called.starts_with(&question), "{called}");
                    assert_eq!(hint, more);
                }
                // The page says the rest.
                Kind::Ticks { .. } => assert_eq!(called, question),
                _ => {
                    let all = format!("{question} {more}");
                    assert!(called.starts_with(all.trim()), "{called}");
                }
            }
            for full in ["question", "more"] {
                let full = text().find(&key(item, full)).unwrap_or("nothing");
                if !format!("{question} {more}").contains(full) {
                    assert!(!called.contains(full), "{called}");
                    assert!(!hint.contains(full), "{hint}");
                }
            }
            seen.insert(item);
        }
    }
    assert_eq!(seen.len(), pack().items().count(), "every item is seen");
}

#[test]
fn with_the_switch_off_every_question_is_asked_in_full() {
    for (page, answers, items) in every_page() {
        let root = asked(page, &answers, false);
        let name = &pack().page(page).name;
        assert_eq!(root.one("h1").text(), say(&format!("page.{name}.title")));
        for item in items {
            let (called, hint) = group(&root, item);
            assert!(called.starts_with(&say(&key(item, "question"))), "{called}");
            let more = text().find(&key(item, "more")).unwrap_or_default();
            if !matches!(pack().item(item).kind, Kind::Ticks { .. }) {
                assert!(called.contains(more) || hint == more, "{called}");
            }
        }
    }
}

#[test]
fn why_we_ask_is_the_same_in_short_words() {
    for (page, answers, items) in every_page() {
        let (short, full) = (asked(page, &answers, true), asked(page, &answers, false));
        for item in items {
            let why = say(&key(item, "why"));
            assert!(short.text().contains(&why), "{why}");
            assert!(full.text().contains(&why), "{why}");
        }
    }
}

#[test]
fn what_is_missing_is_told_in_the_short_words_of_its_question() {
    for page in pages() {
        let root = asked(page, &Answers::default(), true);
        let links = root.with("role", "alert")[0].all(&["a"]);
        assert!(!links.is_empty());
        for link in links {
            let name = link.get("href").and_then(|href| href.strip_prefix('#'));
            let item = named(name.expect("a link to a row"));
            assert_eq!(link.text(), lines(&key(item, "easy")).0);
        }
    }
}

#[test]
fn whether_somebody_agreed_is_asked_in_short_words_where_the_full_ones_are_long() {
    let clearable = pack()
        .items()
        .filter(|item| pack().item(*item).kind == Kind::Clearable);
    let mut short = 0;
    for item in clearable {
        let waits = Answer::Hold(Held::Waiting(Doubt::Present));
        let answers = and(calm_with(&["hashimotos"]), item, waits);
        let full = say(&key(item, "agreed"));
        let easy = text().list(&key(item, "agreed-easy")).join(" ");
        short += usize::from(!easy.is_empty());
        let easy = if easy.is_empty() { &full } else { &easy };
        for (on, due) in [(true, easy), (false, &full)] {
            let root = asked(page_of(item), &answers, on);
            let id = format!("{}-agreed", pack().item(item).name);
            let follow = root.by_id(&id).expect("one more question");
            assert_eq!(follow.name(&root), *due);
        }
    }
    assert!(short > 0, "some are long");
}

#[test]
fn each_short_sentence_stands_on_a_line_of_its_own() {
    let sepsis = named("sepsis-like");
    let root = asked(page_of(sepsis), &Answers::default(), true);
    let legend = root.by_id("sepsis-like").expect("a row").all(&["legend"])[0];
    let spans: Vec<String> = legend.all(&["span"]).iter().map(|it| it.text()).collect();
    let due = text().list(&key(sepsis, "easy"));
    assert!(due.len() > 5, "a long one");
    for (line, span) in due.iter().zip(spans) {
        assert_eq!(**line, *span);
    }
}

#[test]
fn a_screen_is_drawn_anew_when_the_switch_is_turned() {
    let full = speech();
    let short = Speech {
        short: true,
        ..full.clone()
    };
    assert!(full != short && full == full.clone());
}
