//! Why: which rule set which limit, which answers made it fire, and what
//! stands against a kind of massage. Told by made-up rules, each on a sign of
//! its own, and where that cannot be made up, by the content.

use crate::support::{
    approach, area, calmest, item, named, option, pack, rows, ruled, sign, yes, Person,
};
use massage_check::domain::{
    judge, Advice, Answers, ApproachId, AreaId, Disposition, Evidence, Findings, Flare, Grade,
    Limit, Outcome, Pack, Pressure, Reason, RuleId, Said, Set, Test, Then,
};

const ADAPT: Advice = Advice {
    disposition: Disposition::Adapt,
    ..Advice::UNRESTRICTED
};

/// Yes to these signs, and as calm as can be else.
fn saying(signs: &[usize]) -> Answers {
    let mut answers = calmest();
    for at in signs {
        let id = rows('E').nth(*at).expect("so many signs");
        answers.give(pack(), id, yes(id));
    }
    answers
}

fn judged(pack: &Pack, answers: &Answers) -> (Findings, Outcome) {
    let findings = answers.findings(pack);
    let outcome = judge(pack, &findings, Disposition::Ready);
    (findings, outcome)
}

/// Rules on a sign each, in the order of the signs.
fn by_signs(thens: &[Then]) -> Pack {
    let thens = thens.iter().copied().enumerate();
    ruled(thens.map(|(at, then)| (vec![sign(at)], then)))
}

#[test]
fn a_limit_is_told_of_the_rule_that_set_it_and_of_none_that_set_less() {
    let (hands, deep) = (area("hands"), approach("A6"));
    let hold = Advice {
        disposition: Disposition::Hold,
        areas_off: Set::first(1),
        consult: Set::first(1),
        ..Advice::UNRESTRICTED
    };
    let advice = [
        Advice {
            max_pressure: Pressure::Gentle,
            ..ADAPT
        },
        Advice {
            max_pressure: Pressure::Feather,
            ..ADAPT
        },
        Advice {
            minutes: Some(10),
            ..ADAPT
        },
        Advice {
            minutes: Some(20),
            ..ADAPT
        },
        Advice {
            areas_off: [hands].into_iter().collect(),
            avoid: [deep].into_iter().collect(),
            ..ADAPT
        },
        hold,
        Advice {
            consult: Set::first(1),
            ..Advice::UNRESTRICTED
        },
        ADAPT,
    ];
    let pack = by_signs(&advice.map(Then::Advice));
    let limits = |signs: &[usize], rule: usize| {
        let (_, outcome) = judged(&pack, &saying(signs));
        assert!(outcome.fired.contains(&RuleId::at(rule)));
        outcome.limits_of(&pack, RuleId::at(rule))
    };
    use Limit::{Approach, Area, Disposition as Tier, Minutes, Pressure as Most};
    assert_eq!(limits(&[0], 0), [Tier, Most]);
    assert_eq!(limits(&[0, 1], 0), [Tier]);
    assert_eq!(limits(&[0, 1], 1), [Tier, Most]);
    assert_eq!(limits(&[2], 2), [Tier, Minutes]);
    assert_eq!(limits(&[2, 3], 2), [Tier, Minutes]);
    assert_eq!(limits(&[2, 3], 3), [Tier]);
    assert_eq!(limits(&[4], 4), [Tier, Area(hands), Approach(deep)]);
    // Where there is no massage, its limits are not worth a word.
    assert_eq!(limits(&[4, 5], 4), []);
    assert_eq!(limits(&[4, 5], 5), [Tier]);
    // Somebody to ask is no limit, and neither is the pressure of everybody.
    assert_eq!(limits(&[6], 6), []);
    assert_eq!(limits(&[6, 7], 6), []);
    assert_eq!(limits(&[6, 7], 7), [Tier]);
}

#[test]
fn a_flare_level_sets_no_limit_of_its_own() {
    let pack = by_signs(&[Then::Flare(Flare::Severe)]);
    let (_, outcome) = judged(&pack, &saying(&[0]));
    assert_eq!(outcome.fired, [RuleId::at(0)]);
    assert_eq!(outcome.limits_of(&pack, RuleId::at(0)), []);
}

#[test]
fn a_rule_is_told_with_the_answers_that_met_it_and_no_others() {
    let certain = |test: Test| match test {
        Test::AtLeast { item, .. } => Test::AtLeast {
            item,
            level: Findings::YES,
        },
        other => other,
    };
    let pack = ruled([
        (vec![sign(0)], Then::Flare(Flare::Unsettled)),
        (vec![sign(1)], Then::Flare(Flare::Severe)),
        (
            vec![sign(2), Test::Flare(Flare::FlareLike), certain(sign(2))],
            Then::Advice(ADAPT),
        ),
        (vec![Test::Flare(Flare::Severe)], Then::Advice(ADAPT)),
    ]);
    let answers = |signs: &[usize], rule: usize| {
        let (findings, outcome) = judged(&pack, &saying(signs));
        outcome.answers_of(&pack, &findings, RuleId::at(rule))
    };
    let said = |signs: &[usize]| -> Vec<Said> {
        let signs = signs.iter().map(|at| rows('E').nth(*at));
        signs.map(|id| (id.expect("a sign"), None)).collect()
    };
    assert_eq!(answers(&[0], 0), said(&[0]));
    assert_eq!(answers(&[2], 2), said(&[2]));
    // The level by what set it; not by what is too mild to have set it.
    assert_eq!(answers(&[0, 1], 2), said(&[1]));
    assert_eq!(answers(&[0, 2], 2), said(&[2]));
    assert_eq!(answers(&[0, 1, 2], 2), said(&[1, 2]));
    assert_eq!(answers(&[0, 1], 3), said(&[1]));
    assert_eq!(answers(&[0], 3), []);
}

/// The answers behind the rule that asks about this row.
fn behind(person: &Person, basis: &str) -> Vec<Said> {
    let asked = item(basis);
    let (findings, outcome) = judged(pack(), &person.0);
    let about = |id: &&RuleId| pack().rule(**id).items().any(|other| other == asked);
    let rule = outcome.fired.iter().find(about).expect("a rule on it");
    outcome.answers_of(pack(), &findings, *rule)
}

#[test]
fn what_another_answer_settled_is_told_by_that_answer() {
    let (numb, goals) = (item("R06"), named("goals"));
    let calm = Person::with(&["C21"]);
    assert_eq!(behind(&calm.clone().yes("R06"), "R06"), [(numb, None)]);
    let wish = option(goals, "SY10");
    let settled = calm.goals(&["SY10"]);
    assert_eq!(behind(&settled, "R06"), [(goals, Some(wish))]);
}

#[test]
fn what_was_chosen_or_ticked_is_told_by_its_option() {
    let age = item("H15");
    let minor = Person::with(&["C17"]).yes("H15");
    assert_eq!(behind(&minor, "H15"), [(age, Some(option(age, "H15")))]);
    let (findings, outcome) = judged(pack(), &Person::with(&["C08"]).0);
    let list = named("conditions");
    let due = (list, Some(option(list, "C08")));
    let mut told = outcome.fired.iter();
    assert!(told.any(|rule| outcome.answers_of(pack(), &findings, *rule) == [due]));
}

#[test]
fn against_a_kind_of_massage_stands_the_first_reason_that_holds() {
    let hands: AreaId = area("hands");
    let seated: ApproachId = approach("A10");
    let advice = [
        Advice {
            max_pressure: Pressure::Feather,
            ..ADAPT
        },
        Advice {
            areas_off: [hands].into_iter().collect(),
            ..ADAPT
        },
        Advice {
            avoid: [seated].into_iter().collect(),
            ..ADAPT
        },
        Advice {
            disposition: Disposition::Hold,
            consult: Set::first(1),
            ..Advice::UNRESTRICTED
        },
    ];
    let mut thens = advice.map(Then::Advice).to_vec();
    thens.push(Then::Flare(Flare::Unsettled));
    let pack = by_signs(&thens);
    let against = |signs: &[usize], basis: &str| {
        let (findings, outcome) = judged(&pack, &saying(signs));
        outcome.reason_against(&pack, &findings, approach(basis))
    };
    let [feather, hands_off, avoided, hold, unsettled] = [0, 1, 2, 3, 4];
    // Suggested; only to be talked over; neither.
    assert_eq!(against(&[], "A16"), None);
    assert_eq!(against(&[], "A6"), None);
    assert_eq!(against(&[], "A3"), Some(Reason::NotAsked));
    assert_eq!(against(&[hold], "A16"), Some(Reason::NoMassage));
    assert_eq!(against(&[hold], "A3"), Some(Reason::NoMassage));
    assert_eq!(
        against(&[avoided], "A10"),
        Some(Reason::Rule(RuleId::at(2)))
    );
    assert_eq!(
        against(&[avoided, feather], "A10"),
        Some(Reason::Rule(RuleId::at(2)))
    );
    assert_eq!(against(&[hands_off], "A8"), Some(Reason::Area(hands)));
    assert_eq!(against(&[feather], "A2"), Some(Reason::Pressure));
    assert_eq!(against(&[unsettled], "A2"), Some(Reason::Flare));
    assert_eq!(against(&[unsettled, feather], "A2"), Some(Reason::Flare));
    assert_eq!(against(&[unsettled], "A16"), None);

    // Asked for, but not to be had at so light a touch.
    let hands_of_connective_tissue = Person::with(&["C07"]);
    let mut answers = hands_of_connective_tissue.0;
    let id = rows('E').next().expect("a sign");
    answers.give(&pack, id, yes(id));
    let (findings, outcome) = judged(&pack, &answers);
    let asked = pack.approach(approach("A15")).only_with.iter();
    assert!(
        asked.clone().any(|test| findings.meet(test)),
        "C07 asks for it"
    );
    assert_eq!(
        outcome.reason_against(&pack, &findings, approach("A15")),
        Some(Reason::Pressure)
    );
}

#[test]
fn what_is_neither_suggested_nor_discussed_is_avoided_for_a_reason() {
    for person in [
        Person::with(&["C17"]),
        Person::with(&["C05"]).yes("R01"),
        Person::with(&["C01"]).at("F2"),
        Person::with(&["C17"]).yes("E01"),
    ] {
        let (findings, outcome) = judged(pack(), &person.0);
        let avoided: Vec<ApproachId> = outcome.avoid(pack()).collect();
        for id in pack().approaches() {
            let named = outcome.suggest.contains(&id) || outcome.discuss.contains(&id);
            let reason = outcome.reason_against(pack(), &findings, id);
            assert_eq!(avoided.contains(&id), !named);
            assert_eq!(reason.is_some(), !named);
        }
    }
}

#[test]
fn benefit_is_graded_higher_only_for_those_it_was_studied_in() {
    let evidence = |basis: &str, code: &str| {
        let findings = Person::with(&[code]).0.findings(pack());
        pack().approach(approach(basis)).evidence_for(&findings)
    };
    let scleroderma = option(named("conditions"), "scleroderma");
    let code = pack()
        .option(named("conditions"), scleroderma)
        .basis
        .as_deref();
    assert_eq!(evidence("A3", code.expect("a row")), Evidence::Low);
    assert_eq!(evidence("A3", "C17"), Evidence::None);
    assert_eq!(evidence("A1", "C17"), Evidence::Low);
}

#[test]
fn each_grade_has_a_name_and_a_box_more_than_the_one_below() {
    let evidence = [
        Evidence::None,
        Evidence::VeryLow,
        Evidence::Low,
        Evidence::Moderate,
    ];
    assert_eq!(evidence.map(Evidence::boxes), [0, 1, 2, 3]);
    let names = ["none", "very-low", "low", "moderate"];
    assert_eq!(evidence.map(Evidence::name), names);
    assert_eq!(evidence.map(|it| Grade::Evidence(it).name()), names);
    let others = [Grade::Unsupported, Grade::Consensus, Grade::Background];
    assert_eq!(
        others.map(Grade::name),
        ["unsupported", "consensus", "background"]
    );
}
