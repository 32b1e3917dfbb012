//! How the advice is checked: what is proved, what is not, what could go
//! wrong and what is done about it.

use super::asides::{bullets, named, says, section, title};
use crate::domain::Proved;
use crate::text::keys;
use crate::ui::components::Fold;
use crate::ui::markup::{el, group, El, Show};
use crate::ui::Speech;
use yew::Html;

/// A page beside the questions.
#[derive(Clone, Debug)]
pub struct Checks<'a> {
    /// Words and numbers.
    pub speech: &'a Speech,
    /// What was proved when the page was built.
    pub proved: &'a Proved,
}

impl Show for Checks<'_> {
    fn show(self) -> Html {
        let Self { speech, proved } = self;
        let not_proved = section("not-proved", speech.say(keys::CHECKS_NOT_TITLE))
            .child(bullets(speech.list(keys::CHECKS_NOT)));
        let hazards = proved.hazards.iter().map(|id| hazard(speech, id));
        let hazards = section("hazards", speech.say(keys::CHECKS_HAZARDS_TITLE))
            .child(says(speech, keys::CHECKS_HAZARDS))
            .each(hazards);
        group()
            .child(what_is_proved(speech, proved))
            .child(not_proved)
            .child(hazards)
            .show()
    }
}

fn what_is_proved(speech: &Speech, proved: &Proved) -> El {
    let digits = proved.digits.to_string();
    let total = proved.statements.len().to_string();
    let numbers = [("number", &*digits), ("total", &*total)];
    let statements = proved.statements.iter();
    let statements = statements.map(|id| speech.say(&["statement.", id, ".says"].concat()));
    let inside = group()
        .child(says(speech, keys::CHECKS_PROVED))
        .child(bullets(statements.collect()));
    let fold = Fold {
        title: speech.with(keys::CHECKS_PROVED_TITLE, &numbers),
        children: inside.show(),
        ..Fold::default()
    };
    el("div")
        .class("mc-stack")
        .child(title(speech.say(keys::CHECKS)))
        .child(says(speech, keys::CHECKS_LEAD).class("mc-lead"))
        .child(el("p").text(speech.with(keys::CHECKS_HOW, &numbers)))
        .child(fold)
}

fn hazard(speech: &Speech, id: &str) -> El {
    let say = |what: &str| speech.say(&["hazard.", id, ".", what].concat());
    let line = |name: &str, words| named(speech.say(name), " ", words);
    el("article")
        .key(id)
        .class("mc-approach")
        .child(el("h3").text(say("cause")))
        .child(line(keys::HAZARD_EFFECT, say("effect")))
        .child(line(keys::HAZARD_CONTROL, say("control")))
}
