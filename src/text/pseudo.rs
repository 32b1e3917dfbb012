//! Languages that nobody speaks, made of the English words: with them a test,
//! or an eye, sees what was never translated, what is cut off where words are
//! longer, and what faces the wrong way where they run from the right.
//!
//! The codes are CLDR's: `en-XA` is accented, longer by half and in brackets;
//! `ar-XB` is written from right to left. Never part of a published page.

use super::{Text, Words};

/// One of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pseudo {
    /// `en-XA`: every letter accented, vowels doubled, brackets around.
    Longer,
    /// `ar-XB`: letters that run from right to left.
    FromRight,
}

impl Pseudo {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Longer, Self::FromRight];

    /// The one with this code.
    pub fn of(language: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == language)
    }

    /// As in `lang="en-XA"`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Longer => "en-XA",
            Self::FromRight => "ar-XB",
        }
    }

    /// As in `dir="rtl"`.
    pub const fn direction(self) -> &'static str {
        match self {
            Self::Longer => "ltr",
            Self::FromRight => "rtl",
        }
    }

    /// A line in it. Placeholders stay as they are.
    pub fn line(self, line: &str) -> String {
        let mut made = String::from("[");
        let mut placeholder = false;
        for letter in line.chars() {
            match letter {
                '{' => placeholder = true,
                '}' => placeholder = false,
                _ => {}
            }
            if placeholder {
                made.push(letter);
                continue;
            }
            let other = self.letter(letter);
            made.push(other);
            if self == Self::Longer && "aeiouAEIOU".contains(letter) {
                made.push(other);
            }
        }
        made.push(']');
        made
    }

    fn letter(self, letter: char) -> char {
        let (from, to) = match self {
            Self::Longer => (
                "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
                "åƀçđéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇĐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ",
            ),
            Self::FromRight => (
                "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
                "אבגדהופעיךכלםנסףקרשתטץצחזםאבגדהופעיךכלםנסףקרשתטץצחזם",
            ),
        };
        let place = from.chars().position(|one| one == letter);
        place
            .and_then(|place| to.chars().nth(place))
            .unwrap_or(letter)
    }
}

impl Text {
    /// All words in a language that nobody speaks.
    #[must_use]
    pub fn pseudo(&self, pseudo: Pseudo) -> Self {
        let line = |line: &str| pseudo.line(line).into_boxed_str();
        let words = self.iter().map(|(key, words)| {
            let words = match words {
                Words::One(one) => Words::One(line(one)),
                Words::Many(many) => Words::Many(many.iter().map(|one| line(one)).collect()),
            };
            (key.to_owned(), words)
        });
        Self::new(pseudo.code(), words)
    }
}
