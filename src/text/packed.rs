//! Words as they are sent: each key is put together from what it shares with
//! others, so that only the words themselves weigh.
//!
//! Written out, the keys are 86 kB, of which 9 are left after compressing.

use super::{Text, Words};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Ends the words of a key, and the lines of a list. No words hold either.
const END: char = '\0';
const LINE: char = '\u{1}';

/// The words of one language, or some of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Packed {
    language: Box<str>,
    /// What stands in the middle of keys: mostly ids. In order.
    middles: Vec<Box<str>>,
    columns: Vec<Column>,
    /// All words, in the order of the columns and of the middles in each.
    words: Box<str>,
}

/// Keys that begin and end in the same way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Column {
    begin: Box<str>,
    end: Box<str>,
    /// Whether they are lists.
    many: bool,
    /// Which middles: so many left out, then so many there.
    runs: Vec<(u16, u16)>,
}

impl Packed {
    /// The words of these keys.
    pub fn of(text: &Text, keys: impl Fn(&str) -> bool) -> Self {
        let words: Vec<(&str, &Words)> = text.iter().filter(|(key, _)| keys(key)).collect();
        let middles: BTreeSet<&str> = words.iter().map(|(key, _)| parts(key)[1]).collect();
        let mut columns: BTreeMap<_, Vec<(&str, &Words)>> = BTreeMap::new();
        for (key, words) in words {
            let [begin, middle, end] = parts(key);
            let many = matches!(words, Words::Many(_));
            let column = columns.entry((begin, end, many)).or_default();
            column.push((middle, words));
        }
        let mut all = String::new();
        let columns = columns.into_iter().map(|((begin, end, many), mut rows)| {
            // `a-b` is after `a`, and `a-b.name` is before `a.name`.
            rows.sort_by_key(|(middle, _)| *middle);
            for (_, words) in &rows {
                all.push_str(&words.lines().join(&*LINE.to_string()));
                all.push(END);
            }
            let there: BTreeSet<&str> = rows.into_iter().map(|(middle, _)| middle).collect();
            Column {
                begin: begin.into(),
                end: end.into(),
                many,
                runs: runs(middles.iter().map(|middle| there.contains(middle))),
            }
        });
        Self {
            language: text.language.clone(),
            columns: columns.collect(),
            middles: middles.into_iter().map(Box::from).collect(),
            words: all.into(),
        }
    }

    /// The words again; none where there are fewer words than keys.
    pub fn unpack(&self) -> Option<Text> {
        let mut words = self.words.split_terminator(END);
        let mut all = Vec::new();
        for column in &self.columns {
            let mut at = 0;
            for (left_out, there) in &column.runs {
                at += usize::from(*left_out);
                for middle in self.middles.get(at..)?.get(..usize::from(*there))? {
                    let key = [&*column.begin, middle, &column.end].concat();
                    let words = words.next()?;
                    let words = if column.many {
                        Words::Many(words.split(LINE).map(Box::from).collect())
                    } else {
                        Words::One(words.into())
                    };
                    all.push((key, words));
                }
                at += usize::from(*there);
            }
        }
        let all = || Text::new(&self.language, all);
        words.next().is_none().then(all)
    }
}

/// `item.past-clot.question` is `item.`, `past-clot` and `.question`.
fn parts(key: &str) -> [&str; 3] {
    let begin = key.find('.').map_or(0, |at| at + 1);
    let end = key.rfind('.').filter(|at| *at >= begin);
    let end = end.unwrap_or(key.len());
    [&key[..begin], &key[begin..end], &key[end..]]
}

fn runs(there: impl Iterator<Item = bool>) -> Vec<(u16, u16)> {
    let mut runs = vec![(0, 0)];
    for there in there {
        match (there, runs.last_mut()) {
            (true, Some((_, count))) => *count += 1,
            (false, Some((left_out, 0))) => *left_out += 1,
            _ => runs.push((1, 0)),
        }
    }
    runs.retain(|(_, there)| *there > 0);
    runs
}
