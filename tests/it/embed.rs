//! What a clinic's page may ask of the check, without a browser: settings one
//! by one, its colour, and what the two pages tell each other.

mod colour;
mod settings;
mod talk;
