//! More, for whoever wants it.

use yew::prelude::*;

/// What [`Fold`] shows.
#[derive(Properties, PartialEq)]
pub struct FoldProps {
    /// What is inside.
    pub title: AttrValue,
    /// The names of what is inside.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// Said after the title by screen readers only, to tell it from others
    /// with the same title.
    #[prop_or_default]
    pub unseen: Option<AttrValue>,
    /// Open from the start. Afterwards the person opens and closes it.
    #[prop_or_default]
    pub open: bool,
    /// What is inside.
    pub children: Html,
}

/// A native `details`.
#[component]
pub fn Fold(props: &FoldProps) -> Html {
    // As it was at first: to take away the last tick inside must not close it under the finger.
    let open = *use_memo((), |()| props.open);
    html! {
        <details class="mc-fold" {open}>
            <summary class="mc-fold__title">
                <span class="mc-fold__name">
                    { &props.title }
                    if let Some(unseen) = &props.unseen {
                        <span class="mc-unseen">{ ": " }{ unseen }</span>
                    }
                </span>
                if let Some(hint) = &props.hint {
                    { " " }<span class="mc-fold__hint">{ hint }</span>
                }
            </summary>
            <div class="mc-fold__body">{ props.children.clone() }</div>
        </details>
    }
}
