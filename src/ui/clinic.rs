//! What a clinic adds to what is said, always with the clinic's name to it:
//! whoever reads has to know whose advice it is.

use super::speech::join;
use super::Speech;
use crate::domain::{PromptId, RuleId};
use crate::text::keys;
use yew::AttrValue;

/// How to reach somebody at the clinic.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reach {
    /// A number to ring.
    pub phone: Option<AttrValue>,
    /// When somebody is there.
    pub open: Option<AttrValue>,
    /// A page of theirs.
    pub link: Option<AttrValue>,
}

impl Speech {
    /// "From Hillside Clinic".
    pub fn from_clinic(&self) -> AttrValue {
        self.with(keys::FROM_CLINIC, &[("name", self.clinics_name())])
    }

    /// The name of the clinic whose advice is joined.
    pub fn clinics_name(&self) -> &str {
        self.text.find(keys::CLINIC_NAME).unwrap_or_default()
    }

    /// Words of a rule: with the clinic's name, if it is the clinic's.
    pub(super) fn by_rule(&self, rule: RuleId, words: AttrValue) -> AttrValue {
        self.signed(self.pack.is_clinics_rule(rule), words)
    }

    /// Who it is that may be asked: with the clinic's name, if it is theirs.
    pub fn who(&self, id: PromptId) -> AttrValue {
        self.signed(self.pack.is_clinics_prompt(id), self.prompt(id, "who"))
    }

    /// Who, how to reach them, and whose advice that is: in one line, on paper.
    pub fn who_on_paper(&self, id: PromptId) -> AttrValue {
        let Reach { phone, open, .. } = self.reach(id);
        let who = [Some(self.prompt(id, "who")), phone, open];
        let clinics = self.pack.is_clinics_prompt(id);
        self.signed(clinics, join(who.into_iter().flatten(), ", "))
    }

    /// How to reach somebody: known of people at the clinic only.
    pub fn reach(&self, id: PromptId) -> Reach {
        if !self.pack.is_clinics_prompt(id) {
            return Reach::default();
        }
        Reach {
            phone: self.find_prompt(id, "phone"),
            open: self.find_prompt(id, "open"),
            link: self.find_prompt(id, "link"),
        }
    }

    /// Words of somebody to consult that not everybody has.
    pub fn find_prompt(&self, prompt: PromptId, key: &str) -> Option<AttrValue> {
        self.find(&format!("prompt.{}.{key}", self.pack.prompt(prompt).name))
    }

    fn signed(&self, clinics: bool, words: AttrValue) -> AttrValue {
        if !clinics {
            return words;
        }
        self.with(
            keys::CLINIC_SAYS,
            &[("answer", &words), ("name", self.clinics_name())],
        )
    }
}
