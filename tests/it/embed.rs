//! What a clinic's page may ask of the check, without a browser: settings one
//! by one, its colour, and messages.

use massage_check::embed::{Accent, Rgb};

#[test]
fn our_own_colour_is_what_the_stylesheet_says_without_a_clinic() {
    let tokens = std::fs::read_to_string(crate::support::root().join("styles/tokens.css"));
    let tokens = tokens.expect("the tokens");
    let ours = Accent::of(Rgb::read("#1c5a52").expect("a colour"));
    for (name, value) in ours.look() {
        assert!(
            tokens.contains(&format!("var({name}, {value})")),
            "{name} {value}"
        );
    }
}
