//! Whether the check may end before its last page.
//!
//! Only for what no later answer could make more urgent: knows nothing of
//! where the person goes then.

use super::advice::Disposition;
use super::answer::Answers;
use super::id::{ItemId, PageId};
use super::pack::Pack;
use super::rule::Test;

/// Whether the check ends after this page: at once in an emergency; else where
/// the page says so, its items and all before it are answered, and nothing
/// still unanswered could make it more urgent.
pub(super) fn stops(page: PageId, answers: &Answers, pack: &Pack, floor: Disposition) -> bool {
    let so_far = answers.so_far(pack, floor).disposition();
    if so_far == Disposition::Emergency {
        return true;
    }
    if so_far < Disposition::Hold || !pack.page(page).may_end {
        return false;
    }
    answers
        .missing(pack)
        .all(|item| pack.item(item).page > page)
        && so_far >= worst_left(pack, answers)
}

/// The gravest that could still come of what is unanswered: of every rule with
/// a condition that may yet come to hold.
fn worst_left(pack: &Pack, answers: &Answers) -> Disposition {
    let mut left = vec![false; pack.items().len()];
    answers
        .missing(pack)
        .for_each(|item| left[item.index()] = true);
    let open = |item: ItemId| may_change(pack, &left, item);
    // Whatever an answer to come may do to the flare level.
    let flare = pack.flare_rules().any(|id| pack.rule(id).items().any(open));
    let is_open = |test: &Test| test.item().map_or(flare, open);
    pack.advice_rules()
        .filter(|id| pack.rule(*id).tests().any(is_open))
        .filter_map(|id| pack.rule(id).advice().map(|advice| advice.disposition))
        .max()
        .unwrap_or(Disposition::Ready)
}

/// Whether it is unanswered, or hangs on something that is: a gate may still
/// bring it up, a switch may still settle it.
fn may_change(pack: &Pack, left: &[bool], item: ItemId) -> bool {
    let about = pack.item(item);
    let mut hangs_on = about.asked_when.iter().chain(&about.switched_on_by);
    let is_left = |item: ItemId| left[item.index()];
    is_left(item) || hangs_on.any(|gate| gate.item().is_some_and(is_left))
}
