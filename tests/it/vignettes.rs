//! Made-up people and the outcome due to each: content/vignettes/.

use crate::support::{conditions, every_condition, files, pack};
use massage_check::authoring::Files;
use massage_check::desk::vignette::{read, Vignette};
use massage_check::domain::{triage, Disposition, Outcome};
use std::collections::BTreeSet;

fn vignettes() -> Vec<Vignette> {
    read(files(), pack()).unwrap_or_else(|problems| {
        let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
        panic!("{}", problems.join("\n"))
    })
}

fn outcomes() -> Vec<Outcome> {
    let of = |it: &Vignette| triage(pack(), &it.answers, Disposition::Ready);
    vignettes().iter().map(of).collect()
}

#[test]
fn every_vignette_reaches_its_outcome() {
    let wrong: Vec<String> = vignettes()
        .iter()
        .flat_map(|it| it.mismatches(pack()))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn the_eight_of_the_clinical_basis_are_among_them() {
    let basis: Vec<String> = vignettes().into_iter().filter_map(|it| it.basis).collect();
    let eight: Vec<String> = (1..=8).map(|number| format!("EV-{number}")).collect();
    assert_eq!(basis, eight);
}

#[test]
fn there_are_many_and_each_is_somebody_else() {
    let vignettes = vignettes();
    assert!(vignettes.len() >= 200, "only {}", vignettes.len());
    let people: BTreeSet<&str> = vignettes
        .iter()
        .filter_map(|it| it.name.split(':').next())
        .collect();
    assert_eq!(
        people.len(),
        vignettes.len(),
        "two with the same name and age"
    );
}

#[test]
fn every_rule_fires_for_somebody() {
    let fired: BTreeSet<_> = outcomes()
        .into_iter()
        .flat_map(|outcome| outcome.fired)
        .collect();
    let never: Vec<&str> = pack()
        .rules()
        .filter(|id| !fired.contains(id))
        .map(|id| &*pack().rule(id).name)
        .collect();
    assert!(never.is_empty(), "{}", never.join("\n"));
}

#[test]
fn every_condition_tier_and_flare_level_is_somebodys() {
    let vignettes = vignettes();
    for (place, code) in every_condition().into_iter().enumerate() {
        let has = |it: &&Vignette| {
            let findings = it.answers.answers().findings(pack());
            findings
                .ticked(conditions())
                .iter()
                .any(|option| option.index() == place)
        };
        assert!(vignettes.iter().filter(has).count() >= 2, "{code}");
    }
    let seen: BTreeSet<_> = outcomes()
        .iter()
        .map(|it| (it.disposition(), it.flare))
        .collect();
    for disposition in Disposition::ALL {
        assert!(
            seen.iter().any(|(it, _)| *it == disposition),
            "{disposition:?}"
        );
    }
    for flare in massage_check::domain::Flare::ALL {
        assert!(seen.iter().any(|(_, it)| *it == flare), "{flare:?}");
    }
}

#[test]
fn a_vignette_that_comes_out_otherwise_says_what_was_due_and_why_not() {
    let mut files = Files::default();
    files.put(
        "vignettes/one.toml",
        r#"[[vignette]]
name = "Ann, 40: coeliac disease, and a blood thinner."
answers.conditions = ["coeliac"]
answers.blood-thinner = "unsure"
expect.disposition = "ready"
expect.minutes = { therapist = 30, self = 10 }
expect.suggest = ["light-swedish"]
expect.suggest-first = ["aromatherapy"]
expect.consult = ["neurology"]
expect.because = ["coeliac", "thin-bones-calls-for-care"]
"#,
    );
    let read = read(&files, pack()).expect("it can be read");
    let told = read[0].mismatches(pack());
    let start =
        "vignettes/one.toml:2: vignette `Ann, 40: coeliac disease, and a blood thinner.` expects";
    let end = "; the rules that fired: blood-thinner-calls-for-care, coeliac";
    let told: Vec<&str> = told
        .iter()
        .map(|line| {
            line.strip_prefix(start)
                .and_then(|line| line.strip_suffix(end))
                .expect(line)
        })
        .collect();
    assert_eq!(
        told,
        [
            " disposition ready, but it comes out adapt",
            " suggest light-swedish, but it comes out light-swedish, hand-self-massage, \
             foot-massage, seated-massage, scalp-neck-shoulder, aromatherapy, still-touch",
            " suggest-first one of aromatherapy, but it comes out light-swedish, \
             hand-self-massage, foot-massage",
            " consult neurology among others, but it comes out your-team, haematology, pharmacist, \
             gastroenterology, massage-therapist",
            " because thin-bones-calls-for-care among others, but it comes out otherwise",
        ]
    );
}

#[test]
fn mistakes_in_vignettes_are_told_all_at_once_with_their_place_and_the_way_out() {
    let mut files = Files::default();
    files.put(
        "vignettes/a.toml",
        r#"[[vignette]]
name = "Ann, 40."
answers.conditions = ["lupis"]
answers.blod-thinner = "yes"
answers.pain = 11
answers.age = "young"
answers.recent-clot = "perhaps"
expect.disposition = "fine"
expect.avoid = ["deep-tisue"]
expect.areas-off = ["feet", "all"]
expect.consult = ["gp", "doctor"]
expect.because = ["lupus-is-bad"]

[[vignette]]
name = "Ann, 40."
answers.self-harm = "no"
expect.flare = "F1"
"#,
    );
    files.put(
        "vignettes/b.toml",
        "[[vignette]]\nname = \"Bob, 50.\"\nanswers = {}\nexpect = { tier = 1 }\n",
    );
    let problems = read(&files, pack()).expect_err("it is full of mistakes");
    let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert_eq!(
        told,
        [
            "vignettes/a.toml:3: vignette `Ann, 40.` names option `lupis`, which the pack does not \
             have; did you mean `lupus`?",
            "vignettes/a.toml:4: vignette `Ann, 40.` names item `blod-thinner`, which the pack \
             does not have; did you mean `blood-thinner`?",
            "vignettes/a.toml:5: vignette `Ann, 40.` says `pain = 11`; use a number from 0 to 10, \
             or skipped",
            "vignettes/a.toml:6: vignette `Ann, 40.` says `age = young`; use one of under-18, \
             18-to-74, 75-or-over",
            "vignettes/a.toml:7: vignette `Ann, 40.` says `recent-clot = perhaps`; use no, agreed, \
             unsure-agreed, unsure or yes",
            "vignettes/a.toml:8: vignette `Ann, 40.` says `disposition = fine`; use one of ready, \
             adapt, hold, urgent, emergency",
            "vignettes/a.toml:9: vignette `Ann, 40.` names approach `deep-tisue`, which the pack \
             does not have; did you mean `deep-tissue`?",
            "vignettes/a.toml:10: vignette `Ann, 40.` names area `all`, which the pack does not \
             have; add it or correct the name",
            "vignettes/a.toml:11: vignette `Ann, 40.` names prompt `doctor`, which the pack does \
             not have; add it or correct the name",
            "vignettes/a.toml:12: vignette `Ann, 40.` names rule `lupus-is-bad`, which the pack \
             does not have; did you mean `lupus`?",
            "vignettes/a.toml:15: vignette `Ann, 40.` is there twice, first in vignettes/a.toml:2; \
             rename or remove one",
            "vignettes/a.toml:15: vignette `Ann, 40.` leaves `conditions` open, which has no \
             calmest answer; say it",
            "vignettes/a.toml:17: vignette `Ann, 40.` says `flare = F1`; use one of settled, \
             unsettled, flare-like, severe",
            "vignettes/b.toml:4: unknown field `tier`, expected one of `disposition`, `flare`, \
             `max-pressure`, `minutes`, `suggest`, `suggest-first`, `suggest-in-order`, `discuss`, \
             `avoid`, `areas-off`, `consult`, `because`; see content/README.md for the shape",
        ]
    );
}
