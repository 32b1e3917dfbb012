//! What has to be answered: conditions, the steps they ask for, and the
//! clauses they make up.

use super::names::{Entry, Names};
use crate::authoring::raw::{Name, RawCount, RawTest, RawWhen};
use crate::domain::{Clause, Findings, ItemId, Kind, OptionId, Test};
use toml::{Spanned, Value};

/// The most clauses that one rule may come to: each `highest-of` multiplies
/// them, so that a few dozen would be more than any memory holds.
const CLAUSES: usize = 256;

impl Names<'_> {
    /// One clause, or several of which any will do: `highest-of` stands for
    /// one clause for each of its items.
    pub fn clauses(&mut self, of: Entry<'_>, when: &RawWhen) -> Vec<Clause> {
        match (&when.all, &when.any, &when.at_least_n_of) {
            (Some(all), None, None) => {
                let mut clauses: Vec<Vec<Test>> = vec![Vec::new()];
                for raw in all {
                    let choices = self.test(of, raw);
                    if clauses.len() * choices.len() > CLAUSES {
                        self.too_many_clauses(of);
                        return Vec::new();
                    }
                    clauses = clauses
                        .iter()
                        .flat_map(|clause| {
                            choices
                                .iter()
                                .map(move |test| clause.iter().copied().chain([*test]).collect())
                        })
                        .collect();
                }
                clauses.into_iter().map(Clause::all).collect()
            }
            (None, Some(any), None) => vec![Clause::any(self.tests(of, any))],
            (None, None, Some(RawCount { n, item })) => {
                let Some(item) = self.find(of, "item", item) else {
                    return Vec::new();
                };
                let tests = self.includes_each(item).collect();
                vec![Clause { need: *n, tests }]
            }
            _ => {
                self.one_of(of, "`all`, `any` and `at-least-n-of` in its `when`");
                Vec::new()
            }
        }
    }

    /// One test for each option of an item.
    pub fn includes_each(&self, item: ItemId) -> impl Iterator<Item = Test> {
        (0..self.items[item.index()].options.len())
            .map(OptionId::at)
            .map(move |option| Test::Includes { item, option })
    }

    /// Conditions of which any will do.
    pub fn tests(&mut self, of: Entry<'_>, raw: &[RawTest]) -> Vec<Test> {
        raw.iter().flat_map(|test| self.test(of, test)).collect()
    }

    /// One condition; several, of which any will do, for `highest-of`.
    fn test(&mut self, of: Entry<'_>, raw: &RawTest) -> Vec<Test> {
        const SHAPES: &str =
            "`item` or `highest-of`, and of `at-least`, `is` or `includes`, in each condition";
        let (items, flare): (&[Name], bool) = match (&raw.item, &raw.highest_of) {
            (Some(item), None) if item.get_ref() == "flare" => (&[], true),
            (Some(item), None) => (core::slice::from_ref(item), false),
            (None, Some(items)) => (items, false),
            _ => {
                self.one_of(of, SHAPES);
                return Vec::new();
            }
        };
        let items = items.iter();
        match (&raw.at_least, &raw.is, &raw.includes) {
            (Some(least), None, None) if flare => {
                let word = Name::new(least.span(), written(least.get_ref()));
                vec![Test::Flare(self.level(of, "at-least", &word))]
            }
            (Some(least), None, None) => items
                .filter_map(|item| {
                    let item = self.find(of, "item", item)?;
                    let level = self.step(of, item, least)?;
                    Some(Test::AtLeast { item, level })
                })
                .collect(),
            (None, Some(option), None) => items
                .filter_map(|item| self.option_of(of, item, option))
                .map(|(item, option)| Test::Is { item, option })
                .collect(),
            (None, None, Some(option)) => items
                .filter_map(|item| self.option_of(of, item, option))
                .map(|(item, option)| Test::Includes { item, option })
                .collect(),
            _ => {
                self.one_of(of, SHAPES);
                Vec::new()
            }
        }
    }

    /// A step on an item's order of concern, from the word or number for it.
    fn step(&mut self, of: Entry<'_>, item: ItemId, raw: &Spanned<Value>) -> Option<u8> {
        let shape = &self.items[item.index()];
        // An item without a kind has been reported already.
        let kind = shape.kind.clone()?;
        let word = written(raw.get_ref());
        let step = match (&kind, raw.get_ref()) {
            (Kind::Rating { .. }, Value::Integer(number)) => u8::try_from(*number)
                .ok()
                .filter(|number| (1..=10).contains(number))
                .map(|number| number + 1),
            (Kind::Choice { ordered: true }, Value::String(_)) => shape
                .options
                .iter()
                .position(|option| *option == word)
                .and_then(|index| u8::try_from(index + 1).ok()),
            (Kind::Sign | Kind::Clearable | Kind::Agreement, Value::String(_)) => {
                match word.as_str() {
                    "agreed" if kind != Kind::Sign => Some(Findings::AGREED),
                    "unsure" => Some(Findings::UNSURE),
                    "yes" => Some(Findings::YES),
                    _ => None,
                }
            }
            _ => None,
        };
        if step.is_none() {
            let expected = match kind {
                Kind::Sign => "\"unsure\" or \"yes\"".to_owned(),
                Kind::Clearable | Kind::Agreement => "\"agreed\", \"unsure\" or \"yes\"".to_owned(),
                Kind::Rating { .. } => "a number from 1 to 10".to_owned(),
                Kind::Choice { ordered: true } => {
                    format!("one of {}", shape.options.join(", "))
                }
                Kind::Choice { ordered: false } => {
                    "`is` instead: its options have no order".to_owned()
                }
                Kind::Ticks { .. } => "`includes` instead: its options are ticked".to_owned(),
            };
            self.bad(of, "at-least", &Name::new(raw.span(), word), &expected);
        }
        step
    }
}

fn written(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}
