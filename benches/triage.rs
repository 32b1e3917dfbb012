//! Speed of triage, as ratios in one run: judging alone, reading and judging
//! and writing, and, as the yardstick, merely reading the same lines as JSON.
//!
//! Rounds are interleaved, so that whatever else the machine does touches all
//! of them alike; medians are compared.

mod report;

use massage_check::authoring::{load, Files};
use massage_check::desk::sheet::{Sheet, Sheets};
use massage_check::domain::Pack;
use report::{short, write, Table};
use std::fmt::Write as _;
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

const SHEETS: usize = 20_000;
const ROUNDS: usize = 9;

fn main() {
    let content = Files::read(Path::new("content")).and_then(|files| load(&files));
    let content = match content {
        Ok(content) => content,
        Err(problems) => {
            problems.iter().for_each(|problem| eprintln!("{problem}"));
            std::process::exit(1);
        }
    };
    let sheets = match Sheets::new(&content.pack) {
        Ok(sheets) => sheets,
        Err(error) => {
            eprintln!("{error}");
            std::process::exit(1);
        }
    };
    let lines = lines(&content.pack);
    let read: Vec<Sheet> = lines
        .iter()
        .filter_map(|line| sheets.read(line).ok())
        .collect();
    assert_eq!(read.len(), lines.len(), "every line is a sheet");

    let mut parse = Vec::new();
    let mut judge = Vec::new();
    let mut whole = Vec::new();
    for _ in 0..ROUNDS {
        parse.push(time(|| {
            for line in &lines {
                black_box(serde_json::from_str::<serde_json::Value>(line).ok());
            }
        }));
        judge.push(time(|| {
            for sheet in &read {
                black_box(sheets.judge(sheet));
            }
        }));
        whole.push(time(|| {
            let mut out = Vec::with_capacity(1 << 20);
            for line in &lines {
                out.clear();
                if let Ok(sheet) = sheets.read(line) {
                    let _ = sheets.write(&sheet, &sheets.judge(&sheet), &mut out);
                }
                black_box(&out);
            }
        }));
    }
    let yardstick = median(parse);
    let mut table = Table::new(&[
        "One core",
        "µs a sheet",
        "sheets a second",
        "× reading as JSON",
    ]);
    for (name, took) in [
        ("reading as JSON, nothing else", yardstick),
        ("judging, nothing else", median(judge)),
        ("reading, judging and writing", median(whole)),
    ] {
        let seconds = took.as_secs_f64();
        table.row(&[
            name.to_owned(),
            short(seconds * 1e6 / SHEETS as f64),
            format!("{:.0}", SHEETS as f64 / seconds),
            short(seconds / yardstick.as_secs_f64()),
        ]);
    }
    write("triage, native", table.text());
}

fn time(act: impl FnOnce()) -> Duration {
    let start = Instant::now();
    act();
    start.elapsed()
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

/// Answer sheets of all kinds, the same in every run: most people have few
/// warning answers, as in life.
fn lines(pack: &Pack) -> Vec<String> {
    let codes = |letter: char| -> Vec<&str> {
        let items = pack.items().map(|id| &*pack.item(id).basis);
        items
            .filter(|basis| basis.starts_with(letter) && basis.len() == 3)
            .collect()
    };
    let (urgent, hold, factors) = (codes('U'), codes('H'), codes('R'));
    let mut seed = 1_u64;
    let mut next = |below: usize| {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(seed >> 33).unwrap_or(0) % below
    };
    (0..SHEETS)
        .map(|number| {
            let mut pick = |from: &[&str], chance: usize| {
                let mut list = String::new();
                for code in from {
                    if next(1000) < chance {
                        let _ = write!(list, "{}\"{code}\"", if list.is_empty() { "" } else { "," });
                    }
                }
                list
            };
            let (urgent, hold, factors) = (pick(&urgent, 4), pick(&hold, 15), pick(&factors, 90));
            let (age, condition, goal) = (18 + next(70), 1 + next(25), 1 + next(18));
            let ratings = [next(11), next(9), next(9), next(8)];
            format!(
                "{{\"id\":\"{number}\",\"answers\":{{\"age\":{age},\"region\":\"UK\",\"conditions\":[\"C{condition:02}\"],\
                 \"ratings\":{{\"pain\":{},\"stiff\":{},\"tired\":{},\"main\":{}}},\"compared\":\"same\",\
                 \"self_flare\":\"no\",\"active_signs\":\"no\",\"well\":\"usual\",\"areas_today\":[],\"E\":[],\
                 \"U\":[{urgent}],\"H\":[{hold}],\"H_cleared\":[],\"R\":[{factors}],\"unsure\":[],\"goals\":[\"SY{goal:02}\"]}}}}",
                ratings[0], ratings[1], ratings[2], ratings[3],
            )
        })
        .collect()
}
