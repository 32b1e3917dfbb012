//! The native tests: what the content says of made-up people, the safety
//! statements, what authors are told, and the rules of this house.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    missing_docs,
    reason = "a test that cannot go on should stop, and its name says what it is about"
)]

mod agree;
mod assumptions;
#[cfg(feature = "ssr")]
mod carried;
#[cfg(feature = "ssr")]
mod comfort;
mod dates;
mod desk;
mod embed;
mod embedding;
mod explain;
mod faults;
#[cfg(feature = "ssr")]
mod first;
mod fuzz;
mod graver;
mod hosted;
mod hosting;
mod house;
mod loosening;
#[cfg(feature = "ssr")]
mod manifest;
#[cfg(feature = "ssr")]
mod markup;
mod naive;
mod nearest;
#[cfg(feature = "ssr")]
mod offline;
mod overlay;
mod packs;
mod pairs;
mod prove;
mod pwa;
mod reading;
mod released;
mod rules;
mod safety;
mod sample;
mod session;
mod sets;
mod sheets;
mod short;
mod support;
mod threats;
mod vignettes;
mod whole;
