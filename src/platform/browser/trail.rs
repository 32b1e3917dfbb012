//! What an entry of the browser's history holds: one number and nothing else,
//! no answer and no name of a page.

use wasm_bindgen::JsValue;

/// The number of an entry from which somebody left quickly.
const GONE: f64 = -1.0;
/// More stops than anybody makes.
const STOPS: u32 = 10_000;

/// Where an entry stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Entry {
    /// How many entries of ours come before it. Not the same as the place in
    /// the trail once answers have been cleared: then the trail begins anew,
    /// but the entries are still there.
    pub depth: u32,
    /// The place in the trail.
    pub position: usize,
}

impl Entry {
    pub(super) fn read(state: &JsValue) -> Option<Self> {
        let number = state
            .as_f64()
            .filter(|number| (0.0..4e9).contains(number))?;
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "in bounds just above"
        )]
        let number = number as u32;
        Some(Self {
            depth: number / STOPS,
            position: (number % STOPS) as usize,
        })
    }

    pub(super) fn write(self) -> JsValue {
        let position = u32::try_from(self.position).unwrap_or(STOPS);
        let number = self.depth.saturating_mul(STOPS);
        JsValue::from(number.saturating_add(position.min(STOPS - 1)))
    }

    /// The same entry for another place in the trail.
    pub(super) const fn at(self, position: usize) -> Self {
        Self { position, ..self }
    }

    /// The entry after this one.
    pub(super) const fn next(self) -> Self {
        Self {
            depth: self.depth.saturating_add(1),
            ..self
        }
    }
}

/// The mark of an entry from which somebody left quickly.
pub(super) fn gone() -> JsValue {
    JsValue::from_f64(GONE)
}

/// Whether it is that mark.
pub(super) fn is_gone(state: &JsValue) -> bool {
    state.as_f64() == Some(GONE)
}
