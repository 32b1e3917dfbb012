//! What `docs/browsers.md` says of the engines is so; and each fetches the page once.

use crate::harness::engines::{Engine, Need};
use crate::walk::open;

fn document() -> Vec<Vec<String>> {
    let rows = include_str!("../../docs/browsers.md").lines();
    let cells = |row: &str| -> Vec<String> {
        let cells = row.trim_matches('|').split('|');
        cells.map(|cell| cell.trim().to_owned()).collect()
    };
    rows.filter(|row| row.starts_with('|')).map(cells).collect()
}

#[test]
fn what_an_engine_lacks_is_written_down() {
    let document = document();
    for need in Need::ALL {
        let row = document.iter().find(|row| row[0] == need.name());
        let row = row.unwrap_or_else(|| panic!("docs/browsers.md has no row for {need:?}"));
        let told: Vec<bool> = row[1..].iter().map(|cell| cell != "–").collect();
        let met: Vec<bool> = Engine::ALL.map(|engine| need.is_met_by(engine)).to_vec();
        assert_eq!(told, met, "{need:?}");
    }
}

#[test]
fn the_engines_are_named_as_the_variable_wants_them() {
    let names: Vec<String> = Engine::ALL
        .map(|engine| format!("`{}`", engine.name()))
        .to_vec();
    assert!(
        document().iter().any(|row| row[1..] == names),
        "docs/browsers.md has no row of {names:?}"
    );
}

#[test]
fn each_file_of_the_page_is_fetched_once() {
    let page = open();
    let mut heard = page.heard();
    heard.retain(|path| path != "/favicon.ico");
    let all = heard.len();
    heard.sort();
    heard.dedup();
    assert_eq!(heard.len(), all, "{:?}", page.heard());
    for kind in [".wasm", ".js", ".bin"] {
        assert!(heard.iter().any(|path| path.ends_with(kind)), "{heard:?}");
    }
}
