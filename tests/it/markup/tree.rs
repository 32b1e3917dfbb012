//! Just enough HTML to ask the markup what a screen reader asks it: what is
//! this, what is it called, how does it stand. Reads what Yew writes, which
//! is tidy, and nothing else.

use std::collections::BTreeMap;

/// Elements that have no end tag.
const VOID: [&str; 4] = ["br", "hr", "img", "input"];

#[derive(Debug, Default)]
pub struct Element {
    pub tag: String,
    attributes: BTreeMap<String, String>,
    children: Vec<Node>,
}

#[derive(Debug)]
enum Node {
    Element(Element),
    Text(String),
}

/// The markup as one element around it all.
pub fn read(markup: &str) -> Element {
    let mut rest = markup;
    let root = Element {
        tag: "body".to_owned(),
        children: children(&mut rest),
        ..Element::default()
    };
    assert!(rest.is_empty(), "an end tag too many: {rest}");
    root
}

/// Up to the end tag of the element around them, or the end of it all.
fn children(rest: &mut &str) -> Vec<Node> {
    let mut nodes = Vec::new();
    while !rest.is_empty() && !rest.starts_with("</") {
        if rest.starts_with('<') {
            nodes.push(Node::Element(element(rest)));
        } else {
            let end = rest.find('<').unwrap_or(rest.len());
            nodes.push(Node::Text(plain(&rest[..end])));
            *rest = &rest[end..];
        }
    }
    nodes
}

fn element(rest: &mut &str) -> Element {
    let (head, after) = rest[1..].split_once('>').expect("the end of a tag");
    *rest = after;
    let head = head.trim_end_matches('/');
    let (tag, mut more) = head.split_once(' ').unwrap_or((head, ""));
    let mut attributes = BTreeMap::new();
    while !more.is_empty() {
        let end = more.find([' ', '=']).unwrap_or(more.len());
        let (name, after) = more.split_at(end);
        // One without a value, such as `checked`, is there or not.
        let (value, after) = match after.strip_prefix("=\"") {
            Some(quoted) => quoted.split_once('"').expect("the end of a value"),
            None => ("", after),
        };
        attributes.insert(name.to_owned(), plain(value));
        more = after.trim_start();
    }
    let mut element = Element {
        tag: tag.to_owned(),
        attributes,
        children: Vec::new(),
    };
    if !VOID.contains(&tag) {
        element.children = children(rest);
        let end = format!("</{tag}>");
        *rest = rest
            .strip_prefix(&*end)
            .unwrap_or_else(|| panic!("no {end} before {rest}"));
    }
    element
}

fn plain(text: &str) -> String {
    let mut text = text.to_owned();
    for (written, meant) in [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#x27;", "'"),
        ("&amp;", "&"),
    ] {
        text = text.replace(written, meant);
    }
    text
}

impl Element {
    pub fn get(&self, attribute: &str) -> Option<&str> {
        self.attributes.get(attribute).map(|value| &**value)
    }

    pub fn has(&self, attribute: &str, value: &str) -> bool {
        self.get(attribute) == Some(value)
    }

    /// Whether it is there at all, as `checked` is.
    pub fn is(&self, attribute: &str) -> bool {
        self.attributes.contains_key(attribute)
    }

    /// Everything in it that is read out.
    pub fn text(&self) -> String {
        let mut text = String::new();
        self.write(&mut text);
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn write(&self, to: &mut String) {
        for node in &self.children {
            match node {
                Node::Text(text) => to.push_str(text),
                Node::Element(element) if element.has("aria-hidden", "true") => {}
                Node::Element(element) => {
                    // A block ends the word before it.
                    let block = !["b", "bdi", "span", "a"].contains(&&*element.tag);
                    to.push_str(if block { " " } else { "" });
                    element.write(to);
                    to.push_str(if block { " " } else { "" });
                }
            }
        }
    }

    /// Itself and everything in it, in the order read.
    pub fn everything(&self) -> Vec<&Self> {
        let inside = self.elements().flat_map(Self::everything);
        std::iter::once(self).chain(inside).collect()
    }

    /// The elements right inside it.
    pub fn elements(&self) -> impl Iterator<Item = &Self> {
        self.children.iter().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// Everything in it with one of these tags.
    pub fn all(&self, tags: &[&str]) -> Vec<&Self> {
        let mut found = self.everything();
        found.retain(|element| tags.contains(&&*element.tag));
        found
    }

    /// Everything in it with this value of an attribute.
    pub fn with(&self, attribute: &str, value: &str) -> Vec<&Self> {
        let mut found = self.everything();
        found.retain(|element| element.has(attribute, value));
        found
    }

    /// The one of its kind.
    pub fn one(&self, tag: &str) -> &Self {
        let found = self.all(&[tag]);
        assert_eq!(found.len(), 1, "how many {tag}");
        found[0]
    }

    pub fn by_id(&self, id: &str) -> Option<&Self> {
        self.with("id", id).first().copied()
    }

    /// What assistive technology calls it.
    pub fn name(&self, root: &Self) -> String {
        if let Some(label) = self.get("aria-label") {
            return label.to_owned();
        }
        if let Some(by) = self.get("aria-labelledby") {
            return root.by_id(by).map(Self::text).unwrap_or_default();
        }
        match &*self.tag {
            "input" | "select" => {
                let labels = root.all(&["label"]);
                let around = |label: &&&Self| {
                    label
                        .everything()
                        .iter()
                        .any(|element| std::ptr::eq(*element, self))
                };
                let beside = |label: &&&Self| label.is("for") && label.get("for") == self.get("id");
                let label = labels.iter().find(|label| around(label) || beside(label));
                label.map(|label| label.text()).unwrap_or_default()
            }
            "fieldset" => {
                let legend = self.elements().find(|element| element.tag == "legend");
                legend.map(Self::text).unwrap_or_default()
            }
            _ => self.text(),
        }
    }
}
