//! The limits of today, at a glance: pressure, time, places.

use yew::prelude::*;

/// One limit.
#[derive(Clone, Debug, PartialEq)]
pub struct Limit {
    /// What is limited: "Time, at most".
    pub what: AttrValue,
    /// The limit itself: "30 minutes".
    pub how: AttrValue,
    /// What belongs to it: "by a therapist, 10 by yourself".
    pub more: Option<AttrValue>,
    /// Who alone says so: "From Hillside Clinic".
    pub from: Option<AttrValue>,
}

/// What [`Limits`] shows.
#[derive(Properties, PartialEq)]
pub struct LimitsProps {
    /// The limits, in the order shown.
    pub limits: Vec<Limit>,
}

/// A box for each limit.
#[component]
pub fn Limits(props: &LimitsProps) -> Html {
    html! {
        <dl class="mc-limits">
            for Limit { what, how, more, from } in props.limits.iter() {
                <div class="mc-limits__limit">
                    <dt class="mc-limits__what">{ what }</dt>
                    <dd>
                        <span class="mc-limits__how">{ how }</span>
                        if let Some(more) = more {
                            { " " }{ more }
                        }
                        if let Some(from) = from {
                            <br />{ from }
                        }
                    </dd>
                </div>
            }
        </dl>
    }
}
