//! Screens and components. They know the domain and the text; of storage,
//! history and clock they know only what [`Device`](crate::platform::Device)
//! hands in at the top.

pub mod app;
mod asked;
mod clinic;
pub mod comfort;
pub mod components;
mod hooks;
pub mod hosted;
mod letters;
pub mod markup;
pub mod offline;
pub mod screens;
pub mod speech;
mod state;

pub use clinic::Reach;
pub use speech::Speech;
pub use state::{Action, Aside, Notice, Spot, State};
