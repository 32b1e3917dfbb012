//! Any steps in any order, from anywhere: every state is one that can be
//! meant, and no advice is shown but that of the answers.

use super::people::{anybody, anything};
use super::Target;
use crate::sample::Chance;
use crate::support::pack;
use massage_check::domain::{
    triage, Answer, Answers, Disposition, Finding, ItemId, Kind, OptionId, Pack, PageId, Place,
    Session, Step, Test,
};
use proptest::prelude::*;
use serde::Deserialize;
use std::sync::OnceLock;

const SESSIONS: Target = Target {
    name: "sessions",
    cases: 600,
};

/// A step, by places in the tables of whatever pack it is taken in.
#[derive(Clone, Copy, Debug, Deserialize)]
enum Tap {
    Start,
    Conclude,
    Erase,
    /// An item, and the seed of an answer that it can have.
    Answer(usize, u64),
    /// Two items: an answer to the second, given to the first.
    Misfit(usize, usize, u64),
    Tick(usize, usize, bool),
    Withdraw(usize),
    Continue(usize),
    /// Goes on from the page that is on screen.
    GoOn,
    /// Answers what is on screen with "no", or as calmly as can be.
    Fill(u64),
    Change(usize),
    Welcome,
    Review,
    Outcome,
    Page(usize),
    Stop(usize),
}

fn taps() -> impl Strategy<Value = Vec<Tap>> {
    let at = || 0..200usize;
    let tap = prop_oneof![
        2 => Just(Tap::Start),
        2 => Just(Tap::Conclude),
        1 => Just(Tap::Erase),
        6 => (at(), any::<u64>()).prop_map(|(item, seed)| Tap::Answer(item, seed)),
        3 => (at(), at(), any::<u64>()).prop_map(|(item, other, seed)| Tap::Misfit(item, other, seed)),
        3 => (at(), 0..80usize, any::<bool>()).prop_map(|(item, option, on)| Tap::Tick(item, option, on)),
        2 => at().prop_map(Tap::Withdraw),
        2 => at().prop_map(Tap::Continue),
        8 => Just(Tap::GoOn),
        8 => any::<u64>().prop_map(Tap::Fill),
        2 => at().prop_map(Tap::Change),
        1 => Just(Tap::Welcome),
        2 => Just(Tap::Review),
        2 => Just(Tap::Outcome),
        4 => at().prop_map(Tap::Page),
        2 => at().prop_map(Tap::Stop),
    ];
    proptest::collection::vec(tap, 0..60)
}

/// The content as it is, and as it might be: a page that nobody is asked
/// unless a sign is there, and no page after which the check may end.
fn packs() -> &'static [Pack] {
    static PACKS: OnceLock<Vec<Pack>> = OnceLock::new();
    PACKS.get_or_init(|| {
        let mut parts = pack().parts().clone();
        let always = |item: &massage_check::domain::Item| {
            item.kind == Kind::Sign && item.asked_when.is_empty() && item.switched_on_by.is_empty()
        };
        let gate = parts.items.iter().position(always).expect("a sign");
        let asked = |test: &Test| test.item().map(ItemId::index);
        let gates: Vec<usize> = parts
            .items
            .iter()
            .flat_map(|item| item.asked_when.iter().chain(&item.switched_on_by))
            .filter_map(asked)
            .collect();
        let free = |page: usize| {
            let mut items = parts.items.iter().enumerate();
            page > parts.items[gate].page.index()
                && items.all(|(at, item)| item.page.index() != page || !gates.contains(&at))
        };
        let page = (0..parts.pages.len())
            .find(|page| free(*page))
            .expect("a page");
        for item in parts
            .items
            .iter_mut()
            .filter(|item| item.page.index() == page)
        {
            item.asked_when = vec![Test::AtLeast {
                item: ItemId::at(gate),
                level: 3,
            }];
        }
        let gated = Pack::new(parts).expect("a pack");
        let mut parts = pack().parts().clone();
        parts.pages.iter_mut().for_each(|page| page.may_end = false);
        vec![pack().clone(), gated, Pack::new(parts).expect("a pack")]
    })
}

/// What a tap means here and now.
fn steps(tap: Tap, session: &Session, pack: &Pack) -> Vec<Step> {
    let item = |at: usize| ItemId::at(at % pack.items().len());
    let page = |at: usize| PageId::at(at % pack.pages().len());
    let answer = |id: ItemId, seed: u64| anything(pack, id, &mut Chance::from(seed));
    let here = match session.place() {
        Place::Page(page) => page,
        _ => PageId::at(0),
    };
    vec![match tap {
        Tap::Start => Step::Start,
        Tap::Conclude => Step::Conclude,
        Tap::Erase => Step::Erase,
        Tap::Answer(at, seed) => Step::Answer(item(at), answer(item(at), seed)),
        Tap::Misfit(at, other, seed) => Step::Answer(item(at), answer(item(other), seed)),
        Tap::Tick(at, option, on) => Step::Tick(item(at), OptionId::at(option), on),
        Tap::Withdraw(at) => Step::Withdraw(item(at)),
        Tap::Continue(at) => Step::Continue(page(at)),
        Tap::GoOn => Step::Continue(here),
        Tap::Fill(seed) => {
            let calm = |id: ItemId| match pack.item(id).kind {
                Kind::Sign => Answer::Sign(Finding::Absent),
                _ => answer(id, seed),
            };
            return pack
                .on_page(here)
                .map(|id| Step::Answer(id, calm(id)))
                .collect();
        }
        Tap::Change(at) => Step::Change(item(at)),
        Tap::Welcome => Step::GoTo(Place::Welcome),
        Tap::Review => Step::GoTo(Place::Review),
        Tap::Outcome => Step::GoTo(Place::Outcome),
        Tap::Page(at) => Step::GoTo(Place::Page(page(at))),
        Tap::Stop(at) => Step::GoTo(Place::Stop(page(at))),
    }]
}

/// Whether a step can mean anything here: an answer to an item that is on
/// screen and can have it.
fn means(step: Step, session: &Session, pack: &Pack) -> bool {
    let on_screen = |id: ItemId| session.place() == Place::Page(pack.item(id).page);
    match step {
        Step::Answer(id, answer) => on_screen(id) && pack.item(id).accepts(answer),
        Step::Tick(id, option, _) => {
            let item = pack.item(id);
            let ticks = matches!(item.kind, Kind::Ticks { .. });
            on_screen(id) && ticks && option.index() < item.options.len()
        }
        Step::Withdraw(id) => on_screen(id),
        Step::Continue(page) => session.place() == Place::Page(page),
        _ => true,
    }
}

fn walk(pack: &Pack, from: Session, floor: Disposition, taps: &[Tap]) {
    let mut session = from;
    for tap in taps {
        for step in steps(*tap, &session, pack) {
            let before = session.clone();
            session = session.after(step, pack, floor);
            if !means(step, &before, pack) {
                assert_eq!(session, before, "{step:?} means nothing here");
            }
            sound(&session, pack, floor);
        }
    }
}

fn sound(session: &Session, pack: &Pack, floor: Disposition) {
    let answers = session.answers();
    for (id, answer) in answers.iter() {
        assert!(pack.item(id).accepts(answer), "{answer:?}");
    }
    let complete = || answers.missing(pack).next().is_none();
    match session {
        Session::Welcome { .. } => {}
        Session::Asking { page, .. } => {
            let mut asked = answers.asked(pack).map(|id| pack.item(id).page);
            assert!(asked.any(|asked| asked == *page), "nothing to ask here");
        }
        Session::Stopped { page, outcome, .. } => {
            assert_eq!(*outcome, answers.so_far(pack, floor));
            let emergency = outcome.disposition() == Disposition::Emergency;
            let mut left = answers.missing(pack).map(|id| pack.item(id).page);
            let done = pack.page(*page).may_end && left.all(|left| left > *page);
            let stops = done && outcome.disposition() >= Disposition::Hold;
            assert!(emergency || stops, "stopped for nothing");
        }
        Session::Reviewing { .. } => assert!(complete(), "some are missing"),
        Session::Finished { answers, outcome } => {
            assert!(complete(), "some are missing");
            assert_eq!(*outcome, triage(pack, answers, floor));
        }
    }
    // Where one is comes of the answers alone: loaded again, it is the same place.
    let place = session.place();
    let again = Session::Welcome {
        answers: answers.clone(),
    };
    assert_eq!(again.after(Step::GoTo(place), pack, floor).place(), place);
}

/// Where it begins: nowhere yet, or with answers from before.
#[derive(Clone, Copy, Debug, Deserialize)]
struct Start {
    pack: usize,
    answers: Option<u64>,
    hold: bool,
}

fn begun(start: Start) -> (&'static Pack, Session, Disposition) {
    let pack = &packs()[start.pack];
    let answers = start.answers.map_or_else(Answers::default, |seed| {
        anybody(pack, &mut Chance::from(seed))
    });
    let floor = if start.hold {
        Disposition::Hold
    } else {
        Disposition::Ready
    };
    (pack, Session::Welcome { answers }, floor)
}

#[test]
fn any_steps_in_any_order_end_where_the_answers_lead() {
    SESSIONS.corpus(|name, text| {
        let (start, taps): (Start, Vec<Tap>) = serde_json::from_str(text).expect(name);
        let (pack, session, floor) = begun(start);
        walk(pack, session, floor, &taps);
    });
    let start = (0..packs().len(), any::<Option<u64>>(), any::<bool>());
    let start = start.prop_map(|(pack, answers, hold)| Start {
        pack,
        answers,
        hold,
    });
    SESSIONS.feed(
        move || (start, taps()),
        |(start, taps)| {
            let (pack, session, floor) = begun(start);
            walk(pack, session, floor, &taps);
        },
    );
}
