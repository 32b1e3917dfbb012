//! Safety lines: each has an answer of its own, and "not sure" is as easy to
//! give as yes or no.

use super::{Questions, CONTINUE};
use crate::domain::{
    Answer, Disposition, Doubt, Finding, Held, ItemId, Kind, Place, RuleId, Step, Test,
};
use crate::text::keys;
use crate::ui::components::{
    Alert, Button, ButtonKind, CallButton, FollowUp, Segment, SignRow, Signs, Why,
};
use crate::ui::markup::{each, group, Show};
use crate::ui::screens::asides::{buttons, press};
use crate::ui::{Action, Speech};
use std::rc::Rc;
use yew::{AttrValue, Callback, Html};

const NO: &str = "no";
const UNSURE: &str = "unsure";
const YES: &str = "yes";
const AGREED: &str = "agreed";

/// A page of lines, and the button that says no to those still blank.
pub fn list(questions: &Questions, items: &[ItemId]) -> Html {
    let speech = &questions.speech;
    let count = items.len().to_string();
    let name = speech
        .find_page(questions.page, "group")
        .unwrap_or_else(|| speech.page_asks(questions.page).question);
    let label = speech.with(keys::LINES, &[("name", &name), ("count", &count)]);
    let buttons = group()
        .child(no_to_blank(questions, items))
        .child(questions.go_on());
    let rows = items.iter().map(|item| row(questions, *item));
    Signs {
        label,
        children: each(rows),
        buttons: buttons.show(),
        said: said(questions, items),
    }
    .show()
}

/// Whether "no to all" answers it. An agreement is not a sign that can be
/// absent: there "no" has to be meant.
pub fn fills(speech: &Speech, item: ItemId) -> bool {
    matches!(speech.pack.item(item).kind, Kind::Sign | Kind::Clearable)
}

/// Whether a page is a list of lines and nothing else.
pub fn only(speech: &Speech, items: &[ItemId]) -> bool {
    let line = |item: &ItemId| {
        matches!(
            speech.pack.item(*item).kind,
            Kind::Sign | Kind::Clearable | Kind::Agreement
        )
    };
    items.iter().all(line)
}

/// The button that answers "no" to the lines still blank: its words, and
/// which lines those are. None where it would have nothing to do.
pub fn no_to(questions: &Questions, items: &[ItemId]) -> Option<(AttrValue, Vec<ItemId>)> {
    let speech = &questions.speech;
    let fillable = items.iter().copied().filter(|item| fills(speech, *item));
    let fillable: Vec<ItemId> = fillable.collect();
    let mut blank = fillable.clone();
    blank.retain(|item| questions.answers.get(*item).is_none());
    // Once one line is an emergency, what counts is to see what to do.
    if blank.is_empty() || fillable.len() < 2 || emergency(questions) {
        return None;
    }
    let label = match blank.len() {
        all if all == fillable.len() => speech.say(keys::NO_TO_ALL),
        1 => speech.say(keys::NO_TO_LAST),
        some => speech.with(keys::NO_TO_REST, &[("count", &some.to_string())]),
    };
    Some((label, blank))
}

/// It does not go on: the person sees every "No" first.
fn no_to_blank(questions: &Questions, items: &[ItemId]) -> Option<Button> {
    let (label, blank) = no_to(questions, items)?;
    let (act, on_show) = (questions.act.clone(), questions.on_show.clone());
    let pack = questions.speech.pack.clone();
    let on_press = Callback::from(move |()| {
        for item in &blank {
            let no = match pack.item(*item).kind {
                Kind::Sign => Answer::Sign(Finding::Absent),
                _ => Answer::Hold(Held::No),
            };
            act.emit(Action::Step(Step::Answer(*item, no)));
        }
        // This button goes, as there is nothing left for it to do: the focus
        // must not go with it.
        on_show.emit(AttrValue::Static(CONTINUE));
    });
    Some(Button {
        kind: ButtonKind::Quiet,
        label,
        on_press,
        ..Button::default()
    })
}

/// What screen readers hear once all lines have an answer.
fn said(questions: &Questions, items: &[ItemId]) -> AttrValue {
    let no = |item: &&ItemId| {
        matches!(
            questions.answers.get(**item),
            Some(Answer::Sign(Finding::Absent) | Answer::Hold(Held::No))
        )
    };
    let count = items.iter().filter(no).count();
    if count < items.len() || count < 2 {
        return AttrValue::default();
    }
    questions
        .speech
        .with(keys::NO_SAID, &[("count", &count.to_string())])
}

fn emergency(questions: &Questions) -> bool {
    let so_far = questions
        .answers
        .so_far(&questions.speech.pack, Disposition::Ready);
    so_far.disposition() == Disposition::Emergency
}

/// One line. Also used where a sign stands among other questions.
pub fn row(questions: &Questions, item: ItemId) -> SignRow {
    let speech = &questions.speech;
    let kind = &speech.pack.item(item).kind;
    let answer = questions.answers.get(item);
    let on_choose = {
        let (act, kind) = (questions.act.clone(), kind.clone());
        Callback::from(move |value: AttrValue| {
            if let Some(answer) = read(&kind, &value) {
                act.emit(Action::Step(Step::Answer(item, answer)));
            }
        })
    };
    let why = Why {
        summary: speech.say(keys::WHY_WE_ASK),
        text: speech.item(item, "why"),
    };
    let asks = speech.item_asks(item);
    SignRow {
        id: questions.id(item),
        sign: asks.question,
        more: asks.more,
        why: Some(why),
        options: options(speech, kind),
        chosen: answer.and_then(|answer| chosen(kind, answer)),
        error: questions.error(item),
        on_choose,
        follow_up: answer.and_then(|answer| follow_up(questions, item, answer)),
        children: alert(questions, item).show(),
    }
}

fn segment(value: &'static str, label: AttrValue) -> Segment {
    Segment {
        value: AttrValue::Static(value),
        label,
    }
}

fn options(speech: &Speech, kind: &Kind) -> Rc<[Segment]> {
    let yes = if *kind == Kind::Agreement {
        keys::AGREEMENT_YES
    } else {
        keys::YES
    };
    Rc::new([
        segment(NO, speech.say(keys::NO)),
        segment(UNSURE, speech.say(keys::UNSURE)),
        segment(YES, speech.say(yes)),
    ])
}

fn chosen(kind: &Kind, answer: Answer) -> Option<AttrValue> {
    let value = match (kind, answer) {
        (Kind::Agreement, Answer::Hold(Held::Agreed(_))) => YES,
        (Kind::Agreement, Answer::Hold(Held::Waiting(Doubt::Present))) => NO,
        (_, Answer::Sign(Finding::Absent) | Answer::Hold(Held::No)) => NO,
        (_, Answer::Sign(Finding::Unsure)) => UNSURE,
        (_, Answer::Hold(Held::Agreed(Doubt::Unsure) | Held::Waiting(Doubt::Unsure))) => UNSURE,
        (_, Answer::Sign(Finding::Present) | Answer::Hold(_)) => YES,
        _ => return None,
    };
    Some(AttrValue::Static(value))
}

fn read(kind: &Kind, value: &str) -> Option<Answer> {
    Some(match (kind, value) {
        (Kind::Sign, NO) => Answer::Sign(Finding::Absent),
        (Kind::Sign, UNSURE) => Answer::Sign(Finding::Unsure),
        (Kind::Sign, YES) => Answer::Sign(Finding::Present),
        (Kind::Clearable, NO) => Answer::Hold(Held::No),
        (Kind::Clearable, YES) | (Kind::Agreement, NO) => {
            Answer::Hold(Held::Waiting(Doubt::Present))
        }
        (Kind::Clearable | Kind::Agreement, UNSURE) => Answer::Hold(Held::Waiting(Doubt::Unsure)),
        (Kind::Agreement, YES) => Answer::Hold(Held::Agreed(Doubt::Present)),
        _ => return None,
    })
}

/// Whether the clinician has agreed. Until the person says so, nobody has:
/// that is chosen beforehand, and holds.
fn follow_up(questions: &Questions, item: ItemId, answer: Answer) -> Option<FollowUp> {
    let speech = &questions.speech;
    if speech.pack.item(item).kind != Kind::Clearable {
        return None;
    }
    let (doubt, agreed) = match answer {
        Answer::Hold(Held::Agreed(doubt)) => (doubt, true),
        Answer::Hold(Held::Waiting(doubt)) => (doubt, false),
        _ => return None,
    };
    let act = questions.act.clone();
    Some(FollowUp {
        id: [&speech.pack.item(item).name, "-", AGREED].concat().into(),
        legend: speech
            .agreement_asks(item)
            .unwrap_or_else(|| speech.say(keys::AGREED_QUESTION)),
        options: Rc::new([
            segment(NO, speech.say(keys::AGREED_NO)),
            segment(AGREED, speech.say(keys::AGREED_YES)),
        ]),
        chosen: Some(AttrValue::Static(if agreed { AGREED } else { NO })),
        error: None,
        on_choose: Callback::from(move |value: AttrValue| {
            let held = if value == AGREED {
                Held::Agreed(doubt)
            } else {
                Held::Waiting(doubt)
            };
            act.emit(Action::Step(Step::Answer(item, Answer::Hold(held))));
        }),
    })
}

/// The rule by which this line is an emergency, if it is one.
fn emergency_rule(questions: &Questions, item: ItemId) -> Option<RuleId> {
    let pack = &questions.speech.pack;
    let findings = questions.answers.findings(pack);
    let about = |test: &Test| test.item() == Some(item) && findings.meet(test);
    let so_far = questions.answers.so_far(pack, Disposition::Ready);
    so_far.fired.into_iter().find(|id| {
        let rule = pack.rule(*id);
        let grave = rule
            .advice()
            .is_some_and(|advice| advice.disposition == Disposition::Emergency);
        grave && rule.tests().any(about)
    })
}

/// An emergency opens in place, under its line: nothing needs scrolling to,
/// and a slip is undone where it happened.
fn alert(questions: &Questions, item: ItemId) -> Option<Alert> {
    let speech = &questions.speech;
    let rule = emergency_rule(questions, item)?;
    let crisis = speech.is_crisis(rule);
    let text = if crisis {
        keys::ALERT_CRISIS
    } else {
        keys::ALERT_TEXT
    };
    let stop = Action::Step(Step::GoTo(Place::Stop(questions.page)));
    Some(Alert {
        strong: speech.say(keys::ALERT_STRONG),
        text: speech.say(text),
        children: calls(speech, crisis),
        more: speech.say(keys::ALERT_MORE),
        on_more: press(&questions.act, stop),
        slip: speech.say(keys::ALERT_SLIP),
    })
}

/// The call buttons: in a crisis the crisis line stands beside the emergency
/// number.
pub fn calls(speech: &Speech, crisis: bool) -> Html {
    let call = |number: &str| CallButton {
        label: speech.with(keys::CALL, &[("number", number)]),
        tel: number.to_owned().into(),
        emergency: true,
    };
    let crisis = speech.crisis().filter(|_| crisis);
    buttons()
        .child(crisis.map(call))
        .child(call(speech.emergency()))
        .show()
}
