//! Ten typical people, from the first screen to the outcome: how many screens
//! and taps each needs. docs/journeys.md is this table; it fails when stale.

use crate::hands::Hand;
use crate::sheets::Said::{Rated, Ticks, Unsure, Yes};
use crate::sheets::{self, Sheet};
use crate::walk::{open, Walk};
use crate::words::say;
use std::path::Path;

/// More than this is too much to ask of anybody.
const SCREENS: usize = 26;
const TAPS: usize = 75;

const PEOPLE: [(&str, Sheet); 10] = [
    (
        "Rheumatoid arthritis, settled, on methotrexate; hopes for less stiffness",
        sheets::SETTLED,
    ),
    ("Hashimoto’s, well", sheets::READY),
    (
        "Multiple sclerosis: numb feet, spasms, heat makes it worse",
        &[
            ("conditions", Ticks(&["multiple-sclerosis"])),
            ("immune-medicine", Yes),
            ("tiredness", Rated(5)),
            ("areas-today", Ticks(&["feet"])),
            (
                "goals",
                Ticks(&["muscle-spasms", "numbness", "heat-makes-worse"]),
            ),
            ("numb-areas", Yes),
            ("heat-worsens", Yes),
            ("spasms", Yes),
        ],
    ),
    (
        "Lupus and Sjögren’s on steroids, aching, sleeping badly",
        &[
            ("conditions", Ticks(&["lupus", "sjogrens"])),
            ("steroids-or-thin-skin", Yes),
            ("pain", Rated(4)),
            ("tiredness", Rated(6)),
            ("areas-today", Ticks(&["hands", "shoulders"])),
            ("goals", Ticks(&["aching", "exhausted", "poor-sleep"])),
        ],
    ),
    (
        "Psoriasis and psoriatic arthritis, a blood thinner, sore to touch",
        &[
            ("conditions", Ticks(&["psoriatic-arthritis", "psoriasis"])),
            ("blood-thinner", Unsure),
            ("pain", Rated(5)),
            ("goals", Ticks(&["aching", "touch-is-sore"])),
            ("touch-hurts", Yes),
        ],
    ),
    ("A past clot that the clinic has cleared", sheets::CLEARED),
    ("An infusion two days ago", sheets::HOLD),
    ("A joint that is hot and swollen", sheets::URGENT),
    ("Chest pain now", sheets::EMERGENCY),
    ("Perhaps thoughts of self-harm", sheets::CRISIS),
];

#[test]
fn ten_typical_people_need_no_more_screens_and_taps_than_the_table_says() {
    let mut table = String::from(
        "# Screens and taps\n\n\
         Ten made-up people, each walked through the built page by a test\n\
         (`tests/browser/journeys.rs`), from the first screen to the outcome, both\n\
         counted. A tap is a click, or a key where the keyboard alone is used; nothing\n\
         has to be typed.\n\n\
         | Who | Screens | Taps | Ends with |\n|---|---|---|---|\n",
    );
    for (who, sheet) in PEOPLE {
        let page = open();
        let mut walk = Walk::mouse(&page, sheet);
        walk.go_to_the_end();
        let (screens, taps) = (walk.screens, walk.hand.taps());
        assert!(screens <= SCREENS, "{who}: {screens} screens");
        assert!(taps <= TAPS, "{who}: {taps} taps");
        let tiers = ["emergency", "urgent", "hold", "adapt", "ready"];
        let tier = tiers
            .map(|tier| say(&format!("ui.tier-{tier}")))
            .into_iter()
            .find(|tier| walk.heading().starts_with(tier.as_str()))
            .unwrap_or_else(|| panic!("{who}: {}", walk.heading()));
        table.push_str(&format!("| {who} | {screens} | {taps} | {tier} |\n"));
    }
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/journeys.md");
    if std::env::var_os("MASSAGE_CHECK_WRITE").is_some() {
        std::fs::write(&file, &table).expect("docs can be written");
    }
    let there = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(
        there == table,
        "run `make journeys`; docs/journeys.md should be:\n{table}"
    );
}
