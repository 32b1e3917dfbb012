//! The condition table, put together again from the plain rules it expands to.

use super::page::Page;
use super::rules::from_condition;
use super::{or_dash, View};
use crate::desk::plain::pressure;
use crate::domain::{Advice, Flare, OptionId, Pressure, Rule, Test};

const HOW_IT_EXPANDS: &str = "\
Each row stands for plain rules. One, named like the condition, always applies when it is ticked: the cap when settled, areas, \
avoided kinds, minutes and whom to ask. For each flare level whose cap is lower than the one before there is one more, named \
`<condition>-unsettled`, `<condition>-flare-like` or `<condition>-severe`. “none (0)” means wait. With several conditions the \
lowest cap, all areas, all avoided kinds and the shortest time count.

° The flare level alone already allows no more: the cap is kept for safety and changes nothing today.";

/// A row of the condition table.
struct Row<'a> {
    option: OptionId,
    /// The rule that always applies.
    rule: &'a Rule,
    advice: &'a Advice,
    caps: [Pressure; 4],
}

impl View<'_> {
    pub(super) fn conditions(&self, page: &mut Page) {
        page.heading(2, "Conditions");
        page.heading(3, "What each condition allows");
        page.text(HOW_IT_EXPANDS);
        let rows = self.rows();
        let head = [
            "Basis",
            "Condition",
            "F0",
            "F1",
            "F2",
            "F3",
            "Leave alone",
            "Avoid",
            "Minutes",
            "Ask",
            "Also brings",
        ];
        page.table(&head, rows.iter().map(|row| self.limits(row)));
        page.heading(3, "Why, and what else patients with it are told");
        page.text("What a flare of it looks like, its danger signs, what is known, and what may change the limits: all in the patient’s words.");
        let head = [
            "Condition",
            "Because",
            "What matters",
            "A flare",
            "Danger signs",
            "Evidence",
            "What may change it",
            "Sources",
        ];
        page.table(&head, rows.iter().map(|row| self.told(row)));
    }

    fn rows(&self) -> Vec<Row<'_>> {
        let rules: Vec<&Rule> = self
            .pack
            .rules()
            .map(|id| self.pack.rule(id))
            .filter(|rule| from_condition(rule))
            .collect();
        let mut rows: Vec<_> = rules
            .iter()
            .filter_map(|rule| {
                let always = rule.words.strip_prefix("condition.") == Some(&rule.name);
                let (Some(advice), true) = (rule.advice(), always) else {
                    return None;
                };
                let option = rule.tests().find_map(ticked)?;
                let caps = Flare::ALL.map(|level| {
                    let of_row = rules.iter().filter(|other| other.words == rule.words);
                    let reached = of_row.filter(|other| {
                        other
                            .tests()
                            .all(|test| !matches!(test, Test::Flare(least) if *least > level))
                    });
                    let caps = reached
                        .filter_map(|other| other.advice())
                        .map(|advice| advice.max_pressure);
                    caps.min().unwrap_or(Pressure::Medium)
                });
                Some(Row {
                    option,
                    rule,
                    advice,
                    caps,
                })
            })
            .collect();
        rows.sort_by(|one, two| one.rule.basis.cmp(&two.rule.basis));
        rows
    }

    fn condition(&self, row: &Row<'_>) -> String {
        let item = row.rule.items().next();
        item.map_or_else(String::new, |item| self.plain.option(item, row.option))
    }

    fn limits(&self, row: &Row<'_>) -> Vec<String> {
        let list = |names: Vec<String>| or_dash(names.join(", "));
        let mut cells = vec![
            row.rule.basis.to_string(),
            format!("{} `{}`", self.condition(row), row.rule.name),
        ];
        cells.extend(Flare::ALL.iter().zip(row.caps).map(|(level, cap)| {
            let idle = *level > Flare::Settled && cap >= self.ceiling(*level);
            format!("{}{}", pressure(cap), if idle { " °" } else { "" })
        }));
        let minutes = row.advice.minutes.map(|minutes| minutes.to_string());
        cells.extend([
            list(
                row.advice
                    .areas_off
                    .iter()
                    .map(|id| self.plain.area(id))
                    .collect(),
            ),
            list(
                row.advice
                    .avoid
                    .iter()
                    .map(|id| self.plain.approach(id))
                    .collect(),
            ),
            or_dash(minutes.unwrap_or_default()),
            list(
                row.advice
                    .consult
                    .iter()
                    .map(|id| self.plain.prompt(id))
                    .collect(),
            ),
            list(self.brings(row)),
        ]);
        cells
    }

    /// Questions it answers with yes, and questions it opens.
    fn brings(&self, row: &Row<'_>) -> Vec<String> {
        let by = |tests: &[Test]| {
            tests
                .iter()
                .any(|test| row.rule.tests().any(|it| it == test))
        };
        let items = self.pack.items();
        items
            .filter_map(|id| {
                let item = self.pack.item(id);
                let name = format!("{} ({})", self.plain.item(id), item.basis);
                if by(&item.switched_on_by) {
                    Some(format!("{name} counts as yes"))
                } else if by(&item.asked_when) {
                    Some(format!("{name} is asked"))
                } else {
                    None
                }
            })
            .collect()
    }

    fn told(&self, row: &Row<'_>) -> Vec<String> {
        let mut cells = vec![format!("{} {}", row.rule.basis, self.condition(row))];
        let keys = [
            "because", "matters", "flare", "danger", "evidence", "change",
        ];
        cells.extend(keys.map(|key| self.lines(&format!("{}.{key}", row.rule.words))));
        cells.push(self.codes_or_dash(&row.rule.sources));
        cells
    }

    /// Rows with a note that something in them changes nothing today.
    pub(super) fn idle_conditions(&self) -> Vec<Vec<String>> {
        let rows = self.rows();
        let idle = rows.iter().filter_map(|row| {
            let why = row.rule.no_effect.as_deref()?;
            Some(vec![
                row.rule.basis.to_string(),
                format!("`{}`", row.rule.name),
                why.to_owned(),
            ])
        });
        idle.collect()
    }
}

fn ticked(test: &Test) -> Option<OptionId> {
    match *test {
        Test::Includes { option, .. } => Some(option),
        _ => None,
    }
}
