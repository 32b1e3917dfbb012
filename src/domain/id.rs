//! Ids as types, and sets of them.
//!
//! An id is a place in its table of the pack. Only the pack's maker hands
//! them out, so an id always has something behind it.

use core::fmt;
use core::marker::PhantomData;
use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub struct $name(u16);

        impl $name {
            /// The id at this place in its table.
            pub const fn at(index: usize) -> Self {
                Self(index as u16)
            }

            /// Its place in its table.
            pub const fn index(self) -> usize {
                self.0 as usize
            }
        }

        impl From<$name> for usize {
            fn from(id: $name) -> usize {
                id.index()
            }
        }

        impl From<usize> for $name {
            fn from(index: usize) -> Self {
                Self::at(index)
            }
        }
    )*};
}

ids! {
    /// One thing asked about.
    ItemId
    /// One of the things a person can say about an item.
    OptionId
    /// One screen of questions.
    PageId
    /// A stretch of pages that belong together: one of the five parts.
    PartId
    /// One rule.
    RuleId
    /// A part of the body.
    AreaId
    /// A kind of massage.
    ApproachId
    /// Somebody to consult.
    PromptId
    /// Where the person is, for phone numbers and registers only.
    RegionId
    /// A publication, guideline or health service.
    SourceId
    /// A claim about massage, and what is known of it.
    ClaimId
}

/// A set of ids of one kind. At most 64 of them, which the pack's maker checks.
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub struct Set<T> {
    bits: u64,
    #[serde(skip)]
    of: PhantomData<T>,
}

impl<T: Into<usize> + From<usize> + Copy> Set<T> {
    /// How many different ids a set can tell apart.
    pub const ROOM: usize = 64;

    /// The set without members.
    pub const fn new() -> Self {
        Self {
            bits: 0,
            of: PhantomData,
        }
    }

    /// The first `count` ids of a table.
    pub fn first(count: usize) -> Self {
        (0..count).map(T::from).collect()
    }

    /// Adds one; asking for an id beyond [`Set::ROOM`] changes nothing.
    pub fn insert(&mut self, id: T) {
        self.bits |= bit(id);
    }

    /// Takes one out.
    pub fn remove(&mut self, id: T) {
        self.bits &= !bit(id);
    }

    /// Whether it is a member.
    pub fn contains(self, id: T) -> bool {
        self.bits & bit(id) != 0
    }

    /// Members of either.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self {
            bits: self.bits | other.bits,
            of: PhantomData,
        }
    }

    /// Members of both.
    #[must_use]
    pub const fn intersection(self, other: Self) -> Self {
        Self {
            bits: self.bits & other.bits,
            of: PhantomData,
        }
    }

    /// Whether every member of `other` is a member too.
    pub const fn includes(self, other: Self) -> bool {
        self.bits & other.bits == other.bits
    }

    /// How many members.
    pub const fn len(self) -> usize {
        self.bits.count_ones() as usize
    }

    /// Whether it has no members.
    pub const fn is_empty(self) -> bool {
        self.bits == 0
    }

    /// The members, in the order of their table.
    pub fn iter(self) -> impl Iterator<Item = T> {
        (0..Self::ROOM)
            .filter(move |index| self.bits >> index & 1 == 1)
            .map(T::from)
    }

    pub(super) const fn bits(self) -> u64 {
        self.bits
    }

    pub(super) const fn from_bits(bits: u64) -> Self {
        Self {
            bits,
            of: PhantomData,
        }
    }
}

fn bit<T: Into<usize>>(id: T) -> u64 {
    u32::try_from(id.into())
        .ok()
        .and_then(|index| 1u64.checked_shl(index))
        .unwrap_or(0)
}

impl<T: Into<usize> + From<usize> + Copy> FromIterator<T> for Set<T> {
    fn from_iter<I: IntoIterator<Item = T>>(ids: I) -> Self {
        let mut set = Self::new();
        ids.into_iter().for_each(|id| set.insert(id));
        set
    }
}

// By hand, since a derive would ask the same of `T`.
impl<T> Clone for Set<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Set<T> {}
impl<T> PartialEq for Set<T> {
    fn eq(&self, other: &Self) -> bool {
        self.bits == other.bits
    }
}
impl<T> Eq for Set<T> {}
impl<T: Into<usize> + From<usize> + Copy> Default for Set<T> {
    fn default() -> Self {
        Self::new()
    }
}
impl<T: Into<usize> + From<usize> + Copy + fmt::Debug> fmt::Debug for Set<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}
