//! What people answer with.

use super::{item, long, named, Exhibit, World};
use crate::domain::OptionId;
use crate::text::keys;
use crate::ui::components::{
    Alert, Button, ButtonKind, CallButton, FollowUp, Or, Rating, Segment, Segments, SignRow, Signs,
    Tick, Ticks, Why,
};
use crate::ui::markup::{each, el, group, text, Show};
use std::rc::Rc;
use yew::{AttrValue, Callback};

/// All of them.
pub fn all(world: &World) -> Vec<Exhibit> {
    let mut all = segments(world);
    all.extend(signs(world));
    all.extend(ticks(world));
    all.extend(ratings(world));
    all
}

fn three(world: &World) -> Rc<[Segment]> {
    let option = |value: &'static str, key| Segment {
        value: AttrValue::Static(value),
        label: world.speech.say(key),
    };
    Rc::new([
        option("no", keys::NO),
        option("unsure", keys::UNSURE),
        option("yes", keys::YES),
    ])
}

fn two(world: &World) -> Rc<[Segment]> {
    let option = |value: &'static str, key| Segment {
        value: AttrValue::Static(value),
        label: world.speech.say(key),
    };
    Rc::new([
        option("no", keys::AGREED_NO),
        option("agreed", keys::AGREED_YES),
    ])
}

fn segments(world: &World) -> Vec<Exhibit> {
    let name = world.speech.say(keys::AGREED_QUESTION);
    let shown = |state: &str, options: Rc<[Segment]>, chosen: Option<&'static str>| {
        let two = options.len() == 2;
        let chosen = chosen.map(AttrValue::Static);
        let segments = Segments {
            name: "answer".into(),
            options,
            chosen,
            two,
            ..Segments::default()
        };
        Exhibit::component("Segments", state, named(&name, segments))
    };
    let longer: Vec<Segment> = three(world)
        .iter()
        .map(|option| Segment {
            value: option.value.clone(),
            label: long(&format!("{}{name}", option.label)),
        })
        .collect();
    vec![
        shown("nothing chosen", three(world), None),
        shown("no", three(world), Some("no")),
        shown("not sure", three(world), Some("unsure")),
        shown("yes", three(world), Some("yes")),
        shown("two answers", two(world), None),
        shown("two answers, one chosen", two(world), Some("agreed")),
        shown("long words", longer.into(), Some("unsure")),
    ]
}

/// What a row of signs can differ in.
#[derive(Clone, Default)]
struct Row {
    chosen: Option<&'static str>,
    error: bool,
    alert: bool,
    follow: Option<&'static str>,
    follow_error: bool,
    long: bool,
}

fn row(world: &World, name: &'static str, row: &Row) -> SignRow {
    let speech = &world.speech;
    let about = item(world, name);
    let words = |words: AttrValue| if row.long { long(&words) } else { words };
    let why = Why {
        summary: speech.say(keys::WHY_WE_ASK),
        text: words(speech.item(about, "why")),
    };
    let follow_up = row.follow.map(|chosen| FollowUp {
        id: format!("{name}-agreed").into(),
        legend: speech.say(keys::AGREED_QUESTION),
        options: two(world),
        chosen: (!row.follow_error).then_some(AttrValue::Static(chosen)),
        error: row.follow_error.then(|| speech.say(keys::ERROR_CHOICE)),
        on_choose: Callback::noop(),
    });
    SignRow {
        id: name.into(),
        sign: words(speech.item(about, "question")),
        more: speech.find_item(about, "more").map(words),
        why: Some(why),
        options: three(world),
        chosen: row.chosen.map(AttrValue::Static),
        error: row.error.then(|| speech.say(keys::ERROR_SIGN)),
        on_choose: Callback::noop(),
        follow_up,
        children: row.alert.then(|| alert(world)).show(),
    }
}

fn alert(world: &World) -> Alert {
    let speech = &world.speech;
    let number = speech.emergency().to_owned();
    let call = CallButton {
        label: speech.with(keys::CALL, &[("number", &number)]),
        tel: number.into(),
        ..CallButton::default()
    };
    Alert {
        strong: speech.say(keys::ALERT_STRONG),
        text: speech.say(keys::ALERT_TEXT),
        children: el("div").class("mc-buttons").child(call).show(),
        more: speech.say(keys::ALERT_MORE),
        on_more: Callback::noop(),
        slip: speech.say(keys::ALERT_SLIP),
    }
}

fn signs(world: &World) -> Vec<Exhibit> {
    let one = |state: &str, made: Row| {
        let row = row(world, "recent-clot", &made);
        Exhibit::component(
            "SignRow",
            state,
            el("div").class("mc-signs__rows").child(row),
        )
    };
    let rest = Row::default();
    let buttons = || {
        let no = Button {
            kind: ButtonKind::Quiet,
            label: world.speech.say(keys::NO_TO_ALL),
            ..Button::default()
        };
        let go = Button {
            submit: true,
            label: world.speech.say(keys::CONTINUE),
            ..Button::default()
        };
        group().child(no).child(go)
    };
    let all = |with_buttons: bool, said: AttrValue, made: &Row| {
        let names = ["chest-or-breath", "stroke-like", "sepsis-like"];
        Signs {
            label: world.speech.say(keys::WELCOME_TITLE),
            children: each(names.map(|name| row(world, name, made))),
            buttons: with_buttons.then(buttons).show(),
            said,
        }
    };
    let no = Row {
        chosen: Some("no"),
        ..rest.clone()
    };
    let said = world.speech.with(keys::NO_SAID, &[("count", "3")]);
    vec![
        one("blank", rest.clone()),
        one("no", no.clone()),
        one(
            "not sure",
            Row {
                chosen: Some("unsure"),
                ..rest.clone()
            },
        ),
        one(
            "in error",
            Row {
                error: true,
                ..rest.clone()
            },
        ),
        one(
            "alert",
            Row {
                chosen: Some("yes"),
                alert: true,
                ..rest.clone()
            },
        ),
        one(
            "follow-up",
            Row {
                chosen: Some("yes"),
                follow: Some("no"),
                ..rest.clone()
            },
        ),
        one(
            "follow-up in error",
            Row {
                chosen: Some("yes"),
                follow: Some("no"),
                follow_error: true,
                ..rest.clone()
            },
        ),
        one(
            "long words",
            Row {
                error: true,
                long: true,
                ..rest.clone()
            },
        ),
        Exhibit::component("Signs", "blank", all(true, AttrValue::default(), &rest)),
        Exhibit::component("Signs", "all answered", all(true, said, &no)),
        Exhibit::component(
            "Signs",
            "without buttons",
            all(false, AttrValue::default(), &rest),
        ),
    ]
}

fn ticks(world: &World) -> Vec<Exhibit> {
    let speech = &world.speech;
    let about = item(world, "conditions");
    let option = |place: usize| speech.option(about, OptionId::at(place));
    let tick = |place: usize, checked: bool, radio: bool| Tick {
        id: format!("tick-{place}").into(),
        name: "ticks".into(),
        value: place.to_string().into(),
        label: option(place),
        checked,
        radio,
        hint: (place == 0).then(|| speech.say(keys::FIND_HINT)),
        ..Tick::default()
    };
    let name = speech.item(about, "question");
    let one = |state: &str, tick: Tick| Exhibit::component("Tick", state, named(&name, tick));
    let ticked = |id: &'static str, value: &'static str, label: AttrValue| Tick {
        id: id.into(),
        name: "ticks".into(),
        value: value.into(),
        label,
        checked: true,
        ..Tick::default()
    };
    let none = Tick {
        exclusive: true,
        ..ticked("tick-none", "none", speech.say(keys::NONE_OF_THESE))
    };
    let plain = Tick {
        radio: true,
        plain: true,
        ..ticked("tick-plain", "skip", speech.say(keys::RATING_SKIP))
    };
    let longer = Tick {
        hint: Some(long(&speech.say(keys::WELCOME_LEAD))),
        ..ticked("tick-long", "long", long(&speech.say(keys::WELCOME_INTRO)))
    };
    let list = |two: bool, long: bool| Ticks {
        label: Some(name.clone()),
        two,
        long,
        children: each((0..4).map(|place| tick(place, place == 1, false))),
    };
    let or = Or {
        words: speech.say(keys::OR),
    };
    vec![
        one("blank", tick(0, false, false)),
        one("ticked", tick(0, true, false)),
        one("radio", tick(1, false, true)),
        one("radio, chosen", tick(1, true, true)),
        one("none of these", none),
        one("plain", plain),
        one("long words", longer),
        Exhibit::component("Ticks", "one column", list(false, false)),
        Exhibit::component("Ticks", "two columns", list(true, false)),
        Exhibit::component("Ticks", "two columns, long words", list(true, true)),
        Exhibit::component("Or", "between", or),
    ]
}

fn ratings(world: &World) -> Vec<Exhibit> {
    let speech = &world.speech;
    let about = item(world, "pain");
    let shown = |state: &str, chosen: Option<u8>, skipped: bool, error: bool| {
        let rating = Rating {
            id: "pain".into(),
            name: "pain".into(),
            legend: text(speech.item(about, "question")),
            hint: speech.find_item(about, "more"),
            least: speech.say(keys::RATING_LEAST),
            most: speech.say(keys::RATING_MOST),
            chosen,
            skipped,
            skip: speech.say(keys::RATING_SKIP),
            error: error.then(|| speech.say(keys::ERROR_RATING)),
            ..Rating::default()
        };
        Exhibit::component("Rating", state, rating)
    };
    vec![
        shown("blank", None, false, false),
        shown("none at all", Some(0), false, false),
        shown("in the middle", Some(6), false, false),
        shown("the worst", Some(10), false, false),
        shown("skipped", None, true, false),
        shown("in error", None, false, true),
    ]
}
