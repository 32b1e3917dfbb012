//! What is shown of the clinic on whose page this is: its own words, marked as
//! such, how to reach it, and what it may know.
//!
//! Nothing of it stands beside an emergency or anything urgent, where nothing
//! may stand between the person and the call; and nobody books into a hold.

use super::asides::{elsewhere, says};
use super::outcome::OutcomeProps;
use crate::domain::Disposition;
use crate::embed::{dial, Hosted, HOSTED};
use crate::text::keys::{embed as keys, CALL, PRIVACY_FOOT, PRIVACY_MEMORY};
use crate::ui::components::{Panel, Tick, Ticks};
use crate::ui::hosted::Sharing;
use crate::ui::markup::{el, group, Show};
use crate::ui::speech::{join, upper};
use crate::ui::{Action, Speech};
use yew::{AttrValue, Callback, Html};

/// What it is called, inside a sentence.
fn name(speech: &Speech) -> AttrValue {
    let given = speech.clinic.name.as_deref();
    given.map_or_else(|| speech.say(keys::SITE), |name| name.to_owned().into())
}

/// Words about the clinic.
fn about(speech: &Speech, key: &str, tier: Option<Disposition>) -> AttrValue {
    let name = name(speech);
    // A name of a clinic begins as it does, whatever place it has in a sentence.
    let starts = speech.text.say(key).starts_with("{name}");
    let name = if starts {
        upper(&name)
    } else {
        name.to_string()
    };
    let tier = tier.map(|tier| speech.say(&["ui.tier-", tier.name()].concat()));
    let tier = tier.as_deref().unwrap_or_default();
    speech.with(key, &[("name", &name), ("tier", tier)])
}

/// What it wants its patients to know first; at least, where they are.
pub fn note(speech: &Speech) -> Html {
    let clinic = &speech.clinic;
    let Some(note) = &clinic.note else {
        let on_page_of = |_| {
            el("p")
                .class("mc-hint")
                .text(about(speech, keys::ON_PAGE_OF, None))
        };
        return clinic.name.as_ref().map(on_page_of).show();
    };
    let inside = group()
        .child(el("p").text(note.to_string()))
        .child(says(speech, keys::OWN_WORDS).class("mc-hint mc-small"));
    Panel {
        id: Some("clinic-note".into()),
        heading: Some(about(speech, keys::FROM, None)),
        tint: true,
        children: inside.show(),
    }
    .show()
}

/// How to reach it, where there is a way.
pub fn reach(speech: &Speech, booking: bool) -> Html {
    let clinic = &speech.clinic;
    let books = clinic.booking.as_deref().filter(|_| booking);
    if !HOSTED || clinic.phone.is_none() && books.is_none() {
        return Html::default();
    }
    let given = clinic.name.as_deref();
    let heading = given.map_or_else(|| speech.say(keys::CLINIC), |name| name.to_owned().into());
    let phone = |phone: &str| {
        let words = el("bdi").text(speech.with(CALL, &[("number", phone)]));
        let link = el("a").class("mc-link").attr("href", dial(phone));
        el("p").child(link.child(words))
    };
    let book = |link: &str| {
        let link = elsewhere(link.to_owned().into()).text(speech.say(keys::BOOK));
        let which = el("span")
            .class("mc-hint mc-small")
            .text(speech.say(keys::BOOK_WHERE));
        el("p").child(link).child(el("br")).child(which)
    };
    let inside = group()
        .child(clinic.phone.as_deref().map(phone))
        .child(books.map(book));
    Panel {
        id: Some("clinic".into()),
        heading: Some(heading),
        children: inside.show(),
        ..Panel::default()
    }
    .show()
}

/// That the answers stay here, and what the page around can and cannot see.
/// Where it could look in, nothing is said of it.
pub fn privacy(
    speech: &Speech,
    kept: bool,
    hosted: Option<&Hosted>,
    told: Option<Disposition>,
) -> AttrValue {
    let stays = speech.say(if kept { PRIVACY_FOOT } else { PRIVACY_MEMORY });
    let sees = hosted.filter(|hosted| hosted.sealed).map(|_| {
        let key = if told.is_some() {
            keys::KNOWS
        } else {
            keys::CANNOT_SEE
        };
        about(speech, key, told)
    });
    join([stays].into_iter().chain(sees), " ")
}

/// Where the id of the words is that take the place of the box.
pub const TOLD: &str = "told";

/// Lets the person tell the clinic how the check ended: that alone, and only
/// by a tick of their own.
pub fn sharing(of: &OutcomeProps) -> Html {
    let tier = Some(of.outcome.disposition());
    let say = |key| about(&of.speech, key, tier);
    match of.sharing {
        Sharing::Off => Html::default(),
        Sharing::Told => el("p")
            .id(TOLD)
            .class("mc-panel mc-panel--tint mc-no-print")
            .attr("tabindex", "-1")
            .text(say(keys::TOLD))
            .show(),
        Sharing::Asked => {
            let title = say(keys::TELL_TITLE);
            let ask = asking(&of.act, say(keys::TELL), title.clone());
            let inside = group().child(el("p").text(say(keys::TELL_WHAT))).child(ask);
            let panel = Panel {
                id: Some("sharing".into()),
                heading: Some(title),
                children: inside.show(),
                ..Panel::default()
            };
            el("div").class("mc-no-print").child(panel).show()
        }
    }
}

fn asking(act: &Callback<Action>, label: AttrValue, title: AttrValue) -> Ticks {
    let tick = Tick {
        id: "tell".into(),
        name: "tell".into(),
        value: "tell".into(),
        label,
        on_change: act.reform(|_| Action::Tell),
        ..Tick::default()
    };
    Ticks {
        label: Some(title),
        children: tick.show(),
        ..Ticks::default()
    }
}
