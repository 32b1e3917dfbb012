//! How easy the words are: reading ages by Flesch and Kincaid, which count
//! letters and not sense. The limits are just above the hardest of today, so
//! whatever comes out harder should be said in easier words.

use crate::support::{content, root};
use massage_check::desk::reading::{screens, short, Screen, Short};
use std::collections::BTreeMap;

/// In years, for a page of questions, a block of an outcome, and the mean.
const PAGE: f64 = 9.5;
const BLOCK: f64 = 12.0;
const MEAN: f64 = 8.5;

/// For each of the short words, and their mean: what charities for people
/// with learning disabilities ask of Easy Read.
const SHORT: f64 = 10.0;
const SHORT_MEAN: f64 = 7.0;
/// The words of a sentence at most, and on average.
const SENTENCE: usize = 12;
const SENTENCE_MEAN: f64 = 8.0;

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

fn of_short(which: impl Fn(&Short) -> Option<String>) -> Vec<String> {
    let all = short(content());
    assert!(all.len() > 100, "only {} short readings", all.len());
    all.iter().filter_map(which).collect()
}

#[test]
fn every_short_reading_is_within_the_limit() {
    let hard = of_short(|it| (it.age > SHORT).then(|| format!("{:.1} {}", it.age, it.name)));
    assert!(hard.is_empty(), "harder than {SHORT}:\n{}", hard.join("\n"));
}

#[test]
fn no_short_reading_has_a_long_sentence() {
    let long = of_short(|it| {
        let mut sentences = it.sentences().filter(|(_, words)| *words > SENTENCE);
        sentences
            .next()
            .map(|(line, _)| format!("{}: {line}", it.name))
    });
    assert!(
        long.is_empty(),
        "more than {SENTENCE} words:\n{}",
        long.join("\n")
    );
}

#[test]
#[allow(clippy::cast_precision_loss, reason = "a few hundred sentences")]
fn short_words_are_easier_than_the_full_ones_on_average() {
    let all = short(content());
    let mean = |of: fn(&Short) -> f64| all.iter().map(of).sum::<f64>() / all.len() as f64;
    let (easy, full) = (mean(|it| it.age), mean(|it| it.full));
    assert!(easy <= SHORT_MEAN, "{easy:.1} on average");
    assert!(easy + 1.0 < full, "{easy:.1}, and {full:.1} in full");
    let counts: Vec<usize> = all
        .iter()
        .flat_map(Short::sentences)
        .map(|(_, words)| words)
        .collect();
    let words = counts.iter().sum::<usize>() as f64 / counts.len() as f64;
    assert!(words <= SENTENCE_MEAN, "{words:.1} words a sentence");
}

/// Every page, and for the blocks of outcomes their kinds.
fn table() -> String {
    let screens = screens(content());
    let mut table = String::from(
        "# Reading ages\n\n\
         In years, by Flesch and Kincaid, names of illnesses and treatments counted as\n\
         words that the reader knows (src/desk/reading.rs). A test fails when this is out\n\
         of date: `make reading` writes it anew. Every single block:\n\
         `make content ARGS=reading`.\n\n\
         | Page of questions | Age |\n|---|---|\n",
    );
    for page in screens.iter().filter(|screen| is_page(screen)) {
        let name = page.name.trim_start_matches("page.");
        table.push_str(&format!("| {name} | {:.1} |\n", page.age));
    }
    table.push_str("\n| Elsewhere | Blocks | Hardest | Easiest |\n|---|---|---|---|\n");
    let mut kinds: BTreeMap<&str, Vec<f64>> = BTreeMap::new();
    for block in screens.iter().filter(|screen| !is_page(screen)) {
        let kind = block.name.split('.').next().unwrap_or_default();
        kinds.entry(kind).or_default().push(block.age);
    }
    for (kind, ages) in kinds {
        let hardest = ages.iter().copied().fold(f64::MIN, f64::max);
        let easiest = ages.iter().copied().fold(f64::MAX, f64::min);
        let count = ages.len();
        table.push_str(&format!(
            "| {kind} | {count} | {hardest:.1} | {easiest:.1} |\n"
        ));
    }
    table
}

#[test]
fn the_table_of_reading_ages_is_up_to_date() {
    let (table, file) = (table(), root().join("docs/reading.md"));
    if std::env::var_os("MASSAGE_CHECK_WRITE").is_some() {
        std::fs::write(&file, &table).expect("docs can be written");
    }
    let there = std::fs::read_to_string(file).unwrap_or_default();
    assert!(there == table, "run `make reading`");
}
