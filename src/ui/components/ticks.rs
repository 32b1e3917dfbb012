//! A list of ticks.

use yew::prelude::*;

/// What [`Ticks`] shows.
#[derive(Properties, PartialEq)]
pub struct TicksProps {
    /// Names the group. Left out inside a `fieldset` that does so already.
    #[prop_or_default]
    pub label: Option<AttrValue>,
    /// Two columns where there is room: for short words.
    #[prop_or_default]
    pub two: bool,
    /// Words too long for two columns on a phone.
    #[prop_or_default]
    pub long: bool,
    /// The ticks.
    pub children: Html,
}

/// A group of ticks, in one column or two.
#[component]
pub fn Ticks(props: &TicksProps) -> Html {
    let role = props.label.as_ref().map(|_| "group");
    let two = props.two.then_some("mc-ticks--two");
    let long = props.long.then_some("mc-ticks--long");
    html! {
        <div class={classes!("mc-ticks", two, long)} {role} aria-label={props.label.clone()}>
            { props.children.clone() }
        </div>
    }
}
