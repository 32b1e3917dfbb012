//! What a page around the check may send it, spoilt: it is ignored, or read as
//! settings each of which may be shown, and never as anything more.

use super::Target;
use massage_check::embed::{Fragment, Message, Said, Settings};
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::Value;

const MESSAGES: Target = Target {
    name: "messages",
    cases: 4_000,
};

const NAMES: [&str; 20] = [
    "type",
    "version",
    "settings",
    "overlay",
    "full",
    "event",
    "lang",
    "region",
    "theme",
    "accent",
    "radius",
    "font",
    "clinic",
    "phone",
    "booking",
    "note",
    "start",
    "full-screen",
    "share-tier",
    "__proto__",
];

const TEXTS: [&str; 24] = [
    "massage-check",
    "1",
    "",
    "dark",
    "#fe0",
    "#123456",
    "14",
    "1e9",
    "Georgia, serif",
    "host",
    "Willow Lane",
    "+44 (0)20 7946 0000",
    "https://clinic.example/book?x=1",
    "javascript:alert(1)",
    "http://x",
    "data:text/html,x",
    "\u{202e}",
    "\u{0}",
    "question",
    "off",
    "url(x)",
    "x;}",
    "https://a@b",
    "ireland",
];

fn said(value: &Value) -> Said {
    match value {
        Value::Null => Said::Nothing,
        Value::Bool(flag) => Said::Flag(*flag),
        Value::Number(number) => Said::Number(number.as_f64().unwrap_or(f64::NAN)),
        Value::String(text) => Said::Text(text.clone()),
        Value::Array(list) => Said::List(list.iter().map(said).collect()),
        Value::Object(map) => Said::Map(
            map.iter()
                .map(|(name, it)| (name.clone(), said(it)))
                .collect(),
        ),
    }
}

/// Whatever was asked for, it can be put into the page and its styles.
fn fit(pairs: &[(String, String)]) {
    let (settings, notes) = Settings::read(pairs);
    for (name, value) in settings.look() {
        let safe = |letter: char| letter.is_alphanumeric() || "#\"',.-_+ ".contains(letter);
        assert!(value.chars().all(safe), "{name}: {value}");
    }
    let clinic = &settings.clinic;
    for text in [&clinic.name, &clinic.note, &clinic.phone]
        .into_iter()
        .flatten()
    {
        assert!(!text.is_empty() && text.chars().count() <= 300, "{text}");
        assert!(
            !text.chars().any(|it| it.is_control() || it == '\u{202e}'),
            "{text:?}"
        );
    }
    if let Some(booking) = &clinic.booking {
        assert!(booking.starts_with("https://"), "{booking}");
        assert!(booking.chars().all(|it| it.is_ascii_graphic()), "{booking}");
    }
    let radius = settings
        .radius
        .map(|it| it.parse::<f64>().expect("a number"));
    assert!(radius.is_none_or(|radius| (0.0..=24.0).contains(&radius)));
    assert!(notes.len() <= 20);
    for note in notes {
        assert!(
            note.chars().count() < 400 && !note.chars().any(char::is_control),
            "{note:?}"
        );
    }
}

fn tried(message: Said) {
    if let Some(message) = Message::read(message) {
        assert_ne!(message, Message::default());
        fit(&message.settings.unwrap_or_default());
    }
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => proptest::sample::select(TEXTS.as_slice()).prop_map(str::to_owned),
        1 => any::<String>(),
        1 => "[ -~]{0,120}",
    ]
}

fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        9 => proptest::sample::select(NAMES.as_slice()).prop_map(str::to_owned),
        1 => any::<String>(),
    ]
}

fn anything() -> impl Strategy<Value = Said> {
    let leaf = prop_oneof![
        Just(Said::Nothing),
        any::<bool>().prop_map(Said::Flag),
        Just(Said::Number(1.0)),
        any::<f64>().prop_map(Said::Number),
        text().prop_map(Said::Text),
        Just(Said::Other),
    ];
    leaf.prop_recursive(3, 40, 8, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..8).prop_map(Said::List),
            vec((name(), inner), 0..8).prop_map(Said::Map),
        ]
    })
}

/// Nearly ours: of the right type and version, with parts of any kind.
fn nearly() -> impl Strategy<Value = Said> {
    let parts = vec((name(), anything()), 0..3);
    let settings = vec((name(), text().prop_map(Said::Text)), 0..16);
    (parts, settings).prop_map(|(mut parts, settings)| {
        parts.push(("type".to_owned(), Said::Text("massage-check".to_owned())));
        parts.push(("version".to_owned(), Said::Number(1.0)));
        parts.push(("settings".to_owned(), Said::Map(settings)));
        Said::Map(parts)
    })
}

#[test]
fn no_message_of_the_corpus_is_ours() {
    MESSAGES.corpus(|file, text| {
        let all: Vec<Value> = serde_json::from_str(text).expect("a list");
        for one in all {
            assert_eq!(Message::read(said(&one)), None, "{file}: {one}");
        }
    });
}

#[test]
fn any_message_is_ignored_or_read_as_settings_that_may_be_shown() {
    MESSAGES.feed(|| prop_oneof![anything(), nearly()], tried);
}

#[test]
fn any_address_is_ignored_or_read_as_settings_that_may_be_shown() {
    let address = || {
        let pair = (name(), text()).prop_map(|(name, value)| format!("{name}={value}"));
        let whole = vec(pair, 0..20).prop_map(|pairs| format!("#embed=1&{}", pairs.join("&")));
        prop_oneof![3 => whole, 1 => any::<String>(), 1 => "embed=1[&=%+a-f0-9]{0,200}"]
    };
    MESSAGES.feed(address, |address| {
        if let Some(fragment) = Fragment::read(&address) {
            fit(&fragment.settings);
        }
    });
}
