//! What was measured, as tables in docs/performance.md: each between two
//! comments, so that the words around them are written by hand.

#![allow(dead_code, reason = "each measurement uses some of it")]

pub mod machine;

use std::path::Path;

/// Half are less, half are more.
pub fn median(of: &[f64]) -> f64 {
    part(of, 0.5)
}

/// So great a part of them is no more than this.
pub fn part(of: &[f64], part: f64) -> f64 {
    let mut sorted = of.to_vec();
    sorted.sort_by(f64::total_cmp);
    let last = sorted.len().saturating_sub(1);
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_precision_loss,
        clippy::cast_sign_loss,
        reason = "places in a short list"
    )]
    let at = (last as f64 * part).round() as usize;
    sorted.get(at).copied().unwrap_or(f64::NAN)
}

/// Rounds of each measurement, the pages taking turns: 7, or what `make bench ROUNDS=…` says.
pub fn rounds() -> usize {
    let said = std::env::var("MASSAGE_CHECK_ROUNDS").ok();
    said.and_then(|said| said.parse().ok()).unwrap_or(7)
}

/// With as many digits as mean something.
pub fn short(number: f64) -> String {
    match number.abs() {
        _ if number.is_nan() => "–".to_owned(),
        size if size >= 100.0 => format!("{number:.0}"),
        size if size >= 10.0 => format!("{number:.1}"),
        size if size >= 0.01 || size == 0.0 => format!("{number:.2}"),
        _ => format!("{number:.4}"),
    }
}

/// A table with this head.
pub struct Table(String);

impl Table {
    pub fn new(head: &[&str]) -> Self {
        let line = vec!["---"; head.len()];
        Self(row(head) + &row(&line))
    }

    pub fn row(&mut self, cells: &[String]) {
        self.0 += &row(cells);
    }

    /// The same as text, for [`write`].
    pub fn text(&self) -> &str {
        &self.0
    }
}

fn row<T: AsRef<str>>(cells: &[T]) -> String {
    let cells: Vec<&str> = cells.iter().map(AsRef::as_ref).collect();
    format!("| {} |\n", cells.join(" | "))
}

/// Puts this into the place of that name in docs/performance.md, and says it.
pub fn write(place: &str, text: &str) {
    println!("\n{place}\n\n{text}");
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/performance.md");
    let page = std::fs::read_to_string(&path).unwrap_or_default();
    let [start, end] = [
        format!("<!-- measured: {place} -->\n"),
        format!("<!-- end of {place} -->"),
    ];
    let parts = page.split_once(&start).and_then(|(before, rest)| {
        let (_, after) = rest.split_once(&end)?;
        Some((before, after))
    });
    let Some((before, after)) = parts else {
        eprintln!("docs/performance.md has no place for {place}");
        std::process::exit(1);
    };
    let page = format!("{before}{start}\n{}\n\n{end}{after}", text.trim());
    if let Err(error) = std::fs::write(&path, page) {
        eprintln!("{}: {error}", path.display());
        std::process::exit(1);
    }
}
