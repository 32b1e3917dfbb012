//! Every rule fires on the nearest sheet that asks for it, and not one step
//! below; and every entry of every rule changes something, or is known not to.

use crate::nearest::{nearest, ways_to_fire, with};
use crate::support::{every_condition, files, item, pack, root, text, Person, AGREED};
use massage_check::desk::vignette;
use massage_check::domain::{
    triage, Advice, Answer, ApproachId, AreaId, Complete, Disposition, Doubt, Finding, Flare, Held,
    ItemId, Kind, OptionId, Outcome, Pack, Pressure, PromptId, Rating, Rule, RuleId, Score, Set,
    Test, Then,
};
use std::collections::BTreeSet;

#[test]
fn every_rule_fires_on_the_nearest_sheet_and_not_one_step_below() {
    let mut wrong = Vec::new();
    for id in pack().rules() {
        let name = &pack().rule(id).name;
        for tests in ways_to_fire(pack().rule(id)) {
            if !fired(&nearest(&tests, None)).contains(&id) {
                wrong.push(format!("{name} does not fire on {tests:?}"));
            }
            for lowered in 0..tests.len() {
                if fired(&nearest(&tests, Some(lowered))).contains(&id) {
                    wrong.push(format!("{name} fires below {:?}", tests[lowered]));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn not_sure_counts_as_yes_in_every_safety_question() {
    for letter in ['E', 'U', 'H', 'R'] {
        for id in crate::support::rows(letter) {
            let with = |answer| fired(&asked(id).says(id, answer).complete());
            match pack().item(id).kind {
                Kind::Sign => assert_eq!(
                    with(Answer::Sign(Finding::Unsure)),
                    with(Answer::Sign(Finding::Present)),
                    "{}",
                    pack().item(id).name
                ),
                Kind::Clearable | Kind::Agreement => assert_eq!(
                    with(Answer::Hold(Held::Waiting(Doubt::Unsure))),
                    with(Answer::Hold(Held::Waiting(Doubt::Present))),
                    "{}",
                    pack().item(id).name
                ),
                _ => {}
            }
        }
    }
}

#[test]
fn agreement_leaves_the_limits_of_a_reason_to_wait() {
    for id in crate::support::rows('H') {
        if matches!(pack().item(id).kind, Kind::Clearable | Kind::Agreement) {
            let agreed = asked(id).says(id, AGREED).outcome();
            assert_eq!(
                agreed.disposition(),
                Disposition::Adapt,
                "{}",
                pack().item(id).name
            );
            let rule = format!("{}-cleared-with-limits", pack().item(id).name);
            let fired = agreed
                .fired
                .iter()
                .any(|id| *pack().rule(*id).name == *rule);
            assert!(fired, "{rule}");
        }
    }
}

#[test]
fn every_item_that_asks_about_safety_has_a_rule() {
    for id in pack().items() {
        let about = pack().item(id);
        let asked = pack()
            .rules()
            .any(|rule| pack().rule(rule).items().any(|it| it == id));
        assert!(
            asked || about.basis.len() < 3,
            "nothing asks about {}",
            about.name
        );
    }
}

#[test]
fn every_rule_says_why_in_words_of_its_own_and_rests_on_a_source() {
    for id in pack().rules() {
        let rule = pack().rule(id);
        let because = text().find(&format!("{}.because", rule.words));
        assert!(
            because.is_some_and(|because| because.len() > 20),
            "{}",
            rule.name
        );
        assert!(!rule.sources.is_empty(), "{}", rule.name);
        assert!(!rule.basis.is_empty(), "{}", rule.name);
    }
}

/// The rule of 5.3 of the clinical basis, written a second time and from the
/// words there, against every combination that can matter.
#[test]
fn the_flare_level_is_that_of_the_basis_for_every_answer() {
    const AREAS: [usize; 8] = [0, 1, 5, 6, 7, 10, 11, 16];
    let ratings = ["FQ1", "FQ2", "FQ3", "FQ4"];
    let calm = Person::with(&["C17"]);
    let mut checked = 0;
    for (place, top) in (0..4).flat_map(|place| (0..=11).map(move |top| (place, top))) {
        for (compared, own, signs) in grid(5, 3, 3) {
            for (able, areas) in (0..3).flat_map(|able| AREAS.map(|areas| (able, areas))) {
                let rating = Score::new(top).map_or(Rating::Skipped, Rating::Scored);
                let sign = [Finding::Absent, Finding::Unsure, Finding::Present];
                let person = calm
                    .clone()
                    .says(item(ratings[place]), Answer::Rating(rating))
                    .says(item("FQ5"), Answer::Chose(OptionId::at(compared)))
                    .says(item("FQ6"), Answer::Sign(sign[own]))
                    .says(item("FQ7"), Answer::Sign(sign[signs]))
                    .says(item("FQ8"), Answer::Chose(OptionId::at(able)))
                    .sore(areas);
                let top = if top == 11 { 6 } else { top };
                let due = flare_of_the_basis(top, compared, own, signs, able, areas);
                assert_eq!(person.outcome().flare, due, "{:?}", person.0);
                checked += 1;
            }
        }
    }
    assert_eq!(checked, 4 * 12 * 45 * 3 * 8);
}

/// 5.3, top to bottom. `compared`: 0 better, 1 same, 2 don't know, 3 a bit
/// worse, 4 much worse; `own` and `signs`: 0 no, 1 not sure, 2 yes; `able`:
/// 0 usual, 1 cut down, 2 rests most of the day.
fn flare_of_the_basis(
    top: u8,
    compared: usize,
    own: usize,
    signs: usize,
    able: usize,
    areas: usize,
) -> Flare {
    if able == 2 || top >= 8 && (compared == 4 || own == 2) || areas >= 11 {
        return Flare::Severe;
    }
    if own == 2
        || compared == 4
        || signs == 2
        || top >= 9
        || compared == 3 && top >= 6
        || areas >= 6
    {
        return Flare::FlareLike;
    }
    if own == 1 || signs == 1 || compared >= 2 || top >= 6 || able == 1 {
        return Flare::Unsettled;
    }
    Flare::Settled
}

fn grid(one: usize, two: usize, three: usize) -> impl Iterator<Item = (usize, usize, usize)> {
    (0..one).flat_map(move |a| (0..two).flat_map(move |b| (0..three).map(move |c| (a, b, c))))
}

/// 8.4 of the clinical basis lists the entries that change nothing today,
/// kept as belt and braces; anything else that changes nothing is a mistake.
#[test]
fn every_entry_changes_something_but_those_known_not_to() {
    let found: BTreeSet<String> = pack().rules().flat_map(idle_entries).collect();
    let listed: BTreeSet<String> = listed_as_idle().into_iter().collect();
    let new: Vec<_> = found.difference(&listed).cloned().collect();
    let gone: Vec<_> = listed.difference(&found).cloned().collect();
    assert!(
        new.is_empty() && gone.is_empty(),
        "these change nothing and are not in tests/data/no-effect.txt:\n{}\n\n\
         these are in it and change something:\n{}",
        new.join("\n"),
        gone.join("\n")
    );
}

/// Whoever loosens an entry by mistake is told whom it would have harmed.
#[test]
fn every_entry_that_changes_something_is_held_by_a_vignette() {
    let vignettes = vignette::read(files(), pack()).expect("vignettes");
    let idle: BTreeSet<String> = listed_as_idle().into_iter().collect();
    let mut free = Vec::new();
    for id in pack().rules() {
        let rule = pack().rule(id);
        if idle.contains(&format!("{}: {}", rule.name, Entry::Everything.label())) {
            continue;
        }
        for entry in Entry::all_of(rule) {
            let label = format!("{}: {}", rule.name, entry.label());
            let less = without(id, entry);
            let held = vignettes.iter().any(|it| !it.mismatches(&less).is_empty());
            if !held && !idle.contains(&label) {
                free.push(label);
            }
        }
    }
    assert!(free.is_empty(), "no vignette holds\n{}", free.join("\n"));
}

fn listed_as_idle() -> Vec<String> {
    let path = root().join("tests/data/no-effect.txt");
    let listed = std::fs::read_to_string(path).expect("the list can be read");
    let lines = listed
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.map(str::to_owned).collect()
}

#[test]
fn what_changes_nothing_says_so_in_the_content() {
    for line in listed_as_idle() {
        let rule = line.split(": ").next().unwrap_or_default();
        let rule = pack()
            .rules()
            .map(|id| pack().rule(id))
            .find(|it| *it.name == *rule);
        let rule = rule.unwrap_or_else(|| panic!("no such rule: {line}"));
        // The cells of the condition table and the flare rules say the same
        // of each other; rules/conditions.toml says so once, at its head. And
        // the front of the neck is left alone for everybody.
        let once = rule.tests().any(|test| matches!(test, Test::Flare(_)))
            || &*rule.name == "sore-areas-stay-off-neck-front";
        assert!(once || rule.no_effect.is_some(), "{line}");
    }
}

/// Only lymph drainage, tummy massage and scented oil need their flare limit.
#[test]
fn the_flare_limit_of_an_approach_matters_for_three_of_them() {
    let sheets = around(&[]);
    let mut matters = Vec::new();
    for id in pack().approaches() {
        let mut parts = pack().parts().clone();
        parts.approaches[id.index()].latest_flare = Flare::Severe;
        if differs(&sheets, &Pack::new(parts).expect("a pack")) {
            matters.push(&*pack().approach(id).basis);
        }
    }
    assert_eq!(matters, ["A3", "A12", "A13"]);
}

/// Something a rule says, which could be taken away.
#[derive(Clone, Copy, PartialEq)]
enum Entry {
    Everything,
    Pressure(Pressure),
    Minutes(u16),
    Area(AreaId),
    Approach(ApproachId),
}

impl Entry {
    fn label(self) -> String {
        match self {
            Self::Everything => "the whole rule".to_owned(),
            Self::Pressure(pressure) => format!("max-pressure {}", pressure.name()),
            Self::Minutes(minutes) => format!("minutes {minutes}"),
            Self::Area(id) => format!("areas-off {}", pack().area(id).name),
            Self::Approach(id) => format!("avoid {}", pack().approach(id).name),
        }
    }

    fn all_of(rule: &Rule) -> Vec<Self> {
        let mut all = vec![Self::Everything];
        let adapts = |advice: &&Advice| advice.disposition < Disposition::Hold;
        if let Some(advice) = rule.advice().filter(adapts) {
            let limited = advice.max_pressure < Pressure::Medium;
            all.extend(limited.then_some(Self::Pressure(advice.max_pressure)));
            all.extend(advice.minutes.map(Self::Minutes));
            all.extend(advice.areas_off.iter().map(Self::Area));
            all.extend(advice.avoid.iter().map(Self::Approach));
        }
        all
    }
}

/// The pack as it would be without an entry of a rule.
fn without(id: RuleId, entry: Entry) -> Pack {
    let mut parts = pack().parts().clone();
    match (&mut parts.rules[id.index()].then, entry) {
        (Then::Flare(level), _) => *level = Flare::Settled,
        (Then::Advice(advice), Entry::Everything) => *advice = Advice::UNRESTRICTED,
        (Then::Advice(advice), Entry::Pressure(_)) => advice.max_pressure = Pressure::Medium,
        (Then::Advice(advice), Entry::Minutes(_)) => advice.minutes = None,
        (Then::Advice(advice), Entry::Area(area)) => advice.areas_off.remove(area),
        (Then::Advice(advice), Entry::Approach(approach)) => advice.avoid.remove(approach),
    }
    Pack::new(parts).expect("a pack with one entry less")
}

/// The entries of a rule that could go without any outcome changing.
fn idle_entries(id: RuleId) -> Vec<String> {
    let rule = pack().rule(id);
    let sheets = around(&ways_to_fire(rule)[0]);
    let mut idle = Vec::new();
    for entry in Entry::all_of(rule) {
        if !differs(&sheets, &without(id, entry)) {
            idle.push(format!("{}: {}", rule.name, entry.label()));
            if entry == Entry::Everything {
                break;
            }
        }
    }
    idle
}

/// Sheets on which these conditions hold, for every other condition, flare
/// level and wish that could show what they do.
fn around(tests: &[Test]) -> Vec<(Complete, Outcome)> {
    let mut sheets = Vec::new();
    for code in every_condition() {
        for flare in ["F0", "F1", "F2", "F3"] {
            for goals in [&[][..], &["SY05", "SY15"]] {
                let person = Person::with(&[code]).goals(goals);
                let answers = with(tests, None, person.at(flare).0);
                let answers = answers.complete(pack()).expect("complete");
                let outcome = triage(pack(), &answers, Disposition::Ready);
                sheets.push((answers, outcome));
            }
        }
    }
    sheets
}

fn differs(sheets: &[(Complete, Outcome)], other: &Pack) -> bool {
    let seen = |outcome: &Outcome| {
        let consult: Set<PromptId> = outcome.consult.iter().copied().collect();
        (
            (
                outcome.disposition(),
                outcome.flare,
                outcome.advice.max_pressure,
            ),
            (outcome.minutes, outcome.advice.areas_off),
            (outcome.suggest.clone(), outcome.discuss.clone(), consult),
        )
    };
    sheets.iter().any(|(answers, outcome)| {
        seen(outcome) != seen(&triage(other, answers, Disposition::Ready))
    })
}

fn fired(answers: &Complete) -> Vec<RuleId> {
    triage(pack(), answers, Disposition::Ready).fired
}

/// Somebody who is asked about this item.
fn asked(id: ItemId) -> Person {
    let codes = if pack().item(id).kind == Kind::Agreement {
        ["C08"]
    } else {
        ["C17"]
    };
    Person::with(&codes)
}

#[test]
fn every_goal_and_everybody_to_consult_has_a_row_of_the_basis_and_a_source() {
    let pack = pack();
    for id in pack.prompts() {
        let prompt = pack.prompt(id);
        assert!(
            prompt.basis.starts_with("K-") && !prompt.sources.is_empty(),
            "{}",
            prompt.name
        );
    }
    let goals = pack
        .items()
        .filter(|item| &*pack.item(*item).name == "goals");
    let goals: Vec<_> = goals.flat_map(|item| &pack.item(item).options).collect();
    assert_eq!(goals.len(), 18);
    for goal in goals {
        let row = goal.basis.as_deref().unwrap_or_default();
        assert!(
            row.starts_with("SY") && !goal.sources.is_empty(),
            "{}",
            goal.name
        );
    }
}
