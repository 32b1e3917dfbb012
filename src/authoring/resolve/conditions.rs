//! The condition table, whose rows stand for several plain rules each.

use super::boxed;
use super::names::{Entry, Names};
use crate::authoring::raw::{Name, RawCondition};
use crate::domain::{Advice, Clause, Disposition, Flare, Pressure, Rule, RuleKind, Test, Then};

impl Names<'_> {
    /// A row of the condition table: one plain rule for what always holds, and
    /// one for each flare level that allows less than the level before.
    pub fn condition(&mut self, of: Entry<'_>, raw: &RawCondition, rules: &mut Vec<Rule>) {
        self.define(of);
        let item = Name::new(of.name.span(), "conditions".to_owned());
        let Some((item, option)) = self.option_of(of, &item, of.name) else {
            return;
        };
        let includes = Test::Includes { item, option };
        let always = Advice {
            disposition: Disposition::Ready,
            max_pressure: self.level(of, "settled", &raw.pressure.settled),
            minutes: raw.minutes,
            areas_off: self.set(of, "area", &raw.areas_off),
            avoid: self.set(of, "approach", &raw.avoid),
            consult: self.set(of, "prompt", &raw.consult),
        };
        let levels = [
            (Flare::Unsettled, &raw.pressure.unsettled),
            (Flare::FlareLike, &raw.pressure.flare_like),
            (Flare::Severe, &raw.pressure.severe),
        ]
        .map(|(flare, word)| (flare, self.level::<Pressure>(of, flare.name(), word)));
        let row = Rule {
            name: boxed(of.id()),
            basis: boxed(&raw.basis),
            words: format!("condition.{}", of.id()).into(),
            kind: RuleKind::Precaution,
            clauses: vec![Clause::any(vec![includes])],
            then: Then::Advice(always),
            sources: self.sources(of, &raw.sources),
            no_effect: raw.no_effect.as_deref().map(boxed),
        };
        self.comes_from(&row.name, of);
        rules.push(with(&row, always));
        let mut before = always.max_pressure;
        for (flare, max_pressure) in levels {
            if max_pressure > before {
                let word = Name::new(of.name.span(), max_pressure.name().to_owned());
                let expected = "no more pressure than at the calmer level";
                return self.bad(of, flare.name(), &word, expected);
            }
            if max_pressure < before {
                let advice = Advice {
                    max_pressure,
                    consult: always.consult,
                    ..Advice::UNRESTRICTED
                };
                let rule = Rule {
                    name: format!("{}-{}", of.id(), flare.name()).into(),
                    clauses: vec![Clause::all(vec![includes, Test::Flare(flare)])],
                    ..row.clone()
                };
                self.comes_from(&rule.name, of);
                rules.push(with(&rule, advice));
            }
            before = max_pressure;
        }
    }
}

/// The rule with this advice, as firm as its limits make it.
fn with(rule: &Rule, advice: Advice) -> Rule {
    let (disposition, kind) = match advice.max_pressure {
        Pressure::None => (Disposition::Hold, RuleKind::Contraindication),
        _ if advice.limits() => (Disposition::Adapt, rule.kind),
        _ => (Disposition::Ready, rule.kind),
    };
    Rule {
        kind,
        then: Then::Advice(Advice {
            disposition,
            ..advice
        }),
        ..rule.clone()
    }
}
