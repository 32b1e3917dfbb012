//! Every screen in its frame, each reached by the steps of a person.

mod clinics;
mod hosted;
mod outcomes;
mod questions;
mod welcome;

use super::people::{self, Person};
use super::world::{Device, Walk};
use super::{Exhibit, World};
use crate::domain::{ItemId, Step};
use crate::platform::Shelf;
use crate::ui::comfort::{Setting, Wish};
use crate::ui::offline::Errand;
use crate::ui::{Action, Aside};

/// All of them, in the order met.
pub fn all(world: &World) -> Vec<Exhibit> {
    let mut all = welcome::all(world);
    all.extend(questions::all(world));
    all.extend(reviews(world));
    all.extend(outcomes::all(world));
    all.extend(hosted::all(world));
    all.extend(asides(world));
    all.extend(frames(world));
    all.extend(clinics::all(world));
    all
}

/// The screen that a walk has come to.
fn shown(world: &World, of: &'static str, state: impl Into<String>, walk: &Walk) -> Exhibit {
    on(world, of, state, walk, world.device())
}

fn on(
    world: &World,
    of: &'static str,
    state: impl Into<String>,
    walk: &Walk,
    device: Device,
) -> Exhibit {
    Exhibit::screen(of, state, world.app((*walk.state).clone(), device))
}

/// The item of this name. Content that lost it shows another in its place,
/// and the test of the people's names says so.
fn item(world: &World, name: &str) -> ItemId {
    people::item(world.pack(), name).unwrap_or(ItemId::at(0))
}

fn reviews(world: &World) -> Vec<Exhibit> {
    let checked = |state: &str, person: Person| {
        let mut walk = world.walk(person);
        walk.answer_everything();
        shown(world, "Review", state, &walk)
    };
    let mut changed = world.walk(people::MUCH);
    changed.answer_everything();
    let pain = item(world, "pain");
    changed.step(Step::Change(pain));
    let answer = people::answer(people::READY, world.pack(), pain);
    changed.step(Step::Answer(pain, answer));
    changed.go_on();
    vec![
        checked("few answers", people::READY),
        checked("many answers", people::MUCH),
        shown(world, "Review", "one changed", &changed),
    ]
}

fn asides(world: &World) -> Vec<Exhibit> {
    let open = |of, aside| {
        let mut walk = world.walk(people::READY);
        walk.act(Action::Open(aside));
        shown(world, of, "open", &walk)
    };
    let stale = Device {
        today: None,
        keeps: true,
    };
    let mut walk = world.walk(people::READY);
    walk.act(Action::Open(Aside::About));
    let mut app = world.walk(people::READY);
    app.act(Action::Open(Aside::About));
    app.act(Action::Offline(Errand::Found(Shelf {
        kept: true,
        installable: true,
        ..Shelf::default()
    })));
    let sheet = |state: &str, person: Person| {
        let mut walk = world.walk(person);
        walk.see_the_outcome();
        walk.act(Action::Open(Aside::Sheet));
        shown(world, "Sheet", state, &walk)
    };
    let mut short = world.walk(people::SETTLED);
    short.act(Action::Comfort(Wish::Set(Setting::Short(true))));
    short.step(Step::Start);
    let mut listening = world.walk(people::SETTLED);
    listening.act(Action::Comfort(Wish::Voice(true)));
    listening.step(Step::Start);
    listening.act(Action::Comfort(Wish::Listen(true)));
    vec![
        open("About", Aside::About),
        on(world, "About", "without a date", &walk, stale),
        shown(world, "About", "kept and installable", &app),
        open("Claims", Aside::Claims),
        open("Checks", Aside::Checks),
        open("SettingsPage", Aside::Settings),
        sheet("limits", people::SETTLED),
        sheet("much at once", people::MUCH),
        sheet("no massage", people::HOLDS),
        sheet("emergency", people::EMERGENCY),
        shown(world, "Questions", "in short words", &short),
        shown(world, "Frame", "read aloud", &listening),
    ]
}

/// What stands around every screen, in its own states.
fn frames(world: &World) -> Vec<Exhibit> {
    let asked = |state: &str, mut walk: Walk| {
        walk.act(Action::AskToClear(true));
        shown(world, "Frame", state, &walk)
    };
    let mut questions = world.walk(people::SETTLED);
    questions.to(world.pack().item(item(world, "pain")).page);
    let mut outcome = world.walk(people::SETTLED);
    outcome.see_the_outcome();
    let mut blocked = world.walk(people::SETTLED);
    blocked.to(world.pack().item(item(world, "age")).page);
    let forgetful = Device {
        keeps: false,
        ..world.device()
    };
    vec![
        on(world, "Frame", "no storage", &blocked, forgetful),
        asked("clearing, on questions", questions),
        asked("clearing, on an outcome", outcome),
    ]
}
