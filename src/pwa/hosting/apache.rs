//! Apache: `.htaccess`, or lines for a `<Directory>`.

use super::policy::{self, ASK_AGAIN, FOR_GOOD, HASHED_END, LOADER, OPEN};
use super::{ancestors, comment, opening, FRAMES, LIFETIMES, LOADED, PART_OF_SITE, TRANSPORT};

pub(super) fn file() -> String {
    let mut text = opening(
        "for Apache 2.4. Copy this file as `.htaccess` into the folder\n\
         of the check, or its lines into a <Directory> of your configuration. Needs\n\
         mod_headers, and `AllowOverride FileInfo`. Where the module is missing Apache\n\
         says 500 rather than leave out what protects people; where .htaccess is not\n\
         allowed it is passed over in silence, so look whether the headers are there.\n",
    );
    text.push('\n');
    for (name, value) in policy::headers() {
        text += &format!("Header always set {name} \"{value}\"\n");
    }
    text += &format!("\n{}<FilesMatch \"^{LOADER}\">\n", comment(LOADED, ""));
    for (name, value) in OPEN {
        text += &format!("    Header always set {name} \"{value}\"\n");
    }
    text += "</FilesMatch>\n\n";
    text += &comment(FRAMES, "");
    for (who, value) in ancestors() {
        text += &format!(
            "# {who}:\n# Header always add Content-Security-Policy \"frame-ancestors {value}\"\n"
        );
    }
    let (name, value) = TRANSPORT;
    text += &format!(
        "\n{}# Header always set {name} \"{value}\"\n",
        comment(PART_OF_SITE, "")
    );
    // Without "always": that something is missing is not to be remembered.
    text += &format!(
        "\n{}Header set Cache-Control \"{ASK_AGAIN}\"\n\
         <FilesMatch \"{HASHED_END}\">\n    Header set Cache-Control \"{FOR_GOOD}\"\n</FilesMatch>\n\n",
        comment(LIFETIMES, "")
    );
    for (ending, kind) in policy::KINDS {
        text += &format!("AddType {kind} .{ending}\n");
    }
    let kinds: Vec<&str> = policy::compressible().collect();
    let kinds = kinds.join(" ");
    text += &format!(
        "\n<IfModule mod_filter.c>\n<IfModule mod_deflate.c>\n    AddOutputFilterByType DEFLATE {kinds}\n</IfModule>\n</IfModule>\n\
         # Instead of it, where there is mod_brotli, which makes the program smaller still:\n\
         # AddOutputFilterByType BROTLI_COMPRESS {kinds}\n"
    );
    text
}
