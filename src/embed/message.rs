//! What the two pages tell each other. There is no spelling for an answer in
//! either direction.

use super::settings::Pairs;
use super::VERSION;
use crate::domain::Disposition;

/// Both pages are told apart from all else that talks by this.
const TYPE: &str = "massage-check";
/// More than there are settings.
const MANY: usize = 60;

/// Anything that was said, as far as it can matter to us.
#[derive(Clone, Debug, PartialEq)]
pub enum Said {
    /// Nothing: null.
    Nothing,
    /// Yes or no.
    Flag(bool),
    /// A number.
    Number(f64),
    /// A text.
    Text(String),
    /// One after the other.
    List(Vec<Said>),
    /// By name.
    Map(Vec<(String, Said)>),
    /// Something else.
    Other,
}

/// What the page around us wants. At least one of them is there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Message {
    /// All settings, anew.
    pub settings: Option<Pairs>,
    /// The clinic's own rules, or that they could not be had.
    pub overlay: Option<Option<String>>,
    /// Whether the check fills the screen now.
    pub full: Option<bool>,
}

impl Message {
    /// Of exactly the shape agreed upon; anything else is no message, as a
    /// whole: who gets one part wrong may mean another thing by the rest.
    pub fn read(said: Said) -> Option<Self> {
        let Said::Map(parts) = said else { return None };
        let mut message = Self::default();
        let (mut ours, mut version) = (false, false);
        for (name, part) in parts {
            match (name.as_str(), part) {
                ("type", Said::Text(text)) => ours = text == TYPE,
                ("version", Said::Number(number)) => {
                    version = (number - f64::from(VERSION)).abs() < f64::EPSILON;
                }
                ("settings", Said::Map(settings)) if settings.len() <= MANY => {
                    message.settings = Some(texts(settings)?);
                }
                ("overlay", Said::Text(text)) => message.overlay = Some(Some(text)),
                ("overlay", Said::Nothing) => message.overlay = Some(None),
                ("full", Said::Flag(full)) => message.full = Some(full),
                _ => return None,
            }
        }
        let something = message != Self::default();
        (ours && version && something).then_some(message)
    }
}

fn texts(said: Vec<(String, Said)>) -> Option<Pairs> {
    let text = |(name, said)| match said {
        Said::Text(text) => Some((name, text)),
        _ => None,
    };
    said.into_iter().map(text).collect()
}

/// What the page around us is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// We are there, and listen.
    Hello,
    /// The first screen can be used.
    Ready,
    /// So many CSS pixels are needed.
    Resized(u32),
    /// The person opened another screen.
    Moved,
    /// The person was led to something that stands so many CSS pixels down.
    Led(u32),
    /// The person went on to the questions.
    Started,
    /// An outcome is shown. Which one, only if the person wants it told.
    Finished(Option<Disposition>),
    /// The person wants the check to fill the screen.
    FullScreen,
    /// The person does not any more, or has left quickly.
    Closed,
    /// To developers, about settings or rules that could not be read. Nothing
    /// of the person's.
    Noted(Vec<String>),
}

impl Event {
    /// Its name in the contract.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Hello => "hello",
            Self::Ready => "ready",
            Self::Resized(_) => "resized",
            Self::Moved => "moved",
            Self::Led(_) => "led",
            Self::Started => "started",
            Self::Finished(_) => "finished",
            Self::FullScreen => "full-screen",
            Self::Closed => "closed",
            Self::Noted(_) => "noted",
        }
    }

    /// The whole message.
    pub fn said(&self) -> Said {
        let text = |text: &str| Said::Text(text.to_owned());
        let mut parts = vec![
            ("type", text(TYPE)),
            ("version", Said::Number(f64::from(VERSION))),
            ("event", text(self.name())),
        ];
        match self {
            Self::Resized(height) => parts.push(("height", Said::Number(f64::from(*height)))),
            Self::Led(at) => parts.push(("at", Said::Number(f64::from(*at)))),
            Self::Finished(Some(tier)) => parts.push(("tier", text(tier.name()))),
            Self::Noted(notes) => {
                parts.push((
                    "notes",
                    Said::List(notes.iter().map(|it| text(it)).collect()),
                ));
            }
            _ => {}
        }
        let named = |(name, part): (&str, Said)| (name.to_owned(), part);
        Said::Map(parts.into_iter().map(named).collect())
    }
}
