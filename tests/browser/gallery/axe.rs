//! axe, with every rule it has for WCAG up to 2.2 AA and for good practice,
//! on every state. Nothing of any impact is let pass, and where axe itself is
//! not sure a person has looked (`drawn` in stage.js).

use super::{all, screens, Hall, Likes, DARK, FORCED, LIGHT};
use crate::harness::engines::Need;
use massage_check::gallery::Drawn;
use serde_json::{json, Value};
use std::path::PathBuf;

/// Which rules: with these on, those for targets too, which axe leaves off by itself.
pub const TAGS: [&str; 6] = [
    "wcag2a",
    "wcag2aa",
    "wcag21a",
    "wcag21aa",
    "wcag22aa",
    "best-practice",
];

/// Where .ci/set-up puts what comes from npm.
pub fn from_npm() -> PathBuf {
    let set = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
    let tools = set("MASSAGE_CHECK_TOOLS").map(PathBuf::from).or_else(|| {
        let home = || Some(PathBuf::from(set("HOME")?).join(".cache"));
        let cache = set("XDG_CACHE_HOME").map(PathBuf::from).or_else(home)?;
        Some(cache.join("massage-check/tools"))
    });
    tools.expect("a home for tools").join("npm/node_modules")
}

/// All of it, to be run in a page.
pub fn script() -> String {
    let file = from_npm().join("axe-core/axe.min.js");
    std::fs::read_to_string(&file)
        .unwrap_or_else(|_| panic!("no {}; run .ci/set-up test", file.display()))
}

fn finds_nothing(hall: &Hall, states: &[&Drawn], likes: Likes) {
    hall.page.run(&script(), &[]);
    hall.likes(likes);
    let rules = hall.page.run(
        "return axe.getRules(arguments[0]).map(({ ruleId }) => ruleId)",
        &[json!(TAGS)],
    );
    let rules = rules.as_array().map_or(0, Vec::len);
    assert!(rules >= 90, "only {rules} rules");
    hall.nothing_wrong(states, &format!("judged({})", json!(TAGS)));
    let version = hall.page.text("axe.version");
    println!(
        "axe {version}: {} states, {rules} rules, {likes:?}",
        states.len()
    );
}

#[test]
fn axe_finds_nothing_wrong_with_any_state_in_light_colours() {
    if Need::DevTools.is_missing() {
        return;
    }
    finds_nothing(&Hall::phone(), &all(), LIGHT);
}

#[test]
fn axe_finds_nothing_wrong_with_any_state_in_dark_colours() {
    if Need::DevTools.is_missing() {
        return;
    }
    finds_nothing(&Hall::phone(), &all(), DARK);
}

#[test]
fn axe_finds_nothing_wrong_with_any_state_in_forced_colours() {
    if Need::DevTools.is_missing() {
        return;
    }
    finds_nothing(&Hall::phone(), &all(), FORCED);
}

#[test]
fn axe_finds_nothing_wrong_with_any_screen_on_a_desktop() {
    if Need::DevTools.is_missing() {
        return;
    }
    finds_nothing(&Hall::sized(1200, 800), &screens(), LIGHT);
}

/// So that the tests above cannot pass because axe saw nothing.
#[test]
fn axe_does_find_what_is_wrong() {
    if Need::DevTools.is_missing() {
        return;
    }
    let hall = Hall::phone();
    hall.page.run(&script(), &[]);
    let spoil = |selector: &str, how: &str| -> Vec<String> {
        let script = format!(
            "return hall.show('questions.heart-breath-and-brain-blank').then(() => {{
                const it = document.querySelector({selector:?}); {how};
                return hall.judged({});
            }})",
            json!(TAGS)
        );
        let found: Value = hall.page.run(&script, &[]);
        let list = found.as_array().expect("a list");
        list.iter().map(|line| line.to_string()).collect()
    };
    for (selector, how, rule) in [
        ("main .mc-hint", "it.style.color = '#ccc'", "color-contrast"),
        ("button", "it.replaceChildren()", "button-name"),
        ("h1", "it.outerHTML = '<h3>no</h3>'", "page-has-heading-one"),
        (
            "input",
            "it.setAttribute('aria-describedby', 'nowhere'); it.setAttribute('role', 'tab')",
            "aria",
        ),
        (
            ".mc-foot__links",
            "it.style = 'flex-direction: column; gap: 0'; for (const one of it.children)
                one.style = 'min-block-size: 0; font-size: 6px; line-height: 1; padding: 0'",
            "target-size",
        ),
    ] {
        let found = spoil(selector, how);
        assert!(
            found.iter().any(|line| line.contains(rule)),
            "{rule}: {found:?}"
        );
    }
}
