//! Content has a last day, and devices have wrong clocks.

use crate::harness::{Browser, Setting};
use crate::sheets;
use crate::walk::{says, Walk};
use crate::words::{pack, say, with};

fn on(today: &'static str) -> Browser {
    Browser::open(Setting {
        today,
        ..Setting::default()
    })
}

/// However calm the answers, it ends in waiting.
pub fn assert_no_suggestion(page: &Browser, title: &str) {
    let mut walk = Walk::mouse(page, sheets::READY);
    walk.go_to_the_end();
    assert!(
        walk.heading().starts_with(&say("ui.tier-hold")),
        "{}",
        walk.heading()
    );
    assert!(says(page, title), "the reason is given");
    assert!(!says(page, &say("ui.suit-title")));
}

#[test]
fn content_past_its_day_says_so_and_suggests_nothing() {
    let page = on("2099-01-01");
    let until = pack().parts().valid_until.to_string();
    assert!(says(&page, &say("ui.stale-title")));
    assert!(says(&page, &with("ui.stale", &[("date", &until)])));
    assert_no_suggestion(&page, &say("ui.stale-title"));
}

#[test]
fn a_clock_before_the_content_was_written_is_not_believed() {
    let page = on("1999-12-31");
    assert!(says(&page, &say("ui.clock-title")));
    assert!(says(&page, &say("ui.clock")));
    assert_no_suggestion(&page, &say("ui.clock-title"));
}

#[test]
fn an_emergency_is_one_on_any_day() {
    let page = on("2099-01-01");
    let mut walk = Walk::mouse(&page, sheets::EMERGENCY);
    walk.go_to_the_end();
    assert!(walk.heading().starts_with(&say("ui.tier-emergency")));
    assert!(page.is("call('999', document.querySelector('main'))"));
    assert!(
        !says(&page, &say("ui.stale-title")),
        "nothing stands in its way"
    );
}
