//! How long until a page can be used, and how smoothly it gets there.

use crate::report::{median, part, rounds, short, write, Table};
use crate::sites::Site;
use crate::visit::{Found, Profile, Visit};
use crate::Served;

pub fn measure(sites: &[Served]) {
    let mut pressed: Vec<(Profile, Site, Found)> = Vec::new();
    let mut left: Vec<(Site, Found)> = Vec::new();
    for round in 0..rounds() {
        for turn in 0..sites.len() {
            // Another page begins each round.
            let (site, host) = &sites[(round + turn) % sites.len()];
            for profile in Profile::ALL {
                let found = Visit::to(host, "/", profile, true).found(true);
                pressed.push((profile, *site, found));
            }
            let found = Visit::to(host, "/", Profile::Desk, false).found(false);
            left.push((*site, found));
        }
    }
    for profile in Profile::ALL {
        let of = |site: Site, what: fn(&Found) -> f64| -> Vec<f64> {
            let found = pressed
                .iter()
                .filter(|(under, of, _)| (*under, *of) == (profile, site));
            found.map(|(_, _, found)| what(found)).collect()
        };
        let table = times(of);
        write(&format!("start, {}", profile.name()), table.text());
    }
    write("smoothness", smoothness(&pressed, &left).text());
}

type What = fn(&Found) -> f64;

fn times(of: impl Fn(Site, What) -> Vec<f64>) -> Table {
    let mut table = Table::new(&[
        "Until, in ms",
        Site::Ours.name(),
        Site::Static.name(),
        Site::Preact.name(),
        "× static",
        "× Preact",
        "from – to",
    ]);
    let lines: [(&str, What); 3] = [
        ("the first words are painted", |found| found.painted),
        ("the first question can be answered", |found| {
            found.answerable
        }),
        ("the page’s own logic works", |found| found.awake),
    ];
    for (name, what) in lines {
        let [ours, plain, preact] = Site::ALL.map(|site| median(&of(site, what)));
        let own = of(Site::Ours, what);
        table.row(&[
            name.to_owned(),
            short(ours),
            short(plain),
            short(preact),
            format!("{:.2}", ours / plain),
            format!("**{:.2}**", ours / preact),
            format!("{} – {}", short(part(&own, 0.0)), short(part(&own, 1.0))),
        ]);
    }
    table
}

fn smoothness(pressed: &[(Profile, Site, Found)], left: &[(Site, Found)]) -> Table {
    let mut table = Table::new(&[
        "",
        Site::Ours.name(),
        Site::Static.name(),
        Site::Preact.name(),
    ]);
    let mut line = |name: &str, what: &dyn Fn(Site) -> String| {
        let cells = Site::ALL.map(what);
        table.row(&[&[name.to_owned()], &cells[..]].concat());
    };
    let of_left = |site: Site| left.iter().filter(move |(of, _)| *of == site);
    let of_pressed = |site: Site| pressed.iter().filter(move |(_, of, _)| *of == site);
    let most = |all: &mut dyn Iterator<Item = f64>| short(all.fold(0.0, f64::max));
    line("layout shift (CLS), the most of all rounds", &|site| {
        most(&mut of_left(site).map(|(_, found)| found.moved))
    });
    line("the same, where somebody answers meanwhile", &|site| {
        most(&mut of_pressed(site).map(|(_, _, found)| found.moved))
    });
    line(
        "rounds in which that answer was lost when the program took over",
        &|site| {
            let lost = of_pressed(site).filter(|(_, _, found)| !found.kept);
            lost.count().to_string()
        },
    );
    line("tasks over 50 ms, desk, median", &|site| {
        #[allow(clippy::cast_precision_loss, reason = "a handful")]
        let counts: Vec<f64> = of_left(site)
            .map(|(_, found)| found.long.len() as f64)
            .collect();
        format!("{:.0}", median(&counts))
    });
    line("the longest of them, in ms, median", &|site| {
        let longest: Vec<f64> = of_left(site)
            .map(|(_, found)| found.long.iter().copied().fold(0.0, f64::max))
            .collect();
        short(median(&longest))
    });
    table
}
