//! Made-up people, each by the few answers that matter; the rest are the
//! calmest there are.

use crate::words::pack;
use massage_check::domain::{Answer, ItemId};
use massage_check::gallery::people;
use people::Said::{Agreed, Rated, Ticks, Unsure, Yes};

pub use people::{Person as Sheet, Said};

const RHEUMATOID: (&str, Said) = ("conditions", Ticks(&["rheumatoid-arthritis"]));

pub const EMERGENCY: Sheet = &[("chest-or-breath", Yes)];
pub const CRISIS: Sheet = &[("self-harm", Unsure)];
pub const URGENT: Sheet = &[RHEUMATOID, ("hot-joint", Yes)];
pub const HOLD: Sheet = &[RHEUMATOID, ("recent-infusion", Yes)];
pub const CLEARED: Sheet = &[RHEUMATOID, ("recent-clot", Agreed)];
/// Rheumatoid arthritis that is settled, on methotrexate.
pub const SETTLED: Sheet = &[
    RHEUMATOID,
    ("immune-medicine", Yes),
    ("pain", Rated(2)),
    ("stiffness", Rated(2)),
    ("tiredness", Rated(3)),
    ("goals", Ticks(&["stiff"])),
];
pub const READY: Sheet = &[("conditions", Ticks(&["hashimotos"]))];
/// Somebody whose specialist is asked about.
pub const MYOSITIS: Sheet = &[("conditions", Ticks(&["myositis"]))];

/// What the sheet says about an item.
pub fn answer(sheet: Sheet, about: ItemId) -> Answer {
    people::answer(sheet, pack(), about)
}
