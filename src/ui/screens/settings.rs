//! How a person likes the screens. Each choice shows at once.

use super::asides::{buttons, says, section, title};
use super::offline::erase;
use crate::text::keys::comfort;
use crate::ui::comfort::{Choice, Setting, Settings, Wish};
use crate::ui::components::{Button, Segment, SettingGroup, Tick, Ticks};
use crate::ui::markup::{el, group, El, Show};
use crate::ui::{Action, Speech};
use yew::{AttrValue, Callback, Html};

/// A page beside the questions.
#[derive(Clone, Debug)]
pub struct SettingsPage<'a> {
    /// Words and numbers.
    pub speech: &'a Speech,
    /// How things are now.
    pub settings: Settings,
    /// Does what the person wants.
    pub act: &'a Callback<Action>,
    /// Goes back to where the person was.
    pub on_done: &'a Callback<()>,
}

impl Show for SettingsPage<'_> {
    fn show(self) -> Html {
        let Self {
            speech,
            settings,
            act,
            on_done,
        } = self;
        let lead = el("div")
            .class("mc-stack mc-stack--tight")
            .child(title(speech.say(comfort::TITLE)))
            .child(says(speech, comfort::HINT).class("mc-hint"));
        let done = Button {
            label: speech.say(comfort::DONE),
            on_press: on_done.clone(),
            ..Button::default()
        };
        let leaving = section("leaving", speech.say(comfort::LEAVE))
            .child(says(speech, comfort::LEAVE_HOW))
            .child(says(speech, comfort::LEAVE_LIMITS));
        group()
            .child(lead)
            .child(form(speech, settings, act))
            .child(buttons().child(done))
            .child(leaving)
            .child(erase(speech, act))
            .show()
    }
}

/// All settings there are.
pub fn form(speech: &Speech, settings: Settings, act: &Callback<Action>) -> El {
    let set = act.reform(|setting| Action::Comfort(Wish::Set(setting)));
    let tick = |name: &'static str, hint: &str, checked, setting: fn(bool) -> Setting| Tick {
        id: AttrValue::from(["set-", name].concat()),
        name: name.into(),
        value: name.into(),
        label: word(speech, name),
        hint: Some(speech.say(hint)),
        checked,
        on_change: set.reform(setting),
        ..Tick::default()
    };
    let Settings {
        short,
        calm,
        keys,
        remember,
        ..
    } = settings;
    let ticks = group()
        .child(tick("short", comfort::SHORT_HINT, short, Setting::Short))
        .child(tick("calm", comfort::CALM_HINT, calm, Setting::Calm))
        .child(tick("keys", comfort::KEYS_HINT, keys, Setting::Keys))
        .child(tick(
            "remember",
            comfort::REMEMBER_HINT,
            remember,
            Setting::Remember,
        ));
    let ticks = Ticks {
        label: Some(speech.say(comfort::SETTINGS)),
        children: ticks.show(),
        ..Ticks::default()
    };
    let reach = SettingGroup {
        hint: Some(speech.say(comfort::REACH_HINT)),
        ..choice(speech, settings.reach, &set)
    };
    el("div")
        .class("mc-stack mc-stack--even")
        .child(choice(speech, settings.text, &set))
        .child(choice(speech, settings.theme, &set))
        .child(choice(speech, settings.contrast, &set))
        .child(reach)
        .child(ticks)
}

/// The words for a setting, or for one of its choices.
fn word(speech: &Speech, name: &str) -> AttrValue {
    speech.say(&["comfort.", name].concat())
}

fn choice<C: Choice>(speech: &Speech, chosen: C, set: &Callback<Setting>) -> SettingGroup {
    let words: Vec<&'static str> = C::ALL.iter().map(|one| one.word()).collect();
    SettingGroup {
        name: C::MARK.into(),
        chosen: chosen.word().into(),
        ..among(speech, C::NAME, &words, set)
    }
}

fn among(
    speech: &Speech,
    name: &'static str,
    words: &[&'static str],
    set: &Callback<Setting>,
) -> SettingGroup {
    let set = set.clone();
    let on_choose = Callback::from(move |value: AttrValue| {
        if let Some(setting) = Setting::read(&[name, "=", &value].concat()) {
            set.emit(setting);
        }
    });
    let segment = |value: &&'static str| Segment {
        value: AttrValue::Static(value),
        label: word(speech, &[name, "-", value].concat()),
    };
    SettingGroup {
        legend: word(speech, name),
        options: words.iter().map(segment).collect(),
        on_choose,
        ..SettingGroup::default()
    }
}
