//! Answers in plain words.

use super::{quoted, Plain};
use crate::domain::{Answer, Answers, Doubt, Finding, Held, ItemId, Kind, Rating};
use crate::proof::calm;

impl Plain<'_> {
    /// What somebody said, where it is not the calmest there is to say.
    pub fn sheet(&self, answers: &Answers) -> String {
        let said: Vec<_> = answers
            .iter()
            .filter(|(item, answer)| calm::answer(self.pack, *item) != Some(*answer))
            .map(|(item, answer)| self.answer(item, answer))
            .collect();
        if said.is_empty() {
            return "the calmest answers".to_owned();
        }
        said.join("; ")
    }

    /// One answer.
    pub fn answer(&self, item: ItemId, answer: Answer) -> String {
        let said = match answer {
            Answer::Sign(finding) => finding_said(finding).to_owned(),
            Answer::Hold(held) => held_said(held, &self.pack.item(item).kind).to_owned(),
            Answer::Rating(Rating::Skipped) => "skipped".to_owned(),
            Answer::Rating(Rating::Scored(score)) => score.number().to_string(),
            Answer::Chose(option) => quoted(&self.option(item, option)),
            Answer::Ticked(ticked) => {
                let options = ticked.options();
                let names: Vec<_> = options
                    .iter()
                    .map(|id| quoted(&self.option(item, id)))
                    .collect();
                if names.is_empty() {
                    "none of these".to_owned()
                } else {
                    names.join(", ")
                }
            }
        };
        format!("{}: {said}", self.item(item))
    }
}

const fn finding_said(finding: Finding) -> &'static str {
    match finding {
        Finding::Absent => "no",
        Finding::Unsure => "not sure",
        Finding::Present => "yes",
    }
}

const fn held_said(held: Held, kind: &Kind) -> &'static str {
    match (held, kind) {
        (Held::Agreed(_), Kind::Agreement) => "agreed",
        (Held::Waiting(Doubt::Unsure), Kind::Agreement) => "not sure",
        (Held::Waiting(Doubt::Present), Kind::Agreement) => "not agreed",
        (Held::No, _) => "no",
        (Held::Agreed(Doubt::Unsure), _) => "not sure, and agreed",
        (Held::Agreed(Doubt::Present), _) => "yes, and agreed",
        (Held::Waiting(Doubt::Unsure), _) => "not sure, and not agreed",
        (Held::Waiting(Doubt::Present), _) => "yes, and not agreed",
    }
}
