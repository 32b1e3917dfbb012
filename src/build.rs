//! Content, checked, proved and made compact: a pack that is not whole, or that
//! breaks a safety statement for a single answer sheet, is not built.

#[allow(
    dead_code,
    unused_imports,
    reason = "the build needs less of it than the tool"
)]
mod authoring;
#[allow(dead_code, unused_imports, reason = "the build only makes packs")]
mod domain;
#[allow(
    dead_code,
    unused_imports,
    reason = "the build proves, and prints only what fails"
)]
mod proof;
#[allow(dead_code, reason = "the build only makes texts")]
mod text;

use authoring::{load, Files, Problem};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

fn main() -> ExitCode {
    println!("cargo:rerun-if-changed=content");
    println!("cargo:rerun-if-changed=src/authoring");
    println!("cargo:rerun-if-changed=src/domain");
    println!("cargo:rerun-if-changed=src/proof");
    println!("cargo:rerun-if-changed=src/text");
    match build() {
        Ok(()) => ExitCode::SUCCESS,
        Err(problems) => {
            for problem in &problems {
                println!("cargo:warning=content/{problem}");
            }
            eprintln!(
                "content: {} to mend; `make check-content` lists them",
                problems.len()
            );
            ExitCode::FAILURE
        }
    }
}

fn build() -> Result<(), Vec<Problem>> {
    // Only the widget carries the content with it.
    if std::env::var_os("CARGO_FEATURE_UI").is_none() {
        return Ok(());
    }
    let content = load(&Files::read(Path::new("content"))?)?;
    let proof = proof::prove_safety(&content);
    if !proof.holds() {
        return Err(proof.problems(&content));
    }
    let out = PathBuf::from(std::env::var_os("OUT_DIR").unwrap_or_default());
    let failed = |error: &dyn std::fmt::Display| {
        vec![Problem::at(
            "pack.toml",
            1,
            authoring::PackError::Unreadable(error.to_string()),
        )]
    };
    let pack = postcard::to_allocvec(content.pack.parts()).map_err(|error| failed(&error))?;
    let text = postcard::to_allocvec(&content.text).map_err(|error| failed(&error))?;
    let proved = postcard::to_allocvec(&proof.proved(&content)).map_err(|error| failed(&error))?;
    std::fs::write(out.join("proved.bin"), proved).map_err(|error| failed(&error))?;
    std::fs::write(out.join("pack.bin"), pack).map_err(|error| failed(&error))?;
    std::fs::write(out.join("text.bin"), text).map_err(|error| failed(&error))
}
