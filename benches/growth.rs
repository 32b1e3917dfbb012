//! How costs grow with the content, on the host: packs of ten to three
//! thousand items, all of one make (`generated.rs`).

#![allow(
    clippy::cast_precision_loss,
    reason = "counts of a few thousand, and times"
)]

mod generated;
mod report;

use generated::SIZES;
use massage_check::authoring::{load, Files};
use massage_check::domain::{
    Answer, Disposition, Finding, ItemId, Pack, PackParts, Place, RegionId, Saved, Session, Step,
};
use massage_check::text::{Packed, Text};
use report::{median, rounds, short, write, Table};
use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

/// Rules that concern the answers, whatever the size of the pack.
const CONCERNED: usize = 5;

/// What is measured of a pack, in microseconds.
type Cost = fn(&PackParts) -> f64;

fn main() {
    let content = match Files::read(Path::new("content")).and_then(|files| load(&files)) {
        Ok(content) => content,
        Err(problems) => {
            problems.iter().for_each(|problem| eprintln!("{problem}"));
            std::process::exit(1);
        }
    };
    let packs = SIZES.map(|items| generated::parts(content.pack.parts(), items));
    growth(&packs);
    concerned(&packs);
}

/// Each cost, by the size of the pack.
fn growth(packs: &[PackParts; 4]) {
    let mut table = Table::new(&["In µs, on one core", "10", "100", "1,000", "3,000 items"]);
    let costs: [(&str, Cost); 7] = [
        ("opening the pack", opening),
        ("opening the words", opening_words),
        ("triage, five rules concerned", |parts| {
            triage(parts, CONCERNED)
        }),
        ("an answer, all others given", answering),
        ("Continue, all others given", going_on),
        ("writing a session down", writing),
        ("reading it again", reading),
    ];
    for (name, cost) in costs {
        let mut cells = vec![name.to_owned()];
        cells.extend(packs.iter().map(|parts| short(cost(parts))));
        table.row(&cells);
    }
    write("growth, native", table.text());
}

/// Triage in the largest pack, by how many rules concern the answers.
fn concerned(packs: &[PackParts; 4]) {
    let mut table = Table::new(&["Of 3,000 rules concern the answers", "µs"]);
    for unsure in [0, 10, 100, 1_000] {
        let took = triage(&packs[3], unsure);
        table.row(&[unsure.to_string(), short(took)]);
    }
    write("triage by rules concerned", table.text());
}

/// The median of several rounds, each long enough to be measured, in microseconds.
fn micros(mut act: impl FnMut()) -> f64 {
    let began = Instant::now();
    act();
    let once = began.elapsed().as_secs_f64();
    let times = (0.01 / once.max(1e-9)).clamp(1.0, 1e6);
    let took: Vec<f64> = (0..rounds())
        .map(|_| {
            let began = Instant::now();
            let mut done = 0.0;
            while done < times {
                act();
                done += 1.0;
            }
            began.elapsed().as_secs_f64() * 1e6 / times
        })
        .collect();
    median(&took)
}

fn pack(parts: &PackParts) -> Pack {
    Pack::new(parts.clone()).unwrap_or_else(|faults| {
        faults.iter().take(3).for_each(|it| eprintln!("{it:?}"));
        std::process::exit(1);
    })
}

fn opening(parts: &PackParts) -> f64 {
    let bytes = postcard::to_allocvec(parts).unwrap_or_default();
    micros(|| {
        let parts = postcard::from_bytes::<PackParts>(black_box(&bytes));
        black_box(parts.ok().and_then(|parts| Pack::new(parts).ok()));
    })
}

fn opening_words(parts: &PackParts) -> f64 {
    let text = Text::new("en-GB", generated::words(parts));
    let bytes = postcard::to_allocvec(&Packed::of(&text, |_| true)).unwrap_or_default();
    micros(|| {
        let packed = postcard::from_bytes::<Packed>(black_box(&bytes)).ok();
        black_box(packed.and_then(|packed| packed.unpack()));
    })
}

fn triage(parts: &PackParts, unsure: usize) -> f64 {
    let pack = pack(parts);
    let answers = generated::answers(&pack, unsure);
    let Ok(answers) = answers.complete(&pack) else {
        return f64::NAN;
    };
    micros(|| {
        let outcome = massage_check::domain::triage(&pack, black_box(&answers), Disposition::Ready);
        black_box(outcome);
    })
}

/// On the last page, with every question answered.
fn session(pack: &Pack) -> (Session, ItemId) {
    let last = ItemId::at((pack.items().len() - 1) / 2 * 2);
    let session = Session::Asking {
        page: pack.item(last).page,
        answers: generated::answers(pack, CONCERNED),
        tried: false,
        changing: false,
    };
    (session, last)
}

/// What the domain does at an answer, as the screens ask it to.
fn answering(parts: &PackParts) -> f64 {
    let pack = pack(parts);
    let (session, last) = session(&pack);
    let mut session = Some(session);
    let mut unsure = false;
    micros(|| {
        unsure = !unsure;
        let finding = if unsure {
            Finding::Unsure
        } else {
            Finding::Absent
        };
        let step = Step::Answer(last, Answer::Sign(finding));
        let before = session.take().unwrap_or_default();
        let after = before.after(step, &pack, Disposition::Ready);
        black_box(after.answers().so_far(&pack, Disposition::Ready));
        session = Some(after);
    })
}

fn going_on(parts: &PackParts) -> f64 {
    let pack = pack(parts);
    let (session, last) = session(&pack);
    let page = pack.item(last).page;
    micros(|| {
        let step = Step::Continue(page);
        black_box(session.clone().after(step, &pack, Disposition::Ready));
    })
}

fn saved(pack: &Pack) -> Saved {
    let (session, last) = session(pack);
    let trail = [Place::Welcome, Place::Page(pack.item(last).page)];
    Saved::new(pack, session.answers(), &trail, 1, RegionId::at(0))
}

fn writing(parts: &PackParts) -> f64 {
    let pack = pack(parts);
    micros(|| {
        black_box(saved(&pack).to_text());
    })
}

fn reading(parts: &PackParts) -> f64 {
    let pack = pack(parts);
    let text = saved(&pack).to_text();
    micros(|| {
        let saved = Saved::from_text(black_box(&text));
        black_box(saved.map(|saved| saved.restore(&pack)).ok());
    })
}
