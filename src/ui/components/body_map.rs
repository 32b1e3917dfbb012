//! A person seen from the front and from the back, with areas marked.
//!
//! The picture mirrors a list of words, which says the same and is the real
//! control: so the picture is hidden from screen readers and takes no focus.

mod shapes;

use super::press::once;
use shapes::{Figure, Shape, BACK, FRONT, HATCH, MIRROR, OUTLINE};
use yew::prelude::*;

/// What [`BodyMap`] shows.
#[derive(Properties, PartialEq)]
pub struct BodyMapProps {
    /// The ids inside the drawing begin with it, so that two can stand on one page.
    pub id: AttrValue,
    /// The ids of the areas marked.
    pub on: Vec<AttrValue>,
    /// Called with the id of the area tapped. Without it the picture only shows.
    #[prop_or_default]
    pub on_tap: Option<Callback<AttrValue>>,
    /// "Front".
    pub front: AttrValue,
    /// "Back".
    pub back: AttrValue,
    /// What the marking means.
    #[prop_or_default]
    pub key_words: Option<AttrValue>,
    /// What no marking means.
    #[prop_or_default]
    pub key_rest: Option<AttrValue>,
}

/// Both sides together, so that nothing is hidden behind a switch.
#[component]
pub fn BodyMap(props: &BodyMapProps) -> Html {
    let BodyMapProps {
        id,
        on_tap,
        front,
        back,
        key_words,
        key_rest,
        ..
    } = props;
    let marked = format!("url(#{id}-hatch)");
    html! {
        <div class={classes!("mc-body-map", on_tap.as_ref().map(|_| "mc-body-map--taps"))} aria-hidden="true">
            <svg class="mc-body-map__svg" viewBox="0 0 410 474" focusable="false">
                <defs>
                    <clipPath id={format!("{id}-figure")}>{ both_halves(OUTLINE) }</clipPath>
                    <pattern id={format!("{id}-hatch")} width="7" height="7" patternUnits="userSpaceOnUse"
                        patternTransform="rotate(45)">
                        <rect class="mc-body-map__mark" width="7" height="7" />
                        <path class="mc-body-map__hatch" d={HATCH} />
                    </pattern>
                </defs>
                { figure(props, &FRONT, 0) }
                { figure(props, &BACK, 210) }
                <text class="mc-body-map__side" x="100" y="468">{ front }</text>
                <text class="mc-body-map__side" x="310" y="468">{ back }</text>
            </svg>
            if let Some(words) = key_words {
                <p class="mc-body-map__key">
                    <svg class="mc-body-map__swatch" viewBox="0 0 28 20" focusable="false">
                        <rect width="28" height="20" rx="4" fill={marked} />
                    </svg>
                    { words }
                </p>
            }
            if let Some(words) = key_rest {
                <p class="mc-body-map__key">
                    <svg class="mc-body-map__swatch" viewBox="0 0 28 20" focusable="false">
                        <rect class="mc-body-map__rest" x="1" y="1" width="26" height="18" rx="4" />
                    </svg>
                    { words }
                </p>
            }
        </div>
    }
}

/// One side, from the ground up: what may be tapped beside the body, the
/// areas cut to its shape, the lines on top.
fn figure(props: &BodyMapProps, figure: &Figure, x: u16) -> Html {
    html! {
        <g transform={format!("translate({x} 0)")}>
            if let Some(on_tap) = &props.on_tap {
                <g class="mc-body-map__hits">
                    for Shape { area, path, paired } in figure.hits {
                        <g onclick={once(on_tap, AttrValue::Static(area))}>{ drawn(path, *paired, None) }</g>
                    }
                </g>
            }
            <g clip-path={format!("url(#{}-figure)", props.id)}>
                { for figure.areas.iter().map(|shape| area(props, shape)) }
            </g>
            <g class="mc-body-map__outline">{ both_halves(OUTLINE) }</g>
            <g class="mc-body-map__detail">
                for (path, paired) in figure.details {
                    { drawn(path, *paired, None) }
                }
            </g>
        </g>
    }
}

fn area(props: &BodyMapProps, Shape { area, path, paired }: &Shape) -> Html {
    let id = AttrValue::Static(area);
    let hatched = props
        .on
        .contains(&id)
        .then(|| format!("url(#{}-hatch)", props.id));
    let onclick = props.on_tap.as_ref().map(|on_tap| once(on_tap, id));
    html! {
        <g class="mc-body-map__area" data-area={*area} data-on={hatched.as_ref().map(|_| "")} {onclick}>
            { drawn(path, *paired, hatched) }
        </g>
    }
}

/// The path, and its twin on the other side if it has one.
fn drawn(path: &'static str, paired: bool, fill: Option<String>) -> Html {
    html! {
        <>
            <path d={path} fill={fill.clone()} />
            if paired {
                <path d={path} {fill} transform={MIRROR} />
            }
        </>
    }
}

fn both_halves(path: &'static str) -> Html {
    html! { <><path d={path} /><path d={path} transform={MIRROR} /></> }
}
