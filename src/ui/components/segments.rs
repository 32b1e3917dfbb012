//! Two or three short answers side by side, exactly one of them chosen.
//!
//! The group's name comes from the `fieldset` around it.

use super::press::steady;
use std::rc::Rc;
use yew::prelude::*;

/// One of the answers.
#[derive(Clone, Debug, PartialEq)]
pub struct Segment {
    /// What [`SegmentsProps::on_choose`] is called with.
    pub value: AttrValue,
    /// What the person reads.
    pub label: AttrValue,
}

/// What [`Segments`] shows.
#[derive(Properties, PartialEq)]
pub struct SegmentsProps {
    /// Keeps the radios of one group together.
    pub name: AttrValue,
    /// The answers, in the order shown.
    pub options: Rc<[Segment]>,
    /// The value chosen. Nothing is chosen beforehand.
    #[prop_or_default]
    pub chosen: Option<AttrValue>,
    /// The id of a hint or an error.
    #[prop_or_default]
    pub described_by: Option<AttrValue>,
    /// Two answers instead of three.
    #[prop_or_default]
    pub two: bool,
    /// Called with the value chosen.
    pub on_choose: Callback<AttrValue>,
}

/// Radios that look like one control.
#[component]
pub fn Segments(props: &SegmentsProps) -> Html {
    let SegmentsProps {
        name,
        options,
        chosen,
        described_by,
        two,
        on_choose,
    } = props;
    html! {
        <div class={classes!("mc-segments", two.then_some("mc-segments--two"))} data-silent="">
            for Segment { value, label } in options.iter() {
                <label key={value.as_str()} class="mc-segments__option" onclick={steady}>
                    <input class="mc-segments__input" type="radio" name={name} value={value}
                        checked={chosen.as_ref() == Some(value)} aria-describedby={described_by.clone()}
                        onchange={on_choose.reform({ let value = value.clone(); move |_: Event| value.clone() })} />
                    <span class="mc-segments__face">{ label }</span>
                </label>
            }
        </div>
    }
}
