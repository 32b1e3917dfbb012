//! What the author's tool says of an overlay.

use super::{example, ruled};
use crate::support::{content, root};
use massage_check::desk::overlay::told;
use std::process::{Command, Output};

fn tool(file: &str) -> Output {
    let tool = Command::new(env!("CARGO_BIN_EXE_content"))
        .args(["check", file])
        .current_dir(root())
        .output();
    tool.expect("the tool runs")
}

fn said(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("text")
}

#[test]
fn the_example_is_told_in_the_words_of_the_review() {
    let Output {
        status,
        stdout,
        stderr,
        ..
    } = tool("embed/examples/overlay.json");
    assert!(status.success(), "{}", said(&stderr));
    let said = said(&stdout);
    for line in [
        "Hillside Massage Clinic: overlay `hillside-2026` of 2026-11-01, valid until 2027-10-31",
        "adds 3 rules, 1 contact and 2 notes; it changes and removes nothing",
        "rule many-places-wait",
        "  when     at least 5 of the 16 in “Areas to leave alone”",
        "  then     Wait; ask: gp (K-GP), Our front desk",
        "  because  When so many places are to be left alone, we would like to talk to you first.",
        "contact hillside-desk",
        "note on the first screen",
        "note with the result, unless it is urgent",
    ] {
        assert!(said.lines().any(|it| it == line), "no `{line}` in\n{said}");
    }
    assert!(said.contains("it can only tighten: "), "{said}");
    assert!(
        !said.contains("broken") && !said.contains("look again"),
        "{said}"
    );
}

#[test]
fn every_mistake_is_listed_and_the_tool_ends_with_1() {
    let file = std::env::temp_dir().join(format!("overlay-{}.json", std::process::id()));
    std::fs::write(&file, r#"{ "id": "X", "clinic": "" }"#).expect("written");
    let Output {
        status,
        stdout,
        stderr,
        ..
    } = tool(&file.display().to_string());
    std::fs::remove_file(&file).expect("removed");
    assert_eq!((status.code(), said(&stdout).as_str()), (Some(1), ""));
    let said = said(&stderr);
    for part in [
        "`date` is missing",
        "`valid-until` is missing",
        ": id: ",
        ": clinic: ",
        "4 things to mend",
    ] {
        assert!(said.contains(part), "no `{part}` in\n{said}");
    }
}

#[test]
fn a_file_that_is_not_there_is_told_as_such() {
    let Output { status, stderr, .. } = tool("tests/no-such-overlay.json");
    assert_eq!(status.code(), Some(1));
    assert!(
        said(&stderr).contains("cannot be read"),
        "{}",
        said(&stderr)
    );
}

#[test]
fn what_is_allowed_and_worth_a_second_look_is_said() {
    let file = ruled(&[(
        r#"{ "any": [{ "item": "skin-lumps", "at-least": "yes" }] }"#,
        r#"{ "disposition": "emergency" }"#,
    )]);
    let file = file.replace("We say so.", "Massage is safe after that.");
    let told = told(&file, content()).expect("an overlay");
    assert!(
        told.contains("look again: rule rule-0 has people call an ambulance"),
        "{told}"
    );
    assert!(told.contains("says “safe”"), "{told}");
    assert!(told.contains("contact desk"), "{told}");
    assert!(told.contains("no rule names them"), "{told}");
}

#[test]
fn the_guide_for_clinics_shows_the_example_as_it_is() {
    let guide = std::fs::read_to_string(root().join("embed/overlay.md")).expect("the guide");
    let shown = guide
        .split("```json\n")
        .skip(1)
        .filter_map(|rest| rest.split("```").next())
        .find(|block| block.contains("hillside-2026"));
    assert_eq!(shown, Some(example().as_str()));
}
