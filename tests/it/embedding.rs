//! What clinics are told of the element: the same in its code, its types, its
//! documents and its builder.

use crate::support::{pack, root, text};
use std::collections::BTreeSet;

fn file(name: &str) -> String {
    std::fs::read_to_string(root().join("embed").join(name)).expect(name)
}

/// What stands between these two.
fn part<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let (_, rest) = text
        .split_once(start)
        .unwrap_or_else(|| panic!("no {start}"));
    rest.split_once(end).unwrap_or_else(|| panic!("no {end}")).0
}

/// Everything in quotation marks.
fn quoted(text: &str) -> BTreeSet<String> {
    text.split('"')
        .skip(1)
        .step_by(2)
        .map(str::to_owned)
        .collect()
}

/// Every word.
fn words(text: &str) -> BTreeSet<String> {
    text.split(' ').map(str::to_owned).collect()
}

/// The first cell of each row, without its marks.
fn rows(table: &str) -> BTreeSet<String> {
    let cells = table.lines().filter_map(|line| line.strip_prefix("| `"));
    let names = cells.filter_map(|line| line.split('`').next());
    names.map(str::to_owned).collect()
}

/// The names in an interface of TypeScript.
fn members(text: &str) -> BTreeSet<String> {
    let lines = text.lines().filter_map(|line| line.strip_prefix("  "));
    let names = lines.filter(|line| !line.starts_with([' ', '/', '*']));
    names
        .filter_map(|line| line.split([':', '?']).next())
        .map(|name| name.trim_matches('"').to_owned())
        .collect()
}

#[test]
fn code_types_and_document_name_the_same_attributes() {
    let code = file("embed.js");
    let mut taken = words(part(&code, "const SETTINGS = \"", "\""));
    taken.extend(["src", "overlay"].map(str::to_owned));
    assert!(taken.len() >= 15, "{taken:?}");
    let document = file("README.md");
    assert_eq!(rows(part(&document, "## Attributes", "## Events")), taken);
    let types = file("massage-check.d.ts");
    assert_eq!(
        members(part(&types, "interface MassageCheckAttributes {\n", "\n}")),
        taken
    );
}

#[test]
fn code_types_and_document_name_the_same_events() {
    let code = file("embed.js");
    let told = words(part(&code, "const TOLD = \"", "\""));
    assert!(told.contains("finished"));
    let document = file("README.md");
    assert_eq!(rows(part(&document, "## Events", "```")), told);
    let types = file("massage-check.d.ts");
    assert_eq!(
        members(part(&types, "interface MassageCheckEventMap {\n", "\n}")),
        told
    );
}

#[test]
fn the_builder_asks_for_every_attribute_that_is_not_said_by_where_it_stands() {
    let code = file("embed.js");
    let mut taken = words(part(&code, "const SETTINGS = \"", "\""));
    taken.insert("overlay".to_owned());
    // There is one language.
    taken.remove("lang");
    let builder = file("builder.js");
    assert_eq!(quoted(part(&builder, "const FIELDS = [", "];")), taken);
    let page = file("builder.html");
    let form = part(&page, "<form", "</form>");
    for field in taken {
        assert!(form.contains(&format!(" name=\"{field}\"")), "{field}");
    }
}

#[test]
fn the_builder_offers_every_country_there_is_by_its_name() {
    let page = file("builder.html");
    let list = part(&page, "<select", "</select>");
    let offered: Vec<(&str, &str)> = list
        .split("<option value=\"")
        .skip(2)
        .map(|option| {
            let (id, rest) = option.split_once("\">").expect("a value");
            (id, rest.split('<').next().unwrap_or_default())
        })
        .collect();
    let names: Vec<&str> = pack()
        .regions()
        .map(|id| &*pack().region(id).name)
        .collect();
    let keys: Vec<String> = names
        .iter()
        .map(|name| format!("region.{name}.name"))
        .collect();
    let words = keys.iter().map(|key| text().find(key).expect("a name"));
    let there: Vec<(&str, &str)> = names.iter().copied().zip(words).collect();
    assert_eq!(offered, there);
}
