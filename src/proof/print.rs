//! What came of it, in plain words.

use super::plain::Plain;
use super::{Broken, Proof, Proved};
use crate::authoring::{Content, Holds, Statement};
use core::fmt::Write;

/// How many rules a message names.
const RULES: usize = 6;

/// The name of a statement, as messages have it.
pub fn entry(statement: &Statement) -> String {
    format!("statement `{}`{}", statement.name, rows(statement))
}

/// Its rows of the clinical basis, in brackets.
fn rows(statement: &Statement) -> String {
    if statement.basis.is_empty() {
        String::new()
    } else {
        format!(" ({})", statement.basis.join(", "))
    }
}

/// What is wrong, which sheet shows it and which rules to look at.
pub fn mend(content: &Content, broken: &Broken) -> String {
    let mut said = format!("does not hold: {}", broken.instead);
    if let Some(sheet) = &broken.sheet {
        let plain = Plain::of(content).sheet(sheet.answers());
        let _ = write!(said, " with these answers – {plain}");
    }
    let pack = &content.pack;
    let rules: Vec<_> = broken
        .rules
        .iter()
        .map(|id| format!("`{}`", pack.rule(*id).name))
        .collect();
    let more = rules.len().saturating_sub(RULES);
    let rest = match more {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    let named = rules
        .iter()
        .take(RULES)
        .cloned()
        .collect::<Vec<_>>()
        .join(", ");
    let fires = if rules.len() == 1 {
        "the rule that fires there is"
    } else {
        "the rules that fire there are"
    };
    let _ = match (rules.is_empty(), &broken.sheet) {
        (false, Some(_)) => write!(said, "; {fires} {named}{rest}: tighten one, or add one"),
        (false, None) => write!(said, "; see {named}{rest}"),
        (true, _) => Ok(()),
    };
    said
}

/// The whole proof, a line a statement, and what to do where one fails.
pub fn in_plain_words(content: &Content, proof: &Proof<'_>) -> String {
    let mut page = String::new();
    let _ = writeln!(
        page,
        "Every statement is about all {} answer sheets there are, which is exactly\n{}.\n",
        proof.space,
        proof.space.exact()
    );
    for proved in &proof.results {
        let _ = writeln!(page, "{}", line(content, proved));
    }
    let proved = proof
        .results
        .iter()
        .filter(|it| it.broken.is_none())
        .count();
    let took: f64 = proof.results.iter().map(|it| it.took.as_secs_f64()).sum();
    let _ = writeln!(
        page,
        "\n{proved} of {} statements hold; {} corner sheets judged in {took:.2} s",
        proof.results.len(),
        proof.corners()
    );
    page
}

fn line(content: &Content, proved: &Proved<'_>) -> String {
    let statement = proved.statement;
    let key = format!("statement.{}.says", statement.name);
    let says = content.text.say(&key);
    let rows = if statement.basis.is_empty() {
        "–".to_owned()
    } else {
        statement.basis.join(" ")
    };
    let how = match (&proved.broken, &statement.holds) {
        (Some(_), _) => "FAILS ",
        (None, Holds::ByDesign(_)) => "holds ",
        (None, _) => "proved",
    };
    let mut line = format!("{how}  {rows:<17} {says}");
    match &statement.holds {
        Holds::ByDesign(what) => {
            let _ = write!(line, "\n{:26}by design: {what}", "");
        }
        _ => {
            let ms = proved.took.as_secs_f64() * 1e3;
            let corners = proved.corners;
            let tried = match corners {
                0 => "the whole pack".to_owned(),
                1 => "1 corner sheet".to_owned(),
                more => format!("{more} corner sheets"),
            };
            let _ = write!(line, "\n{:26}{tried}, {ms:.1} ms", "");
        }
    }
    if let Some(broken) = &proved.broken {
        let _ = write!(line, "\n{:26}{}", "", mend(content, broken));
    }
    line
}
