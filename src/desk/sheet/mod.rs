//! Answer sheets in the codes of the clinical basis, one JSON value a line,
//! and outcomes in the same codes.
//!
//! What is not a sheet at all is an error. Anything else gets an outcome: a
//! code nobody knows, or a value nobody can have, holds it back (S32), while
//! every known answer still counts.

mod json;
mod read;
mod values;
mod write;

use crate::domain::{
    judge, Disposition, Findings, ItemId, Kind, OptionDef, OptionId, Outcome, Pack,
};
use std::collections::HashMap;

/// Reads sheets against a pack. Made once, used for every line.
#[derive(Debug)]
pub struct Sheets<'a> {
    pack: &'a Pack,
    signs: HashMap<&'a str, ItemId>,
    ticks: HashMap<&'a str, (ItemId, OptionId)>,
    named: Named,
    /// Options of the age item and the years below which each holds.
    age: Vec<(OptionId, Option<u16>)>,
}

/// The items that a sheet names by key rather than by code.
#[derive(Debug)]
struct Named {
    age: ItemId,
    conditions: ItemId,
    unknown_condition: OptionId,
    goals: ItemId,
    areas: ItemId,
    compared: ItemId,
    self_flare: ItemId,
    active_signs: ItemId,
    well: ItemId,
    ratings: [(&'static str, ItemId); 4],
}

/// A sheet's id and what it amounts to.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// As given, whatever it was.
    pub id: String,
    /// The answers.
    pub findings: Findings,
    /// Codes and values that nobody knows.
    pub unknown: Vec<String>,
}

/// Why a line is not a sheet.
#[derive(Debug, thiserror::Error)]
pub enum NotASheet {
    /// Not JSON.
    #[error("not JSON ({0}); each line is one answer sheet, see content/README.md")]
    Json(#[from] serde_json::Error),
    /// JSON, but of another shape.
    #[error("not an answer sheet: {0}; see content/README.md")]
    Shape(&'static str),
}

/// The pack lacks an item that sheets name by key.
#[derive(Debug, thiserror::Error)]
#[error("the pack has no item with basis `{0}`, which answer sheets need")]
pub struct NoSuchItem(&'static str);

impl<'a> Sheets<'a> {
    /// Ready to read sheets, unless the pack is not of the clinical basis.
    pub fn new(pack: &'a Pack) -> Result<Self, NoSuchItem> {
        let item = |basis: &'static str| {
            pack.items()
                .find(|id| &*pack.item(*id).basis == basis)
                .ok_or(NoSuchItem(basis))
        };
        let with_option = |basis: &'static str| {
            pack.items()
                .find_map(|id| {
                    let options = &pack.item(id).options;
                    let has = |it: &OptionDef| it.basis.as_deref() == Some(basis);
                    options
                        .iter()
                        .position(has)
                        .map(|at| (id, OptionId::at(at)))
                })
                .ok_or(NoSuchItem(basis))
        };
        let (age, _) = with_option("H15")?;
        let (conditions, unknown_condition) = with_option("C25")?;
        let named = Named {
            age,
            conditions,
            unknown_condition,
            goals: with_option("SY01")?.0,
            areas: item("FQ9")?,
            compared: item("FQ5")?,
            self_flare: item("FQ6")?,
            active_signs: item("FQ7")?,
            well: item("FQ8")?,
            ratings: [
                ("pain", item("FQ1")?),
                ("stiff", item("FQ2")?),
                ("tired", item("FQ3")?),
                ("main", item("FQ4")?),
            ],
        };
        let mut signs = HashMap::new();
        let mut ticks = HashMap::new();
        for id in pack.items() {
            let about = pack.item(id);
            match about.kind {
                Kind::Sign | Kind::Clearable | Kind::Agreement
                    if about.basis.starts_with(['E', 'U', 'H', 'R']) =>
                {
                    signs.insert(&*about.basis, id);
                }
                Kind::Ticks { .. } => {
                    for (index, option) in about.options.iter().enumerate() {
                        let codes = option.basis.iter().chain(&option.codes);
                        ticks.extend(codes.map(|code| (&**code, (id, OptionId::at(index)))));
                    }
                }
                _ => {}
            }
        }
        let years = pack.item(age).options.iter().enumerate();
        let age = years.map(|(index, option)| (OptionId::at(index), option.below));
        let age = age.collect();
        Ok(Self {
            pack,
            signs,
            ticks,
            named,
            age,
        })
    }

    /// The outcome of a sheet, held back if anything in it is unknown.
    pub fn judge(&self, sheet: &Sheet) -> Outcome {
        let floor = if sheet.unknown.is_empty() {
            Disposition::Ready
        } else {
            Disposition::Hold
        };
        judge(self.pack, &sheet.findings, floor)
    }
}
