//! What a rule can say, and how what two rules say is joined.
//!
//! INVARIANT: joining never loosens. There is no "or", no "override" and no
//! "except" here, so no rule can undo another.

use super::id::{ApproachId, AreaId, PromptId, Set};
use serde::{Deserialize, Serialize};

/// What to do next, and how soon, from the calmest to the gravest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Disposition {
    /// No warning answers: gentle to medium massage may suit.
    Ready,
    /// Some gentle kinds may suit, within limits.
    Adapt,
    /// Not now: wait, or ask a clinician first.
    Hold,
    /// Medical advice today; no massage.
    Urgent,
    /// Call the emergency number now.
    Emergency,
}

impl Disposition {
    /// All of them, calmest first.
    pub const ALL: [Self; 5] = [
        Self::Ready,
        Self::Adapt,
        Self::Hold,
        Self::Urgent,
        Self::Emergency,
    ];

    /// Its id in content and text.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ready => "ready",
            Self::Adapt => "adapt",
            Self::Hold => "hold",
            Self::Urgent => "urgent",
            Self::Emergency => "emergency",
        }
    }

    /// Whether any massage may be spoken of at all.
    pub const fn allows_massage(self) -> bool {
        matches!(self, Self::Ready | Self::Adapt)
    }
}

/// The most pressure advised, on the scale of the clinical basis (1.4).
/// Levels 4 and 5 of that scale have no spelling here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Pressure {
    /// No massage.
    None,
    /// A resting hand.
    Feather,
    /// Like rubbing in hand cream.
    Gentle,
    /// Clear and comfortable.
    Medium,
}

impl Pressure {
    /// All of them, lightest first.
    pub const ALL: [Self; 4] = [Self::None, Self::Feather, Self::Gentle, Self::Medium];

    /// The number on the scale of the clinical basis.
    pub const fn level(self) -> u8 {
        self as u8
    }

    /// Its id in content and text.
    pub const fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Feather => "feather",
            Self::Gentle => "gentle",
            Self::Medium => "medium",
        }
    }
}

/// How active the condition seems today: a transparent rule of this project,
/// not a validated score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[allow(
    clippy::enum_variant_names,
    reason = "“flare-like” is the term: we never say that it is a flare"
)]
pub enum Flare {
    /// F0.
    Settled,
    /// F1.
    Unsettled,
    /// F2.
    FlareLike,
    /// F3.
    Severe,
}

impl Flare {
    /// All of them, calmest first.
    pub const ALL: [Self; 4] = [
        Self::Settled,
        Self::Unsettled,
        Self::FlareLike,
        Self::Severe,
    ];

    /// The code of the clinical basis.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Settled => "F0",
            Self::Unsettled => "F1",
            Self::FlareLike => "F2",
            Self::Severe => "F3",
        }
    }

    /// Its id in content and text.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Settled => "settled",
            Self::Unsettled => "unsettled",
            Self::FlareLike => "flare-like",
            Self::Severe => "severe",
        }
    }
}

/// The longest time advised, in minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Minutes {
    /// Given by a therapist.
    pub therapist: u16,
    /// By oneself.
    pub alone: u16,
}

impl Minutes {
    /// No time at all.
    pub const NONE: Self = Self {
        therapist: 0,
        alone: 0,
    };

    /// The shorter of each.
    #[must_use]
    pub fn min(self, other: Self) -> Self {
        Self {
            therapist: self.therapist.min(other.therapist),
            alone: self.alone.min(other.alone),
        }
    }
}

/// What one rule, or all that fired together, allow and forbid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Advice {
    /// How soon to do what.
    pub disposition: Disposition,
    /// The most pressure.
    pub max_pressure: Pressure,
    /// The longest time; the ceiling of the pressure comes on top.
    pub minutes: Option<u16>,
    /// Parts of the body to leave alone.
    pub areas_off: Set<AreaId>,
    /// Kinds of massage to avoid.
    pub avoid: Set<ApproachId>,
    /// Whom to consult.
    pub consult: Set<PromptId>,
}

impl Advice {
    /// What holds when no rule applies. Anything firmer has no spelling.
    pub const UNRESTRICTED: Self = Self {
        disposition: Disposition::Ready,
        max_pressure: Pressure::Medium,
        minutes: None,
        areas_off: Set::new(),
        avoid: Set::new(),
        consult: Set::new(),
    };

    /// Both hold. Never looser than either, and the order cannot matter.
    #[must_use]
    pub fn and(self, other: &Self) -> Self {
        Self {
            disposition: self.disposition.max(other.disposition),
            max_pressure: self.max_pressure.min(other.max_pressure),
            minutes: match (self.minutes, other.minutes) {
                (Some(one), Some(two)) => Some(one.min(two)),
                (limit, None) | (None, limit) => limit,
            },
            areas_off: self.areas_off.union(other.areas_off),
            avoid: self.avoid.union(other.avoid),
            consult: self.consult.union(other.consult),
        }
    }

    /// Whether it limits what may be done: pressure, time, places or kinds.
    pub fn limits(&self) -> bool {
        self.max_pressure < Pressure::Medium
            || self.minutes.is_some()
            || !self.areas_off.is_empty()
            || !self.avoid.is_empty()
    }
}
