//! What a clinic may add: its name and number, its colours, its own rules;
//! and what it may be told.

use super::{Scene, Stage};
use crate::harness::host::Reply;
use crate::harness::Setting;
use crate::sheets;
use crate::walk::says;
use crate::words::{say, with};
use serde_json::json;

/// With a rule that makes everybody wait.
const OVERLAY: &str = include_str!("../../../embed/examples/overlay.json");

#[test]
fn the_advice_of_the_clinic_is_joined_and_says_whose_it_is() {
    let stage = with_overlay(OVERLAY);
    let mut walk = stage.walk(sheets::READY);
    walk.go_to_the_end();
    let clinic = "Willow Lane Rheumatology";
    assert!(
        stage.page.shown().contains(clinic),
        "{}",
        stage.page.shown()
    );
    stage.leave();
    stage.assert_nothing_wrong();
}

#[test]
fn a_wrong_overlay_is_refused_whole_and_the_check_works_without_it() {
    for wrong in ["{", "[]", "{\"rules\": [{ \"id\": \"x\" }]}"] {
        let stage = with_overlay(wrong);
        stage.page.wait(
            "every fault is told",
            "told.some(({ event }) => event === 'noted')",
        );
        let mut walk = stage.walk(sheets::READY);
        assert!(
            says(&stage.page, &say("ui.clinic-refused-title")),
            "{}",
            stage.page.shown()
        );
        walk.go_to_the_end();
        assert!(
            says(&stage.page, &say("ui.clinic-refused-title")),
            "{}",
            stage.page.shown()
        );
        stage.leave();
    }
}

#[test]
fn an_overlay_from_elsewhere_is_not_asked_for() {
    let scene = Scene {
        attributes: "overlay='{site}manifest.webmanifest'",
        ..Scene::default()
    };
    let stage = scene.open();
    assert!(stage.within(0, |page| says(page, &say("ui.clinic-refused-title"))));
}

fn with_overlay(overlay: &str) -> Stage {
    let scene = Scene {
        attributes: "overlay=/overlay.json clinic='Willow Lane Rheumatology'",
        ..Scene::default()
    };
    scene.open_from(|host| {
        host.serve("/overlay.json", Reply::of("application/json", overlay));
    })
}

#[test]
fn how_it_ended_is_told_only_when_asked_for_and_ticked() {
    let scene = Scene {
        attributes: "share-tier clinic='Willow Lane'",
        ..Scene::default()
    };
    let stage = scene.open();
    let mut walk = stage.walk(sheets::READY);
    walk.go_to_the_end();
    stage.leave();
    assert_eq!(stage.detail("finished"), json!({}));
    stage.enter(0);
    let tier = say("ui.tier-ready");
    let values = [("name", "Willow Lane"), ("tier", &*tier)];
    walk.tick(&with("embed.tell", &values));
    assert!(says(&stage.page, &with("embed.told", &values)));
    stage.leave();
    stage.page.wait(
        "the tier is told",
        "told.findLast(({ event }) => event === 'finished').detail.tier",
    );
    assert_eq!(stage.detail("finished"), json!({ "tier": "ready" }));
}

#[test]
fn on_a_phone_it_may_fill_the_screen_and_comes_back() {
    let stage = Scene::default().open();
    stage.within(0, |page| {
        let mut walk = crate::walk::Walk::mouse(page, sheets::READY);
        walk.press(&say("embed.fill"));
    });
    let fills = "(() => { const box = frame().getBoundingClientRect();
        return box.top === 0 && box.left === 0 && box.width === innerWidth && box.height === innerHeight; })()";
    stage.page.wait("it fills the screen", fills);
    assert_eq!(
        stage.page.text("document.documentElement.style.overflow"),
        "hidden"
    );
    stage.within(0, |page| {
        let mut walk = crate::walk::Walk::mouse(page, sheets::READY);
        walk.start();
        walk.press(&say("embed.unfill"));
    });
    stage.page.wait("it is in its place", &format!("!{fills}"));
    assert_eq!(
        stage.page.text("document.documentElement.style.overflow"),
        ""
    );
    assert_eq!(stage.told(), ["ready", "started", "closed"]);
    stage.assert_fits(0);
}

#[test]
fn a_wide_page_has_no_need_of_the_whole_screen() {
    let setting = Setting {
        width: 1200,
        ..Setting::default()
    };
    let stage = Scene {
        setting,
        ..Scene::default()
    }
    .open();
    assert!(!stage.within(0, |page| says(page, &say("embed.fill"))));
}
