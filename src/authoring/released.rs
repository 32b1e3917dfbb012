//! The advice as last released, in one file beside the content it came from,
//! so that any clone can say what has become looser since.

use super::files::Files;
use super::load::syntax;
use super::problem::{PackError, Problem};
use std::collections::BTreeMap;

/// The file, under the content folder.
pub const RELEASED: &str = "released.toml";

const HEAD: &str = "\
# The advice as last released, file by file: what every change is compared with.
# Made by `make release-content`, never by hand; see content/README.md.
";

/// What a release leaves out: words, made-up people, and itself.
const BESIDES: [&str; 3] = ["text/", "vignettes/", RELEASED];

/// The files of content that say what is advised, as one file.
pub fn write(files: &Files) -> String {
    let mut text = HEAD.to_owned();
    for (name, content) in files.iter() {
        if BESIDES.iter().all(|besides| !name.starts_with(besides)) {
            let written = literal(content).unwrap_or_else(|| escaped(content));
            text.push_str(&format!("\n{} = {written}\n", escaped(name)));
        }
    }
    text
}

/// The files again.
pub fn read(text: &str) -> Result<Files, Vec<Problem>> {
    let all: BTreeMap<String, String> =
        toml::from_str(text).map_err(|error| vec![syntax(RELEASED, text, &error)])?;
    let mut files = Files::default();
    for (name, content) in all {
        files.put(&name, content);
    }
    if files.iter().next().is_none() {
        return Err(vec![Problem::at(RELEASED, 1, PackError::NoContent)]);
    }
    Ok(files)
}

/// Between three quotation marks, so that it reads as it was written; unless
/// it has what cannot stand there.
fn literal(content: &str) -> Option<String> {
    let plain = |letter: char| letter == '\n' || letter == '\t' || !letter.is_control();
    let fits = content.chars().all(plain) && content.ends_with('\n') && !content.contains("'''");
    fits.then(|| format!("'''\n{content}'''"))
}

fn escaped(content: &str) -> String {
    toml::Value::String(content.to_owned()).to_string()
}
