//! Answer sheets in the codes of the clinical basis, one JSON value a line,
//! and outcomes in the same codes.
//!
//! What is not a sheet at all is an error. Anything else gets an outcome: a
//! code nobody knows, or a value nobody can have, holds it back (S32), while
//! every known answer still counts.

use crate::domain::{
    judge, Answer, Date, Disposition, Doubt, Finding, Findings, Held, ItemId, Kind, Limit,
    OneOrMore, OptionId, Outcome, Pack, Rating, Score, Set, Ticked,
};
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::Serialize;
use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};
use std::io::Write;

/// Reads sheets against a pack. Made once, used for every line.
#[derive(Debug)]
pub struct Sheets<'a> {
    pack: &'a Pack,
    signs: HashMap<&'a str, ItemId>,
    ticks: HashMap<&'a str, (ItemId, OptionId)>,
    named: Named,
    /// Options of the age item and the years below which each holds.
    age: Vec<(OptionId, Option<u16>)>,
}

/// The items that a sheet names by key rather than by code.
#[derive(Debug)]
struct Named {
    age: ItemId,
    conditions: ItemId,
    unknown_condition: OptionId,
    goals: ItemId,
    areas: ItemId,
    compared: ItemId,
    self_flare: ItemId,
    active_signs: ItemId,
    well: ItemId,
    ratings: [(&'static str, ItemId); 4],
}

/// A sheet's id and what it amounts to.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// As given, whatever it was.
    pub id: String,
    /// The answers.
    pub findings: Findings,
    /// Codes and values that nobody knows.
    pub unknown: Vec<String>,
}

/// Why a line is not a sheet.
#[derive(Debug, thiserror::Error)]
pub enum NotASheet {
    /// Not JSON.
    #[error("not JSON ({0}); each line is one answer sheet, see content/README.md")]
    Json(#[from] serde_json::Error),
    /// JSON, but of another shape.
    #[error("not an answer sheet: {0}; see content/README.md")]
    Shape(&'static str),
}

/// The pack lacks an item that sheets name by key.
#[derive(Debug, thiserror::Error)]
#[error("the pack has no item with basis `{0}`, which answer sheets need")]
pub struct NoSuchItem(&'static str);

impl<'a> Sheets<'a> {
    /// Ready to read sheets, unless the pack is not of the clinical basis.
    pub fn new(pack: &'a Pack) -> Result<Self, NoSuchItem> {
        let item = |basis: &'static str| {
            pack.items()
                .find(|id| &*pack.item(*id).basis == basis)
                .ok_or(NoSuchItem(basis))
        };
        let with_option = |basis: &'static str| {
            pack.items()
                .find_map(|id| {
                    let options = &pack.item(id).options;
                    let has = |it: &crate::domain::OptionDef| it.basis.as_deref() == Some(basis);
                    options
                        .iter()
                        .position(has)
                        .map(|at| (id, OptionId::at(at)))
                })
                .ok_or(NoSuchItem(basis))
        };
        let (age, _) = with_option("H15")?;
        let (conditions, unknown_condition) = with_option("C25")?;
        let named = Named {
            age,
            conditions,
            unknown_condition,
            goals: with_option("SY01")?.0,
            areas: item("FQ9")?,
            compared: item("FQ5")?,
            self_flare: item("FQ6")?,
            active_signs: item("FQ7")?,
            well: item("FQ8")?,
            ratings: [
                ("pain", item("FQ1")?),
                ("stiff", item("FQ2")?),
                ("tired", item("FQ3")?),
                ("main", item("FQ4")?),
            ],
        };
        let mut signs = HashMap::new();
        let mut ticks = HashMap::new();
        for id in pack.items() {
            let about = pack.item(id);
            match about.kind {
                Kind::Sign | Kind::Clearable | Kind::Agreement
                    if about.basis.starts_with(['E', 'U', 'H', 'R']) =>
                {
                    signs.insert(&*about.basis, id);
                }
                Kind::Ticks { .. } => {
                    for (index, option) in about.options.iter().enumerate() {
                        let codes = option.basis.iter().chain(&option.codes);
                        ticks.extend(codes.map(|code| (&**code, (id, OptionId::at(index)))));
                    }
                }
                _ => {}
            }
        }
        let years = pack.item(age).options.iter().enumerate();
        let age = years.map(|(index, option)| (OptionId::at(index), option.below));
        let age = age.collect();
        Ok(Self {
            pack,
            signs,
            ticks,
            named,
            age,
        })
    }

    /// Reads one line.
    pub fn read(&self, line: &str) -> Result<Sheet, (Option<String>, NotASheet)> {
        let json: Json<'_> = serde_json::from_str(line).map_err(|error| (None, error.into()))?;
        let Json::Map(top) = json else {
            return Err((None, NotASheet::Shape("it is not an object")));
        };
        let mut id = None;
        let mut answers = None;
        for (key, value) in top {
            match (&*key, value) {
                ("id", Json::Text(text)) => id = Some(text.into_owned()),
                ("id", Json::Whole(number)) => id = Some(number.to_string()),
                ("answers", Json::Map(map)) if answers.is_none() => answers = Some(map),
                ("answers", _) => {
                    return Err((id, NotASheet::Shape("`answers` is not one object")));
                }
                _ => {}
            }
        }
        let Some(answers) = answers else {
            return Err((id, NotASheet::Shape("it has no `answers`")));
        };
        let Some(id) = id else {
            return Err((None, NotASheet::Shape("it has no `id`")));
        };
        let mut reading = Reading {
            sheets: self,
            findings: Findings::none(self.pack),
            unknown: Vec::new(),
            unsure: Vec::new(),
            seen: BTreeSet::new(),
        };
        reading.all(&answers);
        Ok(Sheet {
            id,
            findings: reading.findings,
            unknown: reading.unknown,
        })
    }

    /// The outcome of a sheet, held back if anything in it is unknown.
    pub fn judge(&self, sheet: &Sheet) -> Outcome {
        let floor = if sheet.unknown.is_empty() {
            Disposition::Ready
        } else {
            Disposition::Hold
        };
        judge(self.pack, &sheet.findings, floor)
    }

    /// Writes the outcome of a sheet as one line.
    pub fn write(
        &self,
        sheet: &Sheet,
        outcome: &Outcome,
        out: &mut impl Write,
    ) -> std::io::Result<()> {
        let pack = self.pack;
        let massage = outcome.disposition().allows_massage();
        let codes = |ids: &[crate::domain::ApproachId]| -> Vec<&str> {
            ids.iter().map(|id| &*pack.approach(*id).basis).collect()
        };
        let line = Line {
            id: &sheet.id,
            tier: match outcome.disposition() {
                Disposition::Ready => "READY",
                Disposition::Adapt => "ADAPT",
                Disposition::Hold => "HOLD",
                Disposition::Urgent => "URGENT",
                Disposition::Emergency => "EMERGENCY",
            },
            flare: outcome.flare.code(),
            max_pressure: outcome.advice.max_pressure.level(),
            minutes: LineMinutes {
                therapist: outcome.minutes.therapist,
                alone: outcome.minutes.alone,
            },
            suggest: codes(&outcome.suggest),
            discuss: codes(&outcome.discuss),
            avoid: outcome
                .avoid(pack)
                .map(|id| &*pack.approach(id).basis)
                .collect(),
            areas_off: if massage {
                let areas = outcome.advice.areas_off.iter();
                areas.map(|id| &*pack.area(id).basis).collect()
            } else {
                vec!["all"]
            },
            consult: outcome
                .consult
                .iter()
                .map(|id| &*pack.prompt(*id).basis)
                .collect(),
            because: outcome
                .fired
                .iter()
                .map(|id| LineBecause {
                    rule: &pack.rule(*id).name,
                    basis: &pack.rule(*id).basis,
                    sets: self.sets(outcome, *id),
                })
                .collect(),
            unknown: &sheet.unknown,
        };
        serde_json::to_writer(&mut *out, &line)?;
        out.write_all(b"\n")
    }

    fn sets(&self, outcome: &Outcome, rule: crate::domain::RuleId) -> Vec<&'a str> {
        outcome
            .limits_of(self.pack, rule)
            .into_iter()
            .map(|limit| match limit {
                Limit::Disposition => "tier",
                Limit::Pressure => "max_pressure",
                Limit::Minutes => "minutes",
                Limit::Area(id) => &self.pack.area(id).basis,
                Limit::Approach(id) => &self.pack.approach(id).basis,
            })
            .collect()
    }
}

#[derive(Serialize)]
struct Line<'a> {
    id: &'a str,
    tier: &'static str,
    flare: &'static str,
    max_pressure: u8,
    minutes: LineMinutes,
    suggest: Vec<&'a str>,
    discuss: Vec<&'a str>,
    avoid: Vec<&'a str>,
    areas_off: Vec<&'a str>,
    consult: Vec<&'a str>,
    because: Vec<LineBecause<'a>>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    unknown: &'a [String],
}

#[derive(Serialize)]
struct LineMinutes {
    therapist: u16,
    #[serde(rename = "self")]
    alone: u16,
}

#[derive(Serialize)]
struct LineBecause<'a> {
    rule: &'a str,
    basis: &'a str,
    sets: Vec<&'a str>,
}

/// One sheet being read.
struct Reading<'s, 'a> {
    sheets: &'s Sheets<'a>,
    findings: Findings,
    unknown: Vec<String>,
    unsure: Vec<ItemId>,
    seen: BTreeSet<&'static str>,
}

/// The keys without which a sheet cannot be judged: what they hold is not
/// known, so the outcome is held back.
const NEEDED: [&str; 11] = [
    "age",
    "ratings",
    "compared",
    "self_flare",
    "active_signs",
    "well",
    "areas_today",
    "E",
    "U",
    "H",
    "R",
];

impl Reading<'_, '_> {
    fn all(&mut self, answers: &[(Cow<'_, str>, Json<'_>)]) {
        // Doubt first, so that an item both doubted and listed is seen once.
        for (key, value) in answers {
            if key == "unsure" {
                self.codes("unsure", value, |reading, code| {
                    let Some(id) = reading.sheets.signs.get(code).copied() else {
                        return reading.option_as_sign(code);
                    };
                    reading.unsure.push(id);
                    reading.note_sign(id, Finding::Unsure, false);
                    true
                });
            }
        }
        for (key, value) in answers {
            self.one(key, value);
        }
        for key in NEEDED {
            if !self.seen.contains(key) {
                self.unknown.push(format!("{key}: missing"));
            }
        }
        self.conditions_default();
        self.agreement_default();
        self.findings.switch_on(self.sheets.pack);
    }

    fn one(&mut self, key: &str, value: &Json<'_>) {
        let named = &self.sheets.named;
        match key {
            "unsure" => {}
            "age" => self.age(value),
            "region" => self.region(value),
            "ratings" => self.ratings(value),
            "compared" => self.choice("compared", named.compared, value),
            "well" => self.choice("well", named.well, value),
            "self_flare" => self.finding("self_flare", named.self_flare, value),
            "active_signs" => self.finding("active_signs", named.active_signs, value),
            "conditions" => self.ticks("conditions", named.conditions, value),
            "goals" => self.ticks("goals", named.goals, value),
            "areas_today" => self.ticks("areas_today", named.areas, value),
            "E" => self.listed("E", value, false),
            "U" => self.listed("U", value, false),
            "H" => self.listed("H", value, false),
            "R" => self.listed("R", value, false),
            "H_cleared" => self.listed("H_cleared", value, true),
            _ => self.unknown.push(key.to_owned()),
        }
    }

    fn note(&mut self, item: ItemId, answer: Answer) {
        self.findings.note(self.sheets.pack, item, answer);
    }

    fn saw(&mut self, key: &'static str) {
        self.seen.insert(key);
    }

    fn bad(&mut self, key: &str, value: &Json<'_>) {
        self.unknown.push(format!("{key}: {}", value.written()));
    }

    fn age(&mut self, value: &Json<'_>) {
        self.saw("age");
        let years = match value {
            Json::Whole(years) => u16::try_from(*years).ok().filter(|years| *years <= 130),
            _ => None,
        };
        let Some(years) = years else {
            return self.bad("age", value);
        };
        let fits = |below: &Option<u16>| below.is_none_or(|below| years < below);
        let option = self.sheets.age.iter().find(|(_, below)| fits(below));
        if let Some((option, _)) = option {
            let (item, option) = (self.sheets.named.age, *option);
            // Under 18 may have been listed as a reason to wait; that stands.
            if self.findings.step(item) == 0 {
                self.note(item, Answer::Chose(option));
            }
        }
    }

    /// Numbers and registers depend on it, advice never does (S36).
    fn region(&mut self, value: &Json<'_>) {
        self.saw("region");
        let pack = self.sheets.pack;
        let known = |code: &str| {
            pack.regions().any(|id| {
                let region = pack.region(id);
                let mut codes = region.codes.iter().chain([&region.name]);
                codes.any(|known| known.eq_ignore_ascii_case(code))
            })
        };
        if !matches!(value, Json::Text(code) if known(code)) {
            self.bad("region", value);
        }
    }

    fn ratings(&mut self, value: &Json<'_>) {
        self.saw("ratings");
        let Json::Map(ratings) = value else {
            return self.bad("ratings", value);
        };
        for (key, value) in ratings {
            let item = self
                .sheets
                .named
                .ratings
                .iter()
                .find(|(name, _)| name == key);
            let rating = match value {
                Json::Null => Some(Rating::Skipped),
                Json::Whole(number) => {
                    let number = u8::try_from(*number).ok();
                    number.and_then(Score::new).map(Rating::Scored)
                }
                _ => None,
            };
            match (item, rating) {
                (Some((_, item)), Some(rating)) => self.note(*item, Answer::Rating(rating)),
                _ => self.bad(&format!("ratings.{key}"), value),
            }
        }
        for (_, item) in self.sheets.named.ratings {
            if self.findings.step(item) == 0 {
                self.note(item, Answer::Rating(Rating::Skipped));
            }
        }
    }

    fn choice(&mut self, key: &'static str, item: ItemId, value: &Json<'_>) {
        self.saw(key);
        let options = &self.sheets.pack.item(item).options;
        let found = match value {
            Json::Text(code) => options.iter().position(|option| {
                *option.name == **code || option.codes.iter().any(|known| **known == **code)
            }),
            _ => None,
        };
        match found {
            Some(index) => self.note(item, Answer::Chose(OptionId::at(index))),
            None => self.bad(key, value),
        }
    }

    fn finding(&mut self, key: &'static str, item: ItemId, value: &Json<'_>) {
        self.saw(key);
        let finding = match value {
            Json::Text(text) => match &**text {
                "no" => Some(Finding::Absent),
                "unsure" => Some(Finding::Unsure),
                "yes" => Some(Finding::Present),
                _ => None,
            },
            _ => None,
        };
        match finding {
            Some(finding) => self.note(item, Answer::Sign(finding)),
            None => self.bad(key, value),
        }
    }

    fn ticks(&mut self, key: &'static str, item: ItemId, value: &Json<'_>) {
        self.saw(key);
        self.codes(key, value, |reading, code| {
            let found = reading.sheets.ticks.get(code).copied();
            let fits = found.filter(|(known, _)| *known == item);
            let Some((item, option)) = fits else {
                return false;
            };
            if let Some(one) = OneOrMore::new([option].into_iter().collect::<Set<_>>()) {
                reading.note(item, Answer::Ticked(Ticked::These(one)));
            }
            true
        });
    }

    fn listed(&mut self, key: &'static str, value: &Json<'_>, cleared: bool) {
        self.saw(key);
        self.codes(key, value, |reading, code| {
            let Some(id) = reading.sheets.signs.get(code).copied() else {
                return reading.option_as_sign(code) && !cleared;
            };
            let clearable = matches!(
                reading.sheets.pack.item(id).kind,
                Kind::Clearable | Kind::Agreement
            );
            // An item that nobody can clear still holds, and so does a doubt.
            let agreed = cleared && clearable && !reading.unsure.contains(&id);
            reading.note_sign(id, Finding::Present, agreed);
            code.starts_with(&key[..1]) && (clearable || !cleared)
        });
    }

    fn note_sign(&mut self, id: ItemId, finding: Finding, agreed: bool) {
        let doubt = if finding == Finding::Unsure {
            Doubt::Unsure
        } else {
            Doubt::Present
        };
        let answer = match self.sheets.pack.item(id).kind {
            Kind::Sign => Answer::Sign(finding),
            _ if agreed => Answer::Hold(Held::Agreed(doubt)),
            _ => Answer::Hold(Held::Waiting(doubt)),
        };
        self.note(id, answer);
    }

    /// Some reasons to wait, such as being under 18, are an option of an item.
    fn option_as_sign(&mut self, code: &str) -> bool {
        let age = self.sheets.named.age;
        let options = &self.sheets.pack.item(age).options;
        let found = options
            .iter()
            .position(|option| option.basis.as_deref() == Some(code));
        if let Some(index) = found {
            let answer = Answer::Chose(OptionId::at(index));
            self.findings.put(self.sheets.pack, age, answer);
        }
        found.is_some()
    }

    /// With no condition given, the most cautious row counts.
    fn conditions_default(&mut self) {
        let named = &self.sheets.named;
        if self.findings.ticked(named.conditions).is_empty() {
            let options: Set<OptionId> = [named.unknown_condition].into_iter().collect();
            let item = named.conditions;
            if let Some(one) = OneOrMore::new(options) {
                self.note(item, Answer::Ticked(Ticked::These(one)));
            }
        }
    }

    /// An agreement that is asked for and not given has not been given.
    fn agreement_default(&mut self) {
        let pack = self.sheets.pack;
        for id in pack.items() {
            let item = pack.item(id);
            let asked = item.asked_when.iter().any(|gate| self.findings.meet(gate));
            if item.kind == Kind::Agreement && asked && self.findings.step(id) == 0 {
                self.note(id, Answer::Hold(Held::Waiting(Doubt::Present)));
            }
        }
    }

    fn codes(
        &mut self,
        key: &str,
        value: &Json<'_>,
        mut note: impl FnMut(&mut Self, &str) -> bool,
    ) {
        let Json::List(codes) = value else {
            return self.bad(key, value);
        };
        for code in codes {
            match code {
                Json::Text(text) => {
                    if !note(self, text) {
                        self.unknown.push(text.clone().into_owned());
                    }
                }
                other => self.bad(key, other),
            }
        }
    }
}

/// Today, from the system's clock, for the author's tool only.
pub fn today() -> Option<Date> {
    let seconds = std::time::SystemTime::now()
        .duration_since(std::time::UNIX_EPOCH)
        .ok()?
        .as_secs();
    Date::from_days_since_1970(seconds / 86_400)
}

/// JSON with its texts borrowed from the line, and nothing merged: of a key
/// that is there twice, both count.
#[derive(Debug)]
enum Json<'a> {
    Null,
    Whole(i64),
    Other(String),
    Text(Cow<'a, str>),
    List(Vec<Json<'a>>),
    Map(Vec<(Cow<'a, str>, Json<'a>)>),
}

impl Json<'_> {
    fn written(&self) -> String {
        match self {
            Self::Null => "null".to_owned(),
            Self::Whole(number) => number.to_string(),
            Self::Other(value) => value.clone(),
            Self::Text(text) => text.clone().into_owned(),
            Self::List(_) => "a list".to_owned(),
            Self::Map(_) => "an object".to_owned(),
        }
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Json<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Any;

        impl<'de> Visitor<'de> for Any {
            type Value = Json<'de>;

            fn expecting(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str("JSON")
            }
            fn visit_unit<E>(self) -> Result<Self::Value, E> {
                Ok(Json::Null)
            }
            fn visit_bool<E>(self, value: bool) -> Result<Self::Value, E> {
                Ok(Json::Other(value.to_string()))
            }
            fn visit_i64<E>(self, value: i64) -> Result<Self::Value, E> {
                Ok(Json::Whole(value))
            }
            fn visit_u64<E>(self, value: u64) -> Result<Self::Value, E> {
                Ok(i64::try_from(value)
                    .map_or_else(|_| Json::Other(value.to_string()), Json::Whole))
            }
            fn visit_f64<E>(self, value: f64) -> Result<Self::Value, E> {
                Ok(Json::Other(value.to_string()))
            }
            fn visit_borrowed_str<E>(self, value: &'de str) -> Result<Self::Value, E> {
                Ok(Json::Text(Cow::Borrowed(value)))
            }
            fn visit_str<E>(self, value: &str) -> Result<Self::Value, E> {
                Ok(Json::Text(Cow::Owned(value.to_owned())))
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
                let mut list = Vec::new();
                while let Some(value) = seq.next_element()? {
                    list.push(value);
                }
                Ok(Json::List(list))
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut list = Vec::new();
                while let Some(key) = map.next_key::<Json<'de>>()? {
                    let Json::Text(key) = key else { continue };
                    list.push((key, map.next_value()?));
                }
                Ok(Json::Map(list))
            }
        }

        deserializer.deserialize_any(Any)
    }
}
