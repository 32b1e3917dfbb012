//! Whether content may be released: what it loosens against what was released
//! last, and whose signature stands under that.

use super::diff::{self, Report};
use crate::authoring::{
    load_with_words, nearest, released, Content, Loosened, PackError, Problem, Signature,
};
use core::fmt::{self, Display, Formatter};
use std::collections::BTreeSet;

/// Content beside what was released last.
pub struct Standing {
    /// What changed since.
    pub report: Report,
    /// What is looser, and signed by nobody.
    pub unsigned: BTreeSet<Loosened>,
    /// What is looser, signed or not.
    loosening: BTreeSet<Loosened>,
    /// Signatures under what does not exist, or is no looser than it was.
    pub idle: Vec<Problem>,
    signed: Vec<Signature>,
}

impl Standing {
    /// Compares content with what `released.toml` says was released last.
    pub fn of(released: &str, content: &Content) -> Result<Self, Vec<Problem>> {
        let before = before(released, content)?;
        let report = diff::report(&before, content);
        let signed = &content.signed;
        let weakened = diff::weakened(&before, content).into_iter();
        let weakened: BTreeSet<Loosened> = weakened.map(Loosened::Statement).collect();
        let mut loosening = report.loosening();
        loosening.extend(weakened.iter().cloned());
        let stands = |of: &Loosened| signed.iter().any(|signature| signature.of == *of);
        let mut unsigned = report.unsigned(signed);
        unsigned.extend(weakened.into_iter().filter(|of| !stands(of)));
        let idle = signed
            .iter()
            .filter(|signature| !loosening.contains(&signature.of))
            .map(|signature| idle(signature, &before, content));
        Ok(Self {
            unsigned,
            idle: idle.collect(),
            loosening: loosening.clone(),
            signed: signed.clone(),
            report,
        })
    }

    /// Whether every loosening is signed, and nothing else is.
    pub fn is_settled(&self) -> bool {
        self.unsigned.is_empty() && self.idle.is_empty()
    }

    /// The signatures that stand, each under something looser.
    pub fn standing(&self) -> impl Iterator<Item = &Signature> {
        let signed = self.signed.iter();
        signed.filter(|signature| self.loosening.contains(&signature.of))
    }

    /// What is still to be signed, to be pasted into pack.toml.
    pub fn to_sign(&self) -> String {
        let blank = |of: &Loosened| {
            let (key, name) = (of.key(), of.name());
            format!("[[loosened]]\n{key:<4} = \"{name}\"\nby   = \"\"\non   = \"\"\nwhy  = \"\"\n")
        };
        let blanks: Vec<String> = self.unsigned.iter().map(blank).collect();
        blanks.join("\n")
    }
}

/// The report, each loosening with its signature, and what is to be done.
impl Display for Standing {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let signed = |of: &Loosened| {
            let signature = self.signed.iter().find(|signature| signature.of == *of);
            signature.map_or_else(
                || format!("{of} needs a signature"),
                |it| format!("{of} is signed by {} on {}: {}", it.by, it.on, it.why),
            )
        };
        self.report.print(f, &signed)?;
        for problem in &self.idle {
            write!(f, "\n{problem}\n")?;
        }
        if !self.unsigned.is_empty() {
            write!(
                f,
                "\nTO SIGN, or to take back\n\nPaste into pack.toml and fill in, who approved it and why:\n\n{}",
                self.to_sign()
            )?;
        }
        Ok(())
    }
}

/// What was released last, told of in the words of today.
fn before(text: &str, content: &Content) -> Result<Content, Vec<Problem>> {
    let files = released::read(text)?;
    load_with_words(&files, &content.text).map_err(|problems| {
        let within = |problem: Problem| Problem {
            file: format!("{}: {}", released::RELEASED, problem.file),
            ..problem
        };
        problems.into_iter().map(within).collect()
    })
}

/// What is wrong with a signature under which nothing is looser.
fn idle(signature: &Signature, old: &Content, new: &Content) -> Problem {
    let of = &signature.of;
    let mut known: BTreeSet<&str> = BTreeSet::new();
    for Content { pack, safety, .. } in [old, new] {
        match of {
            Loosened::Rule(_) => known.extend(pack.rules().map(|id| &*pack.rule(id).name)),
            Loosened::Item(_) => known.extend(pack.items().map(|id| &*pack.item(id).name)),
            Loosened::Approach(_) => {
                known.extend(pack.approaches().map(|id| &*pack.approach(id).name));
            }
            Loosened::Table(_) => known.extend(Loosened::TABLES),
            Loosened::Statement(_) => {
                known.extend(safety.statements.iter().map(|it| &*it.name));
            }
        }
    }
    let error = if known.contains(of.name()) {
        PackError::Fault {
            entry: format!("the signature for {of}"),
            mend: format!(
                "is under nothing: it loosens nothing against {}; remove it",
                released::RELEASED
            ),
        }
    } else {
        PackError::Unknown {
            entry: "a signature under [[loosened]]".to_owned(),
            kind: of.key(),
            name: of.name().to_owned(),
            nearest: nearest(of.name(), known.into_iter()),
        }
    };
    Problem::at("pack.toml", signature.line, error)
}
