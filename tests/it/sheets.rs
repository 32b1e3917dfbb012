//! Answer sheets in, outcomes out: what other programs send and get.

use crate::support::{pack, root};
use massage_check::desk::sheet::Sheets;
use serde_json::{json, Value};
use std::io::Write;
use std::process::{Command, Output, Stdio};

/// The outcome of a sheet, as it is written.
fn outcome(sheet: &Value) -> Value {
    of_line(&sheet.to_string())
}

fn of_line(line: &str) -> Value {
    let sheets = Sheets::new(pack()).expect("a pack of the basis");
    let sheet = sheets.read(line).expect("a sheet");
    let mut out = Vec::new();
    sheets
        .write(&sheet, &sheets.judge(&sheet), &mut out)
        .expect("written");
    serde_json::from_slice(&out).expect("JSON")
}

/// A calm sheet, with these answers in the place of its own.
fn sheet(answers: Value) -> Value {
    let mut sheet = json!({
        "id": "one",
        "answers": {
            "age": 40, "region": "UK", "conditions": ["C17"],
            "ratings": {"pain": 1, "stiff": 1, "tired": 1, "main": 1},
            "compared": "same", "self_flare": "no", "active_signs": "no", "well": "usual",
            "areas_today": [], "E": [], "U": [], "H": [], "H_cleared": [], "R": [], "goals": []
        }
    });
    let Value::Object(answers) = answers else {
        panic!("answers by key")
    };
    for (key, value) in answers {
        sheet["answers"][key] = value;
    }
    sheet
}

fn codes(outcome: &Value, key: &str) -> Vec<String> {
    let list = outcome[key]
        .as_array()
        .unwrap_or_else(|| panic!("no list {key}"));
    list.iter()
        .map(|code| code.as_str().expect("a code").to_owned())
        .collect()
}

/// Runs the author's tool on these lines.
fn triage(input: &[u8]) -> Output {
    let mut tool = Command::new(env!("CARGO_BIN_EXE_content"))
        .arg("triage")
        .current_dir(root())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the tool runs");
    let mut stdin = tool.stdin.take().expect("its input");
    stdin.write_all(input).expect("it reads");
    drop(stdin);
    tool.wait_with_output().expect("it ends")
}

/// Section 10 of the clinical basis, as it is there: answers, then what is due.
fn the_eight() -> Vec<(Value, Value)> {
    let text = std::fs::read_to_string(root().join("tests/data/basis-sheets.jsonl"));
    let text = text.expect("the eight sheets can be read");
    let lines = text
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"));
    let read: Vec<Value> = lines.collect();
    read.into_iter()
        .map(|it| (it["sheet"].clone(), it["expect"].clone()))
        .collect()
}

#[test]
fn the_eight_of_the_basis_come_out_as_it_says() {
    let eight = the_eight();
    assert_eq!(eight.len(), 8);
    for (sheet, due) in eight {
        let came = outcome(&sheet);
        let id = &sheet["id"];
        for key in ["tier", "flare", "max_pressure", "minutes"] {
            assert_eq!(came[key], due[key], "{id} {key}");
        }
        for key in ["suggest", "discuss", "areas_off"] {
            let (mut came, mut due) = (codes(&came, key), codes(&due, key));
            came.sort();
            due.sort();
            assert_eq!(came, due, "{id} {key}");
        }
        let top = codes(&due, "top_any_of");
        let first: Vec<String> = codes(&came, "suggest").into_iter().take(3).collect();
        assert!(
            top.is_empty() || first.iter().any(|code| top.contains(code)),
            "{id} {first:?}"
        );
        let consult = codes(&came, "consult");
        for code in codes(&due, "consult") {
            assert!(consult.contains(&code), "{id} {code} {consult:?}");
        }
    }
}

#[test]
fn an_outcome_has_every_field_and_no_other() {
    for sheet in [
        sheet(json!({})),
        sheet(json!({"E": ["E01"]})),
        sheet(json!({"H": ["H08"]})),
    ] {
        let came = outcome(&sheet);
        let mut keys: Vec<&String> = came.as_object().expect("an object").keys().collect();
        keys.sort();
        assert_eq!(
            keys,
            [
                "areas_off",
                "avoid",
                "because",
                "consult",
                "discuss",
                "flare",
                "id",
                "max_pressure",
                "minutes",
                "suggest",
                "tier"
            ]
        );
        let mut minutes: Vec<&String> = came["minutes"].as_object().expect("two").keys().collect();
        minutes.sort();
        assert_eq!(minutes, ["self", "therapist"]);
        for because in came["because"].as_array().expect("a list") {
            let mut keys: Vec<&String> = because.as_object().expect("an object").keys().collect();
            keys.sort();
            assert_eq!(keys, ["basis", "rule", "sets"]);
        }
        assert_eq!(came["id"], "one");
    }
}

#[test]
fn a_calm_sheet_is_written_just_so() {
    let sheet = sheet(json!({"conditions": ["C21"], "R": ["R01"], "goals": ["SY07"]}));
    let due = json!({
        "id": "one", "tier": "ADAPT", "flare": "F0", "max_pressure": 2,
        "minutes": {"therapist": 30, "self": 10},
        "suggest": ["A1", "A10", "A11", "A13", "A16", "A8", "A9"],
        "discuss": [],
        "avoid": ["A2", "A3", "A4", "A5", "A6", "A7", "A12", "A14", "A15"],
        "areas_off": ["neck_front"],
        "consult": ["K-TEAM", "K-HAEM", "K-PHARM", "K-GI", "K-THER"],
        "because": [
            {"rule": "blood-thinner-calls-for-care", "basis": "R01",
             "sets": ["tier", "max_pressure", "A15"]},
            {"rule": "coeliac", "basis": "C21", "sets": []}
        ]
    });
    assert_eq!(outcome(&sheet), due);
}

#[test]
fn what_may_not_be_worked_is_said_in_one_word() {
    for answers in [
        json!({"E": ["E05"]}),
        json!({"U": ["U05"]}),
        json!({"H": ["H10"]}),
    ] {
        let came = outcome(&sheet(answers));
        assert_eq!(codes(&came, "areas_off"), ["all"]);
        assert_eq!(came["max_pressure"], 0);
        assert_eq!(came["minutes"], json!({"therapist": 0, "self": 0}));
        assert_eq!(
            codes(&came, "suggest").len() + codes(&came, "discuss").len(),
            0
        );
        assert_eq!(codes(&came, "avoid").len(), 16);
    }
}

#[test]
fn suggestions_come_best_first() {
    let order = |goals: Value| codes(&outcome(&sheet(json!({"goals": goals}))), "suggest");
    assert_eq!(
        order(json!([])),
        ["A1", "A8", "A2", "A9", "A10", "A11", "A13", "A16", "A4"]
    );
    // Two goals prefer A1, A2 and A8; evidence and lightness settle the rest.
    let both = order(json!(["SY01", "SY02"]));
    assert_eq!(
        both,
        ["A1", "A8", "A2", "A10", "A4", "A9", "A11", "A13", "A16"]
    );
    let tummy = order(json!(["SY15"]));
    assert_eq!(tummy[0], "A12");
}

#[test]
fn gates_and_switches_hold_for_sheets_too() {
    let tier = |answers| outcome(&sheet(answers))["tier"].clone();
    assert_eq!(tier(json!({"conditions": ["C08"]})), "HOLD");
    assert_eq!(
        tier(json!({"conditions": ["C08"], "H_cleared": ["H17"]})),
        "ADAPT"
    );
    assert_eq!(
        tier(json!({"conditions": ["C08"], "H": ["H17"], "H_cleared": ["H17"]})),
        "HOLD"
    );
    let because = |answers| -> Vec<String> {
        let came = outcome(&sheet(answers));
        let list = came["because"].as_array().expect("a list").clone();
        list.iter()
            .map(|it| it["basis"].as_str().expect("a row").to_owned())
            .collect()
    };
    assert!(because(json!({"conditions": ["C23"]})).contains(&"R02".to_owned()));
    assert!(because(json!({"goals": ["SY10"]})).contains(&"R06".to_owned()));
    assert!(because(json!({"age": 75})).contains(&"R24".to_owned()));
    assert!(!because(json!({"age": 74})).contains(&"R24".to_owned()));
    // Without a condition the most cautious row counts.
    assert!(because(json!({"conditions": []})).contains(&"C25".to_owned()));
}

#[test]
fn a_cleared_reason_adapts_and_one_that_nobody_can_clear_holds() {
    let tier = |answers| outcome(&sheet(answers))["tier"].clone();
    assert_eq!(tier(json!({"H_cleared": ["H01"]})), "ADAPT");
    assert_eq!(tier(json!({"H": ["H01"], "H_cleared": ["H01"]})), "HOLD");
    let held = outcome(&sheet(json!({"H_cleared": ["H08"]})));
    assert_eq!(held["tier"], "HOLD");
    assert_eq!(held["because"][0]["basis"], "H08");
    assert_eq!(held["unknown"], json!(["H08"]));
}

#[test]
fn age_holds_below_18_and_cares_from_75() {
    let tier = |age: u8| outcome(&sheet(json!({"age": age})))["tier"].clone();
    assert_eq!(tier(17), "HOLD");
    assert_eq!(tier(18), "READY");
    assert_eq!(tier(74), "READY");
    assert_eq!(tier(75), "ADAPT");
    assert_eq!(tier(130), "ADAPT");
    assert_eq!(outcome(&sheet(json!({"H": ["H15"]})))["tier"], "HOLD");
}

#[test]
fn a_skipped_rating_counts_as_six() {
    let flare = |ratings: Value| outcome(&sheet(json!({"ratings": ratings})))["flare"].clone();
    assert_eq!(
        flare(json!({"pain": 5, "stiff": 5, "tired": 5, "main": 5})),
        "F0"
    );
    assert_eq!(
        flare(json!({"pain": null, "stiff": 0, "tired": 0, "main": 0})),
        "F1"
    );
    assert_eq!(flare(json!({"stiff": 0, "tired": 0, "main": 0})), "F1");
    assert_eq!(flare(json!({})), "F1");
}

#[test]
fn unknown_codes_hold_and_are_told() {
    for (answers, unknown) in [
        (json!({"conditions": ["C17", "C26"]}), "C26"),
        (json!({"E": ["E17"]}), "E17"),
        (json!({"U": ["U18"]}), "U18"),
        (json!({"H": ["H18"]}), "H18"),
        (json!({"H_cleared": ["H18"]}), "H18"),
        (json!({"R": ["R27"]}), "R27"),
        (json!({"R": ["r01"]}), "r01"),
        (json!({"goals": ["SY19"]}), "SY19"),
        (json!({"goals": ["C01"]}), "C01"),
        (json!({"areas_today": ["tail"]}), "tail"),
        (json!({"mood": "good"}), "mood"),
    ] {
        let came = outcome(&sheet(answers));
        assert_eq!(came["tier"], "HOLD", "{unknown}");
        assert_eq!(codes(&came, "areas_off"), ["all"], "{unknown}");
        assert_eq!(came["unknown"], json!([unknown]));
        assert!(!codes(&came, "consult").is_empty(), "{unknown}");
    }
}

#[test]
fn a_known_sign_outranks_what_is_not_known() {
    let came = outcome(&sheet(json!({"R": ["R99"], "U": ["U01"]})));
    assert_eq!(
        (came["tier"].clone(), came["unknown"].clone()),
        (json!("URGENT"), json!(["R99"]))
    );
    let came = outcome(&sheet(
        json!({"conditions": ["C99"], "E": ["E01"], "age": "66"}),
    ));
    assert_eq!(came["tier"], "EMERGENCY");
    assert_eq!(came["consult"][0], "K-EMG");
}

#[test]
fn values_that_nobody_can_have_hold() {
    for (key, value) in [
        ("age", json!("66")),
        ("age", json!(-1)),
        ("age", json!(17.5)),
        ("age", json!(300)),
        ("age", json!(null)),
        ("age", json!(true)),
        (
            "ratings",
            json!({"pain": 11, "stiff": 1, "tired": 1, "main": 1}),
        ),
        (
            "ratings",
            json!({"pain": 3.5, "stiff": 1, "tired": 1, "main": 1}),
        ),
        (
            "ratings",
            json!({"pain": "x", "stiff": 1, "tired": 1, "main": 1}),
        ),
        (
            "ratings",
            json!({"pain": -1, "stiff": 1, "tired": 1, "main": 1}),
        ),
        (
            "ratings",
            json!({"itch": 1, "pain": 1, "stiff": 1, "tired": 1, "main": 1}),
        ),
        ("ratings", json!([1, 1, 1, 1])),
        ("compared", json!("worst")),
        ("compared", json!(3)),
        ("self_flare", json!("maybe")),
        ("self_flare", json!(false)),
        ("active_signs", json!("")),
        ("well", json!("ok")),
        ("conditions", json!("C01")),
        ("conditions", json!([1])),
        ("E", json!("E01")),
        ("U", json!({"U01": true})),
        ("H", json!(null)),
        ("R", json!([["R01"]])),
    ] {
        let came = outcome(&sheet(json!({key: value})));
        assert_eq!(came["tier"], "HOLD", "{key} {value}");
        let told = codes(&came, "unknown");
        assert!(
            told.iter().any(|told| told.starts_with(key)),
            "{key} {value}: {told:?}"
        );
    }
}

#[test]
fn a_missing_key_holds() {
    for key in [
        "age",
        "ratings",
        "compared",
        "self_flare",
        "active_signs",
        "well",
        "E",
        "U",
        "H",
        "R",
    ] {
        let mut sheet = sheet(json!({}));
        sheet["answers"]
            .as_object_mut()
            .expect("answers")
            .remove(key);
        let came = outcome(&sheet);
        assert_eq!(came["tier"], "HOLD", "{key}");
        assert_eq!(came["unknown"], json!([format!("{key}: missing")]));
    }
    for key in ["region", "goals", "H_cleared"] {
        let mut sheet = sheet(json!({}));
        sheet["answers"]
            .as_object_mut()
            .expect("answers")
            .remove(key);
        assert_eq!(outcome(&sheet)["tier"], "READY", "{key}");
    }
}

#[test]
fn of_a_key_that_is_there_twice_both_count() {
    let line = sheet(json!({})).to_string();
    let twice = line.replace(r#""U":[]"#, r#""U":["U01"],"U":[]"#);
    assert_ne!(twice, line);
    assert_eq!(of_line(&twice)["tier"], "URGENT");
    let twice = line.replace(
        r#""self_flare":"no""#,
        r#""self_flare":"yes","self_flare":"no""#,
    );
    assert_ne!(twice, line);
    assert_eq!(of_line(&twice)["flare"], "F2");
}

#[test]
fn codes_in_the_wrong_list_count_and_hold() {
    let came = outcome(&sheet(json!({"R": ["E01"]})));
    assert_eq!(
        (came["tier"].clone(), came["unknown"].clone()),
        (json!("EMERGENCY"), json!(["E01"]))
    );
    let came = outcome(&sheet(json!({"H": ["R01"]})));
    assert_eq!(
        (came["tier"].clone(), came["unknown"].clone()),
        (json!("HOLD"), json!(["R01"]))
    );
    let bases: Vec<_> = came["because"].as_array().expect("a list").iter().collect();
    assert!(bases.iter().any(|it| it["basis"] == "R01"));
}

#[test]
fn doubt_counts_as_yes() {
    let came = outcome(&sheet(json!({"unsure": ["U04", "R01"]})));
    assert_eq!(came["tier"], "URGENT");
    let came = outcome(&sheet(json!({"unsure": ["R01"]})));
    assert_eq!(
        (came["tier"].clone(), came["max_pressure"].clone()),
        (json!("ADAPT"), json!(2))
    );
    // Doubt about the reason does not undo that nobody has agreed.
    let came = outcome(&sheet(json!({"unsure": ["H01"], "H_cleared": ["H01"]})));
    assert_eq!(came["tier"], "HOLD");
}

#[test]
fn regions_are_known_by_every_code_and_change_nothing() {
    let without = outcome(&sheet(json!({"region": "UK"})));
    for id in pack().regions() {
        for code in &pack().region(id).codes {
            assert_eq!(outcome(&sheet(json!({"region": code}))), without, "{code}");
        }
    }
}

#[test]
fn a_line_that_is_no_sheet_is_told_and_the_rest_goes_on() {
    let good = sheet(json!({}));
    let input = format!(
        "{good}\nnot json\n[1, 2]\n\n{{\"id\": \"a\"}}\n{{\"id\": 7, \"answers\": [1]}}\n{{\"answers\": {{}}}}\n{good}\n"
    );
    let output = triage(input.as_bytes());
    assert_eq!(output.status.code(), Some(2));
    let out = String::from_utf8(output.stdout).expect("text");
    let lines: Vec<Value> = out
        .lines()
        .map(|it| serde_json::from_str(it).expect("JSON"))
        .collect();
    assert_eq!(lines.len(), 7);
    assert_eq!(
        (&lines[0]["tier"], &lines[6]["tier"]),
        (&json!("READY"), &json!("READY"))
    );
    let told: Vec<(&Value, &str)> = lines[1..6]
        .iter()
        .map(|it| (&it["id"], it["error"].as_str().expect("an error")))
        .collect();
    assert!(told[0].1.starts_with("not JSON ("), "{}", told[0].1);
    assert_eq!(
        &told[1..],
        [
            (
                &json!(null),
                "not an answer sheet: it is not an object; see content/README.md"
            ),
            (
                &json!("a"),
                "not an answer sheet: it has no `answers`; see content/README.md"
            ),
            (
                &json!("7"),
                "not an answer sheet: `answers` is not one object; see content/README.md"
            ),
            (
                &json!(null),
                "not an answer sheet: it has no `id`; see content/README.md"
            ),
        ]
    );
    let complaints = String::from_utf8(output.stderr).expect("text");
    let numbers: Vec<&str> = complaints
        .lines()
        .filter_map(|line| line.split(": ").next())
        .collect();
    assert_eq!(numbers, ["line 2", "line 3", "line 5", "line 6", "line 7"]);
}

#[test]
fn bytes_that_are_no_text_are_told_and_the_rest_goes_on() {
    let mut input = b"\xff\xfe\n".to_vec();
    input.extend(sheet(json!({})).to_string().bytes());
    let output = triage(&input);
    assert_eq!(output.status.code(), Some(2));
    let out = String::from_utf8(output.stdout).expect("text");
    assert_eq!(out.lines().count(), 2);
    assert!(out.lines().nth(1).expect("the second").contains("READY"));
}

#[test]
fn sheets_that_can_all_be_read_end_well() {
    let input: String = the_eight()
        .iter()
        .map(|(sheet, _)| format!("{sheet}\n"))
        .collect();
    let output = triage(input.as_bytes());
    assert_eq!(output.status.code(), Some(0));
    assert!(output.stderr.is_empty());
    assert_eq!(
        output.stdout.iter().filter(|byte| **byte == b'\n').count(),
        8
    );
}
