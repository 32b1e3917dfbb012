//! What holds for everybody: dates, minutes, whom to consult, numbers to
//! ring, and something gentle that is left to offer.

use super::Faults;
use crate::domain::{
    ApproachId, Best, Date, Disposition, Flare, Minutes, PackParts, Pressure, Rule,
};

/// The pack as released.
pub fn release(parts: &PackParts, found: &mut Faults) {
    for day in [parts.date, parts.valid_until] {
        if Date::new(day.year(), day.month(), day.day()).is_none() {
            found.add(
                "pack",
                &parts.id,
                format_args!("has a date that no calendar has, {day}; correct it"),
            );
        }
    }
    if parts.valid_until < parts.date {
        found.add(
            "pack",
            &parts.id,
            "is valid until a day before its own date; correct one of them",
        );
    }
    for disposition in Disposition::ALL {
        // A hold is explained by the rules that hold, each of which names somebody.
        if disposition != Disposition::Hold && parts.consult[disposition as usize].is_empty() {
            let tier = disposition.name();
            found.add(
                "pack",
                &parts.id,
                format_args!("names nobody to consult for `{tier}`; add a prompt to [consult]"),
            );
        }
    }
    for pair in Pressure::ALL.windows(2) {
        if let [lower, higher] = *pair {
            let (less, more) = (
                parts.minutes[lower as usize],
                parts.minutes[higher as usize],
            );
            if less.therapist > more.therapist || less.alone > more.alone {
                found.add(
                    "pack",
                    &parts.id,
                    format_args!(
                        "allows more minutes at `{}` than at `{}`; correct [minutes]",
                        lower.name(),
                        higher.name()
                    ),
                );
            }
            if more.alone > more.therapist || more.alone == 0 {
                found.add("pack", &parts.id, format_args!("allows no minutes at `{}`, or more by oneself than by a therapist; correct [minutes]", higher.name()));
            }
        }
    }
    if parts.minutes[0] != Minutes::NONE {
        found.add(
            "pack",
            &parts.id,
            "allows minutes at no pressure; leave `none` out of [minutes]",
        );
    }
    for region in &parts.regions {
        if region.emergency.is_empty() {
            found.add(
                "region",
                &region.name,
                "has no emergency number; add one, 112 where unknown",
            );
        }
        if region.neutral.as_deref().is_some_and(|page| !is_page(page)) {
            found.add(
                "region",
                &region.name,
                "has a `neutral` that is no address of a page; begin it with https://",
            );
        }
    }
}

/// An address that nobody on the way can read or change: never `http:`, and
/// least of all `javascript:`.
pub fn is_page(address: &str) -> bool {
    let host = address
        .strip_prefix("https://")
        .and_then(|rest| rest.split('/').next());
    host.is_some_and(|host| {
        host.contains('.')
            && host
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b".-".contains(&byte))
    }) && address.bytes().all(|byte| byte.is_ascii_graphic())
}

/// What can be offered.
pub fn approaches(parts: &PackParts, found: &mut Faults) {
    for approach in &parts.approaches {
        if approach.lowest == Pressure::None || approach.lowest > approach.tool_max {
            found.add(
                "approach",
                &approach.name,
                "needs a `lowest` of at least feather and no more than its `tool-max`; correct one of them",
            );
        }
        if approach.sources.is_empty() {
            found.add(
                "approach",
                &approach.name,
                "has no source; add one, EO if it is expert opinion",
            );
        }
    }
    // Whoever may have massage at all is offered something: the gentlest
    // touch is never taken away but by a hold.
    let kept = parts
        .approaches
        .iter()
        .enumerate()
        .any(|(index, approach)| {
            approach.best == Best::Suggest
                && approach.lowest == Pressure::Feather
                && approach.latest_flare >= Flare::FlareLike
                && approach.core_areas.is_empty()
                && approach.only_with.is_empty()
                && parts.rules.iter().filter_map(Rule::advice).all(|advice| {
                    advice.disposition >= Disposition::Hold
                        || !advice.avoid.contains(ApproachId::at(index))
                })
        });
    if !kept {
        found.add("table", "approach", "has nothing that is left to everybody who may have massage; keep one at feather pressure that no rule avoids");
    }
}
