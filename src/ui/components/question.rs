//! What a screen asks, as its title.

use crate::ui::markup::{el, group, Show};
use yew::{AttrValue, Html};

/// The title takes focus when a screen opens; Tab passes it by.
#[derive(Clone, Debug, Default)]
pub struct Question {
    /// The one `h1` of the screen. Its id is `title`.
    pub title: AttrValue,
    /// At most two sentences. Its id is `title-hint`.
    pub hint: Option<AttrValue>,
    /// Stands at the start of a `fieldset` and names it.
    pub legend: bool,
}

impl Show for Question {
    fn show(self) -> Html {
        let title = el("h1").id("title").attr("tabindex", "-1").text(self.title);
        let hint = |hint| el("p").class("mc-hint").id("title-hint").text(hint);
        let hint = self.hint.map(hint);
        if self.legend {
            let legend = el("legend").child(title);
            group().child(legend).child(hint).show()
        } else {
            el("div").class("mc-stack").child(title).child(hint).show()
        }
    }
}
