//! A line in, the answers it amounts to out.

use super::json::Json;
use super::{NotASheet, Sheet, Sheets};
use crate::domain::{
    Answer, Doubt, Finding, Findings, Held, ItemId, Kind, OneOrMore, OptionId, Set, Ticked,
};
use std::borrow::Cow;

impl Sheets<'_> {
    /// Reads one line.
    pub fn read(&self, line: &str) -> Result<Sheet, (Option<String>, NotASheet)> {
        let json: Json<'_> = serde_json::from_str(line).map_err(|error| (None, error.into()))?;
        let Json::Map(top) = json else {
            return Err((None, NotASheet::Shape("it is not an object")));
        };
        let mut id = None;
        let mut answers = None;
        for (key, value) in top {
            match (&*key, value) {
                ("id", Json::Text(text)) => id = Some(text.into_owned()),
                ("id", Json::Whole(number)) => id = Some(number.to_string()),
                ("answers", Json::Map(map)) if answers.is_none() => answers = Some(map),
                ("answers", _) => {
                    return Err((id, NotASheet::Shape("`answers` is not one object")));
                }
                _ => {}
            }
        }
        let Some(answers) = answers else {
            return Err((id, NotASheet::Shape("it has no `answers`")));
        };
        let Some(id) = id else {
            return Err((None, NotASheet::Shape("it has no `id`")));
        };
        let mut reading = Reading {
            sheets: self,
            findings: Findings::none(self.pack),
            unknown: Vec::new(),
            unsure: Vec::new(),
            age: None,
        };
        reading.all(&answers);
        Ok(Sheet {
            id,
            findings: reading.findings,
            unknown: reading.unknown,
        })
    }
}

/// One sheet being read.
pub struct Reading<'s, 'a> {
    pub sheets: &'s Sheets<'a>,
    pub findings: Findings,
    unknown: Vec<String>,
    unsure: Vec<ItemId>,
    /// As given in years, should it be given again.
    pub age: Option<OptionId>,
}

/// The keys without which a sheet cannot be judged: what they hold is not
/// known, so the outcome is held back.
const NEEDED: [&str; 11] = [
    "age",
    "ratings",
    "compared",
    "self_flare",
    "active_signs",
    "well",
    "areas_today",
    "E",
    "U",
    "H",
    "R",
];

impl Reading<'_, '_> {
    fn all(&mut self, answers: &[(Cow<'_, str>, Json<'_>)]) {
        // Doubt first, so that an item both doubted and listed is seen once.
        for (key, value) in answers {
            if key == "unsure" {
                self.codes("unsure", value, |reading, code| {
                    let Some(id) = reading.sheets.signs.get(code).copied() else {
                        return reading.option_as_sign(code);
                    };
                    reading.unsure.push(id);
                    reading.note_sign(id, Finding::Unsure, false);
                    true
                });
            }
        }
        for (key, value) in answers {
            self.one(key, value);
        }
        for key in NEEDED {
            if !answers.iter().any(|(given, _)| given == key) {
                self.unknown.push(format!("{key}: missing"));
            }
        }
        self.conditions_default();
        self.agreement_default();
        self.findings.switch_on(self.sheets.pack);
    }

    fn one(&mut self, key: &str, value: &Json<'_>) {
        let named = &self.sheets.named;
        match key {
            "unsure" => {}
            "age" => self.age(value),
            "region" => self.region(value),
            "ratings" => self.ratings(value),
            "compared" => self.choice(key, named.compared, value),
            "well" => self.choice(key, named.well, value),
            "self_flare" => self.finding(key, named.self_flare, value),
            "active_signs" => self.finding(key, named.active_signs, value),
            "conditions" => self.ticks(key, named.conditions, value),
            "goals" => self.ticks(key, named.goals, value),
            "areas_today" => self.ticks(key, named.areas, value),
            "E" | "U" | "H" | "R" => self.listed(key, value, false),
            "H_cleared" => self.listed(key, value, true),
            _ => self.unknown.push(key.to_owned()),
        }
    }

    pub fn note(&mut self, item: ItemId, answer: Answer) {
        self.findings.note(self.sheets.pack, item, answer);
    }

    pub fn bad(&mut self, key: &str, value: &Json<'_>) {
        self.unknown.push(format!("{key}: {}", value.written()));
    }

    fn ticks(&mut self, key: &str, item: ItemId, value: &Json<'_>) {
        self.codes(key, value, |reading, code| {
            let found = reading.sheets.ticks.get(code).copied();
            let fits = found.filter(|(known, _)| *known == item);
            let Some((item, option)) = fits else {
                return false;
            };
            reading.tick(item, option);
            true
        });
    }

    fn tick(&mut self, item: ItemId, option: OptionId) {
        let options: Set<OptionId> = [option].into_iter().collect();
        if let Some(one) = OneOrMore::new(options) {
            self.note(item, Answer::Ticked(Ticked::These(one)));
        }
    }

    fn listed(&mut self, key: &str, value: &Json<'_>, cleared: bool) {
        self.codes(key, value, |reading, code| {
            let Some(id) = reading.sheets.signs.get(code).copied() else {
                return reading.option_as_sign(code) && !cleared;
            };
            let clearable = matches!(
                reading.sheets.pack.item(id).kind,
                Kind::Clearable | Kind::Agreement
            );
            // An item that nobody can clear still holds, and so does a doubt.
            let agreed = cleared && clearable && !reading.unsure.contains(&id);
            reading.note_sign(id, Finding::Present, agreed);
            code.starts_with(&key[..1]) && (clearable || !cleared)
        });
    }

    fn note_sign(&mut self, id: ItemId, finding: Finding, agreed: bool) {
        let doubt = if finding == Finding::Unsure {
            Doubt::Unsure
        } else {
            Doubt::Present
        };
        let answer = match self.sheets.pack.item(id).kind {
            Kind::Sign => Answer::Sign(finding),
            _ if agreed => Answer::Hold(Held::Agreed(doubt)),
            _ => Answer::Hold(Held::Waiting(doubt)),
        };
        self.note(id, answer);
    }

    /// Some reasons to wait, such as being under 18, are an option of an item.
    fn option_as_sign(&mut self, code: &str) -> bool {
        let age = self.sheets.named.age;
        let options = &self.sheets.pack.item(age).options;
        let found = options
            .iter()
            .position(|option| option.basis.as_deref() == Some(code));
        if let Some(index) = found {
            let answer = Answer::Chose(OptionId::at(index));
            self.findings.put(self.sheets.pack, age, answer);
        }
        found.is_some()
    }

    /// With no condition given, the most cautious row counts.
    fn conditions_default(&mut self) {
        let named = &self.sheets.named;
        if self.findings.ticked(named.conditions).is_empty() {
            self.tick(named.conditions, named.unknown_condition);
        }
    }

    /// An agreement that is asked for and not given has not been given.
    fn agreement_default(&mut self) {
        let pack = self.sheets.pack;
        for id in pack.items() {
            let item = pack.item(id);
            let asked = item.asked_when.iter().any(|gate| self.findings.meet(gate));
            if item.kind == Kind::Agreement && asked && self.findings.step(id) == 0 {
                self.note(id, Answer::Hold(Held::Waiting(Doubt::Present)));
            }
        }
    }

    fn codes(
        &mut self,
        key: &str,
        value: &Json<'_>,
        mut note: impl FnMut(&mut Self, &str) -> bool,
    ) {
        let Json::List(codes) = value else {
            return self.bad(key, value);
        };
        for code in codes {
            match code {
                Json::Text(text) => {
                    if !note(self, text) {
                        self.unknown.push(text.clone().into_owned());
                    }
                }
                other => self.bad(key, other),
            }
        }
    }
}
