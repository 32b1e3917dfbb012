//! Going back, loading again, and pages beside the questions. What nobody
//! gets to know is looked at on every screen of every walk: see [`Walk`].

use crate::sheets;
use crate::walk::{open, says, Walk};
use crate::words::{say, title_of};

#[test]
fn both_ways_back_keep_the_answers() {
    let page = open();
    let mut walk = Walk::mouse(&page, sheets::READY);
    walk.go_to_page("severe-illness");

    walk.press(&say("ui.back"));
    walk.arrive();
    assert_eq!(walk.heading(), title_of("nerves-and-blood"));
    assert!(walk.chosen("saddle-numbness", &say("ui.no")));

    page.go_back();
    walk.arrive();
    assert_eq!(walk.heading(), title_of("heart-breath-and-brain"));
    assert!(walk.chosen("throat-swelling", &say("ui.no")));

    page.go_back();
    walk.arrive();
    assert_eq!(walk.heading(), say("ui.welcome-title"));

    for name in [
        "heart-breath-and-brain",
        "nerves-and-blood",
        "severe-illness",
    ] {
        page.go_forward();
        walk.arrive();
        assert_eq!(walk.heading(), title_of(name));
    }
    walk.go_to_page("self-harm");
}

#[test]
fn another_answer_after_going_back_leads_on_from_there() {
    let page = open();
    let mut walk = Walk::mouse(&page, sheets::READY);
    walk.go_to_page("severe-illness");
    page.go_back();
    walk.arrive();
    page.go_back();
    walk.arrive();
    walk.choose("stroke-like", &say("ui.unsure"));
    walk.press(&say("ui.see-what-to-do"));
    walk.arrive();
    assert!(
        walk.heading().starts_with(&say("ui.tier-emergency")),
        "{}",
        walk.heading()
    );

    // A slip is undone where it happened.
    walk.press(&say("ui.back"));
    walk.arrive();
    walk.choose("stroke-like", &say("ui.no"));
    walk.press(&say("ui.continue"));
    walk.arrive();
    assert_eq!(walk.heading(), title_of("nerves-and-blood"));
    assert!(
        walk.chosen("saddle-numbness", &say("ui.no")),
        "later answers stay"
    );
}

#[test]
fn loading_again_keeps_the_place_the_answers_and_the_way_back() {
    let page = open();
    let mut walk = Walk::mouse(&page, sheets::READY);
    walk.go_to_page("severe-illness");
    walk.choose("thyroid-storm", &say("ui.no"));

    page.reload();
    assert_eq!(page.text("screen().heading"), title_of("severe-illness"));
    assert!(
        says(&page, &say("ui.restored")),
        "that the answers are back is said"
    );
    assert!(walk.chosen("thyroid-storm", &say("ui.no")));
    assert!(
        !walk.chosen("severe-belly-pain", &say("ui.no")),
        "what was blank is blank"
    );

    let mut walk = Walk::mouse(&page, sheets::READY);
    page.go_back();
    walk.arrive();
    assert_eq!(walk.heading(), title_of("nerves-and-blood"));
    assert!(walk.chosen("saddle-numbness", &say("ui.no")));
    walk.press(&say("ui.back"));
    walk.arrive();
    assert_eq!(walk.heading(), title_of("heart-breath-and-brain"));

    // And again, from a place one came back to.
    page.reload();
    assert_eq!(
        page.text("screen().heading"),
        title_of("heart-breath-and-brain")
    );
    let mut walk = Walk::mouse(&page, sheets::READY);
    page.go_forward();
    walk.arrive();
    assert_eq!(walk.heading(), title_of("nerves-and-blood"));
}

#[test]
fn the_outcome_is_still_there_after_loading_again() {
    let page = open();
    let mut walk = Walk::mouse(&page, sheets::EMERGENCY);
    walk.go_to_the_end();
    page.reload();
    assert_eq!(page.text("screen().heading"), walk.heading());
    assert!(page.is("call('999', document.querySelector('main'))"));
}

#[test]
fn beside_the_questions_and_back_again() {
    let page = open();
    let mut walk = Walk::mouse(&page, sheets::READY);
    walk.go_to_page("nerves-and-blood");
    walk.choose("heavy-bleeding", &say("ui.no"));
    for aside in [say("ui.about"), say("ui.claims")] {
        walk.press(&aside);
        page.wait(
            "the page beside",
            &format!("screen().heading === {aside:?}"),
        );
        assert_eq!(
            page.text("document.title"),
            format!("{aside} – {}", say("ui.app-name"))
        );
        assert_eq!(page.text("screen().focus"), "title");
    }
    page.go_back();
    page.wait(
        "the first page beside",
        &format!("screen().heading === {:?}", say("ui.about")),
    );
    page.go_back();
    page.wait(
        "the question",
        &format!("screen().heading === {:?}", title_of("nerves-and-blood")),
    );
    assert!(walk.chosen("heavy-bleeding", &say("ui.no")));
}

#[test]
fn going_to_another_page_and_back_keeps_the_place_and_the_answers() {
    let page = open();
    let mut walk = Walk::mouse(&page, sheets::READY);
    walk.go_to_page("severe-illness");
    walk.choose("thyroid-storm", &say("ui.no"));
    page.leave();
    page.go_back();
    page.wait(
        "the check is back",
        &format!("screen().heading === {:?}", title_of("severe-illness")),
    );
    let mut walk = Walk::mouse(&page, sheets::READY);
    assert!(walk.chosen("thyroid-storm", &say("ui.no")));
    walk.choose("thyroid-storm", &say("ui.unsure"));
    assert!(walk.chosen("thyroid-storm", &say("ui.unsure")));
    page.go_back();
    walk.arrive();
    assert_eq!(walk.heading(), title_of("nerves-and-blood"));
    assert!(walk.chosen("saddle-numbness", &say("ui.no")));
}
