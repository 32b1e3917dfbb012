//! A shift in plain words.

use super::change::{Seen, Status, What};
use super::side::Side;
use crate::desk::plain::{flare, pressure, tier};
use crate::domain::Minutes;

/// A shift in plain words.
pub fn say(
    what: What<'_>,
    (old, old_side): (&Seen<'_>, &Side<'_>),
    (new, new_side): (&Seen<'_>, &Side<'_>),
) -> String {
    let minutes = |time: Minutes| format!("{} minutes, {} by oneself", time.therapist, time.alone);
    match what {
        What::Tier => format!("outcome: {} → {}", tier(old.tier), tier(new.tier)),
        What::Flare => format!("flare level: {} → {}", flare(old.flare), flare(new.flare)),
        What::Pressure => format!(
            "pressure at most: {} → {}",
            pressure(old.cap),
            pressure(new.cap)
        ),
        What::Minutes => format!(
            "longest time: {} → {}",
            minutes(old.minutes),
            minutes(new.minutes)
        ),
        What::Area(name) => {
            let verb = if new.areas.get(name) == Some(&true) {
                "now left alone"
            } else {
                "no longer left alone"
            };
            format!("{}: {verb}", called(new_side, old_side, name, area))
        }
        What::Approach(name) => {
            let called = called(new_side, old_side, name, approach);
            format!("{called}: {} → {}", status(old, name), status(new, name))
        }
        What::Strength(name) => {
            let called = called(new_side, old_side, name, approach);
            let (before, after) = (pressure(old.strength(name)), pressure(new.strength(name)));
            format!("{called}, pressure at most: {before} → {after}")
        }
        What::Time(name) => {
            let called = called(new_side, old_side, name, approach);
            let (before, after) = (old.time(name), new.time(name));
            format!("{called}, longest time: {before} → {after} minutes")
        }
        What::Consult => consult(old, new),
        What::Order => reordered(old, new),
    }
}

fn consult(old: &Seen<'_>, new: &Seen<'_>) -> String {
    let only = |one: &Seen<'_>, other: &Seen<'_>| -> Vec<String> {
        let gone = one
            .consult
            .iter()
            .filter(|name| !other.consult.contains(name));
        gone.map(|name| name.replace('-', " ")).collect()
    };
    let lists = [
        ("no longer asked", only(old, new)),
        ("asked besides", only(new, old)),
    ];
    let said: Vec<_> = lists
        .into_iter()
        .filter(|(_, names)| !names.is_empty())
        .map(|(verb, names)| format!("{verb}: {}", names.join(", ")))
        .collect();
    if said.is_empty() {
        "the same people to ask, another one first".to_owned()
    } else {
        said.join("; ")
    }
}

/// The stretch of the ranking that is in another order.
fn reordered(old: &Seen<'_>, new: &Seen<'_>) -> String {
    let (before, after) = (old.ranked(new), new.ranked(old));
    let pairs = || before.iter().zip(&after);
    let same = pairs().take_while(|(one, two)| one == two).count();
    let end = pairs().rposition(|(one, two)| one != two).unwrap_or(same);
    let stretch = |names: &[&str]| {
        let moved = names.iter().skip(same).take(end + 1 - same);
        moved.copied().collect::<Vec<_>>().join(", ")
    };
    format!(
        "order, from place {}: {} → {}",
        same + 1,
        stretch(&before),
        stretch(&after)
    )
}

fn status(seen: &Seen<'_>, name: &str) -> &'static str {
    match seen.approaches.get(name).map(|open| open.status) {
        None => "not known",
        Some(Status::Avoid) => "avoid",
        Some(Status::Discuss) => "discuss",
        Some(Status::Suggest) => "suggest",
    }
}

type Called = fn(&Side<'_>, &str) -> Option<String>;

/// What something is called in whichever pack has it.
fn called(new: &Side<'_>, old: &Side<'_>, name: &str, by: Called) -> String {
    by(new, name)
        .or_else(|| by(old, name))
        .unwrap_or_else(|| name.to_owned())
}

fn area(side: &Side<'_>, name: &str) -> Option<String> {
    let id = side
        .pack
        .areas()
        .find(|id| &*side.pack.area(*id).name == name)?;
    Some(side.plain.area(id))
}

fn approach(side: &Side<'_>, name: &str) -> Option<String> {
    let id = side
        .pack
        .approaches()
        .find(|id| &*side.pack.approach(*id).name == name)?;
    Some(side.plain.approach(id))
}
