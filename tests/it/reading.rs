//! How easy the words are: reading ages by Flesch and Kincaid, which count
//! letters and not sense. The limits are just above the hardest of today, so
//! whatever comes out harder should be said in easier words.

use crate::support::content;
use massage_check::desk::reading::{screens, Screen};

/// In years, for a page of questions, a block of an outcome, and the mean.
const PAGE: f64 = 9.5;
const BLOCK: f64 = 12.0;
const MEAN: f64 = 8.5;

fn is_page(screen: &Screen) -> bool {
    screen.name.starts_with("page.")
}

fn harder_than(limit: f64, which: impl Fn(&Screen) -> bool) -> Vec<String> {
    let hard = screens(content())
        .into_iter()
        .filter(|screen| which(screen) && screen.age > limit);
    hard.map(|screen| format!("{:.1} {}", screen.age, screen.name))
        .collect()
}

#[test]
fn every_page_of_questions_is_within_the_limit() {
    let hard = harder_than(PAGE, is_page);
    assert!(hard.is_empty(), "harder than {PAGE}:\n{}", hard.join("\n"));
}

#[test]
fn every_block_of_an_outcome_is_within_the_limit() {
    let hard = harder_than(BLOCK, |screen| !is_page(screen));
    assert!(hard.is_empty(), "harder than {BLOCK}:\n{}", hard.join("\n"));
}

#[test]
fn on_average_it_can_be_read_by_a_child() {
    let screens = screens(content());
    assert!(screens.len() > 200, "only {} screens", screens.len());
    #[allow(clippy::cast_precision_loss, reason = "a few hundred screens")]
    let mean = screens.iter().map(|screen| screen.age).sum::<f64>() / screens.len() as f64;
    assert!(mean <= MEAN, "{mean:.1} on average");
}
