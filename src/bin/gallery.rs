//! Writes every state of every component and screen as a plain page, into
//! `target/gallery/`: see [`massage_check::gallery`].

use massage_check::gallery::{draw, write, Look, NoGallery, World};
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    match made() {
        Ok(count) => {
            println!("{count} states are in {FOLDER}; open {FOLDER}index.html.");
            ExitCode::SUCCESS
        }
        Err(why) => {
            eprintln!("no gallery: {why}");
            ExitCode::FAILURE
        }
    }
}

/// Below the folder that this is started in.
const FOLDER: &str = "target/gallery/";

fn made() -> Result<usize, NoGallery> {
    let drawn = draw(World::open)?;
    let styles = Path::new("styles");
    write(Path::new(FOLDER), &drawn, &Look::of("en-GB"), styles)?;
    Ok(drawn.len())
}
