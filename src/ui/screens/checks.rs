//! How the advice is checked: what is proved, what is not, what could go
//! wrong and what is done about it.

use crate::domain::Proved;
use crate::text::keys;
use crate::ui::components::Fold;
use crate::ui::Speech;
use std::rc::Rc;
use yew::prelude::*;

/// What [`Checks`] shows.
#[derive(Properties, PartialEq)]
pub struct ChecksProps {
    /// Words and numbers.
    pub speech: Speech,
    /// What was proved when the page was built.
    pub proved: Rc<Proved>,
}

/// A page beside the questions.
#[component]
pub fn Checks(props: &ChecksProps) -> Html {
    let ChecksProps { speech, proved } = props;
    let digits = proved.digits.to_string();
    let total = proved.statements.len().to_string();
    let numbers = [("number", &*digits), ("total", &*total)];
    let says = |id: &str| speech.say(&format!("statement.{id}.says"));
    html! {
        <>
            <div class="mc-stack">
                <h1 id="title" tabindex="-1">{ speech.say(keys::CHECKS) }</h1>
                <p class="mc-lead">{ speech.say(keys::CHECKS_LEAD) }</p>
                <p>{ speech.with(keys::CHECKS_HOW, &numbers) }</p>
                <Fold title={speech.with(keys::CHECKS_PROVED_TITLE, &numbers)}>
                    <p>{ speech.say(keys::CHECKS_PROVED) }</p>
                    <ul>{ for proved.statements.iter().map(|id| html! { <li>{ says(id) }</li> }) }</ul>
                </Fold>
            </div>
            <section class="mc-stack" aria-labelledby="not-proved">
                <h2 id="not-proved">{ speech.say(keys::CHECKS_NOT_TITLE) }</h2>
                <ul>{ for speech.list(keys::CHECKS_NOT).into_iter().map(|line| html! { <li>{ line }</li> }) }</ul>
            </section>
            <section class="mc-stack" aria-labelledby="hazards">
                <h2 id="hazards">{ speech.say(keys::CHECKS_HAZARDS_TITLE) }</h2>
                <p>{ speech.say(keys::CHECKS_HAZARDS) }</p>
                { for proved.hazards.iter().map(|id| hazard(speech, id)) }
            </section>
        </>
    }
}

fn hazard(speech: &Speech, id: &str) -> Html {
    let say = |what: &str| speech.say(&format!("hazard.{id}.{what}"));
    html! {
        <article key={id} class="mc-approach">
            <h3>{ say("cause") }</h3>
            <p><b>{ speech.say(keys::HAZARD_EFFECT) }</b>{ " " }{ say("effect") }</p>
            <p><b>{ speech.say(keys::HAZARD_CONTROL) }</b>{ " " }{ say("control") }</p>
        </article>
    }
}
