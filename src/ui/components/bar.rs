//! The top of every screen: the name, and the way to help.

use super::mark::Mark;
use super::number::{dial, spoken};
use crate::ui::markup::{el, Show};
use yew::{AttrValue, Html};

/// The name, and the way to help that never goes away.
#[derive(Clone, Debug, Default)]
pub struct Bar {
    /// The name of the product.
    pub name: AttrValue,
    /// Who should call, and whom: with the number in it, if there is one.
    pub help: AttrValue,
    /// The number that the help dials. Without one the help is words only:
    /// not every region has a number that we know.
    pub tel: Option<AttrValue>,
}

impl Show for Bar {
    fn show(self) -> Html {
        let name = el("span")
            .class("mc-bar__name")
            .child(Mark::default())
            .text(self.name);
        let help = match &self.tel {
            Some(tel) => el("a")
                .attr("href", dial(tel))
                .child(spoken(&self.help, tel)),
            None => el("span").text(self.help),
        };
        el("header")
            .class("mc-bar")
            .child(name)
            .child(help.class("mc-bar__help"))
            .show()
    }
}
