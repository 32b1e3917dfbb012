//! The keys a pack asks for: those there must be, and those there may be.
//!
//! Knows nothing of what any of them says.

use crate::authoring::statement::Safety;
use crate::domain::{Best, Disposition, Evidence, Grade, Kind, Pack, Pressure};
use crate::text::keys;
use std::collections::BTreeSet;

/// The keys a pack asks for.
pub struct Needed {
    /// Those without which the words are not complete.
    pub must: BTreeSet<String>,
    /// Those that may be left out.
    pub may: BTreeSet<String>,
    /// Those that introduce a list, and have to say whether any or all of it counts.
    pub any_or_all: BTreeSet<String>,
}

impl Needed {
    /// What this pack asks for.
    pub fn by(pack: &Pack, safety: &Safety) -> Self {
        let mut needed = Self {
            must: [
                keys::ALL,
                keys::comfort::ALL,
                keys::offline::ALL,
                keys::embed::ALL,
            ]
            .concat()
            .into_iter()
            .map(str::to_owned)
            .collect(),
            may: BTreeSet::new(),
            any_or_all: keys::ANY_OR_ALL
                .iter()
                .map(|key| (*key).to_owned())
                .collect(),
        };
        needed.questions(pack);
        needed.rules(pack);
        needed.things(pack);
        needed.safety(safety);
        needed
    }

    fn must(&mut self, of: &str, keys: &[&str]) {
        self.must
            .extend(keys.iter().map(|key| format!("{of}.{key}")));
    }

    fn may(&mut self, of: &str, keys: &[&str]) {
        self.may
            .extend(keys.iter().map(|key| format!("{of}.{key}")));
    }

    fn questions(&mut self, pack: &Pack) {
        for part in pack.all_parts() {
            self.must(&format!("part.{}", pack.part(part).name), &["name"]);
        }
        for id in pack.pages() {
            let page = format!("page.{}", pack.page(id).name);
            self.must(&page, &["title", "easy", "why"]);
            self.may(&page, &["hint", "group"]);
            let several = pack.on_page(id).nth(1).is_some();
            let signs = pack.on_page(id).all(|item| {
                matches!(
                    pack.item(item).kind,
                    Kind::Sign | Kind::Clearable | Kind::Agreement
                )
            });
            if several && signs {
                self.any_or_all
                    .extend(["title", "easy"].map(|key| format!("{page}.{key}")));
            }
        }
        for id in pack.items() {
            let item = pack.item(id);
            let of = format!("item.{}", item.name);
            self.must(&of, &["question", "easy", "why", "label"]);
            self.may(&of, &["more"]);
            if matches!(item.kind, Kind::Clearable | Kind::Agreement) {
                self.may(&of, &["agreed", "agreed-easy"]);
            }
            if pack.is_area_item(id) {
                continue;
            }
            for option in &item.options {
                let option_of = format!("{of}.option.{}", option.name);
                self.must(&option_of, &["name"]);
                self.may(&option_of, &["hint", "also"]);
                if option.prefers.is_empty() {
                    self.may(&format!("goal.{}", option.name), &["implies"]);
                } else {
                    self.must(&format!("goal.{}", option.name), &["implies"]);
                }
                if let Some(group) = &option.group {
                    self.must(&format!("group.{group}"), &["name", "hint"]);
                }
            }
        }
    }

    fn rules(&mut self, pack: &Pack) {
        for id in pack.rules() {
            let rule = pack.rule(id);
            self.must(&rule.words, &["because"]);
            if rule.words.starts_with("condition.") {
                self.must(
                    &rule.words,
                    &["matters", "flare", "danger", "evidence", "change"],
                );
                continue;
            }
            match rule.advice().map(|advice| advice.disposition) {
                Some(Disposition::Emergency | Disposition::Urgent) => {
                    self.must(&rule.words, &["do", "say"]);
                }
                Some(Disposition::Hold) => {
                    self.must(&rule.words, &["headline", "say", "do", "change"]);
                }
                Some(Disposition::Adapt) => {
                    self.must(&rule.words, &["change"]);
                    self.may(&rule.words, &["do"]);
                }
                // A flare level or a referral: nothing more to say.
                Some(Disposition::Ready) | None => {}
            }
        }
    }

    fn safety(&mut self, safety: &Safety) {
        for statement in &safety.statements {
            self.must(&format!("statement.{}", statement.name), &["says"]);
        }
        for hazard in &safety.hazards {
            let of = format!("hazard.{}", hazard.name);
            self.must(&of, &["cause", "effect", "control"]);
        }
    }

    fn things(&mut self, pack: &Pack) {
        for id in pack.areas() {
            let area = format!("area.{}", pack.area(id).name);
            self.must(&area, &["name", "in-sentence"]);
            self.may(&area, &["hint"]);
        }
        for id in pack.approaches() {
            let approach = pack.approach(id);
            let of = format!("approach.{}", approach.name);
            self.must(
                &of,
                &[
                    "name", "what", "good-for", "caution", "how", "by", "time", "evidence",
                ],
            );
            self.may(&of, &["self"]);
            if approach.best == Best::Discuss {
                self.must(&of, &["discuss"]);
            }
        }
        for id in pack.prompts() {
            let prompt = format!("prompt.{}", pack.prompt(id).name);
            self.must(&prompt, &["who", "when", "say"]);
            self.may(&prompt, &["tell"]);
        }
        for id in pack.regions() {
            let region = format!("region.{}", pack.region(id).name);
            self.must(
                &region,
                &["name", "emergency", "urgent", "crisis", "registers"],
            );
        }
        for id in pack.claims() {
            let claim = format!("claim.{}", pack.claim(id).name);
            self.must(&claim, &["says", "known"]);
            self.may(&claim, &["may-say"]);
        }
        for pressure in Pressure::ALL {
            self.must(&format!("pressure.{}", pressure.name()), &["name", "feels"]);
            self.may(&format!("pressure.{}", pressure.name()), &["check"]);
        }
        let evidence = [
            Evidence::None,
            Evidence::VeryLow,
            Evidence::Low,
            Evidence::Moderate,
        ];
        let grades = evidence.map(Grade::Evidence).into_iter();
        for grade in grades.chain([Grade::Unsupported, Grade::Consensus, Grade::Background]) {
            self.must(&format!("evidence.{}", grade.name()), &["name", "means"]);
        }
    }
}
