//! What several screens say of the check without internet: a newer version, a
//! place among the apps, and removing everything.

use crate::platform::Shelf;
use crate::text::keys::offline as keys;
use crate::ui::components::{Button, ButtonKind, Fold, Panel};
use crate::ui::offline::{Errand, Offline};
use crate::ui::{Action, Speech};
use yew::prelude::*;

/// That a newer version waits, when it does. Only where nobody is in the
/// middle of anything.
pub fn newer(speech: &Speech, offline: Offline, act: &Callback<Action>) -> Html {
    if !offline.shelf.newer {
        return html! {};
    }
    let refused = offline.refused.then(|| speech.say(keys::REFUSED));
    let unseen = refused.is_none().then_some("mc-unseen");
    html! {
        <Panel id="newer" heading={speech.say(keys::NEWER_TITLE)} tint=true>
            <p>{ speech.say(keys::NEWER) }</p>
            { button(speech, keys::TAKE_NEWER, Errand::TakeNewer, act) }
            // There from the start, so that screen readers hear what comes into it.
            <p class={classes!(unseen)} role="status">{ refused.unwrap_or_default() }</p>
        </Panel>
    }
}

/// How to put the check among the apps, folded, where there is a way.
pub fn app_folded(speech: &Speech, shelf: Shelf, act: &Callback<Action>) -> Html {
    html! {
        if let Some(inside) = app(speech, shelf, act) {
            <Fold title={speech.say(keys::APP_TITLE)} hint={speech.say(keys::APP_INSIDE)}>{ inside }</Fold>
        }
    }
}

fn app(speech: &Speech, shelf: Shelf, act: &Callback<Action>) -> Option<Html> {
    let how = if shelf.installed {
        return None;
    } else if shelf.installable {
        button(speech, keys::INSTALL, Errand::Install, act)
    } else if shelf.apple {
        html! { <p>{ speech.say(keys::APPLE) }</p> }
    } else {
        return None;
    };
    Some(html! { <><p>{ speech.say(keys::APP) }</p>{ how }</> })
}

/// Whether this device has a copy, how long, and how to have it among the apps.
pub fn without_internet(speech: &Speech, shelf: Shelf, act: &Callback<Action>) -> Html {
    let kept = if shelf.kept {
        keys::KEPT
    } else {
        keys::NOT_KEPT
    };
    html! {
        <section class="mc-stack" aria-labelledby="offline">
            <h2 id="offline">{ speech.say(keys::TITLE) }</h2>
            <p>{ speech.say(kept) }</p>
            { for app(speech, shelf, act) }
            <p>{ speech.say(keys::MAY_GO) }</p>
        </section>
    }
}

/// Removes everything, and says before what that is.
pub fn erase(speech: &Speech, act: &Callback<Action>) -> Html {
    html! {
        <section class="mc-stack" aria-labelledby="erase">
            <h2 id="erase">{ speech.say(keys::ERASE_TITLE) }</h2>
            <p>{ speech.say(keys::ERASE_WHAT) }</p>
            { button(speech, keys::ERASE, Errand::Erase, act) }
            <p class="mc-hint">{ speech.say(keys::ERASE_LIMITS) }</p>
        </section>
    }
}

fn button(speech: &Speech, key: &str, errand: Errand, act: &Callback<Action>) -> Html {
    let on_press = act.reform(move |()| Action::Offline(errand));
    html! {
        <div class="mc-buttons"><Button kind={ButtonKind::Quiet} label={speech.say(key)} {on_press} /></div>
    }
}
