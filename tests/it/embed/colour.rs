//! Every clinic's colour can be read: on every ground, by every kind of
//! screen, as the stylesheet has them.

use crate::support::root;
use massage_check::embed::{Accent, Rgb};
use std::collections::BTreeMap;

/// One kind of screen: light or dark, and with how much contrast.
type Screen = BTreeMap<String, Rgb>;

fn tokens() -> String {
    std::fs::read_to_string(root().join("styles/tokens.css")).expect("the tokens")
}

/// The colours in a part of the stylesheet: in light, then in dark. Those that
/// a clinic sets are as they are without one.
fn colours(part: &str) -> Vec<(String, [String; 2])> {
    part.lines()
        .filter_map(|line| {
            let line = line.trim().strip_prefix("--mc-colour-")?;
            let (name, value) = line.split_once(':')?;
            let value = value.split_once(';')?.0.trim();
            let pair = value
                .strip_prefix("light-dark(")
                .and_then(|it| it.strip_suffix(')'));
            let both = match pair {
                Some(pair) if pair.contains("var(") => return None,
                Some(pair) => {
                    let (light, dark) = pair.split_once(", ").expect("two colours");
                    [light.to_owned(), dark.to_owned()]
                }
                None => [value.to_owned(), value.to_owned()],
            };
            Some((name.to_owned(), both))
        })
        .collect()
}

/// Light, dark, and both with more contrast.
fn screens() -> Vec<(String, Screen)> {
    let tokens = tokens();
    let (before, after) = tokens.split_once("@supports").expect("light and dark");
    let more = ":where([data-contrast=\"more\"]) {";
    let more = tokens.split_once(more).expect("more contrast").1;
    let more = more.split_once('}').expect("its end").0;
    let after = after.split_once("[data-theme").expect("its end").0;
    let mut found = Vec::new();
    for (dark, name) in ["light", "dark"].into_iter().enumerate() {
        let mut screen = Screen::new();
        let mut take = |part: &str| {
            for (name, values) in colours(part) {
                let value = &values[dark];
                let other = value
                    .strip_prefix("var(--mc-colour-")
                    .map(|it| it.trim_end_matches(')').to_owned());
                let colour = match other {
                    Some(other) => screen.get(&other).copied(),
                    None => Rgb::read(value),
                };
                if let Some(colour) = colour {
                    screen.insert(name, colour);
                }
            }
        };
        take(before);
        take(after);
        found.push((name.to_owned(), screen.clone()));
        for (name, values) in colours(more) {
            let other = values[0].trim_start_matches("var(--mc-colour-");
            let colour = screen[other.trim_end_matches(')')];
            screen.insert(name, colour);
        }
        found.push((format!("{name}, more contrast"), screen));
    }
    found
}

/// What a clinic's colour, and words in it, may stand on.
fn grounds(screen: &Screen) -> impl Iterator<Item = (&String, &Rgb)> {
    let ground =
        |name: &str| ["page", "surface", "tint"].contains(&name) || name.ends_with("-tint");
    screen.iter().filter(move |(name, _)| ground(name))
}

fn mixed(one: Rgb, other: Rgb, share: f64) -> Rgb {
    one.oklab().mixed(other.oklab(), share).rgb()
}

/// The least contrast of words, and of shapes, that come of a clinic's colour.
fn least(screen: &Screen, action: Rgb) -> [f64; 2] {
    let [ink, soft, surface] = ["ink", "ink-soft", "surface"].map(|name| screen[name]);
    let inside = screen["action-ink"];
    // As `--mc-colour-chosen` and the button under a mouse are mixed.
    let chosen = mixed(surface, action, 0.11);
    let hover = mixed(action, ink, 0.25);
    let mut words: Vec<f64> = grounds(screen)
        .map(|(_, ground)| action.contrast(*ground))
        .collect();
    assert!(words.len() >= 8, "{words:?}");
    words.extend([
        action.contrast(chosen),
        action.contrast(inside),
        hover.contrast(inside),
        ink.contrast(chosen),
        soft.contrast(chosen),
    ]);
    let shapes = ["line-strong", "focus"].map(|name| screen[name].contrast(chosen));
    [words, shapes.to_vec()].map(|all| all.into_iter().fold(f64::INFINITY, f64::min))
}

/// Thirty-three steps of each part, from nought to all.
fn grid() -> impl Iterator<Item = Rgb> {
    let parts = || (0..=32_u16).map(|step| u8::try_from((step * 8).min(255)).expect("a byte"));
    parts().flat_map(move |red| {
        parts().flat_map(move |green| parts().map(move |blue| Rgb([red, green, blue])))
    })
}

#[test]
fn the_stylesheet_is_read_as_it_is_meant() {
    let screens = screens();
    let of = |screen: usize, name: &str| screens[screen].1[name].to_string();
    assert_eq!(screens.len(), 4);
    assert_eq!(of(0, "page"), "#faf7f2");
    assert_eq!(of(2, "page"), "#151a19");
    assert_eq!(of(2, "action-ink"), "#12201d");
    assert_eq!(of(1, "ink-soft"), of(1, "ink"));
    assert_ne!(of(0, "ink-soft"), of(0, "ink"));
}

#[test]
fn every_colour_becomes_one_that_can_be_read_on_every_ground() {
    let screens = screens();
    let mut seen = [f64::INFINITY; 2];
    let mut count = 0;
    for asked in grid() {
        let accent = Accent::of(asked);
        for (name, screen) in &screens {
            let dark = name.starts_with("dark");
            let action = if dark { accent.dark } else { accent.light };
            let [words, shapes] = least(screen, action);
            assert!(
                words >= 4.5,
                "{asked} as {action}, {name}: words {words:.2}"
            );
            assert!(
                shapes >= 3.0,
                "{asked} as {action}, {name}: shapes {shapes:.2}"
            );
            seen = [seen[0].min(words), seen[1].min(shapes)];
        }
        // Where the browser mixes no colours: light only.
        let tint = accent.tint;
        assert!(accent.light.contrast(tint) >= 4.5, "{asked} on {tint}");
        count += 1;
    }
    println!(
        "{count} colours: words at least {:.2}, shapes {:.2}",
        seen[0], seen[1]
    );
    assert_eq!(count, 33 * 33 * 33);
}

#[test]
fn a_colour_that_can_be_read_stays_as_it_is() {
    let screens = screens();
    for asked in grid() {
        let action = Accent::of(asked).light;
        if action != asked {
            let least = least(&screens[0].1, asked)[0];
            assert!(least < 4.5, "{asked} was moved to {action}: {least:.2}");
        }
    }
}

/// Where both have any.
#[test]
fn the_hue_stays_the_clinics_own() {
    for asked in grid() {
        let seed = asked.oklab();
        let Accent { light, dark, .. } = Accent::of(asked);
        for moved in [light, dark] {
            let other = moved.oklab();
            // Of fainter ones, a rounding to whole steps is the larger part.
            if seed.chroma() < 0.04 || other.chroma() < 0.04 {
                continue;
            }
            let turned = seed.a * other.a + seed.b * other.b;
            let turned = (turned / seed.chroma() / other.chroma()).min(1.0).acos();
            assert!(turned.to_degrees() < 6.0, "{asked} became {moved}");
        }
    }
}

#[test]
fn our_own_colour_is_what_the_stylesheet_says_without_a_clinic() {
    let tokens = tokens();
    let ours = Accent::of(Rgb::read("#1c5a52").expect("a colour"));
    for (name, value) in ours.look() {
        let said = format!("var({name}, {value})");
        assert!(tokens.contains(&said), "{said}");
    }
}

#[test]
fn a_colour_is_three_or_six_digits_and_nothing_else() {
    assert_eq!(Rgb::read("#1c5a52"), Some(Rgb([0x1c, 0x5a, 0x52])));
    assert_eq!(Rgb::read("#FA0"), Some(Rgb([0xff, 0xaa, 0x00])));
    for text in [
        "",
        "#",
        "#12",
        "#1234",
        "#12345",
        "#1234567",
        "123456",
        "#12345g",
        "# 12345",
        "red",
        "#é23",
        "#+12",
        "#12345６",
        "url(#123)",
    ] {
        assert_eq!(Rgb::read(text), None, "{text}");
    }
}

#[test]
fn contrast_is_what_others_have_worked_out() {
    let contrast = |one: &str, other: &str| {
        let [one, other] = [one, other].map(|it| Rgb::read(it).expect("a colour"));
        assert!((one.contrast(other) - other.contrast(one)).abs() < 1e-9);
        one.contrast(other)
    };
    assert!((contrast("#000", "#fff") - 21.0).abs() < 1e-9);
    assert!((contrast("#777", "#fff") - 4.48).abs() < 0.005);
    assert!((contrast("#949494", "#fff") - 3.03).abs() < 0.005);
    assert!((contrast("#f00", "#fff") - 4.0).abs() < 0.005);
}
