//! The conditions: a filter, what has been chosen, groups of ticks.

use super::Questions;
use crate::domain::{ItemId, OptionId, Step};
use crate::text::keys;
use crate::ui::app::TITLE;
use crate::ui::components::{Chip, Chips, Filter, Fold, Tick, Ticks};
use crate::ui::letters::small;
use crate::ui::markup::{each, el, group, Show};
use crate::ui::screens::frame::anew;
use crate::ui::Action;
use yew::prelude::*;

/// The filter and the list.
pub fn list(questions: &Questions) -> Html {
    html! { <Conditions ..questions.clone() /> }
}

/// Typing hides rows and never unticks them.
#[component]
fn Conditions(questions: &Questions) -> Html {
    let typed = use_state(|| questions.find.to_string());
    let Some(item) = questions.asked().first().copied() else {
        return Html::default();
    };
    let on_input = {
        let typed = typed.clone();
        Callback::from(move |text| typed.set(text))
    };
    let pack = &questions.speech.pack;
    let options = (0..pack.item(item).options.len()).map(OptionId::at);
    let (grouped, alone): (Vec<OptionId>, Vec<OptionId>) =
        options.partition(|option| pack.option(item, *option).group.is_some());
    let mut found = grouped.clone();
    found.retain(|option| matches(questions, item, *option, &typed));
    let filter = Filter {
        value: (*typed).clone().into(),
        status: status(questions, item, &typed, found.len(), alone.first()),
        on_input,
        ..filter(questions)
    };
    let filtering = !typed.trim().is_empty();
    let folds = groups(questions, item, &grouped);
    let folds = folds
        .iter()
        .map(|group| fold(questions, item, group, &found, filtering));
    let alone = alone.into_iter().map(|option| questions.tick(item, option));
    let alone = Ticks {
        children: each(alone),
        ..Ticks::default()
    };
    let all = el("div")
        .id(questions.id(item))
        .class("mc-stack")
        .attr("role", "group")
        .attr("aria-label", questions.speech.item_asks(item).question)
        .child(filter)
        .child(chips(questions, item))
        .child(el("div").class("mc-folds").each(folds))
        .child(alone);
    group()
        .child(questions.error_line(item))
        .child(all)
        .child(questions.end(&[item]))
        .show()
}

fn filter(questions: &Questions) -> Filter {
    let speech = &questions.speech;
    Filter {
        id: "find".into(),
        label: speech.say(keys::FIND_LABEL),
        hint: speech.say(keys::FIND_HINT),
        ..Filter::default()
    }
}

/// How many were found; where none was, what to tick instead.
fn status(
    questions: &Questions,
    item: ItemId,
    typed: &str,
    found: usize,
    other: Option<&OptionId>,
) -> AttrValue {
    let speech = &questions.speech;
    match (typed.trim().is_empty(), found, other) {
        (true, ..) => AttrValue::default(),
        (false, 0, Some(other)) => {
            let name = speech.option(item, *other);
            speech.with(keys::FOUND_NONE, &[("name", &name)])
        }
        (false, count, _) => speech.with(keys::FOUND, &[("count", &count.to_string())]),
    }
}

/// The groups, in the order of their first options.
fn groups<'a>(questions: &'a Questions, item: ItemId, options: &[OptionId]) -> Vec<&'a str> {
    let mut groups = Vec::new();
    for option in options {
        let option = questions.speech.pack.option(item, *option);
        let group = option.group.as_deref().unwrap_or_default();
        if !groups.contains(&group) {
            groups.push(group);
        }
    }
    groups
}

/// Whether any word of the option's names starts with what was typed.
fn matches(questions: &Questions, item: ItemId, option: OptionId, typed: &str) -> bool {
    let speech = &questions.speech;
    let typed = plain(typed.trim());
    let of = format!(
        "item.{}.option.{}",
        speech.pack.item(item).name,
        speech.pack.option(item, option).name
    );
    let mut names = vec![speech.option(item, option)];
    names.extend(speech.option_words(item, option, "hint"));
    names.extend(speech.list(&format!("{of}.also")));
    names
        .iter()
        .any(|name| format!(" {}", plain(name)).contains(&format!(" {typed}")))
}

/// Small letters, and no marks that people leave out when they type.
fn plain(text: &str) -> String {
    text.chars()
        .map(small)
        .filter_map(|letter| match letter {
            'é' | 'è' => Some('e'),
            'ö' => Some('o'),
            '’' | '\'' => None,
            '-' | '(' | ',' => Some(' '),
            letter => Some(letter),
        })
        .collect()
}

/// What has been chosen, in sight whatever is folded or filtered away.
fn chips(questions: &Questions, item: ItemId) -> Option<Chips> {
    let speech = &questions.speech;
    let ticked = questions.ticked(item);
    if ticked.is_empty() {
        return None;
    }
    let chip = |option: OptionId| Chip {
        id: option.index().to_string().into(),
        label: speech.option(item, option),
        remove: speech.say(keys::REMOVE),
    };
    let (act, on_show) = (questions.act.clone(), questions.on_show.clone());
    let on_remove = Callback::from(move |id: AttrValue| {
        if let Ok(index) = id.parse::<usize>() {
            act.emit(Action::Step(Step::Tick(item, OptionId::at(index), false)));
            // The chip goes; the focus must not go with it. Not into the
            // field beside it: on a phone that would bring the keyboard up.
            on_show.emit(AttrValue::Static(TITLE));
        }
    });
    let count = ticked.len().to_string();
    Some(Chips {
        heading: speech.with(keys::CHOSEN, &[("count", &count)]),
        items: ticked.iter().map(chip).collect(),
        on_remove,
    })
}

fn fold(
    questions: &Questions,
    item: ItemId,
    group: &str,
    found: &[OptionId],
    filtering: bool,
) -> Html {
    let speech = &questions.speech;
    let of = |key: &str| speech.say(&["group.", group, ".", key].concat());
    let in_group = |option: &&OptionId| {
        let option = speech.pack.option(item, **option);
        option.group.as_deref() == Some(group)
    };
    let rows = found.iter().filter(in_group);
    let rows: Vec<Tick> = rows.map(|option| questions.tick(item, *option)).collect();
    if rows.is_empty() {
        return Html::default();
    }
    let chosen = rows.iter().any(|row| row.checked);
    let ticks = Ticks {
        label: Some(of("name")),
        two: true,
        children: each(rows),
        ..Ticks::default()
    };
    let fold = Fold {
        title: of("name"),
        hint: Some(of("hint")),
        open: filtering || chosen,
        children: ticks.show(),
        ..Fold::default()
    };
    // Another key when filtering, so that folds open then and close again after.
    let when = if filtering { "-found" } else { "" };
    anew([group, when].concat().into(), fold.show())
}
