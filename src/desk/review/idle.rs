//! Entries that change nothing today.

use super::page::Page;
use super::rules::from_condition;
use super::View;

const INTRO: &str = "\
Kept so that nothing opens up should the entry that covers them today be changed. Besides these: caps marked ° in the \
condition table and latest flares marked ° among the kinds of massage.";

impl View<'_> {
    pub(super) fn idle(&self, page: &mut Page) {
        page.heading(2, "Entries that change nothing today, and why");
        page.text(INTRO);
        let rules = self.pack.rules().map(|id| self.pack.rule(id));
        let rules = rules
            .filter(|rule| !from_condition(rule))
            .filter_map(|rule| {
                let why = rule.no_effect.as_deref()?;
                Some(vec![
                    rule.basis.to_string(),
                    format!("`{}`", rule.name),
                    why.to_owned(),
                ])
            });
        let rows: Vec<_> = self.idle_conditions().into_iter().chain(rules).collect();
        page.table(
            &[
                "Basis",
                "Entry",
                "Why something in it changes nothing today",
            ],
            rows,
        );
    }
}
