//! An overlay joined to the standard content: by adding, and by nothing else.

use super::problem::Problem;
use super::read::{Overlay, OwnRule, Where};
use crate::domain::{
    clinics, AddedRule, Addition, Advice, Date, Disposition, Fault, Pack, PromptId,
};
use crate::embed::House;
use crate::text::{keys, Text, Words};

impl Overlay {
    /// The pack and the words with what this adds, as of this day; or what
    /// does not hold together.
    pub fn join(
        &self,
        pack: &Pack,
        text: &Text,
        today: Option<Date>,
    ) -> Result<(Pack, Text, House), Vec<Problem>> {
        let current = self.is_current(today);
        // As a whole or not at all, also on the day it is out of date.
        let addition = |current| self.addition(pack, current);
        let whole = pack.with(addition(true));
        let joined = whole.map_err(|faults| self.told(faults))?;
        if current {
            return Ok((joined, text.with(self.words(true)), House::Joined));
        }
        let rules = pack.with(addition(false));
        let joined = rules.map_err(|faults| self.told(faults))?;
        Ok((joined, text.with(self.words(false)), House::OutOfDate))
    }

    /// A clock from before it was written cannot tell whether it is out of date.
    fn is_current(&self, today: Option<Date>) -> bool {
        today.is_some_and(|today| (self.date.day_before()..=self.valid_until).contains(&today))
    }

    /// What it adds; without contacts when they may not be right any more.
    fn addition(&self, pack: &Pack, current: bool) -> Addition {
        let contacts = if current { &self.contacts[..] } else { &[] };
        Addition {
            id: self.id.clone(),
            date: self.date,
            prompts: contacts.iter().map(|it| it.id.clone()).collect(),
            rules: self
                .rules
                .iter()
                .map(|rule| AddedRule {
                    name: rule.id.clone(),
                    clause: rule.clause.clone(),
                    advice: advice(rule, pack, current),
                })
                .collect(),
        }
    }

    /// Every key has a name of the clinic in it, so none is of the standard words.
    fn words(&self, current: bool) -> Vec<(String, Words)> {
        let mut words = vec![one(keys::CLINIC_NAME, &self.clinic)];
        for rule in &self.rules {
            let of = format!("rule.{}", clinics(&rule.id));
            words.push(one(&format!("{of}.because"), &rule.because));
            words.extend(rule.say.iter().map(|say| one(&format!("{of}.say"), say)));
            if !rule.to_do.is_empty() {
                words.push((format!("{of}.do"), Words::Many(rule.to_do.clone())));
            }
        }
        if !current {
            return words;
        }
        for contact in &self.contacts {
            let of = format!("prompt.{}", clinics(&contact.id));
            words.push(one(&format!("{of}.who"), &contact.name));
            for (key, said) in [
                ("phone", &contact.phone),
                ("open", &contact.open),
                ("link", &contact.link),
                ("say", &contact.say),
            ] {
                words.extend(said.iter().map(|said| one(&format!("{of}.{key}"), said)));
            }
        }
        for (place, key) in [
            (Where::Welcome, keys::CLINIC_WELCOME),
            (Where::Result, keys::CLINIC_RESULT),
        ] {
            let notes = self.notes.iter().filter(|note| note.place == place);
            let notes = notes.map(|note| note.text.clone()).collect();
            words.push((key.to_owned(), Words::Many(notes)));
        }
        words
    }

    /// Faults of the pack at their places in the overlay.
    fn told(&self, faults: Vec<Fault>) -> Vec<Problem> {
        if !Fault::IN_WORDS {
            let wrong = "do not hold together; `content check` of the project says why";
            return vec![Problem::at("rules", wrong)];
        }
        let place = |fault: &Fault| {
            let entry = |rule: &&OwnRule| fault.entry == format!("rule `{}`", clinics(&rule.id));
            self.rules.iter().find(entry).map(|rule| &*rule.place)
        };
        faults
            .into_iter()
            .map(|fault| match place(&fault) {
                // Written for the TOML of the standard content.
                Some(place) => Problem::at(place, fault.mend.replace(" = ", ": ")),
                // The one fault of the whole that rules can bring about.
                None => Problem::at("rules", format!("{} {}", fault.entry, fault.mend)),
            })
            .collect()
    }
}

fn advice(rule: &OwnRule, pack: &Pack, current: bool) -> Advice {
    let mut advice = rule.advice;
    if current {
        for index in &rule.contacts {
            advice
                .consult
                .insert(PromptId::at(pack.prompts().len() + index));
        }
    } else if advice.disposition == Disposition::Hold && advice.consult.is_empty() {
        // Nobody is told to wait without being told whom to ask.
        advice.consult.insert(pack.last_resort());
    }
    advice
}

fn one(key: &str, words: &str) -> (String, Words) {
    (key.to_owned(), Words::One(words.into()))
}
