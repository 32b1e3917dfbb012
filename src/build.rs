//! Content, checked, proved and made compact: a pack that is not whole, or that
//! breaks a safety statement for a single answer sheet, is not built.

#[allow(
    dead_code,
    unused_imports,
    reason = "the build needs less of it than the tool"
)]
mod authoring;
#[allow(dead_code, reason = "the build opens nothing")]
mod carried;
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
    println!("cargo:rerun-if-changed=src/carried.rs");
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
    // Only the widget, and what makes the page of it, carry the content with them.
    let carries = ["CARGO_FEATURE_UI", "CARGO_FEATURE_PUBLISH"];
    if carries.iter().all(|it| std::env::var_os(it).is_none()) {
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
    let carried = carried::carry(&content.pack, &content.text, &proof.proved(&content));
    for (name, bytes) in ["first.bin", "later.bin"]
        .iter()
        .zip(carried.map_err(|error| failed(&error))?)
    {
        std::fs::write(out.join(name), bytes).map_err(|error| failed(&error))?;
    }
    Ok(())
}
