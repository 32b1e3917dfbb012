//! Sorting that weighs little.
//!
//! The algorithms of the standard library are made for long lists, and are
//! compiled anew for every type: 3 to 5 kB of the page each, also where a list
//! becomes a `BTreeSet`. Ours are short and mostly in order already.

/// Sorts by insertion. Of two that do not go before one another the order
/// stays.
pub(super) fn sort_by<T>(list: &mut [T], goes_before: impl Fn(&T, &T) -> bool) {
    for sorted in 1..list.len() {
        let mut at = sorted;
        while at > 0 && goes_before(&list[at], &list[at - 1]) {
            list.swap(at, at - 1);
            at -= 1;
        }
    }
}
