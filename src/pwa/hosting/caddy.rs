//! Caddy 2: lines for the block of a site.

use super::policy::{self, ASK_AGAIN, FOR_GOOD, HASHED_END, LOADER, OPEN, WHOSE};
use super::{ancestors, comment, opening, FRAMES, LIFETIMES, LOADED, TRANSPORT, WHOLE_SITE};

pub(super) fn file() -> String {
    let mut text = opening(
        "for Caddy 2. Caddy sees to TLS by itself. In your Caddyfile:\n\n\
         \x20   check.example {\n\
         \x20       root * /srv/massage-check\n\
         \x20       import /etc/caddy/massage-check.caddy\n\
         \x20   }\n",
    );
    text += "\nheader {\n";
    for (name, value) in policy::headers() {
        if name != WHOSE.0 {
            text += &format!("\t{name} \"{value}\"\n");
        }
    }
    // Told apart from the others, as the order of two that set the same is Caddy's own.
    text += &format!(
        "}}\n\n{}@massage_check_loader path_regexp /{LOADER}\n\
         @massage_check_own not path_regexp /{LOADER}\n\
         header @massage_check_own {} \"{}\"\nheader @massage_check_loader {{\n",
        comment(LOADED, ""),
        WHOSE.0,
        WHOSE.1,
    );
    for (name, value) in OPEN {
        text += &format!("\t{name} \"{value}\"\n");
    }
    text += "}\n\n";
    text += &comment(FRAMES, "");
    for (who, value) in ancestors() {
        text +=
            &format!("# {who}:\n# header +Content-Security-Policy \"frame-ancestors {value}\"\n");
    }
    let (name, value) = TRANSPORT;
    text += &format!(
        "\n{}@massage_check_tls protocol https\nheader @massage_check_tls {name} \"{value}\"\n",
        comment(WHOLE_SITE, "")
    );
    // Only where there is such a file: that something is missing is not to be remembered.
    text += &format!(
        "\n{}@massage_check_hashed {{\n\tpath_regexp {HASHED_END}\n\tfile\n}}\n\
         @massage_check_named not path_regexp {HASHED_END}\n\
         header @massage_check_hashed Cache-Control \"{FOR_GOOD}\"\n\
         header @massage_check_named Cache-Control \"{ASK_AGAIN}\"\n",
        comment(LIFETIMES, "")
    );
    text += "\n# Older systems do not know this kind of file.\n";
    for (ending, kind) in policy::KINDS
        .iter()
        .filter(|(ending, _)| *ending == "webmanifest")
    {
        text += &format!(
            "@massage_check_{ending} path *.{ending}\nheader @massage_check_{ending} Content-Type {kind}\n"
        );
    }
    text += "\nencode {\n\tzstd\n\tgzip\n\tmatch {\n";
    for kind in policy::compressible() {
        text += &format!("\t\theader Content-Type {kind}*\n");
    }
    text + "\t}\n}\nfile_server\n"
}
