//! JSON as a clinic writes it, to a small tree.
//!
//! A reader of our own, since the browser's and the usual libraries keep the
//! last of two equal keys without a word, so that a rule could be lost; and
//! since the desk then refuses just what the browser refuses. What an overlay
//! cannot hold is not kept: numbers stay as they are written.

use super::problem::Problem;
use core::iter::Peekable;
use core::str::Chars;

/// The longest file, in bytes.
pub const LONGEST: usize = 64 * 1024;
/// How deep lists and maps may stand in one another: twice what is needed.
const DEEPEST: usize = 16;
/// How many keys a map may have: many more than any has.
const KEYS: usize = 64;

/// Something in JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// `null`.
    Null,
    /// `true` or `false`.
    Flag(bool),
    /// A number, as it is written.
    Number(String),
    /// Text.
    Text(String),
    /// A list.
    List(Vec<Value>),
    /// Keys and what stands under each, none of them twice.
    Map(Vec<(String, Value)>),
}

impl Value {
    /// The tree of a text, or what keeps it from being JSON.
    pub fn read(text: &str) -> Result<Self, Problem> {
        if text.len() > LONGEST {
            let mend = "is longer than 64 kB; leave out what is not needed";
            return Err(Problem::at("", mend));
        }
        // Some editors put a mark before the first letter.
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut json = Json {
            rest: text.chars().peekable(),
            line: 1,
        };
        let value = json.value(0)?;
        json.space();
        match json.rest.next() {
            None => Ok(value),
            Some(_) => Err(json.wrong("there is something after the end; remove it")),
        }
    }
}

struct Json<'a> {
    rest: Peekable<Chars<'a>>,
    line: usize,
}

impl Json<'_> {
    fn wrong(&self, mend: impl Into<String>) -> Problem {
        Problem::at(&format!("line {}", self.line), mend)
    }

    /// The next letter after blanks, without taking it.
    fn space(&mut self) -> Option<char> {
        while let Some(letter) = self
            .rest
            .next_if(|it| matches!(it, ' ' | '\t' | '\r' | '\n'))
        {
            self.line += usize::from(letter == '\n');
        }
        self.rest.peek().copied()
    }

    fn value(&mut self, deep: usize) -> Result<Value, Problem> {
        if deep > DEEPEST {
            return Err(self.wrong("lists and braces stand too deep in one another"));
        }
        match self.space() {
            Some('{') => self.map(deep),
            Some('[') => self.list(deep),
            Some('"') => self.text().map(Value::Text),
            Some('-' | '0'..='9') => self.number(),
            Some('a'..='z') => self.word(),
            None => Err(self.wrong("it ends too soon; close every brace and bracket")),
            Some(letter) => Err(self.wrong(format!(
                "`{letter}` cannot stand here; see that every text is in double quotes, and that \
                 there is a comma between any two things and none after the last"
            ))),
        }
    }

    /// After an opening bracket: whether another entry comes, of which so many
    /// have been.
    fn goes_on(&mut self, end: char, so_far: usize) -> Result<bool, Problem> {
        match self.space() {
            Some(letter) if letter == end => {
                self.rest.next();
                Ok(false)
            }
            Some(_) if so_far == 0 => Ok(true),
            Some(',') => {
                self.rest.next();
                match self.space() {
                    Some(letter) if letter == end => {
                        Err(self.wrong(format!("there is a comma before `{end}`; remove it")))
                    }
                    _ => Ok(true),
                }
            }
            _ => Err(self.wrong(format!("a comma or `{end}` is missing"))),
        }
    }

    fn list(&mut self, deep: usize) -> Result<Value, Problem> {
        self.rest.next();
        let mut list = Vec::new();
        while self.goes_on(']', list.len())? {
            list.push(self.value(deep + 1)?);
        }
        Ok(Value::List(list))
    }

    fn map(&mut self, deep: usize) -> Result<Value, Problem> {
        self.rest.next();
        let mut map: Vec<(String, Value)> = Vec::new();
        while self.goes_on('}', map.len())? {
            if self.space() != Some('"') {
                return Err(self.wrong("a key is missing; keys are in double quotes"));
            }
            let key = self.text()?;
            if map.iter().any(|(known, _)| *known == key) {
                let mend = format!("`{key}` is there twice in the same braces; remove one");
                return Err(self.wrong(mend));
            }
            if map.len() >= KEYS {
                return Err(self.wrong("there are too many keys in the same braces"));
            }
            if self.space() != Some(':') {
                return Err(self.wrong(format!("a colon is missing after `{key}`")));
            }
            self.rest.next();
            map.push((key, self.value(deep + 1)?));
        }
        Ok(Value::Map(map))
    }

    fn word(&mut self) -> Result<Value, Problem> {
        let mut word = String::new();
        while let Some(letter) = self.rest.next_if(char::is_ascii_lowercase) {
            word.push(letter);
        }
        match word.as_str() {
            "null" => Ok(Value::Null),
            "true" => Ok(Value::Flag(true)),
            "false" => Ok(Value::Flag(false)),
            _ => Err(self.wrong(format!("`{word}` has to be in double quotes"))),
        }
    }

    fn number(&mut self) -> Result<Value, Problem> {
        let mut number = String::new();
        while let Some(letter) = self
            .rest
            .next_if(|it| it.is_ascii_digit() || matches!(it, '-' | '+' | '.' | 'e' | 'E'))
        {
            number.push(letter);
        }
        if is_number(&number) {
            Ok(Value::Number(number))
        } else {
            Err(self.wrong(format!("`{number}` is not a number")))
        }
    }

    fn text(&mut self) -> Result<String, Problem> {
        self.rest.next();
        let mut text = String::new();
        loop {
            match self.rest.next() {
                Some('"') => return Ok(text),
                Some('\\') => text.push(self.escaped()?),
                Some(letter) if letter >= ' ' => text.push(letter),
                Some('\n') => {
                    return Err(
                        self.wrong("a text goes on over the end of its line; close its quotes")
                    )
                }
                Some(_) => return Err(self.wrong("there is a tab or the like in a text")),
                None => return Err(self.wrong("a text does not end; close its quotes")),
            }
        }
    }

    fn escaped(&mut self) -> Result<char, Problem> {
        let letter = match self.rest.next() {
            Some(same @ ('"' | '\\' | '/')) => Some(same),
            Some('b') => Some('\u{8}'),
            Some('f') => Some('\u{c}'),
            Some('n') => Some('\n'),
            Some('r') => Some('\r'),
            Some('t') => Some('\t'),
            Some('u') => self.by_number(),
            _ => None,
        };
        letter.ok_or_else(|| self.wrong("there is a backslash that means nothing; remove it"))
    }

    /// A letter by its number, or by the two halves of it.
    fn by_number(&mut self) -> Option<char> {
        let first = self.four_digits()?;
        if !(0xd800..0xdc00).contains(&first) {
            return char::from_u32(first);
        }
        if (self.rest.next(), self.rest.next()) != (Some('\\'), Some('u')) {
            return None;
        }
        let second = self
            .four_digits()?
            .checked_sub(0xdc00)
            .filter(|it| *it < 0x400)?;
        char::from_u32(0x1_0000 + ((first - 0xd800) << 10) + second)
    }

    fn four_digits(&mut self) -> Option<u32> {
        let mut number = 0;
        for _ in 0..4 {
            number = number * 16 + self.rest.next()?.to_digit(16)?;
        }
        Some(number)
    }
}

/// Whether it is one as JSON has it: no noughts before it, digits on both
/// sides of a point.
fn is_number(text: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|it| it.is_ascii_digit());
    let text = text.strip_prefix('-').unwrap_or(text);
    let (text, power) = match text.split_once(['e', 'E']) {
        Some((text, power)) => (text, power.strip_prefix(['+', '-']).unwrap_or(power)),
        None => (text, "0"),
    };
    let (whole, part) = text.split_once('.').unwrap_or((text, "0"));
    digits(power) && digits(part) && digits(whole) && (whole == "0" || !whole.starts_with('0'))
}
