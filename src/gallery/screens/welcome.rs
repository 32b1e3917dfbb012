//! The first screen: fresh, begun, with each notice, and where the content
//! cannot be relied on.

use super::{on, people, shown};
use crate::domain::{Date, Pack, Place, Review, Saved, Step};
use crate::gallery::world::Device;
use crate::gallery::{Exhibit, World};
use crate::platform::Shelf;
use crate::ui::offline::Errand;
use crate::ui::{Action, State};

/// All of them.
pub fn all(world: &World) -> Vec<Exhibit> {
    let fresh = world.walk(people::READY);
    let mut all = vec![shown(world, "Welcome", "fresh", &fresh)];
    let mut begun = world.walk(people::READY);
    begun.step(Step::Start);
    begun.fill();
    begun.act(Action::Popped(0));
    all.push(shown(world, "Welcome", "begun", &begun));
    all.extend(notices(world));
    for (state, today) in [
        ("out of date", Date::new(2099, 1, 1)),
        ("without a date", None),
    ] {
        let device = Device { today, keeps: true };
        all.push(on(world, "Welcome", state, &fresh, device));
    }
    all.extend(apps(world));
    all.extend(reviewed(world));
    for region in world.unlike_the_first() {
        let there = world.in_region(region);
        let state = format!("in {}", world.pack().region(region).name);
        all.push(shown(&there, "Welcome", state, &there.walk(people::READY)));
    }
    all
}

/// With a newer version, and with a place among the apps.
fn apps(world: &World) -> Vec<Exhibit> {
    let none = Shelf::default();
    let newer = Shelf {
        newer: true,
        kept: true,
        ..none
    };
    let found = |shelf| Action::Offline(Errand::Found(shelf));
    let states: [(&str, &[Action]); 4] = [
        ("newer version", &[found(newer)]),
        (
            "newer version, refused",
            &[found(newer), Action::Offline(Errand::Refused)],
        ),
        (
            "installable",
            &[found(Shelf {
                installable: true,
                ..none
            })],
        ),
        (
            "added by hand",
            &[found(Shelf {
                apple: true,
                ..none
            })],
        ),
    ];
    let states = states.into_iter().map(|(state, actions)| {
        let mut walk = world.walk(people::READY);
        for action in actions {
            walk.act(*action);
        }
        shown(world, "Welcome", state, &walk)
    });
    states.collect()
}

/// What is told once, after the page was loaded again or all was cleared.
fn notices(world: &World) -> Vec<Exhibit> {
    let pack = world.pack();
    let begin = || world.begin(world.device());
    let mut walk = world.walk(people::READY);
    walk.step(Step::Start);
    walk.fill();
    let answers = walk.state.answers().clone();
    let kept = |pack: &Pack| {
        let region = world.speech.region;
        Saved::new(pack, &answers, &[Place::Welcome], 0, region).to_text()
    };
    // Answers to the content of another day.
    let mut parts = pack.parts().clone();
    parts.version = format!("{} and before", parts.version).into();
    let before = Pack::new(parts).map(|pack| kept(&pack));
    walk.step(Step::Erase);
    let cleared = (*walk.state).clone();
    let erased = |all| {
        let mut walk = world.walk(people::READY);
        walk.act(Action::Offline(Errand::Erase));
        walk.act(Action::Offline(Errand::Erased(all)));
        (*walk.state).clone()
    };
    let mut all = vec![
        ("restored", begin().restored(&kept(pack), None)),
        ("unreadable", begin().restored("what we never wrote", None)),
        ("cleared", cleared),
        ("everything removed", erased(true)),
        ("perhaps not everything removed", erased(false)),
    ];
    all.extend(before.map(|before| ("restored in part", begin().restored(&before, None))));
    let exhibit = |(state, app): (&str, State)| {
        Exhibit::screen("Welcome", state, world.app(app, world.device()))
    };
    all.into_iter().map(exhibit).collect()
}

/// Looked over by a clinician with a long name.
fn reviewed(world: &World) -> Option<Exhibit> {
    let mut parts = world.pack().parts().clone();
    parts.review = Some(Review {
        by: "Dr Wilhelmina Featherstonehaugh-Cholmondeley".into(),
        on: parts.date,
    });
    let there = world.with(Pack::new(parts).ok()?);
    Some(shown(
        &there,
        "Welcome",
        "reviewed",
        &there.walk(people::READY),
    ))
}
