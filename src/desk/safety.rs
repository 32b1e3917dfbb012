//! SAFETY.md: what was proved of the content, what was not, and the hazards,
//! written from what the prover found.

use super::review::Page;
use crate::authoring::{Content, Hazard, Holds, Statement};
use crate::proof::{Proof, Proved};
use crate::text::keys;

const INTRO: &str = "\
Written by `make review` from what `content prove` found; a test fails when it is out of date. \
Nothing here has been approved by a clinician.";

const ARGUMENT: &str = "\
A rule asks only “at least”, “is” and “includes”, so a graver sheet makes at least the same rules fire; all that fire \
are joined, and joining only ever tightens. So *whenever these answers, at least this strict* holds for every sheet if \
it holds at the least ways of giving those answers, its **corners**. Options without an order, gates, flare levels and \
“only with” answers are tried in full. The argument is written out in `src/proof/mod.rs`; what it rests on is tested \
step by step in `tests/it/assumptions.rs`.";

const HOW: &str = "\
“The whole content” means that all there is was looked at: each option, each rule, each text. “By design” names the \
type or the place in the code that leaves no other way.";

const CHECKED: &str = "\
- A second evaluator, which reads the TOML itself and shares no code with the first, agrees with it on every corner \
sheet and on a million random ones (`tests/it/agree.rs`).
- Faults seeded into the content (a rule dropped, a cap loosened, an option flipped, a gate deleted, an area swapped) \
are each caught by the prover, a vignette or the comparison with the released content (`tests/it/faults.rs`).
- Faults seeded into the code of `src/domain`, one at a time (`make mutants`): each that compiles is caught by a native \
test; docs/mutants.md has the counts.
- Broken content, saved answers and answer sheets by the thousand end in a message or in “ask your clinician” \
(`tests/it/fuzz`).";

/// The file.
pub fn page(content: &Content, proof: &Proof<'_>) -> String {
    let mut page = Page::default();
    page.top(&format!("# What is proved, and what is not\n\n{INTRO}\n\n"));
    page.heading(2, "What is proved");
    page.text(&format!(
        "There are {} different answer sheets: exactly\n\n```text\n{}\n```\n\n{ARGUMENT}",
        proof.space,
        proof.space.exact()
    ));
    page.table(
        &["Basis", "What holds, for all of them", "How"],
        proof.results.iter().map(|proved| row(content, proved)),
    );
    page.text(HOW);
    page.heading(2, "How the prover is checked");
    page.text(CHECKED);
    page.heading(2, "What is not proved");
    let not = content.text.list(keys::CHECKS_NOT);
    let not: Vec<_> = not.iter().map(|line| format!("- {line}")).collect();
    page.text(&not.join("\n"));
    page.heading(2, "Hazards");
    page.table(
        &[
            "Hazard",
            "Cause",
            "Effect",
            "What holds it",
            "Statements",
            "Tests",
        ],
        content.safety.hazards.iter().map(|it| hazard(content, it)),
    );
    page.finish()
}

fn row(content: &Content, proved: &Proved<'_>) -> Vec<String> {
    let Statement {
        name, basis, holds, ..
    } = proved.statement;
    let says = content
        .text
        .say(&format!("statement.{name}.says"))
        .to_owned();
    let how = match (holds, proved.corners, &proved.broken) {
        (_, _, Some(_)) => "**does not hold**".to_owned(),
        (Holds::ByDesign(what), ..) => format!("by design: {what}"),
        (_, 0, _) => "the whole content".to_owned(),
        (_, 1, _) => "1 corner".to_owned(),
        (_, corners, _) => format!("{corners} corners"),
    };
    let basis = if basis.is_empty() {
        "–".to_owned()
    } else {
        basis.join(", ")
    };
    vec![basis, format!("{says} (`{name}`)"), how]
}

fn hazard(content: &Content, hazard: &Hazard) -> Vec<String> {
    let say = |what: &str| {
        let key = format!("hazard.{}.{what}", hazard.name);
        content.text.say(&key).to_owned()
    };
    let code = |names: &[Box<str>]| {
        let names: Vec<_> = names.iter().map(|name| format!("`{name}`")).collect();
        if names.is_empty() {
            "–".to_owned()
        } else {
            names.join(", ")
        }
    };
    vec![
        hazard.name.replace('-', " "),
        say("cause"),
        say("effect"),
        say("control"),
        code(&hazard.statements),
        code(&hazard.tests),
    ]
}
