//! What every screen has around it: the name, the way to help, the way back,
//! the part one is in, and the foot.

use super::clinic;
use crate::domain::{Disposition, PartId, Step};
use crate::embed::Hosted;
use crate::text::keys::{self, comfort, embed};
use crate::ui::app::{CLEAR, CLEARING};
use crate::ui::comfort::{Comfort, Wish};
use crate::ui::components::{
    Bar, Button, ButtonKind, Foot, Icon, LinkButton, Progress, Tool, Tools,
};
use crate::ui::{Action, Aside, Notice, Speech};
use yew::prelude::*;

/// What [`Frame`] shows.
#[derive(Properties, PartialEq)]
pub struct FrameProps {
    /// Words and numbers.
    pub speech: Speech,
    /// Goes back, where there is a back.
    pub on_back: Option<Callback<()>>,
    /// Whether the browser keeps the answers while the page is loaded again.
    pub kept: bool,
    /// Whether anything has been answered that could be cleared.
    pub begun: bool,
    /// Whether the person is being asked before answers are cleared.
    pub clearing: bool,
    /// Takes more room.
    pub wide: bool,
    /// The part the person is in.
    pub part: Option<PartId>,
    /// Told once.
    pub notice: Option<Notice>,
    /// Settings, reading aloud, leaving quickly.
    pub comfort: Comfort,
    /// What is open over the questions.
    pub aside: Option<Aside>,
    /// How this stands on a clinic's page, if it does.
    #[prop_or_default]
    pub hosted: Option<Hosted>,
    /// What that page was told of how the check ended.
    #[prop_or_default]
    pub told: Option<Disposition>,
    /// Fills the screen, or goes back into that page.
    #[prop_or_default]
    pub on_fill: Callback<bool>,
    /// Does what the person wants.
    pub act: Callback<Action>,
    /// The screen.
    pub children: Html,
}

/// The frame of every screen.
#[component]
pub fn Frame(props: &FrameProps) -> Html {
    let FrameProps {
        speech,
        on_back,
        part,
        notice,
        ..
    } = props;
    html! {
        <div class={classes!("mc-app__frame", props.wide.then_some("mc-app__frame--wide"))}>
            <Bar name={speech.say(keys::APP_NAME)} help={speech.say(keys::HELP)}
                tel={AttrValue::from(speech.emergency().to_owned())} />
            <nav aria-label={speech.say(keys::THIS_PAGE)}>
                <Tools back={speech.say(keys::BACK)} on_back={on_back.clone()} tools={tools(props)} />
                // There from the start, so that screen readers hear what comes into it.
                <p class="mc-unseen" role="status">{ escapes(props) }</p>
            </nav>
            <main class="mc-stack mc-stack--loose">
                if let Some(part) = part {
                    { progress(speech, *part) }
                }
                if let Some(notice) = notice {
                    <p class="mc-panel mc-panel--tint" role="status">{ speech.say(told(*notice)) }</p>
                }
                { props.children.clone() }
            </main>
            <Foot privacy={clinic::privacy(speech, props.kept, props.hosted.as_ref(), props.told)}>
                { actions(props) }
            </Foot>
        </div>
    }
}

/// Reading aloud, where the device can, and the quick way out.
fn tools(props: &FrameProps) -> Vec<Tool> {
    let FrameProps { speech, act, .. } = props;
    let Comfort {
        voice, listening, ..
    } = props.comfort;
    let tool = |icon: Option<Icon>, key, wish| Tool {
        icon,
        label: speech.say(key),
        boxed: icon.is_none(),
        small: false,
        on_press: act.reform(move |()| Action::Comfort(wish)),
    };
    // Only on small screens is there anything to win; but out of it there is always a way.
    let fill = |key, full: bool| Tool {
        icon: None,
        label: speech.say(key),
        boxed: full,
        small: !full,
        on_press: props.on_fill.reform(move |()| !full),
    };
    let fill = props.hosted.as_ref().and_then(|hosted| {
        let offered = hosted.talks && hosted.settings.full_screen;
        if hosted.full {
            Some(fill(embed::UNFILL, true))
        } else {
            offered.then(|| fill(embed::FILL, false))
        }
    });
    let listen = if listening {
        tool(Some(Icon::Stop), comfort::STOP, Wish::Listen(false))
    } else {
        tool(Some(Icon::Listen), comfort::LISTEN, Wish::Listen(true))
    };
    let leave = tool(None, comfort::LEAVE, Wish::Leave);
    fill.into_iter()
        .chain(voice.then_some(listen))
        .chain([leave])
        .collect()
}

/// How often Escape has still to be pressed, once it has been.
fn escapes(props: &FrameProps) -> AttrValue {
    match props.comfort.escapes.more() {
        Some(2) => props.speech.say(comfort::ESCAPE_TWICE),
        Some(1) => props.speech.say(comfort::ESCAPE_ONCE),
        _ => AttrValue::default(),
    }
}

fn progress(speech: &Speech, part: PartId) -> Html {
    let total = speech.pack.all_parts().len();
    let now = part.index() + 1;
    let name = speech.say(&format!("part.{}.name", speech.pack.part(part).name));
    let words = speech.with(
        keys::PROGRESS,
        &[
            ("number", &now.to_string()),
            ("total", &total.to_string()),
            ("name", &name),
        ],
    );
    html! { <Progress {words} {total} {now} /> }
}

const fn told(notice: Notice) -> &'static str {
    match notice {
        Notice::Cleared => keys::CLEARED,
        Notice::Erased => keys::offline::ERASED,
        Notice::ErasedPartly => keys::offline::ERASED_PARTLY,
        Notice::Restored => keys::RESTORED,
        Notice::RestoredPartly => keys::RESTORED_OTHER,
        Notice::Unreadable => keys::RESTORED_BROKEN,
    }
}

/// Clearing asks first: twenty screens are too much to lose to a tremor.
fn actions(props: &FrameProps) -> Html {
    let FrameProps { speech, act, .. } = props;
    let on = |action: Action| act.reform(move |()| action);
    if props.clearing {
        return html! {
            <div class="mc-stack" id={CLEARING} tabindex="-1" role="group" aria-label={speech.say(keys::CLEAR_ASK)}>
                <p><b>{ speech.say(keys::CLEAR_ASK) }</b></p>
                <div class="mc-buttons">
                    <Button label={speech.say(keys::CLEAR_NO)} on_press={on(Action::AskToClear(false))} />
                    <Button kind={ButtonKind::Quiet} label={speech.say(keys::CLEAR_YES)}
                        on_press={on(Action::Step(Step::Erase))} />
                </div>
            </div>
        };
    }
    html! {
        <>
            if props.begun {
                <LinkButton id={CLEAR} label={speech.say(keys::CLEAR)} on_press={on(Action::AskToClear(true))} />
            }
            if props.aside != Some(Aside::Settings) {
                <LinkButton label={speech.say(comfort::SETTINGS)} on_press={on(Action::Open(Aside::Settings))} />
            }
            <LinkButton label={speech.say(keys::CLAIMS)} on_press={on(Action::Open(Aside::Claims))} />
            <LinkButton label={speech.say(keys::ABOUT)} on_press={on(Action::Open(Aside::About))} />
            if props.hosted.is_some() {
                <a class="mc-link" href="./" target="_blank" rel="noopener noreferrer">{ speech.say(embed::FULL_PAGE) }</a>
            }
            <LinkButton label={speech.say(comfort::LEAVE)} on_press={on(Action::Comfort(Wish::Leave))} />
        </>
    }
}
