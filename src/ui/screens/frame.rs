//! What every screen has around it: the name, the way to help, the way back,
//! the part one is in, and the foot.

use crate::domain::{PartId, Step};
use crate::text::keys;
use crate::ui::app::{CLEAR, CLEARING};
use crate::ui::components::{Bar, Button, ButtonKind, Foot, LinkButton, Progress, Tools};
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
            if on_back.is_some() {
                <nav aria-label={speech.say(keys::THIS_PAGE)}>
                    <Tools back={speech.say(keys::BACK)} on_back={on_back.clone()} />
                </nav>
            }
            <main class="mc-stack mc-stack--loose">
                if let Some(part) = part {
                    { progress(speech, *part) }
                }
                if let Some(notice) = notice {
                    <p class="mc-panel mc-panel--tint" role="status">{ speech.say(told(*notice)) }</p>
                }
                { props.children.clone() }
            </main>
            <Foot privacy={speech.say(if props.kept { keys::PRIVACY_FOOT } else { keys::PRIVACY_MEMORY })}>
                { actions(props) }
            </Foot>
        </div>
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
            <LinkButton label={speech.say(keys::CLAIMS)} on_press={on(Action::Open(Aside::Claims))} />
            <LinkButton label={speech.say(keys::ABOUT)} on_press={on(Action::Open(Aside::About))} />
        </>
    }
}
