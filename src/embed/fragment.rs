//! The end of the address by which the loader on a clinic's page opens the
//! check: it is never sent to a server.

use super::settings::Pairs;
use super::VERSION;

/// More than any clinic needs.
const LONGEST: usize = 20_000;
const MANY: usize = 60;

/// Whom the page talks with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A page of this site: `https://clinic.example`.
    Site(Box<str>),
    /// A page that no site answers for, such as one in a sandbox.
    Opaque,
}

impl Origin {
    /// As browsers name it, and as they want to be told whom a message is for.
    pub fn read(text: &str) -> Option<Self> {
        if text == "null" {
            return Some(Self::Opaque);
        }
        let rest = text
            .strip_prefix("https://")
            .or_else(|| text.strip_prefix("http://"))?;
        let letters = |letter: char| letter.is_ascii_alphanumeric() || "-._:[]".contains(letter);
        // A star or a stroke would mean anybody, or ourselves.
        let fits = !rest.is_empty() && rest.len() <= 300 && rest.chars().all(letters);
        fits.then(|| Self::Site(text.into()))
    }

    /// As browsers name where a message comes from.
    pub fn name(&self) -> &str {
        match self {
            Self::Site(origin) => origin,
            Self::Opaque => "null",
        }
    }

    /// As browsers want to be told whom a message is for.
    pub fn target(&self) -> &str {
        match self {
            Self::Site(origin) => origin,
            Self::Opaque => "*",
        }
    }
}

/// What the fragment says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fragment {
    /// Whom the page talks with: with nobody, where somebody wrote the frame
    /// by hand.
    pub origin: Option<Origin>,
    /// Which of the elements on the page around it.
    pub slot: u32,
    /// Whether the clinic has rules of its own, and will send them.
    pub overlay: bool,
    /// All else.
    pub settings: Pairs,
}

impl Fragment {
    /// Of an embedded check in the version of the contract we know; none of
    /// any other address.
    pub fn read(text: &str) -> Option<Self> {
        let text = text.strip_prefix('#').unwrap_or(text);
        if text.len() > LONGEST {
            return None;
        }
        let mut pairs = Pairs::new();
        for pair in text.split('&').filter(|pair| !pair.is_empty()).take(MANY) {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            pairs.push((decoded(name)?, decoded(value)?));
        }
        let find = |name: &str| {
            let mut found = pairs.iter().filter(|(key, _)| key == name);
            found.next().map(|(_, value)| value.as_str())
        };
        if find("embed") != Some(VERSION.to_string().as_str()) {
            return None;
        }
        let ours = ["embed", "origin", "slot", "overlay"];
        Some(Self {
            origin: find("origin").and_then(Origin::read),
            slot: find("slot")
                .and_then(|slot| slot.parse().ok())
                .filter(|slot| *slot < 1000)
                .unwrap_or_default(),
            overlay: find("overlay") == Some("1"),
            settings: pairs
                .iter()
                .filter(|(name, _)| !ours.contains(&name.as_str()))
                .cloned()
                .collect(),
        })
    }
}

/// As `URLSearchParams` writes it: `+` is a blank, `%C3%A9` an é.
fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'+' => b' ',
            b'%' => {
                let mut digit = || char::from(rest.next()?).to_digit(16);
                let (high, low) = (digit()?, digit()?);
                u8::try_from(high * 16 + low).ok()?
            }
            byte => byte,
        });
    }
    String::from_utf8(bytes).ok()
}
