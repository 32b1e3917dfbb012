//! Sheets made by chance, good ones and bad ones.

use crate::sample::Chance;
use crate::support::{every_condition, pack};
use massage_check::domain::Kind;
use proptest::prelude::*;
use proptest::sample::{select, Index};

/// Keys and what stands under them, as written; a key may be there twice.
pub type Rows = Vec<(String, String)>;

pub fn line(rows: &Rows) -> String {
    let rows = rows.iter().map(|(key, value)| format!("\"{key}\":{value}"));
    let rows: Vec<String> = rows.collect();
    format!("{{\"id\":\"x\",\"answers\":{{{}}}}}", rows.join(","))
}

/// The codes of all items whose row begins with one of these letters, and of
/// the ages that are reasons of their own.
pub fn codes(letters: &str) -> Vec<&'static str> {
    let items = pack().items().map(|id| pack().item(id));
    let signs = items.filter(|item| {
        matches!(
            item.kind,
            Kind::Sign | Kind::Clearable | Kind::Agreement | Kind::Choice { ordered: false }
        )
    });
    let all = signs.flat_map(|item| {
        let options = item.options.iter().filter_map(|it| it.basis.as_deref());
        options.chain([&*item.basis])
    });
    all.filter(|code| code.starts_with(|letter| letters.contains(letter)))
        .collect()
}

/// Reasons to wait that somebody has cleared, now and then.
pub const CLEARED: [&str; 4] = ["H01", "H02", "H03", "H17"];

/// Somebody's sheet, every key of it in its place.
pub fn somebody(seed: u64) -> Rows {
    let mut chance = Chance::from(seed);
    let mut some = |from: &[&str], odds: usize| {
        let listed = from.iter().filter(|_| chance.below(odds) == 0);
        let listed: Vec<String> = listed.map(|code| format!("\"{code}\"")).collect();
        format!("[{}]", listed.join(","))
    };
    let lists = [
        ("conditions", some(&every_condition(), 12)),
        ("goals", some(&["SY01", "SY07", "SY10", "SY15"], 4)),
        ("areas_today", some(&["hands", "feet", "scalp"], 4)),
        ("E", some(&codes("E"), 250)),
        ("U", some(&codes("U"), 250)),
        ("H", some(&codes("H"), 120)),
        ("R", some(&codes("R"), 20)),
        ("H_cleared", some(&CLEARED, 8)),
        ("unsure", some(&codes("EUHR"), 400)),
    ];
    let mut one = |from: &[&str]| from[chance.below(from.len())].to_owned();
    let scores = ["0", "2", "5", "6", "8", "10", "null"];
    let ratings =
        ["pain", "stiff", "tired", "main"].map(|name| format!("\"{name}\":{}", one(&scores)));
    let values = [
        ("age", one(&["0", "17", "18", "40", "74", "75", "130"])),
        ("region", one(&["\"UK\"", "\"Ireland\""])),
        ("ratings", format!("{{{}}}", ratings.join(","))),
        (
            "compared",
            one(&["\"better\"", "\"same\"", "\"dont_know\"", "\"bit_worse\""]),
        ),
        ("self_flare", one(&["\"no\"", "\"unsure\"", "\"yes\""])),
        ("active_signs", one(&["\"no\"", "\"no\"", "\"yes\""])),
        ("well", one(&["\"usual\"", "\"usual\"", "\"cut_down\""])),
    ];
    let rows = lists.into_iter().chain(values);
    rows.map(|(key, value)| (key.to_owned(), value)).collect()
}

/// Puts a value at the end of the list under this key.
pub fn add(rows: &mut Rows, key: &str, value: &str) {
    let row = rows.iter_mut().find(|(known, _)| known == key);
    let (_, list) = row.expect("such a list");
    let comma = if list == "[]" { "" } else { "," };
    *list = format!("{}{comma}{value}]", &list[..list.len() - 1]);
}

pub fn shuffled(mut rows: Rows, order: &[Index]) -> Rows {
    let mut other = Rows::new();
    for at in order {
        if !rows.is_empty() {
            other.push(rows.remove(at.index(rows.len())));
        }
    }
    other.extend(rows);
    other
}

pub fn any_order() -> impl Strategy<Value = Vec<Index>> {
    proptest::collection::vec(any::<Index>(), 0..16)
}

/// JSON of any shape, and some that only looks like it.
pub fn anything() -> impl Strategy<Value = String> {
    let leaves = [
        "null",
        "true",
        "0",
        "-1",
        "17.5",
        "-0",
        "1e400",
        "1e9999999999",
        "256",
        "00",
        "nan",
        "18446744073709551616",
        "-9223372036854775809",
        "\"\"",
        "\"E01\"",
        "\"no\"",
        "\"\\u0000\"",
        "\"\\ud800\"",
        "\"é🦴\"",
        "[]",
        "{}",
        "",
    ];
    let leaf = select(leaves.map(str::to_owned).to_vec());
    leaf.prop_recursive(4, 24, 4, |inner| {
        let pairs = proptest::collection::vec(("\\PC{0,3}", inner.clone()), 0..4);
        prop_oneof![
            proptest::collection::vec(inner, 0..4).prop_map(|list| format!("[{}]", list.join(","))),
            pairs.prop_map(|pairs| {
                let pairs = pairs.iter().map(|(key, value)| format!("{key:?}:{value}"));
                format!("{{{}}}", pairs.collect::<Vec<_>>().join(","))
            }),
        ]
    })
}

/// Somebody's sheet, and a key, a value and how it is wrong.
pub fn unknown() -> impl Strategy<Value = (u64, (String, String, u8), Vec<Index>)> {
    let keys = [
        "age",
        "region",
        "ratings",
        "compared",
        "self_flare",
        "active_signs",
        "well",
        "conditions",
        "goals",
        "areas_today",
        "E",
        "U",
        "H",
        "R",
        "H_cleared",
        "unsure",
    ];
    let lists = [
        "E",
        "U",
        "H",
        "R",
        "H_cleared",
        "unsure",
        "conditions",
        "goals",
        "areas_today",
    ];
    let values = [
        "true",
        "-1",
        "1e300",
        "\"\\u0000\"",
        "[[]]",
        "{\"pain\":11}",
        "{\"\":null}",
        "[17]",
    ];
    // A wrong value instead of, before or after the right one; a wrong one more in a list; a key nobody knows.
    let wrong = prop_oneof![
        (select(keys.to_vec()), select(values.to_vec()), 0..3u8).prop_map(|it| (
            it.0.to_owned(),
            it.1.to_owned(),
            it.2
        )),
        (select(lists.to_vec()), "[a-z]{0,3}[0-9]{0,3}").prop_map(|(key, code)| (
            key.to_owned(),
            format!("\"{code}\""),
            3
        )),
        ("[A-Z]{2,4}", select(values.to_vec())).prop_map(|(key, value)| (key, value.to_owned(), 2)),
    ];
    (any::<u64>(), wrong, any_order())
}
