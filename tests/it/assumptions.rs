//! What the proof rests on (src/proof/mod.rs), step by step: conditions are
//! upward closed, gates are sound, joining tightens, and the rest of the
//! outcome grows stricter with what was joined. What is finite is tried in
//! full.

use crate::sample::{ladder, somebody, worsened, Chance};
use crate::support::{
    conditions, item, judged, named, option, pack, rows, ruled, sign, ticked, yes, Person,
};
use massage_check::desk::calm;
use massage_check::domain::{
    Advice, Answer, Answers, ApproachId, AreaId, Best, Disposition, Finding, Findings, Flare,
    ItemId, Kind, Minutes, OptionId, Outcome, Pack, Pressure, PromptId, Rating, Set, Test, Then,
};

// 1. Conditions are upward closed.

/// Every condition that can be asked of an item, by its kind.
fn every_test(id: ItemId) -> Vec<Test> {
    let about = pack().item(id);
    let options = (0..about.options.len()).map(OptionId::at);
    match about.kind {
        // The option that nothing asks about is below the others for that very reason.
        Kind::Choice { ordered: false } => options
            .filter(|option| calm::unremarkable(pack(), id) != Some(*option))
            .map(|option| Test::Is { item: id, option })
            .collect(),
        Kind::Ticks { .. } => options
            .map(|option| Test::Includes { item: id, option })
            .collect(),
        _ => (0..=12)
            .map(|level| Test::AtLeast { item: id, level })
            .collect(),
    }
}

/// Every answer to an item, calmest first, a skipped rating in its place.
fn every_step(id: ItemId) -> Vec<Answer> {
    let item = pack().item(id);
    let calm = calm::answer(pack(), id);
    let mut steps: Vec<Answer> = calm.into_iter().chain(ladder(id)).collect();
    if let Kind::Rating { skipped } = item.kind {
        let place = usize::from(skipped) + 1;
        steps.insert(place, Answer::Rating(Rating::Skipped));
    }
    steps
}

fn meets(id: ItemId, answer: Answer, test: &Test) -> bool {
    let mut findings = Findings::none(pack());
    findings.put(pack(), id, answer);
    findings.meet(test)
}

#[test]
fn what_holds_of_an_answer_holds_of_every_graver_one() {
    let mut tried = 0;
    for id in pack().items() {
        let steps = every_step(id);
        for test in every_test(id) {
            for (place, calmer) in steps.iter().enumerate() {
                for graver in &steps[place..] {
                    tried += 1;
                    let falls = meets(id, *calmer, &test) && !meets(id, *graver, &test);
                    assert!(
                        !falls,
                        "{} {test:?} {calmer:?} {graver:?}",
                        pack().item(id).name
                    );
                }
            }
        }
    }
    assert!(tried > 5_000, "only {tried}");
}

#[test]
fn what_a_tick_meets_no_further_tick_takes_back() {
    for id in pack().items() {
        let options = pack().item(id).options.len();
        if !matches!(pack().item(id).kind, Kind::Ticks { .. }) {
            continue;
        }
        for (one, two) in (0..options).flat_map(|one| (0..options).map(move |two| (one, two))) {
            let (alone, both) = (
                ticked([OptionId::at(one)]),
                ticked([one, two].map(OptionId::at)),
            );
            for test in every_test(id) {
                assert!(!meets(id, alone, &test) || meets(id, both, &test));
            }
        }
    }
}

/// Every subset of the sixteen areas: 65,536 of them.
#[test]
fn at_least_so_many_counts_and_nothing_else() {
    let areas = named("areas-today");
    for bits in 0_u32..1 << 16 {
        let mut answers = Answers::default();
        let chosen = (0..16)
            .filter(|area| bits >> area & 1 == 1)
            .map(OptionId::at);
        answers.give(pack(), areas, ticked(chosen));
        let due = match bits.count_ones() {
            11.. => Flare::Severe,
            6.. => Flare::FlareLike,
            _ => Flare::Settled,
        };
        assert_eq!(
            answers.so_far(pack(), Disposition::Ready).flare,
            due,
            "{bits:b}"
        );
    }
}

// 2. Gates are sound.

#[test]
fn gates_and_switches_look_only_at_what_is_always_asked() {
    let mut tried = 0;
    for id in pack().items() {
        let about = pack().item(id);
        for gate in about.asked_when.iter().chain(&about.switched_on_by) {
            let of = pack().item(gate.item().expect("an item"));
            assert!(of.asked_when.is_empty() && of.switched_on_by.is_empty());
            tried += 1;
        }
        assert!(about.switched_on_by.is_empty() || about.kind == Kind::Sign);
    }
    assert!(tried > 15, "only {tried}");
}

/// Of sheet and graver sheet, no finding of the graver one is calmer: not by a
/// gate that opens, nor by an item that is settled and no longer asked.
#[test]
fn a_graver_sheet_has_no_calmer_finding() {
    let mut chance = Chance::from(2);
    let mut tried = 0;
    while tried < 20_000 {
        let before = somebody(&mut chance);
        let id = ItemId::at(chance.below(pack().items().len()));
        let Some(after) = worsened(&before, id, &mut chance) else {
            continue;
        };
        tried += 1;
        let (calmer, graver) = (before.findings(pack()), after.findings(pack()));
        for it in pack().items() {
            let (one, two) = (calmer.step(it), graver.step(it));
            let grows = match pack().item(it).kind {
                Kind::Ticks { .. } => one & two == one,
                // Without an order: it stays, or leaves what nothing asks about.
                Kind::Choice { ordered: false } => one == two || one == 2,
                _ => one <= two,
            };
            assert!(grows, "{}: {one} {two}", pack().item(it).name);
        }
    }
}

/// A sheet with answers left out is looser than the sheet, or as loose.
#[test]
fn answers_so_far_are_a_lower_bound() {
    let mut chance = Chance::from(3);
    for _ in 0..20_000 {
        let whole = somebody(&mut chance);
        let mut part = whole.clone();
        for id in pack().items() {
            if chance.below(3) == 0 {
                part.withdraw(id);
            }
        }
        let (less, more) = (part.so_far(pack(), Disposition::Ready), judged(&whole));
        assert!(stricter(&less, &more, true), "{part:?}\n{whole:?}");
    }
}

/// Whether nothing of `after` is looser than in `before`; kinds aside where
/// an answer that names them may have come to it.
fn stricter(before: &Outcome, after: &Outcome, kinds_aside: bool) -> bool {
    let (one, two) = (&before.advice, &after.advice);
    let massage = after.disposition().allows_massage();
    one.disposition <= two.disposition
        && one.max_pressure >= two.max_pressure
        && (!massage || before.minutes.min(after.minutes) == after.minutes)
        && two.areas_off.includes(one.areas_off)
        && two.avoid.includes(one.avoid)
        && before.flare <= after.flare
        && before.fired.iter().all(|rule| after.fired.contains(rule))
        && (kinds_aside || after.suggest.iter().all(|id| before.suggest.contains(id)))
}

// 3. Joining tightens.

/// Advice of every disposition, pressure and limit, with areas, kinds and
/// people in and out.
fn every_advice() -> Vec<Advice> {
    let mut all = Vec::new();
    for disposition in Disposition::ALL {
        for max_pressure in Pressure::ALL {
            for minutes in [None, Some(15), Some(30)] {
                for bits in 0..8 {
                    let at = |bit: usize| bits >> bit & 1 == 1;
                    all.push(Advice {
                        disposition,
                        max_pressure,
                        minutes,
                        areas_off: (0..3).filter(|_| at(0)).map(AreaId::at).collect(),
                        avoid: (1..4).filter(|_| at(1)).map(ApproachId::at).collect(),
                        consult: (2..5).filter(|_| at(2)).map(PromptId::at).collect(),
                    });
                }
            }
        }
    }
    all
}

fn at_least_as_strict(one: &Advice, two: &Advice) -> bool {
    one.disposition >= two.disposition
        && one.max_pressure <= two.max_pressure
        && two
            .minutes
            .is_none_or(|limit| one.minutes.is_some_and(|it| it <= limit))
        && one.areas_off.includes(two.areas_off)
        && one.avoid.includes(two.avoid)
        && one.consult.includes(two.consult)
}

#[test]
fn joining_is_commutative_and_idempotent_and_never_loosens() {
    let all = every_advice();
    assert_eq!(all.len(), 480);
    for one in &all {
        assert_eq!(one.and(one), *one);
        assert_eq!(one.and(&Advice::UNRESTRICTED), *one);
        for two in &all {
            let both = one.and(two);
            assert_eq!(both, two.and(one));
            assert_eq!(both.and(two), both);
            assert!(at_least_as_strict(&both, one) && at_least_as_strict(&both, two));
        }
    }
}

#[test]
fn joining_is_associative() {
    // Each part is joined by itself, so that a fifth of each will do.
    let some: Vec<Advice> = every_advice().into_iter().step_by(5).collect();
    for one in &some {
        for two in &some {
            let both = one.and(two);
            for three in &some {
                assert_eq!(both.and(three), one.and(&two.and(three)));
            }
        }
    }
}

/// No stricter than it has to be, either: the join is the least that is as
/// strict as both.
#[test]
fn joining_adds_nothing_of_its_own() {
    let all = every_advice();
    for (one, two) in all.iter().zip(all.iter().rev()) {
        let both = one.and(two);
        for other in &all {
            if at_least_as_strict(other, one) && at_least_as_strict(other, two) {
                assert!(at_least_as_strict(other, &both));
            }
        }
    }
}

/// Of two answers about one item the graver counts, and ticks add up; but
/// what is put takes the place of what was said.
#[test]
fn what_is_noted_is_never_forgotten_and_what_is_put_takes_its_place() {
    let [one, two, three] = [0, 1, 2].map(OptionId::at);
    let list = conditions();
    let mut findings = Findings::none(pack());
    findings.note(pack(), list, ticked([one, two]));
    findings.note(pack(), list, ticked([two, three]));
    assert_eq!(findings.ticked(list), Set::first(3));
    findings.put(pack(), list, ticked([two]));
    assert_eq!(findings.ticked(list), [two].into_iter().collect());

    let chest = item("E01");
    findings.note(pack(), chest, Answer::Sign(Finding::Present));
    findings.note(pack(), chest, Answer::Sign(Finding::Absent));
    assert_eq!(findings.step(chest), u64::from(Findings::YES));
    findings.put(pack(), chest, Answer::Sign(Finding::Absent));
    assert_eq!(findings.step(chest), u64::from(Findings::NO));
}

// 4. The rest of the outcome.

/// A pack whose only rules are these: one sign for each thing that can take a
/// kind of massage away, and one for each flare level.
fn bare() -> (Pack, Vec<ItemId>) {
    let all_areas = Set::first(pack().areas().len());
    let all_kinds: Set<ApproachId> = Set::first(pack().approaches().len());
    let adapt = Advice {
        disposition: Disposition::Adapt,
        ..Advice::UNRESTRICTED
    };
    let spared: Set<ApproachId> = pack()
        .approaches()
        .filter(|id| &*pack().approach(*id).basis != "A16")
        .filter(|id| all_kinds.contains(*id))
        .collect();
    let thens = [
        Then::Advice(Advice {
            max_pressure: Pressure::Gentle,
            ..adapt
        }),
        Then::Advice(Advice {
            max_pressure: Pressure::Feather,
            ..adapt
        }),
        Then::Advice(Advice {
            areas_off: all_areas,
            ..adapt
        }),
        Then::Advice(Advice {
            avoid: spared,
            ..adapt
        }),
        Then::Advice(Advice {
            minutes: Some(15),
            ..adapt
        }),
        Then::Flare(Flare::Unsettled),
        Then::Flare(Flare::FlareLike),
        Then::Flare(Flare::Severe),
    ];
    let rules = thens.into_iter().enumerate();
    let pack = ruled(rules.map(|(at, then)| (vec![sign(at)], then)));
    (pack, rows('E').take(thens.len()).collect())
}

/// Every set of those signs, with and without each answer that names a kind:
/// an approach is open just where everything lets it be, and one sign more
/// never opens one.
#[test]
fn an_approach_is_open_just_where_all_that_could_take_it_away_lets_it() {
    let (bare, signs) = bare();
    let goals = named("goals");
    for wish in [None, Some("SY05"), Some("SY15")] {
        let outcomes: Vec<Outcome> = (0_usize..1 << signs.len())
            .map(|set| {
                let mut answers = Person::with(&["C17"]).0;
                for (place, sign) in signs.iter().enumerate() {
                    if set >> place & 1 == 1 {
                        answers.give(&bare, *sign, yes(*sign));
                    }
                }
                if let Some(code) = wish {
                    answers.give(&bare, goals, ticked([option(goals, code)]));
                }
                answers.so_far(&bare, Disposition::Ready)
            })
            .collect();
        for (set, outcome) in outcomes.iter().enumerate() {
            let has = |place: usize| set >> place & 1 == 1;
            let cap = [(1, Pressure::Feather), (0, Pressure::Gentle)];
            let cap = cap.into_iter().find(|(place, _)| has(*place));
            let cap = cap.map_or(Pressure::Medium, |(_, cap)| cap);
            let flare = (5..8).rev().find(|place| has(*place));
            let flare = flare.map_or(Flare::Settled, |place| Flare::ALL[place - 4]);
            assert_eq!((outcome.advice.max_pressure, outcome.flare), (cap, flare));
            let mut minutes = bare.minutes(cap);
            if has(4) {
                minutes = minutes.min(Minutes {
                    therapist: 15,
                    alone: 15,
                });
            }
            assert_eq!(outcome.minutes, minutes);
            for id in bare.approaches() {
                let about = bare.approach(id);
                let named = about.only_with.is_empty()
                    || matches!(
                        (&*about.basis, wish),
                        ("A3", Some("SY05")) | ("A12", Some("SY15"))
                    );
                let open = named
                    && about.lowest <= cap
                    && flare <= about.latest_flare
                    && !(has(3) && &*about.basis != "A16")
                    && (!has(2) || about.core_areas.is_empty())
                    && about
                        .core_areas
                        .intersection(bare.baseline().areas_off)
                        .is_empty();
                let suggested = open && about.best == Best::Suggest;
                assert_eq!(
                    outcome.suggest.contains(&id),
                    suggested,
                    "{} {set:b}",
                    about.name
                );
                assert_eq!(
                    outcome.discuss.contains(&id),
                    open && !suggested,
                    "{}",
                    about.name
                );
            }
            for place in 0..signs.len() {
                assert!(
                    stricter(outcome, &outcomes[set | 1 << place], false),
                    "{set:b} {place}"
                );
            }
        }
    }
}

/// Ranking sorts, and neither adds nor drops: whatever is wished for, the same
/// kinds are suggested, but for the one that hangs on a wish.
#[test]
fn ranking_only_sorts() {
    let goals = named("goals");
    let options = pack().item(goals).options.len();
    let calm = Person::with(&["C17"]);
    let sorted = |person: &Person| {
        let mut suggest = person.outcome().suggest;
        suggest.retain(|id| pack().approach(*id).only_with.is_empty());
        suggest.sort();
        suggest
    };
    for (one, two) in (0..options).flat_map(|one| (0..options).map(move |two| (one, two))) {
        let wishes = ticked([one, two].map(OptionId::at));
        let with = calm.clone().says(goals, wishes);
        // A wish may also say that something hurts, which takes kinds away.
        let without: Vec<_> = sorted(&calm);
        let with = sorted(&with);
        assert!(with.iter().all(|id| without.contains(id)), "{one} {two}");
    }
}

/// The flare level as a coordinate of its own is the level that answers reach.
#[test]
fn a_flare_level_that_is_given_judges_like_one_that_is_reached() {
    use massage_check::domain::judge_in_flare;
    for code in crate::support::every_condition() {
        let calm = Person::with(&[code]);
        for (name, level) in ["F0", "F1", "F2", "F3"].into_iter().zip(Flare::ALL) {
            let reached = calm.clone().at(name).outcome();
            let findings = calm.0.findings(pack());
            let given = judge_in_flare(pack(), &findings, Disposition::Ready, level);
            assert_eq!(given.advice, reached.advice, "{code} {name}");
            assert_eq!(
                (given.suggest, given.discuss),
                (reached.suggest, reached.discuss)
            );
        }
    }
    // And answers that reach further count all the same.
    let able = Person::with(&["C17"]).at("F3").0.findings(pack());
    let outcome = judge_in_flare(pack(), &able, Disposition::Ready, Flare::Unsettled);
    assert_eq!(outcome.flare, Flare::Severe);
}
