//! What clinics are told: the example with one mistake in it, and every
//! message in full. The mistakes are in tests/data/overlays/.

use super::{example, with};
use crate::support::{pack, root, text};
use massage_check::overlay::{joined, House, Joined, LONGEST};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Mistakes {
    mistake: Vec<Mistake>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Mistake {
    what: String,
    /// Stands once in the example.
    replace: Option<String>,
    by: Option<String>,
    /// Instead of the example.
    whole: Option<String>,
    messages: Vec<String>,
}

impl Mistake {
    fn made(&self) -> String {
        if let Some(whole) = &self.whole {
            return whole.clone();
        }
        let (example, what) = (example(), &self.what);
        let replace = self.replace.as_ref().expect("`replace` or `whole`");
        let times = example.matches(replace.as_str()).count();
        assert_eq!(times, 1, "{what}: `{replace}` is there {times} times");
        example.replace(replace, self.by.as_ref().expect("`by`"))
    }
}

fn mistakes() -> Vec<Mistake> {
    let file = root().join("tests/data/overlays/mistakes.toml");
    let text = std::fs::read_to_string(file).expect("mistakes");
    toml::from_str::<Mistakes>(&text).expect("mistakes").mistake
}

#[test]
fn a_clinic_is_told_of_every_mistake_where_it_is_and_how_to_mend_it() {
    let mut wrong = Vec::new();
    for mistake in mistakes() {
        let told: Vec<String> = with(&mistake.made())
            .problems
            .iter()
            .map(ToString::to_string)
            .collect();
        if told != mistake.messages {
            wrong.push(format!("{}:\nmessages = {told:#?}", mistake.what));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn an_overlay_that_is_wrong_anywhere_leaves_the_standard_content_as_it_is() {
    for mistake in mistakes() {
        let refused = with(&mistake.made());
        assert_eq!(refused.house, House::Refused, "{}", mistake.what);
        assert!(!refused.problems.is_empty(), "{}", mistake.what);
        assert_eq!(refused.pack, *pack(), "{}", mistake.what);
        assert_eq!(refused.text, *text(), "{}", mistake.what);
    }
}

#[test]
fn an_overlay_that_cannot_be_fetched_is_refused() {
    let Joined {
        pack: left,
        house,
        problems,
        ..
    } = joined(None, pack().clone(), text().clone(), None);
    assert_eq!((left, house), (pack().clone(), House::Refused));
    assert_eq!(problems.len(), 1);
}

#[test]
fn an_overlay_is_refused_by_its_length_alone() {
    let blanks = " ".repeat(LONGEST - example().len());
    assert_eq!(with(&(example() + &blanks)).house, House::Joined);
    let longer = with(&(example() + &blanks + " "));
    let told = longer.problems.first().map(ToString::to_string);
    let due = "the overlay: is longer than 64 kB; leave out what is not needed";
    assert_eq!(told.as_deref(), Some(due));
}

#[test]
fn more_of_anything_than_there_is_room_for_is_refused() {
    let note = r#"{ "where": "welcome", "text": "Hello." }"#;
    let contact = |at: usize| format!(r#"{{ "id": "desk-{at}", "name": "Desk" }}"#);
    let line = r#""Do it.""#;
    let list = |count: usize, one: &dyn Fn(usize) -> String| {
        (0..count).map(one).collect::<Vec<_>>().join(",")
    };
    let (notes, lines) = (|_| note.to_owned(), |_| line.to_owned());
    for (least, most, key, one) in [
        (0, 20, "notes", &notes as &dyn Fn(usize) -> String),
        (0, 20, "contacts", &contact),
        (1, 8, "do", &lines),
    ] {
        for count in [least, most, most + 1] {
            let entries = list(count, one);
            let file = match key {
                "do" => example().replace(
                    r#""do": ["Ring us before you come, so that we can plan for it."]"#,
                    &format!(r#""do": [{entries}]"#),
                ),
                _ => format!(
                    r#"{{ "id": "x", "clinic": "X", "date": "2026-11-01", "valid-until": "2027-01-01",
                        "{key}": [{entries}] }}"#
                ),
            };
            let due = if count > most {
                House::Refused
            } else {
                House::Joined
            };
            assert_eq!(with(&file).house, due, "{count} {key}");
        }
    }
}
