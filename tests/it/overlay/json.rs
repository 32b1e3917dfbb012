//! The reader of JSON beside the usual one: what both take is the same, and
//! what only the usual one takes are keys that are there twice, and depth.

use massage_check::overlay::Value;
use proptest::prelude::*;
use serde_json::Value as Usual;

/// The same tree, numbers as they are written.
fn usual(value: &Usual) -> Value {
    match value {
        Usual::Null => Value::Null,
        Usual::Bool(flag) => Value::Flag(*flag),
        Usual::Number(number) => Value::Number(number.to_string()),
        Usual::String(text) => Value::Text(text.clone()),
        Usual::Array(list) => Value::List(list.iter().map(usual).collect()),
        Usual::Object(map) => {
            let mut map: Vec<_> = map
                .iter()
                .map(|(key, it)| (key.clone(), usual(it)))
                .collect();
            map.sort_by(|one, two| one.0.cmp(&two.0));
            Value::Map(map)
        }
    }
}

fn sorted(value: Value) -> Value {
    match value {
        Value::List(list) => Value::List(list.into_iter().map(sorted).collect()),
        Value::Map(map) => {
            let mut map: Vec<_> = map.into_iter().map(|(key, it)| (key, sorted(it))).collect();
            map.sort_by(|one, two| one.0.cmp(&two.0));
            Value::Map(map)
        }
        other => other,
    }
}

fn trees() -> impl Strategy<Value = Usual> {
    let leaf = prop_oneof![
        Just(Usual::Null),
        any::<bool>().prop_map(Usual::from),
        any::<i32>().prop_map(Usual::from),
        any::<String>().prop_map(Usual::from),
        "[a-z\\\\\"/ \u{7f}-\u{ffff}\u{10000}-\u{10fff}]{0,8}".prop_map(Usual::from),
    ];
    leaf.prop_recursive(4, 40, 6, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..6).prop_map(Usual::from),
            proptest::collection::hash_map(any::<String>(), inner, 0..6)
                .prop_map(|map| Usual::Object(map.into_iter().collect())),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2_000) })]

    #[test]
    fn whatever_is_json_is_read_as_everybody_reads_it(tree in trees()) {
        let texts = [tree.to_string(), serde_json::to_string_pretty(&tree).expect("text")];
        for text in texts {
            prop_assert_eq!(Value::read(&text).map(sorted), Ok(usual(&tree)));
        }
    }

    #[test]
    fn whatever_the_usual_reader_refuses_is_refused(text in "[\\[\\]{}:,\"\\\\/a-fu0-9.eE+\\- \n\ttrueflsn]{0,24}") {
        if serde_json::from_str::<Usual>(&text).is_err() {
            prop_assert!(Value::read(&text).is_err(), "{text}");
        }
    }

    #[test]
    fn whatever_is_read_the_usual_reader_reads_too(text in "[\\[\\]{}:,\"0-9.eE+\\-]{1,9}") {
        if Value::read(&text).is_ok() {
            // It keeps numbers as such, and has no room for 1e999.
            let usual = serde_json::from_str::<Usual>(&text).map_err(|it| it.to_string());
            let room = usual.as_ref().is_err_and(|it| it.contains("out of range"));
            prop_assert!(usual.is_ok() || room, "{text}: {usual:?}");
        }
    }
}

#[test]
fn letters_by_their_numbers_are_the_letters() {
    for (written, due) in [
        (r#""A\u00e9\ud83d\ude00\n\/""#, "Aé😀\n/"),
        ("\u{feff}\"a\"", "a"),
    ] {
        assert_eq!(Value::read(written), Ok(Value::Text(due.to_owned())));
    }
    for broken in [
        r#""\ude00""#,
        r#""\ud83d""#,
        r#""\ud83d\ud83d""#,
        r#""\ud83dx""#,
        r#""\u12""#,
    ] {
        assert!(Value::read(broken).is_err(), "{broken}");
    }
}
