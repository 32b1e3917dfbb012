//! The address a frame is opened by, and the messages from page to page.

use massage_check::domain::Disposition;
use massage_check::embed::{Event, Fragment, Message, Origin, Said};

fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
    pairs.iter().map(owned).collect()
}

#[test]
fn the_fragment_is_read_as_the_loader_writes_it() {
    let text = "#embed=1&origin=https%3A%2F%2Fclinic.example%3A8443&slot=2&overlay=1&clinic=Caf%C3%A9+%26+Co%2B\
        &share-tier=&accent=%23c2185b";
    let fragment = Fragment::read(text).expect("an embedded check");
    let origin = "https://clinic.example:8443";
    assert_eq!(fragment.origin, Some(Origin::Site(origin.into())));
    assert_eq!((fragment.slot, fragment.overlay), (2, true));
    let settings = [
        ("clinic", "Café & Co+"),
        ("share-tier", ""),
        ("accent", "#c2185b"),
    ];
    assert_eq!(fragment.settings, pairs(&settings));
}

#[test]
fn a_frame_written_by_hand_talks_with_nobody() {
    let fragment = Fragment::read("embed=1&theme=dark").expect("an embedded check");
    assert_eq!(fragment.origin, None);
    assert_eq!((fragment.slot, fragment.overlay), (0, false));
    assert_eq!(fragment.settings, pairs(&[("theme", "dark")]));
}

#[test]
fn an_address_of_another_kind_is_none() {
    let long = format!("embed=1&note={}", "x".repeat(20_000));
    for text in [
        "",
        "#",
        "#questions",
        "#how",
        "embed",
        "embed=",
        "embed=2",
        "embed=01",
        "xembed=1",
        "theme=dark",
        "embed=1&note=%",
        "embed=1&note=%4",
        "embed=1&note=%zz",
        "embed=1&note=%ff",
        "embed=1&%e2%82=x",
        "embed=%31%00",
        &long,
    ] {
        assert_eq!(Fragment::read(text), None, "{text:.60}");
    }
}

#[test]
fn an_origin_is_one_site_or_none_and_never_anybody() {
    for text in [
        "https://clinic.example",
        "http://localhost:8080",
        "https://[::1]:8443",
        "https://xn--caf-dma.example",
    ] {
        let origin = Origin::read(text).expect(text);
        assert_eq!((origin.name(), origin.target()), (text, text));
    }
    let opaque = Origin::read("null").expect("an origin");
    assert_eq!((opaque.name(), opaque.target()), ("null", "*"));
    for text in [
        "",
        "*",
        "/",
        "clinic.example",
        "https://",
        "https://*",
        "https://clinic.example/",
        "https://a b",
        "https://clinic.example/*",
        "javascript:alert(1)",
        "file://",
        "https://é.example",
        "Null",
        "https://a@b",
        "https://a?b",
    ] {
        assert_eq!(Origin::read(text), None, "{text}");
    }
    assert_eq!(Origin::read(&format!("https://{}", "a".repeat(301))), None);
}

fn text(text: &str) -> Said {
    Said::Text(text.to_owned())
}

fn map(parts: &[(&str, Said)]) -> Said {
    Said::Map(
        parts
            .iter()
            .map(|(name, part)| ((*name).to_owned(), part.clone()))
            .collect(),
    )
}

/// A message of ours with these parts.
fn with(parts: &[(&str, Said)]) -> Said {
    let mut all = vec![
        ("type", text("massage-check")),
        ("version", Said::Number(1.0)),
    ];
    all.extend_from_slice(parts);
    map(&all)
}

#[test]
fn messages_are_read_as_the_loader_writes_them() {
    let settings = with(&[(
        "settings",
        map(&[("theme", text("dark")), ("share-tier", text(""))]),
    )]);
    let read = Message::read(settings).expect("a message");
    assert_eq!(
        read.settings,
        Some(pairs(&[("theme", "dark"), ("share-tier", "")]))
    );
    assert_eq!((read.overlay, read.full), (None, None));
    let read = |parts: &[(&str, Said)]| Message::read(with(parts)).expect("a message");
    assert_eq!(
        read(&[("overlay", text("{}"))]).overlay,
        Some(Some("{}".to_owned()))
    );
    assert_eq!(read(&[("overlay", Said::Nothing)]).overlay, Some(None));
    assert_eq!(read(&[("full", Said::Flag(true))]).full, Some(true));
    assert_eq!(read(&[("settings", map(&[]))]).settings, Some(Vec::new()));
    let all = read(&[
        ("full", Said::Flag(false)),
        ("overlay", text("")),
        ("settings", map(&[])),
    ]);
    assert!(all.full.is_some() && all.overlay.is_some() && all.settings.is_some());
}

#[test]
fn what_is_of_any_other_shape_is_no_message_as_a_whole() {
    let full = || ("full", Said::Flag(true));
    let version = || ("version", Said::Number(1.0));
    let ours = || ("type", text("massage-check"));
    let many: Vec<(String, Said)> = (0..61).map(|it| (format!("x{it}"), text("x"))).collect();
    for said in [
        Said::Nothing,
        Said::Flag(true),
        Said::Number(1.0),
        text("massage-check"),
        Said::Other,
        Said::List(vec![with(&[full()])]),
        map(&[]),
        with(&[]),
        map(&[ours(), full()]),
        map(&[version(), full()]),
        map(&[("type", text("Massage-Check")), version(), full()]),
        map(&[ours(), ("version", Said::Number(2.0)), full()]),
        map(&[ours(), ("version", Said::Number(1.5)), full()]),
        map(&[ours(), ("version", Said::Number(f64::NAN)), full()]),
        map(&[ours(), ("version", text("1")), full()]),
        with(&[("full", text("true"))]),
        with(&[("full", Said::Number(1.0))]),
        with(&[("full", Said::Nothing)]),
        with(&[("overlay", map(&[]))]),
        with(&[("overlay", Said::Flag(false))]),
        with(&[("settings", Said::Nothing)]),
        with(&[("settings", text("theme=dark"))]),
        with(&[("settings", Said::List(vec![]))]),
        with(&[("settings", map(&[("radius", Said::Number(3.0))]))]),
        with(&[
            (
                "settings",
                map(&[("theme", text("dark")), ("note", Said::Nothing)]),
            ),
            full(),
        ]),
        with(&[("settings", Said::Map(many))]),
        with(&[full(), ("answer", text("yes"))]),
        with(&[full(), ("event", text("hello"))]),
        with(&[full(), ("__proto__", text("x"))]),
    ] {
        assert_eq!(Message::read(said.clone()), None, "{said:?}");
    }
}

#[test]
fn nothing_but_a_kind_a_height_a_place_a_tier_and_notes_is_ever_told() {
    let events = [
        Event::Hello,
        Event::Ready,
        Event::Resized(812),
        Event::Moved,
        Event::Led(300),
        Event::Started,
        Event::Finished(None),
        Event::Finished(Some(Disposition::Hold)),
        Event::FullScreen,
        Event::Closed,
        Event::Noted(vec!["accent: x".to_owned()]),
    ];
    let mut told = Vec::new();
    for event in events {
        let Said::Map(parts) = event.said() else {
            panic!("{event:?}")
        };
        let name = event.name().to_owned();
        let [kind, version, what] = [&parts[0], &parts[1], &parts[2]];
        assert_eq!(*kind, ("type".to_owned(), text("massage-check")));
        assert_eq!(*version, ("version".to_owned(), Said::Number(1.0)));
        assert_eq!(*what, ("event".to_owned(), text(&name)));
        told.push((name, parts[3..].to_vec()));
    }
    let more: Vec<_> = told
        .iter()
        .filter(|(_, more)| !more.is_empty())
        .cloned()
        .collect();
    let part = |name: &str, said: Said| vec![(name.to_owned(), said)];
    assert_eq!(
        more,
        [
            ("resized".to_owned(), part("height", Said::Number(812.0))),
            ("led".to_owned(), part("at", Said::Number(300.0))),
            ("finished".to_owned(), part("tier", text("hold"))),
            (
                "noted".to_owned(),
                part("notes", Said::List(vec![text("accent: x")]))
            ),
        ]
    );
    let names: Vec<&str> = told.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(
        names,
        [
            "hello",
            "ready",
            "resized",
            "moved",
            "led",
            "started",
            "finished",
            "finished",
            "full-screen",
            "closed",
            "noted"
        ]
    );
}
