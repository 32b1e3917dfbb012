//! What a clinic adds: its notes, its rules and whom it has people ask; and
//! what is said where that is too old, or could not be read.

use super::{people, shown};
use crate::domain::{Date, Disposition};
use crate::gallery::people::Person;
use crate::gallery::{Exhibit, World};
use crate::overlay::joined;
use crate::ui::{Action, Aside};

/// The example that clinics are shown.
const EXAMPLE: &str = include_str!("../../../embed/examples/overlay.json");
/// Everything that may be said, by a clinic with a long name.
const MUCH: &str = include_str!("clinics.json");

/// All of them.
pub fn all(world: &World) -> Vec<Exhibit> {
    let day = Date::new(2026, 12, 1);
    let example = joins(world, Some(EXAMPLE), day);
    let much = joins(world, Some(MUCH), day);
    let old = joins(world, Some(EXAMPLE), None);
    let refused = joins(world, None, day);
    let mut all = Vec::new();
    for (of, there) in [
        ("with a clinic", &example),
        ("with much of a clinic", &much),
        ("with an old clinic", &old),
        ("with a clinic refused", &refused),
    ] {
        let walk = there.walk(people::READY);
        all.push(shown(there, "Welcome", of, &walk));
    }
    for (state, there, person) in [
        ("with a clinic", &example, people::SORE),
        ("one reason, with a clinic", &example, people::MUCH),
        ("with a clinic", &example, people::FLARE),
        ("limits by a clinic", &much, people::READY),
        ("by a clinic", &much, people::LUMPS),
        ("by a clinic", &much, people::NODES),
        ("with an old clinic", &old, people::SORE),
        ("with a clinic refused", &refused, people::READY),
    ] {
        all.push(ends(there, state, person));
    }
    for (state, there, person) in [
        ("limits by a clinic", &much, people::READY),
        ("no massage, by a clinic", &example, people::SORE),
    ] {
        let mut walk = there.walk(person);
        walk.see_the_outcome();
        walk.act(Action::Open(Aside::Sheet));
        all.push(shown(there, "Sheet", state, &walk));
    }
    all
}

fn joins(world: &World, file: Option<&str>, today: Option<Date>) -> World {
    let speech = &world.speech;
    let (pack, text) = ((*speech.pack).clone(), (*speech.text).clone());
    world.joined(joined(file, pack, text, today))
}

fn ends(there: &World, state: &str, person: Person) -> Exhibit {
    let mut walk = there.walk(person);
    walk.see_the_outcome();
    let tier = walk.tier().map_or("none", Disposition::name);
    shown(there, "Outcome", format!("{tier}, {state}"), &walk)
}
