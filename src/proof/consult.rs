//! That there is always somebody to ask.

use super::Broken;
use crate::domain::{Advice, Disposition, Pack, PromptId, Set};

/// Every tier names a health professional, and where massage may be spoken of
/// the therapist too. Those who hold have the prompts of the rule that held
/// them, or those of last resort.
pub fn somebody_to_ask(pack: &Pack, therapists: Set<PromptId>) -> Option<Broken> {
    let therapist = |id: &PromptId| therapists.contains(*id);
    let tier = Disposition::ALL.into_iter().find(|tier| {
        let named = pack.consult(*tier);
        let professional = named.iter().any(|id| !therapist(id));
        match tier {
            Disposition::Hold => false,
            Disposition::Ready | Disposition::Adapt => {
                !professional || !named.iter().any(therapist)
            }
            Disposition::Urgent | Disposition::Emergency => !professional,
        }
    });
    if let Some(tier) = tier {
        return Some(Broken::plainly(format!(
            "`{}` names no health professional, or no therapist where massage is spoken of; \
             add them to [consult]",
            tier.name()
        )));
    }
    let silent = pack.advice_rules().find(|id| {
        let holds = |advice: &&Advice| advice.disposition == Disposition::Hold;
        let advice = pack.rule(*id).advice().filter(holds);
        advice.is_some_and(|advice| advice.consult.iter().all(|id| therapist(&id)))
    });
    silent
        .map(|id| Broken {
            rules: vec![id],
            ..Broken::plainly("a rule holds without naming a health professional; add `consult`")
        })
        .or_else(|| {
            therapist(&pack.last_resort())
                .then(|| Broken::plainly("the last resort is a therapist; name a clinician"))
        })
}
