//! The content as the widget carries it: checked and made compact by the
//! build, and checked once more when it is opened.

use crate::domain::{Fault, Pack, Proved};
use crate::text::Text;

static PACK: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/pack.bin"));
static TEXT: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/text.bin"));
static PROVED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/proved.bin"));

/// The content that was built in.
#[derive(Debug)]
pub struct Opened {
    /// The rules and all that they speak of.
    pub pack: Pack,
    /// The words for people.
    pub text: Text,
    /// What was proved of them.
    pub proved: Proved,
}

/// Why the content could not be opened. The widget then speaks of nothing but
/// whom to ask.
#[derive(Debug)]
pub enum Broken {
    /// The bytes are not a pack, or not a text.
    Unreadable(postcard::Error),
    /// They are, and it does not hold together.
    Faults(Vec<Fault>),
}

/// Opens the content that was built in.
pub fn open() -> Result<Opened, Broken> {
    let parts = postcard::from_bytes(PACK).map_err(Broken::Unreadable)?;
    let pack = Pack::new(parts).map_err(Broken::Faults)?;
    let text = postcard::from_bytes(TEXT).map_err(Broken::Unreadable)?;
    let proved = postcard::from_bytes(PROVED).map_err(Broken::Unreadable)?;
    Ok(Opened { pack, text, proved })
}
