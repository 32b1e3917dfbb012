//! What the levels are called.

use crate::domain::{Disposition, Flare, Pressure};

/// How soon to do what.
pub const fn tier(disposition: Disposition) -> &'static str {
    match disposition {
        Disposition::Ready => "Ready",
        Disposition::Adapt => "With care",
        Disposition::Hold => "Wait",
        Disposition::Urgent => "Urgent",
        Disposition::Emergency => "Emergency",
    }
}

/// How active the condition seems.
pub const fn flare(level: Flare) -> &'static str {
    match level {
        Flare::Settled => "settled (F0)",
        Flare::Unsettled => "unsettled (F1)",
        Flare::FlareLike => "flare-like (F2)",
        Flare::Severe => "severe (F3)",
    }
}

/// The most pressure.
pub const fn pressure(level: Pressure) -> &'static str {
    match level {
        Pressure::None => "none (0)",
        Pressure::Feather => "feather (1)",
        Pressure::Gentle => "gentle (2)",
        Pressure::Medium => "medium (3)",
    }
}
