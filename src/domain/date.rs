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
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
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

    /// The day so many days after 1 January 1970.
    pub fn from_days_since_1970(days: u64) -> Option<Self> {
        // Years begin in March here, so that the leap day comes last.
        let days = i64::try_from(days).ok()? + 719_468;
        let era = days.div_euclid(146_097);
        let of_era = days.rem_euclid(146_097);
        let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted = (5 * of_year + 2) / 153;
        let day = of_year - (153 * shifted + 2) / 5 + 1;
        let month = if shifted < 10 {
            shifted + 3
        } else {
            shifted - 9
        };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        Self::new(
            u16::try_from(year).ok()?,
            u8::try_from(month).ok()?,
            u8::try_from(day).ok()?,
        )
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
