//! An overlay, spoilt or of any JSON at all: refused with a word, leaving all
//! as it was, or joined so that nothing is looser.

use super::people::{anybody, served};
use super::{letter, Target};
use crate::overlay::{day, example};
use crate::sample::Chance;
use crate::support::{pack, text};
use massage_check::domain::Disposition;
use massage_check::overlay::{joined, House};
use proptest::prelude::*;
use proptest::sample::Index;
use std::sync::atomic::{AtomicU32, Ordering};

const OVERLAY: Target = Target {
    name: "overlay",
    cases: 1_500,
};

/// Whatever the file. Whether it was joined.
fn joins(file: &str) -> bool {
    for today in [day(), None] {
        let outcome = joined(Some(file), pack().clone(), text().clone(), today);
        if outcome.house == House::Refused {
            assert!(!outcome.problems.is_empty(), "refused without a word");
            for problem in &outcome.problems {
                let told = problem.to_string();
                assert!(!told.contains(char::is_control), "{told:?}");
            }
            assert_eq!(outcome.pack, *pack());
            assert_eq!(outcome.text, *text());
            return false;
        }
        served(&outcome.pack, 4);
        let mut chance = Chance::from(7);
        for _ in 0..4 {
            let answers = anybody(pack(), &mut chance);
            let before = answers.so_far(pack(), Disposition::Ready);
            let after = answers.so_far(&outcome.pack, Disposition::Ready);
            assert!(after.disposition() >= before.disposition());
            assert!(after.minutes.therapist <= before.minutes.therapist);
            assert_eq!(after.advice.and(&before.advice), after.advice);
        }
    }
    true
}

/// Pieces that an overlay is made of, to put where others were.
fn pieces() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => Just("\"hold\"".to_owned()),
        2 => Just("\"emergency\"".to_owned()),
        2 => Just("\"item\": \"pain\", \"at-least\": 3".to_owned()),
        2 => Just("{ \"item\": \"flare\", \"at-least\": \"severe\" }".to_owned()),
        1 => Just("\"__proto__\": {}".to_owned()),
        1 => Just("[[[[".to_owned()),
        1 => Just("null".to_owned()),
        1 => Just("-1e999".to_owned()),
        2 => (0..300u32).prop_map(|number| number.to_string()),
        1 => any::<String>(),
        1 => "[\\x00-\\x7f]{0,6}",
        1 => Just(String::new()),
    ]
}

#[derive(Clone, Debug)]
enum Change {
    /// Something else in the place of what is between two quotation marks.
    Name(Index, String),
    /// Something at a place.
    Insert(Index, String),
    /// So many letters fewer.
    Cut(Index, usize),
    /// A line twice.
    Twice(Index),
}

fn changes() -> impl Strategy<Value = Vec<Change>> {
    let at = any::<Index>;
    let names = prop_oneof![
        Just("pain".to_owned()),
        Just("tiredness".to_owned()),
        Just("yes".to_owned()),
        Just("gentle".to_owned()),
        Just("hold".to_owned()),
        Just("urgent".to_owned()),
        Just("gp".to_owned()),
        Just("all".to_owned()),
        Just("minutes".to_owned()),
        Just("2026-11-30".to_owned()),
        any::<String>(),
    ];
    let change = prop_oneof![
        6 => (at(), names).prop_map(|(at, name)| Change::Name(at, name)),
        3 => (at(), pieces()).prop_map(|(at, piece)| Change::Insert(at, piece)),
        2 => (at(), 1..30usize).prop_map(|(at, count)| Change::Cut(at, count)),
        1 => at().prop_map(Change::Twice),
    ];
    proptest::collection::vec(change, 0..4)
}

fn make(file: &mut String, change: &Change) {
    match change {
        Change::Name(at, name) => {
            let mut parts: Vec<String> = file.split('"').map(str::to_owned).collect();
            if parts.len() > 2 {
                let place = at.index(parts.len() / 2) * 2 + 1;
                if let Some(part) = parts.get_mut(place) {
                    part.clone_from(name);
                }
                *file = parts.join("\"");
            }
        }
        Change::Insert(at, piece) => {
            let place = letter(file, at.index(file.len() + 1));
            file.insert_str(place, piece);
        }
        Change::Cut(at, count) => {
            let start = letter(file, at.index(file.len() + 1));
            let end = letter(file, start + count).max(start);
            file.replace_range(start..end, "");
        }
        Change::Twice(at) => {
            let mut lines: Vec<&str> = file.lines().collect();
            if !lines.is_empty() {
                let place = at.index(lines.len());
                lines.insert(place, lines[place]);
                *file = lines.join("\n");
            }
        }
    }
}

#[test]
fn a_spoilt_overlay_is_refused_or_only_tightens() {
    OVERLAY.corpus(|name, file| assert!(!joins(file), "{name} is joined"));
    assert!(joins(&example()));
    static JOINED: AtomicU32 = AtomicU32::new(0);
    let example = example();
    OVERLAY.feed(changes, move |changes| {
        let mut file = example.clone();
        changes.iter().for_each(|change| make(&mut file, change));
        if joins(&file) {
            JOINED.fetch_add(1, Ordering::Relaxed);
        }
    });
    // Were all refused, nothing would be known of those that are not.
    assert!(JOINED.load(Ordering::Relaxed) > 100);
}
