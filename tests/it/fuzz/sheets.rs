//! Answer sheets of other programs, spoilt: an error or an outcome, nothing
//! unknown goes unheeded, and nothing more that is said calms anything.

mod made;

use super::Target;
use crate::sample::looser;
use crate::support::{pack, root};
use made::{add, any_order, anything, codes, line, shuffled, somebody, unknown, Rows, CLEARED};
use massage_check::desk::sheet::{Sheet, Sheets};
use massage_check::domain::{Disposition, Outcome};
use proptest::prelude::*;
use proptest::sample::{select, Index};
use serde_json::Value;
use std::sync::OnceLock;

const SHEETS: Target = Target {
    name: "sheets",
    cases: 2_000,
};

fn sheets() -> &'static Sheets<'static> {
    static SHEETS: OnceLock<Sheets<'static>> = OnceLock::new();
    SHEETS.get_or_init(|| Sheets::new(pack()).expect("a pack of the basis"))
}

/// An error, or an outcome that can be written and read.
fn judged(line: &str) -> Option<(Sheet, Outcome)> {
    let sheet = match sheets().read(line) {
        Ok(sheet) => sheet,
        Err((_, error)) => {
            assert!(!error.to_string().is_empty());
            return None;
        }
    };
    let outcome = sheets().judge(&sheet);
    let mut out = Vec::new();
    let written = sheets().write(&sheet, &outcome, &mut out);
    assert!(written.is_ok());
    let text = String::from_utf8(out).expect("UTF-8");
    assert_eq!(text.matches('\n').count(), 1, "one line: {text}");
    let value: Value = serde_json::from_str(&text).expect("JSON");
    let consult = value["consult"].as_array().expect("a list");
    assert!(!consult.is_empty(), "nobody to consult");
    let unknown = value["unknown"].as_array().map_or(0, Vec::len);
    assert_eq!(unknown, sheet.unknown.len(), "told in part");
    if unknown > 0 {
        assert!(outcome.disposition() >= Disposition::Hold, "{line}");
    }
    Some((sheet, outcome))
}

fn outcome(rows: &Rows) -> (Sheet, Outcome) {
    let line = line(rows);
    judged(&line).unwrap_or_else(|| panic!("no sheet: {line}"))
}

#[test]
fn any_line_at_all_is_an_error_or_has_an_outcome() {
    SHEETS.corpus(|name, text| {
        for line in text.lines().filter(|line| !line.is_empty()) {
            let tier = judged(line).map(|(_, outcome)| outcome.disposition());
            let due = match name.split('-').next() {
                Some("refused") => None,
                Some("emergency") => Some(Disposition::Emergency),
                _ => Some(Disposition::Hold),
            };
            assert_eq!(tier, due, "{name}: {line}");
        }
    });
    for deep in ["[", "{\"answers\":", "{\"id\":1,\"answers\":{\"E\":["] {
        assert!(judged(&deep.repeat(100_000)).is_none());
    }
    SHEETS.feed(
        || prop_oneof![any::<String>(), anything()],
        |line| {
            judged(&line);
        },
    );
    let bytes = || (any::<u64>(), any::<Index>(), any::<Vec<u8>>(), 0..20usize);
    SHEETS.feed(bytes, |(seed, at, by, long)| {
        let mut bytes = line(&somebody(seed)).into_bytes();
        let at = at.index(bytes.len());
        let end = (at + long).min(bytes.len());
        bytes.splice(at..end, by);
        judged(&String::from_utf8_lossy(&bytes));
    });
}

#[test]
fn the_eight_sheets_of_the_basis_are_good_to_begin_with() {
    let text = std::fs::read_to_string(root().join("tests/data/basis-sheets.jsonl"));
    for line in text.expect("the eight sheets").lines() {
        let value: Value = serde_json::from_str(line).expect("JSON");
        let (sheet, _) = judged(&value["sheet"].to_string()).expect("a sheet");
        assert_eq!(sheet.unknown, [""; 0]);
    }
    // Most people who are made up can be read, and enough may have massage.
    let made: Vec<_> = (0..200).map(|seed| outcome(&somebody(seed))).collect();
    let read = made.iter().filter(|(sheet, _)| sheet.unknown.is_empty());
    assert!(read.count() > 100);
    let massage = made
        .iter()
        .filter(|(_, it)| it.disposition().allows_massage());
    assert!(massage.count() > 20);
}

#[test]
fn what_is_listed_more_never_calms_anything_in_whatever_order() {
    let cases = || {
        let lists = select(vec!["E", "U", "H", "R", "unsure"]);
        let code = prop_oneof![select(codes("EUHR")), select(CLEARED.to_vec())];
        let more = proptest::collection::vec((lists, code), 0..4);
        (any::<u64>(), more, any_order())
    };
    SHEETS.feed(cases, |(seed, more, order)| {
        let mut rows = somebody(seed);
        let (sheet, before) = outcome(&rows);
        let (again, other) = outcome(&shuffled(rows.clone(), &order));
        assert_eq!(other, before, "the order of keys counts");
        assert_eq!(sheet.unknown.len(), again.unknown.len());
        for (list, code) in &more {
            add(&mut rows, list, &format!("\"{code}\""));
        }
        let (_, after) = outcome(&shuffled(rows.clone(), &order));
        assert_eq!(looser(&before, &after, true), [0; 0], "{}", line(&rows));
    });
}

#[test]
fn what_nobody_knows_holds_and_never_calms_anything() {
    SHEETS.feed(unknown, |(seed, (key, value, how), order)| {
        let mut rows = somebody(seed);
        let (_, before) = outcome(&rows);
        match how {
            0 => rows.retain(|(known, _)| *known != key),
            3 => add(&mut rows, &key, &value),
            _ => {}
        }
        if how < 3 {
            let at = if how == 1 { 0 } else { rows.len() };
            rows.insert(at, (key, value));
        }
        let rows = shuffled(rows, &order);
        let (sheet, after) = outcome(&rows);
        assert!(!sheet.unknown.is_empty(), "{}", line(&rows));
        if how > 0 {
            assert!(
                after.disposition() >= before.disposition(),
                "{}",
                line(&rows)
            );
        }
    });
}
