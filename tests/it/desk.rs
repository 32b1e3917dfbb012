//! The author's desk: the review tables leave nothing out, and the comparison
//! of two versions finds every way of loosening the content.

use crate::support::{area, content, entry, files, pack, Person};
use massage_check::authoring::{load, Content};
use massage_check::desk::{calm, diff, plain::Plain, review};
use massage_check::domain::{
    judge, Answer, Answers, Disposition, Finding, Findings, OptionId, Pack,
};

/// The content with one piece of one file changed.
fn altered(file: &str, from: &str, to: &str) -> Content {
    changed(&[(file, from, to)])
}

/// The content with pieces of files changed, and the words nothing uses any
/// more taken out.
fn changed(edits: &[(&str, &str, &str)]) -> Content {
    let mut files = files().clone();
    for (file, from, to) in edits {
        let text = files.get(file).expect("the file is there").to_owned();
        assert!(text.contains(from), "{file} does not say {from}");
        files.put(file, text.replacen(from, to, 1));
    }
    load(&files).unwrap_or_else(|problems| {
        let problems: Vec<_> = problems.iter().map(ToString::to_string).collect();
        panic!("{}", problems.join("\n"))
    })
}

/// The content with one entry changed.
fn reworked(file: &str, id: &str, from: &str, to: &str) -> Content {
    let before = entry(file, id);
    assert!(before.contains(from), "{id} does not say {from}");
    altered(file, &before, &before.replacen(from, to, 1))
}

/// The words of a rule, to take out along with it.
fn words_of(file: &str, rule: &str) -> String {
    let text = files().get(file).expect("the file is there");
    let start = text.find(&format!("[rule.{rule}]")).expect("it has words");
    let rest = &text[start..];
    let end = rest[1..].find("\n[").map_or(rest.len(), |end| end + 2);
    rest[..end].to_owned()
}

/// What a change loosens, as the report says it; nothing else may be there.
fn loosened(new: &Content) -> String {
    let report = diff::report(content(), new);
    assert!(
        report.loosened().count() > 0,
        "nothing is loosened:\n{report}"
    );
    assert_eq!(report.tightened().count(), 0, "{report}");
    // The other way round the same change tightens.
    let back = diff::report(new, content());
    assert_eq!(back.loosened().count(), 0, "{back}");
    assert!(
        back.tightened().count() > 0,
        "nothing is tightened:\n{back}"
    );
    report.loosened().map(ToString::to_string).collect()
}

fn says(told: &str, expected: &[&str]) {
    for words in expected {
        assert!(told.contains(words), "does not say “{words}”:\n{told}");
    }
}

#[test]
fn the_review_tables_leave_nothing_out() {
    let tables = review::tables(content());
    for id in pack().rules() {
        let rule = pack().rule(id);
        let (_, entry) = rule.words.split_once('.').expect("words have a key");
        assert!(tables.contains(&format!("`{entry}`")), "rule {}", rule.name);
    }
    for id in pack().items() {
        let row = format!("| {} | `{}` |", pack().item(id).basis, pack().item(id).name);
        assert!(tables.contains(&row), "{row}");
    }
    for id in pack().approaches() {
        assert!(tables.contains(&format!("`{}`", pack().approach(id).name)));
    }
    for id in pack().sources() {
        let source = pack().source(id);
        assert!(tables.contains(&format!("| {} | {}", source.name, source.by)));
    }
}

#[test]
fn every_row_of_the_review_tables_has_the_cells_of_its_head() {
    let cells = |line: &str| line.replace("\\|", "").matches('|').count();
    let mut head = None;
    for line in review::tables(content()).lines() {
        head = line
            .starts_with('|')
            .then(|| head.unwrap_or_else(|| cells(line)));
        if let Some(head) = head {
            assert_eq!(cells(line), head, "{line}");
        }
    }
}

#[test]
fn links_of_the_review_tables_lead_to_headings() {
    let tables = review::tables(content());
    let headings = tables.lines().filter(|line| line.starts_with("##"));
    let links = tables.lines().filter(|line| line.trim().starts_with("- ["));
    let titles: Vec<_> = headings
        .map(|line| line.trim_start_matches('#').trim())
        .collect();
    for link in links {
        let title = link.trim_start_matches([' ', '-', '[']);
        let (title, _) = title.split_once("](#").expect("a link");
        assert!(titles.contains(&title), "{title}");
    }
}

#[test]
fn a_sheet_in_plain_words_says_only_what_is_not_calm() {
    let mut answers: Answers = calm::sheet(pack());
    let item = crate::support::named("blood-thinner");
    answers.give(pack(), item, Answer::Sign(Finding::Unsure));
    let said = Plain::of(content()).sheet(&answers);
    assert_eq!(said, "“A blood thinner”: not sure");
}

#[test]
fn the_same_content_changes_nothing() {
    let report = diff::report(content(), content());
    assert!(report.is_empty(), "{report}");
}

#[test]
fn a_dropped_rule_is_loosened() {
    let rule = "chest-or-breath-is-an-emergency";
    let new = changed(&[
        (
            "rules/emergency.toml",
            &entry("rules/emergency.toml", rule),
            "",
        ),
        (
            "text/en/rules-emergency.toml",
            &words_of("text/en/rules-emergency.toml", rule),
            "",
        ),
    ]);
    let told = loosened(&new);
    says(
        &told,
        &["outcome: Emergency → Ready", &format!("`{rule}` (removed)")],
    );
}

#[test]
fn a_raised_cap_is_loosened() {
    let new = reworked(
        "rules/factors.toml",
        "blood-thinner-calls-for-care",
        "then.max-pressure = \"gentle\"\n",
        "",
    );
    let told = loosened(&new);
    says(
        &told,
        &[
            "“A blood thinner”: not sure",
            "pressure at most: gentle (2) → medium (3)",
            "`blood-thinner-calls-for-care` (changed)",
        ],
    );
}

#[test]
fn a_removed_area_is_loosened() {
    let told = loosened(&reworked(
        "rules/factors.toml",
        "old-clot-calls-for-care",
        "[\"thighs\", \"lower-legs\"]",
        "[\"thighs\"]",
    ));
    says(
        &told,
        &[
            "no longer left alone",
            "“An old clot, or clotting tendency”: not sure",
        ],
    );
}

#[test]
fn a_removed_avoid_entry_is_loosened() {
    let told = loosened(&reworked(
        "rules/conditions.toml",
        "lupus",
        "\"deep-tissue\", \"aromatherapy\"",
        "\"deep-tissue\"",
    ));
    says(&told, &["“Lupus”", "(A13): avoid → suggest"]);
}

#[test]
fn an_avoid_entry_that_only_a_goal_shows_is_loosened() {
    let told = loosened(&reworked(
        "rules/factors.toml",
        "veins-or-swelling-calls-for-care",
        "\"lymph-drainage\"",
        "",
    ));
    says(
        &told,
        &[
            "“Varicose veins or leg swelling”: not sure",
            "(A3): avoid → discuss",
        ],
    );
}

#[test]
fn a_lowered_tier_is_loosened() {
    let told = loosened(&reworked(
        "rules/emergency.toml",
        "stroke-like-is-an-emergency",
        "\"emergency\"",
        "\"urgent\"",
    ));
    says(&told, &["outcome: Emergency → Urgent"]);
}

#[test]
fn a_higher_rating_threshold_is_loosened() {
    let told = loosened(&reworked(
        "rules/flare.toml",
        "severe-when-very-bad-and-worse",
        "at-least = 8",
        "at-least = 9",
    ));
    says(
        &told,
        &[
            "“Pain”: 8",
            "outcome: Wait → With care",
            "flare level: severe (F3) → flare-like (F2)",
        ],
    );
}

#[test]
fn a_removed_condition_cap_is_loosened() {
    let told = loosened(&reworked(
        "rules/conditions.toml",
        "graves",
        "unsettled = \"feather\"",
        "unsettled = \"medium\"",
    ));
    says(
        &told,
        &[
            "“Graves’ disease”",
            "pressure at most: feather (1) → gentle (2)",
        ],
    );
}

#[test]
fn an_added_only_with_is_loosened() {
    let told = loosened(&reworked(
        "approaches.toml",
        "abdominal-self-massage",
        "only-with    = [",
        "only-with    = [{ item = \"goals\", includes = \"relax\" }, ",
    ));
    says(&told, &["“Just relax”", "(A12): avoid → suggest"]);
}

#[test]
fn a_removed_switch_is_loosened() {
    let told = loosened(&reworked(
        "items/5-wishes.toml",
        "frail",
        "switched-on-by = [{ item = \"age\", is = \"75-or-over\" }]",
        "",
    ));
    says(
        &told,
        &[
            "“75 or over”",
            "outcome: With care → Ready",
            "(through a changed question)",
        ],
    );
}

#[test]
fn a_narrower_gate_is_loosened() {
    let told = loosened(&reworked(
        "items/3-your-care.toml",
        "specialist-agreed",
        "  { item = \"conditions\", includes = \"myositis\" },\n",
        "",
    ));
    says(&told, &["“Myositis”", "outcome: Wait → With care"]);
}

#[test]
fn a_milder_skipped_rating_is_loosened() {
    let told = loosened(&reworked(
        "items/4-today.toml",
        "stiffness",
        "skipped-counts-as = 6",
        "skipped-counts-as = 5",
    ));
    says(&told, &["“Stiffness”: skipped"]);
}

#[test]
fn more_minutes_are_loosened() {
    let told = loosened(&altered(
        "pack.toml",
        "gentle  = { therapist = 30, self = 10 }",
        "gentle  = { therapist = 45, self = 10 }",
    ));
    says(
        &told,
        &["longest time: 30 minutes, 10 by oneself → 45 minutes, 10 by oneself"],
    );
}

#[test]
fn other_people_to_ask_and_other_words_loosen_nothing() {
    let new = changed(&[
        (
            "pack.toml",
            "urgent    = [\"same-day-care\"]",
            "urgent    = [\"same-day-care\", \"gp\"]",
        ),
        (
            "text/en/areas.toml",
            "name = \"Scalp\"",
            "name = \"The scalp\"",
        ),
    ]);
    let report = diff::report(content(), &new);
    assert_eq!(
        report.loosened().count() + report.tightened().count(),
        0,
        "{report}"
    );
    assert!(report.otherwise().count() > 0, "{report}");
    says(
        &report.to_string(),
        &["asked besides: gp", "words, changed: 1 of area"],
    );
}

#[test]
fn a_therapists_time_for_what_one_does_oneself_is_loosened() {
    let told = loosened(&reworked(
        "approaches.toml",
        "hand-self-massage",
        "by-oneself   = true\n",
        "",
    ));
    says(&told, &["(A8), longest time: 15 → 60 minutes"]);
}

#[test]
fn a_change_is_told_once_by_the_shortest_sheet() {
    let rule = "stroke-like-is-an-emergency";
    let file = "rules/emergency.toml";
    let new = reworked(file, rule, "\"emergency\"", "\"urgent\"");
    let report = diff::report(content(), &new);
    let sheets: Vec<&String> = report.loosened().flat_map(|told| &told.sheets).collect();
    let [sheet] = sheets.as_slice() else {
        panic!("{report}");
    };
    assert!(
        sheet.contains("“Drooping face, weakness or muddled speech”: not sure"),
        "{sheet}"
    );
}

/// The content where only some areas count towards one of the flare rules.
fn counting_only(rule: &str, areas: &[&str]) -> Content {
    let mut parts = pack().parts().clone();
    let rule = parts.rules.iter_mut().find(|it| &*it.name == rule);
    let clause = &mut rule.expect("the rule is there").clauses[0];
    let counts: Vec<usize> = areas.iter().map(|name| area(name).index()).collect();
    let tests = clause.tests.iter().enumerate();
    let kept = tests.filter(|(at, _)| counts.contains(at));
    clause.tests = kept.map(|(_, test)| *test).collect();
    Content {
        pack: Pack::new(parts).expect("a pack"),
        ..content().clone()
    }
}

#[test]
fn a_choice_of_areas_that_are_no_neighbours_is_found_loosened() {
    // Every run of six neighbours still has six of the other fifteen or, with
    // the last one, is made up for by nothing: only some choices loosen.
    let all: Vec<&str> = pack().areas().map(|id| &*pack().area(id).name).collect();
    let some: Vec<&str> = all
        .iter()
        .copied()
        .filter(|name| *name != "chest")
        .collect();
    let new = counting_only("flare-like-when-six-areas", &some);
    let report = diff::report(content(), &new);
    let told: String = report.loosened().map(ToString::to_string).collect();
    says(
        &told,
        &[
            "flare level: flare-like (F2) → settled (F0)",
            "“chest”",
            "another choice of as many (",
            "`flare-like-when-six-areas` (changed)",
        ],
    );
    let person = Person::with(&["C01"]);
    let ticks = ["scalp", "neck-front", "shoulders", "chest", "hands", "feet"];
    let ticks = ticks.map(|name| OptionId::at(area(name).index()));
    let person = person.says(
        crate::support::named("areas-today"),
        crate::support::ticked(ticks),
    );
    let flare = |pack: &Pack| judge(pack, &Findings::of(pack, &person.0), Disposition::Ready).flare;
    assert!(flare(&new.pack) < flare(pack()));
}

#[test]
fn areas_that_only_count_apart_from_each_other_are_found() {
    // Two areas, far apart, come to count for one rule that asks for eleven:
    // no run of eleven neighbours is without both of them or has just one.
    let all: Vec<&str> = pack().areas().map(|id| &*pack().area(id).name).collect();
    let some: Vec<&str> = all
        .iter()
        .copied()
        .filter(|name| !["scalp", "chest"].contains(name))
        .collect();
    let new = counting_only("severe-when-eleven-areas", &some);
    let told = loosened(&new);
    says(&told, &["flare level: severe (F3) → flare-like (F2)"]);
    let back = diff::report(&new, content());
    assert!(back.loosening().is_empty(), "{back}");
}
