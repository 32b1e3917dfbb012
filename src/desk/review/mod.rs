//! The whole content as tables that a clinician reads before signing it: what
//! is asked, what follows, in the patient's words and from which source.
//!
//! The same content always gives the same text, so that a test can tell when
//! the committed copy is stale.

mod approaches;
mod conditions;
mod front;
mod idle;
pub(super) mod page;
mod people;
mod questions;
mod rules;
mod sources;

use super::plain::Plain;
use crate::authoring::Content;
use crate::domain::{Pack, ReadAs, Source, SourceId, SourceKind};
use crate::text::Text;
pub(super) use page::Page;

/// What every table is made from.
#[derive(Clone, Copy)]
struct View<'a> {
    pack: &'a Pack,
    text: &'a Text,
    plain: Plain<'a>,
}

/// The content as Markdown: `content/review.md`.
pub fn tables(content: &Content) -> String {
    let view = View {
        pack: &content.pack,
        text: &content.text,
        plain: Plain::of(content),
    };
    let mut page = Page::default();
    view.front(&mut page);
    view.everybody(&mut page);
    view.questions(&mut page);
    view.flare_levels(&mut page);
    view.rules_by_outcome(&mut page);
    view.conditions(&mut page);
    view.approaches(&mut page);
    view.goals(&mut page);
    view.prompts(&mut page);
    view.regions(&mut page);
    view.claims(&mut page);
    view.sources(&mut page);
    view.idle(&mut page);
    page.finish()
}

impl View<'_> {
    /// The patient's words behind a key; nothing where there are none.
    fn words(&self, key: &str) -> String {
        self.text.list(key).join(" / ")
    }

    /// The same, each line on its own.
    fn lines(&self, key: &str) -> String {
        self.text.list(key).join("<br>")
    }

    /// Codes of sources, each with how much of it was read.
    fn codes(&self, sources: &[SourceId]) -> String {
        let said: Vec<_> = sources
            .iter()
            .map(|id| {
                let source = self.pack.source(*id);
                format!("{} ({})", source.name, reading(source))
            })
            .collect();
        said.join(", ")
    }
}

/// How much of a source was read. An opinion is an opinion, read or not.
const fn reading(source: &Source) -> &'static str {
    match source.kind {
        SourceKind::ExpertOpinion => "opinion",
        _ => read_as(source.read),
    }
}

const fn read_as(read: ReadAs) -> &'static str {
    match read {
        ReadAs::Full => "full",
        ReadAs::Abstract => "abstract",
        ReadAs::Page => "page",
        ReadAs::NotReRead => "not re-read",
    }
}

/// Something, or a dash.
fn or_dash(said: String) -> String {
    if said.is_empty() {
        "–".to_owned()
    } else {
        said
    }
}
