//! A phone so slow that the browser paints in the middle of what is done.

use crate::harness::engines::Need;
use crate::harness::{Browser, Setting};
use crate::sheets;
use crate::walk::Walk;
use crate::words::{say, title_of};
use serde_json::json;

#[test]
fn a_new_screen_is_first_seen_at_its_top_with_its_name_and_the_focus() {
    if Need::DevTools.is_missing() {
        return;
    }
    let page = Browser::open(Setting::default());
    let mut walk = Walk::mouse(&page, sheets::READY);
    walk.start();
    walk.fill();
    // What there is when a frame is about to be painted.
    page.run(
        "const title = () => document.getElementById('title');
        const before = title();
        const look = () => {
            if (title() === before) return requestAnimationFrame(look);
            window.seen = {
                name: document.title.startsWith(title().textContent),
                focus: document.activeElement.id,
                top: scrollY,
            };
        };
        look();",
        &[],
    );
    page.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": 20 }));
    walk.press(&say("ui.continue"));
    page.wait("another screen", "window.seen");
    assert_eq!(
        page.get("window.seen"),
        json!({ "name": true, "focus": "title", "top": 0 })
    );
    walk.arrive();
    assert_eq!(walk.heading(), title_of("nerves-and-blood"));
}
