//! What a clinic's overlay adds, in plain words for those who wrote it; that it
//! only tightens; and what they may want to look at again.

use crate::authoring::{never_said, Content, Holds};
use crate::domain::{Disposition, Rule};
use crate::overlay::{Contact, Overlay, Problem, Where};
use crate::proof::{plain::Plain, prove_only};
use core::fmt::Write;
use std::path::Path;

/// As [`told`], of a file; what is wrong in a line each, with the file's name.
pub fn check(file: &Path, content: &Content) -> Result<String, String> {
    let name = file.display();
    let bytes = std::fs::read(file).map_err(|why| format!("{name}: cannot be read ({why})\n"))?;
    let text = String::from_utf8(bytes)
        .map_err(|_| format!("{name}: is not UTF-8 text; save it as such\n"))?;
    told(&text, content).map_err(|problems| {
        let lines = problems.iter().map(|it| format!("{name}: {it}\n"));
        let things = count(problems.len(), "thing");
        lines.collect::<String>() + &format!("{things} to mend; until then all of it is left out\n")
    })
}

/// What it adds to this content, or everything that is wrong with it. Told for
/// the day it was written on: a desk has no clock.
pub fn told(file: &str, content: &Content) -> Result<String, Vec<Problem>> {
    let overlay = Overlay::read(file, &content.pack)?;
    let (pack, text, _) = overlay.join(&content.pack, &content.text, Some(overlay.date))?;
    let with = Content {
        pack,
        text,
        ..content.clone()
    };
    let mut out = String::new();
    let _ = front(&mut out, &overlay);
    let _ = rules(&mut out, &overlay, &with);
    let _ = words(&mut out, &overlay);
    let _ = proved(&mut out, &with);
    let _ = again(&mut out, &overlay);
    Ok(out)
}

fn front(out: &mut String, overlay: &Overlay) -> core::fmt::Result {
    let Overlay {
        id, clinic, date, ..
    } = overlay;
    writeln!(
        out,
        "{clinic}: overlay `{id}` of {date}, valid until {}",
        overlay.valid_until
    )?;
    writeln!(
        out,
        "adds {}, {} and {}; it changes and removes nothing",
        count(overlay.rules.len(), "rule"),
        count(overlay.contacts.len(), "contact"),
        count(overlay.notes.len(), "note"),
    )
}

fn count(number: usize, of: &str) -> String {
    let more = if number == 1 { "" } else { "s" };
    format!("{number} {of}{more}")
}

fn rules(out: &mut String, overlay: &Overlay, with: &Content) -> core::fmt::Result {
    let plain = Plain::of(with);
    for own in &overlay.rules {
        let joined = with.pack.rules().find(|id| {
            with.pack.is_clinics_rule(*id)
                && with.pack.rule(*id).name.ends_with(&format!(":{}", own.id))
        });
        let Some(rule) = joined.map(|id| with.pack.rule(id)) else {
            continue;
        };
        let Rule { then, .. } = rule;
        writeln!(out, "\nrule {}", own.id)?;
        writeln!(out, "  when     {}", plain.when(rule))?;
        writeln!(out, "  then     {}", plain.then(then))?;
        writeln!(out, "  because  {}", own.because)?;
        for line in &own.to_do {
            writeln!(out, "  to do    {line}")?;
        }
        if let Some(say) = &own.say {
            writeln!(out, "  to say   {say}")?;
        }
    }
    Ok(())
}

fn words(out: &mut String, overlay: &Overlay) -> core::fmt::Result {
    for contact in &overlay.contacts {
        let Contact {
            id,
            name,
            phone,
            open,
            link,
            say,
        } = contact;
        writeln!(out, "\ncontact {id}\n  {name}")?;
        for line in [phone, open, link].into_iter().flatten() {
            writeln!(out, "  {line}")?;
        }
        if let Some(say) = say {
            writeln!(out, "  to say   {say}")?;
        }
        if !overlay
            .rules
            .iter()
            .any(|rule| names(overlay, &rule.contacts, id))
        {
            writeln!(out, "  (no rule names them, so nobody is told to ask them)")?;
        }
    }
    for note in &overlay.notes {
        let place = match note.place {
            Where::Welcome => "on the first screen",
            Where::Result => "with the result, unless it is urgent",
        };
        writeln!(out, "\nnote {place}\n  {}", note.text)?;
    }
    Ok(())
}

fn names(overlay: &Overlay, contacts: &[usize], id: &str) -> bool {
    let mut named = contacts
        .iter()
        .filter_map(|index| overlay.contacts.get(*index));
    named.any(|contact| &*contact.id == id)
}

/// The statements that say how strict an outcome has to be. Those that say how
/// strict it may be are the standard's own; a clinic may be stricter.
fn proved(out: &mut String, with: &Content) -> core::fmt::Result {
    let proof = prove_only(with, |statement| {
        matches!(
            statement.holds,
            Holds::Whenever(_) | Holds::NeverCleared(_) | Holds::SomebodyToAsk { .. }
        )
    });
    writeln!(out)?;
    for (statement, broken) in proof.broken() {
        writeln!(
            out,
            "statement {} is broken: {}",
            statement.name, broken.instead
        )?;
    }
    let holds = proof.results.len() - proof.broken().count();
    writeln!(
        out,
        "it can only tighten: {holds} statements about how strict the advice has to be hold with it, \
         for every possible answer sheet"
    )
}

/// What is allowed, and worth a second look.
fn again(out: &mut String, overlay: &Overlay) -> core::fmt::Result {
    for rule in &overlay.rules {
        if rule.advice.disposition == Disposition::Emergency {
            writeln!(
                out,
                "look again: rule {} has people call an ambulance; `urgent` is advice on the same day",
                rule.id
            )?;
        }
    }
    let of_rules = overlay.rules.iter().flat_map(|rule| {
        let said = rule.to_do.iter().chain(&rule.say);
        said.chain([&rule.because])
    });
    let lines = of_rules.chain(overlay.notes.iter().map(|note| &note.text));
    for line in lines {
        for (word, instead) in never_said(line) {
            writeln!(out, "look again: “{line}” says “{word}”; {instead}")?;
        }
    }
    Ok(())
}
