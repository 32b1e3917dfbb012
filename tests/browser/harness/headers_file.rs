//! Reads a `_headers` file as Netlify and Cloudflare Pages do: lines at the
//! margin are paths, in which `*` is anything; below each are its headers. Of
//! all paths that fit, all headers are sent, those of one name in one line.

/// What is sent where nothing is said of it: both hosts do so.
const CACHE: (&str, &str) = ("Cache-Control", "public, max-age=0, must-revalidate");

#[derive(Clone, Debug, Default)]
pub struct Rules(Vec<(String, Vec<(String, String)>)>);

impl Rules {
    pub fn read(file: &str) -> Self {
        let mut rules = Self::default();
        for line in file.lines() {
            match (line.trim(), rules.0.last_mut()) {
                (words, _) if words.is_empty() || words.starts_with('#') => {}
                (path, _) if path.starts_with('/') && path == line => {
                    rules.0.push((path.to_owned(), Vec::new()));
                }
                (header, Some((_, headers))) => {
                    let (name, value) = header.split_once(": ").expect("a name and a value");
                    headers.push((name.to_owned(), value.to_owned()));
                }
                (header, None) => panic!("{header} belongs to no path"),
            }
        }
        rules
    }

    /// What is sent with the file at this path, as it is sent.
    pub fn headers(&self, path: &str) -> String {
        let fitting = self.0.iter().filter(|(pattern, _)| fits(pattern, path));
        let mut sent: Vec<(&str, String)> = Vec::new();
        for (name, value) in fitting.flat_map(|(_, headers)| headers) {
            match sent.iter_mut().find(|(known, _)| known == name) {
                Some((_, values)) => *values += &format!(", {value}"),
                None => sent.push((name, value.clone())),
            }
        }
        if sent.iter().all(|(name, _)| *name != CACHE.0) {
            sent.push((CACHE.0, CACHE.1.to_owned()));
        }
        let lines = sent
            .iter()
            .map(|(name, value)| format!("{name}: {value}\r\n"));
        lines.collect()
    }
}

fn fits(pattern: &str, path: &str) -> bool {
    match pattern.split_once('*') {
        Some((before, after)) => path
            .strip_prefix(before)
            .is_some_and(|rest| rest.ends_with(after)),
        None => pattern == path,
    }
}
