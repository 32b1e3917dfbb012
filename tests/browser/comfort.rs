//! Settings and reading aloud, where only a browser knows whether they work.

use crate::hands::{Hand, Mouse};
use crate::harness::{Browser, Setting};
use crate::sheets;
use crate::walk::{open, Walk};
use crate::words::{say, title_of};
use serde_json::{json, Value};

/// What is kept, in this tab and on this device.
const KEPT: &str =
    "[sessionStorage, localStorage].map((store) => store.getItem('massage-check-settings'))";

const ROOT: &str = "document.getElementById('massage-check')";

fn choose(page: &Browser, setting: &str, choice: &str) {
    let (question, answer) = (
        say(&format!("comfort.{setting}")),
        say(&format!("comfort.{setting}-{choice}")),
    );
    Mouse::default().choose(page, &question, &answer);
}

fn tick(page: &Browser, setting: &str) {
    Mouse::default().tick(page, &say(&format!("comfort.{setting}")));
}

fn open_settings(page: &Browser) {
    Mouse::default().press(page, &say("comfort.settings"));
    let title = say("comfort.title");
    page.wait("the settings", &format!("screen().heading === {title:?}"));
}

fn number(page: &Browser, expression: &str) -> f64 {
    page.get(expression).as_f64().expect(expression)
}

/// With these settings kept in this tab.
fn open_with(settings: &str, setting: Setting) -> Browser {
    let page = Browser::open(setting);
    page.run(
        "sessionStorage.setItem('massage-check-settings', arguments[0])",
        &[settings.into()],
    );
    page.reload();
    page
}

#[test]
fn what_is_chosen_shows_at_once_and_outlives_a_reload_of_the_tab_only() {
    let page = open();
    let mut walk = Walk::mouse(&page, sheets::READY);
    walk.go_to_page("nerves-and-blood");
    walk.choose("heavy-bleeding", &say("ui.no"));
    let size = "parseFloat(getComputedStyle(document.querySelector('h1')).fontSize)";
    let light = "getComputedStyle(document.querySelector('.mc-app')).backgroundColor";
    open_settings(&page);
    let (before, paper) = (number(&page, size), page.get(light));
    choose(&page, "text", "largest");
    choose(&page, "theme", "dark");
    let shown = |page: &Browser| {
        assert!(number(page, size) > before * 1.4, "the text is larger");
        assert_ne!(page.get(light), paper, "the page is dark");
        assert_eq!(page.get("screen().wide"), 0);
    };
    shown(&page);
    assert_eq!(page.get(KEPT), json!(["1 text=largest theme=dark", null]));

    page.reload();
    shown(&page);
    page.run("sessionStorage.clear()", &[]);
    page.reload();
    assert_eq!(number(&page, size), before, "as everybody begins");
    assert_eq!(page.get(KEPT), json!([null, null]));
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
fn done_goes_back_to_the_question_and_its_answers() {
    let page = open();
    let mut walk = Walk::mouse(&page, sheets::READY);
    walk.go_to_page("nerves-and-blood");
    walk.choose("heavy-bleeding", &say("ui.no"));
    open_settings(&page);
    tick(&page, "calm");
    walk.press(&say("comfort.done"));
    let question = title_of("nerves-and-blood");
    page.wait(
        "the question",
        &format!("screen().heading === {question:?}"),
    );
    assert!(walk.chosen("heavy-bleeding", &say("ui.no")));
}

#[test]
fn only_what_is_to_be_remembered_outlives_the_tab_and_unticking_forgets_it() {
    let page = open();
    open_settings(&page);
    choose(&page, "contrast", "more");
    assert_eq!(page.get(KEPT)[1], Value::Null, "nobody asked for that");
    tick(&page, "remember");
    let kept = json!("1 contrast=more remember");
    assert_eq!(page.get(KEPT), json!([kept, kept]));

    // As another tab has it.
    page.run("sessionStorage.clear()", &[]);
    page.reload();
    assert_eq!(page.get(&format!("{ROOT}.dataset.contrast")), "more");
    assert_eq!(page.get(KEPT)[1], kept);

    open_settings(&page);
    tick(&page, "remember");
    assert_eq!(page.get(KEPT), json!(["1 contrast=more", null]));
    assert_eq!(page.get("localStorage.length"), 0);
}

#[test]
fn no_answer_is_ever_remembered_with_the_settings() {
    let page = open();
    open_settings(&page);
    tick(&page, "remember");
    page.go_back();
    let welcome = say("ui.welcome-title");
    page.wait("the start", &format!("screen().heading === {welcome:?}"));
    let mut walk = Walk::mouse(&page, sheets::READY);
    walk.go_to_page("age");
    let device = page.get("Object.entries(localStorage)");
    assert_eq!(device, json!([["massage-check-settings", "1 remember"]]));
}

#[test]
fn settings_that_cannot_be_read_are_let_go() {
    let page = open();
    for spoilt in [
        "garbage",
        "",
        "2 theme=dark",
        "1 theme=pink",
        "{\"theme\":\"dark\"}",
    ] {
        page.run(
            "for (const store of [sessionStorage, localStorage])
                store.setItem('massage-check-settings', arguments[0]);",
            &[spoilt.into()],
        );
        page.reload();
        let gone = format!("JSON.stringify({KEPT}) === '[null,null]'");
        page.wait(&format!("{spoilt:?} is let go"), &gone);
        assert_eq!(
            page.get(&format!(
                "(({{ awake, ...marks }}) => marks)({{ ...{ROOT}.dataset }})"
            )),
            json!({})
        );
    }
    assert_eq!(page.complaints(), [""; 0]);
    let mut walk = Walk::mouse(&page, sheets::READY);
    walk.start();
}

#[test]
fn where_nothing_may_be_kept_settings_still_work_until_the_page_is_left() {
    let page = Browser::open(Setting {
        storage: false,
        ..Setting::default()
    });
    open_settings(&page);
    choose(&page, "theme", "dark");
    tick(&page, "remember");
    assert_eq!(page.get(&format!("{ROOT}.dataset.theme")), "dark");
    page.reload();
    assert_eq!(
        page.get(&format!(
            "(({{ awake, ...marks }}) => marks)({{ ...{ROOT}.dataset }})"
        )),
        json!({})
    );
    assert_eq!(page.complaints(), [""; 0]);
}

/// On every screen of the walk: see [`Walk`].
#[test]
fn the_largest_text_on_the_smallest_phone_scrolls_no_way_but_down() {
    let page = open_with(
        "1 text=largest contrast=more reach=right",
        Setting {
            width: 320,
            height: 568,
            ..Setting::default()
        },
    );
    let mut walk = Walk::mouse(&page, sheets::CLEARED);
    walk.go_to_page("severe-illness");
    open_settings(&page);
    assert_eq!(page.get("screen().wide"), 0);
    page.go_back();
    let question = title_of("severe-illness");
    page.wait(
        "the question",
        &format!("screen().heading === {question:?}"),
    );
    let review = say("ui.review-title");
    walk.to(&review);
    walk.press(&say("ui.see-outcome"));
    walk.arrive();
    page.run(
        "for (const fold of document.querySelectorAll('details')) fold.open = true",
        &[],
    );
    assert_eq!(page.get("screen().wide"), 0, "with everything open");
}

#[test]
fn buttons_and_answers_lie_under_the_thumb_that_is_chosen() {
    let page = open();
    let mut walk = Walk::mouse(&page, sheets::READY);
    walk.start();
    // The room left beside the button that goes on, and beside the first answers.
    let room = "['#continue', 'fieldset input[type=radio]'].map((one) => {
        const found = document.querySelector(one).closest('button, div');
        const box = found.getBoundingClientRect(), around = found.parentElement.getBoundingClientRect();
        return [box.left - around.left, around.right - box.right].map((side) => side > 40);
    })";
    assert_eq!(page.get(room), json!([[false, false], [false, false]]));
    for (thumb, side) in [("left", [false, true]), ("right", [true, false])] {
        open_settings(&page);
        choose(&page, "reach", thumb);
        walk.press(&say("comfort.done"));
        page.wait("the question", "document.getElementById('continue')");
        assert_eq!(page.get(room), json!([side, side]), "{thumb}");
    }
}

#[test]
fn calm_means_that_nothing_fades() {
    let page = open();
    let fades = "[...document.querySelectorAll('*')].filter((one) =>
        parseFloat(getComputedStyle(one).transitionDuration) > 0).length";
    assert_ne!(page.get(fades), 0);
    open_settings(&page);
    tick(&page, "calm");
    assert_eq!(page.get(fades), 0);
}

/// Voices as a device may have them; what they are to say is noted down.
const VOICES: &str = "
    window.said = [];
    Object.defineProperty(SpeechSynthesisUtterance.prototype, 'voice', {
        configurable: true, set(voice) { this.by = voice.name; },
    });
    speechSynthesis.getVoices = () => arguments[0];
    speechSynthesis.speak = (line) => { said.push(line); };
    speechSynthesis.cancel = () => { said.push('stop'); };
    speechSynthesis.dispatchEvent(new Event('voiceschanged'));";

fn with_voices(voices: &[(&str, bool)]) -> Browser {
    let page = open();
    hear(&page, voices);
    page
}

fn hear(page: &Browser, voices: &[(&str, bool)]) {
    let voices: Vec<Value> = voices
        .iter()
        .map(|(lang, local)| json!({ "lang": lang, "localService": local, "name": lang }))
        .collect();
    page.run(VOICES, &[voices.into()]);
}

fn offers_to_read(page: &Browser) -> bool {
    let listen = say("comfort.listen");
    page.run("return pressable(arguments[0]) !== null", &[listen.into()]) == true
}

#[test]
fn reading_aloud_is_offered_only_where_a_voice_of_the_device_has_the_language() {
    let page = open();
    for (voices, offered) in [
        (&[][..], false),
        (&[("en-GB", false), ("en-US", false)], false),
        (&[("de-DE", true)], false),
        (&[("de-DE", true), ("en-US", true)], true),
        (&[("en_AU", true)], true),
        (&[], false),
    ] {
        hear(&page, voices);
        assert_eq!(offers_to_read(&page), offered, "{voices:?}");
    }
    assert_eq!(page.complaints(), [""; 0]);
}

#[test]
fn the_screen_is_read_aloud_when_asked_for_and_never_before() {
    let page = with_voices(&[("en-US", true), ("en-GB", true), ("en-GB", false)]);
    let mut walk = Walk::mouse(&page, sheets::READY);
    walk.start();
    assert_eq!(page.get("said"), json!([]), "nobody asked");
    walk.press(&say("comfort.listen"));
    let said = page.get("said.map((line) => line.text)");
    let said: Vec<&str> = said
        .as_array()
        .expect("lines")
        .iter()
        .filter_map(Value::as_str)
        .collect();
    let place = |words: &str| said.iter().position(|line| *line == words);
    let heading = place(&title_of("heart-breath-and-brain")).expect("the heading");
    let hint = place(&say("page.heart-breath-and-brain.hint")).expect("the hint");
    let sign = place(&say("item.chest-or-breath.question")).expect("the first sign");
    assert!(heading < hint && hint < sign, "{said:?}");
    for unread in [
        "ui.why-we-ask",
        "ui.no",
        "ui.continue",
        "ui.no-to-all",
        "ui.back",
    ] {
        assert_eq!(place(&say(unread)), None, "{unread}");
    }
    assert!(
        page.is("said.every((line) => line.by === 'en-GB')"),
        "as it is spoken where the person lives"
    );

    // An answer does not interrupt.
    walk.choose("chest-or-breath", &say("ui.no"));
    assert!(page.is("!said.includes('stop')"));
    walk.press(&say("comfort.stop"));
    assert_eq!(page.get("said.at(-1)"), "stop");
    assert!(offers_to_read(&page));
}

#[test]
fn reading_stops_at_its_end_and_on_leaving_the_screen() {
    let page = with_voices(&[("en-GB", true)]);
    let mut walk = Walk::mouse(&page, sheets::READY);
    walk.press(&say("comfort.listen"));
    assert!(!offers_to_read(&page));
    page.run("said.at(-1).dispatchEvent(new Event('end'))", &[]);
    page.wait(
        "the end",
        &format!("pressable({:?})", say("comfort.listen")),
    );

    page.run("said.length = 0", &[]);
    walk.press(&say("comfort.listen"));
    walk.start();
    assert_eq!(page.get("said.at(-1)"), "stop");
    assert!(offers_to_read(&page), "the next screen is silent");
    assert_eq!(page.get("said.filter((line) => line === 'stop').length"), 1);
}

#[test]
fn what_is_folded_is_not_read_and_an_outcome_is() {
    let page = with_voices(&[("en-GB", true)]);
    let mut walk = Walk::mouse(&page, sheets::READY);
    walk.press(&say("comfort.listen"));
    let heard = |page: &Browser, words: &str| {
        page.run(
            "return said.some((line) => line.text?.includes(arguments[0]))",
            &[words.into()],
        ) == true
    };
    assert!(heard(&page, &say("ui.welcome-lead")));
    assert!(!heard(&page, &say("comfort.hint")), "it is folded");
    walk.go_to_the_end();
    page.run("said.length = 0", &[]);
    walk.press(&say("comfort.listen"));
    for key in ["ui.tier-ready", "ui.ready-title", "ui.ready-lead"] {
        assert!(heard(&page, &say(key)), "{key}");
    }
    assert!(heard(&page, &say("ui.stop-intro")));
    assert!(!heard(&page, &say("ui.print")), "a button");
}
