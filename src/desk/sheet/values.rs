//! The keys of a sheet that hold one value each, and the four ratings.
//!
//! A value that nobody can have is noted as unknown, and answers nothing.

use super::json::Json;
use super::read::Reading;
use crate::domain::{Answer, Finding, ItemId, OptionId, Rating, Score};

impl Reading<'_, '_> {
    pub fn age(&mut self, value: &Json<'_>) {
        let years = match value {
            Json::Whole(years) => u16::try_from(*years).ok().filter(|years| *years <= 130),
            _ => None,
        };
        let Some(years) = years else {
            return self.bad("age", value);
        };
        let fits = |below: &Option<u16>| below.is_none_or(|below| years < below);
        let option = self.sheets.age.iter().find(|(_, below)| fits(below));
        if let Some((option, _)) = option {
            let (item, option) = (self.sheets.named.age, *option);
            // Of two ages neither can be relied on.
            if self
                .age
                .replace(option)
                .is_some_and(|other| other != option)
            {
                return self.bad("age", value);
            }
            // Under 18 may have been listed as a reason to wait; that stands.
            if self.findings.step(item) == 0 {
                self.note(item, Answer::Chose(option));
            }
        }
    }

    /// Numbers and registers depend on it, advice never does (S36).
    pub fn region(&mut self, value: &Json<'_>) {
        let pack = self.sheets.pack;
        let known = |code: &str| {
            pack.regions().any(|id| {
                let region = pack.region(id);
                let mut codes = region.codes.iter().chain([&region.name]);
                codes.any(|known| known.eq_ignore_ascii_case(code))
            })
        };
        if !matches!(value, Json::Text(code) if known(code)) {
            self.bad("region", value);
        }
    }

    pub fn ratings(&mut self, value: &Json<'_>) {
        let Json::Map(ratings) = value else {
            return self.bad("ratings", value);
        };
        for (key, value) in ratings {
            let item = self
                .sheets
                .named
                .ratings
                .iter()
                .find(|(name, _)| name == key);
            let rating = match value {
                Json::Null => Some(Rating::Skipped),
                Json::Whole(number) => {
                    let number = u8::try_from(*number).ok();
                    number.and_then(Score::new).map(Rating::Scored)
                }
                _ => None,
            };
            match (item, rating) {
                (Some((_, item)), Some(rating)) => self.note(*item, Answer::Rating(rating)),
                _ => self.bad(&format!("ratings.{key}"), value),
            }
        }
        for (_, item) in self.sheets.named.ratings {
            if self.findings.step(item) == 0 {
                self.note(item, Answer::Rating(Rating::Skipped));
            }
        }
    }

    pub fn choice(&mut self, key: &str, item: ItemId, value: &Json<'_>) {
        let options = &self.sheets.pack.item(item).options;
        let found = match value {
            Json::Text(code) => options.iter().position(|option| {
                *option.name == **code || option.codes.iter().any(|known| **known == **code)
            }),
            _ => None,
        };
        match found {
            Some(index) => self.note(item, Answer::Chose(OptionId::at(index))),
            None => self.bad(key, value),
        }
    }

    pub fn finding(&mut self, key: &str, item: ItemId, value: &Json<'_>) {
        let finding = match value {
            Json::Text(text) => match &**text {
                "no" => Some(Finding::Absent),
                "unsure" => Some(Finding::Unsure),
                "yes" => Some(Finding::Present),
                _ => None,
            },
            _ => None,
        };
        match finding {
            Some(finding) => self.note(item, Answer::Sign(finding)),
            None => self.bad(key, value),
        }
    }
}
