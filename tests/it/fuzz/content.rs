//! Content as it is written, spoilt: it loads, and then serves anybody, or its
//! author is told what is wrong and where.

mod spoil;

use super::people::served;
use super::{guarded, Target};
use crate::support::files;
use massage_check::authoring::{load, Files, PackError, Problem};
use massage_check::desk::vignette;
use spoil::{changes, make, names};
use std::sync::atomic::{AtomicU32, Ordering};

const CONTENT: Target = Target {
    name: "content",
    cases: 80,
};

/// Whether it loads.
fn loads(files: &Files) -> bool {
    match load(files) {
        Ok(content) => {
            served(&content.pack, 3);
            if let Err(problems) = vignette::read(files, &content.pack) {
                assert_told(files, &problems);
            }
            true
        }
        Err(problems) => {
            assert_told(files, &problems);
            false
        }
    }
}

/// Every message is one line, and names a place that is there, or what is missing.
fn assert_told(files: &Files, problems: &[Problem]) {
    assert!(!problems.is_empty(), "refused without a word");
    for problem in problems {
        let told = problem.to_string();
        assert!(!told.contains(char::is_control), "{told:?}");
        match files.get(&problem.file) {
            Some(text) => {
                let lines = text.matches('\n').count() + 1;
                assert!((1..=lines).contains(&problem.line), "{told}");
            }
            None => {
                let folder = files.below(&problem.file).next().is_some();
                let missing =
                    matches!(&problem.error, PackError::NoFile(name) if *name == problem.file);
                assert!(folder || missing, "{told}");
            }
        }
    }
}

#[test]
fn content_spoilt_in_any_way_loads_or_is_told_at_its_place() {
    CONTENT.corpus(|name, text| {
        // The first line says where the rest belongs.
        let (place, _) = text.split_once('\n').unwrap_or((text, ""));
        let (verb, file) = place.trim_start_matches("# ").split_once(' ').expect(name);
        let mut files = files().clone();
        let before = files.get(file).unwrap_or_default();
        match verb {
            "in" => files.put(file, text),
            "after" => files.put(file, format!("{before}\n{text}")),
            _ => panic!("{name} begins neither with `in` nor with `after`"),
        }
        assert!(!loads(&files), "{name} loads");
    });
    static LOADED: AtomicU32 = AtomicU32::new(0);
    CONTENT.feed(changes, |changes| {
        let (names, mut files) = (names(), files().clone());
        for (file, change) in &changes {
            make(&mut files, names[file.index(names.len())], change);
        }
        LOADED.fetch_add(loads(&files).into(), Ordering::Relaxed);
    });
    // Else nothing was seen of what becomes of content that loads.
    assert!(LOADED.load(Ordering::Relaxed) > 10);
}

/// What is too long to keep in a file.
#[test]
fn content_of_any_depth_and_length_loads_or_is_told_at_its_place() {
    let rule = |id: &str, when: &str| {
        format!("[[rule]]\nid = \"{id}\"\nbasis = \"X\"\nkind = \"precaution\"\nsources = [\"EO\"]\nwhen.{when}\nthen = {{ disposition = \"adapt\" }}\n")
    };
    let pain = r#"{ item = "pain", at-least = 5 }"#;
    let highest = r#"{ highest-of = ["pain", "stiffness", "tiredness"], at-least = 5 }"#;
    let any = |id: &str, test: &str, times: usize| {
        rule(
            id,
            &format!("any = [{}]", format!("{test}, ").repeat(times)),
        )
    };
    let all = |test: &str| {
        rule(
            "wide",
            &format!("all = [{}]", format!("{test}, ").repeat(30)),
        )
    };
    let long = "x".repeat(1_000_000);
    let named = format!(r#"{{ item = "{long}", at-least = 5 }}"#);
    let dots = "a.".repeat(100_000);
    // Two names like each other, and a million letters long.
    let like = format!(
        "part = \"p\"\n[[page]]\nid = \"p\"\n[[item]]\nid = \"{long}\"\nbasis = \"X\"\npage = \"p\"\nkind = \"sign\"\nasked-when = [{{ item = \"y{long}\", at-least = \"yes\" }}]\n"
    );
    let rules: String = (0..2_000)
        .map(|at| any(&format!("r{at}"), pain, 1))
        .collect();
    let nasties = vec![
        ("rules/deep.toml", "a = ".to_owned() + &"[".repeat(100_000)),
        (
            "rules/deep.toml",
            "a = ".to_owned() + &"{ a = ".repeat(100_000),
        ),
        ("rules/deep.toml", format!("{dots}a = 1")),
        ("text/en/deep.toml", format!("{dots}a = \"a\"")),
        ("text/en/deep.toml", format!("[{dots}a]\nb = \"b\"")),
        ("rules/long.toml", any(&long, pain, 1)),
        ("rules/long.toml", any("long", &named, 1)),
        ("items/9-long.toml", like),
        ("rules/wide.toml", any("wide", pain, 20_000)),
        ("rules/wide.toml", all(pain)),
        ("rules/wide.toml", all(highest)),
        ("rules/many.toml", rules),
    ];
    guarded(CONTENT.name, move |now| {
        for (file, text) in nasties {
            now.is(&(file, &text[..200.min(text.len())]));
            let mut files = files().clone();
            files.put(file, text);
            assert!(!loads(&files), "{file} loads");
        }
    });
}
