//! What clinics get beside the page: the loader, under a name that stays and
//! under one that holds its hash; and the builder, the page on which their
//! staff put together the lines that call it.
//!
//! None of it is kept offline: patients never need it, and who edits a clinic's
//! page is online.

use super::publish::{
    integrity, mark, named, only, put, script, taken, text, write, Unfit, POLICY,
};
use std::path::Path;

/// Under this name always the newest. Clinics that name the hash in their page
/// use the other name, whose file never changes.
const LOADER: &str = "embed.js";
const BUILDER: &str = "builder.html";

/// Whether a file is there for other sites' pages and those who write them: the
/// program for frames too.
pub(super) fn is_for_others(name: &str) -> bool {
    let stem = name.split(['-', '.']).next();
    matches!(stem, Some("builder" | "embed" | "hosted"))
}

/// Makes both ready in this folder, the builder with this policy.
pub(super) fn publish(folder: &Path, policy: &str) -> Result<(), Unfit> {
    let version = env!("CARGO_PKG_VERSION");
    let code = format!(
        "/* Massage Check {version}, MIT OR Apache-2.0 */\n{}",
        bare(&text(&folder.join(LOADER))?)
    );
    write(&folder.join(LOADER), &code)?;
    // As clinics write it: what the builder uses itself is what it hands out.
    let kind = format!(" async crossorigin=\"anonymous\" data-version=\"{version}\"");
    let loader = script(folder, "embed", &kind, &code)?;

    let [code, style] = ["builder.js", "builder.css"].map(|name| taken(&folder.join(name)));
    let shared = only(folder, ".css")?;
    let styles = [shared, named(folder, "builder", "css", style?.as_bytes())?];
    let mut links = String::new();
    for name in styles {
        let hash = integrity(text(&folder.join(&name))?.as_bytes());
        links += &format!("<link rel=\"stylesheet\" href=\"./{name}\" integrity=\"{hash}\">\n");
    }
    let builder = script(folder, "builder", " type=\"module\"", &code?)?;

    let page = folder.join(BUILDER);
    let mut html = text(&page)?;
    for (place, filling) in [
        (POLICY, policy),
        ("<link data-publish=\"styles\">\n", &links),
        (&mark("loader"), &loader),
        (&mark("builder"), &builder),
    ] {
        html = put(&html, place, filling)?;
    }
    write(&page, &html)
}

/// Without indents, and without lines that are nothing but comment. What stands
/// behind code stays, since only a reader of JavaScript could tell it from text.
/// So no text of a script may run over more than one line.
pub(super) fn bare(code: &str) -> String {
    let mut within = false;
    let mut kept = String::new();
    for line in code.lines().map(str::trim) {
        if within || line.starts_with("/*") {
            within = !line.ends_with("*/");
        } else if !line.is_empty() && !line.starts_with("//") {
            kept += line;
            kept.push('\n');
        }
    }
    kept
}
