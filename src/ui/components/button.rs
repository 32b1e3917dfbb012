//! A button that does something here.

use super::icons::Icon;
use super::press::once;
use yew::prelude::*;

/// How a button stands among others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// The one way on. One a screen.
    #[default]
    Main,
    /// Everything else.
    Quiet,
}

/// What [`Button`] shows.
#[derive(Properties, PartialEq)]
pub struct ButtonProps {
    /// Main or quiet.
    #[prop_or_default]
    pub kind: ButtonKind,
    /// What it does, in words.
    pub label: AttrValue,
    /// Drawn before the words.
    #[prop_or_default]
    pub icon: Option<Icon>,
    /// Sends the form around it, so that Enter does the same.
    #[prop_or_default]
    pub submit: bool,
    /// For the focus.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// Called once for a press, and once for a double tap. A submit button
    /// may leave it out and listen to its form.
    #[prop_or_default]
    pub on_press: Callback<()>,
}

/// A big button, full width on a phone.
#[component]
pub fn Button(props: &ButtonProps) -> Html {
    let quiet = (props.kind == ButtonKind::Quiet).then_some("mc-button--quiet");
    html! {
        <button id={props.id.clone()} class={classes!("mc-button", quiet)} type={if props.submit { "submit" } else { "button" }}
            onclick={once(&props.on_press, ())}>
            { for props.icon.map(Icon::draw) }
            <span>{ &props.label }</span>
        </button>
    }
}
