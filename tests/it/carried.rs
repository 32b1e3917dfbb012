//! What the page brings with it: everything, in two parts, and nothing twice.

use crate::support::{pack, text};
use massage_check::bundle::{FIRST, LATER};
use massage_check::carried::{open_first, open_later};
use massage_check::text::{keys, Packed};
use std::collections::BTreeSet;

#[test]
fn all_words_are_brought_once() {
    let first = open_first(FIRST).expect("content").text;
    let later = open_later(LATER).expect("content").text;
    let keys = |text: &massage_check::text::Text| -> BTreeSet<String> {
        text.iter().map(|(key, _)| key.to_owned()).collect()
    };
    assert!(keys(&first).is_disjoint(&keys(&later)));
    let both = first.and(later);
    for (key, words) in text().iter() {
        assert!(both.iter().any(|it| it == (key, words)), "{key}");
    }
    let more: Vec<&str> = both.iter().map(|(key, _)| key).collect();
    let more = more.iter().filter(|key| text().find(key).is_none());
    assert!(more.clone().all(|key| key.starts_with("source.")));
    let cited = more.filter(|key| key.ends_with(".cited")).count();
    assert_eq!(cited, pack().sources().len());
}

#[test]
fn the_rules_are_brought_as_they_are() {
    let brought = open_first(FIRST).expect("content").pack;
    assert_eq!(brought.parts().rules, pack().parts().rules);
    assert_eq!(brought.baseline(), pack().baseline());
    assert_eq!(brought.parts().consult, pack().parts().consult);
    assert_eq!(brought.parts().minutes, pack().parts().minutes);
    for (brought, item) in brought.parts().items.iter().zip(&pack().parts().items) {
        let mut item = item.clone();
        item.basis = "".into();
        assert_eq!(*brought, item);
    }
    for (brought, approach) in brought
        .parts()
        .approaches
        .iter()
        .zip(&pack().parts().approaches)
    {
        let mut approach = approach.clone();
        approach.basis = "".into();
        assert_eq!(*brought, approach);
    }
}

/// Whatever a result shows is there from the start.
#[test]
fn only_what_is_read_besides_comes_later() {
    let later = open_later(LATER).expect("content").text;
    for (key, _) in later.iter() {
        let ends = [".easy", ".agreed-easy"]
            .iter()
            .any(|end| key.ends_with(end));
        let begins = ["claim.", "hazard.", "source.", "statement.", "ui."];
        assert!(
            ends || begins.iter().any(|begin| key.starts_with(begin)),
            "{key}"
        );
    }
    let first = open_first(FIRST).expect("content").text;
    for key in [keys::CLAIMS, keys::CHECKS, keys::COMING, keys::ABOUT] {
        assert!(first.find(key).is_some(), "{key}");
    }
}

#[test]
fn words_with_odd_keys_come_back_as_they_were() {
    use massage_check::text::{Text, Words};
    let one = |key: &str, words: &str| (key.to_owned(), Words::One(words.into()));
    let many = |key: &str, words: &[&str]| {
        let words = words.iter().map(|it| Box::from(*it)).collect();
        (key.to_owned(), Words::Many(words))
    };
    let text = Text::new(
        "en-GB",
        [
            one("plain", "no dot"),
            one("ui.no", "two parts"),
            one("item.a.b.c.name", "many parts"),
            one("item..name", "nothing between"),
            one("item.name.", "nothing behind"),
            one("item.empty.name", ""),
            one("item.lines.name", "one\ntwo"),
            many("item.list.name", &["one", "two"]),
            many("item.short.name", &["one"]),
        ],
    );
    let packed = Packed::of(&text, |_| true);
    assert_eq!(packed.unpack().as_ref(), Some(&text));
    let some = Packed::of(&text, |key| key.starts_with("item.")).unpack();
    assert_eq!(some.expect("words").iter().count(), 7);
}

proptest::proptest! {
    #![proptest_config(proptest::test_runner::Config { failure_persistence: None, ..Default::default() })]

    /// However they come, and however often.
    #[test]
    fn words_stand_in_the_order_of_their_keys_and_the_first_of_a_key_stay(
        words in proptest::collection::vec(("[ab]\\.[ab-]{0,2}\\.[a-d]", "[a-z]{1,3}"), 0..80),
        at in 0..80usize,
    ) {
        use massage_check::text::{Text, Words};
        let entries = || words.iter().map(|(key, line)| (key.clone(), Words::One(line.as_str().into())));
        let mut first = std::collections::BTreeMap::new();
        for (key, words) in entries() {
            first.entry(key).or_insert(words);
        }
        let wanted: Vec<(&str, &Words)> = first.iter().map(|(key, words)| (&**key, words)).collect();
        let all = Text::new("en-GB", entries());
        proptest::prop_assert_eq!(&all.iter().collect::<Vec<_>>(), &wanted);
        let (before, after) = (entries().take(at), entries().skip(at));
        let both = Text::new("en-GB", before).and(Text::new("en-GB", after));
        proptest::prop_assert_eq!(&both, &all);
        proptest::prop_assert_eq!(Packed::of(&all, |_| true).unpack(), Some(all));
    }
}
