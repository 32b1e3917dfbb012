//! The pages that are measured, sent as a good host sends them: with brotli,
//! compressed once.

use crate::harness::host::{Host, Place, Reply};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Which page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Site {
    /// The one that was built.
    Ours,
    /// By hand, with nothing but HTML, CSS and JavaScript.
    Static,
    /// By hand, with Preact.
    Preact,
    /// By hand, with the very screens of the first.
    Same,
}

impl Site {
    /// Those by which the start, the weight and the memory are measured.
    pub const ALL: [Self; 3] = [Self::Ours, Self::Static, Self::Preact];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Ours => "Massage Check",
            Self::Static => "static, by hand",
            Self::Preact => "Preact, by hand",
            Self::Same => "the same screens, by hand",
        }
    }

    pub const fn folder(self) -> &'static str {
        match self {
            Self::Ours => "dist",
            Self::Static => "target/by-hand/static",
            Self::Preact => "target/by-hand/preact",
            Self::Same => "target/by-hand/same",
        }
    }

    /// From now on, as long as this is kept.
    pub fn serve(self) -> Host {
        serve(self.folder())
    }
}

/// Every page, served: in the order of [`Site::ALL`].
pub fn all() -> Vec<(Site, Host)> {
    let served = Site::ALL.iter().map(|site| (*site, site.serve()));
    served.collect()
}

/// Everything in a folder of this project.
pub fn serve(folder: &str) -> Host {
    let host = Host::start(Place::OtherPort);
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut files = Vec::new();
    gather(&folder, &mut files);
    assert!(
        !files.is_empty(),
        "there is no page in {}",
        folder.display()
    );
    for file in files {
        let name = file.strip_prefix(&folder).expect("below it").display();
        let reply = reply(&file);
        if name.to_string() == "index.html" {
            host.serve("/", reply.clone());
        }
        host.serve(&format!("/{name}"), reply);
    }
    host
}

fn gather(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("a folder; `make bench` builds it") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            gather(&path, files);
        } else {
            files.push(path);
        }
    }
}

fn reply(file: &Path) -> Reply {
    let kind = match file.extension().and_then(|ending| ending.to_str()) {
        Some("bin") => "application/octet-stream",
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css",
        Some("js") => "text/javascript",
        Some("json") => "application/json",
        Some("svg") => "image/svg+xml",
        Some("wasm") => "application/wasm",
        Some("webmanifest") => "application/manifest+json",
        // Pictures are compressed already.
        _ => {
            let bytes = std::fs::read(file).expect("a file");
            return Reply::of("application/octet-stream", bytes);
        }
    };
    Reply::of(kind, brotli(file)).with("Content-Encoding", "br")
}

/// By Node.js, which is there for the tools anyhow, as hard as it can.
fn brotli(file: &Path) -> Vec<u8> {
    let script = "process.stdout.write(require('zlib').brotliCompressSync(require('fs').readFileSync(process.argv[1])))";
    let output = Command::new("node").args(["-e", script]).arg(file).output();
    let output = output.expect("node runs");
    assert!(output.status.success(), "{}: no brotli", file.display());
    output.stdout
}
