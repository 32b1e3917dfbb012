//! Made-up people, each by the few answers that matter; the rest are the
//! calmest there are.

use crate::words::{item, pack};
use massage_check::desk::calm;
use massage_check::domain::Rating;
use massage_check::domain::{
    Answer, Doubt, Finding, Held, ItemId, Kind, OneOrMore, OptionId, Score, Set, Ticked,
};

/// What somebody says about an item.
#[derive(Clone, Copy, Debug)]
pub enum Said {
    Yes,
    Unsure,
    /// Yes, and the clinician has agreed.
    Agreed,
    Score(u8),
    Ticks(&'static [&'static str]),
}

/// Item ids, and what is said about them.
pub type Sheet = &'static [(&'static str, Said)];

use Said::{Agreed, Score as Rated, Ticks, Unsure, Yes};

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
    let said = sheet.iter().find(|(name, _)| item(name) == about);
    let Some((_, said)) = said else {
        let name = &pack().item(about).name;
        return calm::answer(pack(), about)
            .unwrap_or_else(|| panic!("the sheet has to say {name}"));
    };
    match (said, &pack().item(about).kind) {
        (Yes, Kind::Sign) => Answer::Sign(Finding::Present),
        (Unsure, Kind::Sign) => Answer::Sign(Finding::Unsure),
        (Yes, _) => Answer::Hold(Held::Waiting(Doubt::Present)),
        (Unsure, _) => Answer::Hold(Held::Waiting(Doubt::Unsure)),
        (Agreed, _) => Answer::Hold(Held::Agreed(Doubt::Present)),
        (Rated(number), _) => {
            Answer::Rating(Rating::Scored(Score::new(*number).expect("on the scale")))
        }
        (Ticks(names), _) => {
            let options = &pack().item(about).options;
            let place = |name: &&str| options.iter().position(|option| *option.name == **name);
            let ticks: Set<OptionId> = names
                .iter()
                .map(|name| OptionId::at(place(name).expect("an option of the item")))
                .collect();
            Answer::Ticked(OneOrMore::new(ticks).map_or(Ticked::NoneOfThese, Ticked::These))
        }
    }
}
