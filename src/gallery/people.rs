//! Made-up people, each by the few answers that matter; the rest are the
//! calmest there are.

use crate::desk::calm;
use crate::domain::{
    Answer, Doubt, Finding, Held, ItemId, Kind, OneOrMore, OptionId, Pack, Rating, Score, Set,
    Ticked,
};

/// What somebody says about an item.
#[derive(Clone, Copy, Debug)]
pub enum Said {
    /// Yes; where it is asked, nobody has agreed.
    Yes,
    /// Not sure; where it is asked, nobody has agreed.
    Unsure,
    /// Yes, and the clinician has agreed.
    Agreed,
    /// So many out of 10.
    Rated(u8),
    /// The option of this name.
    Chose(&'static str),
    /// The options of these names.
    Ticks(&'static [&'static str]),
}

use Said::{Agreed, Chose, Rated, Ticks, Unsure, Yes};

/// Names of items, and what is said about them.
pub type Person = &'static [(&'static str, Said)];

const RHEUMATOID: (&str, Said) = ("conditions", Ticks(&["rheumatoid-arthritis"]));

/// Settled, with nothing to be careful of.
pub const READY: Person = &[("conditions", Ticks(&["hashimotos"]))];
/// Nothing to be careful of, and a wish.
pub const READY_WISHES: Person = &[
    ("conditions", Ticks(&["hashimotos"])),
    ("goals", Ticks(&["stiff", "poor-sleep"])),
    ("pain", Rated(1)),
];
/// Rheumatoid arthritis that is settled, on methotrexate.
pub const SETTLED: Person = &[
    RHEUMATOID,
    ("immune-medicine", Yes),
    ("pain", Rated(2)),
    ("stiffness", Rated(2)),
    ("tiredness", Rated(3)),
    ("goals", Ticks(&["stiff"])),
];
/// Much at once: several conditions, medicines, sore places and wishes.
pub const MUCH: Person = &[
    ("age", Chose("75-or-over")),
    (
        "conditions",
        Ticks(&[
            "lupus",
            "sjogrens",
            "antiphospholipid-syndrome",
            "immune-thrombocytopenia",
            "another-or-not-sure",
        ]),
    ),
    ("blood-thinner", Yes),
    ("steroids-or-thin-skin", Unsure),
    ("immune-medicine", Yes),
    ("thin-bones", Yes),
    ("veins-or-swelling", Unsure),
    ("blood-pressure-or-fainting", Yes),
    ("pain", Rated(5)),
    ("stiffness", Rated(4)),
    ("tiredness", Rated(5)),
    ("areas-today", Ticks(&["face", "hands", "feet"])),
    (
        "goals",
        Ticks(&[
            "aching",
            "exhausted",
            "raynauds",
            "constipation",
            "unsteady",
        ]),
    ),
];
/// Multiple sclerosis in a flare.
pub const FLARE: Person = &[
    ("conditions", Ticks(&["multiple-sclerosis"])),
    ("compared", Chose("much-worse")),
    ("tiredness", Rated(7)),
    ("pain", Rated(6)),
    ("goals", Ticks(&["muscle-spasms", "stress"])),
];
/// In bed or in a chair for most of the day.
pub const SEVERE: Person = &[
    RHEUMATOID,
    ("compared", Chose("much-worse")),
    ("able-to-do", Chose("rest-most-of-day")),
    ("pain", Rated(9)),
];
/// A clot, and a clinician who has agreed.
pub const CLEARED: Person = &[RHEUMATOID, ("recent-clot", Agreed)];
/// A clot that nobody has agreed about.
pub const HOLD: Person = &[RHEUMATOID, ("recent-clot", Unsure)];
/// Several reasons to wait.
pub const HOLDS: Person = &[
    RHEUMATOID,
    ("recent-clot", Yes),
    ("recent-surgery", Unsure),
    ("infection-now", Yes),
    ("unstable-neck", Unsure),
];
/// Not an adult.
pub const YOUNG: Person = &[RHEUMATOID, ("age", Chose("under-18"))];
/// A specialist is asked about.
pub const MYOSITIS: Person = &[("conditions", Ticks(&["myositis"]))];
/// A condition that settles a question by itself.
pub const BLEEDS: Person = &[("conditions", Ticks(&["immune-thrombocytopenia", "lupus"]))];
/// A hot joint.
pub const URGENT: Person = &[RHEUMATOID, ("hot-joint", Yes)];
/// Several things to be looked at today.
pub const URGENTS: Person = &[
    RHEUMATOID,
    ("limb-swelling", Unsure),
    ("hot-joint", Yes),
    ("infection-on-treatment", Yes),
];
/// Pain in the chest.
pub const EMERGENCY: Person = &[RHEUMATOID, ("chest-or-breath", Yes)];
/// Not sure of several signs of an emergency.
pub const EMERGENCIES: Person = &[
    RHEUMATOID,
    ("chest-or-breath", Unsure),
    ("stroke-like", Yes),
    ("sepsis-like", Unsure),
];
/// Five places to leave alone, which a clinic may want to hear of.
pub const SORE: Person = &[
    RHEUMATOID,
    (
        "areas-today",
        Ticks(&["face", "shoulders", "hands", "hips", "feet"]),
    ),
];
/// Lumps under the skin.
pub const LUMPS: Person = &[RHEUMATOID, ("skin-lumps", Yes)];
/// Lymph nodes that were taken out.
pub const NODES: Person = &[RHEUMATOID, ("lymph-nodes-removed", Yes)];
/// A crisis of the mind.
pub const CRISIS: Person = &[RHEUMATOID, ("self-harm", Unsure)];

/// All of them, for tests: each name here has to be in the content.
pub const ALL: &[Person] = &[
    READY,
    READY_WISHES,
    SETTLED,
    MUCH,
    FLARE,
    SEVERE,
    CLEARED,
    HOLD,
    HOLDS,
    YOUNG,
    MYOSITIS,
    BLEEDS,
    URGENT,
    URGENTS,
    EMERGENCY,
    EMERGENCIES,
    CRISIS,
    SORE,
    LUMPS,
    NODES,
];

/// The item of this name.
pub fn item(pack: &Pack, name: &str) -> Option<ItemId> {
    pack.items().find(|item| *pack.item(*item).name == *name)
}

/// The option of this name.
pub fn option(pack: &Pack, item: ItemId, name: &str) -> Option<OptionId> {
    let options = &pack.item(item).options;
    let place = options.iter().position(|option| *option.name == *name);
    place.map(OptionId::at)
}

/// What the person says about an item; what is not said is the calmest there
/// is, or the first of a list that needs a tick.
pub fn answer(person: Person, pack: &Pack, about: ItemId) -> Answer {
    let name = &*pack.item(about).name;
    let said = person.iter().find(|(item, _)| *item == name);
    said.and_then(|(_, said)| spoken(*said, pack, about))
        .or_else(|| calm::answer(pack, about))
        .unwrap_or_else(|| ticked(Set::first(1)))
}

/// The gravest answer there is, or the last of those without an order.
pub fn gravest(pack: &Pack, about: ItemId) -> Answer {
    let last = pack.item(about).options.len().saturating_sub(1);
    calm::gravest(pack, about).unwrap_or(Answer::Chose(OptionId::at(last)))
}

fn spoken(said: Said, pack: &Pack, about: ItemId) -> Option<Answer> {
    Some(match (said, &pack.item(about).kind) {
        (Yes, Kind::Sign) => Answer::Sign(Finding::Present),
        (Unsure, Kind::Sign) => Answer::Sign(Finding::Unsure),
        (Yes, _) => Answer::Hold(Held::Waiting(Doubt::Present)),
        (Unsure, _) => Answer::Hold(Held::Waiting(Doubt::Unsure)),
        (Agreed, _) => Answer::Hold(Held::Agreed(Doubt::Present)),
        (Rated(number), _) => Answer::Rating(Rating::Scored(Score::new(number)?)),
        (Chose(name), _) => Answer::Chose(option(pack, about, name)?),
        (Ticks(names), _) => {
            let ticks: Option<Set<OptionId>> =
                names.iter().map(|name| option(pack, about, name)).collect();
            ticked(ticks?)
        }
    })
}

fn ticked(options: Set<OptionId>) -> Answer {
    Answer::Ticked(OneOrMore::new(options).map_or(Ticked::NoneOfThese, Ticked::These))
}
