//! The five outcomes, each by mouse and by keyboard alone.

use crate::hands::{Hand, Keys, Mouse};
use crate::harness::Browser;
use crate::sheets;
use crate::walk::{open, says, Walk};
use crate::words::{pack, say};

/// The most that somebody whose illness is settled should be asked to do.
const SCREENS: usize = 24;
const TAPS: usize = 55;

mod by_mouse {
    use super::Mouse;

    #[test]
    fn an_emergency_is_shown_in_place_and_leads_to_the_number() {
        super::emergency(Mouse::default());
    }

    #[test]
    fn thoughts_of_self_harm_lead_to_the_crisis_line_and_the_emergency_number() {
        super::crisis(Mouse::default());
    }

    #[test]
    fn a_hot_joint_leads_to_advice_today_and_to_no_massage() {
        super::urgent(Mouse::default());
    }

    #[test]
    fn a_recent_infusion_leads_to_waiting() {
        super::hold(Mouse::default());
    }

    #[test]
    fn a_recent_clot_that_the_clinic_has_cleared_leads_to_gentle_massage() {
        super::cleared(Mouse::default());
    }

    #[test]
    fn settled_hashimotos_leads_to_gentle_or_medium_massage() {
        super::ready(Mouse::default());
    }
}

mod by_keyboard {
    use super::Keys;

    #[test]
    fn an_emergency_is_shown_in_place_and_leads_to_the_number() {
        super::emergency(Keys::default());
    }

    #[test]
    fn thoughts_of_self_harm_lead_to_the_crisis_line_and_the_emergency_number() {
        super::crisis(Keys::default());
    }

    #[test]
    fn a_hot_joint_leads_to_advice_today_and_to_no_massage() {
        super::urgent(Keys::default());
    }

    #[test]
    fn a_recent_infusion_leads_to_waiting() {
        super::hold(Keys::default());
    }

    #[test]
    fn a_recent_clot_that_the_clinic_has_cleared_leads_to_gentle_massage() {
        super::cleared(Keys::default());
    }

    #[test]
    fn settled_hashimotos_leads_to_gentle_or_medium_massage() {
        super::ready(Keys::default());
    }
}

#[test]
fn settled_arthritis_on_methotrexate_takes_few_screens_and_taps() {
    let page = open();
    let mut walk = Walk::mouse(&page, sheets::SETTLED);
    walk.go_to_the_end();
    assert_tier(&walk, "adapt");
    let (screens, taps) = (walk.screens, walk.hand.taps());
    println!("settled arthritis on methotrexate: {screens} screens, {taps} taps");
    assert!(screens <= SCREENS, "{screens} screens");
    assert!(taps <= TAPS, "{taps} taps");
}

fn emergency(hand: impl Hand) {
    let page = open();
    let mut walk = Walk::new(&page, sheets::EMERGENCY, hand);
    walk.start();
    walk.choose("chest-or-breath", &say("ui.yes"));
    let alert = "document.querySelector('#chest-or-breath [role=alert]')";
    assert!(
        page.is(&format!("inView(call('999', {alert}))")),
        "the number is in sight at once"
    );

    walk.go_to_the_end();
    assert_eq!(walk.screens, 3);
    assert_tier(&walk, "emergency");
    assert!(page.is(PANEL_FIRST), "the panel is the first thing in main");
    assert!(page.is("inView(call('999', document.querySelector('main')))"));
    assert!(
        page.is(&first_to_press("999")),
        "the first thing to press is the call"
    );
    assert_no_massage(&page);
}

fn crisis(hand: impl Hand) {
    let page = open();
    let mut walk = Walk::new(&page, sheets::CRISIS, hand);
    walk.go_to_page("self-harm");
    walk.choose("self-harm", &say("ui.unsure"));
    let alert = "document.querySelector('#self-harm [role=alert]')";
    assert!(page.is(&format!("call('116123', {alert}) && call('999', {alert})")));

    walk.go_to_the_end();
    let title = format!("{}: {}", say("ui.tier-emergency"), say("ui.crisis-title"));
    assert_eq!(walk.heading(), title);
    assert!(page.is(PANEL_FIRST), "the panel is the first thing in main");
    assert!(
        page.is(&first_to_press("116123")),
        "somebody to talk to comes first"
    );
    assert!(page.is("inView(call('116123', document.querySelector('main')))"));
    assert!(page.is("call('999', document.querySelector('main'))"));
    assert_no_massage(&page);
}

fn urgent(hand: impl Hand) {
    let page = open();
    let mut walk = Walk::new(&page, sheets::URGENT, hand);
    walk.go_to_the_end();
    assert_tier(&walk, "urgent");
    assert!(page.is(PANEL_FIRST), "the panel is the first thing in main");
    assert!(page.is("call('111', document.querySelector('main'))"));
    assert!(
        says(&page, &say("ui.stopped")),
        "that no more is asked is said"
    );
    assert_no_massage(&page);
}

fn hold(hand: impl Hand) {
    let page = open();
    let mut walk = Walk::new(&page, sheets::HOLD, hand);
    walk.go_to_the_end();
    assert!(
        walk.heading().starts_with(&say("ui.tier-hold")),
        "{}",
        walk.heading()
    );
    assert!(says(&page, &say("ui.next-title")));
    assert_no_massage(&page);
}

fn cleared(hand: impl Hand) {
    let page = open();
    let mut walk = Walk::new(&page, sheets::CLEARED, hand);
    walk.go_to_the_end();
    assert_tier(&walk, "adapt");
    assert!(says(&page, &say("ui.suit-title")));
    assert!(
        says(&page, &say("rule.recent-clot-cleared-with-limits.because")),
        "it counts all the same"
    );
}

fn ready(hand: impl Hand) {
    let page = open();
    let mut walk = Walk::new(&page, sheets::READY, hand);
    walk.go_to_the_end();
    assert_tier(&walk, "ready");
    assert!(says(&page, &say("ui.suit-title")));
    assert!(says(&page, &say("ui.stop-title")));
}

const PANEL_FIRST: &str =
    "document.querySelector('main').firstElementChild.contains(document.querySelector('h1'))";

fn first_to_press(number: &str) -> String {
    format!(
        "all('a[href], button, summary', document.querySelector('main'))[0].getAttribute('href') === 'tel:{number}'"
    )
}

fn assert_tier<H: Hand>(walk: &Walk<H>, tier: &str) {
    let title = format!(
        "{}: {}",
        say(&format!("ui.tier-{tier}")),
        say(&format!("ui.{tier}-title"))
    );
    assert_eq!(walk.heading(), title);
}

/// Not one kind of massage is named, whether to try or to leave.
fn assert_no_massage(page: &Browser) {
    assert!(!says(page, &say("ui.suit-title")));
    for approach in pack().approaches() {
        let name = say(&format!("approach.{}.name", pack().approach(approach).name));
        assert!(!says(page, &name), "{name} is named");
    }
}
