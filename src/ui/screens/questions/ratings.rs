//! Ratings from 0 to 10, all of one theme on one page.

use super::Questions;
use crate::domain::{Answer, ItemId, Rating as Rated, Score, Step};
use crate::text::keys;
use crate::ui::components::Rating;
use crate::ui::markup::{group, text, Show};
use crate::ui::Action;
use yew::Html;

/// The ratings of a page.
pub fn list(questions: &Questions, items: &[ItemId]) -> Html {
    group()
        .each(items.iter().map(|item| rating(questions, *item)))
        .child(questions.end(items))
        .show()
}

fn rating(questions: &Questions, item: ItemId) -> Rating {
    let speech = &questions.speech;
    let answer = questions.answers.get(item);
    let chosen = match answer {
        Some(Answer::Rating(Rated::Scored(score))) => Some(score.number()),
        _ => None,
    };
    let rate = move |rating| Action::Step(Step::Answer(item, Answer::Rating(rating)));
    let score = move |number| rate(Score::new(number).map_or(Rated::Skipped, Rated::Scored));
    let id = questions.id(item);
    let asks = speech.item_asks(item);
    Rating {
        name: id.clone(),
        id,
        legend: text(asks.question),
        hint: asks.more,
        least: speech.say(keys::RATING_LEAST),
        most: speech.say(keys::RATING_MOST),
        chosen,
        skipped: answer == Some(Answer::Rating(Rated::Skipped)),
        skip: speech.say(keys::RATING_SKIP),
        error: questions.error(item),
        on_score: questions.act.reform(score),
        on_skip: questions.act.reform(move |()| rate(Rated::Skipped)),
    }
}
