//! Single values that a clinic gives, read with care: each as it may be used,
//! or how to mend it.

/// What a value is, or what to do about it.
pub(super) type Read<T> = Result<T, String>;

/// The most of a value that is repeated to developers.
const ECHO: usize = 40;

/// What has no shape of its own but changes how the text around it is shown,
/// or hides in it.
const fn is_hidden(letter: char) -> bool {
    matches!(letter,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// Part of a value, to be recognised by whoever wrote it.
pub(super) fn echo(value: &str) -> String {
    let seen = |letter: char| !letter.is_control() && !is_hidden(letter);
    let mut letters = value.chars().filter(|letter| seen(*letter));
    let mut echo: String = letters.by_ref().take(ECHO - 1).collect();
    if letters.next().is_some() {
        echo.push('…');
    }
    echo
}

/// One of a few words.
pub(super) fn word<T: Copy>(value: &str, words: &[(&str, T)]) -> Read<T> {
    let found = words.iter().find(|(word, _)| *word == value);
    found.map(|(_, it)| *it).ok_or_else(|| {
        let words: Vec<String> = words.iter().map(|(word, _)| format!("`{word}`")).collect();
        format!("use {}", words.join(" or "))
    })
}

/// Words for people, at most so many letters. Lines may be broken anywhere,
/// as in an attribute that goes over several.
pub(super) fn words(value: &str, most: usize) -> Read<Box<str>> {
    // Not even looked at to the end, if there is none.
    if value.chars().nth(most * 2).is_some() {
        return Err(format!("use at most {most} letters"));
    }
    let words: Vec<&str> = value.split_whitespace().collect();
    let words = words.join(" ");
    if words.chars().any(|it| it.is_control() || is_hidden(it)) {
        return Err("take out the control characters".to_owned());
    }
    if words.chars().count() > most {
        return Err(format!("use at most {most} letters"));
    }
    Ok(words.into())
}

/// A telephone number as people write it.
pub(super) fn phone(value: &str) -> Read<Box<str>> {
    let advice = || {
        "use a number such as `+44 20 7946 0000`: 3 to 20 digits, blanks, `+`, `-`, `.`, brackets"
    };
    let words = words(value, 40)?;
    let digits = words.chars().filter(char::is_ascii_digit).count();
    let rest = words.strip_prefix('+').unwrap_or(&words);
    let fits = |letter: char| letter.is_ascii_digit() || " -.()".contains(letter);
    if (3..=20).contains(&digits) && rest.chars().all(fits) {
        Ok(words)
    } else {
        Err(advice().to_owned())
    }
}

/// An address that starts with `https://`, as browsers copy it.
pub(super) fn link(value: &str) -> Read<Box<str>> {
    let advice = || Err("use an address that starts with https://, without blanks".to_owned());
    let address = value.trim();
    let start = address.get(..8).unwrap_or_default();
    if !start.eq_ignore_ascii_case("https://") || address.len() > 2000 {
        return advice();
    }
    let rest = address.get(8..).unwrap_or_default();
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let of_host = |it: char| it.is_ascii_alphanumeric() || "-.:[]".contains(it);
    let named = host.starts_with(|it: char| it.is_ascii_alphanumeric() || it == '[');
    // A name before an @ looks like the site and is none.
    if !named || !host.chars().all(of_host) {
        return advice();
    }
    let of_path = |it: char| it.is_ascii_graphic() && !"\"'<>\\^`{|}".contains(it);
    if !rest.chars().all(of_path) {
        return advice();
    }
    Ok(format!("https://{rest}").into())
}

/// A number from nought to this, as it was written: to work with fractions
/// would cost thirty kilobytes.
pub(super) fn number(value: &str, most: u8) -> Read<Box<str>> {
    let (whole, part) = value.split_once('.').unwrap_or((value, "0"));
    let digits =
        |text: &str| (1..=3).contains(&text.len()) && text.bytes().all(|it| it.is_ascii_digit());
    let whole = whole.parse::<u8>().ok().filter(|_| digits(whole));
    let over = |whole| whole > most || whole == most && part.bytes().any(|it| it != b'0');
    match whole {
        Some(whole) if digits(part) && !over(whole) => Ok(value.into()),
        _ => Err(format!("use a number from 0 to {most}, without a unit")),
    }
}

/// Typefaces, best first, each in quotation marks but for those that CSS has
/// words for.
pub(super) fn font(value: &str) -> Read<Box<str>> {
    const WORDS: [&str; 9] = [
        "serif",
        "sans-serif",
        "monospace",
        "system-ui",
        "ui-serif",
        "ui-sans-serif",
        "ui-rounded",
        "-apple-system",
        "BlinkMacSystemFont",
    ];
    let advice =
        || "use names of typefaces with commas between, such as `Georgia, serif`".to_owned();
    let mut families = Vec::new();
    for name in words(value, 300)?.split(',') {
        let name = name.trim();
        let bare = name.trim_matches(['"', '\'']);
        // Letters of any script: what hides has been refused already.
        let letter =
            |it: char| !it.is_ascii() || it.is_ascii_alphanumeric() || " -_.+".contains(it);
        if bare.is_empty() || !bare.chars().all(letter) {
            return Err(advice());
        }
        families.push(if WORDS.contains(&bare) {
            bare.to_owned()
        } else {
            format!("\"{bare}\"")
        });
    }
    Ok(families.join(",").into())
}

/// The number as a telephone dials it, as the address of a link. A nought in
/// brackets is for those who dial without the country.
pub fn dial(number: &str) -> String {
    let abroad = number.starts_with('+');
    let number = if abroad {
        number.replace("(0)", "")
    } else {
        number.to_owned()
    };
    let digits = number.chars().filter(char::is_ascii_digit);
    let digits: String = digits.collect();
    format!("tel:{}{digits}", if abroad { "+" } else { "" })
}
