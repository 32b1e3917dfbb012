//! It never takes the focus, moves nothing, scrolls nothing by itself, and
//! goes without a trace when the page takes it away.

use super::{Scene, Stage};
use crate::harness::Setting;
use crate::sheets;
use crate::walk::says;
use crate::words::say;
use serde_json::json;

/// So far down that one has to scroll to it, and with much below.
const LONG: &str = "<main><h1>Massage and your condition</h1><input id=search autofocus>
    <div style='height: 300px'></div>{check}<p id=below>Nurse line</p><div style='height: 3000px'></div></main>";

fn on_a_long_page() -> Stage {
    Scene {
        body: LONG,
        ..Scene::default()
    }
    .open()
}

#[test]
fn it_takes_neither_the_focus_nor_the_place_of_the_page() {
    let stage = on_a_long_page();
    stage.page.settle();
    assert_eq!(stage.page.text("document.activeElement.id"), "search");
    assert_eq!(stage.page.get("scrollY"), 0);
    assert_eq!(stage.page.get("scrolls"), 0);
    let taken = stage.page.get("focuses.filter((name) => name !== 'input')");
    assert_eq!(taken, json!([]));
}

#[test]
fn nothing_moves_while_it_loads() {
    for (width, height) in [(320, 900), (390, 1400), (768, 1400), (1280, 1600)] {
        let setting = Setting {
            width,
            height,
            ..Setting::default()
        };
        let scene = Scene {
            setting,
            attributes: "clinic='Willow Lane Rheumatology' note='Bring the page you print to your next visit.'",
            ..Scene::default()
        };
        let stage = scene.open();
        stage.page.settle();
        let place = "document.getElementById('below').getBoundingClientRect().top";
        let before = stage.page.get(place);
        stage.page.settle();
        assert_eq!(stage.page.get(place), before);
        // Engines that do not count it say nothing: there the room and the height are compared.
        let room = "check().shadowRoot.querySelector('div').getBoundingClientRect().height";
        let told = "told.filter(({ event }) => event === 'resized').at(-1)?.detail.height";
        // Of the first words in the page, before the screen is drawn.
        stage
            .page
            .wait("how high the screen is", &format!("{told} > 1000"));
        let [room, told] =
            [room, told].map(|what| stage.page.get(what).as_f64().expect("a height"));
        assert!(told <= room, "{width}: {told} px in the room of {room}");
        assert!(
            room - told < 400.0,
            "{width}: {told} px in the room of {room}"
        );
        let moved = "shifts.filter(({ value }) => value > 0).map(({ value }) => value)";
        assert_eq!(stage.page.get(moved), json!([]), "{width}");
    }
}

#[test]
fn a_new_screen_is_brought_into_view_only_when_its_top_is_not() {
    let stage = on_a_long_page();
    // Nobody reads on in a check and types into a field of the page; WebKit's driver would go back to the field.
    stage.page.run(
        "document.activeElement.blur(); check().scrollIntoView()",
        &[],
    );
    let mut walk = stage.walk(sheets::READY);
    walk.start();
    stage.leave();
    let top = "Math.round(check().getBoundingClientRect().top)";
    let before = stage.page.get(top);
    assert_eq!(before, 0, "its top was in view, and stays where it was");

    let mut walk = stage.walk(sheets::READY);
    walk.fill();
    stage.leave();
    stage.page.run(
        "scrollTo(0, check().getBoundingClientRect().bottom + scrollY - 300)",
        &[],
    );
    assert!(stage.page.get(top).as_f64() < Some(0.0));
    stage.enter(0);
    walk.go_on();
    stage.leave();
    stage.page.wait(
        "its top is in view",
        &format!("{top} >= 0 && {top} < innerHeight"),
    );
}

#[test]
fn taken_away_in_the_middle_it_leaves_nothing_and_comes_back_with_the_answers() {
    let stage = Scene::default().open();
    let mut walk = stage.walk(sheets::READY);
    walk.go_to_page("conditions");
    stage.leave();
    let listening = stage.page.get("listening");
    assert_eq!(listening, 1);
    stage.page.run("window.held = check(); held.remove()", &[]);
    assert_eq!(stage.page.get("listening"), 0);
    assert_eq!(stage.page.get("frames.length"), 0);

    // Moved elsewhere on the page, as pages do that are put together by scripts.
    stage.page.run(
        "told.length = 0; document.querySelector('main').prepend(held)",
        &[],
    );
    stage.wait_until_ready(0);
    assert_eq!(stage.page.get("listening"), 1);
    assert!(stage.within(0, |page| says(page, &say("ui.restored"))));
    stage.assert_nothing_wrong();
}

#[test]
fn put_on_and_taken_off_many_times_it_is_there_once() {
    let stage = Scene::default().open();
    stage.page.run(
        "const one = check(); const parent = one.parentNode;
        for (let turn = 0; turn < 20; turn++) { one.remove(); parent.append(one); }
        told.length = 0;",
        &[],
    );
    stage.wait_until_ready(0);
    assert_eq!(stage.page.get("listening"), 1);
    assert_eq!(
        stage
            .page
            .get("check().shadowRoot.querySelectorAll('iframe').length"),
        1
    );
    stage.assert_nothing_wrong();
}

#[test]
fn far_down_a_page_it_is_not_loaded_until_somebody_comes_near() {
    let scene = Scene {
        body: "<div style='height: 20000px'></div>{check}",
        ..Scene::default()
    };
    let stage = scene.load(|_| {});
    stage.page.wait(
        "the loader is there",
        "check()?.shadowRoot?.querySelector('iframe')",
    );
    stage.page.settle();
    let programs = || {
        let heard = stage.page.heard();
        heard.iter().filter(|path| path.ends_with(".wasm")).count()
    };
    std::thread::sleep(std::time::Duration::from_millis(500));
    assert_eq!(programs(), 0);
    stage.page.run("check().scrollIntoView()", &[]);
    stage.wait_until_ready(0);
    assert_eq!(programs(), 1);
}

#[test]
fn it_asks_for_nothing_once_it_is_there() {
    let stage = Scene::default().open();
    let before = stage.page.heard();
    let mut walk = stage.walk(sheets::READY);
    walk.go_to_the_end();
    assert_eq!(stage.page.heard(), before);
}
