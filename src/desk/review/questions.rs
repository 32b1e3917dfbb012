//! What is asked, of whom, and when the check may end early.

use super::page::Page;
use super::rules::asking;
use super::{or_dash, View};
use crate::domain::{Item, ItemId, Kind, OptionDef, OptionId, PageId, Test};

const GATES: &str = "\
A question that is not asked counts as calmly as “no”. Two kinds of gates decide who is asked:

- **By a tick.** Asked once any of these is ticked. One more tick can only open such a gate, never shut it, so it only ever \
skips people who ticked none of them.
- **By a choice without an order**, such as an age group. Choosing another option shuts the gate, so the reviewer has to \
agree that what is asked cannot apply to those who chose otherwise.";

const SWITCHES: &str = "\
These questions are not asked when an earlier answer already settles them: they count as yes. That can only tighten what \
comes out, so nobody loses anything by not being asked.";

const EARLY_END: &str = "\
An emergency answer ends the check on any page. Besides, after the pages below the check ends early once the outcome so far \
is “wait” or graver and no question still to come could make it graver. The person may go back and correct a slip.";

impl View<'_> {
    pub(super) fn questions(&self, page: &mut Page) {
        page.heading(2, "Questions, in the order asked");
        page.text(
            "At every line the person says no, not sure or yes, unless the table says otherwise. \
             Nothing is taken as answered until it is. Whoever switches the short words on reads \
             them in the place of the question: they must ask for no less than it does.",
        );
        for part in self.pack.all_parts() {
            let name = &self.pack.part(part).name;
            page.heading(3, &self.words(&format!("part.{name}.name")));
            let pages = self.pack.pages();
            for id in pages.filter(|id| self.pack.page(*id).part == part) {
                self.page_of_questions(page, id);
            }
        }
        page.heading(
            3,
            "Who is not asked what, and why that can only skip what cannot apply",
        );
        page.text(GATES);
        self.gates(page);
        self.switches(page);
        self.unordered(page);
        page.heading(3, "When the check may end early");
        page.text(EARLY_END);
        let pages = self.pack.pages();
        let early = pages.filter(|id| self.pack.page(*id).may_end);
        page.table(
            &["Page", "Asks"],
            early.map(|id| {
                let name = &self.pack.page(id).name;
                let title = self.words(&format!("page.{name}.title"));
                vec![format!("`{name}`"), title]
            }),
        );
    }

    fn page_of_questions(&self, page: &mut Page, id: PageId) {
        let about = self.pack.page(id);
        let key = |end: &str| format!("page.{}.{end}", about.name);
        let (title, hint) = (self.words(&key("title")), self.words(&key("hint")));
        page.text(&format!("**{title}** {hint} (page `{}`)", about.name));
        let short = self.words(&key("easy"));
        page.text(&format!("In short words: {short}"));
        let items: Vec<_> = self.pack.on_page(id).collect();
        page.table(
            &[
                "Basis",
                "Item",
                "Question (patient’s words)",
                "The same in short words",
                "Answers",
                "Asked",
                "Sources",
            ],
            items.into_iter().map(|id| self.question(id)),
        );
    }

    fn question(&self, id: ItemId) -> Vec<String> {
        let item = self.pack.item(id);
        let key = |end: &str| self.words(&format!("item.{}.{end}", item.name));
        let (question, more) = (key("question"), key("more"));
        vec![
            item.basis.to_string(),
            format!("`{}`", item.name),
            format!("**{question}** {more}"),
            self.lines(&format!("item.{}.easy", item.name)),
            self.answers(id, item),
            self.asked(item),
            or_dash(self.codes(&item.sources)),
        ]
    }

    fn answers(&self, id: ItemId, item: &Item) -> String {
        match item.kind {
            Kind::Sign => "no, not sure, yes".to_owned(),
            Kind::Clearable => {
                let asks = self.words(&format!("item.{}.agreed", item.name));
                let asks = if asks.is_empty() {
                    self.words("ui.agreed-question")
                } else {
                    asks
                };
                let short = self.words(&format!("item.{}.agreed-easy", item.name));
                let short = if short.is_empty() {
                    short
                } else {
                    format!("<br>In short words: {short}")
                };
                format!("no, not sure, yes; if not “no”: {asks}{short}")
            }
            Kind::Agreement => {
                "agreed, not sure, not agreed; only “agreed” does not hold".to_owned()
            }
            Kind::Rating { skipped } => {
                format!("0 to 10; may be skipped, which counts as {skipped}")
            }
            Kind::Choice { ordered } => {
                let names = item
                    .options
                    .iter()
                    .enumerate()
                    .map(|(at, option)| self.option_said(id, OptionId::at(at), option));
                let order = if ordered {
                    "one, calmest first"
                } else {
                    "one, in no order of concern"
                };
                format!("{order}: {}", names.collect::<Vec<_>>().join("; "))
            }
            Kind::Ticks { areas: true, .. } => {
                format!("any of the {} areas, or none of these", item.options.len())
            }
            Kind::Ticks { least: 0, .. } => {
                format!("any of {}, or none of these; see Goals", item.options.len())
            }
            Kind::Ticks { least, .. } => {
                format!("at least {least} of {}; see Conditions", item.options.len())
            }
        }
    }

    fn option_said(&self, item: ItemId, id: OptionId, option: &OptionDef) -> String {
        let name = self.plain.option(item, id);
        match &option.basis {
            Some(basis) => format!("{name} ({basis})"),
            None => name,
        }
    }

    fn asked(&self, item: &Item) -> String {
        let mut says = Vec::new();
        if !item.asked_when.is_empty() {
            says.push(format!("only with {}", self.plain.any(&item.asked_when)));
        }
        if !item.switched_on_by.is_empty() {
            let by = self.plain.any(&item.switched_on_by);
            says.push(format!("not asked, and counts as yes, with {by}"));
        }
        if says.is_empty() {
            says.push("always".to_owned());
        }
        says.join("<br>")
    }

    fn items_where(&self, keep: impl Fn(&Item) -> bool) -> Vec<ItemId> {
        let items = self.pack.items();
        items.filter(|id| keep(self.pack.item(*id))).collect()
    }

    fn gates(&self, page: &mut Page) {
        let gated = self.items_where(|item| !item.asked_when.is_empty());
        page.table(
            &[
                "Basis",
                "Question",
                "Asked only with",
                "Kind of gate",
                "Rules that then cannot apply",
                "Why we ask (patient’s words)",
            ],
            gated.into_iter().map(|id| {
                let item = self.pack.item(id);
                let unordered = item
                    .asked_when
                    .iter()
                    .any(|test| matches!(test, Test::Is { .. }));
                let rules: Vec<_> = asking(self.pack, id)
                    .map(|rule| format!("`{}`", rule.name))
                    .collect();
                vec![
                    item.basis.to_string(),
                    self.plain.item(id),
                    self.plain.any(&item.asked_when),
                    if unordered {
                        "**choice without an order**"
                    } else {
                        "tick"
                    }
                    .to_owned(),
                    rules.join(", "),
                    self.words(&format!("item.{}.why", item.name)),
                ]
            }),
        );
    }

    fn switches(&self, page: &mut Page) {
        page.text(SWITCHES);
        let switched = self.items_where(|item| !item.switched_on_by.is_empty());
        page.table(
            &["Basis", "Question", "Counts as yes with"],
            switched.into_iter().map(|id| {
                let item = self.pack.item(id);
                let by = self.plain.any(&item.switched_on_by);
                vec![item.basis.to_string(), self.plain.item(id), by]
            }),
        );
    }

    fn unordered(&self, page: &mut Page) {
        page.text("Choices without an order, and all that hangs on each of their options:");
        let choices = self.items_where(|item| matches!(item.kind, Kind::Choice { ordered: false }));
        let rows = choices.into_iter().flat_map(|id| {
            let options = 0..self.pack.item(id).options.len();
            options.map(move |at| self.hangs_on(id, OptionId::at(at)))
        });
        page.table(&["Question", "Option", "What hangs on it"], rows);
    }

    fn hangs_on(&self, item: ItemId, option: OptionId) -> Vec<String> {
        let test = Test::Is { item, option };
        let rules = asking(self.pack, item).filter(|rule| rule.tests().any(|it| *it == test));
        let rules = rules.map(|rule| format!("rule `{}`", rule.name));
        let switched = self.items_where(|item| item.switched_on_by.contains(&test));
        let switched = switched
            .into_iter()
            .map(|id| format!("{} counts as yes", self.plain.item(id)));
        let gated = self.items_where(|item| item.asked_when.contains(&test));
        let gated = gated
            .into_iter()
            .map(|id| format!("{} is asked", self.plain.item(id)));
        let hangs: Vec<_> = rules.chain(switched).chain(gated).collect();
        let hangs = if hangs.is_empty() {
            "nothing".to_owned()
        } else {
            hangs.join("; ")
        };
        vec![
            self.plain.item(item),
            self.plain.option(item, option),
            hangs,
        ]
    }
}
