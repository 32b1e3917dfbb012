//! What a page holds in memory, and whether that grows.

use crate::report::{median, rounds, short, write, Table};
use crate::sites::Site;
use crate::visit::{Profile, Visit};
use crate::Served;

/// Answers changed back and forth.
const CHANGES: usize = 10_000;
/// Of them at once: the driver waits no longer.
const BATCH: usize = 500;

pub fn measure(sites: &[Served]) {
    let mut table = Table::new(&[
        "In MB",
        "heap of JavaScript",
        "memory of the program",
        "both",
    ]);
    for (site, host) in sites {
        let loaded: Vec<[f64; 2]> = (0..rounds())
            .map(|_| {
                let visit = Visit::to(host, "/", Profile::Desk, false);
                visit.found(false);
                visit.memory()
            })
            .collect();
        let half = [0, 1].map(|at| median(&loaded.iter().map(|one| one[at]).collect::<Vec<_>>()));
        table.row(&cells(*site, "loaded", half));

        let visit = Visit::to(host, "/", Profile::Desk, true);
        visit.found(true);
        // What is made once, and then kept, is no growth.
        change(&visit, BATCH);
        table.row(&cells(*site, "at the first question", visit.memory()));
        change(&visit, CHANGES);
        let after = format!("after {CHANGES} changes");
        table.row(&cells(*site, &after, visit.memory()));
    }
    write("memory", table.text());
}

fn change(visit: &Visit, times: usize) {
    for _ in 0..times / BATCH {
        visit.page.later(&format!("return bench.change({BATCH})"));
    }
}

fn cells(site: Site, when: &str, [heap, program]: [f64; 2]) -> [String; 4] {
    [
        format!("{}, {when}", site.name()),
        short(heap),
        short(program),
        short(heap + program),
    ]
}
