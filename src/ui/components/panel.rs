//! A quiet box for what belongs together.

use yew::prelude::*;

/// What [`Panel`] shows.
#[derive(Properties, PartialEq)]
pub struct PanelProps {
    /// The id of the heading. Needed with a heading, without use otherwise.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// The heading, an `h2`. With it the box is a `section` of that name.
    #[prop_or_default]
    pub heading: Option<AttrValue>,
    /// Quieter still: a tint instead of a line.
    #[prop_or_default]
    pub tint: bool,
    /// What belongs together.
    pub children: Html,
}

/// A box, with a heading or without.
#[component]
pub fn Panel(props: &PanelProps) -> Html {
    let PanelProps {
        id,
        heading,
        tint,
        children,
    } = props;
    let class = classes!("mc-panel", tint.then_some("mc-panel--tint"));
    match heading {
        Some(heading) => html! {
            <section {class} aria-labelledby={id.clone()}><h2 {id}>{ heading }</h2>{ children.clone() }</section>
        },
        None => html! { <div {class}>{ children.clone() }</div> },
    }
}
