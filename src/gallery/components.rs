//! Every component by itself, in every variant.
//!
//! The words are those of the screens, so that each is as long as in life;
//! and run together, where a component has to hold the longest there could be.

mod answers;
mod around;
mod lists;
mod outcomes;
mod parts;

use super::{people, Exhibit, World};
use crate::domain::ItemId;
use crate::ui::markup::{el, Show};
use yew::{AttrValue, Html};

/// All of them.
pub fn all(world: &World) -> Vec<Exhibit> {
    let mut all = around::all(world);
    all.extend(parts::all(world));
    all.extend(answers::all(world));
    all.extend(lists::all(world));
    all.extend(outcomes::all(world));
    all
}

/// One word as long as all of these: in a language that writes so, or a name.
fn long(words: &str) -> AttrValue {
    let letters = words.chars().filter(|letter| letter.is_alphabetic());
    AttrValue::from(letters.collect::<String>())
}

/// Somebody who is asked about this item.
fn item(world: &World, name: &str) -> ItemId {
    people::item(world.pack(), name).unwrap_or(ItemId::at(0))
}

/// In a group with a name, for what has no name of its own.
fn named(name: &AttrValue, shown: impl Show) -> Html {
    el("fieldset")
        .class("mc-stack")
        .child(el("legend").text(name))
        .child(shown)
        .show()
}
