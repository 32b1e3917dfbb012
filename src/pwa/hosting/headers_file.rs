//! `_headers`, as Netlify and Cloudflare Pages read it. They end TLS, compress
//! and know the kinds of files by themselves.

use super::policy::{self, FOR_GOOD, HASHED, OPEN};
use super::{ancestors, comment, opening, FRAMES, LIFETIMES, LOADED, TRANSPORT, WHOLE_SITE};

pub(super) fn file() -> String {
    let mut text = opening(
        "for Netlify and Cloudflare Pages. Copy this file as `_headers`\n\
         into the folder that you publish. Is the check in a folder of it, then put that\n\
         folder's name before every path: /check/* for /*.\n",
    );
    text += "\n/*\n";
    for (name, value) in policy::headers() {
        text += &format!("  {name}: {value}\n");
    }
    text += &comment(FRAMES, "  ");
    for (who, value) in ancestors() {
        text += &format!("  # {who}:\n  # Content-Security-Policy: frame-ancestors {value}\n");
    }
    let (name, value) = TRANSPORT;
    text += &format!("{}  {name}: {value}\n", comment(WHOLE_SITE, "  "));
    // A name that two rules give is joined with a comma by these hosts, so /* must not say it.
    text += &format!(
        "\n{}{}",
        comment(LIFETIMES, ""),
        comment(
            "These hosts do the latter by themselves; so nothing is said of it here.",
            ""
        )
    );
    for name in HASHED {
        text += &format!("/{name}-*\n  Cache-Control: {FOR_GOOD}\n");
    }
    // Both words for it end up in one line, which browsers take for no word at all: and that is what the loader needs.
    // Nothing else may begin like these names.
    text += &format!(
        "\n{}{}",
        comment(LOADED, ""),
        comment(
            "\
These hosts send both words of the first header in one line; as no browser knows
such a word, any page may load the file. A page that isolates itself has to have
`crossorigin=\"anonymous\"` in its script, as the builder writes it.",
            ""
        )
    );
    for path in ["embed.js", "embed-*"] {
        text += &format!("/{path}\n");
        for (name, value) in OPEN {
            text += &format!("  {name}: {value}\n");
        }
    }
    text
}
