//! A clinic's colour, moved to where everybody can read it.
//!
//! The hue is theirs; how light it is depends on what it stands on. On a light
//! screen it stays as it is if it can, and else becomes as much darker as it
//! takes. On a dark one it is always light and soft, as strong colours glare
//! there. All is worked out here, so that browsers that know no `oklch()` get
//! the same colours.

use super::colour::{Oklab, Rgb};

/// Words: WCAG 2.2, 1.4.3. Controls need 3, and so have it too.
const READABLE: f64 = 4.5;
/// The steps in which it gets lighter or darker: none that an eye could see.
const STEP: f64 = 0.004;
/// What is chosen has so much of it in its ground.
const TINT: f64 = 0.11;
/// On a dark screen: at least so light, and no stronger.
const LIGHT_ENOUGH: f64 = 0.8;
const SOFT_ENOUGH: f64 = 0.11;

/// What it stands on, and what stands on it (`styles/tokens.css`).
struct Screen {
    surface: Rgb,
    /// The ground that is least unlike it.
    hardest: Rgb,
    ink: Rgb,
}

const LIGHT: Screen = Screen {
    surface: Rgb([0xff, 0xff, 0xff]),
    hardest: Rgb([0xf1, 0xec, 0xe4]),
    ink: Rgb([0xff, 0xff, 0xff]),
};

const DARK: Screen = Screen {
    surface: Rgb([0x1e, 0x24, 0x23]),
    hardest: Rgb([0x29, 0x30, 0x2e]),
    ink: Rgb([0x12, 0x20, 0x1d]),
};

/// A colour on light screens and on dark ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Accent {
    /// On light screens.
    pub light: Rgb,
    /// On dark ones.
    pub dark: Rgb,
    /// Under what is chosen on light screens, for browsers that can mix no
    /// colours. They know no dark ones either.
    pub tint: Rgb,
}

impl Accent {
    /// What the stylesheet reads.
    pub const NAMES: [&'static str; 3] = ["--mc-accent", "--mc-accent-dark", "--mc-accent-tint"];

    /// As near to this colour as can be read.
    pub fn of(asked: Rgb) -> Self {
        let seed = asked.oklab();
        let light = LIGHT.first(asked, seed, -STEP);
        let soft = Oklab {
            lightness: seed.lightness.max(LIGHT_ENOUGH),
            ..seed.softened(SOFT_ENOUGH)
        };
        let given = if soft == seed { asked } else { soft.rgb() };
        let dark = DARK.first(given, soft, STEP);
        Self {
            light,
            dark,
            tint: LIGHT.tint(light),
        }
    }

    /// The colours under the names that the stylesheet reads.
    pub fn look(self) -> [(&'static str, String); 3] {
        let [light, dark, tint] = Self::NAMES;
        [
            (light, self.light.to_string()),
            (dark, self.dark.to_string()),
            (tint, self.tint.to_string()),
        ]
    }
}

impl Screen {
    /// The given colour, if it can be read here; else the first that can, on
    /// the way to black or to white, where there always is one.
    fn first(&self, given: Rgb, from: Oklab, step: f64) -> Rgb {
        let mut colour = given;
        let mut at = from;
        while !self.shows(colour) && (0.0..=1.0).contains(&at.lightness) {
            at.lightness += step;
            colour = at.rgb();
        }
        colour
    }

    fn shows(&self, colour: Rgb) -> bool {
        let others = [self.surface, self.hardest, self.ink, self.tint(colour)];
        others
            .iter()
            .all(|other| colour.contrast(*other) >= READABLE)
    }

    fn tint(&self, colour: Rgb) -> Rgb {
        self.surface.oklab().mixed(colour.oklab(), TINT).rgb()
    }
}
