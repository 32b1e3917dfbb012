//! Sets of ids keep to what the standard library's sets do.

use crate::sample::Chance;
use massage_check::domain::{AreaId, Set};
use std::collections::BTreeSet;

const ROOM: usize = Set::<AreaId>::ROOM;

/// Some ids, from few to many.
fn some(chance: &mut Chance) -> BTreeSet<AreaId> {
    let count = chance.below(12);
    (0..count).map(|_| AreaId::at(chance.below(ROOM))).collect()
}

fn set(ids: &BTreeSet<AreaId>) -> Set<AreaId> {
    ids.iter().copied().collect()
}

#[test]
fn two_sets_join_meet_and_compare_like_any_others() {
    let mut chance = Chance::from(5);
    for _ in 0..500 {
        let (ours, theirs) = (some(&mut chance), some(&mut chance));
        let (one, two) = (set(&ours), set(&theirs));
        assert_eq!(one.union(two), set(&(&ours | &theirs)));
        assert_eq!(one.intersection(two), set(&(&ours & &theirs)));
        assert_eq!(one.includes(two), ours.is_superset(&theirs));
        assert!(one.union(two).includes(two));
        assert_eq!(one == two, ours == theirs);
        assert_eq!(one.len(), ours.len());
        assert_eq!(one.is_empty(), ours.is_empty());
        assert!(one.iter().eq(ours.iter().copied()));
        assert_eq!(format!("{one:?}"), format!("{ours:?}"));
    }
}

#[test]
fn a_member_comes_and_goes_and_takes_none_with_it() {
    let mut chance = Chance::from(6);
    for _ in 0..500 {
        let (mut ours, id) = (some(&mut chance), AreaId::at(chance.below(ROOM)));
        let mut one = set(&ours);
        assert_eq!(one.contains(id), ours.contains(&id));
        one.insert(id);
        ours.insert(id);
        assert!(one.contains(id));
        assert_eq!(one, set(&ours));
        one.remove(id);
        ours.remove(&id);
        assert!(!one.contains(id));
        assert_eq!(one, set(&ours));
    }
}

#[test]
fn beyond_its_room_a_set_holds_nothing() {
    let all: Set<AreaId> = Set::first(ROOM);
    assert_eq!(all.len(), ROOM);
    assert!(all.contains(AreaId::at(ROOM - 1)));
    let mut more = all;
    for beyond in [ROOM, ROOM + 1, 2 * ROOM, 60_000].map(AreaId::at) {
        more.insert(beyond);
        assert!(!more.contains(beyond));
        more.remove(beyond);
    }
    assert_eq!(more, all);
    assert_eq!(Set::<AreaId>::default(), Set::new());
    assert!(Set::<AreaId>::new().is_empty());
}
