//! The safety statements of the clinical basis (8.3), one test each, with the
//! number of the statement in its name.
//!
//! What is finite is tried in full: every pair of safety answers on every
//! condition (`pairs`), every flare level on every condition. Beyond that,
//! 100,000 made-up sheets and one graver answer on each (`graver`).

use crate::graver::loosened;
use crate::pairs::{self, Seen};
use crate::sample::{somebody, Chance};
use crate::support::{
    allows_nothing, approach, avoids, every_condition, item, judged, leaves_alone, named, option,
    pack, prompt, rows, text, ticked, unsure, yes, Person, AGREED,
};
use massage_check::desk::sheet::Sheets;
use massage_check::domain::{
    Answer, Answers, Best, Disposition, Doubt, Flare, Held, OptionId, Outcome, Place, Pressure,
    Session, Set, Step,
};

const FLARES: [&str; 4] = ["F0", "F1", "F2", "F3"];

/// Every pair for which `when` holds also does what is `due`.
fn whenever(when: impl Fn(&Seen) -> bool, due: impl Fn(&Seen) -> bool) {
    let mut tried = 0;
    for seen in pairs::all().iter().filter(|seen| when(seen)) {
        tried += 1;
        assert!(due(seen), "{seen:#?}");
    }
    assert!(tried > 20, "only {tried} sheets tried");
}

/// Each condition at each flare level, with all kinds of massage asked for.
fn at_every_flare() -> impl Iterator<Item = (&'static str, Flare, Outcome)> {
    every_condition().into_iter().flat_map(|code| {
        FLARES.map(|flare| {
            let outcome = pairs::settled(code).at(flare).outcome();
            assert_eq!(outcome.flare.code(), flare);
            (code, outcome.flare, outcome)
        })
    })
}

fn nothing_loosens(statement: u8) {
    let found: Vec<_> = loosened()
        .iter()
        .filter(|(it, _)| *it == statement)
        .collect();
    assert!(
        found.is_empty(),
        "{} of them, first {:#?}",
        found.len(),
        found[0]
    );
}

#[test]
fn s01_any_emergency_sign_is_an_emergency_and_allows_nothing() {
    let emergency = |outcome: &Outcome| {
        outcome.disposition() == Disposition::Emergency
            && allows_nothing(outcome)
            && outcome.consult[0] == prompt("K-EMG")
    };
    assert_eq!(rows('E').count(), 16);
    whenever(|seen| seen.counts('E'), |seen| emergency(&seen.outcome));
    for code in every_condition() {
        for id in rows('E') {
            assert!(emergency(
                &Person::with(&[code]).says(id, unsure(id)).outcome()
            ));
        }
    }
}

#[test]
fn s02_any_sign_for_today_is_urgent_unless_it_is_an_emergency() {
    let urgent = |outcome: &Outcome| {
        outcome.disposition() == Disposition::Urgent
            && allows_nothing(outcome)
            && outcome.consult[0] == prompt("K-URG")
    };
    assert_eq!(rows('U').count(), 17);
    whenever(
        |seen| seen.counts('U') && !seen.counts('E'),
        |seen| urgent(&seen.outcome),
    );
    for code in every_condition() {
        for id in rows('U') {
            assert!(urgent(
                &Person::with(&[code]).says(id, unsure(id)).outcome()
            ));
        }
    }
}

#[test]
fn s03_any_reason_to_wait_that_nobody_cleared_holds() {
    let holds =
        |outcome: &Outcome| outcome.disposition() >= Disposition::Hold && allows_nothing(outcome);
    assert_eq!(rows('H').count(), 17);
    whenever(|seen| seen.counts('H'), |seen| holds(&seen.outcome));
    whenever(|seen| !seen.allows_massage(), |seen| holds(&seen.outcome));
    for said in pairs::doubtful().iter().filter(|said| said.counts('H')) {
        assert!(
            holds(&said.on(Person::with(&["C08"])).outcome()),
            "{said:?}"
        );
    }
    for (code, _, outcome) in at_every_flare() {
        let none = outcome.advice.max_pressure == Pressure::None;
        assert!(!none || holds(&outcome), "{code}");
    }
}

#[test]
fn s04_the_gravest_of_all_reasons_decides_and_none_masks_another() {
    assert!(pairs::all().len() > 80_000, "only {}", pairs::all().len());
    for (seen, alone) in pairs::with_singles() {
        assert_eq!(alone.len(), 2);
        let gravest = alone.iter().map(|alone| alone.outcome.disposition()).max();
        assert_eq!(Some(seen.outcome.disposition()), gravest, "{seen:#?}");
        let told = |rule| seen.outcome.fired.contains(rule);
        assert!(
            alone
                .iter()
                .all(|alone| alone.outcome.fired.iter().all(told)),
            "{seen:#?}"
        );
    }
}

#[test]
fn s05_urgency_is_monotone() {
    nothing_loosens(5);
}

#[test]
fn s06_pressure_is_monotone() {
    nothing_loosens(6);
}

#[test]
fn s07_approaches_are_monotone() {
    nothing_loosens(7);
}

#[test]
fn s08_areas_are_monotone() {
    nothing_loosens(8);
}

#[test]
fn s09_time_is_monotone() {
    nothing_loosens(9);
}

#[test]
fn s10_goals_never_loosen_and_reveal_only_two_approaches() {
    let goals = named("goals");
    let options = pack().item(goals).options.len();
    let check = |without: &Outcome, with: &Outcome, said: Set<OptionId>| {
        let chose = |code| said.contains(option(goals, code));
        assert!(with.disposition() >= without.disposition());
        assert!(with.advice.max_pressure <= without.advice.max_pressure);
        assert!(with.minutes.therapist <= without.minutes.therapist);
        assert!(with.minutes.alone <= without.minutes.alone);
        for id in &with.suggest {
            let revealed = *id == approach("A12") && chose("SY15");
            assert!(
                revealed || without.suggest.contains(id),
                "{said:?} {with:#?}"
            );
        }
        for id in &with.discuss {
            let revealed = *id == approach("A3") && chose("SY05");
            assert!(
                revealed || without.discuss.contains(id),
                "{said:?} {with:#?}"
            );
        }
    };
    for code in every_condition() {
        for flare in FLARES {
            let without = Person::with(&[code]).at(flare);
            for goal in (0..options).map(OptionId::at) {
                let with = without.clone().says(goals, ticked([goal]));
                check(
                    &without.outcome(),
                    &with.outcome(),
                    [goal].into_iter().collect(),
                );
            }
        }
    }
    let mut chance = Chance::from(10);
    for _ in 0..20_000 {
        let with = somebody(&mut chance);
        let said = match with.get(goals) {
            Some(Answer::Ticked(ticked)) => ticked.options(),
            _ => Set::new(),
        };
        let mut without = with.clone();
        without.give(pack(), goals, ticked([]));
        check(&judged(&without), &judged(&with), said);
    }
}

/// [`Pressure`] has no level above 3, so no outcome can carry one; what is
/// left to check are the words.
#[test]
fn s11_pressure_never_goes_above_medium() {
    assert_eq!(Pressure::ALL.map(Pressure::level), [0, 1, 2, 3]);
    let advice = |key: &str| {
        let told = [
            "what", "how", "self", "good-for", "by", "time", "discuss", "implies",
        ];
        let care = key.ends_with("-calls-for-care.do") || key.ends_with("-with-limits.do");
        care || told.iter().any(|told| key.ends_with(&format!(".{told}")))
    };
    let firm = [
        "firm", "firmly", "firmer", "deep", "deeper", "deeply", "elbows", "forceful",
    ];
    for (key, line) in lines().filter(|(key, _)| advice(key)) {
        let named = words(line).any(|word| firm.contains(&&*word));
        let named = named || line.contains("level 4") || line.contains("level 5");
        assert!(!named || refused(line), "{key}: {line}");
    }
}

#[test]
fn s12_the_front_of_the_neck_is_always_left_alone() {
    whenever(Seen::allows_massage, |seen| {
        leaves_alone(&seen.outcome, "neck-front")
    });
    for (code, _, outcome) in at_every_flare() {
        assert!(leaves_alone(&outcome, "neck-front"), "{code}");
    }
}

#[test]
fn s13_each_flare_level_has_its_ceiling() {
    for (code, flare, outcome) in at_every_flare() {
        let pressure = outcome.advice.max_pressure.level();
        match flare {
            Flare::Settled => {}
            Flare::Unsettled => assert!(pressure <= 2, "{code}"),
            Flare::FlareLike => assert!(pressure <= 1, "{code}"),
            Flare::Severe => assert!(outcome.disposition() >= Disposition::Hold, "{code}"),
        }
    }
}

#[test]
fn s14_every_sore_area_is_left_alone() {
    let areas = named("areas-today");
    let names: Vec<_> = pack().areas().map(|id| &pack().area(id).name).collect();
    for code in every_condition() {
        for one in 0..names.len() {
            for two in one..names.len() {
                let person = Person::with(&[code]);
                let outcome = person
                    .says(areas, ticked([one, two].map(OptionId::at)))
                    .outcome();
                assert!(leaves_alone(&outcome, names[one]), "{code} {}", names[one]);
                assert!(leaves_alone(&outcome, names[two]), "{code} {}", names[two]);
            }
        }
    }
    let place = ["what", "how", "self", "good-for"];
    for (key, line) in lines().filter(|(key, _)| key.starts_with("approach.")) {
        let names_place = place
            .iter()
            .any(|place| key.ends_with(&format!(".{place}")));
        let inflamed = ["inflamed", "swollen", "hot", "sore"];
        let joint = words(line).any(|word| word.starts_with("joint"));
        if names_place && joint && words(line).any(|word| inflamed.contains(&&*word)) {
            assert!(line.contains("away from") || refused(line), "{key}: {line}");
        }
    }
}

#[test]
fn s15_bleeding_risk_allows_gentle_pressure_and_no_strong_kinds() {
    whenever(
        |seen| seen.has(&["R01", "R02", "H16", "C10", "C23"]),
        |seen| {
            let strong = ["A2", "A4", "A5", "A6", "A7", "A14", "A15"];
            seen.outcome.advice.max_pressure.level() <= 2
                && strong.iter().all(|kind| avoids(&seen.outcome, kind))
        },
    );
}

#[test]
fn s16_thin_bones_or_skin_allow_gentle_pressure_and_no_stretching() {
    whenever(
        |seen| seen.has(&["R03", "R04"]),
        |seen| {
            seen.outcome.advice.max_pressure.level() <= 2
                && avoids(&seen.outcome, "A14")
                && avoids(&seen.outcome, "A4")
        },
    );
}

#[test]
fn s17_nothing_ever_forces_the_neck_or_the_spine() {
    whenever(
        |seen| seen.has(&["C01", "C03", "C04", "R15", "H03"]),
        |seen| avoids(&seen.outcome, "A14"),
    );
    let forced = [
        "stretch",
        "traction",
        "crack",
        "adjust",
        "manipulat",
        "thrust",
        "click",
        "twist",
    ];
    for (key, line) in lines().filter(|(key, _)| !key.starts_with("claim.")) {
        for sentence in line.split_inclusive(['.', '?', ';']) {
            let has = |stems: &[&str]| {
                words(sentence).any(|word| stems.iter().any(|stem| word.starts_with(stem)))
            };
            if has(&forced) && has(&["neck", "spine", "back"]) {
                assert!(refused(sentence), "{key}: {line}");
            }
        }
    }
}

#[test]
fn s18_giant_cell_arteritis_and_polymyalgia_spare_the_head() {
    whenever(
        |seen| seen.has(&["C12"]),
        |seen| {
            let off = ["scalp", "face", "neck-back"];
            avoids(&seen.outcome, "A11") && off.iter().all(|area| leaves_alone(&seen.outcome, area))
        },
    );
    whenever(
        |seen| seen.has(&["C13"]),
        |seen| avoids(&seen.outcome, "A11") && leaves_alone(&seen.outcome, "scalp"),
    );
}

#[test]
fn s19_bowel_disease_spares_the_abdomen_whatever_is_wished() {
    whenever(
        |seen| seen.has(&["C20"]),
        |seen| avoids(&seen.outcome, "A12") && leaves_alone(&seen.outcome, "abdomen"),
    );
}

#[test]
fn s20_some_conditions_wait_sooner_in_a_flare() {
    for (code, flare, outcome) in at_every_flare() {
        let waits = match code {
            "C08" | "C11" | "C12" | "C24" => flare >= Flare::Unsettled,
            "C09" | "C15" | "C16" | "C18" | "C23" | "C25" => flare >= Flare::FlareLike,
            _ => flare >= Flare::Severe,
        };
        assert_eq!(
            outcome.disposition() >= Disposition::Hold,
            waits,
            "{code} {flare:?}"
        );
    }
}

#[test]
fn s21_heat_is_avoided_where_it_harms() {
    whenever(
        |seen| seen.has(&["C14", "C15", "C16", "C18", "R06", "R08", "R09"]),
        |seen| avoids(&seen.outcome, "A7"),
    );
}

#[test]
fn s22_lymph_drainage_is_avoided_where_it_harms_and_in_a_flare() {
    whenever(
        |seen| seen.has(&["H01", "H04", "R14", "R16", "R18", "C18"]),
        |seen| avoids(&seen.outcome, "A3"),
    );
    for (code, flare, outcome) in at_every_flare() {
        assert!(flare < Flare::FlareLike || avoids(&outcome, "A3"), "{code}");
    }
}

#[test]
fn s23_old_and_recent_clots_spare_the_limbs() {
    let off = |areas: &'static [&'static str]| {
        move |seen: &Seen| areas.iter().all(|area| leaves_alone(&seen.outcome, area))
    };
    whenever(
        |seen| seen.has(&["R14", "C10"]),
        off(&["thighs", "lower-legs"]),
    );
    whenever(
        |seen| seen.has(&["H01"]),
        off(&["arms", "thighs", "lower-legs", "feet"]),
    );
}

#[test]
fn s24_pregnancy_spares_belly_and_legs() {
    whenever(
        |seen| seen.has(&["H06"]),
        |seen| {
            let off = ["abdomen", "thighs", "lower-legs", "feet"];
            off.iter().all(|area| leaves_alone(&seen.outcome, area))
                && ["A9", "A12", "A13"]
                    .iter()
                    .all(|kind| avoids(&seen.outcome, kind))
        },
    );
}

/// [`Best::Discuss`] caps what may be said of an approach, and no rule can
/// speak of it.
#[test]
fn s25_six_kinds_are_never_suggested() {
    let six = ["A3", "A5", "A6", "A7", "A14", "A15"];
    for basis in six {
        assert_eq!(
            pack().approach(approach(basis)).best,
            Best::Discuss,
            "{basis}"
        );
    }
    whenever(Seen::allows_massage, |seen| {
        six.iter()
            .all(|kind| !seen.outcome.suggest.contains(&approach(kind)))
    });
}

/// [`Complete`] is only made by [`Answers::complete`], [`triage`] takes
/// nothing else, and a blank reads as no answer, never as "no".
#[test]
fn s26_there_is_no_result_until_every_sign_has_an_answer() {
    for id in ['E', 'U', 'H', 'R'].into_iter().flat_map(rows) {
        let mut answers = Person::with(&["C08"]).0;
        answers.withdraw(id);
        assert!(
            answers.clone().complete(pack()).is_err(),
            "{}",
            pack().item(id).name
        );
        let session = Session::Welcome { answers };
        let there = session.after(Step::GoTo(Place::Outcome), pack(), Disposition::Ready);
        assert_eq!(there.place(), Place::Page(pack().item(id).page));
    }
    for list in ["E", "U", "H", "R"] {
        let line = sheet("C17").replace(&format!(r#""{list}": [], "#), "");
        assert_eq!(of_sheet(&line).disposition(), Disposition::Hold, "{list}");
    }
}

#[test]
fn s27_every_outcome_names_somebody_to_ask() {
    let therapist = prompt("K-THER");
    let asks = |outcome: &Outcome| {
        let somebody = outcome.consult.iter().any(|id| *id != therapist);
        somebody
            && (!outcome.disposition().allows_massage() || outcome.consult.contains(&therapist))
    };
    whenever(|_| true, |seen| asks(&seen.outcome));
    for (code, _, outcome) in at_every_flare() {
        assert!(asks(&outcome), "{code}");
    }
    let mut chance = Chance::from(27);
    for _ in 0..10_000 {
        assert!(asks(&judged(&somebody(&mut chance))));
    }
    for id in pack().prompts() {
        let of = format!("prompt.{}", pack().prompt(id).name);
        assert!(text().find(&format!("{of}.who")).is_some(), "{of}");
    }
    assert!(text().list("stop.during").len() >= 4);
    assert!(text().list("stop.after").len() >= 2);
}

#[test]
fn s28_the_medicine_line_is_there_in_its_own_words() {
    let line = text().say("standard.medicine");
    assert!(
        line.starts_with("Keep taking your prescribed treatment as advised."),
        "{line}"
    );
}

#[test]
fn s29_nothing_promises_or_measures_safety() {
    let never = [
        "detox",
        "toxin",
        "toxins",
        "boost",
        "boosts",
        "cure",
        "cures",
        "cured",
        "heal",
        "heals",
        "healing",
        "guaranteed",
        "guarantee",
        "cortisol",
        "safe",
        "safely",
    ];
    // What people say is quoted in order to answer it.
    for (key, line) in lines().filter(|(key, _)| !key.ends_with(".says")) {
        let said = words(line).find(|word| never.contains(&&**word));
        assert_eq!(said, None, "{key}: {line}");
        assert!(
            !line.contains('%') && !line.contains("per cent"),
            "{key}: {line}"
        );
    }
}

#[test]
fn s30_every_card_shows_its_evidence_its_sources_and_a_caution() {
    for id in pack().approaches() {
        let about = pack().approach(id);
        let of = |key: &str| format!("approach.{}.{key}", about.name);
        assert!(text().find(&of("evidence")).is_some(), "{}", about.name);
        assert!(!text().list(&of("caution")).is_empty(), "{}", about.name);
        assert!(!about.sources.is_empty(), "{}", about.name);
        let grade = format!("evidence.{}.name", about.evidence.name());
        assert!(text().find(&grade).is_some(), "{grade}");
    }
}

/// Only an item of the kind [`Kind::Clearable`] accepts an agreement.
#[test]
fn s31_some_reasons_to_wait_cannot_be_cleared() {
    for basis in ["H08", "H09", "H10", "H12", "H13", "H14", "H15"] {
        let id = item(basis);
        for doubt in [Doubt::Unsure, Doubt::Present] {
            let agreed = Answer::Hold(Held::Agreed(doubt));
            assert!(!pack().item(id).accepts(agreed), "{basis}");
        }
        let line = sheet("C17").replace(
            r#""H_cleared": []"#,
            &format!(r#""H_cleared": ["{basis}"]"#),
        );
        assert_eq!(of_sheet(&line).disposition(), Disposition::Hold, "{basis}");
    }
}

#[test]
fn s32_what_is_not_known_holds() {
    for (known, unknown) in [
        (r#""R": []"#, r#""R": ["R99"]"#),
        (r#""H": []"#, r#""H": ["H99"]"#),
        (r#""U": []"#, r#""U": ["U99"]"#),
        (r#""E": []"#, r#""E": ["E99"]"#),
        (r#"["C17"]"#, r#"["C99"]"#),
        (r#"["C17"]"#, r#"["C17", "C99"]"#),
        (r#""goals": []"#, r#""goals": ["SY99"]"#),
        (r#""areas_today": []"#, r#""areas_today": ["tail"]"#),
        (r#""well": "usual""#, r#""well": "dancing""#),
        (r#""age": 40"#, r#""age": 40, "mood": "good""#),
    ] {
        let line = sheet("C17");
        assert!(line.contains(known), "{known}");
        let outcome = of_sheet(&line.replace(known, unknown));
        assert_eq!(outcome.disposition(), Disposition::Hold, "{unknown}");
        assert!(
            allows_nothing(&outcome) && !outcome.consult.is_empty(),
            "{unknown}"
        );
    }
    let graver = sheet("C17").replace(r#""E": []"#, r#""E": ["E99", "E01"]"#);
    assert_eq!(of_sheet(&graver).disposition(), Disposition::Emergency);
    let graver = sheet("C99").replace(r#""U": []"#, r#""U": ["U01"]"#);
    assert_eq!(of_sheet(&graver).disposition(), Disposition::Urgent);
}

#[test]
fn s33_minutes_are_none_without_pressure_and_never_longer_alone() {
    let fits = |outcome: &Outcome| {
        let none = outcome.advice.max_pressure == Pressure::None;
        none == (outcome.minutes.therapist == 0)
            && none == (outcome.minutes.alone == 0)
            && outcome.minutes.alone <= outcome.minutes.therapist
    };
    whenever(|_| true, |seen| fits(&seen.outcome));
    for (code, _, outcome) in at_every_flare() {
        assert!(fits(&outcome), "{code}");
    }
}

/// [`triage`] takes a pack, answers and a floor, and nothing else: it has no
/// clock, chance or network to ask. The house tests see to it that the domain
/// names none of them.
#[test]
fn s34_the_same_answers_give_the_same_outcome() {
    let mut chance = Chance::from(34);
    for _ in 0..2_000 {
        let answers = somebody(&mut chance);
        let mut backwards = Answers::default();
        let said: Vec<_> = answers.iter().collect();
        for (id, answer) in said.into_iter().rev() {
            backwards.give(pack(), id, answer);
        }
        assert_eq!(judged(&answers), judged(&answers));
        assert_eq!(judged(&answers), judged(&backwards));
    }
}

/// [`massage_check::domain::Pack::new`] refuses a pack that leaves nothing to
/// everybody.
#[test]
fn s35_something_is_left_to_everybody_who_may_have_massage() {
    let left = |condition: &str, outcome: &Outcome| {
        outcome.suggest.contains(&approach("A16"))
            && (condition == "C24" || outcome.suggest.contains(&approach("A1")))
    };
    whenever(Seen::allows_massage, |seen| {
        left(seen.condition, &seen.outcome)
    });
    for (code, _, outcome) in at_every_flare() {
        assert!(
            !outcome.disposition().allows_massage() || left(code, &outcome),
            "{code}"
        );
    }
    let mut chance = Chance::from(35);
    for _ in 0..20_000 {
        let outcome = judged(&somebody(&mut chance));
        let massage = outcome.disposition().allows_massage();
        assert!(!massage || outcome.suggest.contains(&approach("A16")));
    }
}

#[test]
fn s36_the_region_changes_nothing_of_the_advice() {
    let sheets = Sheets::new(pack()).expect("a pack of the basis");
    let written = |line: &str| {
        let sheet = sheets.read(line).expect("a sheet");
        let mut out = Vec::new();
        sheets
            .write(&sheet, &sheets.judge(&sheet), &mut out)
            .expect("written");
        String::from_utf8(out).expect("text")
    };
    let line = sheet("C01").replace(r#""R": []"#, r#""R": ["R01"]"#);
    let without = written(&line);
    for id in pack().regions() {
        for code in &pack().region(id).codes {
            let with = line.replace(r#""age": 40"#, &format!(r#""age": 40, "region": "{code}""#));
            assert_ne!(with, line);
            assert_eq!(written(&with), without, "{code}");
        }
    }
}

#[test]
fn s37_sore_areas_alone_adapt_then_flare_then_hold() {
    for code in every_condition() {
        for count in 1..=pack().areas().len() {
            let outcome = Person::with(&[code]).sore(count).outcome();
            assert!(
                outcome.disposition() >= Disposition::Adapt,
                "{code} {count}"
            );
            assert!(
                count < 6 || outcome.flare >= Flare::FlareLike,
                "{code} {count}"
            );
            assert!(
                count < 11 || outcome.disposition() >= Disposition::Hold,
                "{code} {count}"
            );
        }
    }
    assert_eq!(
        Person::with(&["C17"]).sore(5).outcome().flare,
        Flare::Settled
    );
}

#[test]
fn s38_three_conditions_wait_for_their_specialist() {
    for code in every_condition() {
        let asked = ["C08", "C16", "C24"].contains(&code);
        let person = Person::with(&[code]);
        assert_eq!(person.0.asks(pack(), item("H17")), asked, "{code}");
        for answer in [unsure(item("H17")), yes(item("H17"))] {
            let outcome = person.clone().says(item("H17"), answer).outcome();
            assert_eq!(outcome.disposition() >= Disposition::Hold, asked, "{code}");
        }
        let agreed = person.says(item("H17"), AGREED).outcome();
        assert!(agreed.disposition().allows_massage(), "{code}");
    }
}

/// A calm answer sheet in the codes of the basis.
fn sheet(condition: &str) -> String {
    format!(
        r#"{{"id": "s", "answers": {{"age": 40, "conditions": ["{condition}"],
        "ratings": {{"pain": 1, "stiff": 1, "tired": 1, "main": 1}}, "compared": "same",
        "self_flare": "no", "active_signs": "no", "well": "usual", "areas_today": [],
        "E": [], "U": [], "H": [], "H_cleared": [], "R": [], "goals": []}}}}"#
    )
    .replace('\n', " ")
}

fn of_sheet(line: &str) -> Outcome {
    let sheets = Sheets::new(pack()).expect("a pack of the basis");
    let sheet = sheets.read(line).expect("a sheet");
    sheets.judge(&sheet)
}

/// Every line of text for people, with its key.
fn lines() -> impl Iterator<Item = (&'static str, &'static str)> {
    text()
        .iter()
        .flat_map(|(key, words)| words.lines().iter().map(move |line| (key, &**line)))
}

fn words(line: &str) -> impl Iterator<Item = String> + '_ {
    line.split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
}

/// Whether a line says no to what it names.
fn refused(line: &str) -> bool {
    let no = [
        "no", "not", "never", "nothing", "nobody", "against", "without",
    ];
    words(line).any(|word| no.contains(&&*word))
}
