//! One setting: what it is about, and a few short choices side by side.

use super::segments::{Segment, Segments};
use std::rc::Rc;
use yew::prelude::*;

/// What [`SettingGroup`] shows.
#[derive(Properties, PartialEq)]
pub struct SettingGroupProps {
    /// Keeps the radios together; the id of the hint is made from it.
    pub name: AttrValue,
    /// What it is about.
    pub legend: AttrValue,
    /// A few more words.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// The choices, in the order shown.
    pub options: Rc<[Segment]>,
    /// The value chosen: a setting always has one.
    pub chosen: AttrValue,
    /// Called with the value chosen.
    pub on_choose: Callback<AttrValue>,
}

/// A `fieldset` of radios.
#[component]
pub fn SettingGroup(props: &SettingGroupProps) -> Html {
    let SettingGroupProps {
        name,
        legend,
        hint,
        options,
        chosen,
        on_choose,
    } = props;
    let hint_id = hint.as_ref().map(|_| format!("{name}-hint"));
    html! {
        <fieldset class="mc-setting" aria-describedby={hint_id.clone()}>
            <legend class="mc-setting__legend">{ legend }</legend>
            if let Some(hint) = hint {
                <p class="mc-hint mc-small" id={hint_id}>{ hint }</p>
            }
            <Segments {name} {options} chosen={chosen.clone()} {on_choose} two={options.len() == 2} />
        </fieldset>
    }
}
