//! Makes the page that Trunk has just built ready to be hosted: see
//! [`massage_check::pwa`]. Trunk calls this after each build (`Trunk.toml`).

use massage_check::bundle::{FIRST, LATER};
use massage_check::pwa::{publish, Content, Unfit, Use};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Where Trunk builds the program for frames: before the page that takes it from there.
const HOSTED: &str = "MASSAGE_CHECK_HOSTED";

fn main() -> ExitCode {
    let Some(folder) = std::env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from) else {
        eprintln!(
            "publish: Trunk calls this, and says by TRUNK_STAGING_DIR where it built the page"
        );
        return ExitCode::FAILURE;
    };
    let hosted = std::env::var_os(HOSTED).map_or_else(|| "target/hosted".into(), PathBuf::from);
    if ends_in(&hosted) {
        println!("publish: the program for frames goes into the page that is built next");
        return ExitCode::SUCCESS;
    }
    let editing = std::env::var("TRUNK_PROFILE").as_deref() == Ok("debug");
    let usage = if editing {
        Use::Editing
    } else {
        Use::Hosting(&hosted)
    };
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

/// Whether this is where Trunk is building now.
fn ends_in(folder: &Path) -> bool {
    let dist = std::env::var_os("TRUNK_DIST_DIR").map(PathBuf::from);
    dist.is_some_and(|dist| dist.ends_with(folder))
}

/// With what caused it.
fn in_full(why: &Unfit) -> String {
    let cause = std::error::Error::source(why);
    cause.map_or_else(|| why.to_string(), |cause| format!("{why}: {cause}"))
}
