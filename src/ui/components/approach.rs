//! One kind of massage that may suit.

use super::care::Care;
use super::evidence::EvidenceMeter;
use crate::ui::markup::{el, El, Show};
use yew::{AttrValue, Html};

/// One fact: its goal, its pressure, its time, by whom.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// "Time".
    pub term: AttrValue,
    /// "Up to 30 minutes".
    pub description: AttrValue,
}

/// How sure we are that it helps.
#[derive(Clone, Debug, PartialEq)]
pub struct Evidence {
    /// Full boxes of four: none 0, very low 1, low 2, moderate 3.
    pub boxes: u8,
    /// The same in words: "Evidence: low."
    pub words: AttrValue,
    /// What is known.
    pub text: AttrValue,
}

/// A card: what, facts, caution, evidence, and the rest folded.
#[derive(Clone, Debug)]
pub struct ApproachCard {
    /// By which it is known among the others.
    pub key: usize,
    /// Its name.
    pub title: AttrValue,
    /// What it is.
    pub what: AttrValue,
    /// What holds for it today.
    pub facts: Vec<Fact>,
    /// "Take care:".
    pub care_words: AttrValue,
    /// What to take care of. The first follows the words.
    pub care: Vec<AttrValue>,
    /// How sure we are that it helps.
    pub evidence: Evidence,
    /// What else there is to know: a fold.
    pub children: Html,
}

impl Show for ApproachCard {
    fn show(self) -> Html {
        let facts = el("dl")
            .class("mc-approach__facts")
            .each(self.facts.into_iter().map(fact));
        let care = Care {
            words: self.care_words,
            lines: self.care,
        };
        let meter = EvidenceMeter {
            boxes: self.evidence.boxes,
            words: self.evidence.words,
            text: Some(self.evidence.text),
        };
        el("article")
            .key(self.key)
            .class("mc-approach")
            .child(el("h3").text(self.title))
            .child(el("p").text(self.what))
            .child(facts)
            .child(care)
            .child(meter)
            .child(self.children)
            .show()
    }
}

fn fact(fact: Fact) -> El {
    let term = el("dt").class("mc-approach__term").text(fact.term);
    let description = el("dd")
        .class("mc-approach__description")
        .text(fact.description);
    el("div")
        .class("mc-approach__fact")
        .child(term)
        .child(description)
}
