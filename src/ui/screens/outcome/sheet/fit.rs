//! What fits on one side of paper. Nothing can be measured before it is
//! printed, so lines are counted by their letters; a test prints the fullest
//! sheets there are.

use yew::AttrValue;

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
    pub fn fit(&mut self, lines: Vec<AttrValue>) -> Fitting {
        let all: usize = lines.iter().map(|line| self.lines_of(line)).sum();
        if all <= self.lines {
            self.take(all);
            return Fitting { lines, left_out: 0 };
        }
        self.take(1);
        let count = lines.len();
        let fitting: Vec<AttrValue> = lines
            .into_iter()
            .take_while(|line| {
                let needed = self.lines_of(line);
                let fits = needed <= self.lines;
                self.take(if fits { needed } else { 0 });
                fits
            })
            .collect();
        Fitting {
            left_out: count - fitting.len(),
            lines: fitting,
        }
    }
}
