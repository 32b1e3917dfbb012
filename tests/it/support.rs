//! What the tests share: the content itself, codes of the clinical basis to
//! ids, and made-up people whose unsaid answers are the calmest.

use massage_check::authoring::{load, Content, Files};
use massage_check::desk::calm;
use massage_check::domain::{
    triage, Answer, Answers, ApproachId, AreaId, Clause, Complete, Disposition, Doubt, Finding,
    Findings, Held, ItemId, Kind, OneOrMore, OptionId, Outcome, Pack, PromptId, Rating, Rule,
    RuleKind, Score, Set, Test, Then, Ticked,
};
use massage_check::text::Text;
use std::path::Path;
use std::sync::OnceLock;

/// The folder of the package.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The content as written.
pub fn files() -> &'static Files {
    static FILES: OnceLock<Files> = OnceLock::new();
    FILES.get_or_init(|| Files::read(&root().join("content")).expect("content can be read"))
}

/// An entry of a file, from its id to the next entry.
pub fn entry(file: &str, id: &str) -> String {
    let text = files().get(file).expect("the file is there");
    let entries = text.split("[[").skip(1).map(|rest| format!("[[{rest}"));
    let mut own = entries.filter(|entry| {
        let mut lines = entry.lines().filter(|line| line.starts_with("id "));
        lines.any(|line| line.ends_with(&format!("\"{id}\"")))
    });
    own.next().expect("the entry is there")
}

/// The content as released.
pub fn content() -> &'static Content {
    static CONTENT: OnceLock<Content> = OnceLock::new();
    CONTENT.get_or_init(|| {
        load(files()).unwrap_or_else(|problems| {
            let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
            panic!("content is not whole:\n{}", problems.join("\n"))
        })
    })
}

pub fn pack() -> &'static Pack {
    &content().pack
}

pub fn text() -> &'static Text {
    &content().text
}

/// The item of a row of the basis, such as `R01`.
pub fn item(basis: &str) -> ItemId {
    pack()
        .items()
        .find(|id| &*pack().item(*id).basis == basis)
        .unwrap_or_else(|| panic!("no item with basis {basis}"))
}

/// The item with this id.
pub fn named(name: &str) -> ItemId {
    pack()
        .items()
        .find(|id| &*pack().item(*id).name == name)
        .unwrap_or_else(|| panic!("no item {name}"))
}

/// The items whose row begins with this letter, such as `E`.
pub fn rows(letter: char) -> impl Iterator<Item = ItemId> + Clone {
    (0..pack().items().len())
        .map(ItemId::at)
        .filter(move |id| pack().item(*id).basis.starts_with(letter))
        .filter(|id| !matches!(pack().item(*id).kind, Kind::Rating { .. }))
}

/// An option by its id or its row of the basis, such as `C01` or `SY05`.
pub fn option(item: ItemId, code: &str) -> OptionId {
    let options = &pack().item(item).options;
    let place = options
        .iter()
        .position(|option| option.basis.as_deref() == Some(code) || &*option.name == code);
    OptionId::at(place.unwrap_or_else(|| panic!("no option {code}")))
}

/// The item that lists the conditions.
pub fn conditions() -> ItemId {
    named("conditions")
}

/// Every condition, by its row of the basis.
pub fn every_condition() -> Vec<&'static str> {
    let options = &pack().item(conditions()).options;
    options
        .iter()
        .map(|option| option.basis.as_deref().expect("a row for each condition"))
        .collect()
}

pub fn approach(basis: &str) -> ApproachId {
    pack()
        .approaches()
        .find(|id| &*pack().approach(*id).basis == basis)
        .unwrap_or_else(|| panic!("no approach {basis}"))
}

pub fn area(name: &str) -> AreaId {
    pack()
        .areas()
        .find(|id| &*pack().area(*id).name == name)
        .unwrap_or_else(|| panic!("no area {name}"))
}

pub fn prompt(basis: &str) -> PromptId {
    pack()
        .prompts()
        .find(|id| &*pack().prompt(*id).basis == basis)
        .unwrap_or_else(|| panic!("no prompt {basis}"))
}

/// Whether an outcome neither suggests nor discusses an approach.
pub fn avoids(outcome: &Outcome, basis: &str) -> bool {
    let id = approach(basis);
    !outcome.suggest.contains(&id) && !outcome.discuss.contains(&id)
}

/// Whether an outcome leaves an area alone.
pub fn leaves_alone(outcome: &Outcome, name: &str) -> bool {
    outcome.areas_off(pack()).contains(area(name))
}

/// Whether nothing at all may be done.
pub fn allows_nothing(outcome: &Outcome) -> bool {
    outcome.advice.max_pressure.level() == 0
        && outcome.suggest.is_empty()
        && outcome.discuss.is_empty()
        && outcome.areas_off(pack()) == Set::first(pack().areas().len())
}

/// The calmest answers to everything but the conditions.
pub fn calmest() -> Answers {
    static CALMEST: OnceLock<Answers> = OnceLock::new();
    CALMEST.get_or_init(|| calm::sheet(pack())).clone()
}

/// Yes, in the words of the item's kind.
pub fn yes(item: ItemId) -> Answer {
    match pack().item(item).kind {
        Kind::Sign => Answer::Sign(Finding::Present),
        _ => Answer::Hold(Held::Waiting(Doubt::Present)),
    }
}

/// Not sure, in the words of the item's kind.
pub fn unsure(item: ItemId) -> Answer {
    match pack().item(item).kind {
        Kind::Sign => Answer::Sign(Finding::Unsure),
        _ => Answer::Hold(Held::Waiting(Doubt::Unsure)),
    }
}

pub const AGREED: Answer = Answer::Hold(Held::Agreed(Doubt::Present));

pub fn ticked(options: impl IntoIterator<Item = OptionId>) -> Answer {
    let options: Set<OptionId> = options.into_iter().collect();
    Answer::Ticked(OneOrMore::new(options).map_or(Ticked::NoneOfThese, Ticked::These))
}

/// A made-up person: what is not said is the calmest answer, and where an
/// agreement is asked for, it was given.
#[derive(Clone, Debug)]
pub struct Person(pub Answers);

impl Person {
    /// With these conditions, such as `C01`.
    pub fn with(codes: &[&str]) -> Self {
        let ids = codes.iter().map(|code| option(conditions(), code));
        Self(calmest()).says(conditions(), ticked(ids))
    }

    pub fn says(mut self, item: ItemId, answer: Answer) -> Self {
        assert!(
            pack().item(item).accepts(answer),
            "`{}` cannot be answered {answer:?}",
            pack().item(item).name
        );
        self.0.give(pack(), item, answer);
        self
    }

    /// Yes to a row of the basis; for H15, under 18.
    pub fn yes(self, basis: &str) -> Self {
        let id = item(basis);
        match pack().item(id).kind {
            Kind::Choice { .. } => self.chooses(&pack().item(id).name, basis),
            _ => self.says(id, yes(id)),
        }
    }

    /// Yes, and the clinician has agreed.
    pub fn agreed(self, basis: &str) -> Self {
        self.says(item(basis), AGREED)
    }

    pub fn rates(self, basis: &str, number: u8) -> Self {
        let score = Score::new(number).expect("a rating from 0 to 10");
        self.says(item(basis), Answer::Rating(Rating::Scored(score)))
    }

    pub fn chooses(self, name: &str, code: &str) -> Self {
        let id = named(name);
        self.says(id, Answer::Chose(option(id, code)))
    }

    pub fn goals(self, codes: &[&str]) -> Self {
        let id = named("goals");
        self.says(id, ticked(codes.iter().map(|code| option(id, code))))
    }

    /// So many sore areas, from the first on.
    pub fn sore(self, count: usize) -> Self {
        self.says(item("FQ9"), ticked((0..count).map(OptionId::at)))
    }

    /// At a flare level of the basis, by the plainest answer that reaches it.
    pub fn at(self, flare: &str) -> Self {
        match flare {
            "F0" => self,
            "F1" => self.chooses("compared", "dont-know"),
            "F2" => self.chooses("compared", "much-worse"),
            _ => self.chooses("able-to-do", "rest-most-of-day"),
        }
    }

    pub fn complete(&self) -> Complete {
        let answers = self.0.clone();
        answers.complete(pack()).expect("everything is answered")
    }

    pub fn outcome(&self) -> Outcome {
        triage(pack(), &self.complete(), Disposition::Ready)
    }
}

/// The outcome of answers that are complete.
pub fn judged(answers: &Answers) -> Outcome {
    let answers = answers.clone().complete(pack());
    let answers = answers.expect("everything is answered");
    triage(pack(), &answers, Disposition::Ready)
}

/// At least "not sure" about one of the emergency signs, counted from 0.
pub fn sign(at: usize) -> Test {
    Test::AtLeast {
        item: rows('E').nth(at).expect("so many signs"),
        level: Findings::UNSURE,
    }
}

/// A made-up rule: any of these clauses, then that.
pub fn rule(name: &str, clauses: Vec<Clause>, then: Then) -> Rule {
    Rule {
        name: name.into(),
        basis: "–".into(),
        words: "rule.made-up".into(),
        kind: match then {
            Then::Flare(_) => RuleKind::Flare,
            Then::Advice(_) => RuleKind::Precaution,
        },
        clauses,
        then,
        sources: pack().parts().rules[0].sources.clone(),
        no_effect: None,
    }
}

/// The content with these for its only rules: any of the tests, then that.
pub fn ruled(rules: impl IntoIterator<Item = (Vec<Test>, Then)>) -> Pack {
    let mut parts = pack().parts().clone();
    let rules = rules.into_iter().enumerate();
    parts.rules = rules
        .map(|(at, (tests, then))| rule(&format!("rule-{at}"), vec![Clause::any(tests)], then))
        .collect();
    Pack::new(parts).expect("a pack with just these rules")
}
