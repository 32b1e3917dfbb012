//! More, for whoever wants it.

use crate::ui::markup::{el, group, Show};
use yew::prelude::*;

/// A native `details`.
#[derive(Clone, Debug, Default, PartialEq, Properties)]
pub struct Fold {
    /// What is inside.
    pub title: AttrValue,
    /// The names of what is inside.
    pub hint: Option<AttrValue>,
    /// Said after the title by screen readers only, to tell it from others
    /// with the same title.
    pub unseen: Option<AttrValue>,
    /// Open from the start. Afterwards the person opens and closes it.
    pub open: bool,
    /// What is inside.
    pub children: Html,
}

impl Show for Fold {
    fn show(self) -> Html {
        html! { <Details ..self /> }
    }
}

/// As it was at first: to take away the last tick inside must not close it
/// under the finger.
#[component]
fn Details(props: &Fold) -> Html {
    let open = *use_memo((), |()| props.open);
    let unseen = |unseen| el("span").class("mc-unseen").text(": ").text(unseen);
    let hint = |hint| {
        group()
            .text(" ")
            .child(el("span").class("mc-fold__hint").text(hint))
    };
    let name = el("span")
        .class("mc-fold__name")
        .text(&props.title)
        .child(props.unseen.as_ref().map(unseen));
    let summary = el("summary")
        .class("mc-fold__title")
        .child(name)
        .child(props.hint.as_ref().map(hint));
    el("details")
        .class("mc-fold")
        .flag("open", open)
        .child(summary)
        .child(
            el("div")
                .class("mc-fold__body")
                .child(props.children.clone()),
        )
        .show()
}
