//! Pages: none empty, none too long, all in order.

use super::Faults;
use crate::domain::PackParts;

/// Lines of safety questions on one page, at most: more is too much to read.
const LINES_ON_A_PAGE: usize = 6;

/// Pages and the parts they belong to.
pub fn pages(parts: &PackParts, found: &mut Faults) {
    let mut lines = vec![0_usize; parts.pages.len()];
    for item in &parts.items {
        lines[item.page.index()] += 1;
    }
    for (page, lines) in parts.pages.iter().zip(lines) {
        match lines {
            0 => found.add("page", &page.name, "has no items; add one or remove the page"),
            lines if lines > LINES_ON_A_PAGE => found.add(
                "page",
                &page.name,
                format_args!("has {lines} lines, more than the {LINES_ON_A_PAGE} a tired person can take in; split it"),
            ),
            _ => {}
        }
    }
    if !parts.items.is_sorted_by_key(|item| item.page) {
        found.add("pack", &parts.id, "has items out of the order of their pages; keep the items of a page together, in the order of the pages");
    }
    for (index, part) in parts.parts.iter().enumerate() {
        if !parts.pages.iter().any(|page| page.part.index() == index) {
            found.add(
                "part",
                &part.name,
                "has no pages; add one or remove the part",
            );
        }
    }
}
