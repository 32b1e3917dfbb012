//! The ways of choosing so many of so many.

/// More ways than this are not all tried, and the report says so.
const MOST: u64 = 20_000;

/// Calls with each choice of `need` places of `of`; where they are too many,
/// with runs of neighbours only.
pub fn choices(of: usize, need: usize, act: &mut dyn FnMut(&[usize])) {
    if too_many(of, need) {
        for start in 0..of {
            let run: Vec<usize> = (start..start + need).map(|place| place % of).collect();
            act(&run);
        }
        return;
    }
    let mut chosen: Vec<usize> = (0..need).collect();
    while chosen.last().is_none_or(|last| *last < of) {
        act(&chosen);
        // The last place that can still move on does, and those after it follow.
        let movable =
            (0..need).rfind(|at| chosen.get(*at).is_some_and(|place| place + need < of + at));
        let Some(at) = movable else { return };
        let next = chosen.get(at).map_or(of, |place| place + 1);
        chosen.truncate(at);
        chosen.extend((next..).take(need - at));
    }
}

/// Whether there are too many to try each.
pub fn too_many(of: usize, need: usize) -> bool {
    let mut ways = 1_u64;
    for (taken, left) in (1_u64..=need as u64).zip((0..=of as u64).rev()) {
        ways = ways.saturating_mul(left) / taken;
        if ways > MOST {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::{choices, too_many};
    use std::collections::BTreeSet;

    #[test]
    fn every_choice_comes_once() {
        for (of, need, ways) in [
            (16, 6, 8008),
            (16, 11, 4368),
            (3, 2, 3),
            (4, 4, 1),
            (5, 1, 5),
        ] {
            let mut seen = BTreeSet::new();
            choices(of, need, &mut |chosen| {
                assert!(chosen.is_sorted() && chosen.iter().all(|place| *place < of));
                assert!(seen.insert(chosen.to_vec()), "{chosen:?} twice");
            });
            assert_eq!(seen.len(), ways, "{need} of {of}");
        }
    }

    #[test]
    fn more_than_can_be_tried_is_noticed() {
        assert!(!too_many(16, 8));
        assert!(too_many(25, 12));
        assert!(too_many(64, 32));
    }
}
