//! What a pack has to be, whoever makes it: the content with one thing amiss
//! is refused for just that, and what stands at the very edge is not.
//!
//! Most of this cannot be written in TOML, only come out of a spoilt compact
//! form; what an author can get wrong is in `packs`.

use crate::support::{self, named, pack, sign};
use massage_check::domain::{
    Advice, Approach, ApproachId, AreaId, Best, Clause, Disposition, Findings, Flare, Item, ItemId,
    Kind, Minutes, OptionId, Pack, PackParts, PageId, PartId, Pressure, PromptId, Rule, Score, Set,
    SourceId, Test, Then,
};

/// Everything said against the content once this was done to it.
fn told(change: impl FnOnce(&mut PackParts)) -> Vec<String> {
    let mut parts = pack().parts().clone();
    change(&mut parts);
    let faults = Pack::new(parts).err().unwrap_or_default();
    let faults = faults.iter();
    faults
        .map(|fault| format!("{}: {}", fault.entry, fault.mend))
        .collect()
}

/// Refused for this alone.
#[track_caller]
fn refused(due: &str, change: impl FnOnce(&mut PackParts)) {
    let told = told(change);
    let just_so = matches!(told.as_slice(), [one] if one.starts_with(due));
    assert!(just_so, "due {due}\ntold {told:#?}");
}

#[track_caller]
fn accepted(change: impl FnOnce(&mut PackParts)) {
    assert_eq!(told(change), [""; 0]);
}

fn item_of<'a>(parts: &'a mut PackParts, name: &str) -> &'a mut Item {
    &mut parts.items[named(name).index()]
}

fn approach_of<'a>(parts: &'a mut PackParts, name: &str) -> &'a mut Approach {
    let mut approaches = parts.approaches.iter_mut();
    let found = approaches.find(|it| &*it.name == name);
    found.unwrap_or_else(|| panic!("no approach {name}"))
}

/// The first sign: always asked, as all of them are.
const SIGN: &str = "chest-or-breath";

fn at_least(name: &str, level: u8) -> Test {
    let item = named(name);
    Test::AtLeast { item, level }
}

fn rule(clauses: Vec<Clause>, then: Then) -> Rule {
    support::rule("made-up", clauses, then)
}

fn asks(test: Test) -> impl FnOnce(&mut PackParts) {
    let clause = Clause::any(vec![test]);
    move |parts| parts.rules.push(rule(vec![clause], Then::Advice(ADAPT)))
}

fn advises(advice: Advice) -> impl FnOnce(&mut PackParts) {
    move |parts| {
        let clauses = vec![Clause::any(vec![sign(0)])];
        parts.rules.push(rule(clauses, Then::Advice(advice)));
    }
}

const ADAPT: Advice = Advice {
    disposition: Disposition::Adapt,
    ..Advice::UNRESTRICTED
};

const HOLD: Advice = Advice {
    disposition: Disposition::Hold,
    ..Advice::UNRESTRICTED
};

fn asking_somebody(advice: Advice) -> Advice {
    let consult = Set::first(1);
    Advice { consult, ..advice }
}

// 1. Nothing points at what is not there: the first place beyond each table.

const NOWHERE: &str = "points at something the pack does not have";

#[test]
fn a_test_of_an_item_or_option_beyond_the_last_is_refused() {
    let parts = pack().parts();
    let (items, goals) = (parts.items.len(), named("goals"));
    let options = parts.items[goals.index()].options.len();
    let due = format!("rule `made-up`: {NOWHERE}");
    let (beyond, level) = (ItemId::at(items), Findings::YES);
    let (last, option) = (OptionId::at(options - 1), OptionId::at(options));
    refused(
        &due,
        asks(Test::AtLeast {
            item: beyond,
            level,
        }),
    );
    refused(
        &due,
        asks(Test::Includes {
            item: beyond,
            option: last,
        }),
    );
    refused(
        &due,
        asks(Test::Includes {
            item: goals,
            option,
        }),
    );
    accepted(asks(Test::Includes {
        item: goals,
        option: last,
    }));
}

#[test]
fn advice_on_areas_kinds_or_people_beyond_the_last_is_refused() {
    let parts = pack().parts();
    let advice = [
        Advice {
            areas_off: [AreaId::at(parts.areas.len())].into_iter().collect(),
            ..ADAPT
        },
        Advice {
            avoid: [ApproachId::at(parts.approaches.len())]
                .into_iter()
                .collect(),
            ..ADAPT
        },
        Advice {
            consult: [PromptId::at(parts.prompts.len())].into_iter().collect(),
            ..ADAPT
        },
    ];
    for advice in advice {
        refused(&format!("rule `made-up`: {NOWHERE}"), advises(advice));
        let pack = format!("pack `{}`: {NOWHERE}", parts.id);
        refused(&pack, |parts| parts.baseline = advice);
    }
}

#[test]
fn whom_to_consult_beyond_the_last_is_refused() {
    let beyond = PromptId::at(pack().prompts().len());
    let due = format!("pack `{}`: {NOWHERE}", pack().parts().id);
    refused(&due, |parts| parts.last_resort = beyond);
    for disposition in Disposition::ALL {
        refused(&due, |parts| {
            parts.consult[disposition as usize].push(beyond)
        });
    }
}

#[test]
fn a_source_beyond_the_last_is_refused_wherever_it_is_named() {
    let beyond = SourceId::at(pack().sources().len());
    let parts = pack().parts();
    let due = |kind: &str, name: &str| format!("{kind} `{name}`: {NOWHERE}");
    refused(&due("item", &parts.items[0].name), |parts| {
        parts.items[0].sources.push(beyond);
    });
    refused(&due("item", "goals"), |parts| {
        item_of(parts, "goals").options[0].sources.push(beyond);
    });
    refused(&due("prompt", &parts.prompts[0].name), |parts| {
        parts.prompts[0].sources.push(beyond);
    });
    refused(&due("rule", &parts.rules[0].name), |parts| {
        parts.rules[0].sources.push(beyond);
    });
    refused(&due("approach", "still-touch"), |parts| {
        approach_of(parts, "still-touch").sources.push(beyond);
    });
    refused(&due("claim", &parts.claims[0].name), |parts| {
        parts.claims[0].sources.push(beyond);
    });
    accepted(|parts| {
        parts.items[0]
            .sources
            .push(SourceId::at(beyond.index() - 1))
    });
}

#[test]
fn a_page_or_part_beyond_the_last_is_refused() {
    let parts = pack().parts();
    let last = parts.items.len() - 1;
    refused(
        &format!("item `{}`: {NOWHERE}", parts.items[last].name),
        |parts| parts.items[last].page = PageId::at(parts.pages.len()),
    );
    let last = parts.pages.len() - 1;
    refused(
        &format!("page `{}`: {NOWHERE}", parts.pages[last].name),
        |parts| parts.pages[last].part = PartId::at(parts.parts.len()),
    );
}

#[test]
fn a_gate_a_switch_or_a_goal_that_leads_nowhere_is_refused() {
    let nowhere = Test::AtLeast {
        item: ItemId::at(pack().items().len()),
        level: Findings::YES,
    };
    let due = format!("item `{SIGN}`: {NOWHERE}");
    refused(&due, |parts| item_of(parts, SIGN).asked_when.push(nowhere));
    refused(&due, |parts| {
        item_of(parts, SIGN).switched_on_by.push(nowhere);
    });
    refused(&format!("item `goals`: {NOWHERE}"), |parts| {
        let beyond = ApproachId::at(parts.approaches.len());
        item_of(parts, "goals").options[0].prefers.insert(beyond);
    });
}

#[test]
fn a_kind_of_massage_that_leads_nowhere_is_refused() {
    let nowhere = Test::AtLeast {
        item: ItemId::at(pack().items().len()),
        level: Findings::YES,
    };
    let area = AreaId::at(pack().areas().len());
    refused(&format!("approach `hand-self-massage`: {NOWHERE}"), |it| {
        approach_of(it, "hand-self-massage").core_areas.insert(area);
    });
    let due = format!("approach `lymph-drainage`: {NOWHERE}");
    refused(&due, |parts| {
        approach_of(parts, "lymph-drainage").only_with.push(nowhere);
    });
    refused(&due, |parts| {
        let studied = &mut approach_of(parts, "lymph-drainage").evidence_with;
        studied.as_mut().expect("a higher grade").0.push(nowhere);
    });
}

// 2. Every table fits.

/// As many sources as there are to be.
fn sources(count: usize) -> impl FnOnce(&mut PackParts) {
    move |parts| {
        for at in parts.sources.len()..count {
            let mut source = parts.sources[0].clone();
            source.name = format!("made-up-{at}").into();
            parts.sources.push(source);
        }
    }
}

#[test]
fn a_table_holds_as_many_entries_as_there_are_ids_and_not_one_more() {
    accepted(sources(65_535));
    refused(
        "table `source`: has more than 65535 entries",
        sources(65_536),
    );
}

#[test]
fn a_set_holds_64_and_not_one_more() {
    let people = |count: usize| {
        move |parts: &mut PackParts| {
            for at in parts.prompts.len()..count {
                let mut prompt = parts.prompts[0].clone();
                prompt.name = format!("made-up-{at}").into();
                parts.prompts.push(prompt);
            }
        }
    };
    accepted(people(64));
    refused("table `prompt`: has more than 64 entries", people(65));
    refused("table `goals`: has more than 64 entries", |parts| {
        let goals = item_of(parts, "goals");
        let one = goals.options[0].clone();
        goals.options.resize(65, one);
    });
}

// 3. Names.

#[test]
fn a_name_is_there_and_only_once() {
    let rule = pack().parts().rules[0].name.clone();
    let twice = format!("rule `{rule}`: is there twice");
    refused(&twice, |parts| parts.rules[1].name = rule);
    refused("claim ``: has no id", |parts| {
        parts.claims[0].name = "".into()
    });
    refused("table `claim`: is empty", |parts| parts.claims.clear());
    refused("item `goals`: has option `", |parts| {
        let options = &mut item_of(parts, "goals").options;
        options[1].name = options[0].name.clone();
    });
    refused("item `chest-or-breath`: has options", |parts| {
        let option = item_of(parts, "goals").options[0].clone();
        item_of(parts, SIGN).options.push(option);
    });
}

// 4. Dates, minutes, people and numbers.

#[test]
fn a_pack_may_end_on_its_own_day_but_not_before() {
    let id = &pack().parts().id;
    accepted(|parts| parts.valid_until = parts.date);
    refused(
        &format!("pack `{id}`: is valid until a day before its own date"),
        |parts| parts.valid_until = parts.date.day_before(),
    );
}

#[test]
fn somebody_is_named_at_every_urgency_but_a_hold() {
    let id = &pack().parts().id;
    for disposition in Disposition::ALL {
        let emptied = |parts: &mut PackParts| parts.consult[disposition as usize].clear();
        match disposition {
            Disposition::Hold => accepted(emptied),
            _ => refused(
                &format!(
                    "pack `{id}`: names nobody to consult for `{}`",
                    disposition.name()
                ),
                emptied,
            ),
        }
    }
}

#[test]
fn more_pressure_never_has_less_time() {
    let id = &pack().parts().id;
    let minutes = |pressure: Pressure, therapist, alone| {
        move |parts: &mut PackParts| {
            parts.minutes[pressure as usize] = Minutes { therapist, alone };
        }
    };
    let (gentle, medium) = (
        pack().minutes(Pressure::Gentle),
        pack().minutes(Pressure::Medium),
    );
    accepted(minutes(Pressure::Medium, gentle.therapist, gentle.alone));
    let more = format!("pack `{id}`: allows more minutes at `gentle` than at `medium`");
    refused(
        &more,
        minutes(Pressure::Medium, gentle.therapist - 1, gentle.alone),
    );
    refused(
        &more,
        minutes(Pressure::Medium, gentle.therapist, gentle.alone - 1),
    );
    refused(
        &more,
        minutes(Pressure::Gentle, medium.therapist + 1, gentle.alone),
    );
    let none = format!("pack `{id}`: allows no minutes at `feather`");
    refused(&none, minutes(Pressure::Feather, 9, 0));
    accepted(minutes(Pressure::Feather, 9, 9));
    refused(&none, minutes(Pressure::Feather, 9, 10));
    let some = format!("pack `{id}`: allows minutes at no pressure");
    refused(&some, minutes(Pressure::None, 1, 1));
}

#[test]
fn a_region_without_an_emergency_number_is_refused() {
    refused("region `uk`: has no emergency number", |parts| {
        parts.regions[0].emergency.clear();
    });
}

// 5. Kinds of massage.

#[test]
fn a_kind_of_massage_has_a_range_of_pressure_and_a_source() {
    let due = "approach `seated-massage`: needs a `lowest`";
    let seated = |lowest, tool_max| {
        move |parts: &mut PackParts| {
            let seated = approach_of(parts, "seated-massage");
            (seated.lowest, seated.tool_max) = (lowest, tool_max);
        }
    };
    accepted(seated(Pressure::Gentle, Pressure::Gentle));
    accepted(seated(Pressure::Gentle, Pressure::Medium));
    refused(due, seated(Pressure::Medium, Pressure::Gentle));
    refused(due, seated(Pressure::None, Pressure::Medium));
    refused("approach `seated-massage`: has no source", |parts| {
        approach_of(parts, "seated-massage").sources.clear();
    });
}

/// What the gentlest touch must be, one thing amiss each time.
#[test]
fn something_is_left_to_everybody_who_may_have_massage() {
    // With nothing else that could be left.
    let only = |parts: &mut PackParts, change: fn(&mut Approach)| {
        parts
            .approaches
            .retain(|it| ["medium-swedish", "still-touch"].contains(&&*it.name));
        for item in &mut parts.items {
            for option in &mut item.options {
                option.prefers = Set::new();
            }
        }
        for rule in &mut parts.rules {
            if let Then::Advice(advice) = &mut rule.then {
                advice.avoid = Set::new();
            }
        }
        change(&mut parts.approaches[1]);
    };
    accepted(|parts| only(parts, |_| {}));
    let amiss: [fn(&mut Approach); 5] = [
        |it| it.best = Best::Discuss,
        |it| (it.lowest, it.tool_max) = (Pressure::Gentle, Pressure::Gentle),
        |it| it.latest_flare = Flare::Unsettled,
        |it| it.core_areas = Set::first(1),
        |it| it.only_with = vec![sign(0)],
    ];
    let due = "table `approach`: has nothing that is left to everybody";
    for change in amiss {
        refused(due, |parts| only(parts, change));
    }
    let avoiding = |advice: Advice| {
        move |parts: &mut PackParts| {
            only(parts, |_| {});
            let avoid = [ApproachId::at(1)].into_iter().collect();
            advises(Advice { avoid, ..advice })(parts);
        }
    };
    refused(due, avoiding(ADAPT));
    accepted(avoiding(asking_somebody(HOLD)));
}

// 6. Pages.

#[test]
fn a_page_has_one_to_six_lines_in_order() {
    // One page more, at the end, so that no place of another moves.
    let lines = |count: usize| {
        move |parts: &mut PackParts| {
            for at in 0..count {
                let mut line = parts.items[0].clone();
                line.name = format!("made-up-{at}").into();
                line.page = PageId::at(parts.pages.len());
                parts.items.push(line);
            }
            let mut page = parts.pages[0].clone();
            page.name = "made-up".into();
            parts.pages.push(page);
        }
    };
    refused("page `made-up`: has no items", lines(0));
    accepted(lines(1));
    accepted(lines(6));
    refused("page `made-up`: has 7 lines, more than the 6", lines(7));
    let id = &pack().parts().id;
    refused(&format!("pack `{id}`: has items out of the order"), |it| {
        let turns = |pair: &[Item]| pair[0].page != pair[1].page;
        let turn = it.items.windows(2).position(turns).expect("two pages");
        let (before, after) = (it.items[turn].page, it.items[turn + 1].page);
        (it.items[turn].page, it.items[turn + 1].page) = (after, before);
    });
    refused("part `made-up`: has no pages", |parts| {
        let mut part = parts.parts[0].clone();
        part.name = "made-up".into();
        parts.parts.push(part);
    });
}

// 7. Gates, and what can be asked of an item.

#[test]
fn a_gate_is_an_item_that_is_always_asked() {
    refused(&format!("item `{SIGN}`: is gated by the flare"), |parts| {
        item_of(parts, SIGN).asked_when = vec![Test::Flare(Flare::Severe)];
    });
    let gated = pack().parts().items.iter();
    let gated: Vec<&Item> = gated.filter(|it| !it.asked_when.is_empty()).collect();
    let switched = pack().parts().items.iter();
    let switched: Vec<&Item> = switched
        .filter(|it| !it.switched_on_by.is_empty())
        .collect();
    assert!(!gated.is_empty() && !switched.is_empty());
    for by in gated.iter().chain(&switched) {
        let due = format!("item `{SIGN}`: is gated by `{}`", by.name);
        refused(&due, |parts| {
            item_of(parts, SIGN).asked_when = vec![at_least(&by.name, Findings::YES)];
        });
    }
    let rated = pack().parts().items.iter();
    let mut rated = rated.filter(|it| matches!(it.kind, Kind::Rating { .. }));
    let rated = &rated.next().expect("a rating").name;
    let due = format!("item `{rated}`: is switched on, which only a `sign`");
    refused(&due, |parts| {
        item_of(parts, rated).switched_on_by = vec![sign(0)];
    });
    refused(&format!("item `{SIGN}`: cannot ask that of"), |parts| {
        item_of(parts, SIGN).asked_when = vec![at_least("goals", Findings::YES)];
    });
}

/// Every level of every kind: just those an answer can reach, and that
/// "no" does not.
#[test]
fn a_rule_asks_for_a_level_that_an_answer_can_reach() {
    let parts = pack().parts();
    let first = |fits: fn(&Kind) -> bool| {
        let mut items = parts.items.iter();
        items.find(|it| fits(&it.kind)).expect("such an item")
    };
    let ordered = first(|kind| matches!(kind, Kind::Choice { ordered: true }));
    let unordered = first(|kind| matches!(kind, Kind::Choice { ordered: false }));
    let last = u8::try_from(ordered.options.len()).expect("a few options");
    let cases = [
        (
            first(|kind| *kind == Kind::Sign),
            Findings::UNSURE..=Findings::YES,
        ),
        (
            first(|kind| *kind == Kind::Clearable),
            Findings::AGREED..=Findings::YES,
        ),
        (
            first(|kind| *kind == Kind::Agreement),
            Findings::AGREED..=Findings::YES,
        ),
        (
            first(|kind| matches!(kind, Kind::Rating { .. })),
            2..=Score::MAX + 1,
        ),
        (ordered, 2..=last),
    ];
    for (about, levels) in cases {
        for level in 0..=20 {
            let change = asks(at_least(&about.name, level));
            if levels.contains(&level) {
                accepted(change);
            } else {
                refused("rule `made-up`: cannot ask that of item `", change);
            }
        }
    }
    let option = OptionId::at(0);
    for about in [unordered, ordered] {
        let item = named(&about.name);
        let due = "rule `made-up`: cannot ask that of item `";
        refused(due, asks(Test::Includes { item, option }));
        match about.kind {
            Kind::Choice { ordered: true } => refused(due, asks(Test::Is { item, option })),
            _ => accepted(asks(Test::Is { item, option })),
        }
    }
}

// 8. Rules.

#[test]
fn a_rule_asks_something_and_names_no_flare_level_by_another() {
    refused("rule `made-up`: asks nothing", |parts| {
        parts.rules.push(rule(Vec::new(), Then::Advice(ADAPT)));
    });
    let by_flare = Clause::all(vec![Test::Flare(Flare::Unsettled)]);
    let clause = by_flare.clone();
    refused("rule `made-up`: names the flare level by", |parts| {
        let then = Then::Flare(Flare::Severe);
        parts.rules.push(rule(vec![clause], then));
    });
    accepted(|parts| parts.rules.push(rule(vec![by_flare], Then::Advice(ADAPT))));
}

#[test]
fn a_rule_that_no_answers_could_meet_is_refused() {
    let due = "rule `made-up`: can never fire";
    let wanted = |need: u8, tests: Vec<Test>| {
        move |parts: &mut PackParts| {
            let clauses = vec![Clause { need, tests }];
            parts.rules.push(rule(clauses, Then::Advice(ADAPT)));
        }
    };
    let chosen = |option: usize| {
        let mut items = pack().items();
        let choice = |id: &ItemId| pack().item(*id).kind == (Kind::Choice { ordered: false });
        Test::Is {
            item: items.find(choice).expect("a choice without an order"),
            option: OptionId::at(option),
        }
    };
    refused(due, wanted(0, vec![sign(0)]));
    accepted(wanted(1, vec![sign(0)]));
    refused(due, wanted(2, vec![sign(0)]));
    // Of the options of a choice only one can hold.
    accepted(wanted(1, vec![chosen(0), chosen(1)]));
    refused(due, wanted(2, vec![chosen(0), chosen(1)]));
    accepted(wanted(2, vec![chosen(0), chosen(1), sign(0)]));
    refused(due, wanted(3, vec![chosen(0), chosen(1), sign(0)]));
    accepted(wanted(3, vec![chosen(0), chosen(0), sign(0)]));
}

#[test]
fn a_rule_asks_for_no_flare_level_beyond_the_highest_that_is_named() {
    let highest = |flare: Flare, asked: Flare| {
        move |parts: &mut PackParts| {
            for rule in &mut parts.rules {
                if let Then::Flare(level) = &mut rule.then {
                    *level = (*level).min(flare);
                }
                for test in rule.clauses.iter_mut().flat_map(|it| &mut it.tests) {
                    if let Test::Flare(level) = test {
                        *level = (*level).min(flare);
                    }
                }
            }
            asks(Test::Flare(asked))(parts);
        }
    };
    accepted(highest(Flare::Severe, Flare::Severe));
    accepted(highest(Flare::FlareLike, Flare::FlareLike));
    refused(
        "rule `made-up`: can never fire",
        highest(Flare::FlareLike, Flare::Severe),
    );
}

#[test]
fn whatever_limits_anything_is_not_called_ready() {
    let ready = Advice::UNRESTRICTED;
    let limits = [
        Advice {
            max_pressure: Pressure::Gentle,
            ..ready
        },
        Advice {
            minutes: Some(20),
            ..ready
        },
        Advice {
            areas_off: Set::first(1),
            ..ready
        },
        Advice {
            avoid: Set::first(1),
            ..ready
        },
    ];
    for limit in limits {
        refused("rule `made-up`: limits something yet", advises(limit));
        let disposition = Disposition::Adapt;
        accepted(advises(Advice {
            disposition,
            ..limit
        }));
    }
    accepted(advises(asking_somebody(ready)));
}

#[test]
fn no_pressure_is_a_hold_and_a_hold_names_somebody() {
    let none = |disposition| {
        advises(asking_somebody(Advice {
            disposition,
            max_pressure: Pressure::None,
            ..Advice::UNRESTRICTED
        }))
    };
    refused(
        "rule `made-up`: allows no pressure yet",
        none(Disposition::Adapt),
    );
    accepted(none(Disposition::Hold));
    accepted(none(Disposition::Urgent));
    refused("rule `made-up`: holds without naming", advises(HOLD));
    accepted(advises(asking_somebody(HOLD)));
    accepted(advises(ADAPT));
    refused(
        "rule `made-up`: allows no minutes",
        advises(Advice {
            minutes: Some(0),
            ..ADAPT
        }),
    );
}
