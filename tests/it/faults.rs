//! Faults seeded into the content, one at a time: a rule dropped, a condition
//! narrowed, an option flipped, a cap loosened, an area swapped, a gate
//! deleted. Each is caught: refused as a pack, by a vignette, by the proof, or
//! by the comparison with the content as it is.

use crate::support::{content, files, pack};
use massage_check::authoring::Content;
use massage_check::desk::{diff, vignette};
use massage_check::domain::{
    Advice, ApproachId, AreaId, Best, Disposition, Flare, Kind, OptionId, Pack, PackParts,
    Pressure, Rule, Set, Test, Then,
};
use massage_check::proof::prove_safety;
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// One fault, and how to make it.
struct Fault {
    what: String,
    parts: PackParts,
}

/// What caught a fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum CaughtBy {
    /// No pack can be made of it.
    Refusal,
    Vignette,
    Proof,
    /// The comparison shows somebody whose advice is looser.
    Loosening,
    /// Nobody's advice is looser: the comparison shows what was edited.
    Edit,
    Nothing,
}

#[test]
fn every_fault_seeded_into_the_content_is_caught() {
    let faults = faults();
    assert!(faults.len() > 1_000, "only {}", faults.len());
    let vignettes = vignette::read(files(), pack()).expect("vignettes");
    let next = AtomicUsize::new(0);
    let catch = || {
        let mut caught = Vec::new();
        while let Some(fault) = faults.get(next.fetch_add(1, Ordering::Relaxed)) {
            caught.push((caught_by(fault, &vignettes), &*fault.what));
        }
        caught
    };
    let mut caught: Vec<_> = thread::scope(|scope| {
        let cores = thread::available_parallelism().map_or(1, usize::from);
        let threads: Vec<_> = (0..cores).map(|_| scope.spawn(catch)).collect();
        let caught = threads
            .into_iter()
            .map(|it| it.join().expect("nobody panics"));
        caught.flatten().collect()
    });
    caught.sort_unstable();
    let by = |who| {
        caught
            .iter()
            .filter(move |(by, _)| *by == who)
            .map(|(_, what)| *what)
    };
    let missed: Vec<_> = by(CaughtBy::Nothing).collect();
    assert!(
        missed.is_empty(),
        "{} missed:\n{}",
        missed.len(),
        missed.join("\n")
    );
    // Most do not need the comparison, which is there to ask the reviewer.
    let mut counts = BTreeMap::new();
    for (by, _) in &caught {
        *counts.entry(by).or_insert(0_usize) += 1;
    }
    println!("{counts:?}");
    // What loosens nothing for anybody is belt and braces (8.4 of the basis):
    // cells of the condition table that the flare level or another row covers.
    let edits: Vec<_> = by(CaughtBy::Edit).collect();
    assert!(
        edits.len() < 150,
        "{} change nothing:\n{}",
        edits.len(),
        edits.join("\n")
    );
}

fn caught_by(fault: &Fault, vignettes: &[vignette::Vignette]) -> CaughtBy {
    let Ok(pack) = Pack::new(fault.parts.clone()) else {
        return CaughtBy::Refusal;
    };
    // With a rule less the ids of the others move: vignettes are read anew, and
    // one that names the rule cannot be.
    let read = (pack.rules().len() < crate::support::pack().rules().len())
        .then(|| vignette::read(files(), &pack));
    let vignettes = match &read {
        None => vignettes,
        Some(Ok(read)) => read,
        Some(Err(_)) => return CaughtBy::Vignette,
    };
    if vignettes.iter().any(|it| !it.mismatches(&pack).is_empty()) {
        return CaughtBy::Vignette;
    }
    let with = Content {
        pack,
        ..content().clone()
    };
    if !prove_safety(&with).holds() {
        return CaughtBy::Proof;
    }
    let report = diff::report(content(), &with);
    if report.loosened().next().is_some() {
        CaughtBy::Loosening
    } else if !report.is_empty() {
        CaughtBy::Edit
    } else {
        CaughtBy::Nothing
    }
}

fn faults() -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut add = |what: String, make: &dyn Fn(&mut PackParts)| {
        let mut parts = pack().parts().clone();
        make(&mut parts);
        faults.push(Fault { what, parts });
    };
    for id in pack().rules() {
        let at = id.index();
        let rule = pack().rule(id);
        add(format!("{}: dropped", rule.name), &|parts| {
            parts.rules.remove(at);
        });
        for (what, changed) in narrowed(rule).into_iter().chain(loosened(rule)) {
            add(format!("{}: {what}", rule.name), &|parts| {
                parts.rules[at] = changed.clone();
            });
        }
    }
    for id in pack().items() {
        let (at, item) = (id.index(), pack().item(id));
        for gate in 0..item.asked_when.len() {
            add(format!("{}: gate {gate} deleted", item.name), &|parts| {
                parts.items[at].asked_when.remove(gate);
            });
        }
        for switch in 0..item.switched_on_by.len() {
            add(
                format!("{}: switch {switch} deleted", item.name),
                &|parts| {
                    parts.items[at].switched_on_by.remove(switch);
                },
            );
        }
        if let Kind::Rating { .. } = item.kind {
            add(format!("{}: skipped counts as 5", item.name), &|parts| {
                parts.items[at].kind = Kind::Rating { skipped: 5 };
            });
        }
        if item.kind == Kind::Sign && item.basis.starts_with('H') {
            add(format!("{}: can be cleared", item.name), &|parts| {
                parts.items[at].kind = Kind::Clearable;
            });
        }
    }
    for id in pack().approaches() {
        let (at, about) = (id.index(), pack().approach(id));
        let name = &about.name;
        if about.lowest > Pressure::Feather {
            add(format!("{name}: at less pressure"), &|parts| {
                parts.approaches[at].lowest = lower(about.lowest);
            });
        }
        if about.latest_flare < Flare::Severe {
            add(format!("{name}: in a graver flare"), &|parts| {
                let graver = Flare::ALL[about.latest_flare as usize + 1];
                parts.approaches[at].latest_flare = graver;
            });
        }
        for area in about.core_areas.iter() {
            add(format!("{name}: without its area"), &|parts| {
                parts.approaches[at].core_areas.remove(area);
            });
        }
        if about.best == Best::Discuss {
            add(format!("{name}: suggested"), &|parts| {
                parts.approaches[at].best = Best::Suggest;
            });
        }
        if !about.only_with.is_empty() {
            add(format!("{name}: for everybody"), &|parts| {
                parts.approaches[at].only_with.clear();
            });
        }
    }
    for at in 1..4 {
        add(format!("minutes {at}: ten more"), &|parts| {
            parts.minutes[at].therapist += 10;
        });
        add(format!("minutes {at}: five more alone"), &|parts| {
            parts.minutes[at].alone += 5;
        });
    }
    add("front of the neck free".to_owned(), &|parts| {
        parts.baseline.areas_off = Set::new();
    });
    for tier in Disposition::ALL {
        add(format!("nobody to ask at {}", tier.name()), &|parts| {
            parts.consult[tier as usize].clear();
        });
    }
    // Emptying what is empty is no fault.
    faults.retain(|fault| fault.parts != *pack().parts());
    faults
}

fn lower(pressure: Pressure) -> Pressure {
    Pressure::ALL[pressure as usize - 1]
}

/// A rule that fires less often, or for somebody else.
fn narrowed(rule: &Rule) -> Vec<(String, Rule)> {
    let mut all = Vec::new();
    for (at, clause) in rule.clauses.iter().enumerate() {
        let mut add = |what: String, make: &dyn Fn(&mut Rule)| {
            let mut changed = rule.clone();
            make(&mut changed);
            all.push((what, changed));
        };
        if usize::from(clause.need) < clause.tests.len() {
            add("needs one more".to_owned(), &|rule| {
                rule.clauses[at].need += 1
            });
        }
        for (place, test) in clause.tests.iter().enumerate() {
            // The sixteen areas are alike: three of them will do.
            if clause.tests.len() > 10 && place % 5 != 0 {
                continue;
            }
            if usize::from(clause.need) < clause.tests.len() {
                add(format!("condition {place} deleted"), &|rule| {
                    rule.clauses[at].tests.remove(place);
                });
            }
            if let Some(other) = elsewhere(test) {
                add(format!("condition {place} changed"), &|rule| {
                    rule.clauses[at].tests[place] = other;
                });
            }
        }
        if rule.clauses.len() > 1 {
            add(format!("way {at} deleted"), &|rule| {
                rule.clauses.remove(at);
            });
        }
    }
    all
}

/// The next level up, or the option beside it.
fn elsewhere(test: &Test) -> Option<Test> {
    let beside = |item, option: OptionId| {
        let options = pack().item(item).options.len();
        OptionId::at((option.index() + 1) % options)
    };
    Some(match *test {
        Test::AtLeast { item, level } => Test::AtLeast {
            item,
            level: level + 1,
        },
        Test::Is { item, option } => Test::Is {
            item,
            option: beside(item, option),
        },
        Test::Includes { item, option } => Test::Includes {
            item,
            option: beside(item, option),
        },
        Test::Flare(level) => Test::Flare(*Flare::ALL.get(level as usize + 1)?),
    })
}

/// A rule that says less.
fn loosened(rule: &Rule) -> Vec<(String, Rule)> {
    let mut all: Vec<(String, Then)> = Vec::new();
    match rule.then {
        Then::Flare(level) => {
            let milder = Flare::ALL[level as usize - 1];
            all.push(("a milder level".to_owned(), Then::Flare(milder)));
        }
        Then::Advice(advice) => {
            let mut add = |what: String, advice: Advice| all.push((what, Then::Advice(advice)));
            if let Some(milder) = (advice.disposition as usize).checked_sub(1) {
                let disposition = Disposition::ALL[milder];
                add(
                    "a milder tier".to_owned(),
                    Advice {
                        disposition,
                        ..advice
                    },
                );
            }
            if advice.max_pressure < Pressure::Medium {
                let max_pressure = Pressure::ALL[advice.max_pressure as usize + 1];
                add(
                    "a looser cap".to_owned(),
                    Advice {
                        max_pressure,
                        ..advice
                    },
                );
            }
            if let Some(limit) = advice.minutes {
                let minutes = Some(limit * 2);
                add("twice the minutes".to_owned(), Advice { minutes, ..advice });
                add(
                    "no limit of minutes".to_owned(),
                    Advice {
                        minutes: None,
                        ..advice
                    },
                );
            }
            for area in advice.areas_off.iter() {
                let name = &pack().area(area).name;
                let mut less = advice;
                less.areas_off.remove(area);
                add(format!("without {name}"), less);
                let count = pack().areas().len();
                less.areas_off
                    .insert(AreaId::at((area.index() + 1) % count));
                add(format!("another area for {name}"), less);
            }
            for kind in advice.avoid.iter() {
                let name = &pack().approach(kind).name;
                let mut less = advice;
                less.avoid.remove(kind);
                add(format!("without {name}"), less);
                let count = pack().approaches().len();
                less.avoid
                    .insert(ApproachId::at((kind.index() + 1) % count));
                add(format!("another kind for {name}"), less);
            }
        }
    }
    all.into_iter()
        .map(|(what, then)| {
            (
                what,
                Rule {
                    then,
                    ..rule.clone()
                },
            )
        })
        .collect()
}
