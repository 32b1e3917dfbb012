//! Where the keyboard is, what moves, and where a control ends: for eyes that
//! need each to be plain.

use super::{all, Hall, DARK, FORCED, FORCED_DARK, LIGHT, MORE, MORE_DARK, STILL};
use crate::harness::engines::Need;

#[test]
fn wherever_the_focus_is_a_ring_shows_it_in_all_colours() {
    if Need::DevTools.is_missing() {
        return;
    }
    let hall = Hall::phone();
    for likes in [LIGHT, DARK, FORCED, FORCED_DARK] {
        hall.likes(likes);
        hall.nothing_wrong(&all(), "unringed()");
    }
}

#[test]
fn nothing_moves_for_those_who_want_it_still() {
    if Need::DevTools.is_missing() {
        return;
    }
    let hall = Hall::phone();
    hall.likes(STILL);
    hall.nothing_wrong(&all(), "moving()");
}

#[test]
fn the_edges_of_controls_are_plain_in_all_colours() {
    if Need::DevTools.is_missing() {
        return;
    }
    let hall = Hall::phone();
    for likes in [LIGHT, DARK, MORE, MORE_DARK, FORCED] {
        hall.likes(likes);
        hall.nothing_wrong(&all(), "faint()");
    }
}

/// So that the tests above cannot pass because nothing was looked at.
#[test]
fn what_is_hard_to_see_is_noticed() {
    if Need::DevTools.is_missing() {
        return;
    }
    let hall = Hall::phone();
    let state = "questions.heart-breath-and-brain-in-error";
    let wrong = |styles: &str, check: &str, what: &str| {
        hall.styled(styles);
        let found = hall.look(state, check);
        assert!(
            found.iter().any(|line| line.contains(what)),
            "{what}: {found:?}"
        );
    };
    wrong(
        ".mc-app :focus-visible { outline: none !important }",
        "unringed()",
        "no ring",
    );
    wrong(
        ".mc-app { --mc-colour-focus: #ddd !important }",
        "unringed()",
        "a faint ring",
    );
    wrong(
        ".mc-app { --mc-colour-line-strong: #ddd !important }",
        "faint()",
        "mc-segments",
    );
    wrong(
        ".mc-button { transition: background 1s !important }",
        "moving()",
        "takes its time",
    );
    wrong(
        "h1 { animation: x 60s } @keyframes x { to { translate: 9px } }",
        "moving()",
        "translate moves",
    );
}
