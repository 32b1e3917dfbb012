//! Words that stand for one of a few levels.

use crate::domain::{Best, Disposition, Evidence, Flare, Grade, Pressure, RuleKind};

/// One of a few, each written as a word.
pub trait Level: Copy + 'static {
    /// All that may be written, in the order a message lists them.
    const ALL: &'static [Self];
    /// Stands in for a word nobody knows while the rest is read. No pack is
    /// made of it.
    const STRICTEST: Self;
    /// How it is written.
    fn word(self) -> &'static str;
}

impl Level for Disposition {
    const ALL: &'static [Self] = &Self::ALL;
    const STRICTEST: Self = Self::Emergency;

    fn word(self) -> &'static str {
        self.name()
    }
}

impl Level for Pressure {
    const ALL: &'static [Self] = &Self::ALL;
    const STRICTEST: Self = Self::None;

    fn word(self) -> &'static str {
        self.name()
    }
}

impl Level for Flare {
    const ALL: &'static [Self] = &Self::ALL;
    const STRICTEST: Self = Self::Severe;

    fn word(self) -> &'static str {
        self.name()
    }
}

impl Level for Evidence {
    const ALL: &'static [Self] = &[Self::Moderate, Self::Low, Self::VeryLow, Self::None];
    const STRICTEST: Self = Self::None;

    fn word(self) -> &'static str {
        self.name()
    }
}

impl Level for Grade {
    const ALL: &'static [Self] = &[
        Self::Evidence(Evidence::Moderate),
        Self::Evidence(Evidence::Low),
        Self::Evidence(Evidence::VeryLow),
        Self::Evidence(Evidence::None),
        Self::Unsupported,
        Self::Consensus,
        Self::Background,
    ];
    const STRICTEST: Self = Self::Unsupported;

    fn word(self) -> &'static str {
        self.name()
    }
}

impl Level for Best {
    const ALL: &'static [Self] = &[Self::Suggest, Self::Discuss];
    const STRICTEST: Self = Self::Discuss;

    fn word(self) -> &'static str {
        best_name(self)
    }
}

impl Level for RuleKind {
    const ALL: &'static [Self] = &[
        Self::Contraindication,
        Self::Precaution,
        Self::Flare,
        Self::Referral,
    ];
    const STRICTEST: Self = Self::Contraindication;

    fn word(self) -> &'static str {
        kind_name(self)
    }
}

const fn best_name(best: Best) -> &'static str {
    match best {
        Best::Suggest => "suggest",
        Best::Discuss => "discuss",
    }
}

const fn kind_name(kind: RuleKind) -> &'static str {
    match kind {
        RuleKind::Contraindication => "contraindication",
        RuleKind::Precaution => "precaution",
        RuleKind::Flare => "flare",
        RuleKind::Referral => "referral",
    }
}
