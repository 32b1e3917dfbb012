//! Nothing becomes looser than it was when last released, unless somebody has
//! signed for it in pack.toml.

use crate::support::{content, entry, files, root};
use massage_check::authoring::{load, released, Content, Files, PackError};
use massage_check::desk::release::Standing;

/// The files of the content with pieces of them changed.
fn edited(edits: &[(&str, &str, &str)]) -> Files {
    let mut files = files().clone();
    for (file, from, to) in edits {
        let text = files.get(file).expect("the file is there").to_owned();
        assert!(text.contains(from), "{file} does not say {from}");
        files.put(file, text.replacen(from, to, 1));
    }
    files
}

/// The content of these files, without the words nothing uses any more.
fn loaded(files: &Files) -> Content {
    let mut files = files.clone();
    let mut problems = load(&files).err().unwrap_or_default();
    problems.retain(|it| matches!(it.error, PackError::SpareWords { .. }));
    // From the last on, so that the lines above stay where they are.
    for problem in problems.iter().rev() {
        let text = files.get(&problem.file).expect("the file is there");
        let lines = text.lines().enumerate();
        let kept = lines.filter(|(at, _)| at + 1 != problem.line);
        let kept: Vec<&str> = kept.map(|(_, line)| line).collect();
        let kept = kept.join("\n");
        files.put(&problem.file, kept);
    }
    load(&files).unwrap_or_else(|problems| {
        let problems: Vec<_> = problems.iter().map(ToString::to_string).collect();
        panic!("{}", problems.join("\n"))
    })
}

/// The content with pieces changed beside the content as it is.
fn standing(edits: &[(&str, &str, &str)]) -> Standing {
    against_today(&loaded(&edited(edits)))
}

fn against_today(new: &Content) -> Standing {
    Standing::of(&released::write(files()), new).unwrap_or_else(|problems| {
        let problems: Vec<_> = problems.iter().map(ToString::to_string).collect();
        panic!("{}", problems.join("\n"))
    })
}

fn unsigned(standing: &Standing) -> Vec<String> {
    standing.unsigned.iter().map(ToString::to_string).collect()
}

fn idle(standing: &Standing) -> Vec<String> {
    standing.idle.iter().map(ToString::to_string).collect()
}

/// An entry, and the same with a piece of it changed.
fn piece(file: &str, id: &str, from: &str, to: &str) -> (String, String) {
    let before = entry(file, id);
    assert!(before.contains(from), "{id} does not say {from}");
    let after = before.replacen(from, to, 1);
    (before, after)
}

/// A raised cap, the plainest way to loosen anything.
fn raised_cap() -> (String, String) {
    let cap = "then.max-pressure = \"gentle\"\n";
    piece(
        "rules/factors.toml",
        "blood-thinner-calls-for-care",
        cap,
        "",
    )
}

const LAST: &str = "basis = \"local\"\n";

/// With the cap raised, and this at the end of pack.toml.
fn raised_cap_and(signature: &str) -> Files {
    let (before, after) = raised_cap();
    let signed = format!("{LAST}\n{signature}");
    edited(&[
        ("rules/factors.toml", &before, &after),
        ("pack.toml", LAST, &signed),
    ])
}

const SIGNED: &str = "\
[[loosened]]
rule = \"blood-thinner-calls-for-care\"
by   = \"Dr A. Example, rheumatologist\"
on   = \"2026-11-22\"
why  = \"Newer blood thinners bruise less.\"
";

fn told(files: &Files) -> Vec<String> {
    let problems = load(files).expect_err("there is something to mend");
    problems.iter().map(ToString::to_string).collect()
}

#[test]
fn the_content_loosens_nothing_that_nobody_signed() {
    let file = root().join("content").join(released::RELEASED);
    let released = std::fs::read_to_string(file).expect("content/released.toml is there");
    let standing = Standing::of(&released, content()).unwrap_or_else(|problems| {
        let problems: Vec<_> = problems.iter().map(ToString::to_string).collect();
        panic!("what was released cannot be read:\n{}", problems.join("\n"))
    });
    assert!(
        standing.unsigned.is_empty(),
        "the content is looser than when it was last released, and nobody has signed for it.\n\
         `make diff` shows for whom. Take it back, or have a clinician approve it, and paste into content/pack.toml:\n\n{}",
        standing.to_sign()
    );
    assert!(
        standing.idle.is_empty(),
        "content/pack.toml has signatures that stand under nothing:\n{}",
        idle(&standing).join("\n")
    );
}

#[test]
fn the_content_beside_itself_needs_no_signature() {
    let standing = against_today(content());
    assert!(standing.report.is_empty(), "{}", standing.report);
    assert!(standing.is_settled());
}

#[test]
fn a_loosened_cap_is_named_and_what_to_paste_is_said() {
    let (before, after) = raised_cap();
    let standing = standing(&[("rules/factors.toml", &before, &after)]);
    assert_eq!(unsigned(&standing), ["rule `blood-thinner-calls-for-care`"]);
    let paste = "[[loosened]]\nrule = \"blood-thinner-calls-for-care\"\nby   = \"\"\non   = \"\"\nwhy  = \"\"\n";
    assert_eq!(standing.to_sign(), paste);
    let shown = standing.to_string();
    assert!(shown.contains("rule `blood-thinner-calls-for-care` needs a signature"));
    assert!(shown.ends_with(paste), "{shown}");
}

#[test]
fn a_loosened_cap_passes_once_it_is_signed() {
    let standing = against_today(&loaded(&raised_cap_and(SIGNED)));
    assert!(standing.is_settled(), "{standing}");
    assert_eq!(standing.standing().count(), 1);
    let by = "is signed by Dr A. Example, rheumatologist on 2026-11-22: Newer blood";
    assert!(standing.to_string().contains(by), "{standing}");
}

#[test]
fn a_signature_has_a_name_a_day_and_a_reason() {
    let who = "the signature for rule `blood-thinner-calls-for-care`";
    let cases = [
        (
            "why  = \"Newer blood thinners bruise less.\"",
            "why  = \" \"",
            format!("{who} has nothing for `why`; say in a sentence why it may be looser"),
        ),
        (
            "by   = \"Dr A. Example, rheumatologist\"",
            "by   = \"\"",
            format!("{who} has nothing for `by`; say who approved it: name and role"),
        ),
        (
            "2026-11-22",
            "last week",
            format!("{who} says `on = last week`; use a date such as 2026-11-22"),
        ),
        (
            "rule =",
            "item = \"age\"\nrule =",
            "a signature under [[loosened]] needs exactly one of `rule`, `item`, `approach`, `table` and `statement`".to_owned(),
        ),
    ];
    for (from, to, due) in cases {
        let told = told(&raised_cap_and(&SIGNED.replace(from, to)));
        assert_eq!(told.len(), 1, "{told:?}");
        assert!(
            told[0].starts_with("pack.toml:") && told[0].ends_with(&due),
            "{told:?}"
        );
    }
    let told = told(&raised_cap_and(&SIGNED.replace("why ", "because ")));
    assert!(told[0].contains("because"), "{told:?}");
    let twice = load(&raised_cap_and(&format!("{SIGNED}\n{SIGNED}"))).expect_err("it is twice");
    assert!(
        twice[0].to_string().contains("is there twice"),
        "{}",
        twice[0]
    );
}

#[test]
fn a_signature_under_nothing_is_told_with_the_way_out() {
    let signed = format!("{LAST}\n{SIGNED}");
    let stale = standing(&[("pack.toml", LAST, &signed)]);
    assert!(!stale.is_settled());
    let due = "the signature for rule `blood-thinner-calls-for-care` is under nothing: \
               it loosens nothing against released.toml; remove it";
    assert!(idle(&stale)[0].ends_with(due), "{:?}", idle(&stale));

    let misspelt = SIGNED.replace("blood-thinner-calls", "blood-thiner-calls");
    let standing = against_today(&loaded(&raised_cap_and(&misspelt)));
    let due = "names rule `blood-thiner-calls-for-care`, which the pack does not have; \
               did you mean `blood-thinner-calls-for-care`?";
    assert!(idle(&standing)[0].ends_with(due), "{:?}", idle(&standing));
    assert_eq!(unsigned(&standing), ["rule `blood-thinner-calls-for-care`"]);
}

#[test]
fn a_removed_rule_is_signed_by_its_old_id_and_is_still_told_of() {
    let file = "rules/other.toml";
    let rule = entry(file, "sore-areas-stay-off");
    let standing = standing(&[(file, &rule, "")]);
    let named = unsigned(&standing);
    assert!(
        named.contains(&"rule `sore-areas-stay-off-hands`".to_owned()),
        "{named:?}"
    );
    // There is one for each area, and all make the outcome “with care”.
    assert_eq!(named.len(), content().pack.areas().len(), "{named:?}");
    let shown = standing.to_string();
    assert!(
        shown.contains("`sore-areas-stay-off-hands` (removed)"),
        "{shown}"
    );
    assert!(!shown.contains("“”"), "{shown}");
}

#[test]
fn a_removed_gate_has_to_be_signed_by_its_item() {
    let (before, after) = piece(
        "items/3-your-care.toml",
        "specialist-agreed",
        "  { item = \"conditions\", includes = \"myositis\" },\n",
        "",
    );
    let standing = standing(&[("items/3-your-care.toml", &before, &after)]);
    assert_eq!(unsigned(&standing), ["item `specialist-agreed`"]);
}

#[test]
fn a_removed_switch_has_to_be_signed_by_its_item() {
    let switch = "switched-on-by = [{ item = \"age\", is = \"75-or-over\" }]";
    let (before, after) = piece("items/5-wishes.toml", "frail", switch, "");
    let standing = standing(&[("items/5-wishes.toml", &before, &after)]);
    assert_eq!(unsigned(&standing), ["item `frail`"]);
}

#[test]
fn an_approach_that_may_now_be_suggested_has_to_be_signed() {
    let best = "best         = ";
    let (before, after) = piece(
        "approaches.toml",
        "hot-stone",
        &format!("{best}\"discuss\""),
        &format!("{best}\"suggest\""),
    );
    let standing = standing(&[("approaches.toml", &before, &after)]);
    assert_eq!(unsigned(&standing), ["approach `hot-stone`"]);
}

#[test]
fn looser_tables_have_to_be_signed() {
    let baseline = standing(&[(
        "pack.toml",
        "areas-off = [\"neck-front\"]",
        "areas-off = []",
    )]);
    assert_eq!(unsigned(&baseline), ["table `baseline`"]);
    let minutes = "medium  = { therapist = 60, self = 15 }";
    let longer = "medium  = { therapist = 60, self = 20 }";
    let minutes = standing(&[("pack.toml", minutes, longer)]);
    assert_eq!(unsigned(&minutes), ["table `minutes`"]);
}

#[test]
fn of_two_edits_only_the_one_that_loosens_has_to_be_signed() {
    let (before, after) = raised_cap();
    let (tighter_before, tighter_after) = piece(
        "rules/factors.toml",
        "bleeding-disorder-calls-for-care",
        "\"gentle\"",
        "\"feather\"",
    );
    let standing = standing(&[
        ("rules/factors.toml", &before, &after),
        ("rules/factors.toml", &tighter_before, &tighter_after),
    ]);
    assert_eq!(unsigned(&standing), ["rule `blood-thinner-calls-for-care`"]);
}

#[test]
fn a_tightening_needs_nobodys_signature() {
    let (before, after) = piece(
        "rules/factors.toml",
        "blood-thinner-calls-for-care",
        "\"gentle\"",
        "\"feather\"",
    );
    let standing = standing(&[("rules/factors.toml", &before, &after)]);
    assert!(standing.report.tightened().count() > 0, "{standing}");
    assert!(standing.is_settled(), "{standing}");
}

#[test]
fn what_is_released_comes_back_as_it_was_written() {
    let text = released::write(files());
    let back = released::read(&text).expect("it can be read");
    let advises = |name: &str| !name.starts_with("text/") && !name.starts_with("vignettes/");
    let all = |files: &Files| -> Vec<(String, String)> {
        let kept = files.iter().filter(|(name, _)| advises(name));
        kept.map(|(name, text)| (name.to_owned(), text.to_owned()))
            .collect()
    };
    assert_eq!(all(&back), all(files()));
    assert_eq!(back.iter().count(), all(files()).len());
    // Also what cannot stand between three quotation marks.
    for odd in ["x = '''y'''\n", "no end", "a\r\nb\n", "'\n", "", "\u{7}\n"] {
        let mut files = Files::default();
        files.put("rules/odd.toml", odd);
        let back = released::read(&released::write(&files)).expect("it can be read");
        assert_eq!(back.get("rules/odd.toml"), Some(odd));
    }
}

#[test]
fn what_was_released_is_no_content() {
    assert_eq!(files().get(released::RELEASED), None);
}

#[test]
fn what_has_no_words_any_more_is_told_by_its_id() {
    let mut older = files().clone();
    for file in [
        "rules/factors.toml",
        "items/3-your-care.toml",
        "safety.toml",
    ] {
        let text = older.get(file).expect("the file is there");
        let text = text.replace("\"blood-thinner", "\"leech-bites");
        older.put(file, text);
    }
    let standing = Standing::of(&released::write(&older), content());
    let standing = standing.unwrap_or_else(|problems| panic!("{}", problems[0]));
    let named = [
        "rule `leech-bites-calls-for-care`",
        "item `leech-bites`",
        "statement `bleeding-risk-means-gentle`",
    ];
    assert_eq!(unsigned(&standing), named);
    let shown = standing.to_string();
    assert!(shown.contains("“leech-bites”: not sure"), "{shown}");
    assert!(
        shown.contains("(only the old content knows this)"),
        "{shown}"
    );
}

#[test]
fn a_statement_that_is_dropped_or_says_less_has_to_be_signed() {
    let dropped = standing(&[(
        "safety.toml",
        &entry("safety.toml", "heat-is-avoided-where-it-harms"),
        "",
    )]);
    assert_eq!(
        unsigned(&dropped),
        ["statement `heat-is-avoided-where-it-harms`"]
    );
    let (before, after) = piece(
        "safety.toml",
        "unsettled-means-gentle",
        "max-pressure = \"gentle\"",
        "max-pressure = \"medium\"",
    );
    let milder = standing(&[("safety.toml", &before, &after)]);
    assert_eq!(unsigned(&milder), ["statement `unsettled-means-gentle`"]);
}
