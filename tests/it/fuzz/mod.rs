//! Nonsense in: whatever the readers of this project are given, each refuses
//! it or makes something sound of it; none panics and none goes on for ever.
//!
//! First comes the seed corpus in tests/data/fuzz/, hand-picked nasties and
//! all that ever failed; then made-up cases, the same in every run. `make fuzz`
//! tries many more, from a seed of its own, which it prints.

mod content;
mod overlay;
mod pack;
mod people;
mod saved;
mod sessions;
mod sheets;
mod talk;

use crate::support::root;
use proptest::strategy::Strategy;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use std::fmt::Debug;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

/// How many cases of each target, instead of as many as `make test` has time for.
const CASES: &str = "MASSAGE_CHECK_FUZZ_CASES";
/// Where chance begins, to see the cases of another run once more.
const SEED: &str = "MASSAGE_CHECK_FUZZ_SEED";

/// How long one case may take on the busiest machine; most take a thousandth
/// of a second.
const LIMIT: Duration = Duration::from_secs(60);

/// One reader, and what it is fed.
struct Target {
    /// The folder of its corpus.
    name: &'static str,
    /// How many made-up cases there are in `make test`.
    cases: u32,
}

impl Target {
    /// Feeds it each file of its corpus: name and text.
    fn corpus(&self, test: impl Fn(&str, &str) + Send + 'static) {
        let folder = root().join("tests/data/fuzz").join(self.name);
        let mut paths: Vec<_> = std::fs::read_dir(folder)
            .expect("a corpus")
            .map(|entry| entry.expect("a file").path())
            .collect();
        paths.sort();
        assert!(!paths.is_empty(), "{}: the corpus is empty", self.name);
        guarded(self.name, move |now| {
            for path in paths {
                let name = path.file_name().expect("a name").to_string_lossy();
                now.is(&name);
                // Not every file of a corpus has to be UTF-8.
                let bytes = std::fs::read(&path).expect("a file of the corpus");
                test(&name, &String::from_utf8_lossy(&bytes));
            }
        });
    }

    /// Feeds it made-up cases; one that fails is told in its least form.
    fn feed<S: Strategy>(
        &self,
        cases: impl FnOnce() -> S + Send + 'static,
        test: impl Fn(S::Value) + Send + 'static,
    ) {
        let name = self.name;
        let config = Config {
            cases: asked(CASES).map_or(self.cases, |cases| {
                u32::try_from(cases).expect("a number of cases")
            }),
            failure_persistence: None,
            max_shrink_iters: 2_000,
            ..Config::default()
        };
        let seed = asked(SEED).unwrap_or_else(seed);
        if asked(CASES).is_some() {
            println!("{name}: {} cases, {SEED}={seed}", config.cases);
        }
        guarded(name, move |now| {
            let mut start = [0; 32];
            start[..8].copy_from_slice(&seed.to_le_bytes());
            let chance = TestRng::from_seed(RngAlgorithm::ChaCha, &start);
            let tried = TestRunner::new_with_rng(config, chance).run(&cases(), |case| {
                now.is(&case);
                test(case);
                Ok(())
            });
            if let Err(failure) = tried {
                panic!("{name}, {SEED}={seed}: {failure}");
            }
        });
    }
}

fn asked(variable: &str) -> Option<u64> {
    let number = std::env::var(variable).ok()?;
    Some(
        number
            .parse()
            .unwrap_or_else(|_| panic!("{variable} is no number: {number}")),
    )
}

/// The same in every run, except in longer ones, which are to find more.
fn seed() -> u64 {
    if asked(CASES).is_none() {
        return 2026;
    }
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    u64::try_from(since.expect("a clock").as_micros()).expect("a small number")
}

/// Where the letter begins that this byte is in; the end of a shorter text.
fn letter(text: &str, byte: usize) -> usize {
    let mut at = byte.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// The case that is being tried, for whoever waits for it.
struct Now(Mutex<(Instant, String)>);

impl Now {
    fn is(&self, case: &impl Debug) {
        let mut told = format!("{case:?}");
        told.truncate(letter(&told, 4_000));
        *self.0.lock().expect("no panic in between") = (Instant::now(), told);
    }
}

/// Does the work elsewhere, and says which case never comes to an end.
fn guarded(target: &str, work: impl FnOnce(&Now) + Send + 'static) {
    let now = Arc::new(Now(Mutex::new((Instant::now(), String::new()))));
    let told = Arc::clone(&now);
    let worker = std::thread::spawn(move || work(&told));
    while !worker.is_finished() {
        std::thread::sleep(Duration::from_millis(2));
        let (since, case) = &*now.0.lock().expect("no panic in between");
        assert!(since.elapsed() < LIMIT, "{target} hangs: {case}");
    }
    if let Err(failure) = worker.join() {
        std::panic::resume_unwind(failure);
    }
}
