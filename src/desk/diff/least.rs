//! Sheets with nothing in them but what is needed for the change.

use super::said::{Ground, Sheet};
use super::{Change, Pair};

/// A sheet that changes something.
pub struct Tried<'a> {
    pub ground: Ground<'a>,
    pub said: Sheet<'a>,
    pub change: Change<'a>,
}

impl<'a> Tried<'a> {
    /// Leaves out each answer without which at least as much changes.
    pub fn shrunk(mut self, pair: &Pair<'a>) -> Self {
        for one in self.said.clone() {
            let mut fewer = self.said.clone();
            fewer.remove(&one);
            if self.try_as(pair, self.ground.clone(), &fewer) {
                continue;
            }
            // Of two ticks where one is needed, either may be the spare one.
            let mut ground = self.ground.clone();
            if let Some(place) = ground.iter_mut().find(|said| said.item == one.item) {
                *place = one;
                self.try_as(pair, ground, &fewer);
            }
        }
        self
    }

    fn try_as(&mut self, pair: &Pair<'a>, ground: Ground<'a>, said: &Sheet<'a>) -> bool {
        let change = pair.change(&ground, said);
        let enough = change.covers(&self.change);
        if enough {
            *self = Self {
                ground,
                said: said.clone(),
                change,
            };
        }
        enough
    }
}
