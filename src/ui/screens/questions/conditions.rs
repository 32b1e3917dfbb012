//! The conditions: a filter, what has been chosen, groups of ticks.

use super::{why, QuestionsProps};
use crate::domain::{ItemId, OptionId};
use crate::text::keys;
use crate::ui::app::TITLE;
use crate::ui::components::{Chip, Chips, Filter, Fold, Tick, Ticks};
use yew::prelude::*;

/// Typing hides rows and never unticks them.
#[component]
pub fn Conditions(props: &QuestionsProps) -> Html {
    let typed = use_state(|| props.find.to_string());
    let QuestionsProps { speech, .. } = props;
    let Some(item) = props.asked().first().copied() else {
        return html! {};
    };
    let on_input = {
        let typed = typed.clone();
        Callback::from(move |text| typed.set(text))
    };
    let options = (0..speech.pack.item(item).options.len()).map(OptionId::at);
    let (grouped, alone): (Vec<OptionId>, Vec<OptionId>) =
        options.partition(|option| speech.pack.option(item, *option).group.is_some());
    let found: Vec<OptionId> = grouped
        .iter()
        .copied()
        .filter(|option| matches(props, item, *option, &typed))
        .collect();
    let mut groups: Vec<&str> = Vec::new();
    for option in &grouped {
        let group = speech
            .pack
            .option(item, *option)
            .group
            .as_deref()
            .unwrap_or_default();
        if !groups.contains(&group) {
            groups.push(group);
        }
    }
    let status = match (typed.trim().is_empty(), found.len(), alone.first()) {
        (true, ..) => AttrValue::default(),
        (false, 0, Some(other)) => {
            speech.with(keys::FOUND_NONE, &[("name", &speech.option(item, *other))])
        }
        (false, count, _) => speech.with(keys::FOUND, &[("count", &count.to_string())]),
    };
    let id = props.id(item);
    html! {
        <>
            if let Some(error) = props.error(item) {
                <p class="mc-sign__error">{ error }</p>
            }
            <div id={id.clone()} class="mc-stack" role="group" aria-label={speech.item_asks(item).question}>
                <Filter id="find" label={speech.say(keys::FIND_LABEL)} hint={speech.say(keys::FIND_HINT)}
                    value={(*typed).clone()} {status} {on_input} />
                { chips(props, item) }
                <div class="mc-folds">
                    { for groups.into_iter().map(|group| fold(props, item, group, &found, !typed.trim().is_empty())) }
                </div>
                <Ticks>{ for alone.into_iter().map(|option| tick(props, item, option)) }</Ticks>
            </div>
            { why(props, &[item]) }
            <div class="mc-buttons">{ props.go_on() }</div>
        </>
    }
}

/// Whether any word of the option's names starts with what was typed.
fn matches(props: &QuestionsProps, item: ItemId, option: OptionId, typed: &str) -> bool {
    let speech = &props.speech;
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
    text.to_lowercase()
        .chars()
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
fn chips(props: &QuestionsProps, item: ItemId) -> Html {
    let speech = &props.speech;
    let ticked = props.ticked(item);
    if ticked.is_empty() {
        return html! {};
    }
    let items: Vec<Chip> = ticked
        .iter()
        .map(|option| Chip {
            id: AttrValue::from(option.index().to_string()),
            label: speech.option(item, option),
            remove: speech.say(keys::REMOVE),
        })
        .collect();
    let on_remove = {
        let props = props.clone();
        Callback::from(move |id: AttrValue| {
            if let Ok(index) = id.parse::<usize>() {
                props.tick(item, OptionId::at(index), false);
                // The chip goes; the focus must not go with it. Not into the
                // field beside it: on a phone that would bring the keyboard up.
                props.on_show.emit(AttrValue::Static(TITLE));
            }
        })
    };
    let heading = speech.with(keys::CHOSEN, &[("count", &ticked.len().to_string())]);
    html! { <Chips {heading} {items} {on_remove} /> }
}

fn fold(
    props: &QuestionsProps,
    item: ItemId,
    group: &str,
    found: &[OptionId],
    filtering: bool,
) -> Html {
    let speech = &props.speech;
    let name = speech.say(&format!("group.{group}.name"));
    let hint = speech.say(&format!("group.{group}.hint"));
    let rows: Vec<OptionId> = found
        .iter()
        .copied()
        .filter(|option| speech.pack.option(item, *option).group.as_deref() == Some(group))
        .collect();
    if rows.is_empty() {
        return html! {};
    }
    let chosen = rows
        .iter()
        .any(|option| props.ticked(item).contains(*option));
    // Another key when filtering, so that folds open then and close again after.
    html! {
        <Fold key={format!("{group}-{filtering}")} title={name.clone()} {hint} open={filtering || chosen}>
            <Ticks label={name} two=true>{ for rows.into_iter().map(|option| tick(props, item, option)) }</Ticks>
        </Fold>
    }
}

fn tick(props: &QuestionsProps, item: ItemId, option: OptionId) -> Html {
    let speech = &props.speech;
    let id = props.id(item);
    let on_change = {
        let props = props.clone();
        Callback::from(move |on| props.tick(item, option, on))
    };
    html! {
        <Tick key={option.index()} id={format!("{id}-{}", option.index())} name={id}
            value={speech.pack.option(item, option).name.to_string()} label={speech.option(item, option)}
            hint={speech.option_words(item, option, "hint")} checked={props.ticked(item).contains(option)} {on_change} />
    }
}
