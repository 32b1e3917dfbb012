//! Ratings from 0 to 10, all of one theme on one page.

use super::{why, QuestionsProps};
use crate::domain::{Answer, ItemId, Rating as Rated, Score, Step};
use crate::text::keys;
use crate::ui::components::Rating;
use crate::ui::Action;
use yew::prelude::*;

/// The ratings of a page.
pub fn list(props: &QuestionsProps, items: &[ItemId]) -> Html {
    html! {
        <>
            { for items.iter().map(|item| rating(props, *item)) }
            { why(props, items) }
            <div class="mc-buttons">{ props.go_on() }</div>
        </>
    }
}

fn rating(props: &QuestionsProps, item: ItemId) -> Html {
    let speech = &props.speech;
    let answer = props.answers.get(item);
    let chosen = match answer {
        Some(Answer::Rating(Rated::Scored(score))) => Some(score.number()),
        _ => None,
    };
    let rate = move |rating| Action::Step(Step::Answer(item, Answer::Rating(rating)));
    let on_score = props
        .act
        .reform(move |number: u8| rate(Score::new(number).map_or(Rated::Skipped, Rated::Scored)));
    let on_skip = props.act.reform(move |()| rate(Rated::Skipped));
    let id = props.id(item);
    let asks = speech.item_asks(item);
    html! {
        <Rating key={item.index()} id={id.clone()} name={id} legend={html! { { asks.question } }}
            hint={asks.more} least={speech.say(keys::RATING_LEAST)}
            most={speech.say(keys::RATING_MOST)} {chosen} skipped={answer == Some(Answer::Rating(Rated::Skipped))}
            skip={speech.say(keys::RATING_SKIP)} error={props.error(item)} {on_score} {on_skip} />
    }
}
