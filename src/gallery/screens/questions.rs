//! Every page of questions: blank, answered, answered as gravely as can be,
//! and with answers missing.

use super::{item, people, shown};
use crate::domain::{Answer, Finding, ItemId, Kind, PageId, Rating, Score, Session, Step};
use crate::gallery::people::Person;
use crate::gallery::world::Walk;
use crate::gallery::{Exhibit, World};
use crate::ui::markup::Show;
use crate::ui::screens::{self, Frame, Questions};
use yew::{AttrValue, Callback};

/// All of them.
pub fn all(world: &World) -> Vec<Exhibit> {
    let pages = world.pack().pages();
    let mut all: Vec<Exhibit> = pages.flat_map(|page| states(world, page)).collect();
    all.extend(special(world));
    all.extend(found(world));
    all
}

/// Somebody who is asked this page, at this page.
fn at(world: &World, page: PageId) -> Walk {
    let mut walk = world.walk(people::SETTLED);
    if !walk.to(page) {
        // Only some are asked it.
        walk = world.walk(people::MYOSITIS);
        walk.to(page);
    }
    walk
}

fn at_item(world: &World, person: Person, name: &str) -> Walk {
    let mut walk = world.walk(person);
    walk.to(world.pack().item(item(world, name)).page);
    walk
}

fn states(world: &World, page: PageId) -> Vec<Exhibit> {
    let name = &world.pack().page(page).name;
    let state = |state: &str| format!("{name}, {state}");
    let blank = at(world, page);
    let mut answered = at(world, page);
    answered.fill();
    let mut grave = at(world, page);
    give(world, &mut grave, page, |world, item| {
        Some(people::gravest(world.pack(), item))
    });
    let mut tried = at(world, page);
    tried.go_on();
    let mut partly = at(world, page);
    give(world, &mut partly, page, |world, item| {
        let first = world.pack().on_page(world.pack().item(item).page).next();
        (first == Some(item)).then(|| people::answer(people::SETTLED, world.pack(), item))
    });
    partly.go_on();
    let mut all = vec![
        shown(world, "Questions", state("blank"), &blank),
        shown(world, "Questions", state("answered"), &answered),
        shown(world, "Questions", state("gravest"), &grave),
        shown(world, "Questions", state("in error"), &tried),
    ];
    // Where one answer was all that was missing, it has gone on.
    if partly.page() == Some(page) {
        all.push(shown(world, "Questions", state("partly in error"), &partly));
    }
    all
}

/// Answers what the page asks, where this finds an answer.
fn give(
    world: &World,
    walk: &mut Walk,
    page: PageId,
    find: impl Fn(&World, ItemId) -> Option<Answer>,
) {
    for item in world.pack().on_page(page) {
        if let Some(answer) = find(world, item).filter(|_| {
            let answers = walk.state.answers();
            answers.asks(world.pack(), item)
        }) {
            walk.step(Step::Answer(item, answer));
        }
    }
}

/// What only some answers bring up.
fn special(world: &World) -> Vec<Exhibit> {
    let one = |person: Person, name: &str, state: &str| {
        let mut walk = at_item(world, person, name);
        let about = item(world, name);
        walk.step(Step::Answer(
            about,
            people::answer(person, world.pack(), about),
        ));
        shown(world, "Questions", state, &walk)
    };
    let mut unsure = at_item(world, people::SETTLED, "stroke-like");
    let stroke = item(world, "stroke-like");
    unsure.step(Step::Answer(stroke, Answer::Sign(Finding::Unsure)));
    let mut skipped = at_item(world, people::SETTLED, "pain");
    rate(world, &mut skipped, Rating::Skipped);
    let mut middling = at_item(world, people::SETTLED, "pain");
    let five = Score::new(5).map_or(Rating::Skipped, Rating::Scored);
    rate(world, &mut middling, five);
    let mut changing = world.walk(people::CLEARED);
    changing.answer_everything();
    changing.step(Step::Change(item(world, "recent-clot")));
    let settled = at_item(world, people::BLEEDS, "bleeding-disorder");
    let flares = at_item(world, people::MUCH, "compared");
    vec![
        shown(world, "Questions", "alert after not sure", &unsure),
        one(people::CRISIS, "self-harm", "alert in a crisis"),
        one(people::HOLD, "recent-clot", "follow-up, not agreed"),
        one(people::CLEARED, "recent-clot", "follow-up, agreed"),
        one(people::MUCH, "areas-today", "some areas"),
        one(people::MUCH, "goals", "some wishes"),
        shown(world, "Questions", "ratings skipped", &skipped),
        shown(world, "Questions", "ratings in the middle", &middling),
        shown(world, "Questions", "settled by another answer", &settled),
        shown(world, "Questions", "flares of several conditions", &flares),
        shown(world, "Questions", "changing an answer", &changing),
    ]
}

fn rate(world: &World, walk: &mut Walk, rating: Rating) {
    if let Some(page) = walk.page() {
        give(world, walk, page, |world, item| {
            let rates = matches!(world.pack().item(item).kind, Kind::Rating { .. });
            rates.then_some(Answer::Rating(rating))
        });
    }
}

/// The long list of conditions, narrowed by letters in its filter. These are
/// no answer, so they are no part of the session.
fn found(world: &World) -> Vec<Exhibit> {
    let narrowed = |state: &str, person: Person, letters: &'static str| {
        let mut walk = at_item(world, person, "conditions");
        if !person.is_empty() {
            walk.fill();
        }
        let speech = &world.speech;
        let Session::Asking { page, answers, .. } = walk.state.session.clone() else {
            return None;
        };
        let questions = Questions {
            speech: speech.clone(),
            page,
            answers,
            tried: false,
            act: Callback::noop(),
            on_show: Callback::noop(),
            find: AttrValue::Static(letters),
        };
        let frame = Frame {
            speech,
            on_back: Some(Callback::noop()),
            kept: true,
            begun: true,
            clearing: false,
            wide: false,
            part: screens::part(speech, &walk.state),
            notice: None,
            comfort: walk.state.comfort,
            aside: None,
            hosted: None,
            told: None,
            on_fill: &Callback::noop(),
            act: &Callback::noop(),
            children: questions.show(),
        };
        Some(Exhibit::screen("Conditions", state, frame.show()))
    };
    let mut chosen = at_item(world, people::MUCH, "conditions");
    chosen.fill();
    [
        narrowed("some found", &[], "s"),
        narrowed("none found", &[], "zzz"),
        narrowed("found, others chosen", people::MUCH, "arthritis"),
        Some(shown(world, "Conditions", "chosen", &chosen)),
    ]
    .into_iter()
    .flatten()
    .collect()
}
