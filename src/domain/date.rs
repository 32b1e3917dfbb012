//! A day of the calendar, just enough to know whether content is still valid.

use core::fmt;
use core::str::FromStr;
use serde::{Deserialize, Serialize};

/// A day, ordered as the calendar is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// A day, if the calendar has it.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let leap =
            year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let days = match month {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            _ => return None,
        };
        (1..=days)
            .contains(&day)
            .then_some(Self { year, month, day })
    }

    /// The day before; the first day there is has none and stays.
    #[must_use]
    pub fn day_before(self) -> Self {
        let Self { year, month, day } = self;
        (1..day)
            .next_back()
            .and_then(|day| Self::new(year, month, day))
            .or_else(|| {
                (28..=31)
                    .rev()
                    .find_map(|day| Self::new(year, month.checked_sub(1)?, day))
            })
            .or_else(|| Self::new(year.checked_sub(1)?, 12, 31))
            .unwrap_or(self)
    }

    /// The year.
    pub const fn year(self) -> u16 {
        self.year
    }

    /// The month, from 1.
    pub const fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, from 1.
    pub const fn day(self) -> u8 {
        self.day
    }
}

/// Reads `2026-11-22` and nothing else.
impl FromStr for Date {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let mut parts = text.split('-');
        let (Some(year), Some(month), Some(day), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(());
        };
        if (year.len(), month.len(), day.len()) != (4, 2, 2) {
            return Err(());
        }
        let read = |part: &str| part.parse::<u16>().map_err(drop);
        let small = |part: &str| part.parse::<u8>().map_err(drop);
        Self::new(read(year)?, small(month)?, small(day)?).ok_or(())
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// Whether content may still be relied on today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Currency {
    /// Within its dates.
    Current,
    /// Past its valid-until date.
    OutOfDate,
    /// Today is not known, or the device's clock says a day before the content
    /// was written: it cannot be trusted to tell whether the content is out of
    /// date, so neither can we.
    Unknown,
}
