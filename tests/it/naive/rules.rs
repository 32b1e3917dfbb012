//! Rules and the condition table, as the files have them.
//!
//! Knows how they are written, and nothing of when they hold.

use super::content::{id, Content};
use super::said::{Condition, Word};
use super::table::{level, number, only, table, tables, text, texts};
use super::{FLARES, PRESSURES, TIERS};
use toml::Table;

/// So many of these conditions.
pub struct When {
    pub need: usize,
    pub of: Vec<Condition>,
}

pub struct FlareRule {
    pub name: String,
    pub when: When,
    pub level: usize,
}

pub enum Line {
    Rule {
        name: String,
        when: When,
        tier: usize,
        then: Then,
    },
    /// A row of the condition table.
    Row {
        /// By flare level.
        names: [String; 4],
        has: Word,
        /// By flare level.
        pressure: [usize; 4],
        then: Then,
    },
}

/// The limits a rule sets and whom it names.
pub struct Then {
    pub pressure: usize,
    pub minutes: Option<i64>,
    pub areas_off: Vec<String>,
    pub avoid: Vec<String>,
    pub consult: Vec<String>,
}

impl Content {
    /// Adds a rule, or one for each option.
    pub fn rule(&mut self, rule: &Table) {
        only(
            rule,
            &[
                "id",
                "basis",
                "kind",
                "sources",
                "when",
                "for-each-option",
                "then",
                "no-effect",
            ],
        );
        let name = id(rule);
        let then = table(rule, "then");
        if then.contains_key("flare") {
            only(&then, &["flare"]);
            let level = level(&then, "flare", &FLARES);
            let when = self.when(&table(rule, "when"));
            return self.flare_rules.push(FlareRule { name, when, level });
        }
        only(
            &then,
            &[
                "disposition",
                "max-pressure",
                "minutes",
                "areas-off",
                "avoid",
                "consult",
            ],
        );
        let tier = match then.contains_key("disposition") {
            true => level(&then, "disposition", &TIERS),
            false => 0,
        };
        if rule.contains_key("for-each-option") {
            let item = self.items.find(&text(rule, "for-each-option"));
            for option in &item.words {
                let mut then = limits(&then);
                for area in &mut then.areas_off {
                    *area = area.replace("{option}", option);
                }
                self.lines.push(Line::Rule {
                    name: format!("{name}-{option}"),
                    when: When {
                        need: 1,
                        of: vec![vec![item.word(option)]],
                    },
                    tier,
                    then,
                });
            }
        } else {
            self.lines.push(Line::Rule {
                name,
                when: self.when(&table(rule, "when")),
                tier,
                then: limits(&then),
            });
        }
    }

    fn when(&self, when: &Table) -> When {
        only(when, &["all", "any", "at-least-n-of"]);
        assert_eq!(when.len(), 1, "{when}");
        if when.contains_key("at-least-n-of") {
            let count = table(when, "at-least-n-of");
            only(&count, &["n", "item"]);
            let item = self.items.find(&text(&count, "item"));
            let need = number(&count, "n").expect("how many");
            return When {
                need: usize::try_from(need).expect("a count"),
                of: item.words.iter().map(|it| vec![item.word(it)]).collect(),
            };
        }
        let all = tables(when, "all");
        if all.is_empty() {
            let any = self.items.any(when, "any");
            return When {
                need: 1,
                of: vec![any],
            };
        }
        When {
            need: all.len(),
            of: all.iter().map(|it| self.items.condition(it)).collect(),
        }
    }

    pub fn row(&self, row: &Table) -> Line {
        only(
            row,
            &[
                "id",
                "basis",
                "pressure",
                "areas-off",
                "avoid",
                "minutes",
                "consult",
                "sources",
                "no-effect",
            ],
        );
        let caps = table(row, "pressure");
        only(&caps, &FLARES);
        let name = id(row);
        Line::Row {
            has: self.items.find("conditions").word(&name),
            pressure: FLARES.map(|flare| level(&caps, flare, &PRESSURES)),
            then: limits(row),
            names: FLARES.map(|flare| match flare {
                "settled" => name.clone(),
                _ => format!("{name}-{flare}"),
            }),
        }
    }
}

fn limits(then: &Table) -> Then {
    Then {
        pressure: match then.contains_key("max-pressure") {
            true => level(then, "max-pressure", &PRESSURES),
            false => PRESSURES.len() - 1,
        },
        minutes: number(then, "minutes"),
        areas_off: texts(then, "areas-off"),
        avoid: texts(then, "avoid"),
        consult: texts(then, "consult"),
    }
}
