//! Questions with a few options each, exactly one of which is chosen.

use super::{signs, why, QuestionsProps};
use crate::domain::{Answer, ItemId, Kind, OptionId, Step};
use crate::text::keys;
use crate::ui::components::{variants, Fold, Tick, Ticks};
use crate::ui::Action;
use yew::prelude::*;

/// The questions of a page. Signs among them keep their own look.
pub fn list(props: &QuestionsProps, items: &[ItemId]) -> Html {
    let several = items.len() > 1;
    let chosen =
        |item: &&ItemId| matches!(props.speech.pack.item(**item).kind, Kind::Choice { .. });
    html! {
        <>
            { for items.iter().map(|item| if chosen(&item) {
                choice(props, *item, several)
            } else {
                html! { <div key={item.index()} class="mc-signs__rows">{ signs::row(props, *item) }</div> }
            }) }
            { flares(props) }
            { why(props, items) }
            <div class="mc-buttons">{ props.go_on() }</div>
        </>
    }
}

/// Alone on its page, the heading of the page says what is asked.
fn choice(props: &QuestionsProps, item: ItemId, several: bool) -> Html {
    let speech = &props.speech;
    let id = props.id(item);
    let about = speech.pack.item(item);
    let asks = speech.item_asks(item);
    let option = |index: usize| {
        let option = OptionId::at(index);
        let on_change = props
            .act
            .reform(move |_| Action::Step(Step::Answer(item, Answer::Chose(option))));
        html! {
            <Tick key={index} id={format!("{id}-{index}")} name={id.clone()} value={about.options[index].name.to_string()}
                label={speech.option(item, option)} hint={speech.option_words(item, option, "hint")} radio=true
                checked={props.answers.get(item) == Some(Answer::Chose(option))} {on_change} />
        }
    };
    html! {
        <fieldset key={item.index()} class="mc-stack" id={id.clone()}>
            <legend class={classes!("mc-sign__legend", (!several).then_some("mc-unseen"))}>
                <span class="mc-sign__sign">{ asks.question }</span>
                { variants(&asks.more) }
            </legend>
            if let Some(error) = props.error(item) {
                <p class="mc-sign__error">{ error }</p>
            }
            <Ticks>{ for (0..about.options.len()).map(option) }</Ticks>
        </fieldset>
    }
}

/// What a flare may look like with the conditions given, where the page asks
/// about one.
fn flares(props: &QuestionsProps) -> Html {
    let speech = &props.speech;
    let pack = &speech.pack;
    let asks = pack.flare_rules().any(|rule| {
        pack.rule(rule).items().any(|item| {
            pack.item(item).page == props.page && matches!(pack.item(item).kind, Kind::Sign)
        })
    });
    let lines: Vec<Html> = speech
        .conditions(&props.answers)
        .into_iter()
        .map(|(name, of)| {
            html! { <p><b>{ name }</b>{ ": " }{ speech.say(&format!("{of}.flare")) }</p> }
        })
        .collect();
    html! {
        if asks && !lines.is_empty() {
            <Fold title={speech.say(keys::FLARE_LOOKS)}>{ for lines }</Fold>
        }
    }
}
