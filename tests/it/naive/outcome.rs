//! An outcome in words, and how two of them differ.

use std::collections::BTreeSet;
use std::fmt::Debug;

/// What is advised, by the names of the content.
#[derive(Debug, PartialEq, Eq)]
pub struct Outcome<'a> {
    pub tier: &'a str,
    pub flare: &'a str,
    /// The most pressure.
    pub cap: &'a str,
    /// Minutes by a therapist and by oneself.
    pub minutes: (i64, i64),
    pub areas_off: BTreeSet<&'a str>,
    /// Best first.
    pub suggest: Vec<&'a str>,
    /// Best first.
    pub discuss: Vec<&'a str>,
    pub avoid: BTreeSet<&'a str>,
    /// The clinical basis says who comes first and who comes at all, but no
    /// more of the order.
    pub first_consult: &'a str,
    pub consult: BTreeSet<&'a str>,
    /// The rules that fired.
    pub fired: BTreeSet<&'a str>,
}

impl Outcome<'_> {
    /// What differs, a line each; `self` is the naive one.
    pub fn differences(&self, first: &Outcome) -> Vec<String> {
        if self == first {
            return Vec::new();
        }
        let fields = [
            one("tier", &self.tier, &first.tier),
            one("flare", &self.flare, &first.flare),
            one("cap", &self.cap, &first.cap),
            one("minutes", &self.minutes, &first.minutes),
            set("areas off", &self.areas_off, &first.areas_off),
            one("suggest", &self.suggest, &first.suggest),
            one("discuss", &self.discuss, &first.discuss),
            set("avoid", &self.avoid, &first.avoid),
            one("consult first", &self.first_consult, &first.first_consult),
            set("consult", &self.consult, &first.consult),
            set("fired", &self.fired, &first.fired),
        ];
        fields.into_iter().flatten().collect()
    }
}

fn one<T: Debug + PartialEq>(what: &str, naive: &T, first: &T) -> Option<String> {
    (naive != first).then(|| format!("{what}: {first:?}, but naively {naive:?}"))
}

fn set(what: &str, naive: &BTreeSet<&str>, first: &BTreeSet<&str>) -> Option<String> {
    let list = |how: &str, names: Vec<&&str>| match names.is_empty() {
        true => String::new(),
        false => format!(", naively {how} {names:?}"),
    };
    let missing = list("without", first.difference(naive).collect());
    let added = list("also", naive.difference(first).collect());
    (naive != first).then(|| format!("{what}: differ{missing}{added}"))
}
