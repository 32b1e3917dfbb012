//! What massage can and cannot do: each claim, what is known, how sure.

use super::asides::{named, says, sources, title};
use crate::domain::{ClaimId, Grade};
use crate::text::keys;
use crate::ui::components::{EvidenceMeter, Fold};
use crate::ui::markup::{el, group, El, Show};
use crate::ui::Speech;
use yew::Html;

/// A page beside the questions.
#[derive(Clone, Debug)]
pub struct Claims<'a> {
    /// Words and numbers.
    pub speech: &'a Speech,
}

impl Show for Claims<'_> {
    fn show(self) -> Html {
        let Self { speech } = self;
        let lead = el("div")
            .class("mc-stack")
            .child(title(speech.say(keys::CLAIMS)))
            .child(says(speech, keys::CLAIMS_LEAD).class("mc-lead"))
            .child(says(speech, keys::STANDARD_EVIDENCE));
        let claims = speech.pack.claims().map(|id| claim(speech, id));
        group().child(lead).each(claims).show()
    }
}

fn claim(speech: &Speech, id: ClaimId) -> El {
    let claim = speech.pack.claim(id);
    let of = |key: &str| ["claim.", &claim.name, ".", key].concat();
    let says = speech.say(&of("says"));
    let known = speech.say(&of("known"));
    let may = speech.find(&of("may-say"));
    let studies = || Fold {
        title: speech.say(keys::STUDIES),
        unseen: Some(says.clone()),
        children: sources(speech, claim.sources.iter().copied()),
        ..Fold::default()
    };
    el("article")
        .key(id.index())
        .class("mc-approach")
        .child(el("h2").text(&says))
        .child(named(speech.say(keys::CLAIM_KNOWN), " ", known))
        .child(sure(speech, claim.grade))
        .child(may.map(|may| named(speech.say(keys::CLAIM_MAY), " ", may)))
        .child((!claim.sources.is_empty()).then(studies))
}

fn sure(speech: &Speech, grade: Grade) -> Html {
    let of = |key: &str| speech.say(&["evidence.", grade.name(), ".", key].concat());
    let words = speech.with(keys::EVIDENCE, &[("name", &of("name"))]);
    let means = of("means");
    // Only what was studied has boxes: four empty ones would say too much of the rest.
    match grade {
        Grade::Evidence(evidence) => EvidenceMeter {
            boxes: u8::try_from(evidence.boxes()).unwrap_or(0),
            words,
            text: Some(means),
        }
        .show(),
        _ => named(words, " ", means).class("mc-small").show(),
    }
}
