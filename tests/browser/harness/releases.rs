//! What happens to a page that browsers keep for later: it is out of reach, a
//! newer version comes out, or half of one does.

use massage_check::pwa::integrity;

/// Which version is handed out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Release {
    /// What was built.
    #[default]
    First,
    /// A newer one, as far as anybody can tell: see [`SECOND`].
    Second,
    /// The same, but one of its files breaks off.
    SecondCut,
}

/// Tells the newer version from what was built.
const SECOND: &str = "<meta name=\"generator\" content=\"second\">";

/// A file that only the newer version has.
const MORE: &str = "more.css";
const MORE_BODY: &[u8] = b"/* more */";

impl Release {
    /// The page of this version.
    pub fn page(self, page: &str) -> String {
        match self {
            Self::First => page.to_owned(),
            Self::Second | Self::SecondCut => {
                page.replacen("<title>", &format!("{SECOND}<title>"), 1)
            }
        }
    }

    /// The worker of this version, for a page which is not what was built: a
    /// test has put scripts into it.
    pub fn worker(self, worker: &str, page: &str) -> String {
        let known = |line: &str| line.starts_with("const FILES = new Map(");
        let lines = worker.lines().map(|line| match line {
            line if known(line) => self.files(line, page),
            line if line.starts_with("const VERSION = ") => match self {
                Self::First => line.to_owned(),
                Self::Second | Self::SecondCut => format!("const VERSION = \"{self:?}\";"),
            },
            line => line.to_owned(),
        });
        lines.collect::<Vec<_>>().join("\n")
    }

    fn files(self, line: &str, page: &str) -> String {
        let hash = |body: &[u8]| format!("\"{}\"", integrity(body));
        let own = "[\"./\", \"";
        let start = line.find(own).expect("the page among the files") + own.len() - 1;
        let end = start + 2 + line[start + 1..].find('"').expect("the end of a hash");
        let mut line = line.to_owned();
        line.replace_range(start..end, &hash(page.as_bytes()));
        if self == Self::First {
            return line;
        }
        line.replacen(
            "new Map([",
            &format!("new Map([[\"{MORE}\", {}], ", hash(MORE_BODY)),
            1,
        )
    }

    /// A file that was not built.
    pub fn more(self, name: &str) -> Option<&'static [u8]> {
        match self {
            _ if name != MORE => None,
            Self::First => None,
            Self::Second => Some(MORE_BODY),
            Self::SecondCut => MORE_BODY.get(..4),
        }
    }
}
