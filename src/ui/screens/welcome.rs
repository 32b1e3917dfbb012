//! Before the first question: what this is, what it is not, and how long.

use super::asides::{country, out_of_date, review_state};
use super::clinic;
use super::house::house;
use super::offline::{app_folded, newer};
use super::settings::form;
use crate::domain::{Currency, Step};
use crate::overlay::House;
use crate::text::keys;
use crate::ui::comfort::Settings;
use crate::ui::components::{Button, Fold, Mark, Panel};
use crate::ui::offline::Offline;
use crate::ui::speech::tel;
use crate::ui::{Action, Speech};
use yew::prelude::*;

/// What [`Welcome`] shows.
#[derive(Properties, PartialEq)]
pub struct WelcomeProps {
    /// Words and numbers.
    pub speech: Speech,
    /// Whether there are answers to carry on from.
    pub begun: bool,
    /// Whether the content is still good.
    pub today: Currency,
    /// Whether the clinic has anything of its own to say.
    #[prop_or_default]
    pub house: House,
    /// How the person likes the screens.
    pub settings: Settings,
    /// A newer version, and a place among the apps.
    pub offline: Offline,
    /// Does what the person wants.
    pub act: Callback<Action>,
}

/// The first screen.
#[component]
pub fn Welcome(props: &WelcomeProps) -> Html {
    let WelcomeProps {
        speech, begun, act, ..
    } = props;
    let start = if *begun { keys::CARRY_ON } else { keys::START };
    html! {
        <>
            { out_of_date(speech, props.today) }
            <div class="mc-stack">
                <Mark large=true />
                <h1 id="title" tabindex="-1">{ speech.say(keys::WELCOME_TITLE) }</h1>
                <p class="mc-lead">{ speech.say(keys::WELCOME_LEAD) }</p>
                <p>{ speech.say(keys::WELCOME_INTRO) }</p>
                <div class="mc-buttons">
                    <Button label={speech.say(start)} on_press={act.reform(|()| Action::Step(Step::Start))} />
                </div>
                <p class="mc-hint">{ speech.say(keys::WELCOME_TIME) }</p>
            </div>
            { clinic::note(speech) }
            // Below the button: it may come while a finger is on its way there.
            { newer(speech, props.offline, act) }
            { house(speech, props.house, keys::CLINIC_WELCOME) }
            <Panel id="ill" heading={speech.say(keys::ILL_TITLE)}>
                <p><a class="mc-link" href={tel(speech.emergency())}>{ speech.say(keys::ILL) }</a></p>
                <p>{ speech.say(keys::ILL_LATER) }{ " " }{ speech.of_region("urgent") }</p>
                { country(speech, act) }
            </Panel>
            <section class="mc-stack" aria-labelledby="know">
                <h2 id="know">{ speech.say(keys::KNOW_TITLE) }</h2>
                <ul>
                    <li>{ speech.say(keys::KNOW_PRIVATE) }</li>
                    <li>{ speech.say(keys::KNOW_CAREFUL) }</li>
                    <li>{ speech.say(keys::KNOW_HONEST) }</li>
                </ul>
            </section>
            <Fold title={speech.say(keys::comfort::TITLE)} hint={speech.say(keys::comfort::INSIDE)}>
                <p>{ speech.say(keys::comfort::HINT) }</p>
                { form(speech, props.settings, act) }
            </Fold>
            { app_folded(speech, props.offline.shelf, act) }
            { review_state(speech) }
        </>
    }
}
