//! How costs grow with the content, in the browser: packs of ten to three
//! thousand items, all of one make (`benches/generated.rs`), with every
//! question answered; the processor slowed.

#[path = "../generated.rs"]
mod generated;

use crate::report::{median, part, rounds, short, write, Table};
use crate::sites;
use crate::visit::{Profile, Visit};
use generated::SIZES;
use massage_check::authoring::{load, Files};
use massage_check::text::{Packed, Text};
use std::path::{Path, PathBuf};

/// Answers given by the mouse in each visit.
const ANSWERS: usize = 20;
/// Answers given by a script, one after the other.
const CHANGES: u32 = 200;

/// What a pack of one size came to.
#[derive(Default)]
struct Cost {
    opened: Vec<f64>,
    work: Vec<f64>,
    answers: Vec<f64>,
    screens: Vec<f64>,
    heap: Vec<f64>,
    program: Vec<f64>,
}

pub fn measure() {
    write_packs();
    let host = sites::serve("target/bench-page");
    triage(&host);
    let mut costs = SIZES.map(|items| (items, Cost::default()));
    for _ in 0..rounds() {
        for (items, cost) in &mut costs {
            let visit = Visit::to(&host, &format!("/?items={items}"), Profile::Slow, false);
            visit.wake();
            visit.page.settle();
            let opened = visit.page.text("document.body.dataset.opened");
            cost.opened.push(opened.parse().expect("a number"));
            let [heap, program] = visit.memory();
            cost.heap.push(heap);
            cost.program.push(program);
            cost.work.push(visit.work(CHANGES));
            for time in 0..ANSWERS {
                let radio = format!("bench.face(bench.radios()[{}])", time % 2);
                visit.click("answer", &radio);
            }
            visit.click("screen", "document.getElementById('continue')");
            cost.answers.extend(visit.clicks("answer").drawn);
            cost.screens.extend(visit.clicks("screen").drawn);
        }
    }
    let mut table = Table::new(&["Items", "10", "100", "1,000", "3,000", "3,000 × 10"]);
    let mut line = |name: &str, what: &dyn Fn(&Cost) -> f64| {
        let all: Vec<f64> = costs.iter().map(|(_, cost)| what(cost)).collect();
        let mut cells = vec![name.to_owned()];
        cells.extend(all.iter().copied().map(short));
        cells.push(format!("{:.2}", all[all.len() - 1] / all[0]));
        table.row(&cells);
    };
    line("the page’s work on an answer, ms", &|cost| {
        median(&cost.work)
    });
    line("an answer is drawn, half are sooner, ms", &|cost| {
        median(&cost.answers)
    });
    line("an answer is drawn, 95 of 100 are sooner, ms", &|cost| {
        part(&cost.answers, 0.95)
    });
    line("the next screen is drawn, half are sooner, ms", &|cost| {
        median(&cost.screens)
    });
    line("opening pack and words, ms", &|cost| median(&cost.opened));
    line("heap of JavaScript, MB", &|cost| median(&cost.heap));
    line("memory of the program, MB", &|cost| median(&cost.program));
    write("growth, in the browser", table.text());
}

/// With the real content, without the screens.
fn triage(host: &crate::harness::host::Host) {
    let visit = Visit::to(host, "/", Profile::Desk, false);
    visit
        .page
        .wait("the measurement", "parseFloat(document.title) > 0");
    let micros = visit.page.text("document.title");
    write(
        "triage, in the browser",
        &format!("{micros} µs a sheet, on the desk."),
    );
}

/// As the page fetches them: made on the host, since what making them takes is no part of it.
fn write_packs() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let files = Files::read(&root.join("content")).expect("content can be read");
    let content = load(&files).expect("content is whole");
    for items in SIZES {
        let parts = generated::parts(content.pack.parts(), items);
        let text: Text = content.text.with(generated::words(&parts));
        let at = |name: &str| -> PathBuf {
            let name = format!("{name}-{items}.bin");
            root.join("target/bench-page").join(name)
        };
        let bytes = postcard::to_allocvec(&parts).expect("bytes");
        std::fs::write(at("pack"), bytes).expect("a file");
        let bytes = postcard::to_allocvec(&Packed::of(&text, |_| true)).expect("bytes");
        std::fs::write(at("text"), bytes).expect("a file");
    }
}
