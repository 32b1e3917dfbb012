//! What was proved of a pack when the page was built, for the screen that
//! says so. Nothing is decided by it.

use serde::{Deserialize, Serialize};

/// The statements that hold, and what they hold for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proved {
    /// How many digits the number of possible answer sheets has.
    pub digits: u16,
    /// Ids of the statements, in their order; words under `statement.<id>`.
    pub statements: Vec<Box<str>>,
    /// Ids of the hazards, in their order; words under `hazard.<id>`.
    pub hazards: Vec<Box<str>>,
}
