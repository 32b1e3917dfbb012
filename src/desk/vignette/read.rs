//! Vignettes as they are written (content/vignettes/), with every mistake in
//! them told with its place and its way out.

use super::said::{plain, unsaid};
use super::{Expect, Vignette};
use crate::authoring::{line_of, nearest, syntax, Files, PackError, Problem};
use crate::domain::{
    Answer, ApproachId, Disposition, Flare, ItemId, Kind, Minutes, OneOrMore, OptionId, Pack,
    Pressure, Set, Ticked,
};
use serde::Deserialize;
use std::collections::BTreeMap;
use toml::{Spanned, Value};

/// Reads all vignettes, or returns everything that is wrong with them.
pub fn read(files: &Files, pack: &Pack) -> Result<Vec<Vignette>, Vec<Problem>> {
    let mut vignettes = Vec::new();
    let mut problems = Vec::new();
    let mut names: BTreeMap<String, String> = BTreeMap::new();
    for (file, text) in files.below("vignettes") {
        let raw: RawFile = match toml::from_str(text) {
            Ok(raw) => raw,
            Err(error) => {
                problems.push(syntax(file, text, &error));
                continue;
            }
        };
        for raw in raw.vignette {
            let mut reader = Reader {
                pack,
                file,
                text,
                entry: format!("vignette `{}`", raw.name.get_ref()),
                problems: &mut problems,
            };
            let at = raw.name.span().start;
            let place = format!("{file}:{}", line_of(text, at));
            if let Some(first) = names.insert(raw.name.get_ref().clone(), place.clone()) {
                let entry = reader.entry.clone();
                reader.problem(at, PackError::Twice { entry, first });
            }
            vignettes.extend(reader.vignette(raw, place));
        }
    }
    if problems.is_empty() {
        Ok(vignettes)
    } else {
        problems.sort();
        Err(problems)
    }
}

type Name = Spanned<String>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawFile {
    vignette: Vec<RawVignette>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawVignette {
    name: Name,
    basis: Option<String>,
    answers: BTreeMap<Name, Spanned<Value>>,
    expect: RawExpect,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct RawExpect {
    disposition: Option<Name>,
    flare: Option<Name>,
    max_pressure: Option<Name>,
    minutes: Option<RawMinutes>,
    suggest: Option<Vec<Name>>,
    #[serde(default)]
    suggest_first: Vec<Name>,
    #[serde(default)]
    suggest_in_order: Vec<Name>,
    discuss: Option<Vec<Name>>,
    #[serde(default)]
    avoid: Vec<Name>,
    areas_off: Option<Vec<Name>>,
    #[serde(default)]
    consult: Vec<Name>,
    #[serde(default)]
    because: Vec<Name>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawMinutes {
    therapist: u16,
    #[serde(rename = "self")]
    alone: u16,
}

/// One vignette being read.
struct Reader<'a> {
    pack: &'a Pack,
    file: &'a str,
    text: &'a str,
    entry: String,
    problems: &'a mut Vec<Problem>,
}

impl Reader<'_> {
    fn vignette(mut self, raw: RawVignette, place: String) -> Option<Vignette> {
        let pack = self.pack;
        let items: Vec<&str> = pack.items().map(|id| &*pack.item(id).name).collect();
        let mut answers = unsaid(pack);
        for (name, value) in &raw.answers {
            if let Some(item) = self.find("item", name, &items) {
                if let Some(answer) = self.answer(item, name, value) {
                    answers.give(pack, item, answer);
                }
            }
        }
        let expect = self.due(&raw.expect);
        let missing: Vec<_> = answers.missing(pack).collect();
        for item in missing {
            let name = &*pack.item(item).name;
            if !raw.answers.keys().any(|said| said.get_ref() == name) {
                let entry = self.entry.clone();
                let mend = format!("leaves `{name}` open, which has no calmest answer; say it");
                self.problem(raw.name.span().start, PackError::Fault { entry, mend });
            }
        }
        Some(Vignette {
            place,
            name: raw.name.into_inner(),
            basis: raw.basis,
            answers: answers.complete(pack).ok()?,
            expect,
        })
    }

    fn answer(&mut self, id: ItemId, name: &Name, raw: &Spanned<Value>) -> Option<Answer> {
        let item = self.pack.item(id);
        let options: Vec<&str> = item.options.iter().map(|option| &*option.name).collect();
        let (answer, expected) = match (&item.kind, raw.get_ref()) {
            (Kind::Choice { .. }, Value::String(word)) => {
                let place = options.iter().position(|option| option == word);
                let answer = place.map(|place| Answer::Chose(OptionId::at(place)));
                (answer, format!("one of {}", options.join(", ")))
            }
            (Kind::Ticks { .. }, Value::Array(ticks)) => {
                let mut ticked = Set::<OptionId>::new();
                for tick in ticks {
                    let tick = tick.as_str().unwrap_or_default().to_owned();
                    let tick = Name::new(raw.span(), tick);
                    ticked.insert(self.find("option", &tick, &options)?);
                }
                let ticked = OneOrMore::new(ticked).map_or(Ticked::NoneOfThese, Ticked::These);
                let answer = Answer::Ticked(ticked);
                (Some(answer), "a list with at least one option".to_owned())
            }
            (kind, value) => {
                let (answer, expected) = plain(kind, value);
                (answer, expected.to_owned())
            }
        };
        let answer = answer.filter(|answer| item.accepts(*answer));
        if answer.is_none() {
            let value = raw.get_ref();
            let value = value
                .as_str()
                .map_or_else(|| value.to_string(), str::to_owned);
            self.bad(raw.span().start, name.get_ref(), value, expected);
        }
        answer
    }

    fn due(&mut self, raw: &RawExpect) -> Expect {
        let pack = self.pack;
        let areas: Vec<&str> = pack.areas().map(|id| &*pack.area(id).name).collect();
        let prompts: Vec<&str> = pack.prompts().map(|id| &*pack.prompt(id).name).collect();
        let rules: Vec<&str> = pack.rules().map(|id| &*pack.rule(id).name).collect();
        Expect {
            disposition: self.level(
                "disposition",
                &raw.disposition,
                &Disposition::ALL,
                Disposition::name,
            ),
            flare: self.level("flare", &raw.flare, &Flare::ALL, Flare::name),
            max_pressure: self.level(
                "max-pressure",
                &raw.max_pressure,
                &Pressure::ALL,
                Pressure::name,
            ),
            minutes: raw.minutes.as_ref().map(|minutes| Minutes {
                therapist: minutes.therapist,
                alone: minutes.alone,
            }),
            suggest: raw.suggest.as_ref().map(|names| self.set(names)),
            suggest_first: self.approaches(&raw.suggest_first),
            suggest_in_order: self.approaches(&raw.suggest_in_order),
            discuss: raw.discuss.as_ref().map(|names| self.set(names)),
            avoid: self.approaches(&raw.avoid),
            areas_off: raw.areas_off.as_ref().map(|names| match names.as_slice() {
                [one] if one.get_ref() == "all" => Set::first(areas.len()),
                some => self.all("area", some, &areas).into_iter().collect(),
            }),
            consult: self.all("prompt", &raw.consult, &prompts),
            because: self.all("rule", &raw.because, &rules),
        }
    }

    fn set(&mut self, names: &[Name]) -> Set<ApproachId> {
        self.approaches(names).into_iter().collect()
    }

    fn approaches(&mut self, names: &[Name]) -> Vec<ApproachId> {
        let pack = self.pack;
        let known: Vec<&str> = pack
            .approaches()
            .map(|id| &*pack.approach(id).name)
            .collect();
        self.all("approach", names, &known)
    }

    fn level<T: Copy>(
        &mut self,
        key: &str,
        name: &Option<Name>,
        all: &[T],
        called: fn(T) -> &'static str,
    ) -> Option<T> {
        let name = name.as_ref()?;
        let level = all
            .iter()
            .copied()
            .find(|level| called(*level) == name.get_ref());
        if level.is_none() {
            let names: Vec<&str> = all.iter().map(|level| called(*level)).collect();
            let expected = format!("one of {}", names.join(", "));
            self.bad(name.span().start, key, name.get_ref().clone(), expected);
        }
        level
    }

    fn all<T: From<usize>>(
        &mut self,
        kind: &'static str,
        names: &[Name],
        known: &[&str],
    ) -> Vec<T> {
        names
            .iter()
            .filter_map(|name| self.find(kind, name, known))
            .collect()
    }

    fn find<T: From<usize>>(
        &mut self,
        kind: &'static str,
        name: &Name,
        known: &[&str],
    ) -> Option<T> {
        let found = known.iter().position(|known| known == name.get_ref());
        if found.is_none() {
            let error = PackError::Unknown {
                entry: self.entry.clone(),
                kind,
                name: name.get_ref().clone(),
                nearest: nearest(name.get_ref(), known.iter().copied()),
            };
            self.problem(name.span().start, error);
        }
        found.map(T::from)
    }

    fn bad(&mut self, at: usize, key: &str, value: String, expected: String) {
        let entry = self.entry.clone();
        let key = key.to_owned();
        self.problem(
            at,
            PackError::BadValue {
                entry,
                key,
                value,
                expected,
            },
        );
    }

    fn problem(&mut self, at: usize, error: PackError) {
        let line = line_of(self.text, at);
        self.problems.push(Problem::at(self.file, line, error));
    }
}
