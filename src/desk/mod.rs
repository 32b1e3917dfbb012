//! What an author does with content that is whole: read it as tables, compare
//! two versions, measure how easy it reads, run answer sheets and vignettes
//! through it. Never in the browser.

pub mod diff;
pub mod overlay;
pub mod reading;
pub mod release;
pub mod review;
pub mod safety;

pub mod sheet;
pub mod vignette;

pub use crate::proof::{calm, plain};
