//! Reads the screen aloud.
//!
//! What is read is what can be seen: headings, hints, questions and the
//! outcome. Left out are buttons, what is folded, and what is marked as silent.

use super::Browser;
use crate::platform::{Device, Voice};
use gloo::events::EventListener;
use js_sys::Reflect;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{
    Element, Node, SpeechSynthesis, SpeechSynthesisUtterance, SpeechSynthesisVoice, Window,
};

/// What nobody wants to hear.
const SILENT: &str =
    "[aria-hidden=true], [data-silent], .mc-unseen, button, details:not([open]), nav, select, svg";

/// Keeps what is being read, and who listens to how it goes: a browser may
/// otherwise forget to say that it has ended.
#[derive(Debug)]
pub(super) struct Reading {
    _lines: Vec<SpeechSynthesisUtterance>,
    _listeners: Vec<EventListener>,
}

impl Voice for Browser {
    fn speaks(&self, language: &str) -> bool {
        self.voice(language).is_some()
    }

    fn on_voices(&self, tell: Rc<dyn Fn()>) -> Box<dyn core::any::Any> {
        let listener = self
            .synthesis()
            .map(|synthesis| EventListener::new(&synthesis, "voiceschanged", move |_| tell()));
        Box::new(listener)
    }

    fn read(&self, language: &str, ended: Rc<dyn Fn()>) {
        self.hush();
        let (Some(synthesis), Some(voice), Some(main)) = (
            self.synthesis(),
            self.voice(language),
            self.first(".mc-app main"),
        ) else {
            return ended();
        };
        let lines: Vec<SpeechSynthesisUtterance> = words(&self.window, &main)
            .iter()
            .filter_map(|line| SpeechSynthesisUtterance::new_with_text(line).ok())
            .collect();
        let Some(last) = lines.last() else {
            return ended();
        };
        let end = |of: &web_sys::EventTarget, event: &'static str| {
            let ended = ended.clone();
            EventListener::once(of, event, move |_| ended())
        };
        let listeners = vec![
            end(last, "end"),
            end(last, "error"),
            end(&self.window, "pagehide"),
        ];
        for line in &lines {
            line.set_voice(Some(&voice));
            line.set_lang(&voice.lang());
            synthesis.speak(line);
        }
        *self.reading.borrow_mut() = Some(Reading {
            _lines: lines,
            _listeners: listeners,
        });
    }

    fn hush(&self) {
        // Nobody is told any more, and then it stops.
        let reading = self.reading.borrow_mut().take();
        if let (Some(_), Some(synthesis)) = (reading, self.synthesis()) {
            synthesis.cancel();
        }
    }
}

impl Browser {
    /// Not every browser has it, and then its getter gives `undefined`.
    fn synthesis(&self) -> Option<SpeechSynthesis> {
        let found = Reflect::get(&self.window, &"speechSynthesis".into()).ok()?;
        (found.is_object()).then(|| found.unchecked_into())
    }

    /// A voice of this device for the language: as it is spoken where the
    /// person lives, if there is one.
    fn voice(&self, language: &str) -> Option<SpeechSynthesisVoice> {
        let voices = self.synthesis()?.get_voices();
        // Android writes `en_GB`.
        let tag =
            |voice: &SpeechSynthesisVoice| voice.lang().replace('_', "-").to_ascii_lowercase();
        let tongue = |tag: &str| tag.split('-').next().map(str::to_ascii_lowercase);
        let local: Vec<SpeechSynthesisVoice> = voices
            .iter()
            .map(JsCast::unchecked_into::<SpeechSynthesisVoice>)
            .filter(|voice| voice.local_service() && tongue(&tag(voice)) == tongue(language))
            .collect();
        let mut liked = self.languages().into_iter();
        let found = liked
            .find_map(|like| {
                local
                    .iter()
                    .find(|voice| tag(voice) == like.to_ascii_lowercase())
            })
            .or_else(|| local.first());
        found.cloned()
    }
}

/// The lines that can be seen, each of which stands for itself.
fn words(window: &Window, element: &Element) -> Vec<String> {
    let mut lines = vec![String::new()];
    gather(window, element, &mut lines);
    lines
        .iter()
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|line| line.chars().any(is_spoken))
        .collect()
}

/// Whether it is a letter or a digit: in ASCII for certain, and beyond whatever
/// is no punctuation, arrow or the like.
fn is_spoken(sign: char) -> bool {
    sign.is_ascii_alphanumeric() || (sign > '\u{bf}' && !('\u{2000}'..='\u{2bff}').contains(&sign))
}

fn gather(window: &Window, node: &Node, lines: &mut Vec<String>) {
    let Some(element) = node.dyn_ref::<Element>() else {
        if let (Node::TEXT_NODE, Some(text), Some(line)) =
            (node.node_type(), node.text_content(), lines.last_mut())
        {
            line.push_str(&text);
        }
        return;
    };
    if element.matches(SILENT).unwrap_or(false) {
        return;
    }
    let style = window.get_computed_style(element).ok().flatten();
    let display = style
        .and_then(|style| style.get_property_value("display").ok())
        .unwrap_or_default();
    if display == "none" {
        return;
    }
    let apart = !display.starts_with("inline") && display != "contents";
    if apart {
        lines.push(String::new());
    }
    let inside = element.child_nodes();
    for index in 0..inside.length() {
        if let Some(node) = inside.item(index) {
            gather(window, &node, lines);
        }
    }
    if apart {
        lines.push(String::new());
    }
}
