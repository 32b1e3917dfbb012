//! The files for whoever hosts the page: made from one source, up to date, and
//! of a form that their readers take.

use crate::support::root;
use massage_check::pwa::hosting::{files, CLINIC};
use massage_check::pwa::policy::{
    cache_control, content_security_policy, headers, headers_of, ASK_AGAIN, FOR_GOOD, HASHED,
    KINDS, LOADER, OPEN, REFUSED, WHOSE,
};
use std::collections::BTreeSet;

#[test]
fn the_files_for_hosts_are_up_to_date() {
    for (name, text) in files() {
        let at = root().join("docs/hosting").join(name);
        if std::env::var_os("MASSAGE_CHECK_WRITE").is_some() {
            std::fs::create_dir_all(root().join("docs/hosting")).expect("a folder");
            std::fs::write(&at, &text).expect("a file");
        }
        let written = std::fs::read_to_string(&at).unwrap_or_default();
        assert_eq!(
            written, text,
            "docs/hosting/{name} is stale; run `make hosting`"
        );
    }
}

#[test]
fn each_file_says_every_header_once_and_in_full() {
    for (name, text) in files() {
        let code: String = text
            .lines()
            .filter(|line| !line.trim_start().starts_with('#'))
            .map(|line| format!("{line}\n"))
            .collect();
        for (header, value) in headers() {
            let times = code.matches(header).count();
            // nginx has a variable for it, the others say it once more of the loader.
            let also = usize::from(header == WHOSE.0 && name != "nginx.conf");
            let paths = if name == "_headers" { 2 } else { 1 };
            assert_eq!(times, 1 + also * paths, "{header} in {name}");
            assert!(
                code.contains(&value),
                "{header} in {name} has another value"
            );
        }
    }
}

#[test]
fn the_loader_alone_is_there_for_the_pages_of_others() {
    let hash = "5ead8a850d04fdda";
    let open = |name: &str| {
        let all = headers_of(name);
        let says = |(name, value): (&str, &str)| {
            let mut said = all.iter().filter(|(known, _)| *known == name);
            let first = said.next().map(|(_, said)| said == value);
            assert!(said.next().is_none(), "{name} twice");
            first
        };
        let [whose, read] = OPEN.map(says);
        assert_eq!(
            whose == Some(true),
            read == Some(true),
            "{name}: both or none"
        );
        assert_eq!(all.len(), headers().len() + usize::from(read.is_some()));
        read.is_some()
    };
    for name in ["embed.js", &format!("embed-{hash}.js")] {
        assert!(open(name), "{name}");
    }
    for name in [
        "",
        "index.html",
        "builder.html",
        "worker.js",
        "embed.css",
        "embed.js.map",
        &format!("embed-{hash}.css"),
        &format!("boot-{hash}.js"),
        &format!("embed-{hash}0.js"),
        "embed-5ead8a850d04fdd.js",
        "embed-5EAD8A850D04FDDA.js",
        "icons/embed.js",
    ] {
        assert!(!open(name), "{name}");
    }
    assert_eq!(
        files()
            .iter()
            .filter(|(_, text)| text.contains(LOADER))
            .count(),
        3
    );
}

#[test]
fn nobody_is_kept_from_framing_the_page_unless_the_host_says_so() {
    assert!(!content_security_policy().contains("frame-ancestors"));
    for (name, text) in files() {
        let lines: Vec<&str> = text
            .lines()
            .filter(|line| line.contains("frame-ancestors"))
            .collect();
        assert_eq!(lines.len(), 2, "{name}: both examples");
        assert!(lines.iter().all(|line| line.trim_start().starts_with("# ")));
        assert!(lines.iter().any(|line| line.contains(CLINIC)), "{name}");
        assert!(!text.contains("X-Frame-Options"), "{name}");
    }
}

#[test]
fn a_line_is_no_longer_than_hosts_take() {
    // Cloudflare passes over a longer one, and says so only in the log of the upload.
    for (name, text) in files() {
        let longest = text.lines().map(str::len).max().unwrap_or_default();
        assert!(longest < 2000, "{name}: {longest}");
    }
}

#[test]
fn only_names_with_a_hash_are_kept_for_good() {
    // Trunk leaves out noughts in front.
    for hash in ["5ead8a850d04fdda", "5ead8a850d04fdd", "5ead8a850d04"] {
        for stem in HASHED {
            for end in [".js", ".css", "_bg.wasm"] {
                assert_eq!(cache_control(&format!("{stem}-{hash}{end}")), FOR_GOOD);
            }
        }
    }
    for name in [
        "",
        "index.html",
        "worker.js",
        "manifest.webmanifest",
        "icons/icon-512.png",
        "boot-5ead8a850d0.js",
        "boot-5ead8a850d04fdda0.js",
        "boot-5EAD8A850D04FDDA.js",
        "boot-5ead8a850d04fdda.js.txt",
        "5ead8a850d04fdda.js",
    ] {
        assert_eq!(cache_control(name), ASK_AGAIN, "{name}");
    }
}

#[test]
fn what_is_refused_and_the_kinds_of_files_are_named_once_and_in_order() {
    let sorted: BTreeSet<&str> = REFUSED.iter().copied().collect();
    assert!(sorted.iter().eq(REFUSED), "{sorted:?}");
    let endings: BTreeSet<&str> = KINDS.iter().map(|(ending, _)| *ending).collect();
    assert!(endings.iter().eq(KINDS.iter().map(|(ending, _)| ending)));
}
