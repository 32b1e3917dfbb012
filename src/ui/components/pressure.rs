//! How hard is gentle: three steps, with fingertips sinking into a surface.

use yew::prelude::*;

/// One step.
#[derive(Clone, Debug, PartialEq)]
pub struct PressureLevel {
    /// "2. Gentle".
    pub name: AttrValue,
    /// Whether it is within the limit, in words.
    pub verdict: AttrValue,
    /// What it feels like.
    pub feel: AttrValue,
    /// Whether it is too much.
    pub over: bool,
}

/// What [`PressureScale`] shows.
#[derive(Properties, PartialEq)]
pub struct PressureScaleProps {
    /// From the lightest up. Three are drawn; a fourth would have no picture,
    /// as nobody is to be shown it.
    pub levels: Vec<PressureLevel>,
}

/// A picture and three lines of words for each step.
#[component]
pub fn PressureScale(props: &PressureScaleProps) -> Html {
    html! {
        <ol class="mc-pressure">
            for (level, depth) in props.levels.iter().zip(&DEPTHS) {
                <li class={classes!("mc-pressure__level", level.over.then_some("mc-pressure__level--over"))}>
                    { picture(depth) }
                    <span class="mc-pressure__name">{ &level.name }</span>{ " " }
                    <span class="mc-pressure__verdict">{ &level.verdict }</span>{ " " }
                    <span class="mc-pressure__feel">{ &level.feel }</span>
                </li>
            }
        </ol>
    }
}

/// How far each step sinks in, in units of the drawing.
struct Depth {
    skin: f32,
    outer_fingers: f32,
    inner_fingers: f32,
}

const DEPTHS: [Depth; 3] = [
    Depth {
        skin: 36.0,
        outer_fingers: 29.2,
        inner_fingers: 29.2,
    },
    Depth {
        skin: 41.0,
        outer_fingers: 32.8,
        inner_fingers: 34.2,
    },
    Depth {
        skin: 48.0,
        outer_fingers: 37.8,
        inner_fingers: 41.2,
    },
];

fn picture(
    Depth {
        skin,
        outer_fingers,
        inner_fingers,
    }: &Depth,
) -> Html {
    let fingers = [
        (25.4, outer_fingers),
        (38.4, inner_fingers),
        (51.4, inner_fingers),
        (64.4, outer_fingers),
    ];
    html! {
        <svg class="mc-pressure__picture" viewBox="0 -12 101 70" aria-hidden="true" focusable="false">
            <path class="mc-pressure__skin"
                d={format!("M-4 36H14C24 36 30 {skin} 50.5 {skin}S78 36 88 36H104V66H-4Z")} />
            for (x, y) in fingers {
                <g transform={format!("translate({x} {y})")}>
                    <path class="mc-pressure__hand" d="M0-60V0a5.6 5.6 0 0 0 11.2 0V-60" />
                    <path class="mc-pressure__nail" d="M2.9-5.4v4a2.7 2.7 0 0 0 5.4 0v-4a2.7 2.7 0 0 0-5.4 0z" />
                </g>
            }
        </svg>
    }
}
