//! What several screens say in the same way: who looked the content over,
//! and where it comes from. And the few elements they all are made of.

use crate::domain::{Currency, ReadAs, RegionId, SourceId, SourceKind};
use crate::text::keys;
use crate::ui::markup::{el, group, text, El, Show};
use crate::ui::{Action, Speech};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// The heading of a screen, which takes the focus.
pub fn title(words: AttrValue) -> El {
    el("h1").id("title").attr("tabindex", "-1").text(words)
}

/// A section with its heading.
pub fn section(id: &str, heading: AttrValue) -> El {
    let id = AttrValue::from(id.to_owned());
    el("section")
        .class("mc-stack")
        .attr("aria-labelledby", &id)
        .child(el("h2").id(id).text(heading))
}

/// The words behind a key, as a paragraph.
pub fn says(speech: &Speech, key: &str) -> El {
    el("p").text(speech.say(key))
}

/// What it is about, and the words, as a paragraph.
pub fn named(name: AttrValue, between: &'static str, words: AttrValue) -> El {
    let name = el("b").text(name);
    el("p").child(name).text(between).text(words)
}

/// Lines as a list.
pub fn bullets(lines: Vec<AttrValue>) -> El {
    let line = |line| el("li").text(line);
    el("ul").each(lines.into_iter().map(line))
}

/// Where buttons stand.
pub fn buttons() -> El {
    el("div").class("mc-buttons")
}

/// What a press does.
pub fn press(act: &Callback<Action>, action: Action) -> Callback<()> {
    act.reform(move |()| action)
}

/// A page whose words have not come yet.
pub fn coming(speech: &Speech, named: &str) -> Html {
    el("div")
        .class("mc-stack")
        .child(title(speech.say(named)))
        .child(says(speech, keys::COMING).attr("role", "status"))
        .show()
}

/// Version, date and who looked it over: on every outcome.
pub fn review_state(speech: &Speech) -> Html {
    let [reviewed, version] = reviewed(speech);
    named(reviewed, " ", version)
        .class("mc-small mc-hint")
        .show()
}

/// Who looked it over, or that nobody has; then version and date.
pub fn reviewed(speech: &Speech) -> [AttrValue; 2] {
    let parts = speech.pack.parts();
    let reviewed = match &parts.review {
        Some(review) => speech.with(
            keys::REVIEWED,
            &[("name", &review.by), ("date", &review.on.to_string())],
        ),
        None => speech.say(keys::UNREVIEWED),
    };
    let version = speech.with(
        keys::VERSION,
        &[
            ("version", &parts.version),
            ("date", &parts.date.to_string()),
            ("number", &parts.valid_until.to_string()),
        ],
    );
    [reviewed, version]
}

/// That the content is out of date, when it is.
pub fn out_of_date(speech: &Speech, today: Currency) -> Html {
    let until = speech.pack.parts().valid_until.to_string();
    let (title, words) = match today {
        Currency::Current => return Html::default(),
        Currency::OutOfDate => (
            keys::STALE_TITLE,
            speech.with(keys::STALE, &[("date", &until)]),
        ),
        Currency::Unknown => (keys::CLOCK_TITLE, speech.say(keys::CLOCK)),
    };
    let title = el("h2").id("out-of-date").text(speech.say(title));
    el("section")
        .class("mc-error-summary")
        .attr("aria-labelledby", "out-of-date")
        .child(title)
        .child(el("p").text(words))
        .show()
}

/// Sources as a list, each with its link where it has one. The same paper
/// behind two codes is told once.
pub fn sources(speech: &Speech, ids: impl IntoIterator<Item = SourceId>) -> Html {
    let mut told = Vec::new();
    let mut lines = Vec::new();
    for id in ids {
        let Some((words, link)) = speech.source(id) else {
            return says(speech, keys::COMING).show();
        };
        if !told.contains(&words) {
            told.push(words.clone());
            let line = source(speech, id, words, link);
            lines.push(el("li").key(id.index()).child(line));
        }
    }
    el("ul").class("mc-small").each(lines).show()
}

fn source(speech: &Speech, id: SourceId, words: AttrValue, link: Option<AttrValue>) -> Html {
    let about = speech.pack.source(id);
    if about.kind == SourceKind::ExpertOpinion {
        return text(speech.say(keys::EXPERT_OPINION));
    }
    // Titles stay in the language they were published in.
    let cited = el("bdi").attr("lang", "en").text(words);
    let cited = match link {
        Some(link) => elsewhere(link).child(cited),
        None => cited,
    };
    let unread = about.read == ReadAs::NotReRead;
    let unread = unread.then(|| group().text(" ").text(speech.say(keys::NOT_RE_READ)));
    group().child(cited).child(unread).show()
}

/// A link to somebody else's page.
pub fn elsewhere(link: AttrValue) -> El {
    el("a")
        .class("mc-link")
        .attr("href", link)
        .attr("target", "_blank")
        .attr("rel", "noreferrer noopener external")
}

/// Only numbers and registers depend on the country, so it can be changed
/// whenever one likes.
pub fn country(speech: &Speech, act: &Callback<Action>) -> Html {
    let on_change = act.reform(|event: Event| {
        let chosen = event
            .target_unchecked_into::<HtmlSelectElement>()
            .selected_index();
        Action::Region(RegionId::at(usize::try_from(chosen).unwrap_or_default()))
    });
    let label = el("label")
        .class("mc-filter__label")
        .attr("for", "country")
        .text(speech.say(keys::COUNTRY));
    let hint = el("span")
        .class("mc-hint mc-small")
        .id("country-hint")
        .text(speech.say(keys::COUNTRY_HINT));
    let option = |id: RegionId| {
        let name = &speech.pack.region(id).name;
        let words = speech.say(&["region.", name, ".name"].concat());
        el("option")
            .key(id.index())
            .attr("value", name.to_string())
            .flag("selected", id == speech.region)
            .text(words)
    };
    let select = el("select")
        .class("mc-filter__input")
        .id("country")
        .attr("aria-describedby", "country-hint")
        .attr("autocomplete", "off")
        .on_change(on_change)
        .each(speech.pack.regions().map(option));
    el("div")
        .class("mc-filter")
        .child(label)
        .child(hint)
        .child(select)
        .show()
}
