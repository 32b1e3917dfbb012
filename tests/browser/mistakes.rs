//! Going on with blanks.

use crate::hands::Keys;
use crate::harness::Browser;
use crate::sheets;
use crate::walk::{open, Walk};
use crate::words::{item, question, say, title_of, with};

const SUMMARY: &str = "document.activeElement.getAttribute('role') === 'alert'";

#[test]
fn going_on_with_blanks_says_what_is_missing_and_leads_there() {
    let page = open();
    let mut walk = Walk::mouse(&page, sheets::READY);
    walk.start();
    walk.choose("stroke-like", &say("ui.no"));
    walk.press(&say("ui.continue"));
    page.wait("the list of errors has the focus", SUMMARY);
    let title = title_of("heart-breath-and-brain");
    assert!(page
        .text("document.title")
        .starts_with(&with("ui.error-prefix", &[("name", &title)])));
    assert!(page
        .text("document.activeElement.innerText")
        .contains(&with("ui.error-many", &[("count", "5")])));
    assert!(page.is("inView(document.activeElement.querySelector('h2'))"));

    // The line itself says so too; the one that has its answer does not.
    let wrong = say("ui.error-sign");
    assert!(legend(&page, "sepsis-like").contains(&wrong));
    assert!(!legend(&page, "stroke-like").contains(&wrong));

    walk.press(&question(item("sepsis-like")));
    assert!(page.is("document.activeElement.type === 'radio' && inView(document.activeElement)"));
    assert!(page.is("document.activeElement.closest('fieldset').id === 'sepsis-like'"));
    assert_eq!(page.text("location.href"), page.url);

    walk.press(&with("ui.no-to-rest", &[("count", "5")]));
    for name in [
        "chest-or-breath",
        "sudden-sight-change",
        "sepsis-like",
        "throat-swelling",
    ] {
        assert!(walk.chosen(name, &say("ui.no")), "{name}");
    }
    assert!(
        page.is("!document.querySelector('[role=alert]:not(#massage-check-failed)')"),
        "nothing is missing now"
    );
    assert!(page.text("document.title").starts_with(&title));
    walk.press(&say("ui.continue"));
    walk.arrive();
    assert_eq!(walk.heading(), title_of("nerves-and-blood"));
}

#[test]
fn every_page_says_what_is_missing_and_leads_to_each_line() {
    let page = open();
    let mut walk = Walk::mouse(&page, sheets::MYOSITIS);
    walk.start();
    while crate::words::page(walk.heading()).is_some() {
        walk.press(&say("ui.continue"));
        page.wait("the list of errors has the focus", SUMMARY);
        let title = page.text("document.title");
        assert!(
            title.starts_with(&with("ui.error-prefix", &[("name", walk.heading())])),
            "{title}"
        );
        let entries = page.get("all('[role=alert] a').map((entry) => plain(entry.innerText))");
        let entries = entries.as_array().expect("a list").clone();
        assert!(!entries.is_empty());
        for entry in entries {
            walk.press(entry.as_str().expect("words"));
            let row = format!("document.querySelector(saying(all('[role=alert] a'), {entry}).getAttribute('href'))");
            assert!(
                page.is(&format!("{row}.contains(document.activeElement)")),
                "{entry} leads to {}",
                page.text("document.activeElement.outerHTML")
            );
        }
        walk.fill();
        walk.go_on();
    }
    assert_eq!(walk.heading(), say("ui.review-title"));
}

#[test]
fn each_try_with_blanks_takes_the_keyboard_back_to_the_list() {
    let page = open();
    let mut walk = Walk::new(&page, sheets::READY, Keys::default());
    walk.start();
    for _ in 0..2 {
        walk.press(&say("ui.continue"));
        page.wait("the list of errors has the focus", SUMMARY);
    }
    walk.press(&question(item("throat-swelling")));
    assert!(page.is("focused().ring && focused().inView"));
    assert!(page.is("document.activeElement.closest('fieldset').id === 'throat-swelling'"));
}

#[test]
fn no_to_all_does_not_lose_the_keyboard() {
    let page = open();
    let mut walk = Walk::new(&page, sheets::READY, Keys::default());
    walk.start();
    walk.press(&say("ui.no-to-all"));
    assert!(
        page.is("document.activeElement !== document.body"),
        "the focus went with the button"
    );
    assert!(
        page.is("focused().ring && focused().inView"),
        "the focus cannot be seen"
    );
}

fn legend(page: &Browser, row: &str) -> String {
    page.text(&format!(
        "document.querySelector('#{row} legend').innerText"
    ))
}
