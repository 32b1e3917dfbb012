//! Between what browsers pass from page to page and what we make of it.
//!
//! What comes is a copy that the browser made, so reading it runs nobody's
//! code. Still it may be of any shape and size: it is looked at no deeper and
//! no further than anything of ours goes.

use crate::embed::Said;
use js_sys::{Array, JsString, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// How deep our messages go: a message, its settings, their values.
const DEEP: u32 = 2;
/// More entries than any of ours has.
const MANY: u32 = 60;
/// More letters than the longest of ours.
const LONG: u32 = 1_000_000;

/// What was said, as far as it can matter.
pub(super) fn heard(value: &JsValue) -> Said {
    within(value, DEEP)
}

fn within(value: &JsValue, deep: u32) -> Said {
    if value.is_null() {
        return Said::Nothing;
    }
    if let Some(flag) = value.as_bool() {
        return Said::Flag(flag);
    }
    if let Some(number) = value.as_f64() {
        return Said::Number(number);
    }
    if let Some(text) = value.dyn_ref::<JsString>() {
        return if text.length() <= LONG {
            Said::Text(text.into())
        } else {
            Said::Other
        };
    }
    map(value, deep).unwrap_or(Said::Other)
}

/// Of a plain object only.
fn map(value: &JsValue, deep: u32) -> Option<Said> {
    let object = value.dyn_ref::<Object>().filter(|_| deep > 0)?;
    let plain = Object::get_prototype_of(&Object::new());
    if !Object::is(&Object::get_prototype_of(object), &plain) {
        return None;
    }
    let names = Object::keys(object);
    if names.length() > MANY {
        return None;
    }
    let entry = |name: JsValue| {
        let part = Reflect::get(object, &name).ok()?;
        Some((name.as_string()?, within(&part, deep - 1)))
    };
    names
        .iter()
        .map(entry)
        .collect::<Option<_>>()
        .map(Said::Map)
}

/// The same as browsers pass it on.
pub(super) fn spoken(said: &Said) -> JsValue {
    match said {
        Said::Nothing => JsValue::NULL,
        Said::Flag(flag) => (*flag).into(),
        Said::Number(number) => (*number).into(),
        Said::Text(text) => text.into(),
        Said::List(list) => list.iter().map(spoken).collect::<Array>().into(),
        Said::Map(parts) => {
            let object = Object::new();
            for (name, part) in parts {
                let _ = Reflect::set(&object, &name.into(), &spoken(part));
            }
            object.into()
        }
        Said::Other => JsValue::UNDEFINED,
    }
}
