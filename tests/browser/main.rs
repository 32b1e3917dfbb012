//! The built page, walked in a real browser as people walk it: for what only
//! a browser knows, such as focus, keys, history, and what happens when the
//! page cannot run. `make test` builds the page first.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on should stop, and say what it saw"
)]

mod hands;
mod harness;
mod sheets;
mod walk;
mod words;

mod back;
mod builder;
mod change;
mod clearing;
mod clock;
mod comfort;
mod country;
mod embed;
mod engines;
mod failing;
mod first;
mod frame;
mod gallery;
mod haste;
mod hosts;
mod icons;
mod installable;
mod journeys;
mod kept;
mod keys;
mod leaving;
mod lists;
mod looks;
mod messages;
mod mistakes;
mod network;
mod odd;
mod offline;
mod offline_ui;
mod outcomes;
mod packages;
mod programs;
mod pseudo;
mod sheet;
mod slow;
