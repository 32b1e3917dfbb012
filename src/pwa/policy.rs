//! What a browser is told about the page, from one source: what it may load,
//! whom it may talk to, what it may ask of the device.

/// The Content-Security-Policy, a directive each. Nothing is allowed but the
/// page's own files; nothing may be sent anywhere else, nor run that is not
/// one of them.
///
/// `frame-ancestors` is not among them: whoever hosts the page says who may
/// frame it (`docs/hosting`), and a `<meta>` could not say it anyway.
pub const CONTENT: &[(&str, &str)] = &[
    ("default-src", "'none'"),
    // WebAssembly counts as script that is made while running.
    (SCRIPTS, "'self' 'wasm-unsafe-eval'"),
    (STYLES, "'self'"),
    ("img-src", "'self'"),
    // The program, and what the worker keeps: of the page's own site alone.
    ("connect-src", "'self'"),
    ("manifest-src", "'self'"),
    ("worker-src", "'self'"),
    // Only `builder.html` has a frame: the check itself, to look at. In this one policy for all pages rather than in a
    // second one, which servers would have to tell apart by address; a frame of the check in the check harms nobody.
    ("frame-src", "'self'"),
    ("base-uri", "'none'"),
    ("form-action", "'none'"),
    ("require-trusted-types-for", "'script'"),
    // The one policy of start.js, which lets the page's own scripts and worker through.
    ("trusted-types", "massage-check"),
];

const SCRIPTS: &str = "script-src";
const STYLES: &str = "style-src";

/// The same in one line, as a `<meta>` has it: of a page that holds no script
/// and no style itself.
pub fn content_security_policy() -> String {
    allowing("", "")
}

/// Of the page of the check, which holds one script and one style, so that it
/// takes a single answer of the server to be read: these two, by their hashes,
/// and no other.
pub fn content_security_policy_of_page(script: &str, style: &str) -> String {
    allowing(&format!(" '{script}'"), &format!(" '{style}'"))
}

/// Of the header. It cannot name the hashes: servers are set up once, and these
/// change with each version; a server that is late would show a blank page. So
/// it leaves what stands in a page to that page's own `<meta>`: browsers obey
/// both, and every page has one.
pub fn content_security_policy_of_header() -> String {
    allowing(" 'unsafe-inline'", " 'unsafe-inline'")
}

fn allowing(script: &str, style: &str) -> String {
    let directives: Vec<String> = CONTENT
        .iter()
        .map(|(name, value)| match *name {
            SCRIPTS => format!("{name} {value}{script}"),
            STYLES => format!("{name} {value}{style}"),
            _ => format!("{name} {value}"),
        })
        .collect();
    directives.join("; ")
}

/// What the page may ask of the device or the browser: nothing, each named, as
/// the header has no word for "all". The names are those that Chromium knows,
/// which would complain of others, but for hints about the browser (`ch-…`),
/// which a page has to ask for. It reads aloud and prints without any of them.
pub const REFUSED: &[&str] = &[
    "accelerometer",
    "aria-notify",
    "autoplay",
    "browsing-topics",
    "camera",
    "captured-surface-control",
    "clipboard-read",
    "clipboard-write",
    "compute-pressure",
    "cross-origin-isolated",
    // Requests that are sent once the page is gone.
    "deferred-fetch",
    "deferred-fetch-minimal",
    "digital-credentials-create",
    "digital-credentials-get",
    "display-capture",
    "encrypted-media",
    "fullscreen",
    "gamepad",
    "geolocation",
    "gyroscope",
    "hid",
    "identity-credentials-get",
    "idle-detection",
    "interest-cohort",
    "keyboard-map",
    "language-detector",
    "language-model",
    "local-fonts",
    "local-network",
    "local-network-access",
    "loopback-network",
    "magnetometer",
    "media-playback-while-not-visible",
    "microphone",
    "midi",
    "on-device-speech-recognition",
    "otp-credentials",
    "payment",
    "picture-in-picture",
    "private-state-token-issuance",
    "private-state-token-redemption",
    "publickey-credentials-create",
    "publickey-credentials-get",
    "screen-wake-lock",
    "serial",
    "speaker-selection",
    "storage-access",
    "summarizer",
    "sync-xhr",
    "translator",
    "unload",
    "usb",
    "window-management",
    "xr-spatial-tracking",
];

/// What goes with every answer of the server, also one that says "not here".
pub fn headers() -> Vec<(&'static str, String)> {
    let refused: Vec<String> = REFUSED.iter().map(|name| format!("{name}=()")).collect();
    vec![
        (
            "Content-Security-Policy",
            content_security_policy_of_header(),
        ),
        ("Permissions-Policy", refused.join(", ")),
        // Links lead to sources and registers: none is to hear where somebody came from.
        ("Referrer-Policy", "no-referrer".to_owned()),
        // Nor is a page that opened this one, or is opened by it, to have a hold on its window.
        ("Cross-Origin-Opener-Policy", "same-origin".to_owned()),
        // Other sites may frame the page, but not load its files as their own: but for the loader, see `LOADER`. One that
        // itself asks for `Cross-Origin-Embedder-Policy` needs another word here: docs/hosting/README.md.
        (WHOSE.0, WHOSE.1.to_owned()),
        ("X-Content-Type-Options", "nosniff".to_owned()),
        // Chromium no longer looks up the names of links before anybody follows one; others may.
        ("X-DNS-Prefetch-Control", "off".to_owned()),
    ]
}

/// Who may load the page's files: pages of the same site.
pub const WHOSE: (&str, &str) = ("Cross-Origin-Resource-Policy", "same-origin");

/// How the loader is called, as the end of a regular expression: `embed.js`, and
/// each version of it for good. It alone is there for the pages of others.
pub const LOADER: &str = r"embed(-[0-9a-f]{16})?\.js$";

/// What goes with the loader, instead of or beside the rest. The first lets any
/// page run it; the second lets browsers compare it with the hash that the
/// clinic's page names, which they do not where they may not read a file.
pub const OPEN: [(&str, &str); 2] = [
    (WHOSE.0, "cross-origin"),
    ("Access-Control-Allow-Origin", "*"),
];

/// What goes with this file.
pub fn headers_of(name: &str) -> Vec<(&'static str, String)> {
    let mut all = headers();
    if is_loader(name) {
        all.retain(|(name, _)| OPEN.iter().all(|(open, _)| open != name));
        all.extend(OPEN.map(|(name, value)| (name, value.to_owned())));
    }
    all
}

/// The same as [`LOADER`] says.
fn is_loader(name: &str) -> bool {
    name == "embed.js"
        || name.starts_with("embed-")
            && name.len() == 25
            && is_hashed(name)
            && name.ends_with(".js")
}

/// For a year only TLS, where TLS is there already. Not for other names below
/// this one, which are no business of ours.
pub const TRANSPORT: (&str, &str) = ("Strict-Transport-Security", "max-age=31536000");

/// The kinds of file there are, by their endings.
pub const KINDS: &[(&str, &str)] = &[
    // The content.
    ("bin", "application/octet-stream"),
    ("css", "text/css"),
    ("html", "text/html"),
    ("js", "text/javascript"),
    ("json", "application/json"),
    ("png", "image/png"),
    ("svg", "image/svg+xml"),
    ("wasm", "application/wasm"),
    ("webmanifest", "application/manifest+json"),
    ("webp", "image/webp"),
];

/// Which of these kinds get smaller by being compressed.
pub fn compressible() -> impl Iterator<Item = &'static str> {
    let kinds = KINDS
        .iter()
        .filter(|(ending, _)| !["png", "webp"].contains(ending));
    kinds.map(|(_, kind)| *kind)
}

/// What the names of files with a hash begin with: where a server knows no
/// regular expressions.
pub const HASHED: &[&str] = &[
    "boot",
    "builder",
    "embed",
    "first",
    "hosted",
    "later",
    "massage-check",
];

/// How the names of such files end, as a regular expression. Trunk writes a hash
/// without noughts in front: one of sixteen is shorter by a digit.
pub const HASHED_END: &str = r"-[0-9a-f]{12,16}(_bg)?\.(bin|css|js|wasm)$";

/// How long a file may be kept. What has a hash in its name never changes;
/// everything else is asked for anew each time, and is answered in a few bytes
/// as long as it has not changed.
pub fn cache_control(name: &str) -> &'static str {
    if is_hashed(name) {
        FOR_GOOD
    } else {
        ASK_AGAIN
    }
}

/// Of files that have a hash in their name.
pub const FOR_GOOD: &str = "public, max-age=31536000, immutable";

/// Of all others: the pages, `worker.js`, `embed.js`, the manifest and its icons.
pub const ASK_AGAIN: &str = "no-cache";

/// The same as [`HASHED_END`] says.
fn is_hashed(name: &str) -> bool {
    let Some((stem, ending)) = name.rsplit_once('.') else {
        return false;
    };
    let stem = stem.strip_suffix("_bg").unwrap_or(stem);
    let hash = stem.rsplit_once('-').map_or("", |(_, hash)| hash);
    let digits = |letter: char| matches!(letter, '0'..='9' | 'a'..='f');
    ["bin", "css", "js", "wasm"].contains(&ending)
        && (12..=16).contains(&hash.len())
        && hash.chars().all(digits)
}
