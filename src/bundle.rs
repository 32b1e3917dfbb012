//! The content as the widget carries it: checked and made compact by the
//! build, and checked once more when it is opened.

use crate::domain::{Fault, Pack};
use crate::text::Text;

static PACK: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/pack.bin"));
static TEXT: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/text.bin"));

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
pub fn open() -> Result<(Pack, Text), Broken> {
    let parts = postcard::from_bytes(PACK).map_err(Broken::Unreadable)?;
    let pack = Pack::new(parts).map_err(Broken::Faults)?;
    let text = postcard::from_bytes(TEXT).map_err(Broken::Unreadable)?;
    Ok((pack, text))
}
