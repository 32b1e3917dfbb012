//! What screens are framed and furnished with.

use super::{long, Exhibit, World};
use crate::text::keys;
use crate::ui::components::{
    Alert, Button, ButtonKind, CallButton, Contents, ContentsEntry, ErrorEntry, ErrorSummary, Fold,
    Icon, LinkButton, Panel, Progress, Question,
};
use yew::prelude::*;

/// All of them.
pub fn all(world: &World) -> Vec<Exhibit> {
    let mut all = buttons(world);
    all.extend(headings(world));
    all.extend(boxes(world));
    all.extend(messages(world));
    all
}

fn buttons(world: &World) -> Vec<Exhibit> {
    let say = |key: &str| world.speech.say(key);
    let go = say(keys::CONTINUE);
    let none = say(keys::NO_TO_ALL);
    let call = |number: &str, emergency: bool| {
        let label = world.speech.with(keys::CALL, &[("number", number)]);
        html! { <CallButton {label} tel={number.to_owned()} {emergency} /> }
    };
    let number = world.speech.emergency();
    let icon = |icon: Icon, words: AttrValue| html! { <p class="mc-tools__tool">{ icon.draw() }{ words }</p> };
    vec![
        Exhibit::component("Button", "main", html! { <Button label={go.clone()} /> }),
        Exhibit::component(
            "Button",
            "quiet",
            html! { <Button kind={ButtonKind::Quiet} label={none.clone()} /> },
        ),
        Exhibit::component(
            "Button",
            "with an icon",
            html! { <Button icon={Icon::Print} label={say(keys::PRINT)} /> },
        ),
        Exhibit::component(
            "Button",
            "several",
            html! {
                <div class="mc-buttons"><Button kind={ButtonKind::Quiet} label={none} /><Button submit=true label={go} /></div>
            },
        ),
        Exhibit::component(
            "Button",
            "long words",
            html! { <Button label={long(&say(keys::WELCOME_INTRO))} /> },
        ),
        // On the red of the panel that it is for.
        Exhibit::component(
            "CallButton",
            "emergency",
            html! { <div class="mc-alert">{ call(number, true) }</div> },
        ),
        Exhibit::component(
            "CallButton",
            "not an emergency",
            call("1800 022 222", false),
        ),
        Exhibit::component(
            "LinkButton",
            "plain",
            html! {
                <LinkButton label={say(keys::CLEAR)} on_press={Callback::noop()} />
            },
        ),
        Exhibit::component(
            "LinkButton",
            "with unseen words",
            html! {
                <LinkButton label={say(keys::CHANGE)} unseen={say(keys::APP_NAME)} on_press={Callback::noop()} />
            },
        ),
        Exhibit::component(
            "LinkButton",
            "long words",
            html! {
                <LinkButton label={long(&say(keys::WELCOME_INTRO))} on_press={Callback::noop()} />
            },
        ),
        Exhibit::component("Icon", "back", icon(Icon::Back, say(keys::BACK))),
        Exhibit::component("Icon", "phone", icon(Icon::Phone, say(keys::HELP))),
        Exhibit::component("Icon", "print", icon(Icon::Print, say(keys::PRINT))),
    ]
}

fn headings(world: &World) -> Vec<Exhibit> {
    let say = |key: &str| world.speech.say(key);
    let title = say(keys::WELCOME_TITLE);
    let hint = say(keys::WELCOME_LEAD);
    let total = world.pack().all_parts().len();
    let progress = |now: usize| {
        let words = world.speech.with(
            keys::PROGRESS,
            &[
                ("number", &now.to_string()),
                ("total", &total.to_string()),
                ("name", &title),
            ],
        );
        html! { <Progress {words} {total} {now} /> }
    };
    vec![
        Exhibit::component(
            "Question",
            "with a hint",
            html! { <Question title={title.clone()} hint={hint} /> },
        ),
        Exhibit::component(
            "Question",
            "alone",
            html! { <Question title={title.clone()} /> },
        ),
        Exhibit::component(
            "Question",
            "as a legend",
            html! {
                <fieldset class="mc-stack"><Question title={title.clone()} hint={say(keys::FIND_HINT)} legend=true /></fieldset>
            },
        ),
        Exhibit::component(
            "Question",
            "long words",
            html! { <Question title={long(&say(keys::WELCOME_INTRO))} /> },
        ),
        Exhibit::component("Progress", "first part", progress(1)),
        Exhibit::component("Progress", "in the middle", progress(total.div_ceil(2))),
        Exhibit::component("Progress", "last part", progress(total)),
    ]
}

fn boxes(world: &World) -> Vec<Exhibit> {
    let say = |key: &str| world.speech.say(key);
    let words = || html! { <p>{ say(keys::WELCOME_INTRO) }</p> };
    let (title, hint) = (say(keys::WHY_WE_ASK), say(keys::COUNTRY_HINT));
    let entries = |count: usize| -> Vec<ContentsEntry> {
        let keys = [
            keys::SHORT_TITLE,
            keys::SUIT_TITLE,
            keys::OFF_TITLE,
            keys::STOP_TITLE,
            keys::TALK_TITLE,
        ];
        let keys = keys.into_iter().take(count);
        keys.map(|key| ContentsEntry {
            target: "title".into(),
            words: say(key),
        })
        .collect()
    };
    let contents = |count: usize| {
        html! {
            // A place to go to.
            <><h1 id="title">{ say(keys::OUTCOME_TITLE) }</h1>
            <Contents label={say(keys::CONTENTS)} entries={entries(count)} on_go={Callback::noop()} /></>
        }
    };
    vec![
        Exhibit::component(
            "Panel",
            "with a heading",
            html! {
                <Panel id="panel" heading={say(keys::ILL_TITLE)}>{ words() }</Panel>
            },
        ),
        Exhibit::component(
            "Panel",
            "without a heading",
            html! { <Panel>{ words() }</Panel> },
        ),
        Exhibit::component(
            "Panel",
            "tinted",
            html! { <Panel tint=true>{ words() }</Panel> },
        ),
        Exhibit::component(
            "Fold",
            "closed",
            html! { <Fold title={title.clone()}>{ words() }</Fold> },
        ),
        Exhibit::component(
            "Fold",
            "open",
            html! { <Fold title={title.clone()} open=true>{ words() }</Fold> },
        ),
        Exhibit::component(
            "Fold",
            "with a hint",
            html! {
                <Fold title={title.clone()} hint={hint} unseen={say(keys::APP_NAME)}>{ words() }</Fold>
            },
        ),
        Exhibit::component(
            "Fold",
            "long words",
            html! {
                <Fold title={long(&title.repeat(4))} hint={long(&say(keys::WELCOME_INTRO))}>{ words() }</Fold>
            },
        ),
        Exhibit::component("Contents", "several parts", contents(5)),
        Exhibit::component("Contents", "one part", contents(1)),
    ]
}

fn messages(world: &World) -> Vec<Exhibit> {
    let say = |key: &str| world.speech.say(key);
    let number = world.speech.emergency();
    let alert = |strong: AttrValue, text: AttrValue| {
        let label = world.speech.with(keys::CALL, &[("number", number)]);
        html! {
            <Alert {strong} {text} more={say(keys::ALERT_MORE)} on_more={Callback::noop()} slip={say(keys::ALERT_SLIP)}>
                <div class="mc-buttons"><CallButton {label} tel={number.to_owned()} /></div>
            </Alert>
        }
    };
    let errors = |words: Vec<AttrValue>, hint: Option<AttrValue>| {
        let title = world
            .speech
            .with(keys::ERROR_MANY, &[("count", &words.len().to_string())]);
        let entries: Vec<ErrorEntry> = words
            .into_iter()
            .map(|words| ErrorEntry {
                target: "title".into(),
                words,
            })
            .collect();
        html! {
            <>
                <ErrorSummary id="errors" {title} {entries} {hint} on_go={Callback::noop()} />
                <Question title={say(keys::WELCOME_TITLE)} />
            </>
        }
    };
    let lines = [keys::ILL_TITLE, keys::WELCOME_LEAD, keys::WELCOME_INTRO];
    vec![
        Exhibit::component(
            "Alert",
            "emergency",
            alert(say(keys::ALERT_STRONG), say(keys::ALERT_TEXT)),
        ),
        Exhibit::component(
            "Alert",
            "crisis",
            alert(say(keys::ALERT_STRONG), say(keys::ALERT_CRISIS)),
        ),
        Exhibit::component(
            "Alert",
            "long words",
            alert(
                long(&say(keys::ALERT_STRONG)),
                long(&say(keys::ALERT_CRISIS)),
            ),
        ),
        Exhibit::component(
            "ErrorSummary",
            "one line",
            errors(vec![say(keys::ILL_TITLE)], None),
        ),
        Exhibit::component(
            "ErrorSummary",
            "several lines",
            errors(lines.map(say).into(), Some(say(keys::ERROR_SIGN))),
        ),
        Exhibit::component(
            "ErrorSummary",
            "long words",
            errors(vec![long(&say(keys::WELCOME_INTRO))], None),
        ),
    ]
}
