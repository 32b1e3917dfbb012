//! The built page made ready to be hosted: nothing in it is inline, every file
//! is known by its hash, the browser is told what it may load, and a worker
//! keeps it all for when there is no network.
//!
//! A worker of our own rather than Workbox: what it has to do is some hundred
//! lines (`worker.js`), and two things Workbox has no word for: it checks each
//! file it serves against the hash it was built with, and it changes versions
//! only when the person says so and no other tab is in the middle of a check.
//! Workbox brings 5 kB of modules for routes and strategies that are not
//! wanted here, and a build chain in JavaScript to keep up.

pub mod hosting;
mod loader;
pub mod policy;
mod programs;
mod publish;

pub use publish::{integrity, publish, Content, Published, Unfit, Use};
