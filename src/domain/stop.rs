//! Whether the check may end before its last page.
//!
//! Only for what no later answer could make more urgent: knows nothing of
//! where the person goes then.

use super::advice::Disposition;
use super::answer::Answers;
use super::id::{ItemId, PageId};
use super::pack::Pack;

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

/// The gravest that could still come of what is unanswered.
fn worst_left(pack: &Pack, answers: &Answers) -> Disposition {
    let left: Vec<ItemId> = answers.missing(pack).collect();
    pack.advice_rules()
        .filter(|id| {
            let rule = pack.rule(*id);
            rule.items().any(|item| left.contains(&item)) || rule.items().next().is_none()
        })
        .filter_map(|id| pack.rule(id).advice().map(|advice| advice.disposition))
        .max()
        .unwrap_or(Disposition::Ready)
}
