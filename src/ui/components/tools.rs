//! What serves the whole screen: the way back, and whatever else there is.

use super::icons::Icon;
use super::press::once;
use yew::prelude::*;

/// One of the tools.
#[derive(Clone, PartialEq)]
pub struct Tool {
    /// Drawn before the words.
    pub icon: Option<Icon>,
    /// What it does, in words.
    pub label: AttrValue,
    /// With a box around it: to be found in a hurry.
    pub boxed: bool,
    /// Only where there is little room.
    pub small: bool,
    /// Called once for a press, and once for a double tap.
    pub on_press: Callback<()>,
}

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
    pub tools: Vec<Tool>,
}

/// The way back, where there is one, and further tools.
#[component]
pub fn Tools(props: &ToolsProps) -> Html {
    html! {
        <div class="mc-tools">
            if let Some(on_back) = &props.on_back {
                <button class="mc-tools__tool mc-tools__tool--back" type="button" onclick={once(on_back, ())}>
                    { Icon::Back.draw() }{ &props.back }
                </button>
            }
            for tool in props.tools.iter() {
                <button key={tool.label.as_str()} type="button" onclick={once(&tool.on_press, ())}
                    class={classes!("mc-tools__tool", tool.boxed.then_some("mc-tools__tool--boxed"),
                        tool.small.then_some("mc-tools__tool--small"))}>
                    { for tool.icon.map(Icon::draw) }{ &tool.label }
                </button>
            }
        </div>
    }
}
