//! What every screen has around it: the name, the way to help, the way back,
//! the part one is in, and the foot.

use super::asides::{buttons, press};
use super::clinic;
use crate::domain::{Disposition, PartId, Step};
use crate::embed::Hosted;
use crate::text::keys::{self, comfort, embed};
use crate::ui::app::{CLEAR, CLEARING};
use crate::ui::comfort::{Comfort, Wish};
use crate::ui::components::{
    Bar, Button, ButtonKind, Foot, Icon, LinkButton, Progress, Tool, Tools,
};
use crate::ui::markup::{el, group, El, Show};
use crate::ui::{Action, Aside, Notice, Speech};
use yew::prelude::*;
use yew::virtual_dom::Key;

/// The frame of every screen.
#[derive(Clone, Debug)]
pub struct Frame<'a> {
    /// Words and numbers.
    pub speech: &'a Speech,
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
    pub hosted: Option<&'a Hosted>,
    /// What that page was told of how the check ended.
    pub told: Option<Disposition>,
    /// Fills the screen, or goes back into that page.
    pub on_fill: &'a Callback<bool>,
    /// Does what the person wants.
    pub act: &'a Callback<Action>,
    /// The screen.
    pub children: Html,
}

impl Show for Frame<'_> {
    fn show(self) -> Html {
        let speech = self.speech;
        let bar = Bar {
            name: speech.say(keys::APP_NAME),
            help: speech.say(keys::HELP),
            tel: Some(speech.emergency().to_owned().into()),
        };
        let foot = Foot {
            privacy: clinic::privacy(speech, self.kept, self.hosted, self.told),
            children: actions(&self),
        };
        el("div")
            .class("mc-app__frame")
            .class_if(self.wide, "mc-app__frame--wide")
            .child(bar)
            .child(ways(&self))
            .child(main(&self))
            .child(foot)
            .show()
    }
}

/// The way back, and whatever else serves the whole screen.
fn ways(frame: &Frame) -> El {
    let speech = frame.speech;
    let tools = Tools {
        back: speech.say(keys::BACK),
        on_back: frame.on_back.clone(),
        tools: tools(frame),
    };
    // There from the start, so that screen readers hear what comes into it.
    let escapes = el("p")
        .class("mc-unseen")
        .attr("role", "status")
        .text(escapes(frame));
    el("nav")
        .attr("aria-label", speech.say(keys::THIS_PAGE))
        .child(tools)
        .child(escapes)
}

fn main(frame: &Frame) -> El {
    let speech = frame.speech;
    let notice = |notice| {
        el("p")
            .class("mc-panel mc-panel--tint")
            .attr("role", "status")
            .text(speech.say(told(notice)))
    };
    el("main")
        .class("mc-stack mc-stack--loose")
        .child(frame.part.map(|part| progress(speech, part)))
        .child(frame.notice.map(notice))
        .child(frame.children.clone())
}

/// Reading aloud, where the device can, and the quick way out.
fn tools(frame: &Frame) -> Vec<Tool> {
    let Frame { speech, act, .. } = frame;
    let Comfort {
        voice, listening, ..
    } = frame.comfort;
    let tool = |icon: Option<Icon>, key, wish| Tool {
        icon,
        label: speech.say(key),
        boxed: icon.is_none(),
        small: false,
        on_press: press(act, Action::Comfort(wish)),
    };
    // Only on small screens is there anything to win; but out of it there is always a way.
    let fill = |key, full: bool| Tool {
        icon: None,
        label: speech.say(key),
        boxed: full,
        small: !full,
        on_press: frame.on_fill.reform(move |()| !full),
    };
    let fill = frame.hosted.and_then(|hosted| {
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
fn escapes(frame: &Frame) -> AttrValue {
    match frame.comfort.escapes.more() {
        Some(2) => frame.speech.say(comfort::ESCAPE_TWICE),
        Some(1) => frame.speech.say(comfort::ESCAPE_ONCE),
        _ => AttrValue::default(),
    }
}

fn progress(speech: &Speech, part: PartId) -> Progress {
    let total = speech.pack.all_parts().len();
    let now = part.index() + 1;
    let part = &speech.pack.part(part).name;
    let name = speech.say(&["part.", part, ".name"].concat());
    let words = speech.with(
        keys::PROGRESS,
        &[
            ("number", &now.to_string()),
            ("total", &total.to_string()),
            ("name", &name),
        ],
    );
    Progress { words, total, now }
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

fn actions(frame: &Frame) -> Html {
    if frame.clearing {
        return clearing(frame).show();
    }
    let Frame { speech, act, .. } = frame;
    let link = |key, action| LinkButton {
        label: speech.say(key),
        on_press: press(act, action),
        ..LinkButton::default()
    };
    let clear = || LinkButton {
        id: Some(CLEAR.into()),
        ..link(keys::CLEAR, Action::AskToClear(true))
    };
    let settings = || link(comfort::SETTINGS, Action::Open(Aside::Settings));
    let full_page = || {
        el("a")
            .class("mc-link")
            .attr("href", "./")
            .attr("target", "_blank")
            .attr("rel", "noopener noreferrer")
            .text(speech.say(embed::FULL_PAGE))
    };
    group()
        .child(frame.begun.then(clear))
        .child((frame.aside != Some(Aside::Settings)).then(settings))
        .child(link(keys::CLAIMS, Action::Open(Aside::Claims)))
        .child(link(keys::ABOUT, Action::Open(Aside::About)))
        .child(frame.hosted.map(|_| full_page()))
        .child(link(comfort::LEAVE, Action::Comfort(Wish::Leave)))
        .show()
}

/// Clearing asks first: twenty screens are too much to lose to a tremor.
fn clearing(frame: &Frame) -> El {
    let Frame { speech, act, .. } = frame;
    let button = |kind, key, action| Button {
        kind,
        label: speech.say(key),
        on_press: press(act, action),
        ..Button::default()
    };
    let no = button(ButtonKind::Main, keys::CLEAR_NO, Action::AskToClear(false));
    let yes = button(
        ButtonKind::Quiet,
        keys::CLEAR_YES,
        Action::Step(Step::Erase),
    );
    let ask = speech.say(keys::CLEAR_ASK);
    el("div")
        .class("mc-stack")
        .id(CLEARING)
        .attr("tabindex", "-1")
        .attr("role", "group")
        .attr("aria-label", &ask)
        .child(el("p").child(el("b").text(ask)))
        .child(buttons().child(no).child(yes))
}

/// Drawn anew with each other key. Yew would make the next screen out of the
/// elements of the last one: the focus would not come to its heading, and what
/// was opened there would be open here.
pub fn anew(key: Key, children: Html) -> Html {
    html! { <Anew {key}>{ children }</Anew> }
}

#[derive(Properties, PartialEq)]
struct AnewProps {
    children: Html,
}

#[component]
fn Anew(props: &AnewProps) -> Html {
    props.children.clone()
}
