//! What is said of massage and how it stands, and where everything comes from.

use super::page::Page;
use super::{or_dash, reading, View};
use crate::domain::{Source, SourceKind};

impl View<'_> {
    pub(super) fn claims(&self, page: &mut Page) {
        page.heading(2, "Claims");
        page.text("What people say of massage, and what this project says instead.");
        page.table(
            &[
                "Basis",
                "People say",
                "What is known",
                "What may be said",
                "Grade",
                "Sources",
            ],
            self.pack.claims().map(|id| {
                let claim = self.pack.claim(id);
                let key = |end: &str| or_dash(self.words(&format!("claim.{}.{end}", claim.name)));
                vec![
                    claim.basis.to_string(),
                    key("says"),
                    key("known"),
                    key("may-say"),
                    claim.grade.name().to_owned(),
                    self.codes_or_dash(&claim.sources),
                ]
            }),
        );
    }

    pub(super) fn sources(&self, page: &mut Page) {
        page.heading(2, "Sources");
        page.table(
            &[
                "Code", "By", "Title", "Where", "Year", "Link", "Read", "Kind", "Note",
            ],
            self.pack
                .sources()
                .map(|id| source_row(self.pack.source(id))),
        );
    }
}

fn source_row(source: &Source) -> Vec<String> {
    let text = |text: &Option<Box<str>>| or_dash(text.as_deref().unwrap_or_default().to_owned());
    vec![
        source.name.to_string(),
        source.by.to_string(),
        source.title.to_string(),
        source.place.to_string(),
        or_dash(source.year.map(|year| year.to_string()).unwrap_or_default()),
        text(&source.link),
        reading(source).to_owned(),
        kind(source.kind).to_owned(),
        text(&source.note),
    ]
}

const fn kind(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Study => "study",
        SourceKind::Review => "review",
        SourceKind::Guideline => "guideline",
        SourceKind::CaseReport => "case report",
        SourceKind::HealthService => "health service",
        SourceKind::Charity => "charity or professional body",
        SourceKind::Teaching => "teaching",
        SourceKind::ExpertOpinion => "expert opinion",
    }
}
