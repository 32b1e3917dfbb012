//! What massage can and cannot do: each claim, what is known, how sure.

use super::asides::sources;
use crate::domain::{ClaimId, Grade};
use crate::text::keys;
use crate::ui::components::{EvidenceMeter, Fold};
use crate::ui::Speech;
use yew::prelude::*;

/// What [`Claims`] shows.
#[derive(Properties, PartialEq)]
pub struct ClaimsProps {
    /// Words and numbers.
    pub speech: Speech,
}

/// A page beside the questions.
#[component]
pub fn Claims(props: &ClaimsProps) -> Html {
    let ClaimsProps { speech } = props;
    html! {
        <>
            <div class="mc-stack">
                <h1 id="title" tabindex="-1">{ speech.say(keys::CLAIMS) }</h1>
                <p class="mc-lead">{ speech.say(keys::CLAIMS_LEAD) }</p>
                <p>{ speech.say(keys::STANDARD_EVIDENCE) }</p>
            </div>
            { for speech.pack.claims().map(|id| claim(speech, id)) }
        </>
    }
}

fn claim(speech: &Speech, id: ClaimId) -> Html {
    let claim = speech.pack.claim(id);
    let of = format!("claim.{}", claim.name);
    let says = speech.say(&format!("{of}.says"));
    let grade = claim.grade.name();
    let name = speech.say(&format!("evidence.{grade}.name"));
    let words = speech.with(keys::EVIDENCE, &[("name", &name)]);
    let means = speech.say(&format!("evidence.{grade}.means"));
    // Only what was studied has boxes: four empty ones would say too much of the rest.
    let sure = match claim.grade {
        Grade::Evidence(evidence) => {
            let boxes = u8::try_from(evidence.boxes()).unwrap_or(0);
            html! { <EvidenceMeter {boxes} {words} text={means} /> }
        }
        _ => html! { <p class="mc-small"><b>{ words }</b>{ " " }{ means }</p> },
    };
    html! {
        <article key={id.index()} class="mc-approach">
            <h2>{ &says }</h2>
            <p><b>{ speech.say(keys::CLAIM_KNOWN) }</b>{ " " }{ speech.say(&format!("{of}.known")) }</p>
            { sure }
            if let Some(may) = speech.find(&format!("{of}.may-say")) {
                <p><b>{ speech.say(keys::CLAIM_MAY) }</b>{ " " }{ may }</p>
            }
            if !claim.sources.is_empty() {
                <Fold title={speech.say(keys::STUDIES)} unseen={says}>
                    { sources(speech, claim.sources.iter().copied()) }
                </Fold>
            }
        </article>
    }
}
