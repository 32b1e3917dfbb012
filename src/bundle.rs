//! The content as the build made it. The page fetches it as two files
//! (src/pwa); whoever draws screens on a host has it in the program.

/// All that it takes to reach a result: see [`crate::carried`].
pub static FIRST: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/first.bin"));
/// What a person may want to read besides.
pub static LATER: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/later.bin"));

#[cfg(feature = "ui")]
pub use opened::{open, Opened};

#[cfg(feature = "ui")]
mod opened {
    use super::{FIRST, LATER};
    use crate::carried::{open_first, open_later, Broken, First, Later};
    use crate::domain::{Pack, Proved};
    use crate::text::Text;

    /// All of it.
    #[derive(Debug)]
    pub struct Opened {
        /// The rules and all that they speak of.
        pub pack: Pack,
        /// The words for people.
        pub text: Text,
        /// What was proved of them.
        pub proved: Proved,
    }

    /// Opens all of it.
    pub fn open() -> Result<Opened, Broken> {
        let First { pack, text } = open_first(FIRST)?;
        let later: Later = open_later(LATER)?;
        Ok(Opened {
            pack,
            text: text.and(later.text),
            proved: later.proved,
        })
    }
}
