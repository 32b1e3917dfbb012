//! Every state of every component and screen, looked at in a browser: by axe,
//! and for what axe does not see. The states are `massage_check::gallery`'s.

pub mod axe;
mod colours;
mod looking;
mod pictures;
mod room;
mod tree;

use crate::harness::{Browser, Served, Setting};
use massage_check::gallery::{draw, write, Drawn, Kind, Look, World};
use massage_check::text::pseudo::Pseudo;
use serde_json::{json, Value};
use std::path::Path;
use std::sync::OnceLock;

/// What looks at a state, in the page.
const STAGE: &str = include_str!("stage.js");

/// Every state, drawn and written down where the browser finds it.
fn gallery() -> &'static [Drawn] {
    static DRAWN: OnceLock<Vec<Drawn>> = OnceLock::new();
    DRAWN.get_or_init(|| {
        let base = Path::new(env!("CARGO_MANIFEST_DIR"));
        let drawn = draw(World::open).expect("a gallery");
        let look = Look::of("en-GB");
        let folder = base.join("target/gallery");
        write(&folder, &drawn, &look, &base.join("styles")).expect("pages");
        drawn
    })
}

/// The same in a language that nobody speaks.
fn gallery_in(pseudo: Pseudo) -> Vec<Drawn> {
    let base = Path::new(env!("CARGO_MANIFEST_DIR"));
    let drawn = draw(move || World::open().map(|world| world.speaking(pseudo)));
    let drawn = drawn.expect("a gallery");
    let look = Look {
        lang: pseudo.code().to_owned(),
        dir: pseudo.direction().to_owned(),
    };
    let folder = base.join(format!("target/gallery-{}", pseudo.code()));
    write(&folder, &drawn, &look, &base.join("styles")).expect("pages");
    drawn
}

/// How the device would like things to look.
#[derive(Clone, Copy, Debug)]
struct Likes(&'static [(&'static str, &'static str)]);

const LIGHT: Likes = Likes(&[("prefers-color-scheme", "light")]);
const DARK: Likes = Likes(&[("prefers-color-scheme", "dark")]);
const FORCED: Likes = Likes(&[("forced-colors", "active")]);
const FORCED_DARK: Likes = Likes(&[
    ("forced-colors", "active"),
    ("prefers-color-scheme", "dark"),
]);
const MORE: Likes = Likes(&[
    ("prefers-contrast", "more"),
    ("prefers-color-scheme", "light"),
]);
const MORE_DARK: Likes = Likes(&[
    ("prefers-contrast", "more"),
    ("prefers-color-scheme", "dark"),
]);
const STILL: Likes = Likes(&[("prefers-reduced-motion", "reduce")]);

/// A browser that shows one state after another.
struct Hall {
    page: Browser,
}

impl Hall {
    /// On a phone.
    fn phone() -> Self {
        Self::sized(390, 844)
    }

    /// So many CSS pixels wide and high.
    fn sized(width: u32, height: u32) -> Self {
        gallery();
        Self::of(Served::Gallery, width, height)
    }

    fn of(served: Served, width: u32, height: u32) -> Self {
        let page = Browser::load(Setting {
            served,
            width,
            height,
            ..Setting::default()
        });
        page.run(STAGE, &[]);
        Self { page }
    }

    /// From here on, on a device that likes this.
    fn likes(&self, likes: Likes) {
        let features: Vec<Value> = likes
            .0
            .iter()
            .map(|(name, value)| json!({ "name": name, "value": value }))
            .collect();
        self.page.cdp(
            "Emulation.setEmulatedMedia",
            json!({ "features": features }),
        );
    }

    /// From here on, with these styles as well, as people add their own.
    fn styled(&self, styles: &str) {
        let script =
            "const own = document.getElementById('own') ?? document.createElement('style');
            own.id = 'own'; own.textContent = arguments[0]; document.head.append(own);";
        self.page.run(script, &[styles.into()]);
    }

    /// Shows a state and comes to what the script returns about it: a list of
    /// what is wrong.
    fn look(&self, name: &str, check: &str) -> Vec<String> {
        let script = format!(
            "const [name, more] = arguments; return hall.show(name).then(() => hall.{check})"
        );
        let found = self.page.run(&script, &[name.into()]);
        let list = found
            .as_array()
            .unwrap_or_else(|| panic!("{name}: {found}"));
        list.iter()
            .map(|line| line.as_str().unwrap_or_default().to_owned())
            .collect()
    }

    /// Nothing wrong with any of these states.
    fn nothing_wrong(&self, states: &[&Drawn], check: &str) {
        let mut wrong = Vec::new();
        for one in states {
            let name = one.name();
            let found = self.look(&name, check);
            wrong.extend(found.into_iter().map(|line| format!("{name}: {line}")));
        }
        assert!(wrong.is_empty(), "{check}\n{}", wrong.join("\n"));
    }
}

fn all() -> Vec<&'static Drawn> {
    gallery().iter().collect()
}

fn screens() -> Vec<&'static Drawn> {
    let screen = |one: &&Drawn| one.kind == Kind::Screen;
    gallery().iter().filter(screen).collect()
}
