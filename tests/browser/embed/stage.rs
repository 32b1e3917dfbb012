//! A page of a clinic with the check in it.

use crate::harness::host::{Host, Place, Reply};
use crate::harness::{Browser, Setting};
use crate::walk::Walk;
use crate::{hands::Mouse, sheets::Sheet};
use serde_json::Value;

/// What runs on it before anything else, and takes down what happens.
const LISTEN: &str = include_str!("listen.js");

/// What the page is like. `{site}` stands for the address of the check, `{check}` for the snippet.
#[derive(Clone, Copy, Debug)]
pub struct Scene<'a> {
    pub setting: Setting,
    pub place: Place,
    /// Of the `<html>` element.
    pub html: &'a str,
    pub head: &'a str,
    pub body: &'a str,
    /// Of the element.
    pub attributes: &'a str,
    /// Its Content-Security-Policy.
    pub policy: &'a str,
}

/// Something before and after, as on most pages.
const BODY: &str = "<header>Willow Lane</header><main><h1>Massage and your condition</h1>
    <p>Many people ask us about massage.</p>{check}<p id=below>Nurse line: weekdays 9 to 1</p></main>";

/// What staff paste.
const SNIPPET: &str = "<script src=\"{site}embed.js\" async></script>
    <massage-check style='display:block;min-height:max(1920px,3000px - 145vw,4300px - 470vw)' {attributes}><a href=\"{site}\">Open Massage Check</a></massage-check>";

impl Default for Scene<'_> {
    fn default() -> Self {
        Self {
            setting: Setting::default(),
            place: Place::OtherSite,
            html: "lang=en-GB",
            head: "",
            body: BODY,
            attributes: "",
            policy: "",
        }
    }
}

/// A browser on that page.
pub struct Stage {
    pub page: Browser,
    pub host: Host,
}

impl Scene<'_> {
    /// Opens the page and waits until the check in it can be answered.
    pub fn open(self) -> Stage {
        let stage = self.load(|_| {});
        stage.wait_until_ready(0);
        stage
    }

    /// The same, from a host that was first told something.
    pub fn open_from(self, tell: impl FnOnce(&Host)) -> Stage {
        let stage = self.load(tell);
        stage.wait_until_ready(0);
        stage
    }

    /// Opens the page, whatever comes of it.
    pub fn load(self, tell: impl FnOnce(&Host)) -> Stage {
        let host = Host::start(self.place);
        let page = Browser::load_around(self.setting, |server| {
            let site = format!("http://127.0.0.1:{}/", server.port);
            host.serve("/listen.js", Reply::of("text/javascript", LISTEN));
            let mut reply = Reply::html(self.html(&site));
            if !self.policy.is_empty() {
                let policy = self.policy.replace("{site}", &site);
                reply = reply.with("Content-Security-Policy", policy);
            }
            host.serve("/", reply);
            tell(&host);
            format!("{}/", host.origin())
        });
        Stage { page, host }
    }

    fn html(&self, site: &str) -> String {
        let Self {
            html,
            head,
            body,
            attributes,
            ..
        } = self;
        let start = "<meta charset=utf-8><meta name=viewport content='width=device-width'><title>Willow Lane</title>";
        let page = format!(
            "<!doctype html><html {html}><head>{start}<script src=/listen.js></script>{head}</head><body>{body}</body></html>"
        );
        page.replace("{check}", SNIPPET)
            .replace("{attributes}", attributes)
            .replace("{site}", site)
    }
}

impl Stage {
    /// Waits until an element can be answered.
    pub fn wait_until_ready(&self, element: usize) {
        let ready =
            format!("told.some((one) => one.event === 'ready' && one.element === {element})");
        self.page.wait("the check is ready", &ready);
    }

    /// From here on, all is about the check in an element.
    pub fn enter(&self, element: usize) {
        let frame = format!("return frame({element})");
        let frame = self.page.element(&frame, &[]).expect("a frame");
        self.page.enter(frame);
        let there = "document.querySelector('[data-awake]:not([data-behind]) #title')";
        self.page.wait("the check is there", there);
        self.page.settle();
    }

    /// From here on, all is about the page around.
    pub fn leave(&self) {
        self.page.leave_frame();
    }

    /// Goes on in the check with the mouse.
    pub fn walk(&self, sheet: Sheet) -> Walk<'_, Mouse> {
        self.enter(0);
        Walk::mouse(&self.page, sheet)
    }

    /// Does something in the check, and comes back to the page around.
    pub fn within<T>(&self, element: usize, act: impl FnOnce(&Browser) -> T) -> T {
        self.enter(element);
        let done = act(&self.page);
        self.leave();
        done
    }

    /// The names of the events told so far, but for changes of size.
    pub fn told(&self) -> Vec<String> {
        let script = "told.map(({ event }) => event).filter((event) => event !== 'resized')";
        let told = self.page.get(script);
        let names = told.as_array().expect("a list");
        names
            .iter()
            .map(|name| name.as_str().unwrap_or_default().to_owned())
            .collect()
    }

    /// What came with the last event of this name.
    pub fn detail(&self, event: &str) -> Value {
        self.page.get(&format!(
            "told.findLast((one) => one.event === '{event}').detail"
        ))
    }

    /// Nothing went wrong on the page around, as far as it can see.
    pub fn assert_nothing_wrong(&self) {
        assert_eq!(self.page.get("wrong"), serde_json::json!([]), "around");
    }

    /// The check is as high as what is in it: no bar to scroll with, nothing cut off.
    pub fn assert_fits(&self, element: usize) {
        self.within(element, |page| {
            page.wait(
                "the frame is as high as the check",
                "document.querySelector('.mc-app').getBoundingClientRect().height <= innerHeight + 1",
            );
            assert!(!page.is("document.documentElement.scrollHeight > innerHeight + 1"));
            assert!(!page.is("document.documentElement.scrollWidth > innerWidth"));
        });
    }
}
