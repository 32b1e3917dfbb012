//! What serves the whole screen: the way back.

use super::icons::Icon;
use super::press::once;
use yew::prelude::*;

/// What [`Tools`] shows.
#[derive(Properties, PartialEq)]
pub struct ToolsProps {
    /// The words on the way back.
    pub back: AttrValue,
    /// Goes back. Without it there is nowhere to go, and no button.
    #[prop_or_default]
    pub on_back: Option<Callback<()>>,
    /// Further tools, after the way back.
    #[prop_or_default]
    pub children: Html,
}

/// The way back, where there is one.
#[component]
pub fn Tools(props: &ToolsProps) -> Html {
    if props.on_back.is_none() && props.children == Html::default() {
        return Html::default();
    }
    html! {
        <div class="mc-tools">
            if let Some(on_back) = &props.on_back {
                <button class="mc-tools__tool" type="button" onclick={once(on_back, ())}>
                    { Icon::Back.draw() }{ &props.back }
                </button>
            }
            { props.children.clone() }
        </div>
    }
}
