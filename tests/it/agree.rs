//! The naive evaluator agrees with the first one, on every sheet tried; and
//! where its content is not the same, it does not.

mod faults;

use crate::naive::adapter::Both;
use crate::naive::{read, Content, Texts};
use crate::nearest::{nearest, ways_to_fire};
use crate::pairs;
use crate::sample::{somebody, Chance};
use crate::support::{content, judged, pack, root, Person};
use faults::{Fault, FAULTS};
use massage_check::domain::{triage, Answers, Disposition, Flare, Outcome, RuleId};
use massage_check::proof::corner_sheets;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::OnceLock;
use std::thread;

/// How many random sheets a seed makes, and how many seeds there are.
const SHEETS: usize = 10_000;
const SEEDS: u64 = 100;

/// Every rule, tier, level and approach is met at least this often, or the
/// random sheets would say little about it.
const OFTEN: usize = 200;

#[test]
fn both_agree_on_every_pair_of_answers() {
    let both = both();
    let seen = pairs::all();
    assert!(seen.len() > 80_000, "only {}", seen.len());
    all_agree(seen.iter().filter_map(|it| {
        let person = pairs::settled(it.condition);
        let person = it.said.iter().fold(person, |person, said| said.on(person));
        both.differ(&person.0, &it.outcome)
    }));
}

#[test]
fn both_agree_around_every_rule() {
    let both = both();
    let corners = corners();
    assert!(corners.len() > 2 * pack().rules().len());
    all_agree(corners.iter().filter_map(|it| both.differ(it, &judged(it))));
}

/// The corners that the proof rests on, on every ground.
#[test]
fn both_agree_on_every_corner_of_the_proof() {
    let both = both();
    let corners = corner_sheets(content());
    assert!(corners.len() > 50_000, "only {}", corners.len());
    all_agree(corners.iter().filter_map(|it| {
        let outcome = triage(pack(), it, Disposition::Ready);
        both.differ(it.answers(), &outcome)
    }));
}

#[test]
fn both_agree_on_a_million_people() {
    let both = both();
    let seed = AtomicU64::new(0);
    let mut met = Met::new();
    thread::scope(|scope| {
        let work = || {
            let mut met = Met::new();
            loop {
                let seed = seed.fetch_add(1, Ordering::Relaxed);
                if seed >= SEEDS || !met.differences.is_empty() {
                    return met;
                }
                met.meet(both, seed);
            }
        };
        let cores = thread::available_parallelism().map_or(1, usize::from);
        let threads: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
        for thread in threads {
            met.join(thread.join().expect("nobody panics"));
        }
    });
    all_agree(met.differences.iter().cloned());
    assert!(met.rare().is_empty(), "rarely met: {:?}", met.rare());
}

/// What was met on the way, so that agreement means something.
struct Met {
    differences: Vec<String>,
    tiers: [usize; 5],
    flares: [usize; 4],
    /// How often each was suggested or to be discussed.
    approaches: Vec<usize>,
    rules: Vec<usize>,
}

impl Met {
    fn new() -> Self {
        Self {
            differences: Vec::new(),
            tiers: [0; 5],
            flares: [0; 4],
            approaches: vec![0; pack().approaches().len()],
            rules: vec![0; pack().rules().len()],
        }
    }

    fn meet(&mut self, both: &Both, seed: u64) {
        let mut chance = Chance::from(seed);
        for _ in 0..SHEETS {
            let mut answers = somebody(&mut chance);
            // Nobody of the sample is under 18.
            if chance.below(100) == 0 {
                answers = Person(answers).yes("H15").0;
            }
            let outcome = judged(&answers);
            self.differences.extend(both.differ(&answers, &outcome));
            self.count(&outcome);
        }
    }

    fn count(&mut self, outcome: &Outcome) {
        self.tiers[outcome.disposition() as usize] += 1;
        self.flares[outcome.flare as usize] += 1;
        for id in outcome.suggest.iter().chain(&outcome.discuss) {
            self.approaches[id.index()] += 1;
        }
        for id in &outcome.fired {
            self.rules[id.index()] += 1;
        }
    }

    fn join(&mut self, other: Self) {
        let add = |to: &mut [usize], from: &[usize]| {
            to.iter_mut().zip(from).for_each(|(to, from)| *to += from);
        };
        self.differences.extend(other.differences);
        add(&mut self.tiers, &other.tiers);
        add(&mut self.flares, &other.flares);
        add(&mut self.approaches, &other.approaches);
        add(&mut self.rules, &other.rules);
    }

    /// What was met less often than it should be, and how often.
    fn rare(&self) -> Vec<(String, usize)> {
        let pack = pack();
        let approaches = pack.approaches().map(|id| &*pack.approach(id).name);
        let rules = pack.rules().map(|id| &*pack.rule(id).name);
        let tiers = Disposition::ALL.iter().map(|it| it.name());
        let flares = Flare::ALL.iter().map(|it| it.name());
        let counted = (tiers.zip(&self.tiers))
            .chain(flares.zip(&self.flares))
            .chain(approaches.zip(&self.approaches))
            .chain(rules.zip(&self.rules));
        let rare = counted.filter(|(_, often)| **often < OFTEN);
        rare.map(|(name, often)| (name.to_owned(), *often))
            .collect()
    }
}

#[test]
fn a_fault_in_one_of_the_two_is_noticed() {
    let mut chance = Chance::from(7);
    let people = (0..20_000).map(|_| somebody(&mut chance));
    let sheets = with_outcomes(corners().into_iter().chain(people));
    for fault in &FAULTS {
        let Fault { file, written, .. } = fault;
        let text = &texts()[*file];
        assert_eq!(text.matches(written).count(), 1, "{file}: {written}");
        let both = with(file, text.replace(written, fault.instead));
        let noticed = sheets
            .iter()
            .filter_map(|(answers, outcome)| both.differ(answers, outcome))
            .any(|said| said.lines().any(|line| line.starts_with(fault.noticed)));
        assert!(noticed, "{file}: nobody noticed {}", fault.instead);
    }
}

#[test]
fn a_rule_that_one_of_the_two_lacks_is_noticed() {
    let corners = with_outcomes(corners());
    for (file, text) in texts().range("rules/".to_owned().."rules0".to_owned()) {
        let block = |it: &&str| it.starts_with("[[rule]]\n") || it.starts_with("[[condition]]\n");
        let blocks: Vec<&str> = text.split_inclusive("\n\n").filter(block).collect();
        assert_eq!(blocks.len(), text.matches("\n[[").count(), "{file}");
        for block in blocks {
            let both = with(file, text.replacen(block, "", 1));
            let noticed = corners
                .iter()
                .any(|(answers, outcome)| both.differ(answers, outcome).is_some());
            assert!(noticed, "nobody noticed that this is gone:\n{block}");
        }
    }
}

/// Sheets at the edges of the rules.
fn corners() -> Vec<Answers> {
    let around = |id: RuleId| {
        ways_to_fire(pack().rule(id)).into_iter().flat_map(|tests| {
            let lowered = (0..tests.len()).map(Some);
            let all = [None].into_iter().chain(lowered);
            all.map(|lowered| nearest(&tests, lowered).reopen())
                .collect::<Vec<_>>()
        })
    };
    pack().rules().flat_map(around).collect()
}

fn with_outcomes(sheets: impl IntoIterator<Item = Answers>) -> Vec<(Answers, Outcome)> {
    let judge = |answers| {
        let outcome = judged(&answers);
        (answers, outcome)
    };
    sheets.into_iter().map(judge).collect()
}

/// Both, where the naive one reads something else in this file.
fn with(file: &str, text: String) -> Both<'static> {
    let mut texts = texts().clone();
    texts.insert(file.to_owned(), text);
    Both::new(pack(), Content::new(&texts))
}

fn all_agree(differences: impl Iterator<Item = String>) {
    let some: Vec<String> = differences.take(5).collect();
    assert!(some.is_empty(), "{}", some.join("\n\n"));
}

fn texts() -> &'static Texts {
    static TEXTS: OnceLock<Texts> = OnceLock::new();
    TEXTS.get_or_init(|| read(&root().join("content")))
}

fn both() -> &'static Both<'static> {
    static BOTH: OnceLock<Both> = OnceLock::new();
    BOTH.get_or_init(|| Both::new(pack(), Content::new(texts())))
}
