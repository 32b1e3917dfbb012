//! The overlay of a clinic: what it may say, what it is told when it is wrong,
//! and that it can only tighten.

mod bad;
mod desk;
mod joins;
mod json;
mod stops;
mod tightens;

use crate::support::{pack, root, text};
use massage_check::domain::{Date, Pack};
use massage_check::overlay::{joined, House, Joined};

/// The example that clinics are shown.
pub fn example() -> String {
    std::fs::read_to_string(root().join("embed/examples/overlay.json")).expect("the example")
}

/// A day on which the example holds.
pub fn day() -> Option<Date> {
    Date::new(2026, 12, 1)
}

/// The content with this overlay, on such a day.
pub fn with(file: &str) -> Joined {
    joined(Some(file), pack().clone(), text().clone(), day())
}

/// The pack with this overlay, which has to be right.
pub fn pack_with(file: &str) -> Pack {
    let Joined {
        pack,
        house,
        problems,
        ..
    } = with(file);
    let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert_eq!(house, House::Joined, "{}", problems.join("\n"));
    pack
}

/// An overlay with these rules: what each asks, and what then.
pub fn ruled(rules: &[(&str, &str)]) -> String {
    let rules = rules.iter().enumerate().map(|(at, (when, then))| {
        format!(
            r#"{{ "id": "rule-{at}", "when": {when}, "then": {then}, "because": "We say so.",
                "do": ["Do as we say."], "say": "They said so." }}"#
        )
    });
    let rules: Vec<String> = rules.collect();
    format!(
        r#"{{ "id": "made-up", "clinic": "A Clinic", "date": "2026-11-01", "valid-until": "2027-10-31",
            "contacts": [{{ "id": "desk", "name": "Front desk", "phone": "020 7946 0958" }}],
            "rules": [{}] }}"#,
        rules.join(",")
    )
}
