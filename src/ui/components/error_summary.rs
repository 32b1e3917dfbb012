//! What still needs an answer, above the question.

use super::press::go;
use crate::ui::markup::{el, Show};
use yew::{AttrValue, Callback, Html};

/// One thing to mend.
#[derive(Clone, Debug, PartialEq)]
pub struct ErrorEntry {
    /// The id of the element to go to.
    pub target: AttrValue,
    /// What to do, in words.
    pub words: AttrValue,
}

/// All errors at once, each with a way to its place.
#[derive(Clone, Debug, Default)]
pub struct ErrorSummary {
    /// Its own id, for the focus; the id of its title is made from it.
    pub id: AttrValue,
    /// How many things there are to do.
    pub title: AttrValue,
    /// Each of them.
    pub entries: Vec<ErrorEntry>,
    /// A quicker way, if there is one.
    pub hint: Option<AttrValue>,
    /// Goes to the element with this id.
    pub on_go: Callback<AttrValue>,
}

impl Show for ErrorSummary {
    fn show(self) -> Html {
        let title_id = AttrValue::from([&*self.id, "-title"].concat());
        let entry = |ErrorEntry { target, words }: &ErrorEntry| {
            let link = el("a")
                .class("mc-error-summary__link")
                .attr("href", ["#", target].concat())
                .on_click(go(&self.on_go, target))
                .text(words);
            el("li").key(&**target).child(link)
        };
        let list = el("ul")
            .class("mc-error-summary__list")
            .each(self.entries.iter().map(entry));
        el("div")
            .class("mc-error-summary")
            .id(self.id)
            .attr("role", "alert")
            .attr("tabindex", "-1")
            .attr("aria-labelledby", &title_id)
            .child(el("h2").id(title_id).text(self.title))
            .child(list)
            .child(self.hint.map(|hint| el("p").text(hint)))
            .show()
    }
}
