//! Rules as they are written, and the plain rules that come of them.

use super::names::{Entry, Names};
use super::{boxed, Read};
use crate::authoring::raw::{Name, RawRule, RawRules, RawThen};
use crate::domain::{Advice, Clause, Disposition, Flare, ItemId, Pressure, Rule, RuleKind, Then};
use core::cmp::Reverse;

impl Names<'_> {
    /// Every rule, gravest first, then as written: the order in which reasons
    /// are given.
    pub fn all_rules(&mut self, files: &[Read<RawRules>]) -> Vec<Rule> {
        let mut rules = Vec::new();
        for read in files {
            for raw in &read.raw.rule {
                self.rule(read.entry("rule", &raw.id), raw, &mut rules);
            }
            for raw in &read.raw.condition {
                self.condition(read.entry("condition", &raw.id), raw, &mut rules);
            }
        }
        rules.sort_by_key(|rule| Reverse(rule.advice().map(|advice| advice.disposition)));
        rules
    }

    fn rule(&mut self, of: Entry<'_>, raw: &RawRule, rules: &mut Vec<Rule>) {
        self.define(of);
        let when = raw.when.as_ref();
        let rule = Rule {
            name: boxed(of.id()),
            basis: boxed(&raw.basis),
            words: format!("rule.{}", of.id()).into(),
            kind: self.level(of, "kind", &raw.kind),
            clauses: when.map_or_else(Vec::new, |when| self.clauses(of, when)),
            then: Then::Flare(Flare::Settled),
            sources: self.sources(of, &raw.sources),
            no_effect: raw.no_effect.as_deref().map(boxed),
        };
        match (&raw.for_each_option, when) {
            (None, Some(_)) => {
                let then = self.then(of, &raw.then, None);
                self.matches_kind(of, &raw.kind, rule.kind, &then);
                rules.push(Rule { then, ..rule });
            }
            (Some(item), None) => {
                let Some(item) = self.find::<ItemId>(of, "item", item) else {
                    return;
                };
                let options = self.items[item.index()].options.clone();
                for (test, option) in self.includes_each(item).zip(&options) {
                    let name = format!("{}-{option}", of.id());
                    self.comes_from(&name, of);
                    let then = self.then(of, &raw.then, Some(option));
                    self.matches_kind(of, &raw.kind, rule.kind, &then);
                    rules.push(Rule {
                        name: name.into(),
                        clauses: vec![Clause::any(vec![test])],
                        then,
                        ..rule.clone()
                    });
                }
            }
            _ => self.one_of(of, "`when` and `for-each-option`"),
        }
    }

    /// A rule that leaves all at "ready" has words for a referral only, and one
    /// that names the flare level for that only.
    fn matches_kind(&mut self, of: Entry<'_>, word: &Name, kind: RuleKind, then: &Then) {
        let expected = match then {
            Then::Flare(_) if kind != RuleKind::Flare => {
                "\"flare\", since it names the flare level"
            }
            Then::Advice(advice)
                if advice.disposition == Disposition::Ready
                    && !advice.limits()
                    && kind != RuleKind::Referral =>
            {
                "\"referral\", or add a disposition above \"ready\""
            }
            _ => return,
        };
        self.bad(of, "kind", word, expected);
    }

    fn then(&mut self, of: Entry<'_>, raw: &RawThen, option: Option<&str>) -> Then {
        if let Some(flare) = &raw.flare {
            return Then::Flare(self.level(of, "flare", flare));
        }
        let areas = self.areas_for(&raw.areas_off, option);
        let (disposition, pressure) = (raw.disposition.as_ref(), raw.max_pressure.as_ref());
        Then::Advice(Advice {
            disposition: disposition.map_or(Disposition::Ready, |word| {
                self.level(of, "disposition", word)
            }),
            max_pressure: pressure.map_or(Pressure::Medium, |word| {
                self.level(of, "max-pressure", word)
            }),
            minutes: raw.minutes,
            areas_off: self.set(of, "area", &areas),
            avoid: self.set(of, "approach", &raw.avoid),
            consult: self.set(of, "prompt", &raw.consult),
        })
    }

    /// Areas as they are written, `{option}` standing for the option at hand.
    pub fn areas_for(&self, written: &[Name], option: Option<&str>) -> Vec<Name> {
        let one = |area: &Name| match option {
            Some(option) if area.get_ref() == "{option}" => {
                Name::new(area.span(), option.to_owned())
            }
            _ => area.clone(),
        };
        written.iter().map(one).collect()
    }
}
