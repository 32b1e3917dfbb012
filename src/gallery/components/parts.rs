//! What screens are framed and furnished with.

use super::{long, Exhibit, World};
use crate::text::keys;
use crate::ui::components::{
    Alert, Button, ButtonKind, CallButton, Contents, ContentsEntry, ErrorEntry, ErrorSummary, Fold,
    Icon, LinkButton, Panel, Progress, Question,
};
use crate::ui::markup::{el, group, El, Group, Show};
use yew::{AttrValue, Callback};

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
    let button = |kind: ButtonKind, label: AttrValue| Button {
        kind,
        label,
        ..Button::default()
    };
    let main = |label: AttrValue| button(ButtonKind::Main, label);
    let quiet = |label: AttrValue| button(ButtonKind::Quiet, label);
    let several = el("div")
        .class("mc-buttons")
        .child(quiet(say(keys::NO_TO_ALL)))
        .child(Button {
            submit: true,
            ..main(say(keys::CONTINUE))
        });
    let printing = Button {
        icon: Some(Icon::Print),
        ..main(say(keys::PRINT))
    };
    let emergency = call(world, world.speech.emergency());
    let other = CallButton {
        emergency: false,
        ..call(world, "1800 022 222")
    };
    let link = |label: AttrValue, unseen: Option<AttrValue>| LinkButton {
        label,
        unseen,
        ..LinkButton::default()
    };
    let icon = |icon: Icon, key: &str| el("p").class("mc-tools__tool").child(icon).text(say(key));
    let longer = long(&say(keys::WELCOME_INTRO));
    vec![
        Exhibit::component("Button", "main", main(say(keys::CONTINUE))),
        Exhibit::component("Button", "quiet", quiet(say(keys::NO_TO_ALL))),
        Exhibit::component("Button", "with an icon", printing),
        Exhibit::component("Button", "several", several),
        Exhibit::component("Button", "long words", main(longer.clone())),
        // On the red of the panel that it is for.
        Exhibit::component(
            "CallButton",
            "emergency",
            el("div").class("mc-alert").child(emergency),
        ),
        Exhibit::component("CallButton", "not an emergency", other),
        Exhibit::component("LinkButton", "plain", link(say(keys::CLEAR), None)),
        Exhibit::component(
            "LinkButton",
            "with unseen words",
            link(say(keys::CHANGE), Some(say(keys::APP_NAME))),
        ),
        Exhibit::component("LinkButton", "long words", link(longer, None)),
        Exhibit::component("Icon", "back", icon(Icon::Back, keys::BACK)),
        Exhibit::component("Icon", "phone", icon(Icon::Phone, keys::HELP)),
        Exhibit::component("Icon", "print", icon(Icon::Print, keys::PRINT)),
    ]
}

fn call(world: &World, number: &str) -> CallButton {
    CallButton {
        label: world.speech.with(keys::CALL, &[("number", number)]),
        tel: number.to_owned().into(),
        ..CallButton::default()
    }
}

fn headings(world: &World) -> Vec<Exhibit> {
    let say = |key: &str| world.speech.say(key);
    let title = say(keys::WELCOME_TITLE);
    let question = |title: &AttrValue, hint: Option<AttrValue>| Question {
        title: title.clone(),
        hint,
        ..Question::default()
    };
    let legend = Question {
        legend: true,
        ..question(&title, Some(say(keys::FIND_HINT)))
    };
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
        Progress { words, total, now }
    };
    vec![
        Exhibit::component(
            "Question",
            "with a hint",
            question(&title, Some(say(keys::WELCOME_LEAD))),
        ),
        Exhibit::component("Question", "alone", question(&title, None)),
        Exhibit::component(
            "Question",
            "as a legend",
            el("fieldset").class("mc-stack").child(legend),
        ),
        Exhibit::component(
            "Question",
            "long words",
            question(&long(&say(keys::WELCOME_INTRO)), None),
        ),
        Exhibit::component("Progress", "first part", progress(1)),
        Exhibit::component("Progress", "in the middle", progress(total.div_ceil(2))),
        Exhibit::component("Progress", "last part", progress(total)),
    ]
}

fn boxes(world: &World) -> Vec<Exhibit> {
    let say = |key: &str| world.speech.say(key);
    let words = || el("p").text(say(keys::WELCOME_INTRO)).show();
    let panel = |tint: bool| Panel {
        tint,
        children: words(),
        ..Panel::default()
    };
    let section = Panel {
        id: Some("panel".into()),
        heading: Some(say(keys::ILL_TITLE)),
        ..panel(false)
    };
    let (title, hint) = (say(keys::WHY_WE_ASK), say(keys::COUNTRY_HINT));
    let fold = |title: AttrValue, hint: Option<AttrValue>| Fold {
        title,
        hint,
        children: words(),
        ..Fold::default()
    };
    let open = Fold {
        open: true,
        ..fold(title.clone(), None)
    };
    let hinted = Fold {
        unseen: Some(say(keys::APP_NAME)),
        ..fold(title.clone(), Some(hint))
    };
    let longer = fold(
        long(&title.repeat(4)),
        Some(long(&say(keys::WELCOME_INTRO))),
    );
    vec![
        Exhibit::component("Panel", "with a heading", section),
        Exhibit::component("Panel", "without a heading", panel(false)),
        Exhibit::component("Panel", "tinted", panel(true)),
        Exhibit::component("Fold", "closed", fold(title, None)),
        Exhibit::component("Fold", "open", open),
        Exhibit::component("Fold", "with a hint", hinted),
        Exhibit::component("Fold", "long words", longer),
        Exhibit::component("Contents", "several parts", contents(world, 5)),
        Exhibit::component("Contents", "one part", contents(world, 1)),
    ]
}

fn contents(world: &World, count: usize) -> Group {
    let say = |key: &str| world.speech.say(key);
    let keys = [
        keys::SHORT_TITLE,
        keys::SUIT_TITLE,
        keys::OFF_TITLE,
        keys::STOP_TITLE,
        keys::TALK_TITLE,
    ];
    let entry = |key: &str| ContentsEntry {
        target: "title".into(),
        words: say(key),
    };
    let contents = Contents {
        label: say(keys::CONTENTS),
        entries: keys.into_iter().take(count).map(entry).collect(),
        on_go: Callback::noop(),
    };
    group()
        // A place to go to.
        .child(el("h1").id("title").text(say(keys::OUTCOME_TITLE)))
        .child(contents)
}

fn messages(world: &World) -> Vec<Exhibit> {
    let say = |key: &str| world.speech.say(key);
    let alert = |strong: AttrValue, text: AttrValue| Alert {
        strong,
        text,
        children: calls(world).show(),
        more: say(keys::ALERT_MORE),
        on_more: Callback::noop(),
        slip: say(keys::ALERT_SLIP),
    };
    let errors = |words: Vec<AttrValue>, hint: Option<AttrValue>| {
        let title = world
            .speech
            .with(keys::ERROR_MANY, &[("count", &words.len().to_string())]);
        let entry = |words: AttrValue| ErrorEntry {
            target: "title".into(),
            words,
        };
        let summary = ErrorSummary {
            id: "errors".into(),
            title,
            entries: words.into_iter().map(entry).collect(),
            hint,
            on_go: Callback::noop(),
        };
        let question = Question {
            title: say(keys::WELCOME_TITLE),
            ..Question::default()
        };
        group().child(summary).child(question)
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

fn calls(world: &World) -> El {
    el("div")
        .class("mc-buttons")
        .child(call(world, world.speech.emergency()))
}
