//! What this content is, how to read it, and what holds for everybody.

use super::page::Page;
use super::{or_dash, View};
use crate::desk::plain::{flare, pressure, tier};
use crate::domain::{Advice, Disposition, Flare, Minutes, Pressure};

const HOW_TO_READ: &str = "\
An answer sheet goes through every rule below. All rules that fit apply together, and none can undo another: the gravest \
outcome counts, the lowest pressure, the shortest time, every area to leave alone and every kind of massage to avoid. \
Rules ask for “at least” an answer or for a tick, never for its absence, so a graver answer can only tighten what comes out. \
“Not sure” counts as yes in every safety question.

- **Basis** is the row of the clinical basis. The `name in this type` is the id in the content files.
- **Then** leaves out what is not limited: without a pressure in it, a rule allows up to medium.
- Words are those the patient reads. In them `{emergency}`, `{urgent}` and `{crisis}` stand for the numbers of the region.
- **Sources** are codes of the list of sources at the end, each with how much was read of it: full, abstract, page \
(a web page), not re-read, which the reviewer is to confirm, or opinion: no study is behind it. EO is a cautious choice made here.";

impl View<'_> {
    pub(super) fn front(&self, page: &mut Page) {
        let parts = self.pack.parts();
        let review = parts.review.as_ref().map_or_else(
            || "**not yet reviewed by a clinician**".to_owned(),
            |review| format!("reviewed by {} on {}", review.by, review.on),
        );
        page.top(&format!(
            "# What the content says, for clinical review\n\n\
             Version {} of {}, valid until {}: {review}.\n\n\
             Generated from the content files by `make review`; do not edit. To change something, \
             change those files and generate this one again.\n",
            parts.version, parts.date, parts.valid_until,
        ));
        page.heading(2, "How to read this");
        page.text(HOW_TO_READ);
        page.text(&format!(
            "In all: {} questions, {} rules (the rows of the condition table written out), {} kinds of \
             massage, {} claims, {} sources.",
            parts.items.len(),
            parts.rules.len(),
            parts.approaches.len(),
            parts.claims.len(),
            parts.sources.len(),
        ));
    }

    pub(super) fn everybody(&self, page: &mut Page) {
        page.heading(2, "What holds for everybody");
        let baseline = self.plain.advice(self.pack.baseline());
        page.text(&format!(
            "- Whatever the answers – {baseline}.\n\
             - The most ever advised is {} pressure; nothing above it exists here. A cap of none means wait.\n\
             - After the day the content is valid until, or on a device whose date cannot be right, the \
             outcome is never better than wait.\n\
             - Where nobody else is named, the person is told to ask: {}.",
            pressure(Advice::UNRESTRICTED.max_pressure),
            self.plain.prompt(self.pack.last_resort()),
        ));
        page.heading(3, "Longest time by pressure");
        let rows = Pressure::ALL.into_iter().filter(|it| *it > Pressure::None);
        page.table(
            &[
                "Pressure (level)",
                "Feels like",
                "By a therapist",
                "By oneself",
            ],
            rows.map(|level| {
                let Minutes { therapist, alone } = self.pack.minutes(level);
                vec![
                    pressure(level).to_owned(),
                    self.words(&format!("pressure.{}.feels", level.name())),
                    format!("{therapist} minutes"),
                    format!("{alone} minutes"),
                ]
            }),
        );
        page.heading(3, "Parts of the body");
        page.table(
            &["Basis", "Id", "Called", "Hint"],
            self.pack.areas().map(|id| {
                let area = self.pack.area(id);
                let key = |end: &str| self.words(&format!("area.{}.{end}", area.name));
                vec![
                    area.basis.to_string(),
                    format!("`{}`", area.name),
                    key("name"),
                    or_dash(key("hint")),
                ]
            }),
        );
        page.heading(3, "The outcomes");
        page.table(
            &["Outcome", "Means", "Asks everybody to consult"],
            Disposition::ALL.into_iter().rev().map(|disposition| {
                let consult = self.pack.consult(disposition).iter();
                let consult: Vec<_> = consult.map(|id| self.plain.prompt(*id)).collect();
                let consult = if consult.is_empty() {
                    "nobody in general: each rule names somebody".to_owned()
                } else {
                    consult.join(", ")
                };
                vec![
                    tier(disposition).to_owned(),
                    means(disposition).to_owned(),
                    consult,
                ]
            }),
        );
        page.text(
            "The first of these is named first, then those of the rules that apply, gravest first, then \
             the rest.",
        );
    }

    /// What the flare level alone allows: the cap of the rules that ask for
    /// nothing else.
    pub(super) fn ceiling(&self, level: Flare) -> Pressure {
        let rules = self.pack.advice_rules().map(|id| self.pack.rule(id));
        let by_level = rules.filter(|rule| {
            rule.clauses.iter().any(|clause| {
                clause.tests.iter().all(
                    |test| matches!(test, crate::domain::Test::Flare(least) if *least <= level),
                )
            })
        });
        by_level
            .filter_map(|rule| rule.advice().map(|advice| advice.max_pressure))
            .min()
            .unwrap_or(Pressure::Medium)
    }

    pub(super) fn flare_levels(&self, page: &mut Page) {
        page.heading(2, "How active the condition seems today");
        page.text(
            "Not a validated score. Each rule names a level; the gravest that fits counts, and with \
             none the condition counts as settled (F0). What each level allows follows below, among \
             the rules by outcome.",
        );
        for level in Flare::ALL.into_iter().rev() {
            let names = |id: &crate::domain::RuleId| matches!(self.pack.rule(*id).then, crate::domain::Then::Flare(it) if it == level);
            let rules: Vec<_> = self.pack.flare_rules().filter(names).collect();
            if rules.is_empty() {
                continue;
            }
            let title = flare(level);
            page.heading(3, &format!("Flare level {title}"));
            page.text(&match self.ceiling(level) {
                Pressure::None => "This level alone means: wait.".to_owned(),
                cap => format!(
                    "This level alone allows {} pressure at most.",
                    pressure(cap)
                ),
            });
            self.rule_table(page, &rules);
        }
    }

    /// What an item or rule rests on, or a dash.
    pub(super) fn codes_or_dash(&self, sources: &[crate::domain::SourceId]) -> String {
        or_dash(self.codes(sources))
    }
}

const fn means(disposition: Disposition) -> &'static str {
    match disposition {
        Disposition::Ready => "no warning answers; up to medium pressure may suit",
        Disposition::Adapt => "some gentle kinds may suit, within limits",
        Disposition::Hold => "no massage today: wait, or ask a clinician first",
        Disposition::Urgent => "medical advice today, and no massage",
        Disposition::Emergency => "call the emergency number now, and no massage",
    }
}
