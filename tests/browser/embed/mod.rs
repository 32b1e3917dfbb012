//! The check on the pages of clinics: pasted as a snippet, on ordinary pages
//! and on hostile ones.

mod clinic;
mod hosts;
mod manners;
mod messages;
mod sight;
mod stage;

pub use stage::{Scene, Stage};
