//! Changing an answer on the way to the outcome, and after it.

use crate::sheets;
use crate::walk::{open, open_at_review, says, Walk};
use crate::words::{option, say, title_of};

fn change(label: &str) -> String {
    format!("{}: {label}", say("ui.change"))
}

fn label(name: &str) -> String {
    say(&format!("item.{name}.label"))
}

#[test]
fn an_answer_is_changed_and_one_is_back_at_the_list() {
    let page = open_at_review(sheets::READY);
    let mut walk = Walk::mouse(&page, sheets::READY);
    assert!(says(&page, &option("age", "18-to-74")));

    walk.press(&change(&label("age")));
    page.wait(
        "the page about age",
        &format!("screen().heading === {:?}", title_of("age")),
    );
    assert!(page.is("document.activeElement.name === 'age' && inView(document.activeElement)"));
    walk.choose("age", &option("age", "75-or-over"));
    walk.press(&say("ui.continue"));
    walk_back_to_review(&page);
    assert!(says(&page, &option("age", "75-or-over")));
    assert!(!says(&page, &option("age", "18-to-74")));

    walk.press(&say("ui.see-outcome"));
    page.wait(
        "the outcome",
        "screen().title.startsWith('What we suggest')",
    );
    assert!(page
        .text("screen().heading")
        .starts_with(&say("ui.tier-adapt")));
}

#[test]
fn a_condition_changed_away_takes_along_what_was_asked_because_of_it() {
    let page = open_at_review(sheets::MYOSITIS);
    let mut walk = Walk::mouse(&page, sheets::MYOSITIS);
    assert!(says(&page, &label("specialist-agreed")));

    walk.press(&change(&label("conditions")));
    page.wait(
        "the conditions",
        &format!("screen().heading === {:?}", title_of("conditions")),
    );
    walk.press(&format!(
        "{} {}",
        say("ui.remove"),
        option("conditions", "myositis")
    ));
    walk.tick(&option("conditions", "hashimotos"));
    walk.press(&say("ui.continue"));
    walk_back_to_review(&page);
    assert!(!says(&page, &label("specialist-agreed")));

    walk.press(&say("ui.see-outcome"));
    page.wait(
        "the outcome",
        "screen().title.startsWith('What we suggest')",
    );
    assert!(page
        .text("screen().heading")
        .starts_with(&say("ui.tier-ready")));
}

#[test]
fn a_condition_added_asks_what_belongs_to_it_and_nothing_else() {
    let page = open_at_review(sheets::READY);
    let mut walk = Walk::mouse(&page, sheets::READY);
    walk.press(&change(&label("conditions")));
    page.wait(
        "the conditions",
        &format!("screen().heading === {:?}", title_of("conditions")),
    );
    walk.tick(&option("conditions", "myositis"));
    walk.press(&say("ui.continue"));
    page.wait(
        "what belongs to it",
        &format!("screen().heading === {:?}", title_of("wait-known")),
    );
    assert!(
        walk.chosen("organ-failure", &say("ui.no")),
        "the rest is as it was"
    );
    walk.choose("specialist-agreed", &say("ui.no"));
    walk.press(&say("ui.continue"));
    page.wait(
        "another screen",
        &format!("screen().heading !== {:?}", title_of("wait-known")),
    );
    assert!(
        page.text("screen().heading")
            .starts_with(&say("ui.tier-hold")),
        "no agreement: wait"
    );
}

#[test]
fn a_reason_on_the_outcome_leads_to_its_answer() {
    let page = open();
    let mut walk = Walk::mouse(&page, sheets::HOLD);
    walk.go_to_the_end();
    walk.press(&say("ui.change-this"));
    walk.arrive_at(Some("recent-infusion"));
    assert_eq!(walk.heading(), title_of("wait-recent"));
    assert!(page.is("inView(document.activeElement)"));
    walk.choose("recent-infusion", &say("ui.no"));
    walk.press(&say("ui.continue"));
    walk.arrive();
    assert_eq!(walk.heading(), title_of("wait-now"));
}

fn walk_back_to_review(page: &crate::harness::Browser) {
    page.wait(
        "the list of answers",
        &format!("screen().heading === {:?}", say("ui.review-title")),
    );
    assert_eq!(page.text("screen().focus"), "title");
}
