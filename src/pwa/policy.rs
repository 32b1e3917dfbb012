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
    ("script-src", "'self' 'wasm-unsafe-eval'"),
    ("style-src", "'self'"),
    ("img-src", "'self'"),
    // The program, and what the worker keeps: of the page's own site alone.
    ("connect-src", "'self'"),
    ("manifest-src", "'self'"),
    ("worker-src", "'self'"),
    ("base-uri", "'none'"),
    ("form-action", "'none'"),
    ("require-trusted-types-for", "'script'"),
    // The one policy of boot.js, which lets the page's own worker through.
    ("trusted-types", "massage-check"),
];

/// The same in one line, as a header or a `<meta>` has it.
pub fn content_security_policy() -> String {
    let directives: Vec<String> = CONTENT
        .iter()
        .map(|(name, value)| format!("{name} {value}"))
        .collect();
    directives.join("; ")
}
