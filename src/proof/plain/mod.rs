//! Rules, advice and answers in plain words, for authors and clinicians.
//!
//! What things are called comes from the words for people; what joins the
//! names is English, is written here, and never reaches a patient.

mod levels;
mod said;
mod when;

pub use levels::{flare, pressure, tier};

use crate::authoring::Content;
use crate::domain::{
    Advice, ApproachId, AreaId, Disposition, ItemId, OptionId, Pack, Pressure, PromptId, Then,
};
use crate::text::Text;

/// Says what is in a pack.
#[derive(Clone, Copy, Debug)]
pub struct Plain<'a> {
    pack: &'a Pack,
    text: &'a Text,
}

impl<'a> Plain<'a> {
    /// In the words that came with the pack.
    pub const fn of(content: &'a Content) -> Self {
        Self {
            pack: &content.pack,
            text: &content.text,
        }
    }

    /// The words behind a key; the id of what they are for, where there are
    /// none any more.
    fn say<'s>(&'s self, key: &str, id: &'s str) -> &'s str {
        self.text.find(key).unwrap_or(id)
    }

    /// What an item is called, in quotation marks.
    pub fn item(&self, id: ItemId) -> String {
        let name = &self.pack.item(id).name;
        quoted(self.say(&format!("item.{name}.label"), name))
    }

    /// What one of its options is called.
    pub fn option(&self, item: ItemId, option: OptionId) -> String {
        if self.pack.is_area_item(item) {
            return self.area(AreaId::at(option.index()));
        }
        let of = &self.pack.item(item).name;
        let name = &self.pack.option(item, option).name;
        self.say(&format!("item.{of}.option.{name}.name"), name)
            .to_owned()
    }

    /// What a part of the body is called, within a sentence.
    pub fn area(&self, id: AreaId) -> String {
        let name = &self.pack.area(id).name;
        uncapped(self.say(&format!("area.{name}.name"), name))
    }

    /// What a kind of massage is called, with its row of the clinical basis:
    /// names may have commas in them.
    pub fn approach(&self, id: ApproachId) -> String {
        let approach = self.pack.approach(id);
        let name = &approach.name;
        let said = self.say(&format!("approach.{name}.name"), name);
        format!("{said} ({})", approach.basis)
    }

    /// Whom to ask, as the clinical basis names them: what patients read
    /// depends on where they are.
    pub fn prompt(&self, id: PromptId) -> String {
        let prompt = self.pack.prompt(id);
        if self.pack.is_clinics_prompt(id) {
            let who = self.say(&format!("prompt.{}.who", prompt.name), &prompt.name);
            return who.to_owned();
        }
        format!("{} ({})", prompt.name.replace('-', " "), prompt.basis)
    }

    /// What follows from a rule.
    pub fn then(&self, then: &Then) -> String {
        match then {
            Then::Flare(level) => format!("flare level at least {}", flare(*level)),
            Then::Advice(advice) => self.advice(advice),
        }
    }

    /// What a rule, or all that fired together, allow and forbid.
    pub fn advice(&self, advice: &Advice) -> String {
        let mut says = Vec::new();
        if advice.disposition > Disposition::Ready {
            says.push(tier(advice.disposition).to_owned());
        }
        match advice.max_pressure {
            Pressure::None if advice.disposition >= Disposition::Hold => {}
            Pressure::Medium => {}
            level => says.push(format!("pressure at most {}", pressure(level))),
        }
        if let Some(minutes) = advice.minutes {
            says.push(format!("at most {minutes} minutes"));
        }
        let lists = [
            ("leave alone", names(advice.areas_off, |id| self.area(id))),
            ("avoid", names(advice.avoid, |id| self.approach(id))),
            ("ask", names(advice.consult, |id| self.prompt(id))),
        ];
        for (does, names) in lists {
            if !names.is_empty() {
                says.push(format!("{does}: {}", names.join(", ")));
            }
        }
        if says.is_empty() {
            says.push("no limit".to_owned());
        }
        says.join("; ")
    }
}

fn names<T>(ids: crate::domain::Set<T>, name: impl Fn(T) -> String) -> Vec<String>
where
    T: Into<usize> + From<usize> + Copy,
{
    ids.iter().map(name).collect()
}

/// In quotation marks, those within it turned to single ones.
fn quoted(name: &str) -> String {
    format!("“{}”", name.replace('“', "‘").replace('”', "’"))
}

/// “A, B or C”.
fn either(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [rest @ .., last] => format!("{} or {last}", rest.join(", ")),
    }
}

/// Without the capital of a heading.
fn uncapped(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(letters).collect()
    })
}
