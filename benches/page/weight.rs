//! What comes over the wire until a result can be reached.

use crate::answers;
use crate::report::{write, Table};
use crate::sites::Site;
use crate::visit::{Profile, Visit};
use crate::Served;

/// Stands for the page in a list of pages: no part of what is needed.
const ICONS: [&str; 3] = ["/favicon.ico", "/icon.svg", "/icons/"];

pub fn measure(sites: &[Served]) {
    let mut table = Table::new(&["Page", "File", "Bytes", "Sent, with brotli"]);
    for (site, host) in sites {
        let visit = Visit::to(host, "/", Profile::Desk, false);
        visit.wake();
        answers::journey(*site, &visit);
        let files = visit.page.get("bench.files()");
        let mut total = [0; 2];
        for file in files.as_array().expect("a list") {
            let path = file[0].as_str().expect("a path");
            if ICONS.iter().any(|icon| path.starts_with(icon)) {
                continue;
            }
            let [sent, bytes] = [1, 2].map(|at| file[at].as_u64().expect("a size"));
            total = [total[0] + bytes, total[1] + sent];
            table.row(&cells(*site, &file_name(path), [bytes, sent]));
        }
        table.row(&cells(*site, "**in all**", total));
    }
    write("weight", table.text());
}

fn cells(site: Site, file: &str, [bytes, sent]: [u64; 2]) -> [String; 4] {
    [
        site.name().to_owned(),
        file.to_owned(),
        bytes.to_string(),
        sent.to_string(),
    ]
}

/// Without the hash, which is another for every version.
fn file_name(path: &str) -> String {
    let name = path.rsplit('/').next().unwrap_or_default();
    if name.is_empty() {
        return "index.html".to_owned();
    }
    let Some((stem, ending)) = name.rsplit_once('.') else {
        return name.to_owned();
    };
    let hash = |part: &str| {
        let part = part.trim_end_matches("_bg");
        part.len() >= 8
            && part
                .chars()
                .any(|it| it.is_ascii_digit() || it.is_ascii_uppercase())
    };
    match stem.rsplit_once('-') {
        Some((own, part)) if hash(part) => format!("{own}.{ending}"),
        _ => name.to_owned(),
    }
}
