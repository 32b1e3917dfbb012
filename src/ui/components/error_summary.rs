//! What still needs an answer, above the question.

use super::press::go;
use yew::prelude::*;

/// One thing to mend.
#[derive(Clone, Debug, PartialEq)]
pub struct ErrorEntry {
    /// The id of the element to go to.
    pub target: AttrValue,
    /// What to do, in words.
    pub words: AttrValue,
}

/// What [`ErrorSummary`] shows.
#[derive(Properties, PartialEq)]
pub struct ErrorSummaryProps {
    /// Its own id, for the focus; the id of its title is made from it.
    pub id: AttrValue,
    /// How many things there are to do.
    pub title: AttrValue,
    /// Each of them.
    pub entries: Vec<ErrorEntry>,
    /// A quicker way, if there is one.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// Goes to the element with this id.
    pub on_go: Callback<AttrValue>,
}

/// All errors at once, each with a way to its place.
#[component]
pub fn ErrorSummary(props: &ErrorSummaryProps) -> Html {
    let ErrorSummaryProps {
        id,
        title,
        entries,
        hint,
        on_go,
    } = props;
    let title_id = format!("{id}-title");
    html! {
        <div class="mc-error-summary" id={id} role="alert" tabindex="-1" aria-labelledby={title_id.clone()}>
            <h2 id={title_id}>{ title }</h2>
            <ul class="mc-error-summary__list">
                for ErrorEntry { target, words } in entries.iter() {
                    <li key={target.as_str()}>
                        <a class="mc-error-summary__link" href={format!("#{target}")} onclick={go(on_go, target)}>
                            { words }
                        </a>
                    </li>
                }
            </ul>
            if let Some(hint) = hint {
                <p>{ hint }</p>
            }
        </div>
    }
}
