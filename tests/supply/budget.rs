//! What a first visit weighs: no file more than its budget (tests/data/budget.toml).

use super::{compressed, page, root};
use std::collections::BTreeMap;
use wasmparser::{KnownCustom, Name, Parser, Payload};

/// How many functions are named when the program is too large.
const LARGEST: usize = 30;

type Budget = BTreeMap<String, BTreeMap<String, usize>>;

fn budget() -> Budget {
    let text = std::fs::read_to_string(root().join("tests/data/budget.toml")).expect("the budget");
    toml::from_str(&text).expect("tables of sizes")
}

#[test]
fn no_file_weighs_more_than_its_budget() {
    let files = page();
    let mut told = String::new();
    let mut over = false;
    for (group, sizes) in budget() {
        let mut sum = 0;
        for (pattern, most) in sizes {
            let (begin, end) = pattern.split_once('*').unwrap_or((&pattern, ""));
            let fits = |name: &&(String, Vec<u8>)| {
                name.0.starts_with(begin) && name.0.ends_with(end) && !name.0.contains('/')
            };
            let found: Vec<_> = files.iter().filter(fits).collect();
            assert_eq!(found.len(), 1, "{pattern} in dist/; `make build` anew");
            let weighs = compressed(&found[0].1);
            over |= weighs > most;
            sum += weighs;
            told += &format!("  {weighs:>7} of {most:>7}  {group}: {}\n", found[0].0);
        }
        told += &format!("  {sum:>7}             {group} in all\n");
    }
    print!("{told}");
    assert!(!over, "too heavy, in bytes:\n{told}{}", largest());
}

/// Everything the page asks for on its way to a result has a budget.
#[test]
fn each_file_of_a_first_visit_has_a_budget() {
    let sizes = budget();
    let patterns: Vec<&String> = sizes.values().flat_map(|sizes| sizes.keys()).collect();
    for (name, _) in page() {
        let ending = name.rsplit('.').next().unwrap_or_default();
        let for_others = [
            "builder", "embed", "hosted", "worker", "bill", "icons/", "screens/",
        ];
        if for_others.iter().any(|begin| name.starts_with(begin))
            // The style stands in the page; the file is for the builder.
            || !["html", "js", "wasm", "bin"].contains(&ending)
        {
            continue;
        }
        let known = patterns.iter().any(|pattern| {
            let (begin, end) = pattern.split_once('*').unwrap_or((pattern, ""));
            name.starts_with(begin) && name.ends_with(end)
        });
        assert!(known, "{name} has no budget in tests/data/budget.toml");
    }
}

/// Of the program as the linker left it, which still knows their names.
fn largest() -> String {
    let built = root().join("target/wasm32-unknown-unknown/widget/massage-check.wasm");
    let Ok(program) = std::fs::read(built) else {
        return "(the program with the names of its functions is not in target/)".to_owned();
    };
    let (mut imported, mut sizes, mut names) = (0, Vec::new(), BTreeMap::new());
    for payload in Parser::new(0).parse_all(&program).flatten() {
        match payload {
            Payload::ImportSection(imports) => {
                let imports = imports.into_imports().flatten();
                imported = imports
                    .filter(|it| matches!(it.ty, wasmparser::TypeRef::Func(_)))
                    .count();
            }
            Payload::CodeSectionEntry(body) => sizes.push(body.as_bytes().len()),
            Payload::CustomSection(section) => {
                let KnownCustom::Name(all) = section.as_known() else {
                    continue;
                };
                for name in all.into_iter().flatten() {
                    if let Name::Function(functions) = name {
                        names.extend(
                            functions
                                .into_iter()
                                .flatten()
                                .map(|it| (it.index, it.name)),
                        );
                    }
                }
            }
            _ => {}
        }
    }
    let name = |at: usize| {
        let index = u32::try_from(imported + at).unwrap_or_default();
        names.get(&index).map_or("?", |name| *name)
    };
    let mut all: Vec<(usize, usize)> = sizes.into_iter().zip(0..).collect();
    all.sort_by(|one, two| two.cmp(one));
    let line = |(size, at): &(usize, usize)| {
        format!("  {size:>7}  {}\n", rustc_demangle::demangle(name(*at)))
    };
    all.iter().take(LARGEST).map(line).collect()
}
