//! Makes the page that Trunk has just built ready to be hosted: see
//! [`massage_check::pwa`]. Trunk calls this after each build (`Trunk.toml`).

use massage_check::bundle::{FIRST, LATER};
use massage_check::pwa::{publish, Content, Unfit, Use};
use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let Some(folder) = std::env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from) else {
        eprintln!(
            "publish: Trunk calls this, and says by TRUNK_STAGING_DIR where it built the page"
        );
        return ExitCode::FAILURE;
    };
    let editing = std::env::var("TRUNK_PROFILE").as_deref() == Ok("debug");
    let usage = if editing { Use::Editing } else { Use::Hosting };
    let content = Content {
        first: FIRST,
        later: LATER,
    };
    match publish(&folder, content, usage) {
        Ok(done) => {
            println!(
                "publish: version {}, {} files to keep offline",
                done.version,
                done.files.len()
            );
            ExitCode::SUCCESS
        }
        Err(why) => {
            eprintln!("publish: {}", in_full(&why));
            ExitCode::FAILURE
        }
    }
}

/// With what caused it.
fn in_full(why: &Unfit) -> String {
    let cause = std::error::Error::source(why);
    cause.map_or_else(|| why.to_string(), |cause| format!("{why}: {cause}"))
}
