//! What a rule asks, in plain words.

use super::{either, flare, quoted, Plain};
use crate::domain::{Clause, Findings, Flare, ItemId, Kind, OptionId, Rule, Test};

impl Plain<'_> {
    /// What a rule asks.
    pub fn when(&self, rule: &Rule) -> String {
        match rule.clauses.as_slice() {
            [] => "never".to_owned(),
            [only] => self.clause(only),
            several => self.factored(several).unwrap_or_else(|| {
                let said: Vec<_> = several.iter().map(|clause| self.clause(clause)).collect();
                format!("either {}", said.join("; or "))
            }),
        }
    }

    /// One condition.
    pub fn test(&self, test: &Test) -> String {
        match *test {
            Test::AtLeast { item, level } => {
                format!("{}: {}", self.item(item), self.least(item, level))
            }
            Test::Is { item, option } | Test::Includes { item, option } => {
                format!("{}: {}", self.item(item), self.quoted(item, option))
            }
            Test::Flare(Flare::Severe) => format!("flare level {}", flare(Flare::Severe)),
            Test::Flare(level) => format!("flare level {} or worse", flare(level)),
        }
    }

    /// Conditions of which any will do.
    pub fn any(&self, tests: &[Test]) -> String {
        let said = self.grouped(tests);
        match said.as_slice() {
            [one] => one.clone(),
            several => format!("any of: {}", several.join("; ")),
        }
    }

    fn clause(&self, clause: &Clause) -> String {
        let (need, tests) = (usize::from(clause.need), clause.tests.as_slice());
        if need <= 1 {
            return self.any(tests);
        }
        if need < tests.len() {
            return self.count(need, tests);
        }
        let said: Vec<_> = tests.iter().map(|test| self.test(test)).collect();
        format!("all of: {}", said.join("; "))
    }

    /// “At least 6 of the 16 areas”.
    fn count(&self, need: usize, tests: &[Test]) -> String {
        let items: Vec<_> = tests.iter().filter_map(Test::item).collect();
        if let [item, rest @ ..] = items.as_slice() {
            let whole = rest.iter().all(|other| other == item)
                && self.pack.item(*item).options.len() == tests.len();
            if whole {
                let (all, item) = (tests.len(), self.item(*item));
                return format!("at least {need} of the {all} in {item}");
            }
        }
        let said: Vec<_> = tests.iter().map(|test| self.test(test)).collect();
        format!("at least {need} of: {}", said.join("; "))
    }

    /// Clauses that differ in one condition each: what they share, and that
    /// any of the others will do.
    fn factored(&self, clauses: &[Clause]) -> Option<String> {
        let (first, rest) = clauses.split_first()?;
        let whole = |clause: &Clause| usize::from(clause.need) == clause.tests.len();
        let shared: Vec<Test> = first
            .tests
            .iter()
            .filter(|test| rest.iter().all(|clause| clause.tests.contains(test)))
            .copied()
            .collect();
        let mut varying = Vec::new();
        for clause in clauses {
            let own: Vec<_> = clause
                .tests
                .iter()
                .filter(|test| !shared.contains(test))
                .collect();
            match own.as_slice() {
                [one] if whole(clause) => varying.push(**one),
                _ => return None,
            }
        }
        let mut said = vec![self.any(&varying)];
        if shared.is_empty() {
            return said.pop();
        }
        said.extend(shared.iter().map(|test| self.test(test)));
        Some(format!("all of: {}", said.join("; ")))
    }

    /// Conditions of which any will do, those of one item or of one level
    /// said in one breath.
    fn grouped(&self, tests: &[Test]) -> Vec<String> {
        let mut groups: Vec<(Vec<String>, Vec<String>)> = Vec::new();
        let mut alone = Vec::new();
        for test in tests {
            let (subject, level) = match *test {
                Test::AtLeast { item, level } => (self.item(item), self.least(item, level)),
                Test::Is { item, option } | Test::Includes { item, option } => {
                    (self.item(item), self.quoted(item, option))
                }
                Test::Flare(_) => {
                    alone.push(self.test(test));
                    continue;
                }
            };
            match groups.last_mut() {
                Some((subjects, levels)) if *levels == [level.clone()] => subjects.push(subject),
                Some((subjects, levels)) if *subjects == [subject.clone()] => levels.push(level),
                _ => groups.push((vec![subject], vec![level])),
            }
        }
        let said = groups
            .iter()
            .map(|(subjects, levels)| format!("{}: {}", either(subjects), either(levels)));
        said.chain(alone).collect()
    }

    fn quoted(&self, item: ItemId, option: OptionId) -> String {
        quoted(&self.option(item, option))
    }

    /// The answers from this step up.
    fn least(&self, id: ItemId, level: u8) -> String {
        let item = self.pack.item(id);
        match item.kind {
            Kind::Sign if level >= Findings::YES => "yes".to_owned(),
            Kind::Sign => "not sure or yes".to_owned(),
            Kind::Clearable => match level {
                ..=Findings::AGREED => "not sure or yes, whether agreed or not",
                Findings::UNSURE => "not sure or yes, and not agreed",
                _ => "yes, and not agreed",
            }
            .to_owned(),
            Kind::Agreement => match level {
                ..=Findings::AGREED => "whatever is answered, even agreed",
                Findings::UNSURE => "not sure or not agreed",
                _ => "not agreed",
            }
            .to_owned(),
            Kind::Rating { skipped } => {
                let number = level.saturating_sub(1);
                let skipped = if skipped >= number {
                    ", or skipped"
                } else {
                    ""
                };
                format!("{number} or more{skipped}")
            }
            Kind::Choice { .. } | Kind::Ticks { .. } => {
                let from = usize::from(level).saturating_sub(1)..item.options.len();
                let names: Vec<_> = from.map(|at| self.quoted(id, OptionId::at(at))).collect();
                either(&names)
            }
        }
    }
}
