//! The first screens, as the page holds them before the program has come.

use crate::support::{pack, root};
use massage_check::domain::{Answer, Answers, Disposition, Finding, Kind};
use massage_check::gallery::{draw, first_screens, World};

fn drawn() -> String {
    let all = draw(World::open).expect("a gallery");
    first_screens(&World::open().expect("content"), &all).expect("first screens")
}

#[test]
fn the_first_screens_are_up_to_date() {
    let drawn = drawn();
    let at = root().join("src/pwa/first.html");
    if std::env::var_os("MASSAGE_CHECK_WRITE").is_some() {
        std::fs::write(&at, &drawn).expect("a file");
    }
    let written = std::fs::read_to_string(&at).unwrap_or_default();
    assert_eq!(
        written, drawn,
        "src/pwa/first.html is stale; run `make first`"
    );
}

/// `first.js` opens the alert under any line of it, without knowing any rule.
#[test]
fn each_line_of_the_first_page_is_an_emergency_sure_or_not() {
    let page = pack().pages().next().expect("a page");
    let mut lines = 0;
    for item in pack().on_page(page) {
        assert_eq!(pack().item(item).kind, Kind::Sign);
        for finding in [Finding::Unsure, Finding::Present] {
            let mut answers = Answers::default();
            answers.give(pack(), item, Answer::Sign(finding));
            let so_far = answers.so_far(pack(), Disposition::Ready);
            assert_eq!(so_far.disposition(), Disposition::Emergency);
        }
        lines += 1;
    }
    assert!(lines > 3);
}
