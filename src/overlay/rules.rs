//! Rules of an overlay: the grammar of `content/rules`, less what names the
//! flare level or stands for many rules at once.

use super::read::{Contact, OwnRule};
use super::reader::{At, Reader};
use crate::domain::{Advice, Clause, Disposition, Flare, OptionId, Pressure, PromptId, Set, Test};

/// How many conditions a rule may have, lines to do, and people to consult.
const CONDITIONS: usize = 40;
const LINES: usize = 8;

/// Shapes of a condition, for messages.
const SHAPES: &str = "has to ask exactly one of `at-least`, `is` or `includes`";

impl Reader<'_> {
    /// A rule, unless something is wrong with it.
    pub fn rule(&mut self, at: &At<'_>, contacts: &[Contact]) -> Option<OwnRule> {
        let must = ["id", "when", "then", "because"];
        let fields = self.fields(at, &must, &["do", "say"])?;
        let id = self.id(fields.get("id"));
        let clause = fields.get("when").and_then(|at| self.when(&at));
        let then = fields.get("then").and_then(|at| self.then(&at, contacts));
        let because = self.words(fields.get("because"), 300);
        let say = self.words(fields.get("say"), 300);
        let lines = self.list(fields.get("do"), LINES);
        let to_do: Vec<_> = lines
            .into_iter()
            .filter_map(|line| self.words(Some(line), 300))
            .collect();
        let (advice, own) = then?;
        if advice.disposition >= Disposition::Urgent && (say.is_none() || to_do.is_empty()) {
            let mend = "sends people for help today; add `do` and `say`, so that they know how";
            self.tell(&at.place, mend);
        }
        Some(OwnRule {
            place: at.place.clone(),
            id: id?,
            clause: clause?,
            advice,
            contacts: own,
            because: because?,
            say,
            to_do,
        })
    }

    fn when(&mut self, at: &At<'_>) -> Option<Clause> {
        let fields = self.fields(at, &[], &["any", "all", "at-least-n-of"])?;
        let shapes = ["any", "all", "at-least-n-of"].map(|key| fields.get(key));
        match shapes {
            [Some(any), None, None] => self.tests(any).map(Clause::any),
            [None, Some(all), None] => self.tests(all).map(Clause::all),
            [None, None, Some(count)] => self.count(&count),
            _ => {
                self.tell(
                    &at.place,
                    "needs exactly one of `any`, `all` and `at-least-n-of`",
                );
                None
            }
        }
    }

    /// All of them, or none: of a rule half read nothing may be made.
    fn tests(&mut self, at: At<'_>) -> Option<Vec<Test>> {
        let place = at.place.clone();
        let list = self.list(Some(at), CONDITIONS);
        if list.is_empty() {
            self.tell(&place, "needs at least one condition in [ ]");
        }
        let tests: Vec<_> = list.iter().map(|at| self.test(at)).collect();
        tests.into_iter().collect()
    }

    fn test(&mut self, at: &At<'_>) -> Option<Test> {
        let fields = self.fields(at, &["item"], &["at-least", "is", "includes"])?;
        let name = fields.get("item")?;
        let asked = ["at-least", "is", "includes"].map(|key| fields.get(key));
        if *name.value == super::Value::Text("flare".to_owned()) {
            let [Some(least), None, None] = asked else {
                self.tell(&at.place, "has to ask `at-least` of the flare level");
                return None;
            };
            return self
                .level(&least, &Flare::ALL, Flare::name)
                .map(Test::Flare);
        }
        let item = self.item(&name)?;
        match asked {
            [Some(least), None, None] => {
                let level = self.step(&least, item)?;
                Some(Test::AtLeast { item, level })
            }
            [None, Some(is), None] => {
                let option = self.option(&is, item)?;
                Some(Test::Is { item, option })
            }
            [None, None, Some(includes)] => {
                let option = self.option(&includes, item)?;
                Some(Test::Includes { item, option })
            }
            _ => {
                self.tell(&at.place, SHAPES);
                None
            }
        }
    }

    /// So many options of an item that has ticks.
    fn count(&mut self, at: &At<'_>) -> Option<Clause> {
        let fields = self.fields(at, &["n", "item"], &[])?;
        let number = fields.get("n").and_then(|at| self.number(&at, 1, 64));
        let item = fields.get("item").and_then(|at| self.item(&at))?;
        let tests = (0..self.pack.item(item).options.len())
            .map(|option| Test::Includes {
                item,
                option: OptionId::at(option),
            })
            .collect();
        Some(Clause {
            need: u8::try_from(number?).ok()?,
            tests,
        })
    }

    /// The advice, and which of the clinic's own contacts it names.
    fn then(&mut self, at: &At<'_>, contacts: &[Contact]) -> Option<(Advice, Vec<usize>)> {
        let may = [
            "disposition",
            "max-pressure",
            "minutes",
            "areas-off",
            "avoid",
            "consult",
        ];
        let fields = self.fields(at, &[], &may)?;
        let mut advice = Advice::UNRESTRICTED;
        if let Some(at) = fields.get("disposition") {
            advice.disposition = self.level(&at, &Disposition::ALL, Disposition::name)?;
        }
        if let Some(at) = fields.get("max-pressure") {
            advice.max_pressure = self.level(&at, &Pressure::ALL, Pressure::name)?;
        }
        advice.minutes = fields
            .get("minutes")
            .and_then(|at| self.number(&at, 1, 240));
        advice.areas_off = self.areas(fields.get("areas-off"));
        advice.avoid = self.approaches(fields.get("avoid"));
        let mut own = Vec::new();
        for at in self.list(fields.get("consult"), Set::<PromptId>::ROOM) {
            let standard = self.pack.parts().prompts.iter().map(|prompt| &*prompt.name);
            let known = standard.chain(contacts.iter().map(|contact| &*contact.id));
            let found = self.find(&at, "contact or standard person to ask", known);
            let Some(index) = found else { continue };
            match index.checked_sub(self.pack.prompts().len()) {
                Some(index) => own.push(index),
                None => advice.consult.insert(PromptId::at(index)),
            }
        }
        if advice == Advice::UNRESTRICTED && own.is_empty() {
            self.tell(
                &at.place,
                "changes nothing; say what the rule limits or whom to ask",
            );
        }
        Some((advice, own))
    }
}
