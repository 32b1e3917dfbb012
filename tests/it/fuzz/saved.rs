//! Answers that a tab kept, spoilt: what comes of them are answers that the
//! items can have, or nothing, and never advice calmer than the answers.

mod kept;

use super::Target;
use crate::sample::looser;
use crate::support::pack;
use kept::{changes, make, somebody, stamp, Kept};
use massage_check::domain::{Disposition, Restored, Saved};
use proptest::prelude::*;
use proptest::sample::Index;

const SAVED: Target = Target {
    name: "saved",
    cases: 1_000,
};

/// Whatever the text, what comes of it can be relied on. Whether it was read.
fn restores(text: &str) -> bool {
    let Ok(saved) = Saved::from_text(text) else {
        return false;
    };
    assert_eq!(saved.to_text(), text, "read otherwise than it was written");
    let kept = Kept::read(text).expect("it was read just now");
    let Restored {
        answers,
        trail,
        at,
        whole,
        ..
    } = saved.restore(pack());
    for (id, answer) in answers.iter() {
        assert!(pack().item(id).accepts(answer), "{answer:?}");
    }
    if whole {
        assert_eq!(kept.pack, stamp(), "kept by another version");
        assert_eq!(kept.answers.len(), answers.iter().count(), "one is lost");
    } else {
        assert!(trail.is_empty(), "it goes on as if nothing had been lost");
    }
    assert!(trail.is_empty() || at < trail.len());
    let restored = answers.so_far(pack(), Disposition::Ready);
    let given = kept.by_hand().so_far(pack(), Disposition::Ready);
    assert_eq!(looser(&given, &restored, false), [0; 0]);
    shown(text);
    true
}

/// Nor does the widget break on it, wherever the browser goes back to.
#[cfg(feature = "ssr")]
fn shown(text: &str) {
    use massage_check::domain::RegionId;
    use massage_check::ui::{Action, State};
    use std::rc::Rc;
    use yew::Reducible;

    let pack = Rc::new(pack().clone());
    for position in [None, Some(0), Some(3), Some(usize::MAX)] {
        let state = State::new(Rc::clone(&pack), Disposition::Ready, RegionId::at(0));
        let mut state = Rc::new(state.restored(text, position));
        for place in [0, 1, usize::MAX] {
            state = state.reduce(Action::Popped(place));
            assert!(state.at < state.trail.len());
        }
    }
}

#[cfg(not(feature = "ssr"))]
fn shown(_: &str) {}

#[test]
fn spoilt_answers_are_left_out_or_refused_and_never_calm_anything() {
    SAVED.corpus(|name, text| {
        let read = if name.ends_with(".json") {
            let text = text.replace("THIS PACK", &stamp());
            let kept: Kept = serde_json::from_str(&text).expect(name);
            restores(&kept.text())
        } else {
            restores(text.trim_end_matches('\n'))
        };
        assert_eq!(read, name.starts_with("read-"), "{name}");
    });
    SAVED.feed(
        || (any::<u64>(), changes()),
        |(seed, changes)| {
            let (answers, trail, at, region) = somebody(seed);
            let saved = Saved::new(pack(), &answers, &trail, at, region);
            let mut kept = Kept::read(&saved.to_text()).expect("a saved session");
            changes.iter().for_each(|change| make(&mut kept, change));
            restores(&kept.text());
        },
    );
}

#[test]
fn kept_text_spoilt_anywhere_is_refused_or_read_as_it_stands() {
    let any_text = || prop_oneof![any::<String>(), "[0-9a-f]{0,200}", "01[0-9a-fA-F+ ]{0,200}"];
    SAVED.feed(any_text, |text| {
        restores(&text);
    });
    let by = || prop_oneof!["[0-9a-fA-F+]{0,4}", "\\PC"];
    let put = move || (any::<u64>(), (any::<Index>(), by(), 0..6usize));
    SAVED.feed(put, |(seed, (at, by, long))| {
        let (answers, trail, at_spot, region) = somebody(seed);
        let mut text = Saved::new(pack(), &answers, &trail, at_spot, region).to_text();
        let at = at.index(text.len());
        text.replace_range(at..(at + long).min(text.len()), &by);
        restores(&text);
    });
}

#[test]
fn what_was_kept_comes_back_just_so() {
    SAVED.feed(any::<u64>, |seed| {
        let (answers, trail, at, region) = somebody(seed);
        let text = Saved::new(pack(), &answers, &trail, at, region).to_text();
        let restored = Saved::from_text(&text)
            .expect("a saved session")
            .restore(pack());
        let due = Restored {
            answers,
            trail,
            at,
            region: Some(region),
            whole: true,
        };
        assert_eq!(restored, due);
    });
}
