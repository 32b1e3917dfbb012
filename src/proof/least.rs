//! The least one can say to make something so.

use crate::domain::{
    Answer, Answers, ApproachId, Clause, Doubt, Finding, Findings, Flare, Held, ItemId, Kind,
    OneOrMore, OptionId, Pack, Rating, Score, Test, Then, Ticked,
};

/// One least way: what has to be said, and how active the condition has to be
/// besides, from whatever answers.
#[derive(Clone, Debug, PartialEq)]
pub struct Way {
    /// What is said; everything else is left open.
    pub said: Answers,
    /// At least this flare level.
    pub flare: Flare,
}

impl Way {
    /// Nothing said.
    pub fn nothing() -> Self {
        Self {
            said: Answers::default(),
            flare: Flare::Settled,
        }
    }

    /// Both, with nothing more; none where an option without an order would
    /// have to be two at once.
    pub fn and(&self, pack: &Pack, other: &Self) -> Option<Self> {
        let mut said = self.said.clone();
        for (item, answer) in other.said.iter() {
            let joined = match said.get(item) {
                Some(before) => graver(&pack.item(item).kind, before, answer)?,
                None => answer,
            };
            said.give(pack, item, joined);
        }
        Some(Self {
            said,
            flare: self.flare.max(other.flare),
        })
    }
}

/// The least ways of meeting any of these clauses; of none at all: nothing
/// need be said.
pub fn any_clause(pack: &Pack, clauses: &[Clause]) -> Vec<Way> {
    if clauses.is_empty() {
        return vec![Way::nothing()];
    }
    clauses
        .iter()
        .flat_map(|clause| ways(pack, clause))
        .collect()
}

/// The least ways of meeting a clause: every choice of as many of its
/// conditions as it needs.
pub fn ways(pack: &Pack, clause: &Clause) -> Vec<Way> {
    let mut found = Vec::new();
    choose(
        pack,
        &Way::nothing(),
        usize::from(clause.need),
        &clause.tests,
        &mut found,
    );
    found
}

fn choose(pack: &Pack, so_far: &Way, need: usize, from: &[Test], found: &mut Vec<Way>) {
    if need == 0 {
        return found.push(so_far.clone());
    }
    for (place, test) in from.iter().enumerate() {
        let rest = &from[place + 1..];
        if rest.len() + 1 < need {
            break;
        }
        for way in meeting(pack, test) {
            if let Some(both) = so_far.and(pack, &way) {
                choose(pack, &both, need - 1, rest, found);
            }
        }
    }
}

/// The least ways of meeting a condition, the gates of its item included.
///
/// An item that other answers settle as "yes" is answered here, in the least
/// way: what they settle it to is graver, and brings their own rules along.
pub fn meeting(pack: &Pack, test: &Test) -> Vec<Way> {
    let (item, answer) = match *test {
        Test::Flare(flare) => {
            return vec![Way {
                flare,
                ..Way::nothing()
            }]
        }
        Test::AtLeast { item, level } => (item, at_step(&pack.item(item).kind, level)),
        Test::Is { item, option } => (item, Some(Answer::Chose(option))),
        Test::Includes { item, option } => (item, tick(option)),
    };
    let Some(answer) = answer else {
        return Vec::new();
    };
    let mut way = Way::nothing();
    way.said.give(pack, item, answer);
    let gates = &pack.item(item).asked_when;
    if gates.is_empty() {
        return vec![way];
    }
    gates
        .iter()
        .flat_map(|gate| meeting(pack, gate))
        .filter_map(|gate| way.and(pack, &gate))
        .collect()
}

/// The least ways of giving each answer without which some of these approaches
/// is never named, and, last, giving none.
pub fn opening(pack: &Pack, approaches: impl Iterator<Item = ApproachId>) -> Vec<Way> {
    approaches
        .flat_map(|id| &pack.approach(id).only_with)
        .flat_map(|test| meeting(pack, test))
        .chain([Way::nothing()])
        .collect()
}

/// The ways of reaching a flare level in answers, rules that need few of them
/// first.
pub fn flare_ways(pack: &Pack, least: Flare) -> impl Iterator<Item = Way> + '_ {
    let mut clauses: Vec<&Clause> = pack
        .flare_rules()
        .map(|id| pack.rule(id))
        .filter(|rule| matches!(rule.then, Then::Flare(level) if level >= least))
        .flat_map(|rule| &rule.clauses)
        .collect();
    clauses.sort_by_key(|clause| clause.need);
    let settled = (least == Flare::Settled).then(Way::nothing);
    settled
        .into_iter()
        .chain(clauses.into_iter().flat_map(|clause| ways(pack, clause)))
}

/// The least answer at a step of an item's order of concern.
pub fn at_step(kind: &Kind, step: u8) -> Option<Answer> {
    Some(match kind {
        Kind::Sign if step <= Findings::NO => Answer::Sign(Finding::Absent),
        Kind::Sign if step <= Findings::UNSURE => Answer::Sign(Finding::Unsure),
        Kind::Sign => Answer::Sign(Finding::Present),
        Kind::Clearable if step <= Findings::NO => Answer::Hold(Held::No),
        // Where a reason is certain, agreement is the least there is.
        Kind::Clearable | Kind::Agreement if step <= Findings::AGREED => {
            Answer::Hold(Held::Agreed(Doubt::Present))
        }
        Kind::Clearable | Kind::Agreement if step <= Findings::UNSURE => {
            Answer::Hold(Held::Waiting(Doubt::Unsure))
        }
        Kind::Clearable | Kind::Agreement => Answer::Hold(Held::Waiting(Doubt::Present)),
        Kind::Rating { .. } => Answer::Rating(Rating::Scored(Score::new(step.saturating_sub(1))?)),
        Kind::Choice { .. } => Answer::Chose(OptionId::at(usize::from(step).checked_sub(1)?)),
        Kind::Ticks { .. } => return None,
    })
}

/// One tick.
pub fn tick(option: OptionId) -> Option<Answer> {
    let one = OneOrMore::new([option].into_iter().collect())?;
    Some(Answer::Ticked(Ticked::These(one)))
}

/// Of two answers to an item the least that is as grave as both.
fn graver(kind: &Kind, one: Answer, two: Answer) -> Option<Answer> {
    Some(match (one, two) {
        (Answer::Sign(one), Answer::Sign(two)) => Answer::Sign(one.max(two)),
        (Answer::Hold(one), Answer::Hold(two)) => Answer::Hold(one.max(two)),
        (Answer::Rating(Rating::Scored(one)), Answer::Rating(Rating::Scored(two))) => {
            Answer::Rating(Rating::Scored(one.max(two)))
        }
        (Answer::Ticked(one), Answer::Ticked(two)) => Answer::Ticked(
            OneOrMore::new(one.options().union(two.options()))
                .map_or(Ticked::NoneOfThese, Ticked::These),
        ),
        (Answer::Chose(one), Answer::Chose(two)) if *kind == (Kind::Choice { ordered: true }) => {
            Answer::Chose(one.max(two))
        }
        (one, two) if one == two => one,
        _ => return None,
    })
}

/// The items that a sheet has to say something of without there being a
/// calmest answer, each with every least answer: a list that needs a tick, a
/// choice without an order.
pub fn open_choices(pack: &Pack) -> Vec<(ItemId, Vec<Answer>)> {
    let options = |item: ItemId| (0..pack.item(item).options.len()).map(OptionId::at);
    pack.items()
        .filter_map(|item| {
            let answers: Vec<Answer> = match pack.item(item).kind {
                Kind::Ticks { least, .. } if least > 0 => options(item).filter_map(tick).collect(),
                Kind::Choice { ordered: false } => options(item).map(Answer::Chose).collect(),
                _ => return None,
            };
            Some((item, answers))
        })
        .collect()
}
