//! How long an answer, and the next screen, take to be seen: at every question
//! of a whole journey.

use crate::report::{median, part, rounds, short, write, Table};
use crate::same;
use crate::sites::Site;
use crate::visit::{Clicks, Profile, Visit};
use crate::words::{self, pack, say};
use crate::Served;
use massage_check::domain::{
    Answer, Answers, ItemId, Kind, OneOrMore, OptionId, PageId, Set, Ticked,
};
use massage_check::proof::calm;
use serde_json::json;

/// What one journey, or several, came to.
#[derive(Debug, Default)]
pub struct Took {
    /// Answers.
    pub answers: Clicks,
    /// Presses of Continue and the like, each of which leads to another screen.
    pub screens: Clicks,
}

/// Those compared: the three that are always, and the check's own screens by
/// hand, which are what the first is made of.
const COMPARED: [Site; 4] = [Site::Ours, Site::Static, Site::Preact, Site::Same];

pub fn measure(sites: &[Served]) {
    let same = (Site::Same, same::serve(&sites[0].1));
    let sites: Vec<&Served> = sites.iter().chain([&same]).collect();
    let all = || COMPARED.map(|site| (site, Took::default()));
    let mut took = Profile::ALL.map(|profile| (profile, all()));
    for round in 0..rounds() {
        for turn in 0..sites.len() {
            let (site, host) = &sites[(round + turn) % sites.len()];
            for (profile, took) in &mut took {
                let visit = Visit::to(host, "/", *profile, false);
                visit.wake();
                let one = journey(*site, &visit);
                for (of, took) in took.iter_mut() {
                    if of == site {
                        took.answers.add(&one.answers);
                        took.screens.add(&one.screens);
                    }
                }
            }
        }
        // After each, so that a run may be ended early.
        for (profile, took) in &took {
            let count = round + 1;
            let text = format!("{}\n\nRounds: {count}.", table(took).text().trim());
            write(&format!("answers, {}", profile.name()), &text);
        }
    }
}

fn table(took: &[(Site, Took); 4]) -> Table {
    let mut table = Table::new(&[
        "In ms",
        Site::Ours.name(),
        Site::Static.name(),
        Site::Preact.name(),
        Site::Same.name(),
        "× static",
        "× Preact",
        "× the same",
    ]);
    let mut line = |name: &str, what: &dyn Fn(&Took) -> f64| {
        let [ours, plain, preact, same] = took.each_ref().map(|(_, took)| what(took));
        table.row(&[
            name.to_owned(),
            short(ours),
            short(plain),
            short(preact),
            short(same),
            format!("**{:.2}**", ours / plain),
            format!("**{:.2}**", ours / preact),
            format!("**{:.2}**", ours / same),
        ]);
    };
    type Which = fn(&Took) -> &Vec<f64>;
    let lines: [(&str, Which); 4] = [
        ("an answer, drawn", |took| &took.answers.drawn),
        ("an answer, on the screen", |took| &took.answers.shown),
        ("the next screen, drawn", |took| &took.screens.drawn),
        ("the next screen, on the screen", |took| &took.screens.shown),
    ];
    for (name, which) in lines {
        line(&format!("{name}: half are sooner"), &|took| {
            median(which(took))
        });
        line(&format!("{name}: 95 of 100 are sooner"), &|took| {
            part(which(took), 0.95)
        });
    }
    line("the longest that any took to be drawn", &|took| {
        let all = took.answers.drawn.iter().chain(&took.screens.drawn);
        all.copied().fold(0.0, f64::max)
    });
    table
}

const ANSWER: &str = "answer";
const SCREEN: &str = "screen";

/// From the first screen to the result.
pub fn journey(site: Site, visit: &Visit) -> Took {
    match site {
        Site::Ours => walk(visit, &mut |_| {}),
        Site::Same => screens(visit),
        Site::Static | Site::Preact => by_hand(visit),
    }
    Took {
        answers: visit.clicks(ANSWER),
        screens: visit.clicks(SCREEN),
    }
}

/// Each question is first answered "not sure" and then "no", as below.
fn by_hand(visit: &Visit) {
    while visit.page.is("bench.radios().length") {
        for value in ["unsure", "no"] {
            let radio = format!("bench.radios().find(({{ value }}) => value === '{value}')");
            visit.click(ANSWER, &format!("bench.face({radio})"));
        }
        visit.click(SCREEN, "document.querySelector('button')");
    }
}

/// The very screens of the check: lines are answered twice as there, ratings and
/// lists are left blank, and one button leads on.
fn screens(visit: &Visit) {
    const ON: &str = "document.querySelector('main .mc-button[type=submit]') ?? document.querySelector('main .mc-button')";
    while visit
        .page
        .is("document.querySelector('template') && screens.length")
    {
        for value in ["unsure", "no"] {
            let radios = format!("bench.radios().filter(({{ value }}) => value === '{value}')");
            let count = visit
                .page
                .get(&format!("{radios}.length"))
                .as_u64()
                .unwrap_or(0);
            for at in 0..count {
                visit.click(ANSWER, &format!("bench.face({radios}[{at}])"));
            }
        }
        visit.click(SCREEN, ON);
    }
}

/// The check, with a look at each screen after the first.
pub fn walk(visit: &Visit, on_screen: &mut dyn FnMut(&Visit)) {
    let press = |key: &str| visit.click(SCREEN, &format!("pressable({})", json!(say(key))));
    let heading = || visit.page.text("screen().heading");
    press("ui.start");
    on_screen(visit);
    let mut answers = Answers::default();
    while let Some(page) = words::page(&heading()) {
        answer_all(visit, page, &mut answers);
        press("ui.continue");
        on_screen(visit);
        assert_ne!(words::page(&heading()), Some(page), "it goes on");
    }
    assert_eq!(heading(), say("ui.review-title"), "every page was walked");
    press("ui.see-outcome");
    on_screen(visit);
}

fn answer_all(visit: &Visit, page: PageId, answers: &mut Answers) {
    for item in pack().on_page(page).collect::<Vec<_>>() {
        if !answers.asks(pack(), item) {
            continue;
        }
        let answer = calmest(item);
        answers.give(pack(), item, answer);
        let question = words::question(item);
        let line = matches!(pack().item(item).kind, Kind::Sign | Kind::Clearable);
        let doubt = line.then(|| say("ui.unsure"));
        for label in doubt.into_iter().chain(words::labels(item, answer)) {
            let label = json!(label);
            let element = if matches!(answer, Answer::Ticked(_)) {
                let open = "foldOf(arguments[0])?.click()";
                visit.page.run(open, std::slice::from_ref(&label));
                visit.page.settle();
                format!("tickable({label})")
            } else {
                format!("answer({}, {label})", json!(question))
            };
            visit.click(ANSWER, &element);
        }
    }
}

/// Of somebody well, with one condition. "Not sure", where it was said before, is taken back.
fn calmest(item: ItemId) -> Answer {
    let one: Set<OptionId> = [OptionId::at(0)].into_iter().collect();
    let one = OneOrMore::new(one).map_or(Ticked::NoneOfThese, Ticked::These);
    calm::answer(pack(), item).unwrap_or(Answer::Ticked(one))
}
