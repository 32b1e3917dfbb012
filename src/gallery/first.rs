//! The first screens as markup, for the page to hold before the program has
//! come: `src/pwa/first.html`, which `src/pwa/first.js` brings to life.
//!
//! Not drawn while the page is built: that would have every build wait for
//! Yew on the host. A test fails when the file is stale; `make first`.

use super::{Drawn, World};
use crate::text::keys::{self, comfort};
use crate::ui::speech::tel;
use serde_json::{json, Value};

/// Why there are no first screens.
#[derive(Debug, thiserror::Error)]
pub enum NotFirst {
    /// There is no such state.
    #[error("the gallery has no `{0}`; the first screens are made of it")]
    State(String),
    /// It is there, without what is looked for in it.
    #[error("`{0}` has no alert under a line")]
    Alert(String),
}

/// The first screen, the first page of questions, and what opens under each of
/// its lines, with what it takes to put in another country's numbers.
pub fn first_screens(world: &World, all: &[Drawn]) -> Result<String, NotFirst> {
    let pack = &world.speech.pack;
    let page = pack.pages().next().map(|page| &*pack.page(page).name);
    let blank = format!("questions.{}-blank", page.unwrap_or_default());
    let find = |name: &str| {
        let found = all.iter().find(|one| one.name() == name);
        found.ok_or_else(|| NotFirst::State(name.to_owned()))
    };
    let alert = "questions.alert-after-not-sure";
    let alert = part(&find(alert)?.markup, "role=\"alert\"", "<div", "<details")
        .ok_or_else(|| NotFirst::Alert(alert.to_owned()))?;
    let regions = escaped(&Value::Array(regions(world)).to_string());
    let mut words = String::new();
    for (name, key) in [
        ("leave", comfort::LEAVE),
        ("rest", keys::NO_TO_REST),
        ("last", keys::NO_TO_LAST),
        ("on", keys::CONTINUE),
        ("see", keys::SEE_WHAT_TO_DO),
    ] {
        let said = escaped(world.speech.text.say(key));
        words += &format!(" data-{name}=\"{said}\"");
    }
    let answered = &find("questions.alert-after-not-sure")?.markup;
    let clear = part(answered, "id=\"clear\"", "<button", "</button>")
        .ok_or_else(|| NotFirst::Alert("a way to clear".to_owned()))?;
    // What a press needs stands before what can be pressed: pages come in pieces, and people do not wait for the last.
    Ok(format!(
        "<template id=\"first-page\" data-regions=\"{regions}\"{words}>{}</template>\n\
         <template id=\"first-alert\">{alert}</template>\n\
         <template id=\"first-clear\">{clear}</button></template>\n{}\n",
        marked(&find(&blank)?.markup),
        marked(&find("welcome.fresh")?.markup),
    ))
}

/// The frame, with the mark by which it is known.
fn marked(markup: &str) -> String {
    markup.replacen("class=\"mc-app__frame", "class=\"mc-first mc-app__frame", 1)
}

/// From the last `begin` before this mark to the next `end`.
fn part<'a>(markup: &'a str, mark: &str, begin: &str, end: &str) -> Option<&'a str> {
    let begin = markup[..markup.find(mark)?].rfind(begin)?;
    let end = begin + markup[begin..].find(end)?;
    Some(&markup[begin..end])
}

/// Those of the pack, the one drawn first.
fn regions(world: &World) -> Vec<Value> {
    let of = |id| {
        let there = world.in_region(id);
        let region = there.speech.pack.region(id);
        json!({
            "name": region.name,
            "countries": region.countries,
            "emergency": there.speech.emergency(),
            "tel": tel(there.speech.emergency()).trim_start_matches("tel:"),
            "urgent": there.speech.of_region("urgent").as_str(),
            "neutral": region.neutral,
        })
    };
    world.speech.pack.regions().map(of).collect()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('"', "&quot;")
        .replace('<', "&lt;")
}
