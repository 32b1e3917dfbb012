//! How a person likes the screens: sizes, colours, words, hands, keys.
//!
//! Nothing here knows of browsers, and nothing here changes the advice.

/// One of a few things to choose from; the default is what everybody begins with.
pub trait Choice: Copy + PartialEq + Default + 'static {
    /// What the settings are called: in what is kept, and in the words.
    const NAME: &'static str;
    /// The mark on the root of the widget, which the stylesheet reads.
    const MARK: &'static str;
    /// In the order shown.
    const ALL: &'static [Self];
    /// The word for it: in what is kept, in the words, and on the root.
    fn word(self) -> &'static str;

    /// The one with this word.
    fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|one| one.word() == word)
    }
}

macro_rules! choice {
    ($(#[$doc:meta])* $type:ident, $name:literal, { $($(#[$of:meta])* $one:ident = $word:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        pub enum $type { $($(#[$of])* $one,)* }

        impl Choice for $type {
            const NAME: &'static str = $name;
            const MARK: &'static str = concat!("data-", $name);
            const ALL: &'static [Self] = &[$(Self::$one),*];

            fn word(self) -> &'static str {
                match self { $(Self::$one => $word,)* }
            }
        }
    };
}

choice! {
    /// How large everything is.
    TextSize, "text", {
        /// As the device has it.
        #[default]
        Usual = "usual",
        /// A step up.
        Larger = "larger",
        /// Two steps up.
        Largest = "largest",
    }
}

choice! {
    /// Light or dark.
    Theme, "theme", {
        /// Dark on light.
        Light = "light",
        /// As the device has it.
        #[default]
        Device = "device",
        /// Light on dark.
        Dark = "dark",
    }
}

choice! {
    /// How much things stand out.
    Contrast, "contrast", {
        /// As the device has it.
        #[default]
        Device = "device",
        /// As much as can be.
        More = "more",
    }
}

choice! {
    /// Which thumb has to reach the buttons of a phone.
    Reach, "reach", {
        /// The left one.
        Left = "left",
        /// One or the other.
        #[default]
        Either = "either",
        /// The right one.
        Right = "right",
    }
}

/// How somebody likes the screens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// How large everything is.
    pub text: TextSize,
    /// Light or dark.
    pub theme: Theme,
    /// How much things stand out.
    pub contrast: Contrast,
    /// Which thumb has to reach the buttons.
    pub reach: Reach,
    /// Nothing moves.
    pub calm: bool,
    /// Fewer and shorter words.
    pub short: bool,
    /// Whether single keys do something: whoever speaks to the device, or
    /// slips on keys, can switch that off.
    pub keys: bool,
    /// Whether the settings outlive the tab. Never so unless asked for.
    pub remember: bool,
    /// What everybody begins with here: a clinic may like it light or dark on
    /// its page. Whatever a person chooses comes before that.
    pub begun: Theme,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            text: TextSize::default(),
            theme: Theme::default(),
            contrast: Contrast::default(),
            reach: Reach::default(),
            calm: false,
            short: false,
            keys: true,
            remember: false,
            begun: Theme::default(),
        }
    }
}

/// One setting, changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "each is the field of that name")]
pub enum Setting {
    Text(TextSize),
    Theme(Theme),
    Contrast(Contrast),
    Reach(Reach),
    Calm(bool),
    Short(bool),
    Keys(bool),
    Remember(bool),
}

impl Setting {
    /// Of the word by which it is kept: `theme=dark`.
    pub fn read(word: &str) -> Option<Self> {
        let Some((name, value)) = word.split_once('=') else {
            return match word {
                CALM => Some(Self::Calm(true)),
                SHORT => Some(Self::Short(true)),
                NO_KEYS => Some(Self::Keys(false)),
                REMEMBER => Some(Self::Remember(true)),
                _ => None,
            };
        };
        match name {
            TextSize::NAME => TextSize::from_word(value).map(Self::Text),
            Theme::NAME => Theme::from_word(value).map(Self::Theme),
            Contrast::NAME => Contrast::from_word(value).map(Self::Contrast),
            Reach::NAME => Reach::from_word(value).map(Self::Reach),
            _ => None,
        }
    }
}

/// How what is kept begins: the form it is written in.
const FORM: &str = "1";
const CALM: &str = "calm";
const SHORT: &str = "short";
const NO_KEYS: &str = "no-keys";
const REMEMBER: &str = "remember";

impl Settings {
    /// With one setting changed.
    #[must_use]
    pub const fn with(mut self, setting: Setting) -> Self {
        match setting {
            Setting::Text(text) => self.text = text,
            Setting::Theme(theme) => self.theme = theme,
            Setting::Contrast(contrast) => self.contrast = contrast,
            Setting::Reach(reach) => self.reach = reach,
            Setting::Calm(calm) => self.calm = calm,
            Setting::Short(short) => self.short = short,
            Setting::Keys(keys) => self.keys = keys,
            Setting::Remember(remember) => self.remember = remember,
        }
        self
    }

    /// Where everybody begins with this instead. Who has chosen keeps that.
    #[must_use]
    pub fn beginning(mut self, theme: Theme) -> Self {
        if self.theme == self.begun {
            self.theme = theme;
        }
        self.begun = theme;
        self
    }

    /// As it is kept: `1 theme=dark calm`. What is as everybody begins is left
    /// out, so that nothing at all is kept for most people.
    pub fn to_text(self) -> Option<String> {
        let mut words = vec![FORM.to_owned()];
        note(&mut words, self.text);
        if self.theme != self.begun {
            words.push(format!("{}={}", Theme::NAME, self.theme.word()));
        }
        note(&mut words, self.contrast);
        note(&mut words, self.reach);
        let said = [
            (self.calm, CALM),
            (self.short, SHORT),
            (!self.keys, NO_KEYS),
            (self.remember, REMEMBER),
        ];
        words.extend(
            said.into_iter()
                .filter(|(on, _)| *on)
                .map(|(_, word)| word.to_owned()),
        );
        (words.len() > 1).then(|| words.join(" "))
    }

    /// What was kept. A word that we do not know spoils the whole: it is
    /// somebody else's, or another version's, and nobody is harmed by a screen
    /// as everybody begins with.
    pub fn from_text(text: &str) -> Option<Self> {
        Self::default().and(text)
    }

    /// The same, with all else as it is here.
    pub fn and(self, text: &str) -> Option<Self> {
        let mut words = text.split(' ');
        if words.next() != Some(FORM) {
            return None;
        }
        words.try_fold(self, |settings, word| {
            Some(settings.with(Setting::read(word)?))
        })
    }

    /// The marks on the root of the widget, by which the stylesheet goes. An
    /// empty one is none.
    pub fn marks(self) -> [(&'static str, &'static str); 5] {
        [
            mark(self.text),
            mark(self.theme),
            mark(self.contrast),
            mark(self.reach),
            ("data-motion", if self.calm { "none" } else { "" }),
        ]
    }
}

fn note<C: Choice>(words: &mut Vec<String>, one: C) {
    if one != C::default() {
        words.push(format!("{}={}", C::NAME, one.word()));
    }
}

fn mark<C: Choice>(one: C) -> (&'static str, &'static str) {
    let word = if one == C::default() { "" } else { one.word() };
    (C::MARK, word)
}
