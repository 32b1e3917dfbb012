//! What makes the check easier to use, and to leave: settings, reading aloud,
//! keys, and the quick way out. No answer is in here.

mod escapes;
pub mod hooks;
mod settings;

pub use escapes::Escapes;
pub use settings::{Choice, Contrast, Reach, Setting, Settings, TextSize, Theme};

/// How things stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Comfort {
    /// How the person likes the screens.
    pub settings: Settings,
    /// Whether the device has a voice for the words.
    pub voice: bool,
    /// Whether the screen is being read aloud.
    pub listening: bool,
    /// Presses of the Escape key.
    pub escapes: Escapes,
    /// Whether the person has left quickly. Nothing comes after that.
    pub left: bool,
}

/// What a person, or the device, did about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// Changes a setting.
    Set(Setting),
    /// The device has a voice, or has none.
    Voice(bool),
    /// Reads the screen aloud, or stops.
    Listen(bool),
    /// Escape was pressed at this time; none for any other key.
    Escape(Option<u64>),
    /// Leaves quickly.
    Leave,
}

impl Comfort {
    /// How it stands at the start: with the first of the settings kept that
    /// can be read, or as everybody begins here.
    pub fn begun(kept: &[String], theme: Theme) -> Self {
        let begun = Settings::default().beginning(theme);
        let mut read = kept.iter().filter_map(|text| begun.and(text));
        Self {
            settings: read.next().unwrap_or(begun),
            ..Self::default()
        }
    }

    /// How it stands after this.
    #[must_use]
    pub fn after(mut self, wish: Wish) -> Self {
        match wish {
            Wish::Set(setting) => self.settings = self.settings.with(setting),
            Wish::Voice(voice) => {
                self.voice = voice;
                self.listening &= voice;
            }
            Wish::Listen(listening) => self.listening = listening && self.voice,
            Wish::Escape(None) => self.escapes = Escapes::default(),
            Wish::Escape(Some(at)) => {
                self.escapes = self.escapes.and(at);
                if self.escapes.enough() {
                    return self.after(Wish::Leave);
                }
            }
            Wish::Leave => {
                let remembered = self.settings.remember.then_some(self.settings);
                return Self {
                    settings: remembered.unwrap_or_default(),
                    left: true,
                    ..Self::default()
                };
            }
        }
        self
    }

    /// On another screen nothing goes on by itself.
    #[must_use]
    pub fn on_another_screen(self) -> Self {
        Self {
            listening: false,
            escapes: Escapes::default(),
            ..self
        }
    }
}
