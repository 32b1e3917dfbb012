//! What several screens say of the check without internet: a newer version, a
//! place among the apps, and removing everything.

use super::asides::{buttons, press, says, section};
use crate::platform::Shelf;
use crate::text::keys::offline as keys;
use crate::ui::components::{Button, ButtonKind, Fold, Panel};
use crate::ui::markup::{el, group, El, Show};
use crate::ui::offline::{Errand, Offline};
use crate::ui::{Action, Speech};
use yew::{Callback, Html};

/// That a newer version waits, when it does. Only where nobody is in the
/// middle of anything.
pub fn newer(speech: &Speech, offline: Offline, act: &Callback<Action>) -> Option<Panel> {
    if !offline.shelf.newer {
        return None;
    }
    let refused = offline.refused.then(|| speech.say(keys::REFUSED));
    // There from the start, so that screen readers hear what comes into it.
    let status = el("p")
        .class_if(refused.is_none(), "mc-unseen")
        .attr("role", "status")
        .text(refused.unwrap_or_default());
    let inside = group()
        .child(says(speech, keys::NEWER))
        .child(button(speech, keys::TAKE_NEWER, Errand::TakeNewer, act))
        .child(status);
    Some(Panel {
        id: Some("newer".into()),
        heading: Some(speech.say(keys::NEWER_TITLE)),
        tint: true,
        children: inside.show(),
    })
}

/// How to put the check among the apps, folded, where there is a way.
pub fn app_folded(speech: &Speech, shelf: Shelf, act: &Callback<Action>) -> Option<Fold> {
    app(speech, shelf, act).map(|inside| Fold {
        title: speech.say(keys::APP_TITLE),
        hint: Some(speech.say(keys::APP_INSIDE)),
        children: inside,
        ..Fold::default()
    })
}

fn app(speech: &Speech, shelf: Shelf, act: &Callback<Action>) -> Option<Html> {
    let how = if shelf.installed {
        return None;
    } else if shelf.installable {
        button(speech, keys::INSTALL, Errand::Install, act)
    } else if shelf.apple {
        says(speech, keys::APPLE)
    } else {
        return None;
    };
    Some(group().child(says(speech, keys::APP)).child(how).show())
}

/// Whether this device has a copy, how long, and how to have it among the apps.
pub fn without_internet(speech: &Speech, shelf: Shelf, act: &Callback<Action>) -> El {
    let kept = if shelf.kept {
        keys::KEPT
    } else {
        keys::NOT_KEPT
    };
    section("offline", speech.say(keys::TITLE))
        .child(says(speech, kept))
        .child(app(speech, shelf, act))
        .child(says(speech, keys::MAY_GO))
}

/// Removes everything, and says before what that is.
pub fn erase(speech: &Speech, act: &Callback<Action>) -> El {
    section("erase", speech.say(keys::ERASE_TITLE))
        .child(says(speech, keys::ERASE_WHAT))
        .child(button(speech, keys::ERASE, Errand::Erase, act))
        .child(says(speech, keys::ERASE_LIMITS).class("mc-hint"))
}

fn button(speech: &Speech, key: &str, errand: Errand, act: &Callback<Action>) -> El {
    buttons().child(Button {
        kind: ButtonKind::Quiet,
        label: speech.say(key),
        on_press: press(act, Action::Offline(errand)),
        ..Button::default()
    })
}
