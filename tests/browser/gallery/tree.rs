//! The tree that screen readers, voice control and switches are given: roles,
//! names and states, as Chromium works them out of the page.

use super::Hall;
use crate::harness::engines::Need;
use crate::words::{item, pack, question, say, with};
use massage_check::domain::ItemId;
use serde_json::{json, Value};

/// One thing in the tree, with the things in it.
#[derive(Debug)]
struct Thing {
    role: String,
    name: String,
    states: Vec<(String, Value)>,
    inside: Vec<Thing>,
}

impl Thing {
    /// What is in the tree of a state.
    fn of(hall: &Hall, state: &str) -> Self {
        // With folds as people find them.
        hall.look(state, "folded()");
        let found = hall.page.cdp("Accessibility.getFullAXTree", json!({}));
        let nodes = found["nodes"].as_array().expect("nodes");
        let root = nodes.first().expect("a root");
        let mut root = Self::made(root, nodes);
        assert_eq!(root.len(), 1, "{state}");
        root.remove(0)
    }

    /// What is told of a node: of one that is passed by, only what is in it.
    fn made(node: &Value, nodes: &[Value]) -> Vec<Self> {
        let children = node["childIds"].as_array().cloned().unwrap_or_default();
        let inside: Vec<Self> = children
            .iter()
            .filter_map(|id| nodes.iter().find(|node| node["nodeId"] == *id))
            .flat_map(|child| Self::made(child, nodes))
            .collect();
        if node["ignored"] == true {
            return inside;
        }
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let states = node["properties"].as_array().cloned().unwrap_or_default();
        vec![Self {
            role: text(&node["role"]["value"]),
            // Words for screen readers only stand in a box of their own: "Emergency" and ": Call 999 now".
            name: text(&node["name"]["value"])
                .replace(" :", ":")
                .replace(" ,", ","),
            states: states
                .iter()
                .map(|state| (text(&state["name"]), state["value"]["value"].clone()))
                .collect(),
            inside,
        }]
    }

    fn everything(&self) -> Vec<&Self> {
        let inside = self.inside.iter().flat_map(Self::everything);
        std::iter::once(self).chain(inside).collect()
    }

    /// Everything in it of this role.
    fn all(&self, role: &str) -> Vec<&Self> {
        let mut found = self.everything();
        found.retain(|thing| thing.role == role);
        found
    }

    /// The one of this role whose name begins so.
    fn one(&self, role: &str, name: &str) -> &Self {
        let mut found = self.all(role);
        found.retain(|thing| thing.name.starts_with(name));
        assert_eq!(found.len(), 1, "{role} {name:?}: {:?}", self.names(role));
        found[0]
    }

    fn names(&self, role: &str) -> Vec<&str> {
        self.all(role).iter().map(|thing| &*thing.name).collect()
    }

    fn is(&self, state: &str) -> Option<&Value> {
        let found = self.states.iter().find(|(name, _)| name == state);
        found.map(|(_, value)| value)
    }

    /// Everything in it that is read out.
    fn text(&self) -> String {
        let words = self.all("StaticText");
        let words: Vec<&str> = words.iter().map(|thing| &*thing.name).collect();
        words.join(" ")
    }
}

/// What is asked on the first page.
fn first_page() -> Vec<ItemId> {
    let first = pack().pages().next().expect("a page");
    pack().on_page(first).collect()
}

fn answers() -> [String; 3] {
    ["ui.no", "ui.unsure", "ui.yes"].map(say)
}

#[test]
fn a_sign_is_a_group_with_its_question_and_three_named_answers() {
    if Need::DevTools.is_missing() {
        return;
    }
    let hall = Hall::phone();
    let blank = Thing::of(&hall, "questions.heart-breath-and-brain-blank");
    for item in first_page() {
        let row = blank.one("group", &question(item));
        assert_eq!(row.names("radio"), answers());
        for radio in row.all("radio") {
            assert_eq!(radio.is("checked"), Some(&json!("false")), "{}", radio.name);
            assert_eq!(radio.is("focusable"), Some(&json!(true)), "{}", radio.name);
        }
    }
    let group = blank.one("group", &say("page.heart-breath-and-brain.group"));
    assert_eq!(group.all("radio").len(), 3 * first_page().len());
    let answered = Thing::of(&hall, "questions.heart-breath-and-brain-answered");
    for item in first_page() {
        let row = answered.one("group", &question(item));
        let chosen: Vec<&str> = row
            .all("radio")
            .iter()
            .filter(|radio| radio.is("checked") == Some(&json!("true")))
            .map(|radio| &*radio.name)
            .collect();
        assert_eq!(chosen, [say("ui.no")]);
    }
}

#[test]
fn an_emergency_is_an_alert_with_a_link_to_call() {
    if Need::DevTools.is_missing() {
        return;
    }
    let hall = Hall::phone();
    let tree = Thing::of(&hall, "questions.alert-after-not-sure");
    let row = tree.one("group", &question(item("stroke-like")));
    let alert = row.one("alert", "");
    assert!(
        alert.text().starts_with(&say("ui.alert-strong")),
        "{}",
        alert.text()
    );
    assert_eq!(alert.names("link"), ["Call 999"]);
    assert_eq!(alert.names("button"), [say("ui.alert-more")]);
    assert_eq!(tree.all("alert").len(), 1);
}

#[test]
fn what_is_missing_is_an_alert_with_a_name_and_a_link_for_each_line() {
    if Need::DevTools.is_missing() {
        return;
    }
    let hall = Hall::phone();
    let tree = Thing::of(&hall, "questions.heart-breath-and-brain-in-error");
    let alert = tree.one("alert", &with("ui.error-many", &[("count", "6")]));
    let questions: Vec<String> = first_page().into_iter().map(question).collect();
    assert_eq!(alert.names("link"), questions);
    for item in first_page() {
        let row = tree.one("group", &question(item));
        assert!(row.name.ends_with(&say("ui.error-sign")), "{}", row.name);
    }
}

#[test]
fn how_far_one_has_come_is_told_in_words_alone() {
    if Need::DevTools.is_missing() {
        return;
    }
    let hall = Hall::phone();
    let tree = Thing::of(&hall, "questions.age-blank");
    let words = with(
        "ui.progress",
        &[
            ("number", "2"),
            ("total", "5"),
            ("name", &say("part.about-you.name")),
        ],
    );
    let main = tree.one("main", "");
    assert!(main.text().starts_with(&words), "{}", main.text());
    assert!(tree.all("progressbar").is_empty() && tree.all("meter").is_empty());
}

#[test]
fn the_picture_of_the_body_is_hidden_and_its_list_says_it_all() {
    if Need::DevTools.is_missing() {
        return;
    }
    let hall = Hall::phone();
    let tree = Thing::of(&hall, "questions.some-areas");
    for role in [
        "image",
        "img",
        "graphics-document",
        "SvgRoot",
        "graphics-symbol",
    ] {
        assert!(tree.all(role).is_empty(), "{role}");
    }
    for word in ["ui.front", "ui.map-key"] {
        assert!(!tree.names("StaticText").contains(&&*say(word)), "{word}");
    }
    let list = tree.one("group", &say("item.areas-today.question"));
    let areas = pack().areas().map(|id| pack().area(id));
    let ticks = list.all("checkbox");
    assert_eq!(ticks.len(), areas.len());
    for (tick, area) in ticks.iter().zip(areas) {
        let name = say(&format!("area.{}.name", area.name));
        assert!(tick.name.starts_with(&name), "{} for {name}", tick.name);
        let marked = ["face", "hands", "feet"].contains(&&*area.name);
        let state = if marked { "true" } else { "false" };
        assert_eq!(tick.is("checked"), Some(&json!(state)), "{name}");
    }
    tree.one("checkbox", &say("ui.areas-none"));
    let said = tree.all("status");
    assert!(said
        .iter()
        .any(|line| line.text().contains(&say("area.face.name"))));
}

#[test]
fn an_outcome_is_heard_as_one_heading_with_how_urgent_it_is() {
    if Need::DevTools.is_missing() {
        return;
    }
    let hall = Hall::phone();
    let tree = Thing::of(&hall, "outcome.emergency-one-sign-stopped-early");
    let heading = tree.one("heading", "Emergency: Call 999 now");
    assert_eq!(heading.is("level"), Some(&json!(1)));
    tree.one("region", "Emergency: Call 999 now");
    for (state, tier) in [
        ("urgent-one-reason", "urgent"),
        ("hold-one-reason", "hold"),
        ("adapt-settled", "adapt"),
        ("ready-no-wishes", "ready"),
    ] {
        let tree = Thing::of(&hall, &format!("outcome.{state}"));
        let start = format!("{}: ", say(&format!("ui.tier-{tier}")));
        let heading = tree.one("heading", &start);
        assert_eq!(heading.is("level"), Some(&json!(1)), "{state}");
    }
}

#[test]
fn every_screen_has_its_landmarks_and_the_ways_out_are_one() {
    if Need::DevTools.is_missing() {
        return;
    }
    let hall = Hall::phone();
    for state in [
        "questions.age-blank",
        "review.many-answers",
        "outcome.adapt-settled",
        "about.open",
    ] {
        let tree = Thing::of(&hall, state);
        for role in ["banner", "main", "contentinfo"] {
            assert_eq!(tree.all(role).len(), 1, "{state}: {role}");
        }
        let way = tree.one("navigation", &say("ui.this-page"));
        assert_eq!(
            way.names("button"),
            [say("ui.back"), say("comfort.leave")],
            "{state}"
        );
        assert_eq!(
            tree.one("banner", "").names("link"),
            [with("ui.help", &[("emergency", "999")])]
        );
    }
}

#[test]
fn what_folds_says_whether_it_is_open_and_what_it_is_about() {
    if Need::DevTools.is_missing() {
        return;
    }
    let hall = Hall::phone();
    let tree = Thing::of(&hall, "questions.heart-breath-and-brain-blank");
    let folds = tree.all("DisclosureTriangle");
    let why = say("ui.why-we-ask");
    let names: Vec<String> = first_page()
        .into_iter()
        .map(|item| format!("{why}: {}", question(item)))
        .collect();
    let heard: Vec<&str> = folds.iter().map(|fold| &*fold.name).collect();
    assert_eq!(heard, names);
    for fold in folds {
        assert_eq!(fold.is("expanded"), Some(&json!(false)), "{}", fold.name);
    }
}

#[test]
fn a_rating_says_its_ends_and_the_filter_says_how_many_it_found() {
    if Need::DevTools.is_missing() {
        return;
    }
    let hall = Hall::phone();
    let tree = Thing::of(&hall, "questions.ratings-in-the-middle");
    let pain = tree.one("group", &say("item.pain.question"));
    let radios = pain.all("radio");
    assert_eq!(radios.len(), 12);
    assert_eq!(radios[0].name, format!("0, {}", say("ui.rating-least")));
    assert_eq!(radios[10].name, format!("10, {}", say("ui.rating-most")));
    assert_eq!(radios[5].is("checked"), Some(&json!("true")));
    let tree = Thing::of(&hall, "conditions.some-found");
    let field = tree.one("searchbox", &say("ui.find-label"));
    assert_eq!(field.is("focusable"), Some(&json!(true)));
    let found = tree.all("checkbox").len() - 1;
    let words = with("ui.found", &[("count", &found.to_string())]);
    assert!(
        tree.all("status").iter().any(|line| line.text() == words),
        "{words}"
    );
}
