//! The kinds of massage, and what people hope for.

use super::page::Page;
use super::{or_dash, View};
use crate::desk::plain::{flare, pressure};
use crate::domain::{Approach, ApproachId, Best, Flare, ItemId, Kind, OptionId};

const HOW_TO_READ: &str = "\
An approach may be named only when the person’s cap is at least its lowest pressure, the flare level is no higher than its \
latest, none of its core areas is off, no rule avoids it, and one of “only with” holds, if there are any. Otherwise it is \
among those to avoid. Those done by oneself \
count the shorter time. “Discuss” means it is only ever named as something to talk over with a clinician first. \
No rule raises anything here.

° Pressure alone already says so: at the next flare level nothing allows as much as its lowest. The limit is kept for safety.";

impl View<'_> {
    pub(super) fn approaches(&self, page: &mut Page) {
        page.heading(2, "Kinds of massage");
        page.text(HOW_TO_READ);
        let head = [
            "Basis",
            "Approach",
            "Lowest",
            "Most ever stated",
            "Latest flare",
            "Core areas",
            "Best",
            "By oneself",
            "Only with",
            "Evidence",
            "Sources",
        ];
        page.table(
            &head,
            self.pack.approaches().map(|id| self.approach_row(id)),
        );
        page.heading(3, "What patients read about them");
        let head = [
            "Approach",
            "What it is",
            "Good for",
            "Caution",
            "How",
            "At home",
            "By whom",
            "Time",
            "Evidence",
            "To discuss",
        ];
        let keys = [
            "what", "good-for", "caution", "how", "self", "by", "time", "evidence", "discuss",
        ];
        page.table(
            &head,
            self.pack.approaches().map(|id| {
                let approach = self.pack.approach(id);
                let mut cells = vec![self.plain.approach(id)];
                cells.extend(
                    keys.map(|key| {
                        or_dash(self.lines(&format!("approach.{}.{key}", approach.name)))
                    }),
                );
                cells
            }),
        );
    }

    fn approach_row(&self, id: ApproachId) -> Vec<String> {
        let approach = self.pack.approach(id);
        let areas: Vec<_> = approach
            .core_areas
            .iter()
            .map(|id| self.plain.area(id))
            .collect();
        let only_with = if approach.only_with.is_empty() {
            "–".to_owned()
        } else {
            self.plain.any(&approach.only_with)
        };
        vec![
            approach.basis.to_string(),
            format!(
                "{} `{}`",
                self.words(&format!("approach.{}.name", approach.name)),
                approach.name
            ),
            pressure(approach.lowest).to_owned(),
            pressure(approach.tool_max).to_owned(),
            self.latest_flare(approach),
            or_dash(areas.join(", ")),
            match approach.best {
                Best::Suggest => "suggest",
                Best::Discuss => "discuss",
            }
            .to_owned(),
            if approach.by_oneself { "yes" } else { "–" }.to_owned(),
            only_with,
            self.evidence(approach),
            self.codes(&approach.sources),
        ]
    }

    fn latest_flare(&self, approach: &Approach) -> String {
        let latest = approach.latest_flare;
        let next = Flare::ALL.into_iter().find(|level| *level > latest);
        let idle = next.is_none_or(|next| self.ceiling(next) < approach.lowest);
        format!("{}{}", flare(latest), if idle { " °" } else { "" })
    }

    fn evidence(&self, approach: &Approach) -> String {
        let grade = approach.evidence.name();
        match &approach.evidence_with {
            Some((studied, better)) => {
                format!(
                    "{grade}; {} with {}",
                    better.name(),
                    self.plain.any(studied)
                )
            }
            None => grade.to_owned(),
        }
    }

    pub(super) fn goals(&self, page: &mut Page) {
        page.heading(2, "Goals");
        page.text(
            "What the person hopes for. A goal only puts approaches that are allowed anyway in order; it \
             never lifts a limit. Of those allowed, the ones that more of the chosen goals put first come \
             first, then the surer evidence, then the lighter touch. Besides, a goal may let an approach \
             be named at all (“only with”, above) or count as yes to a question (further above).",
        );
        let wishes = |id: &ItemId| {
            let item = self.pack.item(*id);
            matches!(item.kind, Kind::Ticks { areas: false, .. })
                && item.options.iter().any(|option| !option.prefers.is_empty())
        };
        let rows = self.pack.items().filter(wishes).flat_map(|item| {
            let options = self.pack.item(item).options.len();
            (0..options).map(move |at| self.goal(item, OptionId::at(at)))
        });
        page.table(
            &[
                "Basis",
                "Goal",
                "Puts first, if allowed",
                "What it may mean (patient’s words)",
                "Sources",
            ],
            rows,
        );
    }

    fn goal(&self, item: ItemId, id: OptionId) -> Vec<String> {
        let option = self.pack.option(item, id);
        let prefers: Vec<_> = option
            .prefers
            .iter()
            .map(|id| self.plain.approach(id))
            .collect();
        vec![
            option.basis.as_deref().unwrap_or("–").to_owned(),
            format!("{} `{}`", self.plain.option(item, id), option.name),
            or_dash(prefers.join(", ")),
            or_dash(self.words(&format!("goal.{}.implies", option.name))),
            self.codes(&option.sources),
        ]
    }
}
