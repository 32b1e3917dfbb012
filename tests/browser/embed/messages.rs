//! What a page or a frame that means harm can say to the element, and to the
//! check in it: nothing that counts.

use super::{Scene, Stage};
use crate::harness::host::Reply;
use crate::sheets;
use crate::words::{item, say};
use serde_json::{json, Value};

/// Lies that would do something if they were believed.
const LIES: &str = "const lies = ['resized', 'moved', 'finished', 'started', 'full-screen', 'closed', 'noted', 'hello'].map(
    (event) => ({ type: 'massage-check', version: 1, event, height: 77, tier: 'ready', notes: ['lie'] }));";

/// All that they could have changed around.
const AROUND: &str =
    "[told.filter(({ event }) => event !== 'resized').length, frame().style.cssText, scrollY,
    check().shadowRoot.querySelector('div').style.height, document.documentElement.style.overflow]";

fn midway(stage: &Stage) {
    let mut walk = stage.walk(sheets::READY);
    walk.go_to_page("severe-illness");
    walk.choose("thyroid-storm", &say("ui.no"));
    stage.leave();
    stage.page.settle();
}

fn chosen(stage: &Stage) -> bool {
    stage.within(0, |page| {
        let question = crate::words::question(item("thyroid-storm"));
        let script = "return answer(arguments[0], arguments[1])?.control.checked ?? null";
        page.run(script, &[question.into(), say("ui.no").into()]) == true
    })
}

#[test]
fn the_element_hears_its_own_frame_alone() {
    let scene = Scene {
        body: "{check}<iframe id=other src=/other></iframe>",
        ..Scene::default()
    };
    let liar = format!(
        "<!doctype html><script>{LIES}
        for (const lie of lies) for (const to of [parent, parent.frames[0]]) to.postMessage(lie, '*');
        parent.postMessage('done', '*');</script>"
    );
    let stage = scene.open_from(|host| host.serve("/liar", Reply::html(liar)));
    midway(&stage);
    let before = stage.page.get(AROUND);
    // From another frame of the page, and from the page to itself.
    stage.page.run(
        &format!(
            "{LIES}
            window.done = 0;
            addEventListener('message', ({{ data }}) => data === 'done' && window.done++);
            document.getElementById('other').src = '/liar';
            for (const lie of lies) postMessage(lie, '*');
            postMessage('done', '*');"
        ),
        &[],
    );
    stage.page.wait("every lie was told", "window.done === 2");
    stage.page.settle();
    assert_eq!(stage.page.get(AROUND), before);
    assert!(chosen(&stage));
}

#[test]
fn the_check_hears_the_page_around_it_and_only_what_it_may_say() {
    let stage = Scene::default().open();
    midway(&stage);
    let before = stage.within(0, |page| {
        page.text("document.getElementById('massage-check').innerHTML")
    });
    let lies: Value = json!([
        null, 1, "massage-check", [], {},
        { "type": "massage-check" },
        { "type": "massage-check", "version": 2, "settings": { "accent": "#ff0000" } },
        { "type": "massage-check", "version": 1, "settings": "accent" },
        { "type": "massage-check", "version": 1, "settings": { "accent": { "toString": 1 } } },
        { "type": "massage-check", "version": 1, "full": "yes" },
        { "type": "massage-check", "version": 1, "overlay": { "rules": [] } },
        { "type": "massage-check", "version": 1, "event": "finished", "answers": { "thyroid-storm": "no" } },
        { "type": "massage-check", "version": 1, "settings": { "start": "outcome", "slot": "7", "answers": "none" } },
        { "type": "massage-check", "version": "1", "settings": { "clinic": "Lies" } },
    ]);
    stage.page.run(
        "for (const lie of arguments[0]) for (const turn of [1, 2, 3]) frame().contentWindow.postMessage(lie, '*')",
        &[lies],
    );
    stage.page.settle();
    let after = stage.within(0, |page| {
        page.text("document.getElementById('massage-check').innerHTML")
    });
    assert_eq!(after, before);
    assert!(chosen(&stage));
}

#[test]
fn attributes_may_change_in_the_middle_and_the_answers_stay() {
    let stage = Scene::default().open();
    midway(&stage);
    let colour = "getComputedStyle(document.querySelector('.mc-button:not(.mc-button--quiet)')).backgroundColor";
    let before = stage.within(0, |page| page.text(colour));
    stage.page.run(
        "const one = check();
        one.setAttribute('accent', '#8b0000');
        one.setAttribute('theme', 'dark');
        one.setAttribute('clinic', 'Willow Lane');
        one.setAttribute('start', 'question');
        one.setAttribute('region', 'nowhere');
        one.setAttribute('booking', 'javascript:alert(1)');
        one.removeAttribute('theme');",
        &[],
    );
    stage.page.wait(
        "the check complains of some",
        "told.some(({ event }) => event === 'noted')",
    );
    stage.within(0, |page| {
        page.wait(
            "the colour has changed",
            &format!("{colour} !== {before:?}"),
        );
    });
    assert!(chosen(&stage));
    let notes = stage.page.text("told.filter(({ event }) => event === 'noted').flatMap(({ detail }) => detail.notes).join()");
    assert!(
        notes.contains("booking") && notes.contains("region"),
        "{notes}"
    );
    stage.assert_nothing_wrong();
}

#[test]
fn an_address_that_is_none_leaves_the_link() {
    for src in [
        "javascript:alert(1)",
        "data:text/html,x",
        "http://",
        "blob:x",
    ] {
        let scene = Scene {
            body: "<script src='{site}embed.js'></script><massage-check src='BAD'><a href='{site}'>Open</a></massage-check>",
            ..Scene::default()
        };
        let body = scene.body.replace("BAD", src);
        let stage = Scene {
            body: &body,
            ..scene
        }
        .load(|_| {});
        stage
            .page
            .wait("the element is there", "check()?.shadowRoot");
        assert_eq!(stage.page.get("frames.length"), 0, "{src}");
        assert!(
            stage
                .page
                .is("check().querySelector('a').checkVisibility()"),
            "{src}"
        );
    }
}

#[test]
fn removed_in_the_middle_of_anything_nothing_goes_wrong() {
    let stage = Scene::default().load(|_| {});
    stage.page.wait(
        "the loader is there",
        "check()?.shadowRoot?.querySelector('iframe')",
    );
    // Before it was ever ready, and once more right after.
    stage.page.run(
        "const one = check(); one.remove();
        document.body.append(one); one.setAttribute('accent', '#00ff00'); one.remove(); one.setAttribute('theme', 'dark');
        document.body.append(one);",
        &[],
    );
    stage.wait_until_ready(0);
    stage.page.run(
        "const one = check(); one.setAttribute('accent', '#0000ff'); one.remove()",
        &[],
    );
    stage.page.settle();
    stage.assert_nothing_wrong();
    assert_eq!(stage.page.get("listening"), 0);
}
