//! One thing to tick, or one to choose of several.

use super::press::steady;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// What [`Tick`] shows.
#[derive(Properties, PartialEq)]
pub struct TickProps {
    /// The id of the box, for labels and focus.
    pub id: AttrValue,
    /// Keeps a group together.
    pub name: AttrValue,
    /// Tells it from the others of its group.
    pub value: AttrValue,
    /// What it says.
    pub label: AttrValue,
    /// Other names, or a few more words.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// Whether it is ticked.
    pub checked: bool,
    /// A radio: one of its group, and never none again.
    #[prop_or_default]
    pub radio: bool,
    /// Without a box around the row: among buttons that have one.
    #[prop_or_default]
    pub plain: bool,
    /// Undoes the others of its group, and they undo it: "None of these".
    /// The one who holds the answers sees to that.
    #[prop_or_default]
    pub exclusive: bool,
    /// The id of a hint or an error.
    #[prop_or_default]
    pub described_by: Option<AttrValue>,
    /// Called with whether it is ticked now.
    pub on_change: Callback<bool>,
}

/// A checkbox or a radio; the whole row is the target.
#[component]
pub fn Tick(props: &TickProps) -> Html {
    let TickProps {
        id,
        name,
        value,
        label,
        checked,
        radio,
        ..
    } = props;
    // Read from the box and not from the props: two quick taps may come before the next picture.
    let onchange = props
        .on_change
        .reform(|event: Event| event.target_unchecked_into::<HtmlInputElement>().checked());
    let chosen = checked.then_some("mc-tick--chosen");
    let plain = props.plain.then_some("mc-tick--plain");
    html! {
        <label class={classes!("mc-tick", chosen, plain)} onclick={steady}>
            <input class={classes!("mc-tick__input", radio.then_some("mc-tick__input--radio"))}
                type={if *radio { "radio" } else { "checkbox" }} {id} {name} {value} checked={*checked}
                data-exclusive={props.exclusive.then_some("")}
                aria-describedby={props.described_by.clone()} {onchange} />
            <span>
                { label }
                if let Some(hint) = &props.hint {
                    { " " }<span class="mc-tick__hint">{ hint }</span>
                }
            </span>
        </label>
    }
}
