//! Packs of any size, all of one make, for measuring how costs grow: used on
//! the host and in the browser alike.
//!
//! Items stand six to a page, which is as many as a page may have. Every other
//! one is asked only where the one before it is not answered "no". Each has a
//! rule of its own, and every tenth rule asks about two. All else is the real
//! content's.

#![allow(dead_code, reason = "who measures uses some of it")]

use massage_check::domain::{
    Advice, Answer, Answers, Clause, Disposition, Finding, Findings, Item, ItemId, Kind, Pack,
    PackParts, Page, PageId, PartId, Rule, RuleKind, Test, Then,
};
use massage_check::text::Words;

/// How many items.
pub const SIZES: [usize; 4] = [10, 100, 1_000, 3_000];

/// Items of one page.
const ON_A_PAGE: usize = 6;

/// What a pack with so many items is made of.
pub fn parts(real: &PackParts, items: usize) -> PackParts {
    let mut parts = real.clone();
    parts.parts.truncate(1);
    parts.pages = (0..items.div_ceil(ON_A_PAGE)).map(page).collect();
    parts.items = (0..items).map(item).collect();
    parts.rules = (0..items).map(rule).collect();
    // They ask about items that are not there.
    for approach in &mut parts.approaches {
        approach.only_with.clear();
        approach.evidence_with = None;
    }
    parts
}

fn page(at: usize) -> Page {
    Page {
        name: format!("page-{at}").into(),
        part: PartId::at(0),
        may_end: true,
    }
}

fn is_conditional(item: usize) -> bool {
    item % 2 == 1
}

fn at_least_unsure(item: usize) -> Test {
    Test::AtLeast {
        item: ItemId::at(item),
        level: Findings::UNSURE,
    }
}

fn item(at: usize) -> Item {
    let gate = is_conditional(at).then(|| at_least_unsure(at - 1));
    Item {
        name: format!("item-{at}").into(),
        basis: format!("G{at}").into(),
        page: PageId::at(at / ON_A_PAGE),
        kind: Kind::Sign,
        options: Vec::new(),
        asked_when: gate.into_iter().collect(),
        switched_on_by: Vec::new(),
        sources: Vec::new(),
    }
}

fn rule(at: usize) -> Rule {
    let mut tests = vec![at_least_unsure(at)];
    if at % 10 == 9 {
        tests.push(at_least_unsure(at - 1));
    }
    Rule {
        name: format!("rule-{at}").into(),
        basis: format!("G{at}").into(),
        words: format!("rule.rule-{at}").into(),
        kind: RuleKind::Precaution,
        clauses: vec![Clause::all(tests)],
        then: Then::Advice(Advice {
            disposition: Disposition::Adapt,
            ..Advice::UNRESTRICTED
        }),
        sources: Vec::new(),
        no_effect: None,
    }
}

/// The words that its questions need, as long as the real ones are.
pub fn words(parts: &PackParts) -> Vec<(String, Words)> {
    const QUESTION: &str = "Has any part of you been newly hot, swollen or sore since yesterday?";
    const WHY: &str = "What is new and hot may need looking at before anybody rubs or presses it. \
                       Massage can wait for a day or two, and should.";
    let one = |key: String, words: &str| (key, Words::One(words.into()));
    let mut words = Vec::new();
    for page in &parts.pages {
        for (key, line) in [("title", QUESTION), ("easy", QUESTION), ("why", WHY)] {
            words.push(one(format!("page.{}.{key}", page.name), line));
        }
    }
    for item in &parts.items {
        for (key, line) in [
            ("question", QUESTION),
            ("easy", QUESTION),
            ("label", "Newly hot or swollen"),
            ("why", WHY),
        ] {
            words.push(one(format!("item.{}.{key}", item.name), line));
        }
    }
    words
}

/// Everything asked is answered: the first so many gates with "not sure",
/// which brings up as many items more and concerns as many rules; all else
/// with "no".
pub fn answers(pack: &Pack, unsure: usize) -> Answers {
    let mut answers = Answers::default();
    for item in pack.items() {
        let gate = item.index() / 2;
        let finding = match is_conditional(item.index()) {
            true if gate < unsure => Finding::Absent,
            true => continue,
            false if gate < unsure => Finding::Unsure,
            false => Finding::Absent,
        };
        answers.give(pack, item, Answer::Sign(finding));
    }
    answers
}
