//! The first thing read on an outcome: how urgent, and what to do.

use yew::prelude::*;

/// How urgent. Each has its own colour and its own shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tier {
    /// Red, a sign with eight sides.
    Emergency,
    /// Amber, a triangle.
    Urgent,
    /// Violet, a pause.
    Hold,
    /// Teal, two sliders.
    Adapt,
    /// Blue, a ring with fingers. Never green, never a tick.
    Ready,
}

/// What [`OutcomePanel`] shows.
#[derive(Properties, PartialEq)]
pub struct OutcomePanelProps {
    /// How urgent.
    pub tier: Tier,
    /// How urgent, in words.
    pub words: AttrValue,
    /// What to do. With the words before it, the one `h1` of the screen; its
    /// id is `title`.
    pub title: AttrValue,
    /// What comes with it: a lead, a call button, what to say.
    #[prop_or_default]
    pub children: Html,
}

/// Shape, urgency and what to do, heard as one heading.
#[component]
pub fn OutcomePanel(props: &OutcomePanelProps) -> Html {
    html! {
        <section class={classes!("mc-outcome-panel", modifier(props.tier))} aria-labelledby="title">
            <h1 class="mc-outcome-panel__title" id="title" tabindex="-1">
                <span class="mc-outcome-panel__tier">
                    <svg class="mc-outcome-panel__sign" viewBox="0 0 44 44" aria-hidden="true" focusable="false">
                        { sign(props.tier) }
                    </svg>
                    <span>{ &props.words }<span class="mc-unseen">{ ":" }</span></span>
                </span>
                { " " }{ &props.title }
            </h1>
            { props.children.clone() }
        </section>
    }
}

fn modifier(tier: Tier) -> &'static str {
    match tier {
        Tier::Emergency => "mc-outcome-panel--emergency",
        Tier::Urgent => "mc-outcome-panel--urgent",
        Tier::Hold => "mc-outcome-panel--hold",
        Tier::Adapt => "mc-outcome-panel--adapt",
        Tier::Ready => "mc-outcome-panel--ready",
    }
}

fn sign(tier: Tier) -> Html {
    let solid = "mc-outcome-panel__solid";
    let line = "mc-outcome-panel__line";
    let cut = "mc-outcome-panel__cut";
    match tier {
        Tier::Emergency => html! {<>
            <path class={solid} d="M14 4h16l10 10v16L30 40H14L4 30V14z" />
            <path class={cut} d="M22 12v13M22 31v.2" stroke-width="4" />
        </>},
        Tier::Urgent => html! {<>
            <path class={classes!(solid, line)} d="M22 5 41 38H3z" stroke-width="4" />
            <path class={cut} d="M22 16v11M22 33v.2" stroke-width="4" />
        </>},
        Tier::Hold => html! {<>
            <circle class={solid} cx="22" cy="22" r="19" />
            <path class={cut} d="M17 14v16M27 14v16" stroke-width="4.5" />
        </>},
        Tier::Adapt => html! {<>
            <rect class={solid} x="3" y="3" width="38" height="38" rx="13" />
            <path class={cut} d="M11 16h22M11 28h22" stroke-width="3" />
            <path class={cut} d="M17 16v.1M27 28v.1" stroke-width="10" />
        </>},
        Tier::Ready => html! {<>
            <circle class={line} cx="22" cy="22" r="17.5" stroke-width="4" />
            <path class={line} d="M14.5 19v4.5M19.5 16.5v8.5M24.5 16.5v8.5M29.5 19v4.5M11.5 28.5q5 0 10.5 3t10.5-3"
                stroke-width="3.4" />
        </>},
    }
}
