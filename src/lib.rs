//! Massage Check: is massage a sensible idea today, for an adult who lives
//! with an autoimmune condition?
//!
//! The map, and what each part must not know:
//!
//! ```text
//! main.rs ──▶ ui ──▶ text ──▶ domain ◀── authoring ◀── proof ◀── desk ◀── bin/content.rs
//!    └──────▶ platform ───────▶ domain        ▲
//!                                          build.rs
//! ```
//!
//! - [`domain`]: items, answers, rules, advice, triage. No browser, files,
//!   clock, wording or TOML.
//! - [`carried`]: pack and words as they are sent, in two parts.
//! - [`text`]: words for people, by key. No browser, no rules.
//! - [`embed`]: what a clinic's page may ask, and what the two tell each other.
//!   No browser, no answers. What has to read it all, and [`overlay`], are in
//!   the program for frames only (feature `hosted`).
//! - [`overlay`]: what a clinic adds, from its JSON to a pack that can only be
//!   stricter. In the browser and on the desk alike; no browser, files or clock.
//! - `authoring`: TOML to a checked pack, messages to authors. Never in the
//!   browser.
//! - `proof`: that the safety statements hold for every answer sheet, and
//!   answers and rules in plain words. Never in the browser.
//! - `desk`: review tables, differences, reading age, answer sheets, vignettes.
//!   Never in the browser.
//! - `ui`: screens and components. No storage, no history, no clock.
//! - `platform`: the browser at arm's length, behind small traits.
//! - `pwa`: the built page made ready to be hosted: hashes, policy, worker.
//!   Never in the browser.
//! - `gallery`: every state that a person can meet, for people to look at and
//!   for tests to walk. Never in the browser.

#[cfg(any(feature = "ui", feature = "publish"))]
pub mod bundle;
pub mod carried;
pub mod domain;
pub mod embed;
pub mod text;

#[cfg(feature = "hosted")]
pub mod overlay;

#[cfg(feature = "author")]
pub mod authoring;
#[cfg(feature = "author")]
pub mod desk;
#[cfg(feature = "ssr")]
pub mod gallery;
#[cfg(feature = "ui")]
pub mod platform;
#[cfg(feature = "author")]
pub mod proof;
#[cfg(feature = "publish")]
pub mod pwa;
#[cfg(feature = "ui")]
pub mod ui;
