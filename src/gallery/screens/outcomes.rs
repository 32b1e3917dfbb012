//! Every outcome: stopped early and finished, with few reasons and with many.

use super::{item, on, people, shown};
use crate::domain::{Disposition, RegionId, Step};
use crate::gallery::people::Person;
use crate::gallery::world::{Device, Walk};
use crate::gallery::{Exhibit, World};

/// All of them, gravest first. The first word says how urgent it has to be.
pub fn all(world: &World) -> Vec<Exhibit> {
    let end = |state: &str, person: Person| {
        let mut walk = world.walk(person);
        walk.see_the_outcome();
        named(world, state, &walk)
    };
    let mut all = vec![
        end("one sign, stopped early", people::EMERGENCY),
        end("several signs, stopped early", people::EMERGENCIES),
        end("crisis, stopped early", people::CRISIS),
        named(world, "changed at the end", &changed(world, "stroke-like")),
        named(world, "crisis and more", &crisis_and_more(world)),
        end("one reason", people::URGENT),
        end("several reasons", people::URGENTS),
        named(world, "changed at the end", &changed(world, "hot-joint")),
        end("one reason", people::HOLD),
        end("several reasons", people::HOLDS),
        end("too young", people::YOUNG),
        end("severe flare", people::SEVERE),
        end("cleared", people::CLEARED),
        end("settled", people::SETTLED),
        end("flare", people::FLARE),
        end("much at once", people::MUCH),
        end("asks a specialist", people::MYOSITIS),
        end("no wishes", people::READY),
        end("wishes", people::READY_WISHES),
    ];
    all.extend(out_of_date(world));
    for region in world.unlike_the_first() {
        all.extend(numbers(&world.in_region(region), region));
    }
    all
}

/// Named by how urgent it is.
fn named(world: &World, state: &str, walk: &Walk) -> Exhibit {
    let tier = walk.tier().map_or("none", Disposition::name);
    shown(world, "Outcome", format!("{tier}, {state}"), walk)
}

/// Somebody well, who looks over the answers and changes one of them.
fn changed(world: &World, name: &str) -> Walk {
    let mut walk = world.walk(people::SETTLED);
    walk.answer_everything();
    let about = item(world, name);
    walk.step(Step::Change(about));
    let yes = people::gravest(world.pack(), about);
    walk.step(Step::Answer(about, yes));
    walk.go_on();
    walk.step(Step::Conclude);
    walk
}

/// As grave of body and of mind: one page changed after the other.
fn crisis_and_more(world: &World) -> Walk {
    let mut walk = world.walk(people::SETTLED);
    walk.answer_everything();
    for name in ["chest-or-breath", "self-harm"] {
        let about = item(world, name);
        walk.step(Step::Change(about));
        let yes = people::gravest(world.pack(), about);
        walk.step(Step::Answer(about, yes));
    }
    walk.go_on();
    walk
}

/// Content past its date holds everybody back, whatever they say.
fn out_of_date(world: &World) -> Vec<Exhibit> {
    let device = Device {
        today: None,
        keeps: true,
    };
    let mut walk = world.walk_on(people::READY, device);
    walk.see_the_outcome();
    let tier = walk.tier().map_or("none", Disposition::name);
    vec![on(
        world,
        "Outcome",
        format!("{tier}, content out of date"),
        &walk,
        device,
    )]
}

/// The numbers of another country, or words where we know none.
fn numbers(there: &World, region: RegionId) -> Vec<Exhibit> {
    let name = there.pack().region(region).name.clone();
    let outcome = |person: Person| {
        let mut walk = there.walk(person);
        walk.see_the_outcome();
        walk
    };
    vec![
        named(
            there,
            &format!("crisis in {name}"),
            &outcome(people::CRISIS),
        ),
        named(there, &format!("in {name}"), &outcome(people::URGENT)),
    ]
}
