//! The report as somebody reads it.

use super::{Edit, Report, Shifted};
use crate::authoring::Loosened;
use core::fmt::{self, Display, Formatter};

const LEGEND: &str = "\
Each sheet is the least that has to be said; all else is answered as calmly as can be.
“Instead of” a condition, that many others show the same change, or part of it.
";

/// Of sheets that change in the same way, this many are written out.
const SHEETS: usize = 4;

impl Display for Report {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.print(f, &|of| format!("loosened by {of}"))
    }
}

impl Report {
    /// Prints it, with something to be said of each entry that loosens.
    pub fn print(
        &self,
        f: &mut Formatter<'_>,
        of_entry: &dyn Fn(&Loosened) -> String,
    ) -> fmt::Result {
        let [old, new] = &self.versions;
        writeln!(f, "Old: {old}. New: {new}.")?;
        if self.is_empty() {
            return writeln!(f, "Nothing differs.");
        }
        let counts = [
            self.loosened().count(),
            self.tightened().count(),
            self.otherwise().count(),
        ];
        let [looser, tighter, other] = counts;
        writeln!(
            f,
            "{} answer sheets tried. Changes: {looser} loosened, {tighter} tightened, {other} otherwise.",
            self.tried
        )?;
        for rule in &self.untried {
            writeln!(
                f,
                "NOT TRIED IN FULL: `{rule}` can be met in too many ways; take it for loosened."
            )?;
        }
        if counts != [0; 3] {
            f.write_str(LEGEND)?;
        }
        section(f, "LOOSENED", self.loosened(), of_entry)?;
        section(f, "TIGHTENED", self.tightened(), of_entry)?;
        section(f, "CHANGED OTHERWISE", self.otherwise(), of_entry)?;
        if !self.edits.is_empty() {
            writeln!(f, "\nEDITED")?;
        }
        self.edits.iter().try_for_each(|edit| write!(f, "{edit}"))
    }
}

fn section<'r>(
    f: &mut Formatter<'_>,
    title: &str,
    shifted: impl Iterator<Item = &'r Shifted>,
    of_entry: &dyn Fn(&Loosened) -> String,
) -> fmt::Result {
    for (index, shifted) in shifted.enumerate() {
        if index == 0 {
            writeln!(f, "\n{title}")?;
        }
        write!(f, "\n{}. {shifted}", index + 1)?;
        for of in &shifted.needs {
            writeln!(f, "   {}", of_entry(of))?;
        }
    }
    Ok(())
}

impl Display for Shifted {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for (index, sheet) in self.sheets.iter().take(SHEETS).enumerate() {
            let lead = if index == 0 { "" } else { "   or: " };
            writeln!(f, "{lead}{sheet}")?;
        }
        if self.sheets.len() > SHEETS {
            writeln!(f, "   or any of {} sheets more", self.sheets.len() - SHEETS)?;
        }
        for change in &self.changes {
            writeln!(f, "     {change}")?;
        }
        if self.rules.is_empty() {
            writeln!(f, "   by no rule: see what else was edited, below")
        } else {
            writeln!(f, "   by {}", self.rules.join(", "))
        }
    }
}

impl Display for Edit {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let lists = [
            ("added", &self.added),
            ("removed", &self.removed),
            ("changed", &self.changed),
        ];
        for (verb, names) in lists {
            match names.as_slice() {
                [] => {}
                [one] => writeln!(f, "\n{}, {verb}: {one}", self.of)?,
                several => writeln!(f, "\n{}, {verb}:\n  {}", self.of, several.join("\n  "))?,
            }
        }
        Ok(())
    }
}
