//! The top of every screen: the name, and the way to help.

use super::mark::Mark;
use super::number::{dial, spoken};
use yew::prelude::*;

/// What [`Bar`] shows.
#[derive(Properties, PartialEq)]
pub struct BarProps {
    /// The name of the product.
    pub name: AttrValue,
    /// Who should call, and whom: with the number in it, if there is one.
    pub help: AttrValue,
    /// The number that the help dials. Without one the help is words only:
    /// not every region has a number that we know.
    #[prop_or_default]
    pub tel: Option<AttrValue>,
}

/// The name, and the way to help that never goes away.
#[component]
pub fn Bar(props: &BarProps) -> Html {
    let BarProps { name, help, tel } = props;
    html! {
        <header class="mc-bar">
            <span class="mc-bar__name"><Mark />{ name }</span>
            if let Some(tel) = tel {
                <a class="mc-bar__help" href={dial(tel)}>{ spoken(help, tel) }</a>
            } else {
                <span class="mc-bar__help">{ help }</span>
            }
        </header>
    }
}
