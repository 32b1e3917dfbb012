//! Names to ids, tables to plain rules; every name that leads nowhere is
//! reported with its place and its nearest match.

use super::files::Files;
use super::load::line_of;
use super::problem::{nearest, PackError, Problem};
use super::raw::{
    Name, RawApproaches, RawClaims, RawCondition, RawCount, RawItem, RawItems, RawOption, RawPack,
    RawPrompts, RawRegions, RawRule, RawRules, RawSources, RawTest, RawThen, RawWhen,
};
use crate::domain::{
    Advice, Approach, ApproachId, Area, AreaId, Best, Claim, Clause, Date, Disposition, Evidence,
    Findings, Flare, Grade, Item, ItemId, Kind, Minutes, OptionDef, OptionId, Pack, PackParts,
    Page, PageId, Part, PartId, Pressure, Prompt, PromptId, Region, Review, Rule, RuleKind, Set,
    Source, SourceId, Test, Then,
};
use std::collections::{BTreeMap, BTreeSet};

/// A file and what was read of it.
pub struct Read<T> {
    pub file: String,
    pub raw: T,
}

/// All files of a pack, as read.
pub struct Raw {
    pub pack: Option<Read<RawPack>>,
    pub items: Vec<Read<RawItems>>,
    pub rules: Vec<Read<RawRules>>,
    pub approaches: Option<Read<RawApproaches>>,
    pub prompts: Option<Read<RawPrompts>>,
    pub regions: Option<Read<RawRegions>>,
    pub sources: Option<Read<RawSources>>,
    pub claims: Option<Read<RawClaims>>,
}

/// Makes a pack, unless anything is wrong.
pub fn resolve(files: &Files, raw: Raw, problems: &mut Vec<Problem>) -> Option<Pack> {
    let (pack, approaches, prompts, regions, sources, claims) = (
        raw.pack?,
        raw.approaches?,
        raw.prompts?,
        raw.regions?,
        raw.sources?,
        raw.claims?,
    );
    let mut names = Names::new(files, problems);
    for area in &pack.raw.area {
        names.define("area", &pack.file, &area.id);
    }
    for prompt in &prompts.raw.prompt {
        names.define("prompt", &prompts.file, &prompt.id);
    }
    for source in &sources.raw.source {
        names.define("source", &sources.file, &source.id);
    }
    for approach in &approaches.raw.approach {
        names.define("approach", &approaches.file, &approach.id);
    }
    for region in &regions.raw.region {
        names.define("region", &regions.file, &region.id);
    }
    for claim in &claims.raw.claim {
        names.define("claim", &claims.file, &claim.id);
    }
    for read in &raw.items {
        names.define("part", &read.file, &read.raw.part);
        for page in &read.raw.page {
            names.define("page", &read.file, &page.id);
        }
        for item in &read.raw.item {
            names.define("item", &read.file, &item.id);
        }
    }

    let areas: Vec<_> = pack
        .raw
        .area
        .iter()
        .map(|area| (area.id.get_ref().clone(), area.basis.clone()))
        .collect();
    // In the order of their ids: of an item that is there twice, the first.
    let mut seen = BTreeSet::new();
    names.items = raw
        .items
        .iter()
        .flat_map(|read| &read.raw.item)
        .filter(|item| seen.insert(item.id.get_ref()))
        .map(|item| Shape::of(item, &areas))
        .collect();

    let mut parts = Vec::new();
    let mut pages = Vec::new();
    let mut items = Vec::new();
    for read in &raw.items {
        names.file.clone_from(&read.file);
        let part = PartId::at(parts.len());
        parts.push(Part {
            name: boxed(read.raw.part.get_ref()),
        });
        pages.extend(read.raw.page.iter().map(|page| Page {
            name: boxed(page.id.get_ref()),
            part,
            may_end: page.may_end,
        }));
        for raw in &read.raw.item {
            items.push(names.item(raw, Shape::of(raw, &areas)));
        }
    }

    let mut rules = Vec::new();
    for read in &raw.rules {
        names.file.clone_from(&read.file);
        for raw in &read.raw.rule {
            names.rule(raw, &mut rules);
        }
        for raw in &read.raw.condition {
            names.condition(raw, &mut rules);
        }
    }
    // Gravest first, then as written: the order in which reasons are given.
    rules.sort_by_key(|rule| core::cmp::Reverse(rule.advice().map(|advice| advice.disposition)));

    names.file.clone_from(&approaches.file);
    let approaches = approaches
        .raw
        .approach
        .iter()
        .map(|raw| Approach {
            name: boxed(raw.id.get_ref()),
            basis: boxed(&raw.basis),
            by_oneself: raw.by_oneself,
            lowest: names.level(
                &raw.lowest,
                "approach",
                &raw.id,
                "lowest",
                &Pressure::ALL,
                Pressure::name,
                Pressure::Feather,
            ),
            tool_max: names.level(
                &raw.tool_max,
                "approach",
                &raw.id,
                "tool-max",
                &Pressure::ALL,
                Pressure::name,
                Pressure::Feather,
            ),
            latest_flare: names.level(
                &raw.latest_flare,
                "approach",
                &raw.id,
                "latest-flare",
                &Flare::ALL,
                Flare::name,
                Flare::Settled,
            ),
            core_areas: names.set("approach", &raw.id, "area", &raw.core_areas),
            best: names.level(
                &raw.best,
                "approach",
                &raw.id,
                "best",
                &[Best::Suggest, Best::Discuss],
                best_name,
                Best::Discuss,
            ),
            only_with: names.tests("approach", &raw.id, &raw.only_with),
            evidence: names.evidence("approach", &raw.id, &raw.evidence),
            evidence_with: raw.evidence_with.as_ref().map(|with| {
                (
                    names.tests("approach", &raw.id, &with.any),
                    names.evidence("approach", &raw.id, &with.evidence),
                )
            }),
            sources: names.sources("approach", &raw.id, &raw.sources),
        })
        .collect();

    names.file.clone_from(&claims.file);
    let claims = claims
        .raw
        .claim
        .iter()
        .map(|raw| Claim {
            name: boxed(raw.id.get_ref()),
            basis: boxed(&raw.basis),
            grade: names.grade(&raw.id, &raw.grade),
            sources: names.list("claim", &raw.id, "source", &raw.sources),
        })
        .collect();

    names.file.clone_from(&sources.file);
    for raw in &sources.raw.source {
        if let Some(link) = raw
            .link
            .as_ref()
            .filter(|link| !link.get_ref().starts_with("https://"))
        {
            names.bad(
                link,
                "source",
                &raw.id,
                "link",
                "an address that begins with https://",
            );
        }
        if raw.basis != *raw.id.get_ref() {
            names.bad(&raw.id, "source", &raw.id, "id", "the same code as `basis`");
        }
    }

    names.file.clone_from(&pack.file);
    let release = &pack.raw;
    let minutes = |raw: super::raw::RawMinutes| Minutes {
        therapist: raw.therapist,
        alone: raw.alone,
    };
    let id = Name::new(0..0, release.id.clone());
    let parts = PackParts {
        id: boxed(&release.id),
        version: boxed(&release.version),
        date: names.date(&id, "date", &release.date),
        valid_until: names.date(&id, "valid-until", &release.valid_until),
        review: release.review.as_ref().map(|review| Review {
            by: boxed(&review.by),
            on: names.date(&id, "on", &review.on),
        }),
        areas: areas
            .iter()
            .map(|(name, basis)| Area {
                name: boxed(name),
                basis: boxed(basis),
            })
            .collect(),
        baseline: Advice {
            areas_off: names.set("pack", &id, "area", &release.baseline.areas_off),
            ..Advice::UNRESTRICTED
        },
        minutes: [
            Minutes::NONE,
            minutes(release.minutes.feather),
            minutes(release.minutes.gentle),
            minutes(release.minutes.medium),
        ],
        consult: [
            names.list("pack", &id, "prompt", &release.consult.ready),
            names.list("pack", &id, "prompt", &release.consult.adapt),
            names.list("pack", &id, "prompt", &release.consult.hold),
            names.list("pack", &id, "prompt", &release.consult.urgent),
            names.list("pack", &id, "prompt", &release.consult.emergency),
        ],
        last_resort: names
            .find::<PromptId>("pack", &id, "prompt", &release.last_resort)
            .unwrap_or(PromptId::at(0)),
        parts,
        pages,
        items,
        rules,
        approaches,
        prompts: prompts
            .raw
            .prompt
            .iter()
            .map(|raw| Prompt {
                name: boxed(raw.id.get_ref()),
                basis: boxed(&raw.basis),
            })
            .collect(),
        regions: regions
            .raw
            .region
            .iter()
            .map(|raw| Region {
                name: boxed(raw.id.get_ref()),
                codes: boxes(&raw.codes),
                countries: boxes(&raw.country_tags),
                emergency: boxes(&raw.emergency),
                urgent: boxes(&raw.urgent),
                crisis: boxes(&raw.crisis),
            })
            .collect(),
        sources: sources
            .raw
            .source
            .into_iter()
            .map(|raw| Source {
                name: boxed(raw.id.get_ref()),
                by: raw.by.into(),
                title: raw.title.into(),
                place: raw.place.into(),
                year: raw.year,
                link: raw.link.map(|link| link.into_inner().into()),
                read: raw.read,
                kind: raw.kind,
                note: raw.note.map(Into::into),
            })
            .collect(),
        claims,
    };
    let places = names.finish();
    if !problems.is_empty() {
        return None;
    }
    match Pack::new(parts) {
        Ok(pack) => Some(pack),
        Err(faults) => {
            problems.extend(faults.into_iter().map(|fault| {
                let (file, line) = places
                    .get(&fault.entry)
                    .cloned()
                    .unwrap_or_else(|| ("pack.toml".to_owned(), 1));
                Problem {
                    file,
                    line,
                    error: PackError::Fault {
                        entry: fault.entry,
                        mend: fault.mend,
                    },
                }
            }));
            None
        }
    }
}

/// What has to be known of an item before anything can ask about it.
#[derive(Clone)]
struct Shape {
    kind: Option<Kind>,
    options: Vec<String>,
    areas: Vec<(String, String)>,
}

impl Shape {
    fn of(item: &RawItem, areas: &[(String, String)]) -> Self {
        let from_areas = item.options_from.is_some();
        let kind = match item.kind.get_ref().as_str() {
            "sign" => Some(Kind::Sign),
            "clearable" => Some(Kind::Clearable),
            "agreement" => Some(Kind::Agreement),
            "rating" => item.skipped_counts_as.as_ref().map(|skipped| Kind::Rating {
                skipped: *skipped.get_ref(),
            }),
            "choice" => item.ordered.map(|ordered| Kind::Choice { ordered }),
            "ticks" => item.least.map(|least| Kind::Ticks {
                least,
                areas: from_areas,
            }),
            _ => None,
        };
        let options = if from_areas {
            areas.iter().map(|(name, _)| name.clone()).collect()
        } else {
            item.option
                .iter()
                .map(|option| option.id.get_ref().clone())
                .collect()
        };
        Self {
            kind,
            options,
            areas: if from_areas {
                areas.to_vec()
            } else {
                Vec::new()
            },
        }
    }
}

struct Names<'a> {
    files: &'a Files,
    problems: &'a mut Vec<Problem>,
    file: String,
    tables: BTreeMap<&'static str, BTreeMap<String, usize>>,
    places: BTreeMap<String, (String, usize)>,
    items: Vec<Shape>,
}

impl<'a> Names<'a> {
    fn new(files: &'a Files, problems: &'a mut Vec<Problem>) -> Self {
        Self {
            files,
            problems,
            file: String::new(),
            tables: BTreeMap::new(),
            places: BTreeMap::new(),
            items: Vec::new(),
        }
    }

    fn finish(self) -> BTreeMap<String, (String, usize)> {
        self.places
    }

    fn line(&self, file: &str, name: &Name) -> usize {
        line_of(self.files.get(file).unwrap_or_default(), name.span().start)
    }

    fn define(&mut self, kind: &'static str, file: &str, name: &Name) {
        let table = self.tables.entry(kind).or_default();
        let next = table.len();
        let entry = format!("{kind} `{}`", name.get_ref());
        let line = line_of(self.files.get(file).unwrap_or_default(), name.span().start);
        if let Some((first_file, first_line)) = self.places.get(&entry) {
            let first = format!("{first_file}:{first_line}");
            self.problems
                .push(Problem::at(file, line, PackError::Twice { entry, first }));
        } else {
            table.insert(name.get_ref().clone(), next);
            self.places.insert(entry, (file.to_owned(), line));
        }
    }

    fn find<T: From<usize>>(
        &mut self,
        kind: &str,
        of: &Name,
        table: &'static str,
        name: &Name,
    ) -> Option<T> {
        let known = self.tables.entry(table).or_default();
        if let Some(index) = known.get(name.get_ref()) {
            return Some(T::from(*index));
        }
        let near = nearest(name.get_ref(), known.keys().map(String::as_str));
        self.unknown(kind, of, table, name, near);
        None
    }

    fn unknown(
        &mut self,
        kind: &str,
        of: &Name,
        table: &'static str,
        name: &Name,
        nearest: Option<String>,
    ) {
        let file = self.file.clone();
        let line = self.line(&file, name);
        self.problems.push(Problem::at(
            &file,
            line,
            PackError::Unknown {
                entry: format!("{kind} `{}`", of.get_ref()),
                kind: table,
                name: name.get_ref().clone(),
                nearest,
            },
        ));
    }

    fn bad(&mut self, at: &Name, kind: &str, of: &Name, key: &str, expected: &str) {
        let file = self.file.clone();
        let line = self.line(&file, at);
        self.problems.push(Problem::at(
            &file,
            line,
            PackError::BadValue {
                entry: format!("{kind} `{}`", of.get_ref()),
                key: key.to_owned(),
                value: at.get_ref().clone(),
                expected: expected.to_owned(),
            },
        ));
    }

    fn one_of(&mut self, kind: &str, of: &Name, expected: &'static str) {
        let file = self.file.clone();
        let line = self.line(&file, of);
        let entry = format!("{kind} `{}`", of.get_ref());
        self.problems.push(Problem::at(
            &file,
            line,
            PackError::OneOf { entry, expected },
        ));
    }

    fn list<T: From<usize>>(
        &mut self,
        kind: &str,
        of: &Name,
        table: &'static str,
        names: &[Name],
    ) -> Vec<T> {
        names
            .iter()
            .filter_map(|name| self.find(kind, of, table, name))
            .collect()
    }

    fn set<T: From<usize> + Into<usize> + Copy>(
        &mut self,
        kind: &str,
        of: &Name,
        table: &'static str,
        names: &[Name],
    ) -> Set<T> {
        self.list(kind, of, table, names).into_iter().collect()
    }

    /// Sources, of which safety content always has at least one.
    fn sources(&mut self, kind: &str, of: &Name, names: &[Name]) -> Vec<SourceId> {
        if names.is_empty() {
            let file = self.file.clone();
            let line = self.line(&file, of);
            let entry = format!("{kind} `{}`", of.get_ref());
            self.problems
                .push(Problem::at(&file, line, PackError::NoSource { entry }));
        }
        self.list(kind, of, "source", names)
    }

    #[allow(
        clippy::too_many_arguments,
        reason = "one place for every word that stands for a level"
    )]
    fn level<T: Copy>(
        &mut self,
        name: &Name,
        kind: &str,
        of: &Name,
        key: &str,
        all: &[T],
        named: fn(T) -> &'static str,
        otherwise: T,
    ) -> T {
        all.iter()
            .copied()
            .find(|level| named(*level) == name.get_ref())
            .unwrap_or_else(|| {
                let expected: Vec<_> = all
                    .iter()
                    .map(|level| format!("\"{}\"", named(*level)))
                    .collect();
                self.bad(name, kind, of, key, &expected.join(", "));
                otherwise
            })
    }

    fn evidence(&mut self, kind: &str, of: &Name, name: &Name) -> Evidence {
        let all = [
            Evidence::Moderate,
            Evidence::Low,
            Evidence::VeryLow,
            Evidence::None,
        ];
        self.level(
            name,
            kind,
            of,
            "evidence",
            &all,
            Evidence::name,
            Evidence::None,
        )
    }

    fn grade(&mut self, of: &Name, name: &Name) -> Grade {
        let all = [
            Grade::Evidence(Evidence::Moderate),
            Grade::Evidence(Evidence::Low),
            Grade::Evidence(Evidence::VeryLow),
            Grade::Evidence(Evidence::None),
            Grade::Unsupported,
            Grade::Consensus,
            Grade::Background,
        ];
        self.level(
            name,
            "claim",
            of,
            "grade",
            &all,
            Grade::name,
            Grade::Unsupported,
        )
    }

    fn date(&mut self, of: &Name, key: &str, name: &Name) -> Date {
        name.get_ref().parse().unwrap_or_else(|()| {
            self.bad(name, "pack", of, key, "a date such as 2026-11-22");
            Date::new(1, 1, 1).unwrap_or_else(|| unreachable!("the first day of the calendar"))
        })
    }

    fn item(&mut self, raw: &RawItem, shape: Shape) -> Item {
        let of = &raw.id;
        if shape.kind.is_none() {
            let expected = "sign, clearable, agreement, rating (with skipped-counts-as), choice (with ordered) or ticks (with least)";
            self.bad(&raw.kind, "item", of, "kind", expected);
        }
        if let Some(skipped) = raw
            .skipped_counts_as
            .as_ref()
            .filter(|skipped| *skipped.get_ref() > 10)
        {
            let at = Name::new(skipped.span(), skipped.get_ref().to_string());
            self.bad(
                &at,
                "item",
                of,
                "skipped-counts-as",
                "a number from 0 to 10",
            );
        }
        if let Some(from) = raw
            .options_from
            .as_ref()
            .filter(|from| from.get_ref() != "areas")
        {
            self.bad(from, "item", of, "options-from", "\"areas\"");
        }
        let options = if shape.areas.is_empty() {
            raw.option
                .iter()
                .map(|option| self.option(raw, option))
                .collect()
        } else {
            shape
                .areas
                .iter()
                .map(|(name, basis)| OptionDef {
                    name: boxed(name),
                    basis: Some(boxed(basis)),
                    codes: Vec::new(),
                    group: None,
                    below: None,
                    prefers: Set::new(),
                })
                .collect()
        };
        Item {
            name: boxed(of.get_ref()),
            basis: boxed(&raw.basis),
            page: self
                .find::<PageId>("item", of, "page", &raw.page)
                .unwrap_or(PageId::at(0)),
            kind: shape.kind.unwrap_or(Kind::Sign),
            options,
            asked_when: self.tests("item", of, &raw.asked_when),
            switched_on_by: self.tests("item", of, &raw.switched_on_by),
            sources: self.list("item", of, "source", &raw.sources),
        }
    }

    fn option(&mut self, item: &RawItem, raw: &RawOption) -> OptionDef {
        OptionDef {
            name: boxed(raw.id.get_ref()),
            basis: raw.basis.as_deref().map(boxed),
            codes: boxes(&raw.codes),
            group: raw.group.as_ref().map(|group| boxed(group.get_ref())),
            below: raw.below,
            prefers: self.set::<ApproachId>("item", &item.id, "approach", &raw.prefers),
        }
    }

    fn tests(&mut self, kind: &str, of: &Name, raw: &[RawTest]) -> Vec<Test> {
        raw.iter()
            .flat_map(|test| self.test(kind, of, test))
            .collect()
    }

    /// One condition; several, of which any will do, for `highest-of`.
    fn test(&mut self, kind: &str, of: &Name, raw: &RawTest) -> Vec<Test> {
        const SHAPES: &str =
            "`item` or `highest-of`, and of `at-least`, `is` or `includes`, in each condition";
        let (items, flare): (Vec<Name>, bool) = match (&raw.item, &raw.highest_of) {
            (Some(item), None) if item.get_ref() == "flare" => (Vec::new(), true),
            (Some(item), None) => (vec![item.clone()], false),
            (None, Some(items)) => (items.clone(), false),
            _ => {
                self.one_of(kind, of, SHAPES);
                return Vec::new();
            }
        };
        match (&raw.at_least, &raw.is, &raw.includes) {
            (Some(least), None, None) if flare => {
                let name = Name::new(least.span(), written(least.get_ref()));
                let level = self.level(
                    &name,
                    kind,
                    of,
                    "at-least",
                    &Flare::ALL,
                    Flare::name,
                    Flare::Severe,
                );
                vec![Test::Flare(level)]
            }
            (Some(least), None, None) => items
                .iter()
                .filter_map(|item| {
                    let id: ItemId = self.find(kind, of, "item", item)?;
                    let level = self.step(kind, of, id, least)?;
                    Some(Test::AtLeast { item: id, level })
                })
                .collect(),
            (None, Some(option), None) => items
                .iter()
                .filter_map(|item| {
                    let (item, option) = self.option_of(kind, of, item, option)?;
                    Some(Test::Is { item, option })
                })
                .collect(),
            (None, None, Some(option)) => items
                .iter()
                .filter_map(|item| {
                    let (item, option) = self.option_of(kind, of, item, option)?;
                    Some(Test::Includes { item, option })
                })
                .collect(),
            _ => {
                self.one_of(kind, of, SHAPES);
                Vec::new()
            }
        }
    }

    /// A step on an item's order of concern, from the word or number for it.
    fn step(
        &mut self,
        kind: &str,
        of: &Name,
        item: ItemId,
        raw: &toml::Spanned<toml::Value>,
    ) -> Option<u8> {
        let shape = self.items[item.index()].clone();
        // An item without a kind has been reported already.
        let kind_of_item = shape.kind?;
        let word = written(raw.get_ref());
        let step = match (&kind_of_item, raw.get_ref()) {
            (Kind::Rating { .. }, toml::Value::Integer(number)) => u8::try_from(*number)
                .ok()
                .filter(|number| (1..=10).contains(number))
                .map(|number| number + 1),
            (Kind::Choice { ordered: true }, toml::Value::String(_)) => shape
                .options
                .iter()
                .position(|option| *option == word)
                .and_then(|index| u8::try_from(index + 1).ok()),
            (Kind::Sign | Kind::Clearable | Kind::Agreement, toml::Value::String(_)) => {
                match word.as_str() {
                    "agreed" if kind_of_item != Kind::Sign => Some(Findings::AGREED),
                    "unsure" => Some(Findings::UNSURE),
                    "yes" => Some(Findings::YES),
                    _ => None,
                }
            }
            _ => None,
        };
        if step.is_none() {
            let expected = match &kind_of_item {
                Kind::Sign => "\"unsure\" or \"yes\"".to_owned(),
                Kind::Clearable | Kind::Agreement => "\"agreed\", \"unsure\" or \"yes\"".to_owned(),
                Kind::Rating { .. } => "a number from 1 to 10".to_owned(),
                Kind::Choice { ordered: true } => {
                    format!("one of {}", shape.options.join(", "))
                }
                Kind::Choice { ordered: false } => {
                    "`is` instead: its options have no order".to_owned()
                }
                Kind::Ticks { .. } => "`includes` instead: its options are ticked".to_owned(),
            };
            let at = Name::new(raw.span(), word);
            self.bad(&at, kind, of, "at-least", &expected);
        }
        step
    }

    fn option_of(
        &mut self,
        kind: &str,
        of: &Name,
        item: &Name,
        option: &Name,
    ) -> Option<(ItemId, OptionId)> {
        let id: ItemId = self.find(kind, of, "item", item)?;
        let options = &self.items[id.index()].options;
        if let Some(index) = options.iter().position(|known| known == option.get_ref()) {
            return Some((id, OptionId::at(index)));
        }
        let near = nearest(option.get_ref(), options.iter().map(String::as_str));
        self.unknown(kind, of, "option", option, near);
        None
    }

    fn rule(&mut self, raw: &RawRule, rules: &mut Vec<Rule>) {
        let of = &raw.id;
        let file = self.file.clone();
        self.define("rule", &file, of);
        let kinds = [
            RuleKind::Contraindication,
            RuleKind::Precaution,
            RuleKind::Flare,
            RuleKind::Referral,
        ];
        let rule = Rule {
            name: boxed(of.get_ref()),
            basis: boxed(&raw.basis),
            words: format!("rule.{}", of.get_ref()).into(),
            kind: self.level(
                &raw.kind,
                "rule",
                of,
                "kind",
                &kinds,
                kind_name,
                RuleKind::Precaution,
            ),
            clauses: raw
                .when
                .as_ref()
                .map_or_else(Vec::new, |when| self.clauses(of, when)),
            then: Then::Flare(Flare::Settled),
            sources: self.sources("rule", of, &raw.sources),
            no_effect: raw.no_effect.as_deref().map(boxed),
        };
        match (&raw.for_each_option, &raw.when) {
            (None, Some(_)) => {
                let then = self.then(of, &raw.then, None);
                rules.push(Rule { then, ..rule });
            }
            (Some(item), None) => {
                let Some(id) = self.find::<ItemId>("rule", of, "item", item) else {
                    return;
                };
                let options = self.items[id.index()].options.clone();
                for (index, option) in options.iter().enumerate() {
                    let name = format!("{}-{option}", of.get_ref());
                    let (_, line) = self
                        .places
                        .get(&format!("rule `{}`", of.get_ref()))
                        .cloned()
                        .unwrap_or_default();
                    self.places
                        .insert(format!("rule `{name}`"), (file.clone(), line));
                    let test = Test::Includes {
                        item: id,
                        option: OptionId::at(index),
                    };
                    let then = self.then(of, &raw.then, Some(option));
                    rules.push(Rule {
                        name: name.into(),
                        clauses: vec![Clause {
                            need: 1,
                            tests: vec![test],
                        }],
                        then,
                        ..rule.clone()
                    });
                }
            }
            _ => self.one_of("rule", of, "`when` and `for-each-option`"),
        }
    }

    /// One clause, or several of which any will do: `highest-of` stands for
    /// one clause for each of its items.
    fn clauses(&mut self, of: &Name, when: &RawWhen) -> Vec<Clause> {
        match (&when.all, &when.any, &when.at_least_n_of) {
            (Some(all), None, None) => {
                let mut clauses: Vec<Vec<Test>> = vec![Vec::new()];
                for raw in all {
                    let choices = self.test("rule", of, raw);
                    clauses = clauses
                        .iter()
                        .flat_map(|clause| {
                            choices
                                .iter()
                                .map(move |test| clause.iter().copied().chain([*test]).collect())
                        })
                        .collect();
                }
                clauses
                    .into_iter()
                    .map(|tests| Clause {
                        need: u8::try_from(tests.len()).unwrap_or(u8::MAX),
                        tests,
                    })
                    .collect()
            }
            (None, Some(any), None) => vec![Clause {
                need: 1,
                tests: self.tests("rule", of, any),
            }],
            (None, None, Some(RawCount { n, item })) => {
                let Some(id) = self.find::<ItemId>("rule", of, "item", item) else {
                    return Vec::new();
                };
                let options = self.items[id.index()].options.len();
                let tests = (0..options)
                    .map(|index| Test::Includes {
                        item: id,
                        option: OptionId::at(index),
                    })
                    .collect();
                vec![Clause { need: *n, tests }]
            }
            _ => {
                self.one_of("rule", of, "`all`, `any` and `at-least-n-of` in its `when`");
                Vec::new()
            }
        }
    }

    fn then(&mut self, of: &Name, raw: &RawThen, option: Option<&str>) -> Then {
        if let Some(flare) = &raw.flare {
            return Then::Flare(self.level(
                flare,
                "rule",
                of,
                "flare",
                &Flare::ALL,
                Flare::name,
                Flare::Severe,
            ));
        }
        let areas: Vec<Name> = raw
            .areas_off
            .iter()
            .map(|area| match option {
                Some(option) if area.get_ref() == "{option}" => {
                    Name::new(area.span(), option.to_owned())
                }
                _ => area.clone(),
            })
            .collect();
        Then::Advice(Advice {
            disposition: raw.disposition.as_ref().map_or(Disposition::Ready, |name| {
                self.level(
                    name,
                    "rule",
                    of,
                    "disposition",
                    &Disposition::ALL,
                    Disposition::name,
                    Disposition::Emergency,
                )
            }),
            max_pressure: raw.max_pressure.as_ref().map_or(Pressure::Medium, |name| {
                self.level(
                    name,
                    "rule",
                    of,
                    "max-pressure",
                    &Pressure::ALL,
                    Pressure::name,
                    Pressure::None,
                )
            }),
            minutes: raw.minutes,
            areas_off: self.set::<AreaId>("rule", of, "area", &areas),
            avoid: self.set::<ApproachId>("rule", of, "approach", &raw.avoid),
            consult: self.set::<PromptId>("rule", of, "prompt", &raw.consult),
        })
    }

    /// A row of the condition table: one plain rule for what always holds, and
    /// one for each flare level that allows less than the level before.
    fn condition(&mut self, raw: &RawCondition, rules: &mut Vec<Rule>) {
        let of = &raw.id;
        let file = self.file.clone();
        self.define("condition", &file, of);
        let Some((_, line)) = self
            .places
            .get(&format!("condition `{}`", of.get_ref()))
            .cloned()
        else {
            return;
        };
        let item = Name::new(of.span(), "conditions".to_owned());
        let Some((item, option)) = self.option_of("condition", of, &item, of) else {
            return;
        };
        let includes = Test::Includes { item, option };
        let base = Rule {
            name: boxed(of.get_ref()),
            basis: boxed(&raw.basis),
            words: format!("condition.{}", of.get_ref()).into(),
            kind: RuleKind::Precaution,
            clauses: vec![Clause {
                need: 1,
                tests: vec![includes],
            }],
            then: Then::Flare(Flare::Settled),
            sources: self.sources("condition", of, &raw.sources),
            no_effect: raw.no_effect.as_deref().map(boxed),
        };
        let consult = self.set::<PromptId>("condition", of, "prompt", &raw.consult);
        let mut cap = |name: &Name, key| {
            self.level(
                name,
                "condition",
                of,
                key,
                &Pressure::ALL,
                Pressure::name,
                Pressure::None,
            )
        };
        let settled = cap(&raw.pressure.settled, "settled");
        let levels = [
            (Flare::Unsettled, cap(&raw.pressure.unsettled, "unsettled")),
            (
                Flare::FlareLike,
                cap(&raw.pressure.flare_like, "flare-like"),
            ),
            (Flare::Severe, cap(&raw.pressure.severe, "severe")),
        ];
        let limited = |pressure: Pressure, advice: Advice| {
            let advice = Advice {
                max_pressure: pressure,
                consult,
                ..advice
            };
            let disposition = match pressure {
                Pressure::None => Disposition::Hold,
                _ if advice.limits() => Disposition::Adapt,
                _ => Disposition::Ready,
            };
            Then::Advice(Advice {
                disposition,
                ..advice
            })
        };
        let always = Advice {
            minutes: raw.minutes,
            areas_off: self.set::<AreaId>("condition", of, "area", &raw.areas_off),
            avoid: self.set::<ApproachId>("condition", of, "approach", &raw.avoid),
            ..Advice::UNRESTRICTED
        };
        let mut add = |name: String, then: Then, clauses: Vec<Clause>| {
            self.places
                .insert(format!("rule `{name}`"), (file.clone(), line));
            let kind = match &then {
                Then::Advice(advice) if advice.disposition >= Disposition::Hold => {
                    RuleKind::Contraindication
                }
                _ => base.kind,
            };
            rules.push(Rule {
                name: name.into(),
                then,
                clauses,
                kind,
                ..base.clone()
            });
        };
        add(
            of.get_ref().clone(),
            limited(settled, always),
            base.clauses.clone(),
        );
        let mut before = settled;
        for (level, pressure) in levels {
            if pressure > before {
                let name = Name::new(of.span(), pressure.name().to_owned());
                self.bad(
                    &name,
                    "condition",
                    of,
                    level.name(),
                    "no more pressure than at the calmer level",
                );
                return;
            }
            if pressure < before {
                let tests = vec![includes, Test::Flare(level)];
                let name = format!("{}-{}", of.get_ref(), level.name());
                self.places
                    .insert(format!("rule `{name}`"), (file.clone(), line));
                let then = limited(pressure, Advice::UNRESTRICTED);
                let kind = if pressure == Pressure::None {
                    RuleKind::Contraindication
                } else {
                    base.kind
                };
                rules.push(Rule {
                    name: name.into(),
                    then,
                    kind,
                    clauses: vec![Clause { need: 2, tests }],
                    ..base.clone()
                });
            }
            before = pressure;
        }
    }
}

fn boxed(text: impl AsRef<str>) -> Box<str> {
    text.as_ref().into()
}

fn boxes(texts: &[String]) -> Vec<Box<str>> {
    texts.iter().map(boxed).collect()
}

fn written(value: &toml::Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}

const fn best_name(best: Best) -> &'static str {
    match best {
        Best::Suggest => "suggest",
        Best::Discuss => "discuss",
    }
}

const fn kind_name(kind: RuleKind) -> &'static str {
    match kind {
        RuleKind::Contraindication => "contraindication",
        RuleKind::Precaution => "precaution",
        RuleKind::Flare => "flare",
        RuleKind::Referral => "referral",
    }
}
