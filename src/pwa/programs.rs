//! The two programs of the page: for the page by itself, and for frames. Each
//! has a script of its own that starts it; the one that comes first chooses.

use super::loader::bare;
use super::publish::{
    filled, integrity, named, only, read, taken, text, Content, Unfit, Use, WORKER_NAME,
};
use std::path::Path;

/// How the name of a program ends, as wasm-bindgen has it.
const PROGRAM: &str = "_bg.wasm";

const START: &str = concat!(include_str!("start.js"), include_str!("first.js"));
const BOOT: &str = include_str!("boot.js");

/// The script that comes first, with both programs and what starts them beside
/// it in this folder.
pub(super) fn start(folder: &Path, content: Content, usage: Use) -> Result<String, Unfit> {
    let Content { first, later } = content;
    let later = named(folder, "later", "bin", later).map(|name| [name, integrity(later)])?;
    let first = named(folder, "first", "bin", first).map(|name| [name, integrity(first)])?;

    let program = only(folder, PROGRAM)?;
    let glue = taken(&folder.join(program.replace(PROGRAM, ".js")))?;
    let hash = integrity(&read(&folder.join(&program))?);
    let alone = Program {
        program: [program, hash],
        boot: boot(folder, "boot", &glue, &later)?,
    };
    let hosted = match usage {
        Use::Hosting(from) => {
            let program = only(from, PROGRAM)?;
            let glue = text(&from.join(program.replace(PROGRAM, ".js")))?;
            let code = read(&from.join(program))?;
            Program {
                program: [named(folder, "hosted", "wasm", &code)?, integrity(&code)],
                boot: boot(folder, "hosted", &glue, &later)?,
            }
        }
        Use::Editing => alone.clone(),
    };
    let worker = match usage {
        Use::Hosting(_) => WORKER_NAME,
        Use::Editing => "",
    };
    let values = [
        ("program", &*alone.program[0]),
        ("program-hash", &*alone.program[1]),
        ("boot", &*alone.boot[0]),
        ("boot-hash", &*alone.boot[1]),
        ("hosted", &*hosted.program[0]),
        ("hosted-hash", &*hosted.program[1]),
        ("hosted-boot", &*hosted.boot[0]),
        ("hosted-boot-hash", &*hosted.boot[1]),
        ("worker", worker),
        ("first", &*first[0]),
        ("first-hash", &*first[1]),
    ];
    Ok(bare(&filled(START, &values)))
}

/// A program, and the script that starts it: name and hash of each.
#[derive(Clone)]
struct Program {
    program: [String; 2],
    boot: [String; 2],
}

/// Writes the script that starts a program, behind what wasm-bindgen made for
/// that one.
fn boot(folder: &Path, name: &str, glue: &str, later: &[String; 2]) -> Result<[String; 2], Unfit> {
    let values = [("later", &*later[0]), ("later-hash", &*later[1])];
    let code = bare(&format!("{glue}\n{}", filled(BOOT, &values)));
    let name = named(folder, name, "js", code.as_bytes())?;
    Ok([name, integrity(code.as_bytes())])
}
