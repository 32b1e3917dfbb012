//! Triage as the browser runs it: the widget's own content and code, without
//! the screens. Writes what it measured into the page, for `page.rs` to read.

use massage_check::bundle;
use massage_check::domain::{
    judge, Answer, Disposition, Doubt, Finding, Findings, Held, Kind, OneOrMore, OptionId, Pack,
    Rating, Score, Set, Ticked,
};

const SHEETS: usize = 2_000;
const ROUNDS: usize = 9;

fn main() {
    let Ok(bundle::Opened { pack, .. }) = bundle::open() else {
        return;
    };
    let Some(page) = web_sys::window().and_then(|window| window.document()) else {
        return;
    };
    let mut chance = Chance(1);
    let sheets: Vec<Findings> = (0..SHEETS).map(|_| sheet(&pack, &mut chance)).collect();
    let mut rounds: Vec<f64> = (0..ROUNDS)
        .map(|_| {
            let start = js_sys::Date::now();
            let mut massage = 0_usize;
            for sheet in &sheets {
                let outcome = judge(&pack, sheet, Disposition::Ready);
                massage += usize::from(outcome.disposition().allows_massage());
            }
            // Used, so that it is not left out.
            (js_sys::Date::now() - start) + if massage == usize::MAX { 1.0 } else { 0.0 }
        })
        .collect();
    rounds.sort_by(f64::total_cmp);
    #[allow(clippy::cast_precision_loss, reason = "a few thousand")]
    let micros = rounds[ROUNDS / 2] * 1000.0 / SHEETS as f64;
    page.set_title(&format!("{micros:.2}"));
}

/// The same numbers in every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % bound
    }

    fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }
}

/// Somebody with few warning answers, as most people are.
fn sheet(pack: &Pack, chance: &mut Chance) -> Findings {
    let mut findings = Findings::none(pack);
    for id in pack.items() {
        let item = pack.item(id);
        let answer = match item.kind {
            Kind::Sign if chance.once_in(30) => Answer::Sign(Finding::Present),
            Kind::Sign => Answer::Sign(Finding::Absent),
            Kind::Clearable if chance.once_in(40) => Answer::Hold(Held::Agreed(Doubt::Present)),
            Kind::Clearable => Answer::Hold(Held::No),
            Kind::Agreement => continue,
            Kind::Rating { .. } => {
                let score = u8::try_from(chance.below(8)).ok().and_then(Score::new);
                Answer::Rating(score.map_or(Rating::Skipped, Rating::Scored))
            }
            Kind::Choice { .. } => Answer::Chose(OptionId::at(1)),
            Kind::Ticks { areas: true, .. } => Answer::Ticked(Ticked::NoneOfThese),
            Kind::Ticks { .. } => {
                let one: Set<OptionId> = [OptionId::at(chance.below(item.options.len()))]
                    .into_iter()
                    .collect();
                Answer::Ticked(OneOrMore::new(one).map_or(Ticked::NoneOfThese, Ticked::These))
            }
        };
        findings.note(pack, id, answer);
    }
    findings.switch_on(pack);
    findings
}
