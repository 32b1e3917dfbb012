//! What stands around every screen: bar, tools, foot, and how one likes them.

use super::{long, Exhibit, World};
use crate::text::keys;
use crate::ui::components::{
    Bar, Foot, Icon, LinkButton, Mark, Segment, SettingGroup, Tool, Tools,
};
use std::rc::Rc;
use yew::prelude::*;

/// All of them.
pub fn all(world: &World) -> Vec<Exhibit> {
    let say = |key: &str| world.speech.say(key);
    let tel = AttrValue::from(world.speech.emergency().to_owned());
    let (name, help) = (say(keys::APP_NAME), say(keys::HELP));
    let links = html! {
        <>
            <LinkButton label={say(keys::CLEAR)} on_press={Callback::noop()} />
            <LinkButton label={say(keys::CLAIMS)} on_press={Callback::noop()} />
        </>
    };
    let tool = |icon, key, boxed| Tool {
        icon,
        label: say(key),
        boxed,
        small: false,
        on_press: Callback::noop(),
    };
    let tools = vec![
        tool(Some(Icon::Listen), keys::comfort::LISTEN, false),
        tool(None, keys::comfort::LEAVE, true),
    ];
    let small = Tool {
        small: true,
        ..tool(None, keys::embed::FILL, false)
    };
    let choice = |value: &'static str, key| Segment {
        value: AttrValue::Static(value),
        label: say(key),
    };
    let choices: Rc<[Segment]> = Rc::new([
        choice("one", keys::NO),
        choice("two", keys::UNSURE),
        choice("three", keys::YES),
    ]);
    vec![
        Exhibit::component(
            "Bar",
            "with a number",
            html! { <Bar name={name.clone()} help={help.clone()} {tel} /> },
        ),
        Exhibit::component(
            "Bar",
            "without a number",
            html! { <Bar name={name.clone()} help={help.clone()} /> },
        ),
        Exhibit::component(
            "Bar",
            "long words",
            html! { <Bar name={long(&help)} help={long(&say(keys::ILL))} /> },
        ),
        Exhibit::component(
            "Foot",
            "line only",
            html! { <Foot privacy={say(keys::PRIVACY_FOOT)} /> },
        ),
        Exhibit::component(
            "Foot",
            "with links",
            html! { <Foot privacy={say(keys::PRIVACY_MEMORY)}>{ links }</Foot> },
        ),
        Exhibit::component(
            "Tools",
            "back",
            html! { <Tools back={say(keys::BACK)} on_back={Callback::noop()} /> },
        ),
        Exhibit::component(
            "Tools",
            "back, listen and leave",
            html! {
                <Tools back={say(keys::BACK)} on_back={Callback::noop()} tools={tools} />
            },
        ),
        Exhibit::component(
            "Tools",
            "one for small screens only",
            html! { <Tools back={say(keys::BACK)} tools={vec![small]} /> },
        ),
        Exhibit::component(
            "SettingGroup",
            "a few choices",
            html! {
                <SettingGroup name="size" legend={say(keys::comfort::TITLE)} hint={say(keys::COUNTRY_HINT)}
                    options={choices} chosen="one" on_choose={Callback::noop()} />
            },
        ),
        Exhibit::component(
            "Tools",
            "nowhere to go",
            html! { <Tools back={say(keys::BACK)} /> },
        ),
        Exhibit::component("Mark", "beside the name", html! { <Mark /> }),
        Exhibit::component("Mark", "large", html! { <Mark large=true /> }),
    ]
}
