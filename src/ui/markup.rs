//! Elements, put together by calls that are there once.
//!
//! `html!` writes all that an element takes out anew wherever one stands, and
//! a component of Yew brings its own way of being mounted, compared and taken
//! away: without them the program is 39 kB smaller (docs/performance.md). So
//! what has no state of its own is a struct, the picture of which is
//! [`Show::show`]; a component of Yew is only what remembers something.
//!
//! Knows nothing of words, answers or the page.

use web_sys::{Event, InputEvent, KeyboardEvent, MouseEvent, SubmitEvent};
use yew::html::{onchange, onclick, oninput, onkeydown, onsubmit};
use yew::virtual_dom::{Key, Listener, VList, VNode, VTag, VText};
use yew::{AttrValue, Callback, Html};

use std::rc::Rc;

/// What can stand in an element.
pub trait Show {
    /// As Yew draws it.
    fn show(self) -> Html;
}

impl Show for Html {
    fn show(self) -> Html {
        self
    }
}

/// There or not, it keeps its place: what comes after it is not drawn anew
/// under the finger or the keyboard when it comes or goes.
impl<T: Show> Show for Option<T> {
    fn show(self) -> Html {
        self.map(T::show).unwrap_or_default()
    }
}

/// An element.
///
/// Behind one pointer, and its methods are not inlined: a call of one is then
/// a few bytes of code, and screens are little else than such calls.
#[derive(Debug)]
#[must_use]
pub struct El(Box<Parts>);

#[derive(Debug)]
struct Parts {
    tag: VTag,
    class: AttrValue,
    inside: Vec<VNode>,
}

/// An element without anything.
#[inline(never)]
pub fn el(tag: &'static str) -> El {
    El(Box::new(Parts {
        tag: VTag::new(AttrValue::Static(tag)),
        class: AttrValue::Static(""),
        inside: Vec::new(),
    }))
}

/// Several things side by side, without an element around them.
pub fn group() -> Group {
    Group(Vec::new())
}

/// A text between others.
#[inline(never)]
pub fn text(words: impl Into<AttrValue>) -> Html {
    VNode::from(VText::new(words))
}

/// As many as there are, as one thing: what comes after them keeps its place,
/// and they keep theirs when there is but one left. Each has a key, or none has.
#[inline(never)]
pub fn each<T: Show>(of: impl IntoIterator<Item = T>) -> Html {
    list(of.into_iter().map(T::show).collect())
}

impl El {
    /// One more class.
    #[inline(never)]
    pub fn class(mut self, class: &'static str) -> Self {
        self.0.class = if self.0.class.is_empty() {
            AttrValue::Static(class)
        } else {
            AttrValue::from([&*self.0.class, class].join(" "))
        };
        let class = self.0.class.clone();
        self.set("class", class)
    }

    /// One more class, in some states.
    #[inline(never)]
    pub fn class_if(self, so: bool, class: &'static str) -> Self {
        if so {
            self.class(class)
        } else {
            self
        }
    }

    /// An attribute with a value.
    #[inline(never)]
    pub fn attr(self, name: &'static str, value: impl Into<AttrValue>) -> Self {
        self.set(name, value.into())
    }

    /// An attribute that is not always there.
    #[inline(never)]
    pub fn maybe(self, name: &'static str, value: Option<impl Into<AttrValue>>) -> Self {
        match value {
            Some(value) => self.set(name, value.into()),
            None => self,
        }
    }

    /// An attribute that says something by being there.
    #[inline(never)]
    pub fn flag(self, name: &'static str, so: bool) -> Self {
        if so {
            self.set(name, AttrValue::Static(name))
        } else {
            self
        }
    }

    /// The name by which it is found on the page.
    #[inline(never)]
    pub fn id(self, id: impl Into<AttrValue>) -> Self {
        self.set("id", id.into())
    }

    #[inline(never)]
    fn set(mut self, name: &'static str, value: AttrValue) -> Self {
        self.0.tag.add_attribute(name, value);
        self
    }

    /// By which it is known among its like when their order changes; with
    /// another it is another element.
    #[inline(never)]
    pub fn key(mut self, key: impl Into<Key>) -> Self {
        self.0.tag.key = Some(key.into());
        self
    }

    /// What a field holds, or an answer stands for.
    #[inline(never)]
    pub fn value(mut self, value: impl Into<AttrValue>) -> Self {
        self.0.tag.set_value(value.into());
        self
    }

    /// Whether a box is ticked.
    #[inline(never)]
    pub fn checked(mut self, checked: bool) -> Self {
        self.0.tag.set_checked(checked);
        self
    }

    /// What a click does.
    #[inline(never)]
    pub fn on_click(self, callback: Callback<MouseEvent>) -> Self {
        self.on(Rc::new(onclick::Wrapper::new(callback)))
    }

    /// What another choice does.
    #[inline(never)]
    pub fn on_change(self, callback: Callback<Event>) -> Self {
        self.on(Rc::new(onchange::Wrapper::new(callback)))
    }

    /// What typing does.
    #[inline(never)]
    pub fn on_input(self, callback: Callback<InputEvent>) -> Self {
        self.on(Rc::new(oninput::Wrapper::new(callback)))
    }

    /// What a key does.
    #[inline(never)]
    pub fn on_key(self, callback: Callback<KeyboardEvent>) -> Self {
        self.on(Rc::new(onkeydown::Wrapper::new(callback)))
    }

    /// What sending a form does.
    #[inline(never)]
    pub fn on_submit(self, callback: Callback<SubmitEvent>) -> Self {
        self.on(Rc::new(onsubmit::Wrapper::new(callback)))
    }

    #[inline(never)]
    fn on(mut self, listener: Rc<dyn Listener>) -> Self {
        self.0.tag.add_listener(listener);
        self
    }

    /// Words inside.
    #[inline(never)]
    pub fn text(self, words: impl Into<AttrValue>) -> Self {
        self.put(text(words))
    }

    /// Something inside.
    #[inline(never)]
    pub fn child(self, child: impl Show) -> Self {
        self.put(child.show())
    }

    /// As many as there are inside, as [`each`].
    #[inline(never)]
    pub fn each<T: Show>(self, of: impl IntoIterator<Item = T>) -> Self {
        self.put(each(of))
    }

    #[inline(never)]
    fn put(mut self, child: Html) -> Self {
        self.0.inside.push(child);
        self
    }
}

impl Show for El {
    fn show(mut self) -> Html {
        if let Some(inside) = self.0.tag.children_mut() {
            *inside = fixed(self.0.inside);
        }
        VNode::from(self.0.tag)
    }
}

/// Several things side by side.
#[derive(Debug)]
#[must_use]
pub struct Group(Vec<VNode>);

impl Group {
    /// Words.
    #[inline(never)]
    pub fn text(self, words: impl Into<AttrValue>) -> Self {
        self.put(text(words))
    }

    /// Something.
    #[inline(never)]
    pub fn child(self, child: impl Show) -> Self {
        self.put(child.show())
    }

    /// As many as there are, as [`each`].
    #[inline(never)]
    pub fn each<T: Show>(self, of: impl IntoIterator<Item = T>) -> Self {
        self.put(each(of))
    }

    #[inline(never)]
    fn put(mut self, child: Html) -> Self {
        self.0.push(child);
        self
    }
}

impl Show for Group {
    fn show(self) -> Html {
        fixed(self.0)
    }
}

/// As many as there always are: alone it needs no list around it.
#[inline(never)]
fn fixed(mut children: Vec<VNode>) -> Html {
    if children.len() == 1 {
        return children.remove(0);
    }
    list(children)
}

#[inline(never)]
fn list(children: Vec<VNode>) -> Html {
    VNode::from(VList::with_children(children, None))
}
