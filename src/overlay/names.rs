//! Looking up what an overlay names in the standard pack.

use super::reader::{named, nearest, At, Reader};
use crate::domain::{ApproachId, AreaId, Findings, ItemId, Kind, OptionId, Set};

impl Reader<'_> {
    /// The place of a name among those of its kind.
    pub fn find<'a>(
        &mut self,
        at: &At<'_>,
        kind: &str,
        names: impl Iterator<Item = &'a str> + Clone,
    ) -> Option<usize> {
        let name = self.word(at)?;
        let found = names.clone().position(|known| known == name);
        if found.is_none() {
            let way_out = nearest(name, &mut names.into_iter());
            let mend = format!("there is no {kind} called `{name}`; {way_out}");
            self.tell(&at.place, mend);
        }
        found
    }

    /// One of a few levels, each written as a word.
    pub fn level<T: Copy>(
        &mut self,
        at: &At<'_>,
        all: &[T],
        name: fn(T) -> &'static str,
    ) -> Option<T> {
        let word = self.word(at)?;
        let found = all.iter().copied().find(|level| name(*level) == word);
        if found.is_none() {
            let names: Vec<_> = all.iter().map(|level| name(*level)).collect();
            let mend = format!("`{word}` is not one of {}", named(&names));
            self.tell(&at.place, mend);
        }
        found
    }

    /// An item.
    pub fn item(&mut self, at: &At<'_>) -> Option<ItemId> {
        let items = self.pack.parts().items.iter();
        let found = self.find(at, "item", items.map(|item| &*item.name));
        found.map(ItemId::at)
    }

    /// An option of an item.
    pub fn option(&mut self, at: &At<'_>, item: ItemId) -> Option<OptionId> {
        let item = self.pack.item(item);
        if item.options.is_empty() {
            let mend = format!(
                "item `{}` has no options; ask `at-least` instead",
                item.name
            );
            self.tell(&at.place, mend);
            return None;
        }
        let kind = format!("option of `{}`", item.name);
        let found = self.find(at, &kind, item.options.iter().map(|option| &*option.name));
        found.map(OptionId::at)
    }

    /// Parts of the body.
    pub fn areas(&mut self, at: Option<At<'_>>) -> Set<AreaId> {
        let areas = &self.pack.parts().areas;
        let list = self.list(at, Set::<AreaId>::ROOM);
        let names = || areas.iter().map(|area| &*area.name);
        list.iter()
            .filter_map(|at| self.find(at, "area", names()))
            .map(AreaId::at)
            .collect()
    }

    /// Kinds of massage.
    pub fn approaches(&mut self, at: Option<At<'_>>) -> Set<ApproachId> {
        let approaches = &self.pack.parts().approaches;
        let list = self.list(at, Set::<ApproachId>::ROOM);
        let names = || approaches.iter().map(|approach| &*approach.name);
        list.iter()
            .filter_map(|at| self.find(at, "approach", names()))
            .map(ApproachId::at)
            .collect()
    }

    /// A step on an item's order of concern, from the word or number for it.
    pub fn step(&mut self, at: &At<'_>, item: ItemId) -> Option<u8> {
        let item = self.pack.item(item);
        let words: &[(&str, u8)] = match item.kind {
            Kind::Rating { .. } => return self.number(at, 1, 10).map(|it| it as u8 + 1),
            Kind::Choice { ordered: true } => {
                let names = item.options.iter().map(|option| &*option.name);
                let kind = format!("option of `{}`", item.name);
                let found = self.find(at, &kind, names)?;
                return u8::try_from(found + 1).ok();
            }
            Kind::Sign => &[("unsure", Findings::UNSURE), ("yes", Findings::YES)],
            Kind::Clearable | Kind::Agreement => &[
                ("agreed", Findings::AGREED),
                ("unsure", Findings::UNSURE),
                ("yes", Findings::YES),
            ],
            Kind::Choice { ordered: false } => {
                self.tell(&at.place, "ask `is` instead: the options have no order");
                return None;
            }
            Kind::Ticks { .. } => {
                self.tell(&at.place, "ask `includes` instead: the options are ticked");
                return None;
            }
        };
        let words: Vec<_> = words.to_vec();
        let word = self.word(at)?;
        let found = words.iter().find(|(known, _)| *known == word);
        if found.is_none() {
            let names: Vec<_> = words.iter().map(|(name, _)| *name).collect();
            let mend = format!("`{word}` is not one of {}", named(&names));
            self.tell(&at.place, mend);
        }
        found.map(|(_, step)| *step)
    }
}
