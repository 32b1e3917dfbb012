//! The only place that knows both evaluators: answers put into plain words,
//! and both outcomes side by side.

use super::{Content, Outcome, Sheet};
use massage_check::domain::{
    self, Answer, Answers, Doubt, Finding, Held, ItemId, OptionId, Pack, Rating,
};

/// A pack, and the content as the naive evaluator reads it.
pub struct Both<'a> {
    pack: &'a Pack,
    naive: Content,
    /// The naive place of each item of the pack.
    places: Vec<usize>,
}

impl<'a> Both<'a> {
    pub fn new(pack: &'a Pack, naive: Content) -> Self {
        let place = |id: ItemId| {
            let name = &*pack.item(id).name;
            let place = naive.items.0.iter().position(|item| item.name == name);
            place.unwrap_or_else(|| panic!("the naive evaluator has no item `{name}`"))
        };
        Self {
            pack,
            places: pack.items().map(place).collect(),
            naive,
        }
    }

    /// What differs between this outcome of these answers and the naive one,
    /// with the sheet; nothing where both agree.
    pub fn differ(&self, answers: &Answers, outcome: &domain::Outcome) -> Option<String> {
        let sheet = self.sheet(answers);
        let differences = self
            .naive
            .judge(&sheet)
            .differences(&in_words(self.pack, outcome));
        if differences.is_empty() {
            return None;
        }
        let spoken = self.naive.items.spoken(&sheet);
        let notable = spoken.filter(|(_, words)| !matches!(words[..], [] | ["no" | "0"]));
        let notable: Vec<String> = notable
            .map(|(item, words)| format!("{item} {}", words.join(" + ")))
            .collect();
        Some(format!(
            "{}\n  on a sheet with {}",
            differences.join("\n"),
            notable.join(", ")
        ))
    }

    fn sheet(&self, answers: &Answers) -> Sheet {
        let mut sheet = self.naive.items.blank();
        for (id, answer) in answers.iter() {
            let item = &self.naive.items.0[self.places[id.index()]];
            let option = |option: OptionId| &*self.pack.option(id, option).name;
            let mut say = |word: &str| sheet.say(item.word(word));
            match answer {
                Answer::Sign(Finding::Absent) | Answer::Hold(Held::No) => say("no"),
                Answer::Hold(Held::Agreed(_)) => say("agreed"),
                Answer::Sign(Finding::Unsure) | Answer::Hold(Held::Waiting(Doubt::Unsure)) => {
                    say("unsure");
                }
                Answer::Sign(Finding::Present) | Answer::Hold(Held::Waiting(Doubt::Present)) => {
                    say("yes");
                }
                Answer::Rating(Rating::Scored(score)) => say(&score.number().to_string()),
                Answer::Rating(Rating::Skipped) => say("skipped"),
                Answer::Chose(chosen) => say(option(chosen)),
                Answer::Ticked(ticked) => {
                    for chosen in ticked.options().iter() {
                        say(option(chosen));
                    }
                }
            }
        }
        sheet
    }
}

fn in_words<'a>(pack: &'a Pack, outcome: &domain::Outcome) -> Outcome<'a> {
    let approach = |id| &*pack.approach(id).name;
    let prompt = |id| &*pack.prompt(id).name;
    let mut consult = outcome.consult.iter().map(|id| prompt(*id));
    Outcome {
        tier: outcome.disposition().name(),
        flare: outcome.flare.name(),
        cap: outcome.advice.max_pressure.name(),
        minutes: (
            outcome.minutes.therapist.into(),
            outcome.minutes.alone.into(),
        ),
        areas_off: outcome
            .areas_off(pack)
            .iter()
            .map(|id| &*pack.area(id).name)
            .collect(),
        suggest: outcome.suggest.iter().map(|id| approach(*id)).collect(),
        discuss: outcome.discuss.iter().map(|id| approach(*id)).collect(),
        avoid: outcome.avoid(pack).map(approach).collect(),
        first_consult: consult.clone().next().unwrap_or("nobody"),
        consult: consult.by_ref().collect(),
        fired: outcome
            .fired
            .iter()
            .map(|id| &*pack.rule(*id).name)
            .collect(),
    }
}
