//! The page around a state, and the list of them all.
//!
//! Language and direction come from outside, so that every state can be seen
//! in each.

use super::{Drawn, Kind};

/// The one stylesheet, put together like that of the widget's own page.
pub const STYLESHEET: &str = "massage-check.css";

/// In which language and direction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    /// As in `lang="en-GB"`.
    pub lang: String,
    /// As in `dir="ltr"`.
    pub dir: String,
}

impl Look {
    /// From left to right, as the words are.
    pub fn of(lang: &str) -> Self {
        Self {
            lang: lang.to_owned(),
            dir: "ltr".to_owned(),
        }
    }

    /// The page of one state.
    pub fn page(&self, one: &Drawn) -> String {
        let title = format!("{}: {}", one.of, one.state);
        self.html(&title, &one.body())
    }

    /// The page that lists them all.
    pub fn index(&self, all: &[Drawn]) -> String {
        let mut list = String::new();
        let mut last = "";
        for one in all {
            if one.of != last {
                let kind = match one.kind {
                    Kind::Component => "component",
                    Kind::Screen => "screen",
                };
                list.push_str(if last.is_empty() { "" } else { "</ul>\n" });
                list.push_str(&format!("<h2>{}: {kind}</h2>\n<ul>\n", one.of));
                last = one.of;
            }
            list.push_str(&format!(
                "<li><a href=\"{}.html\">{}</a></li>\n",
                one.name(),
                one.state
            ));
        }
        let title = format!("All {} states", all.len());
        let body = frame(&format!("<h1>{title}</h1>\n{list}</ul>"));
        self.html(&title, &body)
    }

    fn html(&self, title: &str, body: &str) -> String {
        let Self { lang, dir } = self;
        format!(
            "<!doctype html>\n<html lang=\"{lang}\" dir=\"{dir}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n<title>{title}</title>\n\
             <link rel=\"stylesheet\" href=\"{STYLESHEET}\">\n</head>\n<body class=\"mc-page\">\n{body}\n</body>\n</html>\n"
        )
    }
}

impl Drawn {
    /// What stands in the body of its page: what the app makes of a screen; a
    /// component alone in the frame that it would stand in, below its name if
    /// it brings no heading of its own.
    pub fn body(&self) -> String {
        let Self {
            kind,
            of,
            state,
            markup,
        } = self;
        let heading = format!("<h1>{of}: {state}</h1>");
        match kind {
            Kind::Screen => format!("<div class=\"mc-app\">{markup}</div>"),
            Kind::Component if has_landmark(markup) => frame_only(&format!(
                "{markup}<main class=\"mc-stack\">{heading}</main>"
            )),
            Kind::Component if markup.contains("<h1") => frame(markup),
            Kind::Component => frame(&format!("{heading}\n{markup}")),
        }
    }
}

/// The name above and the foot below stand beside the main part, not in it.
fn has_landmark(markup: &str) -> bool {
    ["<header", "<footer"]
        .iter()
        .any(|start| markup.starts_with(start))
}

fn frame(main: &str) -> String {
    frame_only(&format!(
        "<main class=\"mc-stack mc-stack--loose\">\n{main}\n</main>"
    ))
}

fn frame_only(inside: &str) -> String {
    format!("<div class=\"mc-app\"><div class=\"mc-app__frame\">\n{inside}\n</div></div>")
}
