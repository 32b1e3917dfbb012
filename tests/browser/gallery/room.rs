//! Room: for fingers, on the smallest screens, for larger words and for words
//! spaced as somebody needs them.

use super::{all, gallery_in, screens, Hall};
use crate::harness::engines::Need;
use crate::harness::Served;
use massage_check::gallery::{Drawn, Kind};
use massage_check::text::pseudo::Pseudo;
use serde_json::json;

/// As WCAG 1.4.12 has it.
const SPACED: &str = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
    p { margin-block-end: 2em !important }";

/// Twice as large, as people set it in their browser.
const LARGE: &str = "html { font-size: 200% }";

#[test]
fn whatever_can_be_tapped_is_at_least_48_pixels_high_and_wide() {
    if Need::DevTools.is_missing() {
        return;
    }
    Hall::phone().nothing_wrong(&all(), "tooSmall()");
    Hall::sized(1200, 800).nothing_wrong(&screens(), "tooSmall()");
}

/// Also at 400 % on a screen that is 1280 pixels wide, which leaves as many.
#[test]
fn everything_fits_on_a_screen_320_pixels_wide() {
    if Need::DevTools.is_missing() {
        return;
    }
    let hall = Hall::sized(320, 256);
    hall.nothing_wrong(&all(), "cramped()");
    hall.styled(SPACED);
    hall.nothing_wrong(&all(), "cramped()");
}

#[test]
fn everything_fits_on_a_phone_with_words_twice_as_large() {
    if Need::DevTools.is_missing() {
        return;
    }
    let hall = Hall::phone();
    hall.styled(LARGE);
    hall.nothing_wrong(&all(), "cramped()");
    hall.nothing_wrong(&all(), "tooSmall()");
}

#[test]
fn everything_fits_on_a_phone_and_on_a_desktop_with_words_spaced_out() {
    if Need::DevTools.is_missing() {
        return;
    }
    for (width, height) in [(390, 844), (1200, 800)] {
        let hall = Hall::sized(width, height);
        hall.nothing_wrong(&all(), "cramped()");
        hall.styled(SPACED);
        hall.nothing_wrong(&all(), "cramped()");
    }
}

/// Half as long again, and from right to left.
#[test]
fn everything_fits_and_is_translated_in_languages_that_nobody_speaks() {
    if Need::DevTools.is_missing() {
        return;
    }
    for pseudo in Pseudo::ALL {
        let drawn = gallery_in(pseudo);
        let states: Vec<&Drawn> = drawn.iter().collect();
        let hall = Hall::of(Served::GalleryIn(pseudo), 320, 568);
        hall.nothing_wrong(&states, "cramped()");
        let mut left = Vec::new();
        for screen in states.iter().filter(|one| one.kind == Kind::Screen) {
            hall.look(&screen.name(), "cramped()");
            let words = hall.page.get("leftInEnglish()");
            // The name of the person who reviewed it stays as it is, and what a
            // clinic wrote in its overlay or asked for on its page.
            let own = [
                "reviewed",
                "a clinic",
                "an old clinic",
                "with much to say",
                "without a name",
                "filling the screen",
                "written by hand",
                "told",
            ];
            let own = own.iter().any(|end| screen.state.ends_with(end));
            if words != json!([]) && !own {
                left.push(format!("{}: {words}", screen.name()));
            }
        }
        assert_eq!(left, [""; 0], "in {pseudo:?}");
    }
}

/// So that the tests above cannot pass because nothing was looked at.
#[test]
fn what_does_not_fit_is_seen() {
    if Need::DevTools.is_missing() {
        return;
    }
    let hall = Hall::sized(320, 568);
    let wrong = |styles: &str, check: &str, what: &str| {
        hall.styled(styles);
        let found = hall.look("questions.heart-breath-and-brain-gravest", check);
        assert!(
            found.iter().any(|line| line.contains(what)),
            "{what}: {found:?}"
        );
    };
    wrong(
        "main p { white-space: nowrap }",
        "cramped()",
        "scrolls sideways",
    );
    wrong(
        "main p { white-space: nowrap }",
        "cramped()",
        "outside its box",
    );
    wrong(
        ".mc-button { block-size: 1rem; min-block-size: 0 !important; overflow: hidden }",
        "cramped()",
        "cut off",
    );
    wrong(
        ".mc-hint { margin-block-start: -3rem !important }",
        "cramped()",
        "over one another",
    );
    wrong(
        ".mc-app { --mc-target-size: 2.9rem }",
        "tooSmall()",
        "Not sure",
    );
    hall.styled("");
    for check in ["cramped()", "tooSmall()"] {
        assert_eq!(
            hall.look("questions.heart-breath-and-brain-gravest", check),
            [""; 0]
        );
    }
}
