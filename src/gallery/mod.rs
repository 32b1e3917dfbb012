//! Every component and every screen in every state that a person can meet.
//!
//! One table, for people to look at and for tests to walk: so that no state
//! is forgotten because it is hard to reach. Screens get to where they are by
//! the steps a person would take, through the session itself. Knows nothing
//! of browsers: it writes plain pages, which any browser shows.

mod components;
mod first;
mod page;
pub mod people;
mod screens;
mod world;

pub use first::{first_screens, NotFirst};
pub use page::{Look, STYLESHEET};
pub use world::World;

use crate::carried::Broken;
use crate::ui::markup::Show;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use yew::platform::Runtime;
use yew::prelude::*;
use yew::LocalServerRenderer;

/// What is shown: a component by itself, or a whole screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// From `src/ui/components`.
    Component,
    /// From `src/ui/screens`, in its frame.
    Screen,
}

/// One state, as Yew holds it.
pub struct Exhibit {
    kind: Kind,
    of: &'static str,
    state: String,
    html: Html,
}

impl Exhibit {
    fn component(of: &'static str, state: &str, shown: impl Show) -> Self {
        let state = state.to_owned();
        let kind = Kind::Component;
        Self {
            kind,
            of,
            state,
            html: shown.show(),
        }
    }

    fn screen(of: &'static str, state: impl Into<String>, html: Html) -> Self {
        let state = state.into();
        let kind = Kind::Screen;
        Self {
            kind,
            of,
            state,
            html,
        }
    }
}

/// One state, drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawn {
    /// A component or a screen.
    pub kind: Kind,
    /// Its name in Rust.
    pub of: &'static str,
    /// Which of its states.
    pub state: String,
    /// The markup, without the page around it.
    pub markup: String,
}

impl Drawn {
    /// A name that files and addresses can bear: `sign-row.error`.
    pub fn name(&self) -> String {
        let mut name = String::new();
        for letter in self.of.chars() {
            if letter.is_uppercase() && !name.is_empty() {
                name.push('-');
            }
            name.extend(letter.to_lowercase());
        }
        format!(
            "{name}.{}",
            self.state.replace([',', ':'], "").replace(' ', "-")
        )
    }
}

/// Why there is no gallery.
#[derive(Debug, thiserror::Error)]
pub enum NoGallery {
    /// The content cannot be opened.
    #[error("the content cannot be opened: {0:?}")]
    Content(Broken),
    /// Something broke while it was drawn; its message is above this one.
    #[error("a state could not be drawn")]
    NotDrawn,
    /// The pages cannot be written.
    #[error("{0}: {1}")]
    File(String, io::Error),
}

/// What [`Hall`] shows.
#[derive(Properties, PartialEq)]
struct HallProps {
    html: Html,
}

/// Nothing but what is shown, as Yew draws components only.
#[component]
fn Hall(props: &HallProps) -> Html {
    props.html.clone()
}

/// Draws every state, in words and numbers of this world. Made where they
/// are drawn, as neither can be sent there.
pub fn draw(
    world: impl FnOnce() -> Result<World, Broken> + Send + 'static,
) -> Result<Vec<Drawn>, NoGallery> {
    let (send, drawn) = mpsc::channel();
    Runtime::default().spawn_pinned(move || async move {
        let world = match world() {
            Ok(world) => world,
            Err(broken) => {
                let _ = send.send(Err(NoGallery::Content(broken)));
                return;
            }
        };
        let all = components::all(&world)
            .into_iter()
            .chain(screens::all(&world));
        let mut done = Vec::new();
        for Exhibit {
            kind,
            of,
            state,
            html,
        } in all
        {
            let renderer = LocalServerRenderer::<Hall>::with_props(HallProps { html });
            let markup = renderer.hydratable(false).render().await;
            done.push(Drawn {
                kind,
                of,
                state,
                markup,
            });
        }
        let _ = send.send(Ok(done));
    });
    drawn.recv().map_err(|_| NoGallery::NotDrawn)?
}

/// Writes a page for each state, one that lists them all, and the stylesheet
/// that they share, made of what is in this folder.
pub fn write(folder: &Path, drawn: &[Drawn], look: &Look, styles: &Path) -> Result<(), NoGallery> {
    let put = |name: &str, text: String| {
        let file = folder.join(name);
        std::fs::write(&file, text).map_err(at(&file))
    };
    std::fs::create_dir_all(folder).map_err(at(folder))?;
    // No state that there was before, and is no more.
    for old in listed(folder, "html")? {
        std::fs::remove_file(&old).map_err(at(&old))?;
    }
    for one in drawn {
        put(&format!("{}.html", one.name()), look.page(one))?;
    }
    put(STYLESHEET, stylesheet(styles)?)?;
    put("index.html", look.index(drawn))
}

/// All styles in one: layers fix the order, so only their list has to come
/// first.
fn stylesheet(folder: &Path) -> Result<String, NoGallery> {
    let mut files = listed(folder, "css")?;
    files.extend(listed(&folder.join("components"), "css")?);
    files.sort_by_key(|file| (!file.ends_with("layers.css"), file.clone()));
    let read = |file: &PathBuf| std::fs::read_to_string(file).map_err(at(file));
    files.iter().map(read).collect()
}

/// The files in a folder with this ending.
fn listed(folder: &Path, ending: &str) -> Result<Vec<PathBuf>, NoGallery> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(at(folder))? {
        files.push(entry.map_err(at(folder))?.path());
    }
    files.retain(|file| file.extension().is_some_and(|it| it == ending));
    Ok(files)
}

fn at(file: &Path) -> impl FnOnce(io::Error) -> NoGallery + '_ {
    |why| NoGallery::File(file.display().to_string(), why)
}
