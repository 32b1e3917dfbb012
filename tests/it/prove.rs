//! The safety statements: all of them hold, for every answer sheet, and one
//! that did not would be told so that an author can mend it.

use crate::support::{content, files, pack, root};
use massage_check::authoring::{load, Check, Files, Holds, Statement};
use massage_check::desk::safety;
use massage_check::domain::{Clause, Item, ItemId, Test};
use massage_check::proof::{in_plain_words, prove, Space};
use std::collections::BTreeSet;
use std::path::PathBuf;
#[cfg(feature = "ssr")]
use std::process::Command;

fn statements() -> &'static [Statement] {
    &content().safety.statements
}

#[test]
fn every_statement_holds_for_every_sheet() {
    let proof = prove(content());
    let problems: Vec<_> = proof
        .problems(content())
        .iter()
        .map(ToString::to_string)
        .collect();
    assert!(problems.is_empty(), "{}", problems.join("\n"));
    assert_eq!(proof.results.len(), statements().len());
    let said = in_plain_words(content(), &proof);
    assert!(said.contains("60 of 60 statements hold"), "{said}");
}

#[test]
fn the_page_of_what_is_proved_is_up_to_date() {
    let there = std::fs::read_to_string(root().join("content/SAFETY.md")).expect("SAFETY.md");
    let page = safety::page(content(), &prove(content()));
    assert!(there == page, "run `make review`");
}

#[test]
fn each_of_the_38_statements_of_the_basis_is_here() {
    let named: BTreeSet<&str> = statements()
        .iter()
        .flat_map(|it| it.basis.iter().map(|row| &**row))
        .collect();
    for number in 1..=38 {
        let row = format!("S{number}");
        assert!(named.contains(&*row), "{row}");
    }
    let checked: BTreeSet<Check> = statements()
        .iter()
        .filter_map(|it| match it.holds {
            Holds::Checked(check) => Some(check),
            _ => None,
        })
        .collect();
    assert_eq!(checked.len(), Check::ALL.len());
}

/// A sign that is added later cannot be forgotten where all are meant.
#[test]
fn the_first_statements_name_every_sign_and_every_reason_to_wait() {
    for (name, letter) in [
        ("emergency-sign-means-call", 'E'),
        ("today-sign-means-advice-today", 'U'),
        ("reason-to-wait-means-wait", 'H'),
    ] {
        let asked = tests_of(name);
        for id in pack()
            .items()
            .filter(|id| pack().item(*id).basis.starts_with(letter))
        {
            let Item { name, basis, .. } = pack().item(id);
            let asks = |test: &Test| match *test {
                Test::AtLeast { item, level } => item == id && level == 3,
                Test::Is { item, .. } => item == id,
                _ => false,
            };
            assert!(asked.iter().any(asks), "{basis} {name}");
        }
    }
    let unless = statements().iter().find_map(|it| match &it.holds {
        Holds::NeverMoreThan { unless, .. } => Some(unless.len()),
        _ => None,
    });
    assert_eq!(unless, Some(tests_of("emergency-sign-means-call").len()));
}

fn tests_of(statement: &str) -> Vec<Test> {
    let statement = statements().iter().find(|it| &*it.name == statement);
    match statement.map(|it| &it.holds) {
        Some(Holds::Whenever(cases)) => cases
            .iter()
            .flat_map(|case| &case.clauses)
            .flat_map(|clause: &Clause| clause.tests.clone())
            .collect(),
        _ => Vec::new(),
    }
}

/// What holds by design names a type or a place that is there.
#[test]
fn what_holds_by_design_names_what_holds_it() {
    let mut sources = String::new();
    read_all(root().join("src"), "rs", &mut sources);
    let designed = statements().iter().filter_map(|it| match &it.holds {
        Holds::ByDesign(what) => Some(what),
        _ => None,
    });
    let mut count = 0;
    for what in designed {
        count += 1;
        let named: Vec<&str> = what.split('`').skip(1).step_by(2).collect();
        assert!(!named.is_empty(), "{what}");
        for path in named {
            let last = path.rsplit("::").next().unwrap_or(path);
            let there = [
                "struct ",
                "enum ",
                "fn ",
                "mod ",
                "        pub struct $name",
            ]
            .iter()
            .any(|kind| sources.contains(&format!("{kind}{last}")))
                || sources.contains(&format!("\n    {last}\n"));
            assert!(there, "`{path}` is nowhere in src");
        }
    }
    assert_eq!(count, 6);
}

/// The tests a hazard names are there too.
#[test]
fn every_test_that_a_hazard_names_is_there() {
    let mut tests = String::new();
    read_all(root().join("tests"), "rs", &mut tests);
    for hazard in &content().safety.hazards {
        assert!(
            !hazard.statements.is_empty() || !hazard.tests.is_empty(),
            "nothing holds {}",
            hazard.name
        );
        for test in &hazard.tests {
            assert!(
                tests.contains(&format!("fn {test}(")),
                "{}: {test}",
                hazard.name
            );
        }
    }
}

fn read_all(folder: PathBuf, ending: &str, into: &mut String) {
    for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            read_all(path, ending, into);
        } else if path.extension().is_some_and(|it| it == ending) {
            into.push_str(&std::fs::read_to_string(path).expect("text"));
        }
    }
}

/// The answer sheets counted another way: item by item, for each way of
/// opening and settling the items that are not always asked.
#[test]
fn the_number_of_sheets_is_exact() {
    let said = Space::of(pack()).exact();
    assert_eq!(said, counted().to_string());
    assert_eq!(Space::of(pack()).to_string(), "1.6 × 10^60");
}

/// Sums over every set of gates that may hold, by hand: twelve conditions and
/// goals open or settle items; age settles one.
fn counted() -> num_bigint::BigUint {
    use num_bigint::BigUint;
    let gated: Vec<ItemId> = pack()
        .items()
        .filter(|id| {
            let item = pack().item(*id);
            !item.asked_when.is_empty() || !item.switched_on_by.is_empty()
        })
        .collect();
    let mut gates: Vec<Test> = gated
        .iter()
        .flat_map(|id| {
            let item = pack().item(*id);
            item.asked_when.iter().chain(&item.switched_on_by).copied()
        })
        .collect();
    gates.sort_by_key(|test| format!("{test:?}"));
    gates.dedup();
    let answers = |id: ItemId| crate::sample::ladder(id).len() as u64 + 1;
    let mut sum = BigUint::ZERO;
    for holding in 0_u32..1 << gates.len() {
        let holds = |test: &Test| {
            let place = gates.iter().position(|gate| gate == test).expect("a gate");
            holding >> place & 1 == 1
        };
        let mut ways = BigUint::from(1_u8);
        for (item, options, least) in hubs() {
            let here: Vec<&Test> = gates
                .iter()
                .filter(|gate| gate.item() == Some(item))
                .collect();
            let open = here.iter().filter(|gate| holds(gate)).count();
            ways *= match least {
                // Age: one of three, of which one is a gate.
                None if open == 1 => 1_u64,
                None => options - 1,
                Some(least) => {
                    let all = 1_u64 << (options - here.len() as u64);
                    if open == 0 {
                        all - least
                    } else {
                        all
                    }
                }
            };
        }
        for id in &gated {
            let item = pack().item(*id);
            let asked = !item.switched_on_by.iter().any(holds)
                && (item.asked_when.is_empty() || item.asked_when.iter().any(holds));
            if asked {
                ways *= answers(*id);
            }
        }
        sum += ways;
    }
    for id in pack().items().filter(|id| !gated.contains(id)) {
        if hubs().iter().any(|(hub, ..)| *hub == id) {
            continue;
        }
        let item = pack().item(id);
        sum *= match item.kind {
            massage_check::domain::Kind::Ticks { .. } => 1_u64 << item.options.len(),
            // Skipping counts as a number, and is an answer of its own.
            massage_check::domain::Kind::Rating { .. } => 12,
            _ => answers(id),
        };
    }
    sum
}

/// Conditions, goals and age, with the number of options and, for ticks, how
/// many at least.
fn hubs() -> [(ItemId, u64, Option<u64>); 3] {
    use crate::support::named;
    [
        (named("conditions"), 25, Some(1)),
        (named("goals"), 18, Some(0)),
        (named("age"), 3, None),
    ]
}

/// Content with one mistake in it that only the proof can see.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Mistake {
    what: String,
    file: String,
    replace: String,
    by: String,
    messages: Vec<String>,
}

fn mistakes() -> Vec<Mistake> {
    #[derive(serde::Deserialize)]
    struct Mistakes {
        mistake: Vec<Mistake>,
    }
    let path = root().join("tests/data/unproved.toml");
    let text = std::fs::read_to_string(path).expect("mistakes");
    toml::from_str::<Mistakes>(&text).expect("mistakes").mistake
}

fn make(mistake: &Mistake) -> Files {
    let Mistake {
        file, replace, by, ..
    } = mistake;
    let mut files = files().clone();
    let text = files.get(file).expect("the file").to_owned();
    assert_eq!(text.matches(replace).count(), 1, "`{replace}` in {file}");
    files.put(file, text.replace(replace, by));
    files
}

/// Statement, what is the case instead, the least sheet and the rules there.
#[test]
fn a_broken_statement_is_told_with_its_least_sheet_and_rules() {
    for mistake in mistakes() {
        let content = load(&make(&mistake)).expect("content that is whole");
        let problems = prove(&content).problems(&content);
        let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
        // The line in the file is that of the statement.
        let told: Vec<&str> = told
            .iter()
            .map(|told| told.splitn(3, ':').nth(2).unwrap_or(told).trim_start())
            .collect();
        assert_eq!(told, mistake.messages, "{}: {told:#?}", mistake.what);
    }
}

/// The build script itself, run on content that breaks a statement.
#[test]
#[cfg(feature = "ssr")]
fn the_widget_is_not_built_of_content_that_breaks_a_statement() {
    let folder = std::env::temp_dir().join(format!("massage-check-{}", std::process::id()));
    let mistake = mistakes().remove(0);
    for (name, text) in make(&mistake).iter() {
        let path = folder.join("content").join(name);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        std::fs::write(path, text).expect("written");
    }
    let built = Command::new(build_script())
        .current_dir(&folder)
        .env("OUT_DIR", &folder)
        .env("CARGO_FEATURE_UI", "1")
        .output()
        .expect("the build script runs");
    let said = String::from_utf8_lossy(&built.stdout);
    assert!(!built.status.success(), "{said}");
    assert!(said.contains(&mistake.messages[0]), "{said}");
    assert!(!folder.join("pack.bin").exists());
    std::fs::remove_dir_all(folder).expect("cleared");
}

/// The newest build script beside this test.
#[cfg(feature = "ssr")]
fn build_script() -> PathBuf {
    let here = std::env::current_exe().expect("this test");
    let built = here.ancestors().nth(2).expect("target").join("build");
    let scripts = std::fs::read_dir(built).expect("what was built").flatten();
    scripts
        .map(|entry| entry.path().join("build-script-build"))
        .filter(|path| path.to_string_lossy().contains("/massage-check-") && path.exists())
        .max_by_key(|path| path.metadata().and_then(|it| it.modified()).ok())
        .expect("the build script")
}
