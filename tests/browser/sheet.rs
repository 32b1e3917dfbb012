//! The sheet for a therapist or clinician: one side of A4 or Letter, whatever
//! somebody answered. Printed by Chromium, which alone can be asked for a PDF.

use crate::hands::{Hand, Mouse};
use crate::harness::engines::Need;
use crate::harness::Browser;
use crate::walk::open_where;
use crate::words::{pack, say};
use massage_check::desk::calm;
use massage_check::domain::{
    Answer, Answers, Disposition, ItemId, Kind, OneOrMore, OptionId, Place, Set, Ticked,
};
use serde_json::json;
use std::path::Path;

/// Width and height in inches.
const PAPER: [(&str, f64, f64); 2] = [("A4", 8.27, 11.69), ("Letter", 8.5, 11.0)];
/// 12 mm, as print.css has it.
const MARGIN: f64 = 12.0 / 25.4;

#[test]
fn the_fullest_sheets_there_are_fit_on_one_side() {
    if Need::DevTools.is_missing() {
        return;
    }
    for (who, answers) in [
        ("the calmest", calmest()),
        (
            "as much as still allows massage",
            fullest(Disposition::Adapt, false),
        ),
        (
            "the same, late answers first",
            fullest(Disposition::Adapt, true),
        ),
        ("as much as waits", fullest(Disposition::Hold, false)),
        (
            "as much as needs advice today",
            fullest(Disposition::Urgent, false),
        ),
        ("everything", fullest(Disposition::Emergency, false)),
    ] {
        let page = open_where(&answers, Place::Outcome);
        Mouse::default().press(&page, &say("ui.sheet"));
        page.wait(
            "the sheet",
            &format!("document.title.startsWith({:?})", say("ui.sheet")),
        );
        for paper in PAPER {
            assert_eq!(pages(&page, who, paper), 1, "{who} on {}", paper.0);
        }
        fits(&page, who);
    }
}

#[test]
fn the_sheet_says_the_limits_and_leaves_them_whole() {
    if Need::DevTools.is_missing() {
        return;
    }
    let page = open_where(&fullest(Disposition::Adapt, false), Place::Outcome);
    Mouse::default().press(&page, &say("ui.sheet"));
    page.wait("the sheet", "document.querySelector('.mc-sheet')");
    let shown = page.shown();
    for key in [
        "ui.sheet-title",
        "ui.pressure-most",
        "ui.time-most",
        "ui.leave-alone",
        "ui.stop-intro",
        "ui.sooner-general",
        "ui.sheet-clinician",
    ] {
        let words = say(key).replace("{emergency}", "999");
        assert!(shown.contains(&words), "{key}: {words}");
    }
    assert_eq!(page.get("document.querySelectorAll('h1').length"), 1);
}

/// How many pages it prints. They are left in `target/sheets/`, to be looked at.
fn pages(page: &Browser, who: &str, (paper, width, height): (&str, f64, f64)) -> usize {
    let printed = page.cdp(
        "Page.printToPDF",
        json!({
            "paperWidth": width, "paperHeight": height, "printBackground": false,
            "marginTop": MARGIN, "marginBottom": MARGIN, "marginLeft": MARGIN, "marginRight": MARGIN,
        }),
    );
    let coded = printed["data"].clone();
    let bytes = page.run(
        "return Array.from(atob(arguments[0]), (letter) => letter.charCodeAt(0))",
        &[coded],
    );
    let bytes: Vec<u8> = serde_json::from_value(bytes).expect("bytes");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/sheets");
    std::fs::create_dir_all(&folder).expect("a folder");
    std::fs::write(folder.join(format!("{who}, {paper}.pdf")), &bytes).expect("a file");
    let text = String::from_utf8_lossy(&bytes);
    let objects = text.split("/Type /Page").skip(1);
    objects.filter(|after| !after.starts_with('s')).count()
}

/// Nothing is cut at the side.
fn fits(page: &Browser, who: &str) {
    page.cdp("Emulation.setEmulatedMedia", json!({ "media": "print" }));
    let wider = "[...document.querySelectorAll('.mc-sheet, .mc-sheet *:not(svg *)')]
        .filter((one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline')
        .map((one) => one.className || one.tagName)";
    let wider = page.get(wider);
    assert_eq!(wider, json!([]), "{who}");
    page.cdp("Emulation.setEmulatedMedia", json!({ "media": "" }));
}

fn calmest() -> Answers {
    let mut answers = Answers::default();
    for item in pack().items() {
        let first = Set::first(1);
        let answer = calm::answer(pack(), item)
            .or_else(|| Some(Answer::Ticked(Ticked::These(OneOrMore::new(first)?))));
        answers.give(pack(), item, answer.expect("a condition"));
    }
    answers
}

/// Every answer as grave as it can be with the outcome no graver than this.
fn fullest(most: Disposition, late_first: bool) -> Answers {
    let mut answers = calmest();
    let mut items: Vec<ItemId> = pack().items().collect();
    if late_first {
        items.reverse();
    }
    for item in items {
        for answer in graver(item) {
            let mut more = answers.clone();
            let joined = match (answer, answers.get(item)) {
                (Answer::Ticked(new), Some(Answer::Ticked(old))) => {
                    let all = new.options().union(old.options());
                    Answer::Ticked(OneOrMore::new(all).map_or(Ticked::NoneOfThese, Ticked::These))
                }
                _ => answer,
            };
            more.give(pack(), item, joined);
            if more.so_far(pack(), Disposition::Ready).disposition() <= most {
                answers = more;
            }
        }
    }
    answers
}

fn graver(item: ItemId) -> Vec<Answer> {
    let options = (0..pack().item(item).options.len()).map(OptionId::at);
    match pack().item(item).kind {
        Kind::Ticks { .. } => options
            .filter_map(|option| OneOrMore::new([option].into_iter().collect()))
            .map(|one| Answer::Ticked(Ticked::These(one)))
            .collect(),
        _ => calm::gravest(pack(), item).into_iter().collect(),
    }
}
