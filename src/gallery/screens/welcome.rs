//! The first screen: fresh, begun, with each notice, and where the content
//! cannot be relied on.

use super::{on, people, shown};
use crate::domain::{Date, Pack, Place, Review, Saved, Step};
use crate::gallery::world::Device;
use crate::gallery::{Exhibit, World};
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
    all.extend(reviewed(world));
    for region in world.unlike_the_first() {
        let there = world.in_region(region);
        let state = format!("in {}", world.pack().region(region).name);
        all.push(shown(&there, "Welcome", state, &there.walk(people::READY)));
    }
    all
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
    let mut all = vec![
        ("restored", begin().restored(&kept(pack), None)),
        ("unreadable", begin().restored("what we never wrote", None)),
        ("cleared", cleared),
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
