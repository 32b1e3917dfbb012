//! What fits on one side of paper. Nothing can be measured before it is
//! printed, so lines are counted by their letters; a test prints the fullest
//! sheets there are.

use yew::AttrValue;

/// Stands between words that run on one after another.
pub const BETWEEN: &str = "; ";

/// A column of the sheet: how many letters go on a line, and how many lines
/// are left.
#[derive(Clone, Copy, Debug)]
pub struct Room {
    letters: usize,
    lines: usize,
}

/// The lines that fit, and how many were left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fitting {
    /// As many as fit, in their order.
    pub lines: Vec<AttrValue>,
    /// The rest, which the sheet owns up to.
    pub left_out: usize,
}

impl Room {
    /// So many lines of so many letters.
    pub const fn new(letters: usize, lines: usize) -> Self {
        Self { letters, lines }
    }

    /// How many lines these words take.
    pub fn lines_of(self, words: &str) -> usize {
        words.chars().count().div_ceil(self.letters.max(1)).max(1)
    }

    /// How many lines are left.
    pub const fn left(self) -> usize {
        self.lines
    }

    /// Takes so many lines away, as far as there are any.
    pub const fn take(&mut self, lines: usize) {
        self.lines = self.lines.saturating_sub(lines);
    }

    /// The first of these lines that fit, the most important coming first. A
    /// line is kept for saying how many were left out.
    pub fn fit(self, lines: Vec<AttrValue>) -> Fitting {
        first_that_fit(lines, self.lines, 1, |line| self.lines_of(line))
    }

    /// The same for words that run on one after another.
    pub fn fit_run_on(self, words: Vec<AttrValue>) -> Fitting {
        let room = self.letters * self.lines;
        first_that_fit(words, room, self.letters, |word| {
            word.chars().count() + BETWEEN.len()
        })
    }
}

/// All of them if there is room; or else as many from the first on as leave
/// so much room for what is said of the others.
fn first_that_fit(
    lines: Vec<AttrValue>,
    room: usize,
    kept: usize,
    needed: impl Fn(&str) -> usize,
) -> Fitting {
    let all: usize = lines.iter().map(|line| needed(line)).sum();
    let mut left = if all <= room {
        room
    } else {
        room.saturating_sub(kept)
    };
    let count = lines.len();
    let fitting: Vec<AttrValue> = lines
        .into_iter()
        .map_while(|line| {
            left = left.checked_sub(needed(&line))?;
            Some(line)
        })
        .collect();
    Fitting {
        left_out: count - fitting.len(),
        lines: fitting,
    }
}
