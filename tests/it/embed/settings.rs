//! Settings by themselves: what is taken, what is refused, and what developers
//! are told of it.

use massage_check::embed::{dial, Clinic, Settings, Start, Theme};

fn read(name: &str, value: &str) -> (Settings, Vec<String>) {
    Settings::read(&[(name.to_owned(), value.to_owned())])
}

fn taken(name: &str, value: &str) -> Settings {
    let (settings, notes) = read(name, value);
    assert_eq!(notes, [""; 0], "{name}={value}");
    settings
}

/// As if it had not been given, and with one note; the note.
fn refused(name: &str, value: &str) -> String {
    let (settings, mut notes) = read(name, value);
    assert_eq!(settings, Settings::default(), "{name}={value:?}");
    assert_eq!(notes.len(), 1, "{name}={value:?}");
    notes.remove(0)
}

#[test]
fn each_setting_is_read_as_it_is_meant() {
    assert_eq!(taken("theme", "dark").theme, Theme::Dark);
    assert_eq!(taken("theme", "light").theme, Theme::Light);
    assert_eq!(taken("theme", "auto"), Settings::default());
    assert_eq!(
        taken("region", "ireland").region.as_deref(),
        Some("ireland")
    );
    for radius in ["0", "7.5", "24", "24.0", "023.75"] {
        assert_eq!(taken("radius", radius).radius.as_deref(), Some(radius));
    }
    assert_eq!(taken("start", "question").start, Start::Question);
    assert!(!taken("full-screen", "off").full_screen);
    assert!(taken("full-screen", "ask").full_screen);
    assert!(taken("share-tier", "").share_tier);
    assert!(!taken("lang", "en-GB").share_tier);
    let clinic = |name, value| taken(name, value).clinic;
    assert_eq!(
        clinic("clinic", " Willow\n   Lane ").name.as_deref(),
        Some("Willow Lane")
    );
    assert_eq!(
        clinic("phone", "+44 (0)20 7946-0000").phone.as_deref(),
        Some("+44 (0)20 7946-0000")
    );
    for address in [
        "https://clinic.example",
        "https://clinic.example:8443/a/b?c=d&e=%C3%A9#f",
        "https://[2001:db8::1]/",
    ] {
        assert_eq!(clinic("booking", address).booking.as_deref(), Some(address));
    }
    assert_eq!(
        clinic("booking", " HTTPS://clinic.example/ ")
            .booking
            .as_deref(),
        Some("https://clinic.example/")
    );
    assert_eq!(
        clinic("note", "Bring your list — “all” of it.")
            .note
            .as_deref(),
        Some("Bring your list — “all” of it.")
    );
}

#[test]
fn typefaces_are_names_in_quotation_marks_and_words_of_css_without() {
    let font = |value| taken("font", value).font.expect("a typeface").to_string();
    assert_eq!(font("Georgia, serif"), "\"Georgia\",serif");
    assert_eq!(
        font("\"Gill Sans\", 'Trebuchet MS', system-ui"),
        "\"Gill Sans\",\"Trebuchet MS\",system-ui"
    );
    assert_eq!(font("Noto Sans 日本語"), "\"Noto Sans 日本語\"");
    for value in [
        "host",
        "a, url(https://evil.example/x)",
        "x; background: url(x)",
        "x}body{display:none",
        "\"x\\\"\"",
        "a,,b",
        "var(--x)",
        "</style>",
        "/* */ x",
        "\u{202e}serif",
    ] {
        refused("font", value);
    }
    refused("font", &"a".repeat(10_000));
}

#[test]
fn an_empty_value_is_none() {
    for name in [
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
    ] {
        for value in ["", " ", "\n\t"] {
            assert_eq!(taken(name, value), Settings::default(), "{name}={value:?}");
        }
    }
}

#[test]
fn what_is_unsafe_or_unreadable_is_refused_with_a_way_out() {
    let long = "x".repeat(10_000);
    for (name, value, way) in [
        ("booking", "javascript:alert(1)", "https://"),
        ("booking", "JaVaScRiPt:alert(1)", "https://"),
        ("booking", "data:text/html,<script>", "https://"),
        ("booking", "http://clinic.example/", "https://"),
        ("booking", "//clinic.example/", "https://"),
        ("booking", "/book", "https://"),
        ("booking", "https://", "https://"),
        ("booking", "https:///x", "https://"),
        ("booking", "https://bank.example@evil.example/", "https://"),
        (
            "booking",
            "https://clinic.example\\@evil.example/",
            "https://",
        ),
        ("booking", "https://clinic.example/a b", "https://"),
        ("booking", "https://clinic.example/\u{202e}x", "https://"),
        ("booking", "https://clinic.example/\"><b>", "https://"),
        ("booking", "java\nscript:alert(1)", "https://"),
        (
            "booking",
            &format!("https://clinic.example/{long}"),
            "https://",
        ),
        ("clinic", &long, "80 letters"),
        ("clinic", &"é".repeat(81), "80 letters"),
        ("clinic", "Willow\u{0}Lane", "control characters"),
        ("clinic", "\u{202e}enaL wolliW", "control characters"),
        ("clinic", "Willow\u{200b}Lane", "control characters"),
        ("clinic", "Willow\u{2066}Lane", "control characters"),
        ("clinic", "Willow\u{1b}[31m", "control characters"),
        ("note", &long, "300 letters"),
        ("note", "x\u{7}", "control characters"),
        ("phone", "call me", "digits"),
        ("phone", "tel:999", "digits"),
        ("phone", "12", "digits"),
        ("phone", "*21*0900123#", "digits"),
        ("phone", "020 7946 0000;postd=1", "digits"),
        ("phone", &"1".repeat(21), "digits"),
        ("phone", "44+20 7946", "digits"),
        ("radius", "25", "0 to 24"),
        ("radius", "-1", "0 to 24"),
        ("radius", "NaN", "0 to 24"),
        ("radius", "inf", "0 to 24"),
        ("radius", "1e1", "0 to 24"),
        ("radius", "14px", "without a unit"),
        ("radius", "0.0001", "0 to 24"),
        ("radius", "24.01", "0 to 24"),
        ("radius", "+3", "0 to 24"),
        ("radius", ".5", "0 to 24"),
        ("radius", "5.", "0 to 24"),
        ("radius", "256", "0 to 24"),
        ("radius", "٣", "0 to 24"),
        ("accent", "red", "#1c5a52"),
        ("accent", "#12345", "#1c5a52"),
        ("accent", "url(#123456)", "#1c5a52"),
        ("theme", "Dark", "`light`"),
        ("lang", "de", "`en-GB`"),
        ("start", "end", "`question`"),
        ("full-screen", "yes", "`off`"),
        ("share-tier", "no", "take it away"),
        ("region", &long, "40 letters"),
        ("colour", "red", "accent"),
        ("slot", "1", "accent"),
        ("", "", "accent"),
        ("__proto__", "x", "accent"),
        (&long, &long, "accent"),
    ] {
        let note = refused(name, value);
        assert!(note.contains(way), "{name}: {note}");
    }
}

#[test]
fn a_note_repeats_forty_letters_at_most_and_none_that_hides() {
    let nasty = format!("\u{202e}\u{7}\u{1b}[2J{}", "é".repeat(9_000));
    for name in ["accent", "clinic", "booking", "phone", "theme", &nasty] {
        let note = refused(name, &nasty);
        assert!(note.matches('é').count() <= 80, "{note}");
        assert!(note.chars().count() < 400, "{note}");
        assert!(
            !note.chars().any(|it| it.is_control() || it == '\u{202e}'),
            "{note:?}"
        );
    }
}

#[test]
fn one_that_is_wrong_takes_no_other_along() {
    let pairs = [
        ("theme", "pink"),
        ("clinic", "Willow Lane"),
        ("booking", "javascript:1"),
        ("radius", "3"),
    ];
    let (settings, notes) = Settings::read(&pairs.map(|(name, value)| (name.into(), value.into())));
    assert_eq!(notes.len(), 2, "{notes:?}");
    assert_eq!(settings.radius.as_deref(), Some("3"));
    let willow = Clinic {
        name: Some("Willow Lane".into()),
        ..Clinic::default()
    };
    assert_eq!(*settings.clinic, willow);
}

#[test]
fn of_two_the_first_counts_and_nobody_reads_a_thousand_notes() {
    let pair = |value: &str| ("radius".to_owned(), value.to_owned());
    let (settings, notes) = Settings::read(&[pair("3"), pair("9")]);
    assert_eq!(settings.radius.as_deref(), Some("3"));
    assert!(notes[0].contains("twice"), "{notes:?}");
    let many: Vec<_> = (0..1000)
        .map(|it| (format!("x{it}"), String::new()))
        .collect();
    assert_eq!(Settings::read(&many).1.len(), 20);
}

#[test]
fn a_colour_that_is_moved_is_told_and_one_that_is_not_is_not() {
    let (settings, notes) = read("accent", "#ffee00");
    let accent = settings.accent.expect("a colour");
    assert!(
        notes[0].contains("#ffee00") && notes[0].contains(&accent.light.to_string()),
        "{notes:?}"
    );
    assert!(notes[0].contains(&accent.dark.to_string()), "{notes:?}");
    let (settings, notes) = read("accent", "#1c5a52");
    let accent = settings.accent.expect("a colour");
    assert_eq!(accent.light.to_string(), "#1c5a52");
    assert!(
        notes[0].contains(&accent.dark.to_string()),
        "as it is lighter on dark screens"
    );
}

#[test]
fn what_people_have_read_about_does_not_change_under_them() {
    let asks = taken("share-tier", "");
    let later = asks.changed_to(taken("start", "question"));
    assert!(later.share_tier && later.start == Start::Welcome);
    let later = taken("theme", "dark").changed_to(taken("share-tier", ""));
    assert!(!later.share_tier, "not asked at first");
    assert_eq!(later.theme, Theme::Auto, "as a whole, not one by one");
}

#[test]
fn the_look_has_a_value_or_none_for_all_that_a_clinic_can_set() {
    let names = |settings: &Settings| {
        settings
            .look()
            .into_iter()
            .map(|(name, _)| name)
            .collect::<Vec<_>>()
    };
    let tokens = std::fs::read_to_string(crate::support::root().join("styles/tokens.css"))
        .expect("the tokens");
    let plain = Settings::default();
    assert!(plain.look().iter().all(|(_, value)| value.is_empty()));
    assert_eq!(names(&plain), names(&taken("radius", "3")));
    for name in names(&plain) {
        assert!(tokens.contains(&format!("var({name},")), "{name}");
    }
    let (all, _) = Settings::read(
        &[
            ("accent", "#123456"),
            ("radius", "3.5"),
            ("font", "Georgia"),
        ]
        .map(|(name, value)| (name.into(), value.into())),
    );
    assert!(all.look().iter().all(|(_, value)| !value.is_empty()));
    assert!(all.look().contains(&("--mc-corner", "3.5px".to_owned())));
}

#[test]
fn the_guide_for_clinics_names_every_country() {
    let guide = std::fs::read_to_string(crate::support::root().join("embed/README.md"));
    let guide = guide.expect("the guide");
    let row = guide.lines().find(|line| line.starts_with("| `region` |"));
    let row = row.expect("a row");
    let pack = crate::support::pack();
    for id in pack.regions() {
        let name = &pack.region(id).name;
        assert!(row.contains(&format!("`{name}`")), "{name}");
    }
}

#[test]
fn a_number_is_dialled_as_telephones_can() {
    assert_eq!(dial("020 7946 0000"), "tel:02079460000");
    assert_eq!(dial("+44 (0)20 7946-0000"), "tel:+442079460000");
    assert_eq!(dial("(020) 7946.0000"), "tel:02079460000");
}
