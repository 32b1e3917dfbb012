//! The widget's own code in a browser, for `benches/page` to measure: triage
//! with the real content, without the screens; or the screens with a made-up
//! pack of any size, if the page has fetched one.

mod generated;

use js_sys::{Reflect, Uint8Array};
use massage_check::bundle;
use massage_check::domain::{
    judge, Answer, Disposition, Doubt, Finding, Findings, Held, Kind, OneOrMore, OptionId, Pack,
    PageId, Place, Rating, RegionId, Score, Session, Set, Ticked,
};
use massage_check::overlay::House;
use massage_check::platform::Browser;
use massage_check::text::Packed;
use massage_check::ui::app::{App, AppProps};
use massage_check::ui::{Spot, State};
use std::rc::Rc;
use web_sys::{Document, Window};

const SHEETS: usize = 2_000;
const ROUNDS: usize = 9;

/// Rules that concern the answers of a made-up pack.
const CONCERNED: usize = 5;

fn main() {
    let Some(window) = web_sys::window() else {
        return;
    };
    let Some(page) = window.document() else {
        return;
    };
    match (taken(&window, "pack"), taken(&window, "text")) {
        (Some(pack), Some(text)) => {
            let _ = show(&page, pack, text);
        }
        _ => measure_triage(&page),
    }
}

/// Something the page has fetched, which it need not keep.
fn taken(window: &Window, name: &str) -> Option<Vec<u8>> {
    let bytes = Reflect::get(window, &name.into()).ok()?;
    let taken = (!bytes.is_undefined()).then(|| Uint8Array::new(&bytes).to_vec());
    let _ = Reflect::delete_property(window, &name.into());
    taken
}

/// The last page but one of a made-up pack, every question answered; writes
/// into the page how long opening the pack took, and the first screen, in
/// milliseconds.
fn show(page: &Document, pack: Vec<u8>, text: Vec<u8>) -> Option<()> {
    let begun = js_sys::Date::now();
    let parts = postcard::from_bytes(&pack).ok()?;
    drop(pack);
    let pack = Rc::new(Pack::new(parts).ok()?);
    let words = Rc::new(postcard::from_bytes::<Packed>(&text).ok()?.unpack()?);
    drop(text);
    let opened = js_sys::Date::now();
    let bundle::Opened { proved, .. } = bundle::open().ok()?;
    let at = PageId::at(pack.pages().len().checked_sub(2)?);
    let mut state = State::new(pack.clone(), Disposition::Ready, RegionId::at(0));
    state.session = Session::Asking {
        page: at,
        answers: generated::answers(&pack, CONCERNED),
        tried: false,
        changing: false,
    };
    state.trail.push(Spot {
        place: Place::Page(at),
        aside: None,
    });
    state.at = 1;
    let root = page.get_element_by_id("massage-check")?;
    let props = AppProps {
        pack,
        text: words,
        proved: Some(Rc::new(proved)),
        device: Rc::new(Browser::new()?).into(),
        house: House::None,
        begin: Some(state),
    };
    yew::Renderer::<App>::with_root_and_props(root, props).render();
    page.body()?
        .set_attribute("data-opened", &format!("{:.0}", opened - begun))
        .ok()
}

fn measure_triage(page: &Document) {
    let Ok(bundle::Opened { pack, .. }) = bundle::open() else {
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
