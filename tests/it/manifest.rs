//! The check as an app among others: what its manifest names is there, as
//! large as it says, in the colours and words of the page.

use crate::support::{root, text};
use massage_check::ui::offline::Shortcut;
use serde_json::Value;
use std::path::PathBuf;

fn read(file: &str) -> String {
    std::fs::read_to_string(root().join(file)).expect(file)
}

fn manifest() -> Value {
    serde_json::from_str(&read("src/pwa/manifest.webmanifest")).expect("JSON")
}

fn page() -> String {
    read("index.html")
}

/// What an attribute of a tag in the page says.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let after = tag.split_once(&format!(" {name}=\""))?.1;
    Some(after.split_once('"')?.0)
}

/// The tags of the page that have all of this in them.
fn tags(having: &[&str]) -> Vec<String> {
    let page = page();
    let tags = page.split('<').map(|after| after.split('>').next());
    tags.flatten()
        .filter(|tag| having.iter().all(|what| tag.contains(what)))
        .map(str::to_owned)
        .collect()
}

/// The file that the page is built with under this address.
fn built_from(address: &str) -> PathBuf {
    let (folder, name) = address.rsplit_once('/').unwrap_or(("", address));
    let copied = tags(&["data-trunk", "rel=\"copy-"]);
    let sources = copied.iter().filter_map(|tag| {
        let from = root().join(attribute(tag, "href")?);
        if attribute(tag, "data-target-path").unwrap_or_default() != folder {
            return None;
        }
        let file = if tag.contains("copy-dir") {
            from.join(name)
        } else {
            from
        };
        (file.file_name()?.to_str()? == name && file.is_file()).then_some(file)
    });
    let sources: Vec<PathBuf> = sources.collect();
    assert_eq!(sources.len(), 1, "{address} is built from {sources:?}");
    sources[0].clone()
}

/// As `512x512`, by its own head.
fn size(file: &[u8]) -> String {
    let number = |at: usize, bytes: usize| {
        let bytes = &file[at..at + bytes];
        bytes
            .iter()
            .fold(0_u32, |sum, byte| sum << 8 | u32::from(*byte))
    };
    if file.starts_with(b"\x89PNG\r\n\x1a\n") {
        assert_eq!(&file[12..16], b"IHDR");
        return format!("{}x{}", number(16, 4), number(20, 4));
    }
    assert!(file.starts_with(b"RIFF"), "neither PNG nor WebP");
    assert_eq!(&file[8..16], b"WEBPVP8X");
    // One less than it is, and the other way round.
    let side = |at: usize| u32::from_le_bytes([file[at], file[at + 1], file[at + 2], 0]) + 1;
    format!("{}x{}", side(24), side(27))
}

/// All pictures that it names, wherever.
fn pictures(manifest: &Value) -> Vec<Value> {
    let shortcuts = manifest["shortcuts"].as_array().expect("shortcuts");
    let lists = [&manifest["icons"], &manifest["screenshots"]]
        .into_iter()
        .chain(shortcuts.iter().map(|one| &one["icons"]));
    let list = |list: &Value| list.as_array().expect("a list").clone();
    lists.flat_map(list).collect()
}

#[test]
fn every_picture_it_names_is_built_in_and_as_large_as_it_says() {
    let pictures = pictures(&manifest());
    assert!(pictures.len() >= 9, "{pictures:?}");
    for picture in pictures {
        let address = picture["src"].as_str().expect("an address");
        let file = std::fs::read(built_from(address)).expect(address);
        assert!(file.len() < 40_000, "{address} is large for a phone");
        let (kind, said) = (&picture["type"], &picture["sizes"]);
        if address.ends_with(".svg") {
            assert_eq!(
                (kind.as_str(), said.as_str()),
                (Some("image/svg+xml"), Some("any"))
            );
            continue;
        }
        let ending = address.rsplit('.').next().expect("an ending");
        assert_eq!(*kind, format!("image/{ending}"), "{address}");
        assert_eq!(*said, size(&file), "{address}");
    }
}

#[test]
fn what_the_page_itself_names_is_built_in_too() {
    for rel in ["icon", "manifest", "apple-touch-icon"] {
        let found = tags(&[&format!("rel=\"{rel}\"")]);
        assert_eq!(found.len(), 1, "{rel}");
        built_from(attribute(&found[0], "href").expect("an address"));
    }
    let touch = std::fs::read(built_from("icons/apple-180.png")).expect("an icon");
    assert_eq!(size(&touch), "180x180");
}

#[test]
fn there_is_an_icon_for_every_purpose() {
    let manifest = manifest();
    let icons = manifest["icons"].as_array().expect("icons");
    let has = |purpose: &str, sizes: &str| {
        let is = |icon: &&Value| icon["purpose"] == purpose && icon["sizes"] == sizes;
        icons.iter().filter(is).count() == 1
    };
    for (purpose, sizes) in [
        ("any", "any"),
        ("any", "192x192"),
        ("any", "512x512"),
        ("maskable", "512x512"),
        ("monochrome", "512x512"),
    ] {
        assert!(has(purpose, sizes), "{purpose}, {sizes}");
    }
}

/// A screenshot narrow and one wide, of sides that browsers take.
#[test]
fn its_screenshots_are_for_phones_and_for_desktops() {
    let manifest = manifest();
    let shots = manifest["screenshots"].as_array().expect("screenshots");
    let forms: Vec<&str> = shots
        .iter()
        .filter_map(|shot| shot["form_factor"].as_str())
        .collect();
    assert_eq!(forms, ["narrow", "wide"]);
    for shot in shots {
        assert!(shot["label"].as_str().is_some_and(|label| label.len() > 20));
        let sides = shot["sizes"].as_str().expect("a size").split('x');
        let sides: Vec<f64> = sides.map(|side| side.parse().expect("a side")).collect();
        let (least, most) = (sides[0].min(sides[1]), sides[0].max(sides[1]));
        assert!(
            least >= 320.0 && most <= 3840.0 && most <= 2.3 * least,
            "{sides:?}"
        );
    }
}

#[test]
fn it_works_in_any_folder_of_any_site() {
    let manifest = manifest();
    for (key, value) in [
        ("start_url", "./"),
        ("scope", "./"),
        // An own one: by itself it would be that of the whole site, and so perhaps of another app there.
        ("id", "massage-check"),
        ("display", "standalone"),
        ("lang", "en-GB"),
        ("dir", "ltr"),
    ] {
        assert_eq!(manifest[key], value, "{key}");
    }
}

/// In light and in dark.
fn token(name: &str) -> [String; 2] {
    let tokens = read("styles/tokens.css");
    let after = tokens.split_once(&format!("--mc-colour-{name}: light-dark("));
    let pair = after.expect(name).1.split_once(')').expect(name).0;
    let colours: Vec<String> = pair.split(", ").map(str::to_owned).collect();
    colours.try_into().expect("two colours")
}

#[test]
fn its_colours_are_those_of_the_page() {
    let (top, ground) = (token("surface"), token("page"));
    let manifest = manifest();
    assert_eq!(manifest["theme_color"], *top[0]);
    assert_eq!(manifest["background_color"], *ground[0]);
    for (scheme, colour) in ["light", "dark"].into_iter().zip(top) {
        let scheme = format!("(prefers-color-scheme: {scheme})");
        let found = tags(&["name=\"theme-color\"", &scheme]);
        assert_eq!(found.len(), 1, "{scheme}");
        assert_eq!(attribute(&found[0], "content"), Some(&*colour), "{scheme}");
    }
    let icons = read("src/pwa/maskable.svg") + &read("src/pwa/icon.svg");
    let action = read("styles/tokens.css");
    let action = action.split_once("--mc-accent, #").expect("a colour").1;
    let action = action.split_once(')').expect("a colour").0;
    let action = format!("#{action}");
    assert_eq!(icons.matches(&action).count(), 2, "{action}");
}

#[test]
fn its_words_are_those_of_the_page() {
    let manifest = manifest();
    let said = |key: &str| Value::from(text().say(key));
    assert_eq!(manifest["name"], said("ui.app-name"));
    assert_eq!(manifest["short_name"], said("ui.app-name"));
    assert_eq!(manifest["shortcuts"][0]["name"], said("ui.start"));
    assert_eq!(manifest["shortcuts"][1]["name"], said("ui.checks"));
    let described = tags(&["name=\"description\""]);
    let described = attribute(&described[0], "content").expect("words");
    assert_eq!(manifest["description"], described);
    let apple = tags(&["name=\"apple-mobile-web-app-title\""]);
    assert_eq!(
        manifest["name"],
        attribute(&apple[0], "content").expect("a name")
    );
}

#[test]
fn every_shortcut_leads_somewhere_and_says_nothing_of_health() {
    let manifest = manifest();
    let shortcuts = manifest["shortcuts"].as_array().expect("shortcuts");
    let led: Vec<Option<Shortcut>> = shortcuts
        .iter()
        .map(|one| {
            let address = one["url"].as_str().expect("an address");
            Shortcut::of(address.strip_prefix("./#").expect("a fragment"))
        })
        .collect();
    assert_eq!(led, [Some(Shortcut::Questions), Some(Shortcut::How)]);
}
