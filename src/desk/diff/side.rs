//! One of the two packs, ready to be told things by name.

use super::said::{Said, Value};
use crate::authoring::Content;
use crate::desk::calm;
use crate::desk::plain::Plain;
use crate::domain::{
    judge, Answer, Answers, Approach, Disposition, Doubt, Finding, Findings, Held, ItemId, Kind,
    OneOrMore, OptionId, Outcome, Pack, Rating, Rule, RuleId, Score, Set, Ticked,
};
use crate::text::Text;
use std::collections::BTreeMap;

/// A pack and the names in it.
pub struct Side<'a> {
    pub pack: &'a Pack,
    pub text: &'a Text,
    pub plain: Plain<'a>,
    calm: Answers,
    /// What the calmest answers amount to, before gates and switches.
    base: Findings,
    items: BTreeMap<&'a str, ItemId>,
    rules: BTreeMap<&'a str, RuleId>,
}

impl<'a> Side<'a> {
    pub fn of(content: &'a Content) -> Self {
        let pack = &content.pack;
        let calm = calm::sheet(pack);
        let mut base = Findings::none(pack);
        for (item, answer) in calm.iter() {
            base.put(pack, item, answer);
        }
        Self {
            pack,
            text: &content.text,
            plain: Plain::of(content),
            calm,
            base,
            items: pack.items().map(|id| (&*pack.item(id).name, id)).collect(),
            rules: pack.rules().map(|id| (&*pack.rule(id).name, id)).collect(),
        }
    }

    pub fn item(&self, name: &str) -> Option<ItemId> {
        self.items.get(name).copied()
    }

    pub fn option(&self, item: ItemId, name: &str) -> Option<OptionId> {
        let options = &self.pack.item(item).options;
        let at = options.iter().position(|option| &*option.name == name)?;
        Some(OptionId::at(at))
    }

    /// What is taken as said where nothing is.
    pub fn unsaid(&self, id: ItemId) -> Option<Answer> {
        self.calm.get(id)
    }

    pub fn rule(&self, name: &str) -> Option<&'a Rule> {
        self.rule_id(name).map(|id| self.pack.rule(id))
    }

    pub fn rule_id(&self, name: &str) -> Option<RuleId> {
        self.rules.get(name).copied()
    }

    pub fn approach(&self, name: &str) -> Option<&'a Approach> {
        let mut all = self.pack.approaches().map(|id| self.pack.approach(id));
        all.find(|approach| &*approach.name == name)
    }

    /// Whether this pack has an item, and an option, for it.
    pub fn knows(&self, said: &Said<'_>) -> bool {
        self.item(said.item)
            .is_some_and(|id| self.answer(id, said.value).is_some())
    }

    /// What the things said amount to, those that this pack knows. Of two
    /// answers to a question the graver counts; ticks add up.
    pub fn answers<'s>(
        &self,
        said: impl Iterator<Item = &'s Said<'s>>,
    ) -> BTreeMap<ItemId, Answer> {
        let mut answers = BTreeMap::new();
        for said in said {
            let Some(id) = self.item(said.item) else {
                continue;
            };
            let Some(answer) = self.answer(id, said.value) else {
                continue;
            };
            let joined = match answers.get(&id) {
                Some(before) => joined(*before, answer, &self.pack.item(id).kind),
                None => answer,
            };
            answers.insert(id, joined);
        }
        answers
    }

    /// The outcome of the calmest answers with these in their place.
    pub fn judge<'s>(&self, said: impl Iterator<Item = &'s Said<'s>>) -> Outcome {
        judge(self.pack, &self.findings(said), Disposition::Ready)
    }

    /// What these answers amount to, the rest being the calmest.
    pub fn findings<'s>(&self, said: impl Iterator<Item = &'s Said<'s>>) -> Findings {
        let mut findings = self.base.clone();
        for (item, answer) in self.answers(said) {
            if self.pack.item(item).accepts(answer) {
                findings.put(self.pack, item, answer);
            }
        }
        findings.settle(self.pack);
        findings
    }

    /// Everything that can be said of an item.
    pub fn values(&self, id: ItemId) -> Vec<Value<'a>> {
        let item = self.pack.item(id);
        match item.kind {
            Kind::Sign => vec![Value::Unsure, Value::Yes],
            Kind::Clearable | Kind::Agreement => vec![Value::Agreed, Value::Unsure, Value::Yes],
            Kind::Rating { .. } => {
                let numbers = (0..=Score::MAX).map(Value::Number);
                numbers.chain([Value::Skipped]).collect()
            }
            Kind::Choice { .. } | Kind::Ticks { .. } => {
                let options = item.options.iter();
                options.map(|option| Value::Option(&option.name)).collect()
            }
        }
    }

    /// What it comes to when this is said of an item, if it can be.
    pub fn answer(&self, id: ItemId, value: Value<'_>) -> Option<Answer> {
        let item = self.pack.item(id);
        Some(match (&item.kind, value) {
            (Kind::Sign, Value::Unsure) => Answer::Sign(Finding::Unsure),
            // Where nobody can agree any more, it is simply there.
            (Kind::Sign, Value::Yes | Value::Agreed) => Answer::Sign(Finding::Present),
            (Kind::Clearable | Kind::Agreement, Value::Agreed) => {
                Answer::Hold(Held::Agreed(Doubt::Present))
            }
            (Kind::Clearable | Kind::Agreement, Value::Unsure) => {
                Answer::Hold(Held::Waiting(Doubt::Unsure))
            }
            (Kind::Clearable | Kind::Agreement, Value::Yes) => {
                Answer::Hold(Held::Waiting(Doubt::Present))
            }
            (Kind::Rating { .. }, Value::Number(number)) => {
                Answer::Rating(Rating::Scored(Score::new(number)?))
            }
            (Kind::Rating { .. }, Value::Skipped) => Answer::Rating(Rating::Skipped),
            (Kind::Choice { .. }, Value::Option(name)) => Answer::Chose(self.option(id, name)?),
            (Kind::Ticks { .. }, Value::Option(name)) => {
                let tick = [self.option(id, name)?].into_iter().collect();
                Answer::Ticked(Ticked::These(OneOrMore::new(tick)?))
            }
            _ => return None,
        })
    }
}

fn joined(one: Answer, two: Answer, kind: &Kind) -> Answer {
    match (one, two) {
        (Answer::Ticked(one), Answer::Ticked(two)) => {
            let both: Set<OptionId> = one.options().union(two.options());
            Answer::Ticked(OneOrMore::new(both).map_or(Ticked::NoneOfThese, Ticked::These))
        }
        (Answer::Chose(one), Answer::Chose(two)) if *kind == (Kind::Choice { ordered: true }) => {
            Answer::Chose(one.max(two))
        }
        // Things said come in order of gravity, and the ground before them.
        _ => two,
    }
}
