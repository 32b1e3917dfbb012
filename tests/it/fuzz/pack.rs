//! The compact form that the widget carries, spoilt: it is refused, or it is a
//! pack that serves anybody.
//!
//! What the widget does with one that is refused is a test of the built page:
//! `with_content_that_does_not_hold_together_the_page_says_so_at_once`.

use super::people::served;
use super::Target;
use crate::support::{pack, text};
use massage_check::domain::{Approach, Pack, PackParts};
use massage_check::text::Packed;
use proptest::prelude::*;
use proptest::sample::Index;
use std::sync::atomic::{AtomicU32, Ordering};

const PACK: Target = Target {
    name: "pack",
    cases: 1_000,
};

/// One change to the bytes.
#[derive(Clone, Debug)]
enum Change {
    Flip(Index, u32),
    Put(Index, u8),
    Insert(Index, Vec<u8>),
    Cut(Index),
    /// Some bytes from elsewhere over those that are here.
    Splice(Index, Index, usize),
}

fn changes() -> impl Strategy<Value = Vec<Change>> {
    let at = any::<Index>;
    let change = prop_oneof![
        6 => (at(), 0..8u32).prop_map(|(at, bit)| Change::Flip(at, bit)),
        6 => (at(), any::<u8>()).prop_map(|(at, byte)| Change::Put(at, byte)),
        1 => (at(), any::<Vec<u8>>()).prop_map(|(at, bytes)| Change::Insert(at, bytes)),
        1 => at().prop_map(Change::Cut),
        2 => (at(), at(), 1..40usize).prop_map(|(from, to, long)| Change::Splice(from, to, long)),
    ];
    proptest::collection::vec(change, 1..4)
}

fn make(bytes: &mut Vec<u8>, change: &Change) {
    if bytes.is_empty() {
        return;
    }
    let long = bytes.len();
    match change {
        Change::Flip(at, bit) => bytes[at.index(long)] ^= 1 << bit,
        Change::Put(at, byte) => bytes[at.index(long)] = *byte,
        Change::Insert(at, more) => {
            let at = at.index(long);
            bytes.splice(at..at, more.iter().copied());
        }
        Change::Cut(at) => bytes.truncate(at.index(long)),
        Change::Splice(from, to, count) => {
            let (from, to) = (from.index(long), to.index(long));
            let count = (*count).min(long - from).min(long - to);
            bytes.copy_within(from..from + count, to);
        }
    }
}

/// As `carried::open_first` does it. Whether it opens.
fn opens(bytes: &[u8]) -> bool {
    let Ok(parts) = postcard::from_bytes::<PackParts>(bytes) else {
        return false;
    };
    match Pack::new(parts) {
        Ok(pack) => {
            served(&pack, 4);
            true
        }
        Err(faults) => {
            assert!(faults.iter().all(|fault| !fault.mend.is_empty()));
            assert!(!faults.is_empty(), "refused without a word");
            false
        }
    }
}

/// Bytes as a file of the corpus has them: two digits each, after notes.
fn bytes(text: &str) -> Vec<u8> {
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    let pairs = lines.flat_map(str::split_whitespace);
    pairs
        .map(|pair| u8::from_str_radix(pair, 16).expect("two digits"))
        .collect()
}

#[test]
fn a_spoilt_pack_is_refused_or_serves_anybody() {
    PACK.corpus(|name, text| assert!(!opens(&bytes(text)), "{name} opens"));
    let whole = postcard::to_allocvec(pack().parts()).expect("bytes");
    assert!(opens(&whole));
    static OPENED: AtomicU32 = AtomicU32::new(0);
    PACK.feed(changes, move |changes| {
        let mut bytes = whole.clone();
        changes.iter().for_each(|change| make(&mut bytes, change));
        OPENED.fetch_add(opens(&bytes).into(), Ordering::Relaxed);
    });
    // Else nothing was seen of what becomes of a pack that opens.
    assert!(OPENED.load(Ordering::Relaxed) > 100);
}

#[test]
fn a_pack_of_any_bytes_is_refused() {
    PACK.feed(any::<Vec<u8>>, |bytes| assert!(!opens(&bytes)));
}

#[test]
fn spoilt_words_are_refused_or_can_all_be_said() {
    let whole = postcard::to_allocvec(&Packed::of(text(), |_| true)).expect("bytes");
    PACK.feed(changes, move |changes| {
        let mut bytes = whole.clone();
        changes.iter().for_each(|change| make(&mut bytes, change));
        let spoilt = postcard::from_bytes::<Packed>(&bytes).ok();
        if let Some(spoilt) = spoilt.and_then(|packed| packed.unpack()) {
            for (key, _) in text().iter().chain(spoilt.iter()) {
                // Never a blank: the key itself, should all else fail.
                let filled = spoilt.fill(key, &[("count", "5"), ("emergency", "999")]);
                assert!(!filled.is_empty() || spoilt.find(key) == Some(""));
                assert!(spoilt.list(key).len() < bytes.len());
            }
        }
    });
}

/// Something amiss in a pack.
type Spoil = fn(&mut PackParts);

/// Faults that chance would seldom find.
#[test]
fn a_pack_with_one_thing_amiss_is_refused() {
    fn first(parts: &mut PackParts, fits: impl Fn(&Approach) -> bool) -> &mut Approach {
        let found = parts.approaches.iter_mut().find(|it| fits(it));
        found.expect("such an approach")
    }
    let amiss: [(&str, Spoil); 7] = [
        (
            "a grade for those who said what nobody can be asked",
            |parts| {
                let studied = first(parts, |it| it.evidence_with.is_some());
                let (tests, _) = studied.evidence_with.as_mut().expect("just seen");
                for test in tests {
                    *test =
                        postcard::from_bytes(&[1, 0xff, 0xff, 3, 0]).expect("a test of nothing");
                }
            },
        ),
        ("a day that no calendar has", |parts| {
            parts.valid_until = postcard::from_bytes(&[0xea, 0x0f, 13, 40]).expect("a date");
        }),
        ("more rules than there are ids", |parts| {
            let rule = parts.rules[0].clone();
            parts.rules.extend((0..70_000).map(|at| {
                let mut rule = rule.clone();
                rule.name = format!("rule-{at}").into();
                rule
            }));
        }),
        ("an item gated by itself", |parts| {
            let test = parts
                .rules
                .iter()
                .flat_map(|rule| rule.tests())
                .next()
                .copied();
            let test = test.expect("a test");
            let item = test.item().expect("of an item");
            parts.items[item.index()].asked_when = vec![test];
        }),
        ("nothing asked at all", |parts| parts.items.clear()),
        ("nobody to consult", |parts| {
            parts.consult = Default::default()
        }),
        ("no regions", |parts| parts.regions.clear()),
    ];
    for (what, spoil) in amiss {
        let mut parts = pack().parts().clone();
        spoil(&mut parts);
        assert!(Pack::new(parts).is_err(), "{what}");
    }
}
