//! Colours of the screen: contrast as WCAG counts it, and lightness as eyes
//! see it (OKLab). Knows nothing of what they are for.

use std::fmt;

/// A colour of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rgb(pub [u8; 3]);

impl fmt::Display for Rgb {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

impl Rgb {
    /// `#rgb` or `#rrggbb`.
    pub fn read(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#')?;
        let digits: Option<Vec<u32>> = digits.chars().map(|digit| digit.to_digit(16)).collect();
        let digits = digits?;
        let pair = |high: u32, low: u32| u8::try_from(high * 16 + low).ok();
        Some(Self(match digits.as_slice() {
            [r, g, b] => [pair(*r, *r)?, pair(*g, *g)?, pair(*b, *b)?],
            [r, s, g, h, b, c] => [pair(*r, *s)?, pair(*g, *h)?, pair(*b, *c)?],
            _ => return None,
        }))
    }

    /// From 1, no difference, to 21, black on white.
    pub fn contrast(self, other: Self) -> f64 {
        let (one, other) = (self.luminance() + 0.05, other.luminance() + 0.05);
        one.max(other) / one.min(other)
    }

    fn luminance(self) -> f64 {
        let [red, green, blue] = self.linear();
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    fn linear(self) -> [f64; 3] {
        self.0.map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        })
    }

    /// The same, by lightness and hue.
    pub fn oklab(self) -> Oklab {
        let linear = self.linear();
        let cone = |by: [f64; 3]| sum(by, linear).cbrt();
        let cones = [
            cone([0.412_221_470_8, 0.536_332_536_3, 0.051_445_992_9]),
            cone([0.211_903_498_2, 0.680_699_545_1, 0.107_396_956_6]),
            cone([0.088_302_461_9, 0.281_718_837_6, 0.629_978_700_5]),
        ];
        Oklab {
            lightness: sum([0.210_454_255_3, 0.793_617_785_0, -0.004_072_046_8], cones),
            a: sum([1.977_998_495_1, -2.428_592_205_0, 0.450_593_709_9], cones),
            b: sum([0.025_904_037_1, 0.782_771_766_2, -0.808_675_766_0], cones),
        }
    }
}

fn sum(by: [f64; 3], of: [f64; 3]) -> f64 {
    by[0] * of[0] + by[1] * of[1] + by[2] * of[2]
}

/// Lightness from 0 to 1, and a hue and how strong it is, as two numbers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Oklab {
    /// From black to white.
    pub lightness: f64,
    /// From green to red.
    pub a: f64,
    /// From blue to yellow.
    pub b: f64,
}

impl Oklab {
    /// How strong the hue is.
    pub fn chroma(self) -> f64 {
        (self.a * self.a + self.b * self.b).sqrt()
    }

    /// The same hue, no stronger than this.
    #[must_use]
    pub fn softened(self, chroma: f64) -> Self {
        let much = self.chroma();
        self.faded(if much > chroma { chroma / much } else { 1.0 })
    }

    /// A mixture with so much of the other in it.
    #[must_use]
    pub fn mixed(self, other: Self, share: f64) -> Self {
        let mix = |one: f64, other: f64| one + (other - one) * share;
        Self {
            lightness: mix(self.lightness, other.lightness),
            a: mix(self.a, other.a),
            b: mix(self.b, other.b),
        }
    }

    fn faded(self, by: f64) -> Self {
        Self {
            a: self.a * by,
            b: self.b * by,
            ..self
        }
    }

    /// As a screen shows it: the same lightness and hue, and no stronger than
    /// screens can.
    pub fn rgb(self) -> Rgb {
        if let Some(rgb) = self.shown() {
            return rgb;
        }
        let (mut less, mut more) = (0.0, 1.0);
        // Each step halves what is unknown; colours have 256 steps.
        for _ in 0..10 {
            let between = (less + more) / 2.0;
            if self.faded(between).shown().is_some() {
                less = between;
            } else {
                more = between;
            }
        }
        let grey = |it: Self| it.faded(0.0).shown();
        let shown = self.faded(less).shown().or_else(|| grey(self));
        shown.unwrap_or(Rgb(if self.lightness > 0.5 {
            [255; 3]
        } else {
            [0; 3]
        }))
    }

    /// If a screen can show it.
    fn shown(self) -> Option<Rgb> {
        let of = [self.lightness, self.a, self.b];
        let cone = |a, b| sum([1.0, a, b], of).powi(3);
        let cones = [
            cone(0.396_337_777_4, 0.215_803_757_3),
            cone(-0.105_561_345_8, -0.063_854_172_8),
            cone(-0.089_484_177_5, -1.291_485_548_0),
        ];
        let mut parts = [0; 3];
        for (part, by) in parts.iter_mut().zip([
            [4.076_741_662_1, -3.307_711_591_3, 0.230_969_929_2],
            [-1.268_438_004_6, 2.609_757_401_1, -0.341_319_396_5],
            [-0.004_196_086_3, -0.703_418_614_7, 1.707_614_701_0],
        ]) {
            *part = gamma(sum(by, cones))?;
        }
        Some(Rgb(parts))
    }
}

/// One part of a colour; none beyond what there is, give or take a rounding.
fn gamma(linear: f64) -> Option<u8> {
    let part = if linear <= 0.003_130_8 {
        linear * 12.92
    } else {
        1.055 * linear.powf(1.0 / 2.4) - 0.055
    };
    let part = (part * 255.0).round();
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "in bounds just there"
    )]
    (0.0..=255.0).contains(&part).then_some(part as u8)
}
