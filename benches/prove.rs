//! How the time to prove the safety statements grows with the content: the
//! real pack, and packs made of ten and a hundred copies of its questions,
//! rules and statements. Times are compared within one run.

mod report;

use massage_check::authoring::{load, Case, Content, Files, Holds, Safety, Statement};
use massage_check::desk::diff;
use massage_check::domain::{Clause, ItemId, Kind, Pack, PackParts, Page, PageId, PartId, Test};
use massage_check::proof::{prove, prove_safety};
use report::{short, write, Table};
use std::path::Path;
use std::time::Instant;

fn main() {
    let content = match Files::read(Path::new("content")).and_then(|files| load(&files)) {
        Ok(content) => content,
        Err(problems) => {
            problems.iter().for_each(|problem| eprintln!("{problem}"));
            std::process::exit(1);
        }
    };
    let (whole, _) = seconds(|| prove(&content).holds());
    let (compared, _) = seconds(|| diff::report(&content, &content).is_empty());
    let mut table = Table::new(&[
        "Copies",
        "items",
        "rules",
        "statements",
        "corner sheets",
        "seconds",
        "× one copy",
    ]);
    let mut one = None;
    for copies in [1, 10, 100] {
        let Some(made) = copied(&content, copies) else {
            eprintln!("{copies} copies make no pack");
            std::process::exit(1);
        };
        let (took, proof) = seconds(|| {
            let proof = prove_safety(&made);
            for (statement, broken) in proof.broken() {
                eprintln!("{} does not hold: {}", statement.name, broken.instead);
            }
            (proof.holds(), proof.corners(), proof.results.len())
        });
        let (holds, corners, statements) = proof;
        let ratio = took / *one.get_or_insert(took);
        let counts = [copies, made.pack.items().len(), made.pack.rules().len()];
        let counts = counts.iter().chain([&statements, &corners]);
        let mut cells: Vec<String> = counts.map(usize::to_string).collect();
        let broken = if holds { "" } else { ", does not hold" };
        cells.extend([short(took) + broken, short(ratio)]);
        table.row(&cells);
    }
    let text = format!(
        "Every statement about the real content: {} s; comparing it with itself: {} s.\n\n{}",
        short(whole),
        short(compared),
        table.text()
    );
    write("proof", &text);
}

fn seconds<T>(act: impl FnOnce() -> T) -> (f64, T) {
    let start = Instant::now();
    let done = act();
    (start.elapsed().as_secs_f64(), done)
}

/// The content with so many copies of its questions, rules and statements.
/// Age and the areas of the body are asked once: nobody has two of either.
fn copied(content: &Content, copies: usize) -> Option<Content> {
    let parts = content.pack.parts();
    let mut many = parts.clone();
    let mut statements = content.safety.statements.clone();
    for copy in 1..copies {
        let once = |item: ItemId| match parts.items[item.index()].kind {
            Kind::Ticks { areas, .. } => areas,
            Kind::Choice { ordered } => !ordered,
            _ => false,
        };
        let from = many.items.len();
        let mut place = vec![None; parts.items.len()];
        for (at, item) in parts.items.iter().enumerate() {
            if once(ItemId::at(at)) {
                continue;
            }
            place[at] = Some(ItemId::at(many.items.len()));
            let mut item = item.clone();
            item.name = format!("{}-{copy}", item.name).into();
            if let Kind::Ticks { least, .. } = &mut item.kind {
                *least = 0;
            }
            // A page of its own: a page holds no more than a person can take in.
            many.pages.push(Page {
                name: item.name.clone(),
                part: PartId::at(many.parts.len().saturating_sub(1)),
                may_end: false,
            });
            item.page = PageId::at(many.pages.len() - 1);
            many.items.push(item);
        }
        let moved = |test: &Test| moved(test, &place);
        for item in &mut many.items[from..] {
            item.asked_when = item.asked_when.iter().map(moved).collect();
            item.switched_on_by = item.switched_on_by.iter().map(moved).collect();
        }
        let concerned = |clauses: &[Clause]| {
            let mut items = clauses
                .iter()
                .flat_map(|it| &it.tests)
                .filter_map(Test::item);
            items.any(|item| place[item.index()].is_some())
        };
        let clauses = |clauses: &[Clause]| -> Vec<Clause> {
            let one = |clause: &Clause| Clause {
                need: clause.need,
                tests: clause.tests.iter().map(moved).collect(),
            };
            clauses.iter().map(one).collect()
        };
        for rule in parts.rules.iter().filter(|rule| concerned(&rule.clauses)) {
            let mut rule = rule.clone();
            rule.name = format!("{}-{copy}", rule.name).into();
            rule.clauses = clauses(&rule.clauses);
            many.rules.push(rule);
        }
        for statement in &mut statements {
            if let Holds::NeverMoreThan { unless, .. } | Holds::Left { unless, .. } =
                &mut statement.holds
            {
                let own = unless.iter().filter(|test| {
                    let item = test.item().map_or(usize::MAX, ItemId::index);
                    item < parts.items.len()
                });
                let own: Vec<Test> = own.map(moved).collect();
                unless.extend(own);
            }
        }
        for statement in &content.safety.statements {
            let Holds::Whenever(cases) = &statement.holds else {
                continue;
            };
            let cases: Vec<Case> = cases
                .iter()
                .filter(|case| concerned(&case.clauses) && case.due.asks.is_empty())
                .map(|case| Case {
                    clauses: clauses(&case.clauses),
                    due: case.due.clone(),
                })
                .collect();
            if !cases.is_empty() {
                statements.push(Statement {
                    holds: Holds::Whenever(cases),
                    ..statement.clone()
                });
            }
        }
    }
    many.rules
        .sort_by_key(|rule| std::cmp::Reverse(rule.advice().map(|advice| advice.disposition)));
    Some(Content {
        pack: pack(many)?,
        safety: Safety {
            statements,
            hazards: Vec::new(),
        },
        ..content.clone()
    })
}

fn pack(parts: PackParts) -> Option<Pack> {
    Pack::new(parts)
        .map_err(|faults| {
            faults
                .iter()
                .take(3)
                .for_each(|fault| eprintln!("{fault:?}"))
        })
        .ok()
}

/// The same question of the copy of its item.
fn moved(test: &Test, place: &[Option<ItemId>]) -> Test {
    let to = |item: ItemId| place[item.index()].unwrap_or(item);
    match *test {
        Test::AtLeast { item, level } => Test::AtLeast {
            item: to(item),
            level,
        },
        Test::Is { item, option } => Test::Is {
            item: to(item),
            option,
        },
        Test::Includes { item, option } => Test::Includes {
            item: to(item),
            option,
        },
        Test::Flare(level) => Test::Flare(level),
    }
}
