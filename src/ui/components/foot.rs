//! The end of every screen: what stays on this device, and how to stop.

use yew::prelude::*;

/// What [`Foot`] shows.
#[derive(Properties, PartialEq)]
pub struct FootProps {
    /// That the answers stay on this device.
    pub privacy: AttrValue,
    /// Take a break, clear my answers, about: link buttons.
    #[prop_or_default]
    pub children: Html,
}

/// A line, and a few small actions.
#[component]
pub fn Foot(props: &FootProps) -> Html {
    html! {
        <footer class="mc-foot">
            <div class="mc-foot__line">
                <p>{ &props.privacy }</p>
                <div class="mc-foot__links">{ props.children.clone() }</div>
            </div>
        </footer>
    }
}
