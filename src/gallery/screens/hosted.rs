//! On a clinic's page: what is shown of the clinic, what it may be told, and
//! the way to fill the screen and back.

use super::{people, shown};
use crate::domain::{Disposition, Step};
use crate::embed::{Hosted, Settings};
use crate::gallery::people::Person;
use crate::gallery::{Exhibit, World};
use crate::ui::Action;
use std::rc::Rc;

/// All that a clinic can say of itself.
const MUCH: [(&str, &str); 5] = [
    (
        "clinic",
        "The Featherstonehaugh-Cholmondeley Centre for Massage and Complementary Care",
    ),
    ("phone", "+44 (0)20 7946 0958"),
    ("booking", "https://clinic.example/book"),
    (
        "note",
        "Please do this check on the day of each visit, at home, when you have had something to eat. Bring your list of \
         medicines, and wear something that opens at the neck.",
    ),
    ("share-tier", ""),
];

const NAME: [(&str, &str); 1] = [("clinic", "Willow Lane")];

/// All of them.
pub fn all(world: &World) -> Vec<Exhibit> {
    let much = on_page(world, &MUCH, |_| {});
    let name = on_page(world, &NAME, |_| {});
    let nameless = on_page(world, &MUCH[1..], |_| {});
    let full = on_page(world, &NAME, |hosted| hosted.full = true);
    let silent = on_page(world, &NAME, |hosted| {
        hosted.talks = false;
        hosted.sealed = false;
    });
    let mut all = Vec::new();
    for (state, there) in [
        ("on a page of a clinic", &name),
        ("on a page with much to say", &much),
        ("on a page without a name", &nameless),
        ("on a page of a clinic, filling the screen", &full),
        ("in a frame written by hand", &silent),
    ] {
        let walk = there.walk(people::READY);
        all.push(shown(there, "Welcome", state, &walk));
    }
    let mut begun = full.walk(people::READY);
    begun.step(Step::Start);
    all.push(shown(&full, "Frame", "filling the screen", &begun));
    for person in [
        people::EMERGENCY,
        people::URGENT,
        people::HOLD,
        people::SETTLED,
        people::READY,
    ] {
        all.push(ends(&much, "on a page of a clinic", person, false));
    }
    all.push(ends(&much, "told", people::READY, true));
    all.push(ends(&nameless, "nameless, told", people::HOLD, true));
    all
}

/// On the page of a clinic that said this.
fn on_page(world: &World, said: &[(&str, &str)], but: impl FnOnce(&mut Hosted)) -> World {
    let pairs: Vec<_> = said
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect();
    let mut hosted = Hosted {
        settings: Rc::new(Settings::read(&pairs).0),
        talks: true,
        may_know: pairs.iter().any(|(name, _)| name == "share-tier"),
        sealed: true,
        full: false,
    };
    but(&mut hosted);
    let mut there = world.clone();
    there.hosted = Some(hosted);
    there
}

fn ends(there: &World, state: &str, person: Person, told: bool) -> Exhibit {
    let mut walk = there.walk(person);
    walk.see_the_outcome();
    if told {
        walk.act(Action::Tell);
    }
    let tier = walk.tier().map_or("none", Disposition::name);
    shown(there, "Outcome", format!("{tier}, {state}"), &walk)
}
