//! How a person likes the screens. Each choice shows at once.

use super::offline::erase;
use crate::text::keys::comfort;
use crate::ui::comfort::{Choice, Setting, Settings, Wish};
use crate::ui::components::{Button, Segment, SettingGroup, Tick, Ticks};
use crate::ui::{Action, Speech};
use yew::prelude::*;

/// What [`SettingsPage`] shows.
#[derive(Properties, PartialEq)]
pub struct SettingsPageProps {
    /// Words and numbers.
    pub speech: Speech,
    /// How things are now.
    pub settings: Settings,
    /// Does what the person wants.
    pub act: Callback<Action>,
    /// Goes back to where the person was.
    pub on_done: Callback<()>,
}

/// A page beside the questions.
#[component]
pub fn SettingsPage(props: &SettingsPageProps) -> Html {
    let SettingsPageProps {
        speech,
        settings,
        act,
        on_done,
    } = props;
    html! {
        <>
            <div class="mc-stack mc-stack--tight">
                <h1 id="title" tabindex="-1">{ speech.say(comfort::TITLE) }</h1>
                <p class="mc-hint">{ speech.say(comfort::HINT) }</p>
            </div>
            { form(speech, *settings, act) }
            <div class="mc-buttons"><Button label={speech.say(comfort::DONE)} on_press={on_done.clone()} /></div>
            <section class="mc-stack" aria-labelledby="leaving">
                <h2 id="leaving">{ speech.say(comfort::LEAVE) }</h2>
                <p>{ speech.say(comfort::LEAVE_HOW) }</p>
                <p>{ speech.say(comfort::LEAVE_LIMITS) }</p>
            </section>
            { erase(speech, act) }
        </>
    }
}

/// All settings there are.
pub fn form(speech: &Speech, settings: Settings, act: &Callback<Action>) -> Html {
    let set = act.reform(|setting| Action::Comfort(Wish::Set(setting)));
    let tick = |name: &'static str, hint, checked, setting: fn(bool) -> Setting| {
        html! {
            <Tick id={format!("set-{name}")} name={name} value={name} label={word(speech, name)}
                hint={speech.say(hint)} {checked} on_change={set.reform(setting)} />
        }
    };
    html! {
        <div class="mc-stack mc-stack--even">
            { group(speech, settings.text, None, &set, Setting::Text) }
            { group(speech, settings.theme, None, &set, Setting::Theme) }
            { group(speech, settings.contrast, None, &set, Setting::Contrast) }
            { group(speech, settings.reach, Some(comfort::REACH_HINT), &set, Setting::Reach) }
            <Ticks label={speech.say(comfort::SETTINGS)}>
                { tick("short", comfort::SHORT_HINT, settings.short, Setting::Short) }
                { tick("calm", comfort::CALM_HINT, settings.calm, Setting::Calm) }
                { tick("keys", comfort::KEYS_HINT, settings.keys, Setting::Keys) }
                { tick("remember", comfort::REMEMBER_HINT, settings.remember, Setting::Remember) }
            </Ticks>
        </div>
    }
}

/// The words for a setting, or for one of its choices.
fn word(speech: &Speech, name: &str) -> AttrValue {
    speech.say(&format!("comfort.{name}"))
}

fn group<C: Choice>(
    speech: &Speech,
    chosen: C,
    hint: Option<&str>,
    set: &Callback<Setting>,
    setting: fn(C) -> Setting,
) -> Html {
    let options = C::ALL.iter().map(|one| Segment {
        value: AttrValue::Static(one.word()),
        label: word(speech, &format!("{}-{}", C::NAME, one.word())),
    });
    let set = set.clone();
    let on_choose = Callback::from(move |value: AttrValue| {
        if let Some(one) = C::from_word(&value) {
            set.emit(setting(one));
        }
    });
    html! {
        <SettingGroup name={C::MARK} legend={word(speech, C::NAME)} hint={hint.map(|key| speech.say(key))}
            options={options.collect::<std::rc::Rc<[_]>>()} chosen={chosen.word()} {on_choose} />
    }
}
