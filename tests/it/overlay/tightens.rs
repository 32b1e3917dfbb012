//! An overlay can only tighten: whatever it says and whoever answers, nothing
//! of the outcome is looser than the standard rules have it.

use super::{day, example, pack_with, ruled};
use crate::pairs::{doubtful, settled, single, Said};
use crate::sample::{somebody, Chance};
use crate::support::{content, every_condition, pack, text};
use massage_check::authoring::{Content, Holds};
use massage_check::domain::{
    Answers, Disposition, Flare, Item, Kind, Outcome, Pack, PromptId, Set, Test,
};
use massage_check::overlay::{joined, House};
use massage_check::proof;
use std::collections::BTreeSet;
use std::fmt::Write;

/// What of the second is looser than in the first.
fn looser(before: &Outcome, after: &Outcome, pack: &Pack) -> Vec<&'static str> {
    let of =
        |ids: &[massage_check::domain::ApproachId]| ids.iter().copied().collect::<BTreeSet<_>>();
    let ask = |outcome: &Outcome| outcome.consult.iter().copied().collect::<Set<PromptId>>();
    let same_tier = before.disposition() == after.disposition();
    let grave = after.disposition() >= Disposition::Urgent;
    let order: Vec<bool> = after
        .consult
        .iter()
        .map(|id| pack.is_clinics_prompt(*id))
        .collect();
    [
        ("disposition", after.disposition() < before.disposition()),
        (
            "pressure",
            after.advice.max_pressure > before.advice.max_pressure,
        ),
        ("flare", after.flare != before.flare),
        (
            "minutes",
            after.minutes.therapist > before.minutes.therapist,
        ),
        ("minutes alone", after.minutes.alone > before.minutes.alone),
        (
            "areas",
            !after.areas_off(pack).includes(before.areas_off(pack)),
        ),
        ("avoid", !after.advice.avoid.includes(before.advice.avoid)),
        (
            "suggest",
            !of(&after.suggest).is_subset(&of(&before.suggest)),
        ),
        (
            "discuss",
            !of(&after.discuss).is_subset(&of(&before.discuss)),
        ),
        ("consult", same_tier && !ask(after).includes(ask(before))),
        (
            "consult, by rules",
            !ask(after).includes(after.advice.consult),
        ),
        ("consult, anybody", after.consult.is_empty()),
        ("consult, order", grave && !order.is_sorted()),
        ("fired", after.fired.len() < before.fired.len()),
    ]
    .into_iter()
    .filter_map(|(what, looser)| looser.then_some(what))
    .collect()
}

fn tightens(with: &Pack, answers: &Answers) -> Outcome {
    let standard = with.standard().expect("an overlay");
    for floor in [Disposition::Ready, Disposition::Hold] {
        let before = answers.so_far(standard, floor);
        let after = answers.so_far(with, floor);
        let looser = looser(&before, &after, with);
        assert!(looser.is_empty(), "{looser:?} of {answers:?}");
    }
    answers.so_far(with, Disposition::Ready)
}

/// A rule of every kind on every item, option and flare level, as calm and as
/// grave as a rule can be.
pub fn nasty() -> String {
    let thens = [
        r#"{ "consult": ["desk"] }"#,
        r#"{ "disposition": "ready", "consult": ["gp", "mental-health", "desk"] }"#,
        r#"{ "disposition": "adapt", "max-pressure": "gentle", "minutes": 240 }"#,
        r#"{ "disposition": "adapt", "max-pressure": "feather", "minutes": 1, "areas-off": ["spot", "face"] }"#,
        r#"{ "disposition": "adapt", "avoid": ["light-swedish", "hand-self-massage"], "areas-off": ["feet"] }"#,
        r#"{ "disposition": "hold", "consult": ["desk"] }"#,
        r#"{ "disposition": "urgent", "consult": ["desk"] }"#,
        r#"{ "disposition": "emergency" }"#,
    ];
    let asks: Vec<String> = pack().items().map(|id| anything(pack().item(id))).collect();
    let mut rules: Vec<(String, &str)> = asks
        .iter()
        .enumerate()
        .map(|(at, ask)| (format!(r#"{{ "any": [{ask}] }}"#), thens[at % thens.len()]))
        .take(90)
        .collect();
    for (at, flare) in Flare::ALL.into_iter().skip(1).enumerate() {
        let ask = format!(r#"{{ "item": "flare", "at-least": "{}" }}"#, flare.name());
        rules.push((
            format!(r#"{{ "all": [{ask}, {}] }}"#, asks[at]),
            thens[6 - at],
        ));
    }
    rules.push((
        r#"{ "at-least-n-of": { "n": 2, "item": "conditions" } }"#.to_owned(),
        thens[3],
    ));
    let rules: Vec<_> = rules.iter().map(|(when, then)| (&**when, *then)).collect();
    ruled(&rules)
}

/// The least that can be asked of an item.
fn anything(item: &Item) -> String {
    let name = &item.name;
    let last = item.options.last().map_or("", |option| &*option.name);
    let ask = match item.kind {
        Kind::Sign => r#""at-least": "unsure""#.to_owned(),
        Kind::Clearable | Kind::Agreement => r#""at-least": "agreed""#.to_owned(),
        Kind::Rating { .. } => r#""at-least": 1"#.to_owned(),
        Kind::Choice { ordered: true } => format!(r#""at-least": "{last}""#),
        Kind::Choice { ordered: false } => format!(r#""is": "{last}""#),
        Kind::Ticks { .. } => format!(r#""includes": "{last}""#),
    };
    format!(r#"{{ "item": "{name}", {ask} }}"#)
}

#[test]
fn no_single_and_no_pair_of_answers_is_loosened() {
    let (mild, nasty) = (pack_with(&example()), pack_with(&nasty()));
    let mut tiers = BTreeSet::new();
    for code in every_condition() {
        let person = settled(code);
        let asked = |said: &Said| person.0.asks(pack(), said.item());
        let said: Vec<Said> = single()
            .into_iter()
            .chain(doubtful())
            .filter(asked)
            .collect();
        for (at, one) in said.iter().enumerate() {
            let once = one.on(person.clone());
            tiers.insert(tightens(&nasty, &once.0).disposition());
            tightens(&mild, &once.0);
            // Every pair, on one condition of each letter of the alphabet.
            for two in said.iter().skip(at + 1).filter(|_| code.ends_with('1')) {
                let both = two.on(once.clone());
                tiers.insert(tightens(&nasty, &both.0).disposition());
            }
        }
    }
    assert!(tiers.contains(&Disposition::Emergency), "{tiers:?}");
}

#[test]
fn nobody_made_up_is_loosened_by_any_overlay_made_up() {
    let mut chance = Chance::from(6);
    let mut stricter = 0;
    for seed in 0..60 {
        let file = made_up(&mut chance);
        let joined = joined(Some(&file), pack().clone(), text().clone(), day());
        let told: Vec<String> = joined.problems.iter().map(ToString::to_string).collect();
        assert_eq!(joined.house, House::Joined, "{seed}: {told:?}\n{file}");
        for _ in 0..100 {
            let mut answers = somebody(&mut chance);
            // Complete, or the check is still going on.
            if chance.below(3) == 0 {
                answers = begun(&answers, chance.below(pack().items().len()));
            }
            let after = tightens(&joined.pack, &answers);
            let before = answers.so_far(pack(), Disposition::Ready);
            stricter += usize::from(after.advice != before.advice);
        }
    }
    assert!(stricter > 600, "hardly anything was tightened: {stricter}");
}

fn begun(answers: &Answers, items: usize) -> Answers {
    let mut begun = Answers::default();
    for (item, answer) in answers.iter().take(items) {
        begun.give(pack(), item, answer);
    }
    begun
}

/// An overlay of a few rules that ask and say anything.
fn made_up(chance: &mut Chance) -> String {
    let rules: Vec<(String, String)> = (0..=chance.below(6))
        .map(|_| (when(chance), then(chance)))
        .collect();
    let rules: Vec<_> = rules
        .iter()
        .map(|(when, then)| (&**when, &**then))
        .collect();
    ruled(&rules)
}

fn when(chance: &mut Chance) -> String {
    let count = 1 + chance.below(3);
    let mut items: Vec<&Item> = Vec::new();
    while items.len() < count {
        let item = &pack().parts().items[chance.below(pack().items().len())];
        if !items.iter().any(|known| known.name == item.name) {
            items.push(item);
        }
    }
    let asks: Vec<String> = items.into_iter().map(|item| ask(item, chance)).collect();
    match chance.below(5) {
        0 => format!(
            r#"{{ "at-least-n-of": {{ "n": {}, "item": "areas-today" }} }}"#,
            1 + chance.below(16)
        ),
        1 | 2 => format!(r#"{{ "all": [{}] }}"#, asks.join(",")),
        _ => format!(
            r#"{{ "any": [{}, {{ "item": "flare", "at-least": "{}" }}] }}"#,
            asks.join(","),
            Flare::ALL[1 + chance.below(3)].name()
        ),
    }
}

fn ask(item: &Item, chance: &mut Chance) -> String {
    let level = match item.kind {
        Kind::Sign => ["unsure", "yes"][chance.below(2)].to_owned(),
        Kind::Clearable | Kind::Agreement => {
            ["agreed", "unsure", "yes"][chance.below(3)].to_owned()
        }
        Kind::Choice { ordered: true } => {
            let options = &item.options;
            options[1 + chance.below(options.len() - 1)]
                .name
                .to_string()
        }
        Kind::Rating { .. } => {
            let number = 1 + chance.below(10);
            return format!(r#"{{ "item": "{}", "at-least": {number} }}"#, item.name);
        }
        Kind::Choice { ordered: false } | Kind::Ticks { .. } => {
            let option = &item.options[chance.below(item.options.len())].name;
            let word = if matches!(item.kind, Kind::Ticks { .. }) {
                "includes"
            } else {
                "is"
            };
            return format!(r#"{{ "item": "{}", "{word}": "{option}" }}"#, item.name);
        }
    };
    format!(r#"{{ "item": "{}", "at-least": "{level}" }}"#, item.name)
}

fn then(chance: &mut Chance) -> String {
    let tier = ["adapt", "adapt", "adapt", "hold", "urgent", "emergency"][chance.below(6)];
    let mut then = format!(r#"{{ "disposition": "{tier}", "consult": ["desk"]"#);
    let mut some = |key: &str, names: Vec<&str>, chance: &mut Chance| {
        let names: Vec<String> = (0..chance.below(4))
            .map(|_| format!("\"{}\"", names[chance.below(names.len())]))
            .collect();
        let _ = write!(then, r#", "{key}": [{}]"#, names.join(","));
    };
    let parts = pack().parts();
    some(
        "areas-off",
        parts.areas.iter().map(|it| &*it.name).collect(),
        chance,
    );
    // The gentlest touch is left to everybody below a hold.
    let kinds = parts.approaches.iter().map(|it| &*it.name);
    some(
        "avoid",
        kinds.filter(|it| *it != "still-touch").collect(),
        chance,
    );
    if chance.below(2) == 0 {
        let pressure = ["feather", "gentle", "medium"][chance.below(3)];
        let _ = write!(then, r#", "max-pressure": "{pressure}""#);
    }
    if chance.below(2) == 0 {
        let _ = write!(then, r#", "minutes": {}"#, 1 + chance.below(240));
    }
    then + " }"
}

#[test]
fn what_was_proved_of_the_standard_rules_holds_with_an_overlay() {
    for file in [example(), nasty()] {
        let with = Content {
            pack: pack_with(&file),
            ..content().clone()
        };
        // What every sheet with these signs is due, at least; nothing more that
        // can be cleared; never nobody to ask.
        let proof = proof::prove_only(&with, |statement| {
            matches!(
                statement.holds,
                Holds::Whenever(_) | Holds::NeverCleared(_) | Holds::SomebodyToAsk { .. }
            )
        });
        let broken: Vec<String> = proof
            .broken()
            .map(|(statement, broken)| format!("{}: {}", statement.name, broken.instead))
            .collect();
        assert!(
            proof.results.len() > 20,
            "{} statements",
            proof.results.len()
        );
        assert!(broken.is_empty(), "{}", broken.join("\n"));
    }
}

#[test]
fn the_nastiest_overlay_asks_about_every_item() {
    let with = pack_with(&nasty());
    let asked: BTreeSet<_> = with
        .rules()
        .filter(|id| with.is_clinics_rule(*id))
        .flat_map(|id| {
            with.rule(id)
                .tests()
                .filter_map(Test::item)
                .collect::<Vec<_>>()
        })
        .collect();
    assert_eq!(asked.len(), pack().items().len());
}
