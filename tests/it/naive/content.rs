//! All that an outcome depends on, as the files have it.
//!
//! Knows how content is written, and nothing of what comes of it.

use super::rules::{FlareRule, Line};
use super::said::{Condition, Items, Word};
use super::table::{all_parsed, level, number, only, parsed, table, tables, text, texts, Texts};
use super::{EVIDENCE, FLARES, PRESSURES, TIERS};
use toml::Table;

/// All that an outcome depends on.
pub struct Content {
    pub items: Items,
    pub gates: Vec<Gate>,
    /// Goals, each with the approaches it prefers.
    pub goals: Vec<(Word, Vec<String>)>,
    pub flare_rules: Vec<FlareRule>,
    /// Rules and rows of the condition table, in the order written.
    pub lines: Vec<Line>,
    pub approaches: Vec<Approach>,
    pub areas: Vec<String>,
    /// Areas off for everybody.
    pub baseline: Vec<String>,
    /// By a therapist and by oneself, by pressure.
    pub minutes: [(i64, i64); 4],
    /// By tier.
    pub consult: [Vec<String>; 5],
    pub last_resort: String,
}

/// When an item is asked (always, if this is empty), and what settles it.
pub struct Gate {
    pub item: usize,
    pub asked_when: Condition,
    pub switched_on_by: Condition,
}

pub struct Approach {
    pub name: String,
    /// The number in its row of the basis: 3 for A3.
    pub number: u8,
    pub lowest: usize,
    pub latest_flare: usize,
    pub core_areas: Vec<String>,
    pub suggested: bool,
    /// Anybody, if this is empty.
    pub only_with: Condition,
    pub evidence: usize,
    pub evidence_with: Option<(Condition, usize)>,
}

impl Content {
    pub fn new(files: &Texts) -> Self {
        let pack = parsed(files, "pack.toml");
        let areas: Vec<String> = tables(&pack, "area").iter().map(id).collect();
        let all = |folder, key| -> Vec<Table> {
            let files = all_parsed(files, folder);
            files.iter().flat_map(|file| tables(file, key)).collect()
        };
        let written = all("items", "item");
        let items = Items::new(&written, &areas);
        let mut content = Self {
            gates: written.iter().map(|item| gate(&items, item)).collect(),
            goals: written.iter().flat_map(|it| goals(&items, it)).collect(),
            flare_rules: Vec::new(),
            lines: Vec::new(),
            approaches: tables(&parsed(files, "approaches.toml"), "approach")
                .iter()
                .map(|it| approach(&items, it))
                .collect(),
            baseline: texts(&table(&pack, "baseline"), "areas-off"),
            minutes: PRESSURES.map(|pressure| minutes(&table(&pack, "minutes"), pressure)),
            consult: TIERS.map(|tier| texts(&table(&pack, "consult"), tier)),
            last_resort: text(&pack, "last-resort"),
            items,
            areas,
        };
        for file in all_parsed(files, "rules") {
            only(&file, &["rule", "condition"]);
            for rule in tables(&file, "rule") {
                content.rule(&rule);
            }
            for row in tables(&file, "condition") {
                content.lines.push(content.row(&row));
            }
        }
        content
    }
}

pub fn id(of: &Table) -> String {
    text(of, "id")
}

fn gate(items: &Items, item: &Table) -> Gate {
    only(
        item,
        &[
            "id",
            "basis",
            "page",
            "kind",
            "sources",
            "ordered",
            "option",
            "options-from",
            "least",
            "skipped-counts-as",
            "asked-when",
            "switched-on-by",
        ],
    );
    let name = id(item);
    let place = items.0.iter().position(|it| it.name == name);
    Gate {
        item: place.expect("an item"),
        asked_when: items.any(item, "asked-when"),
        switched_on_by: items.any(item, "switched-on-by"),
    }
}

fn goals(items: &Items, item: &Table) -> Vec<(Word, Vec<String>)> {
    let about = items.find(&id(item));
    let options = tables(item, "option");
    let goal = |option: &Table| (about.word(&id(option)), texts(option, "prefers"));
    options.iter().map(goal).collect()
}

fn approach(items: &Items, of: &Table) -> Approach {
    only(
        of,
        &[
            "id",
            "basis",
            "by-oneself",
            "lowest",
            "tool-max",
            "latest-flare",
            "core-areas",
            "best",
            "only-with",
            "evidence",
            "evidence-with",
            "sources",
        ],
    );
    let code = text(of, "basis");
    let with = of.get("evidence-with").map(|_| table(of, "evidence-with"));
    Approach {
        name: id(of),
        number: code.trim_start_matches('A').parse().expect("a number"),
        lowest: level(of, "lowest", &PRESSURES),
        latest_flare: level(of, "latest-flare", &FLARES),
        core_areas: texts(of, "core-areas"),
        suggested: level(of, "best", &["suggest", "discuss"]) == 0,
        only_with: items.any(of, "only-with"),
        evidence: level(of, "evidence", &EVIDENCE),
        evidence_with: with
            .map(|with| (items.any(&with, "any"), level(&with, "evidence", &EVIDENCE))),
    }
}

fn minutes(of: &Table, pressure: &str) -> (i64, i64) {
    if pressure == "none" {
        return (0, 0);
    }
    let minutes = table(of, pressure);
    let by = |whom| number(&minutes, whom).expect("minutes");
    (by("therapist"), by("self"))
}
