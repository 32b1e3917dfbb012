//! The built page in headless Chromium, on a phone and on a desk, against two
//! pages by hand which ask thirty plain questions: `benches/by-hand`; answers
//! also against its own screens by hand. They take turns, so that whatever else
//! the machine does touches all alike; medians are compared.
//!
//! All of it, or what is named: `cargo bench --bench page -- start memory`.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    dead_code,
    reason = "a measurement that cannot go on should stop; not all of the harness is used"
)]

mod answers;
mod growth;
#[path = "../../tests/browser/harness/mod.rs"]
mod harness;
mod memory;
mod offline;
#[path = "../report/mod.rs"]
mod report;
mod same;
mod sites;
mod start;
mod visit;
mod weight;
#[path = "../../tests/browser/words.rs"]
mod words;

/// A page, and the server it comes from.
type Served = (sites::Site, harness::host::Host);

fn main() {
    let asked: Vec<String> = std::env::args()
        .skip(1)
        .filter(|it| !it.starts_with('-'))
        .collect();
    let wanted = |name: &str| asked.is_empty() || asked.iter().any(|it| it == name);
    let sites = sites::all();
    let measures: [(&str, &dyn Fn()); 6] = [
        ("weight", &|| weight::measure(&sites)),
        ("start", &|| start::measure(&sites)),
        ("answers", &|| answers::measure(&sites)),
        ("memory", &|| memory::measure(&sites)),
        ("growth", &growth::measure),
        ("offline", &offline::measure),
    ];
    for (name, measure) in measures {
        if wanted(name) {
            measure();
        }
    }
    report::write("machine", &report::machine::machine());
}
