//! The way through the check, walked as a person walks it.

use crate::sample::{somebody, Chance};
use crate::support::{
    area, conditions, files, item, named, option, pack, rows, sign, ticked, unsure, yes, Person,
    AGREED,
};
use massage_check::desk::vignette;
use massage_check::domain::{
    triage, Answer, Answers, Disposition, Finding, Held, ItemId, Kind, OptionId, Pack, PageId,
    Place, RegionId, Saved, Session, Step,
};
use std::collections::BTreeSet;

const READY: Disposition = Disposition::Ready;

/// A walk from the welcome to where it ends, and what it took.
struct Walk {
    end: Session,
    pages: Vec<PageId>,
    screens: usize,
    taps: usize,
}

/// Gives these answers page by page.
fn walk(answers: &Answers, floor: Disposition) -> Walk {
    let mut session = Session::new().after(Step::Start, pack(), floor);
    let (mut pages, mut taps) = (Vec::new(), 1);
    while let Session::Asking { page, .. } = session {
        pages.push(page);
        assert!(
            pages.len() <= pack().pages().len(),
            "it goes round in a circle"
        );
        let asked: Vec<ItemId> = pack()
            .on_page(page)
            .filter(|id| session.answers().asks(pack(), *id))
            .collect();
        assert!(
            !asked.is_empty(),
            "nothing is asked on `{}`",
            pack().page(page).name
        );
        taps += taps_on(&asked, answers) + 1;
        for id in asked {
            let answer = answers
                .get(id)
                .unwrap_or_else(|| panic!("{}", pack().item(id).name));
            session = session.after(Step::Answer(id, answer), pack(), floor);
        }
        session = session.after(Step::Continue(page), pack(), floor);
    }
    let mut screens = 1 + pages.len() + 1;
    if let Session::Reviewing { .. } = session {
        session = session.after(Step::Conclude, pack(), floor);
        taps += 1;
        screens += 1;
    }
    Walk {
        end: session,
        pages,
        screens,
        taps,
    }
}

/// One tap for "no to all" that are left, one for each other answer and for
/// each group of conditions opened; two for "yes" and "they agreed".
fn taps_on(asked: &[ItemId], answers: &Answers) -> usize {
    let mut no_to_all = false;
    let mut taps = 0;
    for id in asked {
        taps += match answers.get(*id) {
            Some(Answer::Sign(Finding::Absent) | Answer::Hold(Held::No)) if asked.len() > 1 => {
                // A page that mixes kinds has no such button.
                let all = asked.iter().all(|id| {
                    matches!(
                        pack().item(*id).kind,
                        Kind::Sign | Kind::Clearable | Kind::Agreement
                    )
                });
                no_to_all |= all;
                usize::from(!all)
            }
            Some(Answer::Hold(Held::Agreed(_))) => 2,
            Some(Answer::Ticked(ticked)) => {
                let options = ticked.options();
                let groups: BTreeSet<_> = options
                    .iter()
                    .filter_map(|it| pack().option(*id, it).group.as_ref())
                    .collect();
                options.len().max(1) + groups.len()
            }
            _ => 1,
        };
    }
    taps + usize::from(no_to_all)
}

fn page(name: &str) -> PageId {
    let found = pack().pages().find(|id| &*pack().page(*id).name == name);
    found.unwrap_or_else(|| panic!("no page {name}"))
}

fn disposition(session: &Session) -> Option<Disposition> {
    match session {
        Session::Stopped { outcome, .. } | Session::Finished { outcome, .. } => {
            Some(outcome.disposition())
        }
        _ => None,
    }
}

fn go(session: Session, step: Step) -> Session {
    session.after(step, pack(), READY)
}

/// Everything answered and looked over.
fn reviewing(person: &Person) -> Session {
    let answers = person.0.clone();
    let session = go(Session::Welcome { answers }, Step::GoTo(Place::Review));
    assert_eq!(session.place(), Place::Review);
    session
}

#[test]
fn a_settled_person_needs_24_screens_and_55_taps_at_most() {
    let person = Person::with(&["C01"]).yes("R05").goals(&["SY01", "SY02"]);
    let person = person
        .rates("FQ1", 3)
        .rates("FQ2", 4)
        .rates("FQ3", 3)
        .rates("FQ4", 3);
    let walk = walk(&person.chooses("compared", "same").0, READY);
    assert_eq!(disposition(&walk.end), Some(Disposition::Adapt));
    assert!(walk.screens <= 24, "{} screens", walk.screens);
    assert!(walk.taps <= 55, "{} taps", walk.taps);
}

#[test]
fn an_emergency_stops_at_once_even_on_a_page_not_finished() {
    for id in rows('E') {
        for answer in [yes(id), unsure(id)] {
            let page = pack().item(id).page;
            let answers = Answers::default();
            let session = go(Session::Welcome { answers }, Step::GoTo(Place::Page(page)));
            let session = go(session, Step::Answer(id, answer));
            let session = go(session, Step::Continue(page));
            assert_eq!(session.place(), Place::Stop(page));
            assert_eq!(disposition(&session), Some(Disposition::Emergency));
        }
    }
}

#[test]
fn a_sign_for_today_stops_after_the_last_page_of_such_signs() {
    for id in rows('U') {
        let walk = walk(&Person::with(&["C17"]).says(id, unsure(id)).0, READY);
        assert_eq!(walk.end.place(), Place::Stop(page("check-today-other")));
        assert_eq!(disposition(&walk.end), Some(Disposition::Urgent));
    }
}

#[test]
fn a_reason_to_wait_stops_after_the_last_page_of_such_reasons() {
    for id in rows('H').filter(|id| *id != named("age")) {
        let walk = walk(&Person::with(&["C08"]).says(id, unsure(id)).0, READY);
        assert_eq!(
            walk.end.place(),
            Place::Stop(page("wait-known")),
            "{}",
            pack().item(id).name
        );
        assert_eq!(disposition(&walk.end), Some(Disposition::Hold));
    }
}

#[test]
fn somebody_under_18_stops_once_nothing_can_be_more_urgent() {
    let walk = walk(&Person::with(&["C04"]).yes("H15").0, READY);
    assert_eq!(walk.end.place(), Place::Stop(page("check-today-other")));
    assert_eq!(disposition(&walk.end), Some(Disposition::Hold));
}

/// Content may say of any page that the check may end there: it still asks
/// about all that is more urgent than what it knows.
#[test]
fn the_check_never_ends_before_what_could_be_more_urgent() {
    let mut parts = pack().parts().clone();
    parts.pages.iter_mut().for_each(|page| page.may_end = true);
    let pack = Pack::new(parts).expect("the content");
    let (calm, floor) = (Person::with(&["C17"]), Disposition::Hold);
    let mut session = Session::new().after(Step::Start, &pack, floor);
    for page in pack.pages() {
        for id in pack.on_page(page) {
            let answer = calm.0.get(id).expect("an answer");
            session = session.after(Step::Answer(id, answer), &pack, floor);
        }
        session = session.after(Step::Continue(page), &pack, floor);
    }
    assert!(matches!(session.place(), Place::Stop(_)), "{session:?}");
    assert_eq!(disposition(&session), Some(Disposition::Hold));
    for id in rows('E').chain(rows('U')) {
        let name = &pack.item(id).name;
        assert!(session.answers().get(id).is_some(), "{name} is not asked");
    }
    assert!(session.answers().missing(&pack).next().is_some());
}

#[test]
fn a_cleared_reason_goes_on_to_the_outcome() {
    let walk = walk(&Person::with(&["C17"]).agreed("H01").0, READY);
    assert_eq!(walk.end.place(), Place::Outcome);
    assert_eq!(disposition(&walk.end), Some(Disposition::Adapt));
}

#[test]
fn a_severe_day_stops_where_it_is_known() {
    let resting = walk(&Person::with(&["C17"]).at("F3").0, READY);
    assert_eq!(
        resting.end.place(),
        Place::Stop(page("compared-with-usual"))
    );
    let sore = walk(&Person::with(&["C17"]).sore(11).0, READY);
    assert_eq!(sore.end.place(), Place::Stop(page("areas")));
    assert_eq!(disposition(&sore.end), Some(Disposition::Hold));
}

#[test]
fn content_out_of_date_holds_and_never_goes_beyond() {
    let floor = Disposition::Hold;
    let calm = walk(&Person::with(&["C17"]).0, floor);
    assert_eq!(disposition(&calm.end), Some(Disposition::Hold));
    assert_eq!(calm.end.place(), Place::Stop(page("check-today-other")));
    let urgent = walk(&Person::with(&["C17"]).yes("U01").0, floor);
    assert_eq!(disposition(&urgent.end), Some(Disposition::Urgent));
    let emergency = walk(&Person::with(&["C17"]).yes("E16").0, floor);
    assert_eq!(disposition(&emergency.end), Some(Disposition::Emergency));
}

#[test]
fn stopping_early_never_changes_how_soon_to_act() {
    let vignettes = vignette::read(files(), pack()).expect("vignettes");
    let mut everybody: Vec<Answers> = vignettes
        .iter()
        .map(|vignette| vignette.answers.answers().clone())
        .collect();
    let mut chance = Chance::from(24);
    everybody.extend((0..2_000).map(|_| somebody(&mut chance)));
    for answers in everybody {
        let complete = answers.clone().complete(pack()).expect("complete");
        let due = triage(pack(), &complete, READY);
        let walk = walk(&answers, READY);
        assert_eq!(
            disposition(&walk.end),
            Some(due.disposition()),
            "{answers:?}"
        );
        if let Session::Finished { outcome, .. } = &walk.end {
            assert_eq!(*outcome, due);
        }
    }
}

#[test]
fn every_page_is_reached_and_every_item_is_asked_of_somebody() {
    let walk = walk(&Person::with(&["C08"]).0, READY);
    let all: Vec<PageId> = pack().pages().collect();
    assert_eq!(walk.pages, all);
    for id in pack().items() {
        let answered = walk.end.answers().get(id).is_some();
        assert!(answered, "{} is never asked", pack().item(id).name);
    }
}

#[test]
fn a_page_is_not_left_while_a_line_on_it_is_open() {
    let session = go(Session::new(), Step::Start);
    let Session::Asking {
        page, tried: false, ..
    } = session
    else {
        panic!("{session:?}")
    };
    let session = go(session, Step::Continue(page));
    let Session::Asking {
        page: there,
        tried: true,
        ..
    } = session
    else {
        panic!("{session:?}")
    };
    assert_eq!(there, page);
}

#[test]
fn a_second_tap_on_continue_changes_nothing() {
    let person = Person::with(&["C17"]);
    let mut session = go(Session::new(), Step::Start);
    for page in pack().pages() {
        assert_eq!(session.place(), Place::Page(page));
        for id in pack().on_page(page) {
            session = go(
                session,
                Step::Answer(id, person.0.get(id).expect("an answer")),
            );
        }
        session = go(session, Step::Continue(page));
        let again = go(session.clone(), Step::Continue(page));
        assert_eq!(again, session);
    }
    assert_eq!(session.place(), Place::Review);
}

#[test]
fn steps_that_make_no_sense_leave_everything_as_it_was() {
    let person = Person::with(&["C17"]);
    let (first, blood) = (page("heart-breath-and-brain"), item("R01"));
    let review = reviewing(&person);
    let outcome = go(review.clone(), Step::Conclude);
    for session in [Session::new(), review.clone(), outcome.clone()] {
        for step in [
            Step::Answer(blood, yes(blood)),
            Step::Withdraw(blood),
            Step::Tick(conditions(), OptionId::at(0), true),
            Step::Continue(first),
        ] {
            assert_eq!(go(session.clone(), step), session, "{step:?}");
        }
    }
    assert_eq!(go(outcome.clone(), Step::Conclude), outcome);
    assert_eq!(go(review.clone(), Step::Start), review);
    // An answer belongs to the page that is on screen, and to its kind.
    let asking = go(Session::new(), Step::Start);
    assert_eq!(go(asking.clone(), Step::Answer(blood, yes(blood))), asking);
    let lupus = Step::Tick(conditions(), option(conditions(), "C05"), true);
    assert_eq!(go(asking.clone(), lupus), asking);
    // A choice has no ticks that could be taken away.
    let (age, minor) = (named("age"), OptionId::at(0));
    let there = Step::GoTo(Place::Page(pack().item(age).page));
    let asking = go(
        go(Session::new(), there),
        Step::Answer(age, Answer::Chose(minor)),
    );
    assert_eq!(asking.answers().get(age), Some(Answer::Chose(minor)));
    assert_eq!(go(asking.clone(), Step::Tick(age, minor, false)), asking);
    let chest = item("E01");
    assert_eq!(go(asking.clone(), Step::Answer(chest, AGREED)), asking);
}

#[test]
fn the_last_tick_taken_away_leaves_the_list_unanswered() {
    let there = go(Session::new(), Step::GoTo(Place::Page(page("conditions"))));
    let lupus = option(conditions(), "C05");
    let session = go(there.clone(), Step::Tick(conditions(), lupus, true));
    assert_eq!(session.answers().get(conditions()), Some(ticked([lupus])));
    assert_eq!(go(session, Step::Tick(conditions(), lupus, false)), there);
    // No condition is not an answer, and neither is an empty list of goals.
    assert_eq!(
        go(there.clone(), Step::Answer(conditions(), ticked([]))),
        there
    );
}

#[test]
fn an_answer_is_taken_back_only_on_its_own_page() {
    let (chest, blood) = (item("E01"), item("R01"));
    let there = go(Session::new(), Step::Start);
    let session = go(there.clone(), Step::Answer(chest, yes(chest)));
    assert_eq!(go(session.clone(), Step::Withdraw(chest)), there);
    let mut answers = session.answers().clone();
    answers.give(pack(), blood, yes(blood));
    let both = go(
        Session::Welcome { answers },
        Step::GoTo(Place::Page(page("heart-breath-and-brain"))),
    );
    assert_eq!(go(both.clone(), Step::Withdraw(blood)), both);
}

#[test]
fn a_second_tick_joins_the_first() {
    let there = go(Session::new(), Step::GoTo(Place::Page(page("conditions"))));
    let both = ["C05", "C17"].map(|code| option(conditions(), code));
    let session = both.into_iter().fold(there, |session, condition| {
        go(session, Step::Tick(conditions(), condition, true))
    });
    assert_eq!(session.answers().get(conditions()), Some(ticked(both)));
    let session = go(session, Step::Tick(conditions(), both[0], false));
    assert_eq!(session.answers().get(conditions()), Some(ticked([both[1]])));
}

/// But for an emergency: a line still open could be one more thing to tell.
#[test]
fn a_page_with_an_open_line_is_not_where_the_check_ends() {
    let mut session = go(Session::new(), Step::Start);
    let person = Person::with(&["C17"]).yes("U01");
    let last = item("U01");
    let ends = pack().pages().find(|id| {
        let page = pack().page(*id);
        page.may_end && pack().item(last).page <= *id
    });
    let ends = ends.expect("a page that may be the last");
    let open = pack().on_page(ends).find(|id| *id != last).expect("a line");
    for page in pack().pages().filter(|id| *id <= ends) {
        for id in pack().on_page(page).filter(|id| *id != open) {
            let answer = person.0.get(id).expect("an answer");
            session = go(session, Step::Answer(id, answer));
        }
        session = go(session, Step::Continue(page));
    }
    assert_eq!(session.place(), Place::Page(ends));
    let answer = person.0.get(open).expect("an answer");
    let session = go(session, Step::Answer(open, answer));
    let session = go(session, Step::Continue(ends));
    assert_eq!(session.place(), Place::Stop(ends));
    assert_eq!(disposition(&session), Some(Disposition::Urgent));
}

#[test]
fn going_back_keeps_every_answer() {
    let person = Person::with(&["C17"]).yes("R01");
    let session = reviewing(&person);
    let answers = session.answers().clone();
    let mut session = go(session, Step::Conclude);
    for page in pack().pages() {
        session = go(session, Step::GoTo(Place::Page(page)));
        assert_eq!(session.place(), Place::Page(page));
        assert_eq!(session.answers(), &answers);
    }
    session = go(session, Step::GoTo(Place::Welcome));
    assert_eq!(session.answers(), &answers);
    session = go(session, Step::GoTo(Place::Outcome));
    assert_eq!(session.place(), Place::Outcome);
}

#[test]
fn whoever_went_back_goes_on_page_by_page() {
    let mut session = reviewing(&Person::with(&["C08"]));
    session = go(session, Step::GoTo(Place::Page(PageId::at(0))));
    for page in pack().pages() {
        assert_eq!(session.place(), Place::Page(page));
        session = go(session, Step::Continue(page));
    }
    assert_eq!(session.place(), Place::Review);
}

#[test]
fn a_stop_is_come_back_to_while_the_answers_lead_there() {
    let (first, chest) = (page("heart-breath-and-brain"), item("E01"));
    let session = go(Session::new(), Step::Start);
    let session = go(session, Step::Answer(chest, yes(chest)));
    let stopped = go(session, Step::Continue(first));
    let back = go(stopped.clone(), Step::GoTo(Place::Page(first)));
    assert_eq!(go(back, Step::GoTo(Place::Stop(first))), stopped);
}

#[test]
fn a_page_that_asks_nothing_is_not_opened() {
    let (areas, there) = (named("areas-today"), Place::Page(page("areas")));
    let mut parts = pack().parts().clone();
    parts.items[areas.index()].asked_when = vec![sign(0)];
    let pack = Pack::new(parts).expect("the content, with a gate");
    for (person, opens) in [
        (Person::with(&["C17"]), false),
        (Person::with(&["C17"]).yes("E01"), true),
    ] {
        let answers = person.0.complete(&pack).expect("all answers");
        let review = Session::Reviewing { answers };
        for step in [Step::GoTo(there), Step::Change(areas)] {
            let session = review.clone().after(step, &pack, READY);
            let due = if opens { there } else { Place::Review };
            assert_eq!(session.place(), due, "{step:?}");
        }
    }
}

#[test]
fn a_slip_on_an_emergency_page_can_be_corrected() {
    let (first, chest) = (page("heart-breath-and-brain"), item("E01"));
    let session = go(Session::new(), Step::Start);
    let session = go(session, Step::Answer(chest, yes(chest)));
    let stopped = go(session, Step::Continue(first));
    assert_eq!(stopped.place(), Place::Stop(first));
    let back = go(stopped, Step::GoTo(Place::Page(first)));
    let corrected = go(back, Step::Answer(chest, Answer::Sign(Finding::Absent)));
    // The stop is not reached again, since the answers no longer lead there.
    let again = go(corrected, Step::GoTo(Place::Stop(first)));
    assert_eq!(again.place(), Place::Page(first));
}

#[test]
fn a_changed_answer_goes_back_to_the_answers_looked_over() {
    let session = reviewing(&Person::with(&["C17"]));
    let blood = item("R01");
    let session = go(session, Step::Change(blood));
    assert_eq!(session.place(), Place::Page(page("care-medicines")));
    let session = go(session, Step::Answer(blood, yes(blood)));
    let session = go(session, Step::Continue(page("care-medicines")));
    assert_eq!(session.place(), Place::Review);
    assert_eq!(session.answers().get(blood), Some(yes(blood)));
    assert_eq!(
        disposition(&go(session, Step::Conclude)),
        Some(Disposition::Adapt)
    );
}

#[test]
fn a_changed_answer_that_opens_a_question_asks_it_before_going_back() {
    let session = reviewing(&Person::with(&["C17"]));
    let session = go(session, Step::Change(conditions()));
    let both = ticked(["C17", "C08"].map(|code| option(conditions(), code)));
    let session = go(session, Step::Answer(conditions(), both));
    let session = go(session, Step::Continue(page("conditions")));
    assert_eq!(session.place(), Place::Page(page("wait-known")));
    let session = go(session, Step::Answer(item("H17"), AGREED));
    let session = go(session, Step::Continue(page("wait-known")));
    assert_eq!(session.place(), Place::Review);
}

#[test]
fn a_changed_answer_that_is_urgent_is_told_with_the_outcome_and_an_emergency_at_once() {
    let change = |basis: &str| {
        let id = item(basis);
        let session = go(reviewing(&Person::with(&["C17"])), Step::Change(id));
        let session = go(session, Step::Answer(id, yes(id)));
        go(session, Step::Continue(pack().item(id).page))
    };
    let urgent = change("U01");
    assert_eq!(urgent.place(), Place::Review);
    assert_eq!(
        disposition(&go(urgent, Step::Conclude)),
        Some(Disposition::Urgent)
    );
    let emergency = change("E01");
    assert_eq!(disposition(&emergency), Some(Disposition::Emergency));
}

#[test]
fn an_answer_that_is_no_longer_asked_never_counts() {
    let agreement = item("H17");
    let myositis = Person::with(&["C08"]).says(agreement, yes(agreement));
    assert_eq!(myositis.outcome().disposition(), Disposition::Hold);
    let without = ticked([option(conditions(), "C21")]);
    let changed = myositis.says(conditions(), without);
    assert_eq!(changed.0.get(agreement), Some(yes(agreement)));
    assert_eq!(changed.outcome().disposition(), Disposition::Ready);
    assert_eq!(changed.complete().answers().get(agreement), None);
    assert_eq!(
        changed.0.so_far(pack(), READY).disposition(),
        Disposition::Ready
    );

    // The same for what another answer settles: "no" is not asked again.
    let numb = item("R06");
    let person = Person::with(&["C21"]).says(numb, Answer::Sign(Finding::Absent));
    let person = person.goals(&["SY10"]);
    assert!(!person.0.asks(pack(), numb));
    assert_eq!(person.outcome().advice.max_pressure.level(), 2);
    assert_eq!(person.complete().answers().get(numb), None);
}

#[test]
fn starting_again_goes_on_where_answers_are_missing() {
    let mut answers = Person::with(&["C17"]).0;
    answers.withdraw(item("R15"));
    let session = go(Session::Welcome { answers }, Step::Start);
    assert_eq!(session.place(), Place::Page(page("care-bones-and-devices")));
    let answers = Person::with(&["C17"]).0;
    assert_eq!(
        go(Session::Welcome { answers }, Step::Start).place(),
        Place::Review
    );
}

#[test]
fn erasing_leaves_nothing_from_anywhere() {
    let person = Person::with(&["C17"]);
    let review = reviewing(&person);
    let stopped = walk(&person.clone().yes("E01").0, READY).end;
    let asking = go(Session::new(), Step::GoTo(Place::Page(page("areas"))));
    let asking = go(
        asking,
        Step::Tick(
            named("areas-today"),
            OptionId::at(area("feet").index()),
            true,
        ),
    );
    assert!(!asking.answers().is_empty());
    for session in [go(review.clone(), Step::Conclude), review, stopped, asking] {
        let erased = go(session, Step::Erase);
        assert_eq!(erased, Session::new());
        assert!(erased.answers().is_empty());
    }
}

/// Whatever is tapped in whatever order, every state is one that can be
/// meant, and no outcome is softer than its answers.
#[test]
fn no_order_of_taps_leads_astray() {
    let mut chance = Chance::from(7);
    for _ in 0..300 {
        let mut session = Session::new();
        let likely = somebody(&mut chance);
        for _ in 0..120 {
            session = go(session, any_step(&likely, &mut chance));
            sound(&session);
        }
    }
}

fn any_step(likely: &Answers, chance: &mut Chance) -> Step {
    let id = ItemId::at(chance.below(pack().items().len()));
    let page = PageId::at(chance.below(pack().pages().len()));
    match chance.below(20) {
        0 => Step::Start,
        1 => Step::Conclude,
        2 => Step::Change(id),
        3 => Step::Withdraw(id),
        4 => Step::GoTo([Place::Welcome, Place::Review, Place::Outcome][chance.below(3)]),
        5 => Step::GoTo(Place::Stop(page)),
        6..=9 => Step::GoTo(Place::Page(page)),
        10..=13 => Step::Continue(page),
        14 => Step::Tick(id, OptionId::at(chance.below(30)), chance.below(2) == 0),
        _ => Step::Answer(id, likely.get(id).expect("an answer")),
    }
}

fn sound(session: &Session) {
    for (id, answer) in session.answers().iter() {
        assert!(pack().item(id).accepts(answer), "{session:?}");
    }
    match session {
        Session::Asking { answers, page, .. } => {
            let asked = answers
                .asked(pack())
                .any(|id| pack().item(id).page == *page);
            assert!(asked, "nothing to ask on {page:?}: {session:?}");
        }
        Session::Stopped {
            answers, outcome, ..
        } => {
            assert!(outcome.disposition() >= Disposition::Hold, "{session:?}");
            assert_eq!(*outcome, answers.so_far(pack(), READY));
        }
        Session::Finished { answers, outcome } => {
            assert_eq!(*outcome, triage(pack(), answers, READY));
        }
        Session::Welcome { .. } | Session::Reviewing { .. } => {}
    }
}

/// A place beyond the end of the trail is no place.
#[test]
fn a_kept_trail_without_the_place_it_stands_at_is_let_go() {
    let answers = Person::with(&["C01"]).0;
    let trail = [Place::Welcome, Place::Review];
    let at = |at: usize| {
        let saved = Saved::new(pack(), &answers, &trail, at, RegionId::at(0));
        let restored = saved.restore(pack());
        (restored.trail.len(), restored.at)
    };
    assert_eq!(at(0), (2, 0));
    assert_eq!(at(1), (2, 1));
    assert_eq!(at(2), (0, 0));
}
