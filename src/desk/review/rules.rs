//! The rules, by what they lead to.

use super::page::Page;
use super::View;
use crate::desk::plain::tier;
use crate::domain::{AreaId, Disposition, ItemId, Pack, Rule, RuleId, RuleKind, Test};

const CLEARED: &str = "\
A reason to wait that a clinician may clear has two rules. The one above, under Wait, applies until the clinician has agreed; \
the one here gives the limits that stay when they have. It also applies before (“whether agreed or not”), where the other \
one decides.";

impl View<'_> {
    pub(super) fn rules_by_outcome(&self, page: &mut Page) {
        page.heading(2, "Rules, by outcome");
        page.text("The limits of each condition are in a table of their own, further down.");
        for disposition in Disposition::ALL.into_iter().rev() {
            let (title, intro) = match disposition {
                Disposition::Ready => (
                    "Referral",
                    "These only add somebody to ask; they limit nothing.",
                ),
                Disposition::Adapt => (tier(disposition), CLEARED),
                other => (tier(other), ""),
            };
            let rules: Vec<_> = self
                .pack
                .advice_rules()
                .filter(|id| !from_condition(self.pack.rule(*id)))
                .filter(|id| {
                    let advice = self.pack.rule(*id).advice();
                    advice.is_some_and(|advice| advice.disposition == disposition)
                })
                .collect();
            if rules.is_empty() && disposition == Disposition::Ready {
                continue;
            }
            page.heading(3, title);
            if !intro.is_empty() {
                page.text(intro);
            }
            self.rule_table(page, &rules);
        }
    }

    /// One row for each entry of the content: rules that one entry expands to
    /// share theirs.
    pub(super) fn rule_table(&self, page: &mut Page, rules: &[RuleId]) {
        let mut rows: Vec<Vec<&Rule>> = Vec::new();
        for id in rules {
            let rule = self.pack.rule(*id);
            match rows.last_mut() {
                Some(row) if row.iter().all(|other| other.words == rule.words) => row.push(rule),
                _ => rows.push(vec![rule]),
            }
        }
        let head = [
            "Basis",
            "Rule",
            "When",
            "Then",
            "Because, and what to do (patient’s words)",
            "Sources",
        ];
        let rows = rows.iter().filter_map(|row| self.rule_row(row));
        page.table(&head, rows.collect::<Vec<_>>());
    }

    fn rule_row(&self, rules: &[&Rule]) -> Option<Vec<String>> {
        let (first, rest) = rules.split_first()?;
        let id = id(first);
        let (when, then) = match self.each_its_area(rules) {
            Some(item) => (
                format!(
                    "{}: each area ticked, by a rule of its own ({} rules, `{}` and so on)",
                    self.plain.item(item),
                    rules.len(),
                    first.name
                ),
                "With care; leave alone: that area".to_owned(),
            ),
            None if rest.is_empty() => (self.plain.when(first), self.plain.then(&first.then)),
            None => {
                let whens: Vec<_> = rules.iter().map(|rule| self.plain.when(rule)).collect();
                let thens: Vec<_> = rules
                    .iter()
                    .map(|rule| self.plain.then(&rule.then))
                    .collect();
                (whens.join("<br>"), thens.join("<br>"))
            }
        };
        Some(vec![
            first.basis.to_string(),
            format!("`{id}`"),
            when,
            then,
            self.said(first),
            self.codes(&first.sources),
        ])
    }

    /// The item, if these are the rules that leave each ticked area alone.
    fn each_its_area(&self, rules: &[&Rule]) -> Option<ItemId> {
        let own = |rule: &&Rule| match rule.tests().collect::<Vec<_>>().as_slice() {
            [Test::Includes { item, option }] => {
                let only = crate::domain::Advice {
                    disposition: Disposition::Adapt,
                    areas_off: [AreaId::at(option.index())].into_iter().collect(),
                    ..crate::domain::Advice::UNRESTRICTED
                };
                let own = self.pack.is_area_item(*item) && rule.advice() == Some(&only);
                own.then_some(*item)
            }
            _ => None,
        };
        let items: Option<Vec<_>> = rules.iter().map(own).collect();
        match items?.as_slice() {
            [item, _, ..] => Some(*item),
            _ => None,
        }
    }

    /// Why, what to do, what to say and what ends it, each if it is said.
    fn said(&self, rule: &Rule) -> String {
        let parts = [
            ("because", ""),
            ("headline", "**Headline:** "),
            ("do", "**To do:** "),
            ("say", "**To say:** "),
            ("change", "**What may change it:** "),
        ];
        let said: Vec<_> = parts
            .into_iter()
            .map(|(key, lead)| (lead, self.words(&format!("{}.{key}", rule.words))))
            .filter(|(_, words)| !words.is_empty())
            .map(|(lead, words)| format!("{lead}{words}"))
            .collect();
        said.join("<br>")
    }
}

/// Whether it came from the condition table.
pub(super) fn from_condition(rule: &Rule) -> bool {
    rule.words.starts_with("condition.")
}

/// The id of the entry it came from.
fn id(rule: &Rule) -> &str {
    rule.words.split_once('.').map_or(&rule.words, |(_, id)| id)
}

/// The rules that ask about an item.
pub(super) fn asking(pack: &Pack, item: ItemId) -> impl Iterator<Item = &Rule> {
    pack.rules()
        .map(|id| pack.rule(id))
        .filter(move |rule| rule.kind != RuleKind::Referral && rule.items().any(|it| it == item))
}
