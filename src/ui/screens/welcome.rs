//! Before the first question: what this is, what it is not, and how long.

use super::asides::{
    bullets, buttons, country, out_of_date, press, review_state, says, section, title,
};
use super::clinic;
use super::house::house;
use super::offline::{app_folded, newer};
use super::settings::form;
use crate::domain::{Currency, Step};
use crate::embed::House;
use crate::text::keys;
use crate::ui::comfort::Settings;
use crate::ui::components::{Button, Fold, Mark, Panel};
use crate::ui::markup::{el, group, El, Show};
use crate::ui::offline::Offline;
use crate::ui::speech::tel;
use crate::ui::{Action, Speech};
use yew::{Callback, Html};

/// The first screen.
#[derive(Clone, Debug)]
pub struct Welcome<'a> {
    /// Words and numbers.
    pub speech: &'a Speech,
    /// Whether there are answers to carry on from.
    pub begun: bool,
    /// Whether the content is still good.
    pub today: Currency,
    /// Whether the clinic has anything of its own to say.
    pub house: House,
    /// How the person likes the screens.
    pub settings: Settings,
    /// A newer version, and a place among the apps.
    pub offline: Offline,
    /// Does what the person wants.
    pub act: &'a Callback<Action>,
}

impl Show for Welcome<'_> {
    fn show(self) -> Html {
        let Self {
            speech,
            offline,
            act,
            ..
        } = self;
        let inside = group().child(says(speech, keys::comfort::HINT)).child(form(
            speech,
            self.settings,
            act,
        ));
        let settings = Fold {
            title: speech.say(keys::comfort::TITLE),
            hint: Some(speech.say(keys::comfort::INSIDE)),
            children: inside.show(),
            ..Fold::default()
        };
        group()
            .child(out_of_date(speech, self.today))
            .child(beginning(&self))
            .child(clinic::note(speech))
            // Below the button: it may come while a finger is on its way there.
            .child(newer(speech, offline, act))
            .child(house(speech, self.house, keys::CLINIC_WELCOME))
            .child(ill(speech, act))
            .child(to_know(speech))
            .child(settings)
            .child(app_folded(speech, offline.shelf, act))
            .child(review_state(speech))
            .show()
    }
}

fn beginning(welcome: &Welcome) -> El {
    let Welcome {
        speech, begun, act, ..
    } = welcome;
    let start = Button {
        label: speech.say(if *begun { keys::CARRY_ON } else { keys::START }),
        on_press: press(act, Action::Step(Step::Start)),
        // By which it is known before the program runs (src/pwa/first.js).
        id: Some("start".into()),
        ..Button::default()
    };
    el("div")
        .class("mc-stack")
        .child(Mark { large: true })
        .child(title(speech.say(keys::WELCOME_TITLE)))
        .child(says(speech, keys::WELCOME_LEAD).class("mc-lead"))
        .child(says(speech, keys::WELCOME_INTRO))
        .child(buttons().child(start))
        .child(says(speech, keys::WELCOME_TIME).class("mc-hint"))
}

fn ill(speech: &Speech, act: &Callback<Action>) -> Panel {
    let call = el("a")
        .class("mc-link")
        .attr("href", tel(speech.emergency()))
        .text(speech.say(keys::ILL));
    let later = says(speech, keys::ILL_LATER)
        .text(" ")
        .text(speech.of_region("urgent"));
    let inside = group()
        .child(el("p").child(call))
        .child(later)
        .child(country(speech, act));
    Panel {
        id: Some("ill".into()),
        heading: Some(speech.say(keys::ILL_TITLE)),
        children: inside.show(),
        ..Panel::default()
    }
}

fn to_know(speech: &Speech) -> El {
    let lines = [keys::KNOW_PRIVATE, keys::KNOW_CAREFUL, keys::KNOW_HONEST];
    let lines = lines.iter().map(|key| speech.say(key));
    section("know", speech.say(keys::KNOW_TITLE)).child(bullets(lines.collect()))
}
