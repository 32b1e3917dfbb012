//! An overlay as it is written, read against the standard pack; or everything
//! that is wrong with it.

use super::json::Value;
use super::problem::Problem;
use super::reader::{At, Reader};
use crate::domain::{is_page, Advice, Clause, Date, Pack};
use std::collections::BTreeSet;

/// The most of each.
const RULES: usize = 100;
const CONTACTS: usize = 20;
const NOTES: usize = 20;

/// What a clinic has written. Whether the pack that comes of it holds together
/// is for [`Overlay::join`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overlay {
    /// Its id.
    pub id: Box<str>,
    /// The clinic's name.
    pub clinic: Box<str>,
    /// When it was written.
    pub date: Date,
    /// The last day on which contacts and notes are shown.
    pub valid_until: Date,
    /// Whom the clinic has people ask.
    pub contacts: Vec<Contact>,
    /// Its rules.
    pub rules: Vec<OwnRule>,
    /// What it tells everybody.
    pub notes: Vec<Note>,
}

/// Somebody at the clinic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// What rules call them.
    pub id: Box<str>,
    /// What people call them.
    pub name: Box<str>,
    /// A number to ring.
    pub phone: Option<Box<str>>,
    /// When somebody is there.
    pub open: Option<Box<str>>,
    /// A page of theirs.
    pub link: Option<Box<str>>,
    /// What to ask, or to say.
    pub say: Option<Box<str>>,
}

/// A rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnRule {
    /// Where it stands.
    pub(super) place: String,
    /// Its id.
    pub id: Box<str>,
    /// When it fires.
    pub clause: Clause,
    /// What then holds as well, without contacts.
    pub advice: Advice,
    /// Which contacts it names, by their places.
    pub contacts: Vec<usize>,
    /// Why.
    pub because: Box<str>,
    /// What to say on the phone.
    pub say: Option<Box<str>>,
    /// What to do.
    pub to_do: Vec<Box<str>>,
}

/// Words of the clinic for everybody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// On which screen.
    pub place: Where,
    /// What it says.
    pub text: Box<str>,
}

/// Where a note stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Where {
    /// On the first screen.
    Welcome,
    /// With the outcome, unless it is urgent.
    Result,
}

impl Where {
    const ALL: [Self; 2] = [Self::Welcome, Self::Result];

    const fn name(self) -> &'static str {
        match self {
            Self::Welcome => "welcome",
            Self::Result => "result",
        }
    }
}

impl Overlay {
    /// What a file says, or everything that is wrong with it.
    pub fn read(file: &str, pack: &Pack) -> Result<Self, Vec<Problem>> {
        Self::of(&Value::read(file).map_err(|problem| vec![problem])?, pack)
    }

    /// What a tree says, or everything that is wrong with it.
    pub fn of(value: &Value, pack: &Pack) -> Result<Self, Vec<Problem>> {
        let mut reader = Reader {
            pack,
            problems: Vec::new(),
        };
        let whole = At {
            place: String::new(),
            value,
        };
        match reader.overlay(&whole) {
            Some(overlay) if reader.problems.is_empty() => Ok(overlay),
            _ => Err(reader.problems),
        }
    }
}

impl Reader<'_> {
    fn overlay(&mut self, at: &At<'_>) -> Option<Overlay> {
        let must = ["id", "clinic", "date", "valid-until"];
        let fields = self.fields(at, &must, &["contacts", "rules", "notes"])?;
        let id = self.id(fields.get("id"));
        let clinic = self.words(fields.get("clinic"), 80);
        let date = self.date(fields.get("date"));
        let until = fields.get("valid-until");
        let valid_until = self.date(until);
        if valid_until.is_some() && valid_until < date {
            self.tell("valid-until", "is before `date`; correct one of them");
        }
        let contacts = self.list(fields.get("contacts"), CONTACTS);
        let places: Vec<_> = contacts.iter().map(|at| at.place.clone()).collect();
        // Of a contact that is not whole there is still the name, so that the
        // rules that speak of it are not blamed.
        let contacts: Vec<_> = contacts.iter().map(|at| self.contact(at)).collect();
        let names = contacts.iter().map(|contact| &*contact.id);
        self.each_once(&places, names);
        let rules = self.list(fields.get("rules"), RULES);
        let rules: Vec<_> = rules
            .iter()
            .filter_map(|at| self.rule(at, &contacts))
            .collect();
        let places: Vec<_> = rules.iter().map(|rule| rule.place.clone()).collect();
        self.each_once(&places, rules.iter().map(|rule| &*rule.id));
        let notes = self.list(fields.get("notes"), NOTES);
        let notes = notes.iter().filter_map(|at| self.note(at)).collect();
        Some(Overlay {
            id: id?,
            clinic: clinic?,
            date: date?,
            valid_until: valid_until?,
            contacts,
            rules,
            notes,
        })
    }

    fn each_once<'a>(&mut self, places: &[String], names: impl Iterator<Item = &'a str>) {
        let mut seen = BTreeSet::new();
        for (place, name) in places.iter().zip(names) {
            if !name.is_empty() && !seen.insert(name) {
                let mend = format!("`{name}` is there twice; rename or remove one");
                self.tell(&format!("{place}.id"), mend);
            }
        }
    }

    fn contact(&mut self, at: &At<'_>) -> Contact {
        let may = ["phone", "open", "link", "say"];
        let nobody = Contact {
            id: Box::default(),
            name: Box::default(),
            phone: None,
            open: None,
            link: None,
            say: None,
        };
        let Some(fields) = self.fields(at, &["id", "name"], &may) else {
            return nobody;
        };
        let id = self.id(fields.get("id")).unwrap_or_default();
        if self.pack.parts().prompts.iter().any(|it| it.name == id) {
            let mend = format!("`{id}` is somebody of the standard content; use another id");
            self.tell(&format!("{}.id", at.place), mend);
        }
        Contact {
            id,
            name: self.words(fields.get("name"), 80).unwrap_or_default(),
            phone: self.phone(fields.get("phone")),
            open: self.words(fields.get("open"), 120),
            link: self.link(fields.get("link")),
            say: self.words(fields.get("say"), 300),
        }
    }

    fn phone(&mut self, at: Option<At<'_>>) -> Option<Box<str>> {
        let at = at?;
        let phone = self.word(&at)?.trim();
        let digits = phone.bytes().filter(u8::is_ascii_digit).count();
        let number = phone.strip_prefix('+').unwrap_or(phone);
        // No brackets: of "+44 (0)20" no phone knows what to dial.
        if (3..=15).contains(&digits)
            && phone.len() <= 24
            && number
                .bytes()
                .all(|it| it.is_ascii_digit() || b" -".contains(&it))
        {
            return Some(phone.into());
        }
        self.tell(
            &at.place,
            "has to be digits and spaces, such as \"020 7946 0000\" or \"+44 20 7946 0000\"",
        );
        None
    }

    fn link(&mut self, at: Option<At<'_>>) -> Option<Box<str>> {
        let at = at?;
        let link = self.word(&at)?.trim();
        if link.len() <= 300 && is_page(link) {
            return Some(link.into());
        }
        self.tell(
            &at.place,
            "has to be the address of a page, such as \"https://clinic.example/massage\"",
        );
        None
    }

    fn note(&mut self, at: &At<'_>) -> Option<Note> {
        let fields = self.fields(at, &["where", "text"], &[])?;
        let place = fields
            .get("where")
            .and_then(|at| self.level(&at, &Where::ALL, Where::name));
        let text = self.words(fields.get("text"), 600);
        Some(Note {
            place: place?,
            text: text?,
        })
    }
}
