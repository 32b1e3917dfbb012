//! What is asked, as the person reads it: in the full words, or in the short
//! ones where these are on, which then take the place of all of them.

use super::speech::{join, Speech};
use crate::domain::{ItemId, PageId};
use yew::AttrValue;

/// A question, and what stands under it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// What is asked.
    pub question: AttrValue,
    /// Its variants or its hint. Short words have a line for each sentence.
    pub more: Option<AttrValue>,
}

impl Speech {
    /// What a page asks, and its hint.
    pub fn page_asks(&self, page: PageId) -> Asked {
        self.short_page(page).unwrap_or_else(|| Asked {
            question: self.page(page, "title"),
            more: self.find_page(page, "hint"),
        })
    }

    /// What an item asks, and its variants.
    pub fn item_asks(&self, item: ItemId) -> Asked {
        self.short_item(item, "easy").unwrap_or_else(|| Asked {
            question: self.item(item, "question"),
            more: self.find_item(item, "more"),
        })
    }

    /// Whether a clinician has agreed, where an item asks it in its own words.
    pub fn agreement_asks(&self, item: ItemId) -> Option<AttrValue> {
        match self.short_item(item, "agreed-easy") {
            Some(Asked { question, more }) => {
                Some(join(std::iter::once(question).chain(more), "\n"))
            }
            None => self.find_item(item, "agreed"),
        }
    }

    fn short_page(&self, page: PageId) -> Option<Asked> {
        self.short_words(&format!("page.{}.easy", self.pack.page(page).name))
    }

    fn short_item(&self, item: ItemId, key: &str) -> Option<Asked> {
        self.short_words(&format!("item.{}.{key}", self.pack.item(item).name))
    }

    /// The first line, and the others under it. None where the short words
    /// are off, or there are none.
    fn short_words(&self, key: &str) -> Option<Asked> {
        let lines = if self.short {
            self.list(key)
        } else {
            Vec::new()
        };
        let (question, more) = lines.split_first()?;
        Some(Asked {
            question: question.clone(),
            more: (!more.is_empty()).then(|| join(more.iter().cloned(), "\n")),
        })
    }
}
