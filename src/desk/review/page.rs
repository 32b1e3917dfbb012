//! A Markdown page: headings with a list of them at the top, paragraphs and
//! tables whose cells cannot break out.

use std::fmt::Write;

/// A page being written.
#[derive(Debug, Default)]
pub struct Page {
    top: String,
    contents: String,
    body: String,
}

impl Page {
    /// What stands above the contents.
    pub fn top(&mut self, text: &str) {
        self.top.push_str(text);
    }

    /// A heading of this level, 2 for the outermost.
    pub fn heading(&mut self, level: usize, title: &str) {
        let marks = "#".repeat(level);
        let inset = "  ".repeat(level.saturating_sub(2));
        let _ = write!(self.body, "\n{marks} {title}\n");
        let _ = writeln!(self.contents, "{inset}- [{title}](#{})", anchor(title));
    }

    /// A paragraph, or a list written out.
    pub fn text(&mut self, text: &str) {
        let _ = write!(self.body, "\n{}\n", text.trim());
    }

    /// A table.
    pub fn table(&mut self, head: &[&str], rows: impl IntoIterator<Item = Vec<String>>) {
        let mut rows = rows.into_iter().peekable();
        if rows.peek().is_none() {
            return self.text("None.");
        }
        let _ = write!(
            self.body,
            "\n| {} |\n|{}\n",
            head.join(" | "),
            " --- |".repeat(head.len())
        );
        for row in rows {
            let cells: Vec<_> = row.iter().map(|text| cell(text)).collect();
            let _ = writeln!(self.body, "| {} |", cells.join(" | "));
        }
    }

    /// All of it.
    pub fn finish(self) -> String {
        format!(
            "{}\n## Contents\n\n{}{}",
            self.top, self.contents, self.body
        )
    }
}

/// Text that stays within its cell. `<br>` is the one mark that may pass.
fn cell(text: &str) -> String {
    let lines: Vec<_> = text
        .split("<br>")
        .map(|line| {
            line.trim()
                .replace('<', "&lt;")
                .replace('|', "\\|")
                .replace(['\r', '\n'], " ")
        })
        .collect();
    lines.join("<br>")
}

/// Where a link to a heading leads, as common Markdown readers make it.
fn anchor(title: &str) -> String {
    title
        .to_lowercase()
        .chars()
        .filter_map(|letter| match letter {
            ' ' => Some('-'),
            '-' | '_' => Some(letter),
            _ => letter.is_alphanumeric().then_some(letter),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{anchor, cell};

    #[test]
    fn nothing_breaks_out_of_a_cell() {
        assert_eq!(cell("a | b\nc <i> & d<br>e"), "a \\| b c &lt;i> & d<br>e");
    }

    #[test]
    fn links_lead_to_headings() {
        assert_eq!(
            anchor("With care (adapt), and more"),
            "with-care-adapt-and-more"
        );
    }
}
