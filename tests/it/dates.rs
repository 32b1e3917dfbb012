//! Days of the calendar, how long content may be relied on, and what the
//! browser's language says of where somebody is.

use crate::support::{named, pack};
use massage_check::domain::{Currency, Date, Disposition, ItemId, Pack, PageId};

fn day(text: &str) -> Date {
    text.parse()
        .unwrap_or_else(|()| panic!("{text} is no day of the calendar"))
}

/// The content, dated thus.
fn dated(from: &str, until: &str) -> Pack {
    let mut parts = pack().parts().clone();
    (parts.date, parts.valid_until) = (day(from), day(until));
    Pack::new(parts).expect("the content")
}

#[test]
fn a_day_is_written_as_it_is_read() {
    let day = day("2031-02-09");
    assert_eq!((day.year(), day.month(), day.day()), (2031, 2, 9));
    assert_eq!(day.to_string(), "2031-02-09");
    assert_eq!(
        Date::new(31, 2, 9).expect("a day").to_string(),
        "0031-02-09"
    );
}

#[test]
fn nothing_else_is_read_as_a_day() {
    for text in [
        "2026-1-22",
        "2026-011-2",
        "26-11-22",
        "2026-11",
        "2026-11-22-1",
        "2026-13-01",
        "2026-11-31",
        "2026-00-10",
        "2026-10-00",
        "2026/11/22",
        "+026-11-2x",
        "today",
        "",
    ] {
        assert_eq!(text.parse::<Date>(), Err(()), "{text}");
    }
}

#[test]
fn february_has_its_29th_in_leap_years_alone() {
    for (year, leap) in [(2024, true), (2026, false), (1900, false), (2000, true)] {
        assert_eq!(Date::new(year, 2, 29).is_some(), leap, "{year}");
        assert_eq!(Date::new(year, 2, 30), None);
    }
}

#[test]
fn before_each_day_is_another_down_to_the_very_first() {
    for (after, before) in [
        ("2026-11-22", "2026-11-21"),
        ("2026-11-01", "2026-10-31"),
        ("2026-05-01", "2026-04-30"),
        ("2026-03-01", "2026-02-28"),
        ("2024-03-01", "2024-02-29"),
        ("2026-01-01", "2025-12-31"),
        ("0000-01-01", "0000-01-01"),
    ] {
        assert_eq!(day(after).day_before(), day(before));
    }
}

#[test]
fn content_holds_from_the_day_before_its_date_to_its_last_day() {
    let pack = dated("2026-11-22", "2027-11-22");
    for (today, due) in [
        ("2026-10-22", Currency::Unknown),
        ("2026-11-20", Currency::Unknown),
        ("2026-11-21", Currency::Current),
        ("2026-11-22", Currency::Current),
        ("2027-05-01", Currency::Current),
        ("2027-11-22", Currency::Current),
        ("2027-11-23", Currency::OutOfDate),
        ("2028-11-22", Currency::OutOfDate),
    ] {
        let today = Some(day(today));
        assert_eq!(pack.currency(today), due, "{today:?}");
        let floor = match due {
            Currency::Current => Disposition::Ready,
            Currency::OutOfDate | Currency::Unknown => Disposition::Hold,
        };
        assert_eq!(pack.floor(today), floor, "{today:?}");
    }
    assert_eq!(pack.currency(None), Currency::Unknown);
    assert_eq!(pack.floor(None), Disposition::Hold);
}

#[test]
fn the_country_of_a_language_names_the_region() {
    let region = |language: &str| {
        let id = pack().region_for(language)?;
        Some(&*pack().region(id).name)
    };
    assert_eq!(region("en-GB"), Some("uk"));
    assert_eq!(region("cy-gb"), Some("uk"));
    assert_eq!(region("en-US"), Some("usa"));
    assert_eq!(region("de-AT"), Some("eu"));
    assert_eq!(region("sr-Latn-HR"), Some("eu"));
    // A language alone is no country, though it may look like one.
    for language in ["en", "us", "GB", "en-Latn", "en-ZZ", "en-001", ""] {
        assert_eq!(region(language), None, "{language}");
    }
}

#[test]
fn areas_of_the_body_are_ticked_where_they_are_listed_and_nowhere_else() {
    let areas = pack().areas().len();
    let ticked = pack().items().filter(|id| pack().is_area_item(*id));
    let ticked: Vec<ItemId> = ticked.collect();
    assert!(ticked.contains(&named("areas-today")));
    assert!(!ticked.contains(&named("conditions")));
    for id in ticked {
        assert_eq!(pack().item(id).options.len(), areas);
    }
}

#[test]
fn page_by_page_every_item_comes_in_its_order() {
    let on_pages: Vec<ItemId> = pack()
        .pages()
        .flat_map(|page| pack().on_page(page))
        .collect();
    assert_eq!(on_pages, pack().items().collect::<Vec<_>>());
    for page in pack().pages() {
        for item in pack().on_page(page) {
            assert_eq!(pack().item(item).page, page);
        }
    }
    let beyond = PageId::at(pack().pages().len());
    assert_eq!(pack().on_page(beyond).next(), None);
}
