//! What a screen needs in order to speak: the pack, the words, and the
//! region's numbers to fill in.

use crate::domain::{
    Answer, Answers, ApproachId, AreaId, Finding, Held, ItemId, Kind, OptionId, Pack, PageId,
    PromptId, Rating, RegionId, RuleId, Set, SourceId, Ticked,
};
use crate::domain::{Doubt, Said};
use crate::embed::Clinic;
use crate::text::{fill, keys, Text};
use crate::ui::letters::{large, small};
use std::rc::Rc;
use yew::AttrValue;

/// The prompt that stands for help in a crisis of the mind.
const CRISIS: &str = "mental-health";

/// Cheap to hand down; two are equal when they are the same.
#[derive(Clone, Debug)]
pub struct Speech {
    /// The content.
    pub pack: Rc<Pack>,
    /// The words.
    pub text: Rc<Text>,
    /// For phone numbers.
    pub region: RegionId,
    /// Whether questions are asked in the short words.
    pub short: bool,
    /// The clinic on whose page this is: all of it empty, where there is none.
    pub clinic: Rc<Clinic>,
}

impl PartialEq for Speech {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.pack, &other.pack)
            && Rc::ptr_eq(&self.text, &other.text)
            && self.region == other.region
            && self.short == other.short
            && self.clinic == other.clinic
    }
}

impl Speech {
    /// The words behind a key, with numbers filled in.
    pub fn say(&self, key: &str) -> AttrValue {
        self.with(key, &[])
    }

    /// The words behind a key, with these and the numbers filled in.
    pub fn with(&self, key: &str, values: &[(&str, &str)]) -> AttrValue {
        self.fill(self.text.say(key), values)
    }

    /// The words behind a key, if there are any.
    pub fn find(&self, key: &str) -> Option<AttrValue> {
        self.text.find(key).map(|line| self.fill(line, &[]))
    }

    /// The lines behind a key, with numbers filled in.
    pub fn list(&self, key: &str) -> Vec<AttrValue> {
        let lines = self.text.list(key).iter();
        lines.map(|line| self.fill(line, &[])).collect()
    }

    /// A line with these and the numbers filled in.
    pub fn fill(&self, line: &str, values: &[(&str, &str)]) -> AttrValue {
        if !line.contains('{') {
            return AttrValue::from(line.to_owned());
        }
        let emergency = self.emergency();
        let urgent = self
            .urgent()
            .map_or_else(|| self.region_words("urgent").to_owned(), str::to_owned);
        let crisis = self
            .crisis()
            .map_or_else(|| self.region_words("crisis").to_owned(), str::to_owned);
        let mut all = values.to_vec();
        all.extend([
            ("emergency", emergency),
            ("urgent", &urgent),
            ("crisis", &crisis),
        ]);
        AttrValue::from(fill(line, &all))
    }

    fn region_words(&self, key: &str) -> &str {
        let name = &self.pack.region(self.region).name;
        self.text
            .find(&format!("region.{name}.{key}"))
            .unwrap_or_default()
    }

    /// The main emergency number.
    pub fn emergency(&self) -> &str {
        let numbers = &self.pack.region(self.region).emergency;
        numbers.first().map_or("112", |number| number)
    }

    /// The number for advice today, where there is one.
    pub fn urgent(&self) -> Option<&str> {
        self.pack
            .region(self.region)
            .urgent
            .first()
            .map(|number| &**number)
    }

    /// The crisis line, where there is one.
    pub fn crisis(&self) -> Option<&str> {
        self.pack
            .region(self.region)
            .crisis
            .first()
            .map(|number| &**number)
    }

    /// Words of the region: `urgent`, `crisis`, `emergency`, `name`.
    pub fn of_region(&self, key: &str) -> AttrValue {
        self.say(&format!(
            "region.{}.{key}",
            self.pack.region(self.region).name
        ))
    }

    /// Words of a page.
    pub fn page(&self, page: PageId, key: &str) -> AttrValue {
        self.say(&format!("page.{}.{key}", self.pack.page(page).name))
    }

    /// Words of a page that not every page has.
    pub fn find_page(&self, page: PageId, key: &str) -> Option<AttrValue> {
        self.find(&format!("page.{}.{key}", self.pack.page(page).name))
    }

    /// Words of an item.
    pub fn item(&self, item: ItemId, key: &str) -> AttrValue {
        self.say(&format!("item.{}.{key}", self.pack.item(item).name))
    }

    /// Words of an item that not every item has.
    pub fn find_item(&self, item: ItemId, key: &str) -> Option<AttrValue> {
        self.find(&format!("item.{}.{key}", self.pack.item(item).name))
    }

    /// The name of an option.
    pub fn option(&self, item: ItemId, option: OptionId) -> AttrValue {
        let name = &self.pack.option(item, option).name;
        if self.pack.is_area_item(item) {
            self.say(&format!("area.{name}.name"))
        } else {
            self.option_words(item, option, "name").unwrap_or_default()
        }
    }

    /// Words of an option that not every option has.
    pub fn option_words(&self, item: ItemId, option: OptionId, key: &str) -> Option<AttrValue> {
        let name = &self.pack.option(item, option).name;
        if self.pack.is_area_item(item) {
            return self.find(&format!("area.{name}.{key}"));
        }
        self.find(&format!(
            "item.{}.option.{name}.{key}",
            self.pack.item(item).name
        ))
    }

    /// Words of a rule.
    pub fn rule(&self, rule: RuleId, key: &str) -> AttrValue {
        let words = self.say(&format!("{}.{key}", self.pack.rule(rule).words));
        self.by_rule(rule, words)
    }

    /// Words of a rule that not every rule has.
    pub fn find_rule(&self, rule: RuleId, key: &str) -> Option<AttrValue> {
        self.find(&format!("{}.{key}", self.pack.rule(rule).words))
    }

    /// The lines of a rule.
    pub fn rule_list(&self, rule: RuleId, key: &str) -> Vec<AttrValue> {
        let lines = self.list(&format!("{}.{key}", self.pack.rule(rule).words));
        lines.into_iter().map(|it| self.by_rule(rule, it)).collect()
    }

    /// Words of an area.
    pub fn area(&self, area: AreaId) -> AttrValue {
        self.say(&format!("area.{}.name", self.pack.area(area).name))
    }

    /// Areas one after another, as inside a sentence.
    pub fn areas(&self, areas: Set<AreaId>) -> AttrValue {
        let name = |area| AttrValue::from(lower(&self.area(area)));
        join(areas.iter().map(name), ", ")
    }

    /// Words of an approach.
    pub fn approach(&self, approach: ApproachId, key: &str) -> AttrValue {
        self.say(&format!(
            "approach.{}.{key}",
            self.pack.approach(approach).name
        ))
    }

    /// Words of somebody to consult.
    pub fn prompt(&self, prompt: PromptId, key: &str) -> AttrValue {
        self.say(&format!("prompt.{}.{key}", self.pack.prompt(prompt).name))
    }

    /// A source as a reader sees it, and its link; none until these words have
    /// come.
    pub fn source(&self, source: SourceId) -> Option<(AttrValue, Option<AttrValue>)> {
        let of = |what: &str| format!("source.{}.{what}", self.pack.source(source).name);
        let words = self.text.find(&of("cited"))?.to_owned();
        let link = self.text.find(&of("link"));
        Some((words.into(), link.map(|link| link.to_owned().into())))
    }

    /// What was said about an item, in the words of the screens.
    pub fn answer(&self, item: ItemId, answer: Answer) -> AttrValue {
        let say = |key| self.say(key);
        match answer {
            Answer::Sign(Finding::Absent) | Answer::Hold(Held::No) => say(keys::NO),
            Answer::Sign(Finding::Unsure) => say(keys::UNSURE),
            Answer::Sign(Finding::Present) => say(keys::YES),
            Answer::Hold(held) if self.pack.item(item).kind == Kind::Agreement => say(match held {
                Held::Agreed(_) => keys::AGREEMENT_YES,
                Held::Waiting(Doubt::Unsure) => keys::UNSURE,
                _ => keys::NO,
            }),
            Answer::Hold(Held::Agreed(Doubt::Present)) => say(keys::YES_AGREED),
            Answer::Hold(Held::Agreed(Doubt::Unsure)) => say(keys::UNSURE_AGREED),
            Answer::Hold(Held::Waiting(Doubt::Present)) => say(keys::YES_NOT_AGREED),
            Answer::Hold(Held::Waiting(Doubt::Unsure)) => say(keys::UNSURE_NOT_AGREED),
            Answer::Rating(Rating::Skipped) => say(keys::SKIPPED),
            Answer::Rating(Rating::Scored(score)) => {
                self.with(keys::OUT_OF_TEN, &[("number", &score.number().to_string())])
            }
            Answer::Chose(option) => self.option(item, option),
            Answer::Ticked(Ticked::NoneOfThese) if self.pack.is_area_item(item) => {
                say(keys::AREAS_NONE)
            }
            Answer::Ticked(Ticked::NoneOfThese) => say(keys::NONE_OF_THESE),
            Answer::Ticked(ticked) => {
                let names = ticked
                    .options()
                    .iter()
                    .map(|option| self.option(item, option));
                join(names, "; ")
            }
        }
    }

    /// Whether a rule speaks of a crisis of the mind, where a crisis line
    /// stands beside the emergency number.
    pub fn is_crisis(&self, rule: RuleId) -> bool {
        let consult = self.pack.rule(rule).advice().map(|advice| advice.consult);
        consult.is_some_and(|consult| {
            consult
                .iter()
                .any(|prompt| &*self.pack.prompt(prompt).name == CRISIS)
        })
    }

    /// The conditions a person has: name, and the start of the keys of their
    /// words.
    pub fn conditions(&self, answers: &Answers) -> Vec<(AttrValue, String)> {
        let grouped = |item: &ItemId| {
            let options = &self.pack.item(*item).options;
            options.iter().any(|option| option.group.is_some())
        };
        let Some(item) = self.pack.items().find(grouped) else {
            return Vec::new();
        };
        let Some(Answer::Ticked(ticked)) = answers.get(item) else {
            return Vec::new();
        };
        let of = |option| format!("condition.{}", self.pack.option(item, option).name);
        ticked
            .options()
            .iter()
            .map(|option| (self.option(item, option), of(option)))
            .collect()
    }

    /// The conditions that have a name of their own: not "another".
    pub fn named_conditions(&self, answers: &Answers) -> Vec<AttrValue> {
        let mut names = Vec::new();
        for (item, answer) in answers.iter() {
            if let Answer::Ticked(ticked) = answer {
                let grouped = ticked
                    .options()
                    .iter()
                    .filter(|option| self.pack.option(item, *option).group.is_some());
                names.extend(grouped.map(|option| self.option(item, option)));
            }
        }
        names
    }

    /// An answer that made a rule fire: "A blood thinner: Not sure".
    pub fn said(&self, answers: &Answers, (item, option): Said) -> AttrValue {
        if let Some(option) = option {
            return self.option(item, option);
        }
        let label = self.item(item, "label");
        match answers.get(item) {
            Some(answer) => AttrValue::from(format!("{label}: {}", self.answer(item, answer))),
            None => label,
        }
    }
}

/// Words one after another, with something between.
pub fn join(words: impl IntoIterator<Item = AttrValue>, between: &str) -> AttrValue {
    let words: Vec<AttrValue> = words.into_iter().collect();
    let words: Vec<&str> = words.iter().map(AttrValue::as_str).collect();
    AttrValue::from(words.join(between))
}

/// `116 123` as a `tel:` link has it.
pub fn tel(number: &str) -> AttrValue {
    let digits: String = number.chars().filter(|c| !c.is_whitespace()).collect();
    AttrValue::from(format!("tel:{digits}"))
}

/// The first letter made small, for a name inside a sentence.
pub fn lower(words: &str) -> String {
    let mut letters = words.chars();
    match (letters.next(), letters.clone().next()) {
        // Left as they are: GP, MS, IBD.
        (Some(first), Some(second)) if small(second) == second => {
            core::iter::once(small(first)).chain(letters).collect()
        }
        _ => words.to_owned(),
    }
}

/// The first letter made large.
pub fn upper(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| {
        core::iter::once(large(first)).chain(letters).collect()
    })
}
