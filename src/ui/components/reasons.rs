//! An answer, what it leads to, and a way to change it.

use super::link::LinkButton;
use yew::prelude::*;

/// What [`Reason`] shows.
#[derive(Properties, PartialEq)]
pub struct ReasonProps {
    /// What the person told us.
    pub said: AttrValue,
    /// What it leads to, and why.
    pub so: AttrValue,
    /// What else belongs to it: how sure, what would change it, the source.
    #[prop_or_default]
    pub more: Vec<AttrValue>,
    /// "Change this answer".
    #[prop_or_default]
    pub change: AttrValue,
    /// Said after it by screen readers only: what would be changed.
    #[prop_or_default]
    pub unseen: Option<AttrValue>,
    /// Goes to where it was asked. Without it there is nothing to change.
    #[prop_or_default]
    pub on_change: Option<Callback<()>>,
    /// After the lines: a fold with sources.
    #[prop_or_default]
    pub children: Html,
}

/// One rule that fired, with a heading to find it by: there may be twenty.
/// Stands in [`Reasons`], below an `h2`.
#[component]
pub fn Reason(props: &ReasonProps) -> Html {
    html! {
        <li class="mc-reasons__reason">
            <h3 class="mc-reasons__title">
                <span class="mc-reasons__said">{ &props.said }</span>{ " " }
                <span class="mc-reasons__so">{ &props.so }</span>
            </h3>
            for line in props.more.iter() {
                <p class="mc-reasons__more">{ line }</p>
            }
            { props.children.clone() }
            if let Some(on_change) = &props.on_change {
                <LinkButton label={&props.change} unseen={&props.unseen} on_press={on_change} />
            }
        </li>
    }
}

/// What [`Reasons`] shows.
#[derive(Properties, PartialEq)]
pub struct ReasonsProps {
    /// Reasons, gravest first.
    pub children: Html,
}

/// A list of [`Reason`]s.
#[component]
pub fn Reasons(props: &ReasonsProps) -> Html {
    html! { <ul class="mc-reasons">{ props.children.clone() }</ul> }
}
