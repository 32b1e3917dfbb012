//! Names and values to settings. Each value is taken or refused by itself.

use super::values::{echo, font, link, number, phone, word, words, Read};
use super::{Accent, Clinic, Rgb, Settings, Start, Theme};
use std::rc::Rc;

/// Names and values, as they came.
pub type Pairs = Vec<(String, String)>;

/// More notes than anybody reads.
const NOTES: usize = 20;

/// The most letters of a clinic's name, and of its note to patients.
const NAME: usize = 80;
const NOTE: usize = 300;
const COUNTRY: usize = 40;
const ROUND: u8 = 24;

/// All of them, as attributes are called.
const NAMES: [&str; 13] = [
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
];

impl Settings {
    /// What can be read of these, and notes for developers on all else. An
    /// empty value is none.
    pub fn read(pairs: &[(String, String)]) -> (Self, Vec<String>) {
        let mut settings = Self::default();
        let mut clinic = Clinic::default();
        let mut notes = Vec::new();
        for (place, (name, value)) in pairs.iter().enumerate() {
            let twice = pairs.iter().take(place).any(|(before, _)| before == name);
            let read = if twice {
                Err("it is given twice: the first counts".to_owned())
            } else {
                settings.take(&mut clinic, name, value)
            };
            match read {
                Ok(None) => {}
                Ok(Some(note)) => notes.push(format!("{name}: {note}")),
                Err(advice) => notes.push(format!(
                    "{}: `{}` is not used; {advice}",
                    echo(name),
                    echo(value)
                )),
            }
        }
        notes.truncate(NOTES);
        settings.clinic = Rc::new(clinic);
        (settings, notes)
    }

    /// One of them; with a note where it was mended.
    fn take(&mut self, clinic: &mut Clinic, name: &str, value: &str) -> Read<Option<String>> {
        let some = |text: Box<str>| Some(text).filter(|text| !text.is_empty());
        // The only one that is something by being there.
        if name == "share-tier" {
            self.share_tier = word(value, &[("", true), ("share-tier", true), ("true", true)])
                .map_err(|_| "leave it without a value, or take it away".to_owned())?;
            return Ok(None);
        }
        let known = NAMES.contains(&name);
        if known && value.trim().is_empty() {
            return Ok(None);
        }
        match name {
            "lang" => {
                word(value, &[("en-GB", ()), ("en", ())])?;
            }
            "region" => self.region = some(words(value, COUNTRY)?),
            "theme" => {
                let themes = [
                    ("auto", Theme::Auto),
                    ("light", Theme::Light),
                    ("dark", Theme::Dark),
                ];
                self.theme = word(value, &themes)?;
            }
            "accent" => return self.accent(value.trim()),
            "radius" => self.radius = Some(number(value.trim(), ROUND)?),
            "font" if value.trim() == "host" => {
                return Err("`host` works on the element alone; name the typefaces".to_owned());
            }
            "font" => self.font = some(font(value)?),
            "clinic" => clinic.name = some(words(value, NAME)?),
            "phone" => clinic.phone = some(phone(value)?),
            "booking" => clinic.booking = some(link(value)?),
            "note" => clinic.note = some(words(value, NOTE)?),
            "start" => {
                let starts = [("welcome", Start::Welcome), ("question", Start::Question)];
                self.start = word(value, &starts)?;
            }
            "full-screen" => self.full_screen = word(value, &[("ask", true), ("off", false)])?,
            _ => return Err(format!("there are {}", NAMES.join(", "))),
        }
        Ok(None)
    }

    fn accent(&mut self, value: &str) -> Read<Option<String>> {
        let asked = Rgb::read(value)
            .ok_or_else(|| "use a colour such as `#1c5a52` or `#153`".to_owned())?;
        let accent = Accent::of(asked);
        self.accent = Some(accent);
        let Accent { light, dark, .. } = accent;
        let changed = light != asked || dark != asked;
        Ok(changed.then(|| {
            format!(
                "{asked} is {light} on light screens and {dark} on dark ones, so that everybody can read it"
            )
        }))
    }
}
