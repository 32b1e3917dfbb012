//! Safety statements and hazards, as written.

use super::names::{Entry, Names};
use super::{boxed, boxes, Read};
use crate::authoring::raw::{Name, RawDue, RawHazard, RawSafety, RawStatement};
use crate::authoring::statement::{Case, Due, Hazard, Holds, Safety, Statement};
use crate::domain::{Advice, Clause, Disposition, Flare, ItemId, Pressure};

const SHAPES: &str =
    "`when`, `for-each-option` or `always` with `then`; `unless` with `at-most` or \
                      `left`; `never-cleared`; `therapists`; `check`; or `by-design`";

impl Names<'_> {
    /// Every statement and hazard.
    pub fn safety(&mut self, read: &Read<RawSafety>) -> Safety {
        let raw = &read.raw;
        for statement in &raw.statement {
            self.define(read.entry("statement", &statement.id));
        }
        for hazard in &raw.hazard {
            self.define(read.entry("hazard", &hazard.id));
        }
        Safety {
            statements: raw
                .statement
                .iter()
                .filter_map(|raw| self.statement(read.entry("statement", &raw.id), raw))
                .collect(),
            hazards: raw
                .hazard
                .iter()
                .map(|raw| self.hazard(read.entry("hazard", &raw.id), raw))
                .collect(),
        }
    }

    fn statement(&mut self, of: Entry<'_>, raw: &RawStatement) -> Option<Statement> {
        let holds = match raw {
            RawStatement {
                check: Some(word),
                then: None,
                by_design: None,
                ..
            } => Holds::Checked(self.level(of, "check", word)),
            RawStatement {
                by_design: Some(what),
                then: None,
                check: None,
                ..
            } => Holds::ByDesign(boxed(what)),
            RawStatement {
                then: None,
                check: None,
                by_design: None,
                ..
            } if !raw.never_cleared.is_empty() => {
                Holds::NeverCleared(self.list(of, "item", &raw.never_cleared))
            }
            RawStatement {
                then: None,
                check: None,
                by_design: None,
                ..
            } if !raw.therapists.is_empty() => Holds::SomebodyToAsk {
                therapists: self.set(of, "prompt", &raw.therapists),
            },
            RawStatement {
                then: Some(then), ..
            } => self.holds(of, raw, then)?,
            _ => {
                self.one_of(of, SHAPES);
                return None;
            }
        };
        Some(Statement {
            name: boxed(of.id()),
            basis: boxes(&raw.basis),
            holds,
            place: self.place(of, of.name),
        })
    }

    fn holds(&mut self, of: Entry<'_>, raw: &RawStatement, then: &RawDue) -> Option<Holds> {
        let unless = self.tests(of, &raw.unless);
        if let Some(tier) = &then.at_most {
            let tier = self.level(of, "at-most", tier);
            return Some(Holds::NeverMoreThan { unless, tier });
        }
        if !then.left.is_empty() {
            let approaches = self.set(of, "approach", &then.left);
            return Some(Holds::Left { approaches, unless });
        }
        let cases = match (&raw.when, &raw.for_each_option, raw.always) {
            (Some(when), None, None) => vec![Case {
                clauses: self.clauses(of, when),
                due: self.due(of, then, None),
            }],
            (None, Some(item), None) => {
                let item: ItemId = self.find(of, "item", item)?;
                let options = self.items[item.index()].options.clone();
                let tests: Vec<_> = self.includes_each(item).collect();
                let cases = tests.into_iter().zip(&options);
                cases
                    .map(|(test, option)| Case {
                        clauses: vec![Clause::any(vec![test])],
                        due: self.due(of, then, Some(option)),
                    })
                    .collect()
            }
            (None, None, Some(true)) => vec![Case {
                clauses: Vec::new(),
                due: self.due(of, then, None),
            }],
            _ => {
                self.one_of(of, SHAPES);
                return None;
            }
        };
        Some(Holds::Whenever(cases))
    }

    fn due(&mut self, of: Entry<'_>, raw: &RawDue, option: Option<&str>) -> Due {
        let areas = self.areas_for(&raw.areas_off, option);
        let word = |name: &Option<Name>| name.clone();
        Due {
            advice: Advice {
                disposition: word(&raw.disposition).map_or(Disposition::Ready, |word| {
                    self.level(of, "disposition", &word)
                }),
                max_pressure: word(&raw.max_pressure).map_or(Pressure::Medium, |word| {
                    self.level(of, "max-pressure", &word)
                }),
                minutes: raw.minutes,
                areas_off: self.set(of, "area", &areas),
                avoid: self.set(of, "approach", &raw.avoid),
                ..Advice::UNRESTRICTED
            },
            flare: word(&raw.flare).map_or(Flare::Settled, |word| self.level(of, "flare", &word)),
            never_suggest: self.set(of, "approach", &raw.never_suggest),
            first: raw
                .first
                .as_ref()
                .and_then(|prompt| self.find(of, "prompt", prompt)),
            asks: self.list(of, "item", &raw.asks),
        }
    }

    fn hazard(&mut self, of: Entry<'_>, raw: &RawHazard) -> Hazard {
        // Looked up for the message only: hazards name statements by their ids.
        let _: Vec<usize> = self.list(of, "statement", &raw.statements);
        Hazard {
            name: boxed(of.id()),
            statements: raw
                .statements
                .iter()
                .map(|name| boxed(name.get_ref()))
                .collect(),
            tests: boxes(&raw.tests),
        }
    }
}
