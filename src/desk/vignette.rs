//! Vignettes: made-up people and the outcome due to each.
//!
//! What is due is worked out by hand from the clinical basis, never by running
//! the rules: a vignette that only repeats what came out proves nothing. What
//! it leaves unsaid is answered as calmly as can be.

mod read;
mod said;

use crate::domain::{
    triage, ApproachId, AreaId, Complete, Disposition, Flare, Minutes, Outcome, Pack, Pressure,
    PromptId, RuleId, Set,
};

pub use read::read;

/// A made-up person and the outcome due to them.
#[derive(Clone, Debug)]
pub struct Vignette {
    /// Who they are, in a sentence.
    pub name: String,
    /// The vignette of the clinical basis, if it is one.
    pub basis: Option<String>,
    /// Where it is written: file and line.
    pub place: String,
    /// Everything they say.
    pub answers: Complete,
    expect: Expect,
}

/// What is due; what is not said here may be anything.
#[derive(Clone, Debug, Default)]
struct Expect {
    disposition: Option<Disposition>,
    flare: Option<Flare>,
    max_pressure: Option<Pressure>,
    minutes: Option<Minutes>,
    suggest: Option<Set<ApproachId>>,
    suggest_first: Vec<ApproachId>,
    suggest_in_order: Vec<ApproachId>,
    discuss: Option<Set<ApproachId>>,
    avoid: Vec<ApproachId>,
    areas_off: Option<Set<AreaId>>,
    consult: Vec<PromptId>,
    because: Vec<RuleId>,
}

impl Vignette {
    /// What comes out otherwise than is due, and the rules that made it so.
    pub fn mismatches(&self, pack: &Pack) -> Vec<String> {
        let outcome = triage(pack, &self.answers, Disposition::Ready);
        let fired = named(outcome.fired.iter().map(|id| &*pack.rule(*id).name));
        self.expect
            .against(pack, &outcome)
            .into_iter()
            .map(|(key, due, came)| {
                format!(
                    "{}: vignette `{}` expects {key} {due}, but it comes out {came}; the rules that fired: {fired}",
                    self.place, self.name
                )
            })
            .collect()
    }
}

impl Expect {
    /// Of each difference: about what, what is due, what came.
    fn against(&self, pack: &Pack, outcome: &Outcome) -> Vec<(&'static str, String, String)> {
        let mut found = Vec::new();
        let mut same = |key, due: Option<String>, came: String| {
            found.extend(due.filter(|due| *due != came).map(|due| (key, due, came)));
        };
        let approaches = |ids: &[ApproachId]| named(ids.iter().map(|id| &*pack.approach(*id).name));
        let kinds = |set: Set<ApproachId>| approaches(&set.iter().collect::<Vec<_>>());
        let areas = |set: Set<AreaId>| named(set.iter().map(|id| &*pack.area(id).name));
        let minutes = |it: Minutes| format!("{} by a therapist, {} alone", it.therapist, it.alone);

        let disposition = self.disposition.map(|it| it.name().to_owned());
        same(
            "disposition",
            disposition,
            outcome.disposition().name().to_owned(),
        );
        let flare = self.flare.map(|it| it.name().to_owned());
        same("flare", flare, outcome.flare.name().to_owned());
        let pressure = self.max_pressure.map(|it| it.name().to_owned());
        same(
            "max-pressure",
            pressure,
            outcome.advice.max_pressure.name().to_owned(),
        );
        same(
            "minutes",
            self.minutes.map(minutes),
            minutes(outcome.minutes),
        );
        let suggested = outcome.suggest.iter().copied().collect();
        same("suggest", self.suggest.map(kinds), kinds(suggested));
        let discussed = outcome.discuss.iter().copied().collect();
        same("discuss", self.discuss.map(kinds), kinds(discussed));
        same(
            "areas-off",
            self.areas_off.map(areas),
            areas(outcome.areas_off(pack)),
        );

        let order = &self.suggest_in_order;
        let begins = &outcome.suggest[..order.len().min(outcome.suggest.len())];
        same(
            "suggest-in-order",
            Some(approaches(order)),
            approaches(begins),
        );
        let three = &outcome.suggest[..outcome.suggest.len().min(3)];
        let first = &self.suggest_first;
        if !first.is_empty() && !first.iter().any(|id| three.contains(id)) {
            let due = format!("one of {}", approaches(first));
            found.push(("suggest-first", due, approaches(three)));
        }

        let avoided: Vec<ApproachId> = outcome.avoid(pack).collect();
        let mut has = |key, missing: Vec<&str>, came: String| {
            if !missing.is_empty() {
                found.push((
                    key,
                    format!("{} among others", named(missing.into_iter())),
                    came,
                ));
            }
        };
        let missing = self.avoid.iter().filter(|id| !avoided.contains(id));
        let missing = missing.map(|id| &*pack.approach(*id).name).collect();
        has("avoid", missing, approaches(&avoided));
        let missing = self
            .consult
            .iter()
            .filter(|id| !outcome.consult.contains(id));
        let missing = missing.map(|id| &*pack.prompt(*id).name).collect();
        let asked = named(outcome.consult.iter().map(|id| &*pack.prompt(*id).name));
        has("consult", missing, asked);
        let missing = self.because.iter().filter(|id| !outcome.fired.contains(id));
        let missing = missing.map(|id| &*pack.rule(*id).name).collect();
        has("because", missing, "otherwise".to_owned());
        found
    }
}

fn named<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let names: Vec<&str> = names.collect();
    if names.is_empty() {
        return "none".to_owned();
    }
    names.join(", ")
}
