//! Letters made small and large, as far as Western Europe has them.
//!
//! The tables of the standard library for all the world's letters would weigh
//! several kB. Knows nothing of words.

/// A letter made small.
pub const fn small(letter: char) -> char {
    match letter {
        // All that ISO 8859-1 has; `×` stands among them.
        'À'..='Ö' | 'Ø'..='Þ' => (letter as u8 + 32) as char,
        _ => letter.to_ascii_lowercase(),
    }
}

/// A letter made large.
pub const fn large(letter: char) -> char {
    match letter {
        'à'..='ö' | 'ø'..='þ' => (letter as u8 - 32) as char,
        _ => letter.to_ascii_uppercase(),
    }
}

#[cfg(test)]
mod tests {
    use super::{large, small};

    #[test]
    fn letters_are_made_small_and_large_as_the_standard_library_has_it() {
        for letter in ('\0'..='\u{ff}').filter(|it| !"µßÿ".contains(*it)) {
            assert!(letter.to_lowercase().eq([small(letter)]), "{letter}");
            assert!(letter.to_uppercase().eq([large(letter)]), "{letter}");
        }
    }
}
