//! What somebody says, by name, so that it can be said to either pack.

use std::collections::BTreeSet;

/// What is said about an item, where it is more than the calmest answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Value<'a> {
    /// Yes, and a clinician has agreed.
    Agreed,
    /// Not sure.
    Unsure,
    /// Yes; of an agreement: not agreed.
    Yes,
    /// A rating.
    Number(u8),
    /// A rating left out.
    Skipped,
    /// An option chosen, or one tick among others.
    Option(&'a str),
}

/// One thing said. Each tick of a list is a thing of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Said<'a> {
    /// The id of the item.
    pub item: &'a str,
    /// What is said of it.
    pub value: Value<'a>,
}

/// Everything said on top of the calmest answers.
pub type Sheet<'a> = BTreeSet<Said<'a>>;

/// What has no calmest answer and so has to be said by everybody: a
/// condition, mostly.
pub type Ground<'a> = Vec<Said<'a>>;
