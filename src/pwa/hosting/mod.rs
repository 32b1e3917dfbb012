//! Files for whoever hosts the page, one for each of the usual servers, all
//! from `policy.rs`: `make hosting` writes them to `docs/hosting/`.
//!
//! None says who may frame the page. A clinic's page may, and only the host
//! knows which; so each file has that in a comment, to be filled in. Nor does
//! any say where the page is, under which name or with which certificate.

mod apache;
mod caddy;
mod headers_file;
mod nginx;

use super::policy::{self, TRANSPORT};

/// Every file by its name.
pub fn files() -> [(&'static str, String); 4] {
    [
        ("Caddyfile", caddy::file()),
        ("nginx.conf", nginx::file()),
        ("_headers", headers_file::file()),
        ("htaccess", apache::file()),
    ]
}

/// In the examples: a clinic that may frame the page.
pub const CLINIC: &str = "https://clinic.example";

/// Who may frame the page, as the two examples have it.
fn ancestors() -> [(&'static str, String); 2] {
    [
        ("Only pages of this same site", "'self'".to_owned()),
        (
            "This clinic's pages, and those of this site",
            format!("'self' {CLINIC}"),
        ),
    ]
}

/// What stands above such examples.
const FRAMES: &str = "\
Who may frame the page. Unless you say so, everybody may: that is how clinics
use it, and only you know which. Nobody can read or change answers by framing
it, but a stranger's page could put something of its own around or over it.
Take the # from one of these lines; name each site as in the second.";

/// What stands above the line about TLS where it is for a whole site.
const WHOLE_SITE: &str = "\
Browsers remember for a year that this name is reached by TLS alone. Only sent
by TLS; take it out if other pages under this name still need plain HTTP.";

/// The same, where the file is put into a site that has other pages too.
const PART_OF_SITE: &str = "\
Browsers would remember for a year that this name is reached by TLS alone, with
all that is on it, not only the check. Take the # away if that is so.";

/// What stands above the files' lifetimes.
const LIFETIMES: &str = "\
What has a hash in its name never changes; everything else is asked for anew.";

/// What stands above the headers of the loader.
const LOADED: &str = "\
The loader (embed.js) alone is loaded by other sites' pages: those of clinics.";

/// A comment in which each line is marked.
fn comment(text: &str, indent: &str) -> String {
    let marked = |line: &str| format!("{}\n", format!("{indent}# {line}").trim_end());
    text.lines().map(marked).collect()
}

/// Every file opens so.
fn opening(how: &str) -> String {
    let made = "Made by `make hosting` from src/pwa/policy.rs; see docs/hosting/README.md.";
    comment(&format!("Massage Check: {how}\n{made}"), "")
}
