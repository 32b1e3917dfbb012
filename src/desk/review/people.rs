//! Whom to ask, and the numbers of each region.

use super::page::Page;
use super::{or_dash, View};
use crate::text::fill;

impl View<'_> {
    pub(super) fn prompts(&self, page: &mut Page) {
        page.heading(2, "Whom to consult");
        page.table(
            &[
                "Basis",
                "Id",
                "Who",
                "When",
                "What to say",
                "What to have ready",
                "Sources",
            ],
            self.pack.prompts().map(|id| {
                let prompt = self.pack.prompt(id);
                let mut cells = vec![prompt.basis.to_string(), format!("`{}`", prompt.name)];
                let keys = ["who", "when", "say", "tell"];
                cells.extend(
                    keys.map(|key| or_dash(self.words(&format!("prompt.{}.{key}", prompt.name)))),
                );
                cells.push(self.codes(&prompt.sources));
                cells
            }),
        );
    }

    pub(super) fn regions(&self, page: &mut Page) {
        page.heading(2, "Regions");
        page.text(
            "A region changes numbers and names of registers, never the advice. Every number has to be \
             checked before each release. The first number of a list is the one shown.",
        );
        let head = [
            "Region",
            "Emergency",
            "Urgent advice",
            "Crisis line",
            "Emergency words",
            "Urgent words",
            "Crisis words",
            "Registers of therapists",
            "Where “Leave quickly” goes",
        ];
        page.table(
            &head,
            self.pack.regions().map(|id| {
                let region = self.pack.region(id);
                let lists = [
                    ("emergency", &region.emergency),
                    ("urgent", &region.urgent),
                    ("crisis", &region.crisis),
                ];
                let shown = lists
                    .map(|(name, numbers)| (name, numbers.first().map_or("", |first| &**first)));
                let key = |end: &str| format!("region.{}.{end}", region.name);
                let mut cells = vec![format!("{} `{}`", self.words(&key("name")), region.name)];
                cells.extend(lists.map(|(_, numbers)| or_dash(numbers.join(", "))));
                let words = ["emergency", "urgent", "crisis", "registers"];
                cells.extend(words.map(|end| or_dash(fill(&self.words(&key(end)), &shown))));
                cells.push(or_dash(
                    region.neutral.as_deref().unwrap_or_default().to_owned(),
                ));
                cells
            }),
        );
    }
}
