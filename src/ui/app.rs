//! The widget: one state at the top, values down, callbacks up.

use super::comfort::hooks::{use_keys, use_leaving, use_settings, use_voice};
use super::comfort::Comfort;
use super::hooks::{use_focus, use_history, use_kept};
use super::hosted::{theme_of, use_hosted, use_telling, wanted, Sharing};
use super::markup::Show;
use super::offline::hooks::{use_offline, use_shortcuts};
use super::offline::{Offline, Shortcut};
use super::screens::{
    self, anew, About, Checks, Claims, Frame, OutcomeProps, Questions, Review, SettingsPage,
    Welcome,
};
use super::{Action, Aside, Speech, State};
use crate::domain::{Answers, Currency, Outcome as Advised, Pack, Proved, Session};
use crate::embed::{Event, House, Start};
use crate::platform::Device;
use crate::text::{keys, Text};
use std::rc::Rc;
use yew::prelude::*;

/// Where the focus goes on each new screen.
pub const TITLE: &str = "title";
/// Where it goes when an answer is missing.
pub const ERRORS: &str = "errors";

/// Where it goes before answers are cleared.
pub const CLEARING: &str = "clearing";
/// And where from there, if they are kept.
pub const CLEAR: &str = "clear";

/// The device, equal to itself only.
#[derive(Clone)]
pub struct DeviceRef(Rc<dyn Device>);

impl PartialEq for DeviceRef {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<D: Device + 'static> From<Rc<D>> for DeviceRef {
    fn from(device: Rc<D>) -> Self {
        Self(device)
    }
}

impl std::ops::Deref for DeviceRef {
    type Target = dyn Device;

    fn deref(&self) -> &Self::Target {
        &*self.0
    }
}

/// What the widget is given.
#[derive(Clone, Properties, PartialEq)]
pub struct AppProps {
    /// The content.
    pub pack: Rc<Pack>,
    /// The words.
    pub text: Rc<Text>,
    /// What was proved of them; none until it has come, and with it the words of
    /// the pages that are beside the questions.
    pub proved: Option<Rc<Proved>>,
    /// What it runs on.
    pub device: DeviceRef,
    /// Whether the clinic whose page this is has anything of its own to say:
    /// what it says is in the pack and the words.
    #[prop_or_default]
    pub house: House,
    /// Where to begin, instead of where this tab left off: for the gallery.
    #[prop_or_default]
    pub begin: Option<State>,
}

/// The state at the start: what this tab kept, or the beginning.
fn begin(props: &AppProps) -> State {
    let AppProps { pack, device, .. } = props;
    if let Some(state) = &props.begin {
        return state.clone();
    }
    let region = pack.region_of(&device.languages());
    let mut state = State::new(pack.clone(), pack.floor(device.today()), region);
    let hosted = device.hosted();
    let theme = hosted.as_ref().map(theme_of).unwrap_or_default();
    state.comfort = Comfort::begun(&device.settings(), theme);
    if let Some(hosted) = &hosted {
        state = (*Rc::new(state).reduce(wanted(hosted, pack))).clone();
    }
    state.offline = Offline {
        shelf: device.shelf(),
        ..Offline::default()
    };
    let state = match device.kept() {
        Some(kept) => state.restored(&kept, device.position()),
        None => state,
    };
    // What is wrong with the clinic's own rules is said on the first screen.
    let unread = matches!(props.house, House::OutOfDate | House::Refused);
    if hosted.is_some_and(|hosted| hosted.settings.start == Start::Question) && !unread {
        return state.at_the_first_question();
    }
    let called = device.called().and_then(|fragment| Shortcut::of(&fragment));
    match called {
        Some(shortcut) => (*Rc::new(state).reduce(Action::Called(shortcut))).clone(),
        None => state,
    }
}

/// The whole widget.
#[component]
pub fn App(props: &AppProps) -> Html {
    let AppProps {
        pack,
        text,
        proved,
        device,
        ..
    } = props;
    let begun = use_memo((), |()| begin(props));
    let state = use_reducer_eq(|| (*begun).clone());
    let hosted = use_hosted(device, &state);
    let speech = Speech {
        pack: pack.clone(),
        text: text.clone(),
        region: state.region,
        short: state.comfort.settings.short,
        clinic: hosted
            .as_ref()
            .map(|hosted| hosted.settings.clinic.clone())
            .unwrap_or_default(),
    };
    let title = screens::title(&speech, &state);
    let kept = use_kept(device, &state);
    use_history(device, &state);
    // First that there is another screen, then what the person is led to on it.
    use_telling(device, &state);
    let coming = proved.is_none() && matches!(state.aside(), Some(Aside::Claims | Aside::Checks));
    use_focus(device, &state, &title, coming);
    use_settings(device, state.comfort.settings);
    use_voice(device, &state, &text.language);
    use_keys(device, &state);
    use_leaving(device, &state, &speech);
    use_offline(device, &state);
    use_shortcuts(device, &state);

    let act = {
        let state = state.dispatcher();
        use_callback((), move |action: Action, ()| state.dispatch(action))
    };
    let on_show = {
        let device = device.clone();
        use_callback((), move |id: AttrValue, ()| device.show(&id))
    };
    let on_print = {
        let device = device.clone();
        use_callback((), move |(), ()| device.print())
    };
    let on_fill = {
        let device = device.clone();
        use_callback((), move |fill: bool, ()| {
            device.tell(if fill {
                Event::FullScreen
            } else {
                Event::Closed
            });
        })
    };
    let on_done = {
        let device = device.clone();
        use_callback((), move |(), ()| device.back())
    };
    let on_back = (state.at > 0).then(|| on_done.clone());
    let today = Currency::clone(&*use_memo((), |()| pack.currency(device.today())));

    if state.comfort.left {
        return Html::default();
    }

    let date = device.today().map(|date| AttrValue::from(date.to_string()));
    let advised = |answers: &Answers, outcome: &Advised, stopped: bool| {
        let of = OutcomeProps {
            speech: speech.clone(),
            answers: answers.clone(),
            outcome: outcome.clone(),
            stopped,
            today,
            house: props.house,
            act: act.clone(),
            on_show: on_show.clone(),
            on_print: on_print.clone(),
            sharing: Sharing::of(hosted.as_ref(), &state),
        };
        if state.aside() == Some(Aside::Sheet) {
            screens::sheet(&of, date.clone())
        } else {
            screens::outcome(&of)
        }
    };
    let screen = match (state.aside(), &state.session) {
        (Some(Aside::About), _) => About {
            speech: &speech,
            today,
            shelf: state.offline.shelf,
            act: &act,
        }
        .show(),
        (Some(Aside::Claims), _) => match proved {
            Some(_) => Claims { speech: &speech }.show(),
            None => screens::coming(&speech, keys::CLAIMS),
        },
        (Some(Aside::Checks), _) => match proved {
            Some(proved) => Checks {
                speech: &speech,
                proved,
            }
            .show(),
            None => screens::coming(&speech, keys::CHECKS),
        },
        (Some(Aside::Settings), _) => SettingsPage {
            speech: &speech,
            settings: state.comfort.settings,
            act: &act,
            on_done: &on_done,
        }
        .show(),
        (None | Some(Aside::Sheet), Session::Welcome { answers }) => Welcome {
            speech: &speech,
            begun: !answers.is_empty(),
            today,
            house: props.house,
            settings: state.comfort.settings,
            offline: state.offline,
            act: &act,
        }
        .show(),
        (
            None | Some(Aside::Sheet),
            Session::Asking {
                page,
                answers,
                tried,
                ..
            },
        ) => Questions {
            speech: speech.clone(),
            page: *page,
            answers: answers.clone(),
            tried: *tried,
            act: act.clone(),
            on_show: on_show.clone(),
            find: AttrValue::default(),
        }
        .show(),
        (None | Some(Aside::Sheet), Session::Reviewing { answers }) => Review {
            speech: &speech,
            answers: answers.answers(),
            act: &act,
        }
        .show(),
        (
            None | Some(Aside::Sheet),
            Session::Stopped {
                answers, outcome, ..
            },
        ) => advised(answers, outcome, true),
        (None | Some(Aside::Sheet), Session::Finished { answers, outcome }) => {
            advised(answers.answers(), outcome, false)
        }
    };
    Frame {
        speech: &speech,
        on_back,
        kept,
        begun: !state.answers().is_empty(),
        clearing: state.clearing,
        wide: screens::wide(&speech, &state),
        part: screens::part(&speech, &state),
        notice: state.notice,
        comfort: state.comfort,
        aside: state.aside(),
        hosted: hosted.as_ref(),
        told: state.guest.told,
        on_fill: &on_fill,
        act: &act,
        children: anew(state.opened.into(), screen),
    }
    .show()
}
