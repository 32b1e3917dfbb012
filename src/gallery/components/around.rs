//! What stands around every screen: bar, tools, foot, and how one likes them.

use super::{long, Exhibit, World};
use crate::text::keys;
use crate::ui::components::{
    Bar, Foot, Icon, LinkButton, Mark, Segment, SettingGroup, Tool, Tools,
};
use crate::ui::markup::{group, Show};
use std::rc::Rc;
use yew::{AttrValue, Callback, Html};

/// All of them.
pub fn all(world: &World) -> Vec<Exhibit> {
    let say = |key: &str| world.speech.say(key);
    let tel = AttrValue::from(world.speech.emergency().to_owned());
    let (name, help) = (say(keys::APP_NAME), say(keys::HELP));
    let link = |key: &str| LinkButton {
        label: say(key),
        ..LinkButton::default()
    };
    let bar = |name: AttrValue, help: AttrValue, tel: Option<AttrValue>| Bar { name, help, tel };
    let foot = |key: &str, links: Html| Foot {
        privacy: say(key),
        children: links,
    };
    let links = group().child(link(keys::CLEAR)).child(link(keys::CLAIMS));
    let shown = |goes: bool, tools: Vec<Tool>| Tools {
        back: say(keys::BACK),
        on_back: goes.then(Callback::noop),
        tools,
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
    let setting = SettingGroup {
        name: "size".into(),
        legend: say(keys::comfort::TITLE),
        hint: Some(say(keys::COUNTRY_HINT)),
        options: choices,
        chosen: "one".into(),
        on_choose: Callback::noop(),
    };
    vec![
        Exhibit::component(
            "Bar",
            "with a number",
            bar(name.clone(), help.clone(), Some(tel)),
        ),
        Exhibit::component("Bar", "without a number", bar(name, help.clone(), None)),
        Exhibit::component(
            "Bar",
            "long words",
            bar(long(&help), long(&say(keys::ILL)), None),
        ),
        Exhibit::component(
            "Foot",
            "line only",
            foot(keys::PRIVACY_FOOT, Html::default()),
        ),
        Exhibit::component(
            "Foot",
            "with links",
            foot(keys::PRIVACY_MEMORY, links.show()),
        ),
        Exhibit::component("Tools", "back", shown(true, Vec::new())),
        Exhibit::component("Tools", "back, listen and leave", shown(true, tools)),
        Exhibit::component(
            "Tools",
            "one for small screens only",
            shown(false, vec![small]),
        ),
        Exhibit::component("SettingGroup", "a few choices", setting),
        Exhibit::component("Tools", "nowhere to go", shown(false, Vec::new())),
        Exhibit::component("Mark", "beside the name", Mark::default()),
        Exhibit::component("Mark", "large", Mark { large: true }),
    ]
}
