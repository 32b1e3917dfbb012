//! The author's tool: checks content, writes it out for review, compares two
//! versions of it, and runs answer sheets through it.

use massage_check::authoring::{load, released, Content, Files, Problem};
use massage_check::desk::release::Standing;
use massage_check::desk::{diff, overlay, reading, review, safety, sheet, vignette};
use massage_check::domain::Pack;
use massage_check::proof;
use std::io::{BufRead, BufWriter, Write};
use std::path::Path;
use std::process::ExitCode;

const HELP: &str = include_str!("content.txt");

/// How the tool ends.
enum End {
    Well,
    Wrong,
    Misused,
}

impl From<End> for ExitCode {
    fn from(end: End) -> Self {
        match end {
            End::Well => Self::SUCCESS,
            End::Wrong => Self::from(1),
            End::Misused => Self::from(2),
        }
    }
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let end = match *words.as_slice() {
        ["check"] => check(Path::new("content")),
        ["check", file] if file.ends_with(".json") => check_overlay(Path::new(file)),
        ["check", dir] => check(Path::new(dir)),
        ["prove"] => with(Path::new("content"), prove),
        ["prove", dir] => with(Path::new(dir), prove),
        ["review"] => write_review(Path::new("content")),
        ["review", "--check"] => check_review(Path::new("content")),
        ["review", dir] => write_review(Path::new(dir)),
        ["reading"] => with(Path::new("content"), read_aloud),
        ["reading", dir] => with(Path::new(dir), read_aloud),
        ["diff"] => compare_with_released(Path::new("content")),
        ["diff", dir] => compare_with_released(Path::new(dir)),
        ["release"] => write_release(Path::new("content")),
        ["release", dir] => write_release(Path::new(dir)),
        ["diff", old, new] => compare(Path::new(old), Path::new(new)),
        ["triage"] => with(Path::new("content"), triage),
        ["triage", dir] => with(Path::new(dir), triage),
        [] | ["help" | "--help" | "-h"] => {
            print!("{HELP}");
            Ok(End::Well)
        }
        _ => {
            eprint!(
                "content: cannot make sense of `{}`\n\n{HELP}",
                words.join(" ")
            );
            Ok(End::Misused)
        }
    };
    end.unwrap_or_else(|error| {
        // A reader that has seen enough, such as `head`, is not a fault.
        if error.kind() == std::io::ErrorKind::BrokenPipe {
            return End::Well;
        }
        eprintln!("content: {error}");
        End::Wrong
    })
    .into()
}

fn content(dir: &Path) -> Result<Content, Vec<Problem>> {
    load(&Files::read(dir)?)
}

fn complain(dir: &Path, problems: &[Problem]) {
    for problem in problems {
        eprintln!("{}/{problem}", dir.display());
    }
    let count = problems.len();
    let things = if count == 1 { "thing" } else { "things" };
    eprintln!("{count} {things} to mend");
}

fn with(dir: &Path, act: impl FnOnce(&Content) -> std::io::Result<End>) -> std::io::Result<End> {
    match content(dir) {
        Ok(content) => act(&content),
        Err(problems) => {
            complain(dir, &problems);
            Ok(End::Wrong)
        }
    }
}

fn check(dir: &Path) -> std::io::Result<End> {
    with(dir, |content| {
        let pack = &content.pack;
        println!(
            "content is whole: {} items, {} rules, {} approaches, {} sources, {} texts",
            pack.items().len(),
            pack.rules().len(),
            pack.approaches().len(),
            pack.sources().len(),
            content.text.iter().count(),
        );
        Ok(check_vignettes(dir, pack))
    })
}

fn check_overlay(file: &Path) -> std::io::Result<End> {
    with(Path::new("content"), |content| {
        match overlay::check(file, content) {
            Ok(told) => {
                std::io::stdout().lock().write_all(told.as_bytes())?;
                Ok(End::Well)
            }
            Err(told) => {
                eprint!("{told}");
                Ok(End::Wrong)
            }
        }
    })
}

fn prove(content: &Content) -> std::io::Result<End> {
    let proof = proof::prove(content);
    let mut out = std::io::stdout().lock();
    out.write_all(proof::in_plain_words(content, &proof).as_bytes())?;
    Ok(if proof.holds() { End::Well } else { End::Wrong })
}

fn check_vignettes(dir: &Path, pack: &Pack) -> End {
    let vignettes = match Files::read(dir).and_then(|files| vignette::read(&files, pack)) {
        Ok(vignettes) => vignettes,
        Err(problems) => {
            complain(dir, &problems);
            return End::Wrong;
        }
    };
    let wrong: Vec<String> = vignettes
        .iter()
        .flat_map(|it| it.mismatches(pack))
        .collect();
    for mismatch in &wrong {
        eprintln!("{}/{mismatch}", dir.display());
    }
    if !wrong.is_empty() {
        return End::Wrong;
    }
    println!("{} vignettes reach their outcome", vignettes.len());
    End::Well
}

/// What is written from the content and kept beside it.
fn pages(content: &Content) -> [(&'static str, String); 2] {
    let proof = proof::prove(content);
    [
        ("review.md", review::tables(content)),
        ("SAFETY.md", safety::page(content, &proof)),
    ]
}

fn write_review(dir: &Path) -> std::io::Result<End> {
    with(dir, |content| {
        for (name, page) in pages(content) {
            std::fs::write(dir.join(name), page)?;
            println!("{} written", dir.join(name).display());
        }
        Ok(End::Well)
    })
}

fn check_review(dir: &Path) -> std::io::Result<End> {
    with(dir, |content| {
        let mut end = End::Well;
        for (name, page) in pages(content) {
            let path = dir.join(name);
            if std::fs::read_to_string(&path).unwrap_or_default() != page {
                eprintln!("{} is out of date; run `make review`", path.display());
                end = End::Wrong;
            }
        }
        Ok(end)
    })
}

fn read_aloud(content: &Content) -> std::io::Result<End> {
    let mut out = std::io::stdout().lock();
    for screen in reading::screens(content) {
        writeln!(out, "{:5.1}  {}", screen.age, screen.name)?;
    }
    writeln!(out, "\nshort   full")?;
    for short in reading::short(content) {
        writeln!(out, "{:5.1}  {:5.1}  {}", short.age, short.full, short.name)?;
    }
    Ok(End::Well)
}

fn compare(old: &Path, new: &Path) -> std::io::Result<End> {
    let (before, after) = match (content(old), content(new)) {
        (Ok(before), Ok(after)) => (before, after),
        (before, after) => {
            for (dir, loaded) in [(old, before), (new, after)] {
                if let Err(problems) = loaded {
                    complain(dir, &problems);
                }
            }
            return Ok(End::Wrong);
        }
    };
    let report = diff::report(&before, &after);
    print!("{report}");
    Ok(End::Well)
}

/// How content stands beside what was released last; nothing, having said so,
/// where that cannot be told.
fn standing(dir: &Path, content: &Content) -> std::io::Result<Option<Standing>> {
    let file = dir.join(released::RELEASED);
    let text = match std::fs::read_to_string(&file) {
        Ok(text) => text,
        Err(error) => {
            eprintln!(
                "{}: cannot be read ({error}); take it from version control, or run \
                 `content release` if nothing was ever released",
                file.display()
            );
            return Ok(None);
        }
    };
    Ok(match Standing::of(&text, content) {
        Ok(standing) => Some(standing),
        Err(problems) => {
            complain(dir, &problems);
            None
        }
    })
}

fn compare_with_released(dir: &Path) -> std::io::Result<End> {
    with(dir, |content| {
        let Some(standing) = standing(dir, content)? else {
            return Ok(End::Wrong);
        };
        write!(std::io::stdout().lock(), "{standing}")?;
        Ok(if standing.is_settled() {
            End::Well
        } else {
            End::Wrong
        })
    })
}

fn write_release(dir: &Path) -> std::io::Result<End> {
    with(dir, |content| {
        if matches!(check_vignettes(dir, &content.pack), End::Wrong) {
            return Ok(End::Wrong);
        }
        let file = dir.join(released::RELEASED);
        // The first release has nothing to be compared with.
        if file.exists() {
            let Some(standing) = standing(dir, content)? else {
                return Ok(End::Wrong);
            };
            if !standing.is_settled() {
                for of in &standing.unsigned {
                    eprintln!("{of} is loosened, and signed by nobody");
                }
                for problem in &standing.idle {
                    eprintln!("{}/{problem}", dir.display());
                }
                eprintln!("nothing is released; `content diff` shows what is loosened, and what to paste into pack.toml");
                return Ok(End::Wrong);
            }
        }
        let files = match Files::read(dir) {
            Ok(files) => files,
            Err(problems) => {
                complain(dir, &problems);
                return Ok(End::Wrong);
            }
        };
        std::fs::write(&file, released::write(&files))?;
        println!(
            "{} written: it is what changes are compared with from now on",
            file.display()
        );
        for signature in &content.signed {
            println!(
                "remove the signature for {} from pack.toml: it is released",
                signature.of
            );
        }
        Ok(End::Well)
    })
}

fn triage(content: &Content) -> std::io::Result<End> {
    let sheets = match sheet::Sheets::new(&content.pack) {
        Ok(sheets) => sheets,
        Err(error) => {
            eprintln!("content: {error}");
            return Ok(End::Wrong);
        }
    };
    let mut input = std::io::stdin().lock();
    let mut out = BufWriter::with_capacity(1 << 16, std::io::stdout().lock());
    let mut end = End::Well;
    let mut line = Vec::new();
    let mut number = 0_usize;
    while input.read_until(b'\n', &mut line)? > 0 {
        number += 1;
        let text = String::from_utf8_lossy(&line);
        if !text.trim().is_empty() {
            match sheets.read(&text) {
                Ok(sheet) => sheets.write(&sheet, &sheets.judge(&sheet), &mut out)?,
                Err((id, error)) => {
                    eprintln!("line {number}: {error}");
                    let refusal = serde_json::json!({ "id": id, "error": error.to_string() });
                    writeln!(out, "{refusal}")?;
                    end = End::Misused;
                }
            }
        }
        line.clear();
    }
    out.flush()?;
    Ok(end)
}
