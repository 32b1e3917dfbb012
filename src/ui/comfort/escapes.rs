//! The Escape key, three times in a row.
//!
//! Knows no clock: it is told when each press was.

/// How many presses it takes: one or two happen by themselves.
const ENOUGH: u8 = 3;
/// How far apart two of them may be, in milliseconds: stiff hands are slow.
const APART: u64 = 3000;

/// The presses so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Escapes {
    count: u8,
    last: u64,
}

impl Escapes {
    /// With one more press, at this time.
    #[must_use]
    pub const fn and(self, at: u64) -> Self {
        let in_a_row = self.count > 0 && at.saturating_sub(self.last) <= APART;
        Self {
            count: if in_a_row { self.count + 1 } else { 1 },
            last: at,
        }
    }

    /// Whether that is enough.
    pub const fn enough(self) -> bool {
        self.count >= ENOUGH
    }

    /// How many more it takes, once it has begun.
    pub const fn more(self) -> Option<u8> {
        match self.count {
            0 => None,
            count => Some(ENOUGH.saturating_sub(count)),
        }
    }
}
