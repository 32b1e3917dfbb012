//! The pages it may be pasted into: whatever their styles, policies, frames
//! and workers are like, it works, or it says whom to ask.

use super::Scene;
use crate::harness::engines::Need;
use crate::harness::host::{Place, Reply};
use crate::harness::{Served, Setting};
use crate::sheets;
use crate::walk::says;
use crate::words::say;
use serde_json::json;

/// Nothing of the page around reaches this far.
const HOSTILE: &str = "<style>
    * { all: unset; box-sizing: content-box; font-size: 40px !important }
    massage-check, iframe { height: 3px; display: inline !important; opacity: .9; position: absolute }
    style, script, head, title, link { display: none !important }
</style>";

/// Where the frame stands and how its words are set.
const LOOKS: &str = "(() => {
    const box = frame().getBoundingClientRect();
    return [box.width, getComputedStyle(frame()).display, getComputedStyle(check()).display];
})()";

#[test]
fn an_ordinary_page_has_the_whole_check_in_it() {
    let stage = Scene::default().open();
    stage.assert_fits(0);
    let mut walk = stage.walk(sheets::READY);
    walk.go_to_the_end();
    stage.leave();
    stage.assert_fits(0);
    assert_eq!(stage.told(), ["ready", "started", "finished"]);
    assert_eq!(stage.detail("finished"), json!({}), "no answer is told");
    stage.assert_nothing_wrong();
}

#[test]
fn a_strict_policy_needs_two_lines_for_it() {
    let scene = Scene {
        // It forbids the style in the snippet too: its room is then for the stylesheet of the page.
        body: "<script src='{site}embed.js' async></script><massage-check></massage-check>",
        policy: "default-src 'none'; img-src 'self'; script-src 'self' {site}; frame-src {site}; require-trusted-types-for 'script'",
        ..Scene::default()
    };
    let stage = scene.open();
    stage.assert_nothing_wrong();
    stage.assert_fits(0);
}

#[test]
fn styles_of_the_page_do_not_reach_it() {
    let plain = Scene::default().open();
    let font = "getComputedStyle(document.querySelector('main p')).font";
    let words = plain.within(0, |page| page.get(font));
    let [width, ..] = [plain.page.get("document.documentElement.clientWidth")];
    drop(plain);

    let scene = Scene {
        head: HOSTILE,
        ..Scene::default()
    };
    let stage = scene.open();
    let looks = stage.page.get(LOOKS);
    assert_eq!(looks[1], "block");
    assert_eq!(looks[2], "block");
    assert!(looks[0].as_f64() <= width.as_f64());
    assert_eq!(stage.within(0, |page| page.get(font)), words);
    stage.assert_fits(0);
}

#[test]
fn a_page_from_right_to_left_has_it_the_right_way_round() {
    let scene = Scene {
        html: "lang=ar dir=rtl",
        ..Scene::default()
    };
    let stage = scene.open();
    let direction = "getComputedStyle(document.querySelector('main')).direction";
    assert_eq!(stage.within(0, |page| page.text(direction)), "ltr");
    stage.assert_fits(0);
    assert!(stage.page.is("frame().getBoundingClientRect().left >= 0"));
}

#[test]
fn the_narrowest_page_needs_no_scrolling_sideways() {
    let scene = Scene {
        setting: Setting {
            width: 320,
            height: 568,
            ..Setting::default()
        },
        ..Scene::default()
    };
    let stage = scene.open();
    stage.assert_fits(0);
    assert!(!stage
        .page
        .is("document.documentElement.scrollWidth > innerWidth"));
    let mut walk = stage.walk(sheets::READY);
    walk.start();
    stage.leave();
    stage.assert_fits(0);
}

#[test]
fn a_worker_of_the_page_changes_nothing_about_it() {
    let worker = "addEventListener('install', () => skipWaiting());
        addEventListener('activate', (event) => event.waitUntil(clients.claim()));
        addEventListener('fetch', (event) => event.respondWith(fetch(event.request)));";
    let scene = Scene {
        setting: Setting {
            worker: true,
            ..Setting::default()
        },
        place: Place::OtherPort,
        head: "<script src=/register.js></script>",
        ..Scene::default()
    };
    let stage = scene.open_from(|host| {
        host.serve("/worker.js", Reply::of("text/javascript", worker));
        let register = "navigator.serviceWorker.register('/worker.js')";
        host.serve("/register.js", Reply::of("text/javascript", register));
    });
    stage
        .page
        .wait("it has a worker", "navigator.serviceWorker.controller");
    stage.page.refresh();
    stage.wait_until_ready(0);
    stage.assert_fits(0);
    // The check keeps no copy of itself in a frame: people there have it from the clinic.
    stage.within(0, |page| {
        let workers = "return navigator.serviceWorker.getRegistrations().then((all) => all.length)";
        assert_eq!(page.run(workers, &[]), 0);
    });
}

#[test]
fn in_a_sandbox_that_lets_it_be_itself_it_works() {
    let stage = sandboxed("allow-scripts allow-same-origin allow-forms");
    stage.wait_until_ready(0);
    let mut walk = stage.walk(sheets::READY);
    walk.start();
    assert_eq!(walk.screens, 2);
}

#[test]
fn in_a_sandbox_that_takes_its_origin_the_link_to_it_is_shown() {
    let stage = sandboxed("allow-scripts");
    stage.page.wait("the link is shown", LINK);
}

/// Whether the way round the frame is to be seen.
const LINK: &str = "check().querySelector('a').checkVisibility() && check().querySelector('a').getClientRects().length";

/// The page in a frame of another, as builders of sites have it; the view is of that frame.
fn sandboxed(sandbox: &str) -> super::Stage {
    let outer = format!("<!doctype html><html lang=en-GB><iframe sandbox='{sandbox}' src=/inner width=380 height=3000></iframe>");
    let stage = Scene {
        head: IMPATIENT,
        ..Scene::default()
    }
    .load(|host| host.serve("/outer", Reply::html(outer)));
    let html = stage.page.text("document.documentElement.outerHTML");
    stage
        .host
        .serve("/inner", Reply::html(format!("<!doctype html>{html}")));
    let outer = format!("{}/outer", stage.host.origin());
    stage.page.leave_for(&outer);
    stage.page.enter_frame();
    stage
        .page
        .wait("the page in the frame is there", "window.told");
    stage
}

/// Nobody in a test waits as long as a person may.
const IMPATIENT: &str = "<script>{ const real = setTimeout; window.setTimeout = (then, after, ...rest) => real(then, after / 30, ...rest); }</script>";

#[test]
fn where_frames_may_keep_nothing_it_works_and_says_so() {
    let scene = Scene {
        setting: Setting {
            third_party: false,
            ..Setting::default()
        },
        ..Scene::default()
    };
    let stage = scene.open();
    stage.within(0, |page| {
        let blocked = "(() => { try { return sessionStorage.length < 0; } catch (why) { return why.name === 'SecurityError'; } })()";
        assert!(page.is(blocked), "nothing is blocked");
    });
    let mut walk = stage.walk(sheets::READY);
    walk.go_to_page("conditions");
    let foot = stage
        .page
        .text("document.querySelector('.mc-foot').innerText");
    assert!(!foot.contains(&say("ui.privacy-foot")), "{foot}");
}

#[test]
fn what_the_page_around_prints_has_all_of_it() {
    if Need::DevTools.is_missing() {
        return;
    }
    let stage = Scene::default().open();
    let media = |media: &str| {
        stage
            .page
            .cdp("Emulation.setEmulatedMedia", json!({ "media": media }));
    };
    media("print");
    stage.assert_fits(0);
    stage.within(0, |page| {
        let title = "document.getElementById('title').getBoundingClientRect().height > 0";
        assert!(page.is(title));
    });
    media("");
    stage.assert_fits(0);
}

#[test]
fn two_on_one_page_know_nothing_of_each_other() {
    let scene = Scene {
        body: "{check}<p>Between</p>{check}",
        ..Scene::default()
    };
    let stage = scene.open();
    // The second may be too far down to be loaded yet.
    stage.page.run("check(1).scrollIntoView()", &[]);
    stage.wait_until_ready(1);
    stage.within(0, |page| {
        let mut walk = crate::walk::Walk::mouse(page, sheets::READY);
        walk.go_to_page("conditions");
    });
    let titles = [0, 1].map(|at| stage.within(at, |page| page.text("screen().heading")));
    assert_eq!(titles[1], say("ui.welcome-title"));
    assert_ne!(titles[0], titles[1]);
    assert!(
        stage
            .told()
            .iter()
            .filter(|event| *event == "started")
            .count()
            == 1
    );
    // Each comes back to its own.
    stage.page.refresh();
    stage.wait_until_ready(0);
    stage.page.run("check(1).scrollIntoView()", &[]);
    stage.wait_until_ready(1);
    assert!(stage.within(0, |page| says(page, &say("ui.restored"))));
    assert!(!stage.within(1, |page| says(page, &say("ui.restored"))));
}

#[test]
fn a_slow_page_has_a_link_until_the_loader_comes() {
    let late = "<script>addEventListener('load', () => setTimeout(() => {
        const script = document.createElement('script');
        script.src = '{site}embed.js';
        document.head.append(script);
    }, 500))</script>";
    let scene = Scene {
        head: late,
        body: "<massage-check><a href='{site}'>Open Massage Check</a></massage-check><p id=below>Below</p>",
        ..Scene::default()
    };
    let stage = scene.load(|_| {});
    assert!(stage
        .page
        .is("check().querySelector('a').checkVisibility()"));
    stage.wait_until_ready(0);
    assert!(!stage.page.is(LINK));
    stage.assert_fits(0);
}

#[test]
fn without_scripts_there_is_a_link() {
    let scene = Scene {
        policy: "script-src 'none'",
        ..Scene::default()
    };
    let stage = scene.load(|_| {});
    let link = "document.querySelector('massage-check a')";
    assert!(stage.page.is(&format!("{link}.checkVisibility()")));
    assert_eq!(stage.page.text(&format!("{link}.href")), stage.page.url);
}

#[test]
fn where_the_check_cannot_run_it_says_whom_to_ask() {
    let scene = Scene {
        setting: Setting {
            served: Served::NoWasm,
            ..Setting::default()
        },
        ..Scene::default()
    };
    let stage = scene.load(|_| {});
    stage
        .page
        .wait("the loader is there", "check()?.shadowRoot");
    let frame = stage.page.element("return frame()", &[]).expect("a frame");
    stage.page.enter(frame);
    stage.page.wait(
        "whom to ask",
        "document.getElementById('massage-check-failed')?.innerText.includes('ask your clinician')",
    );
}

#[test]
fn where_no_frame_is_allowed_the_link_is_shown() {
    let scene = Scene {
        head: IMPATIENT,
        policy: "frame-src 'none'",
        ..Scene::default()
    };
    let stage = scene.load(|_| {});
    stage.page.wait("the link is shown", LINK);
}
